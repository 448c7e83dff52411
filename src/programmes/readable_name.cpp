#include "programmes/readable_name.hpp"

#include "base/text.hpp"

namespace lightfoot {

namespace {

std::size_t length_said_by(unsigned char first) {
    return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

// Of the sets C0 and C1 of ISO 6429. `letter`: one, in UTF-8.
bool is_control(std::string_view letter) {
    const auto first = static_cast<unsigned char>(letter[0]);
    if (letter.size() == 1) return first < 0x20 || first == 0x7F;
    return first == 0xC2 && static_cast<unsigned char>(letter[1]) < 0xA0;
}

}  // namespace

std::string readable_name(std::string_view name) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const auto byte = static_cast<unsigned char>(name[at]);
        const auto letter = name.substr(at, length_said_by(byte));
        if (valid_utf8(letter) && !is_control(letter)) {
            out += letter;
            at += letter.size();
        } else {
            out += {'\\', 'x', digits[byte >> 4], digits[byte & 15]};
            ++at;
        }
    }
    return out;
}

}  // namespace lightfoot
