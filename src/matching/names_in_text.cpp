#include "matching/names_in_text.hpp"

#include "index/letters.hpp"
#include "matching/host_weights.hpp"
#include "matching/phrase_book.hpp"
#include "matching/programme_document.hpp"

#include <algorithm>
#include <utility>
#include <vector>

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

void NamesInText::add(const PhraseText& words, std::string_view language, const Places& places) {
    const auto& tokens = words.tokens();
    if (tokens.empty()) return;
    const auto text = words.text();
    const auto states = places.all_names(words, language);
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
        auto& head = heads_[word.word];
        word.before = std::uint32_t(head >> 1);
        word.quoted = lies_in(token, quotes);
        word.capitals = !state && letters.capitals > 1;
        word.capital = !state && letters.first && !begins;
        word.small_letters = letters.small > 0;
        head = std::int64_t(text_.size()) << 1 | (head & 1) | std::int64_t{word.as_a_name()};
        text_.push_back(word);
        count_last_three();
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

void NamesInText::count_last_three() {
    if (text_.size() < 3) return;
    const auto &a = text_[text_.size() - 3], &b = text_[text_.size() - 2], &c = text_.back();
    if (!a.as_a_name() && !b.as_a_name() && !c.as_a_name()) return;
    const std::size_t same = std::size_t(a.word == b.word) + (b.word == c.word || a.word == c.word);
    fewest_ = std::min(fewest_, 3 - same);
}

// Three in a row, one of which is written as names are: around each place of such a word.
bool NamesInText::may_name(std::span<const std::uint32_t> words) const {
    static_assert(host_weights::fewest_words_of_a_name == 3);
    const auto is_there = [&](std::size_t at) {
        return at < text_.size() && std::find(words.begin(), words.end(), text_[at].word) != words.end();
    };
    for (const auto word : words) {
        const auto head = heads_.find(word);
        if (!of_a_name(head)) continue;
        for (auto at = std::uint32_t(head >> 1); at != 0; at = text_[at].before) {
            if (!text_[at].as_a_name()) continue;
            const bool left = is_there(at - 1), right = is_there(at + 1);
            if ((left && right) || (left && at > 1 && is_there(at - 2)) || (right && is_there(at + 2)))
                return true;
        }
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
