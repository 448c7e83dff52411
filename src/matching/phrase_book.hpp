#pragma once
// A book of phrases of one language, found in a text word by word. Tagger (topics) and Places (names) stand
// on it.

#include "index/analysis.hpp"
#include "index/hashed_numbers.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lightfoot {

// A text taken apart once, for any number of books. The text must outlive it.
class PhraseText {
public:
    PhraseText(std::string_view text, std::string_view language);
    std::string_view text() const { return text_; }
    const std::vector<Token>& tokens() const { return tokens_; }
    // What stands between word i-1 and word i. A list ("protection, control and accounting") is run over by
    // phrases of three words and more only, an end by none.
    enum class Gap : std::uint8_t { none, list, end };
    Gap gap(std::size_t i) const;
    std::string_view written(const Token& token) const {
        return text_.substr(token.begin, token.end - token.begin);
    }

private:
    std::string_view text_;
    std::vector<Token> tokens_;
};

class PhraseBook;
class TermTable;

// A text as numbers of a table, for texts by the million: which stem of the book a term is, is looked up
// once. One memory for each book and table.
class PhraseMemory {
    friend class PhraseBook;
    std::vector<std::uint32_t> stems_;  // by term
    std::vector<NumberedWord> words_;   // of the text at hand
};

struct PhraseFind {
    std::uint32_t number = 0;          // as given to add()
    std::uint32_t begin = 0, end = 0;  // bytes of the text
    bool operator==(const PhraseFind&) const = default;
};

// Const use is safe from several threads at once.
class PhraseBook {
public:
    // Phrases of which nothing is left after analysis, and those of more than twelve words, are not taken:
    // false.
    bool add(std::string_view phrase, std::string_view language, std::uint32_t number);
    // Every phrase that stands in the text, also those inside longer ones. Appends to `found`.
    void find(const PhraseText& text, std::vector<PhraseFind>& found) const;
    void find(std::string_view text, std::string_view language, TermTable& table, PhraseMemory& memory,
              std::vector<PhraseFind>& found) const;

private:
    std::uint32_t stem(std::string_view term) const;
    std::uint32_t next(std::uint32_t node, std::uint32_t stem) const;
    template <class Words>
    void find_all(const Words& words, std::vector<PhraseFind>& found) const;

    HashedNumbers stems_;  // by their terms
    std::vector<std::uint32_t> first_;  // by stem: the node that it leads to from the root; 0: none
    std::unordered_map<std::uint64_t, std::uint32_t> edges_;   // (node, stem) -> node, of all other nodes
    std::vector<std::vector<std::uint32_t>> numbers_{{}};      // of the phrases that end at a node
};

// Sorts by place, the longer first, and drops doubles and finds that lie inside a longer one.
void keep_longest(std::vector<PhraseFind>& found);

// Whether the bytes between two words end a clause: a full stop, comma, colon, bracket or line break of any
// script.
bool ends_clause(std::string_view between);
bool is_list(std::string_view between);  // nothing but commas ends the clause

}  // namespace lightfoot
