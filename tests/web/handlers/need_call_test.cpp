// The desk's list of needs that nobody answers, and the State's answers on the page of its request.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class UnservedStory : public WebStory {};

}  // namespace

TEST_P(UnservedStory, the_desk_asks_and_the_state_decides) {
    auto desk = signed_in(Role::secretariat);
    auto state = point_of_contact();
    const auto list = desk.json("/api/desk/unserved").list("needs");
    ASSERT_FALSE(list.empty()) << "the practice ground has one";
    std::string request, need;
    for (const auto& one : list)
        if (state.get("/en/requests/" + std::string(one.at("request").as_string()))
                .shows("What this has asked"))
            request = one.at("request").as_string(), need = one.at("need").as_string();
    ASSERT_FALSE(request.empty()) << "one of Sulenta's";
    const auto calls = "/en/requests/" + request + "/needs/" + need + "/calls";
    EXPECT_EQ(desk.post(calls, {}).status(), 422);
    EXPECT_EQ(desk.post(calls, {{"kind", "circulate_again"}}).status(), 303);
    EXPECT_EQ(desk.post(calls, {{"kind", "widen"}, {"words", "May it be wider?"}}).status(), 303);
    const auto page = state.get("/en/requests/" + request);
    EXPECT_TRUE(page.shows("May it be wider?"));
    const auto call = page.between("/requests/" + request + "/calls/", "\"");
    ASSERT_EQ(call.size(), 10u);
    EXPECT_FALSE(signed_in(Role::provider).get("/en/requests/" + request).shows("May it be wider?"));
    EXPECT_EQ(state.post("/en/requests/" + request + "/calls/" + call, {{"allowed", "languages"}}).status(),
              303);
    EXPECT_TRUE(signed_in(Role::provider).get("/en/requests/" + request).shows("help in other languages"));
    EXPECT_EQ(state.post("/en/requests/" + request + "/calls/" + call, {}).status(), 409);
    EXPECT_TRUE(desk.get("/en/desk/unserved").shows("Circulated again on"));
}

ON_BOTH_ENGINES(UnservedStory);
