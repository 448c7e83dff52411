// Every block is a row of columns: a paragraph has one, a list two (mark and text), a table its own. A row
// that does not fit goes on where the next page begins; short ones are not parted, and no line of a
// paragraph stays alone.

#include "print/layout.hpp"

#include <algorithm>

namespace lightfoot::print {

namespace {

constexpr double top = 62, bottom = page_height - foot_space, text_width = page_width - 2 * margin;
constexpr double gap = 8, column_gap = 10, list_indent = 24, quote_indent = 18, hand_space = 64;
constexpr double short_row = 96;  // six lines: less is not parted

struct Line {
    PangoLayoutLine* line;
    double x, baseline, from, to;  // within its layout
};

struct Column {
    PangoLayout* layout = nullptr;
    double start = 0, width = 0;  // from where lines of the document begin
    std::vector<Tag> tags;
    std::vector<Line> lines = {};
    std::size_t next = 0;  // the first line that has no page yet
};

double points(int units) { return double(units) / PANGO_SCALE; }

std::vector<Line> lines_of(PangoLayout* layout) {
    std::vector<Line> lines;
    auto* const at = pango_layout_get_iter(layout);
    do {
        PangoRectangle box;
        int from = 0, to = 0;
        pango_layout_iter_get_line_extents(at, nullptr, &box);
        pango_layout_iter_get_line_yrange(at, &from, &to);
        lines.push_back({pango_layout_iter_get_line_readonly(at), points(box.x),
                         points(pango_layout_iter_get_baseline(at)), points(from), points(to)});
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
    return lines;
}

class Paginator {
public:
    Paginator(const Document& document, Typesetter& typesetter)
        : document_(document), typesetter_(typesetter), sheets_(1) {}

    std::vector<Sheet> pages() {
        for (const auto& block : document_.blocks) std::visit([this](const auto& one) { add(one); }, block);
        return std::move(sheets_);
    }

private:
    void add(const Letterhead& head);
    void add(const Heading& heading);
    void add(const Paragraph& paragraph);
    void add(const List& list);
    void add(const Table& table);
    void add(const Facts& facts);
    void add(const Signature& signature);

    Column column(const Text& text, const Style& style, double start, double width, std::vector<Tag> tags);
    void place(std::vector<Column> columns, bool whole);
    void place_lines(Column& column, double room);
    void rule(double start, double length);
    void new_page() { sheets_.emplace_back(), y_ = top; }
    double x_of(double start, double width) const {
        return typesetter_.right_to_left() ? page_width - margin - start - width : margin + start;
    }
    Tag tag(const char* name) { return {name, ++tags_}; }
    bool chinese() const { return document_.language.starts_with("zh"); }

    const Document& document_;
    Typesetter& typesetter_;
    std::vector<Sheet> sheets_;
    double y_ = top;
    int tags_ = 0;
};

Column Paginator::column(const Text& text, const Style& style, double start, double width,
                         std::vector<Tag> tags) {
    auto* const layout = typesetter_.set(text, style, width);
    return {layout, start, width, std::move(tags), lines_of(layout)};
}

double height_of(const Column& column) { return column.lines.back().to; }

// How many lines from `next` on fit into `room`; one line alone stays on neither page.
std::size_t fitting(const Column& column, double room) {
    const auto& lines = column.lines;
    const double begin = lines[column.next].from;
    std::size_t end = column.next;
    while (end < lines.size() && lines[end].to - begin <= room) ++end;
    const std::size_t fits = end - column.next, rest = lines.size() - end;
    if (rest == 0) return fits;
    if (rest == 1 && fits > 2) return fits - 1;
    return fits == 1 && column.next == 0 ? 0 : fits;
}

void Paginator::place_lines(Column& column, double room) {
    if (column.next == column.lines.size()) return;
    const double begin = column.lines[column.next].from, x = x_of(column.start, column.width);
    for (auto count = fitting(column, room); count > 0; --count) {
        const auto& line = column.lines[column.next++];
        sheets_.back().marks.push_back({x + line.x, y_ + line.baseline - begin, line.line, 0, column.tags});
    }
}

void Paginator::place(std::vector<Column> columns, bool whole) {
    double height = 0;
    for (const auto& one : columns) height = std::max(height, height_of(one));
    if (whole && y_ + height > bottom && y_ > top && height < bottom - top) new_page();
    for (bool fresh = false;;) {
        double used = 0;
        bool rest = false, moved = false;
        for (auto& one : columns) {
            const auto first = one.next;
            place_lines(one, bottom - y_);
            moved = moved || one.next > first;
            if (one.next > first) used = std::max(used, one.lines[one.next - 1].to - one.lines[first].from);
            rest = rest || one.next < one.lines.size();
        }
        y_ += used;
        if (!rest) return;
        if (fresh && !moved) return;  // a line taller than a page: nothing of ours is
        new_page();
        fresh = true;
    }
}

void Paginator::rule(double start, double length) {
    sheets_.back().marks.push_back({x_of(start, length), y_, nullptr, length, {}});
}

void Paginator::add(const Letterhead& head) {
    bool first = true;
    for (const auto& line : head.lines) {
        const Style style{first ? 14.0 : 10.0, first, PANGO_ALIGN_CENTER};
        place({column(line, style, 0, text_width, {tag("P")})}, true);
        first = false;
    }
    y_ += gap;
    rule(0, text_width);
    y_ += 3 * gap;
}

void Paginator::add(const Heading& heading) {
    static constexpr double sizes[] = {16, 13, 11.5};
    static constexpr const char* names[] = {"H1", "H2", "H3"};
    const int level = std::clamp(heading.level, 1, 3) - 1;
    auto text = column(heading.text, {sizes[level], true}, 0, text_width, {tag(names[level])});
    y_ += level == 0 ? 0 : gap;
    if (y_ + height_of(text) + 48 > bottom) new_page();
    place({std::move(text)}, true);
    y_ += gap;
}

void Paginator::add(const Paragraph& paragraph) {
    using Look = Paragraph::Look;
    Style style;
    const auto look = paragraph.look;
    if (look == Look::small) style.size = 9;
    if (look == Look::centred) style.alignment = PANGO_ALIGN_CENTER;
    if (look == Look::at_end) style.alignment = PANGO_ALIGN_RIGHT;
    const bool own_language = language_of(document_, paragraph.text) == document_.language;
    if (look == Look::plain && chinese() && own_language) style.indent = 2 * style.size;
    const double inset = look == Look::quote ? quote_indent : 0;
    place({column(paragraph.text, style, inset, text_width - 2 * inset, {tag("P")})}, false);
    y_ += look == Look::small || look == Look::line ? gap / 2 : gap;
}

void Paginator::add(const List& list) {
    const auto whole = tag("L");
    int number = 0;
    for (const auto& item : list.items) {
        const auto one = tag("LI");
        const auto mark = list.numbered ? std::to_string(++number) + "." : std::string("–");
        place({column(mark, {}, 6, list_indent - 6, {whole, one, tag("Lbl")}),
               column(item, {}, list_indent, text_width - list_indent, {whole, one, tag("LBody")})},
              false);
        y_ += gap / 2;
    }
    y_ += gap / 2;
}

void Paginator::add(const Table& table) {
    std::size_t count = table.head.size();
    for (const auto& row : table.rows) count = std::max(count, row.size());
    if (count == 0) return;
    std::vector<double> parts(table.widths.begin(), table.widths.end());
    parts.resize(count, parts.empty() ? 1.0 : parts.back());
    double sum = 0;
    for (double part : parts) sum += part;
    const auto whole = tag("Table");
    const auto row = [&](const std::vector<Text>& cells, bool head) {
        const auto line = tag("TR");
        std::vector<Column> columns;
        double start = 0;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const double width = text_width * parts[i] / sum;
            columns.push_back(column(cells[i], {9.5, head}, start, width - column_gap,
                                     {whole, line, tag(head ? "TH" : "TD")}));
            start += width;
        }
        return columns;
    };
    const auto put = [&](std::vector<Column> columns) {
        if (columns.empty()) return;
        place(std::move(columns), true);
        y_ += gap / 2;
        rule(0, text_width);
        y_ += gap / 2;
    };
    put(row(table.head, true));
    for (const auto& cells : table.rows) {
        auto columns = row(cells, false);
        double height = 0;
        for (const auto& one : columns) height = std::max(height, height_of(one));
        if (y_ + height > bottom && height < bottom - top - 60) new_page(), put(row(table.head, true));
        put(std::move(columns));
    }
    y_ += gap;
}

void Paginator::add(const Facts& facts) {
    const double names = text_width * 0.3;
    const auto whole = tag("Table");
    for (const auto& [name, value] : facts.rows) {
        const auto line = tag("TR");
        std::vector<Column> row;
        row.push_back(column(name, {10, true}, 0, names - column_gap, {whole, line, tag("TH")}));
        row.push_back(column(value, {10.5}, names, text_width - names, {whole, line, tag("TD")}));
        const bool is_short = std::max(height_of(row[0]), height_of(row[1])) <= short_row;
        place(std::move(row), is_short);
        y_ += gap / 2;
    }
    y_ += gap / 2;
}

void Paginator::add(const Signature& signature) {
    const double start = text_width / 2, width = text_width / 2;
    std::vector<Column> lines;
    double height = hand_space;
    for (const auto& line : signature.lines) {
        lines.push_back(column(line, {10.5}, start, width, {tag("P")}));
        height += height_of(lines.back());
    }
    if (y_ + height > bottom && y_ > top) new_page();
    y_ += hand_space;
    rule(start, width);
    y_ += gap / 2;
    for (auto& line : lines) place({std::move(line)}, true);
    y_ += gap;
}

}  // namespace

std::vector<Sheet> lay_out(const Document& document, Typesetter& typesetter) {
    return Paginator(document, typesetter).pages();
}

}  // namespace lightfoot::print
