#include "domain/transition.hpp"

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

using enum Stage;
using P = Actor;
using C = Condition;

constexpr StageSet under_way = StageSet(arrived) | set_aside | authenticated | acknowledged | circulated |
                               asked | answered;
constexpr StageSet after_acknowledgement = StageSet(acknowledged) | circulated | asked | answered;
constexpr StageSet after_a_year = StageSet(asked) | answered;
constexpr StageSet before_circulation = StageSet(draft) | arrived | set_aside | authenticated | acknowledged;
constexpr auto stays = std::nullopt;
constexpr bool also_while_referred = true;

constexpr Transition table[] = {
    {draft, Act::send, arrived, P::state},
    {draft, Act::send, arrived, P::secretariat, C::is_letter},
    {StageSet(arrived) | set_aside, Act::authenticate, authenticated, P::secretariat},
    {arrived, Act::set_aside, set_aside, P::secretariat},
    {authenticated, Act::acknowledge, acknowledged, P::secretariat},

    {before_circulation | after_a_year, Act::consent_circulation, stays, P::state, C::none,
     also_while_referred},
    {draft, Act::consent_circulation, stays, P::secretariat, C::is_letter},
    {circulated, Act::recall, acknowledged, P::state, C::providers_have_it, also_while_referred},
    {after_a_year, Act::recall, stays, P::state, C::providers_have_it, also_while_referred},
    {acknowledged, Act::note_circulation_silence, stays, P::software, C::circulation_silence},
    {acknowledged, Act::circulate, circulated, P::secretariat, C::circulation_consent},
    {acknowledged, Act::circulate, circulated, P::software, C::circulation_consent},
    {after_a_year, Act::circulate, stays, P::secretariat, C::circulation_consent},

    {StageSet(authenticated) | after_acknowledgement, Act::write_posting_text, stays, P::secretariat,
     C::not_posted, also_while_referred},
    {StageSet(authenticated) | after_acknowledgement, Act::write_posting_text, stays, P::committee,
     C::not_posted, also_while_referred},
    {under_way, Act::consent_posting, stays, P::state, C::text_written, also_while_referred},
    {StageSet(draft) | under_way, Act::refuse_posting, stays, P::state, C::none, also_while_referred},
    {draft, Act::refuse_posting, stays, P::secretariat, C::is_letter},
    {after_acknowledgement, Act::note_posting_silence, stays, P::software, C::posting_silence},
    {after_acknowledgement, Act::post, stays, P::secretariat, C::posting_consent},
    {after_acknowledgement, Act::post, stays, P::software, C::posting_consent},
    {under_way, Act::take_down, stays, P::secretariat, C::is_posted, also_while_referred},

    {under_way, Act::refer, stays, P::committee, C::not_referred},
    {under_way, Act::end_referral, stays, P::committee, C::is_referred, also_while_referred},
    {under_way, Act::end_referral, stays, P::secretariat, C::is_referred, also_while_referred},
    {StageSet(acknowledged) | circulated, Act::ask_whether_met, asked, P::secretariat, C::year_passed},
    {asked, Act::answer_whether_met, answered, P::state, C::none, also_while_referred},
    {StageSet(draft) | under_way, Act::withdraw, withdrawn, P::state, C::none, also_while_referred},
    {draft, Act::withdraw, withdrawn, P::secretariat, C::is_letter},
};

// What is said where an act comes too early or too late; the name of the act.
struct ActEntry {
    Act act;
    std::string_view name, too_early, too_late;
};
constexpr std::array<ActEntry, act_count> acts{{
    {Act::send, "send", "", "request.already_sent"},
    {Act::authenticate, "authenticate", "request.not_sent", "procedure.already_authenticated"},
    {Act::set_aside, "set_aside", "request.not_sent", "procedure.already_looked_at"},
    {Act::acknowledge, "acknowledge", "procedure.not_authenticated", "procedure.already_acknowledged"},
    {Act::consent_circulation, "consent_circulation", "", "request.already_circulated"},
    {Act::recall, "recall", "procedure.not_circulated", ""},
    {Act::note_circulation_silence, "note_circulation_silence", "procedure.not_acknowledged",
     "request.already_circulated"},
    {Act::circulate, "circulate", "procedure.not_acknowledged", "request.already_circulated"},
    {Act::write_posting_text, "write_posting_text", "procedure.not_authenticated", ""},
    {Act::consent_posting, "consent_posting", "request.not_sent", ""},
    {Act::refuse_posting, "refuse_posting", "", ""},
    {Act::note_posting_silence, "note_posting_silence", "procedure.not_acknowledged", ""},
    {Act::post, "post", "procedure.not_acknowledged", ""},
    {Act::take_down, "take_down", "request.not_sent", ""},
    {Act::refer, "refer", "request.not_sent", ""},
    {Act::end_referral, "end_referral", "request.not_sent", ""},
    {Act::ask_whether_met, "ask_whether_met", "procedure.not_acknowledged", "procedure.already_asked"},
    {Act::answer_whether_met, "answer_whether_met", "procedure.not_asked", "procedure.already_answered"},
    {Act::withdraw, "withdraw", "", ""},
}};

constexpr std::pair<Stage, std::string_view> stages[] = {
    {draft, "draft"},           {arrived, "arrived"},       {set_aside, "set_aside"},
    {authenticated, "authenticated"}, {acknowledged, "acknowledged"}, {circulated, "circulated"},
    {asked, "asked"},           {answered, "answered"},     {withdrawn, "withdrawn"},
    {archive, "archive"}};

