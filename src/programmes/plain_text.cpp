// Nearly all texts have nothing to be changed: runs of ordinary characters are copied as they are.

#include "programmes/plain_text.hpp"

#include "programmes/activity_values.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <optional>

namespace lightfoot {

namespace {

constexpr std::size_t longest_tag = 2000, longest_silence = 4000, longest_entity = 12, most_rounds = 3;

struct Entity {
    std::string_view name;
    char32_t character;
};
constexpr Entity entities[] = {
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},       {"quot", '"'},     {"apos", '\''},
    {"nbsp", ' '},      {"ensp", ' '},      {"emsp", ' '},     {"thinsp", ' '},   {"shy", 0xAD},
    {"ndash", 0x2013},  {"mdash", 0x2014},  {"lsquo", 0x2018}, {"rsquo", 0x2019}, {"sbquo", 0x201A},
    {"ldquo", 0x201C},  {"rdquo", 0x201D},  {"bdquo", 0x201E}, {"bull", 0x2022},  {"hellip", 0x2026},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},  {"trade", 0x2122}, {"minus", 0x2212},
    {"le", 0x2264},     {"ge", 0x2265},     {"OElig", 0x152},  {"oelig", 0x153},  {"Scaron", 0x160},
    {"scaron", 0x161},  {"Yuml", 0x178},    {"fnof", 0x192},   {"rarr", 0x2192},  {"larr", 0x2190},
};
// U+00A1 to U+00FF, as HTML names them.
constexpr std::string_view latin =
    "iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute "
    "micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml "
    "Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc "
    "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml "
    "aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc "
    "otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

// 0x80 to 0x9F of Windows-1252; 0: nothing.
constexpr char32_t windows[] = {0x20AC, 0,      0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0,      0x17D,  0,
                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0,      0x17E,  0x178};

