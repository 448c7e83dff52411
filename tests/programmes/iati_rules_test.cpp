#include "made_iati.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// What a copy with more at the end of its order breaks.
Rules more(const std::string& elements) {
    return broken_by("</iati-activity>", elements + "</iati-activity>");
}

const std::string result_begin = R"(<result type="1"><title><narrative>R</narrative></title>)";
std::string indicator(const std::string& measure, const std::string& rest) {
    return result_begin + "<indicator measure=\"" + measure + "\"><title><narrative>I</narrative></title>" +
           rest + "</indicator></result>";
}
std::string baseline(const std::string& attributes) { return "<baseline year=\"2025\"" + attributes + "/>"; }
std::string period(const std::string& from, const std::string& to, const std::string& rest) {
    return "<period><period-start iso-date=\"" + from + "\"/><period-end iso-date=\"" + to + "\"/>" + rest +
           "</period>";
}
std::string budget(const std::string& from, const std::string& to) {
    return "<budget><period-start iso-date=\"" + from + "\"/><period-end iso-date=\"" + to +
           "\"/><value value-date=\"2025-01-01\">1</value></budget>";
}
std::string transaction(const std::string& date, const std::string& value_date,
                        const std::string& rest = {}) {
    return "<transaction><transaction-type code=\"2\"/><transaction-date iso-date=\"" + date +
           "\"/><value value-date=\"" + value_date + "\">1</value>" + rest + "</transaction>";
}

}  // namespace

TEST(iati_rules, identifiers) {
    EXPECT_EQ(broken_by("XM-DAC-1-A", "XM-DAC-1"), (Rules{"1.1.21", "1.1.3"}));
    EXPECT_EQ(broken_by("XM-DAC-1-A", "XM-DAC-12"), Rules{"1.1.21"}) << "no hyphen between";
    EXPECT_EQ(broken_by("XM-DAC-1-A", "XM-DAC-1-A/B"), Rules{"1.3.13"});
    EXPECT_EQ(broken_by("XM-DAC-1-A", "XM-DAC-1-A\n"), Rules{"1.3.1"});
    EXPECT_EQ(broken_by("<reporting-org ref=\"XM-DAC-1\"", "<reporting-org ref=\"AA-1\""),
              (Rules{"1.1.21", "1.14.8"}));
    auto renamed = with(right_activity, "XM-DAC-1-A", "GB-1-A");
    renamed =
        with(renamed, "<activity-status", "<other-identifier ref=\"GB-1\" type=\"B1\"/><activity-status");
    EXPECT_EQ(check(file_of(renamed)).rules(), Rules{}) << "an organisation that was renamed";
    EXPECT_EQ(broken_by("<activity-status", "<other-identifier ref=\"GB-1 \" type=\"B1\"/><activity-status"),
              Rules{"1.16.1"});
    EXPECT_EQ(broken_by("<activity-status", "<other-identifier ref=\" X\" type=\"A3\"/><activity-status"),
              Rules{"1.6.1"});
    EXPECT_EQ(more("<related-activity ref=\" X\" type=\"1\"/>"), Rules{"1.7.1"});
}

TEST(iati_rules, organisations_have_a_name_or_an_identifier) {
    EXPECT_EQ(broken_by("<participating-org ref=\"XM-DAC-1\"", "<participating-org"), Rules{"6.10.1"});
    EXPECT_EQ(broken_by("ref=\"XM-DAC-1\" role", "ref=\"a/b \" activity-id=\" c\" role"),
              (Rules{"1.8.1", "1.8.13", "1.9.1"}));
    EXPECT_EQ(more(transaction("2025-02-01", "2025-02-01",
                               "<provider-org/><receiver-org receiver-activity-id=\"x \"/>")),
              (Rules{"6.9.1", "6.9.2", "1.5.1"}));
    EXPECT_EQ(
        broken_by("<activity-status",
                  "<other-identifier ref=\"x\" type=\"A1\"><owner-org/></other-identifier><activity-status"),
        Rules{"6.8.1"});
}

TEST(iati_rules, dates) {
    EXPECT_EQ(broken_by("<activity-date type=\"1\" iso-date=\"2025-01-01\"/>", ""), Rules{"6.11.1"});
    EXPECT_EQ(broken_by("2027-01-01", "2024-12-31"), Rules{"11.1.2"});
    EXPECT_EQ(broken_by("2027-01-01", "2025-01-01"), Rules{}) << "one day long";
    EXPECT_EQ(broken_by("type=\"3\" iso-date=\"2027-01-01\"", "type=\"2\" iso-date=\"2026-11-25\""),
              Rules{"11.1.4"});
    EXPECT_EQ(broken_by("type=\"3\" iso-date=\"2027-01-01\"", "type=\"2\" iso-date=\"2026-11-24\""), Rules{})
        << "today";
    EXPECT_EQ(broken_by("type=\"3\" iso-date=\"2027-01-01\"", "type=\"4\" iso-date=\"9999-12-31\""),
              Rules{"11.1.5"});
    EXPECT_EQ(broken_by("<iati-activity ", "<iati-activity last-updated-datetime=\"2026-11-24T23:00:00Z\" "),
              Rules{"11.1.1"});
    EXPECT_EQ(broken_by("<iati-activity ", "<iati-activity last-updated-datetime=\"2026-11-23T23:00:00Z\" "),
              Rules{});
    EXPECT_EQ(more(transaction("2026-11-25", "2025-01-01")), Rules{"11.2.1"});
    EXPECT_EQ(more(transaction("2025-01-01", "2026-11-25")), Rules{"11.2.2"});
    const auto two = R"(type="3" iso-date="2027-01-01"/><activity-date type="2" iso-date="2026-01-02"/>
                        <activity-date type="4" iso-date="2026-01-01")";
    EXPECT_EQ(broken_by("type=\"3\" iso-date=\"2027-01-01\"", two), Rules{"11.1.3"});
}

