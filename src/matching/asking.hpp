#pragma once
// One need put to all offers: the points of each offer, its tier, and the criteria of those that are shown. A part of
// shortlist.cpp in a file of its own; lives for one question.

#include "matching/shortlist.hpp"

namespace lightfoot {

// What an offer earns for one need. All whole numbers; comparable within the need only.
struct Points {
    std::int64_t same = 0;     // topics in common, by rarity and by how much they stand for in the need
    std::int64_t near = 0;     // topics above, below or beside those asked for, likewise, at half and quarter
    std::int64_t words = 0;    // words in common, BM25F
    bool subject_same = false, subject_near = false;
};

struct Matcher::Side {
    OfferFacts facts;
    Profile profile;
};

class Matcher::Asking {
public:
    Asking(const Matcher& matcher, const NeedQuery& query);

    Shortlist shortlist(std::size_t count);
    Outcome outcome(std::uint32_t at, std::size_t count);
    const std::vector<Points>& points() const { return points_; }
    Candidate candidate(std::uint32_t at) const;  // with all criteria

private:
    void add_topics();
    void add_topic(const TopicUse& use);
    void add_words();
    std::vector<std::uint32_t> ranked();  // fitting offers, best first; fills fitting_
    int tier(std::uint32_t at) const;
    std::int64_t order(std::uint32_t at) const;
    bool in_common(std::uint32_t at) const;
    std::int64_t rarity_of(std::uint32_t topic) const;
    CriterionResult judge_subject(std::uint32_t at) const;
    CriterionResult judge_kind(std::uint32_t at) const;

    const Matcher& matcher_;
    const NeedQuery& query_;
    std::string language_;
    NeedFacts facts_;
    Profile profile_;
    std::int64_t all_topics_ = 0;  // what an offer with every topic of the need would earn
    std::vector<Points> points_;   // as Matcher::offers_
};

}  // namespace lightfoot
