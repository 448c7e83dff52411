#include "language/catalogue.hpp"

#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>
#include <unicode/msgfmt.h>

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

Fault fault_at(const EmbeddedFile& file, std::size_t line, const char* why) {
    return {std::string(file.name) + " line " + std::to_string(line),
            {"catalogue.fault", {{"why", std::string(why)}}}};
}

// Reads the quoted string of a .po line. Returns false where the quoting is broken.
bool unquote(std::string_view line, std::string& out) {
    const auto open = line.find('"');
    const auto close = line.rfind('"');
    if (open == std::string_view::npos || close <= open) return false;
    for (std::size_t i = open + 1; i < close; ++i) {
        if (line[i] != '\\') {
            out += line[i];
            continue;
        }
        if (++i >= close) return false;
        if (line[i] == 'n')
            out += '\n';
        else if (line[i] == 't')
            out += '\t';
        else
            out += line[i];
    }
    return true;
}

icu::UnicodeString unicode(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), std::int32_t(text.size())));
}

std::string utf8(const icu::UnicodeString& text) {
    std::string out;
    return text.toUTF8String(out), out;
}

bool is_tag(std::string_view name) { return name == "a" || name == "b" || name == "em"; }

// Splits words at the tags <a>, </a>, <b>, …; anything else that looks like a tag stays words.
void append_words(std::vector<Piece>& pieces, std::string_view words) {
    std::size_t from = 0;
    for (std::size_t at = words.find('<'); at != std::string_view::npos; at = words.find('<', at + 1)) {
        const auto end = words.find('>', at);
        if (end == std::string_view::npos) break;
        const bool closes = words[at + 1] == '/';
        const auto name = words.substr(at + 1 + closes, end - at - 1 - closes);
        if (!is_tag(name)) continue;
        if (at > from) pieces.push_back({Piece::Kind::words, std::string(words.substr(from, at - from))});
        pieces.push_back({closes ? Piece::Kind::close_tag : Piece::Kind::open_tag, std::string(name)});
        from = end + 1;
    }
    if (from < words.size()) pieces.push_back({Piece::Kind::words, std::string(words.substr(from))});
}

// The pieces of a simple pattern; nothing where only ICU can format it.
std::vector<Piece> split(std::string_view pattern) {
    std::vector<Piece> pieces;
    std::size_t from = 0;
    while (from < pattern.size()) {
        const auto open = pattern.find('{', from);
        append_words(pieces, pattern.substr(from, open - from));
        if (open == std::string_view::npos) break;
        const auto close = pattern.find('}', open);
        if (close == std::string_view::npos) return {};
        const auto name = pattern.substr(open + 1, close - open - 1);
        if (name.find_first_of(" ,{") != std::string_view::npos) return {};
        pieces.push_back({Piece::Kind::argument, std::string(name)});
        from = close + 1;
    }
    return pieces;
}

// The ICU message between apostrophes would be literal: the catalogue writes ’ instead, so that a ' is always
// a slip.
const char* refuse(std::string_view pattern, std::string_view language) {
    if (pattern.find('\'') != std::string_view::npos) return "write ’ instead of '";
    UErrorCode status = U_ZERO_ERROR;
    UParseError parse{};
    icu::MessageFormat format(unicode(pattern), icu::Locale(std::string(language).c_str()), parse, status);
    return U_FAILURE(status) ? "ICU cannot read this message" : nullptr;
}

struct PoReader {
    const EmbeddedFile& file;
    std::vector<Fault> faults;
    std::map<std::string, Entry, std::less<>> entries;
    std::string header, key, value;
    enum class Part { none, key, value } part = Part::none;
    std::size_t key_line = 0;

    void finish() {
        if (part == Part::none) return;
        if (key.empty() && key_line != 0 && header.empty()) {
            header = value;
        } else if (!key.empty()) {
            Entry entry{value, split(value), key_line};
            if (!entries.emplace(key, std::move(entry)).second)
                faults.push_back(fault_at(file, key_line, "this key stands twice"));
        }
        key.clear(), value.clear(), part = Part::none;
    }

    void line(std::string_view text, std::size_t number) {
        if (text.empty() || text[0] == '#') return;
        if (text.starts_with("msgid ")) {
            finish();
            part = Part::key, key_line = number;
        } else if (text.starts_with("msgstr ")) {
            part = Part::value;
        } else if (text[0] != '"' || part == Part::none) {
            faults.push_back(fault_at(file, number, "expected msgid, msgstr, a quoted string or a comment"));
            return;
        }
        if (!unquote(text, part == Part::key ? key : value))
            faults.push_back(fault_at(file, number, "the quotes do not close"));
    }
};

