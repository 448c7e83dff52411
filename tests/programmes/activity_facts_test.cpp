#include "made_activity.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// "KE=5000 !Oz=-": code or !name, and share.
std::string shares(const std::vector<ActivityShare>& all) {
    std::string text;
    for (const auto& one : all) {
        if (!text.empty()) text += ' ';
        if (!one.vocabulary.empty()) text += one.vocabulary + ":";
        text += (one.code.empty() ? "!" + one.name : one.code) + "=" +
                (one.share ? std::to_string(*one.share) : "-");
    }
    return text;
}

}  // namespace

TEST(activity_facts, days_of_both_editions) {
    const auto two = activity_with(
        "<activity-date type=\"1\" iso-date=\"2020-01-01\"/><activity-date type=\"2\" "
        "iso-date=\"2020-02-01Z\"/>"
        "<activity-date type=\"3\" iso-date=\"2006-10-1\"/><activity-date type=\"4\" "
        "iso-date=\"2024-01-01T00:00:00\"/>");
    EXPECT_EQ(two.signs.planned_start, date_of(2020, 1, 1));
    EXPECT_EQ(two.signs.actual_start, date_of(2020, 2, 1));
    EXPECT_EQ(two.signs.planned_end, date_of(2006, 10, 1));
    EXPECT_EQ(two.signs.actual_end, date_of(2024, 1, 1));
    const auto one = activity_with(
        "<activity-date type=\"start-planned\">2010-03-31</activity-date><activity-date "
        "type=\"end-planned\">2012</activity-date>");
    EXPECT_EQ(one.signs.planned_start, date_of(2010, 3, 31));
    EXPECT_EQ(one.signs.planned_end, date_of(2012, 12, 31));
}

TEST(activity_facts, a_day_in_the_year_9999_is_not_stated) {
    const auto read = read_within("<activity-date type=\"3\" iso-date=\"9999-12-31\"/>");
    EXPECT_FALSE(read.activity->signs.planned_end);
    EXPECT_EQ(read.keys(), Keys{"activity.date_too_far"});
    EXPECT_EQ(still_going(read.activity->signs, date_of(2026, 11, 27)).going, Going::unknown);
}

TEST(activity_facts, an_unreadable_day_gives_way_to_the_next) {
    const auto read = read_within(
        "<activity-date type=\"3\" iso-date=\"soon\"/><activity-date type=\"3\" iso-date=\"2027-01-01\"/>"
        "<activity-date type=\"xx\" iso-date=\"2027-01-01\"/><activity-date type=\"1\"/>");
    EXPECT_EQ(read.activity->signs.planned_end, date_of(2027, 1, 1));
    EXPECT_EQ(read.keys(), (Keys{"activity.date_unreadable", "activity.code_unreadable"}));
}

TEST(activity_facts, the_status_is_kept_as_it_is) {
    EXPECT_EQ(activity_with("<activity-status code=\"2\"/>").signs.status, ProgrammeStatus::implementation);
    EXPECT_EQ(activity_with("<activity-status>Implementation</activity-status>").signs.status,
              ProgrammeStatus::implementation);
    EXPECT_EQ(activity_with("<activity-status code=\"\"/>").signs.status, ProgrammeStatus::unstated);
    const auto read = read_within("<activity-status code=\"xx\"/>");
    EXPECT_EQ(read.activity->signs.status, ProgrammeStatus::unstated);
    EXPECT_EQ(read.keys(), Keys{"activity.code_unreadable"});
}

TEST(activity_facts, a_status_that_was_never_closed_does_not_make_it_go_on) {
    const auto old =
        activity_with("<activity-status code=\"2\"/><activity-date type=\"3\" iso-date=\"2015-01-01\"/>");
    EXPECT_EQ(still_going(old.signs, date_of(2026, 11, 27)).going, Going::ended);
}

TEST(activity_facts, countries_by_code_or_name) {
    const auto read = read_within(
        "<recipient-country code=\"KE\" percentage=\"60\"/><recipient-country code=\"ug\" "
        "percentage=\"500\"/>"
        "<recipient-country>Mexico</recipient-country><recipient-country code=\"Rwanda\"/>"
        "<recipient-country code=\"BWA\"/><recipient-country code=\"XK\"/>"
        "<recipient-country code=\"998\" percentage=\"40\"/>");
    EXPECT_EQ(shares(read.activity->countries), "KE=6000 UG=50000 MX=- RW=- BW=- XK=-");
    EXPECT_EQ(shares(read.activity->regions), "998=4000");
    EXPECT_EQ(read.keys(), Keys{"activity.share_too_large"});
}

