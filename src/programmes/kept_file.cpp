#include "programmes/kept_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace lightfoot {

namespace {

// A name is as durable as its folder.
void settle_folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    const auto folder = slash == std::string::npos ? std::string(".") : path.substr(0, slash);
    const int at = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (at < 0) return;
    ::fsync(at);
    ::close(at);
}

}  // namespace

Error file_not_written(const std::string& path, const std::string& reason) {
    return unavailable(path + ": " + reason, {"cli.file_not_written", {{"file", path}, {"reason", reason}}});
}

Error file_not_written(const std::string& path, int number) {
    return file_not_written(path, std::string(std::strerror(number)));
}

Result<KeptFile> KeptFile::create(std::string path) {
    std::FILE* file = std::fopen((path + ".part").c_str(), "wb");
    if (!file) return file_not_written(path, errno);
    std::setvbuf(file, nullptr, _IOFBF, 1 << 18);
    return KeptFile(std::move(path), file);
}

KeptFile::~KeptFile() {
    if (file_) ::unlink(beside().c_str());
}

void KeptFile::write(std::string_view bytes) {
    if (errno_ == 0 && std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size())
        errno_ = errno ? errno : EIO;
    size_ += bytes.size();
}

Error KeptFile::failed() const { return file_not_written(path_, errno_); }

Result<void> KeptFile::keep() {
    if (errno_ == 0 && (std::fflush(file_.get()) != 0 || ::fdatasync(::fileno(file_.get())) != 0))
        errno_ = errno;
    if (errno_ == 0 && std::rename(beside().c_str(), path_.c_str()) != 0) errno_ = errno;
    if (errno_ != 0) return failed();
    file_.reset();
    settle_folder_of(path_);
    return {};
}

Result<void> keep_file(const std::string& path, std::string_view content) {
    auto file = TRY(KeptFile::create(path));
    file.write(content);
    return file.keep();
}

}  // namespace lightfoot
