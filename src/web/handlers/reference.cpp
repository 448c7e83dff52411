// The reference of the API, as a page and as OpenAPI.

#include "web/api/openapi.hpp"
#include "web/handlers/handlers.hpp"
#include "web/manual.hpp"
#include "web/pages/reference.hpp"

namespace lightfoot {

Reply show_api(Call& call) {
    std::vector<ApiRow> rows;
    for (const auto& route : routes()) {
        if (!route.answers_json()) continue;
        ApiRow row{route.method == Method::get ? "GET" : "POST",
                   "/api" + std::string(route.path),
                   std::string(route.summary),
                   route.capability,
                   {},
                   {}};
        if (const auto* section = call.app.manual.of(route.path))
            row.help = &section->text(call.words.language());
        for (const auto& field : query_fields(route))
            row.query.emplace_back(std::string(field.name), query_key(route, field.name));
        if (route.method == Method::post)
            for (const auto& field : api_fields(route.fields))
                row.fields.emplace_back(std::string(field.name), field.mandatory);
        rows.push_back(std::move(row));
    }
    return call.page(api_page(call.frame(), rows));
}

Reply show_openapi(Call& call) {
    auto response = call.reply(openapi(call.words, call.app.manual, call.app.settings.base_url));
    response.headers.emplace_back("Cache-Control", "public, max-age=300");
    return response;
}

}  // namespace lightfoot
