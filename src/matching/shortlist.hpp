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
#include <map>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t most_candidates = 50;
inline constexpr std::size_t most_from_shelf = 5;  // that stand before all others

// All offers of one space. Const after construction: may be asked by several threads at once. The answers do
// not depend on the order in which the offers were given.
class Matcher {
public:
    // Vocabulary, tagger and places outlive the matcher. Offers whose provider is not among `providers` are
    // kept, without the provider's name to find them by.
    Matcher(std::vector<Offer> offers, std::span<const Institution> providers, const Vocabulary& vocabulary,
            const Tagger& tagger, const Places& places);
    ~Matcher();
    Matcher(Matcher&&) noexcept;

    // The best `count` (at most 50), excluded ones left out.
    Shortlist shortlist(const NeedQuery& query, std::size_t count) const;

    // "Why is this offer not on the list?" for a list of `count`. An offer that is not here:
    // nothing_in_common without criteria.
    // The offer of this provider that stands first in the order of the shortlist, where one could answer.
    std::optional<Candidate> best_of(const NeedQuery& query, InstitutionId provider) const;
    Outcome outcome(const NeedQuery& query, OfferId offer, std::size_t count) const;

    const Offer* find(OfferId offer) const;
    std::span<const Offer> offers() const { return offers_; }  // by id

private:
    struct Side;
    struct Holder;
    class Asking;
    friend class Asking;

    void note_topics(std::uint32_t at);
    void note_regions(std::uint32_t at, std::map<std::string, std::uint32_t>& known);

    std::vector<Offer> offers_;
    const Vocabulary& vocabulary_;
    const Tagger& tagger_;
    const Places& places_;
    Kinship kinship_;
    std::vector<Side> sides_;                           // as offers_
    std::vector<std::vector<Holder>> with_topic_;  // by topic
    std::vector<std::uint32_t> with_topics_, general_;  // places of offers with any topic, with a general one
    // Offers that say the same about regions stand alike to every State: of each kind the first one's place.
    std::vector<std::uint32_t> first_of_region_;
    std::array<std::uint64_t, std::size(base_modalities)>
        with_kind_{};                                     // how many offers give each kind of help
    std::unordered_map<std::int64_t, std::uint32_t> at_;  // offer id -> place in offers_
    std::unique_ptr<Index> index_;                        // keys: places in offers_
};

// The other way round: of these needs the ones that some of the provider's offers could answer, in tiers;
// within a tier in the order given, which is the caller's (by date, or alphabetical): needs and States are
// never compared with each other.
struct AnswerableNeed {
    std::size_t need = 0;  // place in the queries given
    Candidate best;        // the provider's offer that fits best
};
std::vector<AnswerableNeed> needs_for(const Matcher& matcher, InstitutionId provider,
                                      std::span<const NeedQuery> open_needs);

}  // namespace lightfoot
