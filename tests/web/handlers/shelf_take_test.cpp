// From a paragraph to an agreed small delivery and a note verbale in one sitting; and what stands in the way.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

std::string in(int days) { return to_string(Date{date_of(read_clock()).days + days}); }

class ShelfTaking : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (IsSkipped()) return;
        provider.emplace(signed_in(Role::provider));
        state.emplace(point_of_contact());
        const auto answer = provider->post("/en/shelf/new",
                                           {{"kind", "call"},
                                            {"title", "An hour on risk profiles at the border"},
                                            {"text", "An hour with a customs officer about dual-use goods."},
                                            {"topics", "customs control, dual-use goods"},
                                            {"languages", "en"},
                                            {"from", in(8)},
                                            {"places", "1"},
                                            {"lead_days", "5"}});
        ASSERT_EQ(answer.status(), 303);
        item = answer.location().substr(11, 10);
    }
    std::string draft() {
        return start(*state, "Our customs service needs advice on customs control of dual-use goods.");
    }
    void send_off(const std::string& id) {
        const auto sent = state->post("/en/requests/" + id + "/sending",
                                      {{"version", version(*state, id)}, {"cleared_by", "The Director"}});
        ASSERT_EQ(sent.status(), 303);
    }
    std::string taking() const { return "/en/shelf/" + item + "/taking"; }
    Answer take(const NameValues& values) { return state->post(taking(), values); }

    std::optional<Client> provider, state;
    std::string item;
};

}  // namespace

TEST_P(ShelfTaking, a_paragraph_an_agreed_call_and_a_note_verbale_in_one_sitting) {
    const auto id = draft();
    EXPECT_FALSE(state->get("/en/requests/" + id).shows(taking())) << "nothing leaves before it is cleared";
    send_off(id);
    const auto page = state->get("/en/requests/" + id);
    EXPECT_TRUE(page.shows(taking() + "?need=" + need(*state, id)));
    EXPECT_TRUE(state->get("/en/offers/" + item).shows(taking()));
    EXPECT_TRUE(state->get(taking() + "?need=" + need(*state, id)).shows("1 place"));
    const auto taken = take({{"need", need(*state, id)}, {"from", in(8)}, {"words", "Two of us will join."}});
    ASSERT_EQ(taken.status(), 303) << taken.between("class=\"fault", "</");
    const auto path = taken.location().substr(0, taken.location().find('?'));
    const auto record = state->json("/api" + path.substr(3)).json();
    EXPECT_EQ(record.at("status").as_string(), "delivering");
    EXPECT_EQ(record.at("deliveries").at(0).at("from").as_string(), in(8));
    EXPECT_TRUE(provider->get(path).shows("Two of us will join."));
    EXPECT_EQ(provider->get("/en/requests/" + id).status(), 404) << "the request itself was not circulated";
    EXPECT_TRUE(state->get("/en/offers/" + item).shows("All places taken") ||
                !state->get("/en/offers/" + item).shows(taking()));
    const auto note = state->get("/en/requests/" + id + "/note/pdf");
    EXPECT_EQ(note.status(), 200);
    EXPECT_TRUE(note.body.starts_with("%PDF"));
    EXPECT_TRUE(state->get(path + "/history").shows("Taken from the shelf"));
    // The provider cannot after all: it says why, and the place is free again.
    const auto declined =
        provider->post(path + "/refusal", {{"version", std::to_string(record.at("version").as_int64())},
                                           {"reason", "no_people"}});
    EXPECT_EQ(declined.status(), 303);
    EXPECT_TRUE(state->get("/en/offers/" + item).shows(taking()));
}

TEST_P(ShelfTaking, what_is_missing_is_said_beside_its_field_and_what_was_typed_stays) {
    const auto id = draft();
    EXPECT_EQ(take({{"need", need(*state, id)}, {"from", in(8)}}).status(), 422) << "only a draft";
    send_off(id);
    const auto the_need = need(*state, id);
    const struct {
        std::string need, from, fault;
        int status;
    } table[] = {
        {"", in(8), "#need", 422},
        {"zzzzzzzzzz", in(8), "#need", 422},
        {the_need, "", "#from", 422},
        {the_need, "soon", "#from", 422},
        {the_need, in(9), "#from", 422},
    };
    for (const auto& row : table) {
        const auto answer = take({{"need", row.need}, {"from", row.from}, {"words", "Two of us"}});
        EXPECT_EQ(answer.status(), row.status) << row.from;
        EXPECT_TRUE(answer.shows("href=\"" + row.fault)) << row.fault;
        EXPECT_TRUE(answer.shows("Two of us"));
    }
    EXPECT_EQ(take({{"need", the_need}, {"from", in(8)}}).status(), 303);
    EXPECT_EQ(take({{"need", the_need}, {"from", in(8)}}).status(), 409) << "pressed twice";
}

TEST_P(ShelfTaking, programs_do_the_same_by_json) {
    const auto id = draft();
    send_off(id);
    const auto path = "/api/shelf/" + item + "/taking";
    EXPECT_EQ(state->post_json(path, R"({"need":")" + need(*state, id) + R"("})").status(), 422);
    const auto answer = state->post_json(
        path, R"({"need":")" + need(*state, id) + R"(","from":")" + in(8) + R"("})");
    EXPECT_EQ(answer.status(), 201) << answer.body;
    EXPECT_EQ(answer.json().at("status").as_string(), "delivering");
}

ON_BOTH_ENGINES(ShelfTaking);
