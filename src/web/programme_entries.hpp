#pragma once
// One programme once, for one reader: what the programmes say themselves, and what persons confirmed. Whoever
// keeps a reference to a programme keeps its handle and asks here for the entry of it.

#include "domain/likeness.hpp"
#include "programmes/base.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A programme in an address: sixteen digits that follow from its identifier, which may hold anything.
std::string handle_of(std::string_view identifier);
std::optional<std::uint64_t> mark_of_handle(std::string_view handle);

// For one answer; the base outlives it.
class ProgrammeEntries {
public:
    // `said`: those that stand for this reader (store/likeness.hpp). What is not kept any more joins nothing.
    ProgrammeEntries(const ProgrammeBase& base, const std::vector<LikenessDecision>& said);

    // The same for all parts of one programme, and for no other.
    std::uint64_t number(std::int64_t key) const;
    // Keys of all parts, the one that leads first; itself where it stands alone.
    EntryParts parts(std::int64_t key) const;
    std::size_t count(std::string_view identifier) const;  // of its parts; 1 where it is not kept
    std::int64_t lead(std::int64_t key) const { return parts(key).front(); }
    // A person has spoken about these two, whichever of their parts was named.
    bool is_decided(std::int64_t one, std::int64_t other) const;

private:
    std::uint64_t own_number(std::int64_t key) const;
    std::uint64_t top(std::uint64_t number) const;
    void join(std::int64_t one, std::int64_t other);
    EntryParts own_parts(std::int64_t key) const;

    const ProgrammeBase& base_;
    std::map<std::uint64_t, std::uint64_t> above_;  // of numbers that persons joined
    std::map<std::uint64_t, std::vector<std::int64_t>>
        joined_;  // by top: a key of each entry, first lead first
    std::vector<std::pair<std::int64_t, std::int64_t>> decided_;
};

}  // namespace lightfoot
