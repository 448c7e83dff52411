#include "programmes/import_report.hpp"

#include "base/text.hpp"
#include "made_activity.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const std::string good =
    "<iati-activity><iati-identifier>A-1</iati-identifier><reporting-org "
    "ref=\"GB-1\">Zeta</reporting-org></iati-activity>";
const std::string odd =
    "<iati-activity>\n<iati-identifier>A-2</iati-identifier><reporting-org "
    "ref=\"GB-1\">Alpha</reporting-org>\n<activity-status code=\"xx\"/></iati-activity>";
const std::string lost = "<iati-activity><reporting-org ref=\"US-1\"/></iati-activity>";

ImportReport report_of(const std::string& name, const std::string& text, std::size_t most = 10) {
    ImportReport report(most);
    ActivityReader reader(places());
    std::vector<ReadRemark> remarks;
    ActivityCutter cutter(
        [&](const CutActivity& cut) {
            remarks.clear();
            if (const auto activity = reader.read(cut.text, {}, remarks))
                report.read(name, cut, *activity);
            else
                report.left_out(name, cut, reader.publisher());
            report.left_out_within(name, cut.within, reader.publisher());
            report.remarks(name, cut, reader.publisher(), remarks);
        },
        [&](const CutFault& fault) { report.fault(name, fault); });
    cutter.read(text);
    cutter.finish();
    return report;
}
std::string key_of(const Message& message) { return message.key; }

}  // namespace

TEST(import_report, counts_by_publisher_and_file_with_the_first_places) {
    const auto report = report_of("a.xml", "<r>\n" + good + "\n" + odd + lost + "<iati-activity>");
    EXPECT_EQ(report.total(), (ReadCounts{good.size() + odd.size() + lost.size(), 2, 2, 3}));
    EXPECT_TRUE(report.broken().empty()) << "an activity is missing, and not a part of the file";
    ASSERT_EQ(report.publishers().size(), 3U);
    const auto& british = report.publishers().at("GB-1");
    EXPECT_EQ(british.name, "Alpha");
    EXPECT_EQ(british.counts.read, 2U);
    const auto& kind = british.kinds.at({"code", "activity.code_unreadable"});
    EXPECT_EQ(kind.count, 1U);
    ASSERT_EQ(kind.places.size(), 1U);
    EXPECT_EQ(kind.places[0].line, 5U);
    EXPECT_EQ(kind.places[0].activity, "A-2");
    EXPECT_EQ(report.publishers().at("US-1").counts.left_out, 1U);
    EXPECT_EQ(report.publishers().at("").kinds.begin()->first.second, "activity.unclosed");
    EXPECT_EQ(report.files().at("a.xml").remarks, 3U);
}

TEST(import_report, counts_what_stands_within_another_as_left_out) {
    const auto within = [](const std::string& inner) {
        return "<iati-activity><iati-identifier>A-1</iati-identifier>" + inner + "</iati-activity>";
    };
    std::string many;
    for (int i = 0; i < 60; ++i) many += within("");
    const auto report = report_of("a.xml", within(many + within(within(within("")))));
    EXPECT_EQ(report.total().read, 1U);
    EXPECT_EQ(report.total().left_out, 63U) << "all of them, though not each is named";
    EXPECT_EQ(report.publishers().at("").counts.left_out, 63U);
    const auto lost = report_of("a.xml", "<iati-activity>" + within("") + "</iati-activity>");
    EXPECT_EQ(lost.total().read, 0U);
    EXPECT_EQ(lost.total().left_out, 2U);
}

TEST(import_report, is_the_same_in_whatever_order_it_is_merged) {
    std::vector<ImportReport> parts;
    for (const char* name : {"c.xml", "a.xml", "b.xml", "d.xml"})
        parts.push_back(report_of(name, odd + good + odd + lost, 3));
    std::vector<std::size_t> order = {0, 1, 2, 3};
    std::optional<ImportReport> first;
    do {
        ImportReport all(3);
        for (const auto at : order) all.merge(parts[at]);
        if (!first) first = all;
        EXPECT_EQ(all, *first);
    } while (std::next_permutation(order.begin(), order.end()));
    const auto& kind = first->publishers().at("GB-1").kinds.at({"code", "activity.code_unreadable"});
    EXPECT_EQ(kind.count, 8U);
    ASSERT_EQ(kind.places.size(), 3U);
    EXPECT_EQ(kind.places[2].file, "b.xml");
}

