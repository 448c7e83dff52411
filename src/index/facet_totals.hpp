#pragma once
// The counts of facets, added up over segments.

#include "index/query.hpp"
#include "index/segment.hpp"

#include <map>
#include <string_view>
#include <vector>

namespace lightfoot {

// The segments outlive it.
class FacetTotals {
public:
    // `counts`: one for each of the values.
    template <class Number>
    void add(const Segment& segment, std::uint8_t facet, const Segment::DocumentValues& values,
             const std::vector<Number>& counts) {
        here_.clear();
        for (std::size_t i = 0; i < values.count; ++i)
            if (counts[i] > 0) here_.push_back({segment.values()[values.first + i].value, counts[i]});
        add_here(totals_[facet]);
    }
    std::vector<FacetCount> take() const;  // by facet and value

private:
    struct Counted {
        std::string_view value;
        std::uint64_t count = 0;
    };
    void add_here(std::vector<Counted>& to);

    std::map<std::uint8_t, std::vector<Counted>> totals_;  // by value
    std::vector<Counted> here_, all_;
};

}  // namespace lightfoot
