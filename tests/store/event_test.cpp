#include "store/event.hpp"

#include "store/account.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class ledger : public StoreContract {
protected:
    void record(Subject subject, std::int64_t id, std::string verb, InstitutionId institution = arland,
                std::vector<std::pair<std::string, std::string>> body = {{"title", "words"}}) {
        const auto written = store->write(now, [&](Transaction& transaction) -> Result<void> {
            transaction.record({subject, id, verb, institution, {77}, {}, body});
            return {};
        });
        ASSERT_TRUE(written);
    }
    void record_ten() {
        for (int i = 1; i <= 10; ++i) record(Subject::offer, i, "tested");
    }
    Result<LedgerReport> verify() {
        return store->read([](Session& session) { return verify_ledger(session); });
    }
    void expect_broken(std::string_view key, std::int64_t entry) {
        const auto report = verify();
        ASSERT_FALSE(report);
        EXPECT_EQ(report.error().message.key, key);
        EXPECT_EQ(std::get<std::int64_t>(report.error().message.arguments.at(0).value), entry);
    }
    std::vector<std::string> verbs(const Viewer& viewer, Subject subject, std::int64_t id) {
        std::vector<std::string> verbs;
        store->read([&](Session& session) {
            for (const auto& entry : history(session, viewer, subject, id)) verbs.push_back(entry.event.verb);
        });
        return verbs;
    }
};

using Verbs = std::vector<std::string>;

}  // namespace

TEST_P(ledger, an_empty_one_verifies) {
    const auto report = verify();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->entries, 0);
    EXPECT_EQ(report->head_hash, std::string(64, '0'));
}

TEST_P(ledger, a_whole_one_verifies) {
    record_ten();
    const auto report = verify();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->entries, 10);
    EXPECT_EQ(report->erased_bodies, 0);
    EXPECT_EQ(report->head_hash.size(), 64u);
    record(Subject::offer, 1, "tested");
    EXPECT_NE(verify()->head_hash, report->head_hash);
}

TEST_P(ledger, is_read_in_pieces) {
    const auto written = store->write(now, [&](Transaction& transaction) -> Result<void> {
        for (int i = 1; i <= 2500; ++i) transaction.record({Subject::offer, i, "tested"});
        return {};
    });
    ASSERT_TRUE(written);
    EXPECT_EQ(verify()->entries, 2500);
    prepare([](Session& session) { session.run("UPDATE event SET at = at + 1 WHERE seq = 2400"); });
    expect_broken("ledger.broken_entry", 2400);
}

// What nothing inside the ledger tells: its end taken off with the head adjusted, or all written anew.
TEST_P(ledger, one_that_no_longer_holds_a_head_that_was_kept_is_broken) {
    record_ten();
    const auto head = store->read([](Session& session) { return read_head(session); });
    const auto against_kept = [&] {
        return store->read([&](Session& session) { return verify_ledger(session, head); });
    };
    EXPECT_TRUE(against_kept());
    record_ten();
    EXPECT_TRUE(against_kept()) << "it has gone on";
    const auto cut_after = [&](std::int64_t last) {
        prepare([&](Session& session) {
            session.run("DELETE FROM event_body WHERE seq > $1", last);
            session.run("DELETE FROM event WHERE seq > $1", last);
            session.run("UPDATE ledger_head SET seq = $1, hash = (SELECT hash FROM event WHERE seq = $1)",
                        last);
        });
    };
    cut_after(9);
    ASSERT_TRUE(verify()) << "whole in itself";
    ASSERT_FALSE(against_kept());
    EXPECT_EQ(against_kept().error().message.key, "ledger.shorter_than_kept");
    record(Subject::offer, 99, "tested");
    ASSERT_TRUE(verify());
    ASSERT_FALSE(against_kept());
    EXPECT_EQ(against_kept().error().message.key, "ledger.other_than_kept");
}

