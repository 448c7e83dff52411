#include "index/index.hpp"

#include "index/search.hpp"
#include "index/segment_builder.hpp"
#include "index/segment_merge.hpp"

namespace lightfoot {

Index::Index(IndexSchema schema, Ranking ranking)
    : schema_(schema), ranking_(std::move(ranking)), visibility_(std::make_unique<VisibilityCache>()) {
    LIGHTFOOT_ASSERT(ranking_.fields.size() == schema.fields);
}

void Index::add(std::span<const IndexDocument> documents) {
    if (documents.empty()) return;
    SegmentBuilder builder(schema_);
    std::vector<std::int64_t> keys;
    for (const auto& document : documents) {
        builder.add(document);
        keys.push_back(document.key);
    }
    auto segment = Segment::own(std::move(builder).finish());
    const Changing lock(*this);
    remove_locked(keys);
    segments_.push_back({std::move(segment).value(), {}});
    merge_small();
    visibility_->clear();
}

void Index::remove(std::span<const std::int64_t> keys) {
    const Changing lock(*this);
    remove_locked(keys);
    visibility_->clear();
}

void Index::clear() {
    const Changing lock(*this);
    segments_.clear();
    visibility_->clear();
}

Result<void> Index::mount(Segment segment) {
    if (segment.schema() != schema_) return unavailable("segment: another schema", "index.unreadable");
    std::vector<std::int64_t> keys;
    for (std::uint32_t document = 0; document < segment.document_count(); ++document)
        keys.push_back(segment.key(document));
    const Changing lock(*this);
    remove_locked(keys);
    segments_.push_back({std::move(segment), {}});
    visibility_->clear();
    return {};
}

Result<void> Index::mount(Segment segment, std::span<const std::uint32_t> removed) {
    if (segment.schema() != schema_) return unavailable("segment: another schema", "index.unreadable");
    Roaring gone(removed.size(), removed.data());
    const Changing lock(*this);
    segments_.push_back({std::move(segment), std::move(gone)});
    visibility_->clear();
    return {};
}

void Index::remove_locked(std::span<const std::int64_t> keys) {
    for (auto& live : segments_)
        for (std::int64_t key : keys)
            if (const auto document = live.segment.find_key(key)) live.removed.add(*document);
    std::erase_if(segments_, [](const LiveSegment& live) {
        return live.removed.cardinality() == live.segment.document_count();
    });
}

// Keeps each segment in memory at least twice as large as the one after it: every document is rewritten about
// log2(n) times in its life, and there are never more than log2(n) segments.
void Index::merge_small() {
    const auto size = [](const LiveSegment& live) {
        return live.segment.document_count() - live.removed.cardinality();
    };
    while (segments_.size() >= 2) {
        const LiveSegment& last = segments_.back();
        const LiveSegment& before = segments_[segments_.size() - 2];
        if (!last.segment.in_memory() || !before.segment.in_memory() || size(before) >= 2 * size(last))
            return;
        std::vector<std::byte> bytes;
        const LiveSegment* const both[] = {&before, &last};
        merge_segments(both, [&](std::span<const std::byte> more) {
            bytes.insert(bytes.end(), more.begin(), more.end());
        });
        segments_.pop_back();
        segments_.back() = {Segment::own(std::move(bytes)).value(), {}};
    }
}

Hits Index::search(const Query& query) const {
    const auto lock = reading();
    Visibility keep;
    const Visibility& visibility = visibility_->get(segments_, query.readers, keep);
    return search_segments(segments_, ranking_, visibility, query);
}

std::uint64_t Index::document_count() const {
    const auto lock = reading();
    std::uint64_t count = 0;
    for (const auto& live : segments_) count += live.segment.document_count() - live.removed.cardinality();
    return count;
}

std::size_t Index::segment_count() const {
    const auto lock = reading();
    return segments_.size();
}

}  // namespace lightfoot
