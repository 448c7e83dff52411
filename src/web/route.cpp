// How a request finds its route, and the names of what a route says.

#include "web/route.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using enum Method;

// Takes the next segment off a path: "/a/b" -> "a", rest "/b".
std::string_view next_segment(std::string_view& path) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    const auto segment = path.substr(0, end);
    path.remove_prefix(end);
    return segment;
}

bool matches(std::string_view pattern, std::string_view path, NameValues& parts) {
    parts.clear();
    while (!pattern.empty() && !path.empty()) {
        const auto wanted = next_segment(pattern);
        const auto given = next_segment(path);
        if (wanted.starts_with('{')) {
            if (given.empty()) return false;
            parts.emplace_back(std::string(wanted.substr(1, wanted.size() - 2)), std::string(given));
        } else if (wanted != given) {
            return false;
        }
    }
    return pattern.empty() && path.empty();
}

}  // namespace

std::vector<std::string_view> Route::parameters() const {
    std::vector<std::string_view> names;
    auto rest = method == get ? fields : std::string_view();
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        names.push_back(rest.substr(0, std::min(rest.substr(0, end).find_first_of("*[#"), end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return names;
}

bool Route::reads(std::string_view parameter) const {
    const auto names = parameters();
    return std::find(names.begin(), names.end(), parameter) != names.end();
}

std::string_view name_of(Method method) { return method == get ? "GET" : "POST"; }

std::string_view name_of(Capability capability) {
    switch (capability) {
    case Capability::look: return "look";
    case Capability::sign_in: return "sign_in";
    case Capability::own_account: return "own_account";
    case Capability::ask: return "ask";
    case Capability::offer: return "offer";
    case Capability::keep_people: return "keep_people";
    case Capability::see_needs: return "see_needs";
    case Capability::hold_cases: return "hold_cases";
    case Capability::keep_desk: return "keep_desk";
    case Capability::see_requests: return "see_requests";
    case Capability::administer: return "administer";
    }
    return {};
}

std::string_view name_of(Route::Kind kind) {
    switch (kind) {
    case Route::Kind::both: return "both";
    case Route::Kind::page_only: return "page";
    case Route::Kind::api_only: return "api";
    case Route::Kind::file: return "file";
    }
    return {};
}

std::optional<FoundRoute> find_route(std::string_view method, std::string_view path, bool& other_method) {
    const bool reads = method == "GET" || method == "HEAD";
    if (path.empty() || path[0] != '/') return std::nullopt;
    other_method = false;
    for (const auto& route : routes()) {
        NameValues parts;
        if (!matches(route.path, path, parts)) continue;
        if ((route.method == get) == reads && (reads || method == "POST"))
            return FoundRoute{&route, std::move(parts)};
        other_method = true;
    }
    return std::nullopt;
}

}  // namespace lightfoot
