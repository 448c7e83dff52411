#pragma once
// A list of words kept as one text, for tables that people read and edit.

#include <algorithm>
#include <string_view>
#include <vector>

namespace lightfoot {

// The words between single spaces, sorted, each once. They point into `list`.
inline std::vector<std::string_view> sorted_words(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

}  // namespace lightfoot
