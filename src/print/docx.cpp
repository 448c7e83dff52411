#include "print/docx.hpp"

#include "base/html.hpp"
#include "print/fonts.hpp"
#include "print/zip.hpp"

#include <algorithm>
#include <cstdlib>

namespace lightfoot::print {

namespace {

constexpr int text_width = 9186;  // twentieths of a point: A4 less both margins of 68 points

// Escaped, without the characters that XML has no place for.
std::string escaped(std::string_view words) {
    std::string clean;
    for (char c : words)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\t') clean += c;
    return Html::text(clean).str();
}

struct Style {
    int size = 22;  // half points
    bool bold = false;
    const char* alignment = "";   // start, center, end
    int before = 0, after = 160;  // twentieths of a point
    int indent = 0, hanging = 0;  // hanging below nothing: the first line is set in
    bool keep_next = false;
    int outline = -1;  // 0 to 2: a heading
    bool line_above = false, line_below = false;
};

class Writer {
public:
    explicit Writer(const Document& document) : document_(document) {}
    std::string body();
    std::string run(const std::string& words, const std::string& language, const Style& style) const;
    std::string paragraph(const Text& text, const Style& style) const;
    std::string begin_paragraph(const std::string& language, const Style& style) const;

private:
    std::string write(const Letterhead& head) const;
    std::string write(const Heading& heading) const;
    std::string write(const Paragraph& paragraph) const;
    std::string write(const List& list) const;
    std::string write(const Table& table) const;
    std::string write(const Facts& facts) const;
    std::string write(const Signature& signature) const;
    std::string grid(const std::vector<int>& parts, bool lines) const;
    std::string row(const std::vector<Text>& cells, const std::vector<int>& widths, bool head,
                    bool first_bold) const;

