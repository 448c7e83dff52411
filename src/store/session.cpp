#include "store/session.hpp"

namespace lightfoot {

std::optional<std::int64_t> Row::optional_integer(int column) const {
    return null(column) ? std::nullopt : std::optional{integer(column)};
}

std::optional<int> Row::optional_int(int column) const {
    return null(column) ? std::nullopt : std::optional{int(integer(column))};
}

std::optional<Time> Row::optional_time(int column) const {
    return null(column) ? std::nullopt : std::optional{Time{integer(column)}};
}

std::optional<Date> Row::optional_date(int column) const { return parse_date(text(column)); }

}  // namespace lightfoot
