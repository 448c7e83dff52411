// The spreadsheet to fill: question and help at its beginning, a column of answers for each need. Row 1 and
// column A are hidden and hold the keys by which it is read again, so that rows may be moved. What is shown
// in a list and what it means stands on a second, hidden sheet. Everything but the answers is protected,
// without a password: it keeps from slips, not from people.

#include "exchange/memory_file.hpp"
#include "exchange/offline_form.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace lightfoot {

namespace {

using Column = ::lxw_col_t;

constexpr lxw_row_t first_row = 1;  // after the hidden one
constexpr Column key_column = 0, number_column = 1, question_column = 2, answer_column = 3;
constexpr std::uint32_t ink = 0x16262E, quiet = 0x5A6B74, wash = 0xE8F1EE, line_colour = 0xB9C6C1;
constexpr int question_width = 44, answer_width = 38;
constexpr std::uint8_t a4 = 9;

void demand(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("workbook: ") + lxw_strerror(error));
}

// So many lines does a text take in a column of this width; wide characters take two places.
int lines_of(const std::string& text, int width) {
    int places = 0, lines = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0) == 0x80) continue;
        places += byte >= 0xE2 ? 2 : 1;
        if (places > width) ++lines, places = byte >= 0xE2 ? 2 : 1;
    }
    return lines;
}

class SheetWriter {
public:
    explicit SheetWriter(const OfflineSheet& sheet) : sheet_(sheet) {
        book_ = workbook_new(file_.name().c_str());
        if (!book_) throw std::runtime_error("workbook: not begun");
        make_formats();
        form_ = workbook_add_worksheet(book_, sheet.sheet_name.c_str());
        lists_ = workbook_add_worksheet(book_, sheet.lists_name.c_str());
        if (!form_ || !lists_) throw std::runtime_error("workbook: a sheet has no name");
    }
    ~SheetWriter() {
        if (book_) lxw_workbook_free(book_);
    }
    SheetWriter(const SheetWriter&) = delete;
    SheetWriter& operator=(const SheetWriter&) = delete;

    std::string write() {
        set_properties();
        lay_out();
        lxw_row_t row = first_row;
        head(row);
        for (const auto& one : sheet_.rows) question(row++, one);
        finish(row);
        auto* book = std::exchange(book_, nullptr);  // closing frees it, also where it fails
        demand(workbook_close(book));
        return file_.bytes();
    }

private:
    lxw_format* format(std::uint32_t colour) {
        auto* made = workbook_add_format(book_);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        format_set_text_wrap(made);
        format_set_font_color(made, colour);
        format_set_font_name(made, "Arial");
        format_set_font_size(made, 10);
        if (sheet_.right_to_left) format_set_reading_order(made, 2);
        return made;
    }

    static void thin_line(lxw_format* look) {
        format_set_bottom(look, LXW_BORDER_THIN);
        format_set_bottom_color(look, line_colour);
    }

    void make_formats() {
        title_ = format(ink), format_set_bold(title_), format_set_font_size(title_, 16);
        format_set_text_wrap(title_);
        lead_ = format(quiet);
        heading_ = format(ink), format_set_bold(heading_), format_set_bg_color(heading_, wash);
        format_set_bottom(heading_, LXW_BORDER_THIN);
        cell_ = format(ink), thin_line(cell_);
        bold_ = format(ink), format_set_bold(bold_);
        plain_ = format(ink);
        grey_ = format(quiet), format_set_italic(grey_);
        number_ = format(quiet), thin_line(number_);
        answer_ = answer_format("@");
        date_ = answer_format("yyyy\\-mm\\-dd");
        count_ = answer_format("0");
        closed_ = format(quiet), format_set_bg_color(closed_, 0xF1F1EE);
    }

    lxw_format* answer_format(const char* numbers) {
        auto* made = format(ink);
        format_set_num_format(made, numbers);
        format_set_border(made, LXW_BORDER_THIN);
        format_set_border_color(made, line_colour);
        format_set_unlocked(made);
        return made;
    }

    void set_properties() {
        lxw_doc_properties properties{};
        auto title = sheet_.title;
        std::string author = "Lightfoot";
        properties.title = title.data();
        properties.author = author.data();
        properties.created = 1'577'836'800;  // the same file for everybody: 1 January 2020
        demand(workbook_set_properties(book_, &properties));
    }

