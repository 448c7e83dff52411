#include "domain/public_story.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::optional<int> year_of(const Delivery& delivery) {
    if (delivery.from) return calendar_day(*delivery.from).year;
    return delivery.answered_at ? std::optional{calendar_day(date_of(*delivery.answered_at)).year}
                                : std::nullopt;
}

std::vector<PublicDelivery> deliveries_of(const Case& it, bool named) {
    std::vector<PublicDelivery> told;
    for (const auto* delivery : told_deliveries(it)) {
        PublicDelivery one;
        one.kind = delivery->kind;
        one.year = year_of(*delivery);
        if (named) one.from = delivery->from, one.to = delivery->to;
        if (delivery->from)
            one.days =
                std::max(1, int(delivery->to.value_or(*delivery->from).days - delivery->from->days) + 1);
        one.evidence = evidence_of(*delivery);
        one.fulfilment = delivery->fulfilment.value_or(Fulfilment::as_expected);
        told.push_back(one);
    }
    return told;
}

PublicPassage passage_of(const ProjectStory& story, const StoryMaterial& from, StoryPart part) {
    const auto words = words_of(story, from, part);
    PublicPassage passage{part, words.title, words.text, words.language, {}};
    const auto author = side_of(part) == Side::requester ? StoryHand::requester : StoryHand::provider;
    for (const auto& text : story.texts) {
        if (text.part != part || text.translates.empty() || text.translates != mark_of(words)) continue;
        const auto* release = release_of(story, part, text.language);
        if (!release || release->of != mark_of({text.title, text.text, text.language})) continue;
        passage.translations.push_back({text.title, text.text, text.language, text.by, text.by == author});
    }
    return passage;
}

// In a story without a name nobody appears who is the State itself, and nobody in words.
StoryWho party_of(const StoryWho& who, const StoryMaterial& from, bool named) {
    if (named) return who;
    const bool tells = !who.institution || who.institution == from.of.requester || !who.state_code.empty();
    return tells ? StoryWho{} : StoryWho{who.institution, {}, who.name, {}};
}

Time latest_release(const ProjectStory& story, Time since) {
    for (const auto& release : story.releases) since = std::max(since, release.at);
    return since;
}

}  // namespace

std::optional<PublicStory> public_story(const ProjectStory& story, const StoryMaterial& from) {
    if (!is_public(story) || !has_story(from.of)) return std::nullopt;
    const auto shown = [&](StoryPart part) { return is_released(story, from, part); };
    PublicStory it;
    it.id = story.told_as;
    it.space = story.space;
    it.named = is_named(story);
    if (it.named) it.requester = from.requester;
    const auto* region = release_of(story, StoryPart::region);
    if (region && !it.named) it.region = region->of;
    if (shown(StoryPart::need)) it.topics = from.topics;
    if (shown(StoryPart::deliveries)) it.deliveries = deliveries_of(from.of, it.named);
    if (shown(StoryPart::provider_name)) it.provider = party_of(from.provider, from, true);
    if (shown(StoryPart::parties)) {
        it.funder = party_of(from.funder, from, it.named);
        it.expert = party_of(from.expert, from, it.named);
    }
    if (it.named && shown(StoryPart::host)) it.host = from.host;
    if (it.named && shown(StoryPart::carrier)) it.carriers = from.carriers;
    if (shown(StoryPart::outcome)) it.outcome = from.of.outcome;
    if (shown(StoryPart::in_use)) it.in_use = from.of.follow_up.use;
    for (auto part : all_story_parts())
        if (it.named && is_words(part) && shown(part)) it.passages.push_back(passage_of(story, from, part));
    const auto* unnamed = release_of(story, StoryPart::state);
    const auto* named = release_of(story, StoryPart::state_name);
    it.since = unnamed && named ? std::min(unnamed->at, named->at) : (unnamed ? unnamed : named)->at;
    it.changed_at = latest_release(story, it.since);
    return it;
}

const PublicPassage* PublicStory::passage(StoryPart part) const {
    const auto found = std::find_if(passages.begin(), passages.end(),
                                    [part](const PublicPassage& one) { return one.part == part; });
    return found == passages.end() ? nullptr : &*found;
}

PassageInLanguage in_language(const PublicPassage& passage, std::string_view language) {
    if (passage.language != language)
        for (const auto& one : passage.translations)
            if (one.language == language) return {one.title, one.text, one.language, &one};
    return {passage.title, passage.text, passage.language, nullptr};
}

}  // namespace lightfoot
