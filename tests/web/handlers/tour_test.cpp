// The practice tour, walked to its end by each role in the real pages.

#include "domain/tour.hpp"
#include "web/world.hpp"

#include <map>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Tours : public WebStory {
protected:
    struct Standing {
        std::string step, turn, address, request;
        std::int64_t answers = 0, number = 0, of = 0;
        bool gone = false;
    };
    Standing standing(Client& person) {
        const auto it = person.json("/api/tour").json().as_object();
        const auto text = [&](const char* name) {
            const auto* value = it.if_contains(name);
            return value && value->is_string() ? std::string(value->as_string()) : std::string();
        };
        if (!it.contains("step")) return {};
        return {text("step"),
                text("turn"),
                text("address"),
                text("request"),
                it.at("answers").as_int64(),
                it.at("number").as_int64(),
                it.at("of").as_int64(),
                it.at("gone").as_bool()};
    }
    Client begin(const std::string& role) {
        auto person = browser();
        const auto begun = person.post("/en/tour", {{"role", role}});
        EXPECT_EQ(begun.status(), 303) << begun.body.substr(0, 400);
        return person;
    }
    using Acts = std::map<std::string, std::function<Answer()>>;
    static NameValues with(NameValues values, const NameValues& more) {
        values.insert(values.end(), more.begin(), more.end());
        return values;
    }
    Acts acts_on_request(Client& person, const std::string& id) {
        const auto request = "/en/requests/" + id;
        const auto post = [&person](const std::string& target, NameValues values) {
            return [&person, target, values] { return person.post(target, values); };
        };
        Acts acts{{"write", post("/en/requests/new", {{"note", "One day on dual-use goods for customs."}})},
                  {"look", post("/en/look", {{"note", "Customs training on dual-use goods."}})}};
        if (id.empty()) return acts;
        const auto need = request + "/needs/" + this->need(person, id);
        const NameValues at{{"version", version(person, id)}};
        acts["topics"] = post(need + "/topics", with(at, {{"topic", "customs-control"}}));
        acts["consent"] = post(need + "/consent", with(at, {{"circulation", "express"}}));
        acts["send"] = post(request + "/sending", with(at, {{"cleared_by", "Director"}}));
        acts["sign_note"] = [&person, request] {
            return person.upload(request + "/signed-note", {},
                                 {"signed_note", "note.pdf", "%PDF-1.7 signed"});
        };
        acts["refer"] = post(request + "/referral", at);
        acts["end_referral"] = post(request + "/referral/end", at);
        acts["authenticate"] = post(request + "/authentication", at);
        acts["acknowledge"] = post(request + "/acknowledgement", at);
        acts["circulate"] = post(request + "/circulation", at);
        acts["interest"] = post(need + "/interest", {{"words", "Two trainers."}});
        return acts;
    }
    // The form of the page: its note and the story that it comes from.
    static std::function<Answer()> ask_alike(Client& person, const Answer& page) {
        const auto story = page.between("name=\"story\" value=\"", "\"");
        return [&person, story] {
            return person.post("/en/requests/new",
                               {{"note", "The same for our border guards."}, {"story", story}});
        };
    }
    Acts acts_on_case(Client& person, const std::string& address, const Answer& page) {
        const auto post = [&person, address](const std::string& act, NameValues values) {
            return [&person, target = address + act, values] { return person.post(target, values); };
        };
        const NameValues at{{"version", page.between("name=\"version\" value=\"", "\"")}};
        const auto release = [&](const char* part) {
            const auto seen = page.between("name=\"seen\" value=\"", "\"");
            return post("/release", with(at, {{"seen", seen}, {"part", part}, {"looked_at", "1"}}));
        };
        const auto feedback = post("/feedback", with(at, {{"outcome", "delivered"}}));
        return {{"accept_request", post("/acceptance", at)},
                {"accept_provider", post("/acceptance", at)},
                {"propose", post("/deliveries", with(at, {{"title", "One day"}, {"kind", "module"}}))},
                {"agree", post("/agreement", at)},
                {"report", post("/report", with(at, {{"words", "Done."}}))},
                {"confirm", post("/confirmation", with(at, {{"fulfilment", "as_expected"}}))},
                {"state_feedback", feedback},
                {"provider_feedback", feedback},
                {"state_story", release("state")},
                {"provider_story", release("provider_name")}};
    }
    Acts acts_on_component(Client& person, const std::string& address, const std::string& id,
                           const Answer& page) {
        const auto value = [&page](const std::string& name) {
            return page.between("name=\"" + name + "\" value=\"", "\"");
        };
        const NameValues at{{"version", value("version")}};
        Acts acts;
        acts["choose_host"] = [&person, id, need = value("need"), programme = value("programme")] {
            return person.post("/en/requests/" + id + "/components",
                               {{"need", need}, {"programme", programme}});
        };
        acts["ask_host"] = [&person, address, at] {
            return person.post(address + "/question", with(at, {{"added", "One day."},
                                                                {"untouched", "The timetable."},
                                                                {"contact_email", "school@sulenta.example"},
                                                                {"cleared_by", "Director"}}));
        };
        acts["carry"] = [&person, address, at, delivery = value("delivery")] {
            return person.post(address + "/deliveries", with(at, {{"delivery", delivery}}));
        };
        return acts;
    }
    // The step in the real page: what its form sends. A step of reading is done by opening the page.
    void take(Client& person, const Standing& now) {
        const auto page = person.get(now.address);
        EXPECT_EQ(page.status(), 200) << now.address;
        auto acts = acts_on_request(person, now.request);
        acts.merge(acts_on_case(person, now.address, page));
        acts.merge(acts_on_component(person, now.address, now.request, page));
        if (now.step == "ask_alike") acts["ask_alike"] = ask_alike(person, person.get(now.address + "/ask"));
        const auto act = acts.find(now.step);
        if (act == acts.end()) return;
        const auto done = act->second();
        EXPECT_TRUE(done.status() == 303 || done.status() == 200)
            << now.step << ' ' << done.status() << ' ' << done.body.substr(0, 300);
    }
    // To its end; how many own steps it took.
    int walk(Client& person, const std::string& role) {
        int own = 0;
        for (int i = 0; i < 60; ++i) {
            const auto now = standing(person);
            if (now.step.empty()) return own;
            if (now.turn == role) {
                take(person, now);
                ++own;
            } else {
                EXPECT_EQ(person.post("/en/tour/others").status(), 303);
            }
            if (standing(person).step == now.step) {
                ADD_FAILURE() << "stays at " << now.step;
                return own;
            }
        }
        ADD_FAILURE() << "no end";
        return own;
    }
};

}  // namespace

