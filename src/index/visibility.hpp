#pragma once
// Which documents exist for a viewer, and the sums over them that ranking needs. Worked out once for each set
// of reader tokens and kept until the index changes.

#include "index/common_groups.hpp"
#include "index/known_bands.hpp"
#include "index/segment.hpp"

#include <list>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace lightfoot {

struct LiveSegment {
    Segment segment;
    Roaring removed;
};

struct VisibleDocuments {
    DocumentBits bits;
    std::uint32_t count = 0;
    bool all = false;  // every document of the segment
    bool contains(std::uint32_t document) const { return holds(bits, document); }
};

struct Visibility {
    std::vector<VisibleDocuments> segments;
    std::uint64_t documents = 0;
    std::vector<std::uint64_t> field_lengths;  // summed, by field
    std::unique_ptr<CommonGroups> common;      // null: nothing is remembered
    std::unique_ptr<KnownBands> bands;         // the same
};

Visibility visibility_of(std::span<const LiveSegment> segments, std::vector<std::string> readers);

class VisibilityCache {
public:
    // `keep` holds what is returned when it is not kept here. The caller holds off changes while it uses the
    // reference.
    const Visibility& get(std::span<const LiveSegment> segments, const std::vector<std::string>& readers,
                          Visibility& keep);
    void clear();

private:
    static constexpr std::size_t most_kept = 64;
    std::mutex mutex_;
    std::map<std::vector<std::string>, Visibility> kept_;
};

}  // namespace lightfoot
