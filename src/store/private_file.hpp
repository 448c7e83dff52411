#pragma once
// A new file that its owner alone can read, in place as a whole or not at all.

#include "base/result.hpp"

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace lightfoot {

class PrivateFile {
public:
    // Errors: store.backup_there (conflict) where the name is taken, store.backup_not_written.
    static Result<PrivateFile> create(const std::string& path);
    void write(std::string_view bytes);  // throws StoreFailure, DiskFull
    Result<void> keep();                 // on the disk and under its name; without it nothing stays

    PrivateFile(PrivateFile&&) noexcept;
    PrivateFile& operator=(PrivateFile&&) = delete;
    ~PrivateFile();

private:
    PrivateFile(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
    std::string beside() const { return path_ + ".part"; }

    std::string path_;
    std::FILE* file_ = nullptr;
};

// An empty one, for somebody else to fill: it is never readable by others. False where it cannot be made.
bool make_private_file(const std::string& path);
bool put_on_disk(const std::string& path);

}  // namespace lightfoot
