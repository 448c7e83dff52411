#include "store/seed.hpp"

#include "store/installation.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/work.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

Seed records(std::string fingerprint) {
    Seed seed;
    seed.institutions = all_institutions();
    seed.offers = {offer({1}, cordia), offer({2}, delta)};
    auto it = request({3}, arland);
    it.arrival = RequestArrival::archive;
    seed.requests = {it};
    seed.fingerprint = std::move(fingerprint);
    return seed;
}

Seed practice() {
    Seed seed = records("practice one");
    for (auto& it : seed.institutions) it.id.value += 1000, it.space = Space::practice;
    for (auto& it : seed.offers) it.id.value += 1000, it.provider.value += 1000, it.space = Space::practice;
    for (auto& it : seed.requests) {
        it.id.value += 1000, it.institution.value += 1000, it.space = Space::practice;
        it.needs[0].id.value += 100'000;
        it.arrival = RequestArrival::written_here;
    }
    Account account;
    account.id = {5000};
    account.space = Space::practice;
    account.institution = {arland.value + 1000};
    account.role = Role::point_of_contact;
    account.email = "Contact@arland.example";
    account.name = "A. Contact";
    account.language = "en";
    seed.accounts = {{account, "hash"}};
    return seed;
}

Viewer practice_state() { return viewer(Role::point_of_contact, {arland.value + 1000}, Space::practice); }

class seed_store : public StoreContract {
protected:
    std::string title(OfferId id) {
        return store->read([&](Session& session) { return offer_regardless_of_viewer(session, id); })->title;
    }
    std::int64_t entries() {
        return store->read([](Session& session) { return verify_ledger(session); })->entries;
    }
};

}  // namespace

TEST_P(seed_store, records_are_loaded_once) {
    EXPECT_TRUE(load_records(*store, records("one"), now).value());
    EXPECT_FALSE(load_records(*store, records("one"), now).value());
    EXPECT_EQ(entries(), 1);
    store->read([](Session& session) {
        EXPECT_EQ(list_offers(session, visitor(), {}).total, 2);
        EXPECT_EQ(list_requests(session, visitor(), {}).total, 1);
        EXPECT_EQ(installation_value(session, "records"), "one");
    });
}

TEST_P(seed_store, new_data_renews_what_nobody_has_touched) {
    ASSERT_TRUE(load_records(*store, records("one"), now));
    auto draft = offer({1}, cordia);
    draft.title = "Written by Cordia";
    ASSERT_TRUE(edit_offer(*store, of_cordia(), {{1}, 1}, draft, now));
    auto newer = records("two");
    for (auto& it : newer.offers) it.title = "Renewed";
    newer.offers.push_back(offer({4}, delta));
    newer.requests[0].title = "Renewed";
    newer.institutions[0].about = "Renewed";
    EXPECT_TRUE(load_records(*store, newer, now).value());
    EXPECT_EQ(title({1}), "Written by Cordia");
    EXPECT_EQ(title({2}), "Renewed");
    EXPECT_EQ(title({4}), "Training for customs officers");
    store->read([](Session& session) {
        EXPECT_EQ(find_request(session, visitor(), {3})->title, "Renewed");
        EXPECT_EQ(find_request(session, visitor(), {3})->version, 1);
        EXPECT_EQ(find_institution(session, visitor(), arland)->about, "Renewed");
    });
}

TEST_P(seed_store, the_practice_world_is_made_once) {
    ASSERT_TRUE(load_records(*store, records("one"), now));
    EXPECT_TRUE(make_practice(*store, practice(), now).value());
    EXPECT_FALSE(make_practice(*store, practice(), now).value());
    store->read([](Session& session) {
        EXPECT_EQ(list_offers(session, practice_state(), {.space = "practice"}).total, 2);
        EXPECT_EQ(list_offers(session, visitor(), {}).total, 2);
        const auto email = session.one("SELECT email_folded FROM account WHERE id = 5000",
                                       [](const Row& row) { return row.text(0); });
        EXPECT_EQ(email, "contact@arland.example");
    });
}

TEST_P(seed_store, reset_makes_the_practice_world_anew_and_leaves_the_real_one) {
    ASSERT_TRUE(load_records(*store, records("one"), now));
    ASSERT_TRUE(make_practice(*store, practice(), now));
    const auto started = start_request(*store, practice_state(), "en", "only for practice", now);
    ASSERT_TRUE(started);
    const auto before = entries();
    ASSERT_TRUE(reset_practice(*store, practice(), now));
    EXPECT_EQ(entries(), before + 1);
    store->read([&](Session& session) {
        EXPECT_EQ(list_requests(session, practice_state(), {.own = true}).total, 1);
        EXPECT_FALSE(find_request(session, practice_state(), started->id));
        EXPECT_TRUE(find_request(session, visitor(), {3}));
        EXPECT_TRUE(find_institution(session, visitor(), arland));
        EXPECT_FALSE(session.one("SELECT seq FROM event_body WHERE body LIKE '%only for practice%'",
                                 [](const Row& row) { return row.integer(0); }));
    });
}

TEST_P(seed_store, a_seed_that_does_not_fit_leaves_nothing) {
    auto broken = records("broken");
    broken.offers.push_back(offer({9}, {424242}));  // of nobody
    EXPECT_EQ(load_records(*store, broken, now).error().kind, ErrorKind::unavailable);
    EXPECT_EQ(store->read([](Session& session) { return every_institution(session); }).size(), 0u);
    EXPECT_EQ(entries(), 0);
}

TEST_P(seed_store, facts_of_the_installation_are_kept) {
    prepare([](Session& session) {
        EXPECT_FALSE(installation_value(session, "a"));
        set_installation_value(session, "a", "1");
        set_installation_value(session, "a", "2");
        EXPECT_EQ(installation_value(session, "a"), "2");
    });
}

ON_BOTH_ENGINES(seed_store);

TEST_P(seed_store, an_import_counts_and_leaves_the_own_records_loaded) {
    ASSERT_TRUE(load_records(*store, records("one"), now));
    Seed more = records("another");
    more.offers.push_back(offer({4}, delta));
    prepare(
        [](Session& session) { session.run("UPDATE offer SET version = 2, title = 'Ours' WHERE id = 1"); });
    const auto imported = import_records(*store, more, now);
    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->added, 1u);
    EXPECT_EQ(imported->kept, 1u);
    EXPECT_EQ(imported->renewed, all_institutions().size() + 2);
    EXPECT_EQ(title({1}), "Ours");
    EXPECT_FALSE(*load_records(*store, records("one"), now));
    EXPECT_EQ(entries(), 2);
}
