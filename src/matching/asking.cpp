// The order within a tier: how close an offer's subject is to the need's, times what else speaks for it.
//
// Two things are looked at. The gists of both texts (gist.hpp). And the topics that stand in them: for each
// topic of the need an offer earns
//     (how much the topic stands for in the need) · (its rarity) · (nearness of the offer's nearest topic)
// summed and divided by what a perfect offer would earn. Rarity is the inverse document frequency of K.
// Sparck Jones ("A statistical interpretation of term specificity", 1972) in whole numbers. An offer that is
// about little else earns up to twice as much as one that names the topics among many. Topics that a person
// has confirmed count on top.
//
// The asked kind of help adds up to a quarter; a State that is among those served, an eighth; where the
// activity was done elsewhere, half is taken. Words count by BM25F (S. Robertson, H. Zaragoza, "The
// probabilistic relevance framework", 2009) and decide where all else is alike. Whole numbers throughout.

#include "matching/asking.hpp"

#include "domain/space.hpp"
#include "index/language_guess.hpp"
#include "index/ranking.hpp"
#include "matching/leaders.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <tuple>

namespace lightfoot {

namespace {

constexpr std::int64_t unit = subject_unit;
constexpr std::int64_t topic_share = 3, closeness_share = 10;
// A word that no topic knows (a name, a new technique) says nothing by the gist: shared, it counts for more.
constexpr std::int64_t unknown_word = 4 * 256;
constexpr std::int64_t words_divisor =
    100;  // a BM25F score of 100 would weigh as much as all topics asked for

int weight_of(const Topic& topic) {
    for (const char* id : cross_cutting_topics)
        if (topic.id == id) return 2;
    return weight_of(topic.facet);
}

NeedFacts facts_of(const NeedQuery& query, const std::string& language) {
    const auto& need = query.need;
    NeedFacts facts{query.state,  query.asking, need.hosting.languages, need.earliest, need.latest,
                    need.hosting, query.as_of};
    if (facts.languages.empty() && query.asking) facts.languages = {language};
    return facts;
}

std::string language_of(const NeedQuery& query, const std::vector<ProfileText>& texts) {
    if (!query.language.empty()) return query.language;
    std::string all;
    for (const auto& each : texts) (all += each.text) += '\n';
    return detect_language(all);
}

}  // namespace

Matcher::Asking::Asking(const Matcher& matcher, const NeedQuery& query)
    : matcher_(matcher), query_(query), words_(matcher.offers_.size()) {
    const auto texts = texts_of(query.need);
    language_ = language_of(query, texts);
    facts_ = facts_of(query, language_);
    profile_ = profile_of(matcher.vocabulary_, matcher.tagger_, texts, language_, query.need.topics);
    add_words();
    read_gist();
    if (profile_.topics.empty() && gist_.empty() && has_words_) ask_in_general();
    rate_kinds();
    weigh_topics();
    for (const auto first : matcher.first_of_region_)
        standings_.push_back(region_standing(facts_, matcher.sides_[first].facts));
}

// A note that names no subject ("we need help with our obligations") asks for help with the resolution as a
// whole.
void Matcher::Asking::ask_in_general() {
    for (const char* id : general_topics)
        if (const auto at = matcher_.vocabulary_.position(id))
            profile_.topics.push_back({std::uint32_t(*at), 2, false});
}

std::int64_t Matcher::Asking::rarity_of(std::uint32_t topic) const {
    return rarity(matcher_.counts_.offers, matcher_.counts_.with_topic[topic]) + score_unit / 2;
}

// A rare kind of help (a peer review) tells more than a frequent one (training).
void Matcher::Asking::rate_kinds() {
    constexpr std::size_t kinds = std::size(base_modalities);
    std::array<std::int64_t, kinds> weight{};
    std::int64_t asked = 0;
    for (std::size_t i = 0; i < kinds; ++i) {
        weight[i] = rarity(matcher_.counts_.offers, matcher_.counts_.with_kind[i]) + score_unit / 2;
        if (profile_.kinds & 1u << i) asked += weight[i];
    }
    kind_share_.assign(std::size_t(1) << kinds, 0);
    for (std::uint32_t set = 0; asked && set < kind_share_.size(); ++set)
        for (std::size_t i = 0; i < kinds; ++i)
            if (set & profile_.kinds & 1u << i) kind_share_[set] += weight[i] * unit / asked;
    // An offer of general help is near every subject, and nearer where it is the kind of help asked for.
    for (const auto share : kind_share_)
        general_nearness_.push_back(general_topic + int(3 * general_topic * share / unit));
}

// What each topic that an offer may hold is worth for each topic of the need.
void Matcher::Asking::weigh_topics() {
    const auto uses = profile_.topics.size(), topics = matcher_.vocabulary_.topics().size();
    worth_.assign(topics * uses, 0);
    near_.assign(topics, false);
    near_confirmed_.assign(topics, false);
    for (std::size_t i = 0; i < uses; ++i) {
        const auto& use = profile_.topics[i];
        const std::int64_t weight =
            std::int64_t(use.weight) * weight_of(matcher_.vocabulary_.topics()[use.topic]);
        const auto own_rarity = rarity_of(use.topic);
        asked_ += weight * own_rarity;
        if (use.confirmed) confirmed_ += weight * own_rarity;
        own_worth_.push_back(weight * own_rarity);
        const auto add = [&](std::uint32_t topic, std::int64_t rarity, int nearness) {
            worth_[topic * uses + i] = weight * rarity * nearness / same_topic;
            near_[topic] = true;
            if (use.confirmed) near_confirmed_[topic] = true;
        };
        add(use.topic, own_rarity, same_topic);
        for (const auto& kin : matcher_.kinship_.of(use.topic))
            add(kin.topic, std::min(own_rarity, rarity_of(kin.topic)), kin.nearness);
        if (use.confirmed && matcher_.kinship_.is_general(use.topic)) general_confirmed_ = true;
    }
}

// The nearest of an offer's topics counts, once, for each topic of the need; of two that are as near the
// need's own, else the first. An offer of help with the resolution as a whole is near every topic, and a need
// of that kind near every offer.
void Matcher::Asking::add_topics(std::uint32_t at, Points& points) {
    const auto uses = profile_.topics.size();
    best_.assign(uses, {});
    const auto& glance = matcher_.glances_[at];
    const auto held = std::span(matcher_.held_).subspan(glance.first_held, glance.held);
    for (const auto& one : held) {
        if (!near_[one.topic]) continue;
        const auto* worth = &worth_[one.topic * uses];
        for (std::size_t i = 0; i < uses; ++i) {
            const auto earned = worth[i] * one.quarters / 4;
            const bool own = profile_.topics[i].topic == one.topic;
            if (earned > best_[i].earned || (own && earned && earned == best_[i].earned))
                best_[i] = {earned, std::uint64_t(1) << one.slot};
        }
    }
    for (std::size_t i = 0; i < uses; ++i) {
        const auto& use = profile_.topics[i];
        const bool general = matcher_.kinship_.is_general(use.topic);
        if (general ? glance.held > 0 : glance.general) {
            const auto earned = own_worth_[i] * general_nearness(at) / same_topic;
            if (earned > best_[i].earned) best_[i] = {earned, general ? ~std::uint64_t(0) : 0};
        }
        points.topics += best_[i].earned;
        if (use.confirmed) points.confirmed += best_[i].earned;
        points.answering |= best_[i].answering;
    }
}

void Matcher::Asking::add_words() {
    std::map<std::string, TermGroup> groups;
    for (const auto& each : texts_of(query_.need)) {
        if (!each.asks) continue;
        for (auto& token : analyse(each.text, language_)) {
            auto& group = groups[token.term];
            group.terms = {token.term};
            const auto weight = matcher_.tagger_.gist().knows(token.term, language_) ? 256 : unknown_word;
            group.weight = each.field == Phrase::Field::title ? 2 * weight
                                                              : std::max<std::int64_t>(group.weight, weight);
        }
    }
    Query query;
    for (auto& [term, group] : groups)
        if (query.groups.size() < max_query_groups) query.groups.push_back(std::move(group));
    has_words_ = !query.groups.empty();
    if (!has_words_) return;
    query.readers = {"public"};
    query.count = matcher_.offers_.size();
    query.matched_terms = false;
    query.in_order = false;
    const auto& keys = matcher_.keys_;
    if (keys) query.keys = *keys;
    if (keys && keys->empty()) return;
    for (const auto& hit : matcher_.index_->search(query).hits) {
        const auto at =
            keys ? std::lower_bound(keys->begin(), keys->end(), hit.key) - keys->begin() : hit.key;
        words_[std::size_t(at)] = hit.score;
    }
}

void Matcher::Asking::read_gist() {
    const auto texts = texts_of(query_.need);
    gist_ = matcher_.tagger_.gist().read(gist_texts(texts, language_));
    std::erase_if(gist_, [this](const GistTopic& one) { return removed(one.topic); });
    closeness_.emplace(gist_, matcher_.kinship_, matcher_.vocabulary_.topics().size());
}

Points Matcher::Asking::points_without_topics(std::uint32_t at) const {
    const auto& glance = matcher_.glances_[at];
    const auto gist = std::span(matcher_.gists_).subspan(glance.first_gist, glance.gists);
    Points points;
    points.words = words_[at];
    points.closeness = closeness_->to(gist, {glance.length, glance.length_with_kin});
    return points;
}

Points Matcher::Asking::points_of(std::uint32_t at) {
    auto points = points_without_topics(at);
    add_topics(at, points);
    return points;
}

// The author said that the need is not about it.
bool Matcher::Asking::removed(std::uint32_t topic) const {
    const auto& id = matcher_.vocabulary_.topics()[topic].id;
    return std::any_of(query_.need.topics.begin(), query_.need.topics.end(), [&](const TopicTag& tag) {
        return tag.topic == id && tag.standing == TopicStanding::removed;
    });
}

bool Matcher::Asking::same_kind(std::uint32_t at) const {
    return (profile_.kinds & matcher_.glances_[at].kinds) != 0;
}

// Of what an offer could earn that has every topic of the need and no other.
std::int64_t Matcher::Asking::topics_share(std::uint32_t at, const Points& points) const {
    if (!points.topics) return 0;
    const auto all = std::int64_t{matcher_.glances_[at].topics};
    const auto answering = std::min<std::int64_t>(all, std::popcount(points.answering));
    return points.topics * unit / asked_ * (all + answering) / (2 * std::max<std::int64_t>(1, all));
}

// Topics and closeness together, as a share of what the best offer could have. What a text's words say of all
// topics counts for most: a term says much where it stands, and nothing where a text has other words. What a
// person has confirmed counts on top of that, for up to two thirds of what is left to the whole. Never less
// for more of any of them: Leaders relies on it.
std::int64_t Matcher::Asking::subject(const Points& points, std::int64_t topics) const {
    if (!has_words_) return topics;
    const auto found = std::min(
        unit, (topics * topic_share + points.closeness * closeness_share) / (topic_share + closeness_share) +
                  points.words * unit / score_unit / words_divisor);
    if (!points.confirmed) return found;
    return found + (unit - found) * (points.confirmed * unit / confirmed_) / unit * 2 / 3;
}

// Rounded up, and one more for what subject() rounds down apart.
std::int64_t Matcher::Asking::closeness_like(std::int64_t words) {
    constexpr auto divisor = score_unit * words_divisor * closeness_share;
    return (words * unit * (topic_share + closeness_share) + divisor - 1) / divisor + 2;
}

int Matcher::Asking::tier(std::uint32_t at, std::int64_t share) const {
    if (share * 2 > unit) return same_kind(at) ? 1 : 2;
    return share * 6 > unit ? 3 : 4;
}

std::int64_t Matcher::Asking::order(std::uint32_t at, std::int64_t share) const {
    auto order = share;
    order += order * kind_share_[matcher_.glances_[at].kinds] / unit / 4;
    const auto standing = this->standing(at);
    if (standing == RegionStanding::served) order += order / 8;
    if (standing == RegionStanding::done_elsewhere) order /= 2;
    return order;
}

// What is ready comes first, then what is better.
bool Matcher::Asking::before(const Place& a, const Place& b) {
    return std::tuple(!a.from_shelf, a.tier, -a.order, a.offer) <
           std::tuple(!b.from_shelf, b.tier, -b.order, b.offer);
}

// Of the shelf, about more than half of what is asked, and on a day that suits.
bool Matcher::Asking::ready(std::uint32_t at, int tier) const {
    return matcher_.glances_[at].shelf && tier <= 2 &&
           judge_time(facts_, matcher_.sides_[at].facts).verdict == Verdict::fits;
}

// The few that are ready stand before all others.
void Matcher::Asking::put_shelf_first(std::vector<Place>& places) const {
    std::vector<Place*> shelf;
    for (auto& place : places)
        if (ready(place.at, place.tier)) shelf.push_back(&place);
    std::sort(shelf.begin(), shelf.end(), [](const Place* a, const Place* b) { return before(*a, *b); });
    for (std::size_t i = 0; i < std::min(shelf.size(), most_from_shelf); ++i) shelf[i]->from_shelf = true;
}

std::vector<Matcher::Asking::Place> Matcher::Asking::fitting() {
    std::vector<Place> fitting;
    fitting.reserve(words_.size());
    for (std::uint32_t at = 0; at < words_.size(); ++at) {
        if (matcher_.glances_[at].gone || excluded_at(at)) continue;
        const auto points = points_of(at);
        if (in_common(points)) fitting.push_back(place_with(at, points));
    }
    put_shelf_first(fitting);
    return fitting;
}

// A person's own topic may lift it whatever else it says.
bool Matcher::Asking::near_confirmed(std::uint32_t at) const {
    const auto& glance = matcher_.glances_[at];
    if (!confirmed_) return false;
    if (glance.general || (general_confirmed_ && glance.held)) return true;
    const auto held = std::span(matcher_.held_).subspan(glance.first_held, glance.held);
    return std::any_of(held.begin(), held.end(), [&](const Held& one) { return near_confirmed_[one.topic]; });
}

Shortlist Matcher::Asking::shortlist(std::size_t count) {
    Shortlist list{{}, matcher_.at_.size(), 0, matcher_.activities_};
    Leaders leaders(*this, std::max<std::size_t>(count, 1));
    auto best = leaders.find();
    list.fitting = leaders.fitting();
    const auto shown = best.begin() + std::ptrdiff_t(std::min(count, best.size()));
    std::partial_sort(best.begin(), shown, best.end(), before);
    for (auto place = best.begin(); place != shown; ++place) {
        list.candidates.push_back(candidate(place->at));
        list.candidates.back().from_shelf = place->from_shelf;
    }
    return list;
}

Outcome Matcher::Asking::outcome(std::uint32_t at, std::size_t count) {
    Outcome outcome{OutcomeCode::nothing_in_common, 0, candidate(at)};
    if (excluded(outcome.candidate.criteria)) {
        outcome.code = matcher_.offers_[at].withdrawn_at ? OutcomeCode::not_open : OutcomeCode::excluded;
    } else if (in_common(points_of(at))) {
        const auto all = fitting();
        const auto own =
            *std::find_if(all.begin(), all.end(), [at](const Place& place) { return place.at == at; });
        outcome.candidate.from_shelf = own.from_shelf;
        outcome.place = 1 + std::size_t(std::count_if(all.begin(), all.end(), [&](const Place& other) {
                            return before(other, own);
                        }));
        outcome.code = outcome.place <= count ? OutcomeCode::listed : OutcomeCode::below_the_cut;
    }
    return outcome;
}

}  // namespace lightfoot
