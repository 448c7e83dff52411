#include "made_activity.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using Kind = ActivitySum::Kind;

std::string transaction(const std::string& type, const std::string& date, const std::string& value,
                        const std::string& more = {}) {
    return "<transaction><transaction-type code=\"" + type + "\"/><transaction-date iso-date=\"" + date +
           "\"/>" + value + more + "</transaction>";
}
std::string value(const std::string& amount, const std::string& attributes = {}) {
    return "<value" + attributes + ">" + amount + "</value>";
}

// "15130=6000 15210=4000", those by transactions with a star.
std::string shares(const std::vector<ActivityShare>& all) {
    std::string text;
    for (const auto& one : all)
        text += (text.empty() ? "" : " ") + (one.vocabulary.empty() ? "" : one.vocabulary + ":") + one.code +
                (one.from_transactions ? "*" : "") + "=" + (one.share ? std::to_string(*one.share) : "-");
    return text;
}

}  // namespace

TEST(activity_money, adds_up_by_kind_currency_and_year) {
    const auto activity = activity_with(
        transaction("2", "2020-01-01", value("1000")) + transaction("C", "2020-06-01", value("500.50")) +
        transaction("3", "2021-01-01", value("100", " currency=\"eur\" value-date=\"2020-12-31\"")) +
        transaction("3", "2021-01-01", value("-40", " currency=\"EUR\" value-date=\"\"")) +
        transaction("LR", "2021-01-01", value("1")));
    EXPECT_EQ(activity.sums, (std::vector<ActivitySum>{{Kind::commitment, 2020, "USD", 150'050, 2},
                                                       {Kind::disbursement, 2020, "EUR", 10'000, 1},
                                                       {Kind::disbursement, 2021, "EUR", -4'000, 1},
                                                       {Kind::other, 2021, "USD", 100, 1}}));
}

TEST(activity_money, budgets_and_what_they_reach_to) {
    const auto activity = activity_with(
        "<budget type=\"1\"><period-start iso-date=\"2020-01-01\"/><period-end "
        "iso-date=\"2020-12-31\"/><value value-date=\"\">5</value></budget>"
        "<budget><period-start>2028</period-start><period-end>2028</period-end><value>6</value></budget>"
        "<planned-disbursement><period-start iso-date=\"2027-01-01\"/><period-end "
        "iso-date=\"9999-12-31\"/><value value-date=\"2027-02-01\">7</value></planned-disbursement>");
    EXPECT_EQ(activity.sums, (std::vector<ActivitySum>{{Kind::budget, 2020, "USD", 500, 1},
                                                       {Kind::budget, 2028, "USD", 600, 1},
                                                       {Kind::planned_disbursement, 2027, "USD", 700, 1}}));
    EXPECT_EQ(activity.signs.budget_until, date_of(2028, 12, 31));
}

TEST(activity_money, what_is_missing_or_wrong_is_said) {
    auto read = read_within(transaction("3", "", value("5")) + transaction("3", "2020-01-01", value("")) +
                            transaction("3", "2020-01-01", value("8", " currency=\"TEXT\"")) +
                            transaction("zz", "2020-01-01", value("9")));
    EXPECT_EQ(read.activity->sums, (std::vector<ActivitySum>{{Kind::disbursement, 2020, "", 800, 1},
                                                             {Kind::disbursement, 0, "USD", 500, 1},
                                                             {Kind::other, 2020, "USD", 900, 1}}));
    EXPECT_EQ(read.keys(), (Keys{"activity.amount_unreadable", "activity.currency_unreadable",
                                 "activity.code_unreadable"}));
    read = read_activity("<iati-activity><iati-identifier>A-1</iati-identifier>" +
                         transaction("3", "2020-01-01", value("5")) +
                         transaction("3", "2020-01-01", value("6")) + "</iati-activity>");
    EXPECT_EQ(read.activity->sums, (std::vector<ActivitySum>{{Kind::disbursement, 2020, "", 1'100, 2}}));
    EXPECT_EQ(read.remarks.size(), 1U);
    EXPECT_EQ(read.keys(), Keys{"activity.currency_missing"});
}

TEST(activity_money, sums_that_no_number_holds_stop_at_the_largest) {
    std::string many;
    for (int count = 0; count < 200; ++count)
        many += transaction("3", "2020-01-01", value("999999999999999"));
    EXPECT_EQ(activity_with(many).sums[0].hundredths, INT64_MAX);
}

TEST(activity_money, countries_and_sectors_that_stand_on_transactions_only) {
    const auto activity = activity_with(
        transaction("2", "2020-01-01", value("600"),
                    "<sector vocabulary=\"1\" code=\"15130\"/><recipient-country code=\"KE\"/>") +
        transaction("2", "2020-01-01", value("400"),
                    "<sector code=\"15210\"/><sector vocabulary=\"99\" code=\"X\"/><recipient-country "
                    "code=\"UG\"/>") +
        transaction("3", "2020-01-01", value("9000"),
                    "<sector code=\"15130\"/><recipient-country code=\"KE\"/>"));
    EXPECT_EQ(shares(activity.sectors), "15130*=6000 15210*=4000 99:X*=10000");
    EXPECT_EQ(shares(activity.countries), "KE*=6000 UG*=4000");
}

TEST(activity_money, what_the_activity_states_comes_before_its_transactions) {
    const auto activity = activity_with(
        "<recipient-region code=\"298\"/><sector code=\"15110\"/>" +
        transaction("3", "2020-01-01", value("1"),
                    "<sector code=\"15130\"/><sector vocabulary=\"2\" code=\"151\"/><recipient-country "
                    "code=\"KE\"/><recipient-region code=\"289\"/>"));
    EXPECT_EQ(shares(activity.sectors), "15110=- 2:151*=10000");
    EXPECT_EQ(shares(activity.regions), "298=-");
    EXPECT_EQ(shares(activity.countries), "KE*=10000");
}

TEST(activity_money, shares_by_what_was_spent_where_nothing_was_committed) {
    const auto ke = "<recipient-country code=\"KE\"/>", ug = "<recipient-country code=\"UG\"/>";
    EXPECT_EQ(shares(activity_with(transaction("D", "2020-01-01", value("300"), ke) +
                                   transaction("E", "2020-01-01", value("100"), ug))
                         .countries),
              "KE*=7500 UG*=2500");
    EXPECT_EQ(shares(activity_with(transaction("3", "2020-01-01", value("-300"), ke) +
                                   transaction("3", "2020-01-01", value("100"), ug))
                         .countries),
              "KE*=0 UG*=10000");
    EXPECT_EQ(shares(activity_with(transaction("3", "2020-01-01", value("0"), ke) +
                                   transaction("3", "2020-01-01", value("0"), ug))
                         .countries),
              "KE*=- UG*=-");
    const auto in_euro = value("900", " currency=\"EUR\"");
    EXPECT_EQ(shares(activity_with(transaction("3", "2020-01-01", value("5"), ke) +
                                   transaction("3", "2020-01-01", value("5"), ug) +
                                   transaction("3", "2020-01-01", in_euro, ug))
                         .countries),
              "KE*=5000 UG*=5000");
    EXPECT_EQ(
        shares(activity_with(transaction("3", "2020-01-01", value("5"), "<recipient-country code=\"ke\"/>") +
                             transaction("3", "2020-01-01", value("5"), ke))
                   .countries),
        "KE*=10000");
}

TEST(activity_money, the_last_transaction_is_not_behind_the_last_update) {
    const auto money = transaction("3", "2024-05-01", value("1")) +
                       transaction("3", "2031-01-01", value("1")) +
                       transaction("6", "2025-01-01", value("1"));
    const auto updated = read_activity(
        "<iati-activity "
        "last-updated-datetime=\"2025-06-01T00:00:00Z\"><iati-identifier>A-1</iati-identifier>" +
        money + "</iati-activity>");
    EXPECT_EQ(updated.activity->signs.last_transaction, date_of(2024, 5, 1));
    EXPECT_EQ(updated.activity->signs.updated, date_of(2025, 6, 1));
    ActivityRoot root;
    root.generated = date_of(2032, 1, 1);
    const auto generated = read_within(money, root);
    EXPECT_EQ(generated.activity->signs.last_transaction, date_of(2031, 1, 1));
    EXPECT_EQ(generated.activity->signs.updated, date_of(2032, 1, 1));
    EXPECT_EQ(activity_with(money).signs.last_transaction, date_of(2031, 1, 1));
}

TEST(activity_money, transactions_link_programmes) {
    const auto orgs =
        "<provider-org provider-activity-id=\"GB-1-9\" ref=\"GB-1\">Fund</provider-org><receiver-org "
        "receiver-activity-id=\"XM-DAC-1-A\"/><receiver-org receiver-activity-id=\"NGO-1\"/>";
    EXPECT_EQ(activity_with(transaction("1", "2020-01-01", value("1"), orgs) +
                            transaction("3", "2020-01-01", value("1"), orgs))
                  .links,
              (std::vector<ActivityLink>{{ActivityLink::Kind::provider, "GB-1-9"},
                                         {ActivityLink::Kind::receiver, "NGO-1"}}));
}
