#include "index/segment_builder.hpp"

#include "index/segment.hpp"

#include <gtest/gtest.h>

#include <algorithm>

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

}  // namespace

TEST(segment_builder, order_of_adding_changes_no_byte) {
    std::vector<std::int64_t> keys;
    for (std::int64_t key = 0; key < 200; ++key) keys.push_back(key);
    const auto expected = bytes_of(keys);
    std::reverse(keys.begin(), keys.end());
    EXPECT_EQ(bytes_of(keys), expected);
}

TEST(segment_builder, of_a_key_added_twice_the_last_stands) {
    SegmentBuilder builder(schema);
    IndexDocument one = document(1);
    one.fields[0].terms = {"forgotten"};
    builder.add(one);
    builder.add(document(1));
    EXPECT_EQ(std::move(builder).finish(), bytes_of({1}));
}

TEST(segment_builder, several_entries_of_one_field_add_up) {
    SegmentBuilder builder(schema);
    IndexDocument one;
    one.fields = {{0, {"a", "b"}}, {0, {"a"}}};
    one.readers = {"public", "public"};
    builder.add(one);
    const auto bytes = std::move(builder).finish();
    const auto segment = Segment::open(bytes).value();
    EXPECT_EQ(segment.field_length_code(0, 0), 3);
    segment.find_term("a")->for_each([](auto, auto, std::uint32_t count) { EXPECT_EQ(count, 2u); });
    EXPECT_EQ(segment.column(0, 0), no_value);
}

TEST(segment_builder, says_how_much_memory_it_holds) {
    SegmentBuilder builder(schema);
    EXPECT_TRUE(builder.empty());
    std::size_t before = builder.bytes();
    for (std::int64_t key = 0; key < 100; ++key) {
        builder.add(document(key));
        EXPECT_GT(builder.bytes(), before);
        before = builder.bytes();
    }
}

TEST(segment_builder, a_text_is_analysed_in_its_language) {
    IndexDocument one;
    one.add_text(0, "Les contrôles", "fr");
    EXPECT_EQ(one.fields.at(0).terms, std::vector<std::string>{"control"});
}

TEST(segment_builder, numbers_of_its_table_give_the_same_bytes_as_words) {
    SegmentBuilder by_word(schema), by_number(schema);
    for (std::int64_t key = 0; key < 50; ++key) {
        for (auto* builder : {&by_word, &by_number}) {
            IndexDocument one;
            one.key = key;
            if (builder == &by_number) one.table = &builder->terms();
            one.add_text(0, "Laboratories and ports " + std::to_string(key), "en");
            one.add_text(1, "Nous avons besoin de laboratoires", "fr");
            builder->add(one);
        }
    }
    EXPECT_EQ(std::move(by_word).finish(), std::move(by_number).finish());
}