TEST_P(Tours, each_role_walks_its_own_to_the_end) {
    const std::pair<const char*, int> roles[] = {
        {"point_of_contact", 15}, {"provider", 8}, {"secretariat", 6}, {"committee", 5}, {"visitor", 7}};
    for (const auto& [role, steps] : roles) {
        auto person = begin(role);
        EXPECT_EQ(walk(person, role), steps) << role;
        const auto page = person.get("/en/tour");
        EXPECT_TRUE(page.shows("The tour is complete.")) << role;
        const auto answers = standing(person).answers;
        if (std::string(role) == "visitor") continue;
        EXPECT_GT(answers, 0) << role;
        EXPECT_LE(answers, 25) << role;
        EXPECT_TRUE(page.shows("at most 25 answers and 30 minutes"));
    }
}

TEST_P(Tours, the_band_stands_on_every_page_and_knows_from_the_record) {
    auto person = begin("point_of_contact");
    EXPECT_TRUE(person.get("/en/offers").shows("Step 1 of 15:"));
    EXPECT_TRUE(person.get("/en/offers").shows("href=\"/en/requests/new\""));
    const auto page = person.get("/en/requests/new");
    EXPECT_TRUE(page.shows("Step 1 of 15:"));
    EXPECT_FALSE(page.shows("Go there")) << "it is here";
    take(person, standing(person));
    EXPECT_TRUE(person.get("/en/offers").shows("Step 2 of 15:"));
    EXPECT_TRUE(person.get("/ar/offers").shows("dir=\"rtl\""));
    EXPECT_FALSE(browser().get("/en/offers").shows("class=\"tour\"")) << "nobody else has it";
}

TEST_P(Tours, one_leaves_and_comes_back) {
    auto person = begin("point_of_contact");
    take(person, standing(person));
    const auto before = standing(person);
    person.post("/en/sign-out");
    EXPECT_FALSE(person.get("/en/offers").shows("Step 2 of 15:"));
    EXPECT_TRUE(person.get("/en/tour").shows("A tour of yours waits."));
    const auto& login = house->login(Role::point_of_contact);
    person.sign_in(login.email, login.password);
    EXPECT_EQ(standing(person).request, before.request);
    EXPECT_EQ(standing(person).step, "topics");
}

TEST_P(Tours, two_people_with_one_account_do_not_meet) {
    auto one = begin("point_of_contact"), other = begin("point_of_contact");
    take(one, standing(one));
    EXPECT_EQ(standing(other).step, "write");
    take(other, standing(other));
    EXPECT_NE(standing(one).request, standing(other).request);
    EXPECT_EQ(one.post("/en/tour/again").status(), 303);
    EXPECT_EQ(standing(one).step, "write");
    EXPECT_EQ(standing(other).step, "topics") << "the other's record is still there";
}

