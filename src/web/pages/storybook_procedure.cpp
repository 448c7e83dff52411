#include "web/pages/storybook_procedure.hpp"

#include "web/pages/desk.hpp"
#include "web/pages/posted.hpp"
#include "web/pages/procedure.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot::story {

namespace {

constexpr std::int64_t day_seconds = 86'400;
Time days_ago(int days) { return {noon.seconds - days * day_seconds}; }

// As in the file of 2010, with the days of one year.
const Procedure& rules() {
    static const Procedure it = [] {
        using enum StepKind;
        using From = CountedFrom;
        Procedure made;
        made.id = "committee-2010";
        for (auto& title : made.titles) title = "2010";
        made.source = "http://www.un.org/en/sc/1540/assistance/general-information.shtml";
        made.zone = {"America/New_York", -5 * 3600, {}};
        made.holidays[2026] = {date_of(2026, 11, 26), date_of(2026, 12, 25)};
        const Delay five{5, Delay::Unit::working_days};
        made.steps = {
            {authentication, {From::arrival}, {}, false, false, {}},
            {acknowledgement, {From::authentication}, Delay{2, Delay::Unit::working_days}, false, false, {}},
            {circulation, {From::acknowledgement}, five, true, false, {}},
            {posting, {From::acknowledgement, From::posting_text}, five, true, false, {}},
            {relay, {From::offer}, {}, false, false, {}},
            {question, {From::date}, Delay{1, Delay::Unit::years}, false, false, {}},
            {briefing, {From::last_briefing}, Delay{2, Delay::Unit::months}, false, false, {}}};
        return made;
    }();
    return it;
}

Request acknowledged_request() {
    auto request = request_of_sulenta();
    request.circulation = {};
    request.authenticated_at = days_ago(3);
    request.acknowledged_at = days_ago(1);
    request.posted = {
        "Sulenta asks for short courses for customs officers on dual-use goods.", "en", days_ago(1), {}, {}};
    return request;
}

Request referred_request() {
    auto request = acknowledged_request();
    request.referrals = {{days_ago(0), aldoria, "Please look at the regional courses under way.", {}, ""}};
    return request;
}

Request asked_request() {
    auto request = acknowledged_request();
    request.circulation = {ConsentWay::silence, days_ago(300)};
    request.circulated_at = days_ago(299);
    request.sent_at = days_ago(380);
    request.met.asked_at = days_ago(2);
    return request;
}

RequestCard card_with_clock(const Request& request) {
    auto it = card(request);
    it.clock = clock_of(request, rules(), noon);
    return it;
}

Page request_at(const Frame& frame, const Request& request, bool own) {
    RequestView view{request, name_of(sulenta), {}, {}};
    for (const auto& need : request.needs) view.needs.push_back({need, {}, {}, {}});
    view.procedure = procedure_of(request, own);
    return request_page(frame, view);
}

PostedView posted_text() {
    return {request_of_sulenta().id, name_of(sulenta),
            "Sulenta asks for short courses for customs officers on dual-use goods.", "en", today};
}

}  // namespace

ProcedureView procedure_of(const Request& request, bool own) {
    ProcedureView view;
    view.clock = clock_of(request, rules(), noon);
    view.posting_clock = posting_clock_of(request, rules(), noon);
    view.own = own;
    view.inner = true;
    const auto actors = own ? std::vector{Actor::state} : std::vector{Actor::secretariat, Actor::committee};
    for (std::size_t i = 0; i < act_count; ++i)
        if (may_act(request, actors, Act(i))) view.acts.push_back(Act(i));
    for (const auto& referral : request.referrals) view.referred_by.push_back(name_of(referral.by));
    return view;
}

Page desk(const Frame& frame, const Vocabulary&) {
    DeskView view;
    for (const auto& request : {request_of_sulenta(), asked_request(), acknowledged_request()}) {
        const auto found = decisions_of(request, rules(), noon);
        for (const auto& decision : found)
            (decision.act == Act::write_posting_text ? view.texts : view.decisions)
                .push_back({card_with_clock(request), request, decision, {}});
        if (found.empty()) view.waiting.push_back(card_with_clock(request));
    }
    const Date since{today.days - 3};
    view.relays = {{card_with_clock(asked_request()), {31}, "Practice Provider Institute", since,
                    url("/letters/AAAAAAAAAAA"), url("/letters/AAAAAAAAAAB")},
                   {card_with_clock(asked_request()), {32}, "Practice Provider Cambria", since, {}, {}}};
    view.drafts = {card(request_of_aldoria())};
    view.warnings = {{"clock.missing_holidays", {{"year", "2027"}}}};
    view.briefing_due = Date{today.days - 2};
    view.briefing_now = true;
    return desk_page(frame, view);
}

Page desk_empty(const Frame& frame, const Vocabulary&) { return desk_page(frame, {}); }
Page procedure(const Frame& frame, const Vocabulary&) { return procedure_page(frame, {rules(), {2027}}); }
Page posted(const Frame& frame, const Vocabulary&) { return posted_page(frame, posted_text()); }
Page posted_list(const Frame& frame, const Vocabulary&) { return posted_list_page(frame, {posted_text()}); }
Page posted_list_empty(const Frame& frame, const Vocabulary&) { return posted_list_page(frame, {}); }

Page posting_form(const Frame& frame, const Vocabulary&) {
    return posting_form_page(frame, {request_of_sulenta(), "Customs officers", nullptr, {}});
}

Page posting_form_faults(const Frame& frame, const Vocabulary&) {
    static const Error error = invalid("error.check_fields", {{"text", "procedure.never_the_request"}});
    return posting_form_page(
        frame, {request_of_sulenta(), "Customs officers", &error, {{"text", request_of_sulenta().note}}});
}

Page request_acknowledged(const Frame& frame, const Vocabulary&) {
    return request_at(frame, acknowledged_request(), true);
}
Page request_referred(const Frame& frame, const Vocabulary&) {
    return request_at(frame, referred_request(), false);
}
Page request_asked(const Frame& frame, const Vocabulary&) { return request_at(frame, asked_request(), true); }

}  // namespace lightfoot::story
