#pragma once
// The data base of one installation: an embedded SQLite file in the data folder, or PostgreSQL at an
// address. Reads run on the calling thread. Writes are handed to one writer thread, which puts what is
// waiting into one commit; the answer comes back when the commit is on the disk. Because writers take turns
// (also those of two servers on one PostgreSQL, by the ledger's lock), a write may look first, then insert.

#include "base/result.hpp"
#include "domain/change.hpp"
#include "store/age.hpp"
#include "store/event.hpp"
#include "store/session.hpp"
#include "store/totals.hpp"
#include "store/visit.hpp"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

namespace lightfoot {

struct StoreSettings {
    std::string data_dir;      // made where it is missing; holds lightfoot.sqlite
    std::string database_url;  // postgresql://…; empty: SQLite in data_dir
};

// What a write works with. Every change is recorded as an event, in the same transaction.
struct Transaction {
    Session& session;
    Time now;
    LedgerHead& head;
    void record(Event event);  // `at` is set to `now`
};

struct Changed {
    Subject subject;
    std::int64_t id = 0;
    auto operator<=>(const Changed&) const = default;
};

class Store {
    struct Key {};  // so that open() alone makes one

public:
    // Opens, makes or migrates the data base. Refuses one that a newer program has written. Throws
    // StoreFailure where it cannot be reached.
    static Result<std::unique_ptr<Store>> open(const StoreSettings& settings);
    Store(StoreSettings settings, Key);
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // `f(Session&)` sees one state of the data base; it must not write.
    template <class F>
    auto read(F&& f) {
        Visit* visit = Visit::here(*this);
        return visit ? visit->read(f) : read_latest(f);
    }
    // The same, whatever a visit has seen before: for what is remembered longer than the visit.
    template <class F>
    auto read_latest(F&& f) {
        Visit alone(*this, Visit::Alone());
        return alone.read(f);
    }
    bool is_remote() const { return !settings_.database_url.empty(); }

    // `f(Transaction&) -> Result<T>`. An error undoes what f did and nothing else. A failure of the data
    // base is the error `unavailable` (error.disk_full where room is missing). Any other exception of f
    // comes out here.
    // `unseen`: what no remembered page shows (web/page_cache.hpp): who visited, who looked, waiting mail.
    enum class Kind { seen, unseen };
    template <class F>
    auto write(Time now, F&& f, Kind kind = Kind::seen) -> std::invoke_result_t<F, Transaction&> {
        std::optional<std::invoke_result_t<F, Transaction&>> answer;
        Job job{now, [&](Transaction& transaction) {
            answer.emplace(f(transaction));
            return answer->has_value();
        }, kind};
        if (auto failure = submit(job)) return std::move(*failure);
        return std::move(*answer);
    }

    // Called after a commit with the records that changed here or, within about a second, by another
    // program on the same data base; Subject::installation stands for "anything may have changed". On the
    // writer thread: be brief, do not write, do not throw.
    void on_change(std::function<void(std::span<const Changed>)> listener);
    std::int64_t generation() const;  // sequence number of the last event that was seen
    std::optional<StoreAge> age();  // of what is read from now on; nothing where the engine cannot tell

    // More than there are threads: who waits for another's answer, a connection in hand, keeps none from it.
    static constexpr int most_readers = 48;
    // So many connections for readers, opened before one waits; a failure is left to the first who reads.
    void open_readers(int count) noexcept;

private:
    friend class Visit;
    struct Job {
        Time now;
        std::function<bool(Transaction&)> act;  // false: undo
        Kind kind;
        std::optional<Error> failure;           // of the data base
        std::exception_ptr thrown;
        bool done = false;
    };
    std::unique_ptr<Session> connect(bool read_only);
    std::unique_ptr<Session> take_reader();
    void begin_read(std::unique_ptr<Session>& session);
    void give_back(std::unique_ptr<Session> session);
    std::optional<Error> submit(Job& job);
    void write_until_closed();
    LedgerHead begin_write();
    void write_group(std::span<Job* const> group);
    bool run_job(Session& session, Job& job, LedgerHead& head);
    void announce();
    void note_other_programs();

    const StoreSettings settings_;
    mutable std::mutex mutex_;  // of all below but the writer's own session
    std::condition_variable work_, done_, reader_free_;
    std::vector<Job*> waiting_;
    std::vector<std::unique_ptr<Session>> idle_readers_;
    int readers_ = 0;
    bool closing_ = false;
    std::int64_t generation_ = 0;
    std::function<void(std::span<const Changed>)> listener_;
    std::unique_ptr<Session> writer_;
    std::thread thread_;
    std::atomic<std::int64_t> writes_{0};  // StoreAge::Records::writes
    std::optional<std::int64_t> foreign_;  // what the writer's session last said of others' commits
    StoreProbe probe_;
    Totals totals_;
};

}  // namespace lightfoot