// Whatever is changed in an entry, that entry is named.
TEST_P(ledger, a_flipped_byte_is_named) {
    record_ten();
    const std::string wrong(32, 'w');
    const auto broken = [&](Sql change, Sql back, std::string_view key, std::int64_t entry) {
        const auto copy = store->read([](Session& session) {
            return session.one("SELECT body_hash, previous_hash, hash FROM event WHERE seq = 5",
                               [](const Row& row) {
                return std::array{row.bytes(0), row.bytes(1), row.bytes(2)};
            }).value();
        });
        prepare([&](Session& session) { session.run(change, Bytes{wrong}, Bytes{wrong}, Bytes{wrong}); });
        expect_broken(key, entry);
        prepare([&](Session& session) { session.run(back, Bytes{copy[0]}, Bytes{copy[1]}, Bytes{copy[2]}); });
        ASSERT_TRUE(verify());
    };
    broken("UPDATE event SET body_hash = $1 WHERE seq = 5", "UPDATE event SET body_hash = $1 WHERE seq = 5",
           "ledger.broken_entry", 5);
    broken("UPDATE event SET previous_hash = $1 WHERE seq = 5",
           "UPDATE event SET previous_hash = $2 WHERE seq = 5",
           "ledger.broken_link", 5);
    broken("UPDATE event SET hash = $1 WHERE seq = 5", "UPDATE event SET hash = $3 WHERE seq = 5",
           "ledger.broken_entry", 5);
    broken("UPDATE event SET verb = 'x' WHERE seq = 5", "UPDATE event SET verb = 'tested' WHERE seq = 5",
           "ledger.broken_entry", 5);
    broken("UPDATE event SET actor_id = 78 WHERE seq = 5", "UPDATE event SET actor_id = 77 WHERE seq = 5",
           "ledger.broken_entry", 5);
    broken("UPDATE event_body SET body = '{}' WHERE seq = 5",
           "UPDATE event_body SET body = '{\"title\":\"words\"}' WHERE seq = 5", "ledger.broken_words", 5);
    broken("UPDATE ledger_head SET seq = 11", "UPDATE ledger_head SET seq = 10", "ledger.broken_head", 10);
}

TEST_P(ledger, a_missing_entry_is_named) {
    record_ten();
    prepare([](Session& session) { session.run("DELETE FROM event WHERE seq = 4"); });
    expect_broken("ledger.missing_entry", 4);
}

TEST_P(ledger, a_cut_end_is_noticed) {
    record_ten();
    prepare([](Session& session) { session.run("DELETE FROM event WHERE seq > 8"); });
    expect_broken("ledger.broken_head", 8);
}

TEST_P(ledger, erased_words_leave_the_chain_whole) {
    record_ten();
    record(Subject::account, 3, "invited", arland, {{"email", "a.person@example.org"}});
    const auto erased = store->write(now, [](Transaction& transaction) {
        return erase_bodies(transaction, Subject::account, 3, {5});
    });
    EXPECT_EQ(erased.value(), 1);
    const auto report = verify();
    ASSERT_TRUE(report);
    EXPECT_EQ(report->entries, 12);
    EXPECT_EQ(report->erased_bodies, 1);
    store->read([](Session& session) {
        EXPECT_FALSE(session.one("SELECT seq FROM event_body WHERE body LIKE '%example.org%'",
                                 [](const Row& row) { return row.integer(0); }));
    });
}

TEST_P(ledger, who_erases_is_told_how_many_have_words) {
    record_ten();
    record(Subject::account, 3, "invited", arland, {{"email", "a.person@example.org"}});
    const auto count = [&] {
        return store->read([](Session& session) { return count_entries(session, Subject::account, 3); });
    };
    EXPECT_EQ(count().entries, 1);
    EXPECT_EQ(count().with_words, 1);
    ASSERT_TRUE(store->write(now, [](Transaction& transaction) {
        return erase_bodies(transaction, Subject::account, 3, {5});
    }));
    EXPECT_EQ(count().entries, 2);
    EXPECT_EQ(count().with_words, 1) << "only what says that words were erased";
}

TEST_P(ledger, history_says_what_happened) {
    prepare([](Session& session) {
        for (const auto& institution : all_institutions()) insert_institution(session, institution);
        insert_request(session, request({7}, arland));
    });
    record(Subject::request, 7, "started", arland, {{"note", "a \"quoted\" note\n\\ مرحبا"}, {"language",
        "ar"}});
    const auto entries = store->read([](Session& session) {
        return history(session, of_arland(), Subject::request, 7);
    });
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].sequence, 1);
    EXPECT_EQ(entries[0].event.at, now);
    EXPECT_EQ(entries[0].event.actor, (AccountId{77}));
    EXPECT_EQ(entries[0].event.institution, arland);
    EXPECT_FALSE(entries[0].erased);
    const std::vector<std::pair<std::string, std::string>> body{{"language", "ar"},
                                                                {"note", "a \"quoted\" note\n\\ مرحبا"}};
    EXPECT_EQ(entries[0].event.body, body);
}

