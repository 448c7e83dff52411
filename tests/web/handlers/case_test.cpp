// Cases as people go through them: interest, both decisions, a delivery agreed, reported and answered, the
// closing; and what others see of it.

#include "web/mailroom.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class CaseStory : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (!house) return;
        state.emplace(point_of_contact());
        provider.emplace(signed_in(Role::provider));
        desk.emplace(signed_in(Role::secretariat));
        request = start(*state, "We need training of customs officers on dual-use goods at the port.");
        circulate(*state, *desk, request);
    }
    void TearDown() override {
        state.reset(), provider.reset(), desk.reset();
        WebStory::TearDown();
    }

    std::string express() {
        const auto answer =
            provider->post("/en/requests/" + request + "/needs/" + need(*state, request) + "/interest",
                           {{"words", "A day with your instructors"}});
        EXPECT_EQ(answer.status(), 303) << answer.body.substr(0, 400);
        return Answer{{}, answer.location()}.between("/cases/", "?");
    }
    boost::json::value the_case(const std::string& id) { return desk->json("/api/cases/" + id).json(); }
    std::string case_version(const std::string& id) {
        return std::to_string(the_case(id).at("version").as_int64());
    }
    std::string status(const std::string& id) { return std::string(the_case(id).at("status").as_string()); }
    Answer act(Client& who, const std::string& id, const std::string& act, NameValues fields = {}) {
        fields.emplace_back("version", case_version(id));
        return who.post("/en/cases/" + id + "/" + act, fields);
    }
    std::string matched() {
        const auto id = express();
        EXPECT_EQ(act(*state, id, "acceptance").status(), 303);
        EXPECT_EQ(act(*provider, id, "acceptance").status(), 303);
        return id;
    }
    std::string delivery(const std::string& id) {
        return std::string(the_case(id).at("deliveries").at(0).at("id").as_string());
    }
    Answer deliver(Client& who, const std::string& id, const std::string& act, NameValues fields = {}) {
        fields.emplace_back("version", case_version(id));
        return who.post("/en/deliveries/" + delivery(id) + "/" + act, fields);
    }

    std::optional<Client> state, provider, desk;
    std::string request;
};

}  // namespace

TEST_P(CaseStory, the_request_says_which_case_waits_for_the_state) {
    const auto waits = [&](Client& who) {
        return who.get("/en/requests/" + request).shows("Waiting for your answer");
    };
    EXPECT_FALSE(waits(*state));
    const auto id = express();
    EXPECT_TRUE(waits(*state));
    for (const auto& path : {"/en/requests/" + request, std::string("/en/requests")}) {
        EXPECT_TRUE(state->get(path).shows("A case waits for your answer"))
            << path << ": its head says so too";
        EXPECT_FALSE(provider->get(path).shows("A case waits")) << path;
    }
    EXPECT_FALSE(waits(*provider)) << "it is not the provider’s answer";
    EXPECT_EQ(act(*state, id, "acceptance").status(), 303);
    EXPECT_FALSE(waits(*state)) << "the provider is next";
    EXPECT_FALSE(state->get("/en/requests").shows("A case waits"));
}

TEST_P(CaseStory, who_may_not_see_the_request_reads_nothing_of_it_in_the_case) {
    const auto id = express();
    const auto page = "/en/cases/" + id;
    constexpr auto words = "customs officers on dual-use goods at the port";
    EXPECT_TRUE(provider->get(page).shows(words));
    const auto need_id = need(*state, request);
    const auto change = [&](const NameValues& more) {
        NameValues fields{{"version", version(*state, request)}, {"expectations", "Words of tomorrow"}};
        fields.insert(fields.end(), more.begin(), more.end());
        return state->post("/api/requests/" + request + "/needs/" + need_id, fields);
    };
    EXPECT_EQ(change({}).status(), 422) << "nobody has cleared it";
    EXPECT_FALSE(provider->get(page).shows("Words of tomorrow"));
    EXPECT_EQ(change({{"cleared_by", "A. Director"}}).status(), 200);
    EXPECT_TRUE(provider->get(page).shows("Words of tomorrow"));
    const NameValues current{{"version", version(*state, request)}};
    ASSERT_EQ(state->post("/en/requests/" + request + "/withdrawal", current).status(), 303);
    EXPECT_EQ(provider->get("/en/requests/" + request).status(), 404);
    const auto after = provider->get(page);
    EXPECT_EQ(after.status(), 200);
    EXPECT_FALSE(after.shows("Words of tomorrow"));
    EXPECT_TRUE(state->get(page).shows("Words of tomorrow"));
}

