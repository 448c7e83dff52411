#include "programmes/packed_file.hpp"

#include <zip.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::size_t piece_bytes = 256 << 10;

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

Error not_read(const std::string& path, const std::string& reason) {
    return invalid({"cli.file_not_read", {{"file", path}, {"reason", reason}}});
}

Error cut_off(const std::string& path) { return invalid({"iati.packed_cut", {{"file", path}}}); }
Error broken(const std::string& path, const std::string& reason) {
    return invalid({"iati.packed_broken", {{"file", path}, {"reason", Quote{reason, "en"}}}});
}

class Unpacked {
public:
    void packed(std::uint64_t bytes) { packed_ += bytes; }
    bool too_far() const {
        return unpacked_ > limits::unpacked_bytes_unsuspected && unpacked_ / limits::unpacked_times > packed_;
    }
    Result<void> unpacked(const std::string& path, std::uint64_t bytes) {
        unpacked_ += bytes;
        if (too_far()) return too_much({"iati.unpacks_too_far", {{"file", path}}});
        return {};
    }

private:
    std::uint64_t packed_ = 0, unpacked_ = 0;
};

class PlainFile final : public PackedFile {
public:
    PlainFile(std::string path, File file) : path_(std::move(path)), file_(std::move(file)) {}
    Result<bool> next() override { return !std::exchange(begun_, true); }
    std::string name() const override { return path_; }
    Result<std::string_view> read() override {
        const auto got = std::fread(buffer_.data(), 1, buffer_.size(), file_.get());
        if (!got && std::ferror(file_.get())) return not_read(path_, std::strerror(errno));
        return std::string_view(buffer_.data(), got);
    }

private:
    std::string path_;
    File file_;
    std::vector<char> buffer_ = std::vector<char>(piece_bytes);
    bool begun_ = false;
};

// One or several gzip files behind one another.
class GzipFile final : public PackedFile {
public:
    GzipFile(std::string path, File file) : path_(std::move(path)), file_(std::move(file)) {
        LIGHTFOOT_ASSERT(inflateInit2(&stream_, 15 + 16) == Z_OK);  // 16: gzip's head
    }
    ~GzipFile() override { inflateEnd(&stream_); }
    Result<bool> next() override { return !std::exchange(begun_, true); }
    std::string name() const override { return path_; }

    // Full pieces, also of files of a few bytes each. An error is told when what came before it is read.
    Result<std::string_view> read() override {
        std::size_t got = 0;
        while (got < out_.size()) {
            const auto more = inflate_into(got);
            if (!more && got == 0) return more.error();
            if (!more || !*more) break;
        }
        TRY(unpacked_.unpacked(path_, got));
        return std::string_view(out_.data(), got);
    }

private:
    // Adds what it gives to `got`; false: there is no more.
    Result<bool> inflate_into(std::size_t& got) {
        if (!stream_.avail_in) TRY(refill());
        if (!stream_.avail_in && between_) return false;
        if (!stream_.avail_in) return cut_off(path_);
        stream_.next_out = reinterpret_cast<Bytef*>(out_.data() + got);
        stream_.avail_out = unsigned(out_.size() - got);
        between_ = false;
        const int state = inflate(&stream_, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END && state != Z_BUF_ERROR)
            return broken(path_, stream_.msg ? stream_.msg : "gzip");
        if (state == Z_STREAM_END) {
            between_ = true;
            inflateReset(&stream_);
        }
        got = out_.size() - stream_.avail_out;
        return true;
    }
    Result<void> refill() {
        const auto got = std::fread(in_.data(), 1, in_.size(), file_.get());
        if (!got && std::ferror(file_.get())) return not_read(path_, std::strerror(errno));
        unpacked_.packed(got);
        stream_.next_in = reinterpret_cast<Bytef*>(in_.data());
        stream_.avail_in = unsigned(got);
        return {};
    }

    std::string path_;
    File file_;
    std::vector<char> in_ = std::vector<char>(piece_bytes), out_ = std::vector<char>(piece_bytes);
    z_stream stream_{};
    Unpacked unpacked_;
    bool begun_ = false, between_ = false;
};

