// The secretariat's entrance: today's decisions, what waits for others.

#include "domain/letter.hpp"
#include "domain/limits.hpp"
#include "store/component.hpp"
#include "store/letter.hpp"
#include "store/together.hpp"
#include "store/work_procedure.hpp"
#include "web/api/component.hpp"
#include "web/api/record.hpp"
#include "web/asker.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/letter_drafts.hpp"
#include "web/pages/desk.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_relays = 20;

// A request on the desk: what is to be decided about it, or whom it waits for.
void place(DeskView& view, const Call& call, Session& session, const Request& request) {
    const auto card = card_of(call, session, request);
    const auto before = view.decisions.size() + view.texts.size();
    for (auto& decision : decisions_of(request, call.app.procedure, call.now)) {
        auto& rows = decision.act == Act::write_posting_text ? view.texts : view.decisions;
        rows.push_back({card, request, std::move(decision), {}});
    }
    const bool recalled = request.recalled_at && !request.circulated_at && !request.circulation.given();
    if (recalled && card.clock)
        view.notes.push_back({card, request, {Act::recall, {}, false, card.clock->reasons}, {}});
    else if (view.decisions.size() + view.texts.size() == before)
        view.waiting.push_back(card);
}

// Beside a decision stands the letter that goes with it; signing it off is the decision.
void add_letters(DeskView& view, const Call& call, Session& session, const std::vector<Request>& requests) {
    std::vector<RequestId> ids;
    for (const auto& request : requests) ids.push_back(request.id);
    std::vector<CaseId> cases;
    for (const auto& row : view.relays) cases.push_back(row.about);
    constexpr std::size_t newest = 20;
    for (const auto& letter : list_drafts(session, call.viewer, ids, cases, newest)) {
        view.letters.push_back(row_of(call, session, letter));
        for (auto& row : view.relays)
            if (letter.about == row.about)
                (letter.kind == LetterKind::offer_thanks ? row.thanks : row.draft) =
                    url("/letters/{}", letter.id.text());
        for (auto& row : view.decisions)
            if (row.request.id == letter.request && letter_of(row.decision.act) == letter.kind)
                row.draft = url("/letters/{}", letter.id.text());
    }
}

void add_relays(DeskView& view, const Call& call, Session& session) {
    auto due = due_relays(call.app, session, call.viewer, call.now, most_relays + 1);
    view.more_relays = due.size() > most_relays;
    if (view.more_relays) due.resize(most_relays);
    std::vector<InstitutionId> named;
    for (const auto& [it, request] : due) named.insert(named.end(), {it.provider, request.institution});
    know_names(call, session, std::move(named));
    for (const auto& [it, request] : due)
        view.relays.push_back({card_of(call, session, request), it.id,
                               institution_name(call, session, it.provider), date_of(it.interested_at),
                               {}, {}});
}

void add_warnings(DeskView& view) {
    std::set<std::string> said;
    const auto add = [&](const std::optional<Clock>& clock) {
        if (!clock) return;
        for (const auto& warning : clock->warnings)
            if (said.insert(std::get<std::string>(warning.arguments.at(0).value)).second)
                view.warnings.push_back(warning);
    };
    for (const auto& row : view.decisions) add(row.card.clock);
    for (const auto& card : view.waiting) add(card.clock);
}

Json to_json(const Words& words, const DecisionRow& row) {
    return Json::object({{"id", row.card.id.text()},
                         {"title", row.card.title},
                         {"requester_name", row.card.requester_name},
                         {"act", name_of(row.decision.act)},
                         {"address", "/api" + act_address(row.decision.act, row.request.id).str()},
                         {"version", row.request.version},
                         {"due", row.decision.due ? Json(to_string(*row.decision.due)) : Json()},
                         {"overdue", row.decision.overdue},
                         {"reasons", to_json(words, row.decision.reasons)}});
}

Json to_json(const RelayRow& row) {
    return Json::object({{"id", row.card.id.text()},
                         {"title", row.card.title},
                         {"requester_name", row.card.requester_name},
                         {"case", row.about.text()},
                         {"provider_name", row.provider},
                         {"since", to_string(row.since)},
                         {"address", "/api/requests/" + row.card.id.text() + "/letters"},
                         {"drafted", row.draft.has_value()}});
}

