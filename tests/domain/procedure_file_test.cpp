// What an expert may write into the file of a procedure, and what is said where it is not right.

#include "domain/procedure.hpp"

#include "domain/procedure_world.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

std::optional<ZoneOffsets> zone(std::string_view name) {
    if (name == "America/New_York") return new_york();
    return std::nullopt;
}

std::string file_of(const std::string& name) {
    std::ifstream file(SOURCE_DIR "/data/procedure/" + name + ".toml");
    std::stringstream content;
    content << file.rdbuf();
    return content.str();
}

Result<Procedure> read(const std::string& content) {
    const ProcedureFile files[] = {{"p.toml", content}};
    return read_procedure(files, zone);
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) ADD_FAILURE() << from << " is not there";
    else text.replace(at, from.size(), to);
    return text;
}

// "line: key" of the first fault.
std::string fault(const std::string& content) {
    const auto read_back = read(content);
    if (read_back) return "no fault";
    EXPECT_EQ(read_back.error().message.key, "procedure.not_usable");
    if (read_back.error().faults.empty()) return "no faults";
    const auto& first = read_back.error().faults[0];
    return first.place + " " + first.message.key;
}

const std::string good = R"([[procedure]]
id = "short"
ar = "أ"
zh = "短"
en = "Short"
fr = "Court"
ru = "Кратко"
es = "Corto"
time_zone = "America/New_York"

[[step]]
step = "authentication"

[[step]]
step = "acknowledgement"

[[step]]
step = "circulation"
counted_from = ["acknowledgement"]
delay = "5 working days"
silence = "consent"
)";

}  // namespace

TEST(procedure_file, both_that_the_program_brings_along_can_be_used) {
    const auto holidays = file_of("holidays");
    for (const std::string name : {"committee-2010", "committee-2022"}) {
        const auto content = file_of(name);
        const ProcedureFile files[] = {{name, content}, {"holidays", holidays}};
        const auto procedure = read_procedure(files, zone);
        ASSERT_TRUE(procedure) << procedure.error().faults[0].place;
        EXPECT_EQ(procedure->id, name);
        EXPECT_TRUE(procedure->holidays.contains(2026));
        for (const auto& title : procedure->titles) EXPECT_FALSE(title.empty());
    }
}

TEST(procedure_file, of_2010_counts_five_working_days_twice_and_keeps_the_two_apart) {
    const auto content = file_of("committee-2010");
    const auto procedure = read(content);
    ASSERT_TRUE(procedure);
    const auto* circulation = procedure->step(StepKind::circulation);
    const auto* posting = procedure->step(StepKind::posting);
    ASSERT_TRUE(circulation && posting);
    EXPECT_EQ(circulation->delay, (Delay{5, Delay::Unit::working_days}));
    EXPECT_EQ(circulation->counted_from, std::vector{CountedFrom::acknowledgement});
    EXPECT_EQ(posting->counted_from,
              (std::vector{CountedFrom::acknowledgement, CountedFrom::posting_text}));
    EXPECT_TRUE(circulation->silence_is_consent && posting->silence_is_consent);
    EXPECT_FALSE(circulation->by_software || posting->by_software);
    EXPECT_EQ(procedure->step(StepKind::question)->delay, (Delay{1, Delay::Unit::years}));
    EXPECT_EQ(procedure->step(StepKind::briefing)->delay, (Delay{2, Delay::Unit::months}));
}

TEST(procedure_file, of_2022_has_no_delay_and_no_silence) {
    const auto procedure = read(file_of("committee-2022"));
    ASSERT_TRUE(procedure);
    for (const auto& step : procedure->steps) EXPECT_FALSE(step.delay || step.silence_is_consent);
}

TEST(procedure_file, holidays_may_stand_in_a_file_of_their_own) {
    const std::string more = "[[holidays]]\nyear = \"2027\"\ndays = [\"2027-01-01\"]\n";
    const ProcedureFile files[] = {{"p.toml", good}, {"h.toml", more}};
    const auto procedure = read_procedure(files, zone);
    ASSERT_TRUE(procedure);
    EXPECT_EQ(kind_of_day(*procedure, date_of(2027, 1, 1)), DayKind::holiday);
    EXPECT_EQ(kind_of_day(*procedure, date_of(2027, 1, 4)), DayKind::working);
}

