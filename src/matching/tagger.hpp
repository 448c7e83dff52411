#pragma once
// The tagger proposes topics: it finds the terms of the vocabulary in a text. Each find is a place that can
// be shown. It proposes only; the author confirms or removes each topic.

#include "matching/gist.hpp"
#include "matching/kinship.hpp"
#include "matching/phrase_book.hpp"
#include "matching/vocabulary.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace lightfoot {

// What the words around a find say about it.
enum class Cue : std::uint8_t {
    none,
    not_requested,  // "Equipment is not requested at this stage"
    already_there,  // "a national list already exists"
};

struct TagSpan {
    std::uint32_t topic = 0;           // position in Vocabulary::topics()
    std::uint32_t begin = 0, end = 0;  // bytes of the text
    Cue cue = Cue::none;
    bool operator==(const TagSpan&) const = default;
};

// Const after construction: may be used by several threads at once. Keeps no reference to the vocabulary.
class Tagger {
public:
    explicit Tagger(const Vocabulary& vocabulary);

    // `language`: of the text, BCP 47; empty: detected. In the order of `begin`. Finds that lie inside a
    // longer find are left out, unless they say more: "biosafety" inside "biosafety and biosecurity", which
    // is about both. Terms are sought in the text's language; abbreviations (capitals, at least three
    // letters) of all languages, and English terms inside a text of another script, are found too.
    std::vector<TagSpan> tags(std::string_view text, std::string_view language) const;

    // The same places without what the words around them say: for texts of which only that is asked what
    // stands in them. An empty language is English.
    std::vector<PhraseFind> finds(std::string_view text, std::string_view language) const;

    // What a text is about by its words, where no term of a topic stands in it.
    const GistReader& gist() const { return gist_; }

private:
    void keep_longest(std::vector<PhraseFind>& found) const;
    void find_abbreviations(const PhraseText& text, std::vector<PhraseFind>& found) const;

    std::array<PhraseBook, language_count> books_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> abbreviations_;  // in capitals
    Kinship kinship_;
    GistReader gist_;
};

// Position in official_languages; English for any other.
std::size_t language_position(std::string_view language);

}  // namespace lightfoot
