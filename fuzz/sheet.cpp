// links: exchange
// A spreadsheet that somebody sent: whatever the bytes, it is read within its limits, or refused with a
// reason; the same bytes give the same answer.

#include "exchange/offline_form.hpp"
#include "exchange/sheet_read.hpp"

#include "base/text.hpp"

using namespace lightfoot;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto read = read_workbook(bytes);
    const auto again = read_workbook(bytes);
    LIGHTFOOT_ASSERT(bool(read) == bool(again));
    if (!read) {
        LIGHTFOOT_ASSERT(read.error() == again.error() && !read.error().message.key.empty());
        return 0;
    }
    LIGHTFOOT_ASSERT(*read == *again && read->size() <= limits::sheets);
    std::size_t cells = 0;
    for (const auto& sheet : *read) {
        cells += sheet.cells.size();
        for (const auto& [at, cell] : sheet.cells)
            LIGHTFOOT_ASSERT(at.row >= 1 && at.row <= limits::sheet_rows && at.column >= 1 &&
                             at.column <= limits::sheet_columns);
    }
    LIGHTFOOT_ASSERT(cells <= limits::sheet_cells);
    if (const auto form = read_offline_sheet(bytes))
        LIGHTFOOT_ASSERT(form->answers.size() <= limits::form_answers &&
                         form->faults.size() <= limits::form_faults);
    return 0;
}
