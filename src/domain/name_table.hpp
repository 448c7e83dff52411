#pragma once
// The names under which enumerations are stored, sent and read: one table per enumeration.

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace lightfoot {

template <class E, std::size_t N>
using NameTable = std::array<std::pair<E, std::string_view>, N>;

template <class E, std::size_t N>
std::string_view find_name(const NameTable<E, N>& table, E value) {
    for (const auto& [known, name] : table)
        if (known == value) return name;
    return {};
}

template <class E, std::size_t N>
std::optional<E> find_value(const NameTable<E, N>& table, std::string_view name) {
    for (const auto& [value, known] : table)
        if (known == name) return value;
    return std::nullopt;
}

}  // namespace lightfoot
