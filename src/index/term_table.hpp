#pragma once
// Terms as numbers, and what each distinct word comes to, worked out once: reading a million texts meets the
// same words over and over. One table for each thread.

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
    std::uint32_t number_of_word(std::string_view word, StemLanguage rules);

    std::string_view term(std::uint32_t number) const { return terms_[number]; }
    std::size_t size() const { return terms_.size(); }
    std::size_t bytes() const;  // about how much memory is held

private:
    // Places found by hash, then linearly; at most half of them are taken.
    struct Place {
        std::uint64_t hash = 0;
        std::string_view text;
        std::uint32_t number = 0;
        std::uint8_t rules = 0;
    };
    class Places {
    public:
        Place& find(std::uint64_t hash, std::string_view text, std::uint8_t rules);
        void fill(Place& place, const Place& with);  // may move all others
        std::size_t bytes() const { return places_.size() * sizeof(Place); }

    private:
        void grow();
        std::vector<Place> places_ = std::vector<Place>(1 << 10);
        std::size_t taken_ = 0;
    };
    std::string_view keep(std::string_view text);  // at most a block

    Places by_term_, by_word_;
    std::vector<std::string_view> terms_;
    std::vector<std::unique_ptr<char[]>> blocks_;  // of text
    std::size_t used_ = 0;                         // bytes of the last one
};

}  // namespace lightfoot
