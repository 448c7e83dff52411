#pragma once
// Two spaces that never mix: the real records, and the practice ground with States that do not exist.

#include <string_view>

namespace lightfoot {

enum class Space { real, practice };

constexpr std::string_view name_of(Space space) { return space == Space::real ? "real" : "practice"; }

// The six official languages of the United Nations, in the order of the Charter's alphabet of names used on
// our pages.
inline constexpr std::string_view official_languages[] = {"ar", "zh", "en", "fr", "ru", "es"};
constexpr bool is_official_language(std::string_view language) {
    for (auto known : official_languages)
        if (known == language) return true;
    return false;
}

}  // namespace lightfoot
