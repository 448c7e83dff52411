#include "store/event.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

using Body = std::vector<std::pair<std::string, std::string>>;

}  // namespace

TEST(event_body, is_sorted_json) {
    EXPECT_EQ(body_text({}), "{}");
    EXPECT_EQ(body_text({{"b", "2"}, {"a", "1"}}), R"({"a":"1","b":"2"})");
    EXPECT_EQ(body_text({{"a", "x\"y\\z\n\x01"}}), R"({"a":"x\"y\\z\n\u0001"})");
}

TEST(event_body, comes_back_as_it_was_written) {
    for (const Body& body : {Body{}, Body{{"a", ""}}, Body{{"", ""}}, Body{{"a", "1"}, {"b",
        "{\"c\":\"d\"}"}},
                             Body{{"note", "l’été\tمرحبا\r\n\\n \"q\" \x1f"}}})
        EXPECT_EQ(parse_body(body_text(body)), body);
}

// The ledger may have been tampered with: reading it must end, whatever it says.
TEST(event_body, broken_text_ends_somewhere) {
    for (const char* text : {"", "{", "{\"", "{\"a", "{\"a\"", "{\"a\":", "{\"a\":\"", "{\"a\":\"\\",
                             "{\"a\":\"\\u00", "nonsense", "[1,2]", "{\"a\":1}"})
        EXPECT_LE(parse_body(text).size(), 1u) << text;
}