void append(std::string& out, char32_t c) {
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | (c >> 6 & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | (c >> 12 & 0x3F));
        out += char(0x80 | (c >> 6 & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

std::optional<char32_t> character_of(std::string_view name) {
    if (name.starts_with('#')) {
        name.remove_prefix(1);
        const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
        if (hexadecimal) name.remove_prefix(1);
        std::uint32_t code = 0;
        const auto [end, error] =
            std::from_chars(name.data(), name.data() + name.size(), code, hexadecimal ? 16 : 10);
        const bool whole = error == std::errc() && end == name.data() + name.size() && !name.empty();
        if (!whole || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return std::nullopt;
        if (code >= 0x80 && code < 0xA0 && windows[code - 0x80]) return windows[code - 0x80];
        return code;
    }
    for (const auto& [known, character] : entities)
        if (known == name) return character;
    char32_t code = 0xA1;
    for (std::size_t at = 0; at < latin.size(); ++code) {
        const auto end = std::min(latin.find(' ', at), latin.size());
        if (latin.substr(at, end - at) == name) return code;
        at = end + 1;
    }
    return std::nullopt;
}

// One round of entities decoded; false where there was none.
bool decode(std::string& text) {
    std::string out;
    bool any = false;
    std::size_t copied = 0;
    for (auto at = text.find('&'); at != std::string::npos; at = text.find('&', at)) {
        const auto near = std::string_view(text).substr(at + 1, longest_entity);
        const auto end = near.find(';');
        const auto character =
            end == std::string_view::npos || end == 0 ? std::nullopt : character_of(near.substr(0, end));
        if (!character) {
            ++at;
            continue;
        }
        out.append(text, copied, at - copied);
        append(out, *character);
        copied = at = at + 1 + end + 1;
        any = true;
    }
    if (!any) return false;
    out.append(text, copied);
    text = std::move(out);
    return true;
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Behind the "</script>" that belongs to a "<script>"; 0 where it is not near.
std::size_t end_of_silent(std::string_view text, std::size_t from, std::string_view name) {
    const auto near = text.substr(from, longest_silence);
    for (auto at = near.find("</"); at != std::string_view::npos; at = near.find("</", at + 2)) {
        if (!same_words(near.substr(at + 2, name.size()), name)) continue;
        const auto last = near.find('>', at);
        return last == std::string_view::npos ? 0 : from + last + 1;
    }
    return 0;
}

// Where what looks like a tag or comment at a '<' ends; 0: it is none. How far is looked is bounded.
std::size_t end_of_markup(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at + 1, longest_tag);
    if (rest.starts_with("!--")) {
        const auto end = rest.find("-->", 3);
        return end == std::string_view::npos ? 0 : at + 1 + end + 3;
    }
    const auto name = rest.substr(rest.starts_with('/') ? 1 : 0);
    if (name.empty() || !(is_letter(name.front()) || rest.front() == '!' || rest.front() == '?')) return 0;
    const auto end = rest.find('>');
    if (end == std::string_view::npos || rest.substr(0, end).find('<') != std::string_view::npos) return 0;
    const std::size_t behind = at + 1 + end + 1;
    const auto word = rest.substr(0, rest.find_first_of(" >/\t\r\n"));
    for (const std::string_view silent : {"script", "style"})
        if (same_words(word, silent))
            if (const auto close = end_of_silent(text, behind, silent)) return close;
    return behind;
}

// Whether the words on both sides of a tag belong together: "H<sub>2</sub>O".
bool joins(std::string_view tag) {
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    const auto name = tag.substr(0, tag.find_first_of(" />\t\r\n"));
    for (const std::string_view one :
         {"b", "i", "u", "em", "strong", "span", "a", "sub", "sup", "font", "small", "big", "s", "o:p"})
        if (same_words(name, one)) return true;
    return false;
}

struct Character {
    char32_t code = 0;
    std::size_t size = 1;
    bool valid = false;
};

Character next(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t ahead) {
        return at + ahead < text.size() ? std::uint8_t(text[at + ahead]) : std::uint8_t(0);
    };
    const auto tail = [&](std::size_t ahead) { return (byte(ahead) & 0xC0) == 0x80; };
    const std::uint8_t first = byte(0);
    if (first < 0x80) return {first, 1, true};
    if (first >= 0xC2 && first < 0xE0 && tail(1))
        return {char32_t((first & 0x1F) << 6 | (byte(1) & 0x3F)), 2, true};
    if (first >= 0xE0 && first < 0xF0 && tail(1) && tail(2)) {
        const char32_t code = char32_t((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F));
        if (code >= 0x800 && !(code >= 0xD800 && code < 0xE000)) return {code, 3, true};
    }
    if (first >= 0xF0 && first < 0xF5 && tail(1) && tail(2) && tail(3)) {
        const char32_t code = char32_t((first & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 |
                                       (byte(3) & 0x3F));
        if (code >= 0x10000 && code <= 0x10FFFF) return {code, 4, true};
    }
    return {first, 1, false};
}

// What a byte that is no UTF-8 is in Windows-1252; 0: nothing.
char32_t windows_character(char32_t byte) { return byte < 0xA0 ? windows[byte - 0x80] : byte; }

bool is_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x3000;
}
bool is_dropped(char32_t c) {
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
    const bool own = (c >= 0xE000 && c < 0xF900) || c >= 0xF0000;
    const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
                           c == 0x200F || c == 0x061C || c == 0xAD;
    return control || own || direction;
}

// Ordinary: can be copied without a look at what stands beside it.
constexpr auto ordinary = [] {
    std::array<bool, 256> table{};
    for (int c = 0x21; c < 0x7F; ++c) table[std::size_t(c)] = c != '<';
    return table;
}();

// Sixteen bytes at a time: compilers make one instruction of each of these.
using Bytes = signed char __attribute__((vector_size(16)));

Bytes bytes_at(const char* at) {
    Bytes bytes;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

// How much from there on needs no change: visible ASCII that begins no tag, single blanks between. It does
// not end with a blank.
std::size_t plain_run(std::string_view text, std::size_t from) {
    const char* const begin = text.data() + from;
    const char* const end = text.data() + text.size();
    const char* at = begin;
    while (std::size_t(end - at) > sizeof(Bytes)) {
        const auto here = bytes_at(at);
        const auto odd = (here < ' ') | (here == 0x7F) | (here == '<') |
                         ((here == ' ') & (bytes_at(at + 1) == ' '));  // above ASCII is below nothing
        std::uint64_t halves[2];
        std::memcpy(halves, &odd, sizeof halves);
        if (halves[0] | halves[1]) break;
        at += sizeof(Bytes);
    }
    while (at < end && (ordinary[std::uint8_t(*at)] || (*at == ' ' && at + 1 < end && at[1] != ' '))) ++at;
    while (at > begin && at[-1] == ' ') --at;
    return std::size_t(at - begin);
}

class Writer {
public:
    Writer(std::string_view text, std::size_t most) : text_(text), most_(most) {}

    PlainText write() {
        // Of more than is wanted only as much is read as can matter.
        while (at_ < text_.size() && out_.text.size() <= most_) step();
        if (out_.text.size() <= most_) return std::move(out_);
        out_.cut = true;
        auto end = most_;
        while (end > 0 && (std::uint8_t(out_.text[end]) & 0xC0) == 0x80) --end;
        const auto blank = out_.text.rfind(' ', end);
        out_.text.resize(blank != std::string::npos && blank > most_ / 2 ? blank : end);
        return std::move(out_);
    }

private:
    void step() {
        if (ordinary[std::uint8_t(text_[at_])]) {
            const auto run = plain_run(text_, at_);
            put(text_.substr(at_, run));
            at_ += run;
            return;
        }
        if (text_[at_] == '<') {
            const auto behind = end_of_markup(text_, at_);
            if (!behind) return put(text_.substr(at_++, 1));
            blank_ = blank_ || !joins(text_.substr(at_, behind - at_));
            at_ = behind;
            return;
        }
        auto character = next(text_, at_);
        if (!character.valid) {
            out_.broken = true;
            const char32_t code = windows_character(character.code);
            ++at_;
            if (!code) return;
            std::string one;
            append(one, code);
            return put(one);
        }
        if (is_space(character.code))
            blank_ = true;
        else if (!is_dropped(character.code))
            put(text_.substr(at_, character.size));
        at_ += character.size;
    }
    void put(std::string_view words) {
        if (blank_ && !out_.text.empty()) out_.text += ' ';
        blank_ = false;
        out_.text += words.substr(0, most_ + 1);
    }

    std::string_view text_;
    std::size_t most_, at_ = 0;
    PlainText out_;
    bool blank_ = false;
};

}  // namespace

std::string repaired_utf8(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto character = next(text, at);
        if (character.valid)
            out.append(text, at, character.size);
        else if (const auto code = windows_character(character.code))
            append(out, code);
        at += character.size;
    }
    return out;
}

PlainText plain_text(std::string_view text, std::size_t most) {
    if (text.size() <= most && !text.empty() && text.front() != ' ' && plain_run(text, 0) == text.size() &&
        text.find('&') == std::string_view::npos)
        return {std::string(text)};
    // Far more than is kept need not be looked through.
    const auto looked = text.substr(0, most * 16 + 4096);
    PlainText plain;
    if (looked.find('&') == std::string_view::npos) {
        plain = Writer(looked, most).write();
    } else {
        std::string decoded(looked);
        for (std::size_t round = 0; round < most_rounds && decode(decoded); ++round) {
        }
        plain = Writer(decoded, most).write();
    }
    plain.cut = plain.cut || looked.size() < text.size();
    return plain;
}

}  // namespace lightfoot
