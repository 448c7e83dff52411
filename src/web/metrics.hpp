#pragma once
// Counts for the operator, in the text format of Prometheus. Nothing about who asked for what.

#include <array>
#include <atomic>
#include <cstdint>
#include <string>

namespace lightfoot {

class Metrics {
public:
    void count(int status, std::int64_t microseconds);
    std::string text() const;

private:
    static constexpr std::array<std::int64_t, 8> bounds_microseconds{1'000,   3'000,   10'000,    30'000,
                                                                     100'000, 300'000, 1'000'000, 10'000'000};
    std::array<std::atomic<std::int64_t>, 6> by_class_{};
    std::array<std::atomic<std::int64_t>, bounds_microseconds.size() + 1> by_time_{};
    std::atomic<std::int64_t> total_microseconds_{0};
};

}  // namespace lightfoot
