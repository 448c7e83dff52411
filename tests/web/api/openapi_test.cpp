#include "web/api/openapi.hpp"

#include "web/route.hpp"
#include "web/world.hpp"

#include <map>
#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const boost::json::value& description() {
    static const boost::json::value value = [] {
        TestHouse house;
        return boost::json::parse(
            openapi(house.app.languages.words("en"), house.app.manual, "https://assistance.example").str());
    }();
    return value;
}

std::string full(const Route& route) { return "/api" + std::string(route.path); }

}  // namespace

TEST(openapi, names_every_route_that_programs_can_use_and_no_other) {
    std::set<std::string> wanted, found;
    for (const auto& route : routes())
        if (route.answers_json())
            wanted.insert(full(route) + (route.method == Method::get ? " get" : " post"));
    for (const auto& [path, operations] : description().at("paths").as_object())
        for (const auto& [method, operation] : operations.as_object())
            found.insert(std::string(path) + " " + std::string(method));
    EXPECT_EQ(found, wanted);
}

TEST(openapi, says_of_each_operation_what_it_does_who_may_and_what_can_come_back) {
    std::set<std::string> ids;
    for (const auto& [path, operations] : description().at("paths").as_object()) {
        for (const auto& [method, operation] : operations.as_object()) {
            const std::string summary(operation.at("summary").as_string());
            EXPECT_FALSE(summary.empty());
            EXPECT_EQ(summary.find("route."), std::string::npos) << path << " has no words";
            EXPECT_TRUE(ids.insert(std::string(operation.at("operationId").as_string())).second)
                << path << " shares its id";
            EXPECT_FALSE(operation.at("x-capability").as_string().empty());
            EXPECT_TRUE(operation.at("responses").as_object().contains("404"));
        }
    }
}

TEST(openapi, parts_of_a_path_are_parameters_and_fields_of_a_form_are_its_body) {
    const auto& operation = description().at("paths").at("/api/requests/{request}/needs/{need}").at("post");
    std::set<std::string> parts;
    for (const auto& parameter : operation.at("parameters").as_array())
        parts.insert(std::string(parameter.at("name").as_string()));
    EXPECT_EQ(parts, (std::set<std::string>{"request", "need"}));
    const auto& schema = operation.at("requestBody").at("content").at("application/json").at("schema");
    EXPECT_TRUE(schema.at("properties").as_object().contains("why_it_matters"));
    EXPECT_EQ(schema.at("properties").at("languages").at("type").as_string(), "array");
    EXPECT_EQ(schema.at("required").at(0).as_string(), "version");
}

TEST(openapi, what_may_stand_in_the_query_is_declared_with_its_type_and_meaning) {
    std::map<std::string, std::string> types;
    const auto& search = description().at("paths").at("/api/search").at("get");
    for (const auto& one : search.at("parameters").as_array()) {
        EXPECT_EQ(one.at("in").as_string(), "query");
        EXPECT_GT(one.at("description").as_string().size(), 10u);
        types[std::string(one.at("name").as_string())] = one.at("schema").at("type").as_string();
    }
    EXPECT_EQ(types, (std::map<std::string, std::string>{{"words", "string"}, {"kind", "array"},
                                                         {"topic", "array"}, {"written_in", "array"},
                                                         {"region", "array"}, {"offer_kind", "array"},
                                                         {"page", "integer"}}));
}

TEST(openapi, every_parameter_of_every_route_has_words_in_every_language) {
    TestHouse house;
    for (auto language : official_languages)
        for (const auto& route : routes())
            for (const auto& field : query_fields(route)) {
                EXPECT_TRUE(house.app.languages.words(language).knows(query_key(route, field.name)))
                    << route.path << " " << field.name;
                EXPECT_TRUE(route.reads(field.name));
            }
}

TEST(openapi, a_list_is_declared_as_a_list) {
    const auto schema = [](const char* path) {
        return description().at("paths").at(path).at("get").at("responses").at("200").at("content").at(
            "application/json").at("schema");
    };
    EXPECT_EQ(schema("/api/offers/{offer}/history").at("type").as_string(), "array");
    EXPECT_EQ(schema("/api/offers").at("type").as_string(), "object");
}

// What a route does not declare it cannot read: the walk of all routes in permission_test.cpp would see it.
TEST(openapi, reading_what_is_not_declared_is_a_fault_of_the_program) {
    for (const auto& route : routes())
        if (route.path == "/about" || route.method == Method::post) EXPECT_FALSE(route.reads("words"));
    Route route{Method::get, "/x", Capability::look, nullptr, "route.about"};
    route.fields = "words* page# kind[]";
    for (const char* known : {"words", "page", "kind"}) EXPECT_TRUE(route.reads(known));
    for (const char* unknown : {"", "word", "words*", "kind[]", "page#"}) EXPECT_FALSE(route.reads(unknown));
}

TEST(openapi, every_reference_leads_somewhere) {
    const auto text = boost::json::serialize(description());
    for (auto at = text.find("\"$ref\":\"#/"); at != std::string::npos;
         at = text.find("\"$ref\":\"#/", at + 1)) {
        const auto pointer = text.substr(at + 9, text.find('"', at + 9) - at - 9);
        boost::system::error_code error;
        EXPECT_TRUE(description().find_pointer(pointer, error)) << pointer;
    }
}

TEST(openapi, fields_are_read_with_their_marks) {
    const auto fields = api_fields("version* title languages[] topics[]*");
    ASSERT_EQ(fields.size(), 4u);
    EXPECT_TRUE(fields[0].mandatory && !fields[0].list);
    EXPECT_TRUE(!fields[1].mandatory && !fields[1].list);
    EXPECT_TRUE(fields[2].list && !fields[2].mandatory);
    EXPECT_TRUE(fields[3].list && fields[3].mandatory);
    EXPECT_TRUE(api_fields("").empty());
}
