#include "store/tour.hpp"

#include "store/case.hpp"
#include "store/component.hpp"
#include "store/event.hpp"
#include "store/request.hpp"
#include "store/story.hpp"

namespace lightfoot {

namespace {

bool goes_on(const Case& it, Date today) {
    const auto status = status_of(it, today);
    return is_live(status) || is_match(status) || status == CaseStatus::closed;
}

Event put_away_event(const Request& request, AccountId actor) {
    Event event;
    event.subject = Subject::request;
    event.subject_id = request.id.value;
    event.verb = "put_away";
    event.actor = actor;
    event.institution = request.institution;
    return event;
}

// How far a component has come; below nought: it leads nowhere.
int how_far(const Component& it) {
    switch (status_of(it)) {
    case ComponentStatus::draft: return 0;
    case ComponentStatus::asked:
    case ComponentStatus::unanswered: return 1;
    case ComponentStatus::agreed:
    case ComponentStatus::agreed_in_public: return 2 + int(!it.carries.empty());
    default: return -1;
    }
}

std::optional<Component> furthest_component(Session& session, RequestId request) {
    std::vector<ComponentId> ids;
    session.each(
        "SELECT id FROM component WHERE request_id = $1 ORDER BY created_at, id",
        [&](const Row& row) { ids.push_back({row.integer(0)}); }, request);
    std::optional<Component> best;
    for (const auto id : ids) {
        auto one = component_regardless_of_viewer(session, id);
        if (one && how_far(*one) > (best ? how_far(*best) : -1)) best = std::move(one);
    }
    return best;
}

}  // namespace

TourFacts tour_facts(Session& session, RequestId id, InstitutionId provider, Date today) {
    TourFacts facts;
    facts.request = request_regardless_of_viewer(session, id);
    if (facts.request && facts.request->space != Space::practice) facts.request.reset();
    if (!facts.request) return facts;
    for (auto& it : cases_regardless_of_viewer(session, id))
        if (!facts.of && it.provider == provider && goes_on(it, today)) facts.of = std::move(it);
    Viewer desk;  // finds every story of its space
    desk.role = Role::secretariat;
    desk.space = Space::practice;
    if (facts.of) facts.story = find_story(session, desk, facts.of->id);
    facts.component = furthest_component(session, id);
    if (facts.story)
        facts.alike = session.one(
            "SELECT n.request_id FROM story_inspiration n JOIN request r ON r.id = n.request_id"
            " WHERE n.story_id = $1 AND r.institution_id = $2 AND r.space = 'practice'"
            " AND r.withdrawn_at IS NULL ORDER BY n.at LIMIT 1",
            [](const Row& row) { return RequestId{row.integer(0)}; }, facts.story->told_as,
            facts.request->institution);
    return facts;
}

namespace {

// With all that hangs on it; the words of its history too.
void put_away(Session& session, RequestId id) {
    delete_bodies(session, Subject::request, id.value);
    for (const auto& it : cases_regardless_of_viewer(session, id))
        delete_bodies(session, Subject::case_, it.id.value);
    std::vector<std::int64_t> components;
    session.each(
        "SELECT id FROM component WHERE request_id = $1",
        [&](const Row& row) { components.push_back(row.integer(0)); }, id);
    for (const auto component : components) delete_bodies(session, Subject::component, component);
    std::vector<std::int64_t> letters;
    session.each("SELECT id FROM letter WHERE request_id = $1",
                 [&](const Row& row) { letters.push_back(row.integer(0)); }, id);
    for (const auto letter : letters) delete_bodies(session, Subject::letter, letter);
    session.run("DELETE FROM letter WHERE request_id = $1", id);
    session.run("DELETE FROM assistance_case WHERE request_id = $1", id);
    delete_request(session, id);
}

// Drafts that its State began after reading the story of this request.
std::vector<RequestId> begun_alike(Session& session, const Request& request) {
    std::vector<RequestId> drafts;
    session.each(
        "SELECT r.id FROM story_inspiration n JOIN request r ON r.id = n.request_id"
        " JOIN story s ON s.told_as = n.story_id JOIN assistance_case c ON c.id = s.case_id"
        " WHERE c.request_id = $1 AND r.institution_id = $2 AND r.space = 'practice' AND r.sent_at IS NULL",
        [&](const Row& row) { drafts.push_back({row.integer(0)}); }, request.id, request.institution);
    return drafts;
}

}  // namespace

Result<void> put_tour_away(Store& store, AccountId actor, RequestId id, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        auto& session = transaction.session;
        const auto request = request_regardless_of_viewer(session, id);
        if (!request || request->space != Space::practice) return {};
        for (const auto draft : begun_alike(session, *request)) put_away(session, draft);
        put_away(session, id);
        transaction.record(put_away_event(*request, actor));
        return {};
    });
}

}  // namespace lightfoot
