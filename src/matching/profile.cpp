#include "matching/profile.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

constexpr int title_weight = 4, text_weight = 2, slight_weight = 1, most_weight = 8;
constexpr int stated_weight = 4;  // of a topic that a person put there and the text does not name

struct Tally {
    int weight = 0;
    bool wanted = false;  // at least one find that is not "not requested"
};

int weight_of(Phrase::Field field, Cue cue) {
    if (cue == Cue::not_requested) return 0;
    if (cue == Cue::already_there || field == Phrase::Field::provider) return slight_weight;
    return field == Phrase::Field::title ? title_weight : text_weight;
}

std::map<std::uint32_t, Tally> tally(const Vocabulary& vocabulary, const Tagger& tagger,
                                     std::span<const ProfileText> texts, std::string_view language,
                                     std::vector<ProfileSpan>& spans) {
    std::map<std::uint32_t, Tally> found;
    for (const auto& each : texts) {
        for (const auto& span : tagger.tags(each.text, language)) {
            const auto facet = vocabulary.topics()[span.topic].facet;
            if (!each.asks && facet != Facet::institution) continue;
            const int weight = weight_of(each.field, span.cue);
            if (weight == 0) {
                found[span.topic];
                continue;
            }
            auto& entry = found[span.topic];
            entry.weight = std::min(most_weight, entry.weight + weight);
            entry.wanted = true;
            spans.push_back({span.topic, each.field, span.begin, span.end});
        }
    }
    return found;
}

std::uint32_t kind_bit(const Vocabulary& vocabulary, const std::string& id) {
    const auto& base = vocabulary.base_modality(id);
    for (std::uint32_t i = 0; i < std::size(base_modalities); ++i)
        if (base == base_modalities[i]) return 1u << i;
    return 0;
}

class Builder {
public:
    explicit Builder(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {
        profile.kinds_confirmed = true;
    }
    void add(const TopicUse& use) {
        const auto& topic = vocabulary_.topics()[use.topic];
        if (topic.facet != Facet::modality) {
            profile.topics.push_back(use);
            return;
        }
        profile.modalities.push_back(use);
        profile.kinds |= kind_bit(vocabulary_, topic.id);
        profile.kinds_confirmed = profile.kinds_confirmed && use.confirmed;
    }
    Profile profile;

private:
    const Vocabulary& vocabulary_;
};

std::vector<TopicTag> proposed_tags(const Vocabulary& vocabulary, const Profile& profile) {
    std::vector<TopicTag> tags;
    for (const auto* list : {&profile.topics, &profile.modalities})
        for (const auto& use : *list)
            tags.push_back({vocabulary.topics()[use.topic].id, TopicStanding::proposed});
    std::sort(tags.begin(), tags.end());
    return tags;
}

}  // namespace

std::vector<ProfileText> texts_of(const Need& need) {
    using enum Phrase::Field;
    return {{title, need.title},       {why_it_matters, need.why_it_matters}, {text, need.text},
            {first_step, need.first_step}, {expectations, need.expectations},     {who, need.who, false},
            {place, need.place, false},    {existing, need.existing, false}};
}

std::vector<ProfileText> texts_of(const Offer& offer) {
    return {{Phrase::Field::title, offer.title}, {Phrase::Field::text, offer.text}};
}

std::vector<GistText> gist_texts(std::span<const ProfileText> texts, std::string_view language) {
    std::vector<GistText> out;
    for (const auto& each : texts) {
        const bool hints = !each.asks || each.field == Phrase::Field::provider;
        const int weight = hints ? 1 : each.field == Phrase::Field::title ? 4 : 2;
        out.push_back({each.text, each.field == Phrase::Field::provider ? "en" : language, weight});
    }
    return out;
}

Profile profile_of(const Vocabulary& vocabulary, const Tagger& tagger, std::span<const ProfileText> texts,
                   std::string_view language, std::span<const TopicTag> stated) {
    Builder builder(vocabulary);
    const auto found = tally(vocabulary, tagger, texts, language, builder.profile.spans);
    std::map<std::uint32_t, TopicStanding> on_record;
    bool topics_stated = false, kinds_stated = false;
    for (const auto& tag : stated) {
        const auto topic = vocabulary.position(tag.topic);
        if (!topic) continue;
        on_record.emplace(std::uint32_t(*topic), tag.standing);
        (vocabulary.topics()[*topic].facet == Facet::modality ? kinds_stated : topics_stated) = true;
    }
    std::map<std::uint32_t, TopicUse> uses;
    for (const auto& [topic, standing] : on_record) {
        if (standing == TopicStanding::removed) continue;
        const auto entry = found.find(topic);
        const int in_text = entry == found.end() ? 0 : entry->second.weight;
        uses[topic] = {topic, std::max(in_text, stated_weight), standing == TopicStanding::confirmed};
    }
    for (const auto& [topic, entry] : found) {
        const bool is_kind = vocabulary.topics()[topic].facet == Facet::modality;
        if (entry.wanted && !(is_kind ? kinds_stated : topics_stated))
            uses[topic] = {topic, entry.weight, false};
    }
    for (const auto& [topic, use] : uses) builder.add(use);
    std::erase_if(builder.profile.spans, [&](const ProfileSpan& span) { return !uses.count(span.topic); });
    return builder.profile;
}

namespace {

bool names_subject(const Vocabulary& vocabulary, std::uint32_t topic) {
    const auto facet = vocabulary.topics()[topic].facet;
    return facet == Facet::subject || facet == Facet::material;
}

// What the words of the texts speak for, where no term names a subject: up to three topics, none much weaker
// than the first.
void add_gist(const Vocabulary& vocabulary, Gist gist, Profile& profile) {
    std::erase_if(gist, [&](const GistTopic& one) { return !names_subject(vocabulary, one.topic); });
    std::stable_sort(gist.begin(), gist.end(),
                     [](const GistTopic& a, const GistTopic& b) { return a.weight > b.weight; });
    for (std::size_t i = 0; i < std::min<std::size_t>(gist.size(), 3); ++i)
        if (gist[i].weight * 2 >= gist[0].weight) profile.topics.push_back({gist[i].topic, 1, false});
}

}  // namespace

std::vector<TopicTag> propose(const Vocabulary& vocabulary, const Tagger& tagger, const Need& need,
                              std::string_view language) {
    const auto texts = texts_of(need);
    auto profile = profile_of(vocabulary, tagger, texts, language, {});
    const bool has_subject =
        std::any_of(profile.topics.begin(), profile.topics.end(),
                    [&](const TopicUse& use) { return names_subject(vocabulary, use.topic); });
    if (!has_subject)
        add_gist(vocabulary, tagger.gist().read(gist_texts(texts, language)), profile);
    return proposed_tags(vocabulary, profile);
}

std::vector<TopicTag> propose(const Vocabulary& vocabulary, const Tagger& tagger, const Offer& offer) {
    return proposed_tags(vocabulary, profile_of(vocabulary, tagger, texts_of(offer), offer.language, {}));
}

}  // namespace lightfoot
