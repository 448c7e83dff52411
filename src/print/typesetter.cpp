#include "print/fonts.hpp"
#include "print/layout.hpp"

namespace lightfoot::print {

namespace {

// To pango left is left; to us it is where the language of the text begins.
PangoAlignment turned(PangoAlignment alignment, bool right_to_left) {
    if (!right_to_left || alignment == PANGO_ALIGN_CENTER) return alignment;
    return alignment == PANGO_ALIGN_LEFT ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

}  // namespace

// One context for each language: direction and language are its own, so that a text never takes those of the
// text before it.
PangoContext* Typesetter::context(const std::string& language) {
    auto& context = contexts_[language];
    if (context) return context.get();
    auto* const map = PANGO_CAIRO_FONT_MAP(pango_cairo_font_map_get_default());  // of this thread
    pango_cairo_font_map_set_resolution(map, 72);
    context.reset(pango_font_map_create_context(PANGO_FONT_MAP(map)));
    pango_context_set_language(context.get(), pango_language_from_string(language.c_str()));
    pango_context_set_base_dir(context.get(),
                               print::right_to_left(language) ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    auto* const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context.get(), options);
    cairo_font_options_destroy(options);
    return context.get();
}

namespace {

// Letters of Naskh are lower than Latin ones of the same size; so that both read alike on one page.
constexpr double arabic_larger = 1.15;

}  // namespace

PangoLayout* Typesetter::set(const Text& text, const Style& style, double width) {
    const auto& language = language_of(document_, text);
    LayoutPointer layout(pango_layout_new(context(language)));
    auto* const font = pango_font_description_new();
    pango_font_description_set_family_static(font, fonts_of(document_.face, language).families);
    const double size = document_.scale * style.size * (print::right_to_left(language) ? arabic_larger : 1);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_font_description_set_weight(font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font);
    pango_font_description_free(font);
    pango_layout_set_auto_dir(layout.get(), FALSE);
    pango_layout_set_width(layout.get(), width > 0 ? int(width * PANGO_SCALE) : -1);
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_indent(layout.get(), int(style.indent * PANGO_SCALE));
    pango_layout_set_alignment(layout.get(), turned(style.alignment, print::right_to_left(language)));
    pango_layout_set_line_spacing(layout.get(), language.starts_with("zh") ? 1.15f : 1.08f);
    pango_layout_set_text(layout.get(), text.words.data(), int(text.words.size()));
    layouts_.push_back(std::move(layout));
    return layouts_.back().get();
}

}  // namespace lightfoot::print
