// The timer in the server, with the program itself as it runs beside it, against a server of our own that
// speaks both generations of the index and fails as it is told to.

#include "cli/programme_timer.hpp"

#include "cli/programmes.hpp"
#include "programmes/base.hpp"
#include "programmes/made_programmes.hpp"
#include "programmes/made_server.hpp"
#include "store/installation.hpp"
#include "support/postgres.hpp"

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
    std::optional<UpdateRecord> when(Outcome outcome) { return when(outcome, folder()); }
    static std::optional<UpdateRecord> when(Outcome outcome, const std::string& folder) {
        for (int i = 0; i < 600; ++i) {
            auto record = read_update_record(folder);
            if (record && record->outcome == outcome) return record;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return std::nullopt;
    }
    std::string title() { return title(folder()); }
    static std::string title(const std::string& folder) {
        const auto base = ProgrammeBase::open(folder);
        const auto key = base ? (*base)->key_of(std::string_view("XX-1-1")) : std::nullopt;
        return key ? (*base)->fetch(*key)->texts.at(0).text : std::string();
    }
    // As if the last one had begun so long ago.
    void age_record(std::int64_t seconds) { age_record(seconds, folder()); }
    static void age_record(std::int64_t seconds, const std::string& folder) {
        auto record = *read_update_record(folder);
        record.begun.seconds -= seconds, record.ended.seconds -= seconds;
        ASSERT_TRUE(write_update_record(folder, record));
    }

    MadeServer server;
    const MadeFolder kept, made;
    Settings settings;
    std::unique_ptr<Store> store;
};

