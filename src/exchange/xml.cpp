#include "exchange/xml.hpp"

#include "base/text.hpp"

namespace lightfoot {

namespace {

// The bytes of the character that begins here; 1 where they are no UTF-8.
std::size_t character_length(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return length <= text.size() && valid_utf8(text.substr(0, length)) ? length : 1;
}

bool is_noncharacter(std::string_view character) {
    return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";
}

std::string_view escaped(std::string_view character) {
    switch (character[0]) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\r': return "&#13;";  // a reader would make a line end of it
    default: return character;
    }
}

}  // namespace

std::string xml_text(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    while (!text.empty()) {
        const auto character = text.substr(0, character_length(text));
        text.remove_prefix(character.size());
        const auto first = static_cast<unsigned char>(character[0]);
        if (first < 0x20 && first != '\t' && first != '\n' && first != '\r') continue;
        if (is_noncharacter(character)) continue;
        out += character.size() == 1 && first >= 0x80 ? "\xEF\xBF\xBD" : escaped(character);
    }
    return out;
}

void XmlWriter::begin(std::string_view name, Attributes attributes) {
    text_.append(open_.size() * 2, ' ');
    (text_ += '<') += name;
    for (const auto& [attribute, value] : attributes)
        if (!value.empty()) ((((text_ += ' ') += attribute) += "=\"") += xml_text(value)) += '"';
}

void XmlWriter::open(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    text_ += ">\n";
    open_.emplace_back(name);
}

void XmlWriter::close() {
    const auto name = open_.back();
    open_.pop_back();
    text_.append(open_.size() * 2, ' ');
    ((text_ += "</") += name) += ">\n";
}

void XmlWriter::element(std::string_view name, std::string_view text, Attributes attributes) {
    begin(name, attributes);
    ((((text_ += '>') += xml_text(text)) += "</") += name) += ">\n";
}

void XmlWriter::empty_element(std::string_view name, Attributes attributes) {
    begin(name, attributes);
    text_ += "/>\n";
}

std::string XmlWriter::finished() && {
    while (!open_.empty()) close();
    return std::move(text_);
}

}  // namespace lightfoot
