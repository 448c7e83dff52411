#include "exchange/atom.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

Time at(int day) { return {std::int64_t(date_of(2026, 11, day).days) * 86'400}; }

AtomFeed feed() {
    return {.id = tag_uri("example.org", date_of(2026, 1, 1), "feed/offers"),
            .title = "Offers & more",
            .language = "en",
            .author = "Example",
            .self = "https://example.org/en/feeds/offers.atom",
            .alternate = "https://example.org/en/offers",
            .since = at(1)};
}

std::size_t count(const std::string& text, std::string_view piece) {
    std::size_t found = 0;
    for (auto from = text.find(piece); from != std::string::npos; from = text.find(piece, from + 1)) ++found;
    return found;
}

}  // namespace

TEST(atom, a_feed_says_who_where_and_since_when) {
    const auto text = to_atom(feed());
    EXPECT_NE(text.find("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"), std::string::npos);
    EXPECT_NE(text.find("<id>tag:example.org,2026-01-01:feed/offers</id>"), std::string::npos);
    EXPECT_NE(text.find("Offers &amp; more"), std::string::npos);
    EXPECT_NE(text.find("<updated>2026-11-01T00:00:00Z</updated>"), std::string::npos) << "without entries";
    EXPECT_NE(text.find("<name>Example</name>"), std::string::npos);
    EXPECT_NE(text.find("rel=\"self\" type=\"application/atom+xml\" hreflang=\"en\" "
                        "href=\"https://example.org/en/feeds/offers.atom\""),
              std::string::npos);
    EXPECT_NE(text.find("rel=\"alternate\" type=\"text/html\""), std::string::npos);
}

TEST(atom, the_newest_entry_stands_first_and_dates_the_feed) {
    auto some = feed();
    some.entries = {{.id = "tag:a", .title = "older", .address = "https://x/1", .updated = at(3)},
                    {.id = "tag:b", .title = "newer", .address = "https://x/2", .updated = at(9)}};
    const auto text = to_atom(some);
    EXPECT_LT(text.find("newer"), text.find("older"));
    EXPECT_LT(text.find("2026-11-09T00:00:00Z"), text.find("<entry>"));
    EXPECT_EQ(count(text, "<entry>"), 2u);
    EXPECT_EQ(count(text, "<author>"), 1u) << "that of the feed is that of its entries";
}

TEST(atom, words_of_another_language_say_so) {
    auto some = feed();
    some.entries = {{.id = "tag:a",
                     .title = "طلب",
                     .address = "https://x/1",
                     .updated = at(3),
                     .published = at(2),
                     .summary = "نص <b>",
                     .language = "ar",
                     .author = "B",
                     .categories = {"customs"}}};
    const auto text = to_atom(some);
    EXPECT_NE(text.find("<entry xml:lang=\"ar\">"), std::string::npos);
    EXPECT_NE(text.find("<summary type=\"text\">نص &lt;b&gt;</summary>"), std::string::npos);
    EXPECT_NE(text.find("<published>2026-11-02T00:00:00Z</published>"), std::string::npos);
    EXPECT_NE(text.find("<category term=\"customs\"/>"), std::string::npos);
}

TEST(atom, an_entry_without_an_address_has_content) {
    auto some = feed();
    some.entries = {{.id = "tag:a", .title = "t", .updated = at(3), .summary = "all of it"}};
    EXPECT_NE(to_atom(some).find("<content type=\"text\">all of it</content>"), std::string::npos);
}

TEST(atom, a_feed_names_its_other_languages) {
    auto some = feed();
    some.translations = {{"en", "https://x/en"}, {"fr", "https://x/fr"}};
    const auto text = to_atom(some);
    EXPECT_EQ(count(text, "rel=\"related\""), 1u);
    EXPECT_NE(text.find("hreflang=\"fr\" href=\"https://x/fr\""), std::string::npos);
}

TEST(atom, a_tag_keeps_its_slashes_and_nothing_else_that_is_special) {
    EXPECT_EQ(tag_uri("example.org", date_of(2028, 2, 29), "offers/a b"),
              "tag:example.org,2028-02-29:offers/a%20b");
}
