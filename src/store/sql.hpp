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
    template <std::size_t M>
    consteval SqlText(const char (&literal)[M]) {
        for (std::size_t i = 0; i < M; ++i) text[i] = literal[i];
    }
};
template <std::size_t M>
SqlText(const char (&)[M]) -> SqlText<M>;

template <std::size_t N, std::size_t M>
consteval SqlText<N + M - 1> operator+(const SqlText<N>& one, const SqlText<M>& other) {
    SqlText<N + M - 1> sum("");
    for (std::size_t i = 0; i + 1 < N; ++i) sum.text[i] = one.text[i];
    for (std::size_t i = 0; i < M; ++i) sum.text[N - 1 + i] = other.text[i];
    return sum;
}

// Literals one after another: joined<"SELECT id FROM offer o WHERE ", offer_visible>.
template <SqlText... parts>
struct Joined {
    static constexpr auto joined = (parts + ... + SqlText(""));
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
