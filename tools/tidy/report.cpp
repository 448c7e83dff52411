#include "tidy/report.hpp"

namespace lightfoot::tidy {

namespace {

bool excuses(std::string_view line, const std::string& rule) {
    const auto comment = line.find("//");
    if (comment == std::string_view::npos) return false;
    const auto words = line.substr(comment);
    const auto named = words.find("tidy(" + rule + "): ");
    if (named != std::string_view::npos) return words.size() > named + rule.size() + 8;
    return rule == "calls" && words.find("decision 0") != std::string_view::npos;
}

}  // namespace

void Report::begin(std::string rule) {
    rules_.push_back(std::move(rule));
    notes_.emplace_back();
}

void Report::add(const SourceFile& file, std::size_t line, std::string what) {
    const auto& rule = rules_.back();
    if (line > 0 && (excuses(file.line(line), rule) || excuses(file.line(line - 1), rule))) return;
    for (std::size_t top = 1; line == 0 && top <= 6; ++top)
        if (excuses(file.line(top), rule)) return;
    findings_.push_back({rule, file.path, line, std::move(what)});
}

void Report::add(std::string path, std::string what) {
    findings_.push_back({rules_.back(), std::move(path), 0, std::move(what)});
}

std::string Report::text() const {
    std::string out;
    for (std::size_t i = 0; i < rules_.size(); ++i) {
        bool holds = true;
        for (const auto& finding : findings_) {
            if (finding.rule != rules_[i]) continue;
            holds = false;
            out += "not ok " + finding.rule + " " + finding.path;
            if (finding.line) out += ":" + std::to_string(finding.line);
            out += ": " + finding.what + "\n";
        }
        if (holds) out += "ok " + rules_[i] + (notes_[i].empty() ? "" : " (" + notes_[i] + ")") + "\n";
    }
    return out;
}

}  // namespace lightfoot::tidy
