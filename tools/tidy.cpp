// Checks the rules of the house that a program can check (docs/decisions/0030-tidy.md names them).
//     tidy [FOLDER]     a line for each rule that holds and for each place where one does not; then exit 1

#include "tidy/rules.hpp"

#include <cstdio>

int main(int argc, char** argv) {
    const auto report = lightfoot::tidy::check(lightfoot::tidy::read_tree(argc > 1 ? argv[1] : "."));
    std::fputs(report.text().c_str(), stdout);
    return !report.findings().empty();
}