Json to_json(const Words& words, const RequestCard& card) {
    return Json::object({{"id", card.id.text()},
                         {"title", card.title},
                         {"requester_name", card.requester_name},
                         {"status", name_of(card.status)},
                         {"clock", card.clock ? to_json(words, *card.clock) : Json()}});
}

DeskView read_desk(const Call& call, Session& session, std::size_t number) {
    DeskView view;
    constexpr std::size_t per_page = 25;
    RequestFilter drafts;
    drafts.status = "draft";
    const auto year = year_begins(call.app.procedure, call.now);
    const auto from = (number - 1) * per_page;
    foresee(session, [&] {
        (void)list_requests(session, call.viewer, drafts, 0, limits::page);
        (void)list_desk_requests(session, call.viewer, year, from, per_page);
        (void)list_waiting_components(session, call.viewer);
        (void)last_briefing(session, call.viewer);
        (void)due_relays(call.app, session, call.viewer, call.now, most_relays + 1);
    });
    for (const auto& one : list_requests(session, call.viewer, drafts, 0, limits::page).requests)
        view.drafts.push_back(card_of(call, session, one));
    const auto page = list_desk_requests(session, call.viewer, year, from, per_page);
    know_names(call, session, page.requests, &Request::institution);
    for (const auto& one : page.requests) place(view, call, session, one);
    view.paging = {number, per_page, std::size_t(page.total), url("/desk")};
    for (const auto& one : list_waiting_components(session, call.viewer))
        if (const auto about = find_request(session, call.viewer, one.request))
            view.hosts.push_back(card_of(one, {title_of(*about), about->language}));
    const auto due = briefing_due(call.app.procedure, last_briefing(session, call.viewer));
    if (due) view.briefing_due = due->last_day;
    view.briefing_now = view.briefing_due && call.app.procedure.day_of(call.now) >= *view.briefing_due;
    add_relays(view, call, session);
    add_letters(view, call, session, page.requests);
    std::stable_sort(view.decisions.begin(), view.decisions.end(),
                     [](const DecisionRow& a, const DecisionRow& b) {
                         constexpr Date never{2'000'000};
                         return a.decision.due.value_or(never) < b.decision.due.value_or(never);
                     });
    add_warnings(view);
    return view;
}

// The same to all who keep the desk until a record changes, or a day ends here or where the procedure counts.
Kept<DeskView> desk_of(const Call& call) {
    const auto number = call.page_number();
    const auto question = asker(call.viewer, date_of(call.now)) + ' ' +
                          to_string(call.app.procedure.day_of(call.now)) + ' ' +
                          std::string(call.words.language()) + ' ' + std::to_string(number);
    return call.app.store.read([&](Session& session) {
        return call.app.desks.of(session, question, [&] { return read_desk(call, session, number); });
    });
}

}  // namespace

Reply show_desk(Call& call) {
    const auto desk = desk_of(call);
    const auto& view = *desk;
    if (!call.json) return call.page(desk_page(call.frame(), view));
    const auto rows = [&](const std::vector<DecisionRow>& all) {
        return Json::array(all, [&](const DecisionRow& row) { return to_json(call.words, row); });
    };
    const auto cards = [&](const std::vector<RequestCard>& all) {
        return Json::array(all, [&](const RequestCard& card) { return to_json(call.words, card); });
    };
    return call.reply(Json::object(
        {{"decisions", rows(view.decisions)},
         {"relays", Json::array(view.relays, [](const RelayRow& row) { return to_json(row); })},
         {"texts", rows(view.texts)},
         {"recalled", rows(view.notes)},
         {"drafts", cards(view.drafts)},
         {"waiting", cards(view.waiting)},
         {"hosts", Json::array(view.hosts, [](const ComponentCard& card) { return to_json(card); })},
         {"warnings", to_json(call.words, view.warnings)},
         {"briefing_due", view.briefing_due ? Json(to_string(*view.briefing_due)) : Json()},
         {"briefing_now", view.briefing_now}}));
}

Reply note_briefing(Call& call) {
    TRY(note_briefing(call.app.store, call.viewer, call.now));
    return call.done(url("/desk"), "briefed", Json::object({{"briefed", true}}));
}

}  // namespace lightfoot
