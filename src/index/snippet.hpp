#pragma once
// The part of a text that shows best why it was found, and what to mark in it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct TextSpan {  // bytes of the text as it was given, at borders of characters
    std::uint32_t begin = 0, end = 0;
    bool operator==(const TextSpan&) const = default;
};

struct Snippet {
    TextSpan window;              // begins and ends at words; the whole text where it is short enough
    std::vector<TextSpan> marks;  // inside the window, in order, apart from each other
    bool operator==(const Snippet&) const = default;
};

// All places of the text whose term is among `terms` (as analyse() gives them).
std::vector<TextSpan> marks_of(std::string_view text, std::string_view language,
                               std::span<const std::string> terms);

// The window of at most `characters` with the most different terms, of equal ones the first; where no term is
// found, the beginning.
Snippet snippet_of(std::string_view text, std::string_view language, std::span<const std::string> terms,
                   std::size_t characters);

}  // namespace lightfoot
