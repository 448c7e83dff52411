#include "programmes/iati_fault.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(iati_fault, all_are_counted_and_the_first_of_each_rule_kept) {
    IatiFaults faults(2);
    for (std::uint32_t line = 1; line <= 5; ++line) {
        if (faults.wants("6.2.2", Severity::error)) faults.add({line, "", Severity::error, "6.2.2", "x"});
        if (faults.wants("1.3.1", Severity::warning)) faults.add({line, "", Severity::warning, "1.3.1", "x"});
    }
    EXPECT_EQ(faults.kept().size(), 4u);
    EXPECT_EQ(faults.kept().back().line, 2u);
    EXPECT_EQ(faults.count(Severity::error), 5u);
    EXPECT_EQ(faults.count(Severity::advice), 0u);
    EXPECT_EQ(faults.by_rule().at("1.3.1"), 5u);
}
