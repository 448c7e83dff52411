#include "web/pages/plot.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr int width = 440, height = 250, before = 58, after = 22, above = 22, below_axis = 44;
constexpr int inner_width = width - before - after, inner_height = height - above - below_axis;

int tick_step(int last) {
    constexpr int steps[][2] = {{7, 1}, {14, 2}, {30, 5}, {60, 10}, {120, 30}, {365, 90}, {730, 180}};
    for (const auto& [most, step] : steps)
        if (last <= most) return step;
    return 365 * ((last + 365 * 6 - 1) / (365 * 6));
}

// From days and per cent to places in the picture.
class StepDrawing {
public:
    StepDrawing(const Frame& frame, const StepPlot& plot)
        : frame_(frame), plot_(plot), rtl_(frame.words.direction() == "rtl") {
        if (!plot.points.empty()) last_ = std::max(last_, plot.points.back().day * 21 / 20 + 1);
    }

    Html draw() const {
        return html("<svg class=\"plot\" viewBox=\"0 0 {} {}\" role=\"img\" aria-label=\"{}\">{}{}{}{}</svg>",
                    width, height, plot_.title, grid(), interval(), curve(), median());
    }

private:
    int x(int day) const {
        const int along = day * inner_width / last_;
        return rtl_ ? width - before - along : before + along;
    }
    static int y(int percent) { return above + inner_height - percent * inner_height / 100; }
    std::string number(int value) const { return frame_.words.number(value); }
    std::string percent(int value) const {
        return frame_.plain({"figures.percent", {{"percent", std::int64_t{value}}}});
    }

    Html grid() const {
        Html out;
        for (const int at : {0, 50, 100})
            out +=
                html("<path class=\"{}\" d=\"{}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                     at == 50 ? "half" : "rule", line(x(0), y(at), x(last_), y(at)),
                     rtl_ ? width - before / 2 : before / 2, y(at) + 5, percent(at));
        const int step = tick_step(last_);
        for (int day = 0; day <= last_; day += step)
            out += html(
                "<path class=\"tick\" d=\"{}\"/><text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                line(x(day), y(0), x(day), y(0) + 5), x(day), y(0) + 20, number(day));
        return out + html("<text class=\"axis\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                          (x(0) + x(last_)) / 2, height - 6, frame_.plain("figures.axis_days"));
    }

    static std::string line(int from_x, int from_y, int to_x, int to_y) {
        return "M" + std::to_string(from_x) + ' ' + std::to_string(from_y) + 'L' + std::to_string(to_x) +
               ' ' + std::to_string(to_y);
    }

    // The days between which the median lies, 95 times of a hundred.
    Html interval() const {
        if (!plot_.median || !plot_.median_low) return {};
        const int from = x(std::min(*plot_.median_low, last_));
        const int to = x(std::min(plot_.median_high.value_or(last_), last_));
        return html("<rect class=\"interval\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"10\" rx=\"5\"/>",
                    std::min(from, to), y(50) - 5, std::max(4, std::abs(to - from)));
    }

    Html curve() const {
        std::string path = "M" + std::to_string(x(0)) + ' ' + std::to_string(y(0));
        for (const auto& point : plot_.points)
            path += "H" + std::to_string(x(point.day)) + "V" + std::to_string(y(point.percent));
        path += "H" + std::to_string(x(last_));
        return html("<path class=\"area\" d=\"{}\"/><path class=\"curve\" d=\"{}\"/>",
                    path + "V" + std::to_string(y(0)) + "Z", path);
    }

    Html median() const {
        if (!plot_.median || *plot_.median > last_) return {};
        const int at = x(*plot_.median);
        return html("<path class=\"drop\" d=\"{}\"/><circle class=\"median\" cx=\"{}\" cy=\"{}\" r=\"6\"/>",
                    line(at, y(50), at, y(0)), at, y(50));
    }

    const Frame& frame_;
    const StepPlot& plot_;
    const bool rtl_;
    int last_ = 7;
};

}  // namespace

Html step_plot(const Frame& frame, const StepPlot& plot) { return StepDrawing(frame, plot).draw(); }

Html bar(const Frame& frame, int value, int most) {
    constexpr int length = 200;
    const int filled = most > 0 ? std::min(length, value * length / most) : 0;
    return html(
        "<svg class=\"bar\" viewBox=\"0 0 {} 14\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
        "<rect class=\"trough\" width=\"{}\" height=\"14\" rx=\"3\"/>"
        "<rect class=\"filled\" x=\"{}\" width=\"{}\" height=\"14\" rx=\"3\"/></svg>",
        length, length, frame.words.direction() == "rtl" ? length - filled : 0, filled);
}

}  // namespace lightfoot
