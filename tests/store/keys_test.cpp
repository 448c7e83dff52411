#include "store/people_world.hpp"

#include "base/encoding.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class keys_store : public PeopleWorld {
protected:
    const std::string new_password = "another long phrase";
    Result<SignedIn> enter_with(const Account& account, const std::string& password, Time at = now) {
        return sign_in(keeper(), caller(), {account.space, account.email, password}, at);
    }
    // Asks for a link and takes its token out of the mail.
    std::string link_for(const Account& account, Time at = now) {
        request_reset(keeper(), caller(), account.space, account.email, at).value();
        for (const auto& entry : mail(at))
            if (entry.notice.kind == NoticeKind::password_reset)
                return entry.notice.path.substr(std::string("/reset/").size());
        return {};
    }
};

}  // namespace

TEST_P(keys_store, a_new_password_ends_the_other_sign_ins) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto here = enter(account).value(), there = enter(account).value();
    EXPECT_EQ(said(change_password(keeper(), caller(), here.sign_in, {"wrong", new_password}, now)),
              "current_password: account.password_wrong");
    EXPECT_EQ(said(change_password(keeper(), caller(), here.sign_in, {password, "short"}, now)),
              "new_password: password.too_short");
    ASSERT_TRUE(change_password(keeper(), caller(), here.sign_in, {password, new_password}, now));
    EXPECT_TRUE(present(here.token));
    EXPECT_FALSE(present(there.token));
    EXPECT_EQ(said(enter_with(account, password)), "sign_in.wrong");
    EXPECT_TRUE(enter_with(account, new_password));
    EXPECT_EQ(events("password_changed"), 1);
    const auto told = mail();
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].notice, notice_to(account, NoticeKind::password_changed, "/forgotten"));
}

TEST_P(keys_store, a_stolen_sign_in_does_not_help_guessing_the_password) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto stolen = enter(account)->sign_in;
    std::string last;
    for (int i = 0; i < 10; ++i)
        last = said(change_password(keeper(), caller(), stolen, {"guess", new_password}, now));
    EXPECT_EQ(last, "sign_in.wait");
}

TEST_P(keys_store, a_forgotten_password_is_set_anew_by_a_link_once) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto signed_in = enter(account).value();
    const auto token = link_for(account);
    ASSERT_EQ(token.size(), 43u);
    store->read([&](Session& session) {
        EXPECT_EQ(find_reset_account(session, token, now)->id, account.id);
        EXPECT_FALSE(find_reset_account(session, token, later(reset_link_seconds)));
        EXPECT_FALSE(find_reset_account(session, "guess", now));
    });
    EXPECT_EQ(said(reset_password(keeper(), token, "short", now)), "new_password: password.too_short");
    EXPECT_EQ(said(reset_password(keeper(), token, new_password, now)), "");
    EXPECT_EQ(said(reset_password(keeper(), token, new_password, now)), "account.reset_link_over");
    EXPECT_FALSE(present(signed_in.token));
    EXPECT_TRUE(enter_with(account, new_password));
    EXPECT_EQ(events("password_reset"), 1);
}

TEST_P(keys_store, an_unknown_address_gets_the_same_answer_and_no_mail) {
    EXPECT_TRUE(request_reset(keeper(), caller(), Space::real, "nobody@ministry.example", now));
    EXPECT_TRUE(mail().empty());
    EXPECT_EQ(events("reset_requested"), 0);
}

TEST_P(keys_store, nobody_can_fill_a_mailbox_with_links) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    for (int i = 0; i < 10; ++i)
        request_reset(keeper(), caller("10.0.0." + std::to_string(i)), Space::real, account.email, now)
            .value();
    EXPECT_EQ(mail().size(), 3u);
    std::string last;
    for (int i = 0; i < 10; ++i)
        last = said(request_reset(keeper(), caller(), Space::real, account.email, now));
    EXPECT_EQ(last, "sign_in.wait");
}

TEST_P(keys_store, the_second_factor_survives_a_new_password) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    set_up(account, later(-60));
    reset_password(keeper(), link_for(account), new_password, now).value();
    EXPECT_EQ(enter_with(account, new_password)->stage, SignInStage::needs_second_factor);
}

TEST_P(keys_store, setting_up_a_second_factor_asks_for_proof) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto sign_in = enter(account)->sign_in;
    const auto offer = offer_second_factor(account, "Lightfoot");
    EXPECT_EQ(offer.address.substr(0, 39), "otpauth://totp/Lightfoot:amina%40minist");
    EXPECT_EQ(said(enable_second_factor(keeper(), caller(), sign_in, offer.secret, "123", now)),
              "code: account.code_wrong");
    EXPECT_EQ(said(enable_second_factor(keeper(), caller(), sign_in, "MZXW6", "123456", now)),
              "code: account.code_wrong");
    EXPECT_FALSE(again(account).has_second_factor);
    const auto code = code_at(parse_base32(offer.secret).value(), now);
    ASSERT_TRUE(enable_second_factor(keeper(), caller(), sign_in, offer.secret, code, now));
    EXPECT_TRUE(again(account).has_second_factor);
    EXPECT_EQ(events("second_factor_enabled"), 1);
    EXPECT_EQ(said(enable_second_factor(keeper(), caller(), sign_in, offer.secret, code, now)),
              "account.second_factor_there");
}

