#pragma once
// The files of the repository as the rules of tidy see them: text, lines, code without comments and words,
// literals. Nothing here knows a rule.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot::tidy {

// A string literal; neighbours with only white space between them are one, as for the compiler.
struct Literal {
    std::size_t begin = 0;  // offset of its first quotation mark (or of the R)
    std::string value;      // as the program sees it, as far as the rules need: \n, \", \\ are undone
};

struct SourceFile {
    std::string path;  // from the root, with slashes
    std::string text;
    std::string code;  // C++ only: same length as text; comments and the insides of literals are spaces
    std::vector<Literal> literals;         // C++ only
    std::vector<std::size_t> line_starts;  // offset of each line

    bool has_code() const { return ends_in(".cpp") || ends_in(".hpp"); }
    bool below(std::string_view folder) const { return path.starts_with(folder); }
    bool ends_in(std::string_view suffix) const { return path.ends_with(suffix); }
    std::size_t line_of(std::size_t offset) const;  // counted from 1
    std::string_view line(std::size_t number) const;
    std::size_t lines() const { return line_starts.size(); }
};

// Fills code, literals and line starts from path and text.
void analyse(SourceFile& file);

struct Tree {
    std::filesystem::path root;
    std::vector<SourceFile> files;  // ordered by path
    const SourceFile* find(std::string_view path) const;
};

// Every text file below root, without build folders, installed modules, data folders and hidden folders but
// .ci.
Tree read_tree(const std::filesystem::path& root);

bool identifier_character(char c);

// Where `word` stands in `code` on its own: no identifier character touches it on the side where it has one
// itself.
std::vector<std::size_t> find_word(std::string_view code, std::string_view word);

}  // namespace lightfoot::tidy
