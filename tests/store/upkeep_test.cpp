// Reminders go out once, to the right address; what nobody confirms is hidden, and comes back by one press.

#include "store/upkeep.hpp"

#include "store/event.hpp"
#include "store/institution.hpp"
#include "store/mail_in.hpp"
#include "store/offer.hpp"
#include "store/outbox.hpp"
#include "store/work.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const InstallationKey key(std::string(32, 'k'));
const FreshnessRules rules;

class upkeep_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([&](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
        });
    }
    static Time in(int days) { return {1'790'000'000 + std::int64_t{days} * 86'400}; }
    void insert_confirmed(OfferId id, int days_ago,
                          const Contact& contact = {"", "office@cordia.example", "", "person@cordia.example",
                                                    ""}) {
        Offer it = offer(id, cordia);
        it.confirmed_on = Date{date_of(now).days - days_ago};
        it.contact = contact;
        prepare([&](Session& session) { insert_offer(session, it); });
    }
    UpkeepRun run(Time at) { return keep_fresh(*store, key, rules, at).value(); }
    // The mails that wait: address and how many entries each speaks of; they are taken as sent.
    std::vector<std::pair<std::string, std::int64_t>> mails(Time at) {
        std::vector<std::pair<std::string, std::int64_t>> found;
        const auto entries = take_from_outbox(*store, key, 100, at).value();
        for (const auto& entry : entries) {
            found.emplace_back(entry.notice.email, entry.notice.count);
            last_path = entry.notice.path;
            last_id = entry.id;
            note_sent(*store, entry.id, at).value();
        }
        std::sort(found.begin(), found.end());
        return found;
    }
    ConfirmationLink last_link() {
        return parse_confirmation_token(key, last_path.substr(std::string("/confirmation/").size())).value();
    }
    Offer read(OfferId id) {
        return store->read([&](Session& session) { return offer_regardless_of_viewer(session, id).value(); });
    }
    bool sees(const Viewer& viewer, OfferId id) {
        return store->read([&](Session& session) { return find_offer(session, viewer, id); }).has_value();
    }
    using Mails = std::vector<std::pair<std::string, std::int64_t>>;
    std::string last_path;
    std::int64_t last_id = 0;
};

}  // namespace

TEST_P(upkeep_store, office_then_person_then_both_then_hidden) {
    insert_confirmed({1}, 365);
    EXPECT_EQ(run(in(0)), (UpkeepRun{1, 0, 1}));
    EXPECT_EQ(mails(in(0)), (Mails{{"office@cordia.example", 1}}));
    EXPECT_EQ(run(in(0)), UpkeepRun{}) << "once";
    EXPECT_EQ(run(in(59)), UpkeepRun{});
    EXPECT_EQ(run(in(60)), (UpkeepRun{1, 0, 1}));
    EXPECT_EQ(mails(in(60)), (Mails{{"person@cordia.example", 1}}));
    EXPECT_EQ(run(in(90)), (UpkeepRun{1, 0, 2}));
    EXPECT_EQ(mails(in(90)), (Mails{{"office@cordia.example", 1}, {"person@cordia.example", 1}}));
    EXPECT_EQ(run(in(103)), UpkeepRun{});
    EXPECT_TRUE(sees(visitor(), {1}));
    EXPECT_EQ(run(in(104)), (UpkeepRun{0, 1, 0}));
    for (const auto& who : {visitor(), of_arland(), of_delta(), of_committee()})
        EXPECT_FALSE(sees(who, {1})) << name_of(who.role);
    for (const auto& who : {of_cordia(), of_desk()}) EXPECT_TRUE(sees(who, {1})) << name_of(who.role);
    EXPECT_EQ(read({1}).version, 1) << "links in mails still fit";
    EXPECT_EQ(run(in(400)), UpkeepRun{}) << "and then there is peace";
    confirm_offer(*store, of_desk(), {{1}, 1}, in(401)).value();
    EXPECT_TRUE(sees(visitor(), {1}));
}

TEST_P(upkeep_store, a_contact_that_nobody_confirmed_is_reminded_from_the_day_it_was_entered) {
    Institution draft;
    draft.kind = InstitutionKind::ngo;
    draft.name = "A bench for laboratories";
    draft.contact = {"The office", "bench@example.org", "", "", ""};
    const auto added = add_institution(*store, of_desk(), draft, in(0)).value();
    ASSERT_FALSE(added.confirmed_on);
    EXPECT_EQ(run(in(364)), UpkeepRun{});
    EXPECT_EQ(run(in(365)), (UpkeepRun{1, 0, 1}));
    EXPECT_EQ(mails(in(365)), (Mails{{"bench@example.org", 1}}));
    EXPECT_EQ(run(in(365)), UpkeepRun{}) << "once";
    EXPECT_EQ(run(in(425)).reminded, 1u);
    mails(in(425));
    const auto stale = store->read(
        [&](Session& session) { return list_stale(session, Space::real, rules, date_of(in(425))); });
    ASSERT_EQ(stale.size(), 1u);
    EXPECT_EQ(stale[0].entered_on, date_of(in(0)));
    EXPECT_EQ(confirm_linked(*store, last_link(), {0}, in(426)).value(), 1u);
    EXPECT_EQ(run(in(500)), UpkeepRun{}) << "from then on it counts from there";
}

