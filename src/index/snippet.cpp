#include "index/snippet.hpp"

#include "index/analysis.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

// A word of the text with its place counted in characters, by which windows are measured.
struct Word {
    TextSpan bytes;
    std::size_t begin = 0, end = 0;
    std::size_t term = 0;  // 1 + place in the list of found terms; 0: not one of them
};

class Words {
public:
    Words(std::string_view text, std::string_view language, std::span<const std::string> terms)
        : text_(text) {
        std::map<std::string_view, std::size_t> wanted;
        for (const auto& term : terms) wanted.try_emplace(term, wanted.size() + 1);
        terms_ = wanted.size();
        for (const auto& token : fold(text, language)) {
            const auto found = wanted.find(token.term);
            words_.push_back({{token.begin, token.end}, 0, 0, found == wanted.end() ? 0 : found->second});
        }
        count_characters();
    }
    const std::vector<Word>& all() const { return words_; }
    std::size_t characters() const { return characters_; }
    std::size_t term_count() const { return terms_; }

    // What is marked among words first … last: neighbours that touch or overlap are one.
    std::vector<TextSpan> marks(std::size_t first, std::size_t last) const {
        std::vector<TextSpan> marks;
        for (std::size_t i = first; i < last; ++i) {
            if (words_[i].term == 0) continue;
            if (!marks.empty() && words_[i].bytes.begin <= marks.back().end)
                marks.back().end = std::max(marks.back().end, words_[i].bytes.end);
            else
                marks.push_back(words_[i].bytes);
        }
        return marks;
    }

private:
    void count_characters() {
        std::vector<std::size_t> before(text_.size() + 1);
        std::size_t count = 0;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            before[i] = count;
            count += !U8_IS_TRAIL(text_[i]);
        }
        before[text_.size()] = characters_ = count;
        for (auto& word : words_) {
            word.begin = before[word.bytes.begin];
            word.end = before[word.bytes.end];
        }
    }

    std::string_view text_;
    std::vector<Word> words_;
    std::size_t terms_ = 0, characters_ = 0;
};

struct Range {
    std::size_t first = 0, last = 0;  // words, the last one not included
};

// Slides over the words and counts the different terms inside.
Range richest(const Words& words, std::size_t width) {
    const auto& all = words.all();
    std::vector<std::size_t> inside(words.term_count() + 1);
    std::size_t different = 0, most = 0, first = 0;
    Range best;
    for (std::size_t last = 0; last < all.size(); ++last) {
        if (all[last].term != 0 && inside[all[last].term]++ == 0) ++different;
        while (first <= last && all[last].end - all[first].begin > width) {
            if (all[first].term != 0 && --inside[all[first].term] == 0) --different;
            ++first;
        }
        if (different > most && first <= last) {
            most = different;
            best = {first, last + 1};
        }
    }
    while (best.first < best.last && all[best.first].term == 0) ++best.first;
    return best;
}

// Gives the room that is left to the words around: a third before, the rest after, and what stays over before
// again.
Range widened(const Words& words, Range range, std::size_t width) {
    const auto& all = words.all();
    const auto size = [&](std::size_t first, std::size_t last) {
        return all[last - 1].end - all[first].begin;
    };
    if (range.first == range.last) {
        range = {0, 0};
        while (range.last < all.size() && size(0, range.last + 1) <= width) ++range.last;
        return range;
    }
    const std::size_t before = (width - std::min(width, size(range.first, range.last))) / 3;
    const std::size_t from = all[range.first].begin;
    while (range.first > 0 && from - all[range.first - 1].begin <= before) --range.first;
    while (range.last < all.size() && size(range.first, range.last + 1) <= width) ++range.last;
    while (range.first > 0 && size(range.first - 1, range.last) <= width) --range.first;
    return range;
}

}  // namespace

std::vector<TextSpan> marks_of(std::string_view text, std::string_view language,
                               std::span<const std::string> terms) {
    const Words words(text, language, terms);
    return words.marks(0, words.all().size());
}

Snippet snippet_of(std::string_view text, std::string_view language, std::span<const std::string> terms,
                   std::size_t characters) {
    const Words words(text, language, terms);
    const auto& all = words.all();
    if (words.characters() <= characters)
        return {{0, std::uint32_t(text.size())}, words.marks(0, all.size())};
    const Range range = widened(words, richest(words, characters), characters);
    if (range.first == range.last) return {};
    const std::uint32_t begin = all[range.first].bytes.begin, end = all[range.last - 1].bytes.end;
    return {{begin, end}, words.marks(range.first, range.last)};
}

}  // namespace lightfoot
