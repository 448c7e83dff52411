// Signs of names, in the six languages. Letters are told apart by their place in Unicode alone: that is
// enough to know a capital of the Latin and Cyrillic alphabets from a small letter, and Arabic and Chinese
// have none.

#include "domain/story_check.hpp"

#include "domain/name_table.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace lightfoot {

namespace {

constexpr NameTable<FindingKind, 8> kinds{{
    {FindingKind::person, "person"},
    {FindingKind::known_name, "known_name"},
    {FindingKind::email, "email"},
    {FindingKind::telephone, "telephone"},
    {FindingKind::coordinates, "coordinates"},
    {FindingKind::address, "address"},
    {FindingKind::site, "site"},
    {FindingKind::known_place, "known_place"},
}};

char32_t character_at(std::string_view text, std::size_t at, std::size_t& bytes) {
    const auto lead = static_cast<unsigned char>(text[at]);
    bytes = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    bytes = std::min(bytes, text.size() - at);
    char32_t value = bytes == 1 ? lead : lead & (0xFFu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i)
        value = (value << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3Fu);
    return value;
}

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669); }
bool is_han(char32_t c) { return c >= 0x4E00 && c <= 0x9FFF; }
bool is_capital(char32_t c) {
    if (c >= 'A' && c <= 'Z') return true;
    if (c >= 0xC0 && c <= 0xDE) return c != 0xD7;
    if (c >= 0x100 && c <= 0x17F) return c % 2 == 0;
    return c >= 0x400 && c <= 0x42F;
}
bool is_letter(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c < 0xC0 || c == 0xD7 || c == 0xF7) return c == 0xAA || c == 0xBA;
    if (c >= 0x2000 && c <= 0x303F) return false;  // punctuation
    return !(c >= 0x660 && c <= 0x669) && c != 0x60C && c != 0x61B && c != 0x61F && c < 0xFF00;
}
char32_t small(char32_t c) {
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7) return c + 32;
    if (c >= 0x100 && c <= 0x17F && c % 2 == 0) return c + 1;
    if (c >= 0x410 && c <= 0x42F) return c + 32;
    return c >= 0x400 && c <= 0x40F ? c + 80 : c;
}
void append(std::string& to, char32_t c) {
    if (c < 0x80) {
        to += char(c);
    } else if (c < 0x800) {
        to += char(0xC0 | (c >> 6)), to += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        to += char(0xE0 | (c >> 12)), to += char(0x80 | ((c >> 6) & 0x3F)), to += char(0x80 | (c & 0x3F));
    } else {
        to += char(0xF0 | (c >> 18)), to += char(0x80 | ((c >> 12) & 0x3F));
        to += char(0x80 | ((c >> 6) & 0x3F)), to += char(0x80 | (c & 0x3F));
    }
}
std::string in_small(std::string_view text) {
    std::string folded;
    for (std::size_t at = 0, bytes = 0; at < text.size(); at += bytes)
        append(folded, small(character_at(text, at, bytes)));
    return folded;
}

// A word, with what stands between it and the next.
struct Word {
    std::size_t from = 0, to = 0;
    std::string folded;
    bool capital = false, first = false;  // first: of a sentence
    bool dot = false;                     // a full stop follows at once
};

std::vector<Word> words_in(std::string_view text) {
    std::vector<Word> words;
    bool first = true;
    for (std::size_t at = 0, bytes = 0; at < text.size();) {
        const auto c = character_at(text, at, bytes);
        if (!is_letter(c)) {
            if (c == '.' || c == '!' || c == '?' || c == '\n' || c == 0x61F) first = true;
            at += bytes;
            continue;
        }
        Word word{at, at, {}, is_capital(c), first, false};
        for (char32_t inner = c; at < text.size(); at += bytes) {
            inner = character_at(text, at, bytes);
            const bool joins = (inner == '-' || inner == '\'' || inner == 0x2019) && at > word.from;
            if (!is_letter(inner) && !joins) break;
        }
        word.to = at;
        word.folded = in_small(text.substr(word.from, word.to - word.from));
        word.dot = at < text.size() && text[at] == '.';
        first = false;
        words.push_back(std::move(word));
    }
    return words;
}

// Words on one line, with nothing between them but blanks and the dot of an abbreviation.
bool adjoin(std::string_view text, const Word& one, const Word& next) {
    if (next.from - one.to > 3) return false;
    return text.substr(one.to, next.from - one.to).find_first_not_of(" .\xC2\xA0") == std::string_view::npos;
}

