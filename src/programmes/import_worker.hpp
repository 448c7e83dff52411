#pragma once
// One thread of an import: takes file after file, passes over what it knows, reads the rest into packs.

#include "programmes/activity_cutter.hpp"
#include "programmes/activity_reader.hpp"
#include "programmes/identities.hpp"
#include "programmes/import.hpp"
#include "programmes/pack.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <optional>

namespace lightfoot {

class PackedFile;

// What was kept before, for finding out what did not change.
class KnownActivities {
public:
    KnownActivities(const Generation& before, std::span<const ActivityIdentity> rows);
    std::optional<std::uint32_t> source(std::string_view name) const;
    std::vector<std::string> sources_below(std::string_view beginning) const;
    // The row of an activity with that content in that source; of several the next one with each call, of
    // whichever thread.
    std::optional<std::uint32_t> next(std::uint32_t source, std::uint64_t content);
    std::span<const ActivityIdentity> rows() const { return rows_; }

private:
    std::span<const ActivityIdentity> rows_;
    std::map<std::string, std::uint32_t, std::less<>> sources_;
    std::vector<std::uint32_t> order_;  // rows by source and content
    std::vector<std::uint32_t> seen_;   // by place in order_: how many of those that begin there were given
};

// One file, or one file of an archive, as far as it was read.
struct ReadSource {
    std::size_t file = 0, entry = 0;    // place in the import
    const ImportFile* about = nullptr;  // what is known of it from outside
    std::string name;
    std::optional<std::uint32_t> known;  // number of the source, where it was read before
    std::uint64_t bytes = 0;
    bool whole = true;                   // false: not read to its end; what stood before goes on standing
    std::vector<ActivityIdentity> rows;  // new and changed; without the number of the source
    struct Seen {
        std::uint32_t row = 0, line = 0;
    };
    std::vector<Seen> seen;  // rows of before that are still given, and where now
};

// What the threads of one import share.
struct ImportShared {
    const std::vector<ImportFile>& files;
    const ImportSettings& settings;
    KnownActivities& known;
    const Places& places;
    ProgrammeFiles folder;
    std::uint64_t first_file = 0;  // number of the first file
    std::atomic<std::uint64_t> next_file = 0, next_pack = 0, files_done = 0, bytes_done = 0, activities = 0;
    std::atomic<bool> stopped = false;
    bool stop() const { return stopped || (settings.stop && *settings.stop); }
};

class ImportWorker {
public:
    explicit ImportWorker(ImportShared& shared);
    Result<void> run();  // until no file is left

    std::vector<ReadSource> sources;
    std::vector<std::uint64_t> packs;
    std::vector<std::string> forget;  // sources of an earlier country pack of the same State
    std::vector<std::string> unread;  // sources and files that are there, and of which nothing could be read
    ImportReport report;

private:
    Result<void> read_file(std::size_t number);
    Result<void> read_entry(PackedFile& file, std::size_t number, std::size_t entry);
    std::string name_of(const ImportFile& wanted, std::string_view read, const ImportFile*& about) const;
    Result<void> read_country_pack(std::size_t number);
    void take(const CutActivity& cut);
    void add(const CutActivity& cut, std::uint64_t content);
    void keep(ReadSource& source, const Activity& activity, std::uint64_t content, std::uint64_t line);
    Result<void> keep_pack();

    ImportShared& shared_;
    ActivityReader reader_;
    std::vector<ReadRemark> remarks_;
    std::optional<PackWriter> pack_;
    std::optional<Error> failed_;
    std::vector<std::unique_ptr<ImportFile>> abouts_;  // of sources in country packs

    // Of the file and entry at hand:
    std::int64_t next_key_ = 0, last_key_ = 0;
    ReadSource* source_ = nullptr;
    std::string root_tag_;
    std::uint64_t root_mark_ = 0;
    ActivityRoot root_;
    std::uint64_t taken_ = 0;  // activities of the source that is read
};

}  // namespace lightfoot
