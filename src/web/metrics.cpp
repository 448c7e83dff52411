#include "web/metrics.hpp"

namespace lightfoot {

void Metrics::count(int status, std::int64_t microseconds) {
    const int group = status / 100;
    ++by_class_[std::size_t(group >= 1 && group <= 5 ? group : 0)];
    std::size_t at = 0;
    while (at < bounds_microseconds.size() && microseconds > bounds_microseconds[at]) ++at;
    ++by_time_[at];
    total_microseconds_ += microseconds;
}

std::string Metrics::text() const {
    std::string out =
        "# HELP lightfoot_answers_total Answers by class of status.\n# TYPE lightfoot_answers_total "
        "counter\n";
    for (std::size_t i = 1; i < by_class_.size(); ++i)
        out += "lightfoot_answers_total{class=\"" + std::to_string(i) + "xx\"} " +
               std::to_string(by_class_[i].load()) + "\n";
    out +=
        "# HELP lightfoot_answer_seconds Time to make an answer.\n# TYPE lightfoot_answer_seconds "
        "histogram\n";
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < by_time_.size(); ++i) {
        sum += by_time_[i];
        const bool last = i == bounds_microseconds.size();
        const auto microseconds = last ? 0 : bounds_microseconds[i];
        const auto fraction = std::to_string(microseconds % 1'000'000 + 1'000'000).substr(1);
        const auto bound =
            last ? std::string("+Inf") : std::to_string(microseconds / 1'000'000) + "." + fraction;
        out += "lightfoot_answer_seconds_bucket{le=\"" + bound + "\"} " + std::to_string(sum) + "\n";
    }
    const auto total = total_microseconds_.load();
    out += "lightfoot_answer_seconds_sum " + std::to_string(total / 1'000'000) + "." +
           std::to_string(total % 1'000'000 + 1'000'000).substr(1) + "\nlightfoot_answer_seconds_count " +
           std::to_string(sum) + "\n";
    return out;
}

}  // namespace lightfoot
