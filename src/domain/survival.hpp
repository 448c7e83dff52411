#pragma once
// How long something takes where not all of it has ended yet. Who has waited for ninety days and still waits
// is neither left out nor counted as if ended: each counts for as long as it was seen waiting. This is the
// product-limit estimator of E. L. Kaplan and P. Meier, Nonparametric Estimation from Incomplete
// Observations, Journal of the American Statistical Association 53 (1958), 457-481. The variance is
// M. Greenwood's (1926); the limits are symmetrical on the scale log(-log S), so that they stay between
// nought and one (J. D. Kalbfleisch and R. L. Prentice, 1980); the interval of the median holds the days
// whose limits include one half (R. Brookmeyer and J. Crowley, Biometrics 38 (1982), 29-41). 95 per cent
// throughout.

#include <optional>
#include <vector>

namespace lightfoot {

struct Wait {
    int days = 0;        // until it ended, or until it was last seen waiting; not below 0
    bool ended = false;  // else it still waits, or left without an end
    bool operator==(const Wait&) const = default;
};

// A day on which something ended. What was last seen waiting on the same day still counts as waiting on it.
struct WaitStep {
    int day = 0;
    int at_risk = 0;  // were still waiting just before
    int ended = 0;    // on this day
    double waiting = 1;               // share that waits longer than this day
    std::optional<double> low, high;  // limits of it; none where nobody waits longer
};

struct WaitCurve {
    int count = 0, ended = 0;
    std::vector<WaitStep> steps;  // by day
    std::optional<int> median;    // the first day by which half have ended; none: not yet half
    std::optional<int> median_low, median_high;  // none: the data reach no limit there
    int open() const { return count - ended; }
};

WaitCurve wait_curve(std::vector<Wait> waits);
double waiting_after(const WaitCurve& curve, int day);  // 1 before the first step

}  // namespace lightfoot
