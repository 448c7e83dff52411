#include "base/html.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(html, escapes_text_and_attributes) {
    EXPECT_EQ(html("<p title=\"{}\">{}</p>", "\"'", "<script>&").str(),
              "<p title=\"&quot;&#39;\">&lt;script&gt;&amp;</p>");
}

TEST(html, keeps_markup_and_numbers) {
    EXPECT_EQ(html("{}<b>{}</b>", Html::text("<"), 42).str(), "&lt;<b>42</b>");
}

TEST(html, doubled_braces_are_braces) { EXPECT_EQ(html("<p>{{}}</p>").str(), "<p>{}</p>"); }

TEST(html, encodes_the_parts_of_a_path) {
    EXPECT_EQ(html("<a href=\"{}\">x</a>", url("/en/search/{}", "a/b \"é")).str(),
              "<a href=\"/en/search/a%2Fb%20%22%C3%A9\">x</a>");
}

TEST(html, refuses_other_schemes_and_hosts) {
    EXPECT_EQ(external("javascript:alert(1)").str(), "#");
    EXPECT_EQ(external("HTTPS://example.org/").str(), "HTTPS://example.org/");
    EXPECT_EQ(local("//evil.example").str(), "/");
    EXPECT_EQ(local("/\\evil.example").str(), "/");
    EXPECT_EQ(local("/en/requests?x=1").str(), "/en/requests?x=1");
}

TEST(html, zero_bytes_become_the_replacement_character) {
    EXPECT_EQ(Html::text(std::string_view("a\0b", 3)).str(),
              "a\xEF\xBF\xBD"
              "b");
}
