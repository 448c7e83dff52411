#include "programmes/bulk_index.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

TEST(BulkIndex, BothFormsSayTheSame) {
    const auto older = read_bulk_index(
        R"({"xx-one": {"hash": "abc", "url_xml": "https://x.example/one.xml", "url_zip": "https://x.example/one.zip"}})");
    const auto newer = read_bulk_index(
        R"({"datasets": [{"short_name": "xx-one", "reporting_org_short_name": "xx", "licence_id": "cc-by",
            "last_known_good_dataset": {"hash": "abc", "cached_dataset_url_xml": "https://x.example/one.xml"}}]})");
    ASSERT_TRUE(older);
    ASSERT_TRUE(newer);
    EXPECT_EQ(older->at(0),
              (DataSet{"xx-one", "", "", "abc", "https://x.example/one.xml", "https://x.example/one.zip"}));
    EXPECT_EQ(newer->at(0), (DataSet{"xx-one", "xx", "cc-by", "abc", "https://x.example/one.xml", ""}));
}

TEST(BulkIndex, WhatHasNoGoodCopyOrAnOddNameIsLeftOut) {
    const auto sets = read_bulk_index(R"([
        {"short_name": "b", "last_known_good_dataset": {"hash": "1", "cached_dataset_url_xml": "http://x.example/b"}},
        {"short_name": "a", "last_known_good_dataset": {"hash": "2", "cached_dataset_url_xml": "http://x.example/a"}},
        {"short_name": "a", "last_known_good_dataset": {"hash": "3", "cached_dataset_url_xml": "http://x.example/c"}},
        {"short_name": "none", "last_known_good_dataset": null},
        {"short_name": "../up", "last_known_good_dataset": {"hash": "4", "cached_dataset_url_xml": "http://x.example/d"}},
        {"short_name": "file", "last_known_good_dataset": {"hash": "5", "cached_dataset_url_xml": "file:///etc/passwd"}},
        {"short_name": "slash", "last_known_good_dataset": {"hash": "../6", "cached_dataset_url_xml": "http://x.example/e"}},
        7])");
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
