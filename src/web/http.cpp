#include "web/http.hpp"

#include "base/text.hpp"

namespace lightfoot {

namespace {

std::string_view find(const NameValues& pairs, std::string_view name) {
    for (const auto& [known, value] : pairs)
        if (known == name) return value;
    return {};
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

}  // namespace

std::string_view HttpRequest::header(std::string_view name) const { return find(headers, name); }
std::string_view HttpRequest::parameter(std::string_view name) const { return find(query, name); }

std::string_view HttpRequest::cookie(std::string_view name) const {
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        const auto end = rest.find(';');
        auto one = rest.substr(0, end);
        while (one.starts_with(' ')) one.remove_prefix(1);
        if (one.size() > name.size() && one.starts_with(name) && one[name.size()] == '=')
            return one.substr(name.size() + 1);
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return {};
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plus_is_space) {
            out += ' ';
        } else if (text[i] != '%') {
            out += text[i];
        } else {
            const bool whole = text.size() - i > 2;
            const int high = whole ? hex_digit(text[i + 1]) : -1;
            const int low = whole ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            out += char(high * 16 + low);
            i += 2;
        }
    }
    return out;
}

std::optional<NameValues> parse_urlencoded(std::string_view text, std::size_t limit) {
    NameValues pairs;
    while (!text.empty()) {
        const auto end = text.find('&');
        const auto one = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (one.empty()) continue;
        const auto equals = one.find('=');
        auto name = percent_decoded(one.substr(0, equals), true);
        auto value = equals == std::string_view::npos ? std::optional<std::string>("")
                                                      : percent_decoded(one.substr(equals + 1), true);
        if (!name || !value || !valid_utf8(*name) || !valid_utf8(*value) || pairs.size() == limit)
            return std::nullopt;
        pairs.emplace_back(std::move(*name), std::move(*value));
    }
    return pairs;
}

}  // namespace lightfoot
