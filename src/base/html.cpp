#include "base/html.hpp"

#include <charconv>

namespace lightfoot {

namespace {

void append_escaped(std::string& out, std::string_view text) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string_view entity;
        switch (text[i]) {
        case '&': entity = "&amp;"; break;
        case '<': entity = "&lt;"; break;
        case '>': entity = "&gt;"; break;
        case '"': entity = "&quot;"; break;
        case '\'': entity = "&#39;"; break;
        case '\0': entity = "\xEF\xBF\xBD"; break;
        default: continue;
        }
        out.append(text, from, i - from).append(entity);
        from = i + 1;
    }
    out.append(text, from);
}

// Appends literal text, taking {{ and }} for single braces.
void append_literal(std::string& out, std::string_view literal) {
    for (std::size_t i = 0; i < literal.size(); ++i) {
        out += literal[i];
        if ((literal[i] == '{' || literal[i] == '}') && i + 1 < literal.size() &&
            literal[i + 1] == literal[i])
            ++i;
    }
}

bool unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

bool starts_with_folded(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() && markup_detail::equals(text.substr(0, prefix.size()), prefix);
}

}  // namespace

Html Html::text(std::string_view text) {
    std::string out;
    append_escaped(out, text);
    return Html(std::move(out));
}

Html HtmlWriter::join(std::string_view literal, const Hole* holes, const HtmlPart* parts, std::size_t count) {
    std::string out;
    std::size_t size = literal.size();
    for (std::size_t i = 0; i < count; ++i) size += parts[i].value.size() + 8;
    out.reserve(size);
    std::size_t from = 0;
    for (std::size_t i = 0; i < count; ++i) {
        append_literal(out, literal.substr(from, holes[i].begin - from));
        if (parts[i].kind == HtmlPart::Kind::markup)
            out += parts[i].value;
        else
            append_escaped(out, parts[i].value);
        from = holes[i].end;
    }
    append_literal(out, literal.substr(from));
    return Html(std::move(out));
}

Url HtmlWriter::join_url(std::string_view literal, const HtmlPart* parts, std::size_t count) {
    std::string out;
    std::size_t from = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const auto at = literal.find("{}", from);
        out.append(literal, from, at - from).append(percent_encoded(parts[i].value));
        from = at + 2;
    }
    return Url(out.append(literal, from));
}

std::string percent_encoded(std::string_view text) {
    constexpr char hex[] = "0123456789ABCDEF";
    std::string out;
    for (char c : text) {
        if (unreserved(c))
            out += c;
        else
            (out += '%') += {hex[(unsigned char)c >> 4], hex[(unsigned char)c & 15]};
    }
    return out;
}

Url& Url::query(std::string_view name, std::string_view value) {
    address_ += address_.find('?') == std::string::npos ? '?' : '&';
    address_ += percent_encoded(name) + "=" + percent_encoded(value);
    return *this;
}

Url& Url::fragment(std::string_view name) {
    address_ += "#" + percent_encoded(name);
    return *this;
}

Url external(std::string_view address) {
    for (std::string_view scheme : {"https://", "http://", "mailto:"})
        if (starts_with_folded(address, scheme)) return Url(std::string(address));
    return Url("#");
}

Url local(std::string_view path) {
    const bool ours =
        path.size() >= 1 && path[0] == '/' && (path.size() == 1 || (path[1] != '/' && path[1] != '\\'));
    for (char c : path)
        if ((unsigned char)c < 0x20 || c == '\\') return Url("/");
    return Url(ours ? std::string(path) : "/");
}

Url below(std::string_view folder, const Url& path) {
    return Url("/" + percent_encoded(folder) + path.str());
}

markup_detail::NumberText markup_detail::number_text(std::int64_t value) {
    NumberText text;
    text.size =
        std::uint8_t(std::to_chars(text.digits, text.digits + sizeof text.digits, value).ptr - text.digits);
    return text;
}

}  // namespace lightfoot
