#include "cli/log.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(log, a_line_is_a_json_object_whatever_is_said) {
    EXPECT_EQ(log_line(1'790'000'000'007, "warning", "", "a \"word\"\nand another"),
              R"({"time":"2026-09-21T14:13:20.007Z","level":"warning","message":"a \"word\"\nand another"})");
}

TEST(log, what_comes_as_fields_stays_fields) {
    EXPECT_EQ(log_line(0, "info", "request", R"("message":"request","status":200)"),
              R"({"time":"1970-01-01T00:00:00.000Z","level":"info","message":"request","status":200})");
}
