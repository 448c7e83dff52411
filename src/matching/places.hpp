#pragma once
// States and regions: names in six languages, who belongs to what (data/states/*.tsv). Facts about membership
// only.

#include "base/result.hpp"
#include "matching/phrase_book.hpp"
#include "matching/vocabulary.hpp"

#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct Place {
    std::string id;    // ISO 3166-1 alpha-3 of a State (practice States: user-assigned), id of a region
    std::string
        kind;  // "state"; "world", "m49", "un-group", "organisation", "treaty"; of practice: as in the file
    std::string iso2;  // of States
    bool practice = false;
    std::array<std::string, language_count> names;
    std::vector<std::string> aliases;
    std::array<std::vector<std::string>, language_count> also_called;  // of States: "UK", "DRC", "Iran"
    std::set<std::string, std::less<>> members;  // of a region: alpha-3 codes
};

enum class Membership { yes, no, unknown };

// What a provider's or source's words about regions say, as far as they are understood.
struct RegionReading {
    std::vector<std::string> regions;  // ids, sorted
    std::vector<std::string> states;   // alpha-3, sorted
    bool complete = false;  // all of it was understood and none of it hedged: it may be held against a State
    bool operator==(const RegionReading&) const = default;
};

struct PlaceFind {
    std::string id;
    std::uint32_t begin = 0, end = 0;  // bytes of the text
};

class Places {
public:
    // The files as they are in data/states. Faults carry "file:line".
    static Result<Places> read(std::string_view states, std::string_view regions, std::string_view practice,
                               std::string_view areas = {});

    std::span<const Place> states() const { return states_; }    // by code, practice States last
    std::span<const Place> regions() const { return regions_; }  // in the order of the file
    const Place* state(std::string_view code) const;
    const Place* state_of_iso2(std::string_view code) const;  // "KE"
    const Place* region(std::string_view id) const;
    std::string_view name(std::string_view id,
                          std::string_view language) const;  // the id itself where unknown
    // Whether name() knows it: an area that is no State, by its two letters, as the United Nations name it in
    // their standard of country and area codes for statistical use (M49). Nothing else is known of it.
    bool is_area(std::string_view iso2) const { return area_names_.contains(iso2); }

    // The regions that have the State for a member, but for the world and for what a treaty alone joins.
    const std::vector<std::string>& regions_of(std::string_view state) const;
    // Unknown where either is not in the tables.
    Membership membership(std::string_view state, std::string_view region) const;

    // "OSCE area; Central Asia, Mongolia" -> regions osce, m49-143; states MNG.
    RegionReading understand(std::string_view as_stated) const;

    // Names of States and regions in a text. What a State is also called is no place there: "funded by the
    // UK" says nothing of where, and the DRC may be a refugee council.
    std::vector<PlaceFind> mentions(std::string_view text, std::string_view language) const;
    // The same for texts by the million. One memory for each table.
    using Memory = std::array<PhraseMemory, language_count>;
    std::vector<PlaceFind> mentions(std::string_view text, std::string_view language, TermTable& table,
                                    Memory& memory) const;
    // States in a few words that somebody typed to look for something, by any of their names.
    std::vector<PlaceFind> states_asked_for(std::string_view words, std::string_view language) const;
    // Both together, of a text that is taken apart already.
    std::vector<PlaceFind> all_names(const PhraseText& text, std::string_view language) const;

private:
    void make_lookup();
    std::vector<PlaceFind> places_of(std::vector<PhraseFind> found) const;
    std::vector<PlaceFind> found_in(const PhraseBook& book, const PhraseText& text) const;
    const Place* named(std::string_view words) const;

    std::vector<Place> states_, regions_;
    std::map<std::string, std::size_t, std::less<>> state_at_, iso2_at_, region_at_;
    std::map<std::string, std::vector<std::string>, std::less<>> regions_of_;  // by State
    std::map<std::string, std::array<std::string, language_count>, std::less<>> area_names_;
    std::map<std::string, std::string, std::less<>> by_name_;  // folded name -> id
    std::array<PhraseBook, language_count> books_;             // numbers: states first, then regions
    std::array<PhraseBook, language_count> asked_for_;         // of States: all names
};

}  // namespace lightfoot
