#pragma once
// What is asked of an index and what comes back. A document whose readers have none of the viewer's tokens
// does not exist: not among the hits, not in any count, not in the frequencies that weigh the words.

#include "index/document.hpp"
#include "index/ranking.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lightfoot {

// Terms that mean the same, in one language or several. The group counts as one word (A. Pirkola, "The
// effects of query structure and dictionary setups in dictionary-based cross-language information retrieval",
// 1998): the occurrences of all its terms add up, and it is as rare as the documents that hold any of them.
struct TermGroup {
    std::vector<std::string> terms;
    std::int64_t weight = 256;    // in 1/256; at most 256 000
    bool required = false;        // documents without the group are no hits
    std::uint32_t fields = 0xFF;  // bit f: look into field f
    // Each of its terms counts by itself where hardly a document holds two of them: they are read one after
    // the other and never put together; not where it is required. The group is then as rare as its terms are
    // together.
    bool apart = false;
    // Terms of several words, beside `terms`: of each all words are wanted in one document, in whatever
    // order, and it occurs as often as the word that stands there least. Such a group never counts apart.
    std::vector<std::vector<std::string>> wholes = {};
};

struct Filter {
    std::uint8_t facet = 0;
    std::vector<std::string> any_of;  // empty: nothing passes
};

struct Range {  // of a column, both ends included; a document without a value does not pass
    std::uint8_t column = 0;
    std::int64_t least = no_value + 1, most = std::numeric_limits<std::int64_t>::max();
    std::uint8_t choice = 0;  // which of the asker's choices it is; a band of the same is counted without it
    bool operator==(const Range&) const = default;
};

// What is counted of columns, as a facet is of values: the documents that would be left if these ranges stood
// in the place of those of the same choice.
struct Band {
    std::uint8_t choice = 0;  // 0: of none, beside all ranges of the query
    std::vector<Range> ranges;
    bool operator==(const Band&) const = default;
};

enum class Order : std::uint8_t { score, ascending, descending };

struct Query {
    std::vector<TermGroup> groups;     // none: every document that passes the filters
    std::vector<Filter> filters;       // all must pass; within one, any value
    std::vector<Range> ranges;         // all must pass
    std::vector<std::int64_t> keys;    // not empty: only these documents
    std::vector<std::string> readers;  // the viewer's tokens; none: nothing is visible
    Order order = Order::score;        // ascending, descending: by `column`, documents without a value last
    std::uint8_t column = 0;
    std::size_t count = 10;                  // how many hits; 0 where only counts are wanted
    std::vector<std::uint8_t> facet_counts;  // the facets to be counted
    std::vector<Band> bands;                 // to be counted; at most max_query_bands
    bool matched_terms = true;               // fill Hit::matches
    bool exact_total = true;                 // false: Hits::total may count what the ranges leave out
    bool in_order = true;  // false where `count` takes all hits and their order is of no use

    bool counts_all() const { return !facet_counts.empty() || !bands.empty(); }  // and not hits alone
};

struct Match {
    std::uint32_t group = 0, term = 0;  // places in Query::groups and its terms, behind them its wholes
    auto operator<=>(const Match&) const = default;
};

struct Hit {
    std::int64_t key = 0;
    std::int64_t score = 0;      // in score units (ranking.hpp), comparable within one query only
    std::vector<Match> matches;  // which terms of which groups it holds
    bool operator==(const Hit&) const = default;
};

struct FacetCount {
    std::uint8_t facet = 0;
    std::string value;
    std::uint64_t count = 0;
    bool operator==(const FacetCount&) const = default;
};

struct Hits {
    std::vector<Hit> hits;    // best first, ties by key
    std::uint64_t total = 0;  // documents that match and pass
    std::vector<FacetCount>
        facets;  // by facet and value, without zeros; a facet's own filter is not applied to it
    std::vector<std::uint64_t> bands;  // one for each of the query's
    bool operator==(const Hits&) const = default;
};

// Limits: what a query holds beyond is not looked at.
inline constexpr std::size_t max_query_groups = 512, max_group_terms = 512, max_whole_words = 8,
                             max_query_bands = 8;

}  // namespace lightfoot
