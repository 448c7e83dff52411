#include "domain/verbs/account.hpp"

#include "base/one_time_code.hpp"
#include "domain/sign_in.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace lightfoot;

namespace {

constexpr Time now{1'800'000'000};

// Two States, a provider, the desk, the Committee and the operator.
struct AccountVerbs : testing::Test {
    Institution state, other_state, provider, desk, committee, operator_;
    AccountVerbs() {
        state = institution(1, InstitutionKind::state), other_state = institution(2, InstitutionKind::state);
        state.requests = other_state.requests = true;
        provider = institution(3, InstitutionKind::ngo);
        provider.provides = true;
        desk = institution(4, InstitutionKind::secretariat);
        committee = institution(5, InstitutionKind::committee);
        operator_ = institution(6, InstitutionKind::operator_);
    }
    static Institution institution(std::int64_t id, InstitutionKind kind) {
        Institution made;
        made.id = {id};
        made.kind = kind;
        return made;
    }
    static Account person(const Institution& of, Role role, std::int64_t id, bool keeps_people = false) {
        Account account;
        account.id = {id};
        account.institution = of.id;
        account.role = role;
        account.keeps_people = keeps_people;
        account.email = "person" + std::to_string(id) + "@example.org";
        account.name = "Person " + std::to_string(id);
        account.language = "fr";
        return account;
    }
    static Viewer viewer(const Account& account) {
        return {account.role, account.space, account.id, account.institution, account.keeps_people, "en"};
    }
    static InvitationForm form(Role role) { return {"new@example.org", "es", role, false, false}; }

    Account keeper = person(institution(1, InstitutionKind::state), Role::point_of_contact, 10, true);
    Account deputy = person(institution(1, InstitutionKind::state), Role::point_of_contact, 11);
    Account stranger = person(institution(2, InstitutionKind::state), Role::point_of_contact, 12, true);
    Account administrator = person(institution(6, InstitutionKind::operator_), Role::administrator, 13, true);
};

template <class T>
std::string said(const Result<T>& result) {
    if (result) return "";
    const auto& error = result.error();
    return error.faults.empty() ? error.message.key
                                : error.faults[0].place + ": " + error.faults[0].message.key;
}

}  // namespace

TEST_F(AccountVerbs, a_keeper_invites_into_the_own_institution_only) {
    const auto invited = invite(viewer(keeper), state, {1}, form(Role::point_of_contact), now);
    ASSERT_TRUE(invited);
    EXPECT_EQ(invited->invitation.institution, state.id);
    EXPECT_EQ(invited->invitation.invited_by, keeper.id);
    EXPECT_FALSE(invited->invitation.keeps_people);
    EXPECT_EQ(invited->invitation.expires_at.seconds, now.seconds + 14 * day_seconds);
    EXPECT_EQ(invited->event.verb, "person_invited");
    EXPECT_EQ(said(invite(viewer(keeper), other_state, {1}, form(Role::point_of_contact), now)),
              "error.not_found");
    EXPECT_EQ(said(invite(viewer(deputy), state, {1}, form(Role::point_of_contact), now)),
              "error.not_allowed");
    EXPECT_EQ(said(invite(Viewer{}, state, {1}, form(Role::point_of_contact), now)), "error.not_allowed");
}

TEST_F(AccountVerbs, an_administrator_opens_the_door_once) {
    const auto first = invite(viewer(administrator), state, {0}, form(Role::point_of_contact), now);
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->invitation.keeps_people);
    EXPECT_EQ(said(invite(viewer(administrator), state, {1}, form(Role::point_of_contact), now)),
              "account.institution_keeps_its_people");
    EXPECT_TRUE(invite(viewer(administrator), operator_, {1}, form(Role::administrator), now));
    EXPECT_TRUE(invite(console_viewer(Space::real), operator_, {1}, form(Role::administrator), now));
}

TEST_F(AccountVerbs, spaces_do_not_mix) {
    EXPECT_EQ(said(invite(console_viewer(Space::practice), state, {0}, form(Role::point_of_contact), now)),
              "error.not_found");
}

