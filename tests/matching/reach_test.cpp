#include "matching/reach.hpp"

#include "programme_world.hpp"

namespace lightfoot::test {
namespace {

ProgrammeReach reach(std::vector<ActivityShare> countries, std::vector<ActivityShare> regions,
            std::string title = "") {
    auto activity = programme("A", std::move(title));
    activity.countries = std::move(countries);
    activity.regions = std::move(regions);
    return reach_of(activity, places());
}
ActivityShare code(std::string code, std::string vocabulary = "") {
    return {std::move(vocabulary), std::move(code), "", {}, false};
}

TEST(ProgrammeReach, EveryRegionOfTheOecdIsOneThatThePlacesKnow) {
    for (int number = 1; number < 1100; ++number)
        for (const auto& id : regions_of_code("", std::to_string(number)))
            EXPECT_NE(places().region(id), nullptr) << number << " " << id;
}

TEST(ProgrammeReach, StandsToAStateAsItSays) {
    const auto standing = [](const ProgrammeReach& reach) { return standing_of(reach, "BOL", places()); };
    EXPECT_EQ(standing(reach({code("BO")}, {})), ReachStanding::here);
    EXPECT_EQ(standing(reach({code("BO"), code("PE"), code("EC"), code("CO")}, {})),
              ReachStanding::among_many);
    EXPECT_EQ(standing(reach({}, {code("489")})), ReachStanding::region);
    EXPECT_EQ(standing(reach({}, {code("5", "2")})), ReachStanding::region);
    EXPECT_EQ(standing(reach({}, {code("998")})), ReachStanding::world);
    EXPECT_EQ(standing(reach({}, {code("1", "2")})), ReachStanding::world);
    EXPECT_EQ(standing(reach({}, {})), ReachStanding::unknown);
    EXPECT_EQ(standing(reach({code("KE")}, {})), ReachStanding::elsewhere);
    EXPECT_EQ(standing(reach({code("XK")}, {})), ReachStanding::elsewhere);
    EXPECT_EQ(standing(reach({}, {code("298")})), ReachStanding::elsewhere);
}

TEST(ProgrammeReach, WordsSayItWhereNoCodeDoes) {
    const auto named = reach({}, {}, "Border control in South-East Asia and Kenya");
    EXPECT_EQ(named.states, std::vector<std::string>{"KEN"});
    EXPECT_EQ(named.regions, std::vector<std::string>{"m49-035"});
    EXPECT_TRUE(named.by_words);
    EXPECT_FALSE(reach({}, {code("998")}, "Border control in Kenya").world);
    EXPECT_TRUE(reach({code("BO")}, {}, "Border control as in Kenya").states ==
                std::vector<std::string>{"BOL"});
}

}  // namespace
}  // namespace lightfoot::test
