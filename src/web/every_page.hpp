#pragma once
// A list read to its end, one page at a time; and one page of a list that is there as a whole.

#include "domain/limits.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <span>
#include <vector>

namespace lightfoot {

// `read(offset)` gives at most limits::page records from there on.
template <class Read>
auto every_page(Read read) {
    auto all = read(std::size_t{0});
    for (std::size_t added = all.size(); added == limits::page;) {
        auto more = read(all.size());
        added = more.size();
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return all;
}

// `number` from 1 on; behind the end: nothing.
template <class Record>
std::span<const Record> page_of(const std::vector<Record>& all, std::size_t number, std::size_t per_page) {
    const auto from = std::min((number - 1) * per_page, all.size());
    return std::span(all).subspan(from, std::min(per_page, all.size() - from));
}

}  // namespace lightfoot
