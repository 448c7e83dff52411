#include "cli/sealed_backup.hpp"

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class sealed_backup_command : public Console {
protected:
    void SetUp() override {
        ASSERT_EQ(run({"backup", "key", "--out", keys}).code, 0);
        ASSERT_EQ(
            lightfoot({"user", "add", "--email", "a@desk.example", "--name", "A", "--role", "administrator"})
                .code,
            0);
    }
    Said make(const std::string& file) {
        return lightfoot({"backup", "make", "--to", keys + ".pub", "--out", file});
    }
    Said restore(const std::string& file, std::string to = "/restored") {
        return run({"backup", "restore", file, "--key", keys + ".key", "--data", folder + to});
    }
    const std::string keys = folder + "/keys";
};

}  // namespace

TEST_F(sealed_backup_command, what_was_made_is_checked_and_restored) {
    const auto head = lightfoot({"ledger", "head"}).out;
    const auto made = make(folder + "/b");
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_EQ(made.out.size(), 64 + 2 + folder.size() + 3) << made.out;
    EXPECT_TRUE(has(made.err, "a ledger of 2 entries that is whole")) << made.err;
    EXPECT_FALSE(has(bytes_of(folder + "/b"), "a@desk.example"));
    const auto checked = run({"backup", "check", folder + "/b", "--key", keys + ".key"});
    EXPECT_EQ(checked.code, 0);
    EXPECT_TRUE(has(checked.err, "is whole")) << checked.err;
    const auto done = restore(folder + "/b");
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_EQ(run({"ledger", "head", "--data", folder + "/restored"}).out, head);
    EXPECT_EQ(run({"ledger", "verify", "--data", folder + "/restored"}).code, 0);
    EXPECT_TRUE(has(run({"user", "list", "--data", folder + "/restored"}).out, "a@desk.example"));
    EXPECT_EQ(bytes_of(folder + "/restored/secret.key"), bytes_of(folder + "/data/secret.key"));
}

TEST_F(sealed_backup_command, keys_and_backups_never_replace_a_file) {
    const auto there = write("there", "words");
    EXPECT_EQ(make(there).code, 5);
    EXPECT_EQ(bytes_of(there), "words");
    const auto before = bytes_of(keys + ".key");
    EXPECT_EQ(run({"backup", "key", "--out", keys}).code, 5);
    EXPECT_EQ(bytes_of(keys + ".key"), before);
    EXPECT_EQ(std::filesystem::status(keys + ".key").permissions(),
              std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
}

TEST_F(sealed_backup_command, each_key_has_its_place) {
    EXPECT_EQ(lightfoot({"backup", "make", "--to", keys + ".key", "--out", folder + "/b"}).code, 2);
    EXPECT_EQ(lightfoot({"backup", "make", "--to", keys + ".none", "--out", folder + "/b"}).code, 3);
    EXPECT_FALSE(std::filesystem::exists(folder + "/b"));
    ASSERT_EQ(make(folder + "/b").code, 0);
    const auto wrong =
        run({"backup", "restore", folder + "/b", "--key", keys + ".pub", "--data", folder + "/r"});
    EXPECT_EQ(wrong.code, 2);
    EXPECT_TRUE(has(wrong.err, "is not the secret key of a backup")) << wrong.err;
    ASSERT_EQ(run({"backup", "key", "--out", folder + "/others"}).code, 0);
    const auto other =
        run({"backup", "restore", folder + "/b", "--key", folder + "/others.key", "--data", folder + "/r"});
    EXPECT_EQ(other.code, 2);
    EXPECT_TRUE(has(other.err, "was made for another key")) << other.err;
    EXPECT_FALSE(std::filesystem::exists(folder + "/r"));
}

TEST_F(sealed_backup_command, a_place_with_data_and_a_damaged_file_are_refused) {
    ASSERT_EQ(make(folder + "/b").code, 0);
    EXPECT_EQ(restore(folder + "/b", "/data").code, 5);
    auto bytes = bytes_of(folder + "/b");
    EXPECT_EQ(restore(write("short", bytes.substr(0, bytes.size() - 10))).code, 2);
    bytes[300] = char(bytes[300] ^ 4);
    EXPECT_EQ(restore(write("altered", bytes)).code, 2);
    EXPECT_EQ(restore(folder + "/none").code, 3);
    EXPECT_FALSE(std::filesystem::exists(folder + "/restored"));
    EXPECT_EQ(make(folder + "/no/b").code, 7);
}
