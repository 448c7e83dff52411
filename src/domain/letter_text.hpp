#pragma once
// The texts that letters are drafted from: data, not code (data/letters/<kind>.<language>.md). The first line
// is "title: …"; every other line is a paragraph, or begins with the sign of what it is:
//     ^ head of the letter      # heading        > own words of the State     - item of a list
//     + a line by itself        ~ line at the end    @ line of the signature  name :: value
// {hole} is filled from the record; a line "? …" is left out where one of its holes is empty; {needs} and
// other lists stand on a line of their own and become lines. A letter that is drafted keeps the signs, so
// that a person can edit it.

#include "base/embedded.hpp"
#include "base/result.hpp"
#include "domain/letter.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightfoot {

struct LetterTemplate {
    std::string title, text;
};

// The holes of a kind; those with "*" must stand in every text of the kind.
std::span<const std::string_view> holes_of(LetterKind kind);

class LetterTexts {
public:
    // Every kind in every language, or all faults, each with file and line: a hole that the kind has not, a
    // missing one, a brace alone, a missing title, a missing file.
    static Result<LetterTexts> read(std::span<const EmbeddedFile> files);
    const LetterTemplate& text(LetterKind kind, std::string_view language) const;
    // "Permanent Mission of Armenia to the United Nations": grammar that no rule gets right for every State
    // (data/letters/missions.tsv). Empty where the State has no line.
    std::string_view mission(std::string_view state, std::string_view language) const;

private:
    void read_missions(std::span<const EmbeddedFile> files, std::vector<Fault>& faults);

    std::map<std::pair<std::string, std::string>, std::string> missions_;  // by State and language
    std::map<std::pair<LetterKind, std::string>, LetterTemplate, std::less<>> texts_;
};

using LetterValues = std::map<std::string, std::string, std::less<>>;
// A value in the middle of a line is one line; a hole without a value is empty.
LetterWords draft(const LetterTemplate& text, std::string_view language, const LetterValues& values);

// A value that is lines: the State's own words, line by line.
std::string own_lines(std::string_view words);

struct LetterLine {
    enum class Kind { paragraph, head, heading, own_words, item, line, at_end, signature, fact } kind;
    std::string text;
    std::string name = {};  // of a fact
    bool own = false;       // of a fact: its value is in the State's own words ("name ::> value")
    bool operator==(const LetterLine&) const = default;
};
std::vector<LetterLine> lines_of_letter(std::string_view text);

}  // namespace lightfoot
