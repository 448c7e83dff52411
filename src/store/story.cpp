#include "store/story.hpp"

#include "store/case.hpp"
#include "store/columns.hpp"
#include "store/component.hpp"
#include "store/institution.hpp"
#include "store/request.hpp"
#include "store/story_rows.hpp"

namespace lightfoot {

namespace {

StoryWho who_is(Session& session, InstitutionId id, const std::string& words = {}) {
    StoryWho who{id, {}, {}, words};
    const auto institution = id ? institution_regardless_of_viewer(session, id) : std::nullopt;
    if (institution) who.state_code = institution->state_code, who.name = institution->name;
    return who;
}

void write_parts(Session& session, const ProjectStory& story) {
    session.run("DELETE FROM story_text WHERE story_id = $1", story.id);
    session.run("DELETE FROM story_release WHERE story_id = $1", story.id);
    for (const auto& text : story.texts)
        session.run(
            "INSERT INTO story_text (story_id, part, language, title, text, translates, hand, at)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            story.id, name_of(text.part), text.language, text.title, text.text, text.translates,
            name_of(text.by), text.at);
    for (const auto& release : story.releases)
        session.run(
            "INSERT INTO story_release (story_id, part, language, released, at)"
            " VALUES ($1, $2, $3, $4, $5)",
            story.id, name_of(release.part), release.language, release.of, release.at);
}

bool insert_story(Session& session, const ProjectStory& story) {
    if (session.run("INSERT INTO story (id, space, case_id, requester_id, provider_id, version)"
                    " VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (case_id) DO NOTHING",
                    story.id, name_of(story.space), story.of, story.requester, story.provider) != 1)
        return false;
    write_parts(session, story);
    return true;
}

}  // namespace

ProjectStory read_story(const Row& row) {
    ProjectStory story;
    story.id = {row.integer(0)};
    story.space = space_of(row.text(1));
    story.of = {row.integer(2)};
    story.requester = {row.integer(3)};
    story.provider = {row.integer(4)};
    story.version = row.integer(5);
    return story;
}

void read_story_parts(Session& session, ProjectStory& story) {
    session.each(
        "SELECT part, language, title, text, translates, hand, at FROM story_text WHERE story_id = $1"
        " ORDER BY part, language",
        [&](const Row& row) {
            const auto part = story_part(row.text(0));
            if (part)
                story.texts.push_back({*part, row.text(1), row.text(2), row.text(3), row.text(4),
                                       story_hand(row.text(5)).value_or(StoryHand::secretariat),
                                       row.time(6)});
        },
        story.id);
    session.each(
        "SELECT part, language, released, at FROM story_release WHERE story_id = $1 ORDER BY part, language",
        [&](const Row& row) {
            const auto part = story_part(row.text(0));
            if (part) story.releases.push_back({*part, row.text(1), row.text(2), row.time(3)});
        },
        story.id);
}

std::optional<ProjectStory> find_story(Session& session, const Viewer& viewer, CaseId id) {
    const auto it = find_case(session, viewer, id);
    if (!it) return std::nullopt;
    auto story =
        session.one(joined<"SELECT ", story_columns, " FROM story s WHERE s.case_id = $1">, read_story, id);
    if (!story)
        story = ProjectStory{StoryId::make(), it->space, it->id, it->requester, it->provider, {}, {}, 0};
    read_story_parts(session, *story);
    return story;
}

std::optional<CaseId> case_of_story(Session& session, const Viewer& viewer, StoryId id) {
    const auto of = session.one(
        "SELECT case_id FROM story WHERE id = $1", [](const Row& row) { return CaseId{row.integer(0)}; }, id);
    return of && find_case(session, viewer, *of) ? of : std::nullopt;
}

StoryMaterial material_of(Session& session, const Case& it) {
    StoryMaterial from;
    from.of = it;
    from.requester = who_is(session, it.requester);
    from.provider = who_is(session, it.provider);
    from.funder = who_is(session, it.funder.institution, it.funder.words);
    from.expert = who_is(session, it.expert.institution, it.expert.words);
    from.host = who_is(session, it.host.institution, it.host.words);
    from.carriers = public_carriers(session, it.id);
    const auto request = it.request ? request_regardless_of_viewer(session, it.request) : std::nullopt;
    if (!request) return from;
    const auto* need = find_need(*request, it.need);
    if (!need) return from;
    from.why_it_matters = {need->why_it_matters, request->language};
    for (const auto& tag : need->topics)
        if (tag.standing == TopicStanding::confirmed) from.topics.push_back(tag.topic);
    return from;
}

bool write_story(Session& session, const ProjectStory& story) {
    if (!is_public(story))
        session.run("UPDATE story_inspiration SET story_id = 0 WHERE story_id = $1", story.id);
    if (story.version == 0) return insert_story(session, story);
    if (session.run("UPDATE story SET version = version + 1 WHERE id = $1 AND version = $2", story.id,
                    story.version) != 1)
        return false;
    write_parts(session, story);
    return true;
}

}  // namespace lightfoot
