#include "index/segment_writer.hpp"

#include "index/segment.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const Occurrences once{0, 1};

}  // namespace

TEST(segment_writer, what_is_written_can_be_opened) {
    std::vector<std::byte> bytes;
    SegmentWriter writer({1, 1, 1}, [&](std::span<const std::byte> more) {
        bytes.insert(bytes.end(), more.begin(), more.end());
    });
    PostingWriter list;
    list.add(0, {&once, 1});
    list.add(2, {&once, 1});
    writer.add_term("border", list);
    list.add(1, {&once, 1});
    writer.add_term("port", list);
    writer.finish({{10, 20, 30},
                   std::vector<std::byte>(3, std::byte(1)),
                   {7, no_value, 9},
                   {{{0, "offer"}, {0, 2}}, {{1, "public"}, {0, 1, 2}}}});
    const auto segment = Segment::open(bytes).value();
    EXPECT_EQ(segment.find_term("border")->count(), 2u);
    EXPECT_TRUE(segment.find_term("port")->contains(1));
    EXPECT_EQ(segment.key(2), 30);
    EXPECT_EQ(segment.column(0, 2), 9);
    EXPECT_TRUE(segment.find_value(0, "offer")->contains(2));
}

TEST(segment_writer, writes_in_bounded_pieces) {
    std::size_t most = 0, all = 0;
    SegmentWriter writer({1, 0, 0}, [&](std::span<const std::byte> more) {
        EXPECT_EQ(more.size() % 8, 0u);
        most = std::max(most, more.size());
        all += more.size();
    });
    PostingWriter list;
    for (int term = 100'000; term < 200'000; ++term) {
        for (std::uint32_t document = 0; document < 50; ++document) list.add(document, {&once, 1});
        writer.add_term(std::to_string(term), list);
    }
    writer.finish({std::vector<std::int64_t>(50), std::vector<std::byte>(50), {}, {}});
    EXPECT_GT(all, 10'000'000u);
    EXPECT_LT(most, 1'000'000u);
}
