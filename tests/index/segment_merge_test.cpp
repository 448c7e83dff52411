#include "index/segment_merge.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const IndexSchema schema{2, 1, 1};

IndexDocument document(std::int64_t key) {
    IndexDocument one;
    one.key = key;
    one.fields = {{0, {"all", "k" + std::to_string(key % 5)}},
                  {1, std::vector<std::string>(std::size_t(key % 40), "b")}};
    one.facets = {{0, key % 2 ? "odd" : "even"}};
    one.readers = {"public"};
    one.columns = {key * 10};
    return one;
}

std::vector<std::byte> bytes_of(const std::vector<std::int64_t>& keys) {
    SegmentBuilder builder(schema);
    for (std::int64_t key : keys) builder.add(document(key));
    return std::move(builder).finish();
}

std::vector<std::int64_t> range(std::int64_t first, std::int64_t last) {
    std::vector<std::int64_t> keys;
    for (; first < last; ++first) keys.push_back(first);
    return keys;
}

}  // namespace

TEST(segment_merge, gives_the_bytes_of_building_at_once) {
    const auto low = bytes_of(range(0, 120)), high = bytes_of(range(100, 300));
    LiveSegment first{Segment::open(low).value(), {}}, second{Segment::open(high).value(), {}};
    const LiveSegment* const both[] = {&first, &second};
    std::vector<std::byte> merged;
    const auto sink = [&](std::span<const std::byte> more) {
        merged.insert(merged.end(), more.begin(), more.end());
    };
    merge_segments(both, sink);
    EXPECT_EQ(merged, bytes_of(range(0, 300)));
    first.removed.addRange(0, 50);
    merged.clear();
    merge_segments(both, sink);
    EXPECT_EQ(merged, bytes_of(range(50, 300)));
}

TEST(segment_merge, the_last_segment_wins_a_key) {
    IndexDocument changed = document(3);
    changed.fields[0].terms = {"changed"};
    SegmentBuilder builder(schema);
    builder.add(changed);
    LiveSegment first{Segment::own(bytes_of(range(0, 5))).value(), {}};
    LiveSegment second{Segment::own(std::move(builder).finish()).value(), {}};
    const LiveSegment* const both[] = {&first, &second};
    std::vector<std::byte> merged;
    merge_segments(both, [&](std::span<const std::byte> more) {
        merged.insert(merged.end(), more.begin(), more.end());
    });
    const auto segment = Segment::open(merged).value();
    EXPECT_EQ(segment.document_count(), 5u);
    EXPECT_EQ(segment.find_term("changed")->count(), 1u);
    EXPECT_EQ(segment.find_term("all")->count(), 4u);
}

TEST(segment_merge, nothing_left_is_an_empty_segment) {
    LiveSegment one{Segment::own(bytes_of(range(0, 5))).value(), {}};
    one.removed.addRange(0, 5);
    const LiveSegment* const all[] = {&one};
    std::vector<std::byte> merged;
    merge_segments(
        all, [&](std::span<const std::byte> more) { merged.insert(merged.end(), more.begin(), more.end()); });
    EXPECT_EQ(Segment::open(merged).value().document_count(), 0u);
    EXPECT_EQ(Segment::open(merged).value().term_count(), 0u);
}
