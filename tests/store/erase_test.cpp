// What is kept about a person goes, the chain and what an office wrote stay; on both data bases.

#include "store/erase.hpp"

#include "store/account.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class erasing : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (!store) return;
        prepare([&](Session& session) {
            for (const auto& one : all_institutions()) insert_institution(session, one);
            add(session, 31, "Vera.Holt@Example.org", "Vera Holt", Role::provider);
            add(session, 32, "other@example.org", "Other Person", Role::provider);
            Contact contact{"Office", "office@example.org", "Vera Holt", "vera.holt@example.org", "+1 555"};
            auto theirs = offer({9}, cordia);
            theirs.contact = contact;
            insert_offer(session, theirs);
            session.run("INSERT INTO outbox (id, space, kind, email, name, language, sealed_path, count,"
                        " attempts, created_at, next_attempt_at) VALUES (1, 'real', 'invitation',"
                        " 'vera.holt@example.org', 'Vera Holt', 'en', $1, 0, 0, 1, 1)", Bytes{""});
        });
        record(Subject::account, 31, "added", {{"email", "Vera.Holt@Example.org"}, {"name", "Vera Holt"}});
        record(Subject::institution, cordia.value, "person_invited", {{"email", "VERA.holt@example.org"}});
        record(Subject::offer, 9, "written", {{"contact.person", "Vera Holt"}});
        record(Subject::offer, 9, "edited", {{"title", "Lab visit"}});
        record(Subject::account, 32, "added", {{"email", "other@example.org"}});
    }
    static void add(Session& session, std::int64_t id, const char* email, const char* name, Role role) {
        Account account;
        account.id = {id};
        account.institution = role == Role::administrator ? operator_office : cordia;
        account.role = role;
        account.keeps_people = role == Role::administrator;
        account.email = email;
        account.name = name;
        account.language = "en";
        EXPECT_TRUE(insert_account(session, account, "hash", Time{1'790'000'000}));
    }
    void record(Subject subject, std::int64_t id, const char* verb,
                std::vector<std::pair<std::string, std::string>> body) {
        Event event{subject, id, verb, cordia, {31}};
        event.body = std::move(body);
        EXPECT_TRUE(store->write(now, [&](Transaction& transaction) -> Result<void> {
            transaction.record(event);
            return {};
        }));
    }
    std::int64_t count(Sql sql) {
        return store->read([&](Session& session) {
            return session.one(sql, [](const Row& row) { return row.integer(0); }).value_or(-1);
        });
    }
    Result<ErasedPerson> erase(std::string_view email, Erasing how = Erasing::really) {
        return erase_person(*store, email, how, now);
    }
};

}  // namespace

TEST_P(erasing, trying_says_the_same_and_changes_nothing) {
    const auto before = count("SELECT seq FROM ledger_head");
    const auto tried = erase("vera.holt@example.org", Erasing::try_only);
    ASSERT_TRUE(tried) << tried.error().message.key;
    EXPECT_EQ(count("SELECT seq FROM ledger_head"), before);
    EXPECT_EQ(count("SELECT count(*) FROM account WHERE name = 'Vera Holt'"), 1);
    EXPECT_EQ(erase("vera.holt@example.org").value(), *tried);
}

TEST_P(erasing, nothing_of_the_person_is_left_and_the_chain_holds) {
    const auto erased = erase(" Vera.Holt@example.ORG ");
    ASSERT_TRUE(erased) << erased.error().message.key;
    EXPECT_EQ(*erased, (ErasedPerson{1, 0, 0, 1, 1, 0, 3}));
    EXPECT_EQ(count("SELECT count(*) FROM event_body WHERE LOWER(body) LIKE '%vera%'"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM account WHERE LOWER(email || name || email_folded) LIKE '%vera%'"),
              0);
    EXPECT_EQ(count("SELECT count(*) FROM outbox"), 0);
    EXPECT_EQ(count("SELECT count(*) FROM offer WHERE contact_person || contact_person_email ||"
                    " contact_telephone <> ''"),
              0);
    EXPECT_EQ(count("SELECT count(*) FROM offer WHERE contact_office_email = 'office@example.org'"), 1)
        << "an office is no person";
    EXPECT_EQ(count("SELECT count(*) FROM event_body WHERE body LIKE '%Lab visit%'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM event_body WHERE body LIKE '%other@example.org%'"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM event WHERE verb = 'erased' AND subject_id = 31"), 1);
    EXPECT_EQ(count("SELECT count(*) FROM event WHERE verb = 'contact_erased' AND subject_id = 9"), 1);
    const auto report = store->read([](Session& session) { return verify_ledger(session); });
    ASSERT_TRUE(report);
    EXPECT_EQ(report->erased_bodies, 3);
}

TEST_P(erasing, the_person_cannot_sign_in_any_more_and_the_address_is_free) {
    ASSERT_TRUE(erase("vera.holt@example.org"));
    store->read([](Session& session) {
        EXPECT_FALSE(find_account_by_email(session, Space::real, "vera.holt@example.org"));
        EXPECT_FALSE(find_keys(session, {31}));
        EXPECT_TRUE(find_any_account(session, {31})->ended_at) << "who did what stays countable";
    });
    prepare([](Session& session) { add(session, 41, "vera.holt@example.org", "Vera", Role::provider); });
}

TEST_P(erasing, an_account_that_ended_long_ago_is_found_by_its_address) {
    prepare([](Session& session) {
        auto account = find_any_account(session, {31}).value();
        account.ended_at = Time{1'790'000'000};
        EXPECT_TRUE(update_account(session, account));
    });
    EXPECT_EQ(erase("vera.holt@example.org").value().accounts, 1);
    EXPECT_EQ(count("SELECT count(*) FROM account WHERE name = 'Vera Holt'"), 0);
}

TEST_P(erasing, nobody_is_not_found_and_signs_of_patterns_are_only_signs) {
    EXPECT_EQ(erase("nobody@example.org").error().kind, ErrorKind::not_found);
    EXPECT_EQ(erase("").error().kind, ErrorKind::not_found);
    EXPECT_EQ(erase("%").error().kind, ErrorKind::not_found);
    EXPECT_EQ(erase("______@example.org").error().kind, ErrorKind::not_found);
    EXPECT_EQ(count("SELECT count(*) FROM event_body"), 5);
}

TEST_P(erasing, the_last_administrator_stays_and_nothing_is_half_erased) {
    prepare([](Session& session) {
        add(session, 51, "admin@example.org", "Ada", Role::administrator);
        session.run("UPDATE offer SET contact_person_email = 'admin@example.org'");
    });
    EXPECT_EQ(erase("admin@example.org").error().message.key, "account.last_keeper");
    EXPECT_EQ(erase("admin@example.org", Erasing::try_only).error().message.key, "account.last_keeper");
    EXPECT_EQ(count("SELECT count(*) FROM offer WHERE contact_person_email = 'admin@example.org'"), 1);
}

ON_BOTH_ENGINES(erasing);
