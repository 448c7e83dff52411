#pragma once
// One connection to a data base: the same SQL text for SQLite and PostgreSQL, parameters $1, … always bound.
//
//     session.run("UPDATE need SET title = $2 WHERE id = $1", id, title);
//     auto name = session.one("SELECT name FROM institution WHERE id = $1", read_name, id);
//
// Column types valid on both: BIGINT (whole numbers, moments in seconds, 0 and 1), TEXT (words, days as
// 2026-11-24), BYTEA. What fails here is the environment: it throws StoreFailure, or DiskFull where room is
// what is missing.

#include "store/ledger_head.hpp"
#include "store/sql.hpp"
#include "store/table_shape.hpp"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>

namespace lightfoot {

struct StoreFailure : std::runtime_error {
    using std::runtime_error::runtime_error;
};
struct DiskFull : StoreFailure {
    using StoreFailure::StoreFailure;
};

class Totals;
class Together;

class Row {
public:
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;  // 0 where null
    virtual std::string text(int column) const = 0;      // empty where null
    virtual std::string bytes(int column) const = 0;
    bool boolean(int column) const { return integer(column) != 0; }
    std::optional<std::int64_t> optional_integer(int column) const;
    std::optional<int> optional_int(int column) const;
    std::optional<Time> optional_time(int column) const;
    std::optional<Date> optional_date(int column) const;
    Time time(int column) const { return {integer(column)}; }

protected:
    ~Row() = default;
};

class Session {
public:
    static std::unique_ptr<Session> open_sqlite(const std::string& path, bool read_only);
    static std::unique_ptr<Session> open_postgres(const std::string& address, bool read_only);
    virtual ~Session() = default;

    // Returns how many rows were changed.
    template <class... A>
    std::int64_t run(Sql sql, const A&... arguments);
    // Calls `use(const Row&)` for each row; it must not run the same statement again.
    template <class F, class... A>
    void each(Sql sql, F&& use, const A&... arguments);
    // The first row's value of `make(const Row&)`.
    template <class F, class... A>
    auto one(Sql sql, F&& make, const A&... arguments) -> std::optional<std::invoke_result_t<F, const Row&>>;

    virtual void begin_read() = 0;   // all reads up to commit() see one state
    virtual void begin_write() = 0;  // waits for other writers where the engine has one at a time
    virtual void commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual bool in_transaction() const = 0;  // false after an engine has given up a transaction by itself
    virtual bool usable() const = 0;          // false once the connection is gone
    virtual void acquaint() {}  // reads what the engine keeps of the tables for each connection
    virtual Together* together() { return nullptr; }  // store/together.hpp; nothing: none waits for another
    virtual void lock_schema() = 0;           // no other program migrates until commit()
    // Another number than before where another connection has committed since; engines that cannot tell: 0.
    virtual std::int64_t data_version() = 0;
    // Where counts are remembered (store/totals.hpp); nothing for a session that writes.
    Totals* totals() const { return totals_; }
    void remember_totals(Totals& totals) { totals_ = &totals; }
    // What this read has seen of the ledger (head_of_read in store/event.hpp), emptied at its begin.
    std::optional<LedgerHead>& seen_head() { return seen_head_; }

    // For backup and restore (store/archive.cpp), which know no table by its name.
    virtual std::vector<TableShape> tables() = 0;  // by name; without those of the engine itself
    // Calls `use(const Row&)` for each row, one after another: not all are in memory at once.
    template <class F>
    void each_row(const TableShape& shape, F&& use);
    virtual void insert_row(const TableShape& shape, std::span<const Bound> values) = 0;
    virtual void empty_table(const TableShape& shape) = 0;
    virtual void postpone_references() = 0;  // within a transaction: rows may come in any order
    virtual void demand_references() = 0;    // throws where one leads nowhere

protected:
    class Receiver {  // of rows; inheritance keeps std::function out of the header
    public:
        virtual void take(const Row& row) = 0;

    protected:
        ~Receiver() = default;
    };
    template <class F>
    struct Use final : Receiver {
        F& use;
        explicit Use(F& use) : use(use) {}
        void take(const Row& row) override { use(row); }
    };
    virtual void stream(const TableShape& shape, Receiver& receiver) = 0;
    virtual std::int64_t execute(const char* sql, std::span<const Bound> bound, Receiver* receiver) = 0;

private:
    Totals* totals_ = nullptr;
    std::optional<LedgerHead> seen_head_;
};

template <class... A>
std::int64_t Session::run(Sql sql, const A&... arguments) {
    return [&](const auto&... values) {
        const std::array<Bound, sizeof...(A)> bound{bind(values)...};
        return execute(sql.text, bound, nullptr);
    }(bindable(arguments)...);
}

template <class F, class... A>
void Session::each(Sql sql, F&& use, const A&... arguments) {
    Use<F> receiver(use);
    [&](const auto&... values) {
        const std::array<Bound, sizeof...(A)> bound{bind(values)...};
        execute(sql.text, bound, &receiver);
    }(bindable(arguments)...);
}

template <class F>
void Session::each_row(const TableShape& shape, F&& use) {
    Use<F> receiver(use);
    stream(shape, receiver);
}

template <class F, class... A>
auto Session::one(Sql sql, F&& make, const A&... arguments)
    -> std::optional<std::invoke_result_t<F, const Row&>> {
    std::optional<std::invoke_result_t<F, const Row&>> found;
    each(sql, [&](const Row& row) {
        if (!found) found.emplace(make(row));
    }, arguments...);
    return found;
}

}  // namespace lightfoot