// Two servers with one PostgreSQL, each on a machine of its own (docs/decisions/0172).
class ProgrammeTimersTest : public ProgrammeTimerTest {
protected:
    struct Machine {
        Settings settings;
        std::unique_ptr<Store> store;
        std::unique_ptr<ProgrammeTimer> timer;
        std::string folder() const { return programmes_folder(settings); }
    };
    void SetUp() override {
        ProgrammeTimerTest::SetUp();
        const auto database = lightfoot::testing::Postgres::empty_database();
        if (!database) GTEST_SKIP() << "no PostgreSQL is installed";
        first = machine(kept.path(), *database);
        second = machine(disk_of_second.path(), *database);
        put_newer_index("1");
        put_archive("Laboratories");
    }
    void TearDown() override { stop(); }
    Machine machine(const std::string& disk, const std::string& database) const {
        Machine made{settings, Store::open({disk, database}).value(), nullptr};
        made.settings.data_dir = disk;
        return made;
    }
    void start() {
        const UpdateClock clock{UpdateRhythm::daily, 3, {"UTC", 0, {}}};
        const UpdateProgram program{LIGHTFOOT_PROGRAM, 1536u << 20, 20};
        for (auto* one : {&first, &second})
            one->timer = std::make_unique<ProgrammeTimer>(one->settings, clock, *one->store, program);
    }
    void stop() { first.timer.reset(), second.timer.reset(); }
    // How both came through: the records of the two, each of its own folder.
    std::pair<UpdateRecord, UpdateRecord> both(Outcome outcome) {
        const auto one = when(outcome, first.folder()), other = when(outcome, second.folder());
        EXPECT_TRUE(one && other) << name_of(outcome);
        return {one.value_or(UpdateRecord{}), other.value_or(UpdateRecord{})};
    }
    void age_both(std::int64_t seconds) {
        age_record(seconds, first.folder());
        age_record(seconds, second.folder());
    }
    static bool one_after_the_other(const UpdateRecord& one, const UpdateRecord& other) {
        return one.ended <= other.begun || other.ended <= one.begun;
    }
    // Whose turn the data base says it is, until when.
    void give_turn(const std::string& who, std::int64_t until) {
        ASSERT_TRUE(first.store->write(read_clock(), [&](Transaction& tx) -> Result<bool> {
            set_installation_value(tx.session, "programmes-update-turn", who + " " + std::to_string(until));
            return true;
        }));
    }
    std::string turn() {
        return second.store->read([](Session& session) {
            return installation_value(session, "programmes-update-turn").value_or("");
        });
    }
    // Which of the two it is: its turn is taken a moment before its record tells of it.
    bool first_has_begun() const {
        for (int i = 0; i < 600; ++i) {
            if (read_update_record(first.folder())) return true;
            if (read_update_record(second.folder())) return false;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return false;
    }
    // The update has written its record before the timer sees its end.
    bool turn_comes_back() {
        for (int i = 0; i < 600 && !turn().empty(); ++i)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        return turn().empty();
    }
    long times_asked(std::string_view path) {
        const auto asked = server.asked();
        return std::count(asked.begin(), asked.end(), path);
    }
    static void a_little_later() { std::this_thread::sleep_for(std::chrono::milliseconds(400)); }

    const MadeFolder disk_of_second;
    Machine first, second;
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

TEST_F(ProgrammeTimersTest, each_brings_its_own_folder_up_to_date_one_after_the_other_and_once) {
    start();
    const auto [one, other] = both(Outcome::done);
    EXPECT_TRUE(one_after_the_other(one, other));
    EXPECT_EQ(one.kept, 1u);
    EXPECT_EQ(other.kept, 1u);
    EXPECT_EQ(title(first.folder()), "Laboratories");
    EXPECT_EQ(title(second.folder()), "Laboratories");
    a_little_later();
    EXPECT_EQ(times_asked("/iati-data.zip"), 2) << "each once";
    EXPECT_TRUE(turn_comes_back()) << "the turn is given back";
}

TEST_F(ProgrammeTimersTest, on_one_shared_folder_one_of_them_fetches) {
    second.settings.data_dir = first.settings.data_dir;
    start();
    ASSERT_TRUE(when(Outcome::done, first.folder()));
    a_little_later();
    EXPECT_EQ(times_asked("/iati-data.zip"), 1);
    EXPECT_EQ(title(second.folder()), "Laboratories");
    stop();
    age_record(48 * 3600, first.folder());
    put_older_index("2");
    server.put("/xx-one", {file("Ports"), ""});
    start();
    for (int i = 0; i < 600 && title(first.folder()) != "Ports"; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    EXPECT_EQ(title(first.folder()), "Ports");
    a_little_later();
    EXPECT_EQ(times_asked("/xx-one"), 1) << "what changed is fetched once, too";
}

// The connection ends in the middle of the archive: who was fetching goes on from there, the other waits for
// its turn and gets the whole.
TEST_F(ProgrammeTimersTest, a_connection_that_breaks_in_the_middle_costs_neither_its_programmes) {
    server.put("/iati-data.zip", {made.read("a.zip"), "\"archive\"", 200, 150, 1});
    start();
    const auto [one, other] = both(Outcome::done);
    EXPECT_TRUE(one_after_the_other(one, other));
    EXPECT_EQ(title(first.folder()), "Laboratories");
    EXPECT_EQ(title(second.folder()), "Laboratories");
    const auto asked = server.asked();
    EXPECT_EQ(std::count(asked.begin(), asked.end(), "/iati-data.zip"), 2);
    EXPECT_EQ(std::count_if(asked.begin(), asked.end(), [](const std::string& one_asked) {
                  return one_asked.starts_with("/iati-data.zip from ");
              }), 1) << "the rest of what was broken off";
}

TEST_F(ProgrammeTimersTest, a_service_that_is_down_leaves_both_the_old_ones_and_both_try_again) {
    start();
    both(Outcome::done);
    stop();
    server.put("/datasets-minimal", {"<html>maintenance</html>", ""});
    age_both(48 * 3600);
    start();
    const auto [one, other] = both(Outcome::failed);
    for (const auto& record : {one, other}) {
        EXPECT_EQ(record.reason.key, "programmes.index_unreadable");
        EXPECT_TRUE(record.last_done) << "when it last went well is not forgotten";
    }
    EXPECT_EQ(title(first.folder()), "Laboratories");
    EXPECT_EQ(title(second.folder()), "Laboratories");
    server.asked();
    a_little_later();
    EXPECT_TRUE(server.asked().empty()) << "not before three hours have passed";
    EXPECT_TRUE(turn_comes_back()) << "who fails gives its turn back, too";
    stop();
    put_newer_index("2");
    server.put("/xx-one", {file("Ports"), ""});
    age_both(4 * 3600);
    start();
    const auto [again, other_again] = both(Outcome::done);
    EXPECT_TRUE(one_after_the_other(again, other_again));
    EXPECT_EQ(title(first.folder()), "Ports");
    EXPECT_EQ(title(second.folder()), "Ports");
}

// One is told to stop in the middle of its turn: the other does not wait for it.
TEST_F(ProgrammeTimersTest, who_is_stopped_in_its_turn_lets_the_other_go_on) {
    server.put("/iati-data.zip", {"", "", 500, 0, 1'000});
    start();
    const bool first_has_it = first_has_begun();
    auto& busy = first_has_it ? first : second;
    auto& waiting = first_has_it ? second : first;
    ASSERT_TRUE(when(Outcome::running, busy.folder()));
    EXPECT_FALSE(read_update_record(waiting.folder())) << "not at the same time";
    busy.timer.reset();
    EXPECT_EQ(read_update_record(busy.folder())->outcome, Outcome::stopped);
    put_archive("Laboratories");
    ASSERT_TRUE(when(Outcome::done, waiting.folder()));
    EXPECT_EQ(title(waiting.folder()), "Laboratories");
}

// A machine that went away in its turn keeps the others waiting for two hours at most.
TEST_F(ProgrammeTimersTest, a_turn_that_was_never_given_back_ends_by_itself) {
    give_turn("away", read_clock().seconds + 3600);
    start();
    a_little_later();
    EXPECT_TRUE(server.asked().empty());
    EXPECT_FALSE(read_update_record(first.folder()) || read_update_record(second.folder()));
    give_turn("away", read_clock().seconds - 1);
    both(Outcome::done);
    EXPECT_EQ(title(second.folder()), "Laboratories");
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
