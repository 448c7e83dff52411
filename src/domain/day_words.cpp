#include "domain/day_words.hpp"

#include <string>

namespace lightfoot {

Message why_no_day(std::string_view words) {
    const auto unreadable = [] { return Message{"form.not_a_date"}; };
    if (words.size() != 10) return unreadable();
    const auto first = parse_date(std::string(words.substr(0, 8)) + "01");
    const auto digit = [&](std::size_t at) { return words[at] >= '0' && words[at] <= '9'; };
    if (!first || !digit(8) || !digit(9) || words.substr(8) == "00") return unreadable();
    std::int64_t days = 31;
    while (!parse_date(std::string(words.substr(0, 8)) + std::to_string(days))) --days;
    return {"form.no_such_day", {{"day", std::string(words)}, {"days", days}}};
}

bool is_no_day(std::string_view words) {
    return !parse_date(words) && why_no_day(words).key == "form.no_such_day";
}

}  // namespace lightfoot
