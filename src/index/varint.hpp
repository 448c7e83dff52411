#pragma once
// Numbers in bytes, little end first, and reading them so that nothing is read beyond the end.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace lightfoot {

// A number of fixed size at a place that need not be aligned. The caller has checked that it is there.
template <class Number>
Number load(std::span<const std::byte> bytes, std::size_t place) {
    static_assert(std::endian::native == std::endian::little, "segments are little-endian");
    Number number;
    std::memcpy(&number, bytes.data() + place * sizeof(Number), sizeof(Number));
    return number;
}

template <class Number>
void append_number(std::vector<std::byte>& out, Number number) {
    const std::size_t size = out.size();
    out.resize(size + sizeof(Number));
    std::memcpy(out.data() + size, &number, sizeof(Number));
}

inline void append_varint(std::vector<std::byte>& out, std::uint32_t value) {
    for (; value >= 0x80; value >>= 7) out.push_back(std::byte(value | 0x80));
    out.push_back(std::byte(value));
}

class ByteReader {
public:
    explicit ByteReader(std::span<const std::byte> bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

    bool good() const { return good_; }
    bool at_end() const { return at_ == end_; }
    std::uint8_t byte() {
        if (at_ == end_) return good_ = false, 0;
        return std::uint8_t(*at_++);
    }
    std::uint32_t varint() {
        std::uint32_t value = byte();
        if (value < 0x80) return value;
        value &= 0x7F;
        for (unsigned shift = 7; shift < 35; shift += 7) {
            const std::uint32_t next = byte();
            value |= (next & 0x7F) << (shift & 31);
            if (next < 0x80) return value;
        }
        good_ = false;
        return 0;
    }
    std::span<const std::byte> bytes(std::size_t size) {
        if (std::size_t(end_ - at_) < size) return good_ = false, std::span<const std::byte>();
        at_ += size;
        return {at_ - size, size};
    }

private:
    const std::byte* at_;
    const std::byte* end_;
    bool good_ = true;
};

// Guards a segment against a damaged file; not against a forger.
class Checksum {
public:
    void add(std::span<const std::byte> words);  // a multiple of eight bytes
    std::uint64_t value() const { return state_ ^ state_ >> 32; }

private:
    std::uint64_t state_ = 0x9E3779B97F4A7C15u;
};

}  // namespace lightfoot
