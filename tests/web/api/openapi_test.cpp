#include "web/api/openapi.hpp"

#include "web/route.hpp"
#include "web/world.hpp"

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
