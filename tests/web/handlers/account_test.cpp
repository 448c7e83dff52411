// One's own account: name and language, password, the browsers one is signed in with.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class AccountPages : public WebStory {
protected:
    Account contact() {
        return house->person(InstitutionId::parse(house->login(Role::point_of_contact).institution).value(),
                             Role::point_of_contact, "asha");
    }
    Client inside(const Account& account, const std::string& password = TestHouse::password) {
        Client client(*house);
        EXPECT_EQ(client.sign_in(account.email, password).status(), 303);
        return client;
    }
};

}  // namespace

TEST_P(AccountPages, name_and_language_are_ones_own_to_change) {
    auto person = inside(contact());
    const auto version = person.get("/en/account").between("name=\"version\" value=\"", "\"");
    EXPECT_EQ(person.post("/en/account", {{"version", version}, {"name", "Asha Mwangi"}, {"language", "fr"}})
                  .status(),
              303);
    EXPECT_TRUE(person.get("/en/account").shows("Asha Mwangi"));
    EXPECT_EQ(person.json("/api/account").json().at("account").at("language").as_string(), "fr");
    const auto old =
        person.post("/en/account", {{"version", version}, {"name", "Another"}, {"language", "fr"}});
    EXPECT_EQ(old.status(), 409);
    EXPECT_TRUE(old.shows("value=\"Another\"")) << "what was typed is not lost";
}

TEST_P(AccountPages, a_changed_password_ends_all_other_sessions) {
    const auto account = contact();
    auto here = inside(account);
    auto there = inside(account);
    EXPECT_EQ(here.post("/en/account/password",
                        {{"current_password", "wrong"}, {"new_password", "a second long phrase"}})
                  .status(),
              422);
    EXPECT_EQ(here.post("/en/account/password",
                        {{"current_password", TestHouse::password}, {"new_password", "a second long phrase"}})
                  .status(),
              303);
    EXPECT_EQ(here.get("/en/account").status(), 200);
    EXPECT_EQ(there.get("/en/account").status(), 302);
    EXPECT_EQ(browser().sign_in(account.email, TestHouse::password).status(), 422);
    inside(account, "a second long phrase");
}

TEST_P(AccountPages, sessions_are_seen_and_ended_one_by_one_or_all_others) {
    const auto account = contact();
    auto here = inside(account);
    auto there = inside(account);
    auto elsewhere = inside(account);
    const auto sessions = here.json("/api/account").json().at("sessions").as_array();
    ASSERT_EQ(sessions.size(), 3u);
    int current = 0;
    for (const auto& one : sessions) current += one.at("current").as_bool();
    EXPECT_EQ(current, 1);
    std::string other;
    for (const auto& one : there.json("/api/account").list("sessions"))
        if (one.at("current").as_bool()) other = std::string(one.at("id").as_string());
    EXPECT_EQ(here.post("/en/account/sessions/end", {{"session", other}}).status(), 303);
    EXPECT_EQ(there.get("/en/account").status(), 302);
    EXPECT_EQ(elsewhere.get("/en/account").status(), 200);
    EXPECT_EQ(here.post("/en/account/sessions/end", {{"session", "others"}}).status(), 303);
    EXPECT_EQ(elsewhere.get("/en/account").status(), 302);
    EXPECT_EQ(here.get("/en/account").status(), 200);
    EXPECT_EQ(
        signed_in(Role::provider)
            .post("/en/account/sessions/end", {{"session", std::string(sessions[0].at("id").as_string())}})
            .status(),
        404)
        << "nobody ends the session of another";
}

TEST_P(AccountPages, keys_of_shared_practice_accounts_are_nobodys_to_change) {
    auto person = point_of_contact();
    const auto& login = house->login(Role::point_of_contact);
    EXPECT_FALSE(person.get("/en/account").shows("name=\"current_password\""));
    EXPECT_EQ(person
                  .post("/en/account/password",
                        {{"current_password", login.password}, {"new_password", "a second long phrase"}})
                  .status(),
              403);
    EXPECT_EQ(browser().sign_in(login.email, login.password).status(), 303);
}

TEST_P(AccountPages, each_reads_the_history_of_the_own_account_and_of_no_other) {
    const auto one = contact();
    const auto other = house->person(one.institution, Role::point_of_contact, "other");
    auto colleague = inside(other), person = inside(one);
    colleague.post("/en/account", {{"version", "1"}, {"name", "Other Name"}, {"language", "en"}});
    person.post("/en/account", {{"version", "1"}, {"name", "One Name"}, {"language", "fr"}});
    EXPECT_TRUE(person.get("/en/account").shows("/en/account/history"));
    const auto page = person.get("/en/account/history");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Name or language changed") && page.shows("One Name")) << page.body;
    EXPECT_EQ(person.json("/api/account/history").json().as_array().size(), 1u) << "not the colleague's";
    auto visitor = browser();
    EXPECT_EQ(visitor.json("/api/account/history").status(), 401);
}

ON_BOTH_ENGINES(AccountPages);
