// Which procedure an installation follows.

#include "cli/procedure.hpp"

#include "cli/console.hpp"
#include "cli/house.hpp"
#include "domain/transition.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class procedure : public Console {
protected:
    static Result<Procedure> read(const std::string& name, const std::string& holidays = {}) {
        Settings settings;
        settings.procedure = name;
        settings.holidays = holidays;
        return read_procedure(settings);
    }
};

}  // namespace

TEST_F(procedure, that_of_2010_unless_another_is_named) {
    EXPECT_EQ(read_procedure(Settings{})->id, "committee-2010");
    EXPECT_EQ(read("committee-2022")->id, "committee-2022");
    EXPECT_EQ(read_procedure(Settings{})->zone.id, "America/New_York");
    for (const auto* name : {"holidays", "nothing", "", "committee-2010/../x"}) {
        const auto unknown = read(name);
        ASSERT_FALSE(unknown) << name;
        EXPECT_EQ(unknown.error().message.key, "procedure.unknown_name");
    }
}

TEST_F(procedure, a_file_of_ones_own_with_its_own_holidays) {
    std::string content(embedded("data/procedure/committee-2022.toml"));
    const auto zone = content.find("America/New_York");
    content.replace(zone, 16, "Europe/Vienna");
    const auto own = write("own.toml", content);
    const auto holidays = write("days.toml", "[[holidays]]\nyear = \"2030\"\ndays = [\"2030-10-26\"]\n");
    const auto found = read(own, holidays);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->zone.id, "Europe/Vienna");
    EXPECT_TRUE(found->holidays.contains(2030));
    EXPECT_FALSE(found->holidays.contains(2026)) << "the file replaces the built-in one";
    EXPECT_TRUE(read(own)->holidays.contains(2026));
}

TEST_F(procedure, is_shown_with_delays_and_who_does_what) {
    const auto said = lightfoot({"procedure"});
    EXPECT_EQ(said.code, 0);
    for (const char* part : {"October 2010", "5 working days", "Silence is consent",
                             "Refer to the Working Group", "Member of the Committee: "})
        EXPECT_TRUE(has(said.out, part)) << part;
    const auto other = lightfoot({"procedure", "--procedure", "committee-2022", "--language", "fr"});
    EXPECT_TRUE(has(other.out, "Accord exprès seulement"));
    EXPECT_FALSE(has(other.out, "jours ouvrables"));
}

// One table: the manual page has a paragraph for each of its rows.
TEST_F(procedure, the_manual_page_is_drawn_from_the_table) {
    const auto page = run({"man"}).out;
    EXPECT_TRUE(has(page, ".SH PROCEDURE\n"));
    for (const auto& [act, text] : transition_entries(plain_languages().words("en")))
        EXPECT_TRUE(has(page, act)) << act;
    EXPECT_EQ(transition_entries(plain_languages().words("en")).size(), transitions().size());
}

TEST_F(procedure, a_fault_names_file_and_line) {
    const auto broken = write("broken.toml", "[[procedure]]\nid = \"a\"\n\n[[step]]\nstep = \"dance\"\n");
    const auto refused = read(broken);
    ASSERT_FALSE(refused);
    const auto& last = refused.error().faults.back();
    EXPECT_TRUE(has(last.place, "broken.toml:5")) << last.place;
    EXPECT_FALSE(read(folder + "/missing.toml"));
    const auto said = lightfoot({"match", "--text", "x", "--procedure", broken});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, "broken.toml:5")) << said.err;
}
