#pragma once
// A file as publishers keep it: plain, packed with gzip, or a ZIP of files. Read piece by piece, never whole.
// What unpacks to more than two hundred times its size, alone or with all of its archive, is taken for a trap
// as soon as it is more than a gigabyte.

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
    // Errors say what the system says, or that a part is missing, and what helps.
    static Result<std::unique_ptr<PackedFile>> open(const std::string& path);
    virtual ~PackedFile() = default;
    PackedFile() = default;
    PackedFile(const PackedFile&) = delete;

    // On to the next file inside, of which there is at least one; in a ZIP those called *.xml, and packed
    // ones, which cannot be read: that is told by read(), and the others can.
    virtual Result<bool> next() = 0;
    virtual std::string name() const = 0;  // "FILE", or "FILE/inner.xml"
    // The next piece, good until the next call; empty at the end.
    virtual Result<std::string_view> read() = 0;
};

bool ends_in(std::string_view name, std::string_view ending);  // which is in small letters; ".XML", too

}  // namespace lightfoot
