#include "cli/file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>

namespace lightfoot {

namespace {

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

Message about(const char* key, const std::string& path) {
    return {key, {{"file", path}, {"reason", std::string(std::strerror(errno))}}};
}

Error not_read(const std::string& path) {
    const bool missing = errno == ENOENT;
    const auto message = about("cli.file_not_read", path);
    return missing ? not_found(message) : unavailable("", message);
}

std::string read_all(std::FILE* file) {
    std::string content;
    char piece[65536];
    for (std::size_t count; (count = std::fread(piece, 1, sizeof piece, file)) > 0;)
        content.append(piece, count);
    return content;
}

bool write_all(std::FILE* file, std::string_view content) {
    return std::fwrite(content.data(), 1, content.size(), file) == content.size() && std::fflush(file) == 0;
}

}  // namespace

Result<std::string> read_file(const Terminal& terminal, const std::string& path) {
    if (path == "-") return read_all(terminal.in);
    errno = 0;
    const File file(std::fopen(path.c_str(), "rb"));
    if (!file) return not_read(path);
    auto content = read_all(file.get());
    if (std::ferror(file.get())) return not_read(path);
    return content;
}

Result<void> write_file(const Terminal& terminal, const std::string& path, std::string_view content) {
    if (path.empty() || path == "-") {
        if (write_all(terminal.out, content)) return {};
        return unavailable("", about("cli.file_not_written", "-"));
    }
    const std::string beside = path + ".part";
    errno = 0;
    File file(std::fopen(beside.c_str(), "wb"));
    if (!file || !write_all(file.get(), content)) {
        const auto message = about("cli.file_not_written", path);
        std::error_code ignored;
        if (file) std::filesystem::remove(beside, ignored);
        return unavailable("", message);
    }
    file.reset();
    std::error_code failed;
    std::filesystem::rename(beside, path, failed);
    if (failed)
        return unavailable("", {"cli.file_not_written", {{"file", path}, {"reason", failed.message()}}});
    return {};
}

}  // namespace lightfoot
