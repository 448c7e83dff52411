#pragma once
// What tidy found: one line for each rule that holds, one for each place where one does not.

#include "tidy/source.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot::tidy {

struct Finding {
    std::string rule, path;
    std::size_t line = 0;  // 0: the file as a whole
    std::string what;      // what is wrong and what would be right
};

class Report {
public:
    // Findings that follow belong to this rule.
    void begin(std::string rule);

    // A place may be excused by a comment on its line or on the one before, a whole file (line 0) by one in
    // its first six lines: `tidy(RULE): the reason`; a banned call also by naming its record (`decision
    // 0012`).
    void add(const SourceFile& file, std::size_t line, std::string what);
    void add(std::string path, std::string what);

    // Stands behind the rule's line where it holds: a measure.
    void note(std::string text) { notes_.back() = std::move(text); }

    const std::vector<Finding>& findings() const { return findings_; }
    std::string text() const;  // "ok RULE" and "not ok RULE file:line: what" lines

private:
    std::vector<std::string> rules_, notes_;
    std::vector<Finding> findings_;
};

}  // namespace lightfoot::tidy
