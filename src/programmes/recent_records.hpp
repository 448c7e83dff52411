#pragma once
// Records that were unpacked lately, in bounded memory: who looks at a State's programmes looks at the same
// ones again, from its needs, its plan and its brief.

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace lightfoot {

// May be used by several threads at once.
class RecentRecords {
public:
    explicit RecentRecords(std::size_t most_bytes) : most_(most_bytes / 2) {}
    std::optional<std::string> find(std::int64_t key);  // nothing: it is not there
    void keep(std::int64_t key, std::string record);    // the first of a key stays
    std::size_t bytes() const;  // about, with what it takes to find them

private:
    using Records = std::unordered_map<std::int64_t, std::string>;
    Records::iterator put(std::int64_t key, std::string record);  // under the lock

    mutable std::mutex mutex_;
    // When there is no more room for new ones, the old ones go. What is asked for becomes new.
    Records new_, old_;
    std::size_t new_bytes_ = 0, old_bytes_ = 0, most_;  // of each
};

}  // namespace lightfoot
