#include "matching/likeness.hpp"

#include "index/analysis.hpp"
#include "matching/parties.hpp"
#include "matching/programme_document.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lightfoot {

namespace {

// Of a hundred: twice the words in common against the words of both titles.
constexpr std::size_t near_title_share = 65, fewest_words_in_common = 3;
constexpr std::size_t words_asked = 12;

using Words = std::set<std::string>;

std::vector<Words> titles_of(const Activity& activity) {
    std::vector<Words> titles;
    for (const auto& text : activity.texts) {
        if (text.kind != ActivityText::Kind::title) continue;
        Words words;
        for (const auto& token : analyse(text.text, reading_language(text))) words.insert(token.term);
        if (!words.empty()) titles.push_back(std::move(words));
    }
    return titles;
}

void judge_titles(const Activity& one, const Activity& other, Likeness& out) {
    for (const auto& a : titles_of(one))
        for (const auto& b : titles_of(other)) {
            const auto common = std::size_t(
                std::count_if(a.begin(), a.end(), [&](const auto& word) { return b.contains(word); }));
            out.same_title = out.same_title || a == b;
            out.near_title = out.near_title || (common >= fewest_words_in_common &&
                                                common * 200 >= near_title_share * (a.size() + b.size()));
        }
}

std::string common_country(const Activity& one, const Activity& other) {
    for (const auto& a : one.countries)
        for (const auto& b : other.countries)
            if (!a.code.empty() && a.code == b.code) return a.code;
    return {};
}

struct Days {
    std::optional<Date> from, to;
};
Days days_of(const ProgrammeSigns& signs) {
    return {signs.actual_start ? signs.actual_start : signs.planned_start,
            signs.actual_end ? signs.actual_end : signs.planned_end};
}
bool lie_apart(const Days& one, const Days& other) {
    return (one.to && other.from && *one.to < *other.from) || (other.to && one.from && *other.to < *one.from);
}

bool takes_part(const ActivityParty* who, const Activity& in) {
    return who && std::any_of(in.parties.begin(), in.parties.end(), [&](const ActivityParty& party) {
               return party.role != ActivityParty::Role::reporting && same_organisation(*who, party);
           });
}

std::map<std::string, std::int64_t> committed(const Activity& activity) {
    std::map<std::string, std::int64_t> sums;
    for (const auto& sum : activity.sums)
        if (sum.kind == ActivitySum::Kind::commitment && !sum.currency.empty())
            sums[sum.currency] += sum.hundredths;
    return sums;
}

bool same_amount(const Activity& one, const Activity& other) {
    const auto theirs = committed(other);
    for (const auto& [currency, sum] : committed(one)) {
        const auto found = theirs.find(currency);
        if (sum <= 0 || found == theirs.end()) continue;
        if (std::abs(found->second - sum) <= sum / 100) return true;
    }
    return false;
}

void say(Likeness& out) {
    if (out.same_title)
        out.reasons.push_back("likeness.same_title");
    else if (out.near_title)
        out.reasons.push_back("likeness.near_title");
    if (out.name_each_other)
        out.reasons.push_back("likeness.name_each_other");
    else if (out.one_names_the_other)
        out.reasons.push_back("likeness.one_names_the_other");
    if (out.same_amount) out.reasons.push_back("likeness.same_amount");
    if (out.overlap) out.reasons.push_back("likeness.overlap");
}

}  // namespace

std::optional<Likeness> likeness(const Activity& one, const Activity& other) {
    if (one.id == other.id) return std::nullopt;
    Likeness out;
    out.country = common_country(one, other);
    const auto mine = days_of(one.signs), theirs = days_of(other.signs);
    if (out.country.empty() || lie_apart(mine, theirs)) return std::nullopt;
    out.overlap = mine.from && mine.to && theirs.from && theirs.to;
    judge_titles(one, other, out);
    const auto *a = who_reports(one), *b = who_reports(other);
    const bool same_reporter = a && b && same_organisation(*a, *b);
    const bool named = !same_reporter && takes_part(a, other), names = !same_reporter && takes_part(b, one);
    out.name_each_other = named && names;
    out.one_names_the_other = named != names;
    out.same_amount = same_amount(one, other);
    const bool title = out.same_title || out.near_title, partners = named || names;
    // Phases of one organisation have near the same titles: there only the very same says something.
    const bool enough = same_reporter ? out.same_title && out.overlap
                                      : (title && (partners || out.same_amount || out.overlap)) ||
                                            (partners && out.same_amount);
    if (!enough) return std::nullopt;
    say(out);
    return out;
}

std::vector<std::int64_t> likeness_candidates(const Index& index, std::int64_t key, const Activity& activity,
                                              std::size_t count) {
    Query query;
    std::vector<std::string> countries;
    for (const auto& one : activity.countries)
        if (!one.code.empty()) countries.push_back(one.code);
    std::set<std::string> words;
    for (const auto& title : titles_of(activity)) words.insert(title.begin(), title.end());
    if (countries.empty() || words.empty()) return {};
    query.filters = {{std::uint8_t(ProgrammeFacet::country), std::move(countries)}};
    for (const auto& word : words)
        if (query.groups.size() < words_asked)
            query.groups.push_back({{word}, 256, false, 1u << unsigned(ProgrammeField::title)});
    if (const auto* who = who_reports(activity))
        for (const auto& token : analyse(who->name, activity.language))
            if (query.groups.size() < words_asked * 2)
                query.groups.push_back({{token.term}, 64, false, 1u << unsigned(ProgrammeField::parties)});
    query.readers = {"public"};
    query.count = count + 1;
    query.matched_terms = false;
    std::vector<std::int64_t> keys;
    for (const auto& hit : index.search(query).hits)
        if (hit.key != key && keys.size() < count) keys.push_back(hit.key);
    return keys;
}

}  // namespace lightfoot
