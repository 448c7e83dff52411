// Two needs look alike when they share most of what they name: at least two topics and half of all their
// topics, and where both are written in one language also a quarter of all their words; across languages two
// thirds of the topics. Shares are those of P. Jaccard (1901): what is common over what either has, compared
// as whole numbers.

#include "matching/duplicates.hpp"

#include "index/analysis.hpp"
#include "matching/profile.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

struct Likeness {
    std::set<std::string> topics, words;
};

Likeness likeness_of(const Need& need, const std::string& language, const Vocabulary& vocabulary,
                     const Tagger& tagger) {
    Likeness out;
    const auto texts = texts_of(need);
    const auto profile = profile_of(vocabulary, tagger, texts, language, need.topics);
    for (const auto& use : profile.topics) out.topics.insert(vocabulary.topics()[use.topic].id);
    for (const auto& each : texts)
        for (auto& token : analyse(each.text, language)) out.words.insert(std::move(token.term));
    return out;
}

std::vector<std::string> common(const std::set<std::string>& a, const std::set<std::string>& b) {
    std::vector<std::string> out;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
    return out;
}

bool share_at_least(const std::set<std::string>& a, const std::set<std::string>& b, std::size_t shared,
                    std::size_t numerator, std::size_t denominator) {
    const auto either = a.size() + b.size() - shared;
    return either > 0 && shared * denominator >= either * numerator;
}

}  // namespace

std::vector<LikelyDuplicate> likely_duplicates(const Need& need, const std::string& language,
                                               std::span<const OtherNeed> others,
                                               const Vocabulary& vocabulary, const Tagger& tagger) {
    std::vector<LikelyDuplicate> out;
    const auto own = likeness_of(need, language, vocabulary, tagger);
    for (const auto& other : others) {
        if (other.need->id == need.id) continue;
        const auto theirs = likeness_of(*other.need, other.language, vocabulary, tagger);
        const auto topics = common(own.topics, theirs.topics);
        if (topics.size() < 2) continue;
        const bool same_language = language == other.language;
        const auto words = common(own.words, theirs.words).size();
        const bool alike = same_language ? share_at_least(own.topics, theirs.topics, topics.size(), 1, 2) &&
                                               share_at_least(own.words, theirs.words, words, 1, 4)
                                         : share_at_least(own.topics, theirs.topics, topics.size(), 2, 3);
        if (!alike) continue;
        std::vector<Term> terms;
        for (const auto& id : topics) terms.push_back({Term::Kind::topic, id});
        out.push_back(
            {other.request,
             other.need->id,
             {same_language ? "duplicate.topics_and_words" : "duplicate.topics", {{"topics", terms}}}});
    }
    return out;
}

}  // namespace lightfoot
