#include "base/encoding.hpp"
#include "store/people_world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class sign_in_store : public PeopleWorld {};

}  // namespace

TEST_P(sign_in_store, the_right_password_opens) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto signed_in = enter(account);
    ASSERT_TRUE(signed_in);
    EXPECT_EQ(signed_in->stage, SignInStage::complete);
    EXPECT_FALSE(signed_in->device_cookie.empty());
    const auto who = present(signed_in->token);
    ASSERT_TRUE(who);
    EXPECT_EQ(who->account, account);
    EXPECT_EQ(who->sign_in, signed_in->sign_in);
    EXPECT_EQ(who->sign_in.device, "Firefox on Debian");
    EXPECT_FALSE(present("another token"));
    EXPECT_FALSE(present(""));
}

TEST_P(sign_in_store, the_answer_is_the_same_whatever_is_wrong) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto wrong_password = sign_in(keeper(), caller(), {Space::real, account.email, "guess"}, now);
    const auto wrong_address =
        sign_in(keeper(), caller(), {Space::real, "nobody@ministry.example", password}, now);
    const auto wrong_space = sign_in(keeper(), caller(), {Space::practice, account.email, password}, now);
    EXPECT_EQ(said(wrong_password), "sign_in.wrong");
    EXPECT_EQ(wrong_password.error(), wrong_address.error());
    EXPECT_EQ(wrong_password.error(), wrong_space.error());
}

TEST_P(sign_in_store, the_token_itself_is_nowhere_in_the_data_base) {
    const auto token = enter(person(arland, Role::point_of_contact, "amina"))->token;
    const auto hash = store->read([&](Session& session) {
        return session
            .one("SELECT token_hash FROM account_session", [](const Row& row) { return row.bytes(0); })
            .value();
    });
    EXPECT_EQ(hash, token_hash(token));
}

TEST_P(sign_in_store, guessing_is_slowed_and_others_are_not) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    for (int i = 0; i < 10; ++i)
        sign_in(keeper(), caller(), {Space::real, account.email, "guess"}, now).has_value();
    EXPECT_EQ(said(enter(account)), "sign_in.wait");
    EXPECT_TRUE(sign_in(keeper(), caller("198.51.100.7"), {Space::real, account.email, password}, now));
}

TEST_P(sign_in_store, a_device_that_was_here_before_gets_in_beside_a_guesser_of_its_own_address) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const Account neighbour = person(arland, Role::point_of_contact, "neighbour");
    Caller known = caller();
    known.device_cookie = enter(account)->device_cookie;
    for (int i = 0; i < 10; ++i)
        sign_in(keeper(), caller(), {Space::real, account.email, "guess"}, now).has_value();
    EXPECT_EQ(said(enter(account)), "sign_in.wait");
    EXPECT_TRUE(sign_in(keeper(), known, {Space::real, account.email, password}, now));

    // It is good for that account only, and only as it was signed.
    for (int i = 0; i < 10; ++i)
        sign_in(keeper(), known, {Space::real, neighbour.email, "guess"}, now).has_value();
    EXPECT_EQ(said(sign_in(keeper(), known, {Space::real, neighbour.email, password}, now)), "sign_in.wait");
    known.device_cookie[0] = known.device_cookie[0] == 'x' ? 'y' : 'x';
    EXPECT_EQ(said(sign_in(keeper(), known, {Space::real, account.email, password}, now)), "sign_in.wait");
}

TEST_P(sign_in_store, the_second_factor_is_asked_for_and_a_fresh_token_given) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto secret = set_up(account, later(-3600));
    const auto half = enter(account).value();
    EXPECT_EQ(half.stage, SignInStage::needs_second_factor);
    EXPECT_TRUE(half.device_cookie.empty());
    EXPECT_EQ(said(prove_second_factor(keeper(), caller(), half.token, "123", now)),
              "code: account.code_wrong");
    const auto whole = prove_second_factor(keeper(), caller(), half.token, code_at(secret, now), now);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->stage, SignInStage::complete);
    EXPECT_NE(whole->token, half.token);
    EXPECT_FALSE(present(half.token));
    EXPECT_EQ(present(whole->token)->stage, SignInStage::complete);
}

TEST_P(sign_in_store, one_code_opens_once) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto secret = set_up(account, later(-3600));
    const auto first = enter(account)->token, second = enter(account)->token;
    EXPECT_TRUE(prove_second_factor(keeper(), caller(), first, code_at(secret, now), now));
    EXPECT_EQ(said(prove_second_factor(keeper(), caller(), second, code_at(secret, now), now)),
              "code: account.code_wrong");
    EXPECT_TRUE(prove_second_factor(keeper(), caller(), second, code_at(secret, later(30)), later(30)));
}

TEST_P(sign_in_store, half_way_is_good_for_ten_minutes_and_for_nothing_else) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto secret = set_up(account, later(-3600));
    const auto half = enter(account)->token;
    EXPECT_EQ(said(prove_second_factor(keeper(), caller(), half, code_at(secret, later(600)), later(600))),
              "sign_in.begin_again");
    EXPECT_EQ(said(prove_second_factor(keeper(), caller(), "no token", "123456", now)),
              "sign_in.begin_again");
    const auto whole = prove_second_factor(keeper(), caller(), half, code_at(secret, now), now)->token;
    EXPECT_EQ(said(prove_second_factor(keeper(), caller(), whole, code_at(secret, later(60)), later(60))),
              "sign_in.begin_again");
}

