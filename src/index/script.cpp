#include "index/script.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

namespace lightfoot {

namespace {

Script by_property(UChar32 c) {
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return Script::ignored;
    const auto type = U_MASK(u_charType(c));
    if (type & U_GC_M_MASK) return Script::mark;
    if (type & U_GC_ND_MASK) return Script::digit;
    if (!(type & (U_GC_L_MASK | U_GC_N_MASK))) return Script::none;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN: return Script::latin;
    case USCRIPT_CYRILLIC: return Script::cyrillic;
    case USCRIPT_ARABIC: return Script::arabic;
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO: return Script::han;
    default: return Script::other;
    }
}

// The first 1 536 characters hold the Latin, Cyrillic and part of the Arabic letters: looked up once.
constexpr std::int32_t table_size = 0x700;

Script compute(std::int32_t c) {
    if (c == '\'' || c == 0x2019 || c == 0x02BC) return Script::apostrophe;
    if (c == 0x0640) return Script::ignored;  // tatweel only stretches a word
    return by_property(c);
}

std::array<Script, table_size> make_table() {
    std::array<Script, table_size> table{};
    for (std::int32_t c = 0; c < table_size; ++c) table[std::size_t(c)] = compute(c);
    return table;
}

}  // namespace

Script script_of_other(std::int32_t c) {
    static const std::array<Script, table_size> table = make_table();
    if (c < 0) return Script::none;
    if (c < table_size) return table[std::size_t(c)];
    if (c >= 0x4E00 && c <= 0x9FFF) return Script::han;
    return compute(c);
}

}  // namespace lightfoot
