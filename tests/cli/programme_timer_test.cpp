// The timer in the server, with the program itself as it runs beside it, against a server of our own that
// speaks both generations of the index and fails as it is told to.

#include "cli/programme_timer.hpp"

#include "cli/programmes.hpp"
#include "programmes/base.hpp"
#include "programmes/made_programmes.hpp"
#include "programmes/made_server.hpp"

#include <gtest/gtest.h>

#include <zip.h>

using namespace lightfoot;
using Outcome = UpdateRecord::Outcome;

namespace {

class ProgrammeTimerTest : public ::testing::Test {
protected:
    void SetUp() override {
        settings.data_dir = kept.path();
        settings.iati_service = server.base;
        store = Store::open({kept.path(), ""}).value();
    }
    static std::string file(const std::string& title) {
        return R"(<iati-activities version="2.03"><iati-activity xml:lang="en"><iati-identifier>XX-1-1)"
               R"(</iati-identifier><reporting-org ref="XX-1"><narrative>An agency</narrative>)"
               R"(</reporting-org><title><narrative>)" +
               title + "</narrative></title></iati-activity></iati-activities>";
    }
    void put_archive(const std::string& title) {
        const auto path = made / "a.zip";
        const auto content = file(title);
        auto* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        zip_file_add(archive, "iati-data-main/data/xx/xx-one.xml",
                     zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
        zip_close(archive);
        server.put("/iati-data.zip", {made.read("a.zip"), "\"archive\""});
    }
    // A list of data sets, as the newer index has it.
    void put_newer_index(const std::string& hash) {
        server.put("/datasets-minimal",
                   {R"([{"short_name": "xx-one", "reporting_org_short_name": "xx", "licence_id": "cc-by",
                        "last_known_good_dataset": {"hash": ")" +
                        hash + R"(", "cached_dataset_url_xml": ")" + server.base + "/xx-one\"}}]", ""});
    }
    // An object whose keys are the names, as the older one has it.
    void put_older_index(const std::string& hash) {
        server.put("/datasets-minimal", {R"({"xx-one": {"hash": ")" + hash + R"(", "url_xml": ")" +
                                             server.base + "/xx-one\"}}", ""});
    }
    ProgrammeTimer timer(UpdateRhythm rhythm = UpdateRhythm::daily) {
        return {settings, {rhythm, 3, {"UTC", 0, {}}}, *store, {LIGHTFOOT_PROGRAM, 1536u << 20, 20}};
    }
    std::string folder() const { return programmes_folder(settings); }
    std::optional<UpdateRecord> when(Outcome outcome) {
        for (int i = 0; i < 600; ++i) {
            auto record = read_update_record(folder());
            if (record && record->outcome == outcome) return record;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return std::nullopt;
    }
    std::string title() {
        const auto base = ProgrammeBase::open(folder());
        const auto key = base ? (*base)->key_of(std::string_view("XX-1-1")) : std::nullopt;
        return key ? (*base)->fetch(*key)->texts.at(0).text : std::string();
    }
    // As if the last one had begun so long ago.
    void age_record(std::int64_t seconds) {
        auto record = *read_update_record(folder());
        record.begun.seconds -= seconds, record.ended.seconds -= seconds;
        ASSERT_TRUE(write_update_record(folder(), record));
    }

    MadeServer server;
    const MadeFolder kept, made;
    Settings settings;
    std::unique_ptr<Store> store;
};

}  // namespace

TEST_F(ProgrammeTimerTest, brings_the_archive_then_what_changed_whichever_index_the_service_speaks) {
    put_newer_index("1");
    put_archive("Laboratories");
    {
        const auto runs = timer();
        const auto record = when(Outcome::done);
        ASSERT_TRUE(record);
        EXPECT_EQ(record->kept, 1u);
        EXPECT_TRUE(record->last_done);
        EXPECT_EQ(title(), "Laboratories");
    }
    put_older_index("2");
    server.put("/xx-one", {file("Ports"), ""});
    age_record(48 * 3600);
    const auto runs = timer();
    for (int i = 0; i < 600 && title() != "Ports"; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(title(), "Ports");
}

TEST_F(ProgrammeTimerTest, a_failure_leaves_the_old_ones_and_says_why_and_is_tried_again) {
    put_newer_index("1");
    put_archive("Laboratories");
    {
        const auto runs = timer();
        ASSERT_TRUE(when(Outcome::done));
    }
    server.put("/datasets-minimal", {"<html>maintenance</html>", ""});
    age_record(48 * 3600);
    {
        const auto runs = timer();
        const auto record = when(Outcome::failed);
        ASSERT_TRUE(record);
        EXPECT_EQ(record->reason.key, "programmes.index_unreadable");
        EXPECT_TRUE(record->last_done) << "when it last went well is not forgotten";
        EXPECT_EQ(title(), "Laboratories");
    }
    put_newer_index("2");
    server.put("/xx-one", {file("Ports"), ""});
    age_record(4 * 3600);
    const auto runs = timer();
    ASSERT_TRUE(when(Outcome::done));
    EXPECT_EQ(title(), "Ports");
}

TEST_F(ProgrammeTimerTest, stops_with_the_server_and_goes_on_afterwards) {
    put_newer_index("1");
    server.put("/iati-data.zip", {"", "", 500, 0, 1'000});
    {
        const auto runs = timer();
        ASSERT_TRUE(when(Outcome::running));
    }
    EXPECT_EQ(read_update_record(folder())->outcome, Outcome::stopped);
    put_archive("Laboratories");
    age_record(3600);
    const auto runs = timer();
    ASSERT_TRUE(when(Outcome::done));
    EXPECT_EQ(title(), "Laboratories");
}

TEST_F(ProgrammeTimerTest, two_servers_on_one_folder_fetch_once) {
    put_newer_index("1");
    put_archive("Laboratories");
    const auto one = timer(), other = timer();
    ASSERT_TRUE(when(Outcome::done));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    const auto asked = server.asked();
    EXPECT_EQ(std::count(asked.begin(), asked.end(), "/iati-data.zip"), 1);
}

TEST_F(ProgrammeTimerTest, off_and_unasked_it_fetches_nothing) {
    put_newer_index("1");
    {
        const auto off = timer(UpdateRhythm::off), unasked = timer(UpdateRhythm::after_first);
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }
    EXPECT_TRUE(server.asked().empty());
    EXPECT_FALSE(read_update_record(folder()));
}

TEST_F(ProgrammeTimerTest, a_program_that_cannot_begin_is_noted_and_not_begun_again_at_once) {
    const ProgrammeTimer runs(settings, {UpdateRhythm::daily, 3, {"UTC", 0, {}}}, *store,
                              {"/nowhere/lightfoot", 1536u << 20, 20});
    const auto record = when(Outcome::failed);
    ASSERT_TRUE(record);
    EXPECT_EQ(record->reason.key, "programmes.update_not_begun");
}
