#include "programmes/import.hpp"

#include "programmes/base.hpp"
#include "programmes/entries.hpp"
#include "programmes/file_lock.hpp"
#include "programmes/import_worker.hpp"
#include "programmes/kept_state.hpp"
#include "programmes/merge_packs.hpp"
#include "programmes/twice.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <map>
#include <set>
#include <thread>
#include <tuple>

namespace lightfoot {

namespace {

namespace fs = std::filesystem;

// All files of kept programmes in the folder that no generation leads to: of imports that were broken off,
// and of the generation before.
void remove_unused(const std::string& folder, const Generation& current) {
    const ProgrammeFiles files{folder};
    std::vector<std::string> used{files.generation(current.number), files.identities(current.number),
                                  files.removed(current.number), files.entries(current.number)};
    for (const auto pack : current.packs) {
        used.push_back(files.index(pack));
        used.push_back(files.records(pack));
        used.push_back(files.ties(pack));
    }
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const auto name = entry.path().filename().string();
        const bool ours = name.starts_with("pack-") || name.starts_with("generation-") ||
                          name.starts_with("identities-") || name.starts_with("removed-") ||
                          name.starts_with("entries-");
        if (ours && std::find(used.begin(), used.end(), folder + "/" + name) == used.end())
            fs::remove(entry.path(), ignored);
    }
}

class Import {
public:
    Import(const std::vector<ImportFile>& files, const ImportSettings& settings, Generation before,
           const Identities& identities)
        : files_(files),
          settings_(settings),
          before_(std::move(before)),
          known_(before_, identities.rows()),
          shared_{files_,           settings_, known_, settings.places, ProgrammeFiles{settings.folder},
                  before_.next_file} {
        shared_.next_pack = before_.next_pack;
    }

    // `lost`: why nothing of what was kept before can be read.
    Result<ImportSummary> run(const std::optional<Error>& lost) {
        summary_.report = ImportReport(settings_.most_places);
        if (lost) summary_.report.unread(settings_.folder, lost->message);
        TRY(read_all());
        if (shared_.stop()) return conflict("programmes.stopped");
        gather();
        mark_missing();
        auto rows = rows_now();
        choose_standing(rows);
        return commit(rows);
    }

private:
    Result<void> read_all() {
        std::vector<std::optional<Error>> failed(std::max(1u, settings_.threads));
        for (std::size_t i = 0; i < failed.size(); ++i)
            workers_.push_back(std::make_unique<ImportWorker>(shared_));
        std::atomic<std::size_t> running = failed.size();
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < failed.size(); ++i)
            threads.emplace_back([&, i] {
                try {
                    if (const auto done = workers_[i]->run(); !done) failed[i] = done.error();
                } catch (const std::exception& broken) {
                    failed[i] = unavailable(broken.what());
                }
                if (failed[i]) shared_.stopped = true;
                --running;
                running.notify_all();
            });
        watch(running);
        threads.clear();
        for (const auto& error : failed)
            if (error) return *error;
        return {};
    }

    void watch(std::atomic<std::size_t>& running) {
        using namespace std::chrono_literals;
        std::uint64_t all = 0;
        std::error_code ignored;
        for (const auto& file : files_) all += fs::file_size(file.path, ignored);
        for (int tick = 0; running > 0; ++tick) {
            std::this_thread::sleep_for(20ms);
            if (settings_.progress && tick % 10 == 0)
                settings_.progress(
                    {shared_.files_done, files_.size(), shared_.bytes_done, all, shared_.activities});
        }
    }

