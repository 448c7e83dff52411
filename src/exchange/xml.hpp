#pragma once
// Writes XML 1.0 in UTF-8 that is well-formed by construction: elements are closed in the order they were
// opened, texts and attributes are escaped, and characters that XML has no place for are left out.

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// Escaped for text and for attributes in double quotes. Control characters (but tab and line ends) and the
// two noncharacters U+FFFE and U+FFFF are left out; bytes that are not UTF-8 become U+FFFD.
std::string xml_text(std::string_view text);

// An attribute whose value is empty is not written.
struct XmlAttribute {
    std::string_view name;
    std::string value;
};

class XmlWriter {
public:
    using Attributes = std::initializer_list<XmlAttribute>;

    void open(std::string_view name, Attributes attributes = {});
    void close();  // what was opened last
    void element(std::string_view name, std::string_view text, Attributes attributes = {});
    void empty_element(std::string_view name, Attributes attributes);
    std::string finished() &&;  // closes what is still open

private:
    void begin(std::string_view name, Attributes attributes);

    std::string text_ = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    std::vector<std::string> open_;
};

}  // namespace lightfoot
