#pragma once
// One need put to all programmes: what is asked of the index, and what each candidate earns by its sketch. A
// part of hosts.cpp in files of its own; lives for one question.

#include "matching/concept_words.hpp"
#include "matching/host_bounds.hpp"
#include "matching/hosts.hpp"
#include "matching/kinship.hpp"
#include "matching/names_in_text.hpp"
#include "matching/profile.hpp"
#include "matching/word_weights.hpp"

#include <map>
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

// A candidate as its sketch shows it.
struct Judged {
    std::int64_t key = 0;
    std::int64_t order = 0;
    std::int64_t subject = 0, sector = 0;  // shares, before what weighs them down
    std::uint64_t programme = 0;  // the same for all its parts
    ReachStanding standing = ReachStanding::unknown;
    Going going = Going::unknown;
    std::optional<int> months_left;
    bool named = false;
    enum class Naming { none, text, name, existing, identifier } naming = Naming::none;
    int tier = 4;
};

// Of the best part of each programme that was judged.
class BestOrders {
public:
    explicit BestOrders(std::size_t count) : count_(count) {}
    void add(const Judged& judged);
    std::int64_t least() const;  // what `count` programmes have at least; 0 while there are fewer

private:
    std::size_t count_;
    std::unordered_map<std::uint64_t, std::int64_t> best_;
};

class HostFinder::Asking {
public:
    Asking(const Parts& parts, const Base& base, const NeedQuery& query, const HostHints& hints);
    Asking(const Parts& parts, const Base& base, std::span<const NeedQuery> queries,
           const HostHints& hints);  // of all what they name, and nothing else
    Hosts hosts(std::size_t count);
    std::vector<Host> apart() const;  // host_naming.cpp

private:
    void take_topics();  // what is asked
    void take_sectors();
    void take_words();
    void take_language();
    void take_existing(const Need& need);
    void take_text(const Need& need, std::string_view whole);

    // Who is worth being judged (host_choice.cpp)
    const HostRows& rows_of(std::string_view scope);
    HostBounds bounds();
    struct Gathered {  // for one of the two lists
        Gathered(std::size_t count, bool of_the_world) : best(count), global(of_the_world) {}
        BestOrders best;
        bool global;
        std::size_t considered = 0;
    };
    void gather(HostBounds& bounds, std::string_view scope, ReachStanding standing, Gathered& gathered);
    void judge_best(HostBounds::Choice& choice, Gathered& gathered);

    // What a candidate earns
    std::optional<Judged> judge(std::int64_t key, std::string_view sketch) const;
    std::optional<Judged> can_carry(std::int64_t key, ProgrammeSketch& sketch) const;
    std::int64_t sector_share(std::uint32_t sector) const;
    std::int64_t sector_share(const std::vector<std::uint32_t>& sectors) const;
    std::int64_t title_share(const ProgrammeSketch& sketch) const;
    bool named_in_words(const ProgrammeSketch& sketch) const;
    Judged::Naming naming(std::int64_t key, const ProgrammeSketch& sketch) const;  // host_naming.cpp
    bool title_in_text(const ProgrammeSketch& sketch) const;
    bool may_be_a_name(const ProgrammeSketch& sketch) const;
    bool is_a_name(const Activity& activity) const;
    std::vector<std::int64_t> perhaps_named() const;
    std::int64_t weighed(std::int64_t share, const ProgrammeSketch& sketch, const Judged& judged) const;
    int tier_of(const Judged& judged) const;

    std::vector<Host> list(std::vector<Judged> judged, std::size_t count) const;
    Host shown(const Judged& judged) const;

    // Reasons (host_reasons.cpp)
    struct Spoken {  // what of the topics that are asked stands in a text
        const ActivityText* text;
        std::string language;
        std::string_view words;
        std::vector<PhraseFind> finds;
    };
    Spoken spoken(const ActivityText& text) const;
    std::int64_t weight_asked(std::uint32_t topic) const { return asked_[topic]; }
    std::vector<HostReason> reasons(const Host& host, const Judged& judged) const;
    HostReason subject_reason(std::span<const Spoken> texts, const Judged& judged) const;
    HostReason sector_reason(const Host& host) const;
    HostReason place_reason(const Host& host) const;
    HostReason time_reason(const Host& host) const;
    std::optional<HostReason> cooperation_reason(const Host& host) const;
    HostReason named_reason(const Judged& judged) const;  // host_naming.cpp
    std::optional<HostReason> location_reason(const Host& host) const;
    std::optional<HostReason> institution_reason(const Host& host,
                                                 std::span<const Spoken> spoken_of) const;

    const Parts& parts_;
    const Base& base_;
    const NeedQuery& query_;
    HostHints hints_;
    std::string language_;
    Profile profile_;
    Gist gist_;  // of the need, with the topics found by their terms
    std::vector<std::int32_t> asked_;     // the same by topic; 0: it is not asked
    std::size_t institutions_asked_ = 0;  // how many of them are kinds of institutions
    std::optional<Closeness> closeness_;
    std::map<std::string, std::int64_t> sectors_;  // by DAC code, share of the code that is asked most
    mutable WordWeights known_sectors_;            // sector_share() of a code, and one
    WordWeights own_words_, term_words_;           // in thousandths, saturated
    std::unordered_map<std::uint32_t, bool> existing_words_;  // of what exists already
    KnownHostRows own_rows_;                                  // where the base keeps none
    std::vector<Judged> judged_;                              // all that may be listed, and others
    mutable ProgrammeSketch sketch_;                          // of the one that is judged
    std::vector<std::uint32_t> text_;  // term_hash of each word of the request, in its order
    NamesInText names_;                // what of it is written as a name is
    std::vector<std::string> terms_;   // words of what exists already, then of the text; each once
    std::size_t needs_ = 1;
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> text_places_;  // of each word in text_
    std::string own_words_in_order_;  // who would use it, where, and the need's own text: name_words
};

}  // namespace lightfoot
