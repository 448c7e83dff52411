#include "matching/entry_figures.hpp"

#include "matching/parties.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

bool counts(const ActivitySum& sum) {
    using enum ActivitySum::Kind;
    return !sum.currency.empty() && sum.hundredths != 0 &&
           (sum.kind == budget || sum.kind == commitment || sum.kind == disbursement ||
            sum.kind == expenditure);
}

bool states_money(const Activity& activity) {
    return std::any_of(activity.sums.begin(), activity.sums.end(), counts);
}

EntryFigures added(std::span<const Activity> all, EntryFigures::Whose whose, std::vector<std::size_t> parts) {
    std::map<std::string, EntryFigures> by_currency;
    for (const auto at : parts)
        for (const auto& sum : all[at].sums) {
            if (!counts(sum)) continue;
            auto& figures = by_currency[sum.currency];
            auto& kind = sum.kind == ActivitySum::Kind::budget       ? figures.budget
                         : sum.kind == ActivitySum::Kind::commitment ? figures.committed
                                                                     : figures.spent;
            kind += sum.hundredths / 100;
        }
    EntryFigures best;
    std::int64_t most = -1;
    for (auto& [currency, figures] : by_currency) {
        const auto size = std::max({figures.budget, figures.committed, figures.spent});
        if (size <= most) continue;
        most = size;
        best = figures;
        best.currency = currency;
    }
    best.whose = whose;
    best.parts = std::move(parts);
    return best;
}

}  // namespace

EntryFigures figures_of(std::span<const Activity> parts) {
    using enum EntryFigures::Whose;
    if (parts.empty()) return {};
    if (states_money(parts[0])) return added(parts, lead, {0});
    for (const auto& first : parts) {
        const auto* whose = who_reports(first);
        std::vector<std::size_t> of_one;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto* other = who_reports(parts[i]);
            if (whose && other && same_organisation(*whose, *other) && states_money(parts[i]))
                of_one.push_back(i);
        }
        if (!of_one.empty()) return added(parts, EntryFigures::Whose::reporter, std::move(of_one));
    }
    return {};
}

std::string reporter_kind(const Activity& activity) {
    const auto* one = who_reports(activity);
    switch (one && !one->type.empty() ? one->type[0] : '\0') {
    case '1': return "government";
    case '2': return "ngo";
    case '4': return "multilateral";
    case '6': return "foundation";
    case '7': return "private";
    case '8': return "academic";
    default: return "other";
    }
}

std::vector<ActivityParty::Role> reporter_roles(const Activity& activity) {
    std::vector<ActivityParty::Role> roles;
    const auto* one = who_reports(activity);
    if (!one) return roles;
    for (const auto& party : activity.parties)
        if (party.role != ActivityParty::Role::reporting && same_organisation(*one, party) &&
            std::find(roles.begin(), roles.end(), party.role) == roles.end())
            roles.push_back(party.role);
    return roles;
}

}  // namespace lightfoot
