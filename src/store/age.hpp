#pragma once
// How old something is that was read from the store. What was read at an age is still true while the age is
// the same: that is all that anything kept in memory may rest on.

#include "store/session.hpp"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>

namespace lightfoot {

struct StoreAge {
    // Counts every commit, of this program and of any other on the same data base, as soon as it is made.
    std::int64_t commit = 0;
    // The same without what no remembered page shows (Store::Kind::unseen).
    struct Records {
        std::int64_t ledger = 0;     // last entry, as the data base has it
        std::int64_t announced = 0;  // last entry that the listeners (the index) have been told of
        // Writes of this program that no entry of the ledger tells of, and, within about a second, commits of
        // other programs.
        std::int64_t writes = 0;
        bool operator==(const Records&) const = default;
    } records;
    bool operator==(const StoreAge&) const = default;
};

// A connection that sees every commit, because it makes none itself; and what it saw last.
struct StoreProbe {
    std::mutex mutex;
    std::unique_ptr<Session> session;
    std::optional<std::int64_t> version;
    std::int64_t ledger = 0, commits = 0;
};

}  // namespace lightfoot
