#pragma once
// A document to be printed, as blocks in a language: what stands on the paper, not where. to_pdf (pdf.hpp)
// and to_docx (docx.hpp) turn the same document into a page to sign and into one to edit. The same document
// gives the same bytes, whenever it is made.
//     print::Document letter{.language = "fr", .title = "…", .dated = today};
//     letter.blocks.push_back(print::Paragraph{{"…"}});

#include "base/time.hpp"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace lightfoot::print {

// Words in a language: a French note in an Arabic letter keeps its direction, its fonts and its hyphens.
struct Text {
    std::string words;     // UTF-8; \n begins a new line
    std::string language;  // BCP 47; empty: the document's
    Text() = default;
    // Implicit on purpose: words alone are in the language of the document.
    Text(std::string words, std::string language = {})
        : words(std::move(words)), language(std::move(language)) {}
    Text(const char* words) : words(words) {}
    bool operator==(const Text&) const = default;
};

struct Letterhead {  // who writes: the first line larger, a thin line below
    std::vector<Text> lines;
    bool operator==(const Letterhead&) const = default;
};
struct Heading {
    Text text;
    int level = 1;  // 1 to 3; stays with the block that follows
    bool operator==(const Heading&) const = default;
};
struct Paragraph {
    // line: one that stands by itself (a reference, an addressee). at_end: on the right, in Arabic the left.
    enum class Look { plain, line, quote, small, centred, at_end } look = Look::plain;
    Text text;
    Paragraph(Text text, Look look = Look::plain) : look(look), text(std::move(text)) {}
    bool operator==(const Paragraph&) const = default;
};
struct List {
    std::vector<Text> items;
    bool numbered = false;
    bool operator==(const List&) const = default;
};
struct Table {  // rows may have fewer cells than the head; the head stands again on each page
    std::vector<Text> head;
    std::vector<std::vector<Text>> rows;
    std::vector<int> widths = {};  // parts of the width for each column; empty: all the same
    bool operator==(const Table&) const = default;
};
struct Facts {  // a name and what is said to it, without lines
    std::vector<std::pair<Text, Text>> rows;
    bool operator==(const Facts&) const = default;
};
struct Signature {  // room for a hand and a seal, then the lines below it; never parted
    std::vector<Text> lines;
    bool operator==(const Signature&) const = default;
};
using Block = std::variant<Letterhead, Heading, Paragraph, List, Table, Facts, Signature>;

enum class Face { serif, sans };  // letters; plans and briefings

struct Document {
    std::string language = "en";  // one of the six; decides direction, fonts and the shape of paragraphs
    std::string title, author;    // of the file, as a reader of it shows them
    Date dated;                   // of the file; never the clock
    Face face = Face::serif;
    double scale = 1;  // of all sizes of type: what has to stand on one page may be set smaller
    std::vector<Block> blocks;
    std::string watermark = {};   // across every page; empty: none
    std::string footer = {};      // one line at the foot of every page
    std::string page_words = {};  // "Page {page} of {pages}"; empty: pages are not numbered
    bool operator==(const Document&) const = default;
};

bool right_to_left(const std::string& language);
// The language of some words in a document.
const std::string& language_of(const Document& document, const Text& text);
// The words of the page number, `page` and `pages` put in.
std::string page_number(const std::string& page_words, int page, int pages);

}  // namespace lightfoot::print
