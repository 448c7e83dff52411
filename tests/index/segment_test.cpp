#include "index/segment.hpp"

#include "index/index.hpp"
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

TEST(segment, gives_back_what_was_put_in) {
    const auto bytes = bytes_of(range(0, 300));
    const auto segment = Segment::open(bytes).value();
    EXPECT_EQ(segment.document_count(), 300u);
    EXPECT_EQ(segment.schema(), schema);
    EXPECT_FALSE(segment.in_memory());
    EXPECT_EQ(segment.find_key(17), 17u);
    EXPECT_EQ(segment.find_key(300), std::nullopt);
    EXPECT_EQ(segment.column(0, 17), 170);
    EXPECT_EQ(segment.field_length_code(1, 17), 17);
    EXPECT_EQ(segment.find_term("all")->count(), 300u);
    EXPECT_EQ(segment.find_term("k3")->count(), 60u);
    EXPECT_FALSE(segment.find_term("absent"));
    EXPECT_EQ(segment.find_value(0, "odd")->cardinality(), 150u);
    EXPECT_EQ(segment.find_value(0, "other"), nullptr);
    EXPECT_EQ(segment.find_value(segment.reader_facet(), "public")->cardinality(), 300u);
}

TEST(segment, an_empty_one_can_be_read) {
    const auto bytes = bytes_of({});
    const auto segment = Segment::open(bytes).value();
    EXPECT_EQ(segment.document_count(), 0u);
    EXPECT_FALSE(segment.find_term("all"));
}

TEST(segment, the_values_of_each_document_are_its_facets_turned_about) {
    SegmentBuilder builder({1, 3, 0});
    for (std::int64_t key = 0; key < 200; ++key) {
        IndexDocument one;
        one.key = key;
        if (key % 3) one.facets.push_back({0, "third"});
        if (key % 7 == 0) one.facets.insert(one.facets.end(), {{2, "seventh"}, {2, "week"}});
        one.readers = {"public"};
        builder.add(one);
    }
    auto moved = Segment::own(std::move(builder).finish()).value();
    const auto segment = std::move(moved);
    for (std::uint8_t facet = 0; facet <= 3; ++facet) {
        const auto& values = segment.values_of(facet);
        std::size_t entries = 0;
        for (std::uint32_t document = 0; document < segment.document_count(); ++document)
            for (const auto value : values.of(document)) {
                const auto& known = segment.values()[values.first + value];
                EXPECT_EQ(known.facet, facet);
                EXPECT_TRUE(known.documents.contains(document));
                ++entries;
            }
        std::size_t expected = 0;
        for (const auto& value : segment.values())
            if (value.facet == facet) expected += value.documents.cardinality();
        EXPECT_EQ(entries, expected) << int(facet);
    }
    EXPECT_EQ(segment.values_of(1).count, 0u);
    EXPECT_EQ(segment.values_of(2).of(14).size(), 2u);
}

TEST(segment, any_flipped_byte_is_noticed) {
    const auto good = bytes_of(range(0, 40));
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto bytes = good;
        bytes[i] ^= std::byte(0x10);
        const auto segment = Segment::open(bytes);
        ASSERT_FALSE(segment) << i;
        EXPECT_EQ(segment.error().message.key, "index.unreadable");
    }
}

TEST(segment, any_cut_is_noticed) {
    const auto good = bytes_of(range(0, 40));
    for (std::size_t size = 0; size < good.size(); ++size)
        EXPECT_FALSE(Segment::open(std::span(good).first(size)));
    EXPECT_FALSE(Segment::open(std::vector<std::byte>(4096)));
}

TEST(segment, bytes_need_not_be_aligned) {
    auto bytes = bytes_of(range(0, 40));
    bytes.insert(bytes.begin(), std::byte(0));
    EXPECT_EQ(Segment::open(std::span(bytes).subspan(1)).value().document_count(), 40u);
}

TEST(segment, a_mounted_one_is_searched_with_the_others) {
    const auto bytes = bytes_of(range(0, 100));
    Index index(schema, {{{}, {}}, {6, 5}});
    const auto replaced = document(99), more = document(100);
    index.add({&replaced, 1});
    ASSERT_TRUE(index.mount(Segment::open(bytes).value()));
    index.add({&more, 1});
    Query query;
    query.groups = {{{"all"}}};
    query.readers = {"public"};
    EXPECT_EQ(index.search(query).total, 101u);
    EXPECT_EQ(index.segment_count(), 2u);
    Index other({1, 0, 0}, {{{}}, {6, 5}});
    EXPECT_FALSE(other.mount(Segment::open(bytes).value()));
}

TEST(segment, a_kept_one_is_opened_without_reading_it_and_stays_within_its_bytes) {
    const auto good = bytes_of(range(0, 300));
    EXPECT_EQ(Segment::open_kept(good).value().find_term("k3")->count(), 60u);
    for (std::size_t at = 0; at < good.size(); at += 5) {
        auto damaged = good;
        damaged[at] = std::byte(0xFF);
        const auto segment = Segment::open_kept(damaged);
        if (!segment) continue;
        std::uint64_t sum = 0;
        for (std::uint32_t place = 0; place < segment->term_count(); ++place) {
            sum += segment->term(place).size();
            segment->postings(place).for_each(
                [&](std::uint32_t document, std::uint8_t, std::uint32_t) { sum += document; });
        }
        EXPECT_LT(sum, std::uint64_t(1) << 40);
    }
}
