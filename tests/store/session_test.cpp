#include "store/session.hpp"

#include "support/store_contract.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class session : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            session.run("CREATE TABLE thing (id BIGINT PRIMARY KEY, words TEXT, day TEXT, bytes BYTEA,"
                                             " amount BIGINT)");
        });
    }
};

}  // namespace

TEST_P(session, keeps_every_kind_of_value) {
    const std::string bytes("\x00\xff\x80'\\", 5);
    prepare([&](Session& session) {
        EXPECT_EQ(session.run("INSERT INTO thing (id, words, day, bytes, amount) VALUES ($1, $2, $3, $4, $5)",
                              std::int64_t{1} << 49, "l’été 中文 ' \" ; --", date_of(2024, 2, 29),
                                  Bytes{bytes}, true), 1);
    });
    store->read([&](Session& session) {
        const auto seen = session.one("SELECT id, words, day, bytes, amount FROM thing", [&](const Row& row) {
            EXPECT_EQ(row.integer(0), std::int64_t{1} << 49);
            EXPECT_EQ(row.text(1), "l’été 中文 ' \" ; --");
            EXPECT_EQ(row.optional_date(2), date_of(2024, 2, 29));
            EXPECT_EQ(row.bytes(3), bytes);
            EXPECT_TRUE(row.boolean(4));
            return true;
        });
        EXPECT_TRUE(seen);
    });
}

TEST_P(session, missing_values_come_back_missing) {
    prepare([](Session& session) {
        session.run("INSERT INTO thing (id, day, amount) VALUES ($1, $2, $3)", 1, std::optional<Date>{},
                    std::optional<int>{});
        session.run("INSERT INTO thing (id, day, amount) VALUES ($1, $2, $3)", 2,
                    std::optional<Date>{date_of(2026, 1, 2)},
                    std::optional<int>{7});
    });
    store->read([](Session& session) {
        int rows = 0;
        session.each("SELECT day, amount, bytes FROM thing ORDER BY id", [&](const Row& row) {
            EXPECT_EQ(row.null(0), rows == 0);
            EXPECT_EQ(row.optional_int(1), rows == 0 ? std::nullopt : std::optional{7});
            EXPECT_EQ(row.optional_integer(1).has_value(), rows == 1);
            EXPECT_FALSE(row.optional_time(2));
            EXPECT_EQ(row.bytes(2), "");
            ++rows;
        });
        EXPECT_EQ(rows, 2);
    });
}

TEST_P(session, words_are_never_part_of_the_statement) {
    prepare([](Session& session) {
        session.run("INSERT INTO thing (id, words) VALUES ($1, $2)", 1, "'); DROP TABLE thing; --");
    });
    store->read([](Session& session) {
        EXPECT_EQ(session.one("SELECT words FROM thing WHERE words = $1",
                              [](const Row& row) { return row.text(0); },
                              "'); DROP TABLE thing; --"), "'); DROP TABLE thing; --");
    });
}

TEST_P(session, counts_the_rows_that_changed) {
    prepare([](Session& session) {
        for (int id = 1; id <= 3; ++id) session.run("INSERT INTO thing (id, amount) VALUES ($1, $2)", id, id);
        EXPECT_EQ(session.run("UPDATE thing SET amount = amount + 1 WHERE id > $1", 1), 2);
        EXPECT_EQ(session.run("UPDATE thing SET amount = 0 WHERE id > $1", 9), 0);
        EXPECT_EQ(session.run("DELETE FROM thing WHERE id = $1", 1), 1);
    });
}

TEST_P(session, a_statement_serves_many_times) {
    prepare([](Session& session) {
        for (int id = 0; id < 100; ++id) session.run("INSERT INTO thing (id, amount) VALUES ($1, $2)", id,
                                                     id * id);
        for (int id = 0; id < 100; ++id)
            EXPECT_EQ(session.one("SELECT amount FROM thing WHERE id = $1",
                                  [](const Row& row) { return row.integer(0); }, id),
                      id * id);
    });
}

TEST_P(session, wrong_sql_is_a_failure_of_the_environment) {
    EXPECT_THROW(store->read([](Session& session) { session.run("SELECT nothing FROM nowhere"); }),
                 StoreFailure);
    store->read([](Session& session) { EXPECT_TRUE(session.usable()); });
}

TEST_P(session, readers_cannot_write) {
    prepare([](Session& session) { session.run("INSERT INTO thing (id) VALUES (1)"); });
    const auto all = [](Session& session) {
        return session.one("SELECT COUNT(*) FROM thing", [](const Row& row) { return row.integer(0); });
    };
    for (int twice = 0; twice < 2; ++twice) {  // the same connection, after it has refused
        EXPECT_THROW(store->read([](Session& session) { session.run("DELETE FROM thing"); }), StoreFailure);
        EXPECT_EQ(store->read(all), 1);
    }
}

TEST_P(session, a_read_may_ask_nothing) {
    for (int twice = 0; twice < 2; ++twice) store->read([](Session&) {});
    prepare([](Session& session) { session.run("INSERT INTO thing (id) VALUES (1)"); });
    EXPECT_EQ(store->read([](Session& session) {
        return session.one("SELECT id FROM thing", [](const Row& row) { return row.integer(0); });
    }), 1);
}

TEST_P(session, a_read_sees_one_state) {
    prepare([](Session& session) { session.run("INSERT INTO thing (id, amount) VALUES (1, 1)"); });
    const auto amount = [](Session& session) {
        return session.one("SELECT amount FROM thing", [](const Row& row) { return row.integer(0); });
    };
    store->read([&](Session& session) {
        EXPECT_EQ(amount(session), 1);
        prepare([](Session& writing) { writing.run("UPDATE thing SET amount = 2"); });
        EXPECT_EQ(amount(session), 1);
    });
    EXPECT_EQ(store->read(amount), 2);
}

TEST(sql, literals_are_joined_while_compiling) {
    constexpr SqlText visible = "space = 'real'";
    constexpr Sql sql = joined<"SELECT id FROM offer WHERE ", visible, " ORDER BY id">;
    static_assert(std::string_view(sql.text) == "SELECT id FROM offer WHERE space = 'real' ORDER BY id");
}

ON_BOTH_ENGINES(session);
