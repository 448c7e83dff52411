#pragma once
// The gist of a text: how much each topic of the vocabulary has to do with its words, also where no term of
// the topic stands in it. Each topic is a small document in each of the six languages (its terms and its
// description); a text is compared with the topics of its own language, and what comes out is comparable
// across languages. The method: E. Gabrilovich and S. Markovitch, "Computing semantic relatedness using
// Wikipedia-based explicit semantic analysis", 2007; across languages M. Potthast, B. Stein, M. Anderka, "A
// Wikipedia-based multilingual retrieval model", 2008. Here the vocabulary stands where they have an
// encyclopedia. Whole numbers throughout.

#include "index/term_table.hpp"
#include "matching/kinship.hpp"
#include "matching/topic_sums.hpp"
#include "matching/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lightfoot {

struct GistTopic {
    std::uint32_t topic = 0;  // position in Vocabulary::topics()
    std::int32_t weight = 0;  // above 0; comparable within one gist
    bool operator==(const GistTopic&) const = default;
};
using Gist = std::vector<GistTopic>;  // by topic; at most most_gist_topics
inline constexpr std::size_t most_gist_topics = 20;

// The same in half the room, for many gists one behind the other.
struct SmallGistTopic {
    std::uint16_t topic = 0, weight = 0;
};
// Asserts that both fit.
SmallGistTopic small(const GistTopic& one);

struct GistText {
    std::string_view text, language;  // BCP 47
    int weight = 2;                   // in halves: 2 for a text, 4 for a title, 1 for a name that only hints
};

// A text that analyse() has taken apart already, as numbers of a table.
struct GistNumbers {
    std::span<const std::uint32_t> terms;
    std::string_view language;
    int weight = 2;
};
class GistMemory;

// Const after construction: may be used by several threads at once. Keeps no reference to the vocabulary.
class GistReader {
public:
    explicit GistReader(const Vocabulary& vocabulary);
    Gist read(std::span<const GistText> texts) const;
    // The same for texts by the million: what each term of the table speaks for is looked up once. One memory
    // for each table.
    Gist read(std::span<const GistNumbers> texts, const TermTable& table, GistMemory& memory) const;

    // Whether any topic's terms or description hold the term of analyse().
    bool knows(const std::string& term, std::string_view language) const;
    // A word that stands with so many topics that it says nothing of a subject: "training".
    bool is_generic(const std::string& term, std::string_view language) const;

private:
    friend class GistMemory;
    struct Posting {
        std::uint32_t topic = 0;
        std::int32_t share = 0;  // rarity times saturated occurrences
    };
    using Words = std::unordered_map<std::string, std::vector<Posting>>;  // of one language
    Gist gist_of(const TopicSums& sums) const;
    static void add(TopicSums& sums, const std::vector<Posting>& postings, std::int64_t halves);
    void add_language(const Vocabulary& vocabulary, std::size_t language);

    std::array<Words, language_count> words_;
    std::vector<std::int32_t> facet_weight_;  // by topic
};

// What the terms of one table speak for, as far as they were asked for; and room for adding up.
class GistMemory {
    friend class GistReader;
    using Postings = std::vector<GistReader::Posting>;
    struct Known {
        const Postings* postings = nullptr;  // null: not looked up
        std::int64_t halves = 0;             // of the texts at hand
    };
    Known& find(const GistReader& reader, std::size_t language, std::uint32_t term, const TermTable& table);

    std::array<std::vector<Known>, language_count> known_;        // by term
    std::vector<std::pair<std::uint32_t, std::uint32_t>> asked_;  // language and term, each once
    std::optional<TopicSums> sums_;
};

// What a gist is divided by where it is compared: made once for each offer.
struct GistLength {
    std::int64_t plain = 0, with_kin = 0;
};
GistLength length_of(const Gist& gist, const Kinship& kinship);

// How close other gists are to one, neighbours of a topic counting for a part. Lives for one question.
class Closeness {
public:
    Closeness(const Gist& gist, const Kinship& kinship, std::size_t topics);

    // 0 (nothing in common) … closeness_unit (the same).
    std::int64_t to(std::span<const GistTopic> gist, const GistLength& length) const {
        return closeness(gist, length);
    }
    std::int64_t to(std::span<const SmallGistTopic> gist, const GistLength& length) const {
        return closeness(gist, length);
    }

    // By topic, for bounds: what a weight of one adds at most, before the other's lengths divide it.
    struct Part {
        std::int32_t plain = 0, with_kin = 0;
    };
    std::vector<Part> parts() const;

private:
    // Half the cosine of the two gists, half their cosine with neighbours.
    template <class Gist>
    std::int64_t closeness(const Gist& gist, const GistLength& length) const;
    struct Weight {
        std::int32_t plain = 0, with_kin = 0;
    };
    std::vector<Weight> weight_;  // by topic
    GistLength length_;
};
inline constexpr std::int64_t closeness_unit = 1 << 20;

template <class Gist>
std::int64_t Closeness::closeness(const Gist& gist, const GistLength& length) const {
    std::int64_t product = 0, with_kin = 0;
    for (const auto& one : gist) {
        const auto& weight = weight_[one.topic];
        product += std::int64_t{weight.plain} * one.weight;
        with_kin += std::int64_t{weight.with_kin} * one.weight;
    }
    if (!with_kin || !length_.plain || !length.with_kin) return 0;
    constexpr std::int64_t half = closeness_unit / 2;
    const auto plain = product / length_.plain * half / std::max<std::int64_t>(1, length.plain);
    const auto kin = with_kin / length_.with_kin * half / length.with_kin;
    return std::min(closeness_unit, plain + kin);
}

}  // namespace lightfoot
