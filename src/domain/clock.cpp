#include "domain/clock.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::optional<Date> day_of(const Procedure& procedure, const std::optional<Time>& time) {
    return time ? std::optional{procedure.day_of(*time)} : std::nullopt;
}

std::optional<Date> day_of(const Procedure& procedure, const Request& request, CountedFrom from) {
    switch (from) {
    case CountedFrom::arrival: return day_of(procedure, request.sent_at);
    case CountedFrom::authentication: return day_of(procedure, request.authenticated_at);
    case CountedFrom::acknowledgement: return day_of(procedure, request.acknowledged_at);
    case CountedFrom::circulation: return day_of(procedure, request.circulated_at);
    case CountedFrom::posting_text: return day_of(procedure, request.posted.written_at);
    case CountedFrom::date: return request.dated ? request.dated : day_of(procedure, request.sent_at);
    case CountedFrom::offer:
    case CountedFrom::last_briefing: break;  // of other records
    }
    return std::nullopt;
}

std::vector<DayRange> days_of_referrals(const Request& request, const Procedure& procedure) {
    std::vector<DayRange> days;
    for (const auto& referral : request.referrals)
        if (referral.ended_at)
            days.push_back({procedure.day_of(referral.at), procedure.day_of(*referral.ended_at)});
    return days;
}

bool is_past(const std::optional<Deadline>& deadline, Date today) {
    return deadline && today > deadline->last_day;
}

std::optional<StepKind> step_of(Act act) {
    switch (act) {
    case Act::authenticate: return StepKind::authentication;
    case Act::acknowledge: return StepKind::acknowledgement;
    case Act::note_circulation_silence: return StepKind::circulation;
    case Act::note_posting_silence: return StepKind::posting;
    case Act::ask_whether_met: return StepKind::question;
    default: return std::nullopt;
    }
}

bool secretariat_may(const Request& request, Act act) {
    return bool(may_act(request, {Actor::secretariat}, act));
}

// Fills a clock step by step.
class ClockMaker {
public:
    ClockMaker(const Request& request, const Procedure& procedure, Time now)
        : request_(request), procedure_(procedure), now_(now) {
        clock.stage = stage_of(request);
        clock.today = procedure.day_of(now);
        if (request.sent_at) clock.day = clock.today.days - procedure.day_of(*request.sent_at).days + 1;
    }

    void main_way() {
        switch (clock.stage) {
        case Stage::draft: expect(Act::send, ClockTurn::state); break;
        case Stage::arrived: expect(Act::authenticate, ClockTurn::secretariat); break;
        case Stage::set_aside: set_aside(); break;
        case Stage::authenticated: expect(Act::acknowledge, ClockTurn::secretariat); break;
        case Stage::acknowledged: acknowledged(); break;
        case Stage::circulated: circulated(); break;
        case Stage::asked: expect(Act::answer_whether_met, ClockTurn::state); break;
        case Stage::answered: answered(); break;
        case Stage::withdrawn:
        case Stage::archive: return;
        }
        held();
    }

    void posting_way() {
        if (!procedure_.step(StepKind::posting) || clock.stage == Stage::draft || !is_open(request_)) return;
        const auto& text = request_.posted;
        if (text.posted_at) return say("clock.posted", day_of(procedure_, text.posted_at));
        if (request_.posting.way == ConsentWay::refused) return say("clock.posting_refused");
        if (clock.stage < Stage::authenticated) return;
        if (text.text.empty()) {
            expect(Act::write_posting_text, ClockTurn::secretariat);
            return held();
        }
        if (request_.posting.given()) {
            agreed(request_.posting);
            expect(Act::post, by_software(StepKind::posting) ? ClockTurn::time : ClockTurn::secretariat);
        } else {
            asks(StepKind::posting, Act::note_posting_silence, Act::consent_posting);
        }
        if (clock.stage < Stage::acknowledged) say("clock.waits_for_acknowledgement");
        held();
    }

