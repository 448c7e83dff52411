// Scripts decide between Arabic, Chinese, Russian and the Latin languages; letters that a sister language has
// and ours has not (Persian, Ukrainian, Japanese kana) decide against. Latin texts are told apart by how many
// of their words are frequent words of a language and how many of their trigrams are frequent in it, after W.
// B. Cavnar, J. M. Trenkle, "N-gram-based text categorization", 1994; Portuguese, Italian, German and Dutch
// are in the tables so that they are not taken for one of ours. All in whole numbers.

#include "index/language_guess.hpp"

#include "index/script.hpp"
#include "index/word_list.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <vector>

namespace lightfoot {

namespace {

constexpr std::size_t bytes_looked_at = 20'000;

struct Profile {
    std::string_view language;  // pt, it, de and nl are none of the six
    std::string_view words;
    std::string_view trigrams;  // _ is the edge of a word
};

constexpr std::array<Profile, 7> profiles{{
    {"en",
     "the of and to in a is that for it as was with be by on not are this from or have an they which you "
     "were been their we our would has will can its should help need who training how please",
     "_th the he_ ing ng_ and nd_ _an of_ _of ion ed_ er_ _to to_ for _fo ent _wi ith th_ ly_ _sh _wh ity "
     "ty_ hat ght ill rs_ oul _ou our _ne eed lp_ ies ls_ _be ty_ aw_ ow_"},
    {"fr",
     "le la les de des du et en un une est pour que qui dans par sur au aux avec ce cette sont nous vous "
     "pas ne se son sa ses leur plus ou il elle etre a notre nos votre d l",
     "_de es_ de_ le_ ent nt_ les _le ion on_ _la la_ ons que ue_ _qu des _co our _po ux_ _au ait eur ire "
     "_un une eme _et et_ ous _no ait res is_ eau ell aux iqu mme _so"},
    {"es",
     "el la los las de del y en un una es para que por con se su sus al lo como mas no este esta son "
     "nuestro nuestra nos o ha sobre entre desde muy tambien pais paises",
     "_de os_ de_ la_ _la ion on_ cio aci as_ es_ el_ _el los _lo que ue_ _qu ado ent _co con _en en_ ara "
     "par ien _y_ nte do_ ida dad ad_ ues ion _po or_ res _un sta nes ist"},
    {"pt",
     "o os a as de do da dos das e em um uma para que por com se seu sua ao nao mais no na nos nas foi "
     "sao pelo pela como esta",
     "_de ao_ cao aca do_ _do da_ os_ as_ que ue_ em_ _em com ent _pa oes es_ nto _nao ica _se ado dos "
     "no_ na_ _um uma"},
    {"it",
     "il la i le gli di del della dei delle e in un una per che con non si da dal nel nella sono al alla "
     "come anche piu questo o ha",
     "_di di_ la_ _la one ion zio azi ell lla _de che he_ _ch to_ re_ per er_ _pe _co no_ _in gli li_ nte "
     "ato _un ita tti lle"},
    {"de",
     "der die das und in den von zu mit ist des im auf fur nicht ein eine dem als auch es an werden aus "
     "er hat dass sie nach bei wir",
     "en_ er_ _de der ie_ die _di ein sch ich ch_ nde ung ng_ und nd_ _un den gen _ei _ge ine che _zu te_ "
     "es_ it_ ver _ve ier"},
    {"nl",
     "de het een en van in is dat op te voor met zijn niet aan er om ook als door bij naar wordt of uit "
     "deze hun wij",
     "en_ de_ _de _va van an_ het et_ _he een _ee ij_ oor _vo aar ing ng_ ver _ge _in sch der nde ten ijk "
     "_te te_ erd"},
}};

// A word of bare letters as a number; letters are the digits 1 to 26 and the edge of a word is 0. Thirteen
// letters fit; longer words are in no table.
constexpr std::uint64_t letters_and_edge = 27;
constexpr std::size_t longest_word = 13;

std::uint64_t digit_of(char c) { return c == '_' ? 0 : std::uint64_t(c - 'a' + 1); }

std::uint64_t number_of(std::string_view word) {
    std::uint64_t number = 0;
    for (const char c : word) number = number * letters_and_edge + digit_of(c);
    return number;
}

// Which of the profiles have a word or trigram: one bit for each.
using ProfileSet = std::uint8_t;
static_assert(profiles.size() <= 8);

class Tables {
public:
    Tables() {
        for (std::size_t i = 0; i < profiles.size(); ++i) {
            for (const auto word : sorted_words(profiles[i].words)) *place(number_of(word)) |= bit(i);
            for (const auto trigram : sorted_words(profiles[i].trigrams))
                trigrams_[number_of(trigram)] |= bit(i);
        }
    }
    ProfileSet with_word(std::uint64_t number) const {
        for (std::size_t at = home(number);; at = (at + 1) % words_.size())
            if (words_[at].number == number || words_[at].profiles == 0) return words_[at].profiles;
    }
    ProfileSet with_trigram(std::uint64_t number) const { return trigrams_[number]; }

private:
    struct Word {
        std::uint64_t number = 0;
        ProfileSet profiles = 0;
    };
    static ProfileSet bit(std::size_t profile) { return ProfileSet(1u << profile); }
    static std::size_t home(std::uint64_t number) { return std::size_t(number * 0x9E3779B97F4A7C15u >> 54); }
    ProfileSet* place(std::uint64_t number) {
        std::size_t at = home(number);
        while (words_[at].profiles != 0 && words_[at].number != number) at = (at + 1) % words_.size();
        words_[at].number = number;
        return &words_[at].profiles;
    }

