// What a visitor wrote at the open door arrives in the form of a new request, through the sign-in.

#include "web/handlers/carried.hpp"

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const std::string note = "Our customs officers need training to recognise dual-use goods.";

class CarriedWords : public WebStory {
protected:
    Account contact() {
        return house->person(InstitutionId::parse(house->login(Role::point_of_contact).institution).value(),
                             Role::point_of_contact, "asha");
    }
    NameValues carried_fields() {
        return {{"note", note}, {"topic", "border-control"}, {"topic", "training"}};
    }
    Answer enter(Client& person, const Account& account, const std::string& password) {
        auto fields = carried_fields();
        fields.emplace_back("email", account.email);
        fields.emplace_back("password", password);
        return person.post("/en/sign-in", fields);
    }
    static void expect_carried(const Answer& page) {
        EXPECT_TRUE(page.shows(note)) << page.body.substr(0, 400);
        EXPECT_TRUE(page.shows("name=\"topic\" value=\"border-control\""));
        EXPECT_TRUE(page.shows("name=\"topic\" value=\"training\""));
    }
};

}  // namespace

TEST_P(CarriedWords, the_answer_of_the_open_door_leads_on_by_a_form_and_never_by_an_address) {
    auto visitor = browser();
    const auto found = visitor.post("/en/look", carried_fields());
    EXPECT_EQ(found.status(), 200);
    const auto form = found.between("action=\"/en/sign-in\"", "</form>");
    EXPECT_NE(form.find(note), std::string::npos) << form;
    EXPECT_NE(form.find("value=\"border-control\""), std::string::npos);
    for (const auto& answer : {found, visitor.post("/en/sign-in", carried_fields())}) {
        EXPECT_FALSE(answer.shows("note=Our")) << "in an address";
        EXPECT_FALSE(answer.shows("topic=border-control"));
    }
}

TEST_P(CarriedWords, they_come_through_the_sign_in_and_a_wrong_password_into_the_form) {
    const auto account = contact();
    auto person = browser();
    const auto asked = person.post("/en/sign-in", carried_fields());
    EXPECT_EQ(asked.status(), 200) << "nobody has tried to sign in yet";
    EXPECT_TRUE(asked.shows("comes along"));
    expect_carried(asked);
    const auto wrong = enter(person, account, "not this one");
    EXPECT_EQ(wrong.status(), 422);
    expect_carried(wrong);
    const auto entries = house->ledger_entries();
    const auto start = enter(person, account, TestHouse::password);
    EXPECT_EQ(start.status(), 200);
    expect_carried(start);
    EXPECT_TRUE(start.shows("action=\"/en/requests/new\""));
    EXPECT_FALSE(start.shows(TestHouse::password));
    EXPECT_EQ(person.json("/api/account").status(), 200) << "signed in";
    EXPECT_EQ(house->ledger_entries(), entries) << "nothing begins before the person saves";
    const auto begun = person.post("/en/requests/new", carried_fields());
    EXPECT_EQ(begun.status(), 303);
    const auto topics = person.follow(begun);
    EXPECT_TRUE(topics.shows("value=\"border-control\" checked")) << "chosen at the open door";
}

TEST_P(CarriedWords, they_come_through_the_second_step) {
    const auto account = contact();
    house->set_up_second_factor(account);
    auto person = browser();
    const auto step = enter(person, account, TestHouse::password);
    EXPECT_EQ(step.status(), 200);
    EXPECT_TRUE(step.shows("action=\"/en/sign-in/code\""));
    expect_carried(step);
    auto fields = carried_fields();
    fields.emplace_back("code", "000000");
    const auto wrong = person.post("/en/sign-in/code", fields);
    EXPECT_EQ(wrong.status(), 422);
    expect_carried(wrong);
}

TEST_P(CarriedWords, who_may_not_ask_lands_as_always) {
    const auto provider = house->person(
        InstitutionId::parse(house->login(Role::provider).institution).value(), Role::provider, "vera");
    auto person = browser();
    const auto entered = enter(person, provider, TestHouse::password);
    EXPECT_EQ(entered.status(), 303);
    EXPECT_TRUE(entered.location().ends_with("/needs")) << entered.location();
}

TEST_P(CarriedWords, what_is_too_long_or_unknown_is_left_out) {
    auto visitor = browser();
    const auto page = visitor.post("/en/sign-in", {{"note", std::string(longest_carried_note + 1, 'x')},
                                                   {"topic", "no-such-topic"},
                                                   {"topic", "training"},
                                                   {"topic", "training"}});
    EXPECT_EQ(page.status(), 200);
    EXPECT_FALSE(page.shows("xxxxxxxx"));
    EXPECT_FALSE(page.shows("no-such-topic"));
    EXPECT_EQ(visitor.post("/en/sign-in", {{"topic", "no-such-topic"}}).status(), 422)
        << "an empty sign-in is one";
}

TEST_P(CarriedWords, topics_alone_lead_a_point_of_contact_to_the_empty_form_that_keeps_them) {
    auto person = point_of_contact();
    const auto page = person.post("/en/requests/new", {{"topic", "training"}, {"first", "1"}, {"note", ""}});
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("name=\"topic\" value=\"training\""));
}

ON_BOTH_ENGINES(CarriedWords);
