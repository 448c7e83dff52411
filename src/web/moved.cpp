#include "web/moved.hpp"

#include "domain/space.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::string_view old_noun = "/matrix", new_noun = "/need-table";  // docs/decisions/0177
constexpr std::string_view below_the_noun[] = {"", "/csv", "/readers", "/readers/end"};

// How much of the path stands before the place where the noun may stand: language or /api, and the request.
std::size_t before_the_noun(std::string_view path) {
    std::size_t at = 0;
    if (path.starts_with("/api/"))
        at = 4;
    else if (path.size() > 3 && path[3] == '/' && is_official_language(path.substr(1, 2)))
        at = 3;
    constexpr std::string_view requests = "/requests/";
    if (!path.substr(at).starts_with(requests)) return at;
    return std::min(path.find('/', at + requests.size()), path.size());
}

// What goes into a header holds nothing but what an address of ours is made of.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return c == '/' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
}

}  // namespace

std::optional<std::string> moved_to(std::string_view path) {
    const auto at = before_the_noun(path);
    const auto rest = path.substr(at);
    if (!rest.starts_with(old_noun) || !is_plain(path)) return std::nullopt;
    const auto after = rest.substr(old_noun.size());
    if (std::find(std::begin(below_the_noun), std::end(below_the_noun), after) == std::end(below_the_noun))
        return std::nullopt;
    return std::string(path.substr(0, at)) + std::string(new_noun) + std::string(after);
}

}  // namespace lightfoot
