#pragma once
// One need put to all programmes: what is asked of the index, and what each candidate earns by its sketch. A
// part of hosts.cpp in files of its own; lives for one question.

#include "matching/concept_words.hpp"
#include "matching/hosts.hpp"
#include "matching/kinship.hpp"
#include "matching/profile.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

namespace lightfoot {

struct HostFinder::Parts {
    const Vocabulary& vocabulary;
    const Tagger& tagger;
    const Places& places;
    Kinship kinship;
    std::vector<std::vector<std::uint32_t>> term_words;  // by topic: term_hash of all words of its terms
    std::once_flag words_once = {};
    std::unique_ptr<const ConceptWords> concept_words = {};  // made when first asked for
};

inline constexpr std::int64_t host_unit = 1 << 20;  // of shares and of the order

// Weights of words by term_hash. Made and thrown away with each question: two runs of memory, no nodes.
class WordWeights {
public:
    std::int64_t& operator[](std::uint32_t word);
    std::int64_t find(std::uint32_t word) const;  // 0 where it has none
    template <class Change>
    void change_all(Change change) {
        for (auto& place : places_)
            if (place.taken) place.weight = change(place.weight);
    }

private:
    struct Place {
        std::int64_t weight = 0;
        std::uint32_t word = 0;
        bool taken = false;
    };
    std::size_t place_of(std::uint32_t word) const;
    void grow();
    std::vector<Place> places_ = std::vector<Place>(1 << 11);  // a power of two, at most half of them taken
    std::size_t taken_ = 0;
};

// A candidate as its sketch shows it.
struct Judged {
    std::int64_t key = 0;
    std::int64_t order = 0;
    std::int64_t subject = 0, sector = 0;  // shares, before what weighs them down
    std::uint64_t family = 0;
    ReachStanding standing = ReachStanding::unknown;
    Going going = Going::unknown;
    std::optional<int> months_left;
    bool named = false;
    enum class Naming { none, text, existing, identifier } naming = Naming::none;
    int tier = 4;
};

class HostFinder::Asking {
public:
    Asking(const Parts& parts, const Base& base, const NeedQuery& query,
           const HostHints& hints);
    Hosts hosts(std::size_t count) const;

private:
    // What is asked
    void take_topics();
    void take_sectors();
    void take_words();
    void take_scopes();
    void take_text();
    std::vector<std::int64_t> candidates(bool global) const;
    std::vector<std::int64_t> named_candidates() const;
    Query query_of(const std::vector<std::string>& scopes, std::size_t count) const;
    std::vector<std::string> scopes_of(bool global) const;

    // What a candidate earns
    std::optional<Judged> judge(std::int64_t key) const;
    std::int64_t sector_share(const std::vector<std::uint32_t>& sectors) const;
    std::int64_t title_share(const ProgrammeSketch& sketch) const;
    bool named_in_words(const ProgrammeSketch& sketch) const;
    Judged::Naming naming(std::int64_t key, const ProgrammeSketch& sketch) const;  // host_naming.cpp
    bool title_in_text(const ProgrammeSketch& sketch) const;
    std::int64_t weighed(std::int64_t share, const ProgrammeSketch& sketch, const Judged& judged) const;
    int tier_of(const Judged& judged) const;

    std::vector<Host> list(std::vector<Judged> judged, std::size_t count) const;
    Host shown(const Judged& judged) const;

    // Reasons (host_reasons.cpp)
    std::vector<HostReason> reasons(const Host& host, const Judged& judged) const;
    HostReason subject_reason(const Host& host, const Judged& judged) const;
    HostReason sector_reason(const Host& host) const;
    HostReason place_reason(const Host& host) const;
    HostReason time_reason(const Host& host) const;
    std::optional<HostReason> cooperation_reason(const Host& host) const;
    HostReason named_reason(const Judged& judged) const;  // host_naming.cpp
    std::optional<HostReason> location_reason(const Host& host) const;
    std::optional<HostReason> institution_reason(const Host& host) const;

    const Parts& parts_;
    const Base& base_;
    const NeedQuery& query_;
    HostHints hints_;
    std::string language_;
    Profile profile_;
    Gist gist_;  // of the need, with the topics found by their terms
    std::optional<Closeness> closeness_;
    std::map<std::string, std::int64_t> sectors_;  // by DAC code, share of the code that is asked most
    WordWeights own_words_, term_words_;           // in thousandths, saturated
    std::unordered_map<std::uint32_t, bool> existing_words_;  // of what exists already
    std::vector<std::string> near_scopes_;
    std::vector<std::uint32_t> text_;  // term_hash of each word of the request, in its order
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> text_places_;  // of each word in text_
    std::string own_words_in_order_;  // who would use it, where, and the need's own text: name_words
};

}  // namespace lightfoot
