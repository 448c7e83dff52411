#include "programmes/activity_reader.hpp"

#include "made_activity.hpp"
#include "programmes/import_report.hpp"

#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(activity_reader, reads_what_stands_on_the_activity_and_its_root) {
    auto root = read_root(
        "<iati-activities version=\"2.03\" generated-datetime=\"2025-02-03T04:05:06Z\" xml:lang=\"FR\" "
        "default-currency=\"eur\">");
    EXPECT_EQ(root, (ActivityRoot{"fr", "EUR", "2.03", date_of(2025, 2, 3)}));
    EXPECT_EQ(read_root(""), ActivityRoot());
    EXPECT_EQ(read_root("<iati-activities"), ActivityRoot());
    const auto bare =
        *read_activity("<iati-activity><iati-identifier> A-1 \n</iati-identifier></iati-activity>", root)
             .activity;
    EXPECT_EQ(bare.id, "A-1");
    EXPECT_EQ(bare.language + bare.currency + bare.version, "frEUR2.03");
    EXPECT_EQ(bare.signs.updated, date_of(2025, 2, 3));
    EXPECT_FALSE(bare.hierarchy);
    const auto own = *read_activity(
                          "<iati-activity xml:lang=\"en\" default-currency=\"GBP\" hierarchy=\"2\" "
                          "humanitarian=\"true\" d:version=\"1.05\" "
                          "last-updated-datetime=\"2012-06-13 14:17:42\"><iati-identifier>A "
                          "1</iati-identifier></iati-activity>",
                          root)
                          .activity;
    EXPECT_EQ(own.id, "A 1");  // kept within
    EXPECT_EQ(own.language + own.currency + own.version, "enGBP1.05");
    EXPECT_EQ(own.hierarchy, 2);
    EXPECT_TRUE(own.humanitarian);
    EXPECT_EQ(own.signs.updated, date_of(2012, 6, 13));
}

TEST(activity_reader, leaves_out_an_activity_without_an_identifier) {
    for (const char* id : {"", "<iati-identifier/>", "<iati-identifier> \n </iati-identifier>"}) {
        ActivityReader reader(places());
        std::vector<ReadRemark> remarks;
        EXPECT_FALSE(
            reader.read("<iati-activity>" + std::string(id) + "<reporting-org ref=\"GB-1\"/></iati-activity>",
                        {}, remarks));
        ASSERT_EQ(remarks.size(), 1U) << id;
        EXPECT_EQ(remarks[0].message, Message("activity.identifier_missing"));
        EXPECT_EQ(remarks[0].rule, "identifier");
        EXPECT_EQ(reader.publisher(), "GB-1");
    }
    EXPECT_EQ(
        read_activity("<iati-activity><iati-identifier/><iati-identifier>B</iati-identifier></iati-activity>")
            .activity->id,
        "B");
}

TEST(activity_reader, leaves_out_what_is_not_well_formed_and_says_where) {
    const std::string head =
        "<iati-activity><iati-identifier>A-1</iati-identifier><reporting-org ref=\"GB-1\"/>";
    const std::pair<const char*, std::size_t> all[] = {{"<title>T</titel>", head.size() + 8},
                                                       {"<title x=>T</title>", head.size() + 8},
                                                       {"<title", head.size() + 6}};
    for (const auto& [broken, near] : all) {
        ActivityReader reader(places());
        std::vector<ReadRemark> remarks;
        EXPECT_FALSE(reader.read(head + broken + "</iati-activity>", {}, remarks)) << broken;
        ASSERT_EQ(remarks.size(), 1U);
        EXPECT_EQ(remarks[0].message.key, "activity.broken");
        EXPECT_EQ(remarks[0].activity, "A-1");
        EXPECT_EQ(reader.publisher(), "GB-1");
        EXPECT_NEAR(double(remarks[0].offset), double(near), 6) << broken;
    }
    EXPECT_FALSE(read_activity("").activity);
    EXPECT_FALSE(read_activity("text").activity);
    EXPECT_FALSE(read_activity(std::string("<iati-activity>\0</iati-activity>", 32)).activity);
}

TEST(activity_reader, accepts_prefixes_that_nobody_declared) {
    const auto read = read_within("<usg:treasury-account x:y=\"1\">1</usg:treasury-account><title>T</title>");
    EXPECT_EQ(read.activity->texts.size(), 1U);
    EXPECT_TRUE(read.remarks.empty());
}

TEST(activity_reader, says_that_an_activity_stands_within_it) {
    const auto read = read_within(
        "<title>Outer</title><iati-activity><iati-identifier>INNER-1</iati-identifier><title>Inner</title></"
        "iati-activity>");
    EXPECT_EQ(read.activity->texts.size(), 1U);
    ASSERT_EQ(read.remarks.size(), 1U);
    EXPECT_EQ(read.remarks[0].message,
              (Message{"activity.nested", {{"place", "iati-activity"}, {"value", "INNER-1"}}}));
}

