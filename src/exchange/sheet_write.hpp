#pragma once
// Writes a workbook (Office Open XML spreadsheet) with libxlsxwriter: days are days, numbers are numbers,
// addresses are links, and nobody's words are ever a formula. Each row goes out as it comes, so that memory
// does not grow with the table. The same rows of the same day give the same bytes.

#include "exchange/table.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lightfoot {

struct SheetBookInfo {
    std::string title, author;
    bool right_to_left = false;  // sheets begin at the right, as Arabic does
    Date day;                    // of which the workbook says that it was made
};

class SheetBook {
public:
    explicit SheetBook(const SheetBookInfo& info);  // throws where there is no room for one
    ~SheetBook();
    SheetBook(const SheetBook&) = delete;
    SheetBook& operator=(const SheetBook&) = delete;

    // A sheet of words, to be read: each row may be a heading. `widths`: of its columns, in characters.
    void begin_page(const std::string& name, const std::vector<int>& widths);
    enum class Look { plain, heading, title };
    void words(const std::vector<std::string>& cells, Look look = Look::plain);

    // A sheet of records: the names of the columns in the first row, which stays in view and can be filtered;
    // behind each name, as a note, what it holds. A name is cut to the 31 characters that a sheet may have.
    void begin_table(const std::string& name, const std::vector<ColumnInfo>& columns,
                     const std::vector<std::string>& explanations);
    void row(const Cells& cells);

    std::string finished() &&;  // the bytes of the file

    static constexpr std::size_t most_characters = 32'767;  // of a cell; longer texts are cut, with …

private:
    struct Book;
    std::unique_ptr<Book> book_;
};

}  // namespace lightfoot
