#include "store/public_story.hpp"

#include "store/case.hpp"
#include "store/batch.hpp"
#include "store/story.hpp"
#include "store/story_rows.hpp"

namespace lightfoot {

namespace {

// $1 space of the viewer.
constexpr SqlText visible =
    " FROM story s WHERE (s.space = 'real' OR s.space = $1) AND EXISTS (SELECT 1 FROM story_release l"
    " WHERE l.story_id = s.id AND l.language = '' AND l.part IN ('state', 'state_name'))";
constexpr SqlText filtered =
    visible + SqlText(
                  " AND ($2 = '' OR s.space = $2)"
                  " AND ($3 = '' OR (EXISTS (SELECT 1 FROM story_release l WHERE l.story_id = s.id AND"
                  " l.part = 'need') AND EXISTS (SELECT 1 FROM assistance_case c JOIN need_topic t"
                  " ON t.need_id = c.need_id WHERE c.id = s.case_id AND t.topic = $3"
                  " AND t.standing = 'confirmed')))"
                  " AND ($4 = 0 OR (s.provider_id = $4 AND EXISTS (SELECT 1 FROM story_release l"
                  " WHERE l.story_id = s.id AND l.part = 'provider_name')))");

constexpr SqlText latest_first =
    " ORDER BY (SELECT MAX(l.at) FROM story_release l WHERE l.story_id = s.id) DESC, s.id";

// In their order, without those that say nothing to the public.
std::vector<PublicStory> told(Session& session, std::vector<ProjectStory> stories) {
    std::vector<CaseId> ids;
    for (const auto& story : stories) ids.push_back(story.of);
    const auto cases = cases_regardless_of_viewer(session, ids);
    const auto materials = materials_of(session, cases);
    read_story_parts(session, stories);
    std::vector<PublicStory> public_ones;
    for (std::size_t i = 0, at = 0; i < stories.size(); ++i) {
        if (at == cases.size() || cases[at].id != stories[i].of) continue;
        if (auto one = public_story(stories[i], materials[at++])) public_ones.push_back(std::move(*one));
    }
    return public_ones;
}

}  // namespace

StoryPage public_stories(Session& session, const Viewer& viewer, const StoryFilter& filter,
                         std::size_t offset, std::size_t limit) {
    StoryPage page;
    page.total = session
                     .one(
                         joined<"SELECT COUNT(*)", filtered>, [](const Row& row) { return row.integer(0); },
                         name_of(viewer.space), filter.space, filter.topic, filter.provider)
                     .value_or(0);
    std::vector<ProjectStory> stories;
    session.each(
        joined<"SELECT ", story_columns, filtered, latest_first, " LIMIT $5 OFFSET $6">,
        [&](const Row& row) { stories.push_back(read_story(row)); }, name_of(viewer.space), filter.space,
        filter.topic, filter.provider, limit, offset);
    page.stories = told(session, std::move(stories));
    return page;
}

std::vector<StoryId> public_story_ids(Session& session, const Viewer& viewer, const StoryFilter& filter) {
    std::vector<StoryId> ids;
    session.each(
        joined<"SELECT s.told_as", filtered, latest_first>,
        [&](const Row& row) { ids.push_back({row.integer(0)}); }, name_of(viewer.space), filter.space,
        filter.topic, filter.provider);
    return ids;
}

std::vector<PublicStory> find_public_stories(Session& session, const Viewer& viewer,
                                             std::span<const StoryId> ids) {
    std::vector<ProjectStory> stories;
    each_batch(ids, [&](auto... id) {
        session.each(joined<"SELECT ", story_columns, visible, " AND s.told_as IN", batch_of_ids_after_one>,
                     [&](const Row& row) { stories.push_back(read_story(row)); }, name_of(viewer.space),
                     id...);
    });
    auto public_ones = told(session, std::move(stories));
    sort_as(ids, public_ones);
    return public_ones;
}

std::set<std::string> public_story_topics(Session& session, const Viewer& viewer) {
    std::set<std::string> topics;
    session.each(
        joined<"SELECT DISTINCT t.topic FROM need_topic t JOIN assistance_case c ON c.need_id = t.need_id"
               " WHERE t.standing = 'confirmed' AND c.id IN (SELECT s.case_id",
               visible,
               " AND EXISTS (SELECT 1 FROM story_release l WHERE l.story_id = s.id AND l.part = 'need'))">,
        [&](const Row& row) { topics.insert(row.text(0)); }, name_of(viewer.space));
    return topics;
}

std::optional<PublicStory> find_public_story(Session& session, const Viewer& viewer, StoryId id) {
    auto found = find_public_stories(session, viewer, {&id, 1});
    return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

std::int64_t count_stories_of(Session& session, const Viewer& viewer, InstitutionId provider) {
    if (!provider) return 0;
    return session
        .one(
            joined<"SELECT COUNT(*)", filtered>, [](const Row& row) { return row.integer(0); },
            name_of(viewer.space), "", "", provider)
        .value_or(0);
}

std::vector<StoryId> stories_about(Session& session, Subject subject, std::int64_t id) {
    std::vector<StoryId> stories;
    const auto take = [&](const Row& row) { stories.push_back({row.integer(0)}); };
    if (subject == Subject::story) session.each("SELECT told_as FROM story WHERE id = $1", take, id);
    if (subject == Subject::case_) session.each("SELECT told_as FROM story WHERE case_id = $1", take, id);
    if (subject == Subject::request)
        session.each(
            "SELECT s.told_as FROM assistance_case c JOIN story s ON s.case_id = c.id"
            " WHERE c.request_id = $1",
            take, id);
    return stories;
}

std::optional<StoryId> public_story_of(Session& session, CaseId id) {
    auto story =
        session.one(joined<"SELECT ", story_columns, " FROM story s WHERE s.case_id = $1">, read_story, id);
    if (!story) return std::nullopt;
    read_story_parts(session, {&*story, 1});
    return is_public(*story) ? std::optional{story->told_as} : std::nullopt;
}

}  // namespace lightfoot
