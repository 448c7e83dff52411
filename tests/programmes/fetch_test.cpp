#include "programmes/fetch.hpp"

#include "programmes/made_programmes.hpp"
#include "programmes/made_server.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

using Asked = std::vector<std::string>;

class Fetched : public testing::Test {
protected:
    Result<void> get(const std::string& path, int tries = 3) {
        FetchLimits limits;
        limits.tries = tries;
        limits.pause_milliseconds = 1;
        limits.bytes = 1 << 20;
        return fetch(server.base + path, folder / "file", limits);
    }
    const std::string body = std::string(200'000, 'a') + "end";
    MadeServer server;
    const MadeFolder folder;
};

TEST_F(Fetched, AFileIsThereWhenAllOfItIs) {
    server.put("/a", {body, "\"one\""});
    ASSERT_TRUE(get("/a"));
    EXPECT_EQ(folder.read("file"), body);
    EXPECT_FALSE(std::filesystem::exists(folder / "file.part"));
    EXPECT_FALSE(std::filesystem::exists(folder / "file.part.mark"));
}

TEST_F(Fetched, ABrokenOffOneGoesOnWhereItEnded) {
    server.put("/a", {body, "\"one\"", 200, 120'000, 1});
    ASSERT_TRUE(get("/a"));
    EXPECT_EQ(folder.read("file"), body);
    EXPECT_EQ(server.asked(), (Asked{"/a", "/a from 120000"}));
}

TEST_F(Fetched, AFileThatChangedMeanwhileIsFetchedFromTheStart) {
    server.put("/a", {body, "\"one\"", 200, 120'000, 1});
    const auto first = get("/a", 1);
    ASSERT_FALSE(first);
    EXPECT_EQ(first.error().message.key, "programmes.broken_off");
    server.put("/a", {"another", "\"two\""});
    ASSERT_TRUE(get("/a"));
    EXPECT_EQ(folder.read("file"), "another");
}

TEST_F(Fetched, WithoutAMarkNothingIsTakenForTheSame) {
    server.put("/a", {body, "", 200, 120'000, 2});
    const auto first = get("/a", 1);
    ASSERT_FALSE(first);
    EXPECT_EQ(first.error().message.key, "programmes.not_fetched") << "and not that it would go on";
    EXPECT_EQ(server.asked(), Asked{"/a"});
    ASSERT_TRUE(get("/a"));
    EXPECT_EQ(folder.read("file"), body);
    EXPECT_EQ(server.asked(), (Asked{"/a", "/a"}));
}

TEST_F(Fetched, AServerThatFailsIsAskedAgainAndOneThatHasNothingIsNot) {
    server.put("/busy", {body, "", 503, 0, 2});
    EXPECT_TRUE(get("/busy"));
    EXPECT_EQ(server.asked().size(), 3u);
    const auto missing = get("/missing");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().message.key, "programmes.not_fetched");
    EXPECT_NE(missing.error().detail.find("404"), std::string::npos);
    EXPECT_EQ(server.asked(), Asked{"/missing"});
}

TEST_F(Fetched, WhatIsTooLargeOrNotOfTheWebIsRefused) {
    server.put("/large", {std::string(2 << 20, 'x'), ""});
    EXPECT_EQ(get("/large").error().message.key, "programmes.too_large");
    EXPECT_FALSE(fetch("file:///etc/passwd", folder / "secret", {1 << 20, 1}));
    EXPECT_FALSE(std::filesystem::exists(folder / "secret"));
}

TEST_F(Fetched, AStopAndAFullDiskEndIt) {
    server.put("/a", {body, ""});
    const std::atomic<bool> stop = true;
    FetchLimits limits;
    limits.stop = &stop;
    EXPECT_EQ(fetch(server.base + "/a", folder / "b", limits).error().message.key, "programmes.stopped");
    std::filesystem::create_symlink("/dev/full", folder / "c.part");
    EXPECT_EQ(fetch(server.base + "/a", folder / "c").error().message.key, "cli.file_not_written");
}

}  // namespace
}  // namespace lightfoot
