#include "matching/closeness_bound.hpp"

#include <limits>

namespace lightfoot {

// So much for the greatest part that the sum over a whole gist stays within its half.
ClosenessBound::ClosenessBound(const Closeness& closeness) {
    constexpr auto most =
        std::int64_t(half / (most_gist_topics * std::numeric_limits<decltype(SmallGistTopic::weight)>::max()));
    constexpr auto rounding = 1.00001f;
    const auto parts = closeness.parts();
    std::int64_t most_plain = 1, most_kin = 1;
    for (const auto& part : parts) {
        most_plain = std::max<std::int64_t>(most_plain, part.plain);
        most_kin = std::max<std::int64_t>(most_kin, part.with_kin);
    }
    const auto scaled = [](std::int64_t part, std::int64_t greatest) {
        return std::uint64_t((part * most + greatest - 1) / greatest);
    };
    for (const auto& part : parts)
        both_.push_back(scaled(part.plain, most_plain) << 32 | scaled(part.with_kin, most_kin));
    plain_unit_ = float(most_plain) / float(most) * rounding;
    kin_unit_ = float(most_kin) / float(most) * rounding;
}

}  // namespace lightfoot