    Column last_column() const { return Column(answer_column + sheet_.need_headings.size() - 1); }

    void lay_out() {
        ::lxw_row_col_options hidden{};
        hidden.hidden = LXW_TRUE;
        demand(worksheet_set_row_opt(form_, 0, LXW_DEF_ROW_HEIGHT, nullptr, &hidden));
        demand(worksheet_set_column_opt(form_, key_column, key_column, 12, nullptr, &hidden));
        demand(worksheet_set_column(form_, number_column, number_column, 4, nullptr));
        demand(worksheet_set_column(form_, question_column, question_column, question_width, nullptr));
        demand(worksheet_set_column(form_, answer_column, last_column(), answer_width, nullptr));
        if (sheet_.right_to_left) worksheet_right_to_left(form_);
        worksheet_gridlines(form_, LXW_HIDE_ALL_GRIDLINES);
        worksheet_set_paper(form_, a4);
        worksheet_set_landscape(form_);
        worksheet_fit_to_pages(form_, 1, 0);
        worksheet_set_margins(form_, 0.4, 0.4, 0.5, 0.5);
        demand(worksheet_set_footer(form_, "&C&8&P / &N"));
        worksheet_hide(lists_);
    }

    void text(lxw_row_t row, Column column, const std::string& words, lxw_format* look) {
        demand(worksheet_write_string(form_, row, column, words.c_str(), look));
    }

    // A text over all columns.
    void wide(lxw_row_t row, const std::string& words, lxw_format* look, double points) {
        demand(worksheet_merge_range(form_, row, number_column, row, last_column(), words.c_str(), look));
        const int width = question_width + answer_width * int(sheet_.need_headings.size());
        demand(worksheet_set_row(form_, row, points * lines_of(words, width), nullptr));
    }

    void head(lxw_row_t& row) {
        text(0, key_column, "lightfoot-form/" + std::to_string(offline_form_version) + "/" + sheet_.language,
             plain_);
        for (std::size_t i = 0; i < sheet_.need_headings.size(); ++i)
            text(0, Column(answer_column + i), "need " + std::to_string(i + 1), plain_);
        wide(row++, sheet_.title, title_, 24);
        for (const auto& words : sheet_.lead) wide(row++, words, lead_, 14);
        text(row, number_column, "", heading_);
        text(row, question_column, sheet_.question_heading, heading_);
        for (std::size_t i = 0; i < sheet_.need_headings.size(); ++i)
            text(row, Column(answer_column + i), sheet_.need_headings[i], heading_);
        demand(worksheet_set_row(form_, row, 20, nullptr));
        worksheet_freeze_panes(form_, row + 1, answer_column);
        demand(worksheet_repeat_rows(form_, row, row));
        ++row;
    }

    // Title, help and greyed example in one cell.
    void question_words(lxw_row_t row, const SheetRow& one) {
        std::vector<lxw_rich_string_tuple> parts;
        std::string title = one.title, lead = "\n" + one.lead, hint = "\n" + one.hint;
        parts.push_back({bold_, title.data()});
        if (!one.lead.empty()) parts.push_back({plain_, lead.data()});
        if (!one.hint.empty()) parts.push_back({grey_, hint.data()});
        if (parts.size() == 1) return text(row, question_column, one.title, heading_less());
        std::vector<lxw_rich_string_tuple*> pointers;
        for (auto& part : parts) pointers.push_back(&part);
        pointers.push_back(nullptr);
        demand(worksheet_write_rich_string(form_, row, question_column, pointers.data(), cell_));
    }
    lxw_format* heading_less() {
        if (!strong_) {
            strong_ = format(ink), format_set_bold(strong_);
            thin_line(strong_);
        }
        return strong_;
    }

    void question(lxw_row_t row, const SheetRow& one) {
        text(row, key_column, one.key, plain_);
        const bool begins = one.key.find('.') == one.key.npos || one.key.ends_with(".1");
        if (begins) ++asked_;
        if (begins)
            demand(worksheet_write_number(form_, row, number_column, asked_, number_));
        else
            text(row, number_column, "", number_);
        question_words(row, one);
        auto* look = one.kind == SheetRow::Kind::date     ? date_
                     : one.kind == SheetRow::Kind::number ? count_
                                                          : answer_;
        for (Column column = answer_column; column <= last_column(); ++column)
            demand(worksheet_write_blank(form_, row, column,
                                         one.once && column > answer_column ? closed_ : look));
        const int lines = lines_of(one.title, question_width) +
                          (one.lead.empty() ? 0 : lines_of(one.lead, question_width)) +
                          (one.hint.empty() ? 0 : lines_of(one.hint, question_width));
        demand(worksheet_set_row(form_, row, 14.0 * std::max(lines, one.lines) + 6, nullptr));
        validate(row, one);
    }