TEST_P(CaseStory, from_interest_to_the_closing) {
    const auto id = express();
    EXPECT_EQ(status(id), "interested");
    EXPECT_TRUE(state->get("/en/requests/" + request).shows("/cases/" + id));
    const auto page = state->get("/en/cases/" + id);
    EXPECT_TRUE(page.shows("A day with your instructors"));
    EXPECT_TRUE(page.shows("/acceptance"));
    EXPECT_EQ(act(*state, id, "acceptance", {{"words", "Gladly"}}).status(), 303);
    EXPECT_EQ(act(*provider, id, "acceptance").status(), 303);
    EXPECT_EQ(act(*provider, id, "deliveries",
                  {{"title", "One day with the instructors"}, {"kind", "module"}, {"place", "The port"}})
                  .status(),
              303);
    EXPECT_EQ(status(id), "matched");
    EXPECT_EQ(deliver(*state, id, "agreement").status(), 303);
    EXPECT_EQ(deliver(*provider, id, "report", {{"words", "Eighteen officers"}}).status(), 303);
    EXPECT_EQ(status(id), "reported");
    EXPECT_TRUE(state->get("/en/deliveries/" + delivery(id)).shows("value=\"as_expected\""));
    EXPECT_EQ(act(*provider, id, "feedback", {{"outcome", "delivered"}}).status(), 409)
        << "not before the State has answered";
    EXPECT_EQ(deliver(*state, id, "confirmation", {{"fulfilment", "as_expected"}}).status(), 303);
    EXPECT_EQ(act(*provider, id, "feedback", {{"outcome", "delivered"}, {"helped", "The samples"}}).status(),
              303);
    EXPECT_EQ(act(*state, id, "feedback", {{"outcome", "delivered"}}).status(), 303);
    EXPECT_EQ(status(id), "closed");
    EXPECT_EQ(the_case(id).at("deliveries").at(0).at("evidence").as_string(), "confirmed");
    EXPECT_TRUE(the_case(id).at("follow_up_on").is_string());
    EXPECT_EQ(state->get("/en/cases/" + id + "/history").status(), 200);
}

TEST_P(CaseStory, the_state_sees_how_much_it_was_asked) {
    const auto count = [&] {
        const auto text =
            state->get("/en/requests/" + request).between("What this has asked of you", " answer");
        return std::stoi(text.substr(text.rfind('>') + 1));
    };
    const int before = count();
    EXPECT_GT(before, 0);
    const auto id = matched();
    EXPECT_EQ(count(), before + 1) << "its decision";
    act(*provider, id, "deliveries", {{"title", "One day"}});
    deliver(*state, id, "agreement");
    deliver(*provider, id, "report");
    deliver(*state, id, "confirmation", {{"fulfilment", "as_expected"}});
    EXPECT_EQ(count(), before + 3);
    EXPECT_LE(count(), 25);
    EXPECT_FALSE(desk->get("/en/requests/" + request).shows("What this has asked of you"));
}

TEST_P(CaseStory, two_who_decide_at_once_see_both_texts) {
    const auto id = express();
    const auto old = case_version(id);
    act(*state, id, "acceptance");
    auto deputy = signed_in(Role::point_of_contact, true);
    const auto answer =
        deputy.post("/en/cases/" + id + "/refusal",
                    {{"version", old}, {"reason", "other"}, {"decline_words", "We wait a year"}});
    EXPECT_EQ(answer.status(), 409);
    EXPECT_TRUE(answer.shows("We wait a year")) << "what the second wrote";
    EXPECT_TRUE(answer.shows("accepts")) << "what the first decided";
    EXPECT_EQ(status(id), "requester_accepted");
}

