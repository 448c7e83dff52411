#include "domain/field_check.hpp"
#include "domain/limits.hpp"
#include "domain/verbs/story_rules.hpp"

namespace lightfoot {

Result<StoryChange> write_summary(const ProjectStory& story, const Viewer& viewer, const StoryWords& words,
                                  Time now) {
    const auto side = TRY(side_of(story, viewer));
    const auto part = side == Side::requester ? StoryPart::state_summary : StoryPart::provider_summary;
    FieldCheck check;
    StoryText text;
    text.part = part;
    text.title = check.line("title", words.title, limits::title);
    text.text = check.text("text", words.text, limits::story_summary);
    text.by = side == Side::requester ? StoryHand::requester : StoryHand::provider;
    text.at = now;
    const bool empty = text.title.empty() && text.text.empty();
    if (!empty) {
        text.language = check.official_language("language", words.language);
        if (text.title.empty()) check.fault("title", "story.title_needed");
        if (text.text.empty()) check.fault("text", "story.text_needed");
    }
    TRY(check.finish());
    const auto before = words_of(story, {}, part);
    if (before == StoryWords{text.title, text.text, text.language})
        return change_of(story, story, "summary_written", viewer, now);
    ProjectStory after = story;
    std::erase_if(after.texts, [&](const StoryText& one) { return one.part == part; });
    std::erase_if(after.releases, [&](const StoryRelease& one) { return one.part == part; });
    if (!empty) after.texts.push_back(std::move(text));
    return change_of(story, std::move(after), "summary_written", viewer, now);
}

}  // namespace lightfoot
