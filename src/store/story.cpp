#include "store/story.hpp"

#include "store/case.hpp"
#include "store/columns.hpp"
#include "store/component.hpp"
#include "store/institution.hpp"
#include "store/request.hpp"
#include "store/batch.hpp"
#include "store/story_rows.hpp"

#include <algorithm>
#include <unordered_map>

namespace lightfoot {

namespace {

using Institutions = std::unordered_map<InstitutionId, Institution>;

StoryWho who_is(const Institutions& known, InstitutionId id, const std::string& words = {}) {
    StoryWho who{id, {}, {}, words};
    if (const auto one = known.find(id); one != known.end())
        who.state_code = one->second.state_code, who.name = one->second.name;
    return who;
}

StoryMaterial parties_of(const Case& it, const Institutions& known) {
    StoryMaterial from;
    from.of = it;
    from.requester = who_is(known, it.requester);
    from.provider = who_is(known, it.provider);
    from.funder = who_is(known, it.funder.institution, it.funder.words);
    from.expert = who_is(known, it.expert.institution, it.expert.words);
    from.host = who_is(known, it.host.institution, it.host.words);
    return from;
}

void add_need(StoryMaterial& from, const Request& request) {
    const auto* need = find_need(request, from.of.need);
    if (!need) return;
    from.why_it_matters = {need->why_it_matters, request.language};
    for (const auto& tag : need->topics)
        if (tag.standing == TopicStanding::confirmed) from.topics.push_back(tag.topic);
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
    if (session.run("INSERT INTO story (id, space, case_id, requester_id, provider_id, version, told_as,"
                    " told_by_name) VALUES ($1, $2, $3, $4, $5, 1, $6, $7) ON CONFLICT (case_id) DO NOTHING",
                    story.id, name_of(story.space), story.of, story.requester, story.provider, story.told_as,
                    story.told_by_name ? 1 : 0) != 1)
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
    story.told_as = {row.integer(6)};
    story.told_by_name = row.integer(7) != 0;
    return story;
}

void read_story_parts(Session& session, std::span<ProjectStory> stories) {
    const auto read = [&](const auto& owner, auto... id) {
        session.each(joined<"SELECT story_id, part, language, title, text, translates, hand, at"
                            " FROM story_text WHERE story_id IN", batch_of_ids,
                            " ORDER BY story_id, part, language">,
                     [&](const Row& row) {
                         if (const auto part = story_part(row.text(1)))
                             owner(row)->texts.push_back(
                                 {*part, row.text(2), row.text(3), row.text(4), row.text(5),
                                  story_hand(row.text(6)).value_or(StoryHand::secretariat), row.time(7)});
                     }, id...);
        session.each(joined<"SELECT story_id, part, language, released, at FROM story_release"
                            " WHERE story_id IN", batch_of_ids, " ORDER BY story_id, part, language">,
                     [&](const Row& row) {
                         if (const auto part = story_part(row.text(1)))
                             owner(row)->releases.push_back(
                                 {*part, row.text(2), row.text(3), row.time(4)});
                     }, id...);
    };
    each_of_batches(session, stories, read);
}

std::optional<ProjectStory> find_story(Session& session, const Viewer& viewer, CaseId id) {
    const auto it = find_case(session, viewer, id);
    if (!it) return std::nullopt;
    auto story =
        session.one(joined<"SELECT ", story_columns, " FROM story s WHERE s.case_id = $1">, read_story, id);
    if (!story)
        story = ProjectStory{StoryId::make(), it->space, it->id, it->requester, it->provider, {}, {}, 0};
    read_story_parts(session, {&*story, 1});
    return story;
}

std::optional<CaseId> case_of_story(Session& session, const Viewer& viewer, StoryId id) {
    const auto of = session.one(
        "SELECT case_id FROM story WHERE told_as = $1", [](const Row& row) { return CaseId{row.integer(0)}; },
        id);
    return of && find_case(session, viewer, *of) ? of : std::nullopt;
}

std::vector<StoryMaterial> materials_of(Session& session, std::span<const Case> cases) {
    std::vector<InstitutionId> parties;
    std::vector<RequestId> asked;
    std::vector<CaseId> ids;
    for (const auto& it : cases) {
        for (const auto id : {it.requester, it.provider, it.funder.institution, it.expert.institution,
                              it.host.institution})
            if (id) parties.push_back(id);
        if (it.request) asked.push_back(it.request);
        ids.push_back(it.id);
    }
    Institutions institutions;
    for (auto& one : institutions_regardless_of_viewer(session, std::move(parties)))
        institutions.emplace(one.id, std::move(one));
    std::unordered_map<RequestId, Request> requests;
    for (auto& one : requests_regardless_of_viewer(session, asked)) requests.emplace(one.id, std::move(one));
    const auto carried = carried_in_public(session, ids);
    std::vector<StoryMaterial> materials;
    for (const auto& it : cases) {
        auto from = parties_of(it, institutions);
        if (std::find(carried.begin(), carried.end(), it.id) != carried.end())
            from.carriers = public_carriers(session, it.id);
        if (const auto request = requests.find(it.request); request != requests.end())
            add_need(from, request->second);
        materials.push_back(std::move(from));
    }
    return materials;
}

StoryMaterial material_of(Session& session, const Case& it) {
    return std::move(materials_of(session, {&it, 1}).front());
}

bool write_story(Session& session, const ProjectStory& story) {
    session.run(
        "UPDATE story_inspiration SET story_id = 0 WHERE story_id IN"
        " (SELECT told_as FROM story WHERE id = $1) AND ($2 = 0 OR story_id <> $3)",
        story.id, is_public(story) ? 1 : 0, story.told_as);
    if (story.version == 0) return insert_story(session, story);
    if (session.run("UPDATE story SET version = version + 1, told_as = $3, told_by_name = $4"
                    " WHERE id = $1 AND version = $2",
                    story.id, story.version, story.told_as, story.told_by_name ? 1 : 0) != 1)
        return false;
    write_parts(session, story);
    return true;
}

}  // namespace lightfoot
