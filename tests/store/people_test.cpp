#include "store/people_world.hpp"

#include "base/encoding.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class people_store : public PeopleWorld {
protected:
    static InvitationForm form(const std::string& email = "new@ministry.example") {
        return {email, "es", Role::point_of_contact, true, false};
    }
    Result<std::string> send_invitation(const Viewer& who, InstitutionId institution = arland,
                                        Time at = now) {
        return invite_person(*store, secrets.key, who, institution, form(), at);
    }
    static std::string token_of(const std::string& path) {
        return path.substr(std::string("/invitation/").size());
    }
    std::vector<Invitation> invitations(const Viewer& who, Time at = now) {
        return store->read([&](Session& session) { return list_invitations(session, who, arland, at); });
    }
    std::optional<OpenInvitation> open_invitation(const std::string& token, Time at = now) {
        return store->read([&](Session& session) { return find_open_invitation(session, token, at); });
    }
};

}  // namespace

TEST_P(people_store, from_invitation_to_the_first_sign_in) {
    const Account head = person(arland, Role::point_of_contact, "head", true);
    const auto path = send_invitation(as(head)).value();
    const auto sent = mail();
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].notice,
              (Notice{NoticeKind::invitation, Space::real, "new@ministry.example", "", "es", path, 0}));

    const auto open = open_invitation(token_of(path));
    ASSERT_TRUE(open);
    EXPECT_EQ(open->institution.name, "Arland");
    const auto account = accept_invitation(*store, secrets, token_of(path), {"Ana Luz", "", password}, now);
    ASSERT_TRUE(account);
    EXPECT_EQ(account->language, "es");
    EXPECT_TRUE(account->deputy);
    EXPECT_EQ(again(*account), *account);
    EXPECT_EQ(enter(*account)->stage, SignInStage::complete);
    EXPECT_FALSE(open_invitation(token_of(path)));
    EXPECT_EQ(said(accept_invitation(*store, secrets, token_of(path), {"Ana", "es", password}, now)),
              "account.invitation_over");
    EXPECT_EQ(events("person_invited"), 1);
    EXPECT_EQ(events("invitation_accepted"), 1);
}

TEST_P(people_store, invitations_are_seen_by_their_institution_and_end_after_two_weeks) {
    const Account head = person(arland, Role::point_of_contact, "head", true);
    const Account stranger = person(borland, Role::point_of_contact, "boris", true);
    const auto token = token_of(send_invitation(as(head)).value());
    EXPECT_EQ(invitations(as(head)).size(), 1u);
    EXPECT_EQ(invitations(console_viewer(Space::real)).size(), 1u);
    EXPECT_TRUE(invitations(as(stranger)).empty());
    EXPECT_TRUE(invitations(Viewer{}).empty());
    EXPECT_TRUE(open_invitation(token, later(14 * day_seconds - 1)));
    EXPECT_FALSE(open_invitation(token, later(14 * day_seconds)));
    EXPECT_TRUE(invitations(as(head), later(14 * day_seconds)).empty());
    EXPECT_FALSE(open_invitation("guess"));
}

TEST_P(people_store, an_invitation_is_taken_back) {
    const Account head = person(arland, Role::point_of_contact, "head", true);
    const Account stranger = person(borland, Role::point_of_contact, "boris", true);
    const auto token = token_of(send_invitation(as(head)).value());
    const auto id = base64url(token_hash(token));
    EXPECT_EQ(said(withdraw_invitation(*store, as(stranger), id, now)), "error.not_found");
    EXPECT_EQ(said(withdraw_invitation(*store, as(head), "?", now)), "error.not_found");
    EXPECT_EQ(said(withdraw_invitation(*store, as(head), id, now)), "");
    EXPECT_EQ(said(withdraw_invitation(*store, as(head), id, now)), "error.not_found");
    EXPECT_FALSE(open_invitation(token));
}

