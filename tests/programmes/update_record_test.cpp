#include "programmes/update_record.hpp"

#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

using Outcome = UpdateRecord::Outcome;

TEST(UpdateRecord, IsReadBackAsItWasWritten) {
    const MadeFolder folder;
    EXPECT_FALSE(read_update_record(folder.path()));
    UpdateRecord record;
    record.outcome = Outcome::failed;
    record.begun = {1'790'000'000}, record.ended = {1'790'000'060}, record.last_done = Time{1'780'000'000};
    record.reason = {"programmes.not_fetched",
                     {{"address", "http://localhost/x"}, {"reason", "404"}, {"times", std::int64_t{3}}}};
    record.data_sets = 12, record.changed = 3, record.gone = 1, record.kept = 4711, record.not_fetched = 2;
    record.some_not_fetched = {"aa-one", "aa-two"};
    ASSERT_TRUE(write_update_record(folder.path(), record));
    EXPECT_EQ(read_update_record(folder.path()), record);
}

TEST(UpdateRecord, OneThatSaysItRunsHasStoppedWhereNobodyHoldsTheLock) {
    const MadeFolder folder;
    UpdateRecord record;
    record.begun = {1'790'000'000};
    ASSERT_TRUE(write_update_record(folder.path(), record));
    EXPECT_EQ(read_update_record(folder.path())->outcome, Outcome::stopped);
    {
        const auto lock = UpdateLock::take(folder.path());
        ASSERT_TRUE(lock);
        EXPECT_EQ(read_update_record(folder.path())->outcome, Outcome::running);
    }
    EXPECT_EQ(read_update_record(folder.path())->outcome, Outcome::stopped);
}

TEST(UpdateRecord, OneUpdateAtATime) {
    const MadeFolder folder;
    const auto first = UpdateLock::take(folder.path());
    ASSERT_TRUE(first);
    const auto second = UpdateLock::take(folder.path());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().message.key, "programmes.importing");
}

TEST(UpdateRecord, WhatIsNoRecordIsNone) {
    const MadeFolder folder;
    for (const char* content : {"", "{", "[]", R"({"outcome": 7})"}) {
        folder.write("update.json", content);
        EXPECT_FALSE(read_update_record(folder.path())) << content;
    }
}

}  // namespace
}  // namespace lightfoot