    Clock clock;

private:
    void say(Message message) { clock.reasons.push_back(std::move(message)); }
    void say(const char* key, std::optional<Date> date) {
        if (date) say({key, {{"date", *date}}});
    }
    bool by_software(StepKind kind) const {
        const auto* step = procedure_.step(kind);
        return step && step->by_software;
    }

    void expect(Act act, ClockTurn turn) {
        clock.next = act;
        clock.turn = turn;
        if (const auto step = step_of(act)) until(*step);
    }

    void until(StepKind kind) {
        const auto deadline = deadline_of(kind, request_, procedure_);
        if (!deadline) return;
        clock.due = deadline->last_day;
        clock.overdue = is_past(deadline, clock.today);
        for (int year : deadline->missing_years)
            clock.warnings.push_back({"clock.missing_holidays", {{"year", std::to_string(year)}}});
    }

    void agreed(const Consent& consent) {
        say(consent.way == ConsentWay::silence ? "clock.agreed_by_silence" : "clock.agreed_expressly",
            day_of(procedure_, consent.at));
    }

    // The State has its days, or is asked for its word. Where they have passed and holidays are missing, the
    // software does not count on its own.
    void asks(StepKind kind, Act silence, Act word) {
        const auto* step = procedure_.step(kind);
        if (!step || !step->silence_is_consent) {
            expect(word, ClockTurn::state);
            return say("clock.asks_for_word");
        }
        expect(silence, ClockTurn::time);
        if (!clock.due) return;
        say("clock.may_object", clock.due);
        if (clock.overdue && !clock.warnings.empty()) clock.turn = ClockTurn::secretariat;
        clock.overdue = false;
    }

    void set_aside() {
        clock.turn = request_.set_aside.reason == SetAsideReason::not_proper_form ? ClockTurn::state
                                                                                  : ClockTurn::nobody;
        say("clock.set_aside." + std::string(name_of(request_.set_aside.reason)));
    }

    void acknowledged() {
        if (request_.circulation.given()) {
            agreed(request_.circulation);
            return expect(Act::circulate,
                          by_software(StepKind::circulation) ? ClockTurn::time : ClockTurn::secretariat);
        }
        if (request_.circulation.way == ConsentWay::not_asked)
            return asks(StepKind::circulation, Act::note_circulation_silence, Act::consent_circulation);
        clock.turn = ClockTurn::state;
        if (request_.recalled_at)
            say("clock.recalled", day_of(procedure_, request_.recalled_at));
        else
            say("clock.refused", day_of(procedure_, request_.circulation.at));
    }

    void circulated() {
        agreed(request_.circulation);
        if (!procedure_.step(StepKind::question)) {
            clock.turn = ClockTurn::providers;
            return;
        }
        expect(Act::ask_whether_met, ClockTurn::providers);
        if (year_has_passed(request_, procedure_, now_))
            clock.turn = ClockTurn::secretariat;
        else
            clock.overdue = false;
    }

    void answered() {
        const auto answer = request_.met.answer;
        clock.turn = answer == MetAnswer::in_part || answer == MetAnswer::not_met ? ClockTurn::providers
                                                                                  : ClockTurn::nobody;
        say("clock.answered." + std::string(name_of(answer)));
    }

    void held() {
        const auto* referral = open_referral(request_);
        if (!referral) return;
        clock.turn = ClockTurn::committee;
        clock.due.reset();
        clock.overdue = false;
        say("clock.referred", procedure_.day_of(referral->at));
    }

    const Request& request_;
    const Procedure& procedure_;
    const Time now_;
};

}  // namespace

std::string_view name_of(ClockTurn turn) {
    constexpr std::string_view names[] = {"state", "secretariat", "committee", "providers", "time", "nobody"};
    return names[std::size_t(turn)];
}

std::optional<Deadline> deadline_of(StepKind kind, const Request& request, const Procedure& procedure) {
    const auto* step = procedure.step(kind);
    if (!step || !step->delay || open_referral(request)) return std::nullopt;
    std::optional<Date> from;
    for (const auto beginning : step->counted_from) {
        const auto day = day_of(procedure, request, beginning);
        if (!day) return std::nullopt;
        from = std::max(from.value_or(*day), *day);
    }
    if (!from) return std::nullopt;
    const auto counted = count_days(procedure, *from, *step->delay, days_of_referrals(request, procedure));
    return Deadline{counted.day, counted.missing_years};
}

