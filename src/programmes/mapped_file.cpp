#include "programmes/mapped_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace lightfoot {

namespace {

Error unreadable(const std::string& path) {
    return unavailable(
        path + ": " + std::strerror(errno),
        {"cli.file_not_read", {{"file", path}, {"reason", std::string(std::strerror(errno))}}});
}

}  // namespace

Result<MappedFile> MappedFile::open(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return unreadable(path);
    struct stat about {};
    void* at = MAP_FAILED;
    const bool known = ::fstat(file, &about) == 0;
    const auto size = known ? std::size_t(about.st_size) : 0;
    if (size > 0) at = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
    auto error = unreadable(path);
    ::close(file);
    if (!known || (size > 0 && at == MAP_FAILED)) return error;
    return MappedFile({static_cast<const std::byte*>(size > 0 ? at : nullptr), size});
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    return *this;
}

MappedFile::~MappedFile() {
    if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace lightfoot
