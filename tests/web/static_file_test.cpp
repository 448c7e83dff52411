#include "web/static_file.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

HttpRequest request_for(const std::string& path, const std::string& encodings = "") {
    HttpRequest request;
    request.method = "GET";
    request.path = path;
    if (!encodings.empty()) request.headers = {{"accept-encoding", encodings}};
    return request;
}

std::string header(const HttpResponse& response, std::string_view name) {
    for (const auto& [known, value] : response.headers)
        if (known == name) return value;
    return {};
}

}  // namespace

TEST(static_file, is_named_after_its_content_and_kept_for_good) {
    const auto address = static_address("style.css").str();
    EXPECT_TRUE(address.starts_with("/static/style."));
    EXPECT_EQ(address.size(), std::string("/static/style.12345678.css").size());
    const auto file = static_file(request_for(address));
    ASSERT_TRUE(file);
    EXPECT_EQ(file->content_type, "text/css; charset=utf-8");
    EXPECT_NE(header(*file, "Cache-Control").find("immutable"), std::string::npos);
    EXPECT_GT(file->content().size(), 1000u);
}

TEST(static_file, goes_compressed_to_who_takes_it) {
    const auto address = static_address("style.css").str();
    const auto plain = static_file(request_for(address)),
               zipped = static_file(request_for(address, "br, gzip"));
    ASSERT_TRUE(plain && zipped);
    EXPECT_EQ(header(*zipped, "Content-Encoding"), "gzip");
    EXPECT_EQ(header(*plain, "Content-Encoding"), "");
    EXPECT_LT(zipped->content().size(), plain->content().size() / 2);
}

TEST(static_file, nothing_else_is_served_from_there) {
    for (const char* path : {"/static/", "/static/style.css", "/static/../data/records/offers.json",
                             "/static/style.00000000.css", "/static/secret.key"})
        EXPECT_FALSE(static_file(request_for(path))) << path;
    EXPECT_EQ(static_address("no-such-file").str(), "");
}

TEST(static_file, pages_are_compressed_where_it_is_worth_it) {
    HttpResponse response;
    response.body = std::string(5'000, 'x');
    auto small = response, picture = response, unasked = response;
    small.body = "x";
    picture.content_type = "application/pdf";
    compress(request_for("/", "gzip"), response);
    compress(request_for("/", "gzip"), small);
    compress(request_for("/", "gzip"), picture);
    compress(request_for("/"), unasked);
    EXPECT_EQ(header(response, "Content-Encoding"), "gzip");
    EXPECT_LT(response.body.size(), 200u);
    EXPECT_EQ(small.body, "x");
    EXPECT_EQ(picture.body.size(), 5'000u);
    EXPECT_EQ(unasked.body.size(), 5'000u);
    EXPECT_EQ(header(unasked, "Vary"), "Accept-Encoding");
}
