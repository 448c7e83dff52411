#include "base/sealed_stream.hpp"

#include <gtest/gtest.h>

#include <vector>

using namespace lightfoot;

namespace {

const SealingKeys& keys() {
    static const auto made = SealingKeys::make();
    return made;
}

std::string sealed(std::string_view words, std::size_t at_once = 1'000'000) {
    std::string file;
    SealedWriter writer(keys().public_key, [&](std::string_view bytes) { file += bytes; });
    for (std::size_t at = 0; at < words.size(); at += at_once) writer.write(words.substr(at, at_once));
    writer.finish();
    return file;
}

SealedReader::Source from(const std::string& file) {
    return [&file, at = std::size_t{0}](std::size_t most) mutable {
        const auto some = file.substr(std::min(at, file.size()), most);
        at += some.size();
        return some;
    };
}

// What was sealed, or the key of what is wrong with it.
std::string opened(const std::string& file, std::size_t size, const SealingKeys& with = keys()) {
    auto reader = SealedReader::open(with, from(file));
    if (!reader) return reader.error().message.key;
    const auto words = reader->read(size);
    if (!words) return words.error().message.key;
    const auto end = reader->demand_end();
    return end ? *words : end.error().message.key;
}

}  // namespace

TEST(sealed_stream, what_is_sealed_is_read_with_the_secret_key_alone) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{65'535}, std::size_t{65'536},
                                   std::size_t{65'537}, std::size_t{300'000}}) {
        const std::string words(size, 'w');
        EXPECT_EQ(opened(sealed(words), size), words) << size;
        EXPECT_EQ(opened(sealed(words, 777), size), words) << size << " in small pieces";
    }
    EXPECT_EQ(sealed("a plain word").find("plain"), std::string::npos);
    EXPECT_NE(sealed("the same"), sealed("the same"));
    EXPECT_EQ(SealingKeys::of_secret(keys().secret_key).public_key, keys().public_key);
}

TEST(sealed_stream, another_key_is_told_apart_from_damage) {
    EXPECT_EQ(opened(sealed("words"), 5, SealingKeys::make()), "sealed.wrong_key");
    EXPECT_EQ(opened("something else altogether", 5), "sealed.no_stream");
    EXPECT_EQ(opened("", 5), "sealed.no_stream");
}

TEST(sealed_stream, wherever_it_is_cut_that_is_seen) {
    const auto file = sealed(std::string(150'000, 'w'));
    for (std::size_t size = 19; size < file.size(); size += size < 400 ? 1 : 997)
        EXPECT_EQ(opened(file.substr(0, size), 150'000), "sealed.cut_short") << size;
    // Cut just between two pieces.
    const std::size_t head = file.size() - 150'000 - 3 * 17;
    EXPECT_EQ(opened(file.substr(0, head + 65'536 + 17), 150'000), "sealed.cut_short");
    EXPECT_EQ(opened(file + "x", 150'000), "sealed.cut_short") << "the last piece is longer than it was";
}

TEST(sealed_stream, wherever_it_is_altered_that_is_seen) {
    const std::string words(150'000, 'w');
    const auto file = sealed(words);
    for (std::size_t at = 0; at < file.size(); at += at < 400 ? 1 : 997) {
        auto other = file;
        other[at] = char(other[at] ^ 1);
        EXPECT_NE(opened(other, words.size()), words) << at;
        EXPECT_TRUE(opened(other, words.size()).starts_with("sealed.")) << at;
    }
}

TEST(sealed_stream, pieces_keep_their_order) {
    const auto file = sealed(std::string(65'536, 'a') + std::string(65'536, 'b') + "c");
    const std::size_t piece = 65'536 + 17, head = file.size() - 2 * piece - 18;
    const auto exchanged = file.substr(0, head) + file.substr(head + piece, piece) +
                           file.substr(head, piece) + file.substr(head + 2 * piece);
    EXPECT_EQ(opened(exchanged, 131'073), "sealed.altered");
}
