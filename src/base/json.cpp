#include "base/json.hpp"

namespace lightfoot {

namespace {

void append_quoted(std::string& out, std::string_view text) {
    constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (char c : text) {
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (c == '\r')
            out += "\\r";
        else if ((unsigned char)c < 0x20)
            ((out += "\\u00") += hex[c >> 4 & 15]) += hex[c & 15];
        else
            out += c;
    }
    out += '"';
}

}  // namespace

Json::Json(std::string_view text) {
    text_.reserve(text.size() + 2);
    append_quoted(text_, text);
}

Json Json::object(std::initializer_list<JsonMember> members) {
    std::string text = "{";
    for (const auto& [key, value] : members) {
        if (text.size() > 1) text += ',';
        append_quoted(text, key);
        (text += ':') += value.text_;
    }
    return finished(text += '}');
}

Json Json::finished(std::string text) {
    Json json;
    json.text_ = std::move(text);
    return json;
}

}  // namespace lightfoot