constexpr std::pair<Condition, std::string_view> conditions[] = {
    {C::none, "none"},
    {C::is_letter, "is_letter"},
    {C::circulation_consent, "circulation_consent"},
    {C::circulation_silence, "circulation_silence"},
    {C::providers_have_it, "providers_have_it"},
    {C::text_written, "text_written"},
    {C::posting_consent, "posting_consent"},
    {C::posting_silence, "posting_silence"},
    {C::not_posted, "not_posted"},
    {C::is_posted, "is_posted"},
    {C::not_referred, "not_referred"},
    {C::is_referred, "is_referred"},
    {C::year_passed, "year_passed"}};

Message wrong_stage(Stage stage, Act act) {
    if (stage == archive) return "request.is_archive";
    if (stage == withdrawn) return "request.is_withdrawn";
    const auto& entry = acts[std::size_t(act)];
    if (stage == draft && !entry.too_early.empty()) return "request.not_sent";
    const bool late = std::any_of(std::begin(table), std::end(table), [&](const Transition& row) {
        if (row.act != act) return false;
        return std::any_of(std::begin(all_stages), std::end(all_stages),
                           [&](Stage from) { return row.from.has(from) && from < stage; });
    });
    return std::string(late ? entry.too_late : entry.too_early);
}

// Nothing: it holds, or only the calendar can say.
std::optional<Message> unmet(const Request& request, Condition condition) {
    switch (condition) {
    case C::circulation_consent:
        if (request.circulated_at) return "request.already_circulated";
        if (!request.circulation.given()) return "request.no_consent";
        break;
    case C::circulation_silence:
        if (request.circulation.way != ConsentWay::not_asked) return "procedure.has_answered";
        break;
    case C::providers_have_it:
        if (!request.circulated_at) return "procedure.not_circulated";
        break;
    case C::text_written:
        if (request.posted.text.empty()) return "procedure.no_text";
        break;
    case C::posting_consent:
        if (request.posted.posted_at) return "procedure.already_posted";
        if (request.posted.text.empty()) return "procedure.no_text";
        if (!request.posting.given()) return "procedure.no_posting_consent";
        break;
    case C::posting_silence:
        if (request.posted.text.empty()) return "procedure.no_text";
        if (request.posting.way != ConsentWay::not_asked) return "procedure.has_answered";
        break;
    case C::not_posted:
        if (request.posted.posted_at) return "procedure.already_posted";
        break;
    case C::is_posted:
        if (!request.posted.posted_at) return "procedure.not_posted";
        break;
    case C::not_referred:
        if (open_referral(request)) return "procedure.is_referred";
        break;
    case C::is_referred:
        if (!open_referral(request)) return "procedure.not_referred";
        break;
    case C::none:
    case C::is_letter:
    case C::year_passed: break;
    }
    return std::nullopt;
}

bool contains(const std::vector<Actor>& actors, Actor one) {
    return std::find(actors.begin(), actors.end(), one) != actors.end();
}

// A letter is the desk's only while it is being entered.
bool whose(const Transition& row, const Request& request, const std::vector<Actor>& actors) {
    if (!contains(actors, row.who)) return false;
    return row.condition != C::is_letter || (request.arrival == RequestArrival::letter && !request.sent_at);
}

}  // namespace

std::span<const Transition> transitions() { return table; }

Stage after(const Transition& row, Stage from) { return row.to.value_or(from); }

Stage stage_of(const Request& request) {
    if (request.arrival == RequestArrival::archive) return archive;
    if (request.withdrawn_at) return withdrawn;
    if (!request.sent_at) return draft;
    if (request.met.answered_at) return answered;
    if (request.met.asked_at) return asked;
    if (request.circulated_at) return circulated;
    if (request.acknowledged_at) return acknowledged;
    if (request.authenticated_at) return authenticated;
    return request.set_aside.at ? set_aside : arrived;
}

std::vector<Actor> actors_of(const Request& request, const Viewer& viewer) {
    std::vector<Actor> actors;
    if (viewer.can(Capability::ask) && viewer.institution == request.institution)
        actors.push_back(Actor::state);
    if (viewer.can(Capability::keep_desk)) actors.push_back(Actor::secretariat);
    if (viewer.role == Role::committee) actors.push_back(Actor::committee);
    return actors;
}

Result<void> may_act(const Request& request, const std::vector<Actor>& actors, Act act) {
    const auto stage = stage_of(request);
    const Transition *any = nullptr, *row = nullptr;
    for (const auto& one : table) {
        if (one.act != act || !whose(one, request, actors)) continue;
        any = &one;
        if (one.from.has(stage)) row = &one;
    }
    if (!any) return not_allowed();
    if (!row) return conflict(wrong_stage(stage, act));
    if (open_referral(request) && !row->while_referred) return conflict("procedure.is_referred");
    if (const auto missing = unmet(request, row->condition)) return conflict(*missing);
    return {};
}

Result<void> may_act(const Request& request, const Viewer& viewer, Act act) {
    if (request.space != viewer.space) return not_found();
    return may_act(request, actors_of(request, viewer), act);
}

std::string_view name_of(Act act) { return acts[std::size_t(act)].name; }

std::optional<Act> act(std::string_view name) {
    for (const auto& entry : acts)
        if (entry.name == name) return entry.act;
    return std::nullopt;
}

std::string_view name_of(Stage stage) { return stages[std::size_t(stage)].second; }

std::string_view name_of(Actor party) {
    constexpr std::string_view names[] = {"state", "secretariat", "committee", "software"};
    return names[std::size_t(party)];
}

std::string_view name_of(Condition condition) { return conditions[std::size_t(condition)].second; }

}  // namespace lightfoot
