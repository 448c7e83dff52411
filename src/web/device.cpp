#include "web/device.hpp"

#include <string>
#include <utility>

namespace lightfoot {

namespace {

// The first mark that stands there; browsers also call themselves by the names of those they are made of.
using Mark = std::pair<std::string_view, std::string_view>;
constexpr Mark browsers[] = {
    {"Edg", "Edge"},         {"OPR/", "Opera"},      {"SamsungBrowser", "Samsung Internet"},
    {"YaBrowser", "Yandex"}, {"Firefox", "Firefox"}, {"FxiOS", "Firefox"},
    {"CriOS", "Chrome"},     {"Chrom", "Chrome"},    {"Safari", "Safari"},
    {"curl/", "curl"}};
constexpr Mark systems[] = {{"Windows", "Windows"}, {"iPhone", "iPhone"}, {"iPad", "iPad"},
                            {"Android", "Android"}, {"CrOS", "ChromeOS"}, {"Mac OS X", "macOS"},
                            {"Macintosh", "macOS"}, {"Linux", "Linux"}};

template <std::size_t count>
std::string_view first_of(const Mark (&marks)[count], std::string_view text) {
    for (const auto& [mark, name] : marks)
        if (text.find(mark) != std::string_view::npos) return name;
    return {};
}

}  // namespace

Message device_words(std::string_view user_agent) {
    const auto browser = first_of(browsers, user_agent), system = first_of(systems, user_agent);
    if (browser.empty() || system.empty()) return "session.unknown_device";
    return {"session.on", {{"browser", std::string(browser)}, {"system", std::string(system)}}};
}

}  // namespace lightfoot
