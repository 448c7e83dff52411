// PostgreSQL through libpq. Statements are prepared once per connection; values travel as text, bytes as
// they are.

#include "store/together.hpp"

#include "base/digest.hpp"

#include <libpq-fe.h>

#include <charconv>
#include <exception>
#include <map>
#include <unordered_map>

namespace lightfoot {

namespace {

struct Close {
    void operator()(PGconn* connection) const { PQfinish(connection); }
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Close>;

// Object identifiers of the column types, from the server's pg_type.dat.
constexpr Oid type_of(Bound::Type type) {
    switch (type) {
    case Bound::Type::integer: return 20;  // int8
    case Bound::Type::text: return 25;
    case Bound::Type::bytes: return 17;  // bytea
    }
    return 0;
}

class PostgresRow final : public Row {
public:
    PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}
    bool null(int column) const override { return PQgetisnull(result_, row_, column) != 0; }
    std::int64_t integer(int column) const override {
        const std::string_view words = view(column);
        std::int64_t value = 0;
        std::from_chars(words.data(), words.data() + words.size(), value);
        return value;
    }
    std::string text(int column) const override { return std::string(view(column)); }
    std::string bytes(int column) const override {
        const auto words = view(column);  // \x and hexadecimal
        return words.size() < 2 ? std::string{} : parse_hex(words.substr(2)).value_or(std::string{});
    }

private:
    std::string_view view(int column) const {
        return {PQgetvalue(result_, row_, column), std::size_t(PQgetlength(result_, row_, column))};
    }
    const PGresult* result_;
    int row_;
};

// The bound values in the shape that libpq takes. May be moved, not copied: the shape points into itself.
struct Parameters {
    Parameters(Parameters&&) = default;  // the values stay where they are
    Parameters& operator=(Parameters&&) = default;
    explicit Parameters(std::span<const Bound> bound) {
        digits.reserve(bound.size());
        for (const auto& value : bound) {
            const bool integer = value.type == Bound::Type::integer;
            digits.push_back(integer ? std::to_string(value.integer) : std::string(value.text));
            values.push_back(value.null ? nullptr : digits.back().data());
            lengths.push_back(int(digits.back().size()));
            formats.push_back(value.type == Bound::Type::bytes ? 1 : 0);
        }
    }
    // A text that no other statement with other values has.
    std::string question(const std::string& statement) const {
        auto text = statement;
        for (std::size_t i = 0; i < values.size(); ++i)
            text += (values[i] ? ' ' + std::to_string(lengths[i]) + ':' : " -") + digits[i];
        return text;
    }
    std::vector<std::string> digits;
    std::vector<const char*> values;
    std::vector<int> lengths, formats;
};

// Changes every reference between tables of ours.
template <SqlText how>
constexpr const char* references_are =
    joined<"DO $$ DECLARE one record; BEGIN FOR one IN SELECT conrelid::regclass AS place, conname FROM"
           " pg_constraint WHERE contype = 'f' AND connamespace = current_schema()::regnamespace LOOP"
           " EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I ",
           how, "', one.place, one.conname); END LOOP; END $$">.joined.text;

class PostgresSession final : public Session, private Together {
public:
    PostgresSession(const std::string& address, bool read_only) : connection_(PQconnectdb(address.c_str())) {
        if (PQstatus(connection_.get()) != CONNECTION_OK) fail("connecting", nullptr);
        PQsetNoticeProcessor(connection_.get(), [](void*, const char*) {}, nullptr);
        PQsetErrorVerbosity(connection_.get(), PQERRORS_TERSE);  // the log is not for what rows hold
        if (PQsetClientEncoding(connection_.get(), "UTF8") != 0) fail("client encoding", nullptr);
        plain("SET synchronous_commit = on");
        if (read_only) plain("SET default_transaction_read_only = on");
    }

    // A read begins with its first statement and is not waited for at its end: each wait for the server costs
    // more than most statements. A server that is gone has closed the connection, which is seen here.
    void begin_read() override {
        settle();
        forget();
        for (int twice = 0; twice < 2; ++twice)  // once for its last words, once for the end itself
            if (PQconsumeInput(connection_.get()) != 1 || PQstatus(connection_.get()) != CONNECTION_OK)
                fail(begin_reading, nullptr);
        phase_ = Phase::to_begin;
    }
    Together* together() override { return this; }
    void begin_write() override { plain("BEGIN"); }
    void commit() override {
        forget();
        if (phase_ == Phase::to_begin) {
            phase_ = Phase::none;
            return;
        }
        if (phase_ == Phase::reading && PQtransactionStatus(connection_.get()) == PQTRANS_INTRANS) {
            if (PQsendQuery(connection_.get(), "COMMIT") != 1) fail("COMMIT", nullptr);
            phase_ = Phase::ending;
            return;
        }
        // COMMIT of a transaction that has failed answers ROLLBACK and no error.
        if (PQtransactionStatus(connection_.get()) == PQTRANS_INERROR) throw StoreFailure("PostgreSQL:"
            " failed before");
        plain("COMMIT");
    }
    void rollback() noexcept override {
        settle();
        forget();
        if (phase_ != Phase::to_begin) Answer(PQexec(connection_.get(), "ROLLBACK"));
        phase_ = Phase::none;
    }
    bool in_transaction() const override {
        if (phase_ == Phase::ending || phase_ == Phase::to_begin) return false;
        const auto status = PQtransactionStatus(connection_.get());
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
    }
    bool usable() const override { return PQstatus(connection_.get()) == CONNECTION_OK; }
    // A server process reads the catalogue when it first meets a table: 10 to 40 ms for those of one page.
    void acquaint() override {
        std::string all;
        for (const auto& shape : tables()) all += "SELECT * FROM " + shape.name + " WHERE false;";
        plain(all.c_str());
    }
    void lock_schema() override { plain("SELECT pg_advisory_xact_lock(1540)"); }
    std::int64_t data_version() override { return 0; }

