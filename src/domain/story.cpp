#include "domain/story.hpp"

#include "base/digest.hpp"
#include "domain/name_table.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr NameTable<StoryPart, story_parts> parts{{
    {StoryPart::state, "state"},
    {StoryPart::state_name, "state_name"},
    {StoryPart::region, "region"},
    {StoryPart::need, "need"},
    {StoryPart::why_it_matters, "why_it_matters"},
    {StoryPart::state_summary, "state_summary"},
    {StoryPart::deliveries, "deliveries"},
    {StoryPart::host, "host"},
    {StoryPart::carrier, "carrier"},
    {StoryPart::contribution, "contribution"},
    {StoryPart::outcome, "outcome"},
    {StoryPart::state_helped, "state_helped"},
    {StoryPart::state_otherwise, "state_otherwise"},
    {StoryPart::carried_on, "carried_on"},
    {StoryPart::in_use, "in_use"},
    {StoryPart::provider_name, "provider_name"},
    {StoryPart::parties, "parties"},
    {StoryPart::provider_summary, "provider_summary"},
    {StoryPart::provider_helped, "provider_helped"},
    {StoryPart::provider_otherwise, "provider_otherwise"},
}};
constexpr NameTable<StoryHand, 3> hands{{
    {StoryHand::requester, "requester"},
    {StoryHand::provider, "provider"},
    {StoryHand::secretariat, "secretariat"},
}};

// What deliveries say in a field, each once, one a line; in the language of the first that says something.
StoryWords lines_of(const Case& it, std::string Delivery::*field) {
    StoryWords words;
    std::vector<std::string_view> said;
    for (const auto* delivery : told_deliveries(it)) {
        const std::string& line = delivery->*field;
        if (line.empty() || std::find(said.begin(), said.end(), line) != said.end()) continue;
        if (said.empty()) words.language = delivery->language;
        words.text += (said.empty() ? "" : "\n") + line;
        said.push_back(line);
    }
    return words;
}

StoryWords feedback_words(const std::optional<Feedback>& feedback, std::string Feedback::*field) {
    if (!feedback || ((*feedback).*field).empty()) return {};
    return {{}, (*feedback).*field, feedback->language};
}

// Parties that are known here by their id, others by their words.
std::string mark_of(const StoryWho& who) { return who.institution ? who.institution.text() : who.words; }

std::string mark_of(const std::vector<StoryCarrier>& carriers) {
    std::string all;
    for (const auto& one : carriers)
        all += one.programme + '\n' + one.name.text + '\n' + to_string(one.agreed_at) + '\n';
    return all.empty() ? all : hex(sha256(all)).substr(0, 32);
}

}  // namespace

std::string_view name_of(StoryPart value) { return find_name(parts, value); }
std::optional<StoryPart> story_part(std::string_view name) { return find_value(parts, name); }
std::string_view name_of(StoryHand value) { return find_name(hands, value); }
std::optional<StoryHand> story_hand(std::string_view name) { return find_value(hands, name); }

std::vector<StoryPart> all_story_parts() {
    std::vector<StoryPart> all;
    for (const auto& [part, name] : parts) all.push_back(part);
    return all;
}

Side side_of(StoryPart part) { return part < StoryPart::provider_name ? Side::requester : Side::provider; }

bool is_summary(StoryPart part) {
    return part == StoryPart::state_summary || part == StoryPart::provider_summary;
}

bool is_words(StoryPart part) {
    switch (part) {
    case StoryPart::why_it_matters:
    case StoryPart::state_summary:
    case StoryPart::contribution:
    case StoryPart::state_helped:
    case StoryPart::state_otherwise:
    case StoryPart::carried_on:
    case StoryPart::provider_summary:
    case StoryPart::provider_helped:
    case StoryPart::provider_otherwise: return true;
    default: return false;
    }
}

bool tells_which(StoryPart part) {
    return is_words(part) || part == StoryPart::state_name || part == StoryPart::host ||
           part == StoryPart::carrier;
}

std::vector<const Delivery*> told_deliveries(const Case& it) {
    std::vector<const Delivery*> told;
    for (const auto& delivery : it.deliveries)
        if (delivery.answered_at && evidence_of(delivery) >= EvidenceGrade::confirmed)
            told.push_back(&delivery);
    return told;
}

