#pragma once
// Numbers as the kept files of programmes hold them: as they lie in memory.

#include <cstddef>
#include <cstring>
#include <span>
#include <string>

namespace lightfoot {

template <class Number>
void append_number(std::string& out, Number number) {
    out.append(reinterpret_cast<const char*>(&number), sizeof number);
}

// At a place counted in bytes, which is inside. Of a run of numbers of one size: load() of index/varint.hpp.
template <class Number>
Number number_at(std::span<const std::byte> bytes, std::size_t at) {
    Number number;
    std::memcpy(&number, bytes.data() + at, sizeof number);
    return number;
}

}  // namespace lightfoot
