#pragma once
// What is put into the index: one document is an offer, a request, a provider, later a programme. The index
// keeps no text; the key leads back to the record.

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace lightfoot {

// The shape that all documents of one index share. What the numbers mean is the caller's (an enum of its
// own).
struct IndexSchema {
    std::uint8_t fields = 1;   // of text: title, body, topics …; at most 8
    std::uint8_t facets = 0;   // of exact values: kind, region, language …; at most 32
    std::uint8_t columns = 0;  // of whole numbers: date, …; at most 16
    bool operator==(const IndexSchema&) const = default;
};
inline constexpr std::uint8_t max_index_fields = 8, max_index_facets = 32, max_index_columns = 16;

inline constexpr std::int64_t no_value =
    std::numeric_limits<std::int64_t>::min();  // an empty place in a column

class TermTable;

struct FieldTerms {
    std::uint8_t field = 0;
    std::vector<std::string>
        terms;  // as analyse() gives them, with repetitions; or "topic:…" of the caller's own
    std::vector<std::uint32_t> numbers;  // the same as numbers of IndexDocument::table
};

struct FacetValue {
    std::uint8_t facet = 0;
    std::string value;
    auto operator<=>(const FacetValue&) const = default;
};

struct IndexDocument {
    std::int64_t key = 0;  // unique in the index; adding it again replaces the document
    std::vector<FieldTerms> fields;
    std::vector<FacetValue> facets;
    std::vector<std::string>
        readers;  // who may see it: "public", "institution:…", "role:secretariat"; none: nobody
    std::vector<std::int64_t> columns;  // may be shorter than the schema: the rest is no_value
    TermTable* table = nullptr;  // of the builder it goes to, where texts come by the million; null: none

    // Analyses a text (as numbers, where there is a table) and adds its terms to a field.
    void add_text(std::uint8_t field, std::string_view text, std::string_view language);
};

}  // namespace lightfoot
