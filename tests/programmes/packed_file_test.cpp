#include "programmes/packed_file.hpp"

#include "made_iati.hpp"

#include <unistd.h>
#include <zip.h>
#include <zlib.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class packed_file : public ::testing::Test {
protected:
    packed_file() {
        folder = std::filesystem::temp_directory_path() / ("lightfoot-packed-" + std::to_string(::getpid()));
        std::filesystem::create_directories(folder);
    }
    ~packed_file() override { std::filesystem::remove_all(folder); }
    std::string write(const std::string& name, const std::string& bytes) const {
        std::ofstream(folder / name, std::ios::binary) << bytes;
        return folder / name;
    }
    std::string gzip(const std::string& name, const std::string& bytes) const {
        const std::string path = folder / name;
        gzFile file = gzopen(path.c_str(), "wb");
        gzwrite(file, bytes.data(), unsigned(bytes.size()));
        gzclose(file);
        return path;
    }
    std::string zip(const std::string& name,
                    const std::vector<std::pair<std::string, std::string>>& files) const {
        const std::string path = folder / name;
        zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        for (const auto& [inner, bytes] : files)
            zip_file_add(archive, inner.c_str(), zip_source_buffer(archive, bytes.data(), bytes.size(), 0),
                         0);
        EXPECT_EQ(zip_close(archive), 0);
        return path;
    }
    std::filesystem::path folder;
};

// "name=content;" of all that is inside, or the key of the error.
std::string all_of(const std::string& path) {
    auto file = PackedFile::open(path);
    if (!file) return file.error().message.key;
    std::string all;
    for (;;) {
        const auto more = (*file)->next();
        if (!more) return more.error().message.key;
        if (!*more) return all;
        all += std::filesystem::path((*file)->name()).filename().string() + "=";
        for (;;) {
            const auto piece = (*file)->read();
            if (!piece) return piece.error().message.key;
            if (piece->empty()) break;
            all += *piece;
        }
        all += ";";
    }
}

}  // namespace

TEST_F(packed_file, is_plain_gzip_or_zip_whatever_its_name) {
    EXPECT_EQ(all_of(write("a.xml", "<a/>")), "a.xml=<a/>;");
    EXPECT_EQ(all_of(write("empty.xml", "")), "empty.xml=;");
    EXPECT_EQ(all_of(gzip("b.xml", "<b/>")), "b.xml=<b/>;");
    EXPECT_EQ(all_of(zip("c", {{"d/x.xml", "<x/>"}, {"readme.txt", "no"}, {"y.xml", "<y/>"}})),
              "x.xml=<x/>;y.xml=<y/>;");
}

TEST_F(packed_file, gzip_files_behind_one_another_are_one) {
    const auto both = bytes_of(gzip("1", "one ")) + bytes_of(gzip("2", "two"));
    EXPECT_EQ(all_of(write("both.gz", both)), "both.gz=one two;");
    std::string many;
    for (int i = 0; i < 1000; ++i) many += both;
    const auto file = PackedFile::open(write("many.gz", many)).value();
    ASSERT_TRUE(file->next().value());
    EXPECT_EQ(file->read().value().size(), 7000u) << "in one piece";
    EXPECT_TRUE(file->read().value().empty());
    EXPECT_EQ(all_of(write("cut.gz", both.substr(0, both.size() - 4))), "iati.packed_cut");
}

TEST_F(packed_file, what_is_broken_is_an_error_that_names_the_file) {
    const auto whole = bytes_of(gzip("1", std::string(10'000, 'x') + "y"));
    EXPECT_EQ(all_of(write("cut.gz", whole.substr(0, whole.size() / 2))), "iati.packed_cut");
    auto changed = whole;
    changed[changed.size() / 2] ^= 0x55;
    EXPECT_EQ(all_of(write("changed.gz", changed)), "iati.packed_broken");
    const auto archive = bytes_of(zip("w.zip", {{"a.xml", "<a/>"}}));
    EXPECT_EQ(all_of(write("cut.zip", archive.substr(0, 40))), "iati.packed_cut");
    EXPECT_EQ(all_of(write("almost.zip", archive.substr(0, archive.size() - 3))), "iati.packed_cut");
    EXPECT_EQ(all_of(zip("none.zip", {{"a.txt", "x"}})), "iati.packed_no_xml");
    EXPECT_EQ(all_of(write("empty.zip", std::string("PK\5\6", 4) + std::string(18, '\0'))),
              "iati.packed_no_xml");
    EXPECT_EQ(all_of(folder / "not-there"), "cli.file_not_read");
    EXPECT_EQ(all_of(folder), "cli.file_not_read") << "a folder is no file";
}

TEST_F(packed_file, what_is_packed_once_more_is_told_and_the_others_are_read) {
    auto file =
        PackedFile::open(zip("n.zip", {{"a.xml.gz", "x"}, {"b.ZIP", "y"}, {"c.XML", "<c/>"}})).value();
    std::string told;
    while (file->next().value()) {
        const auto piece = file->read();
        told += std::filesystem::path(file->name()).filename().string() + " " +
                (piece ? std::string(*piece) : piece.error().message.key) + ";";
    }
    EXPECT_EQ(told, "a.xml.gz iati.packed_nested;b.ZIP iati.packed_nested;c.XML <c/>;");
}

TEST_F(packed_file, a_bomb_is_left_before_it_is_read_whole) {
    const auto part = bytes_of(gzip("part.gz", std::string(10 << 20, '\0')));
    std::string bomb;
    for (int i = 0; i < 110; ++i) bomb += part;
    const auto path = write("bomb.gz", bomb);
    auto opened = PackedFile::open(path).value();
    ASSERT_TRUE(opened->next().value());
    std::uint64_t got = 0;
    for (;;) {
        const auto piece = opened->read();
        if (!piece) {
            EXPECT_EQ(piece.error().message.key, "iati.unpacks_too_far");
            break;
        }
        ASSERT_FALSE(piece->empty()) << "it was read to the end";
        got += piece->size();
    }
    EXPECT_LE(got, limits::unpacked_bytes_unsuspected + (1u << 20));
}

// An archive whose list names one file again and again: little in the file, without end when it is unpacked.
TEST_F(packed_file, a_bomb_of_entries_that_lie_over_each_other_is_left_as_a_whole) {
    auto archive = bytes_of(zip("one.zip", {{"a.xml", std::string(100 << 20, ' ')}}));
    constexpr std::size_t ending = 22, entries = 40;
    const auto list = archive.find("PK\1\2"), end = archive.size() - ending;
    const auto record = archive.substr(list, end - list);
    auto tail = archive.substr(end);
    archive.resize(list);
    for (std::size_t i = 0; i < entries; ++i) archive += record;
    const auto put = [&](std::size_t at, std::size_t value, std::size_t bytes) {
        for (std::size_t i = 0; i < bytes; ++i) tail[at + i] = char(value >> 8 * i);
    };
    put(8, entries, 2), put(10, entries, 2), put(12, entries * record.size(), 4);
    const auto opened = PackedFile::open(write("bomb.zip", archive + tail)).value();
    std::uint64_t got = 0;
    std::string told;
    for (;;) {
        const auto more = opened->next();
        if (!more) told = more.error().message.key;
        if (!more || !*more) break;
        for (;;) {
            const auto piece = opened->read();
            if (!piece || piece->empty()) break;
            got += piece->size();
        }
    }
    EXPECT_EQ(told, "iati.unpacks_too_far");
    EXPECT_LE(got, limits::unpacked_bytes_unsuspected + (1u << 20));
}
