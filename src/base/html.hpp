#pragma once
// Markup that cannot be broken by what people write. A page is a function from a prepared struct to Html.
//
//     html("<a class=\"tag\" href=\"{}\">{}</a>", url("/en/offers/{}", id), title)
//
// The literal is read by the compiler: every {} stands in text, in a double-quoted attribute, or begins an
// address attribute (href, src, action, formaction), and the argument must suit the place:
//   text       any string (escaped), whole number, or Html (as it is)
//   attribute  any string (escaped) or whole number
//   address    Url only
// A hole in script, style, an event attribute (on…), an unquoted attribute, a tag name or a comment does not
// compile. A brace is written twice. Nothing switches escaping off: `Html::trusted` takes literals only.

#include "base/markup.hpp"
#include "base/url.hpp"

#include <array>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace lightfoot {

class Html {
public:
    Html() = default;
    // A piece of markup that is a literal of the program.
    static Html trusted(std::type_identity_t<std::string_view> literal) { return Html(std::string(literal)); }
    static Html text(std::string_view text);  // escaped

    Html& operator+=(const Html& more) { return markup_ += more.markup_, *this; }
    friend Html operator+(Html left, const Html& right) { return left += right; }
    bool empty() const { return markup_.empty(); }
    const std::string& str() const& { return markup_; }
    std::string str() && { return std::move(markup_); }

private:
    explicit Html(std::string markup) : markup_(std::move(markup)) {}
    friend struct HtmlWriter;
    std::string markup_;
};

namespace markup_detail {

template <class T>
constexpr bool is_text = std::convertible_to<const T&, std::string_view>;
template <class T>
constexpr bool is_number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;
template <class T>
constexpr bool suits(HoleContext context) {
    if (std::same_as<T, Url>) return true;
    if (context == HoleContext::address) return false;
    if (std::same_as<T, Html>) return context == HoleContext::text;
    return is_text<T> || is_number<T>;
}

}  // namespace markup_detail

template <class... A>
struct Markup {
    std::string_view literal;
    std::array<Hole, sizeof...(A)> holes;
    template <std::size_t N>
    consteval Markup(const char (&s)[N])
        : literal(s, N - 1), holes(markup_detail::holes_of<sizeof...(A)>({s, N - 1})) {
        std::size_t i = 0;
        const bool all = (markup_detail::suits<std::remove_cvref_t<A>>(holes[i++].context) && ... && true);
        if (!all)
            markup_detail::bad_markup(
                "an argument does not suit its place (Html in an attribute, text as address?)");
    }
};

struct HtmlPart {
    enum class Kind : std::uint8_t { text, markup } kind;
    std::string_view value;
};
struct HtmlWriter {
    static Html join(std::string_view literal, const Hole* holes, const HtmlPart* parts, std::size_t count);
    static Url join_url(std::string_view literal, const HtmlPart* parts, std::size_t count);
    static std::string_view view(const Html& html) { return html.markup_; }
    static std::string_view view(const Url& url) { return url.address_; }
};

namespace markup_detail {
struct NumberText {
    char digits[24];
    std::uint8_t size = 0;
};
NumberText number_text(std::int64_t value);

template <class T>
HtmlPart part_of(const T& value, NumberText& number) {
    if constexpr (std::same_as<T, Html>) {
        return {HtmlPart::Kind::markup, HtmlWriter::view(value)};
    } else if constexpr (std::same_as<T, Url>) {
        return {HtmlPart::Kind::text, HtmlWriter::view(value)};
    } else if constexpr (is_number<T>) {
        number = number_text(static_cast<std::int64_t>(value));
        return {HtmlPart::Kind::text, {number.digits, number.size}};
    } else {
        return {HtmlPart::Kind::text, std::string_view(value)};
    }
}
}  // namespace markup_detail

template <class... A>
Html html(Markup<std::type_identity_t<A>...> markup, const A&... arguments) {
    std::array<markup_detail::NumberText, sizeof...(A) + 1> numbers;
    std::size_t i = 0;
    const std::array<HtmlPart, sizeof...(A) + 1> parts{markup_detail::part_of(arguments, numbers[i++])...,
                                                       HtmlPart{}};
    return HtmlWriter::join(markup.literal, markup.holes.data(), parts.data(), sizeof...(A));
}

// A path of ours: the literal starts with "/", each {} takes a string or number and is percent-encoded.
template <class... A>
struct PathLiteral {
    std::string_view literal;
    template <std::size_t N>
    consteval PathLiteral(const char (&s)[N]) : literal(s, N - 1) {
        if (N < 2 || s[0] != '/') markup_detail::bad_markup("a path starts with /");
        if (N > 2 && s[1] == '/') markup_detail::bad_markup("a path starts with a single /");
        std::size_t holes = 0;
        for (std::size_t i = 0; i + 1 < N - 1; ++i)
            if (s[i] == '{' && s[i + 1] == '}') ++holes;
        if (holes != sizeof...(A))
            markup_detail::bad_markup("holes and arguments of a path differ in number");
    }
};
template <class... A>
Url url(PathLiteral<std::type_identity_t<A>...> path, const A&... arguments) {
    std::array<markup_detail::NumberText, sizeof...(A) + 1> numbers;
    std::size_t i = 0;
    const std::array<HtmlPart, sizeof...(A) + 1> parts{markup_detail::part_of(arguments, numbers[i++])...,
                                                       HtmlPart{}};
    return HtmlWriter::join_url(path.literal, parts.data(), sizeof...(A));
}

// Pieces one after another, each made by `make(item)`.
template <class Range, class Make>
Html each(const Range& items, Make make) {
    Html all;
    for (const auto& item : items) all += make(item);
    return all;
}

}  // namespace lightfoot