std::string language_of(std::string_view name) {
    const auto slash = name.rfind('/');
    const auto stem = name.substr(slash == std::string_view::npos ? 0 : slash + 1);
    return std::string(stem.substr(0, stem.find('.')));
}

std::set<std::string> plural_categories(std::string_view language) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::PluralRules> rules(
        icu::PluralRules::forLocale(icu::Locale(std::string(language).c_str()), status));
    const std::unique_ptr<icu::StringEnumeration> keywords(rules->getKeywords(status));
    std::set<std::string> names;
    while (const icu::UnicodeString* word = keywords->snext(status)) names.insert(utf8(*word));
    // "many" of es and fr is for millions written in compact form; "other" serves there.
    if (language == "es" || language == "fr") names.erase("many");
    return names;
}

// Selectors of every plural argument of the pattern.
std::vector<std::set<std::string>> plural_selectors(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError parse{};
    const icu::MessagePattern parts(unicode(pattern), &parse, status);
    std::vector<std::set<std::string>> all, open;
    for (int i = 0; U_SUCCESS(status) && i < parts.countParts(); ++i) {
        const auto& part = parts.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START) open.emplace_back();
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR)
            open.back().insert(utf8(parts.getSubstring(part)));
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_LIMIT) {
            if (part.getArgType() == UMSGPAT_ARG_TYPE_PLURAL) all.push_back(open.back());
            open.pop_back();
        }
    }
    return all;
}

}  // namespace

Result<Catalogue> Catalogue::read(const EmbeddedFile& file) {
    PoReader reader{file, {}, {}, {}, {}, {}};
    std::size_t number = 0;
    for (std::size_t from = 0; from < file.content.size();) {
        const auto end = std::min(file.content.find('\n', from), file.content.size());
        reader.line(file.content.substr(from, end - from), ++number);
        from = end + 1;
    }
    reader.finish();
    const auto language = language_of(file.name);
    for (const auto& [key, entry] : reader.entries)
        if (const char* why = refuse(entry.pattern, language))
            reader.faults.push_back(fault_at(file, entry.line, why));
    if (!reader.faults.empty()) return invalid("catalogue.broken", std::move(reader.faults));
    Catalogue catalogue;
    catalogue.language_ = language;
    catalogue.entries_ = std::move(reader.entries);
    return catalogue;
}

const Entry* Catalogue::find(std::string_view key) const {
    const auto at = entries_.find(key);
    return at == entries_.end() ? nullptr : &at->second;
}

std::vector<std::string> placeholders(std::string_view pattern) {
    UErrorCode status = U_ZERO_ERROR;
    UParseError parse{};
    const icu::MessagePattern parts(unicode(pattern), &parse, status);
    std::set<std::string> names;
    for (int i = 0; U_SUCCESS(status) && i < parts.countParts(); ++i)
        if (parts.getPartType(i) == UMSGPAT_PART_TYPE_ARG_NAME)
            names.insert(utf8(parts.getSubstring(parts.getPart(i))));
    for (const auto& piece : split(pattern))
        if (piece.kind == Piece::Kind::open_tag) names.insert("<" + piece.text + ">");
    return {names.begin(), names.end()};
}

std::vector<Fault> compare(const Catalogue& english, const Catalogue& other) {
    std::vector<Fault> faults;
    const auto add = [&](std::string_view key, const char* why) {
        faults.push_back(
            {other.language() + ": " + std::string(key), {"catalogue.fault", {{"why", std::string(why)}}}});
    };
    const auto needed = plural_categories(other.language());
    for (const auto& [key, entry] : english.entries()) {
        const Entry* translated = other.find(key);
        if (!translated)
            add(key, "missing");
        else if (placeholders(translated->pattern) != placeholders(entry.pattern))
            add(key, "placeholders differ");
        else if (translated->pattern.empty() != entry.pattern.empty())
            add(key, "empty");
    }
    for (const auto& [key, entry] : other.entries()) {
        if (!english.find(key)) add(key, "unknown to the English catalogue");
        const auto all = plural_selectors(entry.pattern);
        if (std::any_of(all.begin(), all.end(), [&](const auto& selectors) {
                return !std::includes(selectors.begin(), selectors.end(), needed.begin(), needed.end());
            }))
            add(key, "lacks a plural form of the language");
    }
    return faults;
}

}  // namespace lightfoot