// A State's drafts are its own business, also after it has sent what came of them.
TEST_P(ledger, history_of_a_request_is_for_those_entitled) {
    prepare([&](Session& session) {
        for (const auto& institution : all_institutions()) insert_institution(session, institution);
        auto it = request({7}, arland);
        it.sent_at = it.circulated_at = now;
        insert_request(session, it);
        it = request({8}, arland);
        it.arrival = RequestArrival::letter;
        insert_request(session, it);
    });
    for (const char* verb : {"started", "need_edited", "sent", "circulated"}) record(Subject::request, 7,
        verb);
    record(Subject::request, 8, "letter_entered");
    EXPECT_EQ(verbs(of_arland(), Subject::request, 7), (Verbs{"started", "need_edited", "sent",
        "circulated"}));
    EXPECT_EQ(verbs(of_desk(), Subject::request, 7), (Verbs{"sent", "circulated"}));
    EXPECT_EQ(verbs(of_committee(), Subject::request, 7), (Verbs{"sent", "circulated"}));
    EXPECT_EQ(verbs(of_desk(), Subject::request, 8), Verbs{"letter_entered"});
    EXPECT_EQ(verbs(of_committee(), Subject::request, 8), Verbs{});
    auto in_practice = of_arland();
    in_practice.space = Space::practice;
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_operator(), in_practice})
        EXPECT_EQ(verbs(who, Subject::request, 7), Verbs{}) << name_of(who.role);
}

TEST_P(ledger, history_of_offers_institutions_and_accounts) {
    prepare([&](Session& session) {
        for (const auto& institution : all_institutions()) insert_institution(session, institution);
        insert_offer(session, offer({9}, cordia));
        Account account;
        account.id = {3};
        account.institution = cordia;
        account.role = Role::provider;
        account.email = "a.person@example.org";
        EXPECT_TRUE(insert_account(session, account, "", now));
    });
    record(Subject::offer, 9, "written", cordia);
    record(Subject::institution, cordia.value, "updated", cordia);
    record(Subject::account, 3, "invited", cordia);
    record(Subject::installation, 0, "records_loaded", {});
    auto keeper = of_cordia();
    keeper.keeps_people = true;
    const auto sees = [&](const Viewer& who, Subject subject, std::int64_t id) { return !verbs(who, subject,
        id).empty(); };
    EXPECT_TRUE(sees(of_cordia(), Subject::offer, 9));
    EXPECT_TRUE(sees(of_desk(), Subject::offer, 9));
    EXPECT_FALSE(sees(of_delta(), Subject::offer, 9));
    EXPECT_FALSE(sees(of_arland(), Subject::offer, 9));
    EXPECT_TRUE(sees(of_cordia(), Subject::institution, cordia.value));
    EXPECT_TRUE(sees(of_operator(), Subject::institution, cordia.value));
    EXPECT_FALSE(sees(of_delta(), Subject::institution, cordia.value));
    EXPECT_TRUE(sees(keeper, Subject::account, 3));
    EXPECT_FALSE(sees(of_cordia(), Subject::account, 3));
    EXPECT_TRUE(sees(of_operator(), Subject::account, 3));
    EXPECT_TRUE(sees(of_operator(), Subject::installation, 0));
    EXPECT_FALSE(sees(of_desk(), Subject::installation, 0));
}

ON_BOTH_ENGINES(ledger);

TEST_P(ledger, the_operator_sees_what_happened_without_words_or_persons) {
    record(Subject::offer, 5, "written");
    record(Subject::offer, 6, "written");
    record(Subject::offer, 5, "edited");
    const auto entries = store->read([](Session& session) { return entries_about(session, 5); });
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[1].event.verb, "edited");
    EXPECT_EQ(entries[1].event.at, now);
    EXPECT_TRUE(entries[1].event.body.empty());
    EXPECT_FALSE(entries[1].event.actor);
}
