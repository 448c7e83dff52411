#include "store/totals.hpp"

#include "store/institution.hpp"
#include "store/offer.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class totals : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
        });
    }
    std::int64_t offers() {
        return store->read(
            [](Session& session) { return list_offers(session, visitor(), {}, 0, 0).total; });
    }
    void insert(OfferId id) {
        const auto done = store->write(now, [&](Transaction& transaction) -> Result<void> {
            insert_offer(transaction.session, offer(id, cordia));
            Event event;
            event.subject = Subject::offer;
            event.subject_id = id.value;
            event.verb = "written";
            transaction.record(event);
            return {};
        });
        ASSERT_TRUE(done);
    }
};

}  // namespace

TEST_P(totals, are_counted_once_until_the_ledger_goes_on) {
    insert({1});
    EXPECT_EQ(offers(), 1);
    int counted = 0;
    const auto ask = [&] {
        return store->read([&](Session& session) {
            return remembered_total(session, "how many", [&] { return std::int64_t{++counted}; });
        });
    };
    EXPECT_EQ(ask(), 1);
    EXPECT_EQ(ask(), 1);
    insert({2});
    EXPECT_EQ(ask(), 2);
    EXPECT_EQ(offers(), 2);
}

// After a change all readers come at once: one counts, the others wait for it.
TEST_P(totals, are_counted_once_for_all_who_come_at_once) {
    insert({1});
    std::atomic<int> counted = 0, come = 0;
    const auto ask = [&] {
        ++come;
        return store->read([&](Session& session) {
            return remembered_total(session, "how many", [&] {
                while (come < 4) std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return std::int64_t{++counted};
            });
        });
    };
    std::vector<std::future<std::int64_t>> answers;
    for (int i = 0; i < 4; ++i) answers.push_back(std::async(std::launch::async, ask));
    for (auto& answer : answers) EXPECT_EQ(answer.get(), 1);
    EXPECT_EQ(counted, 1);
}

TEST_P(totals, who_waits_for_a_count_that_fails_counts_itself) {
    insert({1});
    const auto ask = [&](bool fails) {
        return store->read([&](Session& session) {
            return remembered_total(session, "how many", [&]() -> std::int64_t {
                if (fails) throw StoreFailure("gone");
                return 7;
            });
        });
    };
    EXPECT_THROW(ask(true), StoreFailure);
    EXPECT_EQ(ask(false), 7);
}

TEST_P(totals, are_counted_each_time_within_a_write) {
    insert({1});
    EXPECT_EQ(offers(), 1);
    const auto done = store->write(now, [&](Transaction& transaction) -> Result<void> {
        insert_offer(transaction.session, offer({2}, cordia));
        EXPECT_EQ(list_offers(transaction.session, visitor(), {}, 0, 0).total, 2);
        return unavailable("undone");
    });
    EXPECT_FALSE(done);
    EXPECT_EQ(offers(), 1);
}

TEST(Totals, two_questions_never_read_alike) {
    const std::string one = "a", other = "a\n\"1:b", empty;
    const auto question = [](const auto&... values) {
        const std::array<Bound, sizeof...(values)> bound{bind(values)...};
        return question_of("SELECT", bound);
    };
    EXPECT_NE(question(one, std::string("b")), question(other));
    EXPECT_NE(question(std::string("1")), question(std::int64_t{1}));
    EXPECT_NE(question(empty), question(std::optional<std::int64_t>{}));
    EXPECT_NE(question(std::string("1"), empty), question(empty, std::string("1")));
}

TEST(Totals, hold_a_bounded_number_of_answers_of_one_head) {
    Totals totals;
    LedgerHead head;
    const auto of = [&](std::size_t question, std::int64_t counted) {
        return totals.of(head, std::to_string(question), [counted] { return counted; });
    };
    for (std::size_t i = 0; i <= Totals::most_kept; ++i) of(i, std::int64_t(i));
    EXPECT_EQ(of(Totals::most_kept, -1), std::int64_t(Totals::most_kept)) << "known";
    EXPECT_EQ(of(0, -1), -1) << "forgotten";
    head.hash[0] = 'x';
    EXPECT_EQ(of(Totals::most_kept, -2), -2) << "of another head";
}

ON_BOTH_ENGINES(totals);
