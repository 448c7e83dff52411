#include "exchange/csv.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(csv, plain_cells_stay_plain) { EXPECT_EQ(csv_row({"a", "", "ü 1"}), "a,,ü 1\r\n"); }

TEST(csv, what_would_end_a_cell_is_quoted) {
    EXPECT_EQ(csv_row({"a,b", "say \"x\"", "two\nlines"}), "\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
}

TEST(csv, a_formula_is_text) {
    EXPECT_EQ(csv_row({"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"}), "'=1+1,'+1,'-1,'@SUM(A1),'\t=1\r\n");
    EXPECT_EQ(csv_row({"=HYPERLINK(\"x\",\"y\")"}), "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\r\n");
}

TEST(csv, an_empty_row_is_a_line) { EXPECT_EQ(csv_row({}), "\r\n"); }
