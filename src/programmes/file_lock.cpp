#include "programmes/file_lock.hpp"

#include "programmes/kept_file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <thread>
#include <unistd.h>

namespace lightfoot {

Result<std::optional<FileLock>> FileLock::take(const std::string& path, std::chrono::milliseconds patience) {
    using namespace std::chrono_literals;
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0) return file_not_written(path, errno);
    FileLock lock(file);
    const auto until = std::chrono::steady_clock::now() + patience;
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR) return file_not_written(path, errno);
        if (std::chrono::steady_clock::now() >= until) return std::optional<FileLock>();
        std::this_thread::sleep_for(50ms);
    }
    return std::optional(std::move(lock));
}

FileLock::~FileLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace lightfoot
