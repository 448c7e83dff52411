#include "cli/route.hpp"

#include "base/json.hpp"
#include "cli/house.hpp"
#include "web/route.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Json json_of(const Words& words, const Route& route) {
    return Json::object({{"method", name_of(route.method)},
                         {"path", route.path},
                         {"capability", name_of(route.capability)},
                         {"kind", name_of(route.kind)},
                         {"fields", route.fields},
                         {"summary", words.text(std::string(route.summary))}});
}

std::string padded(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(width > text.size() ? width - text.size() : 0, ' ');
}

}  // namespace

Result<int> show_routes(const Settings& settings, bool json, const Terminal& terminal) {
    const auto& words = plain_languages().words(settings.language);
    if (json) {
        const auto all = Json::array(routes(), [&](const Route& route) { return json_of(words, route); });
        return terminal.line(all.str()), 0;
    }
    std::size_t width = 0;
    for (const auto& route : routes()) width = std::max(width, route.path.size());
    for (const auto& route : routes())
        terminal.line(padded(name_of(route.method), 6) + padded(route.path, width + 2) +
                      padded(name_of(route.capability), 14) +
                      words.text(std::string(route.summary)));
    return 0;
}

}  // namespace lightfoot