TEST_P(keys_store, the_secret_is_sealed_in_the_data_base) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto secret = set_up(account);
    const auto keys = store->read([&](Session& session) { return find_keys(session, account.id).value(); });
    ASSERT_TRUE(keys.sealed_secret);
    EXPECT_EQ(keys.sealed_secret->find(secret), std::string::npos);
    EXPECT_EQ(secrets.key.unseal(*keys.sealed_secret), secret);
}

TEST_P(keys_store, the_second_factor_is_switched_off_with_a_code) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto secret = set_up(account, later(-60));
    EXPECT_EQ(said(disable_second_factor(keeper(), caller(), account.id, "123", now)),
              "ending_code: account.code_wrong");
    EXPECT_EQ(said(disable_second_factor(keeper(), caller(), account.id, code_at(secret, now), now)), "");
    EXPECT_FALSE(again(account).has_second_factor);
    EXPECT_EQ(enter(account)->stage, SignInStage::complete);
    EXPECT_EQ(events("second_factor_disabled"), 1);
}

TEST_P(keys_store, guessing_codes_to_switch_it_off_is_slowed) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    set_up(account, later(-60));
    std::string last;
    for (int i = 0; i < 10; ++i)
        last = said(disable_second_factor(keeper(), caller(), account.id, "000000", now));
    EXPECT_EQ(last, "sign_in.wait");
}

TEST_P(keys_store, new_recovery_codes_replace_the_old_ones) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto secret = set_up(account, later(-60));
    const auto first = renew_recovery_codes(keeper(), caller(), account.id, code_at(secret, now), now);
    ASSERT_TRUE(first);
    const auto second = renew_recovery_codes(keeper(), caller(), account.id, first->front(), now);
    ASSERT_TRUE(second);
    EXPECT_EQ(said(prove_second_factor(keeper(), caller(), enter(account)->token, first->back(), now)),
              "code: account.code_wrong");
    EXPECT_EQ(said(prove_second_factor(keeper(), caller(), enter(account)->token, second->back(), now)), "");
    const auto left = store->read(
        [&](Session& session) { return count_recoveries(session, account.id, RecoveryKind::code, now); });
    EXPECT_EQ(left, 9);
}

TEST_P(keys_store, a_lost_second_factor_is_reset_from_outside) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const Account stranger = person(borland, Role::point_of_contact, "boris", true);
    set_up(account);
    const auto reset = [&](const Viewer& who) {
        return said(reset_second_factor(*store, secrets.key, who, account.id, now));
    };
    EXPECT_EQ(reset(as(stranger)), "error.not_found");
    EXPECT_EQ(reset(as(account)), "error.not_allowed");
    EXPECT_EQ(reset(console_viewer(Space::real)), "");
    EXPECT_EQ(reset(console_viewer(Space::real)), "account.second_factor_missing");
    EXPECT_EQ(enter(account)->stage, SignInStage::complete);
}

TEST_P(keys_store, a_colleague_who_keeps_the_people_resets_and_both_are_told) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const Account colleague = person(arland, Role::point_of_contact, "kofi", true);
    set_up(account);
    const auto signed_in = enter(account);
    (void)mail();
    EXPECT_EQ(said(reset_second_factor(*store, secrets.key, as(colleague), account.id, now)), "");
    EXPECT_EQ(events("second_factor_reset"), 1);
    EXPECT_FALSE(present(signed_in->token)) << "who had the telephone is out";
    EXPECT_EQ(enter(account)->stage, SignInStage::complete);
    std::vector<Notice> told;
    for (const auto& entry : mail(later(3600))) told.push_back(entry.notice);
    EXPECT_TRUE(std::find(told.begin(), told.end(), notice_to(account, NoticeKind::second_factor_changed)) !=
                told.end());
    EXPECT_TRUE(std::find(told.begin(), told.end(), notice_to(colleague, NoticeKind::colleague_reset)) !=
                told.end());
}

TEST_P(keys_store, a_key_of_another_installation_is_said_and_not_taken_for_a_wrong_code) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto secret = set_up(account, later(-60));
    const auto half = enter(account)->token;
    secrets.key = InstallationKey(std::string(32, 'l'));
    const auto proved = prove_second_factor(keeper(), caller(), half, code_at(secret, now), now);
    ASSERT_FALSE(proved);
    EXPECT_EQ(proved.error().kind, ErrorKind::unavailable);
}

ON_BOTH_ENGINES(keys_store);
