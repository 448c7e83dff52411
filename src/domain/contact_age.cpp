#include "domain/contact_age.hpp"

namespace lightfoot {

namespace {

// An entry without any contact holds nothing to confirm.
Institution as_counted(Institution institution, const std::optional<Date>& entered_on) {
    if (!institution.confirmed_on && institution.contact != Contact{}) institution.confirmed_on = entered_on;
    return institution;
}

}  // namespace

FreshnessState freshness_of(const Institution& institution, const std::optional<Date>& entered_on,
                            const FreshnessRules& rules, Date today) {
    return freshness_of(as_counted(institution, entered_on), rules, today);
}

UpkeepStep next_step(const Institution& institution, const std::optional<Date>& entered_on,
                     const FreshnessRules& rules, Date today) {
    const auto step = next_step(as_counted(institution, entered_on), rules, today);
    const bool only_published = !institution.confirmed_on && !institution.provenance.source_url.empty();
    return step == UpkeepStep::hide && only_published ? UpkeepStep::nothing : step;
}

}  // namespace lightfoot
