#include "cli/backup.hpp"

#include "cli/console.hpp"
#include "store/store.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {
class backup_command : public Console {};
}  // namespace

// The copy is put in the place of the data base, as docs/operation.md says, and everything is there.
TEST_F(backup_command, a_copy_can_be_restored) {
    ASSERT_EQ(
        lightfoot({"user", "add", "--email", "a@desk.example", "--name", "A", "--role", "administrator"})
            .code,
        0);
    const auto head = lightfoot({"ledger", "head"}).out;
    const auto said = lightfoot({"backup", "copy", "--out", folder + "/copy.sqlite"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "Copied to " + folder + "/copy.sqlite: 2 entries"));
    EXPECT_TRUE(has(said.out, "/data/secret.key"));

    std::filesystem::create_directories(folder + "/restored");
    std::filesystem::copy(folder + "/copy.sqlite", folder + "/restored/lightfoot.sqlite");
    std::filesystem::copy(folder + "/data/secret.key", folder + "/restored/secret.key");
    EXPECT_EQ(run({"ledger", "head", "--data", folder + "/restored"}).out, head);
    EXPECT_TRUE(has(run({"user", "list", "--data", folder + "/restored"}).out, "a@desk.example"));
}

TEST_F(backup_command, copies_while_somebody_has_the_data_open) {
    make_data();
    const auto store = Store::open({folder + "/data", {}});
    ASSERT_TRUE(store);
    EXPECT_EQ(lightfoot({"backup", "copy", "--out", folder + "/copy.sqlite"}).code, 0);
}

TEST_F(backup_command, never_replaces_a_file) {
    make_data();
    const auto there = write("there", "words");
    const auto said = lightfoot({"backup", "copy", "--out", there});
    EXPECT_EQ(said.code, 5);
    EXPECT_EQ(bytes_of(there), "words");
}

TEST_F(backup_command, says_where_it_cannot_write_and_leaves_nothing) {
    make_data();
    EXPECT_EQ(lightfoot({"backup", "copy", "--out", folder + "/no/copy"}).code, 7);
    EXPECT_EQ(lightfoot({"backup", "copy"}).code, 2);
    EXPECT_EQ(run({"backup", "copy", "--out", folder + "/copy", "--data", folder + "/none"}).code, 3);
    EXPECT_FALSE(std::filesystem::exists(folder + "/copy"));
}