TEST_P(upkeep_store, all_records_of_an_address_stand_in_one_mail) {
    for (int i = 1; i <= 25; ++i) insert_confirmed({i}, 370);
    EXPECT_EQ(run(now), (UpkeepRun{25, 0, 2})) << "at most twenty in one link";
    EXPECT_EQ(mails(now), (Mails{{"office@cordia.example", 5}, {"office@cordia.example", 20}}));
}

TEST_P(upkeep_store, an_address_that_bounces_is_not_written_to) {
    insert_confirmed({1}, 365);
    run(in(0));
    mails(in(0));
    mark_bouncing(*store, last_id, "550 no such user", in(1)).value();
    EXPECT_EQ(run(in(60)).mails, 1u);
    EXPECT_EQ(mails(in(60)), (Mails{{"person@cordia.example", 1}}));
    mark_bouncing(*store, last_id, "550 no such user", in(61)).value();
    EXPECT_EQ(run(in(90)), (UpkeepRun{1, 0, 0})) << "nobody is left: the desk is told";
    const auto stale = store->read(
        [&](Session& session) { return list_stale(session, Space::real, rules, date_of(in(90))); });
    ASSERT_EQ(stale.size(), 1u);
    EXPECT_EQ(stale[0].state, FreshnessState::overdue);
    EXPECT_EQ(stale[0].institution.id, cordia);
    EXPECT_EQ(store->read([](Session& session) { return list_bouncing(session, Space::real).size(); }), 2u);
}

TEST_P(upkeep_store, two_servers_send_once) {
    insert_confirmed({1}, 365);
    const auto other = open();
    std::thread one([&] { run(now); });
    const auto second = keep_fresh(*other, key, rules, now).value();
    one.join();
    (void)second;
    EXPECT_EQ(read({1}).upkeep.reminders, 1);
    EXPECT_EQ(mails(now), (Mails{{"office@cordia.example", 1}}));
}

TEST_P(upkeep_store, the_link_confirms_once_whatever_else_it_names) {
    insert_confirmed({1}, 365);
    insert_confirmed({2}, 365);
    run(now);
    mails(now);
    const auto link = last_link();
    ASSERT_EQ(link.entries.size(), 2u);
    EXPECT_EQ(confirm_linked(*store, link, {0, 7}, in(1)).value(), 1u);
    EXPECT_EQ(confirm_linked(*store, link, {0}, in(1)).value(), 0u) << "replayed";
    const auto records =
        store->read([&](Session& session) { return find_linked(session, link, date_of(in(1))); });
    EXPECT_EQ(records[0].answer, LinkAnswer::confirmed);
    EXPECT_EQ(records[1].answer, LinkAnswer::open);
    EXPECT_EQ(read({1}).confirmed_on, date_of(in(1)));
    EXPECT_EQ(read({1}).upkeep, Upkeep{});
    EXPECT_EQ(confirm_linked(*store, link, {1}, in(61)).error().message.key, "freshness.link_over");
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

TEST_P(upkeep_store, the_contact_of_a_provider_that_disappears_is_kept_for_its_people_and_the_desk) {
    prepare([&](Session& session) {
        auto entry = institution_regardless_of_viewer(session, cordia).value();
        entry.confirmed_on = Date{date_of(now).days - 500};
        entry.contact = {"Office", "office@cordia.example", "", "", ""};
        update_institution(session, entry);
    });
    for (int day : {0, 14, 28}) EXPECT_EQ(run(in(day)).reminded, 1u) << day;
    EXPECT_EQ(run(in(42)).hidden, 1u);
    const auto office = [&](const Viewer& viewer) {
        return store->read([&](Session& session) {
            return find_institution(session, viewer, cordia).value().contact.office_email;
        });
    };
    const auto among_many = [&](const Viewer& viewer) {
        const auto found = store->read(
            [&](Session& session) { return find_institutions(session, viewer, {arland, cordia, delta}); });
        EXPECT_EQ(found.size(), 3u);
        for (const auto& one : found)
            if (one.id == cordia) return one.contact.office_email;
        return std::string("not found");
    };
    for (const auto& who : {visitor(), of_arland(), of_committee()}) {
        EXPECT_EQ(office(who), "") << name_of(who.role);
        EXPECT_EQ(among_many(who), "") << name_of(who.role);
    }
    for (const auto& who : {of_cordia(), of_desk()}) {
        EXPECT_EQ(office(who), "office@cordia.example") << name_of(who.role);
        EXPECT_EQ(among_many(who), "office@cordia.example") << name_of(who.role);
    }
    const auto listed = [&](const Viewer& viewer) {
        const auto all = store->read(
            [&](Session& session) { return list_institutions(session, viewer, {.providers = true}); });
        return std::any_of(all.begin(), all.end(), [](const auto& one) { return one.id == cordia; });
    };
    EXPECT_FALSE(listed(visitor()));
    EXPECT_TRUE(listed(of_cordia()));
    EXPECT_TRUE(listed(of_desk()));
    const auto version =
        store->read([](Session& session) { return find_institution(session, of_desk(), cordia)->version; });
    confirm_institution(*store, of_cordia(), {cordia, version}, in(43)).value();
    EXPECT_EQ(office(visitor()), "office@cordia.example");
}

ON_BOTH_ENGINES(upkeep_store);
