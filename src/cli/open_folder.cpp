#include "cli/open_folder.hpp"

#include "cli/file.hpp"
#include "cli/house.hpp"
#include "web/open_feeds.hpp"
#include "web/open_files.hpp"

#include <algorithm>
#include <filesystem>

namespace lightfoot {

namespace {

namespace fs = std::filesystem;

// Empty, or written by an earlier export.
bool may_be_replaced(const fs::path& folder) {
    std::error_code failed;
    if (!fs::exists(folder, failed)) return true;
    return fs::is_directory(folder, failed) &&
           (fs::is_empty(folder, failed) || fs::exists(folder / package_name, failed));
}

std::vector<OpenFile> files_of(Session& session, const OpenWorld& world) {
    std::vector<OpenFile> files;
    for (const auto& name : open_file_names())
        if (name != package_name)
            if (auto file = open_file(session, world, name)) files.push_back(std::move(*file));
    for (const auto& feed : open_feeds())
        files.push_back({std::string(feed.name) + ".atom", "", write_feed(session, world, feed)});
    files.push_back({"calendar.ics", "", write_calendar(session, world)});
    files.push_back({std::string(package_name), "", data_package(world, files)});
    return files;
}

Error not_written(const std::string& path, std::error_code failed) {
    return unavailable("", {"cli.file_not_written", {{"file", path}, {"reason", failed.message()}}});
}

Result<void> write_all(const std::string& path, const std::vector<OpenFile>& files,
                       const Terminal& terminal) {
    std::error_code failed;
    const fs::path folder = fs::path(path).lexically_normal(), part = path + ".part", old = path + ".old";
    fs::remove_all(part, failed);
    fs::create_directories(part, failed);
    if (failed) return not_written(path, failed);
    for (const auto& file : files) TRY(write_file(terminal, (part / file.name).string(), file.body));
    fs::remove_all(old, failed);
    if (fs::exists(folder, failed)) fs::rename(folder, old, failed);
    if (!failed) fs::rename(part, folder, failed);
    if (failed) return not_written(path, failed);
    fs::remove_all(old, failed);
    return {};
}

}  // namespace

Result<int> export_open_data(const Settings& settings, const Export& wanted, const Terminal& terminal) {
    TRY(understood(settings));
    auto path = wanted.open;
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    if (!may_be_replaced(path)) return invalid({"cli.open_not_empty", {{"path", path}}});
    const Time now = read_clock();
    const auto house = TRY(House::open(settings, DataFolder::make, now));
    const OpenWorld world{house->data.vocabulary,
                          house->data.places,
                          house->data.procedure,
                          house->data.freshness,
                          house->languages,
                          house->words(),
                          name_of_operator(house->words(), settings.operator_name),
                          base_url_of(settings),
                          settings.iati_organisation,
                          wanted.space == "practice" ? Space::practice : Space::real,
                          date_of(now)};
    const auto files = made_of_now(*house->store, [&](Session& session) { return files_of(session, world); });
    TRY(write_all(path, files, terminal));
    terminal.line(
        house->words().text({"cli.open_to", {{"count", std::int64_t(files.size())}, {"path", path}}}));
    return 0;
}

}  // namespace lightfoot
