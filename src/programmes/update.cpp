#include "programmes/update.hpp"

#include "programmes/kept_file.hpp"
#include "programmes/kept_state.hpp"
#include "programmes/mapped_file.hpp"
#include "programmes/update_record.hpp"

#include <algorithm>
#include <filesystem>
#include <map>

namespace lightfoot {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t some_names = 5;
// An index that has lost more than a tenth of what was known, and more than a few, has lost it by a fault.
constexpr std::size_t few_gone = 3, tenth = 10;

// What is fetched waits here until it is imported.
class Incoming {
public:
    static Result<Incoming> open(const std::string& folder) {
        Incoming incoming;
        incoming.folder_ = folder + "/incoming";
        std::error_code broken;
        fs::create_directories(incoming.folder_, broken);
        if (!broken) return incoming;
        return file_not_written(incoming.folder_, broken.message());
    }
    std::string operator/(const std::string& name) const { return folder_ + "/" + name; }
    bool has(const std::string& name) const { return fs::exists(*this / name); }
    void clear() const {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }

private:
    std::string folder_;
};

class Update {
public:
    Update(const UpdateSettings& settings, Incoming incoming, Generation before)
        : settings_(settings), incoming_(std::move(incoming)), before_(std::move(before)) {}

    Result<UpdateSummary> run() {
        sets_ = TRY(index());
        summary_.data_sets = sets_.size();
        for (const auto& source : before_.sources)
            if (!source.hash.empty()) known_.emplace(source.name, &source);
        TRY(known_.empty() ? import_archive() : import_changed());
        incoming_.clear();
        return std::move(summary_);
    }

private:
    Result<std::vector<DataSet>> index() {
        const auto path = incoming_ / "index.json";
        TRY(fetch(settings_.service + "/" + settings_.index, path, settings_.limits));
        const auto file = TRY(MappedFile::open(path));
        return read_bulk_index(file.text(), &without_copy_);
    }

    static ImportFile file_of(const DataSet& set, std::string path) {
        return {std::move(path), set.name, set.publisher, set.licence, set.xml.empty() ? set.zip : set.xml,
                set.hash};
    }

    Result<void> import_archive() {
        const auto path = incoming_ / settings_.archive;
        TRY(fetch(settings_.service + "/" + settings_.archive, path, settings_.limits));
        auto import = settings_.import;
        for (const auto& set : sets_) import.data_sets.emplace(set.name, file_of(set, ""));
        summary_.changed = sets_.size();
        summary_.import = TRY(import_programmes({{path, settings_.archive, {}, {}, {}, {}}}, import));
        return {};
    }

    Result<void> import_changed() {
        std::vector<ImportFile> files;
        std::vector<const DataSet*> changed;
        for (const auto& set : sets_)
            if (const auto known = known_.find(set.name);
                known == known_.end() || known->second->hash != set.hash)
                changed.push_back(&set);
        for (const auto* set : changed) {
            TRY(fetch_set(*set, files));
            if (settings_.fetched) settings_.fetched(files.size() + summary_.failed.size(), changed.size());
        }
        auto import = settings_.import;
        for (const auto& [name, source] : known_)
            if (!in_index(name)) import.forget.push_back(name);
        if (!settings_.forget_many && import.forget.size() > std::max(few_gone, known_.size() / tenth)) {
            summary_.failed.push_back(
                {settings_.index,
                 {"programmes.index_lost",
                  {{"gone", std::int64_t(import.forget.size())}, {"known", std::int64_t(known_.size())}}}});
            import.forget.clear();
        }
        summary_.changed = changed.size();
        summary_.gone = import.forget.size();
        if (!files.empty() || !import.forget.empty()) summary_.import = TRY(import_programmes(files, import));
        return {};
    }

    // Also where there is no good copy of it for the moment: what was read of it goes on standing.
    bool in_index(const std::string& name) const {
        if (std::find(without_copy_.begin(), without_copy_.end(), name) != without_copy_.end()) return true;
        const auto found =
            std::lower_bound(sets_.begin(), sets_.end(), name,
                             [](const DataSet& set, const auto& wanted) { return set.name < wanted; });
        return found != sets_.end() && found->name == name;
    }

    // What cannot be fetched is told, and the others go on; a full disk and a stop end it.
    Result<void> fetch_set(const DataSet& set, std::vector<ImportFile>& files) {
        const auto& address = set.zip.empty() ? set.xml : set.zip;
        const auto name = set.name + "@" + set.hash + (set.zip.empty() ? ".xml" : ".zip");
        if (!incoming_.has(name))
            if (const auto got = fetch(address, incoming_ / name, settings_.limits); !got) {
                const auto& key = got.error().message.key;
                if (key != "programmes.not_fetched" && key != "programmes.broken_off" &&
                    key != "programmes.too_large")
                    return got.error();
                summary_.failed.push_back({set.name, got.error().message});
                return {};
            }
        files.push_back(file_of(set, incoming_ / name));
        return {};
    }

    const UpdateSettings& settings_;
    Incoming incoming_;
    Generation before_;
    std::vector<DataSet> sets_;
    std::vector<std::string> without_copy_;
    std::map<std::string, const ProgrammeSource*> known_;
    UpdateSummary summary_;
};

}  // namespace

namespace {

Result<UpdateSummary> update(const UpdateSettings& settings) {
    auto incoming = TRY(Incoming::open(settings.import.folder));
    // Where nothing of it can be read, nothing is known, and all is fetched.
    auto before = TRY(kept_state(settings.import.folder)).generation;
    return Update(settings, std::move(incoming), std::move(before)).run();
}

void note_end(UpdateRecord& record, const Result<UpdateSummary>& updated, const std::string& folder) {
    using Outcome = UpdateRecord::Outcome;
    record.ended = read_clock();
    if (!updated) {
        const auto& reason = updated.error().message;
        record.outcome = reason.key == "programmes.stopped" ? Outcome::stopped : Outcome::failed;
        record.reason = reason;
        return;
    }
    record.outcome = Outcome::done;
    record.last_done = record.ended;
    record.data_sets = updated->data_sets, record.changed = updated->changed, record.gone = updated->gone;
    record.not_fetched = updated->failed.size();
    for (const auto& one : updated->failed)
        if (record.some_not_fetched.size() < some_names) record.some_not_fetched.push_back(one.place);
    if (const auto now = current_generation(folder)) record.kept = now->activities;
}

}  // namespace

// The record is for who looks later: where it cannot be written the update goes on, and its own error says
// that the disk is full.
Result<UpdateSummary> update_programmes(const UpdateSettings& settings) {
    const auto& folder = settings.import.folder;
    const auto lock = TRY(UpdateLock::take(folder));
    UpdateRecord record;
    if (const auto before = read_update_record(folder)) record.last_done = before->last_done;
    record.begun = read_clock();
    (void)write_update_record(folder, record);
    auto updated = update(settings);
    note_end(record, updated, folder);
    (void)write_update_record(folder, record);
    return updated;
}

}  // namespace lightfoot
