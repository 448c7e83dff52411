#include "base/json.hpp"

#include <gtest/gtest.h>

#include <vector>

using namespace lightfoot;

TEST(json, objects_arrays_and_what_is_unknown) {
    const std::vector<int> numbers{1, -2};
    EXPECT_EQ(
        Json::object({{"a", "x"}, {"b", true}, {"c", std::optional<int>{}}, {"d", Json::array(numbers)}})
            .str(),
        R"({"a":"x","b":true,"c":null,"d":[1,-2]})");
}

TEST(json, escapes_what_must_be) { EXPECT_EQ(Json("\"\\\n\t\r\x01é").str(), R"("\"\\\n\t\r\u0001é")"); }
