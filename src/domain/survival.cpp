#include "domain/survival.hpp"

#include <algorithm>
#include <cmath>

namespace lightfoot {

namespace {

constexpr double normal_975 = 1.959963984540054;  // 97.5 per cent of the normal distribution lie below
constexpr double half = 0.5 + 1e-12;              // shares are products of fractions, rounded by the machine

// `sum`: of d / (n (n - d)) over the steps up to this one.
void add_limits(WaitStep& step, double sum) {
    if (step.waiting <= 0) return;
    const double log = std::log(step.waiting);
    const double spread = normal_975 * std::sqrt(sum) / -log;
    step.low = std::pow(step.waiting, std::exp(spread));
    step.high = std::pow(step.waiting, std::exp(-spread));
}

template <class Share>
std::optional<int> first_day(const WaitCurve& curve, Share share) {
    for (const auto& step : curve.steps) {
        const std::optional<double> value = share(step);
        if (value && *value <= half) return step.day;
    }
    return std::nullopt;
}

}  // namespace

WaitCurve wait_curve(std::vector<Wait> waits) {
    std::sort(waits.begin(), waits.end(), [](const Wait& a, const Wait& b) { return a.days < b.days; });
    WaitCurve curve;
    curve.count = int(waits.size());
    double waiting = 1, sum = 0;
    for (std::size_t i = 0; i < waits.size();) {
        WaitStep step{waits[i].days, int(waits.size() - i), 0, 1, {}, {}};
        for (; i < waits.size() && waits[i].days == step.day; ++i) step.ended += waits[i].ended;
        if (step.ended == 0) continue;
        const double at_risk = step.at_risk, left = step.at_risk - step.ended;
        step.waiting = waiting *= left / at_risk;
        if (left > 0) add_limits(step, sum += step.ended / (at_risk * left));
        curve.ended += step.ended;
        curve.steps.push_back(step);
    }
    curve.median = first_day(curve, [](const WaitStep& step) { return std::optional(step.waiting); });
    curve.median_low = first_day(curve, [](const WaitStep& step) { return step.low; });
    curve.median_high = first_day(curve, [](const WaitStep& step) { return step.high; });
    if (curve.median && !curve.median_low) curve.median_low = curve.median;
    return curve;
}

double waiting_after(const WaitCurve& curve, int day) {
    double waiting = 1;
    for (const auto& step : curve.steps) {
        if (step.day > day) break;
        waiting = step.waiting;
    }
    return waiting;
}

}  // namespace lightfoot
