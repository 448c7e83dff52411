#include "programmes/utf8_front.hpp"

#include <iconv.h>

#include <algorithm>
#include <cctype>
#include <cerrno>

namespace lightfoot {

namespace {

constexpr std::size_t enough_to_decide = 512;
constexpr std::size_t longest_declaration = 500;  // the same of every file, however large its pieces are
constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD

struct Known {
    std::string_view name, iconv_name;
    std::size_t unit;  // bytes to pass over where they are none of its characters
};
// Few encodings are met in the world's files; what is not here is refused by name.
constexpr Known known[] = {
    {"UTF-16LE", "UTF-16LE", 2},
    {"UTF-16BE", "UTF-16BE", 2},
    {"UTF-16", "UTF-16LE", 2},
    {"UTF-32LE", "UTF-32LE", 4},
    {"UTF-32BE", "UTF-32BE", 4},
    {"ISO-8859-1", "WINDOWS-1252", 1},
    {"ISO8859-1", "WINDOWS-1252", 1},
    {"ISO_8859-1", "WINDOWS-1252", 1},
    {"LATIN1", "WINDOWS-1252", 1},
    {"LATIN-1", "WINDOWS-1252", 1},
    {"ISO-8859-2", "ISO-8859-2", 1},
    {"ISO-8859-5", "ISO-8859-5", 1},
    {"ISO-8859-6", "ISO-8859-6", 1},
    {"ISO-8859-9", "WINDOWS-1254", 1},
    {"ISO-8859-15", "ISO-8859-15", 1},
    {"CP1252", "WINDOWS-1252", 1},
    {"WINDOWS-1250", "WINDOWS-1250", 1},
    {"WINDOWS-1251", "WINDOWS-1251", 1},
    {"WINDOWS-1252", "WINDOWS-1252", 1},
    {"WINDOWS-1254", "WINDOWS-1254", 1},
    {"WINDOWS-1256", "WINDOWS-1256", 1},
    {"KOI8-R", "KOI8-R", 1},
    {"GB2312", "GB18030", 1},
    {"GBK", "GB18030", 1},
    {"GB18030", "GB18030", 1},
    {"BIG5", "BIG5", 1},
    {"SHIFT_JIS", "SHIFT_JIS", 1},
    {"EUC-KR", "EUC-KR", 1},
};

bool is_utf8(std::string_view name) {
    return name == "UTF-8" || name == "UTF8" || name == "US-ASCII" || name == "ASCII";
}

// What <?xml … encoding="…"?> says, in capitals; empty where it says nothing.
std::string stated(std::string_view text) {
    if (!text.starts_with("<?xml")) return {};
    text = text.substr(0, std::min(text.find('>'), longest_declaration));
    auto at = text.find("encoding");
    if (at == std::string_view::npos) return {};
    at = text.find_first_of("\"'", at);
    if (at == std::string_view::npos) return {};
    const auto end = text.find(text[at], at + 1);
    if (end == std::string_view::npos) return {};
    std::string name(text.substr(at + 1, end - at - 1));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return char(std::toupper(c)); });
    return name;
}

// By byte order mark or by the zeros beside "<"; `mark`: its size.
std::string_view shown(std::string_view text, std::size_t& mark) {
    const auto begins = [&](std::string_view bytes) { return text.starts_with(bytes); };
    using namespace std::literals;
    mark = 4;
    if (begins("\xFF\xFE\0\0"sv)) return "UTF-32LE";
    if (begins("\0\0\xFE\xFF"sv)) return "UTF-32BE";
    mark = 3;
    if (begins("\xEF\xBB\xBF"sv)) return "UTF-8";
    mark = 2;
    if (begins("\xFF\xFE"sv)) return "UTF-16LE";
    if (begins("\xFE\xFF"sv)) return "UTF-16BE";
    mark = 0;
    if (begins("<\0\0\0"sv)) return "UTF-32LE";
    if (begins("\0\0\0<"sv)) return "UTF-32BE";
    if (begins("<\0"sv)) return "UTF-16LE";
    if (begins("\0<"sv)) return "UTF-16BE";
    return {};
}

}  // namespace

struct Utf8Front::Converter {
    iconv_t state = iconv_t(-1);
    std::size_t unit = 1;
    std::string rest;  // of the last piece: the beginning of a character

    ~Converter() {
        if (state != iconv_t(-1)) iconv_close(state);
    }
};

Utf8Front::Utf8Front() = default;
Utf8Front::~Utf8Front() = default;

bool Utf8Front::decide() {
    std::size_t mark = 0;
    encoding_ = shown(first_, mark);
    first_.erase(0, mark);
    if (encoding_.empty()) encoding_ = stated(first_);
    if (encoding_.empty()) encoding_ = "UTF-8";
    if (is_utf8(encoding_)) return true;
    for (const auto& one : known) {
        if (one.name != encoding_) continue;
        // Stated as of two bytes, but it begins with "<?xml" in single bytes: it was turned into UTF-8 since.
        if (one.unit > 1 && first_.starts_with("<?xml")) return true;
        converter_ = std::make_unique<Converter>();
        converter_->state = iconv_open("UTF-8", std::string(one.iconv_name).c_str());
        converter_->unit = one.unit;
        return converter_->state != iconv_t(-1);
    }
    return false;
}

bool Utf8Front::read(std::string_view piece, std::string& text) {
    if (encoding_.empty()) {
        first_ += piece;
        if (first_.size() < enough_to_decide) return true;
        if (!decide()) return false;
        const auto first = std::move(first_);
        convert(first, text);
        return true;
    }
    convert(piece, text);
    return true;
}

bool Utf8Front::finish(std::string& text) {
    if (encoding_.empty()) {
        if (!decide()) return false;
        const auto first = std::move(first_);
        convert(first, text);
    }
    if (converter_ && !converter_->rest.empty()) text += replacement;
    return true;
}

void Utf8Front::convert(std::string_view piece, std::string& text) {
    if (!converter_) {
        text += piece;
        return;
    }
    auto& [state, unit, rest] = *converter_;
    rest += piece;
    char* from = rest.data();
    std::size_t left = rest.size();
    while (left > 0) {
        char out[16 << 10];
        char* to = out;
        std::size_t room = sizeof out;
        const auto done = iconv(state, &from, &left, &to, &room);
        text.append(out, sizeof out - room);
        if (done != std::size_t(-1) || errno == E2BIG) continue;
        if (errno == EINVAL && left < 8) break;  // the rest of a character comes with the next piece
        text += replacement;
        const auto step = std::min(unit, left);
        from += step;
        left -= step;
    }
    rest.erase(0, rest.size() - left);
}

}  // namespace lightfoot