    std::array<Word, 1024> words_{};
    std::array<ProfileSet, letters_and_edge * letters_and_edge * letters_and_edge> trigrams_{};
};

using Points = std::array<std::int64_t, profiles.size()>;

// Points of all profiles added at once: a byte of a number for each, emptied before one is full.
class Counter {
public:
    void add(ProfileSet profiles_with, std::uint64_t worth) {
        bytes_ += spread[profiles_with] * worth;
        if ((added_ += worth) > 255 - most_at_once) empty();
    }
    Points points() {
        empty();
        return points_;
    }
    static constexpr std::uint64_t most_at_once = 4;

private:
    static constexpr auto spread = [] {  // each bit of the place as a byte of its own
        std::array<std::uint64_t, 256> all{};
        for (std::size_t set = 0; set < all.size(); ++set)
            for (std::size_t bit = 0; bit < 8; ++bit) all[set] |= std::uint64_t(set >> bit & 1) << 8 * bit;
        return all;
    }();
    void empty() {
        for (std::size_t i = 0; i < points_.size(); ++i) points_[i] += std::int64_t(bytes_ >> 8 * i & 0xFF);
        bytes_ = added_ = 0;
    }
    std::uint64_t bytes_ = 0, added_ = 0;
    Points points_{};
};

const Tables& tables() {
    static const Tables all;
    return all;
}

// Bare letters of Latin words, one after the other.
class LatinWords {
public:
    void letter(char c) {
        const auto digit = digit_of(c);
        const auto trigram = pair_ * letters_and_edge + digit;  // "_th", "the" of "the"
        if (size_ > 0) counter_.add(tables_.with_trigram(trigram), 1);
        pair_ = trigram % (letters_and_edge * letters_and_edge);
        number_ = number_ * letters_and_edge + digit;
        ++size_;
    }
    void end_word() {
        if (size_ == 0) return;
        counter_.add(tables_.with_trigram(pair_ * letters_and_edge), 1);  // "he_"; of a single letter "_a_"
        if (size_ <= longest_word) counter_.add(tables_.with_word(number_), Counter::most_at_once);
        number_ = pair_ = size_ = 0;
    }
    Points points() {
        end_word();
        return counter_.points();
    }

private:
    const Tables& tables_ = tables();
    Counter counter_;
    std::uint64_t number_ = 0, pair_ = 0, size_ = 0;
};

// The ASCII letter under the accents of the usual Latin letters; 0 for any other character.
char plain_letter(UChar32 c) {
    c = u_tolower(c);
    if (c >= 'a' && c <= 'z') return char(c);
    constexpr std::string_view bare = "aaaaaaaceeeeiiiidnooooo/ouuuuyt";  // U+00E0 … U+00FE
    if (c < 0x00E0 || c > 0x00FE || c == 0x00F7) return 0;
    return bare[std::size_t(c - 0x00E0)];
}

struct Letters {
    std::int64_t latin = 0, cyrillic = 0, arabic = 0, han = 0, other = 0;
    std::int64_t foreign_cyrillic = 0, foreign_arabic = 0, kana = 0;
    LatinWords words;
};

bool is_one_of(UChar32 c, std::u32string_view letters) { return letters.find(char32_t(c)) != letters.npos; }

void count_letter(UChar32 c, Letters& letters) {
    switch (script_of(c)) {
    case Script::latin: ++letters.latin; break;
    case Script::cyrillic:
        ++letters.cyrillic;
        letters.foreign_cyrillic += is_one_of(u_tolower(c), U"іїєґўјљњћђџқңөүұһәғ");
        break;
    case Script::arabic:
        ++letters.arabic;
        letters.foreign_arabic += is_one_of(c, U"پچژگکیےںٹڈڑېۍ");
        break;
    case Script::han:
        ++letters.han;
        letters.kana += c >= 0x3040 && c <= 0x30FF;
        break;
    case Script::other: ++letters.other; break;
    default: break;
    }
}

Letters read_letters(std::string_view text) {
    Letters letters;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    for (std::int32_t i = 0, size = std::int32_t(text.size()); i < size;) {
        if (const char letter = char(bytes[i] | 0x20); letter >= 'a' && letter <= 'z') {  // as nearly all are
            ++letters.latin;
            letters.words.letter(letter);
            ++i;
            continue;
        }
        if (bytes[i] < 0x80) {
            letters.words.end_word();
            ++i;
            continue;
        }
        UChar32 c = 0;
        U8_NEXT(bytes, i, size, c);
        if (c < 0) continue;
        count_letter(c, letters);
        const Script script = script_of(c);
        if (script == Script::mark || script == Script::ignored) continue;
        if (const char plain = plain_letter(c))
            letters.words.letter(plain);
        else
            letters.words.end_word();
    }
    return letters;
}

// At least this many points, and a tenth more than the next language: two frequent words or one with its
// trigrams.
constexpr std::int64_t least_points = 6;

std::string latin_language(const Points& points) {
    std::size_t best = 0;
    for (std::size_t i = 1; i < points.size(); ++i)
        if (points[i] > points[best]) best = i;
    if (points[best] < least_points) return {};
    for (std::size_t i = 0; i < points.size(); ++i)
        if (i != best && points[i] * 11 > points[best] * 10) return {};
    return std::string(profiles[best].language);
}

}  // namespace

std::string detect_language(std::string_view text) {
    auto language = detect_any_language(text);
    return language == "pt" || language == "it" || language == "de" || language == "nl" ? std::string()
                                                                                        : language;
}

std::string detect_any_language(std::string_view text) {
    auto letters = read_letters(text.substr(0, bytes_looked_at));
    // One Chinese character says about as much as three letters.
    const std::int64_t han = 3 * letters.han;
    const std::int64_t all = letters.latin + letters.cyrillic + letters.arabic + han + letters.other;
    if (all < 3) return {};
    if (2 * letters.arabic > all) return 20 * letters.foreign_arabic > letters.arabic ? "" : "ar";
    if (2 * letters.cyrillic > all) return 50 * letters.foreign_cyrillic > letters.cyrillic ? "" : "ru";
    if (2 * han > all) return 10 * letters.kana > letters.han ? "" : "zh";
    return 2 * letters.latin > all ? latin_language(letters.words.points()) : std::string();
}

}  // namespace lightfoot
