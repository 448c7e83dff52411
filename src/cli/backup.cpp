#include "cli/backup.hpp"

#include "cli/house.hpp"
#include "store/backup.hpp"

namespace lightfoot {

namespace {

// As it is typed into a shell.
std::string quoted(const std::string& text) {
    std::string out = "'";
    for (char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + '\'';
}

}  // namespace

Result<int> back_up(const Settings& settings, const std::string& out, const Terminal& terminal) {
    if (!settings.database_url.empty()) {
        const std::string command =
            "pg_dump --format=custom --file=" + quoted(out) + " --dbname=\"$DATABASE_URL\"";
        return unavailable("", {"cli.backup_of_postgres", {{"command", command}}});
    }
    TRY(prepare_data_folder(settings, DataFolder::must_be_there));
    const auto copied = TRY(back_up(StoreSettings{settings.data_dir, {}}, out));
    const auto& words = plain_languages().words(settings.language);
    terminal.line(words.text(
        {"cli.backup_done", {{"file", out}, {"entries", copied.entries}, {"hash", copied.head_hash}}}));
    terminal.line(words.text({"cli.backup_key", {{"key", settings.data_dir + "/secret.key"}}}));
    return 0;
}

}  // namespace lightfoot
