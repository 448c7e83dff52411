#include "cli/practice_programmes.hpp"

#include "programmes/base.hpp"
#include "programmes/iati_check.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>
#include <vector>

using namespace lightfoot;

namespace {

const ReferenceData& data() {
    static const ReferenceData all = ReferenceData::read({}).value();
    return all;
}
const Tagger& tagger() {
    static const Tagger one(data().vocabulary);
    return one;
}

// What a thread beside the serving brings about; ten seconds at most.
void wait_for(const std::function<bool()>& is_done) {
    for (int tries = 0; tries < 500 && !is_done(); ++tries)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

}  // namespace

TEST(practice_programmes, days_follow_the_day_on_which_they_are_read) {
    const auto today = date_of(2027, 3, 1);
    EXPECT_EQ(practice_programmes_on("<a d=\"{-1}\"/><b d=\"{365}T00\"/>", today),
              "<a d=\"2027-02-28\"/><b d=\"2028-02-29T00\"/>");
    EXPECT_EQ(practice_programmes_on("{words} { -2} {3", today), "{words} { -2} {3");
}

TEST(practice_programmes, are_made_once_and_again_when_they_say_something_else) {
    const MadeFolder folder;
    const auto kept = folder / "kept";
    const Time now{1'800'000'000};
    ASSERT_TRUE(make_practice_programmes(kept, data(), tagger(), now));
    const auto first = current_number(kept);
    EXPECT_GT(first, 0u);
    ASSERT_TRUE(make_practice_programmes(kept, data(), tagger(), now));
    EXPECT_EQ(current_number(kept), first) << "the same day: nothing is read again";
    ASSERT_TRUE(make_practice_programmes(kept, data(), tagger(), Time{now.seconds + 86'400}));
    EXPECT_GT(current_number(kept), first);
}

// Two servers on one folder, both begun on a new day.
TEST(practice_programmes, are_made_once_by_many_at_one_time) {
    const MadeFolder folder;
    const auto kept = folder / "kept";
    for (const Time now : {Time{1'800'000'000}, Time{1'800'086'400}}) {
        const auto before = current_number(kept);
        std::array<bool, 4> made{};
        {
            std::vector<std::jthread> servers;
            for (auto& one : made)
                servers.emplace_back(
                    [&] { one = bool(make_practice_programmes(kept, data(), tagger(), now)); });
        }
        for (const bool one : made) EXPECT_TRUE(one);
        EXPECT_EQ(current_number(kept), before + 1);
    }
}

TEST(practice_programmes, are_as_the_standard_wants_them) {
    const auto standard =
        IatiStandard::read(embedded("data/iati/structure.tsv"), embedded("data/iati/codes.tsv")).value();
    const Time now{1'800'000'000};
    IatiFaults faults(20);
    IatiReferences references;
    IatiCheck check(standard, now, faults, references, 0);
    check.read(practice_programmes_on(embedded("data/practice/programmes.xml"), date_of(now)));
    check.finish();
    EXPECT_GT(check.records(), 12u);
    for (const auto& fault : faults.kept())  // that invented organisations are registered nowhere is so
        EXPECT_EQ(fault.rule, "1.14.8") << fault.line << " " << fault.message.key;
}

TEST(practice_programmes, are_of_practice_states_and_some_have_ended) {
    const MadeFolder folder;
    const auto kept = folder / "kept";
    const Time now{1'800'000'000};
    ASSERT_TRUE(make_practice_programmes(kept, data(), tagger(), now));
    const auto base = ProgrammeBase::open(kept).value();
    EXPECT_GE(base->about().activities, 12u);
    const auto key = base->key_of(mark_of("XP-PRA-04-VET"));
    ASSERT_TRUE(key);
    const auto vet = base->fetch(*key);
    ASSERT_TRUE(vet);
    ASSERT_EQ(vet->countries.size(), 1u);
    EXPECT_EQ(vet->countries.front().code, "XL");
    EXPECT_TRUE(vet->regions.empty());
    const auto old = base->fetch(base->key_of(std::string_view("XP-PRA-02-OLDLAB")).value());
    EXPECT_EQ(still_going(old->signs, date_of(now)).going, Going::ended);
    EXPECT_FALSE(base->key_of(mark_of("XP-PRA-04-NONE")));
}

TEST(practice_programmes, nothing_is_read_where_no_folder_is_named) {
    const MadeFolder folder;
    Settings settings;
    settings.data_dir = folder.path();
    { const ProgrammeImport none(settings, data(), tagger()); }
    EXPECT_EQ(current_number(folder / "programmes"), 0u);
}

TEST(practice_programmes, a_folder_that_is_named_is_read_beside_the_serving) {
    const MadeFolder folder;
    folder.write("files/a.xml",
                 "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>XX-1-1</iati-identifier>"
                 "<title><narrative xml:lang=\"en\">Laboratories</narrative></title></iati-activity>"
                 "</iati-activities>");
    Settings settings;
    settings.data_dir = folder.path();
    settings.iati_folder = folder / "files";
    const ProgrammeImport importing(settings, data(), tagger());
    wait_for([&] { return current_number(folder / "programmes") != 0; });
    EXPECT_EQ(current_number(folder / "programmes"), 1u);
}

TEST(practice_programmes, what_the_server_left_out_stands_in_a_report) {
    const MadeFolder folder;
    folder.write("files/a.xml",
                 "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>XX-1-1</iati-identifier>"
                 "</iati-activity><iati-activity><title><narrative>No identifier</narrative></title>"
                 "</iati-activity></iati-activities>");
    Settings settings;
    settings.data_dir = folder.path();
    settings.iati_folder = folder / "files";
    const ProgrammeImport importing(settings, data(), tagger());
    const auto path = folder / "programmes/report.txt";
    wait_for([&] { return std::filesystem::exists(path); });
    std::ifstream file(path);
    const std::string report(std::istreambuf_iterator<char>(file), {});
    EXPECT_NE(report.find("a.xml:1"), std::string::npos) << report;
    EXPECT_NE(report.find("left out 1"), std::string::npos) << report;
}

TEST(practice_programmes, a_folder_that_is_not_there_is_no_reason_to_stop) {
    const MadeFolder folder;
    Settings settings;
    settings.data_dir = folder.path();
    settings.iati_folder = folder / "nowhere";
    { const ProgrammeImport importing(settings, data(), tagger()); }
    EXPECT_EQ(current_number(folder / "programmes"), 0u);
}