TEST_P(people_store, a_faulty_acceptance_leaves_the_invitation_open) {
    const Account head = person(arland, Role::point_of_contact, "head", true);
    const auto token = token_of(send_invitation(as(head)).value());
    EXPECT_EQ(said(accept_invitation(*store, secrets, token, {"Ana", "es", "short"}, now)),
              "new_password: password.too_short");
    EXPECT_TRUE(open_invitation(token));
}

TEST_P(people_store, colleagues_are_not_invited_twice_and_strangers_learn_nothing_of_others) {
    const Account head = person(arland, Role::point_of_contact, "head", true);
    const Account stranger = person(borland, Role::point_of_contact, "new");
    // The address is taken in another institution: only its owner is told.
    const auto path = send_invitation(as(head));
    ASSERT_TRUE(path);
    EXPECT_EQ(said(accept_invitation(*store, secrets, token_of(*path), {"Ana", "es", password}, now)),
              "email: account.email_taken");
    const auto twice = invite_person(*store, secrets.key, as(head), arland, form(head.email), now);
    EXPECT_EQ(said(twice), "email: account.email_taken");
}

TEST_P(people_store, only_the_institution_itself_or_an_administrator_at_the_beginning) {
    EXPECT_EQ(said(send_invitation(Viewer{})), "error.not_allowed");
    EXPECT_EQ(said(send_invitation(console_viewer(Space::practice))), "error.not_found");
    const auto first = send_invitation(console_viewer(Space::real));
    ASSERT_TRUE(first);
    EXPECT_TRUE(
        accept_invitation(*store, secrets, token_of(*first), {"Ana", "es", password}, now)->keeps_people);
    EXPECT_EQ(said(invite_person(*store, secrets.key, console_viewer(Space::real), arland,
                                 form("b@c.example"), now)),
              "account.institution_keeps_its_people");
}

TEST_P(people_store, flags_are_changed_by_who_keeps_the_people) {
    const Account head = person(arland, Role::point_of_contact, "head", true);
    const Account amina = person(arland, Role::point_of_contact, "amina");
    const auto changed = change_role_flags(*store, as(head), amina.id, 1, {true, true}, now);
    ASSERT_TRUE(changed);
    EXPECT_TRUE(changed->deputy && changed->keeps_people);
    EXPECT_EQ(changed->version, 2);
    EXPECT_EQ(said(change_role_flags(*store, as(head), amina.id, 1, {}, now)), "account.changed_meanwhile");
    EXPECT_EQ(said(change_role_flags(*store, as(amina), head.id, 1, {}, now)), "error.not_allowed");
    EXPECT_EQ(events("role_changed"), 1);
}

TEST_P(people_store, the_first_administrator_comes_from_the_command_line) {
    NewPerson root;
    root.account.email = "root@operator.example";
    root.account.name = "Root";
    root.account.language = "en";
    root.account.role = Role::administrator;
    root.account.keeps_people = true;
    root.password = password;
    const auto added = add_person(*store, secrets, root, now);
    ASSERT_TRUE(added);
    EXPECT_EQ(added->institution, operator_office);
    EXPECT_EQ(enter(*added)->stage, SignInStage::needs_setting_up);
    EXPECT_EQ(said(add_person(*store, secrets, root, now)), "email: account.email_taken");
    root.account.institution = {999};
    EXPECT_EQ(said(add_person(*store, secrets, root, now)), "error.not_found");

    // A space without an operator gets one.
    root.account.institution = {};
    root.account.space = Space::practice;
    EXPECT_TRUE(add_person(*store, secrets, root, now));
}

TEST_P(people_store, what_was_refused_left_no_trace) {
    const Account head = person(arland, Role::point_of_contact, "head", true);
    const auto before = store->generation();
    EXPECT_FALSE(send_invitation(as(head), borland));
    EXPECT_FALSE(invite_person(*store, secrets.key, as(head), arland, form("no address"), now));
    EXPECT_EQ(store->generation(), before);
    EXPECT_TRUE(mail().empty());
}

ON_BOTH_ENGINES(people_store);
