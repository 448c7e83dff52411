// The people of an institution keep themselves; the administrator opens the door; the practice ground begins
// afresh.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class PeoplePages : public WebStory {
protected:
    std::string invitation_to(const std::string& email) {
        std::string link;
        for (const auto& mail : house->practice_mail())
            if (const auto at = mail.find("/invitation/");
                at != std::string::npos && mail.find(email) != std::string::npos)
                link = mail.substr(at, 12 + 43);
        return link;
    }
};

}  // namespace

TEST_P(PeoplePages, an_invitation_goes_by_mail_is_accepted_once_and_opens_the_account) {
    auto keeper = point_of_contact();
    EXPECT_EQ(
        keeper.post("/en/people/invitations", {{"email", "not an address"}, {"role", "point_of_contact"}})
            .status(),
        422);
    EXPECT_EQ(
        keeper.post("/en/people/invitations", {{"email", "new@sulenta.example"}, {"role", "secretariat"}})
            .status(),
        422)
        << "a role of others";
    EXPECT_EQ(keeper
                  .post("/en/people/invitations",
                        {{"email", "new@sulenta.example"}, {"role", "point_of_contact"}, {"language", "fr"}})
                  .status(),
              303);
    EXPECT_TRUE(keeper.get("/en/people").shows("new@sulenta.example"));
    const auto link = invitation_to("new@sulenta.example");
    ASSERT_EQ(link.size(), 55u);
    auto invited = browser();
    const auto page = invited.get("/fr" + link);
    EXPECT_EQ(page.status(), 200);
    EXPECT_EQ(invited.post("/fr" + link, {{"name", "Zoé"}, {"new_password", "court"}}).status(), 422);
    EXPECT_EQ(
        invited.post("/fr" + link, {{"name", "Zoé"}, {"new_password", "une longue phrase à moi"}}).status(),
        303);
    EXPECT_EQ(
        invited.post("/fr" + link, {{"name", "Zoé"}, {"new_password", "une longue phrase à moi"}}).status(),
        404)
        << "once";
    EXPECT_EQ(invited.sign_in("new@sulenta.example", "une longue phrase à moi").status(), 303);
    EXPECT_EQ(invited.get("/fr/requests/new").status(), 200) << "may ask for the same State";
    EXPECT_TRUE(keeper.get("/en/people").shows("Zoé"));
}

TEST_P(PeoplePages, an_invitation_can_be_taken_back_and_not_by_others) {
    auto keeper = point_of_contact();
    keeper.post("/en/people/invitations", {{"email", "new@sulenta.example"}, {"role", "point_of_contact"}});
    const auto link = invitation_to("new@sulenta.example");
    const auto id = keeper.get("/en/people").between("name=\"invitation\" value=\"", "\"");
    ASSERT_FALSE(id.empty());
    const auto foreign =
        signed_in(Role::provider).post("/en/people/invitations/end", {{"invitation", id}}).status();
    EXPECT_TRUE(foreign == 404 || foreign == 403) << foreign;
    EXPECT_EQ(browser().get("/en" + link).status(), 200);
    EXPECT_EQ(keeper.post("/en/people/invitations/end", {{"invitation", id}}).status(), 303);
    EXPECT_EQ(browser().get("/en" + link).status(), 404);
}

TEST_P(PeoplePages, one_invites_into_ones_own_institution_only) {
    auto keeper = point_of_contact();
    const auto other = house->login(Role::provider).institution;
    EXPECT_EQ(keeper
                  .post("/en/people/invitations",
                        {{"email", "new@sulenta.example"}, {"role", "provider"}, {"institution", other}})
                  .status(),
              404);
    auto administrator = signed_in(Role::administrator);
    EXPECT_EQ(administrator
                  .post("/en/people/invitations",
                        {{"email", "x@y.example"}, {"role", "provider"}, {"institution", other}})
                  .status(),
              403)
        << "its own people keep it";
}

