#pragma once
// One explicit table of routes (routes.cpp) from which the API reference, the help and the permission test
// are made. The same route answers people and programs: /fr/requests is a page, /api/requests (or Accept:
// application/json) is JSON.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "web/http.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

class Call;
using Reply = Result<HttpResponse>;

enum class Method { get, post };

// What the record in the path is, so that the permission test can try an own and a foreign one.
enum class Reach {
    none,
    request,
    need,
    offer,
    institution,
    account,
    attachment,
    letter,
    case_,
    delivery,
    story,
    returned_form,
    component
};

struct Route {
    Method method;
    std::string_view path;  // "/requests/{request}/needs/{need}": a part in braces takes one segment
    Capability capability;
    Reply (*handler)(Call&);
    std::string_view summary;  // catalogue key of one sentence for API reference and help; "route.…"
    Reach reach = Reach::none;
    // file: the same bytes whether a person or a program asks; found without a language, too.
    enum class Kind { both, page_only, api_only, file } kind = Kind::both;
    bool answers_json() const { return kind == Kind::both || kind == Kind::api_only; }
    // Of a POST the fields of its form, of a GET what may stand in its query, separated by spaces; "*" marks
    // a mandatory one, "[]" a list, "#" a whole number. What is not named here cannot be read.
    std::string_view fields = {};
    std::size_t body_bytes = 256 * 1024;
    enum class Answers { object, list, file } answers = Answers::object;  // to a program
    bool reads(std::string_view parameter) const;                         // of the query
    std::vector<std::string_view> parameters() const;                     // what may stand in the query
};
std::string_view name_of(Method method);
std::string_view name_of(Capability capability);
std::string_view name_of(Route::Kind kind);

std::span<const Route> routes();

struct FoundRoute {
    const Route* route = nullptr;
    NameValues parts;  // the segments in braces
};
// Nothing: no such path. A route of another method is reported by `other_method`.
std::optional<FoundRoute> find_route(std::string_view method, std::string_view path, bool& other_method);

}  // namespace lightfoot
