// Whole files: their beginning, what breaks off, what is too large; and the standard's own cases where a copy
// of them lies beside the repository.

#include "made_iati.hpp"

#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(iati_check, the_same_in_any_pieces) {
    const auto text =
        file_of(with(right_activity, "15130", "99999") + with(right_activity, "XM-DAC-1-A", "B"));
    const auto whole = check(text);
    EXPECT_EQ(whole.records, 2u);
    ASSERT_EQ(whole.faults.size(), 2u);
    EXPECT_EQ(whole.faults[0].line, 13u);
    EXPECT_EQ(whole.faults[0].activity, "XM-DAC-1-A");
    for (const std::size_t piece : {1, 7, 1000}) EXPECT_EQ(check(text, piece).faults, whole.faults) << piece;
}

TEST(iati_check, the_beginning_says_what_it_is) {
    EXPECT_EQ(check("<feed/>").rules(), Rules{"root"});
    EXPECT_EQ(check(with(file_of(right_activity), " version=\"2.03\"", "")).rules(), Rules{"attribute"});
    EXPECT_EQ(check(file_of("")).rules(), Rules{"missing"}) << "no activity at all";
    EXPECT_EQ(check(file_of(right_activity, "2.3")).rules(), (Rules{"code:Version", "version"}));
    const auto old = check(file_of("<iati-activity><title>T</title></iati-activity>", "1.05"));
    EXPECT_EQ(old.rules(), Rules{"version"}) << "of the first edition only this is said";
    EXPECT_EQ(old.records, 1u);
}

TEST(iati_check, what_stands_before_a_break_is_checked) {
    auto text = file_of(with(right_activity, "15130", "99999") + right_activity);
    text.resize(text.size() - 200);
    const auto said = check(text);
    EXPECT_EQ(said.records, 1u);
    EXPECT_EQ(said.rules(), (Rules{"code:Sector", "xml"}));
    EXPECT_EQ(check("").rules(), Rules{"xml"});
    EXPECT_EQ(check(with(file_of(right_activity), "Title", "Titl\xE9")).rules(), Rules{"xml"});
    EXPECT_EQ(check("<!DOCTYPE x>" + right_activity).rules(), Rules{"xml"});
}

TEST(iati_check, identifiers_are_there_once) {
    const auto said = check(file_of(right_activity + right_activity));
    ASSERT_EQ(said.faults.size(), 1u);
    EXPECT_EQ(said.faults[0].message.key, "iati.identifier_again");
    EXPECT_EQ(said.faults[0].line, 16u);
    EXPECT_TRUE(broken_by(">XM-DAC-1-A<", "> <").contains("identifier"));
}

TEST(iati_check, many_places_of_one_rule_take_no_memory) {
    std::string many;
    for (int i = 0; i < 2'000; ++i) many += with(right_activity, "15130", "99999");
    const auto said = check(file_of(many));
    EXPECT_EQ(said.errors, 2'000u + 1'999u) << "and each but the first repeats the identifier";
    EXPECT_EQ(said.faults.size(), 40u);
}

TEST(iati_check, a_record_beyond_the_limit_is_named_and_the_next_one_checked) {
    IatiFaults faults(20);
    IatiReferences references;
    IatiCheck check(standard(), now, faults, references, 0, 1 << 20);
    const auto file = file_of("<iati-activity><iati-identifier>LONG</iati-identifier>");
    ASSERT_TRUE(check.read(std::string_view(file).substr(0, file.find("</iati-activities>"))));
    std::string part;
    for (int i = 0; i < 10'000; ++i) part += "<sector code=\"15130\" percentage=\"1\" vocabulary=\"1\"/>";
    std::size_t given = 0;
    for (; given < 64u << 20; given += part.size()) ASSERT_TRUE(check.read(part));
    ASSERT_TRUE(
        check.read("</iati-activity>" + with(right_activity, "15130", "99999") + "</iati-activities>"));
    check.finish();
    std::set<std::string> rules;
    for (const auto& one : faults.kept()) rules.insert(one.message.key);
    EXPECT_EQ(rules, (std::set<std::string>{"iati.record_too_large", "iati.size", "iati.code_unknown"}));
    EXPECT_EQ(check.records(), 2u);
}

namespace {

// The standard's own cases, unpacked into a folder that goes with the test.
class Cases : public ::testing::Test {
protected:
    void SetUp() override {
        if (samples().empty()) GTEST_SKIP() << "no copy of the standard's cases beside the repository";
        folder = std::filesystem::temp_directory_path() / ("lightfoot-cases-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder);
        const auto unpack = "tar -xJf '" + samples() + "/cases.tar.xz' -C '" + folder.string() + "'";
        ASSERT_EQ(std::system(unpack.c_str()), 0);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }
    std::filesystem::path folder;
};

// "tests_iati_testfiles_6.2.2.8599e42d.xml" is the case of the rule 6.2.2.
std::string case_of(const std::string& name) {
    const std::string begin = "tests_iati_testfiles_";
    if (!name.starts_with(begin)) return {};
    return name.substr(begin.size(), name.size() - begin.size() - std::string(".8599e42d.xml").size());
}

// The cases of rules that the ruleset of 2.03 no longer has, and one that is not well-formed.
const std::set<std::string> of_no_rule = {
    "tests_iati_testfiles_6.1.4.98488c2e.xml", "tests_iati_testfiles_6.1.5.ddc6dc9f.xml",
    "tests_iati_testfiles_9.117.1.37345b6f.xml", "tests_iati_testfiles_9.120.1.b306403f.xml",
    "tests_iati_testfiles_1.3.13.b1759893.xml"};

// Before what was the future when they were written.
const Time then{1'559'347'200};  // 1 June 2019

}  // namespace

TEST_F(Cases, each_breaks_the_rule_that_it_is_made_for_and_the_example_breaks_none) {
    std::size_t ruleset = 0, lists = 0;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto name = entry.path().filename().string();
        const auto rule = case_of(name);
        if (rule.empty() || of_no_rule.contains(name)) continue;
        const auto said = check(bytes_of(entry.path()), std::string::npos, then);
        if (rule == "1") {
            EXPECT_EQ(said.errors, 0u) << "the standard's own example is right";
        } else if (rule.find('.') != std::string::npos) {
            EXPECT_TRUE(said.rules().contains(rule)) << name;
            ++ruleset;
        } else {  // of a code list
            bool found = false;
            for (const auto& one : said.rules()) found |= one.starts_with("code:");
            EXPECT_TRUE(found) << name;
            ++lists;
        }
    }
    EXPECT_GT(ruleset, 50u);
    EXPECT_GT(lists, 120u);
}
