#pragma once
// What an activity says of which others it is one programme with: a few numbers beside each pack, so that
// entries are made of a million activities without reading one record.
//
// Layout of the file: magic (8 bytes), count of rows and of ties (u32 each); rows ascending by key: key
// (i64), first two countries (u16 each), count of ties (u32); then the marks (u64) and the kinds (u8).

#include "domain/activity.hpp"
#include "programmes/generation.hpp"
#include "programmes/mapped_file.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lightfoot {

struct ActivityTie {
    // The surest first. `parent` and `payer` say what the other one is; `child` and `payee` are the same
    // seen from above.
    enum class Kind : std::uint8_t { same, parent, child, sibling, co_funded, payer, payee };
    Kind kind = Kind::same;
    std::uint64_t other = 0;  // mark of its identifier (programmes/identities.hpp)
    bool operator==(const ActivityTie&) const = default;
    auto operator<=>(const ActivityTie&) const = default;
};

// Two letters as a number; 0: none stated; more than two States: `many` in the second place.
using TieCountries = std::array<std::uint16_t, 2>;
inline constexpr std::uint16_t many_countries = 0xffff;

struct ActivityTies {
    std::int64_t key = 0;
    TieCountries countries{};
    std::vector<ActivityTie> ties;  // sorted, each once, none to itself
    bool operator==(const ActivityTies&) const = default;
};

namespace limits {
inline constexpr std::size_t ties_of_one_kind = 64;  // kept of an activity; more than a hub may have
}

ActivityTies ties_of(std::int64_t key, const Activity& activity);

// In any order of keys.
std::string bytes_of(std::vector<ActivityTies> rows);

class TiesFile {
public:
    // Errors: cli.file_not_read; programmes.damaged.
    static Result<TiesFile> open(const std::string& path);
    std::size_t count() const { return count_; }
    template <class Use>
    void every(Use use) const {
        std::size_t first = 0;
        for (std::size_t i = 0; i < count_; ++i) use(read(i, first));
    }

private:
    explicit TiesFile(MappedFile file) : file_(std::move(file)) {}
    ActivityTies read(std::size_t place, std::size_t& first) const;
    bool lay_out();

    MappedFile file_;
    std::span<const std::byte> rows_, marks_, kinds_;
    std::size_t count_ = 0, ties_ = 0;
};

// The file of a pack that has none yet, from its records.
Result<void> keep_ties(const ProgrammeFiles& files, std::uint64_t pack);

}  // namespace lightfoot
