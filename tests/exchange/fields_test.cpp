#include "exchange/fields.hpp"

#include "domain/offer.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

// One object read in the practice space unless said otherwise.
struct Read {
    explicit Read(const char* text, Space space = Space::practice)
        : value(boost::json::parse(text)),
          reading{space, date_of(2026, 11, 24), {}},
          fields(reading, value, "f.json ") {}

    std::string faults() const {
        std::string out;
        for (const auto& fault : reading.faults) out += fault.place + ": " + fault.message.key + "\n";
        return out;
    }

    boost::json::value value;
    FieldReading reading;
    Fields fields;
};

bool anything(const std::string&) { return true; }

}  // namespace

TEST(fields, not_an_object) {
    Read read("[1]");
    EXPECT_FALSE(read.fields);
    EXPECT_EQ(read.faults(), "f.json: records.not_an_object\n");
    EXPECT_EQ(read.fields.line("name", 10, Must::be_there), "");  // said once, not for each field
    read.fields.done();
    EXPECT_EQ(read.reading.faults.size(), 1u);
}

TEST(fields, texts_are_cleaned_and_bounded) {
    Read read(R"({"a": "  one\n two ", "b": "one\r\ntwo", "c": "12345", "d": 1})");
    EXPECT_EQ(read.fields.line("a", 10), "one two");
    EXPECT_EQ(read.fields.text("b", 10), "one\ntwo");
    EXPECT_EQ(read.fields.line("c", 5), "12345");
    EXPECT_EQ(read.fields.line("absent", 5), "");
    EXPECT_EQ(read.faults(), "");
    read.fields.line("c", 4);
    read.fields.line("d", 4);
    EXPECT_EQ(read.faults(), "f.json /c: records.text_too_long\nf.json /d: records.not_a_text\n");
}

TEST(fields, bounds_count_characters) {
    Read read(R"({"a": "Кельмира"})");
    EXPECT_EQ(read.fields.line("a", 8), "Кельмира");
    EXPECT_EQ(read.faults(), "");
}

TEST(fields, what_must_be_there) {
    Read read(R"({"empty": "  "})");
    read.fields.line("empty", 5, Must::be_there);
    read.fields.line("absent", 5, Must::be_there);
    EXPECT_EQ(read.faults(), "f.json /empty: records.field_missing\nf.json /absent: records.field_missing\n");
}

TEST(fields, flags) {
    Read read(R"({"yes": true, "no": false, "word": "true"})");
    EXPECT_TRUE(read.fields.flag("yes"));
    EXPECT_FALSE(read.fields.flag("no"));
    EXPECT_FALSE(read.fields.flag("absent"));
    EXPECT_FALSE(read.fields.flag("word"));
    EXPECT_EQ(read.faults(), "f.json /word: records.not_yes_or_no\n");
}

TEST(fields, numbers_have_bounds) {
    Read read(R"({"n": 3, "half": 3.5, "huge": 18446744073709551615})");
    EXPECT_EQ(read.fields.number("n", 3, 3), 3);
    EXPECT_EQ(read.fields.number("absent", 0, 9), std::nullopt);
    EXPECT_EQ(read.faults(), "");
    EXPECT_EQ(read.fields.number("n", 4, 9), std::nullopt);
    EXPECT_EQ(read.fields.number("half", 0, 9), std::nullopt);
    EXPECT_EQ(read.fields.number("huge", 0, 9), std::nullopt);
    EXPECT_EQ(read.reading.faults.size(), 3u);
    EXPECT_EQ(read.reading.faults[0].message.arguments[0], (Argument{"least", std::int64_t{4}}));
}

TEST(fields, practice_days_count_from_today) {
    Read read(R"({"a": -24, "b": 7, "c": 3661, "d": "2026-01-01"})");
    EXPECT_EQ(read.fields.day("a"), date_of(2026, 10, 31));
    EXPECT_EQ(read.fields.day("b"), date_of(2026, 12, 1));
    EXPECT_EQ(to_string(*read.fields.past_moment("a")), "2026-10-31T09:00:00Z");
    EXPECT_EQ(read.faults(), "");
    EXPECT_FALSE(read.fields.day("b", 0));
    EXPECT_FALSE(read.fields.day("c"));
    EXPECT_FALSE(read.fields.day("d"));
    EXPECT_FALSE(read.fields.past_moment("b"));
    EXPECT_EQ(read.reading.faults.size(), 4u);
}

TEST(fields, real_days_are_days) {
    Read read(R"({"a": "2004-10-28", "b": "2004-10", "c": "2027-01-01"})", Space::real);
    EXPECT_EQ(read.fields.day("a", 0), date_of(2004, 10, 28));
    EXPECT_EQ(read.fields.day("c"), date_of(2027, 1, 1));
    EXPECT_EQ(read.faults(), "");
    read.fields.day("b");
    read.fields.day("c", 0);
    EXPECT_EQ(read.faults(), "f.json /b: records.not_a_day\nf.json /c: records.day_to_come\n");
}

TEST(fields, choices) {
    Read read(R"({"a": "shared", "b": "nobody"})");
    EXPECT_EQ(read.fields.choice("a", payer), Payer::shared);
    EXPECT_EQ(read.fields.choice("absent", payer), std::nullopt);
    EXPECT_EQ(read.faults(), "");
    EXPECT_EQ(read.fields.choice("b", payer), std::nullopt);
    EXPECT_EQ(read.faults(), "f.json /b: records.word_unknown\n");
}

TEST(fields, lists) {
    Read read(R"({"a": ["x", "y"], "b": ["x", 1, "x", ""], "c": "x"})");
    EXPECT_EQ(read.fields.list("a", 2, anything, "records.not_a_text"), (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(read.faults(), "");
    read.fields.list("a", 1, anything, "records.not_a_text");
    EXPECT_EQ(read.fields.list("b", 9, anything, "records.not_a_text"), std::vector<std::string>{"x"});
    read.fields.list("c", 9, anything, "records.not_a_text");
    EXPECT_EQ(read.faults(),
              "f.json /a: records.too_many\nf.json /b/1: records.not_a_text\n"
              "f.json /b/2: records.twice_in_list\n"
              "f.json /b/3: records.not_a_text\nf.json /c: records.not_a_list\n");
}

TEST(fields, objects_within) {
    Read read(R"({"a": {"x": "1", "y": "2"}, "b": [{"x": "3"}, 4]})");
    std::string seen;
    const auto see = [&](Fields& fields) { seen += fields.line("x", 9); };
    read.fields.object("a", see);
    read.fields.object("absent", see);
    read.fields.objects("b", 9, see);
    EXPECT_EQ(seen, "13");
    EXPECT_EQ(read.faults(), "f.json /a/y: records.field_unknown\nf.json /b/1: records.not_an_object\n");
}

TEST(fields, nobody_asked_for_it) {
    Read read(R"({"a": 1, "b": 2})");
    read.fields.number("a", 0, 9);
    read.fields.done();
    EXPECT_EQ(read.faults(), "f.json /b: records.field_unknown\n");
}

TEST(fields, pointer_pieces_are_short_and_harmless) {
    EXPECT_EQ(pointer_piece("a/b~c"), "a~1b~0c");
    EXPECT_EQ(pointer_piece("a\n\x01" "b"), "a b");
    EXPECT_LT(pointer_piece(std::string(5000, 'x')).size(), 100u);
}