class ZipFile final : public PackedFile {
public:
    ZipFile(std::string path, zip_t* archive, std::uint64_t bytes)
        : path_(std::move(path)), archive_(archive), entries_(zip_get_num_entries(archive, 0)) {
        all_.packed(bytes);
    }
    ~ZipFile() override {
        if (entry_) zip_fclose(entry_);
        zip_discard(archive_);
    }

    Result<bool> next() override {
        if (entry_) zip_fclose(std::exchange(entry_, nullptr));
        if (entries_ > limits::packed_entries)
            return too_much({"iati.packed_too_many", {{"file", path_}, {"limit", limits::packed_entries}}});
        if (all_.too_far()) return too_much({"iati.unpacks_too_far", {{"file", path_}}});
        for (; at_ < entries_; ++at_) {
            zip_stat_t about;
            if (zip_stat_index(archive_, zip_uint64_t(at_), 0, &about) != 0) return broken();
            name_ = about.name;
            nested_ = ends_in(name_, ".gz") || ends_in(name_, ".zip");
            if (!nested_ && !ends_in(name_, ".xml")) continue;
            if (!nested_) entry_ = zip_fopen_index(archive_, zip_uint64_t(at_), 0);
            ++at_;
            unpacked_ = {};
            unpacked_.packed(about.comp_size);
            return found_ = true;
        }
        if (!found_) return invalid({"iati.packed_no_xml", {{"file", path_}}});
        return false;
    }
    std::string name() const override { return path_ + "/" + name_; }
    Result<std::string_view> read() override {
        if (nested_) return invalid({"iati.packed_nested", {{"file", name()}}});
        if (!entry_) return broken();
        const auto got = zip_fread(entry_, buffer_.data(), buffer_.size());
        if (got < 0) return lightfoot::broken(name(), zip_file_strerror(entry_));
        TRY(all_.unpacked(path_, std::uint64_t(got)));
        TRY(unpacked_.unpacked(name(), std::uint64_t(got)));
        return std::string_view(buffer_.data(), std::size_t(got));
    }

private:
    Error broken() { return lightfoot::broken(name_.empty() ? path_ : name(), zip_strerror(archive_)); }

    std::string path_, name_;
    zip_t* archive_;
    zip_file_t* entry_ = nullptr;
    std::int64_t entries_, at_ = 0;
    std::vector<char> buffer_ = std::vector<char>(piece_bytes);
    Unpacked unpacked_;  // of the entry
    Unpacked all_;       // of the archive: entries may lie over each other
    bool found_ = false, nested_ = false;
};

bool is_zip(const unsigned char* begin) {
    return std::memcmp(begin, "PK\3\4", 4) == 0 ||
           std::memcmp(begin, "PK\5\6", 4) == 0;  // with files; without
}

}  // namespace

bool ends_in(std::string_view name, std::string_view ending) {
    if (name.size() < ending.size()) return false;
    return std::equal(
        ending.begin(), ending.end(), name.end() - std::ptrdiff_t(ending.size()),
        [](char wanted, char c) { return (c >= 'A' && c <= 'Z' ? char(c + 32) : c) == wanted; });
}

Result<std::unique_ptr<PackedFile>> PackedFile::open(const std::string& path) {
    File file(std::fopen(path.c_str(), "rb"));
    if (!file) return not_read(path, std::strerror(errno));
    unsigned char begin[4] = {};
    const auto got = std::fread(begin, 1, sizeof begin, file.get());
    if (!got && std::ferror(file.get())) return not_read(path, std::strerror(errno));
    std::fseek(file.get(), 0, SEEK_END);
    const auto size = std::uint64_t(std::max(0L, std::ftell(file.get())));
    std::rewind(file.get());
    if (begin[0] == 0x1F && begin[1] == 0x8B)
        return std::unique_ptr<PackedFile>(std::make_unique<GzipFile>(path, std::move(file)));
    if (!is_zip(begin))
        return std::unique_ptr<PackedFile>(std::make_unique<PlainFile>(path, std::move(file)));
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (!archive) {
        if (code == ZIP_ER_NOZIP || code == ZIP_ER_INCONS)
            return cut_off(path);  // its list stands at the end
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string reason = zip_error_strerror(&error);
        zip_error_fini(&error);
        return broken(path, reason);
    }
    return std::unique_ptr<PackedFile>(std::make_unique<ZipFile>(path, archive, size));
}

}  // namespace lightfoot
