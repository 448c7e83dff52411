#pragma once
// SQL as it is written in this program, and the values that are bound to it.

#include "base/id.hpp"
#include "base/time.hpp"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

// SQL is a literal of the program: text put together while it runs does not compile.
template <std::size_t N>
struct SqlText {
    char text[N]{};
    consteval SqlText(const char (&literal)[N]) {
        for (std::size_t i = 0; i < N; ++i) text[i] = literal[i];
    }
};
// Literals one after another: joined<"SELECT id FROM offer o WHERE ", offer_visible>.
template <SqlText... parts>
struct Joined {
    static constexpr std::size_t size = (sizeof(parts.text) + ... + 0) - sizeof...(parts) + 1;
    struct Text {
        char text[size]{};
        consteval Text() {
            std::size_t at = 0;
            const auto append = [&](const char* part, std::size_t length) {
                for (std::size_t i = 0; i + 1 < length; ++i) text[at++] = part[i];
            };
            (append(parts.text, sizeof(parts.text)), ...);
        }
    };
    static constexpr Text joined{};
};
template <SqlText... parts>
inline constexpr Joined<parts...> joined{};

struct Sql {
    const char* text;
    template <std::size_t N>
    consteval Sql(const char (&literal)[N]) : text(literal) {}
    template <SqlText... parts>
    consteval Sql(Joined<parts...>) : text(Joined<parts...>::joined.text) {}
};

struct Bytes {
    std::string_view value;
};
// A bound value; the words point into what the caller holds. Nothing is null, of the type that is missing.
struct Bound {
    enum class Type : std::uint8_t { integer, text, bytes } type = Type::integer;
    bool null = false;
    std::int64_t integer = 0;
    std::string_view text;  // of text and bytes
};

inline Bound bind(std::integral auto value) { return {Bound::Type::integer, false, std::int64_t(value), {}}; }
inline Bound bind(std::string_view text) { return {Bound::Type::text, false, 0, text}; }
inline Bound bind(const std::string& text) { return bind(std::string_view(text)); }
inline Bound bind(const char* text) { return bind(std::string_view(text)); }
inline Bound bind(Bytes bytes) { return {Bound::Type::bytes, false, 0, bytes.value}; }
inline Bound bind(Time time) { return bind(time.seconds); }
template <class Tag>
Bound bind(Id<Tag> id) {
    return bind(id.value);
}
template <class T>
Bound bind(const std::optional<T>& value) {
    if (value) return bind(*value);
    auto missing = bind(T{});
    missing.null = true;
    return missing;
}
// A day is stored as text, which has to live somewhere while it is bound.
struct DateText {
    std::string text;
};
inline Bound bind(const DateText& date) { return {Bound::Type::text, date.text.empty(), 0, date.text}; }
template <class A>
const A& bindable(const A& argument) {
    return argument;
}
inline DateText bindable(Date date) { return {to_string(date)}; }
inline DateText bindable(const std::optional<Date>& date) { return {date ? to_string(*date) :
    std::string{}}; }

}  // namespace lightfoot
