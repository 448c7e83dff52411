#include "exchange/offline_form.hpp"

#include "base/text.hpp"
#include "domain/limits.hpp"
#include "domain/question.hpp"
#include "exchange/sheet_read.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace lightfoot {

namespace {

constexpr std::string_view mark = "lightfoot-form/";
constexpr std::string_view yes_words[] = {"true", "yes", "1", "x", "✓"},
                           no_words[] = {"false", "no", "0", "-"};

bool is_one_of(std::span<const std::string_view> words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

class SheetReader {
public:
    SheetReader(const std::vector<Sheet>& sheets, const Sheet& sheet) : sheet_(sheet) {
        for (const auto& other : sheets)
            if (&other != &sheet) read_lists(other);
    }

    Result<GivenForm> read() {
        const auto head = sheet_.text({1, 1}).substr(mark.size());
        if (!head.starts_with("1/")) return invalid("form_file.version");
        form_.language = first_words(clean_line(head.substr(2)), 10);
        for (const auto& [at, cell] : sheet_.cells)
            if (at.row == 1 && at.column > 1 && cell.text.starts_with("need "))
                needs_.emplace(at.column, number_in(cell.text));
        if (needs_.empty()) return invalid("form_file.not_ours");
        first_question_ = limits::sheet_rows + 1;
        for (const auto& [at, cell] : sheet_.cells)
            if (at.row > 1 && at.column == 1 && question(cell.text.substr(0, cell.text.find('.'))))
                first_question_ = std::min(first_question_, at.row);
        for (const auto& [at, cell] : sheet_.cells)
            if (at.row > 1 && at.column >= needs_.begin()->first) take(at, cell);
        join();
        return std::move(form_);
    }

private:
    // As the column is headed: one between may have been taken out. Each number is there once.
    std::size_t number_in(std::string_view heading) const {
        const std::size_t next = needs_.empty() ? 0 : needs_.rbegin()->second + 1;
        std::size_t written = 0;
        for (const char c : heading.substr(std::string_view("need ").size()))
            written = c >= '0' && c <= '9' && written < 1000 ? written * 10 + std::size_t(c - '0') : 1000;
        return written > next && written <= limits::needs ? written - 1 : next;
    }

    // What is shown in a list, and what it means, in pairs of columns.
    void read_lists(const Sheet& lists) {
        for (const auto& [at, cell] : lists.cells) {
            const auto meant = lists.text({at.row, at.column + 1});
            if (at.column % 2 == 1 && !meant.empty()) meanings_.emplace(cell.text, meant);
        }
    }

    std::string place(CellAt at) const { return sheet_.name + "!" + cell_name(at); }

    void take(CellAt at, const SheetCell& cell) {
        std::string_view key = sheet_.text({at.row, 1});
        const auto name = std::string(key.substr(0, key.find('.')));
        const auto* asked = question(name);
        const auto need = needs_.find(at.column);
        if (trimmed(cell.text).empty() && !cell.formula) return;
        if (!asked || need == needs_.end()) {
            // Above the first question stand title, how to fill it and the headings of the columns.
            if (at.row > first_question_) form_.fault({0, "", place(at), "form_file.stray_cell"});
            return;
        }
        if (asked->once && need != needs_.begin())
            return form_.fault({0, name, place(at), "form_file.answered_once"});
        if (rows_.size() == limits::form_answers) return;
        GivenAnswer answer{need->second, name, place(at), cell.text, false};
        check(at, cell, answer);
        if (!answer.broken) mean(key, *asked, answer);
        if (!answer.broken && answer.text.empty()) return;  // a plain no
        rows_.push_back({std::string(key), std::move(answer)});
    }

    void check(CellAt at, const SheetCell& cell, GivenAnswer& answer) {
        const auto wrong = [&](Message message, bool broken) {
            answer.broken = broken;
            form_.fault({answer.need, answer.question, answer.cell, std::move(message)});
        };
        if (cell.kind == SheetCell::Kind::error)
            return wrong({"form_file.error_cell", {{"words", Quote{first_words(cell.text, 20), ""}}}}, true);
        if (cell.formula)
            wrong({"form_file.formula", {{"words", Quote{first_words(cell.text, 60), ""}}}},
                  trimmed(cell.text).empty());
        const auto* merged = sheet_.merged_at(at);
        if (merged && merged->first == at && covers_answers(*merged))
            wrong({"form_file.merged",
                   {{"cells", cell_name(merged->first) + ":" + cell_name(merged->last)},
                    {"first", cell_name(at)}}},
                  false);
        else if (merged && merged->first != at)
            wrong({"form_file.merged_under", {{"first", cell_name(merged->first)}}}, true);
    }

    // More than one cell for answers is under it.
    bool covers_answers(const Sheet::Merged& merged) const {
        int columns = 0, rows = 0;
        for (const auto& [column, need] : needs_)
            columns += column >= merged.first.column && column <= merged.last.column;
        for (int row = merged.first.row; row <= std::min(merged.last.row, limits::sheet_rows); ++row)
            rows += !sheet_.text({row, 1}).empty();
        return columns * rows > 1;
    }

    // What was chosen, as a code. A row of a language says yes or no to it.
    void mean(std::string_view key, const Question& asked, GivenAnswer& answer) {
        const auto shown = std::string(trimmed(answer.text));
        const auto known = meanings_.find(shown);
        switch (asked.kind) {
        case AnswerKind::language:
        case AnswerKind::consent:
        case AnswerKind::topics:
            answer.text = shown;
            if (known != meanings_.end()) answer.text = known->second;
            return;
        case AnswerKind::languages: break;
        default: return;
        }
        std::string word = known != meanings_.end() ? known->second : shown;
        for (auto& c : word)
            if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
        if (is_one_of(yes_words, word)) {
            answer.text = key.substr(std::min(key.find('.') + 1, key.size()));
        } else if (is_one_of(no_words, word)) {
            answer.text.clear();
        } else {
            answer.broken = true;
            form_.fault({answer.need, answer.question, answer.cell, "form_file.yes_or_no"});
        }
    }

    // Several rows for one question become one answer; its place is that of the first. A row that came twice
    // is kept where it stands first.
    void join() {
        std::map<std::pair<std::size_t, std::string>, std::size_t> found;
        std::set<std::pair<std::size_t, std::string>> keys;
        for (auto& [key, answer] : rows_) {
            const bool several = key.find('.') != key.npos;
            if (!keys.emplace(answer.need, key).second) {
                answer.broken = true;
                form_.fault({answer.need, answer.question, answer.cell, "form_file.row_twice"});
            }
            const std::pair place(answer.need, answer.question);
            const auto known = found.find(place);
            if (several && !answer.broken && known != found.end()) {
                form_.answers[known->second].text += ", " + answer.text;
                continue;
            }
            if (several && !answer.broken) found[place] = form_.answers.size();
            form_.answers.push_back(std::move(answer));
        }
    }

    const Sheet& sheet_;
    GivenForm form_;
    std::map<int, std::size_t> needs_;  // of a column
    int first_question_ = 0;            // its row
    std::map<std::string, std::string, std::less<>> meanings_;
    std::vector<std::pair<std::string, GivenAnswer>> rows_;  // with their keys
};

}  // namespace

Result<GivenForm> read_offline_sheet(std::string_view xlsx) {
    const auto sheets = TRY(read_workbook(xlsx));
    for (const auto& sheet : sheets)
        if (sheet.text({1, 1}).starts_with(mark)) return SheetReader(sheets, sheet).read();
    return invalid("form_file.other_sheet");
}

}  // namespace lightfoot
