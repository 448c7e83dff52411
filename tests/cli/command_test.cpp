#include "cli/command.hpp"

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {
class command : public Console {};
}  // namespace

TEST_F(command, version_and_help_answer_on_the_output) {
    EXPECT_EQ(run({"--version"}).out, "lightfoot 0.1.0\n");
    const auto help = run({"--help"});
    EXPECT_EQ(help.code, 0);
    EXPECT_TRUE(has(help.out, "match"));
    EXPECT_EQ(help.err, "");
    EXPECT_TRUE(has(run({"user", "add", "--help"}).out, "--role"));
}

TEST_F(command, nothing_to_do_names_the_commands) {
    const auto said = run({});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, "Please say what to do: serve, match"));
    EXPECT_TRUE(has(run({"ledger"}).err, "verify, head, history"));
}

TEST_F(command, an_unknown_word_is_named_at_its_level) {
    const auto said = run({"matsch"});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, "There is no command “matsch”. The commands are: serve, match"));
    const auto nested = run({"--data", "ledger", "ledger", "verifi"});
    EXPECT_TRUE(
        has(nested.err, "There is no command “verifi”. The commands are: verify, head, history, erase."));
    EXPECT_TRUE(has(nested.err, "lightfoot ledger --help"));
}

TEST_F(command, an_unknown_option_leads_to_the_help_of_its_command) {
    const auto said = run({"user", "add", "--emial", "a@b.example"});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, "lightfoot user add --help"));
    EXPECT_EQ(run({"match", "--count", "51"}).code, 2);
    EXPECT_EQ(run({"serve", "--port", "x"}).code, 2);
    EXPECT_EQ(run({"evaluate"}).code, 2);
}

TEST_F(command, the_data_folder_may_stand_before_and_behind) {
    make_data();
    EXPECT_EQ(run({"--data", folder + "/data", "ledger", "verify"}).code, 0);
    EXPECT_EQ(run({"ledger", "--data", folder + "/data", "verify"}).code, 0);
    EXPECT_EQ(run({"ledger", "verify", "--data", folder + "/data"}).code, 0);
    EXPECT_EQ(run({"ledger", "verify", "--data=" + folder + "/data"}).code, 0);
}

TEST_F(command, errors_are_said_in_the_language_asked_for) {
    const auto english = run({"ledger", "verify", "--data", "/none"}).err;
    EXPECT_TRUE(has(english, "There is no data in /none"));
    EXPECT_EQ(run({"ledger", "verify", "--data", "/none", "--language", "xx"}).code, 2);
}

TEST_F(command, a_broken_data_base_is_said_and_not_thrown) {
    std::filesystem::create_directories(folder + "/data");
    write("data/lightfoot.sqlite", std::string(8192, 'x'));
    const auto said = lightfoot({"ledger", "verify"});
    EXPECT_EQ(said.code, 7);
    EXPECT_TRUE(has(said.err, "SQLite"));
}
