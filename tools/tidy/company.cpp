// What must stand beside a thing: a test beside a source, a comment beside a column, a record beside a
// decision, a corpus beside a fuzz target.

#include "tidy/rules.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>

namespace lightfoot::tidy {

namespace {

constexpr std::size_t small_enough_without_test = 30;

// Tests ---------------------------------------------------------------------------------------------------

// path → reason, from tests/without_own_test.txt ("src/x.cpp: reason").
std::map<std::string, std::size_t> without_own_test(const SourceFile& list, Report& report) {
    std::map<std::string, std::size_t> paths;
    for (std::size_t number = 1; number <= list.lines(); ++number) {
        const auto line = list.line(number);
        if (line.empty() || line[0] == '#') continue;
        const auto colon = line.find(": ");
        if (colon == std::string_view::npos || line.size() < colon + 12)
            report.add(list, number, "a reason must stand behind the path: \"src/x/y.cpp: why\"");
        paths[std::string(line.substr(0, colon))] = number;
    }
    return paths;
}

// A line of the list that ends in a slash speaks for a folder.
bool excused_by_folder(const std::map<std::string, std::size_t>& list, std::string_view path,
                       std::set<std::string>& used) {
    for (const auto& [folder, number] : list)
        if (folder.ends_with('/') && path.starts_with(folder)) return used.insert(folder), true;
    return false;
}

// src/web/pages/x.cpp → tests/web/pages/x_test.cpp
std::string test_path(const std::string& path) {
    return "tests/" + path.substr(4, path.size() - 8) + "_test.cpp";
}

void check_tests(const Tree& tree, Report& report) {
    report.begin("tests-beside");
    const auto* list = tree.find("tests/without_own_test.txt");
    auto excused = list ? without_own_test(*list, report) : std::map<std::string, std::size_t>();
    std::size_t code_lines = 0, test_lines = 0;
    std::set<std::string> used_folders;
    for (const auto& file : tree.files) {
        if (file.below("tests/") && file.has_code()) test_lines += file.lines();
        if (!file.below("src/") || !file.has_code()) continue;
        code_lines += file.lines();
        if (!file.ends_in(".cpp")) continue;
        const bool tested = tree.find(test_path(file.path)) != nullptr;
        const auto excuse = excused.find(file.path);
        if (excuse != excused.end()) {
            if (tested)
                report.add(*list, excuse->second, file.path + " has its own test by now: take the line out");
            excused.erase(excuse);
        } else if (!tested && file.lines() > small_enough_without_test &&
                   !excused_by_folder(excused, file.path, used_folders)) {
            report.add(file.path, "no " + test_path(file.path) +
                                      ": write it, or say in tests/without_own_test.txt why not");
        }
    }
    for (const auto& [path, number] : excused)
        if (!used_folders.contains(path))
            report.add(*list, number, path + " excuses nothing: take the line out");
    report.note(std::to_string(test_lines) + " lines of test, " + std::to_string(code_lines) + " of code");
}

// Schema --------------------------------------------------------------------------------------------------

std::string trimmed_lower(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    std::string out(first == std::string_view::npos ? std::string_view{} : text.substr(first));
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

bool commented(const SourceFile& file, std::size_t number) {
    const auto above = trimmed_lower(file.line(number - 1));
    return file.line(number).find("--") != std::string_view::npos || above.starts_with("--");
}

// A line that names a column, not a constraint, a bracket or a comment.
bool names_column(const std::string& line) {
    static constexpr std::array constraints = {"primary key", "foreign key", "unique", "check", "constraint",
                                               "references",  "on delete",   "--",     ")"};
    if (line.empty() || !identifier_character(line[0])) return false;
    return std::none_of(constraints.begin(), constraints.end(),
                        [&](std::string_view word) { return line.starts_with(word); });
}

void check_table(const SourceFile& file, std::size_t& number, Report& report) {
    if (!commented(file, number))
        report.add(file, number, "a table without a comment (--) that says what it keeps");
    int depth = 0;
    for (; number <= file.lines(); ++number) {
        const auto line = trimmed_lower(file.line(number));
        const bool first = line.find("create table") != std::string::npos;
        if (depth == 1 && !first && names_column(line) && !commented(file, number))
            report.add(file, number, "a column without a comment (--) that says what it holds");
        const auto words = line.substr(0, line.find("--"));
        depth +=
            int(std::count(words.begin(), words.end(), '(') - std::count(words.begin(), words.end(), ')'));
        if (depth <= 0 && words.find(')') != std::string::npos) return;
    }
}

void check_schema(const Tree& tree, Report& report) {
    report.begin("schema-comments");
    for (const auto& file : tree.files) {
        if (!file.below("src/store/") || file.path.find("schema") == std::string::npos) continue;
        for (std::size_t number = 1; number <= file.lines(); ++number)
            if (trimmed_lower(file.line(number)).find("create table") != std::string::npos &&
                file.line(number).find('(') != std::string_view::npos)
                check_table(file, number, report);
    }
}

// Papers --------------------------------------------------------------------------------------------------

void check_length(const Tree& tree, Report& report, std::string_view path, std::size_t most) {
    const auto* file = tree.find(path);
    if (!file)
        report.add(std::string(path), "is not there: write it");
    else if (file->lines() > most)
        report.add(file->path, std::to_string(file->lines()) + " lines, at most " + std::to_string(most));
}

void check_decision(const SourceFile& file, std::set<std::string>& numbers, Report& report) {
    const auto name = std::string_view(file.path).substr(file.path.rfind('/') + 1);
    const bool numbered =
        name.size() > 8 && name[4] == '-' &&
        std::all_of(name.begin(), name.begin() + 4, [](unsigned char c) { return std::isdigit(c); });
    if (!numbered) return report.add(file.path, "a decision record is called NNNN-title.md");
    if (!numbers.insert(std::string(name.substr(0, 4))).second)
        report.add(file.path,
                   "the number " + std::string(name.substr(0, 4)) + " is taken: choose the next free one");
    if (file.lines() > 60) report.add(file.path, "half a page is enough: at most 60 lines");
    if (trimmed_lower(file.text).find("refused") == std::string::npos)
        report.add(file.path,
                   "name the option that was refused, and why (the word \"refused\" is looked for)");
}

void check_papers(const Tree& tree, Report& report) {
    report.begin("papers");
    check_length(tree, report, "README.md", 80);
    check_length(tree, report, "ARCHITECTURE.md", 299);
    check_length(tree, report, "LICENSE", 250);
    check_length(tree, report, "NOTICE", 120);
    check_length(tree, report, "CHANGELOG.md", 500);
    check_length(tree, report, "docs/glossary.md", 200);
    std::set<std::string> numbers;
    for (const auto& file : tree.files)
        if (file.below("docs/decisions/") && file.path != "docs/decisions/README.md")
            check_decision(file, numbers, report);
}

// Links between the papers: what they name must be there.
void check_links(const Tree& tree, Report& report) {
    report.begin("links");
    for (const auto& file : tree.files) {
        if (!file.ends_in(".md") || file.below("data/")) continue;
        for (auto at = file.text.find("]("); at != std::string::npos; at = file.text.find("](", at + 1)) {
            auto target = file.text.substr(at + 2, file.text.find(')', at) - at - 2);
            target = target.substr(0, target.find('#'));
            if (target.empty() || target.find(':') != std::string::npos) continue;
            const auto folder = std::filesystem::path(file.path).parent_path();
            if (!std::filesystem::exists(tree.root / folder / target))
                report.add(file, file.line_of(at), target + " is not there");
        }
    }
}

void check_fuzzing(const Tree& tree, Report& report) {
    report.begin("fuzz-corpus");
    for (const auto& file : tree.files) {
        if (!file.below("fuzz/") || !file.ends_in(".cpp") || file.path == "fuzz/replay.cpp") continue;
        const auto corpus = tree.root / "fuzz" / "corpus" / std::filesystem::path(file.path).stem();
        if (!std::filesystem::exists(corpus) || std::filesystem::is_empty(corpus))
            report.add(file.path, "its corpus is empty: put a few real inputs into fuzz/corpus/");
        if (!file.text.starts_with("// links: "))
            report.add(file, 1, "the first line names the libraries: // links: base");
    }
}

}  // namespace

void check_company(const Tree& tree, Report& report) {
    check_tests(tree, report);
    check_schema(tree, report);
    check_papers(tree, report);
    check_links(tree, report);
    check_fuzzing(tree, report);
}

Report check(const Tree& tree) {
    Report report;
    check_shape(tree, report);
    check_layers(tree, report);
    check_words(tree, report);
    check_leftovers(tree, report);
    check_company(tree, report);
    return report;
}

}  // namespace lightfoot::tidy
