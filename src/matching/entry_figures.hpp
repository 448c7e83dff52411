#pragma once
// Money of one programme that several publish: whose figures stand for it, so that nothing is counted twice.

#include "domain/activity.hpp"

#include <span>
#include <string>
#include <vector>

namespace lightfoot {

// Figures are never added up across organisations: a giver's commitment is the income of the next one.
struct EntryFigures {
    enum class Whose {
        none,     // no part states money
        lead,     // of the part that leads
        reporter  // of the parts of one organisation, added up: the one of the lead, else the first with any
    };
    Whose whose = Whose::none;
    std::vector<std::size_t> parts;                     // places of the parts whose sums these are
    std::string currency;                               // that of most of the money; others are left out
    std::int64_t budget = 0, committed = 0, spent = 0;  // whole units
    bool operator==(const EntryFigures&) const = default;
};

// `parts` with the one that leads first.
EntryFigures figures_of(std::span<const Activity> parts);

// Who reports it, as words tell them apart: "government", "multilateral", "ngo", "foundation", "private",
// "academic", "other". By the code of OrganisationType.
std::string reporter_kind(const Activity& activity);
// Its roles in what it reports, besides reporting.
std::vector<ActivityParty::Role> reporter_roles(const Activity& activity);

}  // namespace lightfoot