TEST_F(AccountVerbs, an_institution_admits_the_roles_that_fit_it) {
    const Institution* const institutions[] = {&state, &provider, &desk, &committee, &operator_};
    const Role fitting[] = {Role::point_of_contact, Role::provider, Role::secretariat, Role::committee,
                            Role::administrator};
    for (std::size_t i = 0; i < std::size(institutions); ++i)
        for (const Role role : all_roles) {
            const auto result = invite(console_viewer(Space::real), *institutions[i], {0}, form(role), now);
            EXPECT_EQ(said(result), role == fitting[i] ? "" : "role: account.role_does_not_fit");
        }
    state.provides = true;
    EXPECT_TRUE(admits(state, Role::provider));
}

TEST_F(AccountVerbs, a_faulty_invitation_names_every_fault) {
    const auto result =
        invite(viewer(keeper), state, {1}, {"no address", "xx", Role::secretariat, true, false}, now);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().faults.size(), 4u);
}

TEST_F(AccountVerbs, an_invitation_becomes_an_account) {
    auto invitation = invite(viewer(keeper), state, {1},
                             {"new@example.org", "es", Role::point_of_contact, true, false}, now)
                          ->invitation;
    const AcceptanceForm good{" Ana\tLuz ", "es", "una frase bien larga"};
    const auto accepted = accept_invitation(invitation, good, now);
    ASSERT_TRUE(accepted);
    EXPECT_EQ(accepted->account.name, "Ana Luz");
    EXPECT_EQ(accepted->account.email, "new@example.org");
    EXPECT_TRUE(accepted->account.deputy);
    EXPECT_FALSE(accepted->account.keeps_people);
    EXPECT_EQ(accepted->event.actor, accepted->account.id);
    EXPECT_EQ(accepted->event.verb, "invitation_accepted");

    EXPECT_EQ(said(accept_invitation(invitation, good, invitation.expires_at)), "account.invitation_over");
    const auto bad = accept_invitation(invitation, {"", "xx", "short"}, now);
    ASSERT_FALSE(bad);
    EXPECT_EQ(bad.error().faults.size(), 3u);
    invitation.accepted_at = now;
    EXPECT_EQ(said(accept_invitation(invitation, good, now)), "account.invitation_over");
}

TEST_F(AccountVerbs, an_invitation_can_be_taken_back_until_it_is_accepted) {
    auto invitation = invite(viewer(keeper), state, {1}, form(Role::point_of_contact), now)->invitation;
    EXPECT_EQ(withdraw_invitation(viewer(keeper), invitation, now)->verb, "invitation_withdrawn");
    EXPECT_TRUE(withdraw_invitation(viewer(administrator), invitation, now));
    EXPECT_EQ(said(withdraw_invitation(viewer(deputy), invitation, now)), "error.not_found");
    EXPECT_EQ(said(withdraw_invitation(viewer(stranger), invitation, now)), "error.not_found");
    EXPECT_EQ(said(withdraw_invitation(console_viewer(Space::practice), invitation, now)), "error.not_found");
    invitation.accepted_at = now;
    EXPECT_EQ(said(withdraw_invitation(viewer(keeper), invitation, now)), "account.invitation_over");
}

TEST_F(AccountVerbs, the_console_adds_a_person_without_invitation) {
    Account wanted;
    wanted.email = " root@operator.example ";
    wanted.name = "Root";
    wanted.language = "en";
    wanted.role = Role::administrator;
    wanted.keeps_people = true;
    const auto added = add_person(operator_, wanted, "a long first phrase", now);
    ASSERT_TRUE(added);
    EXPECT_EQ(added->account.email, "root@operator.example");
    EXPECT_EQ(added->account.institution, operator_.id);
    EXPECT_TRUE(added->account.id);
    EXPECT_EQ(said(add_person(state, wanted, "a long first phrase", now)), "role: account.role_does_not_fit");
    EXPECT_EQ(said(add_person(operator_, wanted, "short", now)), "new_password: password.too_short");
    wanted.email = "nobody";
    EXPECT_EQ(said(add_person(operator_, wanted, "a long first phrase", now)),
              "email: account.email_invalid");
}

