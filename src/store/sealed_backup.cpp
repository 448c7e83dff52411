#include "store/sealed_backup.hpp"

#include "base/digest.hpp"
#include "store/private_file.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

namespace lightfoot {

namespace {

constexpr const char* key_name = "secret.key";

std::string data_base_of(const StoreSettings& settings) { return settings.data_dir + "/lightfoot.sqlite"; }
std::string key_of(const StoreSettings& settings) { return settings.data_dir + "/" + key_name; }

std::unique_ptr<Session> session_of(const StoreSettings& settings, const std::string& sqlite) {
    return settings.database_url.empty() ? Session::open_sqlite(sqlite, false)
                                         : Session::open_postgres(settings.database_url, false);
}

Result<std::string> read_key(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (bytes.size() != 32) return invalid({"error.installation_key", {{"path", path}}});
    return bytes;
}

ArchiveSource source_of(SealedReader& reader) {
    return [&reader](std::size_t count) { return reader.read(count); };
}

// A folder and what is put into it, which goes again unless it is kept.
class Place {
public:
    explicit Place(const StoreSettings& settings) : settings_(settings) {}
    Result<void> prepare() {
        if (std::filesystem::exists(data_base_of(settings_)) || std::filesystem::exists(key_of(settings_)))
            return conflict("archive.place_not_empty");
        std::error_code failed;
        made_ = std::filesystem::create_directories(settings_.data_dir, failed);
        if (failed)
            return unavailable(
                "", {"cli.folder_not_made", {{"folder", settings_.data_dir}, {"reason", failed.message()}}});
        if (made_)
            std::filesystem::permissions(settings_.data_dir, std::filesystem::perms::owner_all, failed);
        clear();  // of one that was killed
        if (settings_.database_url.empty() && !make_private_file(beside()))
            return unavailable("", {"store.backup_not_written", {{"file", beside()}}});
        return {};
    }
    ~Place() {
        clear();
        std::error_code ignored;
        if (made_ && !kept_) std::filesystem::remove(settings_.data_dir, ignored);
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;

    std::string beside() const { return data_base_of(settings_) + ".restoring"; }
    // The key first: a data base without its key would be worth less than none.
    Result<void> write_key(const ArchiveFile& file) {
        if (file.name != key_name || file.bytes.size() != 32) return invalid("archive.malformed");
        auto written = TRY(PrivateFile::create(key_of(settings_)));
        written.write(file.bytes);
        TRY(written.keep());
        key_written_ = true;
        return {};
    }
    void keep() {
        if (settings_.database_url.empty()) {
            put_on_disk(beside());
            std::filesystem::rename(beside(), data_base_of(settings_));
        }
        put_on_disk(settings_.data_dir);
        kept_ = true;
    }

private:
    void clear() {
        std::error_code ignored;
        for (const char* end : {"", "-wal", "-shm", "-journal"})
            std::filesystem::remove(beside() + end, ignored);
        if (key_written_ && !kept_) std::filesystem::remove(key_of(settings_), ignored);
    }
    const StoreSettings& settings_;
    bool made_ = false, key_written_ = false, kept_ = false;
};

}  // namespace

Result<BackupMade> make_backup(const StoreSettings& settings, const std::string& public_key,
                               const std::string& program, Time now,
                               const std::function<void(std::string_view)>& sink) {
    const bool embedded = settings.database_url.empty();
    const ArchiveFile key{key_name, TRY(read_key(key_of(settings)))};
    Sha256 checksum;
    const auto counted = [&](std::string_view bytes) {
        checksum.add(bytes);
        sink(bytes);
    };
    const auto session = session_of(settings, data_base_of(settings));
    SealedWriter sealed(public_key, counted);
    ArchiveFacts facts;
    facts.made_at = now;
    facts.program = program;
    facts.engine = embedded ? "sqlite" : "postgresql";
    const auto written =
        write_archive(*session, std::move(facts), key, [&](std::string_view bytes) { sealed.write(bytes); });
    sealed.finish();
    if (!written) return written.error();
    return BackupMade{*written, hex(checksum.digest())};
}

Result<ArchiveFacts> check_backup(const SealingKeys& keys, const SealedReader::Source& source) {
    auto reader = TRY(SealedReader::open(keys, source));
    auto facts = TRY(check_archive(source_of(reader)));
    TRY(reader.demand_end());
    return facts;
}

Result<ArchiveFacts> restore_backup(const StoreSettings& settings, const SealingKeys& keys,
                                    const SealedReader::Source& source) {
    auto reader = TRY(SealedReader::open(keys, source));
    Place place(settings);
    TRY(place.prepare());
    auto session = session_of(settings, place.beside());
    const auto read =
        TRY(read_archive(*session, source_of(reader), [&](const ReadArchive& all) -> Result<void> {
            TRY(reader.demand_end());
            return place.write_key(all.file);
        }));
    if (settings.database_url.empty())
        session->run("PRAGMA journal_mode=DELETE");  // one file, nothing beside it
    session.reset();
    place.keep();
    return read.facts;
}

}  // namespace lightfoot
