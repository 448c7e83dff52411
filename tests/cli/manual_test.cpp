#include "cli/manual.hpp"

#include "cli/console.hpp"
#include "cli/settings.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class manual : public Console {};

const CommandEntry small{
    "lightfoot",
    "a small one",
    {{{"-h", "--help"}, "", "help", false}},
    {{"say", "Say a word", {{{"WORD"}, "TEXT", "the word", true}, {{"--loud"}, "", "louder", false}}, {}}}};

}  // namespace

TEST_F(manual, a_page_has_commands_and_options) {
    const auto page = manual_page(small, "1.0");
    for (const char* part : {".TH LIGHTFOOT 1", ".SH COMMANDS\n.SS say\nSay a word.\n",
                             "\\fIWORD\\fR\nthe word", "\\fB\\-\\-loud\\fR\nlouder", ".SH EXIT STATUS"})
        EXPECT_TRUE(has(page, part)) << part;
}

TEST_F(manual, no_line_of_text_is_taken_for_a_macro) {
    CommandEntry odd = small;
    odd.commands[0].help = ".so /etc/passwd \\x";
    EXPECT_TRUE(has(manual_page(odd, "1.0"), "\n\\&.so /etc/passwd \\ex.\n"));
}

TEST_F(manual, the_page_in_docs_is_the_one_of_this_program) {
    EXPECT_EQ(bytes_of(SOURCE_DIR "/docs/lightfoot.1"), run({"man"}).out)
        << "Please make it anew: build/release/lightfoot man > docs/lightfoot.1";
}

TEST_F(manual, every_command_and_setting_is_described) {
    const auto page = run({"man"}).out;
    for (const char* name : {"serve", "match", "evaluate", "import", "export", "ledger verify", "ledger head",
                             "ledger history", "user add", "user list", "user end", "backup key",
                             "backup make", "backup check", "backup restore", "backup copy", "routes", "man"})
        EXPECT_TRUE(has(page, std::string(".SS ") + name + "\n")) << name;
    const auto operation = bytes_of(SOURCE_DIR "/docs/operation.md");
    for (const auto& entry : setting_entries()) {
        EXPECT_TRUE(has(page, "\\fB" + std::string(entry.variable) + "\\fR")) << entry.variable;
        EXPECT_TRUE(has(operation, "| `" + std::string(entry.variable) + "` | ")) << entry.variable;
        EXPECT_TRUE(has(operation, entry.meaning)) << entry.variable;
    }
}

TEST_F(manual, completion_knows_commands_at_their_level) {
    const auto script = bash_completion(small);
    EXPECT_TRUE(has(script, "\"lightfoot\") words=\"say --help"));
    EXPECT_TRUE(has(script, "\"lightfoot say\") words=\"--loud --help\""));
    EXPECT_EQ(run({"completion", "bash"}).code, 0);
    EXPECT_EQ(run({"completion", "fish"}).code, 2);
}

// Asked of bash itself: what follows "lightfoot ledger v"?
TEST_F(manual, completion_completes) {
    const auto script = write("completion", run({"completion", "bash"}).out);
    const auto out = folder + "/out";
    const std::string ask =
        ". " + script +
        "; COMP_WORDS=(lightfoot ledger v); COMP_CWORD=2; _lightfoot; echo \"${COMPREPLY[*]}\"";
    ASSERT_EQ(std::system(("bash -c '" + ask + "' >" + out).c_str()), 0);
    EXPECT_EQ(bytes_of(out), "verify\n");
}
