#include "cli/route.hpp"

#include "base/json.hpp"
#include "cli/house.hpp"
#include "web/route.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::string_view capability_names[] = {"look",         "sign_in",     "own_account", "ask",
                                                 "offer",        "keep_people", "see_needs",   "keep_desk",
                                                 "see_requests", "administer"};
constexpr std::string_view kind_names[] = {"both", "page", "api"};

std::string_view method_of(const Route& route) { return route.method == Method::get ? "GET" : "POST"; }

Json json_of(const Words& words, const Route& route) {
    return Json::object({{"method", method_of(route)},
                         {"path", route.path},
                         {"capability", capability_names[int(route.capability)]},
                         {"kind", kind_names[int(route.kind)]},
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
        terminal.line(padded(method_of(route), 6) + padded(route.path, width + 2) +
                      padded(capability_names[int(route.capability)], 14) +
                      words.text(std::string(route.summary)));
    return 0;
}

}  // namespace lightfoot