bool one_of(std::string_view word, std::span<const std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::string_view honorifics[] = {"mr",
                                           "mrs",
                                           "ms",
                                           "dr",
                                           "prof",
                                           "professor",
                                           "col",
                                           "colonel",
                                           "gen",
                                           "general",
                                           "maj",
                                           "major",
                                           "capt",
                                           "captain",
                                           "lt",
                                           "lieutenant",
                                           "ambassador",
                                           "sir",
                                           "madam",
                                           "eng",  // en
                                           "m",
                                           "mm",
                                           "mme",
                                           "mlle",
                                           "pr",
                                           "monsieur",
                                           "madame",
                                           "docteur",
                                           "professeur",
                                           "général",
                                           "commandant",
                                           "capitaine",
                                           "lieutenant-colonel",
                                           "ambassadeur",
                                           "ambassadrice",  // fr
                                           "sr",
                                           "sra",
                                           "srta",
                                           "dra",
                                           "don",
                                           "doña",
                                           "señor",
                                           "señora",
                                           "doctor",
                                           "doctora",
                                           "coronel",
                                           "capitán",
                                           "ing",
                                           "ingeniero",
                                           "ingeniera",
                                           "lic",
                                           "embajador",
                                           "embajadora",
                                           "profesor",
                                           "profesora",  // es
                                           "господин",
                                           "госпожа",
                                           "г-н",
                                           "г-жа",
                                           "д-р",
                                           "доктор",
                                           "профессор",
                                           "проф",
                                           "полковник",
                                           "генерал",
                                           "майор",
                                           "капитан",
                                           "господина",
                                           "госпожи",
                                           "господином",
                                           "полковника",
                                           "генерала",
                                           "доктора"};  // ru
constexpr std::string_view arabic_honorifics[] = {"السيد",   "السيدة",     "الدكتور", "الدكتورة", "د",
                                                  "العقيد",  "اللواء",     "العميد",  "الرائد",   "النقيب",
                                                  "المهندس", "المهندسة",   "الأستاذ", "الأستاذة", "السفير",
                                                  "السفيرة", "البروفيسور", "والسيد",  "والدكتور", "للسيد"};
constexpr std::string_view chinese_honorifics[] = {"先生", "女士", "博士", "教授",   "上校",
                                                   "少将", "中校", "大使", "工程师", "主任"};
constexpr std::string_view facilities[] = {
    "laboratory",  "lab",         "reactor",     "depot",     "arsenal",  "barracks",
    "armoury",     "armory",      "vault",       "plant",     "refinery", "mine",
    "port",        "airport",     "harbour",     "warehouse", "base",  // en
    "laboratoire", "réacteur",    "dépôt",       "caserne",   "usine",    "raffinerie",
    "mine",        "aéroport",    "entrepôt",
    "arsenal",  // fr
    "laboratorio", "reactor",     "depósito",    "cuartel",   "planta",   "refinería",
    "mina",        "puerto",      "aeropuerto",
    "almacén",  // es
    "лаборатория", "лаборатории", "лабораторию", "реактор",   "реакторе", "склад",
    "складе",      "склада",      "завод",       "заводе",    "завода",   "арсенал",
    "рудник",      "порт",        "порту",       "аэропорт",  "база",     "базе"};  // ru
constexpr std::string_view arabic_facilities[] = {"مختبر",  "مفاعل",  "مستودع", "ثكنة", "مصنع",
                                                  "مصفاة",  "منجم",   "ميناء",  "مطار", "قاعدة",
                                                  "بمختبر", "بميناء", "لميناء"};
constexpr std::string_view chinese_facilities[] = {"实验室", "反应堆", "仓库", "军营", "工厂",
                                                   "炼油厂", "矿山",   "港口", "机场", "基地"};
constexpr std::string_view streets[] = {
    "street", "avenue", "road",  "boulevard", "rue",  "chemin", "place", "calle", "avenida", "carretera",
    "ул",     "улица",  "улице", "проспект",  "пр-т", "شارع",   "طريق",  "box",   "bp",      "apartado"};

bool touches(const Finding& one, std::size_t from, std::size_t to) {
    return one.position < to && from < one.position + one.words.size();
}

class Search {
public:
    Search(std::string_view text, const KnownNames& known)
        : text_(text), folded_(in_small(text)), words_(words_in(text)), known_(known) {}

    std::vector<Finding> finish() {
        find_signs();
        for (std::size_t i = 0; i < words_.size(); ++i) look_at(i);
        find_known(known_.people, FindingKind::known_name, 3);
        find_known(known_.places, FindingKind::known_place, 4);
        std::sort(found_.begin(), found_.end(),
                  [](const Finding& a, const Finding& b) { return a.position < b.position; });
        return std::move(found_);
    }

private:
    void add(FindingKind kind, std::size_t from, std::size_t to) {
        for (const auto& one : found_)
            if (touches(one, from, to)) return;
        found_.push_back({kind, std::string(text_.substr(from, to - from)), from});
    }

    // The last of the capitalised words that follow `i` at once.
    std::size_t name_after(std::size_t i) const {
        std::size_t last = i;
        while (last + 1 < words_.size() && last < i + 4 && words_[last + 1].capital &&
               adjoin(text_, words_[last], words_[last + 1]))
            ++last;
        return last;
    }

    void look_at(std::size_t i) {
        const auto& word = words_[i];
        const bool next = i + 1 < words_.size() && adjoin(text_, word, words_[i + 1]);
        if (one_of(word.folded, honorifics)) {
            const auto last = name_after(i);
            if (last > i) add(FindingKind::person, word.from, words_[last].to);
        }
        if (next && one_of(word.folded, arabic_honorifics))
            add(FindingKind::person, word.from, words_[std::min(i + 2, words_.size() - 1)].to);
        if (next && one_of(word.folded, arabic_facilities))
            add(FindingKind::site, word.from, words_[i + 1].to);
        look_for_initials(i);
        look_for_facility(i);
        look_for_street(i);
        if (is_han_word(word)) look_in_han(word);
    }

    // "И. И. Иванов", "J. Doe".
    void look_for_initials(std::size_t i) {
        const auto is_initial = [&](std::size_t k) {
            std::size_t bytes = 0;
            character_at(text_, words_[k].from, bytes);
            return words_[k].capital && words_[k].dot && words_[k].to - words_[k].from == bytes;
        };
        if (!is_initial(i)) return;
        std::size_t last = i;
        while (last + 1 < words_.size() && is_initial(last) && adjoin(text_, words_[last], words_[last + 1]))
            ++last;
        if (last > i && words_[last].capital && !is_initial(last) && !one_of(words_[last].folded, streets) &&
            words_[last].to - words_[last].from > 2)
            add(FindingKind::person, words_[i].from, words_[last].to);
    }

    // Beside a name with a capital that no sentence begins with.
    void look_for_facility(std::size_t i) {
        if (!one_of(words_[i].folded, facilities)) return;
        const auto last = name_after(i);
        if (last > i) return add(FindingKind::site, words_[i].from, words_[last].to);
        const bool named =
            i > 0 && words_[i - 1].capital && !words_[i - 1].first && adjoin(text_, words_[i - 1], words_[i]);
        if (named) return add(FindingKind::site, words_[i - 1].from, words_[i].to);
        // "the port of Ama", "порт г. Ама": one small word between.
        if (i + 2 < words_.size() && words_[i + 2].capital && words_[i + 1].folded.size() <= 6 &&
            adjoin(text_, words_[i], words_[i + 1]) && adjoin(text_, words_[i + 1], words_[i + 2]))
            add(FindingKind::site, words_[i].from, words_[i + 2].to);
    }

    // A street with a number near it.
    void look_for_street(std::size_t i) {
        if (!one_of(words_[i].folded, streets)) return;
        const auto from = words_[i].from > 12 ? words_[i].from - 12 : 0;
        const auto to = std::min(text_.size(), words_[i].to + 40);
        const auto line = text_.substr(from, to - from);
        for (std::size_t k = 0; k < line.size(); ++k)
            if (line[k] >= '0' && line[k] <= '9') {
                const auto at = from + k;
                return add(FindingKind::address, std::min(at, words_[i].from),
                           std::max(at + 1, words_[i].to));
            }
    }

    bool is_han_word(const Word& word) const {
        std::size_t bytes = 0;
        return is_han(character_at(text_, word.from, bytes));
    }

    // Chinese writes without blanks: the sign stands behind the name, two or more characters of it.
    void look_in_han(const Word& word) {
        const auto inside = text_.substr(word.from, word.to - word.from);
        const auto look = [&](std::span<const std::string_view> signs, FindingKind kind, std::size_t before) {
            for (const auto sign : signs)
                for (auto at = inside.find(sign); at != std::string_view::npos;
                     at = inside.find(sign, at + sign.size()))
                    if (at >= 3)
                        add(kind, word.from + (at > before ? at - before : 0), word.from + at + sign.size());
        };
        look(chinese_honorifics, FindingKind::person, 9);
        look(chinese_facilities, FindingKind::site, 12);
    }

    void find_signs() {
        for (std::size_t at = 0, bytes = 0; at < text_.size(); at += bytes) {
            const auto c = character_at(text_, at, bytes);
            if (c == '@') find_email(at);
            if (c == 0xB0) find_degrees(at, at + bytes);
            if (c == '+' || is_digit(c)) at = find_number(at) - bytes;
        }
    }

    void find_email(std::size_t at) {
        const auto is_part = [&](std::size_t i) {
            const auto c = static_cast<unsigned char>(text_[i]);
            return c > 0x7F || std::string_view("._+-").find(char(c)) != std::string_view::npos ||
                   std::isalnum(c);
        };
        auto from = at, to = at + 1;
        while (from > 0 && is_part(from - 1)) --from;
        while (to < text_.size() && is_part(to)) ++to;
        if (from < at && text_.substr(at, to - at).find('.') != std::string_view::npos)
            add(FindingKind::email, from, to);
    }

    void find_degrees(std::size_t at, std::size_t to) {
        auto from = at;
        while (from > 0 && text_[from - 1] >= '0' && text_[from - 1] <= '9') --from;
        std::size_t bytes = 0;
        const auto rest = text_.substr(to, 24);
        const auto direction = rest.find_first_of("NSEWO");
        const bool minutes = !rest.empty() && is_digit(character_at(rest, 0, bytes));
        if (from < at && (minutes || direction < 3))
            add(FindingKind::coordinates, from,
                to + (direction == std::string_view::npos ? 0 : direction + 1));
    }

    // A telephone number, or a latitude and a longitude. Returns where the number ends.
    std::size_t find_number(std::size_t from) {
        std::size_t to = from, digits = 0, points = 0, decimals = 0, most_decimals = 0;
        for (std::size_t bytes = 0; to < text_.size(); to += bytes) {
            const auto c = character_at(text_, to, bytes);
            if (is_digit(c)) {
                ++digits;
                if (points > 0) most_decimals = std::max(most_decimals, ++decimals);
            } else if (c == '.' && to + 1 < text_.size() && is_digit_byte(to + 1)) {
                ++points, decimals = 0;
            } else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != ',' &&
                       !(c == '+' && to == from)) {
                break;
            }
        }
        auto end = to;
        while (end > from && !is_digit_byte(end - 1)) --end;
        const auto number = text_.substr(from, end - from);
        const bool pair =
            points >= 2 && most_decimals >= 3 && number.find_first_of(", ") != std::string_view::npos;
        if (pair && digits <= 24) add(FindingKind::coordinates, from, end);
        const bool plain = points == 0 && number.find(',') == std::string_view::npos;
        const bool country = text_[from] == '+' || number.starts_with("00");
        if (plain && digits <= 15 && (digits >= 9 || (country && digits >= 7)))
            add(FindingKind::telephone, from, end);
        return std::max(to, from + 1);
    }
    bool is_digit_byte(std::size_t at) const {
        const auto c = static_cast<unsigned char>(text_[at]);
        return (c >= '0' && c <= '9') ||
               (at > 0 && c >= 0xA0 && c <= 0xA9 && static_cast<unsigned char>(text_[at - 1]) == 0xD9);
    }

    // The whole name, or one word of it that has a capital there (or no capitals exist in its script).
    void find_known(const std::vector<std::string>& names, FindingKind kind, std::size_t least) {
        for (const auto& name : names) {
            const auto whole = in_small(name);
            if (whole.size() < least) continue;
            for (auto at = folded_.find(whole); at != std::string::npos; at = folded_.find(whole, at + 1))
                if (stands_alone(at, at + whole.size())) add(kind, at, at + whole.size());
            if (kind != FindingKind::known_name) continue;
            for (const auto& part : words_in(name))
                for (const auto& word : words_)
                    if (part.folded.size() > 3 && word.folded == part.folded &&
                        (word.capital || !part.capital) && !one_of(word.folded, honorifics))
                        add(kind, word.from, word.to);
        }
    }
    bool stands_alone(std::size_t from, std::size_t to) const {
        const auto is_plain = [&](std::size_t at) {
            return std::isalnum(static_cast<unsigned char>(folded_[at])) != 0;
        };
        return (from == 0 || !is_plain(from - 1)) && (to >= folded_.size() || !is_plain(to));
    }

    std::string_view text_;
    std::string folded_;  // as long as the text: small letters of these alphabets take as many bytes
    std::vector<Word> words_;
    const KnownNames& known_;
    std::vector<Finding> found_;
};

}  // namespace

std::string_view name_of(FindingKind value) { return find_name(kinds, value); }

std::vector<Finding> findings_in(std::string_view text, const KnownNames& known) {
    return Search(text, known).finish();
}

}  // namespace lightfoot
