#include "exchange/sheet_write.hpp"

#include "base/text.hpp"
#include "exchange/memory_file.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace lightfoot {

namespace {

using ColumnNumber = lxw_col_t;  // tidy(names): its name in the library

void demand(lxw_error error) {
    if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("workbook: ") + lxw_strerror(error));
}

// A cell holds so many UTF-16 units; a character may need two.
std::string fitting(const std::string& text) {
    return text.size() <= SheetBook::most_characters ? text
                                                     : first_words(text, SheetBook::most_characters / 2);
}

std::string sheet_name(const std::string& name) {
    std::string clean;
    for (char c : name) clean += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
    return first_words(clean, 31);
}

int width_of(const ColumnInfo& column) {
    switch (column.kind) {
    case ColumnKind::number:
    case ColumnKind::flag: return 10;
    case ColumnKind::day: return 13;
    case ColumnKind::moment: return 19;
    case ColumnKind::address: return 36;
    case ColumnKind::list: return 30;
    case ColumnKind::text: break;
    }
    return column.name == "text"                                          ? 60
           : column.name.ends_with("id") || column.name.ends_with("code") ? 14
                                                                          : 26;
}

bool is_link(const std::string& text) {
    return (text.starts_with("https://") || text.starts_with("http://")) && text.size() < 2'000;
}

constexpr int most_links = 60'000;  // a sheet takes 65 530

}  // namespace

struct SheetBook::Book {
    MemoryFile file;
    std::string name = file.name();
    bool right_to_left = false;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format *plain = nullptr, *heading = nullptr, *title = nullptr, *day = nullptr, *moment = nullptr,
               *link = nullptr;
    std::vector<ColumnInfo> columns;
    lxw_row_t next = 0;
    int links = 0;

    lxw_format* format(const char* number = nullptr) {
        auto* made = workbook_add_format(book);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        if (number) format_set_num_format(made, number);
        return made;
    }

    void add_sheet(const std::string& of) {
        end_sheet();
        sheet = workbook_add_worksheet(book, sheet_name(of).c_str());
        if (!sheet) throw std::runtime_error("workbook: no sheet " + of);
        if (right_to_left) worksheet_right_to_left(sheet);
        next = 0;
        links = 0;
    }

    void end_sheet() {
        if (sheet && !columns.empty())
            demand(worksheet_autofilter(sheet, 0, 0, std::max<lxw_row_t>(next, 2) - 1,
                                        ColumnNumber(columns.size() - 1)));
        columns.clear();
    }

    void text(ColumnNumber at, const std::string& words, lxw_format* look) {
        demand(worksheet_write_string(sheet, next, at, fitting(words).c_str(), look));
    }

    void moment_cell(ColumnNumber at, Date date, std::int64_t second, lxw_format* look) {
        const auto [year, month, day_of_month] = calendar_day(date);
        lxw_datetime when{
            year, month, day_of_month, int(second / 3600), int(second / 60 % 60), double(second % 60)};
        if (year < 1900) return text(at, to_string(date), plain);  // a sheet's calendar begins there
        demand(worksheet_write_datetime(sheet, next, at, &when, look));
    }

    void cell(ColumnNumber at, const Cell& value) {
        if (std::holds_alternative<std::monostate>(value)) return;
        if (const auto* number = std::get_if<std::int64_t>(&value))
            return demand(worksheet_write_number(sheet, next, at, double(*number), plain));
        if (const auto* flag = std::get_if<bool>(&value))
            return demand(worksheet_write_boolean(sheet, next, at, *flag, plain));
        if (const auto* date = std::get_if<Date>(&value)) return moment_cell(at, *date, 0, day);
        if (const auto* time = std::get_if<Time>(&value)) {
            const auto date_of_time = date_of(*time);
            const auto second = time->seconds - std::int64_t(date_of_time.days) * 86'400;
            return moment_cell(at, date_of_time, second, moment);
        }
        const auto words = cell_text(value);
        if (columns[at].kind == ColumnKind::address && is_link(words) && links < most_links) {
            ++links;
            return demand(worksheet_write_url(sheet, next, at, words.c_str(), link));
        }
        text(at, words, plain);
    }
};

SheetBook::SheetBook(const SheetBookInfo& info) : book_(std::make_unique<Book>()) {
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    auto& book = *book_;
    book.right_to_left = info.right_to_left;
    book.book = workbook_new_opt(book.name.c_str(), &options);
    if (!book.book) throw std::runtime_error("workbook: not begun");
    lxw_doc_properties properties{};
    auto title = info.title, author = info.author;
    properties.title = title.data();
    properties.author = author.data();
    properties.created = time_t(info.day.days) * 86'400;
    demand(workbook_set_properties(book.book, &properties));
    book.plain = book.format();
    book.day = book.format("yyyy\\-mm\\-dd");
    book.moment = book.format("yyyy\\-mm\\-dd hh:mm:ss");
    book.link = book.format();
    format_set_font_color(book.link, 0x1F6F6A);
    format_set_underline(book.link, LXW_UNDERLINE_SINGLE);
    book.heading = book.format();
    format_set_bold(book.heading);
    format_set_bg_color(book.heading, 0xE8F1F0);
    format_set_bottom(book.heading, LXW_BORDER_THIN);
    book.title = book.format();
    format_set_bold(book.title);
    format_set_font_size(book.title, 15);
}

SheetBook::~SheetBook() {
    if (book_->book) lxw_workbook_free(book_->book);
}

void SheetBook::begin_page(const std::string& name, const std::vector<int>& widths) {
    book_->add_sheet(name);
    for (std::size_t at = 0; at < widths.size(); ++at)
        demand(worksheet_set_column(book_->sheet, ColumnNumber(at), ColumnNumber(at), widths[at], nullptr));
}

void SheetBook::words(const std::vector<std::string>& cells, Look look) {
    auto* format = look == Look::title ? book_->title : look == Look::heading ? book_->heading : book_->plain;
    for (std::size_t at = 0; at < cells.size(); ++at) book_->text(ColumnNumber(at), cells[at], format);
    ++book_->next;
}

void SheetBook::begin_table(const std::string& name, const std::vector<ColumnInfo>& columns,
                            const std::vector<std::string>& explanations) {
    auto& book = *book_;
    book.add_sheet(name);
    book.columns = columns;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const auto here = ColumnNumber(at);
        demand(worksheet_set_column(book.sheet, here, here, width_of(columns[at]), nullptr));
        book.text(here, std::string(columns[at].name), book.heading);
        if (at < explanations.size() && !explanations[at].empty())
            demand(worksheet_write_comment(book.sheet, 0, here, explanations[at].c_str()));
    }
    worksheet_freeze_panes(book.sheet, 1, 0);
    book.next = 1;
}

void SheetBook::row(const Cells& cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) book_->cell(ColumnNumber(at), cells[at]);
    ++book_->next;
}

std::string SheetBook::finished() && {
    book_->end_sheet();
    auto* book = std::exchange(book_->book, nullptr);  // closing frees it, also where it fails
    demand(workbook_close(book));
    return book_->file.bytes();
}

}  // namespace lightfoot
