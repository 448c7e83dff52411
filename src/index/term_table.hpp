#pragma once
// Terms as numbers, and what each distinct word comes to, worked out once: reading a million texts meets the
// same words over and over. One table for each thread.

#include "index/hashed_numbers.hpp"
#include "index/stem.hpp"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace lightfoot {

class TermTable {
public:
    static constexpr std::uint32_t dropped = 0xFFFFFFFF;

    std::uint32_t number(std::string_view term);  // at most 64 KiB long
    // The term that stem_of() makes of the word; `dropped` for stop words and where nothing is left.
    std::uint32_t number_of_word(std::string_view word, StemLanguage rules) {
        return number_of_word(fetch_word(word, rules), word, rules);
    }
    // The same in two steps: fetching begins to bring near what the second one reads, so that the memory
    // works while the next words are looked at.
    std::uint64_t fetch_word(std::string_view word, StemLanguage rules) const {
        const auto hash = hash_of(word, std::uint8_t(rules));
        by_word_.fetch(hash);
        return hash;
    }
    std::uint32_t number_of_word(std::uint64_t fetched, std::string_view word, StemLanguage rules) {
        const auto& place = by_word_.find(fetched);
        return place.hash != 0 ? place.number : add_word(fetched, word, rules);
    }

    std::string_view term(std::uint32_t number) const { return terms_[number]; }
    std::size_t size() const { return terms_.size(); }
    std::size_t bytes() const;  // about how much memory is held

private:
    std::uint32_t add_word(std::uint64_t hash, std::string_view word, StemLanguage rules);
    std::string_view keep(std::string_view text);  // at most a block

    HashedNumbers by_term_, by_word_;
    std::vector<std::string_view> terms_;
    std::vector<std::unique_ptr<char[]>> blocks_;  // of text
    std::size_t used_ = 0;                         // bytes of the last one
};

}  // namespace lightfoot
