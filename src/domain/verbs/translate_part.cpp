#include "domain/field_check.hpp"
#include "domain/limits.hpp"
#include "domain/verbs/story_rules.hpp"

namespace lightfoot {

namespace {

Result<StoryHand> hand_of(const ProjectStory& story, const Viewer& viewer) {
    if (story.space == viewer.space && viewer.can(Capability::keep_desk)) return StoryHand::secretariat;
    return TRY(side_of(story, viewer)) == Side::requester ? StoryHand::requester : StoryHand::provider;
}

}  // namespace

Result<StoryChange> translate_part(const ProjectStory& story, const StoryMaterial& from, const Viewer& viewer,
                                   StoryPart part, const StoryWords& words, Time now) {
    const auto hand = TRY(hand_of(story, viewer));
    const auto original = words_of(story, from, part);
    if (original.text.empty()) return not_found();
    FieldCheck check;
    StoryText text{part,
                   check.official_language("language", words.language),
                   check.line("title", words.title, limits::title),
                   check.text("text", words.text, limits::text),
                   mark_of(original),
                   hand,
                   now};
    if (!is_summary(part)) text.title.clear();
    const bool empty = text.text.empty() && text.title.empty();
    if (!text.language.empty() && text.language == original.language)
        check.fault("language", "story.is_its_language");
    if (!empty && text.text.empty()) check.fault("text", "story.text_needed");
    if (!empty && text.title.empty() != original.title.empty()) check.fault("title", "story.title_needed");
    TRY(check.finish());
    const auto* before = translation_of(story, part, text.language);
    if (empty && !before) return invalid("form.faults", {{"text", "story.text_needed"}});
    const bool same = before && before->title == text.title && before->text == text.text &&
                      before->translates == text.translates;
    if (same) return change_of(story, story, "translated", viewer, now);
    ProjectStory after = story;
    const auto is_this = [&](const auto& one) { return one.part == part && one.language == text.language; };
    std::erase_if(after.texts, is_this);
    std::erase_if(after.releases, is_this);
    if (!empty) after.texts.push_back(std::move(text));
    return change_of(story, std::move(after), "translated", viewer, now);
}

}  // namespace lightfoot
