#include "web/api/openapi.hpp"

#include "web/manual.hpp"
#include "web/route.hpp"

#include <map>
#include <string>
#include <vector>

namespace lightfoot {

namespace {

std::vector<std::string> path_parts(std::string_view path) {
    std::vector<std::string> parts;
    for (auto open = path.find('{'); open != std::string_view::npos; open = path.find('{', open + 1))
        parts.emplace_back(path.substr(open + 1, path.find('}', open) - open - 1));
    return parts;
}

Json schema_of(const ApiField& field) {
    const auto one = [](const char* type) { return Json::object({{"type", type}}); };
    if (field.number) return one("integer");
    return field.list ? Json::object({{"type", "array"}, {"items", one("string")}}) : one("string");
}

// The parts of the path, and what may stand in the query.
Json parameters(const Words& words, const Route& route) {
    std::vector<Json> all;
    for (const auto& name : path_parts(route.path))
        all.push_back(Json::object({{"name", name},
                                    {"in", "path"},
                                    {"required", true},
                                    {"schema", Json::object({{"type", "string"}})}}));
    for (const auto& field : query_fields(route))
        all.push_back(Json::object({{"name", field.name},
                                    {"in", "query"},
                                    {"required", field.mandatory},
                                    {"description", words.text(query_key(route, field.name))},
                                    {"schema", schema_of(field)}}));
    return Json::array(all, [](const Json& one) { return one; });
}

Json property(const ApiField& field) {
    if (!field.list)
        return Json::object(
            {{"type", Json::array(std::vector<std::string>{"string", "integer", "boolean"})}});
    return schema_of(field);
}

// The fields and one file, as a form with a file sends them.
Json with_file(const std::string& fields) {
    const auto file = Json::object({{"type", "string"}, {"format", "binary"}});
    const auto all = fields + (fields.size() > 1 ? "," : "") + "\"file\":" + file.str() + "}";
    const auto schema = Json::object({{"type", "object"}, {"properties", Json::finished(all)}});
    return Json::object({{"schema", schema}});
}

Json body(const Route& route) {
    std::string properties = "{", required = "[";
    for (const auto& field : api_fields(route.fields)) {
        properties +=
            (properties.size() > 1 ? "," : "") + Json(field.name).str() + ":" + property(field).str();
        if (field.mandatory) required += (required.size() > 1 ? "," : "") + Json(field.name).str();
    }
    const auto schema = Json::object({{"type", "object"},
                                      {"properties", Json::finished(properties + "}")},
                                      {"required", Json::finished(required + "]")}});
    const auto content = Json::object({{"schema", schema}});
    constexpr std::size_t without_files = Route{}.body_bytes;
    const bool takes_file = route.body_bytes > without_files;
    if (takes_file && route.fields.empty())
        return Json::object({{"required", true},
                             {"content", Json::object({{"multipart/form-data", with_file(properties)}})}});
    const auto types =
        takes_file
            ? Json::object({{"application/json", content}, {"multipart/form-data", with_file(properties)}})
            : Json::object({{"application/json", content}, {"application/x-www-form-urlencoded", content}});
    return Json::object({{"required", !route.fields.empty()}, {"content", types}});
}

Json content_of(Route::Answers answers) {
    const auto of_type = [](const char* type, Json schema) {
        return Json::object({{type, Json::object({{"schema", std::move(schema)}})}});
    };
    const auto object = Json::object({{"type", "object"}});
    if (answers == Route::Answers::list)
        return of_type("application/json", Json::object({{"type", "array"}, {"items", object}}));
    if (answers == Route::Answers::file)
        return of_type("*/*", Json::object({{"type", "string"}, {"format", "binary"}}));
    return of_type("application/json", object);
}

Json answers(const Route& route) {
    const auto error = Json::object({{"$ref", "#/components/responses/Error"}});
    const auto good = Json::object({{"description", "OK"}, {"content", content_of(route.answers)}});
    if (route.capability == Capability::look)
        return Json::object({{"200", good}, {"404", error}, {"422", error}, {"429", error}});
    return Json::object(
        {{"200", good}, {"401", error}, {"403", error}, {"404", error}, {"409", error}, {"422", error}});
}

// Where people read about it, in the language of the description.
Json help_of(const Words& words, const Manual& manual, const Route& route, std::string_view base_url) {
    const auto* section = manual.of(route.path);
    if (!section) return Json();
    Url address = url("/help");
    return Json::object({{"description", section->text(words.language()).title},
                         {"url", std::string(base_url) +
                                     below(words.language(), address.fragment(section->id)).str()}});
}

Json operation(const Words& words, const Route& route, const Json& help) {
    const auto summary = words.text(std::string(route.summary));
    const auto security = route.capability == Capability::look
                              ? Json::finished("[]")
                              : Json::finished("[{\"session\":[]},{\"bearer\":[]}]");
    if (route.method == Method::get)
        return Json::object({{"summary", summary},
                             {"operationId", route.summary.substr(6)},
                             {"x-capability", name_of(route.capability)},
                             {"externalDocs", help},
                             {"parameters", parameters(words, route)},
                             {"security", security},
                             {"responses", answers(route)}});
    return Json::object({{"summary", summary},
                         {"operationId", route.summary.substr(6)},
                         {"x-capability", name_of(route.capability)},
                         {"externalDocs", help},
                         {"parameters", parameters(words, route)},
                         {"requestBody", body(route)},
                         {"security", security},
                         {"responses", answers(route)}});
}

Json components() {
    return Json::finished(
        R"({"securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":"session"},)"
        R"("bearer":{"type":"http","scheme":"bearer"}},)"
        R"("responses":{"Error":{"description":"What went wrong, where, and what would help",)"
        R"("content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Error"}}}}},)"
        R"("schemas":{"Error":{"type":"object","required":["error","code","message","faults"],)"
        R"("properties":{"title":{"type":"string"},"status":{"type":"integer"},)"
        R"("error":{"type":"string"},"code":{"type":"string"},)"
        R"("message":{"type":"string"},)"
        R"("faults":{"type":"array","items":{"type":"object","properties":{"place":{"type":"string"},)"
        R"("code":{"type":"string"},"message":{"type":"string"}}}}}}}})");
}

}  // namespace

std::vector<ApiField> api_fields(std::string_view fields) {
    std::vector<ApiField> found;
    while (!fields.empty()) {
        const auto end = std::min(fields.find(' '), fields.size());
        ApiField field{fields.substr(0, end)};
        fields.remove_prefix(std::min(end + 1, fields.size()));
        if (field.name.ends_with('*')) field.mandatory = true, field.name.remove_suffix(1);
        if (field.name.ends_with('#')) field.number = true, field.name.remove_suffix(1);
        if (field.name.ends_with("[]")) field.list = true, field.name.remove_suffix(2);
        if (!field.name.empty()) found.push_back(field);
    }
    return found;
}

std::vector<ApiField> query_fields(const Route& route) {
    return route.method == Method::get ? api_fields(route.fields) : std::vector<ApiField>{};
}

std::string query_key(const Route& route, std::string_view parameter) {
    const bool of_letters = route.path.starts_with("/letters");
    const bool of_shelf = route.path.starts_with("/shelf");
    const std::string name(parameter);
    if (name == "kind")
        return of_letters ? "query.letter_kind" : of_shelf ? "query.shelf_kind"
               : route.path == "/search"  ? "query.search_kind"
                                          : "query.offer_kind";
    if (name == "offer") return "query.why_not_offer";
    if (name == "status" && route.path == "/programmes") return "query.programme_status";
    return "query." + name;
}

Json openapi(const Words& words, const Manual& manual, std::string_view base_url) {
    std::map<std::string, std::string> paths;  // path -> its operations
    for (const auto& route : routes()) {
        if (!route.answers_json()) continue;
        auto& operations = paths["/api" + (route.path == "/" ? std::string("/") : std::string(route.path))];
        const char* method = route.method == Method::get ? "\"get\":" : "\"post\":";
        const auto help = help_of(words, manual, route, base_url);
        operations += (operations.empty() ? "" : ",") + (method + operation(words, route, help).str());
    }
    std::string all = "{";
    for (const auto& [path, operations] : paths)
        all += (all.size() > 1 ? "," : "") + Json(path).str() + ":{" + operations + "}";
    return Json::object(
        {{"openapi", "3.1.0"},
         {"info",
          Json::object({{"title", "Lightfoot"},
                        {"version", "0.1.0"},
                        {"description", words.text("api.lead")},
                        {"license", Json::object({{"name", "Apache-2.0"}, {"identifier", "Apache-2.0"}})}})},
         {"servers", Json::finished("[" + Json::object({{"url", base_url}}).str() + "]")},
         {"paths", Json::finished(all + "}")},
         {"components", components()}});
}

}  // namespace lightfoot
