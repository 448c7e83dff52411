#pragma once
// The search itself, over the segments of an index as they stand. Callers use Index::search.

#include "index/query.hpp"
#include "index/visibility.hpp"

#include <span>

namespace lightfoot {

Hits search_segments(std::span<const LiveSegment> segments, const Ranking& ranking,
                     const Visibility& visibility, const Query& query);

}  // namespace lightfoot
