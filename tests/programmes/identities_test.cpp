#include "programmes/identities.hpp"

#include "programmes/kept_file.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

namespace lightfoot {
namespace {

ActivityIdentity row(const char* id, std::int32_t updated, std::uint32_t source, std::int64_t key) {
    return {mark_of(id), 1, key, source, updated, 0, 0};
}

TEST(Identities, TheOneUpdatedLastStands) {
    std::vector<ActivityIdentity> rows{row("a", 10, 0, 1), row("a", 30, 2, 3), row("a", 30, 1, 2),
                                       row("b", 5, 9, 4)};
    choose_standing(rows);
    std::vector<std::int64_t> standing;
    for (const auto& one : rows)
        if (one.stands) standing.push_back(one.key);
    std::sort(standing.begin(), standing.end());
    EXPECT_EQ(standing, (std::vector<std::int64_t>{2, 4}));  // of two updated on one day the earlier source
}

TEST(Identities, AreFoundByIdentifier) {
    const MadeFolder folder;
    std::vector<ActivityIdentity> rows;
    for (int i = 0; i < 1000; ++i) rows.push_back(row(std::to_string(i).c_str(), 1, 0, i));
    rows.push_back(row("7", 2, 1, 7000));
    choose_standing(rows);
    ASSERT_TRUE(keep_file(folder / "i", bytes_of(rows)));
    const auto identities = Identities::open(folder / "i").value();
    EXPECT_EQ(identities.rows().size(), 1001u);
    EXPECT_EQ(identities.find("999")->key, 999);
    EXPECT_EQ(identities.find("7")->key, 7000);
    EXPECT_EQ(identities.find("1000"), nullptr);
    folder.write("i", "short");
    EXPECT_FALSE(Identities::open(folder / "i"));
}

}  // namespace
}  // namespace lightfoot
