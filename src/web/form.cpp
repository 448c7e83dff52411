#include "web/form.hpp"

#include "base/text.hpp"

#include <boost/json.hpp>

#include <charconv>

namespace lightfoot {

namespace {

constexpr std::size_t most_fields = 500;
constexpr std::size_t most_parts = 100;

char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }

bool starts_with_folded(std::string_view text, std::string_view lower_case_prefix) {
    if (text.size() < lower_case_prefix.size()) return false;
    for (std::size_t i = 0; i < lower_case_prefix.size(); ++i)
        if (lower(text[i]) != lower_case_prefix[i]) return false;
    return true;
}

// The value of `name="…"` or name=… in a header such as Content-Disposition.
std::string header_parameter(std::string_view header, std::string_view name) {
    for (std::size_t at = header.find(';'); at != std::string_view::npos; at = header.find(';', at + 1)) {
        std::size_t begin = at + 1;
        while (begin < header.size() && header[begin] == ' ') ++begin;
        const auto rest = header.substr(begin);
        if (!starts_with_folded(rest, name) || rest.size() <= name.size() || rest[name.size()] != '=')
            continue;
        auto value = rest.substr(name.size() + 1);
        if (!value.starts_with('"')) return std::string(value.substr(0, value.find(';')));
        std::string out;
        for (std::size_t i = 1; i < value.size() && value[i] != '"'; ++i) {
            if (value[i] == '\\' && i + 1 < value.size()) ++i;
            out += value[i];
        }
        return out;
    }
    return {};
}

// One part: its headers, an empty line, its bytes. False where it is none.
bool add_part(Form& form, std::string_view part) {
    const auto end = part.find("\r\n\r\n");
    if (end == std::string_view::npos) return false;
    std::string name, file_name;
    bool is_file = false;
    for (auto headers = part.substr(0, end + 2); !headers.empty();) {
        const auto line_end = headers.find("\r\n");
        const auto line = headers.substr(0, line_end);
        headers = headers.substr(line_end + 2);
        if (!starts_with_folded(line, "content-disposition:")) continue;
        name = header_parameter(line, "name");
        is_file = line.find("filename") != std::string_view::npos;
        file_name = header_parameter(line, "filename");
    }
    const auto content = part.substr(end + 4);
    if (name.empty() || !valid_utf8(name) || !valid_utf8(file_name)) return false;
    if (is_file) {
        if (!content.empty() || !file_name.empty())
            form.files.push_back({name, file_name, std::string(content)});
        return true;
    }
    if (!valid_utf8(content)) return false;
    form.values.emplace_back(name, std::string(content));
    return true;
}

namespace json = boost::json;

bool add_json(Form& form, const std::string& name, const json::value& value, int depth) {
    if (form.values.size() >= most_fields || depth > 6) return false;
    const auto add = [&](std::string text) { form.values.emplace_back(name, std::move(text)); };
    if (const auto* object = value.if_object()) {
        for (const auto& [key, inner] : *object) {
            const auto full = name.empty() ? std::string(key) : name + "." + std::string(key);
            if (!add_json(form, full, inner, depth + 1)) return false;
        }
    } else if (const auto* array = value.if_array()) {
        for (const auto& inner : *array)
            if (!add_json(form, name, inner, depth + 1)) return false;
    } else if (const auto* text = value.if_string()) {
        if (!valid_utf8({text->data(), text->size()})) return false;
        add(std::string(text->data(), text->size()));
    } else if (value.is_bool()) {
        add(value.get_bool() ? "true" : "false");
    } else if (value.is_int64()) {
        add(std::to_string(value.get_int64()));
    } else if (value.is_uint64()) {
        add(std::to_string(value.get_uint64()));
    } else if (value.is_double()) {
        return false;  // no field of ours has a fraction
    }
    return true;
}

Result<Form> read_json(std::string_view body) {
    boost::system::error_code error;
    json::parse_options options;
    options.max_depth = 8;
    const auto value = json::parse({body.data(), body.size()}, error, {}, options);
    Form form;
    if (error || !value.is_object()) return invalid("form.unreadable");
    if (!add_json(form, "", value, 0)) return too_much("form.too_many_fields");
    return form;
}

}  // namespace

bool Form::has(std::string_view name) const {
    for (const auto& [known, unused] : values)
        if (known == name) return true;
    return false;
}

std::string_view Form::value(std::string_view name) const {
    for (const auto& [known, value] : values)
        if (known == name) return value;
    return {};
}

std::vector<std::string> Form::all(std::string_view name) const {
    std::vector<std::string> found;
    for (const auto& [known, value] : values)
        if (known == name) found.push_back(value);
    return found;
}

std::optional<std::int64_t> Form::number(std::string_view name) const {
    const auto text = trimmed(value(name));
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() ? std::optional{number} : std::nullopt;
}

std::optional<Form> parse_multipart(std::string_view boundary, std::string_view body) {
    if (boundary.empty() || boundary.size() > 70) return std::nullopt;
    const std::string delimiter = "--" + std::string(boundary);
    if (!body.starts_with(delimiter)) return std::nullopt;
    Form form;
    std::size_t parts = 0;
    for (std::size_t at = delimiter.size();;) {
        if (body.substr(at, 2) == "--") return form;
        if (body.substr(at, 2) != "\r\n" || ++parts > most_parts) return std::nullopt;
        const auto next = body.find("\r\n" + delimiter, at);
        if (next == std::string_view::npos || next < at + 2) return std::nullopt;
        if (!add_part(form, body.substr(at + 2, next - at - 2))) return std::nullopt;
        at = next + 2 + delimiter.size();
    }
}

Result<Form> read_form(std::string_view content_type, std::string_view body) {
    if (body.empty()) return Form{};
    if (starts_with_folded(content_type, "application/json")) return read_json(body);
    if (starts_with_folded(content_type, "application/x-www-form-urlencoded")) {
        auto values = parse_urlencoded(body, most_fields);
        if (!values) return invalid("form.unreadable");
        return Form{std::move(*values), {}};
    }
    if (starts_with_folded(content_type, "multipart/form-data")) {
        auto form = parse_multipart(header_parameter(content_type, "boundary"), body);
        if (!form) return invalid("form.unreadable");
        return std::move(*form);
    }
    return invalid("form.unknown_type");
}

}  // namespace lightfoot
