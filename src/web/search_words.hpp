#pragma once
// What somebody types into a search, as an index is asked for it.

#include "index/query.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct TypedWords {
    std::vector<TermGroup> groups;       // one for each word, at most 24
    std::vector<std::uint32_t> begins;   // of each in the text
    std::vector<std::string> languages;  // as which they were read
};

// A word or two rarely tell their language: where they do not, each is looked for as every language would
// write it in the index, that of the reader first.
TypedWords typed_words(std::string_view words, const std::string& reader);
std::vector<TermGroup> groups_of(std::string_view words, const std::string& reader);

}  // namespace lightfoot