TEST_F(AccountVerbs, recovery_codes_are_renewed_by_who_has_the_app) {
    EXPECT_EQ(said(renew_recovery_codes(keeper, true, now)), "account.second_factor_missing");
    keeper.has_second_factor = true;
    EXPECT_EQ(renew_recovery_codes(keeper, true, now)->verb, "recovery_codes_renewed");
    EXPECT_EQ(said(renew_recovery_codes(keeper, false, now)), "code: account.code_wrong");
}

TEST_F(AccountVerbs, no_event_carries_a_secret) {
    const std::string secret = "una frase bien larga";
    const auto event = change_password(keeper, true, secret, now).value();
    EXPECT_TRUE(event.body.empty());
    const auto invitation = invite(viewer(keeper), state, {1}, form(Role::point_of_contact), now)->invitation;
    const auto accepted = accept_invitation(invitation, {"Ana", "es", secret}, now).value();
    for (const auto& [field, value] : accepted.event.body) EXPECT_EQ(value.find(secret), std::string::npos);
}

TEST_F(AccountVerbs, bodies_are_sorted_by_field) {
    const auto sorted = [](const Event& event) {
        return std::is_sorted(event.body.begin(), event.body.end());
    };
    const auto invited = invite(viewer(keeper), state, {1}, form(Role::point_of_contact), now).value();
    EXPECT_TRUE(sorted(invited.event));
    EXPECT_TRUE(
        sorted(accept_invitation(invited.invitation, {"Ana", "es", "una frase bien larga"}, now)->event));
    EXPECT_TRUE(sorted(change_profile(keeper, {"Ana", "es"}, now)->event));
    EXPECT_TRUE(sorted(change_role_flags(viewer(keeper), deputy, {1}, {true, true}, now)->event));
}

TEST_F(AccountVerbs, a_profile_needs_a_name_and_one_of_the_six_languages) {
    const auto changed = change_profile(keeper, {"Åsa\u202E Öst", "ru"}, now);
    ASSERT_TRUE(changed);
    EXPECT_EQ(changed->account.name, "Åsa Öst");
    EXPECT_EQ(changed->account.language, "ru");
    EXPECT_EQ(said(change_profile(keeper, {"  ", "ru"}, now)), "name: account.name_missing");
    EXPECT_EQ(said(change_profile(keeper, {"\xff", "ru"}, now)), "name: account.name_missing");
    EXPECT_EQ(said(change_profile(keeper, {std::string(121, 'a'), "ru"}, now)),
              "name: account.name_too_long");
    EXPECT_EQ(said(change_profile(keeper, {"Ana", "de"}, now)), "language: account.language_unknown");
}

TEST_F(AccountVerbs, a_new_password_asks_for_the_old_one) {
    EXPECT_TRUE(change_password(keeper, true, "a long new phrase", now));
    EXPECT_EQ(said(change_password(keeper, false, "a long new phrase", now)),
              "current_password: account.password_wrong");
    EXPECT_EQ(said(change_password(keeper, true, "short", now)), "new_password: password.too_short");
}

TEST_F(AccountVerbs, the_second_factor_is_proved_before_it_counts) {
    const std::string secret = make_one_time_secret();
    const auto step = now.seconds / one_time_step_seconds;
    const auto enabled = enable_second_factor(keeper, secret, one_time_code(secret, step), now);
    ASSERT_TRUE(enabled);
    EXPECT_EQ(enabled->last_step, step);
    EXPECT_EQ(said(enable_second_factor(keeper, secret, "000", now)), "code: account.code_wrong");
    keeper.has_second_factor = true;
    EXPECT_EQ(said(enable_second_factor(keeper, secret, one_time_code(secret, step), now)),
              "account.second_factor_there");
}

TEST_F(AccountVerbs, the_second_factor_is_taken_away_by_its_owner_where_the_role_allows) {
    EXPECT_EQ(said(disable_second_factor(keeper, true, now)), "account.second_factor_missing");
    keeper.has_second_factor = true;
    EXPECT_TRUE(disable_second_factor(keeper, true, now));
    EXPECT_EQ(said(disable_second_factor(keeper, false, now)), "ending_code: account.code_wrong");
    auto officer = person(desk, Role::secretariat, 20);
    officer.has_second_factor = true;
    EXPECT_EQ(said(disable_second_factor(officer, true, now)), "account.second_factor_required");
    officer.space = Space::practice;
    EXPECT_TRUE(disable_second_factor(officer, true, now));
}