TEST_P(CaseStory, a_decline_needs_its_reason_and_shows_it_to_the_other_side) {
    const auto id = express();
    const auto page = act(*state, id, "refusal");
    EXPECT_EQ(page.status(), 422);
    EXPECT_TRUE(page.shows("Please choose a reason."));
    EXPECT_EQ(
        act(*state, id, "refusal", {{"reason", "cannot_host"}, {"decline_words", "In spring"}}).status(),
        303);
    const auto seen = provider->get("/en/cases/" + id);
    EXPECT_TRUE(seen.shows("We cannot host it at present."));
    EXPECT_TRUE(seen.shows("In spring"));
    EXPECT_TRUE(provider->get("/en/requests/" + request).shows("/interest")) << "it may try again";
}

TEST_P(CaseStory, others_see_no_more_than_that_it_exists) {
    const auto id = express();
    provider->post("/en/cases/" + id + "/messages", {{"text", "zyxwvut between us"}});
    auto member = signed_in(Role::committee);
    const auto marks = member.json("/api/requests/" + request + "/cases").json().as_array();
    ASSERT_EQ(marks.size(), 1u);
    EXPECT_EQ(marks[0].at("status").as_string(), "interested");
    EXPECT_TRUE(marks[0].at("case").is_null());
    EXPECT_EQ(member.get("/en/cases/" + id).status(), 403) << "not a page of this role";
    EXPECT_FALSE(member.get("/en/requests/" + request).shows(id));
    EXPECT_FALSE(browser().get("/en/requests/" + request).shows(id));
    for (auto* entitled : {&*state, &*provider, &*desk})
        EXPECT_TRUE(entitled->get("/en/cases/" + id).shows("zyxwvut between us"));
}

TEST_P(CaseStory, the_lists_say_whose_turn_it_is) {
    const auto id = express();
    EXPECT_TRUE(state->get("/en/cases").between("It is your turn", "</ul>").find(id) != std::string::npos);
    EXPECT_TRUE(provider->get("/en/cases").between("It is the other side’s turn", "</ul>").find(id) !=
                std::string::npos);
    act(*state, id, "refusal", {{"reason", "another_chosen"}});
    EXPECT_TRUE(provider->get("/en/cases").between("Ended", "</ul>").find(id) != std::string::npos);
    EXPECT_TRUE(desk->get("/en/cases").shows("/desk/unserved"));
    EXPECT_EQ(desk->get("/en/desk/unserved").status(), 200);
}

TEST_P(CaseStory, a_proposal_is_the_states_to_decide) {
    const auto form = provider->get("/en/cases/new");
    EXPECT_EQ(form.status(), 200);
    const auto sulenta = std::string(house->login(Role::point_of_contact).institution);
    EXPECT_TRUE(form.shows(sulenta));
    const auto faulty = provider->post("/en/cases", {{"requester", sulenta}, {"title", ""}});
    EXPECT_EQ(faulty.status(), 422);
    EXPECT_TRUE(faulty.shows("in a few words what it is"));
    const auto sent = provider->post(
        "/en/cases", {{"requester", sulenta}, {"title", "A day on transit"}, {"words", "Free"}});
    const auto id = Answer{{}, sent.location()}.between("/cases/", "?");
    EXPECT_TRUE(state->get("/en/cases").between("Proposals made to you unasked", "</ul>").find(id) !=
                std::string::npos);
    EXPECT_EQ(act(*state, id, "acceptance").status(), 303);
    EXPECT_EQ(status(id), "matched");
    const auto drafted = std::string(the_case(id).at("request").as_string());
    EXPECT_TRUE(state->get("/en/requests/" + drafted).shows("A day on transit"));
    EXPECT_EQ(provider->get("/en/requests/" + drafted).status(), 404);
}

