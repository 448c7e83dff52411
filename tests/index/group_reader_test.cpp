#include "index/group_reader.hpp"

#include "index/segment_builder.hpp"

#include <gtest/gtest.h>

#include <map>

using namespace lightfoot;

namespace {

struct World {
    std::vector<LiveSegment> segments;
    Visibility visibility;
    OccurrenceTables tables{};

    explicit World(std::vector<std::string> readers = {"public", "secret"}) {
        SegmentBuilder builder({2, 0, 0});
        for (std::int64_t key = 0; key < 400; ++key) {
            IndexDocument one{
                key, {{0, {"all"}}, {1, {"all", "all"}}}, {}, {key % 4 ? "public" : "secret"}, {}};
            one.fields.push_back({1, {key % 3 ? "other" : "third"}});
            for (const int rare : {97, 101, 103, 194, 201})  // few documents each, some with several
                if (key % rare == 0) one.fields.push_back({0, {"rare" + std::to_string(rare)}});
            builder.add(one);
        }
        segments.push_back({Segment::own(std::move(builder).finish()).value(), {}});
        visibility = visibility_of(segments, std::move(readers));
        tables[0].fill(1000);
        tables[1].fill(10);
    }
    GroupReader reader() { return {segments[0].segment, visibility.segments[0], tables}; }
    PostingList list(std::string_view term) { return segments[0].segment.find_term(term).value(); }
};

}  // namespace

TEST(group_reader, adds_up_the_fields_of_a_document) {
    World world;
    const std::vector<PostingList> lists{world.list("all")};
    const auto postings = world.reader().read(lists, 0xFF);
    ASSERT_EQ(postings.size(), 400u);
    EXPECT_EQ(postings[7].document, 7u);
    EXPECT_EQ(postings[7].occurrences, 1000u + 2 * 10u);
    EXPECT_EQ(world.reader().read(lists, 2)[7].occurrences, 20u);
    EXPECT_TRUE(world.reader().read(lists, 4).empty()) << "a field that does not exist";
}

TEST(group_reader, adds_up_the_terms_of_a_group) {
    World world;
    const std::vector<PostingList> lists{world.list("third"), world.list("other")};
    const auto postings = world.reader().read(lists, 0xFF);
    ASSERT_EQ(postings.size(), 400u);
    for (std::uint32_t i = 0; i < 400; ++i) {
        EXPECT_EQ(postings[i].document, i);
        EXPECT_EQ(postings[i].occurrences, 10u);
    }
}

// Few postings beside the documents are put together another way than many.
TEST(group_reader, short_lists_add_up_like_long_ones) {
    for (const auto* readers : {"both", "public"}) {
        World world(readers == std::string("both") ? std::vector<std::string>{"public", "secret"}
                                                   : std::vector<std::string>{"public"});
        std::vector<PostingList> lists;
        std::map<std::uint32_t, std::uint32_t> expected;
        for (const int rare : {97, 101, 103, 194, 201}) {
            lists.push_back(world.list("rare" + std::to_string(rare)));
            for (std::uint32_t key = 0; key < 400; ++key)
                if (key % rare == 0 && world.visibility.segments[0].contains(key)) expected[key] += 1000;
            std::map<std::uint32_t, std::uint32_t> found;
            for (const auto& posting : world.reader().read(lists, 0xFF))
                EXPECT_TRUE(found.emplace(posting.document, posting.occurrences).second);
            EXPECT_EQ(found, expected) << lists.size() << " lists";
        }
    }
}

TEST(group_reader, leaves_out_what_is_not_visible) {
    World world({"public"});
    const std::vector<PostingList> one{world.list("all")}, two{world.list("all"), world.list("third")};
    EXPECT_EQ(world.reader().read(one, 0xFF).size(), 300u);
    EXPECT_EQ(world.reader().read(two, 0xFF).size(), 300u);
}

TEST(group_reader, knows_the_count_without_reading_only_where_everything_counts) {
    World world, part({"public"});
    const std::vector<PostingList> one{world.list("all")}, two{world.list("all"), world.list("third")};
    EXPECT_EQ(world.reader().count(one, 0xFF), 400u);
    EXPECT_EQ(world.reader().count({}, 0xFF), 0u);
    EXPECT_EQ(world.reader().count(two, 0xFF), std::nullopt);
    EXPECT_EQ(world.reader().count(one, 1), std::nullopt);
    EXPECT_EQ(part.reader().count(one, 0xFF), std::nullopt);
    world.tables[1].fill(0);
    EXPECT_EQ(world.reader().count(one, 0xFF), std::nullopt);
}

TEST(group_reader, reads_wanted_documents_as_if_it_had_read_all) {
    World world({"public"});
    const std::vector<std::uint32_t> wanted{1, 4, 128, 129, 399};
    const auto postings = world.reader().read_of(world.list("all"), 0xFF, wanted);
    ASSERT_EQ(postings.size(), 3u);
    EXPECT_EQ(postings[0].document, 1u);
    EXPECT_EQ(postings[2].document, 399u);
    EXPECT_EQ(postings[2].occurrences, 1020u);
}
