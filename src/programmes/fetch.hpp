#pragma once
// Files from the web, over http and https only.

#include "base/result.hpp"

#include <atomic>
#include <cstdint>
#include <string>

namespace lightfoot {

struct FetchLimits {
    std::uint64_t bytes = std::uint64_t(16) << 30;
    int tries = 3;                            // where the other side or the way to it fails
    int silent_seconds = 60;                  // without a byte: the try has failed
    int pause_milliseconds = 1000;            // before the second try; twice as long before the third
    const std::atomic<bool>* stop = nullptr;  // set: come back with programmes.stopped
};

// The file stands at `path` when all of it is there. What was fetched before a break-off stays in
// "path.part", and the next fetch goes on behind it where the server allows that and the file is still the
// same. Errors: programmes.broken_off {address, reason} where the next fetch goes on behind what is there,
// else programmes.not_fetched {address, reason}; programmes.too_large; cli.file_not_written.
Result<void> fetch(const std::string& address, const std::string& path, const FetchLimits& limits = {});

}  // namespace lightfoot
