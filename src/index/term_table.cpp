#include "index/term_table.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/result.hpp"

#include <algorithm>
#include <cstring>

namespace lightfoot {

namespace {

constexpr std::size_t block_bytes = 1 << 18;
constexpr std::size_t longest_remembered = 128;  // words; longer ones are no words
constexpr std::uint8_t term_rules = 0xFF;        // of a place that holds a term

std::uint64_t hash_of(std::string_view text, std::uint8_t rules) {
    return XXH3_64bits_withSeed(text.data(), text.size(), rules) | 1;  // 0: nothing is there
}

}  // namespace

TermTable::Place& TermTable::Places::find(std::uint64_t hash, std::string_view text, std::uint8_t rules) {
    const std::size_t mask = places_.size() - 1;
    for (std::size_t at = hash >> 20 & mask;; at = (at + 1) & mask) {
        Place& place = places_[at];
        if (place.hash == 0 || (place.hash == hash && place.rules == rules && place.text == text))
            return place;
    }
}

void TermTable::Places::fill(Place& place, const Place& with) {
    place = with;
    if (++taken_ * 2 > places_.size()) grow();
}

void TermTable::Places::grow() {
    std::vector<Place> old(places_.size() * 2);
    old.swap(places_);
    for (const Place& place : old)
        if (place.hash != 0) find(place.hash, place.text, place.rules) = place;
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
    Place& place = by_term_.find(hash, term, term_rules);
    if (place.hash != 0) return place.number;
    const auto number = std::uint32_t(terms_.size());
    const auto kept = keep(term);
    terms_.push_back(kept);
    by_term_.fill(place, {hash, kept, number, term_rules});
    return number;
}

std::uint32_t TermTable::number_of_word(std::string_view word, StemLanguage language) {
    const auto rules = std::uint8_t(language);
    const auto hash = hash_of(word, rules);
    if (const Place& place = by_word_.find(hash, word, rules); place.hash != 0) return place.number;
    const Stem& stem = stem_of(word, language);
    const auto found = stem.term.empty() || stem.stop_word ? dropped : number(stem.term);
    if (word.size() > longest_remembered) return found;
    by_word_.fill(by_word_.find(hash, word, rules), {hash, keep(word), found, rules});
    return found;
}

std::size_t TermTable::bytes() const {
    return by_term_.bytes() + by_word_.bytes() + terms_.size() * sizeof(std::string_view) +
           blocks_.size() * block_bytes;
}

}  // namespace lightfoot
