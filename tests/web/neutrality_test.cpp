// No State is scored, ranked or put in an order of worth: every JSON answer that anybody can get is walked
// through.

#include "web/route.hpp"
#include "web/world.hpp"

#include <functional>
#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;
namespace json = boost::json;

namespace {

class Neutrality : public WebStory {
protected:
    // The addresses of every GET route that programs can use, with records filled in that this client finds.
    std::vector<std::string> addresses(Client& client) {
        const auto requests = client.json("/api/requests").list("requests");
        const auto offers = client.json("/api/offers").list("offers");
        const auto providers = client.json("/api/providers").list("providers");
        std::vector<std::string> all;
        if (const auto cases = client.json("/api/cases"); cases.status() == 200)
            for (const auto& one : cases.list("cases")) {
                const auto id = std::string(one.at("id").as_string());
                for (const char* end : {"", "/history", "/messages"}) all.push_back("/api/cases/" + id + end);
                for (const auto& delivery : one.at("deliveries").as_array())
                    all.push_back("/api/deliveries/" + std::string(delivery.at("id").as_string()));
            }
        for (const auto& route : routes()) {
            if (route.method != Method::get || !route.answers_json()) continue;
            const std::string path = "/api" + std::string(route.path);
            if (path.find("{request}") != std::string::npos) {
                for (const auto& request : requests) {
                    const auto needs = request.at("needs").as_array();
                    if (path.find("{need}") != std::string::npos && needs.empty()) continue;
                    auto filled = replaced(path, "{request}", request.at("id"));
                    if (!needs.empty()) filled = replaced(filled, "{need}", needs[0].at("id"));
                    all.push_back(filled);
                }
            } else if (path.find("{offer}") != std::string::npos) {
                for (const auto& offer : offers) all.push_back(replaced(path, "{offer}", offer.at("id")));
            } else if (path.find("{provider}") != std::string::npos) {
                for (const auto& provider : providers)
                    all.push_back(replaced(path, "{provider}", provider.at("id")));
            } else {
                all.push_back(replaced(path, "{topic}", json::string("diamonds")));
            }
        }
        return all;
    }
    static std::string replaced(std::string path, std::string_view what, const json::value& with) {
        if (const auto at = path.find(what); at != std::string::npos)
            path.replace(at, what.size(), with.as_string().c_str());
        return path;
    }

    static void walk(const json::value& value, const std::string& path,
                     const std::function<void(const std::string&, const json::value&)>& see) {
        see(path, value);
        if (const auto* object = value.if_object())
            for (const auto& [name, inner] : *object) walk(inner, path + "/" + std::string(name), see);
        if (const auto* array = value.if_array())
            for (const auto& inner : *array) walk(inner, path + "/*", see);
    }

    void check(const std::string& address, const json::value& answer, const std::set<std::string>& states) {
        walk(answer, "", [&](const std::string& path, const json::value& value) {
            const auto name = path.substr(path.rfind('/') + 1);
            for (const char* word :
                 {"score", "rank", "grade", "rating", "level", "colour", "weight", "percent", "index"})
                EXPECT_EQ(name.find(word), std::string::npos) << address << " " << path;
            EXPECT_NE(name, "order") << address << " " << path << ": the order within a tier is never told";
            if (states.contains(name))
                EXPECT_FALSE(value.is_number()) << address << " " << path << ": a number for a State";
            if (value.is_object() && value.as_object().contains("state_code"))
                for (const auto& [member, inner] : value.as_object())
                    EXPECT_TRUE(!inner.is_number() || member == "version")
                        << address << " " << path << ": a number beside a State: " << member;
        });
    }
};

}  // namespace

TEST_P(Neutrality, no_answer_has_a_score_a_rank_or_a_number_for_a_state) {
    std::set<std::string> states;
    for (const auto& state : house->data.places.states()) {
        states.insert(state.id);
        for (const auto& name : state.names) states.insert(std::string(name));
    }
    for (auto role : all_roles) {
        auto client = role == Role::visitor ? browser() : signed_in(role);
        for (const auto& address : addresses(client)) {
            const auto answer = client.json(address);
            EXPECT_LT(answer.status(), 500) << address;
            if (address == "/api/openapi.json") continue;  // speaks of addresses and fields, not of States
            if (answer.status() == 200 && answer.response.content_type == "application/json")
                check(address, answer.json(), states);
        }
    }
}

TEST_P(Neutrality, lists_of_providers_and_of_who_asked_are_alphabetical_in_the_readers_language) {
    auto visitor = browser();
    for (auto language : official_languages) {
        const auto& words = house->app.languages.words(language);
        for (const auto& [path, before] :
             {std::pair{"/providers", "/providers/"}, {"/requests", "/requests/"}}) {
            const auto page = visitor.get("/" + std::string(language) + path).between("<main", "</main>");
            std::vector<std::string> shown;
            const std::string head = before[1] == 'p' ? "<h2>" : "<h3>";
            for (auto at = page.find(head + "<a href=\"/" + std::string(language) + before);
                 at != std::string::npos;
                 at = page.find(head + "<a href=\"/" + std::string(language) + before, at + 1)) {
                const auto begin = page.find('>', page.find("<bdi", at)) + 1;
                shown.push_back(page.substr(begin, page.find('<', begin) - begin));
            }
            EXPECT_GT(shown.size(), 10u) << language << path;
            auto sorted = shown;
            words.sort(sorted, [](const std::string& name) { return name; });
            EXPECT_EQ(shown, sorted) << language << path;
        }
    }
}

TEST_P(Neutrality, no_state_has_a_flag_and_no_state_is_guessed) {
    auto visitor = browser();
    for (const char* path : {"/en/requests", "/en/providers", "/api/requests", "/api/providers"}) {
        const auto answer = visitor.get(path);
        EXPECT_FALSE(answer.shows("guess")) << path;
        EXPECT_FALSE(answer.shows("\xF0\x9F\x87")) << path << ": a flag";
        EXPECT_FALSE(answer.shows("<img")) << path;
    }
}

ON_BOTH_ENGINES(Neutrality);
