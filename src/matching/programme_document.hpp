#pragma once
// What the index and the search for hosts know of a programme: its words and facts as a document, and a
// sketch of some two hundred bytes from which it is judged without reading the record. Both are made once,
// when the activity comes in.

#include "domain/activity.hpp"
#include "index/document.hpp"
#include "index/hashed_numbers.hpp"
#include "index/ranking.hpp"
#include "matching/gist.hpp"
#include "matching/places.hpp"
#include "matching/reach.hpp"
#include "matching/tagger.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// `unused` is empty: what was kept before has terms there that nobody asks for any more.
enum class ProgrammeField : std::uint8_t { title, description, parties, unused, scopes };
enum class ProgrammeFacet : std::uint8_t {
    country,    // ISO 3166-1 alpha-2, as published
    region,     // code of the OECD, or "m49-" and the United Nations'
    sector,     // DAC purpose code of five digits
    publisher,  // reference of who reports
    status,     // "0" … "6", as published
    language,   // of its texts, BCP 47
    aid_type,   // "C01"
    state       // alpha-3 where it works, also where only its words say so
};
enum class ProgrammeColumn : std::uint8_t {
    begins,  // day; the first of all days where none is stated
    until,   // last day on which it can still go on; the last of all days where nothing bounds it
    updated,  // day, or no value
    goes_on  // last day on which its signs say that it goes on, once it has begun
};
IndexSchema programme_schema();
Ranking programme_ranking();

// The term of all programmes of one place: "KEN/". `scope`: alpha-3, id of a region, "world", or "unknown".
std::string scope_term(std::string_view scope);
inline constexpr std::string_view unknown_scope = "unknown";

struct ProgrammeSketch {
    ProgrammeSigns signs;
    ProgrammeReach reach;           // of the States at most sixty
    std::uint16_t state_count = 0;  // all of them
    Gist gist;                      // at most most_sketch_topics
    GistLength length;
    std::vector<std::uint32_t> title_words;  // term_hash, sorted; at most sixty
    std::vector<std::uint32_t> sectors;      // DAC codes of five digits; at most twenty
    std::uint64_t family = 0;                // the same for the components of one programme
    bool humanitarian = false;
    enum class Carrier : std::uint8_t { unstated, budget, pooled, project } carrier = Carrier::unstated;
};
inline constexpr std::size_t most_sketch_topics = 14;
std::uint32_t term_hash(std::string_view term);  // the same on every machine

std::string write_sketch(const ProgrammeSketch& sketch);
ProgrammeSketch read_sketch(std::string_view bytes);  // what cannot be read is left empty
void read_sketch(std::string_view bytes, ProgrammeSketch& sketch);  // of many, into the room of one

// The language by whose rules a text of a programme is read: what it says, unless its words are another's;
// languages near one of the six as that one (Portuguese, Italian, Catalan and Galician as Spanish).
std::string reading_language(const ActivityText& text);

struct ProgrammeReading {
    IndexDocument document;
    std::string sketch;
};

// What is remembered of the activities read before into one table, because it comes again and again: what
// terms speak for, names of organisations, terms of places.
class ProgrammeMemory {
public:
    GistMemory gist;
    Places::Memory places;
    // The numbers of analyse(), in English.
    std::span<const std::uint32_t> name(std::string_view name, TermTable& table);
    std::uint32_t scope(std::string_view scope, TermTable& table);  // the number of scope_term()
    std::size_t bytes() const;  // about how much memory is held

private:
    HashedNumbers names_;
    struct Range {
        std::uint32_t begin = 0, end = 0;
    };
    std::vector<Range> ranges_;                     // of names, in name_terms_
    std::vector<std::uint32_t> name_terms_, name_;  // name_: of one that is not remembered
    std::map<std::string, std::uint32_t, std::less<>> scopes_;
};

// Where an activity is read to: the table of the builder that the document goes to.
struct ProgrammeTerms {
    TermTable* table = nullptr;
    ProgrammeMemory* memory = nullptr;
};

// Const after construction; safe from several threads. All three outlive it.
class ProgrammeReader {
public:
    ProgrammeReader(const Vocabulary& vocabulary, const Tagger& tagger, const Places& places);
    ProgrammeReading read(std::int64_t key, const Activity& activity) const;
    // The document's words are numbers of the table.
    ProgrammeReading read(std::int64_t key, const Activity& activity, const ProgrammeTerms& terms) const;

private:
    const Tagger& tagger_;
    const Places& places_;
    Kinship kinship_;
};

}  // namespace lightfoot
