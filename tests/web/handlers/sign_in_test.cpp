// Signing in and what surrounds it.

#include "base/encoding.hpp"
#include "base/one_time_code.hpp"

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class SignInPages : public WebStory {
protected:
    InstitutionId sulenta() const {
        return InstitutionId::parse(house->login(Role::point_of_contact).institution).value();
    }
    Account contact(const std::string& name = "asha") {
        return house->person(sulenta(), Role::point_of_contact, name);
    }
    Client inside(const Account& account) {
        Client client(*house);
        EXPECT_EQ(client.sign_in(account.email, TestHouse::password).status(), 303);
        return client;
    }
    std::string code_of(const std::string& secret, int steps_on = 0) {
        return one_time_code(parse_base32(secret).value(), read_clock().seconds / 30 + steps_on);
    }
};

}  // namespace

TEST_P(SignInPages, a_right_password_opens_and_a_wrong_one_says_no_more_than_that) {
    auto person = browser();
    const auto& login = house->login(Role::point_of_contact);
    const auto wrong = person.sign_in(login.email, "not the password");
    EXPECT_EQ(wrong.status(), 422);
    EXPECT_TRUE(wrong.shows("do not fit together"));
    EXPECT_FALSE(wrong.shows("not the password"));
    const auto nobody = person.sign_in("nobody@sulenta.example", "not the password");
    EXPECT_EQ(nobody.status(), wrong.status());
    EXPECT_TRUE(nobody.shows("do not fit together")) << "whether there is such an account is not told";
    EXPECT_EQ(person.cookie("session"), "");
    const auto right = person.sign_in(login.email, login.password);
    EXPECT_EQ(right.status(), 303);
    EXPECT_EQ(right.location(), "/en/requests");
    bool http_only = false;
    for (const auto& [name, value] : right.response.headers)
        if (name == "Set-Cookie" && value.starts_with("session="))
            http_only = value.find("HttpOnly") != std::string::npos &&
                        value.find("SameSite=Lax") != std::string::npos;
    EXPECT_TRUE(http_only);
    EXPECT_EQ(person.get("/en/account").status(), 200);
}

TEST_P(SignInPages, each_role_lands_where_its_work_is) {
    for (const auto& [role, place] : {std::pair{Role::provider, "/en/needs"},
                                      {Role::secretariat, "/en/desk"},
                                      {Role::administrator, "/en/installation"},
                                      {Role::committee, "/en/requests"}}) {
        const auto& login = house->login(role);
        auto person = browser();
        const auto landed = person.sign_in(login.email, login.password);
        EXPECT_EQ(landed.location(), place);
        EXPECT_EQ(person.follow(landed).status(), 200);
    }
}

TEST_P(SignInPages, who_wanted_a_page_comes_to_it_and_never_to_another_site) {
    const auto& login = house->login(Role::point_of_contact);
    auto person = browser();
    const auto asked = person.get("/en/requests/new");
    EXPECT_EQ(asked.location(), "/en/sign-in?next=%2Frequests%2Fnew");
    const auto form = person.follow(asked);
    EXPECT_TRUE(form.shows("name=\"next\" value=\"/requests/new\""));
    const NameValues fields{{"email", login.email}, {"password", login.password}};
    const auto landing = [&](const std::string& next) {
        auto values = fields;
        values.emplace_back("next", next);
        return browser().post("/en/sign-in", values).location();
    };
    EXPECT_EQ(landing("/requests/new"), "/en/requests/new");
    for (const char* evil :
         {"https://evil.example/", "//evil.example/", "/\\evil.example", "/\t/evil.example",
          "javascript:alert(1)", "\\\\evil.example", "/%0d%0aLocation: x"}) {
        const auto at = landing(evil);
        EXPECT_TRUE(at.starts_with("/en/")) << evil << " -> " << at;
        EXPECT_EQ(at.find("//"), std::string::npos) << evil;
        EXPECT_EQ(at.find_first_of("\r\n\t\\"), std::string::npos) << evil;
    }
}

TEST_P(SignInPages, practice_accounts_are_on_the_page_in_practice_only) {
    auto person = browser();
    const auto page = person.get("/en/sign-in");
    for (const auto& login : house->practice.logins) EXPECT_TRUE(page.shows(login.email));
    house->app.settings.practice_mode = false;
    const auto plain = person.get("/en/sign-in");
    for (const auto& login : house->practice.logins) EXPECT_FALSE(plain.shows(login.email));
}

TEST_P(SignInPages, guessing_is_slowed_down_for_the_one_who_guesses_and_for_nobody_else) {
    const auto& login = house->login(Role::point_of_contact);
    auto guesser = browser();
    int slowed = 0;
    for (int i = 0; i < 30; ++i)
        slowed += guesser.sign_in(login.email, "guess " + std::to_string(i)).status() == 429;
    EXPECT_GT(slowed, 10);
    EXPECT_EQ(browser().sign_in(login.email, login.password).status(), 303);
}

