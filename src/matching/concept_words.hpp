#pragma once
// A search for words that also finds what says the same in other words: where a typed phrase is a term of the
// vocabulary in any of the six languages, the other terms of its topic in all six stand beside it.

#include "index/query.hpp"
#include "matching/phrase_book.hpp"
#include "matching/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct WidenedWords {
    // Those that are `required` are wanted, all of them. The others lift what says the same as it was typed
    // or by the name of its topic above what says it in another way. Not weighed against each other.
    std::vector<TermGroup> groups;
    std::vector<std::uint32_t> topics;  // whose terms stand in them, in the order of the words; positions
};

// Const after construction: may be used by several threads at once. Keeps no reference to the vocabulary.
class ConceptWords {
public:
    explicit ConceptWords(const Vocabulary& vocabulary);

    // `groups`: one for each typed word, as web/search_words.hpp makes them, with where each begins in
    // `words`. `languages`: those as which the words are to be read.
    WidenedWords widen(std::string_view words, const std::vector<std::string>& languages,
                       const std::vector<TermGroup>& groups, const std::vector<std::uint32_t>& begins) const;

private:
    // Terms of analyse() that a document must hold, no more than max_whole_words.
    using Phrase = std::vector<std::string>;
    struct Find {
        std::uint32_t begin = 0, end = 0;
        std::vector<std::uint32_t> topics;
    };
    std::vector<Find> finds(std::string_view words, const std::vector<std::string>& languages) const;

    std::array<PhraseBook, language_count> books_;   // numbers: positions of topics
    std::vector<std::array<std::vector<Phrase>, language_count>> phrases_;  // by topic
    std::vector<std::set<Phrase>> labels_;                                  // by topic, of all languages
};

}  // namespace lightfoot
