// Stories of signing in, of one's own account and of the people of an institution.

#include "domain/change.hpp"
#include "web/pages/account.hpp"
#include "web/pages/history.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

Account person() {
    Account account;
    account.id = {6001};
    account.space = Space::practice;
    account.institution = story::sulenta;
    account.role = Role::point_of_contact;
    account.keeps_people = true;
    account.email = "amal@sulenta.example";
    account.name = "Amal Haddad";
    account.language = "fr";
    return account;
}
Account colleague() {
    auto account = person();
    account.id = {6002};
    account.email = "omar@sulenta.example";
    account.name = "Omar Ben Salem";
    account.has_second_factor = true;
    return account;
}
Account former() {
    auto account = colleague();
    account.id = {6003};
    account.name = "Nadia Rahal";
    account.ended_at = story::noon;
    return account;
}
Page sign_in(F frame, V) {
    return sign_in_page(frame, {nullptr,
                                "",
                                "/requests",
                                {{"contact@sulenta.example", "a light step", story::name_of(story::sulenta),
                                  Role::point_of_contact, false}}});
}
Page sign_in_wrong(F frame, V) {
    static const Error wrong = invalid("sign_in.wrong");
    return sign_in_page(frame, {&wrong, "amal@sulenta.example", "", {}});
}
Page second_factor(F frame, V) { return second_factor_page(frame, {&story::faults(), ""}); }
Page account(F frame, V) {
    return account_page(frame, {person(),
                                story::name_of(story::sulenta),
                                {{"a", "Firefox on Debian", story::noon, story::noon, true},
                                 {"b", "", story::noon, story::noon, false}},
                                9});
}
Page account_shared(F frame, V) {
    return account_page(
        frame,
        {.account = person(), .institution = story::name_of(story::sulenta), .keys_may_change = false});
}
Page second_factor_setup(F frame, V) {
    return second_factor_setup_page(
        frame, {"ABCDEFGHIJKLMNOP", "otpauth://totp/Lightfoot", "M4 4h7v7h-7z", 29, true, nullptr});
}
Page recovery_codes(F frame, V) { return recovery_codes_page(frame, {"abcd-efgh-jkmn", "pqrs-tvwx-yz23"}); }
Page forgotten(F frame, V) { return forgotten_page(frame, {}); }
Page forgotten_asked(F frame, V) { return forgotten_page(frame, {nullptr, true}); }
Page new_password(F frame, V) {
    return new_password_page(frame, {url("/reset/x"), "", Role::visitor, nullptr, {}});
}
Page new_password_invitation(F frame, V) {
    return new_password_page(
        frame, {url("/invitation/x"), story::name_of(story::sulenta), Role::point_of_contact, nullptr, {}});
}
Page people(F frame, V) {
    return people_page(frame, {"1",
                               story::name_of(story::sulenta),
                               {{person(), true}, {colleague(), false}},
                               {former()},
                               {{"x", "new@sulenta.example", Role::point_of_contact, story::noon}},
                               {Role::point_of_contact},
                               &story::faults(),
                               {}});
}
std::string verb(Subject subject, const char* name) { return std::string(name_of(subject)) + '.' + name; }
Page person_history(F frame, V) {
    HistoryView view{colleague().name, url("/people"), {}, "history.person_lead", "account"};
    view.rows = {{story::noon, verb(Subject::institution, "person_invited"), person().name,
                  {{"email", colleague().email}, {"role", "point_of_contact"}}, false, 41},
                 {story::noon, verb(Subject::account, "invitation_accepted"), colleague().name,
                  {{"email", colleague().email}, {"name", colleague().name}, {"role", "point_of_contact"}},
                  false, 42},
                 {story::noon, verb(Subject::account, "second_factor_reset"), person().name, {}, false, 57},
                 {story::noon, verb(Subject::account, "ended"), person().name, {}, true, 61}};
    return history_page(frame, view);
}
Page reset_second_factor(F frame, V) { return reset_second_factor_page(frame, {person(), url("/people")}); }

constexpr Story table[] = {
    {"sign_in", sign_in},
    {"sign_in-wrong", sign_in_wrong},
    {"second_factor", second_factor},
    {"account", account},
    {"account-shared", account_shared},
    {"second_factor_setup", second_factor_setup},
    {"recovery_codes", recovery_codes},
    {"forgotten", forgotten},
    {"forgotten-asked", forgotten_asked},
    {"new_password", new_password},
    {"new_password-invitation", new_password_invitation},
    {"people", people},
    {"history-person", person_history},
    {"reset_second_factor", reset_second_factor},
};

}  // namespace

std::span<const Story> account_stories() { return table; }

}  // namespace lightfoot