TEST_F(AccountVerbs, a_lost_second_factor_is_reset_by_a_keeper_an_administrator_or_at_the_console) {
    keeper.has_second_factor = administrator.has_second_factor = true;
    EXPECT_TRUE(reset_second_factor(viewer(administrator), keeper, now));
    EXPECT_TRUE(reset_second_factor(console_viewer(Space::real), administrator, now));
    EXPECT_EQ(said(reset_second_factor(viewer(administrator), administrator, now)), "error.not_allowed");
    EXPECT_EQ(said(reset_second_factor(viewer(stranger), keeper, now)), "error.not_found");
    EXPECT_EQ(said(reset_second_factor(console_viewer(Space::practice), keeper, now)), "error.not_found");
    EXPECT_EQ(said(reset_second_factor(console_viewer(Space::real), deputy, now)),
              "account.second_factor_missing");
    EXPECT_EQ(said(reset_second_factor(viewer(keeper), keeper, now)), "error.not_allowed") << "not one's own";
    EXPECT_EQ(said(reset_second_factor(viewer(deputy), keeper, now)), "error.not_allowed")
        << "a colleague who keeps nobody";
    EXPECT_EQ(said(reset_second_factor(Viewer{}, keeper, now)), "error.not_found");
    deputy.has_second_factor = true;
    const auto event = reset_second_factor(viewer(keeper), deputy, now);
    ASSERT_TRUE(event);
    EXPECT_EQ(event->verb, "second_factor_reset");
    EXPECT_EQ(event->actor, keeper.id);
    EXPECT_EQ(event->subject_id, deputy.id.value);
    auto elsewhere = viewer(administrator);
    elsewhere.space = Space::practice;
    EXPECT_EQ(said(reset_second_factor(elsewhere, deputy, now)), "error.not_found");
}

TEST_F(AccountVerbs, a_recovery_code_is_noted) {
    keeper.has_second_factor = true;
    const auto event = use_recovery_code(keeper, true, 8, now);
    ASSERT_TRUE(event);
    EXPECT_EQ(event->body[0].second, "8");
    EXPECT_EQ(said(use_recovery_code(keeper, false, 9, now)), "code: account.code_wrong");
    EXPECT_EQ(said(use_recovery_code(deputy, true, 9, now)), "error.not_found");
}

TEST_F(AccountVerbs, who_may_end_an_account) {
    EXPECT_TRUE(end_account(viewer(keeper), deputy, {1}, now));
    EXPECT_TRUE(end_account(viewer(deputy), deputy, {1}, now));
    EXPECT_TRUE(end_account(viewer(administrator), deputy, {1}, now));
    EXPECT_EQ(end_account(viewer(keeper), deputy, {1}, now)->account.ended_at, now);
    EXPECT_EQ(said(end_account(viewer(deputy), keeper, {2}, now)), "error.not_allowed");
    EXPECT_EQ(said(end_account(viewer(stranger), deputy, {1}, now)), "error.not_found");
    EXPECT_EQ(said(end_account(Viewer{}, deputy, {1}, now)), "error.not_found");
    deputy.ended_at = now;
    EXPECT_EQ(said(end_account(viewer(keeper), deputy, {1}, now)), "account.ended_already");
}

TEST_F(AccountVerbs, the_last_keeper_stays_unless_an_administrator_helps) {
    EXPECT_EQ(said(end_account(viewer(keeper), keeper, {1}, now)), "account.last_keeper");
    EXPECT_TRUE(end_account(viewer(keeper), keeper, {2}, now));
    EXPECT_TRUE(end_account(viewer(administrator), keeper, {1}, now));
    EXPECT_EQ(said(end_account(viewer(administrator), administrator, {1}, now)), "account.last_keeper");
    EXPECT_EQ(said(erase_account(viewer(administrator), administrator, {1}, now)), "account.last_keeper");
}