TEST_P(CaseStory, parties_are_known_here_or_named_in_words) {
    const auto id = express();
    const auto host = std::string(house->login(Role::point_of_contact).institution);
    EXPECT_EQ(
        act(*provider, id, "parties", {{"funder_words", "A fund of the region"}, {"host", host}}).status(),
        303);
    const auto page = state->get("/en/cases/" + id);
    EXPECT_TRUE(page.shows("A fund of the region"));
    EXPECT_EQ(the_case(id).at("host").at("institution").as_string(), host);
    EXPECT_EQ(act(*provider, id, "parties", {{"host", InstitutionId::make().text()}}).status(), 422);
}

TEST_P(CaseStory, programs_do_the_same_by_json) {
    const auto made =
        provider->post_json("/api/requests/" + request + "/needs/" + need(*state, request) + "/interest",
                            "{\"words\":\"We could\"}");
    EXPECT_EQ(made.status(), 201);
    const auto id = std::string(made.json().at("id").as_string());
    const auto faulty = state->post_json("/api/cases/" + id + "/refusal", "{\"version\":1}");
    EXPECT_EQ(faulty.status(), 422);
    EXPECT_EQ(faulty.json().at("faults").at(0).at("place").as_string(), "reason");
    const auto accepted = state->post_json("/api/cases/" + id + "/acceptance", "{\"version\":1}");
    EXPECT_EQ(accepted.json().at("status").as_string(), "requester_accepted");
    EXPECT_EQ(provider->post_json("/api/cases/" + id + "/messages", "{\"text\":\"Hello\"}").status(), 201);
    EXPECT_EQ(state->json("/api/cases/" + id + "/messages").json().as_array().size(), 1u);
    EXPECT_EQ(
        provider->post_json("/api/cases/" + id + "/date", "{\"version\":2,\"next_on\":\"soon\"}").status(),
        422);
    EXPECT_GE(state->json("/api/cases").list("cases").size(), 1u);
}

TEST_P(CaseStory, mail_says_that_something_waits_and_no_more) {
    const auto id = express();
    act(*state, id, "acceptance", {{"words", "zyxwvut confidential"}});
    const auto mails = house->practice_mail();
    bool told = false;
    for (const auto& mail : mails) {
        EXPECT_EQ(mail.find("zyxwvut"), std::string::npos);
        told = told || mail.find("/cases/" + id) != std::string::npos;
    }
    EXPECT_TRUE(told);
}

TEST_P(CaseStory, an_answer_to_the_mail_lands_in_the_conversation) {
    const auto id = express();
    std::string address;
    const auto writer = house->login(Role::point_of_contact).email;
    for (const auto& mail : house->practice_mail()) {
        if (mail.find(writer) == std::string::npos) continue;  // the address answers for its addressee
        const Answer text{{}, mail};
        const auto token = text.between("Reply-To: <desk+", "@");
        if (text.shows("/cases/" + id) && !token.empty()) address = "desk+" + token + "@lightfoot.example";
    }
    ASSERT_FALSE(address.empty()) << "no mail about the case takes an answer";
    const auto mail = [&](const std::string& from, const std::string& name) {
        return "From: " + from + "\r\nTo: " + address + "\r\nMessage-ID: <" + name +
               "@ministry.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nTuesday suits us.\r\n"
               "\r\nOn Monday it wrote:\r\n> Something waits\r\n";
    };
    const Mailroom room{*house->store, house->secrets.key, "desk@lightfoot.example"};
    EXPECT_EQ(room.take(mail("stranger@elsewhere.example", "a"), read_clock()).value(), Taken::refused);
    EXPECT_EQ(room.take(mail(writer, "b"), read_clock()).value(), Taken::reply);
    const auto page = provider->get("/en/cases/" + id);
    EXPECT_EQ(page.count("Tuesday suits us."), 1u);
    EXPECT_TRUE(page.shows("by mail"));
    EXPECT_FALSE(page.shows("Something waits"));
}

ON_BOTH_ENGINES(CaseStory);
