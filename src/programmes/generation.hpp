#pragma once
// What a folder of kept programmes holds at one moment. A generation is never changed: an import writes the
// next one beside it and then points "current" to it, so that a reader has the old state or the new one.
//
//     current               the number of the generation that holds
//     generation-N.json     this
//     identities-N.bin      which activities there are (programmes/identities.hpp)
//     removed-N.bin         the documents of each pack that no longer stand
//     entries-N.bin         which of them are one programme (programmes/entries.hpp)
//     pack-M.index          a segment of the index (index/segment.hpp)
//     pack-M.records        the activities (programmes/record_file.hpp)
//     pack-M.ties           what they say of one another (programmes/activity_ties.hpp)

#include "base/result.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A file of activities, as a publisher keeps it.
struct ProgrammeSource {
    std::uint32_t number = 0;      // never given to another one
    std::string name;              // as it was read: "unops/ug.xml", or the short name of the data set
    std::string publisher;         // reference of who published it, where an index of data sets says so
    std::string licence, url;      // as the publisher states them; empty: not known
    std::string hash;              // of the copy that was read, as the index of data sets gives it
    std::uint64_t bytes = 0;       // unpacked
    std::uint64_t activities = 0;  // that were read from it, those given twice too
    Time read_at;
    std::string folder{};  // whole path of the one it was read from; empty: the file was named itself
    bool missing = false;  // it stood in that folder, and no longer did when the folder was last read
    bool operator==(const ProgrammeSource&) const = default;
};

struct Generation {
    std::uint64_t number = 0;
    Time made;
    std::uint64_t activities = 0;                // that stand: each identifier once
    std::uint64_t next_file = 0, next_pack = 0;  // numbers not yet given
    std::uint32_t next_source = 0;
    std::vector<std::uint64_t> packs;      // in the order in which they were made
    std::vector<ProgrammeSource> sources;  // by number
    bool operator==(const Generation&) const = default;
};

std::string to_json(const Generation& generation);
// Errors: programmes.damaged, naming the file.
Result<Generation> read_generation(std::string_view json, const std::string& file);

// Of the folder; number 0 and nothing in it where nothing was imported yet.
Result<Generation> current_generation(const std::string& folder);
std::uint64_t current_number(const std::string& folder);  // 0: none

struct ProgrammeFiles {
    std::string folder;
    std::string current() const { return folder + "/current"; }
    std::string generation(std::uint64_t number) const;
    std::string identities(std::uint64_t number) const;
    std::string removed(std::uint64_t number) const;
    std::string entries(std::uint64_t number) const;
    std::string index(std::uint64_t pack) const;
    std::string records(std::uint64_t pack) const;
    std::string ties(std::uint64_t pack) const;
};

}  // namespace lightfoot
