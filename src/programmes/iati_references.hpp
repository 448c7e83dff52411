#pragma once
// Which activities there are and which are referred to, over all files of one check. Kept as 64-bit hashes,
// so that a million activities take some twenty megabytes; the words only of what is still unknown, up to a
// limit.

#include "programmes/iati_fault.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lightfoot {

class IatiReferences {
public:
    struct Missing {
        std::uint32_t file;
        IatiFault fault;
    };

    using Known = std::function<bool(std::string_view identifier)>;
    IatiReferences() = default;
    explicit IatiReferences(Known known) : known_(std::move(known)) {}  // activities that are kept elsewhere

    bool add_activity(std::string_view identifier);  // false: there was one of this identifier already
    void refer(std::string_view identifier, std::uint32_t file, std::uint32_t line, const std::string& from);

    // The first place of each reference to an activity that is in none of the files and not known elsewhere,
    // by file and line.
    std::vector<Missing> missing() const;
    std::uint64_t unchecked() const { return unchecked_; }  // what was too much to remember

private:
    struct Reference {
        std::uint32_t file, line;
        std::string from, to;
    };
    Known known_;
    std::unordered_set<std::uint64_t> activities_;
    std::unordered_map<std::uint64_t, Reference> references_;
    std::uint64_t unchecked_ = 0;
};

}  // namespace lightfoot