TEST_P(SignInPages, signing_out_ends_the_session_and_forgets_what_the_browser_keeps) {
    auto person = point_of_contact();
    const auto token = person.cookie("session");
    const auto out = person.post("/en/sign-out");
    EXPECT_EQ(out.status(), 303);
    EXPECT_EQ(out.header("Clear-Site-Data"), "\"storage\"");
    EXPECT_EQ(person.cookie("session"), "");
    person.set_cookie("session", token);
    EXPECT_EQ(person.get("/en/account").status(), 302) << "the old cookie opens nothing";
}

TEST_P(SignInPages, programs_sign_in_with_json_and_carry_a_token) {
    const auto& login = house->login(Role::provider);
    auto program = browser();
    const auto in = program.post_json(
        "/api/sign-in", R"({"email":")" + login.email + R"(","password":")" + login.password + R"("})");
    ASSERT_EQ(in.status(), 200);
    EXPECT_EQ(in.json().at("stage").as_string(), "complete");
    const std::string token(in.json().at("token").as_string());
    EXPECT_EQ(browser().send("GET", "/api/needs", {{"authorization", "Bearer " + token}}).status(), 200);
    EXPECT_EQ(browser().send("GET", "/api/needs", {{"authorization", "Bearer " + token + "x"}}).status(),
              401);
}

TEST_P(SignInPages, a_second_factor_is_set_up_asked_for_and_replaced_by_a_recovery_code) {
    const auto account = contact();
    auto person = inside(account);
    const auto page = person.get("/en/account/second-factor");
    const auto secret = page.between("name=\"secret\" value=\"", "\"");
    EXPECT_TRUE(page.shows("<path d=\"M"));
    const auto typo = person.post("/en/account/second-factor", {{"secret", secret}, {"code", "000000"}});
    EXPECT_EQ(typo.status(), 422);
    EXPECT_TRUE(typo.shows(secret)) << "the same secret again: the app knows it already";
    const auto set =
        person.post("/en/account/second-factor", {{"secret", secret}, {"code", code_of(secret)}});
    ASSERT_EQ(set.status(), 200) << set.body.substr(0, 300);
    const auto recovery = set.between("<code dir=\"ltr\">", "</code>");
    EXPECT_FALSE(recovery.empty());
    EXPECT_EQ(person.get("/en/account").status(), 200) << "the session goes on";

    auto again = inside(account);
    EXPECT_EQ(again.get("/en/account").status(), 302) << "half-way is not inside";
    EXPECT_EQ(again.get("/en/sign-in/code").status(), 200);
    EXPECT_EQ(again.post("/en/sign-in/code", {{"code", "123456"}}).status(), 422);
    EXPECT_EQ(again.post("/en/sign-in/code", {{"code", code_of(secret)}}).status(), 422)
        << "a code is good once";
    EXPECT_EQ(again.post("/en/sign-in/code", {{"code", code_of(secret, 1)}}).status(), 303);
    EXPECT_EQ(again.get("/en/account").status(), 200);

    auto lost = inside(account);
    EXPECT_EQ(lost.post("/en/sign-in/code", {{"code", recovery}}).status(), 303) << "telephone lost";
    EXPECT_EQ(lost.get("/en/account").status(), 200);
    auto thief = inside(account);
    EXPECT_EQ(thief.post("/en/sign-in/code", {{"code", recovery}}).status(), 422) << "it was used";
    bool told = false;
    for (const auto& mail : house->practice_mail())
        told = told || mail.find(account.email) != std::string::npos;
    EXPECT_TRUE(told) << "the person is told by mail";
}

TEST_P(SignInPages, a_forgotten_password_is_replaced_by_a_link_in_a_mail_that_works_once) {
    const auto account = contact("boris");
    auto person = browser();
    const auto asked = person.post("/en/forgotten", {{"email", account.email}});
    EXPECT_EQ(asked.status(), 200);
    const auto nobody = browser().post("/en/forgotten", {{"email", "nobody@people.example"}});
    EXPECT_EQ(nobody.between("<main", "</main>"), asked.between("<main", "</main>"))
        << "whether there is such an account is not told";
    std::string link;
    for (const auto& mail : house->practice_mail())
        if (const auto at = mail.find("/reset/");
            at != std::string::npos && mail.find(account.email) != std::string::npos)
            link = mail.substr(at, 7 + 43);
    ASSERT_EQ(link.size(), 50u);
    EXPECT_EQ(person.get("/en" + link).status(), 200);
    EXPECT_EQ(person.post("/en" + link, {{"new_password", "short"}}).status(), 422);
    EXPECT_EQ(person.post("/en" + link, {{"new_password", "a quite different phrase"}}).status(), 303);
    EXPECT_EQ(person.post("/en" + link, {{"new_password", "yet another long phrase"}}).status(), 404)
        << "once";
    EXPECT_EQ(person.get("/en" + link).status(), 404);
    EXPECT_EQ(person.sign_in(account.email, TestHouse::password).status(), 422);
    EXPECT_EQ(person.sign_in(account.email, "a quite different phrase").status(), 303);
}

ON_BOTH_ENGINES(SignInPages);
