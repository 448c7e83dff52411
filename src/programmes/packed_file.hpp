#pragma once
// A file as publishers keep it: plain, packed with gzip, or a ZIP of files. Read piece by piece, never whole.
// What unpacks to more than two hundred times its size is taken for a trap as soon as it is more than a
// gigabyte.

#include "base/result.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace lightfoot {

namespace limits {
inline constexpr std::uint64_t unpacked_bytes_unsuspected = 1u << 30;
inline constexpr std::uint64_t unpacked_times = 200;
inline constexpr std::int64_t packed_entries = 200'000;
}  // namespace limits

class PackedFile {
public:
    // Errors name the file and what the system says about it.
    static Result<std::unique_ptr<PackedFile>> open(const std::string& path);
    virtual ~PackedFile() = default;
    PackedFile() = default;
    PackedFile(const PackedFile&) = delete;

    // On to the next file inside, of which there is at least one; in a ZIP those called *.xml.
    virtual Result<bool> next() = 0;
    virtual std::string name() const = 0;  // "FILE", or "FILE/inner.xml"
    // The next piece, good until the next call; empty at the end.
    virtual Result<std::string_view> read() = 0;
};

}  // namespace lightfoot
