#include "programmes/kept_file.hpp"

#include "programmes/made_programmes.hpp"
#include "programmes/mapped_file.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

TEST(KeptFile, AppearsWhole) {
    const MadeFolder folder;
    auto file = KeptFile::create(folder / "a").value();
    file.write("one ");
    EXPECT_FALSE(std::filesystem::exists(folder / "a"));
    file.write("two");
    EXPECT_EQ(file.size(), 7u);
    ASSERT_TRUE(file.keep());
    EXPECT_EQ(folder.read("a"), "one two");
    const auto mapped = MappedFile::open(folder / "a").value();
    ASSERT_TRUE(keep_file(folder / "a", "three"));
    EXPECT_EQ(mapped.text(), "one two");  // who reads goes on reading the old one
    EXPECT_EQ(MappedFile::open(folder / "a").value().text(), "three");
}

TEST(KeptFile, AFullDiskIsSaid) {
    const auto file = keep_file("/dev/full/none", "x");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().message.key, "cli.file_not_written");
    const MadeFolder folder;
    std::filesystem::create_symlink("/dev/full", folder / "full.part");
    const auto full = keep_file(folder / "full", std::string(1 << 20, 'x'));
    ASSERT_FALSE(full);
    EXPECT_NE(full.error().detail.find("No space left"), std::string::npos) << full.error().detail;
    EXPECT_FALSE(std::filesystem::exists(folder / "full"));
}

TEST(MappedFile, AnEmptyOneHasNoBytes) {
    const MadeFolder folder;
    folder.write("empty", "");
    EXPECT_TRUE(MappedFile::open(folder / "empty").value().bytes().empty());
    EXPECT_FALSE(MappedFile::open(folder / "missing"));
}

}  // namespace
}  // namespace lightfoot
