#pragma once
// Which activities are kept: of each one that was read, the mark of its identifier and of what it says, where
// it came from and where it lies. Of several with one identifier one stands.

#include "base/result.hpp"
#include "programmes/mapped_file.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct ActivityIdentity {
    std::uint64_t identifier = 0;  // mark of it
    std::uint64_t content = 0;     // mark of the bytes it was read from
    std::int64_t key = 0;          // in index and records
    std::uint32_t source = 0;
    std::int32_t updated = 0;  // days since 1970; what is not stated is earliest
    std::uint32_t stands = 0;  // 1: this is the one that is found; 0: another one of the same identifier is
    std::uint32_t line = 0;    // in its file, when that was last read; 0: not known
    bool operator==(const ActivityIdentity&) const = default;
};
static_assert(sizeof(ActivityIdentity) == 40);

std::uint64_t mark_of(std::string_view bytes);  // XXH3; never 0

// Of each identifier decides which one stands: the one updated last; of those the one read from the earliest
// source, and there the first. Sorts by identifier, the one that stands first.
void choose_standing(std::vector<ActivityIdentity>& rows);

std::string bytes_of(std::span<const ActivityIdentity> rows);

class Identities {
public:
    Identities() = default;
    static Result<Identities> open(const std::string& path);
    std::span<const ActivityIdentity> rows() const { return rows_; }
    const ActivityIdentity* find(std::string_view identifier) const;  // the one that stands
    const ActivityIdentity* find(std::uint64_t mark) const;           // the same by mark_of(identifier)

private:
    std::optional<MappedFile> file_;
    std::span<const ActivityIdentity> rows_;
};

}  // namespace lightfoot
