#include "index/varint.hpp"

#include <bit>

namespace lightfoot {

void Checksum::add(std::span<const std::byte> words) {
    std::uint64_t state = state_;
    for (std::size_t i = 0; i + 1 <= words.size() / 8; ++i)
        state = std::rotl(state ^ load<std::uint64_t>(words, i), 29) * 0x9FB21C651E98DF25u;
    state_ = state;
}

}  // namespace lightfoot
