#include "store/together.hpp"

#include "store/store.hpp"
#include "support/store_contract.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class reads_together : public StoreContract {
protected:
    static constexpr auto number = [](const Row& row) { return row.integer(0); };
    // How often a read is gone through: once for what is answered at once, once more for each answer that
    // others wait for.
    int times(int waits) const { return store->is_remote() ? 1 + waits : 1; }
    static std::optional<std::int64_t> next(Session& session, std::int64_t from) {
        return session.one("SELECT $1 + 1", number, from);
    }
};

}  // namespace

TEST_P(reads_together, those_that_do_not_wait_for_each_other_are_asked_at_one_time) {
    store->read([&](Session& session) {
        int gone_through = 0;
        std::vector<std::optional<std::int64_t>> found;
        together(session, [&] {
            ++gone_through;
            found = {next(session, 10), next(session, 20), next(session, 10)};
        });
        EXPECT_EQ(found, (std::vector<std::optional<std::int64_t>>{11, 21, 11}));
        EXPECT_EQ(gone_through, times(1));
    });
}

TEST_P(reads_together, one_that_waits_for_another_comes_after_it) {
    store->read([&](Session& session) {
        int gone_through = 0;
        std::optional<std::int64_t> last;
        together(session, [&] {
            ++gone_through;
            last = next(session, 1);
            for (int i = 0; last && i < 2; ++i) last = next(session, *last);
        });
        EXPECT_EQ(last, 4);
        EXPECT_EQ(gone_through, times(3));
    });
}

TEST_P(reads_together, one_within_another_is_a_part_of_it) {
    store->read([&](Session& session) {
        int gone_through = 0;
        std::optional<std::int64_t> outer, inner;
        together(session, [&] {
            outer = next(session, 1);
            together(session, [&] {
                ++gone_through;
                inner = next(session, 2);
            });
        });
        EXPECT_EQ(outer, 2);
        EXPECT_EQ(inner, 3);
        EXPECT_EQ(gone_through, times(1));
    });
}

TEST_P(reads_together, what_is_kept_for_longer_is_answered_at_once) {
    store->read([&](Session& session) {
        bool always = true;
        std::optional<std::int64_t> other;
        together(session, [&] {
            other = next(session, 5);
            {
                const AtOnce at_once(session);
                always = always && next(session, 6) == 7;
            }
            if (store->is_remote() && !other) {
                EXPECT_FALSE(next(session, 8)) << "and then put off again";
            }
        });
        EXPECT_TRUE(always);
        EXPECT_EQ(other, 6);
    });
}

TEST_P(reads_together, one_that_is_another_each_time_is_answered_in_the_end) {
    store->read([&](Session& session) {
        std::int64_t gone_through = 0;
        std::optional<std::int64_t> last;
        together(session, [&] { last = next(session, ++gone_through); });
        EXPECT_EQ(last, gone_through + 1);
        EXPECT_LE(gone_through, 9);
    });
}

TEST_P(reads_together, what_is_foreseen_changes_nothing) {
    store->read([&](Session& session) {
        int gone_through = 0;
        foresee(session, [&] {
            ++gone_through;
            (void)next(session, 1);
        });
        EXPECT_EQ(gone_through, store->is_remote() ? 2 : 0);
        EXPECT_EQ(next(session, 1), 2);
        EXPECT_EQ(next(session, 2), 3);
    });
}

TEST_P(reads_together, a_failure_is_one_of_the_statement_that_failed) {
    store->read([&](Session& session) { EXPECT_EQ(next(session, 1), 2); });
    try {
        store->read([&](Session& session) {
            together(session, [&] {
                (void)next(session, 1);
                session.one("SELECT no_such_column FROM installation", number);
                (void)next(session, 2);
            });
        });
        ADD_FAILURE() << "nothing failed";
    } catch (const StoreFailure& failure) {
        EXPECT_NE(std::string(failure.what()).find("no_such_column"), std::string::npos) << failure.what();
    }
    store->read([&](Session& session) { EXPECT_EQ(next(session, 1), 2); });
}

