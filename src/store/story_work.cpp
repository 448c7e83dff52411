#include "store/story_work.hpp"

#include "store/account.hpp"
#include "store/case.hpp"
#include "store/institution.hpp"
#include "store/public_story.hpp"
#include "store/request.hpp"
#include "store/story.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// `version`: none where any will do.
template <class Decide>
Result<ProjectStory> change_story(Store& store, const Viewer& viewer, CaseId id,
                                  std::optional<std::int64_t> version, Time now, Decide decide) {
    return store.write(now, [&](Transaction& transaction) -> Result<ProjectStory> {
        auto& session = transaction.session;
        const auto it = find_case(session, viewer, id);
        const auto story = it ? find_story(session, viewer, id) : std::nullopt;
        if (!story) return not_found();
        const auto from = material_of(session, *it);
        StoryChange change = TRY(decide(session, *story, from, *it));
        if (version && story->version != *version) return conflict("story.changed_meanwhile");
        if (change.record == *story) return *story;
        if (!write_story(session, change.record)) return conflict("story.changed_meanwhile");
        transaction.record(std::move(change.event));
        ++change.record.version;
        return std::move(change.record);
    });
}

void add(std::vector<std::string>& names, const std::string& name) {
    if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
}

}  // namespace

Result<ProjectStory> release_story(Store& store, const Viewer& viewer, StoryAt at, const ReleaseForm& form,
                                   Time now) {
    return change_story(
        store, viewer, at.of, at.version, now,
        [&](Session& session, const ProjectStory& story, const StoryMaterial& from, const Case& it) {
            return release_story(story, from, known_names(session, it), viewer, form, now);
        });
}

Result<ProjectStory> withdraw_story(Store& store, const Viewer& viewer, CaseId id,
                                    std::optional<StoryPart> part, Time now) {
    return change_story(store, viewer, id, std::nullopt, now,
                        [&](Session&, const ProjectStory& story, const StoryMaterial&, const Case&) {
                            return withdraw_story(story, viewer, part, now);
                        });
}

Result<ProjectStory> write_summary(Store& store, const Viewer& viewer, StoryAt at, const StoryWords& words,
                                   Time now) {
    return change_story(store, viewer, at.of, at.version, now,
                        [&](Session&, const ProjectStory& story, const StoryMaterial&, const Case&) {
                            return write_summary(story, viewer, words, now);
                        });
}

Result<ProjectStory> translate_part(Store& store, const Viewer& viewer, StoryAt at, StoryPart part,
                                    const StoryWords& words, Time now) {
    return change_story(store, viewer, at.of, at.version, now,
                        [&](Session&, const ProjectStory& story, const StoryMaterial& from, const Case&) {
                            return translate_part(story, from, viewer, part, words, now);
                        });
}

KnownNames known_names(Session& session, const Case& it) {
    KnownNames known;
    for (const auto id : {it.requester, it.provider})
        if (const auto institution = institution_regardless_of_viewer(session, id))
            add(known.people, institution->contact.person);
    for (const auto& account : list_accounts(session, it.space))
        if (!account.shared &&  // else the name is that of a role on the practice ground
            (account.institution == it.requester || account.institution == it.provider))
            add(known.people, account.name);
    for (const auto& delivery : it.deliveries) add(known.places, delivery.place);
    const auto request = it.request ? request_regardless_of_viewer(session, it.request) : std::nullopt;
    if (request)
        if (const auto* need = find_need(*request, it.need)) add(known.places, need->place);
    return known;
}

Result<void> inspire_request(Store& store, const Viewer& viewer, RequestId id, StoryId story, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        auto& session = transaction.session;
        const auto request = find_request(session, viewer, id);
        if (!request || request->institution != viewer.institution ||
            status_of(*request) != RequestStatus::draft || !find_public_story(session, viewer, story))
            return not_found();
        if (session.run("INSERT INTO story_inspiration (request_id, story_id, at) VALUES ($1, $2, $3)"
                        " ON CONFLICT (request_id) DO NOTHING",
                        id, story, now) == 1)
            transaction.record(inspired_event(id, viewer, now));
        return {};
    });
}

std::optional<Inspiration> find_inspiration(Session& session, const Viewer& viewer, RequestId id) {
    const auto story = session.one(
        "SELECT n.story_id FROM story_inspiration n JOIN request r ON r.id = n.request_id"
        " WHERE n.request_id = $1 AND r.space = $3 AND"
        " (($2 = 'point_of_contact' AND r.institution_id = $4)"
        " OR ($2 = 'secretariat' AND r.sent_at IS NOT NULL))",
        [](const Row& row) { return StoryId{row.integer(0)}; }, id, name_of(viewer.role),
        name_of(viewer.space), viewer.institution);
    if (!story) return std::nullopt;
    const auto shown = *story ? find_public_story(session, viewer, *story) : std::nullopt;
    return shown ? Inspiration{*story, shown->topics} : Inspiration{};
}

}  // namespace lightfoot
