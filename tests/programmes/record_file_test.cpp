#include "programmes/record_file.hpp"

#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

std::string long_record(int number) {
    return "A laboratory that looks after samples, number " + std::to_string(number * 7919) +
           std::string(std::size_t(number % 50), 'x');
}

TEST(RecordFile, GivesEachRecordByItsKey) {
    const MadeFolder folder;
    auto writer = RecordWriter::create(folder / "r").value();
    constexpr int count = 150'000;  // many blocks
    for (int i = count; i-- > 0;) writer.add(i * 3, long_record(i), std::to_string(i));
    ASSERT_TRUE(writer.keep());
    const auto reader = RecordReader::open(folder / "r").value();
    ASSERT_EQ(reader.count(), std::size_t(count));
    for (const int i : {0, 1, 777, count - 1}) {
        const auto place = reader.find(i * 3);
        ASSERT_TRUE(place) << i;
        EXPECT_EQ(reader.key(*place), i * 3);
        EXPECT_EQ(reader.read(*place), long_record(i));
        EXPECT_EQ(reader.sketch(*place), std::to_string(i));
    }
    EXPECT_FALSE(reader.find(1));
    EXPECT_FALSE(reader.find(count * 3));
    EXPECT_LT(std::filesystem::file_size(folder / "r"), std::uintmax_t(count) * 60);
}

TEST(RecordFile, ABlockIsThatOfItsOwnFile) {
    const MadeFolder folder;
    for (const char* name : {"a", "b"}) {
        auto writer = RecordWriter::create(folder / name).value();
        for (int i = 0; i < 5; ++i) writer.add(i, name + std::to_string(i));
        ASSERT_TRUE(writer.keep());
    }
    for (int round = 0; round < 3; ++round) {  // another file may come to lie where one was
        const auto a = RecordReader::open(folder / "a").value();
        EXPECT_EQ(a.read(0), "a0");
        auto b = RecordReader::open(folder / "b").value();
        EXPECT_EQ(b.read(1), "b1");
        EXPECT_EQ(a.read(2), "a2");
        const auto moved = std::move(b);
        EXPECT_EQ(moved.read(3), "b3");
    }
}

TEST(RecordFile, ALongRecordHasABlockOfItsOwn) {
    const MadeFolder folder;
    auto writer = RecordWriter::create(folder / "r").value();
    std::string all;
    for (int i = 0; i < 40'000; ++i) all += long_record(i);
    writer.add(1, "before");
    writer.add(2, all);
    writer.add(3, "behind");
    ASSERT_TRUE(writer.keep());
    const auto reader = RecordReader::open(folder / "r").value();
    EXPECT_EQ(reader.read(0), "before");
    EXPECT_EQ(reader.read(1), all);
    EXPECT_EQ(reader.read(2), "behind");
}

TEST(RecordFile, FewRecordsAreKeptToo) {
    const MadeFolder folder;
    auto writer = RecordWriter::create(folder / "r").value();
    writer.add(5, "five");
    writer.add(-1, "");
    ASSERT_TRUE(writer.keep());
    const auto reader = RecordReader::open(folder / "r").value();
    EXPECT_EQ(reader.read(*reader.find(5)), "five");
    EXPECT_EQ(reader.read(*reader.find(-1)), "");
}

TEST(RecordFile, NothingIsThereBeforeItIsKept) {
    const MadeFolder folder;
    { auto writer = RecordWriter::create(folder / "r").value(); }
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(RecordFile, DamageIsFound) {
    const MadeFolder folder;
    auto writer = RecordWriter::create(folder / "r").value();
    for (int i = 0; i < 9; ++i) writer.add(i, long_record(i));
    ASSERT_TRUE(writer.keep());
    const auto good = folder.read("r");
    for (std::size_t size = 0; size < good.size(); size += 5) {
        folder.write("short", good.substr(0, size));
        EXPECT_FALSE(RecordReader::open(folder / "short")) << size;
    }
    for (std::size_t at = 8; at < good.size() - 8; at += 3) {
        auto turned = good;
        turned[at] = char(turned[at] ^ 0x80);
        folder.write("turned", turned);
        if (const auto reader = RecordReader::open(folder / "turned"))
            for (std::size_t place = 0; place < reader->count(); ++place) {
                (void)reader->read(place);
                (void)reader->sketch(place);
            }
    }
    EXPECT_FALSE(RecordReader::open(folder / "missing"));
}

}  // namespace
}  // namespace lightfoot
