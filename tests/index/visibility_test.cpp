#include "index/visibility.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

// Documents 0 … 9: even ones public, those under five also for the secretariat; a field as long as the key.
std::vector<LiveSegment> segments() {
    SegmentBuilder builder({1, 0, 0});
    for (std::int64_t key = 0; key < 10; ++key) {
        IndexDocument one{key, {{0, std::vector<std::string>(std::size_t(key), "word")}}, {}, {}, {}};
        if (key % 2 == 0) one.readers.push_back("public");
        if (key < 5) one.readers.push_back("role:secretariat");
        builder.add(one);
    }
    std::vector<LiveSegment> all;
    all.push_back({Segment::own(std::move(builder).finish()).value(), {}});
    return all;
}

}  // namespace

TEST(visibility, any_common_token_is_enough) {
    const auto all = segments();
    EXPECT_EQ(visibility_of(all, {"public"}).documents, 5u);
    EXPECT_EQ(visibility_of(all, {"role:secretariat"}).documents, 5u);
    const Visibility both = visibility_of(all, {"role:secretariat", "public", "unknown"});
    EXPECT_EQ(both.documents, 7u);
    EXPECT_TRUE(both.segments[0].contains(3));
    EXPECT_FALSE(both.segments[0].contains(7));
    EXPECT_FALSE(both.segments[0].all);
    EXPECT_EQ(visibility_of(all, {}).documents, 0u);
}

TEST(visibility, lengths_are_summed_over_what_is_seen) {
    auto all = segments();
    EXPECT_EQ(visibility_of(all, {"public"}).field_lengths, std::vector<std::uint64_t>{0 + 2 + 4 + 6 + 8});
    all[0].removed.add(8);
    const Visibility left = visibility_of(all, {"public"});
    EXPECT_EQ(left.field_lengths, std::vector<std::uint64_t>{0 + 2 + 4 + 6});
    EXPECT_FALSE(left.segments[0].contains(8));
}

TEST(visibility, the_cache_gives_one_answer_for_one_set_of_tokens) {
    const auto all = segments();
    VisibilityCache cache;
    Visibility keep;
    const Visibility& first = cache.get(all, {"public", "x"}, keep);
    EXPECT_EQ(&cache.get(all, {"x", "public", "x"}, keep), &first);
    EXPECT_EQ(first.documents, 5u);
    cache.clear();
    EXPECT_EQ(cache.get({}, {"public", "x"}, keep).documents, 0u);
}

TEST(visibility, a_full_cache_still_answers) {
    const auto all = segments();
    VisibilityCache cache;
    for (int i = 0; i < 200; ++i) {
        Visibility keep;
        EXPECT_EQ(cache.get(all, {"public", "institution:" + std::to_string(i)}, keep).documents, 5u);
    }
}
