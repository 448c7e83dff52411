#pragma once
// Puts a document on pages: lines of text and rules, each with its place. Used by pdf.cpp, which draws them.
// Units: points (1/72 inch), from the upper left corner of the page.

#include "print/document.hpp"

#include <pango/pangocairo.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace lightfoot::print {

// A4, and margins wide enough for a seal and a file hole.
inline constexpr double page_width = 595.28, page_height = 841.89, margin = 68, foot_space = 74;

struct ObjectEnd {
    void operator()(gpointer object) const { g_object_unref(object); }
};
using LayoutPointer = std::unique_ptr<PangoLayout, ObjectEnd>;
using ContextPointer = std::unique_ptr<PangoContext, ObjectEnd>;

// The element of the file's structure that a line belongs to: "P", or "Table" > "TR" > "TD".
struct Tag {
    const char* name;
    int number;  // tells two of the same name apart
    bool operator==(const Tag& other) const { return number == other.number; }
};
struct Mark {
    double x = 0, y = 0;              // of the baseline; of a rule its beginning
    PangoLayoutLine* line = nullptr;  // lives as long as the layouts of the Layout; none: a rule
    double length = 0;                // of a rule
    std::vector<Tag> tags;
};
struct Sheet {
    std::vector<Mark> marks;
};

struct Style {
    double size = 11;  // points
    bool bold = false;
    PangoAlignment alignment = PANGO_ALIGN_LEFT;  // left is where the language begins
    double indent = 0;                            // of the first line
};

// Makes laid-out texts and keeps them while their lines are drawn.
class Typesetter {
public:
    explicit Typesetter(const Document& document) : document_(document) {}
    // Lines no wider than `width`; 0: one line as wide as it is.
    PangoLayout* set(const Text& text, const Style& style, double width);
    bool right_to_left() const { return print::right_to_left(document_.language); }

private:
    PangoContext* context(const std::string& language);

    const Document& document_;
    std::map<std::string, ContextPointer> contexts_;
    std::vector<LayoutPointer> layouts_;
};

std::vector<Sheet> lay_out(const Document& document, Typesetter& typesetter);

}  // namespace lightfoot::print
