#pragma once
// The description of the API by OpenAPI 3.1, made from the table of routes.

#include "base/json.hpp"
#include "language/words.hpp"

#include <string_view>

namespace lightfoot {

class Manual;

Json openapi(const Words& words, const Manual& manual, std::string_view base_url);

// "version* title languages[]" as its fields.
struct ApiField {
    std::string_view name;
    bool mandatory = false, list = false;
};
std::vector<ApiField> api_fields(std::string_view fields);

}  // namespace lightfoot