TEST_F(AccountVerbs, who_may_change_flags) {
    const auto changed = change_role_flags(viewer(keeper), deputy, {1}, {true, true}, now);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(changed->account.deputy && changed->account.keeps_people);
    EXPECT_EQ(said(change_role_flags(viewer(deputy), keeper, {1}, {}, now)), "error.not_allowed");
    EXPECT_EQ(said(change_role_flags(viewer(stranger), deputy, {1}, {}, now)), "error.not_found");
    EXPECT_EQ(said(change_role_flags(viewer(keeper), keeper, {1}, {}, now)), "account.last_keeper");
    EXPECT_EQ(said(change_role_flags(viewer(administrator), deputy, {1}, {}, now)),
              "account.institution_keeps_its_people");
    EXPECT_TRUE(change_role_flags(viewer(administrator), deputy, {0}, {false, true}, now));
    auto officer = person(provider, Role::provider, 21, true);
    EXPECT_EQ(said(change_role_flags(viewer(officer), officer, {1}, {true, true}, now)),
              "deputy: account.deputy_of_nobody");
}

TEST_F(AccountVerbs, shared_practice_accounts_keep_their_keys) {
    keeper.shared = true;
    keeper.has_second_factor = true;
    for (const auto& refused :
         {said(change_password(keeper, true, "a long new phrase", now)),
          said(enable_second_factor(keeper, "", "", now)), said(disable_second_factor(keeper, true, now)),
          said(end_account(viewer(keeper), keeper, {2}, now)),
          said(reset_second_factor(console_viewer(Space::real), keeper, now)),
          said(change_role_flags(viewer(keeper), keeper, {2}, {}, now))})
        EXPECT_EQ(refused, "account.shared_keys");
    EXPECT_EQ(request_reset(keeper, 0, now), std::nullopt);
}

TEST_F(AccountVerbs, a_reset_link_is_sent_to_who_exists_three_at_a_time) {
    ASSERT_TRUE(request_reset(keeper, 2, now));
    EXPECT_EQ(request_reset(keeper, 2, now)->actor, AccountId{});
    EXPECT_FALSE(request_reset(keeper, 3, now));
    EXPECT_FALSE(request_reset(std::nullopt, 0, now));
    keeper.ended_at = now;
    EXPECT_FALSE(request_reset(keeper, 0, now));
}

TEST_F(AccountVerbs, a_reset_link_sets_a_new_password_once) {
    EXPECT_TRUE(reset_password(keeper, true, "a long new phrase", now));
    EXPECT_EQ(said(reset_password(keeper, false, "a long new phrase", now)), "account.reset_link_over");
    EXPECT_EQ(said(reset_password(keeper, true, "person10@example.org", now)),
              "new_password: password.is_your_name");
    keeper.ended_at = now;
    EXPECT_EQ(said(reset_password(keeper, true, "a long new phrase", now)), "account.reset_link_over");
}

TEST_F(AccountVerbs, erasing_takes_the_person_and_leaves_the_id) {
    const auto erased = erase_account(console_viewer(Space::real), deputy, {1}, now);
    ASSERT_TRUE(erased);
    EXPECT_EQ(erased->account.id, deputy.id);
    EXPECT_EQ(erased->account.ended_at, now);
    EXPECT_TRUE(erased->account.name.empty() && erased->account.email.empty());
    EXPECT_EQ(erased->event.verb, "erased");
    EXPECT_TRUE(erased->event.body.empty()) << "the ledger must not keep it instead";
    auto long_ended = deputy;
    long_ended.ended_at = Time{5};
    const auto later = erase_account(console_viewer(Space::real), long_ended, {1}, now);
    ASSERT_TRUE(later);
    EXPECT_EQ(later->account.ended_at, Time{5}) << "when it ended stays";
    for (const auto& who : {viewer(keeper), viewer(deputy), viewer(stranger), Viewer{},
                            console_viewer(Space::practice)})
        EXPECT_EQ(said(erase_account(who, deputy, {2}, now)), "error.not_found");
}
