#include "matching/kinship.hpp"

#include "matching/world.hpp"

using namespace lightfoot;

namespace {

int nearness(const char* a, const char* b) {
    const auto& vocabulary = test::small_vocabulary();
    return Kinship(vocabulary)
        .nearness(std::uint32_t(*vocabulary.position(a)), std::uint32_t(*vocabulary.position(b)));
}

}  // namespace

TEST(Kinship, same_above_below_and_sibling) {
    EXPECT_EQ(nearness("catch-all", "catch-all"), same_topic);
    EXPECT_EQ(nearness("catch-all", "export-control"), above_or_below);
    EXPECT_EQ(nearness("export-control", "catch-all"), above_or_below);
    EXPECT_EQ(nearness("catch-all", "control-lists"), sibling_topic);
    EXPECT_EQ(nearness("catch-all", "diamonds"), 0);
}

TEST(Kinship, it_is_mutual_over_the_whole_vocabulary) {
    const Kinship kinship(test::vocabulary());
    for (std::uint32_t a = 0; a < test::vocabulary().topics().size(); ++a)
        for (const auto& kin : kinship.of(a)) EXPECT_EQ(kinship.nearness(kin.topic, a), kin.nearness);
}

TEST(Kinship, what_is_above_at_any_distance_counts_as_above) {
    const auto& vocabulary = test::vocabulary();
    const Kinship kinship(vocabulary);
    for (std::uint32_t i = 0; i < vocabulary.topics().size(); ++i)
        for (const auto& parent : vocabulary.topics()[i].broader)
            for (const auto& above : vocabulary.find(parent)->broader)
                EXPECT_EQ(kinship.nearness(i, std::uint32_t(*vocabulary.position(above))), above_or_below);
}