    const Document& document_;
};

std::string Writer::run(const std::string& words, const std::string& language, const Style& style) const {
    const auto& fonts = fonts_of(document_.face, language);
    const auto size = std::to_string(style.size);
    const bool turned = right_to_left(language);
    const auto lang = escaped(language);
    std::string out = "<w:r><w:rPr><w:rFonts w:ascii=\"" + std::string(fonts.latin) + "\" w:hAnsi=\"" +
                      fonts.latin + "\" w:eastAsia=\"" + fonts.chinese + "\" w:cs=\"" + fonts.arabic + "\"" +
                      (language.starts_with("zh") ? " w:hint=\"eastAsia\"" : "") + "/>";
    if (style.bold) out += "<w:b/><w:bCs/>";
    out += "<w:sz w:val=\"" + size + "\"/><w:szCs w:val=\"" + size + "\"/>";
    if (turned) out += "<w:rtl/>";
    const std::string latin = turned || language.starts_with("zh") ? "en" : lang;
    out += "<w:lang w:val=\"" + latin + "\" w:eastAsia=\"zh-CN\" w:bidi=\"" + (turned ? lang : "ar") +
           "\"/></w:rPr>";
    for (std::size_t from = 0; from <= words.size();) {
        const auto end = std::min(words.find('\n', from), words.size());
        if (from > 0) out += "<w:br/>";
        out += "<w:t xml:space=\"preserve\">" + escaped(words.substr(from, end - from)) + "</w:t>";
        from = end + 1;
    }
    return out + "</w:r>";
}

std::string Writer::begin_paragraph(const std::string& language, const Style& style) const {
    std::string out = "<w:p><w:pPr>";
    if (style.outline >= 0) out += "<w:pStyle w:val=\"Heading" + std::to_string(style.outline + 1) + "\"/>";
    if (style.keep_next) out += "<w:keepNext/>";
    if (style.line_above || style.line_below) {
        constexpr const char* line = " w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"738080\"/>";
        out += "<w:pBdr>" + (style.line_above ? "<w:top" + std::string(line) : "") +
               (style.line_below ? "<w:bottom" + std::string(line) : "") + "</w:pBdr>";
    }
    out += right_to_left(language) ? "<w:bidi/>" : "<w:bidi w:val=\"0\"/>";
    out += "<w:spacing w:before=\"" + std::to_string(style.before) + "\" w:after=\"" +
           std::to_string(style.after) + "\"/>";
    if (style.indent || style.hanging)
        out += "<w:ind w:start=\"" + std::to_string(style.indent) +
               (style.hanging < 0 ? "\" w:firstLine=\"" : "\" w:hanging=\"") +
               std::to_string(std::abs(style.hanging)) + "\"/>";
    if (*style.alignment) out += std::string("<w:jc w:val=\"") + style.alignment + "\"/>";
    return out + "</w:pPr>";
}

std::string Writer::paragraph(const Text& text, const Style& style) const {
    const auto& language = language_of(document_, text);
    return begin_paragraph(language, style) + run(text.words, language, style) + "</w:p>";
}

std::string Writer::write(const Letterhead& head) const {
    std::string out;
    for (std::size_t i = 0; i < head.lines.size(); ++i) {
        const bool last = i + 1 == head.lines.size();
        out += paragraph(head.lines[i], {.size = i == 0 ? 28 : 20,
                                         .bold = i == 0,
                                         .alignment = "center",
                                         .after = last ? 480 : 40,
                                         .line_below = last});
    }
    return out;
}

std::string Writer::write(const Heading& heading) const {
    static constexpr int sizes[] = {32, 26, 23};
    const int level = std::clamp(heading.level, 1, 3) - 1;
    return paragraph(heading.text, {.size = sizes[level],
                                    .bold = true,
                                    .before = level == 0 ? 0 : 200,
                                    .keep_next = true,
                                    .outline = level});
}

std::string Writer::write(const Paragraph& paragraph) const {
    using Look = Paragraph::Look;
    Style style;
    const bool chinese =
        document_.language.starts_with("zh") && language_of(document_, paragraph.text) == document_.language;
    if (chinese && paragraph.look == Look::plain) style.hanging = -440;  // two characters
    switch (paragraph.look) {
    case Look::plain: break;
    case Look::quote: style.indent = 360; break;
    case Look::line: style.after = 80; break;
    case Look::small: style.size = 18, style.after = 80; break;
    case Look::centred: style.alignment = "center"; break;
    case Look::at_end: style.alignment = "end"; break;
    }
    return this->paragraph(paragraph.text, style);
}

// The marks are text: lists that number themselves would need a part of their own and change when edited.
std::string Writer::write(const List& list) const {
    std::string out;
    int number = 0;
    for (const auto& item : list.items) {
        const auto mark = list.numbered ? std::to_string(++number) + "." : std::string("–");
        const Style style{.after = 80, .indent = 480, .hanging = 360};
        const auto& language = language_of(document_, item);
        out += begin_paragraph(language, style) + run(mark, language, style) + "<w:r><w:tab/></w:r>" +
               run(item.words, language, style) + "</w:p>";
    }
    return out;
}

std::string Writer::grid(const std::vector<int>& widths, bool lines) const {
    std::string out = "<w:tbl><w:tblPr>";
    if (right_to_left(document_.language)) out += "<w:bidiVisual/>";
    out += "<w:tblW w:w=\"" + std::to_string(text_width) + "\" w:type=\"dxa\"/>";
    if (lines)
        out +=
            "<w:tblBorders><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"738080\"/>"
            "<w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"738080\"/></w:tblBorders>";
    out += "<w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>";
    for (int width : widths) out += "<w:gridCol w:w=\"" + std::to_string(width) + "\"/>";
    return out + "</w:tblGrid>";
}

std::string Writer::row(const std::vector<Text>& cells, const std::vector<int>& widths, bool head,
                        bool first_bold) const {
    std::string out = head ? "<w:tr><w:trPr><w:tblHeader/></w:trPr>" : "<w:tr>";
    for (std::size_t i = 0; i < widths.size(); ++i)
        out += "<w:tc><w:tcPr><w:tcW w:w=\"" + std::to_string(widths[i]) + "\" w:type=\"dxa\"/></w:tcPr>" +
               paragraph(i < cells.size() ? cells[i] : Text(),
                         {.size = 20, .bold = head || (first_bold && i == 0), .before = 40, .after = 60}) +
               "</w:tc>";
    return out + "</w:tr>";
}

constexpr const char* end_of_table = "</w:tbl><w:p><w:pPr><w:spacing w:after=\"80\"/></w:pPr></w:p>";

std::string Writer::write(const Table& table) const {
    std::size_t count = table.head.size();
    for (const auto& cells : table.rows) count = std::max(count, cells.size());
    if (count == 0) return {};
    std::vector<int> widths = table.widths;
    widths.resize(count, widths.empty() ? 1 : widths.back());
    int sum = 0;
    for (int width : widths) sum += width;
    for (int& width : widths) width = text_width * width / sum;
    std::string out = grid(widths, true);
    if (!table.head.empty()) out += row(table.head, widths, true, false);
    for (const auto& cells : table.rows) out += row(cells, widths, false, false);
    return out + end_of_table;
}

std::string Writer::write(const Facts& facts) const {
    if (facts.rows.empty()) return {};
    const std::vector<int> widths{text_width * 3 / 10, text_width * 7 / 10};
    std::string out = grid(widths, false);
    for (const auto& [name, value] : facts.rows) out += row({name, value}, widths, false, true);
    return out + end_of_table;
}

std::string Writer::write(const Signature& signature) const {
    std::string out;
    for (std::size_t i = 0; i < signature.lines.size(); ++i)
        out += paragraph(signature.lines[i], {.size = 21,
                                              .before = i == 0 ? 1280 : 0,
                                              .after = 40,
                                              .indent = text_width / 2,
                                              .keep_next = i + 1 < signature.lines.size(),
                                              .line_above = i == 0});
    return out;
}

std::string Writer::body() {
    std::string out;
    for (const auto& block : document_.blocks)
        out += std::visit([this](const auto& one) { return write(one); }, block);
    return out;
}

constexpr const char* xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* spaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\"";

std::string document_part(const Document& document) {
    return std::string(xml) + "<w:document" + spaces + "><w:body>" + Writer(document).body() +
           "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>"
           "<w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
           "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1240\" w:right=\"1360\" w:bottom=\"1480\""
           " w:left=\"1360\" w:header=\"600\" w:footer=\"600\" w:gutter=\"0\"/>" +
           (right_to_left(document.language) ? "<w:bidi/>" : "") + "</w:sectPr></w:body></w:document>";
}

// The watermark is said twice: large behind the text, and in words at the head, where nothing can hide it.
std::string header_part(const Document& document) {
    std::string out = std::string(xml) + "<w:hdr" + spaces + ">";
    const Writer writer(document);
    const Style style{.size = 18, .bold = true, .alignment = "center", .after = 0};
    if (document.watermark.empty()) return out + "<w:p/></w:hdr>";
    out += writer.begin_paragraph(document.language, style) +
           writer.run(document.watermark, document.language, style) +
           "<w:r><w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\""
           " adj=\"10800\" path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:path textpathok=\"t\"/>"
           "<v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>"
           "<v:shape id=\"watermark\" type=\"#_x0000_t136\""
           " style=\"position:absolute;width:480pt;"
           "height:70pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;"
           "mso-position-horizontal-relative:margin;mso-position-vertical:center;"
           "mso-position-vertical-relative:margin\" fillcolor=\"#d8d8d8\" stroked=\"f\">"
           "<v:textpath style=\"font-family:&quot;" +
           fonts_of(document.face, document.language).latin + "&quot;\" string=\"" +
           escaped(document.watermark) + "\"/></v:shape></w:pict></w:r></w:p>";
    return out + "</w:hdr>";
}

// The page words with fields in place of the numbers.
std::string footer_part(const Document& document) {
    const Writer writer(document);
    const Style style{.size = 16, .after = 0}, end{.size = 16, .alignment = "end", .after = 0};
    std::string out = std::string(xml) + "<w:ftr" + spaces + ">";
    if (!document.footer.empty()) out += writer.paragraph(document.footer, style);
    out += writer.begin_paragraph(document.language, end);
    const auto field = [](const char* name) {
        return "<w:fldSimple w:instr=\"" + std::string(name) +
               "\"><w:r><w:rPr><w:sz w:val=\"16\"/></w:rPr>"
               "<w:t>1</w:t></w:r></w:fldSimple>";
    };
    std::string_view rest = document.page_words;
    while (!rest.empty()) {
        const auto hole = std::min(rest.find('{'), rest.size());
        if (hole > 0) out += writer.run(std::string(rest.substr(0, hole)), document.language, end);
        rest.remove_prefix(hole);
        const bool pages = rest.starts_with("{pages}");
        if (!pages && !rest.starts_with("{page}")) break;
        out += field(pages ? "NUMPAGES" : "PAGE");
        rest.remove_prefix(pages ? 7 : 6);
    }
    return out + "</w:p></w:ftr>";
}

std::string styles_part() {
    std::string out = std::string(xml) + "<w:styles" + spaces +
                      "><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val=\"22\"/></w:rPr></w:rPrDefault>"
                      "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
                      "<w:name w:val=\"Normal\"/></w:style>";
    for (int level = 1; level <= 3; ++level) {
        const auto number = std::to_string(level);
        out += "<w:style w:type=\"paragraph\" w:styleId=\"Heading" + number + "\"><w:name w:val=\"heading " +
               number +
               "\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:pPr><w:keepNext/>"
               "<w:outlineLvl w:val=\"" +
               std::to_string(level - 1) + "\"/></w:pPr></w:style>";
    }
    return out + "</w:styles>";
}

std::string core_part(const Document& document) {
    const auto day = to_string(document.dated) + "T00:00:00Z";
    return std::string(xml) +
           "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/"
           "core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
           " xmlns:dcterms=\"http://purl.org/dc/terms/\" "
           "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
           "<dc:title>" +
           escaped(document.title) + "</dc:title><dc:creator>" + escaped(document.author) +
           "</dc:creator><dc:language>" + escaped(document.language) +
           "</dc:language>"
           "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" +
           day +
           "</dcterms:created>"
           "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">" +
           day + "</dcterms:modified></cp:coreProperties>";
}

constexpr const char* types_part =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" ContentType=\""
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" ContentType=\""
    "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/header1.xml\" ContentType=\""
    "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>"
    "<Override PartName=\"/word/footer1.xml\" ContentType=\""
    "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" ContentType=\""
    "application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

std::string relations(std::initializer_list<std::pair<std::string_view, std::string_view>> targets) {
    std::string out =
        std::string(xml) +
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    int number = 0;
    for (const auto& [type, target] : targets)
        out += "<Relationship Id=\"rId" + std::to_string(++number) + "\" Type=\"" + std::string(type) +
               "\" Target=\"" + std::string(target) + "\"/>";
    return out + "</Relationships>";
}

}  // namespace

std::string to_docx(const Document& document) {
    constexpr std::string_view office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const std::string base(office);
    const auto main = base + "officeDocument", styles = base + "styles", header = base + "header",
               footer = base + "footer";
    return to_zip(
        {{"[Content_Types].xml", std::string(xml) + types_part},
         {"_rels/.rels",
          relations({{main, "word/document.xml"},
                     {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                      "docProps/core.xml"}})},
         {"docProps/core.xml", core_part(document)},
         {"word/_rels/document.xml.rels",
          relations({{styles, "styles.xml"}, {header, "header1.xml"}, {footer, "footer1.xml"}})},
         {"word/document.xml", document_part(document)},
         {"word/footer1.xml", footer_part(document)},
         {"word/header1.xml", header_part(document)},
         {"word/styles.xml", styles_part()}});
}

}  // namespace lightfoot::print
