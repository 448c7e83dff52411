// The stem of a word. Latin and Cyrillic words by Snowball (M. F. Porter, snowballstem.org). Arabic words by
// light stemming after "light10" (L. S. Larkey, L. Ballesteros, M. E. Connell, "Light Stemming for Arabic
// Information Retrieval", 2007): take off the conjunction, one article and the frequent endings, and leave
// the rest alone, because a wrong root joins words that have nothing to do with each other.

#include "index/stem.hpp"

#include "base/result.hpp"
#include "index/analysis.hpp"
#include "index/hashed_numbers.hpp"

#include <libstemmer.h>
#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <deque>
#include <memory>

namespace lightfoot {

namespace {

// How many distinct words a thread remembers: about 10 MB at most.
constexpr std::size_t remembered_words = 100'000;
constexpr std::size_t max_word_bytes = 4 * max_term_bytes;

void append(std::string& out, UChar32 c) {
    char bytes[U8_MAX_LENGTH];
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes, size, c);
    out.append(bytes, std::size_t(size));
}

std::string_view cut(std::string_view text, std::size_t limit) {
    if (text.size() <= limit) return text;
    auto size = std::int32_t(limit);
    U8_SET_CP_START(reinterpret_cast<const std::uint8_t*>(text.data()), 0, size);
    return text.substr(0, std::size_t(size));
}

bool is_ascii(std::string_view text) {
    for (char c : text)
        if (static_cast<unsigned char>(c) >= 0x80) return false;
    return true;
}

std::string normalised(std::string_view word, const icu::Normalizer2& form) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out;
    icu::StringByteSink<std::string> sink(&out);
    form.normalizeUTF8(0, icu::StringPiece(word.data(), std::int32_t(word.size())), sink, nullptr, status);
    LIGHTFOOT_ASSERT(U_SUCCESS(status));
    return out;
}

const icu::Normalizer2& casefold_form() {
    static const icu::Normalizer2* form = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* found = icu::Normalizer2::getNFKCCasefoldInstance(status);
        LIGHTFOOT_ASSERT(U_SUCCESS(status));
        return found;
    }();
    return *form;
}

const icu::Normalizer2& decomposed_form() {
    static const icu::Normalizer2* form = [] {
        UErrorCode status = U_ZERO_ERROR;
        const auto* found = icu::Normalizer2::getNFDInstance(status);
        LIGHTFOOT_ASSERT(U_SUCCESS(status));
        return found;
    }();
    return *form;
}

std::string case_folded(std::string_view word) {
    if (!is_ascii(word)) return normalised(word, casefold_form());
    std::string out(word);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

// Calls `change(code_point)` for each character and keeps what it returns; 0 drops the character.
template <class Change>
std::string rewritten(std::string_view text, Change change) {
    std::string out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::int32_t i = 0, size = std::int32_t(text.size()); i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c > 0) c = change(c);
        if (c > 0) append(out, c);
    }
    return out;
}

UChar32 latin_digit(UChar32 c) {
    const std::int32_t digit = c < 0x80 ? -1 : u_charDigitValue(c);
    return digit >= 0 ? '0' + digit : c;
}

std::string without_accents(std::string_view word) {
    if (is_ascii(word)) return std::string(word);
    return rewritten(normalised(word, decomposed_form()), [](UChar32 c) -> UChar32 {
        switch (c) {
        case 0x00F8: return 'o';
        case 0x0142: return 'l';
        case 0x0111: return 'd';
        case 0x0131: return 'i';
        default: return U_MASK(u_charType(c)) & U_GC_M_MASK ? 0 : c;
        }
    });
}

// œ and æ are two letters to the stemmer; any apostrophe is the plain one.
std::string latin_letters(std::string_view word) {
    std::string out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(word.data());
    for (std::int32_t i = 0, size = std::int32_t(word.size()); i < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c == 0x0153)
            out += "oe";
        else if (c == 0x00E6)
            out += "ae";
        else if (script_of(c) == Script::apostrophe)
            out += '\'';
        else if (c > 0)
            append(out, latin_digit(c));
    }
    return out;
}

UChar32 arabic_letter(UChar32 c) {
    switch (c) {
    case 0x0640: return 0;  // tatweel
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671: return 0x0627;  // alef with hamza, madda, wasla
    case 0x0649:
    case 0x0626:
    case 0x06CC: return 0x064A;  // alef maqsura, ya with hamza, Persian ya
    case 0x0624: return 0x0648;  // waw with hamza
    case 0x0629: return 0x0647;  // ta marbuta
    case 0x06A9: return 0x0643;  // Persian kaf
    default: break;
    }
    if (U_MASK(u_charType(c)) & U_GC_M_MASK) return 0;
    return latin_digit(c);
}

UChar32 cyrillic_letter(UChar32 c) { return c == 0x0451 ? 0x0435 : latin_digit(c); }

// Every letter that is left in an Arabic word takes two bytes.
constexpr std::size_t arabic_letter_bytes = 2;