TEST(import_report, is_printed_and_written_as_json) {
    auto report = report_of("a.xml", odd + odd, 1);
    report.unread("b.zip", "cli.file_not_read");
    EXPECT_EQ(
        lines_of(report, key_of),
        (std::vector<std::string>{
            "activity.report_unknown", "b.zip: [file]: cli.file_not_read", "activity.report_publisher",
            "a.xml:3: [code] A-2: activity.code_unreadable", "iati.more_of_rule", "activity.report_total"}));
    const auto json = to_json(report, key_of).str();
    for (const char* part : {"\"total\":{\"bytes\":", "\"ref\":\"GB-1\",\"name\":\"Alpha\"",
                             "\"rule\":\"code\",\"kind\":\"activity.code_unreadable\",\"count\":2",
                             "{\"file\":\"a.xml\",\"line\":3,", "\"message\":\"activity.code_unreadable\""})
        EXPECT_NE(json.find(part), std::string::npos) << part << json;
}

TEST(import_report, names_the_files_that_were_not_read_to_their_end) {
    auto report = report_of("a.xml", good + "<!DOCTYPE a>" + good);
    EXPECT_EQ(report.total().read, 1U);
    EXPECT_EQ(report.broken(), (std::set<std::string, std::less<>>{"a.xml"}));
    ImportReport other;
    other.unread("b.zip", "iati.packed_cut");
    other.unread("a.xml", "iati.packed_cut");
    report.merge(other);
    EXPECT_EQ(report.broken().size(), 2U);
    EXPECT_NE(to_json(report, key_of).str().find("\"broken\":[\"a.xml\",\"b.zip\"]"), std::string::npos);
}

TEST(import_report, says_nothing_that_steers_a_terminal_or_is_no_text) {
    ImportReport report;
    report.unread("a.xml", {"cli.file_not_read", {{"file", "a\xE9.xml"}}});
    const auto file_of = [](const Message& message) {
        return message.arguments.empty() ? message.key : message.key + "\n" + "\xE9\x1B[2J";
    };
    for (const auto& line : lines_of(report, file_of)) {
        EXPECT_TRUE(valid_utf8(line)) << line;
        EXPECT_EQ(line.find_first_of("\n\x1B\x07"), line.npos) << line;
    }
    EXPECT_TRUE(valid_utf8(to_json(report, file_of).str()));
}

TEST(import_report, has_room_for_some_publishers_and_counts_the_others_together) {
    ImportReport report;
    const CutActivity cut{"x"};
    for (int i = 0; i < 60'000; ++i) report.left_out("a.xml", cut, "P-" + std::to_string(i));
    report.left_out("a.xml", cut, std::string(1000, 'x'));
    EXPECT_LE(report.publishers().size(), 50'001U);
    EXPECT_EQ(report.total().left_out, 60'001U);
    EXPECT_GT(report.publishers().at("").counts.left_out, 9'000U);
}

TEST(import_report, takes_what_is_seen_later_with_its_first_places) {
    ImportReport report(2);
    std::vector<ReadPlace> places;
    for (const std::uint64_t line : {9, 3, 7})
        places.push_back({"a.xml", line, line, "A-1", "activity.twice"});
    report.later("GB-1", "a.xml", "twice", 40, places);
    report.later("GB-1", "b.xml", "twice", 1, {{"b.xml", 0, 0, "A-2", "activity.twice"}});
    const auto& kind = report.publishers().at("GB-1").kinds.at({"twice", "activity.twice"});
    EXPECT_EQ(kind.count, 41U);
    ASSERT_EQ(kind.places.size(), 2U);
    EXPECT_EQ(kind.places[0].line, 3U);
    EXPECT_EQ(report.total().remarks, 41U);
}
