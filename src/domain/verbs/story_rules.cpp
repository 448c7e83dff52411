#include "domain/verbs/story_rules.hpp"

#include "domain/verbs/make_change.hpp"

#include <algorithm>
#include <tuple>

namespace lightfoot {

Result<Side> side_of(const ProjectStory& story, const Viewer& viewer) {
    if (story.space != viewer.space) return not_found();
    if (viewer.can(Capability::ask) && viewer.institution == story.requester) return Side::requester;
    if (viewer.can(Capability::offer) && viewer.institution == story.provider) return Side::provider;
    return not_allowed();
}

Fields fields_of(const ProjectStory& story) {
    Fields fields;
    const auto name = [](StoryPart part, const std::string& language) {
        return std::string(name_of(part)) + (language.empty() ? "" : "." + language);
    };
    for (const auto& text : story.texts) {
        const auto field = "text." + name(text.part, text.language);
        if (!text.title.empty()) fields.emplace(field + ".title", text.title);
        fields.emplace(field, text.text);
    }
    for (const auto& release : story.releases)
        fields.emplace("released." + name(release.part, release.language), to_string(release.at));
    return fields;
}

StoryChange change_of(const ProjectStory& before, ProjectStory after, std::string verb, const Viewer& viewer,
                      Time now) {
    put_in_order(after);
    const auto institution = viewer.institution == after.provider ? after.provider : after.requester;
    return make_change(before, std::move(after), Subject::story, institution, std::move(verb), viewer.account,
                       now);
}

void put_in_order(ProjectStory& story) {
    const auto order = [](const auto& a, const auto& b) {
        return std::tie(a.part, a.language) < std::tie(b.part, b.language);
    };
    std::sort(story.texts.begin(), story.texts.end(), order);
    std::sort(story.releases.begin(), story.releases.end(), order);
}

}  // namespace lightfoot
