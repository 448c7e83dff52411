#pragma once
// Reads a markup literal at compile time: where its holes are, and in what place each stands. Used by
// html.hpp. What may not be does not compile; the words of bad_markup show up in the compiler's message.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lightfoot {

enum class HoleContext : std::uint8_t { text, attribute, address };
struct Hole {
    std::uint16_t begin = 0, end = 0;
    HoleContext context = HoleContext::text;
};

namespace markup_detail {

// Not constexpr on purpose: reaching it at compile time is the error.
[[noreturn]] inline void bad_markup(const char* why) { throw why; }

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; }
constexpr bool equals(std::string_view name, std::string_view literal) {
    if (name.size() != literal.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (lower(name[i]) != literal[i]) return false;
    return true;
}
constexpr bool is_address(std::string_view name) {
    return equals(name, "href") || equals(name, "src") || equals(name, "action") ||
           equals(name, "formaction");
}
constexpr bool is_event_or_style(std::string_view name) {
    return (name.size() > 2 && lower(name[0]) == 'o' && lower(name[1]) == 'n') || equals(name, "style") ||
           equals(name, "srcdoc");
}

class MarkupReader {
public:
    constexpr explicit MarkupReader(std::string_view literal) : s_(literal) {}

    template <std::size_t Count>
    constexpr std::array<Hole, Count> holes() {
        std::array<Hole, Count> holes{};
        std::size_t found = 0;
        for (at_ = 0; at_ < s_.size(); ++at_) {
            const char c = s_[at_];
            if (c != '{' && c != '}') {
                step(c);
            } else if (at_ + 1 < s_.size() && s_[at_ + 1] == c) {
                ++at_;
            } else {
                if (c == '}' || at_ + 1 >= s_.size() || s_[at_ + 1] != '}')
                    bad_markup("a lone brace: double it");
                if (found >= Count) bad_markup("more holes than arguments");
                holes[found++] = {std::uint16_t(at_), std::uint16_t(at_ + 2), context()};
                ++at_;
            }
        }
        if (in_ == In::value || in_ == In::comment)
            bad_markup("the literal ends inside a quoted value or a comment");
        if (found != Count) bad_markup("fewer holes than arguments");
        return holes;
    }

private:
    enum class In { text, tag, value, comment };

    // Where a hole at this place stands.
    constexpr HoleContext context() const {
        if (in_ == In::comment) bad_markup("a hole in a comment");
        if (in_ == In::tag) bad_markup("a hole in a tag outside a quoted attribute");
        if (in_ == In::text && raw_) bad_markup("a hole in script or style");
        if (in_ != In::value) return HoleContext::text;
        if (is_event_or_style(attribute_)) bad_markup("a hole in style, srcdoc or an event attribute");
        if (!is_address(attribute_)) return HoleContext::attribute;
        if (at_ == 0 || s_[at_ - 1] != '"')
            bad_markup("a hole inside an address: build the whole with url()");
        return HoleContext::address;
    }

    constexpr void step(char c) {
        if (in_ == In::text && c == '<') open_tag();
        else if (in_ == In::tag) inside_tag(c);
        else if (in_ == In::value && c == '"') in_ = In::tag;
        else if (in_ == In::comment && s_.substr(at_, 3) == "-->") in_ = In::text, at_ += 2;
    }

    constexpr void open_tag() {
        if (s_.substr(at_, 4) == "<!--") {
            in_ = In::comment;
        } else if (!raw_ || s_.substr(at_, 2) == "</") {
            in_ = In::tag;
            tag_begin_ = at_ + 1;
        }
    }

    constexpr void inside_tag(char c) {
        if (c == '"') {
            if (s_[at_ - 1] != '=') bad_markup("a quote that opens no attribute value");
            std::size_t begin = at_ - 1;
            while (begin > 0 && s_[begin - 1] != ' ' && s_[begin - 1] != '\n' && s_[begin - 1] != '\t')
                --begin;
            attribute_ = s_.substr(begin, at_ - 1 - begin);
            in_ = In::value;
        } else if (c == '\'') {
            bad_markup("write attribute values in double quotes");
        } else if (c == '=' && (at_ + 1 >= s_.size() || s_[at_ + 1] != '"')) {
            bad_markup("an unquoted attribute value");
        } else if (c == '>') {
            const auto tag = s_.substr(tag_begin_, at_ - tag_begin_);
            raw_ = (equals(tag.substr(0, 6), "script") || equals(tag.substr(0, 5), "style")) &&
                   tag.back() != '/';
            in_ = In::text;
        }
    }

    std::string_view s_, attribute_;
    std::size_t at_ = 0, tag_begin_ = 0;
    In in_ = In::text;
    bool raw_ = false;  // inside script or style
};

template <std::size_t Count>
consteval std::array<Hole, Count> holes_of(std::string_view literal) {
    return MarkupReader(literal).holes<Count>();
}

}  // namespace markup_detail

}  // namespace lightfoot