TEST(iati_rules, budgets_last_a_year_at_most) {
    EXPECT_EQ(more(budget("2025-01-01", "2026-01-01")), Rules{});
    EXPECT_EQ(more(budget("2025-01-01", "2026-01-02")), Rules{"7.5.3"});
    EXPECT_EQ(more(budget("2024-02-29", "2025-02-28")), Rules{});
    EXPECT_EQ(more(budget("2025-02-01", "2025-01-01")), Rules{"8.6.3"});
    EXPECT_EQ(more(budget("9999-01-01", "9999-12-31")), Rules{});
}

TEST(iati_rules, languages_and_currencies_are_stated_somewhere) {
    EXPECT_EQ(broken_by(" xml:lang=\"en\"", ""), Rules{"4.1.1"});
    auto each = with(right_activity, " xml:lang=\"en\"", "");
    for (std::size_t at = 0; (at = each.find("<narrative>", at)) != std::string::npos; at += 9)
        each.replace(at, 11, "<narrative xml:lang=\"fr\">");
    EXPECT_EQ(check(file_of(each)).rules(), Rules{});
    const auto money =
        with(right_activity, "</iati-activity>", budget("2025-01-01", "2025-12-31") + "</iati-activity>");
    EXPECT_EQ(check(file_of(with(money, " default-currency=\"USD\"", ""))).rules(), Rules{"7.8.1"});
    EXPECT_EQ(check(file_of(with(with(money, " default-currency=\"USD\"", ""), "<value ",
                                 "<value currency=\"EUR\" ")))
                  .rules(),
              Rules{});
}

TEST(iati_rules, texts_say_something) {
    EXPECT_EQ(broken_by("<title><narrative>Title<", "<title><narrative><"), Rules{"4.3.1"});
    EXPECT_EQ(broken_by("<description><narrative>Words<", "<description><narrative><"), Rules{"4.4.1"});
}

TEST(iati_rules, markers_and_results) {
    const auto marker = [](const std::string& attributes) {
        return more("<policy-marker code=\"1\" " + attributes + "/>");
    };
    EXPECT_EQ(marker(""), Rules{"6.14.1"});
    EXPECT_EQ(marker("significance=\"1\""), Rules{});
    EXPECT_EQ(marker("vocabulary=\"99\""), Rules{"6.13.1"});
    EXPECT_EQ(more(indicator("1", baseline(""))), Rules{"8.8.1"});
    EXPECT_EQ(more(indicator("1", baseline(" value=\"many\""))), Rules{"8.8.2"});
    EXPECT_EQ(more(indicator("5", baseline(" value=\"1\""))), Rules{"8.8.3"});
    EXPECT_EQ(more(indicator("5", baseline(""))), Rules{});
    EXPECT_EQ(more(indicator("2", period("2025-01-01", "2025-12-31", "<target/><actual value=\"x\"/>"))),
              (Rules{"8.9.1", "8.10.2"}));
    EXPECT_EQ(more(indicator("2", period("2025-12-31", "2025-01-01", ""))), Rules{"8.6.1"});
    auto twice = indicator("1", baseline(" value=\"1\""));
    twice = with(twice, "<baseline", "<reference vocabulary=\"1\" code=\"2\"/><baseline");
    EXPECT_EQ(more(twice), Rules{});
    EXPECT_EQ(more(with(twice, "<indicator", "<reference vocabulary=\"99\" code=\"1\"/><indicator")),
              Rules{"8.11.1"});
}

TEST(iati_rules, organisations_have_rules_of_their_own) {
    const std::string organisation = R"(<?xml version="1.0"?>
<iati-organisations version="2.03"><iati-organisation xml:lang="en" default-currency="EUR">
<organisation-identifier>XM-DAC-1</organisation-identifier><name><narrative>Us</narrative></name>
<reporting-org ref="XM-DAC-1" type="40"><narrative>Us</narrative></reporting-org>
<recipient-country-budget><recipient-country code="KE"/><period-start iso-date="2025-01-01"/>
<period-end iso-date="2025-12-31"/><value value-date="2025-01-01">1</value>
<budget-line><value value-date="2025-06-01">1</value><narrative>L</narrative></budget-line>
</recipient-country-budget></iati-organisation></iati-organisations>)";
    EXPECT_EQ(check(organisation).rules(), Rules{});
    EXPECT_EQ(check(organisation).records, 1u);
    const auto rules = [&](const char* old, const char* fresh) {
        return check(with(organisation, old, fresh)).rules();
    };
    EXPECT_EQ(rules(">XM-DAC-1<", "> XM/DAC-1<"), (Rules{"1.12.1", "1.12.13"}));
    EXPECT_EQ(rules("ref=\"XM-DAC-1\"", "ref=\"A?\""), (Rules{"1.18.8", "1.18.13"}));
    EXPECT_EQ(rules("2025-06-01", "2026-06-01"), Rules{"11.3.1"});
    EXPECT_EQ(rules("2025-12-31", "2027-12-31"), Rules{"7.5.3"});
    EXPECT_EQ(rules(" default-currency=\"EUR\"", ""), Rules{"7.8.2"});
    EXPECT_EQ(rules(" xml:lang=\"en\"", ""), Rules{"4.5.1"});
    EXPECT_EQ(rules("xml:lang", "last-updated-datetime=\"2030-01-01T00:00:00\" xml:lang"), Rules{"11.4.1"});
}