    void validate(lxw_row_t row, const SheetRow& one) {
        lxw_data_validation rule{};
        std::string source, fault;
        rule.ignore_blank = LXW_VALIDATION_ON;
        switch (one.kind) {
        case SheetRow::Kind::words: return;
        case SheetRow::Kind::date:
            rule.validate = LXW_VALIDATION_TYPE_DATE;
            rule.criteria = LXW_VALIDATION_CRITERIA_GREATER_THAN;
            rule.minimum_datetime = {2000, 1, 1, 0, 0, 0};
            fault = sheet_.date_fault;
            break;
        case SheetRow::Kind::number:
            rule.validate = LXW_VALIDATION_TYPE_INTEGER;
            rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
            rule.minimum_number = 0;
            rule.maximum_number = one.most;
            fault = sheet_.number_fault;
            break;
        case SheetRow::Kind::choice:
        case SheetRow::Kind::suggestion:
            rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
            source = list_of(one);
            rule.value_formula = source.data();
            fault = sheet_.choice_fault;
            break;
        }
        rule.error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;  // what is written is never refused
        if (one.kind == SheetRow::Kind::suggestion) rule.show_error = LXW_VALIDATION_OFF;
        fault = fault.substr(0, fault.size() < 225 ? fault.size() : 0);
        rule.error_message = fault.empty() ? nullptr : fault.data();
        const auto last = one.once ? answer_column : last_column();
        demand(worksheet_data_validation_range(form_, row, answer_column, row, last, &rule));
    }

    // Writes the choices once into two columns of the second sheet; where they stand.
    std::string list_of(const SheetRow& one) {
        std::size_t at = 0;
        while (at < written_.size() && written_[at] != one.choices) ++at;
        if (at == written_.size()) {
            written_.push_back(one.choices);
            for (std::size_t i = 0; i < one.choices.size(); ++i) {
                const auto& [shown, meant] = one.choices[i];
                const auto column = Column(2 * at);
                demand(worksheet_write_string(lists_, lxw_row_t(i), column, shown.c_str(), plain_));
                demand(worksheet_write_string(lists_, lxw_row_t(i), Column(column + 1), meant.c_str(),
                                              plain_));
            }
        }
        char range[LXW_MAX_FORMULA_RANGE_LENGTH];
        lxw_rowcol_to_formula_abs(range, sheet_.lists_name.c_str(), 0, Column(2 * at),
                                  lxw_row_t(one.choices.size() - 1), Column(2 * at));
        return std::string("=") + range;
    }

    void finish(lxw_row_t end) {
        demand(worksheet_print_area(form_, first_row, number_column, end - 1, last_column()));
        lxw_protection allowed{};
        allowed.format_cells = allowed.format_columns = allowed.format_rows = LXW_TRUE;
        worksheet_protect(form_, nullptr, &allowed);
        const auto first_answer = lxw_row_t(end - sheet_.rows.size());
        worksheet_set_selection(form_, first_answer, answer_column, first_answer, answer_column);
        worksheet_activate(form_);
    }

    const OfflineSheet& sheet_;
    MemoryFile file_;
    lxw_workbook* book_ = nullptr;
    lxw_worksheet *form_ = nullptr, *lists_ = nullptr;
    lxw_format *title_ = nullptr, *lead_ = nullptr, *heading_ = nullptr, *cell_ = nullptr, *bold_ = nullptr,
               *plain_ = nullptr, *grey_ = nullptr, *number_ = nullptr, *answer_ = nullptr, *date_ = nullptr,
               *count_ = nullptr, *closed_ = nullptr, *strong_ = nullptr;
    std::vector<std::vector<std::pair<std::string, std::string>>> written_;
    int asked_ = 0;
};

}  // namespace

std::string write_offline_sheet(const OfflineSheet& sheet) { return SheetWriter(sheet).write(); }

}  // namespace lightfoot