    // What the threads read, in the order of the files.
    void gather() {
        for (auto& worker : workers_) {
            std::move(worker->sources.begin(), worker->sources.end(), std::back_inserter(sources_));
            summary_.report.merge(worker->report);
            now_.packs.insert(now_.packs.end(), worker->packs.begin(), worker->packs.end());
        }
        std::sort(sources_.begin(), sources_.end(), [](const ReadSource& a, const ReadSource& b) {
            return std::tuple(a.file, a.entry) < std::tuple(b.file, b.entry);
        });
        now_.packs.insert(now_.packs.end(), before_.packs.begin(), before_.packs.end());
        std::sort(now_.packs.begin(), now_.packs.end());
        now_.number = before_.number + 1;
        now_.made = settings_.now;
        now_.next_file = before_.next_file + files_.size();
        now_.next_pack = shared_.next_pack;
        now_.next_source = before_.next_source;
        now_.sources = before_.sources;
        for (std::size_t i = 0; i < now_.sources.size(); ++i) places_.emplace(now_.sources[i].name, i);
        for (auto& source : sources_) note(source);
        std::sort(now_.sources.begin(), now_.sources.end(),
                  [](const auto& a, const auto& b) { return a.number < b.number; });
    }

    void note(ReadSource& read) {
        const auto& file = *read.about;
        const auto [at, is_new] = places_.try_emplace(read.name, now_.sources.size());
        if (is_new) now_.sources.emplace_back().number = now_.next_source++;
        auto& source = now_.sources[at->second];
        const auto number = source.number;
        auto folder = file.folder.empty() ? std::move(source.folder) : file.folder;
        source = {number,        read.name,        file.publisher, file.licence,
                  file.url,      file.hash,        read.bytes,     read.rows.size() + read.seen.size(),
                  settings_.now, std::move(folder)};
        for (auto& row : read.rows) row.source = number;
        summary_.read += read.rows.size();
        summary_.unchanged += read.seen.size();
        summary_.bytes += read.bytes;
    }

    // A folder may be half copied, or a disk not be there: what its files gave is kept until a person says
    // so.
    void mark_missing() {
        std::set<std::string_view> folders, there;
        for (const auto& file : files_)
            if (!file.folder.empty()) folders.insert(file.folder);
        for (const auto& source : sources_) there.insert(source.name);
        for (const auto& worker : workers_) there.insert(worker->unread.begin(), worker->unread.end());
        // A broken archive says nothing of what is in it.
        const auto is_there = [&](std::string_view name) {
            for (auto end = name.size(); end != std::string_view::npos; end = name.rfind('/', end - 1))
                if (there.contains(name.substr(0, end))) return true;
            return false;
        };
        for (auto& source : now_.sources) {
            if (!folders.contains(source.folder)) continue;
            source.missing = !is_there(source.name);
            if (!source.missing) continue;
            summary_.missing.push_back(source.name);
            summary_.missing_activities += source.activities;
        }
        std::sort(summary_.missing.begin(), summary_.missing.end());
    }

    // Of sources that were not read to their end, by number: what they gave nevertheless. Of these activities
    // what stood before is gone, of the others it stays.
    std::map<std::uint32_t, std::set<std::uint64_t>> given_by_broken() const {
        std::map<std::uint32_t, std::set<std::uint64_t>> given;
        for (const auto& source : sources_) {
            if (!source.known || source.whole) continue;
            auto& identifiers = given[*source.known];
            for (const auto& row : source.rows) identifiers.insert(row.identifier);
            for (const auto& one : source.seen) identifiers.insert(known_.rows()[one.row].identifier);
        }
        return given;
    }

    // Rows of before that go on standing, and the new ones.
    std::vector<ActivityIdentity> rows_now() {
        std::vector<char> touched(now_.next_source,
                                  0);  // 1: read to its end; what it no longer gives is gone
        constexpr std::uint32_t unseen = UINT32_MAX;
        std::vector<std::uint32_t> seen(known_.rows().size(), unseen);  // the line; or not at all
        auto names = settings_.forget;
        for (const auto& worker : workers_)
            names.insert(names.end(), worker->forget.begin(), worker->forget.end());
        for (const auto& name : names)
            if (const auto source = known_.source(name)) touched[*source] = 1;
        std::erase_if(now_.sources, [&](const ProgrammeSource& source) {
            return std::find(names.begin(), names.end(), source.name) != names.end();
        });
        for (const auto& source : sources_) {
            if (source.known && source.whole) touched[*source.known] = 1;
            for (const auto& [row, line] : source.seen) seen[row] = line;
        }
        const auto given = given_by_broken();
        std::vector<ActivityIdentity> rows;
        for (std::size_t i = 0; i < seen.size(); ++i) {
            auto row = known_.rows()[i];
            if (seen[i] != unseen) row.line = seen[i];
            const auto broken = given.find(row.source);
            const bool anew = broken != given.end() && broken->second.contains(row.identifier);
            if (seen[i] != unseen || (!touched[row.source] && !anew))
                rows.push_back(row);
            else
                ++summary_.gone;
        }
        for (const auto& source : sources_) rows.insert(rows.end(), source.rows.begin(), source.rows.end());
        return rows;
    }

