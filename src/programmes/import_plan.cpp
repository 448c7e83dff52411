#include "programmes/country_pack.hpp"
#include "programmes/import.hpp"
#include "programmes/packed_file.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace lightfoot {

namespace {

namespace fs = std::filesystem;

Error not_read(const std::string& path, const std::string& reason) {
    return invalid({"cli.file_not_read", {{"file", path}, {"reason", reason}}});
}

bool is_wanted(std::string_view name) {
    return ends_in(name, ".xml") || ends_in(name, ".gz") || ends_in(name, ".zip") ||
           name.ends_with(country_pack_ending);
}

Result<void> add_folder(const std::string& folder, std::vector<ImportFile>& files) {
    std::error_code broken;
    fs::recursive_directory_iterator entries(folder, fs::directory_options::follow_directory_symlink, broken);
    std::vector<ImportFile> found;
    const auto whole = fs::canonical(folder, broken);
    std::set<fs::path> entered{whole};  // a link may lead back to where it stands
    for (; !broken && entries != fs::recursive_directory_iterator(); entries.increment(broken)) {
        const auto path = entries->path().string();
        if (entries->is_directory(broken)) {
            if (!entered.insert(fs::canonical(path, broken)).second) entries.disable_recursion_pending();
            continue;
        }
        if (!is_wanted(path) || !entries->is_regular_file(broken)) continue;
        found.push_back(
            {path, path.substr(std::min(folder.size() + 1, path.size())), {}, {}, {}, {}, whole.string()});
    }
    if (broken) return not_read(folder, broken.message());
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    std::move(found.begin(), found.end(), std::back_inserter(files));
    return {};
}

// A file that is named twice is read once; of two files that are known by one name each would take the place
// of the other.
Result<void> tell_apart(std::vector<ImportFile>& files) {
    std::map<std::string, std::size_t> known;  // in once
    std::vector<ImportFile> once;
    for (auto& file : files) {
        const auto [at, is_new] = known.try_emplace(file.name, once.size());
        if (is_new) {
            once.push_back(std::move(file));
            continue;
        }
        std::error_code ignored;
        auto& before = once[at->second];
        if (!fs::equivalent(file.path, before.path, ignored))
            return invalid({"programmes.same_name",
                            {{"name", file.name}, {"one", before.path}, {"other", file.path}}});
        if (before.folder.empty()) before.folder = file.folder;
    }
    files = std::move(once);
    return {};
}

}  // namespace

Result<std::vector<ImportFile>> import_files(const std::vector<std::string>& paths) {
    std::vector<ImportFile> files;
    for (auto path : paths) {
        while (path.size() > 1 && path.ends_with('/')) path.pop_back();
        std::error_code broken;
        const auto kind = fs::status(path, broken).type();
        if (kind == fs::file_type::directory)
            TRY(add_folder(path, files));
        else if (broken || kind == fs::file_type::not_found)
            return not_read(path, broken ? broken.message() : "no such file");
        else if (kind != fs::file_type::regular)
            return not_read(path, "no regular file");
        else
            files.push_back({path, fs::path(path).filename().string(), {}, {}, {}, {}});
    }
    if (files.empty()) return invalid("programmes.nothing_to_read");
    TRY(tell_apart(files));
    return files;
}

}  // namespace lightfoot
