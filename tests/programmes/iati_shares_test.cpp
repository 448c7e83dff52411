#include "made_iati.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

Rules sectors(const std::string& elements) { return broken_by("<sector code=\"15130\"/>", elements); }
Rules places(const std::string& elements) { return broken_by("<recipient-country code=\"KE\"/>", elements); }
std::string sector(const char* code, const char* percentage, const char* more = "") {
    return "<sector code=\"" + std::string(code) + "\" percentage=\"" + percentage + "\" " + more + "/>";
}
std::string country(const char* code, const char* percentage) {
    return "<recipient-country code=\"" + std::string(code) + "\" percentage=\"" + percentage + "\"/>";
}
std::string transaction(const std::string& rest) {
    return "<transaction><transaction-type code=\"2\"/><transaction-date iso-date=\"2025-01-01\"/>"
           "<value value-date=\"2025-01-01\">1</value>" +
           rest + "</transaction>";
}
const std::string law = "<sector code=\"15130\"/>", kenya = "<recipient-country code=\"KE\"/>";

}  // namespace

TEST(iati_shares, sectors_add_up_in_each_vocabulary) {
    EXPECT_EQ(sectors(sector("15130", "60") + sector("33120", "40")), Rules{});
    EXPECT_EQ(sectors(sector("15130", "33.33") + sector("33120", "66.66")), Rules{"2.1.2"});
    EXPECT_EQ(sectors(sector("15130", "60") + "<sector code=\"33120\"/>"), Rules{"2.1.1"});
    EXPECT_EQ(sectors(sector("15130", "99")), Rules{"2.1.4"});
    EXPECT_EQ(sectors(sector("15130", "100.0")), Rules{});
    EXPECT_EQ(sectors(sector("15130", "500") + sector("33120", "-400")), Rules{"12.3.1"});
    EXPECT_EQ(sectors(law + sector("a", "50", "vocabulary=\"10\"") + sector("b", "40", "vocabulary=\"10\"")),
              Rules{"2.1.2"});
    EXPECT_EQ(sectors(sector("15130", "50", "vocabulary=\"1\"") + sector("33120", "50")), Rules{})
        << "none is the first";
    EXPECT_EQ(sectors(law + "<sector code=\"x\" vocabulary=\"99\"/>"), Rules{"2.2.1"});
    EXPECT_EQ(sectors("<sector code=\"151\" vocabulary=\"2\"/>"), Rules{"102.1.1"});
}

TEST(iati_shares, countries_and_regions_add_up) {
    EXPECT_EQ(places(country("KE", "50") + country("UG", "50")), Rules{});
    EXPECT_EQ(places(country("KE", "50") + country("UG", "40")), Rules{"3.1.2"});
    EXPECT_EQ(places(country("KE", "50") + "<recipient-country code=\"UG\"/>"), (Rules{"3.1.1", "3.1.2"}));
    EXPECT_EQ(places("<recipient-country code=\"KE\"/><recipient-country code=\"UG\"/>"),
              (Rules{"3.1.1", "3.1.2"}))
        << "none is nothing, and not 100";
    EXPECT_EQ(places(country("KE", "50")), Rules{"3.1.4"});
    EXPECT_EQ(places(country("KE", "500") + country("UG", "-400")), Rules{"12.1.1"});
    const std::string region = "<recipient-region vocabulary=\"1\" code=\"289\" percentage=\"";
    EXPECT_EQ(places(country("KE", "50") + region + "50\"/>"), Rules{});
    EXPECT_EQ(places(country("KE", "50") + region + "40\"/>"), Rules{"3.4.2"});
    EXPECT_EQ(places(region + "40\"/>"), Rules{"3.4.4"});
    EXPECT_EQ(places(region + "50\"/>" + "<recipient-region vocabulary=\"1\" code=\"298\"/>"),
              (Rules{"3.4.1", "3.4.2"}));
    EXPECT_EQ(places(country("KE", "100") + "<recipient-region vocabulary=\"1\" code=\"289\"/>"),
              Rules{"3.4.1"})
        << "countries and regions are parts of one whole";
    EXPECT_EQ(places("<recipient-region code=\"289\"/><recipient-region code=\"298\"/>"),
              (Rules{"3.4.1", "3.4.2"}))
        << "no vocabulary is the first";
}

TEST(iati_shares, one_level_or_the_other) {
    EXPECT_EQ(broken_by("</iati-activity>", transaction(law) + "</iati-activity>"), Rules{"6.6.2"});
    EXPECT_EQ(broken_by("</iati-activity>", transaction(kenya) + "</iati-activity>"), Rules{"3.6.2"});
    EXPECT_EQ(sectors(""), Rules{"6.2.2"});
    EXPECT_EQ(sectors(transaction(law)), Rules{});
    EXPECT_EQ(sectors(transaction(law) + transaction("")), Rules{"6.7.2"});
    EXPECT_EQ(places(""), Rules{"3.7.1"});
    auto moved = with(right_activity, kenya + "\n", "");
    const auto rules = [&](const std::string& transactions) {
        return check(file_of(with(moved, "</iati-activity>", transactions + "</iati-activity>"))).rules();
    };
    EXPECT_EQ(rules(transaction(kenya)), Rules{});
    EXPECT_EQ(rules(transaction(kenya) + transaction("")), Rules{"3.7.2"});
}

TEST(iati_shares, aid_types_and_budget_items) {
    const auto more = [](const std::string& elements) {
        return broken_by("</iati-activity>", elements + "</iati-activity>");
    };
    EXPECT_EQ(more("<default-aid-type code=\"C01\"/><default-aid-type code=\"D02\"/>"), Rules{"107.1.2"});
    EXPECT_EQ(more("<default-aid-type code=\"1\" vocabulary=\"2\"/>"), Rules{"107.1.1"});
    EXPECT_EQ(more("<default-aid-type code=\"C01\"/><default-aid-type code=\"1\" vocabulary=\"2\"/>"),
              Rules{});
    EXPECT_EQ(more(transaction("<aid-type code=\"C01\"/><aid-type code=\"D02\"/>")), Rules{"107.2.2"});
    EXPECT_EQ(more(transaction("<aid-type code=\"1\" vocabulary=\"2\"/>")), Rules{"107.2.1"});
    const auto items = [&](const std::string& rest) {
        return more("<country-budget-items vocabulary=\"4\">" + rest + "</country-budget-items>");
    };
    const std::string item = "<budget-item code=\"1\" percentage=\"";
    EXPECT_EQ(items(item + "50\"/>" + item + "50\"/>"), Rules{});
    EXPECT_EQ(items(item + "50\"/>" + item + "40\"/>"), Rules{"7.9.2"});
    EXPECT_EQ(items("<budget-item code=\"1\"/><budget-item code=\"2\"/>"), (Rules{"7.9.1", "7.9.2"}));
    EXPECT_EQ(items(item + "100\"/><budget-item code=\"2\"/>"), Rules{"7.9.1"}) << "each has one";
    EXPECT_EQ(items("<budget-item code=\"1\"/>"), Rules{});
    EXPECT_EQ(items(item + "50\"/>"), Rules{"7.9.4"});
    EXPECT_EQ(more("<capital-spend percentage=\"101\"/>"), Rules{"12.2.1"});
}