    Result<ImportSummary> commit(const std::vector<ActivityIdentity>& rows) {
        const ProgrammeFiles files{settings_.folder};
        auto states = TRY(states_of(files, now_.packs, rows));
        TRY(merge_small(files, states, rows));
        now_.packs.clear();
        std::vector<std::vector<std::uint32_t>> removed;
        for (auto& state : states) {
            now_.packs.push_back(state.pack);
            removed.push_back(std::move(state.removed));
        }
        for (const auto& row : rows) now_.activities += row.stands;
        summary_.twice = rows.size() - now_.activities;
        TRY(keep_file(files.identities(now_.number), bytes_of(rows)));
        TRY(keep_file(files.removed(now_.number), removed_bytes(removed)));
        TRY(keep_entries(files, now_.number, now_.packs, rows));
        const auto about = to_json(now_);
        TRY(read_generation(about, files.generation(now_.number)));  // before the old state goes
        TRY(keep_file(files.generation(now_.number), about));
        TRY(keep_file(files.current(), std::to_string(now_.number) + "\n"));
        remove_unused(settings_.folder, now_);
        summary_.generation = now_.number;
        summary_.activities = now_.activities;
        tell_twice(rows);
        return std::move(summary_);
    }

    // Of the files that were read now; what stands twice in others was told before.
    void tell_twice(const std::vector<ActivityIdentity>& rows) {
        std::set<std::uint32_t> read;
        for (const auto& source : sources_)
            for (const auto& row : source.rows) read.insert(row.source);
        for (const auto& source : sources_)
            if (source.known) read.insert(*source.known);
        report_twice(settings_.folder, rows, read, summary_.report);
    }

    Result<void> merge_small(const ProgrammeFiles& files, std::vector<PackState>& states,
                             const std::vector<ActivityIdentity>& rows) {
        const auto chosen = packs_to_merge(states, settings_.merge);
        if (chosen.empty()) return {};
        std::vector<const PackState*> packs;
        for (const auto at : chosen) packs.push_back(&states[at]);
        const auto number = now_.next_pack++;
        TRY(merge_packs(files, packs, number));
        auto merged = TRY(states_of(files, std::span(&number, 1), rows));
        for (std::size_t i = chosen.size(); i-- > 0;)
            states.erase(states.begin() + std::ptrdiff_t(chosen[i]));
        std::move(merged.begin(), merged.end(), std::back_inserter(states));
        return {};
    }

    const std::vector<ImportFile>& files_;
    const ImportSettings& settings_;
    Generation before_, now_;
    KnownActivities known_;
    ImportShared shared_;
    std::vector<std::unique_ptr<ImportWorker>> workers_;
    std::vector<ReadSource> sources_;
    std::map<std::string, std::size_t> places_;  // of sources in now_, by name
    ImportSummary summary_;
};

}  // namespace

Result<ImportSummary> import_programmes(const std::vector<ImportFile>& files,
                                        const ImportSettings& settings) {
    std::error_code broken;
    fs::create_directories(settings.folder, broken);
    const auto lock = TRY(FileLock::take(settings.folder + "/lock"));
    if (!lock) return conflict("programmes.importing");
    auto kept = TRY(kept_state(settings.folder));
    if (!kept.lost) remove_unused(settings.folder, kept.generation);
    return Import(files, settings, std::move(kept.generation), kept.identities).run(kept.lost);
}

}  // namespace lightfoot