// The world's files as they are, where a copy of them lies beside the repository. What their counts are was
// found by other programs.
class activity_reader_of_the_world : public ::testing::Test {
protected:
    void SetUp() override {
        if (samples().empty()) GTEST_SKIP() << "no copy of published activities beside the repository";
        folder_ = std::filesystem::temp_directory_path() / ("lightfoot-corpus-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder_);
        const auto unpack = "tar -xJf '" + samples() + "/corpus.tar.xz' -C '" + folder_.string() + "'";
        ASSERT_EQ(std::system(unpack.c_str()), 0);
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path folder_;
};

struct World {
    std::uint64_t cut = 0, read = 0, faults = 0;
    std::uint64_t no_end = 0, no_status = 0, no_country = 0, country_by_money = 0, dac_by_money = 0;
    std::uint64_t no_implementer = 0, located = 0, email = 0, no_sector = 0;
    std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> purposes;  // all, and status 1 or 2
    ImportReport report;
};

bool is_dac(const ActivityShare& share) { return share.vocabulary.empty() && !share.code.empty(); }

void count(World& world, const Activity& activity) {
    const auto& signs = activity.signs;
    world.no_end += !signs.planned_end && !signs.actual_end;
    world.no_status += signs.status == ProgrammeStatus::unstated;
    world.no_country += activity.countries.empty() && activity.regions.empty();
    world.country_by_money += !activity.countries.empty() && activity.countries[0].from_transactions;
    const auto dac = std::find_if(activity.sectors.begin(), activity.sectors.end(), is_dac);
    world.dac_by_money += dac != activity.sectors.end() && dac->from_transactions;
    world.no_sector += activity.sectors.empty();
    world.no_implementer +=
        std::none_of(activity.parties.begin(), activity.parties.end(),
                     [](const auto& one) { return one.role == ActivityParty::Role::implementing; });
    world.located += !activity.places.empty();
    world.email += std::any_of(activity.contacts.begin(), activity.contacts.end(),
                               [](const auto& one) { return !one.email.empty(); });
    const bool current =
        signs.status == ProgrammeStatus::pipeline || signs.status == ProgrammeStatus::implementation;
    std::set<std::string> codes;
    for (const auto& sector : activity.sectors)
        if (is_dac(sector)) codes.insert(sector.code);
    for (const auto& code : codes) {
        auto& [all, now] = world.purposes[code];
        ++all;
        now += current;
    }
}

TEST_F(activity_reader_of_the_world, finds_what_other_programs_found) {
    World world;
    ActivityReader reader(places());
    std::vector<ReadRemark> remarks;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
        if (entry.path().extension() != ".xml") continue;
        const auto file = bytes_of(entry.path());
        const auto name = entry.path().filename().string();
        ActivityCutter cutter(
            [&](const CutActivity& cut) {
                ++world.cut;
                remarks.clear();
                if (const auto activity = reader.read(cut.text, read_root(cut.root), remarks)) {
                    ++world.read;
                    count(world, *activity);
                    world.report.read(name, cut, *activity);
                } else {
                    world.report.left_out(name, cut, reader.publisher());
                }
                world.report.remarks(name, cut, reader.publisher(), remarks);
            },
            [&](const CutFault&) { ++world.faults; });
        cutter.read(file);
        cutter.finish();
    }
    EXPECT_EQ(world.cut, 40'267U);
    EXPECT_EQ(world.faults, 0U);
    EXPECT_EQ(world.read, 40'266U);  // one has an empty identifier
    EXPECT_EQ(world.report.total().left_out, 1U);
    // Another 55 give the number of a region for a country there: 10,165 have the element.
    EXPECT_EQ(world.country_by_money, 10'110U);
    EXPECT_EQ(world.dac_by_money, 11'883U);  // 11,884 with the one that is left out
    // 10,154 have no end as an attribute; editions 1.0x write days as text.
    EXPECT_EQ(world.no_end, 2'137U);
    // 7,623 do without the code 4 and the word with a capital letter; 2,640 of them say "implementing".
    EXPECT_EQ(world.no_implementer, 4'983U);
    // Counted by elements it is 714, 2,702, 2,805, 8,552 and 33,900: some are empty.
    EXPECT_EQ(world.no_status, 718U);
    EXPECT_EQ(world.no_country, 2'717U);
    EXPECT_EQ(world.no_sector, 2'806U);
    EXPECT_EQ(world.located, 8'312U);
    EXPECT_EQ(world.email, 33'239U);
    // Purposes of the DAC with the activities that have them, and those of status 1 or 2 among these.
    const std::map<std::string, std::pair<std::uint64_t, std::uint64_t>> purposes = {
        {"15130", {505, 204}}, {"15210", {337, 168}}, {"15220", {1020, 516}}, {"15110", {1581, 716}},
        {"15113", {304, 149}}, {"15136", {1, 1}},     {"15250", {28, 26}},    {"12250", {755, 406}},
        {"12110", {719, 439}}, {"12220", {940, 501}}, {"12264", {908, 589}},  {"31195", {17, 13}},
        {"43082", {374, 231}}, {"74020", {696, 276}}, {"33120", {154, 122}},  {"24010", {378, 184}},
        {"23510", {1, 1}}};
    for (const auto& [code, found] : purposes) EXPECT_EQ(world.purposes[code], found) << code;
}

TEST(activity_reader, keeps_nothing_from_one_activity_to_the_next) {
    const std::string full =
        "<iati-activity xml:lang=\"fr\" "
        "default-currency=\"EUR\"><iati-identifier>A-1</iati-identifier><reporting-org ref=\"X\"/><sector "
        "code=\"1\"/>"
        "<transaction><transaction-type code=\"3\"/><transaction-date "
        "iso-date=\"2020-01-01\"/><value>1</value><recipient-country "
        "code=\"KE\"/></transaction></iati-activity>";
    const std::string bare = "<iati-activity><iati-identifier>A-2</iati-identifier></iati-activity>";
    ActivityReader reader(places());
    std::vector<ReadRemark> remarks;
    reader.read(full, {}, remarks);
    reader.read("<broken", {}, remarks);
    EXPECT_EQ(reader.read(bare, {}, remarks), read_activity(bare).activity);
    EXPECT_EQ(reader.read(full, {}, remarks), read_activity(full).activity);
}
