// The words of an entry as JSON: one object of texts, sorted by field, the same bytes for the same words,
// because they are hashed. It is read back by what follows and by nothing else, so it reads exactly what is
// written here.

#include "base/json.hpp"
#include "store/event.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

// The text between two quotes, `at` standing behind the first; leaves `at` behind the second.
std::string quoted(std::string_view text, std::size_t& at) {
    std::string value;
    while (at < text.size() && text[at] != '"') {
        char c = text[at++];
        if (c == '\\' && at < text.size()) {
            c = text[at++];
            if (c == 'n') c = '\n';
            else if (c == 't') c = '\t';
            else if (c == 'r') c = '\r';
            else if (c == 'u' && at + 4 <= text.size()) {
                c = char(hex_digit(text[at + 2]) << 4 | hex_digit(text[at + 3]));
                at += 4;
            }
        }
        value += c;
    }
    ++at;
    return value;
}

}  // namespace

std::string body_text(const std::vector<std::pair<std::string, std::string>>& body) {
    auto sorted = body;
    std::sort(sorted.begin(), sorted.end());
    std::string text = "{";
    for (const auto& [field, value] : sorted) {
        if (text.size() > 1) text += ',';
        (text += Json(field).str()) += ':';
        text += Json(value).str();
    }
    return text += '}';
}

std::vector<std::pair<std::string, std::string>> parse_body(std::string_view text) {
    std::vector<std::pair<std::string, std::string>> body;
    std::size_t at = 0;
    const auto open = [&] { return (at = text.find('"', at)) != std::string_view::npos && ++at; };
    while (open()) {
        auto field = quoted(text, at);
        if (!open()) break;
        body.emplace_back(std::move(field), quoted(text, at));
    }
    return body;
}

}  // namespace lightfoot
