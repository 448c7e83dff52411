#pragma once
// One at a time, among all processes of a machine: who holds the lock of a file. It ends with the process,
// however that ends; the file stays.

#include "base/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <utility>

namespace lightfoot {

class FileLock {
public:
    // None: somebody else holds it, and went on doing so for as long as `patience`. Errors: the file cannot
    // be written (cli.file_not_written).
    static Result<std::optional<FileLock>> take(const std::string& path,
                                                std::chrono::milliseconds patience = {});
    FileLock(FileLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}
    ~FileLock();

private:
    explicit FileLock(int file) : file_(file) {}
    int file_;
};

}  // namespace lightfoot
