#include "programmes/iati_references.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(iati_references, what_comes_later_is_known_too) {
    IatiReferences references;
    EXPECT_TRUE(references.add_activity("A"));
    EXPECT_FALSE(references.add_activity("A")) << "the same again";
    references.refer("A", 0, 1, "B");
    references.refer("C", 0, 2, "B");
    references.refer("D", 1, 9, "B");
    references.refer("D", 1, 3, "B");
    EXPECT_TRUE(references.add_activity("C"));
    const auto missing = references.missing();
    ASSERT_EQ(missing.size(), 1u);
    EXPECT_EQ(missing[0].file, 1u);
    EXPECT_EQ(missing[0].fault.line, 9u) << "the first place in the order of reading";
    EXPECT_EQ(missing[0].fault.severity, Severity::advice);
}

TEST(iati_references, have_a_limit_and_say_so) {
    IatiReferences references;
    for (int i = 0; i < 200'010; ++i) references.refer("R" + std::to_string(i), 0, 1, "B");
    EXPECT_EQ(references.missing().size(), 200'000u);
    EXPECT_EQ(references.unchecked(), 10u);
}