bool has_story(const Case& it) { return it.requester && it.provider && !told_deliveries(it).empty(); }

StoryWords words_of(const ProjectStory& story, const StoryMaterial& from, StoryPart part) {
    switch (part) {
    case StoryPart::state_summary:
    case StoryPart::provider_summary:
        for (const auto& text : story.texts)
            if (text.part == part && text.translates.empty()) return {text.title, text.text, text.language};
        return {};
    case StoryPart::why_it_matters:
        if (from.why_it_matters.text.empty()) return {};
        return {{}, from.why_it_matters.text, from.why_it_matters.language};
    case StoryPart::contribution: return lines_of(from.of, &Delivery::contribution);
    case StoryPart::carried_on: return lines_of(from.of, &Delivery::carried_on_by);
    case StoryPart::state_helped: return feedback_words(from.of.requester_feedback, &Feedback::helped);
    case StoryPart::state_otherwise: return feedback_words(from.of.requester_feedback, &Feedback::otherwise);
    case StoryPart::provider_helped: return feedback_words(from.of.provider_feedback, &Feedback::helped);
    case StoryPart::provider_otherwise:
        return feedback_words(from.of.provider_feedback, &Feedback::otherwise);
    default: return {};
    }
}

std::string mark_of(const StoryWords& words) {
    if (words.text.empty() && words.title.empty()) return {};
    return hex(sha256(words.language + '\n' + words.title + '\n' + words.text)).substr(0, 32);
}

std::string released_of(const ProjectStory& story, const StoryMaterial& from, StoryPart part) {
    if (is_words(part)) return mark_of(words_of(story, from, part));
    if (part == StoryPart::host) return mark_of(from.host);
    if (part == StoryPart::carrier) return mark_of(from.carriers);
    if (part == StoryPart::parties) return mark_of(from.funder) + '\n' + mark_of(from.expert);
    return {};
}

bool has_part(const ProjectStory& story, const StoryMaterial& from, StoryPart part) {
    switch (part) {
    case StoryPart::need: return !from.topics.empty();
    case StoryPart::host: return !from.host.empty();
    case StoryPart::carrier: return !from.carriers.empty();
    case StoryPart::outcome: return from.of.outcome.has_value();
    case StoryPart::in_use: return from.of.follow_up.use.has_value();
    case StoryPart::parties: return !from.funder.empty() || !from.expert.empty();
    default: return !is_words(part) || !words_of(story, from, part).text.empty();
    }
}

const StoryText* translation_of(const ProjectStory& story, StoryPart part, std::string_view language) {
    for (const auto& text : story.texts)
        if (text.part == part && text.language == language && !text.translates.empty()) return &text;
    return nullptr;
}

const StoryRelease* release_of(const ProjectStory& story, StoryPart part, std::string_view language) {
    for (const auto& release : story.releases)
        if (release.part == part && release.language == language) return &release;
    return nullptr;
}

bool is_released(const ProjectStory& story, const StoryMaterial& from, StoryPart part) {
    const auto* release = release_of(story, part);
    if (!release || !has_part(story, from, part)) return false;
    return part == StoryPart::region || release->of == released_of(story, from, part);
}

ProjectStory as_if_released(ProjectStory story, const StoryMaterial& from) {
    story.releases.clear();
    for (auto part : all_story_parts())
        if (part != StoryPart::region && has_part(story, from, part))
            story.releases.push_back({part, {}, released_of(story, from, part), {}});
    return story;
}

bool is_named(const ProjectStory& story) { return release_of(story, StoryPart::state_name) != nullptr; }

bool is_public(const ProjectStory& story) { return is_named(story) || release_of(story, StoryPart::state); }

// The days of the releases are part of what the public reads, and tell as much as the address.
void settle_telling(ProjectStory& story, Time now) {
    if (is_named(story)) {
        story.told_by_name = true;
    } else if (is_public(story) && story.told_by_name) {
        story.told_as = StoryId::make();
        story.told_by_name = false;
        for (auto& release : story.releases)
            if (side_of(release.part) == Side::requester) release.at = now;
    }
}

}  // namespace lightfoot
