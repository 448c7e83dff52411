// The embedded data base. WAL lets readers go on while one writes; synchronous=FULL puts each commit on the
// disk before it is answered (https://www.sqlite.org/pragma.html#pragma_synchronous).

#include "store/session.hpp"

#include <sqlite3.h>

#include <chrono>
#include <map>
#include <thread>
#include <unordered_map>
#include <vector>

namespace lightfoot {

namespace {

struct Close {
    void operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Close>;

// SQLite counts each allocation of all connections under one lock; nobody reads these counts, and several
// readers spent two thirds of their processor time on that lock
// (https://www.sqlite.org/c3ref/c_config_covering_index_scan.html).
void configure_once() {
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(done);
}

// A prepared statement, and where its $1, $2, … stand: SQLite numbers names in the order in which they
// appear.
struct Prepared {
    Statement statement;
    std::vector<int> places;
};

class SqliteRow final : public Row {
public:
    explicit SqliteRow(sqlite3_stmt* statement) : statement_(statement) {}
    bool null(int column) const override { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }
    std::int64_t integer(int column) const override { return sqlite3_column_int64(statement_, column); }
    std::string text(int column) const override {
        const auto* words = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
        return words ? std::string(words, std::size_t(sqlite3_column_bytes(statement_,
            column))) : std::string{};
    }
    std::string bytes(int column) const override {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
        return bytes ? std::string(bytes, std::size_t(sqlite3_column_bytes(statement_,
            column))) : std::string{};
    }

private:
    sqlite3_stmt* statement_;
};

class SqliteSession final : public Session {
public:
    SqliteSession(const std::string& path, bool read_only) {
        configure_once();
        sqlite3* connection = nullptr;
        const int code = sqlite3_open_v2(path.c_str(), &connection,
                                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE |
                                         SQLITE_OPEN_NOMUTEX, nullptr);
        connection_.reset(connection);
        if (code != SQLITE_OK) fail(path.c_str());
        sqlite3_extended_result_codes(connection, 1);
        sqlite3_busy_timeout(connection, 30'000);  // another program on the same file: its turn first
        enter_wal();
        for (const char* pragma : {"PRAGMA synchronous=FULL", "PRAGMA foreign_keys=ON",
                                   "PRAGMA trusted_schema=OFF", "PRAGMA cache_size=-2048"})
            plain(pragma);
        if (read_only) plain("PRAGMA query_only=ON");
    }

    void begin_read() override { execute("BEGIN", {}, nullptr); }
    void begin_write() override { execute("BEGIN IMMEDIATE", {}, nullptr); }
    void commit() override { execute("COMMIT", {}, nullptr); }
    void rollback() noexcept override { sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr,
                                                     nullptr); }
    bool in_transaction() const override { return sqlite3_get_autocommit(connection_.get()) == 0; }
    bool usable() const override { return true; }
    void lock_schema() override {}  // begin_write keeps others out already
    std::int64_t data_version() override {
        return one("PRAGMA data_version", [](const Row& row) { return row.integer(0); }).value_or(0);
    }