bool strip_prefix(std::string_view& word, std::string_view prefix, std::size_t letters_left) {
    if (!word.starts_with(prefix)) return false;
    if (word.size() < prefix.size() + letters_left * arabic_letter_bytes) return false;
    word.remove_prefix(prefix.size());
    return true;
}

bool strip_suffix(std::string_view& word, std::string_view suffix, std::size_t letters_left) {
    if (!word.ends_with(suffix)) return false;
    if (word.size() < suffix.size() + letters_left * arabic_letter_bytes) return false;
    word.remove_suffix(suffix.size());
    return true;
}

std::string arabic_stem(std::string_view word) {
    strip_prefix(word, "و", 3);
    for (std::string_view article : {"ال", "بال", "كال", "فال", "لل"})
        if (strip_prefix(word, article, 2)) break;
    // Until nothing more comes off: قانون and قانوني must end at the same place.
    const auto strip_ending = [&] {
        for (std::string_view ending : {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"})
            if (strip_suffix(word, ending, 3)) return true;
        return false;
    };
    while (strip_ending()) {
    }
    return std::string(word);
}

class Stemmers {
public:
    std::string stem(const std::string& word, StemLanguage language) {
        auto& stemmer = stemmers_[std::size_t(language)];
        if (!stemmer) stemmer.reset(sb_stemmer_new(names[std::size_t(language)], "UTF_8"));
        LIGHTFOOT_ASSERT(stemmer != nullptr);
        const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
        const sb_symbol* out = sb_stemmer_stem(stemmer.get(), bytes, int(word.size()));
        if (!out) throw std::bad_alloc();
        return {reinterpret_cast<const char*>(out), std::size_t(sb_stemmer_length(stemmer.get()))};
    }

private:
    static constexpr std::array<const char*, 5> names{"arabic", "english", "french", "russian", "spanish"};
    struct Delete {
        void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
    };
    std::array<std::unique_ptr<sb_stemmer, Delete>, names.size()> stemmers_;
};

// Spanish is often typed without accents; the stemmer knows the ending -ción only with it.
void restore_accent(std::string& word) {
    for (std::string_view ending : {"cion", "sion", "xion"})
        if (word.size() > ending.size() && word.ends_with(ending)) word.replace(word.size() - 2, 1, "ó");
}

Stem latin_stem(std::string_view word, StemLanguage language, Stemmers& stemmers) {
    std::string letters = latin_letters(case_folded(word));
    std::string plain = without_accents(letters);
    if (is_stop_word(plain, language)) return {std::move(plain), true};
    if (language == StemLanguage::spanish) restore_accent(letters);
    std::string term = without_accents(stemmers.stem(letters, language));
    std::erase(term, '\'');
    return {std::move(term), false};
}

Stem compute(std::string_view word, StemLanguage language, Stemmers& stemmers) {
    switch (language) {
    case StemLanguage::arabic: {
        const std::string letters = rewritten(case_folded(word), arabic_letter);
        std::string_view bare = letters;
        strip_prefix(bare, "و", 2);
        const bool stop = is_stop_word(letters, language) || is_stop_word(bare, language);
        return {stop ? letters : arabic_stem(letters), stop};
    }
    case StemLanguage::russian: {
        std::string letters = rewritten(case_folded(word), cyrillic_letter);
        if (is_stop_word(letters, language)) return {std::move(letters), true};
        return {stemmers.stem(letters, language), false};
    }
    case StemLanguage::none: return {without_accents(rewritten(case_folded(word), latin_digit)), false};
    default: return latin_stem(word, language, stemmers);
    }
}

// The stems of the words that a thread met.
class Memory {
public:
    const Stem& stem_of(std::string_view word, StemLanguage language) {
        if (known_.size() >= remembered_words) known_.clear(), places_ = {};
        const auto hash = hash_of(word, std::uint8_t(language));
        auto& place = places_.find(hash);
        if (place.hash != 0 && known_[place.number].word == word) return known_[place.number].stem;
        auto& known = place.hash != 0 ? other_ : known_.emplace_back();
        if (place.hash == 0) places_.fill(place, {hash, std::uint32_t(known_.size() - 1)});
        known.word = word;
        known.stem = compute(word, language, stemmers_);
        known.stem.term = cut(known.stem.term, max_term_bytes);
        return known.stem;
    }

private:
    struct Known {
        std::string word;
        Stem stem;
    };
    Stemmers stemmers_;
    HashedNumbers places_;  // in known_
    std::deque<Known> known_;
    Known other_;  // a word whose hash another one has
};

}  // namespace

StemLanguage stem_language(Script script, std::string_view language) {
    switch (script) {
    case Script::arabic: return StemLanguage::arabic;
    case Script::cyrillic: return StemLanguage::russian;
    case Script::latin:
        if (language.starts_with("fr")) return StemLanguage::french;
        return language.starts_with("es") ? StemLanguage::spanish : StemLanguage::english;
    default: return StemLanguage::none;
    }
}

const Stem& stem_of(std::string_view word, StemLanguage language) {
    thread_local Memory memory;
    return memory.stem_of(cut(word, max_word_bytes), language);
}

}  // namespace lightfoot
