#pragma once
// The rules of the house that a program can check. Each takes the whole tree and adds its findings.

#include "tidy/report.hpp"

namespace lightfoot::tidy {

struct Function {
    std::string path;
    std::size_t first_line = 0, lines = 0;
};
// Function bodies at the depth of a namespace or a type, by their braces.
std::vector<Function> functions_of(const SourceFile& file);

void check_shape(const Tree& tree, Report& report);      // sizes, columns, functions, headers, names
void check_layers(const Tree& tree, Report& report);     // who may include whom, banned calls
void check_words(const Tree& tree, Report& report);      // catalogue keys, words in markup
void check_leftovers(const Tree& tree, Report& report);  // to-dos, machine paths, styles
void check_company(const Tree& tree,
                   Report& report);  // what must stand beside a file: test, comment, record, corpus

// All of them.
Report check(const Tree& tree);

}  // namespace lightfoot::tidy
