#pragma once
// A file that is written once and then kept: it appears under its name when all of it is on the disk, or not
// at all.

#include "base/result.hpp"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace lightfoot {

class KeptFile {
public:
    // Errors name the file and what the system says about it ("No space left on device").
    static Result<KeptFile> create(std::string path);
    KeptFile(KeptFile&&) = default;
    KeptFile& operator=(KeptFile&&) = default;
    ~KeptFile();  // what was not kept is removed

    void write(std::string_view bytes);  // a failure is told by keep()
    std::uint64_t size() const { return size_; }
    Result<void> keep();

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    KeptFile(std::string path, std::FILE* file) : path_(std::move(path)), file_(file) {}
    std::string beside() const { return path_ + ".part"; }
    Error failed() const;

    std::string path_;
    std::unique_ptr<std::FILE, Close> file_;
    std::uint64_t size_ = 0;
    int errno_ = 0;
};

// What is said of a file that cannot be written: cli.file_not_written.
Error file_not_written(const std::string& path, const std::string& reason);
Error file_not_written(const std::string& path, int number);  // as errno gives it

Result<void> keep_file(const std::string& path, std::string_view content);

}  // namespace lightfoot
