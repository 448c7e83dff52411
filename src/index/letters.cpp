#include "index/letters.hpp"

#include <cstdint>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace lightfoot {

Letters letters_of(std::string_view word) {
    Letters letters;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
    for (std::int32_t at = 0; at < std::int32_t(word.size());) {
        const auto from = at;
        UChar32 c = 0;
        U8_NEXT(bytes, at, std::int32_t(word.size()), c);
        if (c < 0) continue;
        if (u_isUUppercase(c)) ++letters.capitals, letters.first = letters.first || from == 0;
        if (u_isULowercase(c)) ++letters.small;
    }
    return letters;
}

}  // namespace lightfoot