    std::vector<TableShape> tables() override {
        std::vector<TableShape> shapes;
        each(
            "SELECT c.relname, a.attname, format_type(a.atttypid, NULL) FROM pg_class c"
            " JOIN pg_attribute a ON a.attrelid = c.oid"
            " WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND a.attnum > 0"
            " AND NOT a.attisdropped ORDER BY c.relname COLLATE \"C\", a.attnum",
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
    void postpone_references() override {
        plain(references_are<"DEFERRABLE INITIALLY DEFERRED">);
        plain("SET CONSTRAINTS ALL DEFERRED");
    }
    void demand_references() override {
        plain("SET CONSTRAINTS ALL IMMEDIATE");
        plain(references_are<"NOT DEFERRABLE">);
    }

protected:
    // Row by row as they come from the server, where PQexec would wait for all of them.
    void stream(const TableShape& shape, Receiver& receiver) override {
        const auto sql = shape.select();
        begin_now();
        if (PQsendQuery(connection_.get(), sql.c_str()) != 1 || PQsetSingleRowMode(connection_.get()) != 1)
            fail(sql.c_str(), nullptr);
        std::exception_ptr refused;
        while (const Answer answer{PQgetResult(connection_.get())}) {
            if (refused) continue;  // the connection wants to be read to its end
            try {
                if (PQresultStatus(answer.get()) == PGRES_SINGLE_TUPLE)
                    receiver.take(PostgresRow(answer.get(), 0));
                else
                    check(answer.get(), sql.c_str());
            } catch (...) {
                refused = std::current_exception();
            }
        }
        if (refused) std::rethrow_exception(refused);
    }
    // Within a read, which sees one state, a question is put once.
    std::int64_t execute(const char* sql, std::span<const Bound> bound, Receiver* receiver) override {
        Statement statement{sql, &prepare(sql, bound), Parameters(bound)};
        if (!receiver || !reads()) {
            const auto answer = run(statement);
            if (receiver) give(*answer, *receiver);
            const char* changed = PQcmdTuples(answer.get());
            return receiver || !*changed ? 0 : std::stoll(changed);
        }
        auto question = statement.parameters.question(*statement.name);
        const auto known = answered_.find(question);
        if (known != answered_.end()) {
            const Giving giving(giving_);
            give(*known->second, *receiver);
        } else if (puts_off_) {
            put_off_.try_emplace(std::move(question), std::move(statement));
        } else {
            auto answer = run(statement);
            give(*answer, *receiver);
            if (PQntuples(answer.get()) <= most_rows_kept && kept_ < most_kept)
                keep(std::move(question), std::move(answer));
        }
        return 0;
    }

private:
    struct Statement {
        const char* sql;
        const std::string* name;
        Parameters parameters;
    };
    enum class Phase { none, to_begin, reading, ending };  // of a reading transaction
    static constexpr const char* begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    // Waits for a COMMIT that is on its way.
    void settle() noexcept {
        if (phase_ != Phase::ending) return;
        while (const Answer answer{PQgetResult(connection_.get())}) {
        }
        phase_ = Phase::none;
    }
    // For statements that do not go through execute().
    void begin_now() {
        settle();
        if (phase_ != Phase::to_begin) return;
        phase_ = Phase::reading;
        plain(begin_reading);
    }

    bool reads() const { return phase_ == Phase::to_begin || phase_ == Phase::reading; }

    bool begin() override {
        if (!reads() || begun_) return false;
        return begun_ = puts_off_ = true;
    }
    void end() noexcept override {
        begun_ = puts_off_ = false;
        put_off_.clear();
        if (kept_ > most_kept && giving_ == 0) forget();  // a read may go through all records
    }
    bool pause(bool pauses) override {
        const bool before = !puts_off_;
        puts_off_ = begun_ && !pauses;
        return before;
    }
    bool ask() override {
        if (put_off_.empty()) return false;
        std::vector<Statement> all;
        std::vector<std::string> questions;
        for (auto& [question, one] : put_off_)
            all.push_back(std::move(one)), questions.push_back(question);
        put_off_.clear();
        auto answers = run_all(all);
        for (std::size_t i = 0; i < all.size(); ++i)
            keep(std::move(questions[i]), std::move(answers[i]));
        return true;
    }
    void keep(std::string question, Answer answer) {
        kept_ += question.size() + PQresultMemorySize(answer.get());
        answered_.emplace(std::move(question), std::move(answer));
    }
    void forget() noexcept {
        answered_.clear();
        kept_ = 0;
    }

    Answer run(const Statement& one) {
        if (phase_ == Phase::to_begin) return std::move(run_all({&one, 1}).front());
        const auto& values = one.parameters;
        Answer answer(PQexecPrepared(connection_.get(), one.name->c_str(), int(values.values.size()),
                                     values.values.data(), values.lengths.data(), values.formats.data(), 0));
        check(answer.get(), one.sql);
        return answer;
    }

    // All in one message, and before them the begin of a read that has not begun. They are few and short:
    // the server can take them in before any of its answers is read.
    std::vector<Answer> run_all(std::span<const Statement> all) {
        auto* to = connection_.get();
        const bool begins = phase_ == Phase::to_begin;
        if (PQenterPipelineMode(to) != 1) fail(begin_reading, nullptr);
        if (begins && PQsendQueryParams(to, begin_reading, 0, nullptr, nullptr, nullptr, nullptr, 0) != 1)
            fail(begin_reading, nullptr);
        for (const auto& one : all) {
            const auto& values = one.parameters;
            if (PQsendQueryPrepared(to, one.name->c_str(), int(values.values.size()), values.values.data(),
                                    values.lengths.data(), values.formats.data(), 0) != 1)
                fail(one.sql, nullptr);
        }
        if (PQpipelineSync(to) != 1) fail(begin_reading, nullptr);
        const Answer begun(begins ? take_answer() : nullptr);
        std::vector<Answer> answers;
        while (answers.size() < all.size()) answers.emplace_back(take_answer());
        const Answer synchronous{PQgetResult(to)};
        if (PQresultStatus(synchronous.get()) != PGRES_PIPELINE_SYNC || PQexitPipelineMode(to) != 1)
            fail(begin_reading, synchronous.get());
        phase_ = Phase::reading;
        if (begins) check(begun.get(), begin_reading);
        for (std::size_t i = 0; i < all.size(); ++i) check(answers[i].get(), all[i].sql);
        return answers;
    }
    // A statement's results end with a null pointer.
    PGresult* take_answer() {
        Answer answer;
        while (Answer some{PQgetResult(connection_.get())}) answer = std::move(some);
        if (PQstatus(connection_.get()) != CONNECTION_OK) fail(begin_reading, nullptr);
        return answer.release();
    }
    struct Giving {
        int& depth;
        explicit Giving(int& of) : depth(of) { ++depth; }
        ~Giving() { --depth; }
    };
    static void give(const PGresult& answer, Receiver& receiver) {
        for (int row = 0; row < PQntuples(&answer); ++row) receiver.take(PostgresRow(&answer, row));
    }

    const std::string& prepare(const char* sql, std::span<const Bound> bound) {
        const auto known = prepared_.find(sql);
        if (known != prepared_.end()) return known->second;
        settle();
        std::vector<Oid> types;
        for (const auto& value : bound) types.push_back(type_of(value.type));
        const std::string name = "s" + std::to_string(prepared_.size());
        const Answer answer(PQprepare(connection_.get(), name.c_str(), sql, int(types.size()), types.data()));
        check(answer.get(), sql);
        return prepared_.emplace(sql, name).first->second;
    }

    void plain(const char* sql) {
        begin_now();
        check(Answer(PQexec(connection_.get(), sql)).get(), sql);
    }

    void check(const PGresult* result, const char* sql) const {
        const auto status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(sql, result);
    }

    [[noreturn]] void fail(const char* sql, const PGresult* result) const {
        const std::string words = "PostgreSQL: " + std::string(PQerrorMessage(connection_.get())) + " in: "
            + sql;
        const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
        if (state && std::string_view(state) == "53100") throw DiskFull(words);
        throw StoreFailure(words);
    }

    std::unique_ptr<PGconn, Close> connection_;
    Phase phase_ = Phase::none;
    static constexpr int most_rows_kept = 64;
    static constexpr std::size_t most_kept = 4'000'000;  // bytes; more while some are read together
    std::size_t kept_ = 0;
    int giving_ = 0;  // answers from among them, whose rows are being taken
    std::unordered_map<std::string, Answer> answered_;  // by Parameters::question(), of this read
    std::map<std::string, Statement> put_off_;          // the same
    bool begun_ = false, puts_off_ = false;             // together(); whether it is not paused
    std::unordered_map<const char*, std::string> prepared_;  // by the address of the literal
    std::map<std::string, std::string> inserts_;             // by table: text that stays where it is
};

}  // namespace

std::unique_ptr<Session> Session::open_postgres(const std::string& address, bool read_only) {
    return std::make_unique<PostgresSession>(address, read_only);
}

}  // namespace lightfoot
