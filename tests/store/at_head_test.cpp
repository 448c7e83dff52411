// What was worked out of many records, kept until the ledger goes on; on both data bases.

#include "store/at_head.hpp"

#include "support/store_contract.hpp"
#include "support/world.hpp"

#include <atomic>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class at_head : public StoreContract {
protected:
    int ask(const std::string& question, int answer) {
        return store->read([&](Session& session) {
            return *kept.of(session, question, [&] {
                ++made;
                return answer;
            });
        });
    }
    void go_on() {
        ASSERT_TRUE(store->write(now, [&](Transaction& transaction) -> Result<void> {
            transaction.record({Subject::offer, 1, "edited", cordia, {}});
            return {};
        }));
    }
    AtHead<int> kept;
    std::atomic<int> made = 0;
};

}  // namespace

TEST_P(at_head, each_question_is_answered_once_until_the_ledger_goes_on) {
    EXPECT_EQ(ask("one", 1), 1);
    EXPECT_EQ(ask("two", 2), 2);
    EXPECT_EQ(ask("one", 3), 1);
    EXPECT_EQ(ask("two", 4), 2);
    EXPECT_EQ(made, 2);
    go_on();
    EXPECT_EQ(ask("one", 5), 5);
    EXPECT_EQ(ask("two", 6), 6);
    EXPECT_EQ(made, 4);
}

TEST_P(at_head, too_many_answers_are_forgotten_and_the_last_is_kept) {
    for (std::size_t i = 0; i <= AtHead<int>::most_kept; ++i) ask(std::to_string(i), int(i));
    const int before = made;
    EXPECT_EQ(ask(std::to_string(AtHead<int>::most_kept), -1), int(AtHead<int>::most_kept));
    EXPECT_EQ(made, before);
    EXPECT_EQ(ask("0", -1), -1);
}

TEST_P(at_head, who_comes_meanwhile_waits_for_the_answer) {
    std::atomic<bool> begun = false;
    std::thread first([&] {
        store->read([&](Session& session) {
            return *kept.of(session, "slow", [&] {
                begun = true;
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
                ++made;
                return 1;
            });
        });
    });
    while (!begun) std::this_thread::yield();
    EXPECT_EQ(ask("slow", 2), 1);
    first.join();
    EXPECT_EQ(made, 1);
}

ON_BOTH_ENGINES(at_head);
