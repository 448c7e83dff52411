#pragma once
// Writes JSON. A Json is finished text; objects and arrays are put together from finished parts, keys in the
// order given.
//     Json::object({{"id", id.text()}, {"places", 3}, {"needs", Json::array(needs, to_json)}})
// Reading JSON is done by a library at the edges (exchange/, matching/evaluate.cpp, web/).

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

struct JsonMember;

class Json {
public:
    Json() : text_("null") {}
    Json(std::nullptr_t) : text_("null") {}
    Json(bool value) : text_(value ? "true" : "false") {}
    template <std::integral N>
    requires(!std::same_as<N, bool> && !std::same_as<N, char>) Json(N value) : text_(std::to_string(value)) {}
    Json(std::string_view text);  // quoted and escaped
    Json(const std::string& text) : Json(std::string_view(text)) {}
    Json(const char* text) : Json(std::string_view(text)) {}
    template <class T>
    Json(const std::optional<T>& value) : Json(value ? Json(*value) : Json()) {}

    static Json object(std::initializer_list<JsonMember> members);
    template <class Range, class Make>
    static Json array(const Range& items, Make make) {
        std::string text = "[";
        for (const auto& item : items) {
            if (text.size() > 1) text += ',';
            text += Json(make(item)).text_;
        }
        return finished(text += ']');
    }
    template <class Range>
    static Json array(const Range& items) {
        return array(items, [](const auto& item) { return Json(item); });
    }
    static Json finished(std::string text);  // text that is JSON already

    const std::string& str() const& { return text_; }
    std::string str() && { return std::move(text_); }

private:
    std::string text_;
};

struct JsonMember {
    std::string_view key;
    Json value;
};

}  // namespace lightfoot
