#include "programmes/activity_words.hpp"

#include "programmes/activity_values.hpp"

namespace lightfoot {

namespace {

template <class T>
struct Word {
    std::string_view text;
    T meaning;
};

template <class T, std::size_t N>
std::optional<T> find_word(const Word<T> (&words)[N], std::string_view text) {
    text = without_blanks(text);
    for (const auto& [word, meaning] : words)
        if (same_words(word, text)) return meaning;
    return std::nullopt;
}

// A code of one digit, from 1.
std::optional<int> digit(std::string_view text, int most) {
    if (text.size() != 1 || text[0] < '1' || text[0] > '0' + most) return std::nullopt;
    return text[0] - '0';
}

using Role = ActivityParty::Role;
using Sum = ActivitySum::Kind;
using Link = ActivityLink::Kind;

constexpr Word<Role> roles[] = {{"funding", Role::funding},     {"accountable", Role::accountable},
                                {"extending", Role::extending}, {"implementing", Role::implementing},
                                {"funder", Role::funding},      {"implementer", Role::implementing},
                                {"01", Role::funding},          {"02", Role::accountable},
                                {"03", Role::extending},        {"04", Role::implementing}};
constexpr Word<DayKind> day_kinds[] = {
    {"start-planned", DayKind::planned_start}, {"start-actual", DayKind::actual_start},
    {"end-planned", DayKind::planned_end},     {"end-actual", DayKind::actual_end},
    {"planned start", DayKind::planned_start}, {"actual start", DayKind::actual_start},
    {"planned end", DayKind::planned_end},     {"actual end", DayKind::actual_end},
    {"planned-start", DayKind::planned_start}, {"actual-start", DayKind::actual_start},
    {"planned-end", DayKind::planned_end},     {"actual-end", DayKind::actual_end}};
constexpr Word<ProgrammeStatus> statuses[] = {{"pipeline", ProgrammeStatus::pipeline},
                                              {"pipeline/identification", ProgrammeStatus::pipeline},
                                              {"implementation", ProgrammeStatus::implementation},
                                              {"finalisation", ProgrammeStatus::finalisation},
                                              {"finalization", ProgrammeStatus::finalisation},
                                              {"completion", ProgrammeStatus::finalisation},
                                              {"closed", ProgrammeStatus::closed},
                                              {"post-completion", ProgrammeStatus::closed},
                                              {"cancelled", ProgrammeStatus::cancelled},
                                              {"canceled", ProgrammeStatus::cancelled},
                                              {"suspended", ProgrammeStatus::suspended}};
constexpr Word<Sum> transactions[] = {{"1", Sum::incoming},
                                      {"2", Sum::commitment},
                                      {"3", Sum::disbursement},
                                      {"4", Sum::expenditure},
                                      {"C", Sum::commitment},
                                      {"D", Sum::disbursement},
                                      {"E", Sum::expenditure},
                                      {"IF", Sum::incoming},
                                      {"commitment", Sum::commitment},
                                      {"disbursement", Sum::disbursement},
                                      {"expenditure", Sum::expenditure},
                                      {"incoming funds", Sum::incoming},
                                      {"5", Sum::other},
                                      {"6", Sum::other},
                                      {"7", Sum::other},
                                      {"8", Sum::other},
                                      {"9", Sum::other},
                                      {"10", Sum::other},
                                      {"11", Sum::other},
                                      {"12", Sum::other},
                                      {"13", Sum::other},
                                      {"IR", Sum::other},
                                      {"LR", Sum::other},
                                      {"R", Sum::other},
                                      {"TB", Sum::other},
                                      {"QP", Sum::other},
                                      {"QS", Sum::other},
                                      {"CG", Sum::other}};
constexpr Word<Link> relations[] = {{"parent", Link::parent},         {"child", Link::child},
                                    {"sibling", Link::sibling},       {"co-funded", Link::co_funded},
                                    {"multifunded", Link::co_funded}, {"third party", Link::third_party}};
constexpr Word<ActivityText::Kind> descriptions[] = {{"", ActivityText::Kind::general},
                                                     {"general", ActivityText::Kind::general},
                                                     {"objectives", ActivityText::Kind::objectives},
                                                     {"target groups", ActivityText::Kind::target_groups},
                                                     {"other", ActivityText::Kind::other}};
constexpr Word<std::string_view> organisation_types[] = {{"government", "10"},
                                                         {"other public sector", "15"},
                                                         {"international ngo", "21"},
                                                         {"national ngo", "22"},
                                                         {"regional ngo", "23"},
                                                         {"partner country based ngo", "24"},
                                                         {"multilateral", "40"},
                                                         {"public private partnership", "30"},
                                                         {"foundation", "60"},
                                                         {"private sector", "70"},
                                                         {"other", "90"},
                                                         {"local government", "11"},
                                                         {"academic, training and research", "80"}};
constexpr Word<std::string_view> sector_vocabularies[] = {
    {"1", ""},     {"DAC", ""},   {"DAC-5", ""}, {"DAC-3", "2"}, {"COFOG", "3"},
    {"NACE", "4"}, {"NTEE", "5"}, {"ADT", "6"},  {"RO2", "98"},  {"RO", "99"}};
constexpr Word<std::string_view> other_vocabularies[] = {
    {"1", ""}, {"DAC", ""}, {"OECD", ""}, {"UN", "2"}, {"RO", "99"}};

}  // namespace

std::optional<Role> role_of(std::string_view text) {
    if (const auto code = digit(text, 4)) return Role(*code);
    return find_word(roles, text);
}

std::optional<DayKind> day_kind_of(std::string_view text) {
    if (const auto code = digit(text, 4)) return DayKind(*code);
    return find_word(day_kinds, text);
}

std::optional<ProgrammeStatus> status_of(std::string_view text) {
    if (const auto code = digit(text, 6)) return ProgrammeStatus(*code);
    return find_word(statuses, text);
}

std::optional<Sum> transaction_of(std::string_view text) { return find_word(transactions, text); }

std::optional<Link> relation_of(std::string_view text) {
    if (const auto code = digit(text, 5)) return Link(*code);
    return find_word(relations, text);
}

std::optional<ActivityText::Kind> description_of(std::string_view text) {
    if (const auto code = digit(text, 4)) return ActivityText::Kind(*code);
    return find_word(descriptions, text);
}

std::string_view organisation_type_of(std::string_view text) {
    text = without_blanks(text);
    bool digits = text.size() == 2;
    for (const char c : text) digits = digits && c >= '0' && c <= '9';
    return digits ? text : find_word(organisation_types, text).value_or(std::string_view());
}

std::string_view sector_vocabulary_of(std::string_view text) {
    text = without_blanks(text);
    return text.empty() ? text : find_word(sector_vocabularies, text).value_or(text);
}

std::string_view other_vocabulary_of(std::string_view text) {
    text = without_blanks(text);
    return text.empty() ? text : find_word(other_vocabularies, text).value_or(text);
}

}  // namespace lightfoot
