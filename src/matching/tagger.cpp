// See phrase_book.cpp for how terms are found and cue.cpp for what the words around them mean.

#include "matching/tagger.hpp"

#include "domain/space.hpp"
#include "index/language_guess.hpp"
#include "matching/cue.hpp"

#include <algorithm>
#include <tuple>

namespace lightfoot {

namespace {

// In capitals as written, at least three letters or digits, of which two letters: IAEA, CBRN, MPC, not "In"
// or "2004".
bool is_abbreviation(std::string_view word) {
    if (word.size() < 3 || word.size() > 12) return false;
    std::size_t letters = 0;
    for (char c : word) {
        if (c >= 'A' && c <= 'Z') ++letters;
        else if (c < '0' || c > '9') return false;
    }
    return letters >= 2;
}

bool latin_writes(std::string_view language) {
    return language == "en" || language == "fr" || language == "es";
}

}  // namespace

std::size_t language_position(std::string_view language) {
    constexpr std::size_t english = 2;
    static_assert(official_languages[english] == "en");
    for (std::size_t i = 0; i < language_count; ++i)
        if (language.substr(0, 2) == official_languages[i]) return i;
    return english;
}

Tagger::Tagger(const Vocabulary& vocabulary) : kinship_(vocabulary), gist_(vocabulary) {
    std::uint32_t number = 0;
    for (const auto& topic : vocabulary.topics()) {
        for (std::size_t i = 0; i < language_count; ++i) {
            for (const auto& term : topic.terms[i]) {
                books_[i].add(term, official_languages[i], number);
                if (!is_abbreviation(term)) continue;
                auto& topics = abbreviations_[term];
                if (std::find(topics.begin(), topics.end(), number) == topics.end()) topics.push_back(number);
            }
        }
        ++number;
    }
}

void Tagger::find_abbreviations(const PhraseText& text, std::vector<PhraseFind>& found) const {
    for (const auto& token : text.tokens()) {
        const auto written = text.written(token);
        if (!is_abbreviation(written)) continue;
        const auto topics = abbreviations_.find(std::string(written));
        if (topics == abbreviations_.end()) continue;
        for (const auto topic : topics->second) found.push_back({topic, token.begin, token.end});
    }
}

// A find inside a longer one gives way, unless its topic lies below the longer one's.
void Tagger::keep_longest(std::vector<PhraseFind>& found) const {
    auto outer = found;
    lightfoot::keep_longest(outer);
    std::erase_if(found, [&](const PhraseFind& inner) {
        return std::any_of(outer.begin(), outer.end(), [&](const PhraseFind& longer) {
            const bool inside = longer.begin <= inner.begin && inner.end <= longer.end;
            const bool same_place = longer.begin == inner.begin && longer.end == inner.end;
            return inside && !same_place && !kinship_.is_below(inner.number, longer.number);
        });
    });
    std::sort(found.begin(), found.end(), [](const PhraseFind& a, const PhraseFind& b) {
        return std::tuple(a.begin, b.end, a.number) < std::tuple(b.begin, a.end, b.number);
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
}

std::vector<PhraseFind> Tagger::finds(std::string_view text, std::string_view language) const {
    const auto at = language_position(language);
    const auto known = official_languages[at];
    const PhraseText words(text, known);
    std::vector<PhraseFind> found;
    books_[at].find(words, found);
    if (!latin_writes(known)) books_[language_position("en")].find(words, found);
    find_abbreviations(words, found);
    keep_longest(found);
    return found;
}

std::vector<TagSpan> Tagger::tags(std::string_view text, std::string_view language) const {
    const std::string detected = language.empty() ? detect_language(text) : std::string();
    const auto at = language_position(language.empty() ? detected : language);
    const auto known = official_languages[at];
    std::vector<TagSpan> spans;
    for (const auto& find : finds(text, known))
        spans.push_back({find.number, find.begin, find.end, Cue::none});
    mark_cues(text, known, spans);
    return spans;
}

}  // namespace lightfoot
