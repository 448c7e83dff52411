#include "web/drawn_parts.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

struct Drawer {
    DrawnParts<std::string> parts;
    int drawn = 0;
    std::string draw(const std::string& name, const std::string& view) {
        return parts.draw(name, view, [&](const std::string& of) {
            ++drawn;
            return Html::text(of);
        }).str();
    }
};

}  // namespace

TEST(drawn_parts, the_same_is_drawn_once_and_another_anew) {
    Drawer drawer;
    EXPECT_EQ(drawer.draw("a", "x"), "x");
    EXPECT_EQ(drawer.draw("a", "x"), "x");
    EXPECT_EQ(drawer.drawn, 1);
    EXPECT_EQ(drawer.draw("a", "y"), "y");
    EXPECT_EQ(drawer.draw("b", "x"), "x");
    EXPECT_EQ(drawer.drawn, 3);
    EXPECT_EQ(drawer.draw("a", "x"), "x") << "the last one only is kept";
    EXPECT_EQ(drawer.drawn, 4);
}

TEST(drawn_parts, are_bounded) {
    Drawer drawer;
    for (std::size_t i = 0; i <= DrawnParts<std::string>::most_parts; ++i)
        drawer.draw(std::to_string(i), "x");
    const auto before = drawer.drawn;
    drawer.draw("0", "x");
    EXPECT_EQ(drawer.drawn, before + 1);
}
