#include "programmes/country_pack.hpp"
#include "programmes/import.hpp"
#include "programmes/packed_file.hpp"
#include "programmes/readable_name.hpp"

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

// All files below a folder, each folder once, though a link may lead back to it.
class FolderFiles {
public:
    explicit FolderFiles(std::string folder) : folder_(std::move(folder)) {}

    Result<std::vector<ImportFile>> take() {
        std::error_code broken;
        whole_ = readable_name(fs::canonical(folder_, broken).string());
        TRY(add(folder_));
        std::sort(files_.begin(), files_.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
        return std::move(files_);
    }

private:
    Result<void> add(const std::string& folder) {
        std::error_code broken;
        if (!entered_.insert(fs::canonical(folder, broken)).second) return {};
        auto entries = fs::directory_iterator(folder, broken);
        for (; !broken && entries != fs::directory_iterator(); entries.increment(broken)) {
            std::error_code unknown;
            const auto path = entries->path().string();
            const auto kind = entries->status(unknown).type();
            if (kind == fs::file_type::directory) TRY(add(path));
            // A link that leads nowhere is no file, and says so when it is read.
            else if (is_wanted(path) && (kind == fs::file_type::regular || kind == fs::file_type::not_found ||
                                         kind == fs::file_type::none))
                files_.push_back({path, name_of(path), {}, {}, {}, {}, whole_});
        }
        if (broken) return not_read(folder, broken.message());
        return {};
    }
    std::string name_of(const std::string& path) const {
        return readable_name(path.substr(std::min(folder_.size() + 1, path.size())));
    }

    std::string folder_, whole_;
    std::set<fs::path> entered_;
    std::vector<ImportFile> files_;
};

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
            return invalid(
                {"programmes.same_name", {{"name", file.name}, {"one", before.path}, {"other", file.path}}});
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
            for (auto& file : TRY(FolderFiles(path).take())) files.push_back(std::move(file));
        else if (broken || kind == fs::file_type::not_found)
            return not_read(path, broken ? broken.message() : "no such file");
        else if (kind != fs::file_type::regular)
            return not_read(path, "no regular file");
        else
            files.push_back({path, readable_name(fs::path(path).filename().string()), {}, {}, {}, {}});
    }
    if (files.empty()) return invalid("programmes.nothing_to_read");
    TRY(tell_apart(files));
    return files;
}

}  // namespace lightfoot