TEST(procedure_file, every_fault_has_its_line) {
    const struct {
        std::string from, to, answer;
    } table[] = {
        {"America/New_York", "New York", "p.toml:9 procedure.unknown_zone"},
        {"fr = \"Court\"\n", "", "p.toml:1 procedure.missing"},
        {"step = \"acknowledgement\"", "step = \"thanks\"", "p.toml:15 procedure.unknown_value"},
        {"step = \"acknowledgement\"", "step = \"authentication\"", "p.toml:14 procedure.step_twice"},
        {"[[step]]\nstep = \"authentication\"\n", "", "p.toml:1 procedure.no_step"},
        {"5 working days", "five working days", "p.toml:20 procedure.bad_delay"},
        {"5 working days", "0 working days", "p.toml:20 procedure.bad_delay"},
        {"5 working days", "5 weeks", "p.toml:20 procedure.bad_delay"},
        {"5 working days", "99999999999 days", "p.toml:20 procedure.bad_delay"},
        {"counted_from = [\"acknowledgement\"]\n", "", "p.toml:19 procedure.counted_from_what"},
        {"counted_from = [\"acknowledgement\"]", "counted_from = [\"soon\"]",
         "p.toml:19 procedure.unknown_value"},
        {"delay = \"5 working days\"\n", "", "p.toml:20 procedure.silence_without_delay"},
        {"silence = \"consent\"", "silence = \"yes\"", "p.toml:21 procedure.unknown_value"},
        {"silence = \"consent\"", "by = \"nobody\"", "p.toml:21 procedure.unknown_value"},
        {"silence = \"consent\"", "quiet = \"consent\"", "p.toml:21 data_file.unknown_key"},
        {"step = \"authentication\"", "step = \"authentication\"\nsilence = \"consent\"",
         "p.toml:11 procedure.silence_elsewhere"},
        {"step = \"circulation\"", "step = \"posting\"", "p.toml:21 procedure.silence_without_text"},
        {"id = \"short\"", "id = 7", "p.toml:2 data_file.not_a_text"},
        {"id = \"short\"", "id = ", "p.toml:2 data_file.not_toml"},
        {"[[procedure]]", "[[rules]]", "p.toml:1 data_file.unknown_key"},
        {"[[procedure]]", "[[procedure]]\nid = \"a\"\n[[procedure]]", "p.toml:1 procedure.missing"},
    };
    EXPECT_EQ(fault(good), "no fault");
    for (const auto& [from, to, answer] : table) EXPECT_EQ(fault(replaced(good, from, to)), answer) << to;
    EXPECT_EQ(fault(""), "procedure:1 procedure.nothing_there");
}

TEST(procedure_file, faults_of_the_week_and_of_holidays) {
    const auto with = [](const std::string& more) { return fault(good + more); };
    EXPECT_EQ(fault(replaced(good, "id = \"short\"", "id = \"short\"\nworking_week = [\"montag\"]")),
              "p.toml:3 procedure.unknown_day");
    EXPECT_EQ(fault(replaced(good, "id = \"short\"", "id = \"short\"\nworking_week = []")),
              "p.toml:3 procedure.no_working_day");
    EXPECT_EQ(with("[[holidays]]\ndays = []\n"), "p.toml:22 procedure.missing");
    EXPECT_EQ(with("[[holidays]]\nyear = \"26\"\ndays = []\n"), "p.toml:23 procedure.bad_year");
    EXPECT_EQ(with("[[holidays]]\nyear = \"2026\"\n"), "p.toml:22 procedure.missing");
    EXPECT_EQ(with("[[holidays]]\nyear = \"2026\"\ndays = [\"2026-02-29\"]\n"),
              "p.toml:24 procedure.bad_holiday");
    EXPECT_EQ(with("[[holidays]]\nyear = \"2026\"\ndays = [\"2027-01-01\"]\n"),
              "p.toml:24 procedure.bad_holiday");
    EXPECT_EQ(with("[[holidays]]\nyear = \"2026\"\ndays = [\"2026-01-01\",\n\"2026-01-01\"]\n"),
              "p.toml:25 procedure.holiday_twice");
    EXPECT_EQ(with("[[holidays]]\nyear = \"2026\"\ndays = []\n[[holidays]]\nyear = \"2026\"\ndays = []\n"),
              "p.toml:25 procedure.year_twice");
}

TEST(procedure_file, all_faults_at_once) {
    const auto twice = replaced(replaced(good, "America/New_York", "Nowhere"), "5 working days", "5");
    EXPECT_EQ(read(twice).error().faults.size(), 2u);
}
