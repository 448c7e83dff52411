#pragma once
// The description of the API by OpenAPI 3.1, made from the table of routes.

#include "base/json.hpp"
#include "language/words.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

class Manual;
struct Route;

Json openapi(const Words& words, const Manual& manual, std::string_view base_url);

// "version* title languages[]" as its fields.
struct ApiField {
    std::string_view name;
    bool mandatory = false, list = false, number = false;
};
std::vector<ApiField> api_fields(std::string_view fields);
std::vector<ApiField> query_fields(const Route& route);
// The catalogue's key of one sentence: what the parameter is for.
std::string query_key(const Route& route, std::string_view parameter);

}  // namespace lightfoot
