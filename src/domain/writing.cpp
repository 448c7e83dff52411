#include "domain/writing.hpp"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/utf8.h>

namespace lightfoot {

namespace {

// Calls `take(character)` for each; what is not UTF-8 is taken as U+FFFD.
template <class Take>
void each_character(std::string_view text, Take take) {
    const auto size = std::int32_t(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(text.data(), at, size, c);
        take(c);
    }
}

bool is_visible(UChar32 c) {
    constexpr UChar32 blank_braille = 0x2800;
    const auto shown = U_GC_L_MASK | U_GC_N_MASK | U_GC_P_MASK | U_GC_S_MASK;
    return (U_GET_GC_MASK(c) & shown) != 0 && c != blank_braille &&
           !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

// Han, kana, Thai, Lao, Khmer, Myanmar: no blank stands between two words.
bool is_written_without_blanks(UChar32 c) {
    const auto line_break = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
    return line_break == U_LB_IDEOGRAPHIC || line_break == U_LB_COMPLEX_CONTEXT;
}

void append(std::string& text, UChar32 c) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    text.append(bytes, std::size_t(size));
}

}  // namespace

bool has_visible_character(std::string_view text) {
    bool visible = false;
    each_character(text, [&](UChar32 c) { visible = visible || is_visible(c); });
    return visible;
}

std::optional<std::string> language_tag(std::string_view text) {
    constexpr std::int32_t most = 80;
    // "Several", "undetermined", "not coded" and "no language" have codes too.
    constexpr std::string_view none[] = {"mul", "und", "mis", "zxx"};
    if (text.empty() || text.size() >= std::size_t(most)) return std::nullopt;
    char locale[most * 2], tag[most * 2];
    std::int32_t read = 0;
    UErrorCode failed = U_ZERO_ERROR;
    uloc_forLanguageTag(std::string(text).c_str(), locale, most * 2, &read, &failed);
    if (U_FAILURE(failed) || std::size_t(read) != text.size()) return std::nullopt;
    const std::string_view known = uloc_getISO3Language(locale);
    if (known.empty() || std::find(std::begin(none), std::end(none), known) != std::end(none))
        return std::nullopt;
    const auto size = uloc_toLanguageTag(locale, tag, most * 2, true, &failed);
    if (U_FAILURE(failed) || size <= 0 || size > most) return std::nullopt;
    return std::string(tag, std::size_t(size));
}

std::vector<std::string> plain_words(std::string_view text) {
    std::vector<std::string> words;
    bool open = false;  // the next letter belongs to the last word
    each_character(text, [&](UChar32 c) {
        if (!u_isalnum(c)) {
            // A mark over a letter and what does not show end no word.
            const bool within = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 ||
                                u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
            open = open && within;
            return;
        }
        const bool alone = is_written_without_blanks(c);
        if (!open || alone) words.emplace_back();
        append(words.back(), u_foldCase(c, U_FOLD_CASE_DEFAULT));
        open = !alone;
    });
    return words;
}

}  // namespace lightfoot
