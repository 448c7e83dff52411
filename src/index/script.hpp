#pragma once
// What a character is to the splitting of words: shared by analysis and the guess of the language.

#include <cstdint>

namespace lightfoot {

enum class Script : std::uint8_t {
    none,   // separates words
    digit,  // joins any word but a Chinese one
    latin,
    cyrillic,
    arabic,
    han,      // with kana: scripts written without spaces
    other,    // letters of any other script
    mark,     // combining mark: belongs to the word before
    ignored,  // soft hyphen, joiners, direction marks: vanish inside a word
    apostrophe,
};

Script script_of_other(std::int32_t code_point);  // by its properties

inline Script script_of(std::int32_t code_point) {
    if (code_point < 0 || code_point >= 0x80) return script_of_other(code_point);
    const auto letter = code_point | 0x20;
    if (letter >= 'a' && letter <= 'z') return Script::latin;
    if (code_point >= '0' && code_point <= '9') return Script::digit;
    return code_point == '\'' ? Script::apostrophe : Script::none;
}

}  // namespace lightfoot
