// Words come from the catalogue: every key that is used exists, every key that exists is used, and no page
// carries words of its own.

#include "tidy/rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace lightfoot::tidy {

namespace {

using Keys = std::map<std::string, std::size_t>;  // key → line of locale/en.po

Keys catalogue_keys(const SourceFile& file) {
    Keys keys;
    for (std::size_t number = 1; number <= file.lines(); ++number) {
        const auto line = file.line(number);
        if (line.starts_with("msgid \"") && line.size() > 8)
            keys[std::string(line.substr(7, line.size() - 8))] = number;
    }
    return keys;
}

bool key_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

// area.name, with as many further parts as one likes; no file name.
bool looks_like_key(std::string_view text) {
    static constexpr std::array endings = {"json", "toml", "csv", "css", "js",  "svg", "png",     "html",
                                           "txt",  "po",   "tsv", "md",  "cpp", "hpp", "xml",     "pdf",
                                           "com",  "org",  "int", "log", "db",  "key", "example", "sock"};
    if (text.empty() || !(text[0] >= 'a' && text[0] <= 'z') || text.back() == '.') return false;
    bool dots = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '.' && (text[i - 1] == '.')) return false;
        if (text[i] != '.' && !key_character(text[i])) return false;
        dots = dots || text[i] == '.';
    }
    const auto ending = text.substr(text.rfind('.') + 1);
    return dots && std::find(endings.begin(), endings.end(), ending) == endings.end();
}

std::string_view area_of(std::string_view key) { return key.substr(0, key.find('.')); }

// A literal whose first argument is a message: what stands in such a call is a key, whether its area is known
// or not.
bool in_message_call(const SourceFile& file, std::size_t begin) {
    static constexpr std::array calls = {"say(",      "plain(",     "invalid(", "not_allowed(",
                                         "conflict(", "too_much(",  "Message(", "words.html(",
                                         "Message{",  "words.text("};
    const auto before = std::string_view(file.code).substr(0, begin);
    for (std::string_view call : calls) {
        if (!before.ends_with(call)) continue;
        const auto start = before.size() - call.size();
        if (start == 0 || !identifier_character(before[start - 1])) return true;
    }
    return false;
}

// What the program says about keys: whole ones, beginnings ("menu."), ends (".hint"), and patterns
// ("reason.{}.title").
struct Uses {
    std::set<std::string, std::less<>> whole, beginnings, ends;
    std::vector<std::string> patterns;
};

bool beginning(std::string_view text) {
    if (text.size() < 3 || (text.back() != '.' && text.back() != '_')) return false;
    return looks_like_key(text.back() == '.' ? std::string(text) + "x" : std::string(text));
}

bool ending(std::string_view text) {
    return text.size() > 2 && (text[0] == '.' || text[0] == '_') &&
           std::all_of(text.begin(), text.end(), [](char c) { return key_character(c) || c == '.'; });
}

bool fits_pattern(std::string_view pattern, std::string_view key) {
    const auto hole = pattern.find("{}");
    if (hole == std::string_view::npos) return pattern == key;
    if (!key.starts_with(pattern.substr(0, hole))) return false;
    const auto rest = pattern.substr(hole + 2);
    for (auto from = hole; from <= key.size(); ++from)
        if (fits_pattern(rest, key.substr(from))) return true;
    return false;
}

Uses uses_of(const Tree& tree) {
    Uses uses;
    for (const auto& file : tree.files) {
        if (!file.below("src/")) continue;
        for (const auto& literal : file.literals) {
            if (beginning(literal.value)) uses.beginnings.insert(literal.value);
            if (ending(literal.value)) uses.ends.insert(literal.value);
            if (literal.value.find("{}") != std::string::npos &&
                literal.value.find('.') != std::string::npos &&
                literal.value.find_first_of(" <>/=") == std::string::npos)
                uses.patterns.push_back(literal.value);
            uses.whole.insert(literal.value);
        }
    }
    return uses;
}

bool used(const Uses& uses, const std::string& key) {
    if (uses.whole.contains(key)) return true;
    for (const auto& beginning : uses.beginnings)
        if (key.starts_with(beginning)) return true;
    for (const auto& pattern : uses.patterns)
        if (fits_pattern(pattern, key)) return true;
    for (const auto& end : uses.ends)
        if (key.ends_with(end) && uses.whole.contains(key.substr(0, key.size() - end.size()))) return true;
    return false;
}