TEST(activity_facts, percentages_beyond_the_whole_are_kept_and_remarked) {
    const auto sector = [](const std::string& code, const std::string& percentage) {
        return "<sector code=\"" + code + "\" percentage=\"" + percentage + "\"/>";
    };
    const auto read = read_within(sector("15130", "100") + sector("15210", "60.5"));
    EXPECT_EQ(shares(read.activity->sectors), "15130=10000 15210=6050");
    EXPECT_EQ(read.keys(), Keys{"activity.shares_too_much"});
    EXPECT_EQ(std::get<std::string>(read.remarks[0].message.arguments[1].value), "160.5");
    EXPECT_FALSE(can_be_share(read.activity->sectors, read.activity->sectors[0]));
    const auto large = read_within(sector("15130", "500") + sector("15210", "60"));
    EXPECT_EQ(large.keys(), Keys{"activity.share_too_large"}) << "told once";
    EXPECT_FALSE(can_be_share(large.activity->sectors, large.activity->sectors[1]));
    const auto rounded =
        read_within(sector("15130", "33.5") + sector("15210", "33.5") + sector("15160", "33.5"));
    EXPECT_TRUE(rounded.remarks.empty());
    EXPECT_TRUE(can_be_share(rounded.activity->sectors, rounded.activity->sectors[0]));
    const auto two =
        read_within(sector("15130", "100") + "<sector vocabulary=\"99\" code=\"x\" percentage=\"100\"/>");
    EXPECT_TRUE(two.remarks.empty()) << "each vocabulary is a whole";
}

TEST(activity_facts, what_is_no_country_is_kept_as_a_name) {
    const auto read = read_within("<recipient-country>Karnataka</recipient-country><recipient-country/>");
    EXPECT_EQ(shares(read.activity->countries), "!Karnataka=-");
    EXPECT_EQ(read.keys(), (Keys{"activity.country_unknown", "activity.empty"}));
}

TEST(activity_facts, percentages_that_are_none) {
    const auto read = read_within(
        "<recipient-country code=\"KE\" percentage=\"half\"/><sector code=\"15130\" percentage=\"-3.3\"/>"
        "<sector code=\"15210\" percentage=\"19%\"/>");
    EXPECT_EQ(shares(read.activity->countries), "KE=-");
    EXPECT_EQ(shares(read.activity->sectors), "15130=- 15210=1900");
    EXPECT_EQ(read.keys(), Keys{"activity.share_unreadable"});
}

TEST(activity_facts, sectors_of_many_vocabularies) {
    const auto read = read_within(
        "<sector vocabulary=\"DAC\" code=\"23010\">Energy policy</sector><sector vocabulary=\"1\" "
        "code=\"151\"/>"
        "<sector vocabulary=\"DAC-3\" code=\"220\"/><sector vocabulary=\"RO\" code=\"X 1\"/>"
        "<sector vocabulary=\"99\" code=\"7\"><narrative>Own</narrative></sector>");
    EXPECT_EQ(shares(read.activity->sectors), "23010=- 2:151=- 2:220=- 99:X 1=- 99:7=-");
    EXPECT_EQ(read.activity->sectors[0].name, "Energy policy");
    EXPECT_EQ(read.activity->sectors[4].name, "Own");
    EXPECT_TRUE(read.remarks.empty());  // 23010 has been withdrawn, and is kept
}

TEST(activity_facts, links_codes_and_aid_types) {
    const auto read = read_within(
        "<related-activity type=\"1\" ref=\" GB-1-2 \"/><related-activity type=\"Child\" ref=\"GB-1-3\"/>"
        "<related-activity type=\"\" ref=\"GB-1-4\"/><related-activity type=\"2\"/>"
        "<default-aid-type code=\"C01\"/><default-aid-type vocabulary=\"2\" "
        "code=\"4\"/><default-aid-type>Project</default-aid-type>"
        "<activity-scope code=\"4\"/><collaboration-type code=\"1\"/><default-flow-type "
        "code=\"10\">ODA</default-flow-type>"
        "<default-finance-type code=\"110\"/><default-tied-status code=\"5\"/><other-identifier ref=\"ABC\" "
        "type=\"A1\"/>"
        "<other-identifier owner-ref=\"X\">old-1</other-identifier>");
    const auto& activity = *read.activity;
    EXPECT_EQ(activity.links, (std::vector<ActivityLink>{{ActivityLink::Kind::parent, "GB-1-2"},
                                                         {ActivityLink::Kind::child, "GB-1-3"}}));
    EXPECT_EQ(activity.aid_types, std::vector<std::string>{"C01"});
    EXPECT_EQ(activity.scope + activity.collaboration + activity.flow + activity.finance + activity.tied,
              "41101105");
    EXPECT_EQ(activity.other_ids, (std::vector<std::string>{"ABC", "old-1"}));
    EXPECT_EQ(read.remarks.size(), 2U);
    EXPECT_EQ(read.keys(), Keys{"activity.code_unreadable"});
}
