#pragma once
// The programmes of one State in one signed file of at most 20 MB: made by an installation that reads the
// whole world, read by one that has no room or no line for it. Holds the activities as they were read and
// where they came from, with licences; whoever reads them indexes them anew.
//
// Layout: "LFPACK01", public key of the maker (32 bytes), size of what follows (u32) and that much JSON
// (edition, State, moment, sources); one Zstandard frame of records, each: source, days of the last update,
// mark of the content, size (u32, i32, u64, u32) and its bytes; signature of all of that (64 bytes).

#include "base/signature.hpp"
#include "base/time.hpp"
#include "programmes/base.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

inline constexpr std::string_view country_pack_ending = ".lfpack";

namespace limits {
inline constexpr std::uint64_t country_pack_bytes = 20'000'000;
inline constexpr std::uint64_t country_pack_record_bytes = 4u << 20;
}  // namespace limits

struct CountryPackFacts {
    std::string state;  // alpha-3
    Time made;
    std::string maker;                           // public key, 32 bytes
    std::uint64_t activities = 0, left_out = 0;  // left out: what there was no room for
    std::uint64_t bytes = 0;
};

// Those that can still go on stand first, so that what there is no room for has ended long ago. Errors:
// programmes.none_of_state; cli.file_not_written.
Result<CountryPackFacts> write_country_pack(const ProgrammeBase& base, const std::string& state,
                                            const SigningKey& key, Time now, const std::string& path,
                                            std::uint64_t most_bytes = limits::country_pack_bytes);

class CountryPack {
public:
    // Nothing of the file is read before its signature is found right and its maker among the trusted public
    // keys. Errors: programmes.pack_unknown_maker {key}; programmes.pack_damaged; programmes.pack_edition;
    // cli.file_not_read.
    static Result<CountryPack> open(const std::string& path, std::span<const std::string> trusted);
    CountryPack(CountryPack&&) noexcept;
    ~CountryPack();

    struct Record {
        std::uint32_t source = 0;  // place in sources()
        std::int32_t updated = 0;
        std::uint64_t content = 0;
        std::string_view bytes;  // as append_record() wrote it; good until the next call
    };
    // Nothing at the end. Error: programmes.pack_damaged.
    Result<std::optional<Record>> next();

    const CountryPackFacts& facts() const { return facts_; }
    const std::vector<ProgrammeSource>& sources() const { return sources_; }

private:
    struct Stream;
    explicit CountryPack(MappedFile file);
    Result<void> read_header(const std::string& path);

    MappedFile file_;
    CountryPackFacts facts_;
    std::vector<ProgrammeSource> sources_;
    std::string path_;
    std::unique_ptr<Stream> stream_;
};

}  // namespace lightfoot
