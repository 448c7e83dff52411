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
    std::uint64_t cut = 0, read = 0, faults = 0, old_edition = 0, new_edition = 0;
    std::uint64_t no_end = 0, no_status = 0, no_title = 0, no_country = 0, country_by_money = 0,
                  dac_by_money = 0;
    std::uint64_t no_implementer = 0, located = 0, no_reference = 0, kenya = 0, other_vocabulary_only = 0;
    std::uint64_t email = 0, no_sector = 0, with_links = 0, no_description = 0;
    ImportReport report;
};

bool is_dac(const ActivityShare& share) { return share.vocabulary.empty() && !share.code.empty(); }

void count(World& world, const Activity& activity) {
    const auto& signs = activity.signs;
    ++(activity.version.starts_with('1') ? world.old_edition : world.new_edition);
    world.no_end += !signs.planned_end && !signs.actual_end;
    world.no_status += signs.status == ProgrammeStatus::unstated;
    world.no_country += activity.countries.empty() && activity.regions.empty();
    world.country_by_money += !activity.countries.empty() && activity.countries[0].from_transactions;
    const auto dac = std::find_if(activity.sectors.begin(), activity.sectors.end(), is_dac);
    world.dac_by_money += dac != activity.sectors.end() && dac->from_transactions;
    world.no_sector += activity.sectors.empty();
    world.other_vocabulary_only += !activity.sectors.empty() && dac == activity.sectors.end();
    world.no_implementer +=
        std::none_of(activity.parties.begin(), activity.parties.end(),
                     [](const auto& one) { return one.role == ActivityParty::Role::implementing; });
    world.located += !activity.places.empty();
    world.email += std::any_of(activity.contacts.begin(), activity.contacts.end(),
                               [](const auto& one) { return !one.email.empty(); });
    world.no_description += std::all_of(activity.texts.begin(), activity.texts.end(), [](const auto& one) {
        return one.kind == ActivityText::Kind::title;
    });
    world.kenya += std::any_of(activity.countries.begin(), activity.countries.end(),
                               [](const auto& one) { return one.code == "KE"; });
}

TEST_F(activity_reader_of_the_world, finds_what_other_programs_found) {
    World world;
    ActivityReader reader(places());
    std::vector<ReadRemark> remarks;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_)) {
        if (entry.path().extension() != ".xml") continue;
        const auto file = bytes_of(entry.path());
        const auto name = entry.path().filename().string();
        ActivityRoot root;
        ActivityCutter* here = nullptr;
        ActivityCutter cutter(
            [&](const CutActivity& cut) {
                if (here->root() != std::string_view()) root = read_root(here->root());
                ++world.cut;
                remarks.clear();
                if (const auto activity = reader.read(cut.text, root, remarks)) {
                    ++world.read;
                    count(world, *activity);
                    world.report.read(name, cut, *activity);
                } else {
                    world.report.left_out(name, cut, reader.publisher());
                }
                world.report.remarks(name, cut, reader.publisher(), remarks);
            },
            [&](const CutFault&) { ++world.faults; });
        here = &cutter;
        cutter.read(file);
        cutter.finish();
    }
    EXPECT_EQ(world.cut, 0U);
    std::printf(
        "read %lu faults %lu v1 %lu v2 %lu noend %lu nostatus %lu nocountry %lu cmoney %lu dmoney %lu "
        "nosector %lu othervoc %lu noimpl %lu loc %lu email %lu nodesc %lu ke %lu\n",
        world.read, world.faults, world.old_edition, world.new_edition, world.no_end, world.no_status,
        world.no_country, world.country_by_money, world.dac_by_money, world.no_sector,
        world.other_vocabulary_only, world.no_implementer, world.located, world.email, world.no_description,
        world.kenya);
    std::map<std::string, std::uint64_t> kinds;
    for (const auto& [ref, publisher] : world.report.publishers())
        for (const auto& [key, kind] : publisher.kinds) kinds[key.second] += kind.count;
    for (const auto& [key, n] : kinds) std::printf("%s %lu\n", key.c_str(), n);
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