TEST_P(PeoplePages, who_leaves_loses_the_account_and_its_sessions) {
    auto keeper = point_of_contact();
    const auto institution = InstitutionId::parse(house->login(Role::point_of_contact).institution).value();
    const auto account = house->person(institution, Role::point_of_contact, "asha");
    auto person = browser();
    EXPECT_EQ(person.sign_in(account.email, TestHouse::password).status(), 303);
    EXPECT_EQ(keeper.post("/en/people/" + account.id.text(), {{"version", "1"}, {"deputy", "1"}}).status(),
              303);
    EXPECT_EQ(keeper.post("/en/people/" + account.id.text() + "/end", {{"version", "1"}}).status(), 409)
        << "somebody changed it meanwhile";
    EXPECT_EQ(keeper.post("/en/people/" + account.id.text() + "/end", {{"version", "2"}}).status(), 303);
    EXPECT_EQ(person.get("/en/account").status(), 302);
    EXPECT_EQ(person.sign_in(account.email, TestHouse::password).status(), 422);
    EXPECT_FALSE(keeper.get("/en/people").shows(account.email));
}

TEST_P(PeoplePages, a_keeper_reads_what_happened_to_a_colleagues_account_also_after_its_end) {
    auto keeper = point_of_contact();
    keeper.post("/en/people/invitations", {{"email", "new@sulenta.example"}, {"role", "point_of_contact"}});
    const auto link = invitation_to("new@sulenta.example");
    auto invited = browser();
    const auto opened =
        invited.post("/en" + link, {{"name", "Zoé"}, {"new_password", "a long phrase of my own"}});
    ASSERT_EQ(opened.status(), 303);
    std::string id, version;
    for (const auto& one : keeper.json("/api/people").list("people"))
        if (one.at("email").as_string() == "new@sulenta.example")
            id = std::string(one.at("id").as_string()),
            version = std::to_string(one.at("version").as_int64());
    ASSERT_FALSE(id.empty());
    const auto path = "/people/" + id + "/history";
    const auto events = [&](Client& person) {
        std::vector<std::string> found;
        const auto entries = person.json("/api" + path).json();
        for (const auto& one : entries.as_array())
            found.emplace_back(std::string(one.at("event").as_string()));
        return found;
    };
    EXPECT_EQ(events(keeper), (std::vector<std::string>{"institution.person_invited",
                                                        "account.invitation_accepted"}));
    EXPECT_TRUE(keeper.get("/en/people").shows(path));
    EXPECT_EQ(keeper.post("/en/people/" + id, {{"version", version}, {"deputy", "1"}}).status(), 303);
    EXPECT_EQ(events(keeper).back(), "account.role_changed");
    const auto changed = std::to_string(std::stoi(version) + 1);
    EXPECT_EQ(keeper.post("/en/people/" + id + "/end", {{"version", changed}}).status(), 303);
    EXPECT_EQ(events(keeper).back(), "account.ended");
    EXPECT_TRUE(keeper.get("/en/people").shows("Accounts that have ended"));
    const auto page = keeper.get("/en" + path);
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("Zoé"));
    EXPECT_TRUE(page.shows("Only its owner"));
    auto administrator = signed_in(Role::administrator);
    EXPECT_EQ(administrator.get("/en" + path).status(), 200);
    auto other = signed_in(Role::provider);
    EXPECT_TRUE(other.get("/en" + path).status() == 404 || other.get("/en" + path).status() == 403)
        << "of another institution";
    EXPECT_NE(browser().get("/en" + path).status(), 200);
}

