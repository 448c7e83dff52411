#include "matching/asking.hpp"

#include "domain/space.hpp"
#include "index/language_guess.hpp"
#include "index/ranking.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

// How much a topic stands for by what it names: the subject is what help is about, the institution where it lands.
int facet_weight(Facet facet) {
    switch (facet) {
        case Facet::subject: return 4;
        case Facet::material: return 3;
        case Facet::institution:
        case Facet::obligation: return 2;
        case Facet::modality: return 0;
    }
    return 0;
}

NeedFacts facts_of(const NeedQuery& query, const std::string& language) {
    const auto& need = query.need;
    NeedFacts facts{query.state, query.asking, need.hosting.languages, need.earliest, need.latest, need.hosting,
                    query.as_of};
    if (facts.languages.empty() && query.asking) facts.languages = {language};
    return facts;
}

}  // namespace

Matcher::Asking::Asking(const Matcher& matcher, const NeedQuery& query)
    : matcher_(matcher), query_(query), language_(query.language), points_(matcher.offers_.size()) {
    const auto texts = texts_of(query.need);
    if (language_.empty()) {
        std::string all;
        for (const auto& each : texts) (all += each.text) += '\n';
        language_ = detect_language(all);
    }
    facts_ = facts_of(query, language_);
    profile_ = profile_of(matcher.vocabulary_, matcher.tagger_, texts, language_, query.need.topics);
    add_topics();
    add_words();
}

std::int64_t Matcher::Asking::rarity_of(std::uint32_t topic) const {
    return rarity(matcher_.offers_.size(), matcher_.with_topic_[topic].size()) + score_unit / 2;
}

void Matcher::Asking::add_topics() {
    for (const auto& use : profile_.topics) add_topic(use);
}

// The nearest of an offer's topics counts, once, for each topic of the need.
void Matcher::Asking::add_topic(const TopicUse& use) {
    const auto& topic = matcher_.vocabulary_.topics()[use.topic];
    const std::int64_t weight = std::int64_t(use.weight) * facet_weight(topic.facet);
    const auto own_rarity = rarity_of(use.topic);
    all_topics_ += weight * own_rarity;
    std::map<std::uint32_t, std::int64_t> near;  // place of offer -> points
    for (const auto& kin : matcher_.kinship_.of(use.topic)) {
        const auto earned = weight * std::min(own_rarity, rarity_of(kin.topic)) * kin.nearness / same_topic;
        for (const auto at : matcher_.with_topic_[kin.topic]) near[at] = std::max(near[at], earned);
    }
    for (const auto at : matcher_.with_topic_[use.topic]) {
        near.erase(at);
        points_[at].same += weight * own_rarity;
        points_[at].subject_same = points_[at].subject_same || topic.facet != Facet::institution;
    }
    for (const auto& [at, earned] : near) {
        points_[at].near += earned;
        points_[at].subject_near = true;
    }
}

void Matcher::Asking::add_words() {
    std::map<std::string, TermGroup> groups;
    for (const auto& each : texts_of(query_.need)) {
        if (!each.asks) continue;
        for (auto& token : analyse(each.text, language_)) {
            auto& group = groups[token.term];
            group.terms = {token.term};
            group.weight = each.field == Phrase::Field::title ? 512 : std::max<std::int64_t>(group.weight, 256);
        }
    }
    Query query;
    for (auto& [term, group] : groups)
        if (query.groups.size() < max_query_groups) query.groups.push_back(std::move(group));
    if (query.groups.empty()) return;
    query.readers = {"public"};
    query.count = matcher_.offers_.size();
    query.matched_terms = false;
    for (const auto& hit : matcher_.index_->search(query).hits) points_[matcher_.at_.at(hit.key)].words = hit.score;
}

bool Matcher::Asking::in_common(std::uint32_t at) const {
    const auto& points = points_[at];
    return points.same || points.near || points.words;
}

int Matcher::Asking::tier(std::uint32_t at) const {
    const auto& points = points_[at];
    if (points.subject_same) return profile_.kinds & matcher_.sides_[at].profile.kinds ? 1 : 2;
    return points.subject_near || points.same ? 3 : 4;
}

std::int64_t Matcher::Asking::order(std::uint32_t at) const {
    const auto& points = points_[at];
    return points.same + points.near + points.words;
}

std::vector<std::uint32_t> Matcher::Asking::ranked() {
    std::vector<std::uint32_t> fitting;
    for (std::uint32_t at = 0; at < points_.size(); ++at)
        if (in_common(at) && !excluded(judge(facts_, matcher_.sides_[at].facts, matcher_.places_)))
            fitting.push_back(at);
    std::sort(fitting.begin(), fitting.end(), [this](std::uint32_t a, std::uint32_t b) {
        const int tier_a = tier(a), tier_b = tier(b);
        if (tier_a != tier_b) return tier_a < tier_b;
        const auto order_a = order(a), order_b = order(b);
        return order_a != order_b ? order_a > order_b : a < b;  // offers_ are sorted by id
    });
    return fitting;
}

Shortlist Matcher::Asking::shortlist(std::size_t count) {
    const auto fitting = ranked();
    Shortlist list{{}, points_.size(), fitting.size()};
    for (std::size_t i = 0; i < std::min(count, fitting.size()); ++i) list.candidates.push_back(candidate(fitting[i]));
    return list;
}

Outcome Matcher::Asking::outcome(std::uint32_t at, std::size_t count) {
    Outcome outcome{OutcomeCode::nothing_in_common, 0, candidate(at)};
    if (excluded(outcome.candidate.criteria)) {
        outcome.code = matcher_.offers_[at].withdrawn_at ? OutcomeCode::not_open : OutcomeCode::excluded;
    } else if (in_common(at)) {
        const auto fitting = ranked();
        outcome.place = std::size_t(std::find(fitting.begin(), fitting.end(), at) - fitting.begin()) + 1;
        outcome.code = outcome.place <= count ? OutcomeCode::listed : OutcomeCode::below_the_cut;
    }
    return outcome;
}

}  // namespace lightfoot
