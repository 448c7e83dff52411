#pragma once
// Files of activities into the folder of kept programmes. What did not change since the last import is not
// read again; what is not whole is salvaged and reported; until all is on the disk, the old state holds.

#include "matching/programme_document.hpp"
#include "programmes/generation.hpp"
#include "programmes/import_report.hpp"
#include "programmes/merge_packs.hpp"

#include <atomic>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lightfoot {

// A file or an archive of files, with what an index of data sets says of it.
struct ImportFile {
    std::string path;
    std::string name;  // of the source; empty: the path below the folder that was named
    std::string publisher, licence, url, hash;
    std::string folder{};  // that was named, with its whole path; empty: the file itself was
};

// Files as they were named; of folders all files below whose names end in .xml, .gz, .zip or .lfpack
// (programmes/country_pack.hpp), by name. Errors: cli.file_not_read; programmes.nothing_to_read;
// programmes.same_name.
Result<std::vector<ImportFile>> import_files(const std::vector<std::string>& paths);

struct ImportProgress {
    std::uint64_t files = 0, of_files = 0, bytes = 0, of_bytes = 0, activities = 0;
};

struct ImportSettings {
    std::string folder;
    const Places& places;           // names of countries, where a file gives them for codes
    const ProgrammeReader& reader;  // what the index is told
    unsigned threads = 2;
    std::size_t pack_bytes = 320u << 20;  // of memory, for each thread
    MergeRules merge;
    Time now;
    std::function<void(const ImportProgress&)> progress;  // now and then, from one thread
    // Of archives that hold data sets: what is known of each by its name, the name of the file without
    // ".xml".
    std::map<std::string, ImportFile, std::less<>> data_sets;
    std::vector<std::string> trusted;         // public keys of those whose country packs are read
    std::vector<std::string> forget;          // sources that are given no more: theirs is gone
    std::size_t most_places = 10;             // in the report, of each rule and publisher
    const std::atomic<bool>* stop = nullptr;  // set: leave the old state and come back
};

struct ImportSummary {
    std::uint64_t generation = 0;
    std::uint64_t read = 0;  // activities that are new or changed
    std::uint64_t unchanged = 0;
    std::uint64_t gone = 0;        // stood before, and their source gives them no more
    std::uint64_t twice = 0;       // of several with one identifier: those that do not stand
    std::uint64_t activities = 0;  // that stand now
    std::uint64_t bytes = 0;       // of XML, unpacked
    // Sources that were read from a folder before and are not in it any more. They are kept.
    std::vector<std::string> missing;
    std::uint64_t missing_activities = 0;
    ImportReport report;
};

// Errors: programmes.importing where another import runs; programmes.stopped; cli.file_not_written (a full
// disk): the old state holds after each of them.
Result<ImportSummary> import_programmes(const std::vector<ImportFile>& files, const ImportSettings& settings);

}  // namespace lightfoot
