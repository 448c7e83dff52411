// What is left lying about: to-dos, paths of one machine, words of the workplace, styles that know left from
// right.

#include "tidy/rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace lightfoot::tidy {

namespace {

std::string lower_case(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

// Tidy and its test have to name what they look for.
bool is_tidy(const SourceFile& file) {
    return file.below("tools/tidy") || file.below("tests/tools/tidy") ||
           file.path == "docs/decisions/0030-tidy.md";
}

void check_to_dos(const Tree& tree, Report& report) {
    static constexpr std::array shouted = {"TODO", "FIXME", "XXX", "HACK"};
    static constexpr std::array said = {
        "not implemented",    "not yet implemented", "unimplemented", "placeholder for",
        "just a placeholder", "is a stub",           "stub for",      "stubbed",
        "temporary hack",     "coming soon",         "lorem ipsum"};
    report.begin("no-to-dos");
    for (const auto& file : tree.files) {
        const bool looked = file.below("src/") || file.below("web/") || file.below("tests/") ||
                            file.below("tools/") || file.below("locale/") || file.below("docs/") ||
                            file.below("bench/") || file.below("fuzz/");
        if (!looked || is_tidy(file) || file.ends_in("package-lock.json")) continue;
        for (std::size_t number = 1; number <= file.lines(); ++number) {
            const auto line = file.line(number);
            for (auto word : shouted)
                if (!find_word(line, word).empty())
                    report.add(file, number, std::string(word) + ": do it or drop it");
            const auto low = lower_case(line);
            for (auto words : said)
                if (low.find(words) != std::string::npos)
                    report.add(file, number, "\"" + std::string(words) + "\": finish it or take it away");
        }
    }
}

void check_places(const Tree& tree, Report& report) {
    static constexpr std::array banned = {"/work/", "/tmp/bash", "registry.npmjs", "pypi.org", "crates.io",
                                          "proxy.golang.org", "deb.debian.org", "artifactory"};
    report.begin("no-machine-places");
    for (const auto& file : tree.files) {
        if (is_tidy(file)) continue;
        for (std::size_t number = 1; number <= file.lines(); ++number)
            for (std::string_view place : banned)
                if (file.line(number).find(place) != std::string_view::npos)
                    report.add(file, number,
                               std::string(place) + " is a place of one machine: take it from the outside");
    }
}

// Styles --------------------------------------------------------------------------------------------------

struct Turn {
    std::string_view declaration, instead;
};
constexpr Turn turns[] = {
    {"margin-left:", "margin-inline-start"},
    {"margin-right:", "margin-inline-end"},
    {"padding-left:", "padding-inline-start"},
    {"padding-right:", "padding-inline-end"},
    {"border-left", "border-inline-start"},
    {"border-right", "border-inline-end"},
    {"left:", "inset-inline-start"},
    {"right:", "inset-inline-end"},
    {"text-align:left", "text-align:start"},
    {"text-align:right", "text-align:end"},
    {"float:left", "float:inline-start or a grid"},
    {"float:right", "float:inline-end or a grid"},
    {"border-top-left-radius", "border-start-start-radius"},
    {"border-top-right-radius", "border-start-end-radius"},
    {"border-bottom-left-radius", "border-end-start-radius"},
    {"border-bottom-right-radius", "border-end-end-radius"},
};

bool begins_declaration(std::string_view line, std::size_t at) {
    return at == 0 || line[at - 1] == ';' || line[at - 1] == '{' || line[at - 1] == ' ' ||
           line[at - 1] == '(';
}

void check_style_sheets(const Tree& tree, Report& report) {
    report.begin("logical-styles");
    for (const auto& file : tree.files) {
        if (!file.below("web/") || !file.ends_in(".css")) continue;
        for (std::size_t number = 1; number <= file.lines(); ++number) {
            auto line = lower_case(file.line(number));
            for (auto at = line.find(": "); at != std::string::npos; at = line.find(": ", at))
                line.erase(at + 1, 1);
            for (const auto& turn : turns)
                for (auto at = line.find(turn.declaration); at != std::string::npos;
                     at = line.find(turn.declaration, at + 1))
                    if (begins_declaration(line, at))
                        report.add(file, number,
                                   std::string(turn.declaration) +
                                       " knows left from right; instead: " + std::string(turn.instead));
        }
    }
}

void check_inline_styles(const Tree& tree, Report& report) {
    report.begin("no-inline-styles");
    for (const auto& file : tree.files) {
        if (!file.below("src/") || file.below("src/print/")) continue;  // office documents have no sheet
        for (const auto& literal : file.literals)
            for (std::string_view attribute :
                 {" style=", " onclick=", " onload=", " onsubmit=", "javascript:"})
                if (literal.value.find(attribute) != std::string::npos)
                    report.add(
                        file, file.line_of(literal.begin),
                        std::string(attribute) + " in markup: a class and web/style.css or web/script.js");
    }
}

}  // namespace

void check_leftovers(const Tree& tree, Report& report) {
    check_to_dos(tree, report);
    check_places(tree, report);
    check_style_sheets(tree, report);
    check_inline_styles(tree, report);
}

}  // namespace lightfoot::tidy
