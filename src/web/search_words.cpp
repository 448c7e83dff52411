#include "web/search_words.hpp"

#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "index/language_guess.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

TypedWords typed_words(std::string_view words, const std::string& reader) {
    TypedWords typed;
    typed.languages = {detect_language(words)};
    if (typed.languages[0].empty()) {
        typed.languages[0] = reader;
        for (const auto language : official_languages)
            if (language != reader) typed.languages.emplace_back(language);
    }
    std::map<std::uint32_t, std::vector<std::string>> terms;  // by where the word begins
    for (const auto& language : typed.languages)
        for (const auto& token : analyse(words, language)) {
            auto& known = terms[token.begin];
            if (std::find(known.begin(), known.end(), token.term) == known.end()) known.push_back(token.term);
        }
    for (auto& [begin, alternatives] : terms) {
        if (typed.groups.size() == 24) break;
        typed.groups.push_back({std::move(alternatives), 256, false, 0xFF});
        typed.begins.push_back(begin);
    }
    return typed;
}

std::vector<TermGroup> groups_of(std::string_view words, const std::string& reader) {
    return typed_words(words, reader).groups;
}

}  // namespace lightfoot
