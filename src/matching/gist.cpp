#include "matching/gist.hpp"

#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "index/ranking.hpp"
#include "matching/tagger.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>

namespace lightfoot {

namespace {

// A word of a term counts twice as much as one of a description, and repetitions stop to matter soon.
constexpr std::int64_t of_term = 2, of_description = 1, most_of_terms = 6;
constexpr std::int64_t peak = 4096;              // the weight of a gist's first topic before facets
constexpr std::int64_t least = peak * 15 / 100;  // what has less is noise

std::int64_t root(std::int64_t square) {
    if (square <= 0) return 0;
    auto guess = std::int64_t(1) << (std::bit_width(std::uint64_t(square)) + 1) / 2;
    for (;;) {  // Newton's method from above, in whole numbers
        const auto next = (guess + square / guess) / 2;
        if (next >= guess) return guess;
        guess = next;
    }
}

// root(weight * 256): of the few weights that there are, asked for with every text.
std::int64_t root_of_weight(std::int64_t weight) {
    static const auto roots = [] {
        std::array<std::int32_t, peak + 1> all{};
        for (std::int64_t one = 0; one <= peak; ++one) all[std::size_t(one)] = std::int32_t(root(one * 256));
        return all;
    }();
    return roots[std::size_t(weight)];
}

using Counts = std::map<std::string, std::int64_t>;

Counts counts_of(const Topic& topic, std::size_t language) {
    Counts counts;
    const auto name = official_languages[language];
    for (const auto& term : topic.terms[language])
        for (const auto& token : analyse(term, name)) counts[token.term] += of_term;
    for (auto& [term, count] : counts) count = std::min(count, most_of_terms);
    for (const auto& token : analyse(topic.description[language], name)) counts[token.term] += of_description;
    return counts;
}

// The kin of a topic with itself, in sixteenths.
template <class Use>
void each_kin(const Kinship& kinship, std::uint32_t topic, Use use) {
    use(topic, std::int64_t{same_topic});
    for (const auto& kin : kinship.of(topic)) use(kin.topic, std::int64_t{kin.nearness});
}

}  // namespace

GistReader::GistReader(const Vocabulary& vocabulary) {
    for (const auto& topic : vocabulary.topics()) facet_weight_.push_back(weight_of(topic.facet));
    for (std::size_t language = 0; language < language_count; ++language) add_language(vocabulary, language);
}

// BM25 with k1 = 1.2 and b = 0.5, a word of a description being the unit of length.
void GistReader::add_language(const Vocabulary& vocabulary, std::size_t language) {
    const auto topics = vocabulary.topics();
    std::vector<Counts> counts;
    std::vector<std::int64_t> lengths;
    std::map<std::string, std::uint64_t> holding;
    std::int64_t total = 0;
    for (const auto& topic : topics) {
        counts.push_back(counts_of(topic, language));
        std::int64_t length = 0;
        for (const auto& [term, count] : counts.back()) length += count, ++holding[term];
        lengths.push_back(length);
        total += length;
    }
    for (std::uint32_t at = 0; at < topics.size(); ++at)
        for (const auto& [term, count] : counts[at]) {
            const auto relative =
                lengths[at] * 1000 * std::int64_t(topics.size()) / std::max<std::int64_t>(total, 1);
            const auto half = 2 * 12 * (1000 + relative) / 2;  // counts are in halves
            const auto share =
                rarity(topics.size(), holding[term]) * count * 10'000 / (count * 10'000 + half);
            words_[language][term].push_back({at, std::int32_t(share)});
        }
}

// A repeated word counts less each time.
void GistReader::add(TopicSums& sums, const std::vector<Posting>& postings, std::int64_t halves) {
    const auto often = halves * 1000 / (halves + 3);
    for (const auto& posting : postings) sums.add(posting.topic, often * posting.share);
}

Gist GistReader::read(std::span<const GistText> texts) const {
    std::map<std::pair<std::size_t, std::string>, std::int64_t> asked;  // halves, by language and term
    for (const auto& each : texts) {
        const auto language = language_position(each.language);
        for (auto& token : analyse(each.text, each.language))
            asked[{language, std::move(token.term)}] += each.weight;
    }
    TopicSums sums(facet_weight_.size());
    for (const auto& [word, halves] : asked)
        if (const auto found = words_[word.first].find(word.second); found != words_[word.first].end())
            add(sums, found->second, halves);
    return gist_of(sums);
}

GistMemory::Known& GistMemory::find(const GistReader& reader, std::size_t language, std::uint32_t term,
                                    const TermTable& table) {
    static const Postings none;
    auto& known = known_[language];
    if (term >= known.size()) known.resize(table.size());
    if (!known[term].postings) {
        const auto found = reader.words_[language].find(std::string(table.term(term)));
        known[term].postings = found == reader.words_[language].end() ? &none : &found->second;
    }
    return known[term];
}

