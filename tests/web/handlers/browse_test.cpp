// The vocabulary and the search.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Browsing : public WebStory {};

}  // namespace

TEST_P(Browsing, the_vocabulary_is_looked_through_by_words_and_facet_in_every_language) {
    auto visitor = browser();
    const auto all = visitor.json("/api/vocabulary").json().at("topics").as_array();
    EXPECT_GE(all.size(), 150u);
    EXPECT_LE(all.size(), 300u);
    const auto some = visitor.json("/api/vocabulary?facet=modality").json().at("topics").as_array();
    EXPECT_GT(some.size(), 6u);
    EXPECT_LT(some.size(), all.size());
    EXPECT_TRUE(visitor.get("/fr/vocabulary?words=diamants").shows("/fr/vocabulary/diamonds\""));
    EXPECT_TRUE(visitor.get("/en/vocabulary?words=diam").shows("/en/vocabulary/diamonds\""))
        << "a beginning is enough";
    EXPECT_TRUE(visitor.get("/ar/vocabulary/diamonds").shows("dir=\"rtl\""));
    EXPECT_EQ(visitor.get("/en/vocabulary/no-such-topic").status(), 404);
    EXPECT_EQ(visitor.json("/api/vocabulary/diamonds").json().at("terms").as_array().size(), 6u);
}

TEST_P(Browsing, the_search_finds_over_requests_offers_and_providers_and_narrows_by_facets) {
    auto visitor = browser();
    const auto found = visitor.json("/api/search?words=customs").json();
    const auto total = found.at("total").as_int64();
    ASSERT_GT(total, 5);
    std::map<std::string, std::int64_t> kinds;
    for (const auto& one : found.at("facets").as_array())
        if (one.at("facet").as_string() == "kind")
            kinds[std::string(one.at("value").as_string())] = one.at("count").as_int64();
    EXPECT_GT(kinds["offer"], 0);
    for (const auto& [kind, count] : kinds)
        EXPECT_EQ(visitor.json("/api/search?words=customs&kind=" + kind).json().at("total").as_int64(),
                  count);
    const auto page = visitor.get("/en/search?words=customs&kind=offer");
    EXPECT_TRUE(page.shows("<mark>"));
    EXPECT_TRUE(page.shows("kind=offer"));
    EXPECT_EQ(visitor.get("/en/search?words=customs&page=2").status(), 200);
    EXPECT_EQ(visitor.get("/en/search?words=customs&page=99999999999999999999").status(), 200);
    EXPECT_EQ(visitor.get("/en/search?words=qqqqqqqqqq").status(), 200) << "an empty state that helps";
}

TEST_P(Browsing, words_of_any_language_are_searched_for) {
    auto visitor = browser();
    for (const char* words : {"%D8%AC%D9%85%D8%A7%D8%B1%D9%83", "%E6%B5%B7%E5%85%B3", "douanes",
                              "%D1%82%D0%B0%D0%BC%D0%BE%D0%B6%D0%BD%D1%8F", "aduanas"})
        EXPECT_GT(visitor.json(std::string("/api/search?words=") + words).json().at("total").as_int64(), 0)
            << words;
}

ON_BOTH_ENGINES(Browsing);
