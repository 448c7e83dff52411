#pragma once
// One programme once: which activities are one programme by what they say themselves. The same programme
// reported by giver, agency and partner, or cut into components, is one entry with its parts. How far a link
// binds, and what a hub is: docs/decisions/0135.

#include "programmes/activity_ties.hpp"
#include "programmes/identities.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lightfoot {

namespace limits {
inline constexpr std::size_t entry_parts = 60;
inline constexpr std::size_t bound_children = 40;  // of one parent; with more it is an umbrella
inline constexpr std::size_t bound_countries = 5;  // of the children of one parent, and of one entry
inline constexpr std::size_t bound_equals = 40;    // siblings, the same elsewhere, other givers
inline constexpr std::size_t bound_payees = 12, bound_payers = 3;
}  // namespace limits

// Keys of the parts, the one that leads first: the parent of the others, else who gives the money, else the
// first by identifier. Entries of one part are none.
using EntryParts = std::vector<std::int64_t>;

// The same entries whatever the order of the rows and files. `rows` as choose_standing() leaves them.
std::vector<EntryParts> entries_of(std::span<const ActivityIdentity> rows, std::span<const TiesFile> packs);

std::string bytes_of(const std::vector<EntryParts>& entries);

// May be used by several threads at once.
class Entries {
public:
    Entries() = default;  // every programme for itself
    // A file that is not there: of a folder that was written before there were entries.
    static Result<Entries> open(const std::string& path);
    std::size_t count() const { return count_; }
    // Of the entry that the programme is a part of; none: it stands for itself.
    std::optional<std::uint32_t> find(std::int64_t key) const;
    EntryParts parts(std::uint32_t entry) const;

private:
    bool lay_out();

    std::optional<MappedFile> file_;
    std::span<const std::byte> keys_, entries_, begins_, parts_;
    std::size_t count_ = 0, all_parts_ = 0;
};

// Makes and keeps the entries of a generation; of packs without a file of ties that too.
Result<void> keep_entries(const ProgrammeFiles& files, std::uint64_t generation,
                          std::span<const std::uint64_t> packs, std::span<const ActivityIdentity> rows);

}  // namespace lightfoot
