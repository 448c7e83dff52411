#include "base/text.hpp"

#include <cstdint>
#include <vector>

namespace lightfoot {

namespace {

// Decodes one character at `at` and moves on. Returns false where the bytes are not valid UTF-8.
bool next(std::string_view text, std::size_t& at, char32_t& character) {
    const auto byte = [&](std::size_t i) { return std::uint8_t(i < text.size() ? text[i] : 0); };
    const std::uint8_t first = byte(at);
    std::size_t size = 1;
    if (first < 0x80)
        character = first;
    else if (first >= 0xC2 && first < 0xE0)
        size = 2, character = first & 0x1F;
    else if (first >= 0xE0 && first < 0xF0)
        size = 3, character = first & 0x0F;
    else if (first >= 0xF0 && first < 0xF5)
        size = 4, character = first & 0x07;
    else
        return false;
    if (at + size > text.size()) return false;
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) return false;
        character = character << 6 | (byte(at + i) & 0x3F);
    }
    const bool overlong = (size == 3 && character < 0x800) || (size == 4 && character < 0x10000);
    const bool surrogate = character >= 0xD800 && character < 0xE000;
    at += size;
    return !overlong && !surrogate && character <= 0x10FFFF;
}

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}
bool is_private(char32_t c) { return (c >= 0xE000 && c < 0xF900) || c >= 0xF0000; }
bool opens_direction(char32_t c) {
    return c == 0x202A || c == 0x202B || c == 0x202D || c == 0x202E || (c >= 0x2066 && c <= 0x2068);
}
bool closes_direction(char32_t c) { return c == 0x202C || c == 0x2069; }
bool is_direction(char32_t c) {
    return opens_direction(c) || closes_direction(c) || c == 0x200E || c == 0x200F || c == 0x061C;
}

// A line whose directional controls do not balance loses all of them.
void append_balanced(std::string& out, std::string_view line) {
    int depth = 0;
    bool balanced = true;
    char32_t c = 0;
    for (std::size_t at = 0; at < line.size() && next(line, at, c);) {
        depth += opens_direction(c) - closes_direction(c);
        balanced = balanced && depth >= 0;
    }
    balanced = balanced && depth == 0;
    for (std::size_t at = 0; at < line.size();) {
        const auto from = at;
        if (!next(line, at, c)) return;
        if (balanced || !(opens_direction(c) || closes_direction(c))) out.append(line, from, at - from);
    }
}

}  // namespace

bool valid_utf8(std::string_view text) {
    char32_t c = 0;
    for (std::size_t at = 0; at < text.size();)
        if (!next(text, at, c)) return false;
    return true;
}

std::string_view trimmed(std::string_view text) {
    std::size_t begin = text.size(), end = 0;
    char32_t c = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        if (!next(text, at, c)) return text;
        if (is_space(c)) continue;
        if (begin == text.size()) begin = from;
        end = at;
    }
    return end > begin ? text.substr(begin, end - begin) : std::string_view{};
}

std::size_t length_in_characters(std::string_view text) {
    std::size_t count = 0;
    for (char byte : text) count += (std::uint8_t(byte) & 0xC0) != 0x80;
    return count;
}

std::string clean_line(std::string_view text) {
    std::string out;
    bool blank = false;
    char32_t c = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        if (!next(text, at, c)) break;
        if (is_space(c)) {
            blank = !out.empty();
        } else if (!is_control(c) && !is_private(c) && !is_direction(c)) {
            if (blank) out += ' ';
            blank = false;
            out.append(text, from, at - from);
        }
    }
    return out;
}

namespace {

std::string with_two_line_ends_at_most(std::string_view text) {
    std::string out;
    for (char c : text)
        if (c != '\n' || !out.ends_with("\n\n")) out += c;
    return out;
}

}  // namespace

std::string clean_text(std::string_view text) {
    std::string kept;
    char32_t c = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = at;
        if (!next(text, at, c)) break;
        if (c == '\r' && at < text.size() && text[at] == '\n') continue;
        if (c == '\r' || c == '\n' || c == 0x85 || c == 0x2028 || c == 0x2029) {
            kept += '\n';
        } else if (c == '\t') {
            kept += ' ';
        } else if (!is_control(c) && !is_private(c)) {
            kept.append(text, from, at - from);
        }
    }
    std::string out;
    for (std::string_view rest = kept; !rest.empty();) {
        const auto end = rest.find('\n');
        append_balanced(out, rest.substr(0, end));
        if (end != std::string_view::npos) out += '\n';
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    // Last, because a line may be empty only now that its direction marks are gone.
    return std::string(trimmed(with_two_line_ends_at_most(out)));
}

std::string first_words(std::string_view text, std::size_t characters) {
    const std::string line = clean_line(text);
    std::size_t count = 0, at = 0, blank = 0;
    char32_t c = 0;
    while (at < line.size() && count < characters) {
        if (line[at] == ' ') blank = at;
        if (!next(line, at, c)) break;
        ++count;
    }
    if (at >= line.size()) return line;
    return line.substr(0, blank > at / 2 ? blank : at) + "…";
}

}  // namespace lightfoot