TEST_P(Tours, a_reset_of_the_ground_under_it_is_said_and_it_begins_again) {
    auto person = begin("provider");
    auto somebody = signed_in(Role::administrator);
    EXPECT_EQ(somebody.post("/en/installation/practice").status(), 303);
    const auto& login = house->login(Role::provider);
    person.sign_in(login.email, login.password);
    EXPECT_TRUE(standing(person).gone);
    EXPECT_TRUE(person.get("/en/offers").shows("put away or withdrawn meanwhile"));
    EXPECT_EQ(person.post("/en/tour/others").status(), 409);
    EXPECT_EQ(person.post("/en/tour/again").status(), 303);
    EXPECT_FALSE(standing(person).gone);
    EXPECT_EQ(standing(person).turn, "provider");
}

TEST_P(Tours, ending_it_puts_its_own_record_away) {
    auto person = begin("point_of_contact");
    take(person, standing(person));
    const auto request = standing(person).request;
    EXPECT_EQ(person.get("/en/requests/" + request).status(), 200);
    EXPECT_EQ(person.post("/en/tour/end").status(), 303);
    EXPECT_EQ(person.get("/en/requests/" + request).status(), 404);
    EXPECT_TRUE(person.cookie("tour").empty());
    EXPECT_EQ(person.post("/en/tour/end").status(), 303) << "where there is none, nothing happens";
}

TEST_P(Tours, what_was_asked_for_alike_is_put_away_with_it_as_long_as_it_is_a_draft) {
    auto person = begin("point_of_contact");
    EXPECT_EQ(walk(person, "point_of_contact"), 15);
    const auto own = person.json("/api/requests").list("requests");
    std::string alike;
    for (const auto& one : own)
        if (one.at("note").is_string() &&
            std::string(one.at("note").as_string()) == "The same for our border guards.")
            alike = std::string(one.at("id").as_string());
    ASSERT_FALSE(alike.empty());
    EXPECT_EQ(person.post("/en/tour/end").status(), 303);
    EXPECT_EQ(person.get("/en/requests/" + alike).status(), 404);
}

TEST_P(Tours, a_mark_that_was_not_written_here_is_none) {
    auto person = begin("point_of_contact");
    take(person, standing(person));
    auto victim = point_of_contact();
    const auto foreign = start(victim, "A request of somebody else on the practice ground.");
    const auto mine = person.cookie("tour");
    auto forged = mine;
    forged.replace(forged.find(standing(person).request), 10, foreign);
    person.set_cookie("tour", forged);
    EXPECT_EQ(standing(person).step, "");
    EXPECT_EQ(person.post("/en/tour/end").status(), 303);
    EXPECT_EQ(victim.get("/en/requests/" + foreign).status(), 200) << "and it reaches no record";
    for (const char* odd : {"", ".", "x.y", "provider.-.0.0.0.", "provider.-.0.0.0.abc", "%00.%ff"}) {
        person.set_cookie("tour", odd);
        EXPECT_EQ(person.get("/en/offers").status(), 200) << odd;
    }
}

TEST_P(Tours, unknown_roles_are_refused_with_the_remedy) {
    auto person = browser();
    for (const char* role : {"", "administrator", "minister"}) {
        const auto answer = person.post("/en/tour", {{"role", role}});
        EXPECT_EQ(answer.status(), 422) << role;
        EXPECT_TRUE(answer.shows("Please choose one of the roles shown.")) << role;
    }
    EXPECT_EQ(person.post("/en/tour/others").status(), 409) << "without a tour";
    EXPECT_EQ(person.post("/en/tour/again").status(), 409);
}

TEST_P(Tours, it_is_nowhere_without_practice_mode) {
    house = std::make_unique<TestHouse>(GetParam(), AppSettings{.practice_mode = false});
    auto visitor = browser();
    EXPECT_EQ(visitor.get("/en/tour").status(), 404);
    for (const char* act : {"", "/others", "/again", "/end"})
        EXPECT_EQ(visitor.post("/en/tour" + std::string(act), {{"role", "visitor"}}).status(), 404) << act;
    EXPECT_FALSE(visitor.get("/en").shows("/tour"));
    EXPECT_FALSE(visitor.get("/en/sign-in").shows("/en/tour\""));
}

TEST_P(Tours, pages_lead_there_in_practice_mode) {
    EXPECT_TRUE(browser().get("/en/").shows("href=\"/en/tour\""));
    EXPECT_TRUE(browser().get("/en/sign-in").shows("href=\"/en/tour\""));
    EXPECT_TRUE(signed_in(Role::provider).get("/en/account").shows("href=\"/en/tour\""));
}

ON_BOTH_ENGINES(Tours);
