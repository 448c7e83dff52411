#pragma once
// Plots drawn by the server as SVG, in the tokens of the style sheet, so that they follow a dark screen and
// print. Time runs in the reader's direction. A plot is a picture of a table that stands beside it: to a
// screen reader it says its one sentence and nothing more.

#include "web/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

// How many have it behind them by which day. Both axes begin at nought.
struct StepPlot {
    struct Point {
        int day = 0, percent = 0;  // from this day on
    };
    std::vector<Point> points;  // by day
    std::optional<int> median, median_low, median_high;
    std::string title;  // what the picture shows, for who does not see it
};
Html step_plot(const Frame& frame, const StepPlot& plot);

// A bar of a table's row, `value` of `most`, filled from the reader's side.
Html bar(const Frame& frame, int value, int most);

}  // namespace lightfoot
