#include "store/backup.hpp"

#include "store/private_file.hpp"

#include <filesystem>

namespace lightfoot {

namespace {

void remove(const std::string& path) {
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm", "-journal"}) std::filesystem::remove(path + end, ignored);
}

Result<LedgerReport> verify_copy(const std::string& path) {
    const auto copy = Session::open_sqlite(path, false);
    auto report = verify_ledger(*copy);
    copy->run("PRAGMA journal_mode=DELETE");  // one file, nothing beside it
    return report;
}

}  // namespace

Result<LedgerReport> back_up(const StoreSettings& settings, const std::string& file) {
    LIGHTFOOT_ASSERT(settings.database_url.empty());
    if (std::filesystem::exists(file)) return conflict({"store.backup_there", {{"file", file}}});
    const std::string beside = file + ".part";
    remove(beside);
    if (!make_private_file(beside)) return unavailable("", {"store.backup_not_written", {{"file", file}}});
    try {
        Session::open_sqlite(settings.data_dir + "/lightfoot.sqlite", false)->run("VACUUM INTO $1", beside);
        auto report = verify_copy(beside);
        if (!put_on_disk(beside)) throw StoreFailure("the copy does not reach the disk");
        std::filesystem::rename(beside, file);
        return report;
    } catch (...) {
        remove(beside);
        throw;
    }
}

}  // namespace lightfoot
