// Splitting follows the spirit of Unicode Standard Annex 29 (word boundaries) with the rules that this field
// needs: a word is a run of letters, marks and digits of one script; an apostrophe between Latin letters
// stays inside (English possessives) unless what stands before it is an elided article (l’, d’, qu’), which
// is left out; a few prefixes are joined over a hyphen (non-proliferation, anti-, bio-), because both ways of
// writing them are common; and a run of Chinese becomes overlapping pairs, the usual unit where no dictionary
// is to decide what is a word (J. Y. Nie and others, "On the use of words and n-grams for Chinese information
// retrieval", 2000).

#include "index/analysis.hpp"

#include "index/stem.hpp"
#include "index/term_table.hpp"

#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace lightfoot {

namespace {

// A character that has no meaning of its own in a pair: particles of Chinese grammar.
bool is_particle(std::int32_t c) { return c == U'的' || c == U'了' || c == U'们'; }

bool same_letters(std::string_view word, std::string_view lower) {
    if (word.size() != lower.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (char(word[i] >= 'A' && word[i] <= 'Z' ? word[i] | 0x20 : word[i]) != lower[i]) return false;
    return true;
}

template <std::size_t Count>
bool one_of(std::string_view word, const std::array<std::string_view, Count>& words) {
    return std::any_of(words.begin(), words.end(), [&](auto one) { return same_letters(word, one); });
}

bool is_joined_prefix(std::string_view word) {
    constexpr std::array<std::string_view, 6> prefixes{"non", "anti", "bio", "agro", "radio", "counter"};
    return one_of(word, prefixes);
}

bool is_elision(std::string_view word, StemLanguage language) {
    constexpr std::array<std::string_view, 3> everywhere{"d", "l", "qu"};
    constexpr std::array<std::string_view, 9> french{"c", "j",      "m",      "n",    "s",
                                                     "t", "lorsqu", "puisqu", "jusqu"};
    return one_of(word, everywhere) || (language == StemLanguage::french && one_of(word, french));
}

struct Word {
    std::int32_t begin = 0, end = 0;
    Script script = Script::none;
    bool has_apostrophe = false;
};

// What most characters are, so that the others need not be looked for behind them.
enum class Plain : std::uint8_t { other, word, between };
constexpr auto plain_bytes = [] {
    std::array<Plain, 256> all{};
    for (std::size_t c = 0; c < 0x80; ++c) {
        const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
        all[c] = letter || (c >= '0' && c <= '9') ? Plain::word : Plain::between;
    }
    return all;
}();

// Finds one word after the other.
class Splitter {
public:
    explicit Splitter(std::string_view text) : text_(text) {}

    bool next(Word& word) {
        for (;;) {
            pass(Plain::between);
            if (at_ >= size()) return false;
            const std::int32_t begin = at_;
            const Script script = read();
            if (!starts_word(script)) continue;
            word = {begin, at_, script, false};
            extend(word);
            return true;
        }
    }
    // The Latin word directly after a hyphen that directly follows `word`.
    bool next_over_hyphen(const Word& word, Word& after) {
        const std::int32_t back = at_;
        at_ = word.end;
        UChar32 c = 0;
        if (at_ < size()) c = read_character();
        const std::int32_t begin = at_;
        if ((c == '-' || c == 0x2010 || c == 0x2011) && next(after) && after.begin == begin &&
            after.script == Script::latin)
            return true;
        at_ = back;
        return false;
    }

private:
    static bool starts_word(Script script) {
        return script != Script::none && script != Script::mark && script != Script::ignored &&
               script != Script::apostrophe;
    }
    static bool joins(Script word, Script script) {
        if (script == word) return true;
        if (script == Script::han || word == Script::han) return false;
        return script == Script::digit || word == Script::digit;
    }
    std::int32_t size() const { return std::int32_t(text_.size()); }
    UChar32 read_character() {
        UChar32 c = 0;
        U8_NEXT(reinterpret_cast<const std::uint8_t*>(text_.data()), at_, size(), c);
        return c;
    }
    Script read() { return script_of(read_character()); }
    void pass(Plain kind) {
        const auto end = size();
        auto at = at_;
        while (at < end && plain_bytes[std::uint8_t(text_[std::size_t(at)])] == kind) ++at;
        at_ = at;
    }

    void extend(Word& word) {
        while (at_ < size()) {
            const std::int32_t begin = at_;
            if (word.script == Script::latin) pass(Plain::word);
            if (at_ != begin) {
                word.end = at_;
                continue;
            }
            const Script script = read();
            if (script == Script::mark) {
                word.end = at_;
            } else if (script == Script::apostrophe) {
                if (word.script != Script::latin || word.end != begin) return;
                word.has_apostrophe = true;
            } else if (script != Script::ignored) {
                if (script == Script::none) return;
                if (!joins(word.script, script)) {
                    at_ = begin;
                    return;
                }
                if (word.script == Script::digit) word.script = script;
                word.end = at_;
            }
        }
    }

    std::string_view text_;
    std::int32_t at_ = 0;
};

// Out takes what was found: add_word(letters, rules, begin, end, position), add_joined() of letters that are
// gone afterwards, and add_characters(term, begin, end, position), and says when it is full().
template <class Out>
class Analyser {
public:
    Analyser(std::string_view text, std::string_view language, Out& out)
        : text_(text.substr(0, max_text_bytes)), language_(language), out_(out) {}

    void run() {
        Splitter splitter(text_);
        Word word;
        while (!out_.full() && splitter.next(word)) {
            if (word.script == Script::han)
                add_pairs(word);
            else
                add_word(word, splitter);
        }
    }

private:
    std::string_view bytes(const Word& word) const {
        return text_.substr(std::size_t(word.begin), std::size_t(word.end - word.begin));
    }

    bool may_be_hyphen(std::int32_t at) const {  // a look spares most words more
        const auto c = std::size_t(at) < text_.size() ? text_[std::size_t(at)] : ' ';
        return c == '-' || c == '\xE2';  // U+2010, U+2011
    }
    void add_word(Word word, Splitter& splitter) {
        const StemLanguage rules = stem_language(word.script, language_);
        if (word.script == Script::latin) {
            skip_elision(word, rules);
            Word rest;
            if (may_be_hyphen(word.end) && is_joined_prefix(bytes(word)) &&
                splitter.next_over_hyphen(word, rest)) {
                const std::string whole = std::string(bytes(word)).append(bytes(rest));
                return out_.add_joined(whole, rules, word.begin, rest.end, position_++);
            }
        }
        out_.add_word(bytes(word), rules, word.begin, word.end, position_++);
    }
    void skip_elision(Word& word, StemLanguage rules) {
        if (!word.has_apostrophe) return;
        const std::string_view whole = bytes(word);
        std::size_t mark = whole.find('\''), width = 1;
        if (mark == whole.npos) mark = whole.find("\u2019"), width = 3;
        if (mark == whole.npos || !is_elision(whole.substr(0, mark), rules)) return;
        word.begin += std::int32_t(mark + width);
        ++position_;
    }

    struct Character {
        std::int32_t code_point = 0, begin = 0, end = 0;
    };
    void add_pairs(const Word& run) {
        Character before{}, here{};
        for (std::int32_t i = run.begin; i < run.end && !out_.full(); before = here) {
            here.begin = i;
            UChar32 c = 0;
            U8_NEXT(reinterpret_cast<const std::uint8_t*>(text_.data()), i, run.end, c);
            here.end = i;
            here.code_point = simplified(c);
            if (here.begin != run.begin)
                add_characters(before, here);
            else if (i == run.end)
                add_characters(here, here);
        }
    }
    void add_characters(const Character& left, const Character& right) {
        const std::uint32_t position = position_++;
        if (out_.drops_stop_words() && (is_particle(left.code_point) || is_particle(right.code_point)))
            return;
        char term[2 * U8_MAX_LENGTH];
        std::int32_t size = 0;
        U8_APPEND_UNSAFE(term, size, left.code_point);
        if (left.begin != right.begin) U8_APPEND_UNSAFE(term, size, right.code_point);
        out_.add_characters({term, std::size_t(size)}, left.begin, right.end, position);
    }

    std::string_view text_, language_;
    Out& out_;
    std::uint32_t position_ = 0;
};

class Tokens {
public:
    Tokens(std::string_view text, bool with_stop_words) : with_stop_words_(with_stop_words) {
        tokens.reserve(std::min(text.size(), max_text_bytes) / 6);
    }
    bool full() const { return tokens.size() >= max_token_count; }
    bool drops_stop_words() const { return !with_stop_words_; }
    void add_word(std::string_view letters, StemLanguage rules, std::int32_t begin, std::int32_t end,
                  std::uint32_t position) {
        const Stem& stem = stem_of(letters, rules);
        if (stem.term.empty() || (stem.stop_word && !with_stop_words_)) return;
        tokens.push_back({stem.term, std::uint32_t(begin), std::uint32_t(end), position});
    }
    void add_joined(std::string_view letters, StemLanguage rules, std::int32_t begin, std::int32_t end,
                    std::uint32_t position) {
        add_word(letters, rules, begin, end, position);
    }
    void add_characters(std::string_view term, std::int32_t begin, std::int32_t end, std::uint32_t position) {
        tokens.push_back({std::string(term), std::uint32_t(begin), std::uint32_t(end), position});
    }

    std::vector<Token> tokens;

private:
    bool with_stop_words_;
};

void keep(std::vector<std::uint32_t>& numbers, const NumberedWord& word) { numbers.push_back(word.number); }
void keep(std::vector<NumberedWord>& words, const NumberedWord& word) { words.push_back(word); }

// Words wait until a few more have come, so that the table is not waited for.
template <class Kept>
class Numbers {
public:
    Numbers(TermTable& table, std::vector<Kept>& numbers)
        : table_(table), numbers_(numbers), most_(numbers.size() + max_token_count) {}
    ~Numbers() { finish(); }
    Numbers(const Numbers&) = delete;
    bool full() {
        if (numbers_.size() + (last_ - first_) >= most_) finish();
        return numbers_.size() >= most_;
    }
    bool drops_stop_words() const { return true; }
    void add_word(std::string_view letters, StemLanguage rules, std::int32_t begin, std::int32_t end,
                  std::uint32_t position) {
        if (last_ - first_ == waiting_.size()) take();
        waiting_[last_++ % waiting_.size()] = {table_.fetch_word(letters, rules), letters, rules,
                                               place(0, begin, end, position)};
    }
    void add_joined(std::string_view letters, StemLanguage rules, std::int32_t begin, std::int32_t end,
                    std::uint32_t position) {
        finish();
        add(place(table_.number_of_word(letters, rules), begin, end, position));
    }
    void add_characters(std::string_view term, std::int32_t begin, std::int32_t end, std::uint32_t position) {
        finish();
        add(place(table_.number(term), begin, end, position));
    }

private:
    struct Waiting {
        std::uint64_t fetched = 0;
        std::string_view letters;
        StemLanguage rules = StemLanguage::none;
        NumberedWord word;  // without its number
    };
    static NumberedWord place(std::uint32_t number, std::int32_t begin, std::int32_t end,
                              std::uint32_t position) {
        return {number, std::uint32_t(begin), std::uint32_t(end), position};
    }
    void finish() {
        while (first_ != last_) take();
    }
    void take() {
        auto& waited = waiting_[first_++ % waiting_.size()];
        waited.word.number = table_.number_of_word(waited.fetched, waited.letters, waited.rules);
        add(waited.word);
    }
    void add(const NumberedWord& word) {
        if (word.number != TermTable::dropped) keep(numbers_, word);
    }

    TermTable& table_;
    std::vector<Kept>& numbers_;
    std::size_t most_, first_ = 0, last_ = 0;
    std::array<Waiting, 16> waiting_;
};

std::vector<Token> tokens_of(std::string_view text, std::string_view language, bool with_stop_words) {
    Tokens out(text, with_stop_words);
    Analyser(text, language, out).run();
    return std::move(out.tokens);
}

}  // namespace

std::vector<Token> analyse(std::string_view text, std::string_view language) {
    return tokens_of(text, language, false);
}

void analyse(std::string_view text, std::string_view language, TermTable& table,
             std::vector<std::uint32_t>& numbers) {
    Numbers out(table, numbers);
    Analyser(text, language, out).run();
}

void analyse(std::string_view text, std::string_view language, TermTable& table,
             std::vector<NumberedWord>& words) {
    Numbers out(table, words);
    Analyser(text, language, out).run();
}

std::vector<Token> fold(std::string_view text, std::string_view language) {
    return tokens_of(text, language, true);
}

}  // namespace lightfoot
