#include "index/postings.hpp"

#include <gtest/gtest.h>

#include <random>
#include <tuple>

using namespace lightfoot;

namespace {

using Row = std::tuple<std::uint32_t, std::uint8_t, std::uint32_t>;

std::vector<Row> rows(const PostingList& list) {
    std::vector<Row> all;
    list.for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t count) {
        all.emplace_back(document, field, count);
    });
    return all;
}

std::vector<std::byte> every_third(std::uint32_t count) {
    PostingWriter writer;
    for (std::uint32_t i = 0; i < count; ++i) {
        const Occurrences one{std::uint8_t(i % 8), i % 20 + 1};
        writer.add(3 * i, {&one, 1});
    }
    return writer.take();
}

}  // namespace

TEST(postings, come_back_as_they_were_written) {
    PostingWriter writer;
    const std::vector<Occurrences> first{{0, 1}}, second{{1, 16}}, third{{0, 2}, {3, 70'000}, {7, 1}};
    writer.add(0, first);
    writer.add(7, second);
    writer.add(1000, third);
    EXPECT_EQ(writer.count(), 3u);
    const auto bytes = writer.take();
    EXPECT_EQ(writer.count(), 0u);
    const std::vector<Row> expected{
        {0, 0, 1}, {7, 1, 16}, {1000, 0, 2}, {1000, 3, max_occurrences}, {1000, 7, 1}};
    EXPECT_EQ(rows({bytes, 3, 2000}), expected);
}

TEST(postings, a_document_is_found_in_every_block) {
    for (std::uint32_t count : {1u, 127u, 128u, 129u, 1000u}) {
        const auto bytes = every_third(count);
        const PostingList list(bytes, count, 3 * count);
        EXPECT_EQ(rows(list).size(), count);
        for (std::uint32_t i = 0; i < count; ++i) {
            std::uint32_t occurrences = 0;
            EXPECT_TRUE(list.find(3 * i, [&](std::uint8_t, std::uint32_t n) { occurrences = n; }));
            EXPECT_EQ(occurrences, i % 20 + 1);
            EXPECT_FALSE(list.contains(3 * i + 1));
        }
        EXPECT_FALSE(list.contains(3 * count + 50));
    }
}

TEST(postings, some_documents_are_read_from_their_blocks_only) {
    const auto bytes = every_third(1000);
    const PostingList list(bytes, 1000, 3000);
    const std::vector<std::uint32_t> wanted{0, 1, 3, 381, 384, 385, 1500, 2997, 2999};
    std::vector<std::uint32_t> found;
    list.for_each_of(wanted, [&](std::uint32_t document, auto, auto) { found.push_back(document); });
    EXPECT_EQ(found, (std::vector<std::uint32_t>{0, 3, 381, 384, 1500, 2997}));
    list.for_each_of({}, [&](auto, auto, auto) { FAIL(); });
}

TEST(postings, an_empty_list_holds_nothing) {
    EXPECT_TRUE(rows({}).empty());
    EXPECT_FALSE(PostingList().contains(0));
}

TEST(postings, documents_out_of_bounds_end_the_list) {
    const auto bytes = every_third(100);
    EXPECT_EQ(rows({bytes, 100, 30}).size(), 10u);
    EXPECT_FALSE(PostingList(bytes, 100, 30).for_each([](auto, auto, auto) {}));
    EXPECT_FALSE(PostingList(bytes, 100, 30).contains(33));
}

TEST(postings, any_damage_leaves_documents_ascending_and_in_bounds) {
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        auto bytes = every_third(300);
        for (int flips = 0; flips < 5; ++flips) bytes[random() % bytes.size()] = std::byte(random());
        bytes.resize(bytes.size() - random() % 3);
        const PostingList list(bytes, 300, 900);
        std::int64_t before = -1;
        list.for_each([&](std::uint32_t document, std::uint8_t field, std::uint32_t) {
            EXPECT_GE(document, before);
            EXPECT_LT(document, 900u);
            EXPECT_LT(field, 8u);
            before = document;
        });
        for (std::uint32_t document = 0; document < 1000; document += 37) list.contains(document);
    }
}

TEST(varint, every_width_comes_back) {
    std::vector<std::byte> bytes;
    const std::vector<std::uint32_t> numbers{0, 1, 127, 128, 16'383, 16'384, 1u << 21, 1u << 28, 0xFFFFFFFF};
    for (std::uint32_t number : numbers) append_varint(bytes, number);
    ByteReader reader(bytes);
    for (std::uint32_t number : numbers) EXPECT_EQ(reader.varint(), number);
    EXPECT_TRUE(reader.good() && reader.at_end());
    EXPECT_EQ(reader.varint(), 0u);
    EXPECT_FALSE(reader.good());
}
