#include "web/http.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(http, percent_signs_are_decoded_and_broken_ones_refused) {
    EXPECT_EQ(percent_decoded("a%20b", false), "a b");
    EXPECT_EQ(percent_decoded("a+b", false), "a+b");
    EXPECT_EQ(percent_decoded("a+b", true), "a b");
    EXPECT_EQ(percent_decoded("%c3%A9", false), "é");
    for (const char* broken : {"%", "%a", "%zz", "x%2", "%-1"})
        EXPECT_FALSE(percent_decoded(broken, false)) << broken;
}

TEST(http, pairs_are_read_in_order_and_empty_ones_passed_over) {
    const auto pairs = parse_urlencoded("a=1&&b=&c&a=2=3", 10);
    ASSERT_TRUE(pairs);
    EXPECT_EQ(*pairs, (NameValues{{"a", "1"}, {"b", ""}, {"c", ""}, {"a", "2=3"}}));
    EXPECT_EQ(parse_urlencoded("", 10), NameValues{});
}

TEST(http, too_many_pairs_and_what_is_no_utf8_are_refused) {
    EXPECT_TRUE(parse_urlencoded("a&b", 2));
    EXPECT_FALSE(parse_urlencoded("a&b&c", 2));
    for (const char* broken : {"a=%ff", "%c3=1", "a=%ed%a0%80", "a=%c0%af"})
        EXPECT_FALSE(parse_urlencoded(broken, 9)) << broken;
}

TEST(http, a_cookie_is_found_by_its_whole_name) {
    HttpRequest request;
    request.headers = {{"cookie", "my_session=wrong; session=right;language=fr; empty="}};
    EXPECT_EQ(request.cookie("session"), "right");
    EXPECT_EQ(request.cookie("language"), "fr");
    EXPECT_EQ(request.cookie("empty"), "");
    EXPECT_EQ(request.cookie("sess"), "");
    EXPECT_EQ(HttpRequest{}.cookie("session"), "");
}

TEST(http, the_first_header_and_parameter_of_a_name_count) {
    HttpRequest request;
    request.headers = {{"host", "one"}, {"host", "two"}};
    request.query = {{"page", "3"}, {"page", "4"}};
    EXPECT_EQ(request.header("host"), "one");
    EXPECT_EQ(request.header("Host"), "") << "names are kept in lower case";
    EXPECT_EQ(request.parameter("page"), "3");
    EXPECT_EQ(request.parameter("other"), "");
}

TEST(http, bytes_that_live_as_long_as_the_program_are_not_copied) {
    HttpResponse response;
    response.body = "made";
    EXPECT_EQ(response.content(), "made");
    response.static_body = "standing";
    EXPECT_EQ(response.content(), "standing");
}
