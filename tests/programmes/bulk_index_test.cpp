#include "programmes/bulk_index.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

TEST(BulkIndex, BothFormsSayTheSame) {
    const auto older = read_bulk_index(
        R"({"xx-one": {"hash": "abc", "url_xml": "https://x.example/one.xml",
            "url_zip": "https://x.example/one.zip"}})");
    const auto newer = read_bulk_index(
        R"({"datasets": [{"short_name": "xx-one", "reporting_org_short_name": "xx",
            "licence_id": "cc-by", "last_known_good_dataset": {"hash": "abc", 
            "cached_dataset_url_xml": "https://x.example/one.xml"}}]})");
    ASSERT_TRUE(older);
    ASSERT_TRUE(newer);
    EXPECT_EQ(older->at(0),
              (DataSet{"xx-one", "", "", "abc", "https://x.example/one.xml", "https://x.example/one.zip"}));
    EXPECT_EQ(newer->at(0), (DataSet{"xx-one", "xx", "cc-by", "abc", "https://x.example/one.xml", ""}));
}

TEST(BulkIndex, WhatHasNoGoodCopyOrAnOddNameIsLeftOut) {
    const auto one = [](const std::string& name, const std::string& hash, const std::string& address) {
        return R"({"short_name": ")" + name + R"(", "last_known_good_dataset": {"hash": ")" + hash +
               R"(", "cached_dataset_url_xml": ")" + address + "\"}},";
    };
    const auto sets = read_bulk_index(
        "[" + one("b", "1", "http://x.example/b") + one("a", "2", "http://x.example/a") +
        one("a", "3", "http://x.example/c") + one("../up", "4", "http://x.example/d") +
        one("file", "5", "file:///etc/passwd") + one("slash", "../6", "http://x.example/e") +
        R"({"short_name": "none", "last_known_good_dataset": null}, 7])");
    ASSERT_TRUE(sets);
    ASSERT_EQ(sets->size(), 2u);
    EXPECT_EQ(sets->at(0).name + sets->at(0).hash, "a2");
    EXPECT_EQ(sets->at(1).name, "b");
}

TEST(BulkIndex, WhatIsNoIndexIsSaid) {
    for (const auto* text : {"", "<html>", "[]", "{}", "{\"datasets\": 3}", "[[[[", "null"}) {
        const auto sets = read_bulk_index(text);
        ASSERT_FALSE(sets) << text;
        EXPECT_EQ(sets.error().message.key, "programmes.index_unreadable");
    }
}

}  // namespace
}  // namespace lightfoot
