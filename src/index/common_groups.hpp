#pragma once
// What is remembered of groups of terms that many documents hold: which documents these are, the best of them
// by this group alone, and what they have of each facet. Reading their lists again for each question is what
// makes a search slow. Belongs to one state of the index and one set of readers; bounded.

#include "index/passing.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace lightfoot {

struct ScoredDocument {
    std::int64_t score = 0;
    std::uint32_t document = 0;
};

class CommonGroup {
public:
    struct Part {  // of one segment
        DocumentBits documents;
        std::uint64_t count = 0;           // of them
        std::vector<ScoredDocument> best;  // by score, then by document; all or most_best
    };
    static constexpr std::size_t most_best = 512;

    std::uint64_t count() const;
    std::vector<Part> parts;
    // How many have each value of a facet or each mask of bands, made when it is first asked for.
    using Counts = std::vector<std::uint32_t>;
    const Counts& facet(std::size_t part, std::uint8_t facet, const std::function<Counts()>& make) const {
        return counts(part, facet, make);
    }
    const Counts& bands(std::size_t part, std::uint64_t number, const std::function<Counts()>& make) const {
        return counts(part, number + 256, make);  // behind the facets
    }
    std::size_t bytes() const;  // about

private:
    const Counts& counts(std::size_t part, std::uint64_t what, const std::function<Counts()>& make) const;

    mutable std::mutex mutex_;
    mutable std::map<std::pair<std::size_t, std::uint64_t>, Counts> counts_;
};

// A search holds what it found while another one makes room: none of them is its owner.
using KnownGroup = std::shared_ptr<const CommonGroup>;  // tidy(calls): docs/decisions/0190

// The documents that are in the bits too (null: all), ascending, and how many they are.
std::vector<std::uint32_t> documents_in(const DocumentBits& documents, const DocumentBits* bits = nullptr);
std::uint64_t count_in(const DocumentBits& documents, const DocumentBits* bits = nullptr);

// Safe for several threads at once.
class CommonGroups {
public:
    // A group is common that one of so many documents holds.
    static constexpr std::uint64_t share = 32;
    // Of so few documents every list is read fast.
    static constexpr std::uint64_t least_documents = 1 << 16;
    static constexpr std::size_t most_bytes = 48u << 20;

    KnownGroup find(const std::string& key);
    // What was not asked for longest goes where there is no room.
    void keep(const std::string& key, KnownGroup group);

private:
    struct Kept {
        KnownGroup group;
        std::uint64_t used = 0;
    };
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
    std::uint64_t now_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace lightfoot
