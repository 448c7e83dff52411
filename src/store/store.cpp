// The writer thread. All writes that wait when it looks form one group: one transaction, one commit, one
// write to the disk. Each act of the group stands in a savepoint, so that what fails is undone alone; who
// asked is answered after the commit. Under load this turns thousands of commits a second into tens of
// thousands of durable writes.

#include "store/store.hpp"

#include "store/schema.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

namespace lightfoot {

namespace {

constexpr std::size_t largest_group = 256;
constexpr std::size_t most_announced = 2000;  // beyond, it is cheaper to read everything anew

std::string file_in(const std::string& data_dir) { return data_dir + "/lightfoot.sqlite"; }

Error failure_of(const StoreFailure& failure) {
    const bool full = dynamic_cast<const DiskFull*>(&failure) != nullptr;
    return unavailable(failure.what(), full ? "error.disk_full" : "error.unavailable");
}

}  // namespace

void Transaction::record(Event event) {
    event.at = now;
    append_event(session, head, event);
}

Result<std::unique_ptr<Store>> Store::open(const StoreSettings& settings) {
    if (settings.database_url.empty()) std::filesystem::create_directories(settings.data_dir);
    auto store = std::make_unique<Store>(settings, Key{});
    store->writer_ = store->connect(false);
    TRY(migrate(*store->writer_));
    store->generation_ = read_head(*store->writer_).sequence;
    store->foreign_ = store->writer_->data_version();
    store->thread_ = std::thread([raw = store.get()] { raw->write_until_closed(); });
    return store;
}

Store::Store(StoreSettings settings, Key) : settings_(std::move(settings)) {}

Store::~Store() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    work_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Store::on_change(std::function<void(std::span<const Changed>)> listener) {
    const std::lock_guard lock(mutex_);
    listener_ = std::move(listener);
}

std::int64_t Store::generation() const {
    const std::lock_guard lock(mutex_);
    return generation_;
}

// Under the embedded data base a connection is told when another one has committed: one look into shared
// memory instead of a question (https://www.sqlite.org/pragma.html#pragma_data_version). PostgreSQL would
// have to be asked each time, which costs more than it saves.
std::optional<StoreAge> Store::age() {
    if (!settings_.database_url.empty()) return std::nullopt;
    StoreAge age;
    age.records = {0, generation(), writes_};
    const std::lock_guard lock(probe_.mutex);
    if (!probe_.session) probe_.session = connect(true);
    const auto version = probe_.session->data_version();
    if (version != probe_.version) {
        probe_.ledger = read_head(*probe_.session).sequence;
        ++probe_.commits;
        probe_.version = version;
    }
    age.commit = probe_.commits;
    age.records.ledger = probe_.ledger;
    return age;
}

std::unique_ptr<Session> Store::connect(bool read_only) {
    auto session = settings_.database_url.empty()
                       ? Session::open_sqlite(file_in(settings_.data_dir), read_only)
                       : Session::open_postgres(settings_.database_url, read_only);
    if (read_only) session->remember_totals(totals_);
    return session;
}

void Store::open_readers(int count) noexcept {
    try {
        for (int i = 0; i < count; ++i) {
            auto session = connect(true);
            session->acquaint();
            const std::lock_guard lock(mutex_);
            if (readers_ >= most_readers) return;
            ++readers_;
            idle_readers_.push_back(std::move(session));
            reader_free_.notify_one();
        }
    } catch (const StoreFailure&) {
    }
}

std::unique_ptr<Session> Store::take_reader() {
    std::unique_ptr<Session> session;
    {
        std::unique_lock lock(mutex_);
        reader_free_.wait(lock, [&] { return !idle_readers_.empty() || readers_ < most_readers; });
        if (idle_readers_.empty()) {
            ++readers_;
        } else {
            session = std::move(idle_readers_.back());
            idle_readers_.pop_back();
        }
    }
    try {
        if (!session) session = connect(true);
        begin_read(session);
        return session;
    } catch (...) {
        const std::lock_guard lock(mutex_);
        --readers_;
        reader_free_.notify_one();
        throw;
    }
}

// A connection that lay idle may have lost its server: that is noticed here, before anything depends on it.
void Store::begin_read(std::unique_ptr<Session>& session) {
    session->seen_head().reset();
    try {
        return session->begin_read();
    } catch (const StoreFailure&) {
        if (session->usable()) throw;
    }
    session = connect(true);
    session->begin_read();
}

// Where one connection is gone, the others most likely are: the server was started anew.
void Store::give_back(std::unique_ptr<Session> session) {
    if (session->in_transaction()) session->rollback();
    const std::lock_guard lock(mutex_);
    if (session->usable()) {
        idle_readers_.push_back(std::move(session));
    } else {
        readers_ -= int(idle_readers_.size()) + 1;
        idle_readers_.clear();
        reader_free_.notify_all();
    }
    reader_free_.notify_one();
}

// Hands the job to the writer thread and waits until it is on the disk.
std::optional<Error> Store::submit(Job& job) {
    // a write within a write would wait for itself
    LIGHTFOOT_ASSERT(std::this_thread::get_id() != thread_.get_id());
    if (Visit* visit = Visit::here(*this)) visit->wrote();
    std::unique_lock lock(mutex_);
    LIGHTFOOT_ASSERT(!closing_);
    waiting_.push_back(&job);
    work_.notify_one();
    done_.wait(lock, [&] { return job.done; });
    if (job.thrown) std::rethrow_exception(job.thrown);
    return std::move(job.failure);
}

void Store::write_until_closed() {
    std::unique_lock lock(mutex_);
    while (!closing_ || !waiting_.empty()) {
        work_.wait_for(lock, std::chrono::seconds(1), [&] { return closing_ || !waiting_.empty(); });
        const auto count = std::min(waiting_.size(), largest_group);
        const std::vector<Job*> group(waiting_.begin(), waiting_.begin() + std::ptrdiff_t(count));
        waiting_.erase(waiting_.begin(), waiting_.begin() + std::ptrdiff_t(count));
        lock.unlock();
        if (!group.empty()) write_group(group);
        announce();
        lock.lock();
        for (Job* job : group) job->done = true;
        done_.notify_all();
    }
}

LedgerHead Store::begin_write() {
    if (!writer_->usable()) writer_ = connect(false);
    try {
        writer_->begin_write();
        return lock_ledger(*writer_);
    } catch (const StoreFailure&) {
        if (writer_->usable()) throw;
    }
    writer_ = connect(false);
    writer_->begin_write();
    return lock_ledger(*writer_);
}

// Where the data base itself fails, in an act or at the commit, the whole group is undone and told so:
// nothing of it is on the disk, or, where the connection broke within the commit, nobody can know and
// nobody was promised anything.
void Store::write_group(std::span<Job* const> group) {
    try {
        auto head = begin_write();
        const auto first = head.sequence;
        bool any = false, seen = false;
        for (Job* job : group) {
            const bool kept = run_job(*writer_, *job, head);
            any = any || kept;
            seen = seen || (kept && job->kind == Kind::seen);
        }
        if (!any) return writer_->rollback();
        if (head.sequence != first) move_head(*writer_, head);
        writer_->commit();
        if (seen) ++writes_;  // after the commit: who reads from now on reads what was written
        if (seen && head.sequence == first) totals_.clear();
    } catch (const StoreFailure& failure) {
        writer_->rollback();
        ++writes_;  // where the connection broke within the commit
        for (Job* job : group)
            if (!job->failure) job->failure = failure_of(failure);
    }
}

// True where the job's writes stay. Throws StoreFailure where the whole transaction is lost.
bool Store::run_job(Session& session, Job& job, LedgerHead& head) {
    const auto before = head;
    session.run("SAVEPOINT act");
    bool keep = false;
    try {
        Transaction transaction{session, job.now, head};
        keep = job.act(transaction);
    } catch (const StoreFailure& failure) {
        job.failure = failure_of(failure);
        if (!session.in_transaction()) throw;
    } catch (...) {
        job.thrown = std::current_exception();
    }
    if (!keep) {
        head = before;
        session.run("ROLLBACK TO SAVEPOINT act");
    }
    session.run("RELEASE SAVEPOINT act");
    return keep;
}

// What another program writes without an entry in the ledger is noticed here.
void Store::note_other_programs() {
    const auto version = writer_->data_version();
    if (foreign_ != version) ++writes_;
    foreign_ = version;
}

// Tells the listener what has changed since it was last told, here or by another program. First the listener,
// then the generation: who reads the new one may rely on the listener knowing.
void Store::announce() try {
    if (!writer_->usable()) writer_ = connect(false);
    note_other_programs();
    std::vector<Changed> changed;
    auto last = generation();
    writer_->each("SELECT seq, subject, subject_id FROM event WHERE seq > $1 ORDER BY seq LIMIT $2",
                  [&](const Row& row) {
                      last = row.integer(0);
                      if (const auto known = subject(row.text(1))) changed.push_back({*known,
                          row.integer(2)});
                  },
                  last, std::int64_t(most_announced));
    if (last == generation_) return;  // no other thread writes it
    if (changed.size() == most_announced) {
        changed = {{Subject::installation, 0}};
        last = read_head(*writer_).sequence;
    }
    std::sort(changed.begin(), changed.end());
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    std::function<void(std::span<const Changed>)> listener;
    {
        const std::lock_guard lock(mutex_);
        listener = listener_;
    }
    if (listener) listener(changed);
    const std::lock_guard lock(mutex_);
    generation_ = last;
} catch (const StoreFailure&) {
    // Nobody waits for this; it is tried again within a second.
}

}  // namespace lightfoot
