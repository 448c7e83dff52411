#include "web/page_cache.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

HttpResponse page(std::string body) {
    HttpResponse response;
    response.body = std::move(body);
    return response;
}

constexpr PageCache::Age monday{7, {20000}};

}  // namespace

TEST(page_cache, gives_back_what_is_still_true) {
    PageCache cache;
    cache.keep("a", monday, page("x"));
    EXPECT_EQ(cache.find("a", monday)->body, "x");
    EXPECT_FALSE(cache.find("b", monday));
}

TEST(page_cache, a_change_or_another_day_forgets) {
    PageCache cache;
    cache.keep("a", monday, page("x"));
    EXPECT_FALSE(cache.find("a", {8, {20000}}));
    EXPECT_FALSE(cache.find("a", {7, {20001}}));
    cache.keep("b", {8, {20000}}, page("y"));
    EXPECT_FALSE(cache.find("a", monday));
    EXPECT_EQ(cache.find("b", {8, {20000}})->body, "y");
}

TEST(page_cache, keeps_no_errors_no_cookies_and_nothing_large) {
    PageCache cache;
    auto error = page("x");
    error.status = 404;
    auto cookie = page("x");
    cookie.headers.emplace_back("Set-Cookie", "session=1");
    cache.keep("error", monday, error);
    cache.keep("cookie", monday, cookie);
    cache.keep("large", monday, page(std::string(PageCache::most_bytes + 1, 'x')));
    EXPECT_FALSE(cache.find("error", monday) || cache.find("cookie", monday) || cache.find("large", monday));
}

TEST(page_cache, is_bounded) {
    PageCache cache;
    for (std::size_t i = 0; i <= PageCache::most_pages; ++i) cache.keep(std::to_string(i), monday, page("x"));
    EXPECT_FALSE(cache.find("0", monday));
    EXPECT_TRUE(cache.find(std::to_string(PageCache::most_pages), monday));
}
