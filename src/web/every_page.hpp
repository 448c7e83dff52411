#pragma once
// A list read to its end, one page at a time.

#include "domain/limits.hpp"

#include <cstddef>
#include <iterator>
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

}  // namespace lightfoot
