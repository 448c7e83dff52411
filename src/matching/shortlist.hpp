#pragma once
// The shortlist: for one need, the offers that could answer it, best first, each with what fits, what does
// not and what is not stated. How the order comes about is told in docs/matching.md.

#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "index/index.hpp"
#include "matching/eligibility.hpp"
#include "matching/kinship.hpp"
#include "matching/need_query.hpp"
#include "matching/profile.hpp"
#include "matching/reason.hpp"

#include <array>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t most_candidates = 50;
inline constexpr std::size_t most_from_shelf = 5;  // that stand before all others

// All offers of one space. May be asked by several threads at once, while none changes it. The answers do
// not depend on the order in which the offers were given, nor on whether all came at once.
class Matcher {
public:
    // Vocabulary, tagger and places outlive the matcher. Offers whose provider is not among `providers` are
    // kept, without the provider's name to find them by.
    Matcher(std::vector<Offer> offers, std::span<const Institution> providers, const Vocabulary& vocabulary,
            const Tagger& tagger, const Places& places);
    ~Matcher();
    Matcher(Matcher&&) noexcept;

    // Offers that are new or changed, and those that are no longer open. Costs what has changed.
    void change(std::vector<Offer> offers, std::span<const OfferId> gone,
                std::span<const Institution> providers);
    // The offers of one provider alone, weighed as they are among all. Not to outlive this matcher or its
    // next change.
    Matcher of(InstitutionId provider) const;

    // The best `count` (at most 50), excluded ones left out.
    Shortlist shortlist(const NeedQuery& query, std::size_t count) const;

    // The first of the shortlist, where there is one.
    std::optional<Candidate> best(const NeedQuery& query) const;

    // "Why is this offer not on the list?" for a list of `count`. An offer that is not here:
    // nothing_in_common without criteria.
    Outcome outcome(const NeedQuery& query, OfferId offer, std::size_t count) const;

    const Offer* find(OfferId offer) const;
    const std::deque<Offer>& offers() const { return offers_; }  // by id, then those that came later

private:
    struct Side;
    struct Glance;
    struct Held;
    class Asking;
    friend class Asking;
    using Names = std::unordered_map<std::int64_t, const Institution*>;

    // How many offers there are and hold what: what makes a topic or a kind of help rare.
    struct Counts {
        std::size_t offers = 0;
        std::vector<std::size_t> with_topic;  // by topic
        std::array<std::uint64_t, std::size(base_modalities)> with_kind{};
    };

    Matcher(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places);
    IndexDocument read_offer(std::uint32_t at, const Names& providers);
    void note(std::uint32_t at);
    void forget(std::uint32_t at);
    void note_all_regions();
    void note_regions(std::uint32_t at, std::map<std::string, std::uint32_t>& known);

    std::deque<Offer> offers_;  // stay where they are; withdrawn ones keep their place
    const Vocabulary& vocabulary_;
    const Tagger& tagger_;
    const Places& places_;
    Kinship kinship_;
    std::vector<Side> sides_;                           // as offers_
    std::vector<Glance> glances_;                       // as offers_
    std::vector<SmallGistTopic> gists_;                    // where glances_ say
    std::vector<Held> held_;                            // topics of offers, by topic, where glances_ say
    // Offers that say the same about regions stand alike to every State: of each kind the first one's place.
    std::vector<std::uint32_t> first_of_region_;
    Counts counts_;
    std::size_t activities_ = 0;  // documented activities among the offers
    std::unordered_map<std::int64_t, std::uint32_t> at_;  // offer id -> place in offers_
    std::unique_ptr<Index> kept_index_;                   // none where another matcher's is used
    Index* index_ = nullptr;                              // keys: places in its offers_
    // Of a provider's own offers: their keys in the index of all, in the order of offers_.
    std::optional<std::vector<std::int64_t>> keys_;
};

// The other way round: of these needs the ones that some of the provider's offers could answer, in tiers;
// within a tier in the order given, which is the caller's (by date, or alphabetical): needs and States are
// never compared with each other.
struct AnswerableNeed {
    std::size_t need = 0;  // place in the queries given
    Candidate best;        // the provider's offer that fits best
};
// `best`: as Matcher::best() of the provider's own offers gives it.
std::vector<AnswerableNeed> needs_for(
    std::span<const NeedQuery> open_needs,
    const std::function<std::optional<Candidate>(const NeedQuery&)>& best);

}  // namespace lightfoot