    std::vector<TableShape> tables() override {
        std::vector<TableShape> shapes;
        each(
            "SELECT m.name, c.name, c.type FROM sqlite_master m JOIN pragma_table_info(m.name) c"
            " WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY m.name, c.cid",
            [&](const Row& row) {
                if (shapes.empty() || shapes.back().name != row.text(0)) shapes.push_back({row.text(0), {}});
                shapes.back().columns.push_back({row.text(1), column_type(row.text(2))});
            });
        return shapes;
    }
    void insert_row(const TableShape& shape, std::span<const Bound> values) override {
        auto& sql = inserts_[shape.name];
        if (sql.empty()) sql = shape.insert();
        execute(sql.c_str(), values, nullptr);
    }
    void empty_table(const TableShape& shape) override { plain(shape.empty().c_str()); }
    void postpone_references() override { plain("PRAGMA defer_foreign_keys=ON"); }
    void demand_references() override {
        each("PRAGMA foreign_key_check", [](const Row& row) {
            throw StoreFailure("SQLite: a row of " + row.text(0) + " refers to one of " + row.text(2) +
                               " that is not there");
        });
    }

protected:
    void stream(const TableShape& shape, Receiver& receiver) override {
        const auto sql = shape.select();
        sqlite3_stmt* made = nullptr;
        const int known = sqlite3_prepare_v2(connection_.get(), sql.c_str(), -1, &made, nullptr);
        const Statement statement(made);
        int code = known;
        while (known == SQLITE_OK && (code = sqlite3_step(made)) == SQLITE_ROW)
            receiver.take(SqliteRow(made));
        if (code != SQLITE_DONE) fail(sql.c_str());
    }
    std::int64_t execute(const char* sql, std::span<const Bound> bound, Receiver* receiver) override {
        Prepared& prepared = prepare(sql, bound.size());
        sqlite3_stmt* statement = prepared.statement.get();
        struct Reset {
            sqlite3_stmt* statement;
            ~Reset() { sqlite3_reset(statement), sqlite3_clear_bindings(statement); }
        } reset{statement};
        for (std::size_t i = 0; i < bound.size(); ++i)
            if (bind_one(statement, prepared.places[i], bound[i]) != SQLITE_OK) fail(sql);
        const auto before = sqlite3_total_changes64(connection_.get());
        int code;
        while ((code = sqlite3_step(statement)) == SQLITE_ROW)
            if (receiver) receiver->take(SqliteRow(statement));
        if (code != SQLITE_DONE) fail(sql);
        const bool changed = sqlite3_total_changes64(connection_.get()) != before;
        return changed ? sqlite3_changes64(connection_.get()) : 0;
    }

private:
    Prepared& prepare(const char* sql, std::size_t parameters) {
        const auto known = prepared_.find(sql);
        if (known != prepared_.end()) return find_places(known->second, parameters);
        sqlite3_stmt* statement = nullptr;
        const int code =
            sqlite3_prepare_v3(connection_.get(), sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        if (code != SQLITE_OK) fail(sql);
        const auto added = prepared_.emplace(sql, Prepared{Statement(statement), {}}).first;
        return find_places(added->second, parameters);
    }

    static Prepared& find_places(Prepared& prepared, std::size_t parameters) {
        for (auto i = prepared.places.size() + 1; i <= parameters; ++i) {
            const std::string name = "$" + std::to_string(i);
            prepared.places.push_back(sqlite3_bind_parameter_index(prepared.statement.get(), name.c_str()));
        }
        return prepared;
    }

    // A parameter that the text does not use is left out, as PostgreSQL does.
    static int bind_one(sqlite3_stmt* statement, int place, const Bound& value) {
        if (place == 0 || value.null) return SQLITE_OK;
        const int size = int(value.text.size());
        const char* bytes = size ? value.text.data() : "";
        switch (value.type) {
        case Bound::Type::integer: return sqlite3_bind_int64(statement, place, value.integer);
        case Bound::Type::text: return sqlite3_bind_text(statement, place, bytes, size, SQLITE_STATIC);
        case Bound::Type::bytes: return sqlite3_bind_blob(statement, place, bytes, size, SQLITE_STATIC);
        }
        return SQLITE_MISUSE;
    }

    // Of two programs that make a new file at once, one is told "locked" without waiting: SQLite calls no
    // busy handler where both would wait for each other.
    void enter_wal() {
        constexpr const char* sql = "PRAGMA journal_mode=WAL";
        for (int tries = 0; tries < 500; ++tries) {
            const int code = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr);
            if (code == SQLITE_OK) return;
            if ((code & 0xFF) != SQLITE_BUSY) break;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        fail(sql);
    }

    void plain(const char* sql) {
        if (sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql);
    }

    [[noreturn]] void fail(const char* sql) const {
        const std::string words = "SQLite: " + std::string(sqlite3_errmsg(connection_.get())) + " in: " + sql;
        const int code = sqlite3_errcode(connection_.get()) & 0xFF;
        if (code == SQLITE_FULL) throw DiskFull(words);
        throw StoreFailure(words);
    }

    std::unique_ptr<sqlite3, Close> connection_;
    // By the address of the literal: each statement of the program is one place in it, or a few.
    std::unordered_map<const char*, Prepared> prepared_;
    std::map<std::string, std::string> inserts_;  // by table: text that stays where it is
};

}  // namespace

std::unique_ptr<Session> Session::open_sqlite(const std::string& path, bool read_only) {
    return std::make_unique<SqliteSession>(path, read_only);
}

}  // namespace lightfoot
