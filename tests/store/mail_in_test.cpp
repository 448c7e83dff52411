// Each mail is taken once; an address bounces when a mail of ours to it came back.

#include "store/mail_in.hpp"

#include "store/account.hpp"
#include "store/event.hpp"
#include "store/institution.hpp"
#include "store/outbox.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class mail_in_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            for (auto institution : all_institutions()) {
                if (institution.id == cordia) institution.contact.office_email = "Office@cordia.example";
                insert_institution(session, institution);
            }
        });
    }
    // A mail to this address waits; its id.
    std::int64_t write_to(const std::string& email) {
        const InstallationKey key(std::string(32, 'k'));
        store
            ->write(now,
                    [&](Transaction& transaction) -> Result<void> {
                        put_in_outbox(transaction, key,
                                      {NoticeKind::something_waits, Space::real, email, "", "en"});
                        return {};
                    })
            .value();
        return store->read([&](Session& session) {
            return session
                .one(
                    "SELECT id FROM outbox WHERE email = $1", [](const Row& row) { return row.integer(0); },
                    email)
                .value();
        });
    }
    std::optional<BouncingAddress> bouncing(const std::string& email) {
        return store->read([&](Session& session) { return find_bouncing(session, Space::real, email); });
    }
};

}  // namespace

TEST_P(mail_in_store, each_mail_is_taken_once) {
    EXPECT_TRUE(begin_taking(*store, "a", now).value());
    EXPECT_FALSE(begin_taking(*store, "a", now).value()) << "somebody is at it";
    finish_taking(*store, "a", "reply", now).value();
    EXPECT_FALSE(begin_taking(*store, "a", {now.seconds + 9999}).value()) << "done is done";
    EXPECT_TRUE(begin_taking(*store, "b", now).value());
    const auto counts = store->read([](Session& session) { return count_taken(session); });
    ASSERT_EQ(counts.size(), 2u);
    EXPECT_EQ(counts[0].outcome, "reply");
}

TEST_P(mail_in_store, what_was_begun_and_not_finished_is_begun_anew) {
    EXPECT_TRUE(begin_taking(*store, "a", now).value());
    EXPECT_FALSE(begin_taking(*store, "a", {now.seconds + 599}).value());
    EXPECT_TRUE(begin_taking(*store, "a", {now.seconds + 601}).value());
    EXPECT_FALSE(begin_taking(*store, "a", {now.seconds + 602}).value());
    give_up_taking(*store, "a", now).value();
    EXPECT_TRUE(begin_taking(*store, "a", {now.seconds + 603}).value());
}

TEST_P(mail_in_store, a_bounce_marks_the_address_of_the_mail_that_it_names_and_no_other) {
    const auto id = write_to("office@CORDIA.example");
    EXPECT_FALSE(mark_bouncing(*store, id + 1, "550", now).value()) << "a guess";
    EXPECT_TRUE(mark_bouncing(*store, id, "550 no such user", now).value());
    const auto found = bouncing("Office@Cordia.example");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->first_on, date_of(now));
    EXPECT_EQ(found->count, 1);
    EXPECT_EQ(found->diagnosis, "550 no such user");
    const Time later{now.seconds + 5 * 86'400};
    EXPECT_TRUE(mark_bouncing(*store, id, "550 still not", later).value());
    EXPECT_EQ(bouncing("office@cordia.example")->count, 2);
    EXPECT_EQ(bouncing("office@cordia.example")->first_on, date_of(now));
    EXPECT_EQ(bouncing("office@cordia.example")->last_on, date_of(later));
    EXPECT_FALSE(bouncing("other@cordia.example"));
    EXPECT_EQ(store->read([](Session& session) { return list_bouncing(session, Space::practice).size(); }),
              0u);
}

TEST_P(mail_in_store, whose_address_it_is_reads_of_it_in_the_ledger) {
    mark_bouncing(*store, write_to("office@cordia.example"), "550", now).value();
    EXPECT_TRUE(clear_bouncing(*store, Space::real, "OFFICE@cordia.example", {7}, now).value());
    EXPECT_FALSE(clear_bouncing(*store, Space::real, "office@cordia.example", {7}, now).value());
    EXPECT_FALSE(bouncing("office@cordia.example"));
    const auto entries = store->read([](Session& session) { return entries_about(session, cordia.value); });
    ASSERT_EQ(entries.size(), 2u);
    EXPECT_EQ(entries[0].event.verb, "address_bounced");
    EXPECT_EQ(entries[1].event.verb, "address_works");
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

ON_BOTH_ENGINES(mail_in_store);
