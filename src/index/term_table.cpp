#include "index/term_table.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/result.hpp"

#include <algorithm>
#include <cstring>

namespace lightfoot {

namespace {

constexpr std::size_t block_bytes = 1 << 18;
constexpr std::uint8_t term_rules = 0xFF;  // of a place that holds a term

}  // namespace

// Of short texts the hash does no more with the seed than add it: seeds that lie near each other would let
// "de" in one language meet "dd" in another.
std::uint64_t hash_of(std::string_view text, std::uint8_t seed) {
    constexpr std::uint64_t far_apart = 0x9E3779B97F4A7C15u;
    return XXH3_64bits_withSeed(text.data(), text.size(), seed * far_apart) | 1;
}

std::string_view TermTable::keep(std::string_view text) {
    if (blocks_.empty() || text.size() > block_bytes - used_) {
        LIGHTFOOT_ASSERT(text.size() <= block_bytes);
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(block_bytes));
        used_ = 0;
    }
    char* at = blocks_.back().get() + used_;
    std::memcpy(at, text.data(), text.size());
    used_ += text.size();
    return {at, text.size()};
}

std::uint32_t TermTable::number(std::string_view term) {
    const auto hash = hash_of(term, term_rules);
    auto& place = by_term_.find(hash);
    if (place.hash != 0) return place.number;
    const auto number = std::uint32_t(terms_.size());
    terms_.push_back(keep(term));
    by_term_.fill(place, {hash, number});
    return number;
}

std::uint32_t TermTable::add_word(std::uint64_t hash, std::string_view word, StemLanguage rules) {
    const Stem& stem = stem_of(word, rules);
    const auto found = stem.term.empty() || stem.stop_word ? dropped : number(stem.term);
    by_word_.fill(by_word_.find(hash), {hash, found});
    return found;
}

std::size_t TermTable::bytes() const {
    return by_term_.bytes() + by_word_.bytes() + terms_.size() * sizeof(std::string_view) +
           blocks_.size() * block_bytes;
}

}  // namespace lightfoot