TEST_P(reads_together, a_failure_among_those_asked_at_one_time_is_found) {
    if (!store->is_remote()) return;
    const auto divided = [](Session& session, std::int64_t by) {
        return session.one("SELECT 6 / $1", number, by);
    };
    EXPECT_THROW(store->read([&](Session& session) {
        together(session, [&] {
            (void)divided(session, 2);
            (void)divided(session, 0);
            (void)divided(session, 3);
        });
    }), StoreFailure);
    store->read([&](Session& session) { EXPECT_EQ(divided(session, 2), 3); });
}

// Two words that are empty, and none: no two questions are taken for one.
TEST_P(reads_together, questions_are_told_apart_by_all_that_is_bound) {
    store->read([&](Session& session) {
        const auto both = [](const Row& row) { return row.text(0) + '|' + row.text(1); };
        const auto ask = [&](const std::string& one, const std::string& other) {
            return session.one("SELECT CAST($1 AS TEXT), CAST($2 AS TEXT)", both, one, other);
        };
        std::vector<std::optional<std::string>> found;
        together(session, [&] {
            found = {ask("", ""), ask(" 1:", ""), ask("", " 1:"), ask("ab", "c"), ask("a", "bc")};
        });
        EXPECT_EQ(found, (std::vector<std::optional<std::string>>{"|", " 1:|", "| 1:", "ab|c", "a|bc"}));
        const auto is_null = [&](std::optional<std::int64_t> value) {
            return session.one("SELECT CASE WHEN $1 IS NULL THEN 1 ELSE 0 END", number, value);
        };
        EXPECT_EQ(is_null(0), 0);
        EXPECT_EQ(is_null(std::nullopt), 1);
    });
}

TEST_P(reads_together, a_question_is_put_once_in_a_read_and_again_in_the_next) {
    if (!store->is_remote()) return;
    const auto moment = [&](Session& session) {
        return session.one("SELECT CAST(clock_timestamp() AS TEXT)",
                           [](const Row& row) { return row.text(0); });
    };
    std::optional<std::string> first, second;
    store->read([&](Session& session) {
        first = moment(session);
        EXPECT_EQ(moment(session), first);
    });
    store->read([&](Session& session) { second = moment(session); });
    EXPECT_NE(second, first);
}

// A read that goes through all records would otherwise hold all of them.
TEST_P(reads_together, answers_are_kept_as_long_as_they_are_not_too_much) {
    if (!store->is_remote()) return;
    store->read([&](Session& session) {
        const auto moment = [&] {
            return session.one("SELECT CAST(clock_timestamp() AS TEXT)",
                               [](const Row& row) { return row.text(0); });
        };
        const auto long_text = [&](std::int64_t number) {
            return session.one("SELECT REPEAT('x', 1000000 + CAST($1 AS INTEGER))",
                               [](const Row& row) { return row.text(0).size(); }, number);
        };
        const auto first = moment();
        EXPECT_EQ(long_text(1), 1'000'001u);
        EXPECT_EQ(moment(), first);
        for (std::int64_t i = 2; i < 5; ++i) {
            std::optional<std::size_t> size;
            together(session, [&] { size = long_text(i); });
            EXPECT_EQ(size, std::size_t(1'000'000 + i));
        }
        EXPECT_NE(moment(), first);
    });
}

TEST_P(reads_together, a_writer_sees_what_it_wrote) {
    const auto done = store->write(now, [&](Transaction& transaction) -> Result<bool> {
        auto& session = transaction.session;
        const auto count = [&] {
            return session.one("SELECT COUNT(*) FROM installation WHERE key = 'together'", number);
        };
        int gone_through = 0;
        together(session, [&] {
            ++gone_through;
            EXPECT_EQ(count(), 0);
        });
        EXPECT_EQ(gone_through, 1);
        session.run("INSERT INTO installation (key, value) VALUES ('together', 'x')");
        EXPECT_EQ(count(), 1);
        return true;
    });
    EXPECT_TRUE(done);
}

ON_BOTH_ENGINES(reads_together);
