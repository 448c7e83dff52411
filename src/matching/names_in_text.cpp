#include "matching/names_in_text.hpp"

#include "index/letters.hpp"
#include "matching/host_weights.hpp"
#include "matching/phrase_book.hpp"
#include "matching/programme_document.hpp"

#include <algorithm>
#include <utility>

namespace lightfoot {

namespace {

constexpr std::size_t most_quotes = 8, longest_quote = 300;  // bytes
constexpr std::pair<std::string_view, std::string_view> marks[] = {
    {"\"", "\""}, {"“", "”"}, {"«", "»"}, {"„", "“"}, {"‘", "’"}, {"《", "》"}, {"「", "」"}};

struct Part {
    std::size_t begin = 0, end = 0;
};

// In the order of the text; of marks within others the outer ones.
std::vector<Part> quotes_of(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const auto& [open, close] : marks) {
            if (!text.substr(at).starts_with(open)) continue;
            const auto begin = at + open.size(), end = text.find(close, begin);
            if (end == text.npos || end - begin > longest_quote) continue;
            parts.push_back({begin, end});
            at = end + close.size() - 1;
            break;
        }
    return parts;
}

template <class Parts>
bool lies_in(const Token& token, const Parts& parts) {
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) {
        return token.begin >= part.begin && token.end <= part.end;
    });
}

}  // namespace

void NamesInText::add(std::string_view text, std::span<const Token> tokens, std::string_view language,
                      const Places& places) {
    auto states = places.mentions(text, language);
    const auto also = places.states_asked_for(text, language);
    states.insert(states.end(), also.begin(), also.end());
    const auto quotes = quotes_of(text);
    std::uint32_t last_end = 0;
    bool begins = true;  // a sentence
    text_.push_back({});  // no name spans two texts
    for (const auto& token : tokens) {
        const auto between = text.substr(last_end, token.begin - last_end);
        begins = begins || between.find_first_of(".!?:\n") != between.npos;
        last_end = token.end;
        const auto letters = letters_of(text.substr(token.begin, token.end - token.begin));
        const bool state = lies_in(token, states);
        Word word{term_hash(token.term)};
        word.quoted = lies_in(token, quotes);
        word.capitals = !state && letters.capitals > 1;
        word.capital = !state && letters.first && !begins;
        word.small_letters = letters.small > 0;
        if (word.quoted || word.capitals || word.capital) words_.insert(word.word);
        places_[word.word].push_back(std::uint32_t(text_.size()));
        text_.push_back(word);
        all_.insert(word.word);
        begins = false;
    }
    for (const auto& quote : quotes) {
        if (quoted_.size() == most_quotes) break;
        std::vector<std::string> terms;
        for (auto& token : analyse(text.substr(quote.begin, quote.end - quote.begin), language))
            terms.push_back(std::move(token.term));
        if (terms.size() >= host_weights::fewest_words_of_a_name) quoted_.push_back(std::move(terms));
    }
}

bool NamesInText::may_name(std::span<const std::uint32_t> words) const {
    std::vector<std::uint32_t> found;  // places
    for (const auto word : words)
        if (const auto places = places_.find(word); places != places_.end())
            found.insert(found.end(), places->second.begin(), places->second.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::size_t run = 0;
    bool as_a_name = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
        const bool goes_on = i > 0 && found[i] == found[i - 1] + 1;
        run = goes_on ? run + 1 : 1;
        as_a_name = (goes_on && as_a_name) || text_[found[i]].as_a_name();
        if (as_a_name && run >= host_weights::fewest_words_of_a_name) return true;
    }
    return false;
}

bool NamesInText::names(const std::vector<std::uint32_t>& title) const {
    if (title.size() < host_weights::fewest_words_of_a_name) return false;
    const auto is = [](const Word& one, std::uint32_t word) { return one.word == word; };
    for (auto from = text_.begin();; ++from) {
        from = std::search(from, text_.end(), title.begin(), title.end(), is);
        if (from == text_.end()) return false;
        const auto to = from + std::ptrdiff_t(title.size());
        const auto count = [&](bool Word::*what) {
            return std::size_t(std::count_if(from, to, [&](const Word& one) { return one.*what; }));
        };
        if (count(&Word::quoted) == title.size()) return true;
        if (count(&Word::small_letters) > 0 && (count(&Word::capitals) > 0 || count(&Word::capital) > 1))
            return true;
    }
}

}  // namespace lightfoot
