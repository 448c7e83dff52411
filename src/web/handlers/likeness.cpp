// Whether two published programmes are one: looked for when a person of the desk or of a State opens the
// page, and kept as they say.

#include "store/likeness.hpp"

#include "matching/likeness.hpp"
#include "web/api/programme.hpp"
#include "web/handlers/programme_parts.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t candidates_looked_at = 40;

// A path of ours to go back to after the act; this programme's page of likeness where none was sent.
Url back_of(const Call& call, std::string_view handle) {
    const auto back = call.form.value("back");
    return back.starts_with("/requests/") ? local(back) : url("/programmes/{}/likeness", handle);
}

ProgrammeCard card_by_handle(const Call& call, const ProgrammeBase& base, const ProgrammeEntries& entries,
                             const std::string& handle) {
    const auto mark = mark_of_handle(handle);
    const auto key = mark ? base.key_of(*mark) : std::nullopt;
    if (const auto activity = key ? base.fetch(*key) : std::nullopt)
        return card_of(call, call.viewer.space, entries, *activity);
    ProgrammeCard card;
    card.handle = card.identifier = handle;
    return card;
}

LikenessView::Said said_view(const Call& call, const ProgrammeBase& base, const ProgrammeEntries& entries,
                             const LikenessDecision& decision, const std::string& handle) {
    LikenessView::Said said;
    said.id = decision.id.text();
    said.one = handle;
    said.other = card_by_handle(call, base, entries, decision.one == handle ? decision.other : decision.one);
    said.answer = decision.answer;
    said.for_everybody = !decision.holds_for;
    said.on = date_of(decision.at);
    if (decision.undone_at) said.undone_on = date_of(*decision.undone_at);
    said.may_undo = !decision.undone_at && (decision.holds_for ? decision.holds_for == call.viewer.institution
                                                               : call.viewer.can(Capability::keep_desk));
    return said;
}

Json json_of(const LikenessDecision& decision) {
    return Json::object({{"id", decision.id.text()},
                         {"one", decision.one},
                         {"other", decision.other},
                         {"answer", name_of(decision.answer)},
                         {"for_everybody", !decision.holds_for},
                         {"at", to_string(decision.at)},
                         {"undone_at", decision.undone_at ? Json(to_string(*decision.undone_at)) : Json()}});
}

}  // namespace

std::vector<LikenessView::Proposal> likeness_proposals(const Call& call, const ProgrammeBase& base,
                                                       const ProgrammeEntries& entries, std::int64_t key,
                                                       const Activity& activity) {
    std::vector<LikenessView::Proposal> proposals;
    std::vector<std::uint64_t> named{entries.number(key)};
    for (const auto other : likeness_candidates(base.index(), key, activity, candidates_looked_at)) {
        const auto number = entries.number(other);
        if (std::find(named.begin(), named.end(), number) != named.end() || entries.is_decided(key, other))
            continue;
        const auto its = base.fetch(other);
        auto found = its ? likeness(activity, *its) : std::nullopt;
        if (!found) continue;
        named.push_back(number);
        proposals.push_back({card_of(call, call.viewer.space, entries, activity),
                             card_of(call, call.viewer.space, entries, *its), std::move(found->reasons)});
    }
    return proposals;
}

Reply show_likeness(Call& call) {
    const auto mark = mark_of_handle(call.part("programme"));
    const auto base = programmes_of(call, call.viewer.space);
    if (!may_decide_likeness(call.viewer) || !mark || !base) return not_found();
    const auto key = base->key_of(*mark);
    const auto activity = key ? base->fetch(*key) : std::nullopt;
    if (!activity) return not_found();
    LikenessView view;
    const auto entries = entries_for(call, *base);
    view.card = card_of(call, call.viewer.space, entries, *activity);
    view.of_the_desk = call.viewer.can(Capability::keep_desk);
    view.proposals = likeness_proposals(call, *base, entries, *key, *activity);
    const auto history = call.app.store.read(
        [&](Session& session) { return likeness_history(session, call.viewer, view.card.handle); });
    for (const auto& one : history)
        view.history.push_back(said_view(call, *base, entries, one, view.card.handle));
    auto response = call.json
                        ? call.reply(Json::object({{"proposals", likeness_json(call.words, view.proposals)},
                                                   {"history", Json::array(history, json_of)}}))
                        : call.page(likeness_page(call.frame(), view));
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

Reply decide_likeness(Call& call) {
    const std::string one(call.part("programme")), other(call.form.value("other"));
    if (!may_decide_likeness(call.viewer)) return not_found();
    const auto base = programmes_of(call, call.viewer.space);
    const auto mark = mark_of_handle(one), to = mark_of_handle(other);
    if (!base || !mark || !to || !base->key_of(*mark) || !base->key_of(*to)) return not_found();
    const auto made = TRY(decide_likeness(call.app.store, call.viewer, one, other,
                                          likeness_answer(call.form.value("answer")), call.now));
    return call.done(back_of(call, one), "saved", json_of(made));
}

Reply undo_likeness(Call& call) {
    const auto id = TRY(call.id<LikenessId>("likeness"));
    if (!may_decide_likeness(call.viewer)) return not_found();
    const auto undone = TRY(undo_likeness(call.app.store, call.viewer, id, call.now));
    return call.done(url("/programmes/{}/likeness", call.part("programme")), "saved", json_of(undone));
}

}  // namespace lightfoot