TEST_P(PeoplePages, a_keeper_switches_off_the_second_step_of_a_colleague_and_both_are_told) {
    auto keeper = point_of_contact();
    const auto login = house->login(Role::point_of_contact);
    const auto institution = InstitutionId::parse(login.institution).value();
    const auto account = house->person(institution, Role::point_of_contact, "asha");
    const auto page = "/en/people/" + account.id.text() + "/second-factor";
    EXPECT_EQ(keeper.get(page).status(), 409) << "there is none";
    EXPECT_FALSE(keeper.get("/en/people").shows(page));
    house->set_up_second_factor(account);
    EXPECT_TRUE(keeper.get("/en/people").shows(page));
    const auto asked = keeper.get(page);
    EXPECT_EQ(asked.status(), 200);
    EXPECT_TRUE(asked.shows("asha"));
    EXPECT_TRUE(asked.shows("call a number that you know"));
    EXPECT_EQ(signed_in(Role::provider).post(page).status(), 404) << "not the people of others";
    EXPECT_EQ(signed_in(Role::provider).get(page).status(), 404);
    const auto entries = house->ledger_entries();
    EXPECT_EQ(keeper.post(page).status(), 303);
    EXPECT_EQ(house->ledger_entries(), entries + 1);
    EXPECT_EQ(keeper.post(page).status(), 409) << "once";
    auto person = browser();
    EXPECT_EQ(person.sign_in(account.email, TestHouse::password).location(), "/en/requests")
        << "no code is asked";
    bool told_person = false, told_keeper = false;
    for (const auto& mail : house->practice_mail()) {
        told_person = told_person || mail.find(account.email) != std::string::npos;
        told_keeper = told_keeper || (mail.find(login.email) != std::string::npos &&
                                      mail.find("somebody else uses your account") != std::string::npos);
    }
    EXPECT_TRUE(told_person);
    EXPECT_TRUE(told_keeper);
}

TEST_P(PeoplePages, nobody_switches_off_ones_own_second_step_that_way_nor_that_of_a_shared_account) {
    auto keeper = point_of_contact();
    const auto own = house->viewer_of(house->login(Role::point_of_contact)).account;
    EXPECT_EQ(keeper.post("/en/people/" + own.text() + "/second-factor").status(), 403);
    const auto shared = house->viewer_of(house->login(Role::point_of_contact, true)).account;
    EXPECT_EQ(keeper.post("/en/people/" + shared.text() + "/second-factor").status(), 403);
    auto administrator = signed_in(Role::administrator);
    const auto institution = InstitutionId::parse(house->login(Role::point_of_contact).institution).value();
    const auto account = house->person(institution, Role::point_of_contact, "asha");
    house->set_up_second_factor(account);
    const auto answer = administrator.post_json("/api/people/" + account.id.text() + "/second-factor", "{}");
    EXPECT_EQ(answer.status(), 200) << "the administrator, for all";
    EXPECT_EQ(answer.json().at("id").as_string(), account.id.text());
}

TEST_P(PeoplePages, the_administrator_adds_an_institution_and_its_first_person_and_sees_no_request) {
    auto administrator = signed_in(Role::administrator);
    EXPECT_EQ(administrator.post("/en/installation/institutions", {{"kind", "ngo"}, {"name", ""}}).status(),
              422);
    const auto added =
        administrator.post("/en/installation/institutions",
                           {{"kind", "ngo"}, {"name", "Open Borders Institute"}, {"provides", "1"}});
    ASSERT_EQ(added.status(), 303);
    EXPECT_EQ(administrator.follow(added).status(), 200);
    const auto id = added.location().substr(added.location().find("institutions/") + 13, 10);
    EXPECT_EQ(administrator
                  .post("/en/people/invitations",
                        {{"email", "first@open.example"}, {"role", "provider"}, {"institution", id}})
                  .status(),
              303);
    EXPECT_FALSE(invitation_to("first@open.example").empty());
    const auto counts = administrator.json("/api/installation").json();
    EXPECT_GT(counts.at("events").as_int64(), 0);
    EXPECT_EQ(administrator.json("/api/requests?status=open").json().at("total").as_int64(), 0);
}

TEST_P(PeoplePages, a_reset_of_the_practice_ground_throws_away_every_try_and_nothing_real) {
    auto person = point_of_contact();
    const auto real = browser().json("/api/requests").body;
    const auto id = start(person, "We need help with zyxwvutology.");
    const auto reset = person.post("/en/installation/practice");
    EXPECT_EQ(reset.status(), 303);
    EXPECT_TRUE(reset.location().starts_with("/en/sign-in"));
    auto again = point_of_contact();
    EXPECT_EQ(again.get("/en/requests/" + id).status(), 404);
    EXPECT_EQ(again.json("/api/search?words=zyxwvutology").json().at("total").as_int64(), 0);
    EXPECT_GT(again.json("/api/requests").json().at("total").as_int64(), 20) << "its own examples are back";
    EXPECT_EQ(browser().json("/api/requests").body, real);
}

ON_BOTH_ENGINES(PeoplePages);
