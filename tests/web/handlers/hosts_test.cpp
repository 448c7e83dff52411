// Hosts for the needs of a request: for the State that asks alone.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class HostPages : public WebStory {
protected:
    std::string own_request() {
        auto state = point_of_contact();
        return start(state,
                     "Training for customs officers on dual-use goods in cargo and documents, which the "
                     "customs school can repeat with its own instructors.");
    }
    boost::json::array near(Client& person, const std::string& id) {
        return person.json("/api/requests/" + id + "/hosts").list("needs")[0].at("near").as_array();
    }
};

}  // namespace

TEST_P(HostPages, near_and_global_ones_with_reasons_and_a_note_that_nobody_was_asked) {
    auto state = point_of_contact();
    const auto id = own_request();
    const auto page = state.get("/en/requests/" + id + "/hosts");
    ASSERT_EQ(page.status(), 200);
    for (const char* part :
         {"Nobody named here has been asked", "a person decides", "Customs that are quick and careful",
          "Efforts for the whole world", "On the ground", "Sector", "left"})
        EXPECT_TRUE(page.shows(part)) << part;
    EXPECT_TRUE(state.get("/en/requests/" + id).shows("/en/requests/" + id + "/hosts"));
    const auto hosts = near(state, id);
    ASSERT_FALSE(hosts.empty());
    EXPECT_EQ(hosts[0].at("tier").as_int64(), 1);
    EXPECT_FALSE(hosts[0].at("reasons").as_array().empty());
}

TEST_P(HostPages, what_has_ended_is_no_host_and_components_stand_under_one_programme) {
    auto state = point_of_contact();
    const auto hosts = near(state, own_request());
    int customs = 0;
    for (const auto& host : hosts) {
        EXPECT_NE(host.at("programme").at("going").as_string(), "ended");
        const std::string id(host.at("programme").at("identifier").as_string());
        customs += id == "XP-PRA-01-CUSTOMS" || id == "XP-PRA-01-SCHOOL" || id == "XP-PRA-01-TRANSIT";
    }
    EXPECT_EQ(customs, 1) << "a programme and its parts are one host";
}

TEST_P(HostPages, what_the_state_named_and_cannot_carry_stands_apart_with_its_reason) {
    auto state = point_of_contact();
    const auto ended = [&]() -> std::string {
        for (const auto& one : state.json("/api/programmes").list("programmes"))
            if (one.at("going").as_string() == "ended") return std::string(one.at("identifier").as_string());
        return {};
    }();
    ASSERT_FALSE(ended.empty());
    const auto id = start(state, "Training for customs officers, built on " + ended +
                                     " and on XM-DAC-41114-NOWHERE-1. See also UN-2024-5.");
    const auto answer = state.json("/api/requests/" + id + "/hosts").json();
    const auto& apart = answer.at("named_apart").as_array();
    ASSERT_EQ(apart.size(), 1u);
    EXPECT_EQ(apart[0].at("programme").at("identifier").as_string(), ended);
    EXPECT_EQ(apart[0].at("programme").at("going").as_string(), "ended");
    ASSERT_EQ(answer.at("named_unknown").as_array().size(), 1u);
    EXPECT_EQ(answer.at("named_unknown").as_array()[0].as_string(), "XM-DAC-41114-NOWHERE-1");
    const auto page = state.get("/en/requests/" + id + "/hosts");
    for (const char* part : {"Named by your State, but not able to carry this",
                             "Not found among the programmes",
                             "XM-DAC-41114-NOWHERE-1"})
        EXPECT_TRUE(page.shows(part)) << part;
    EXPECT_FALSE(state.get("/en/requests/" + own_request() + "/hosts").shows("not able to carry this"));
}

TEST_P(HostPages, are_found_by_nobody_else) {
    auto state = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = own_request();
    circulate(state, desk, id);
    const auto path = "/requests/" + id + "/hosts";
    EXPECT_EQ(browser().get("/en" + path).status(), 302);
    EXPECT_EQ(browser().json("/api" + path).status(), 401);
    for (const auto role : {Role::secretariat, Role::provider, Role::committee, Role::administrator}) {
        auto person = signed_in(role);
        for (const auto* prefix : {"/en", "/api"}) {
            const auto answer = person.get(prefix + path);
            EXPECT_TRUE(answer.status() == 403 || answer.status() == 404) << int(role);
            EXPECT_FALSE(answer.shows("Customs that are quick")) << int(role);
        }
        EXPECT_FALSE(person.get("/en/requests/" + id).shows(path)) << int(role);
    }
}

ON_BOTH_ENGINES(HostPages);
