#include "matching/closeness_bound.hpp"

#include <algorithm>

namespace lightfoot {

ClosenessBound::ClosenessBound(const Closeness& closeness, std::uint64_t weights) {
    // So much for the greatest part that the sum over a whole gist stays within its half.
    const auto most = std::int64_t(half / weights);
    const auto parts = closeness.parts();
    std::int64_t most_plain = 1, most_kin = 1;
    for (const auto& part : parts) {
        most_plain = std::max<std::int64_t>(most_plain, part.plain);
        most_kin = std::max<std::int64_t>(most_kin, part.with_kin);
    }
    plain_unit_ = std::uint64_t((most_plain + most - 1) / most);
    kin_unit_ = std::uint64_t((most_kin + most - 1) / most);
    const auto in_units = [](std::int64_t part, std::uint64_t unit) {
        return (std::uint64_t(part) + unit - 1) / unit;
    };
    for (const auto& part : parts)
        both_.push_back(in_units(part.plain, plain_unit_) << 32 | in_units(part.with_kin, kin_unit_));
}

}  // namespace lightfoot
