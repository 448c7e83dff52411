#include "exchange/memory_file.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <stdexcept>

namespace lightfoot {

MemoryFile::MemoryFile()
    : descriptor_(memfd_create("lightfoot", MFD_CLOEXEC)),
      name_("/proc/self/fd/" + std::to_string(descriptor_)) {
    if (descriptor_ < 0) throw std::runtime_error("no memory for a file");
}

MemoryFile::~MemoryFile() { close(descriptor_); }

std::string MemoryFile::bytes() const {
    struct stat status {};
    if (fstat(descriptor_, &status) != 0) throw std::runtime_error("a file in memory is gone");
    std::string bytes(std::size_t(status.st_size), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
        const auto got = pread(descriptor_, bytes.data() + at, bytes.size() - at, off_t(at));
        if (got <= 0) throw std::runtime_error("a file in memory cannot be read");
        at += std::size_t(got);
    }
    return bytes;
}

}  // namespace lightfoot
