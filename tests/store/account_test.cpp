#include "store/people_world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class account_store : public PeopleWorld {};

}  // namespace

TEST_P(account_store, an_account_comes_back_as_it_was) {
    const Account account = person(arland, Role::point_of_contact, "amina", true);
    EXPECT_EQ(again(account), account);
    store->read([&](Session& session) {
        EXPECT_EQ(find_account_by_email(session, Space::real, " AMINA@Ministry.EXAMPLE "), account);
        EXPECT_EQ(find_account_by_email(session, Space::practice, account.email), std::nullopt);
        EXPECT_EQ(find_account_by_email(session, Space::real, "nobody@ministry.example"), std::nullopt);
        EXPECT_EQ(list_accounts(session, Space::real), std::vector{account});
    });
}

TEST_P(account_store, people_are_found_by_their_institution_and_by_administrators) {
    const Account amina = person(arland, Role::point_of_contact, "amina");
    const Account boris = person(borland, Role::point_of_contact, "boris", true);
    const Account officer = person(desk, Role::secretariat, "officer");
    const Account root = person(operator_office, Role::administrator, "root");
    store->read([&](Session& session) {
        for (const Account& who : {amina, boris, officer, root}) {
            const bool may_see = who.institution == arland || who.role == Role::administrator;
            EXPECT_EQ(find_account(session, as(who), amina.id).has_value(), may_see) << who.name;
            EXPECT_EQ(list_people(session, as(who), arland).size(), may_see ? 1u : 0u) << who.name;
        }
        EXPECT_FALSE(find_account(session, Viewer{}, amina.id));
        EXPECT_FALSE(find_account(session, console_viewer(Space::practice), amina.id));
        EXPECT_TRUE(find_account(session, console_viewer(Space::real), amina.id));
    });
}

TEST_P(account_store, an_address_belongs_to_one_account_of_a_space) {
    Account twin = person(arland, Role::point_of_contact, "amina");
    twin.id = AccountId::make();
    twin.email = "AMINA@MINISTRY.example";
    const auto insert = [&] {
        return store->write(now, [&](Transaction& transaction) {
            return insert_account(transaction.session, twin, "hash", now);
        });
    };
    EXPECT_EQ(said(insert()), "email: account.email_taken");
    twin.space = Space::practice;
    EXPECT_EQ(said(insert()), "");
}

TEST_P(account_store, the_version_decides_who_was_faster) {
    Account account = person(arland, Role::point_of_contact, "amina");
    const auto rename = [&](std::int64_t version) {
        return said(change_profile(*store, account.id, version, {"Amina", "ar"}, now));
    };
    EXPECT_EQ(rename(1), "");
    EXPECT_EQ(rename(1), "account.changed_meanwhile");
    EXPECT_EQ(rename(2), "");
    EXPECT_EQ(again(account).name, "Amina");
    EXPECT_EQ(again(account).version, 3);
    EXPECT_EQ(events("profile_changed"), 2);
}

TEST_P(account_store, an_ended_account_loses_its_keys_and_frees_its_address) {
    const Account keeper_of_state = person(arland, Role::point_of_contact, "keeper", true);
    const Account account = person(arland, Role::point_of_contact, "amina");
    const auto token = enter(account)->token;
    ASSERT_TRUE(end_account(*store, as(keeper_of_state), account.id, 1, now));
    EXPECT_FALSE(present(token));
    EXPECT_EQ(said(enter(account)), "sign_in.wrong");
    EXPECT_EQ(again(account).ended_at, now);
    EXPECT_EQ(events("ended"), 1);
    EXPECT_NO_THROW(person(arland, Role::point_of_contact, "amina"));
}

TEST_P(account_store, keepers_are_counted_without_the_ended) {
    const Account first = person(arland, Role::point_of_contact, "first", true);
    const Account second = person(arland, Role::point_of_contact, "second", true);
    const auto count = [&] {
        return store->read([&](Session& session) { return count_keepers(session, arland).count; });
    };
    EXPECT_EQ(count(), 2);
    ASSERT_TRUE(end_account(*store, as(first), second.id, 1, now));
    EXPECT_EQ(count(), 1);
    EXPECT_EQ(said(change_role_flags(*store, as(first), first.id, 1, {false, false}, now)),
              "account.last_keeper");
}

TEST_P(account_store, a_step_is_used_once) {
    const Account account = person(arland, Role::point_of_contact, "amina");
    store
        ->write(now,
                [&](Transaction& transaction) -> Result<void> {
                    EXPECT_TRUE(use_step(transaction.session, account.id, 10));
                    EXPECT_FALSE(use_step(transaction.session, account.id, 10));
                    EXPECT_FALSE(use_step(transaction.session, account.id, 9));
                    EXPECT_TRUE(use_step(transaction.session, account.id, 11));
                    return {};
                })
        .value();
}

ON_BOTH_ENGINES(account_store);
