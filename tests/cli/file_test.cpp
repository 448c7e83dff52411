#include "cli/file.hpp"

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {
class file : public Console {};
}  // namespace

TEST_F(file, is_read_whole) {
    const std::string content(200'000, '\0');
    EXPECT_EQ(*read_file({}, write("zeros", content)), content);
}

TEST_F(file, missing_and_unreadable_ones_are_told_apart) {
    EXPECT_EQ(read_file({}, folder + "/none").error().kind, ErrorKind::not_found);
    EXPECT_EQ(read_file({}, folder).error().kind, ErrorKind::unavailable);
}

TEST_F(file, is_written_in_one_step) {
    const auto path = write("there", "old");
    EXPECT_TRUE(write_file({}, path, "new"));
    EXPECT_EQ(bytes_of(path), "new");
    EXPECT_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_F(file, a_full_disk_keeps_what_was_there) {
    if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "this system has no /dev/full";
    std::FILE* full = std::fopen("/dev/full", "w");
    const auto written = write_file({full, stderr, stdin}, "-", std::string(100'000, 'x'));
    std::fclose(full);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().message.key, "cli.file_not_written");
}

TEST_F(file, cannot_go_into_a_folder_that_is_not_there) {
    EXPECT_EQ(write_file({}, folder + "/no/file", "x").error().kind, ErrorKind::unavailable);
    EXPECT_EQ(write_file({}, folder, "x").error().kind, ErrorKind::unavailable);
}
