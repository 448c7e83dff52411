// The steps of the procedure as people and programs take them.

#include "store/work_procedure.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class ProcedureStory : public WebStory {
protected:
    int step(Client& person, const std::string& id, const std::string& path, NameValues more = {}) {
        more.emplace_back("version", version(person, id));
        if (path == "/sending") more.emplace_back("cleared_by", "Director of legal affairs");
        return person.post("/en/requests/" + id + path, more).status();
    }
    std::string sent(Client& person) {
        const auto id = start(person, "We would like to train customs officers at the border.");
        EXPECT_EQ(step(person, id, "/sending"), 303);
        return id;
    }
};

}  // namespace

TEST_P(ProcedureStory, from_arrival_to_the_providers_with_the_states_word) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    EXPECT_EQ(step(desk, id, "/acknowledgement"), 409) << "first it is authenticated";
    EXPECT_EQ(step(desk, id, "/authentication"), 303);
    EXPECT_EQ(step(desk, id, "/acknowledgement"), 303);
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "silence"}}), 403) << "silence is nobody's word";
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "perhaps"}}), 422);
    EXPECT_EQ(step(person, id, "/consent", {{"circulation", "express"}, {"posting", "refused"}}), 303);
    EXPECT_EQ(step(desk, id, "/circulation", {{"then", "desk"}}), 303);
    const auto it = record(desk, id);
    EXPECT_EQ(it.at("status").as_string(), "circulated");
    EXPECT_EQ(it.at("posting").at("way").as_string(), "refused");
}

TEST_P(ProcedureStory, a_member_of_the_committee_holds_it_and_lets_it_go) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    auto member = signed_in(Role::committee);
    const auto id = sent(person);
    EXPECT_EQ(step(desk, id, "/referral"), 403);
    EXPECT_EQ(step(member, id, "/referral", {{"words", "Two regions."}}), 303);
    EXPECT_EQ(step(desk, id, "/authentication"), 409);
    EXPECT_EQ(step(member, id, "/referral/end", {{"advice", "Go on."}}), 303);
    EXPECT_EQ(step(desk, id, "/authentication"), 303);
}

TEST_P(ProcedureStory, an_informal_request_is_set_aside_with_a_reason) {
    auto person = point_of_contact();
    auto desk = signed_in(Role::secretariat);
    const auto id = sent(person);
    EXPECT_EQ(step(desk, id, "/setting-aside"), 422);
    EXPECT_EQ(step(desk, id, "/setting-aside", {{"reason", "not_proper_form"}}), 303);
    EXPECT_EQ(step(desk, id, "/acknowledgement"), 409);
    EXPECT_EQ(step(desk, id, "/authentication"), 303);
}

ON_BOTH_ENGINES(ProcedureStory);
