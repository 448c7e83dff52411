// Phrases are sought as runs of stems. A run may step over words that carry no meaning ("control of exports"
// reads as "control exports") but not over the end of a clause. All phrases are searched in one walk over the
// text by a trie of stems: the idea of Aho and Corasick ("Efficient string matching: an aid to bibliographic
// search", 1975) on words instead of letters. Because phrases have at most a handful of words, starting again
// at each word costs less than keeping failure links.

#include "matching/phrase_book.hpp"

#include "index/term_table.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t max_stems_per_phrase = 12;
constexpr std::uint32_t max_words_between =
    2;  // dropped words inside a phrase: "point de contact", "control of the"
constexpr std::uint32_t no_stem = 0xFFFFFFFF, not_asked = 0xFFFFFFFE;

}  // namespace

namespace {

constexpr std::string_view commas[] = {",", "，", "、", "،"};
constexpr std::string_view ends[] = {".",  ";",  ":",  "!",  "?",  "(",  ")",  "[",  "]",
                                     "\n", "\"", "。", "；", "：", "！", "？", "（", "）",
                                     "《", "》", "؛",  "؟",  "«",  "»",  "—",  "–",  "…"};

template <std::size_t N>
bool has_any(std::string_view between, const std::string_view (&marks)[N]) {
    return std::any_of(std::begin(marks), std::end(marks),
                       [&](std::string_view mark) { return between.find(mark) != between.npos; });
}

// As between most words: no mark needs to be looked for.
bool is_blank(std::string_view between) { return between.find_first_not_of(' ') == between.npos; }

}  // namespace

bool ends_clause(std::string_view between) {
    return !is_blank(between) && (has_any(between, ends) || has_any(between, commas));
}

bool is_list(std::string_view between) { return has_any(between, commas) && !has_any(between, ends); }

namespace {

// Of any two words that follow each other, as analyse() gives them.
template <class Word>
PhraseText::Gap gap_between(std::string_view text, const Word& left, const Word& right) {
    using enum PhraseText::Gap;
    if (right.position > left.position + 1 + max_words_between) return end;
    const auto between =
        left.end < right.begin ? text.substr(left.end, right.begin - left.end) : std::string_view();
    return is_blank(between) ? none : is_list(between) ? list : ends_clause(between) ? end : none;
}

}  // namespace

PhraseText::PhraseText(std::string_view text, std::string_view language)
    : text_(text), tokens_(analyse(text, language)) {}

PhraseText::Gap PhraseText::gap(std::size_t i) const {
    return i > 0 && i < tokens_.size() ? gap_between(text_, tokens_[i - 1], tokens_[i]) : Gap::end;
}

bool PhraseBook::add(std::string_view phrase, std::string_view language, std::uint32_t number) {
    const auto tokens = analyse(phrase, language);
    if (tokens.empty() || tokens.size() > max_stems_per_phrase) return false;
    std::uint32_t node = 0;
    for (const auto& token : tokens) {
        const auto hash = hash_of(token.term, 0);
        auto& place = stems_.find(hash);
        const auto stem = place.hash != 0 ? place.number : std::uint32_t(first_.size());
        if (place.hash == 0) {
            stems_.fill(place, {hash, stem});
            first_.push_back(0);
        }
        auto& next = node == 0 ? first_[stem] : edges_[std::uint64_t(node) << 32 | stem];
        if (next == 0) {
            next = std::uint32_t(numbers_.size());
            numbers_.emplace_back();
        }
        node = next;
    }
    auto& here = numbers_[node];
    if (std::find(here.begin(), here.end(), number) == here.end()) here.push_back(number);
    return true;
}

std::uint32_t PhraseBook::stem(std::string_view term) const {
    const auto& known = stems_.find(hash_of(term, 0));
    return known.hash == 0 ? no_stem : known.number;
}

// The node that a stem leads to from this one; 0: none.
std::uint32_t PhraseBook::next(std::uint32_t node, std::uint32_t stem) const {
    if (node == 0) return first_[stem];
    const auto edge = edges_.find(std::uint64_t(node) << 32 | stem);
    return edge == edges_.end() ? 0 : edge->second;
}

// `words`: how many, the stem of each, what stands before it, and where it stands.
template <class Words>
void PhraseBook::find_all(const Words& words, std::vector<PhraseFind>& found) const {
    const auto size = words.size();
    for (std::size_t start = 0; start < size; ++start) {
        std::uint32_t node = 0;
        bool over_list = false;
        for (std::size_t i = start; i < size && words.stem(i) != no_stem; ++i) {
            const auto next = this->next(node, words.stem(i));
            if (next == 0) break;
            const auto gap = i > start ? words.gap(i) : PhraseText::Gap::none;
            if (gap == PhraseText::Gap::end) break;
            over_list = over_list || gap == PhraseText::Gap::list;
            node = next;
            if (over_list && i - start < 2) continue;
            for (const auto number : numbers_[node])
                found.push_back({number, words.at(start).begin, words.at(i).end});
        }
    }
}

void PhraseBook::find(const PhraseText& text, std::vector<PhraseFind>& found) const {
    struct Words {
        const PhraseText& text;
        std::vector<std::uint32_t> stems;  // of each token, looked up once
        std::size_t size() const { return stems.size(); }
        std::uint32_t stem(std::size_t i) const { return stems[i]; }
        PhraseText::Gap gap(std::size_t i) const { return text.gap(i); }
        const Token& at(std::size_t i) const { return text.tokens()[i]; }
    } words{text, {}};
    words.stems.reserve(text.tokens().size());
    for (const auto& token : text.tokens()) words.stems.push_back(stem(token.term));
    find_all(words, found);
}

void PhraseBook::find(std::string_view text, std::string_view language, TermTable& table,
                      PhraseMemory& memory, std::vector<PhraseFind>& found) const {
    struct Words {
        std::string_view text;
        const std::vector<NumberedWord>& words;
        const std::vector<std::uint32_t>& stems;
        std::size_t size() const { return words.size(); }
        std::uint32_t stem(std::size_t i) const { return stems[words[i].number]; }
        PhraseText::Gap gap(std::size_t i) const { return gap_between(text, words[i - 1], words[i]); }
        const NumberedWord& at(std::size_t i) const { return words[i]; }
    };
    memory.words_.clear();
    analyse(text, language, table, memory.words_);
    auto& stems = memory.stems_;
    if (stems.size() < table.size()) stems.resize(table.size(), not_asked);
    for (const auto& word : memory.words_)
        if (stems[word.number] == not_asked) stems[word.number] = stem(table.term(word.number));
    find_all(Words{text, memory.words_, stems}, found);
}

void keep_longest(std::vector<PhraseFind>& found) {
    std::sort(found.begin(), found.end(), [](const PhraseFind& a, const PhraseFind& b) {
        if (a.begin != b.begin) return a.begin < b.begin;
        if (a.end != b.end) return a.end > b.end;
        return a.number < b.number;
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<PhraseFind> kept;
    std::uint32_t outer_begin = 0, outer_end = 0;
    for (const auto& find : found) {
        const bool same = find.begin == outer_begin && find.end == outer_end;
        if (find.end <= outer_end && !same) continue;
        outer_begin = find.begin, outer_end = find.end;
        kept.push_back(find);
    }
    found = std::move(kept);
}

}  // namespace lightfoot
