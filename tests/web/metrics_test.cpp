#include "web/metrics.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(metrics, answers_are_counted_by_class_and_time) {
    Metrics metrics;
    metrics.count(200, 500);
    metrics.count(303, 2'000);
    metrics.count(404, 50'000'000);
    metrics.count(0, 1);
    const auto text = metrics.text();
    const auto shows = [&](const char* line) {
        return text.find(std::string(line) + "\n") != std::string::npos;
    };
    EXPECT_TRUE(shows("lightfoot_answers_total{class=\"2xx\"} 1"));
    EXPECT_TRUE(shows("lightfoot_answers_total{class=\"3xx\"} 1"));
    EXPECT_TRUE(shows("lightfoot_answers_total{class=\"4xx\"} 1"));
    EXPECT_TRUE(shows("lightfoot_answers_total{class=\"5xx\"} 0"));
    EXPECT_TRUE(shows("lightfoot_answer_seconds_bucket{le=\"0.001000\"} 2"));
    EXPECT_TRUE(shows("lightfoot_answer_seconds_bucket{le=\"0.003000\"} 3"));
    EXPECT_TRUE(shows("lightfoot_answer_seconds_bucket{le=\"10.000000\"} 3"));
    EXPECT_TRUE(shows("lightfoot_answer_seconds_bucket{le=\"+Inf\"} 4"));
    EXPECT_TRUE(shows("lightfoot_answer_seconds_count 4"));
    EXPECT_TRUE(shows("lightfoot_answer_seconds_sum 50.002501"));
}

TEST(metrics, tell_nothing_about_who_asked_for_what) {
    Metrics metrics;
    metrics.count(200, 1);
    EXPECT_EQ(metrics.text().find("path"), std::string::npos);
    EXPECT_EQ(metrics.text().find("role"), std::string::npos);
}
