#include "store/private_file.hpp"

#include "store/session.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace lightfoot {

Result<PrivateFile> PrivateFile::create(const std::string& path) {
    if (std::filesystem::exists(path)) return conflict({"store.backup_there", {{"file", path}}});
    const auto beside = path + ".part";
    ::unlink(beside.c_str());  // of one that was killed
    const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return unavailable(std::strerror(errno), {"store.backup_not_written", {{"file", path}}});
    return PrivateFile(path, ::fdopen(descriptor, "wb"));
}

PrivateFile::PrivateFile(PrivateFile&& other) noexcept
    : path_(std::move(other.path_)), file_(std::exchange(other.file_, nullptr)) {}

PrivateFile::~PrivateFile() {
    if (!file_) return;
    std::fclose(file_);
    ::unlink(beside().c_str());
}

void PrivateFile::write(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) == bytes.size()) return;
    const std::string words = path_ + ": " + std::strerror(errno);
    if (errno == ENOSPC) throw DiskFull(words);
    throw StoreFailure(words);
}

Result<void> PrivateFile::keep() {
    const bool whole = std::fflush(file_) == 0 && ::fsync(::fileno(file_)) == 0;
    const std::string reason = whole ? "" : std::strerror(errno);
    // A link and not a new name: it never takes the place of a file.
    const bool there = whole && ::link(beside().c_str(), path_.c_str()) == 0;
    if (there) return {};  // the other name goes with this object
    if (errno == EEXIST) return conflict({"store.backup_there", {{"file", path_}}});
    return unavailable(reason.empty() ? std::strerror(errno) : reason,
                       {"store.backup_not_written", {{"file", path_}}});
}

bool make_private_file(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return descriptor >= 0 && ::close(descriptor) == 0;
}

bool put_on_disk(const std::string& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool done = descriptor >= 0 && ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    return done;
}

}  // namespace lightfoot