TEST_P(sign_in_store, guessing_codes_is_slowed) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    set_up(account, later(-3600));
    const auto half = enter(account)->token;
    std::string last;
    for (int i = 0; i < 10; ++i) last = said(prove_second_factor(keeper(), caller(), half, "000000", now));
    EXPECT_EQ(last, "sign_in.wait");
}

TEST_P(sign_in_store, a_recovery_code_opens_once_and_is_told) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto offer = offer_second_factor(account, "Lightfoot");
    const auto secret = parse_base32(offer.secret).value();
    const auto set = enable_second_factor(keeper(), caller(), enter(account, later(-60))->sign_in,
                                          offer.secret, code_at(secret, later(-60)), later(-60));
    ASSERT_TRUE(set);
    ASSERT_EQ(set->recovery_codes.size(), 10u);
    mail();
    EXPECT_TRUE(prove_second_factor(keeper(), caller(), enter(account)->token, set->recovery_codes[3], now));
    EXPECT_EQ(events("recovery_code_used"), 1);
    const auto told = mail(later(1));
    ASSERT_EQ(told.size(), 1u);
    EXPECT_EQ(told[0].notice.kind, NoticeKind::recovery_code_used);
    EXPECT_EQ(told[0].notice.count, 9);
    EXPECT_EQ(
        said(prove_second_factor(keeper(), caller(), enter(account)->token, set->recovery_codes[3], now)),
        "code: account.code_wrong");
    EXPECT_EQ(events("recovery_code_used"), 1);
}

TEST_P(sign_in_store, the_desk_sets_up_a_second_factor_first) {
    const Account officer = person(desk, Role::secretariat, "officer");
    const auto first = enter(officer).value();
    EXPECT_EQ(first.stage, SignInStage::needs_setting_up);
    EXPECT_EQ(present(first.token)->stage, SignInStage::needs_setting_up);
    const auto offer = offer_second_factor(officer, "Lightfoot");
    const auto set = enable_second_factor(keeper(), caller(), first.sign_in, offer.secret,
                                          code_at(parse_base32(offer.secret).value(), now), now);
    ASSERT_TRUE(set);
    EXPECT_EQ(set->signed_in.stage, SignInStage::complete);
    EXPECT_FALSE(present(first.token));
    EXPECT_EQ(present(set->signed_in.token)->stage, SignInStage::complete);
}

TEST_P(sign_in_store, visits_are_written_every_ten_minutes_and_keep_it_alive) {
    const auto token = enter(person(arland, Role::point_of_contact, "amina"))->token;
    const auto sign_in = present(token)->sign_in;
    EXPECT_FALSE(visit_is_due(sign_in, later(599)));
    EXPECT_TRUE(visit_is_due(sign_in, later(600)));
    ASSERT_TRUE(note_visit(*store, sign_in, later(600)));
    EXPECT_EQ(present(token, later(600))->sign_in.last_seen_at, later(600));
    EXPECT_TRUE(present(token, later(600 + 12 * hour_seconds - 1)));
    EXPECT_FALSE(present(token, later(600 + 12 * hour_seconds)));
}

TEST_P(sign_in_store, one_sees_and_ends_ones_own_sign_ins) {
    const Account amina = person(arland, Role::point_of_contact, "amina");
    const Account boris = person(arland, Role::point_of_contact, "boris");
    const auto here = enter(amina).value(), there = enter(amina, later(60)).value(),
               old = enter(amina, later(-90'000)).value();
    const auto foreign = enter(boris).value();
    const auto list = [&] {
        return store->read([&](Session& session) { return list_sign_ins(session, amina, later(60)); });
    };
    ASSERT_EQ(list().size(), 2u);
    EXPECT_EQ(list()[0], there.sign_in);
    EXPECT_EQ(said(end_sign_in(*store, amina.id, base64url(foreign.sign_in.token_hash), now)),
              "error.not_found");
    EXPECT_EQ(said(end_sign_in(*store, amina.id, "?", now)), "error.not_found");
    EXPECT_TRUE(end_sign_in(*store, amina.id, base64url(there.sign_in.token_hash), now));
    EXPECT_FALSE(present(there.token, later(60)));
    enter(amina).value();
    ASSERT_TRUE(end_other_sign_ins(*store, here.sign_in, now));
    EXPECT_EQ(list().size(), 1u);
    EXPECT_TRUE(present(here.token));
    EXPECT_TRUE(present(foreign.token));
}

TEST_P(sign_in_store, a_hostile_browser_name_is_bounded_and_cleaned) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    Caller hostile = caller();
    hostile.browser = "\xff\xfe";
    EXPECT_EQ(sign_in(keeper(), hostile, {Space::real, account.email, password}, now)->sign_in.device, "");
    hostile.browser = "a\r\nb\xE2\x80\xAE" + std::string(5000, 'c');
    EXPECT_LT(sign_in(keeper(), hostile, {Space::real, account.email, password}, now)->sign_in.device.size(),
              130u);
}

TEST_P(sign_in_store, what_is_old_is_forgotten) {
    enter(person(arland, Role::point_of_contact, "amina")).value();
    ASSERT_TRUE(forget_old(*store, later(31 * day_seconds)));
    const auto left = store->read([&](Session& session) {
        return session.one("SELECT COUNT(*) FROM account_session",
                           [](const Row& row) { return row.integer(0); });
    });
    EXPECT_EQ(left, 0);
}

ON_BOTH_ENGINES(sign_in_store);
