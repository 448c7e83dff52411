#include "web/page_cache.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

HttpResponse page(std::string body) {
    HttpResponse response;
    response.body = std::move(body);
    return response;
}

constexpr PageCache::Age now{{7, 7, 3}, 1'700'000};
constexpr std::size_t large = 100'000;

}  // namespace

TEST(page_cache, gives_back_what_is_still_true) {
    PageCache cache;
    cache.keep("a", now, page("x"));
    EXPECT_EQ(cache.find("a", now)->body, "x");
    EXPECT_FALSE(cache.find("b", now));
}

TEST(page_cache, any_change_and_any_other_time_forgets) {
    for (const PageCache::Age& later :
         {PageCache::Age{{8, 7, 3}, 1'700'000}, PageCache::Age{{7, 8, 3}, 1'700'000},
          PageCache::Age{{7, 7, 4}, 1'700'000}, PageCache::Age{{7, 7, 3}, 1'700'001}}) {
        PageCache cache;
        cache.keep("a", now, page("x"));
        EXPECT_FALSE(cache.find("a", later));
        cache.keep("b", later, page("y"));
        EXPECT_FALSE(cache.find("a", now));
        EXPECT_EQ(cache.find("b", later)->body, "y");
    }
}

TEST(page_cache, a_day_that_begins_anywhere_on_earth_begins_here_too) {
    const std::int64_t midnight = 20'000 * 86'400;
    for (const std::int64_t minutes : {0, 345, -210, 570, -300, 840}) {  // Nepal, Newfoundland, Kiribati
        const Time begins{midnight - minutes * 60};
        const auto before = PageCache::age_of({}, {begins.seconds - 1});
        EXPECT_FALSE(before == PageCache::age_of({}, begins)) << minutes;
    }
    EXPECT_TRUE(PageCache::age_of({}, {midnight}) == PageCache::age_of({}, {midnight + 899}));
}

TEST(page_cache, keeps_no_errors_no_cookies_and_nothing_large) {
    auto error = page("x"), cookie = page("x"), standing = page("");
    error.status = 404;
    cookie.headers.emplace_back("Set-Cookie", "session=1");
    standing.static_body = "x";
    EXPECT_TRUE(PageCache::may_keep(page("x")));
    EXPECT_FALSE(PageCache::may_keep(error));
    EXPECT_FALSE(PageCache::may_keep(cookie));
    EXPECT_FALSE(PageCache::may_keep(standing));
    EXPECT_FALSE(PageCache::may_keep(page(std::string(PageCache::most_bytes_of_one + 1, 'x'))));
}

TEST(page_cache, is_bounded_in_bytes_and_what_is_asked_for_stays) {
    PageCache cache;
    const std::size_t twice = 2 * PageCache::most_bytes / large;
    cache.keep("wanted", now, page("w"));
    for (std::size_t i = 0; i < twice; ++i) {
        cache.keep(std::to_string(i), now, page(std::string(large, 'x')));
        EXPECT_TRUE(cache.find("wanted", now)) << i;
    }
    EXPECT_FALSE(cache.find("0", now));
    EXPECT_TRUE(cache.find(std::to_string(twice - 1), now));
}
