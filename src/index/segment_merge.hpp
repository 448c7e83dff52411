#pragma once
// Several segments to one, without the documents that were removed.

#include "index/segment_writer.hpp"
#include "index/visibility.hpp"

namespace lightfoot {

// All of one schema. Where a key is in several, the last segment's document stands. The result is the same
// bytes that a SegmentBuilder would make of the documents that stand.
void merge_segments(std::span<const LiveSegment* const> segments, const ByteSink& sink);

}  // namespace lightfoot
