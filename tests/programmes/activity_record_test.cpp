#include "programmes/activity_record.hpp"

#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

TEST(ActivityRecord, ComesBackAsItWas) {
    auto activity = made_activity("XX-1-1", "Surveillance of diseases");
    activity.signs.last_transaction = date_of(2026, 2, 28);
    activity.humanitarian = true;
    std::string bytes;
    append_record(bytes, activity);
    EXPECT_EQ(read_record(bytes), activity);
    EXPECT_LT(bytes.size(), 400u);
}

TEST(ActivityRecord, IsNothingWhereItIsCutOffOrLonger) {
    std::string bytes;
    append_record(bytes, made_activity("XX-1-1", "Surveillance"));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_EQ(read_record(bytes.substr(0, size)), std::nullopt) << size;
    EXPECT_EQ(read_record(bytes + '\0'), std::nullopt);
}

TEST(ActivityRecord, StandsAnyByteTurned) {
    std::string bytes;
    append_record(bytes, made_activity("XX-1-1", "Surveillance"));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        auto hostile = bytes;
        hostile[at] = char(0xFF);
        const auto read = read_record(hostile);  // whatever it is: bounded, and no crash
        if (read) {
            EXPECT_LE(read->texts.size(), hostile.size());
        }
    }
}

}  // namespace
}  // namespace lightfoot
