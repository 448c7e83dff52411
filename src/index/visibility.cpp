#include "index/visibility.hpp"

#include "index/ranking.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

VisibleDocuments visible_in(const LiveSegment& live, const std::vector<std::string>& readers) {
    Roaring seen;
    for (const auto& reader : readers)
        if (const auto* documents = live.segment.find_value(live.segment.reader_facet(), reader))
            seen |= *documents;
    seen -= live.removed;
    VisibleDocuments visible;
    visible.bits = no_documents(live.segment);
    add_to(visible.bits, seen);
    visible.count = std::uint32_t(seen.cardinality());
    visible.all = visible.count == live.segment.document_count();
    return visible;
}

std::uint64_t total_length(const Segment& segment, const VisibleDocuments& visible, std::uint8_t field) {
    std::uint64_t total = 0;
    for (std::uint32_t document = 0; document < segment.document_count(); ++document)
        if (visible.contains(document)) total += length_of(segment.field_length_code(field, document));
    return total;
}

}  // namespace

Visibility visibility_of(std::span<const LiveSegment> segments, std::vector<std::string> readers) {
    std::sort(readers.begin(), readers.end());
    Visibility visibility;
    for (const auto& live : segments) {
        const auto& visible = visibility.segments.emplace_back(visible_in(live, readers));
        visibility.documents += visible.count;
        visibility.field_lengths.resize(live.segment.schema().fields);
        for (std::uint8_t field = 0; field < live.segment.schema().fields; ++field)
            visibility.field_lengths[field] += total_length(live.segment, visible, field);
    }
    return visibility;
}

const Visibility& VisibilityCache::get(std::span<const LiveSegment> segments,
                                       const std::vector<std::string>& readers, Visibility& keep) {
    std::vector<std::string> wanted = readers;
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    {
        const std::lock_guard lock(mutex_);
        if (const auto found = kept_.find(wanted); found != kept_.end()) return found->second;
    }
    keep = visibility_of(segments, wanted);
    const std::lock_guard lock(mutex_);
    // What is kept is not thrown out before clear(): another thread may be using it.
    if (kept_.size() >= most_kept) return keep;
    if (keep.documents >= CommonGroups::least_documents) {
        keep.common = std::make_unique<CommonGroups>();
        keep.bands = std::make_unique<KnownBands>();
    }
    return kept_.try_emplace(std::move(wanted), std::move(keep)).first->second;
}

void VisibilityCache::clear() {
    const std::lock_guard lock(mutex_);
    kept_.clear();
}

}  // namespace lightfoot