void check_missing_keys(const Tree& tree, const Keys& keys, Report& report) {
    report.begin("keys-exist");
    std::set<std::string, std::less<>> areas;
    for (const auto& [key, line] : keys) areas.emplace(area_of(key));
    std::size_t seen = 0;
    for (const auto& file : tree.files) {
        if (!file.below("src/")) continue;
        for (const auto& literal : file.literals) {
            const auto& value = literal.value;
            const bool message = in_message_call(file, literal.begin);
            const bool whole = looks_like_key(value) && value.back() != '_';
            if (whole && (message || areas.contains(area_of(value)))) {
                ++seen;
                if (!keys.contains(value) && value.size() > 3)
                    report.add(file, file.line_of(literal.begin),
                               "\"" + value + "\" is not in locale/en.po: add it there");
            }
            if (!beginning(value) || !areas.contains(area_of(value))) continue;
            const auto first = keys.lower_bound(value);
            if (first == keys.end() || !first->first.starts_with(value))
                report.add(file, file.line_of(literal.begin),
                           "no key of locale/en.po begins with \"" + value + "\"");
        }
    }
    report.note(std::to_string(seen) + " uses");
}

void check_unused_keys(const Tree& tree, const SourceFile& catalogue, const Keys& keys, Report& report) {
    report.begin("keys-used");
    const auto uses = uses_of(tree);
    for (const auto& [key, line] : keys)
        if (!used(uses, key))
            report.add(catalogue, line, "\"" + key + "\" is said nowhere: take it out of all languages");
    report.note(std::to_string(keys.size()) + " keys");
}

// Words in markup -----------------------------------------------------------------------------------------

// The letters that stand outside tags, entities and holes; and those in attributes that a person reads.
std::string words_outside_tags(std::string_view markup) {
    std::string out;
    char until = 0;
    for (std::size_t i = 0; i < markup.size(); ++i) {
        if (until) {
            if (markup[i] == until) until = 0;
        } else if (markup[i] == '<') {
            until = '>';
            out += ' ';
        } else if (markup[i] == '&') {
            until = ';';
        } else if (markup[i] == '{') {
            until = '}';
            out += ' ';
        } else {
            out += markup[i];
        }
    }
    return out;
}

std::string words_in_attributes(std::string_view markup) {
    static constexpr std::array names = {" placeholder=\"", " title=\"", " alt=\"", " aria-label=\"",
                                         " aria-description=\""};
    std::string out;
    for (std::string_view name : names)
        for (auto at = markup.find(name); at != std::string_view::npos; at = markup.find(name, at + 1)) {
            const auto begin = at + name.size();
            out += words_outside_tags(markup.substr(begin, markup.find('"', begin) - begin)) + " ";
        }
    return out;
}

// Names that are the same in every language.
bool name_everywhere(std::string_view word) {
    static const std::set<std::string_view> names = {"Lightfoot", "API",       "CSV",    "JSON", "OpenAPI",
                                                     "GET",       "POST",      "HTTP",   "SHA",  "PDF",
                                                     "TREC",      "iCalendar", "GitHub", "UTC",  "lightfoot"};
    return names.contains(word);
}

std::string first_word(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!std::isalpha((unsigned char)text[at])) continue;
        auto end = at;
        while (end < text.size() && std::isalpha((unsigned char)text[end])) ++end;
        const auto word = text.substr(at, end - at);
        if (word.size() > 1 && !name_everywhere(word)) return std::string(word);
        at = end;
    }
    return {};
}

bool in_markup_call(const SourceFile& file, std::size_t begin) {
    const auto before = std::string_view(file.code).substr(0, begin);
    const auto last = before.find_last_not_of(" \n");
    if (last == std::string_view::npos || before[last] != '(') return false;
    const auto call = before.substr(0, last);
    if (!call.ends_with("html")) return false;
    const char left = call.size() > 4 ? call[call.size() - 5] : ' ';
    return !identifier_character(left) && left != '.';
}

void check_markup(const Tree& tree, Report& report) {
    report.begin("no-words-in-markup");
    for (const auto& file : tree.files) {
        if (!file.below("src/web/")) continue;
        for (const auto& literal : file.literals) {
            if (!in_markup_call(file, literal.begin)) continue;
            if (literal.value.starts_with("<style") || literal.value.starts_with("<script")) continue;
            auto word = first_word(words_outside_tags(literal.value));
            if (word.empty()) word = first_word(words_in_attributes(literal.value));
            if (!word.empty())
                report.add(file, file.line_of(literal.begin),
                           "the word \"" + word + "\" in markup: say it by a key");
        }
    }
}

}  // namespace

void check_words(const Tree& tree, Report& report) {
    if (const auto* catalogue = tree.find("locale/en.po")) {
        const auto keys = catalogue_keys(*catalogue);
        check_missing_keys(tree, keys, report);
        check_unused_keys(tree, *catalogue, keys, report);
    }
    check_markup(tree, report);
}

}  // namespace lightfoot::tidy
