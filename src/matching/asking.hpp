#pragma once
// One need put to all offers: the points of each offer, its tier, and the criteria of those that are shown. A
// part of shortlist.cpp in a file of its own; lives for one question. How points come about:
// docs/matching.md.

#include "matching/shortlist.hpp"

namespace lightfoot {

// What an offer earns for one need. All whole numbers; comparable within the need only.
struct Points {
    std::int64_t confirmed = 0;   // of `topics`, what a person's own topics earn
    std::int64_t topics = 0;      // by rarity, by nearness and by how much a topic stands for in the need
    std::int64_t words = 0;       // words in common, BM25F
    std::int64_t closeness = 0;   // of the gists
    std::uint64_t answering = 0;  // bit i: topic i of the offer answers one of the need's
};

// What the matcher keeps of an offer, for what is shown of it.
struct Matcher::Side {
    OfferFacts facts;
    Profile profile;
    Gist gist;
    GistLength gist_length;
};

// What every question looks at in every offer, close together: the processor waits for memory, not for sums.
struct Matcher::Glance {
    OfferId offer;
    InstitutionId provider;
    std::uint32_t length = 0, length_with_kin = 0;  // as GistLength
    std::uint32_t first_gist = 0, first_held = 0;   // in gists_, in held_
    std::uint32_t region = 0;                       // place in first_of_region_
    std::uint16_t held = 0;                         // how many topics it has
    std::uint8_t gists = 0;
    std::uint8_t kinds = 0;   // as Profile::kinds
    std::uint8_t topics = 0;  // as held, at most 64
    bool general = false;     // one of its topics is general
    bool timed = false;       // its dates have to be looked at
    bool shelf = false;
    bool gone = false;  // withdrawn: nothing of it is asked any more
};

// A topic that an offer holds.
struct Matcher::Held {
    std::uint16_t topic = 0;
    std::uint8_t quarters = 0;  // how much it stands for: in a title all, in a text three, in a name two
    std::uint8_t slot = 0;      // place among the offer's topics; 63 for all beyond
};

inline constexpr std::int64_t subject_unit = 1 << 20;  // of shares and of the order

class Matcher::Asking {
public:
    Asking(const Matcher& matcher, const NeedQuery& query);

    Shortlist shortlist(std::size_t count);
    Outcome outcome(std::uint32_t at, std::size_t count);

private:
    // Points
    void ask_in_general();
    void rate_kinds();
    void weigh_topics();
    void add_topics(std::uint32_t at, Points& points);
    void add_words();
    void read_gist();
    std::int64_t rarity_of(std::uint32_t topic) const;
    int general_nearness(std::uint32_t at) const { return general_nearness_[matcher_.glances_[at].kinds]; }

    // Ranking
    static bool in_common(const Points& points) { return points.topics || points.words || points.closeness; }
    Points points_of(std::uint32_t at);  // all of them
    Points points_without_topics(std::uint32_t at) const;
    RegionStanding standing(std::uint32_t at) const { return standings_[matcher_.glances_[at].region]; }
    // As excluded() in eligibility.hpp, which is asked where the offer has dates.
    bool excluded_at(std::uint32_t at) const {
        const auto& glance = matcher_.glances_[at];
        const auto standing = standings_[glance.region];
        if (standing == RegionStanding::not_served) return true;
        if (glance.timed) return excluded(facts_, matcher_.sides_[at].facts, standing);
        return facts_.asking && facts_.asking == glance.provider;
    }
    bool same_kind(std::uint32_t at) const;
    bool removed(std::uint32_t topic) const;
    int tier(std::uint32_t at, std::int64_t share) const;  // share: of the subject
    std::int64_t order(std::uint32_t at, std::int64_t share) const;
    struct Place {
        bool from_shelf;  // ready, and among the few of these that stand first
        int tier;
        std::int64_t order;
        OfferId offer;  // no two places are equal
        std::uint32_t at;
    };
    static bool before(const Place& a, const Place& b);
    Place place_of(std::uint32_t at, std::int64_t share) const {
        return {false, tier(at, share), order(at, share), matcher_.glances_[at].offer, at};
    }
    std::int64_t subject(const Points& points,
                         std::int64_t topics) const;  // 0 … subject_unit; topics: a share
    // How close an offer would have to be for the same subject(): never less.
    static std::int64_t closeness_like(std::int64_t words);
    std::int64_t topics_share(std::uint32_t at, const Points& points) const;
    Place place_with(std::uint32_t at, const Points& points) const {
        return place_of(at, subject(points, topics_share(at, points)));
    }
    bool near_confirmed(std::uint32_t at) const;
    std::vector<Place> fitting();  // all of them, in no order
    class Leaders;                  // the first among them, found without asking all of all (leaders.hpp)
    friend class Leaders;
    void put_shelf_first(std::vector<Place>& places) const;
    bool ready(std::uint32_t at, int tier) const;  // of the shelf, and fit to stand first

    // Explanation (explanation.cpp)
    Candidate candidate(std::uint32_t at);  // with all criteria
    bool is_asked(std::uint32_t topic) const;
    CriterionResult judge_subject(std::uint32_t at, const Points& points, std::int64_t share) const;
    std::optional<CriterionResult> judge_gist(std::uint32_t at) const;
    CriterionResult judge_kind(std::uint32_t at) const;

    const Matcher& matcher_;
    const NeedQuery& query_;
    std::string language_;
    NeedFacts facts_;
    Profile profile_;
    Gist gist_;
    std::vector<std::int64_t>
        kind_share_;  // by set of base modalities: how much of the asked kinds it holds, in units
    std::vector<int> general_nearness_;      // by set of base modalities
    std::vector<RegionStanding> standings_;  // as Matcher::first_of_region_
    bool has_words_ = false;                 // the need says anything at all
    std::int64_t confirmed_ = 0;             // of asked_, what a person's own topics are worth
    std::int64_t asked_ = 0;                 // what an offer earns that has every topic of the need
    std::vector<std::int64_t> words_;        // as Matcher::offers_: words in common, BM25F
    std::optional<Closeness> closeness_;
    std::vector<std::int64_t>
        own_worth_;                     // by topic of the need: what an offer earns that has it in its title
    std::vector<std::int64_t> worth_;   // by topic, and within it by topic of the need: the same for its kin
    std::vector<bool> near_;            // by topic: worth anything
    std::vector<bool> near_confirmed_;  // by topic: worth anything for a topic that a person has confirmed
    struct Best {
        std::int64_t earned = 0;
        std::uint64_t answering = 0;
    };
    std::vector<Best> best_;          // scratch of add_topics, by topic of the need
    bool general_confirmed_ = false;  // one of these speaks of the resolution as a whole
};

}  // namespace lightfoot
