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
    const auto number = head.substr(0, head.find(' ')), hash = head.substr(number.size() + 1, 64);
    const auto kept = [&](const std::string& first, const std::string& second) {
        return run({"ledger", "verify", "--data", folder + "/restored", "--kept", first, second});
    };
    EXPECT_EQ(kept(number, hash).code, 0);
    EXPECT_EQ(kept(number, std::string(64, 'a')).code, 1);
    EXPECT_TRUE(has(kept("900", hash).out, "ends with entry " + number));
    const std::string no_number = "x", no_hash = "ab";
    for (const auto& [first, second] : {std::pair(no_number, hash), std::pair(number, no_hash)})
        EXPECT_TRUE(has(kept(first, second).err, first + " " + second)) << "what was typed is named";
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