bool silence_has_spoken(StepKind kind, const Request& request, const Procedure& procedure, Time now) {
    const auto* step = procedure.step(kind);
    if (!step || !step->silence_is_consent) return false;
    const auto deadline = deadline_of(kind, request, procedure);
    return is_past(deadline, procedure.day_of(now)) && deadline->missing_years.empty();
}

// On the day itself: "one year after the date".
bool year_has_passed(const Request& request, const Procedure& procedure, Time now) {
    const auto deadline = deadline_of(StepKind::question, request, procedure);
    return deadline && procedure.day_of(now) >= deadline->last_day;
}

// As short as the delay can be: working days as days, the shortest month, the shortest year.
Time year_begins(const Procedure& procedure, Time now) {
    constexpr std::int64_t day = 86'400, shortest[] = {1, 1, 28, 365};  // by Delay::Unit
    const auto* step = procedure.step(StepKind::question);
    if (!step || !step->delay) return now;
    return {now.seconds - step->delay->count * shortest[int(step->delay->unit)] * day + day};
}

Clock clock_of(const Request& request, const Procedure& procedure, Time now) {
    ClockMaker maker(request, procedure, now);
    maker.main_way();
    return std::move(maker.clock);
}

Clock posting_clock_of(const Request& request, const Procedure& procedure, Time now) {
    ClockMaker maker(request, procedure, now);
    maker.posting_way();
    return std::move(maker.clock);
}

std::vector<DeskDecision> decisions_of(const Request& request, const Procedure& procedure, Time now) {
    std::vector<DeskDecision> decisions;
    const auto main = clock_of(request, procedure, now), posting = posting_clock_of(request, procedure, now);
    const auto add = [&](Act act, const Clock& clock) {
        if (!secretariat_may(request, act)) return;
        const bool next = clock.next == act;
        decisions.push_back({act, next ? clock.due : std::nullopt, next && clock.overdue,
                             next ? clock.reasons : std::vector<Message>{}});
    };
    add(Act::authenticate, main);
    add(Act::acknowledge, main);
    if (main.turn != ClockTurn::time) add(Act::circulate, main);
    if (year_has_passed(request, procedure, now)) add(Act::ask_whether_met, main);
    if (posting.next == Act::write_posting_text && posting.turn == ClockTurn::secretariat)
        add(Act::write_posting_text, posting);
    if (posting.next == Act::post && posting.turn != ClockTurn::time) add(Act::post, posting);
    // An informal request waits for its sender; it is taken up again from its own page.
    std::erase_if(decisions, [&](const DeskDecision&) { return main.stage == Stage::set_aside; });
    return decisions;
}

std::optional<Act> due_by_itself(const Request& request, const Procedure& procedure, Time now) {
    const auto may = [&](Act act) { return bool(may_act(request, {Actor::software}, act)); };
    const auto taken_by_software = [&](StepKind kind) {
        const auto* step = procedure.step(kind);
        return step && step->by_software;
    };
    if (may(Act::note_circulation_silence) &&
        silence_has_spoken(StepKind::circulation, request, procedure, now))
        return Act::note_circulation_silence;
    if (may(Act::note_posting_silence) && silence_has_spoken(StepKind::posting, request, procedure, now))
        return Act::note_posting_silence;
    if (taken_by_software(StepKind::circulation) && may(Act::circulate)) return Act::circulate;
    if (taken_by_software(StepKind::posting) && may(Act::post)) return Act::post;
    return std::nullopt;
}

std::optional<Deadline> briefing_due(const Procedure& procedure, std::optional<Time> last) {
    const auto* step = procedure.step(StepKind::briefing);
    if (!step || !step->delay || !last) return std::nullopt;
    const auto counted = count_days(procedure, procedure.day_of(*last), *step->delay);
    return Deadline{counted.day, counted.missing_years};
}

}  // namespace lightfoot
