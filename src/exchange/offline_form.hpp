#pragma once
// The forms that are filled away from the network, as files: what the page saves (JSON), and the spreadsheet,
// written and read. A reader says what stands where and what is wrong with it; what the answers mean is
// decided by the verbs (domain/verbs/form.hpp).

#include "base/result.hpp"
#include "domain/returned_form.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lightfoot {

inline constexpr int offline_form_version = 1;  // of both files

// What the page has saved: {"lightfoot_form": 1, "language": "fr", "answers": {"circulation": "express"},
// "needs": [{"note": "…", "languages": ["fr"]}], "readable": "…"}. Fails with form_file.… where it is no such
// file.
Result<GivenForm> read_offline_answers(std::string_view json);

// One row of the spreadsheet, in the words of its language.
struct SheetRow {
    std::string key;      // name of the question; of several rows for one: "languages.fr", "more_topics.2"
    std::string title, lead, hint;
    enum class Kind { words, date, number, choice, suggestion } kind = Kind::words;
    int most = 0;   // of a number
    int lines = 1;  // of the answer
    bool once = false;  // one answer for the whole request
    // Of a choice or a suggestion: what is shown and what it means.
    std::vector<std::pair<std::string, std::string>> choices;
};

struct OfflineSheet {
    std::string language;
    bool right_to_left = false;
    std::string sheet_name, lists_name;  // at most 31 characters
    std::string title;
    std::vector<std::string> lead;  // how to fill it, and how it comes back
    std::string question_heading;
    std::vector<std::string> need_headings;  // "Need 1", …: as many as there are columns for answers
    std::string date_fault, number_fault, choice_fault;  // said by the spreadsheet program itself
    std::vector<SheetRow> rows;
};
std::string write_offline_sheet(const OfflineSheet& sheet);  // the bytes of an .xlsx

Result<GivenForm> read_offline_sheet(std::string_view xlsx);

// Either of them, by its first bytes; the message says what else it is and what would help.
Result<GivenForm> read_offline_file(std::string_view bytes);

}  // namespace lightfoot
