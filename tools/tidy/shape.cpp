// Sizes and forms: what can be measured on a single file.

#include "tidy/rules.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace lightfoot::tidy {

namespace {

constexpr std::size_t most_file_lines = 500, most_header_lines = 150, most_columns = 110,
                      most_function_lines = 70;
constexpr std::size_t median_function_lines = 12;

bool has_columns(const SourceFile& file) {
    static constexpr std::array endings = {".cpp", ".hpp", ".mjs",   ".js",
                                           ".sh",  ".awk", ".cmake", "CMakeLists.txt"};
    for (std::string_view ending : endings)
        if (file.ends_in(ending)) return true;
    return file.path == "run" || file.path == "test";
}

std::size_t columns(std::string_view line) {
    return std::size_t(std::count_if(line.begin(), line.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

void check_file_lengths(const Tree& tree, Report& report) {
    report.begin("file-length");
    for (const auto& file : tree.files) {
        if (!has_columns(file)) continue;
        const bool header = file.ends_in(".hpp") && !file.below("tests/");
        const std::size_t most = header ? most_header_lines : most_file_lines;
        if (file.lines() > most)
            report.add(file, 0, std::to_string(file.lines()) + " lines, at most " + std::to_string(most) +
                                    ": give a part a file of its own");
    }
}

void check_columns(const Tree& tree, Report& report) {
    report.begin("line-length");
    for (const auto& file : tree.files) {
        if (!file.ends_in(".cpp") && !file.ends_in(".hpp")) continue;
        for (std::size_t number = 1; number <= file.lines(); ++number)
            if (const auto wide = columns(file.line(number)); wide > most_columns)
                report.add(file, number, std::to_string(wide) + " columns, at most 110: break the line");
    }
}

// One level of braces: what its block is.
enum class Block { space, type, function, other };

// The header without what stands between parentheses; empty where they are not balanced.
std::string without_parentheses(std::string_view header) {
    std::string out;
    int depth = 0;
    for (char c : header) {
        if (c == '(') ++depth;
        if (depth == 0) out += c;
        if (c == ')') --depth;
    }
    return depth == 0 ? out : std::string();
}

bool assigns(const std::string& header) {
    for (auto at = header.find('='); at != std::string::npos; at = header.find('=', at + 1)) {
        const auto name = header.rfind("operator", at);
        const auto between = name == std::string::npos ? "x" : header.substr(name + 8, at - name - 8);
        if (between.find_first_not_of("=<>!+-*/ ") != std::string::npos) return true;
    }
    return false;
}

Block block_of(std::string_view header) {
    if (!find_word(header, "namespace").empty()) return Block::space;
    const auto last = header.find_last_not_of(" \n");
    if (last == std::string_view::npos) return Block::other;
    const bool call = header.find('(') != std::string_view::npos;
    if (!call) {
        if (!find_word(header, "extern").empty()) return Block::space;
        for (std::string_view word : {"class", "struct", "union", "enum"})
            if (!find_word(header, word).empty()) return Block::type;
        return Block::other;
    }
    const auto outside = without_parentheses(header);
    const bool touches = last + 1 == header.size() && header[last] != ')';  // name{…}: an initialiser
    return outside.empty() || touches || assigns(outside) ? Block::other : Block::function;
}

// Follows the braces of one file.
class Braces {
public:
    explicit Braces(const SourceFile& file) : file_(file), code_(file.code) {}

    std::vector<Function> functions() {
        for (; at_ < code_.size(); ++at_) {
            if (code_[at_] == '#' && begins_line()) skip_directive();
            if (at_ >= code_.size()) break;
            if (code_[at_] == '{') open();
            if (code_[at_] == '}') close();
            if (code_[at_] == ';' && outside()) header_ = at_ + 1;
        }
        return std::move(found_);
    }

private:
    bool begins_line() const {
        const auto last = std::string_view(code_).substr(0, at_).find_last_not_of(' ');
        return last == std::string_view::npos || code_[last] == '\n';
    }

    void skip_directive() {
        do at_ = std::min(code_.find('\n', at_ + 1), code_.size());
        while (at_ < code_.size() && code_[at_ - 1] == '\\');
        if (outside()) header_ = at_;
    }

    bool outside() const {
        return stack_.empty() || stack_.back() == Block::space || stack_.back() == Block::type;
    }

    std::string_view header() {
        for (std::string_view word : {"public:", "private:", "protected:"}) {
            const auto found = std::string_view(code_).substr(header_, at_ - header_).rfind(word);
            if (found != std::string_view::npos) header_ += found + word.size();
        }
        header_ = std::min(code_.find_first_not_of(" \n", header_), at_);
        return std::string_view(code_).substr(header_, at_ - header_);
    }

    void open() {
        stack_.push_back(outside() ? block_of(header()) : Block::other);
        if (stack_.back() == Block::function) begun_ = header_;
        if (stack_.back() != Block::other) header_ = at_ + 1;
    }

    void close() {
        if (stack_.empty()) return;
        const auto block = stack_.back();
        stack_.pop_back();
        if (block == Block::function) {
            const auto first = file_.line_of(begun_);
            found_.push_back({file_.path, first, file_.line_of(at_) - first + 1});
        }
        if (block != Block::other) header_ = at_ + 1;
    }

    const SourceFile& file_;
    const std::string& code_;
    std::size_t at_ = 0, header_ = 0, begun_ = 0;
    std::vector<Block> stack_;
    std::vector<Function> found_;
};

void check_functions(const Tree& tree, Report& report) {
    report.begin("function-length");
    std::vector<std::size_t> sizes;
    for (const auto& file : tree.files) {
        if (!file.has_code()) continue;
        for (const auto& function : functions_of(file)) {
            if (file.below("src/")) sizes.push_back(function.lines);
            if (function.lines > most_function_lines)
                report.add(file, function.first_line, "a function of " + std::to_string(function.lines) +
                                                          " lines, at most 70: name its parts");
        }
    }
    if (sizes.empty()) return;
    std::nth_element(sizes.begin(), sizes.begin() + std::ptrdiff_t(sizes.size() / 2), sizes.end());
    const auto median = sizes[sizes.size() / 2];
    report.note("median " + std::to_string(median) + " lines of " + std::to_string(sizes.size()) +
                " functions");
    if (median >= median_function_lines)
        report.add("src",
                   "the median function has " + std::to_string(median) + " lines, fewer than 12 are asked");
}

// A header is a contract: it opens with #pragma once and says in words what it is for.
void check_headers(const Tree& tree, Report& report) {
    report.begin("header-contract");
    for (const auto& file : tree.files) {
        if (!file.ends_in(".hpp")) continue;
        std::string_view top[3] = {file.line(1), file.line(2), file.line(3)};
        if (std::find(std::begin(top), std::end(top), "#pragma once") == std::end(top))
            report.add(file, 1, "no #pragma once in the first three lines");
        if (std::none_of(std::begin(top), std::end(top), [](auto line) { return line.starts_with("//"); }))
            report.add(file, 1,
                       "no comment in the first three lines: say what it is, who calls, what comes back");
    }
}

// Parts of names that the house writes out.
const std::set<std::string_view>& abbreviations() {
    static const std::set<std::string_view> words = {"ctx",  "req",  "cfg",  "idx",  "cnt",    "tmp", "msg",
                                                     "conn", "desc", "addr", "elem", "usr",    "pwd", "calc",
                                                     "btn",  "col",  "cols", "opts", "params", "args"};
    return words;
}

// Names of other libraries stand behind :: or a dot and are not ours to choose.
void check_names(const Tree& tree, Report& report) {
    report.begin("names");
    for (const auto& file : tree.files) {
        if (!file.has_code() || !file.below("src/")) continue;
        std::set<std::string> said;
        const std::string_view code = file.code;
        for (std::size_t at = 0; at < code.size(); ++at) {
            if (!identifier_character(code[at])) continue;
            auto end = at;
            while (end < code.size() && identifier_character(code[end])) ++end;
            const bool foreign =
                at > 0 && (code[at - 1] == ':' || code[at - 1] == '.' || code[at - 1] == '>');
            std::string name(code.substr(at, end - at));
            for (std::size_t from = 0; !foreign && from <= name.size();) {
                const auto stop = std::min(name.find('_', from), name.size());
                if (abbreviations().contains(std::string_view(name).substr(from, stop - from)) &&
                    said.insert(name).second)
                    report.add(file, file.line_of(at), name + ": write the word out");
                from = stop + 1;
            }
            at = end;
        }
    }
}

}  // namespace

std::vector<Function> functions_of(const SourceFile& file) { return Braces(file).functions(); }

void check_shape(const Tree& tree, Report& report) {
    check_file_lengths(tree, report);
    check_columns(tree, report);
    check_functions(tree, report);
    check_headers(tree, report);
    check_names(tree, report);
}

}  // namespace lightfoot::tidy
