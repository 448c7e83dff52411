#include "programmes/generation.hpp"

#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

TEST(Generation, ComesBackAsItWas) {
    Generation generation{7, {1'800'000'000}, 12, 40, 3, 2, {0, 2}, {}};
    generation.sources = {{0, "a \"b\".xml", "XX-1", "cc-by", "https://x.example/a", "h", 5, 6, {77}},
                          {1, "", "", "", "", "", 0, 0, {}}};
    EXPECT_EQ(read_generation(to_json(generation), "file").value(), generation);
}

TEST(Generation, NamesTheFileThatIsDamaged) {
    for (const auto* text : {"", "{}", "[]", "{\"number\": \"one\"}"}) {
        const auto read = read_generation(text, "generation-1.json");
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().message.key, "programmes.damaged");
        EXPECT_NE(read.error().detail.find("generation-1.json"), std::string::npos);
    }
}

TEST(Generation, AnEmptyFolderHasNone) {
    const MadeFolder folder;
    EXPECT_EQ(current_generation(folder.path()).value().number, 0u);
    EXPECT_EQ(current_number(folder / "missing"), 0u);
}

}  // namespace
}  // namespace lightfoot
