#include "base/digest.hpp"
#include "base/text.hpp"
#include "domain/verbs/story_rules.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t most_choices = 200;

// What would be read publicly where this is chosen: words, or the names that are written there in words.
std::string words_shown(const ProjectStory& story, const StoryMaterial& from, const StoryChoice& choice) {
    if (!choice.language.empty()) {
        const auto* text = translation_of(story, choice.part, choice.language);
        return text ? text->title + "\n" + text->text : std::string();
    }
    if (choice.part == StoryPart::host) return from.host.words;
    if (choice.part == StoryPart::carrier) {
        std::string names;
        for (const auto& one : from.carriers) names += one.name.text + "\n";
        return names;
    }
    if (choice.part == StoryPart::parties) return from.funder.words + "\n" + from.expert.words;
    const auto words = words_of(story, from, choice.part);
    return words.title + "\n" + words.text;
}

std::string mark_chosen(const ProjectStory& story, const StoryMaterial& from, const ReleaseForm& form,
                        const StoryChoice& choice) {
    if (!choice.language.empty()) {
        const auto& text = *translation_of(story, choice.part, choice.language);
        return mark_of({text.title, text.text, text.language});
    }
    return choice.part == StoryPart::region ? form.region : released_of(story, from, choice.part);
}

bool is_there(const ProjectStory& story, const StoryMaterial& from, const ReleaseForm& form,
              const StoryChoice& choice) {
    if (!choice.language.empty()) return translation_of(story, choice.part, choice.language) != nullptr;
    if (choice.part == StoryPart::region) return !form.region.empty();
    return has_part(story, from, choice.part);
}

std::string around(std::string_view text, const Finding& finding) {
    constexpr std::size_t reach = 48;
    const auto is_inside = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    auto from = finding.position > reach ? finding.position - reach : 0;
    auto to = std::min(text.size(), finding.position + finding.words.size() + reach);
    while (from > 0 && is_inside(from)) --from;
    while (is_inside(to)) ++to;
    const auto piece = clean_line(text.substr(from, to - from));
    return (from > 0 ? "… " : "") + piece + (to < text.size() ? " …" : "");
}

}  // namespace

std::string seen_of(const ProjectStory& story, const StoryMaterial& from, Side side) {
    std::string all;
    for (auto part : all_story_parts()) {
        if (side_of(part) != side) continue;
        all += released_of(story, from, part) + '\n';
        for (const auto& text : story.texts)
            if (text.part == part && !text.translates.empty())
                all += text.language + mark_of({text.title, text.text, text.language}) + '\n';
    }
    return hex(sha256(all)).substr(0, 32);
}

std::vector<StoryWarning> warnings_of(const ProjectStory& story, const StoryMaterial& from,
                                      const KnownNames& known, const std::vector<StoryChoice>& chosen) {
    std::vector<StoryWarning> warnings;
    for (const auto& choice : chosen) {
        const auto* translation =
            choice.language.empty() ? nullptr : translation_of(story, choice.part, choice.language);
        const auto* release = release_of(story, choice.part, choice.language);
        const auto mark = translation
                              ? mark_of({translation->title, translation->text, translation->language})
                              : released_of(story, from, choice.part);
        if (release && release->of == mark) continue;
        const auto words = words_shown(story, from, choice);
        for (auto& finding : findings_in(words, known)) {
            auto place = around(words, finding);
            warnings.push_back({choice.part, choice.language, std::move(finding), std::move(place)});
        }
    }
    return warnings;
}

Result<StoryChange> release_story(const ProjectStory& story, const StoryMaterial& from,
                                  const KnownNames& known, const Viewer& viewer, const ReleaseForm& form,
                                  Time now) {
    const auto side = TRY(side_of(story, viewer));
    if (!has_story(from.of)) return conflict("story.nothing_yet");
    if (form.seen != seen_of(story, from, side)) return conflict("story.changed_meanwhile");
    std::vector<StoryRelease> kept;
    for (const auto& release : story.releases)
        if (side_of(release.part) != side) kept.push_back(release);
    for (const auto& choice : form.chosen) {
        if (side_of(choice.part) != side) return not_allowed();
        if (!is_there(story, from, form, choice)) continue;
        StoryRelease release{choice.part, choice.language, mark_chosen(story, from, form, choice), now};
        const auto* before = release_of(story, choice.part, choice.language);
        if (before && before->of == release.of) release.at = before->at;
        if (kept.size() < most_choices) kept.push_back(std::move(release));
    }
    if (!form.looked_at && !warnings_of(story, from, known, form.chosen).empty())
        return invalid("story.look_first", {{"looked_at", "story.look_first"}});
    ProjectStory after = story;
    after.releases = std::move(kept);
    put_in_order(after);
    const auto doubled = std::unique(after.releases.begin(), after.releases.end(),
                                     [](const StoryRelease& a, const StoryRelease& b) {
                                         return a.part == b.part && a.language == b.language;
                                     });
    after.releases.erase(doubled, after.releases.end());
    settle_telling(after, now);
    return change_of(story, std::move(after), "released", viewer, now);
}

}  // namespace lightfoot