Gist GistReader::read(std::span<const GistNumbers> texts, const TermTable& table, GistMemory& memory) const {
    if (!memory.sums_) memory.sums_.emplace(facet_weight_.size());
    auto& sums = *memory.sums_;
    memory.asked_.clear();
    for (const auto& each : texts) {
        const auto language = language_position(each.language);
        for (const auto term : each.terms) {
            auto& known = memory.find(*this, language, term, table);
            if (known.postings->empty()) continue;
            if (known.halves == 0) memory.asked_.emplace_back(std::uint32_t(language), term);
            known.halves += each.weight;
        }
    }
    for (const auto& [language, term] : memory.asked_) {
        auto& known = memory.known_[language][term];
        add(sums, *known.postings, std::exchange(known.halves, 0));
    }
    auto gist = gist_of(sums);
    sums.clear();
    return gist;
}

Gist GistReader::gist_of(const TopicSums& sums) const {
    std::int64_t most = 0;
    sums.each([&](std::uint32_t, std::int64_t sum) { most = std::max(most, sum); });
    if (most == 0) return {};
    std::vector<std::pair<std::int64_t, std::uint32_t>> best;  // weight, topic
    best.reserve(64);                                          // of most texts all
    const auto enough = (least * most + peak - 1) / peak;      // the same as a weight of `least`
    sums.each([&](std::uint32_t topic, std::int64_t sum) {
        if (sum >= enough) best.push_back({-(sum * peak / most), topic});
    });
    if (best.size() > most_gist_topics) {
        std::nth_element(best.begin(), best.begin() + most_gist_topics, best.end());
        best.resize(most_gist_topics);
    }
    Gist gist;
    gist.reserve(best.size());
    for (const auto& [weight, topic] :
         best)  // to the power of one and a half: what stands out stands for more
        if (facet_weight_[topic])
            gist.push_back(
                {topic, std::int32_t(-weight * root_of_weight(-weight) / 1024 * facet_weight_[topic])});
    std::sort(gist.begin(), gist.end(),
              [](const GistTopic& a, const GistTopic& b) { return a.topic < b.topic; });
    return gist;
}

bool GistReader::knows(const std::string& term, std::string_view language) const {
    return words_[language_position(language)].count(term) != 0;
}

bool GistReader::is_generic(const std::string& term, std::string_view language) const {
    constexpr std::size_t many = 8, share = 30;  // topics; one in so many
    const auto& words = words_[language_position(language)];
    const auto found = words.find(term);
    return found != words.end() && found->second.size() >= many &&
           found->second.size() * share >= facet_weight_.size();
}

GistLength length_of(const Gist& gist, const Kinship& kinship) {
    std::int64_t plain = 0, with_kin = 0;
    for (std::size_t i = 0; i < gist.size(); ++i) {
        const auto& one = gist[i];
        plain += std::int64_t{one.weight} * one.weight;
        const auto near = kinship.nearness_of(one.topic);
        for (std::size_t j = 0; j < i; ++j)  // as near as the other way round
            with_kin += 2 * (std::int64_t{near[gist[j].topic]} * one.weight * gist[j].weight / same_topic);
    }
    return {root(plain), root(plain + with_kin)};
}

Closeness::Closeness(const Gist& gist, const Kinship& kinship, std::size_t topics)
    : weight_(topics), length_(length_of(gist, kinship)) {
    for (const auto& one : gist) {
        weight_[one.topic].plain = one.weight;
        each_kin(kinship, one.topic, [&](std::uint32_t kin, std::int64_t nearness) {
            weight_[kin].with_kin += std::int32_t(nearness * one.weight / same_topic);
        });
    }
}

SmallGistTopic small(const GistTopic& one) {
    LIGHTFOOT_ASSERT(std::in_range<std::uint16_t>(one.topic) && std::in_range<std::uint16_t>(one.weight));
    return {std::uint16_t(one.topic), std::uint16_t(one.weight)};
}

std::vector<Closeness::Part> Closeness::parts() const {
    std::vector<Part> parts(weight_.size());
    if (!length_.plain || !length_.with_kin) return parts;
    constexpr std::int64_t half = closeness_unit / 2;
    const auto share = [](std::int64_t weight, std::int64_t length) {  // rounded up
        return std::int32_t((weight * half + length - 1) / length);
    };
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i] = {share(weight_[i].plain, length_.plain), share(weight_[i].with_kin, length_.with_kin)};
    return parts;
}

}  // namespace lightfoot
