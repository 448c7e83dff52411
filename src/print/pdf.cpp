#include "print/pdf.hpp"

#include "base/result.hpp"
#include "print/layout.hpp"
#include "print/pdf_catalog.hpp"

#include <cairo/cairo-pdf.h>

#include <algorithm>
#include <cmath>

namespace lightfoot::print {

namespace {

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

// Keeps the elements of the structure open as long as marks of the same element follow.
class Structure {
public:
    explicit Structure(cairo_t* cairo) : cairo_(cairo) {}
    void enter(const std::vector<Tag>& tags) {
        std::size_t same = 0;
        while (same < open_.size() && same < tags.size() && open_[same] == tags[same]) ++same;
        leave(same);
        for (; same < tags.size(); ++same) {
            cairo_tag_begin(cairo_, tags[same].name, nullptr);
            open_.push_back(tags[same]);
        }
    }
    void leave(std::size_t depth = 0) {
        for (; open_.size() > depth; open_.pop_back()) cairo_tag_end(cairo_, open_.back().name);
    }

private:
    cairo_t* cairo_;
    std::vector<Tag> open_;
};

void draw_rule(cairo_t* cairo, const Mark& mark) {
    cairo_set_source_rgb(cairo, 0.45, 0.5, 0.5);
    cairo_set_line_width(cairo, 0.5);
    cairo_move_to(cairo, mark.x, mark.y);
    cairo_rel_line_to(cairo, mark.length, 0);
    cairo_stroke(cairo);
    cairo_set_source_rgb(cairo, 0.05, 0.09, 0.1);
}

void draw_watermark(cairo_t* cairo, Typesetter& typesetter, const std::string& words) {
    if (words.empty()) return;
    constexpr double size = 44, longest = page_height;  // the diagonal is a fifth longer
    int width = 0, height = 0;
    pango_layout_get_size(typesetter.set(words, {size, true}, 0), &width, &height);
    const double fits = std::min(1.0, longest * PANGO_SCALE / std::max(width, 1));
    auto* const layout = typesetter.set(words, {size * fits, true}, 0);
    pango_layout_get_size(layout, &width, &height);
    cairo_save(cairo);
    cairo_set_source_rgb(cairo, 0.88, 0.88, 0.88);
    cairo_translate(cairo, page_width / 2, page_height / 2);
    cairo_rotate(cairo, -std::atan2(page_height, page_width));
    cairo_move_to(cairo, -double(width) / PANGO_SCALE / 2, -double(height) / PANGO_SCALE / 2);
    pango_cairo_show_layout(cairo, layout);
    cairo_restore(cairo);
}

void draw_foot(cairo_t* cairo, Typesetter& typesetter, const Document& document, int page, int pages) {
    constexpr double width = page_width - 2 * margin, number_width = 110;
    const double y = page_height - 50;
    cairo_set_source_rgb(cairo, 0.29, 0.36, 0.4);
    const auto put = [&](const std::string& words, PangoAlignment alignment, double x, double wide) {
        if (words.empty()) return;
        auto* const layout = typesetter.set(words, {8, false, alignment}, wide);
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout(cairo, layout);
    };
    const bool turned = typesetter.right_to_left();
    put(document.footer, PANGO_ALIGN_LEFT, turned ? margin + number_width : margin, width - number_width);
    put(page_number(document.page_words, page, pages), PANGO_ALIGN_RIGHT,
        turned ? margin : margin + width - number_width, number_width);
}

void draw_sheet(cairo_t* cairo, const Sheet& sheet) {
    Structure structure(cairo);
    cairo_set_source_rgb(cairo, 0.05, 0.09, 0.1);
    for (const auto& mark : sheet.marks) {
        if (!mark.line) {
            structure.leave();
            draw_rule(cairo, mark);
            continue;
        }
        structure.enter(mark.tags);
        cairo_move_to(cairo, mark.x, mark.y);
        pango_cairo_show_layout_line(cairo, mark.line);
    }
    structure.leave();
}

void describe(cairo_surface_t* surface, const Document& document) {
    const auto day = to_string(document.dated) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, document.author.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Lightfoot");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, day.c_str());
}

}  // namespace

Pdf to_pdf(const Document& document) {
    Typesetter typesetter(document);
    const auto sheets = lay_out(document, typesetter);
    Pdf pdf{{}, int(sheets.size())};
    auto* const surface = cairo_pdf_surface_create_for_stream(append, &pdf.bytes, page_width, page_height);
    describe(surface, document);
    auto* const cairo = cairo_create(surface);
    for (int page = 1; page <= pdf.pages; ++page) {
        draw_watermark(cairo, typesetter, document.watermark);
        draw_sheet(cairo, sheets[std::size_t(page - 1)]);
        draw_foot(cairo, typesetter, document, page, pdf.pages);
        cairo_show_page(cairo);
    }
    const auto status = cairo_status(cairo);
    cairo_destroy(cairo);
    cairo_surface_finish(surface);
    LIGHTFOOT_ASSERT(status == CAIRO_STATUS_SUCCESS && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
    cairo_surface_destroy(surface);
    declare(pdf.bytes, document.language);
    return pdf;
}

}  // namespace lightfoot::print
