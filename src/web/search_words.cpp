#include "web/search_words.hpp"

#include "domain/space.hpp"
#include "index/analysis.hpp"
#include "index/language_guess.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

std::vector<TermGroup> groups_of(std::string_view words, const std::string& reader) {
    std::vector<std::string> languages{detect_language(words)};
    if (languages[0].empty()) {
        languages[0] = reader;
        languages.insert(languages.end(), std::begin(official_languages), std::end(official_languages));
    }
    std::map<std::uint32_t, std::vector<std::string>> terms;  // by where the word begins
    for (const auto& language : languages)
        for (const auto& token : analyse(words, language)) {
            auto& known = terms[token.begin];
            if (std::find(known.begin(), known.end(), token.term) == known.end()) known.push_back(token.term);
        }
    std::vector<TermGroup> groups;
    for (auto& [begin, alternatives] : terms)
        if (groups.size() < 24) groups.push_back({std::move(alternatives), 256, false, 0xFF});
    return groups;
}

}  // namespace lightfoot
