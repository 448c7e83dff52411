#pragma once
// What became of the last update of the kept programmes, by hand or by the timer: a small file beside them,
// for the timer and for whoever runs the installation.

#include "base/message.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct UpdateRecord {
    enum class Outcome {
        running,
        done,     // all of it, or all but data sets that keep their old copy
        failed,   // the old state holds; `reason` says why
        stopped,  // was told to stop or broke off; the next one goes on where it ended
    };
    Outcome outcome = Outcome::running;
    Time begun, ended;              // ended: none while it runs or where it broke off
    std::optional<Time> last_done;  // when an update last ended well
    Message reason;                 // of a failure
    std::uint64_t data_sets = 0, changed = 0, gone = 0, kept = 0;
    std::uint64_t not_fetched = 0;              // data sets whose old copies stand
    std::vector<std::string> some_not_fetched;  // the first of their names
    bool operator==(const UpdateRecord&) const = default;
};
std::string_view name_of(UpdateRecord::Outcome);

// Of a folder of kept programmes; nothing where none was ever begun or the file cannot be read. One that
// says that it runs, while nobody holds the update's lock, has stopped.
std::optional<UpdateRecord> read_update_record(const std::string& folder);
// Errors: cli.file_not_written.
Result<void> write_update_record(const std::string& folder, const UpdateRecord& record);

// One update of a folder at a time, whoever begins it; the lock ends with the process, however it ends.
class UpdateLock {
public:
    // Errors: programmes.importing where another update runs; cli.file_not_written.
    static Result<UpdateLock> take(const std::string& folder);
    UpdateLock(UpdateLock&& other) noexcept;
    UpdateLock& operator=(UpdateLock&&) = delete;
    ~UpdateLock();

private:
    explicit UpdateLock(int file) : file_(file) {}
    int file_;
};

}  // namespace lightfoot
