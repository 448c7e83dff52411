#include "domain/alert.hpp"

#include "domain/name_table.hpp"
#include "domain/public_story.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

using K = AlertKind;
using F = AlertFrequency;

constexpr NameTable<AlertKind, 9> kinds{{{K::arrivals, "arrivals"},
                                         {K::waiting, "waiting"},
                                         {K::needs, "needs"},
                                         {K::circulated, "circulated"},
                                         {K::due, "due"},
                                         {K::confirm, "confirm"},
                                         {K::offers, "offers"},
                                         {K::stories, "stories"},
                                         {K::progress, "progress"}}};
constexpr NameTable<Milestone, 4> milestones{{{Milestone::received, "received"},
                                              {Milestone::acknowledged, "acknowledged"},
                                              {Milestone::circulated, "circulated"},
                                              {Milestone::posted, "posted"}}};
constexpr NameTable<AlertFrequency, 4> frequencies{
    {{F::at_once, "at_once"}, {F::daily, "daily"}, {F::weekly, "weekly"}, {F::never, "never"}}};

// Which kinds concern which role, and how often each is said to who has chosen nothing.
struct Usual {
    Role role;
    AlertKind kind;
    AlertFrequency frequency;
};
constexpr Usual usual[] = {
    {Role::point_of_contact, K::waiting, F::at_once}, {Role::point_of_contact, K::progress, F::at_once},
    {Role::point_of_contact, K::due, F::daily},       {Role::point_of_contact, K::confirm, F::weekly},
    {Role::point_of_contact, K::offers, F::weekly},   {Role::point_of_contact, K::stories, F::weekly},
    {Role::provider, K::waiting, F::at_once},         {Role::provider, K::needs, F::at_once},
    {Role::provider, K::circulated, F::daily},        {Role::provider, K::due, F::daily},
    {Role::provider, K::confirm, F::weekly},          {Role::provider, K::stories, F::weekly},
    {Role::secretariat, K::arrivals, F::at_once},     {Role::secretariat, K::due, F::daily},
    {Role::secretariat, K::stories, F::weekly},       {Role::committee, K::waiting, F::at_once},
    {Role::committee, K::stories, F::weekly},         {Role::administrator, K::stories, F::never},
};

bool is_monday(Date day) { return (day.days + 3) % 7 == 0; }  // 1970-01-01 was a Thursday

}  // namespace

std::string_view name_of(AlertKind kind) { return find_name(kinds, kind); }
std::optional<AlertKind> alert_kind(std::string_view name) { return find_value(kinds, name); }
std::string_view name_of(AlertFrequency frequency) { return find_name(frequencies, frequency); }
std::optional<AlertFrequency> alert_frequency(std::string_view name) { return find_value(frequencies, name); }

std::string_view name_of(Milestone step) { return find_name(milestones, step); }
std::optional<Milestone> milestone(std::string_view name) { return find_value(milestones, name); }

std::vector<AlertKind> alert_kinds(Role role) {
    std::vector<AlertKind> of_role;
    for (const auto& one : usual)
        if (one.role == role) of_role.push_back(one.kind);
    return of_role;
}

AlertFrequency usual_frequency(Role role, AlertKind kind) {
    for (const auto& one : usual)
        if (one.role == role && one.kind == kind) return one.frequency;
    return F::never;
}

AlertFrequency frequency_of(const AlertChoices& choices, Role role, AlertKind kind) {
    const auto chosen = choices.find(kind);
    return chosen == choices.end() ? usual_frequency(role, kind) : chosen->second.frequency;
}

std::int64_t changes_of(const AlertChoices& choices, AlertKind kind) {
    const auto chosen = choices.find(kind);
    return chosen == choices.end() ? 0 : chosen->second.changes;
}

bool gathers_today(AlertFrequency frequency, Date today, std::optional<Date> last) {
    if (last && *last >= today) return false;
    if (frequency == F::daily) return true;
    if (frequency != F::weekly) return false;
    return is_monday(today) || (last && today.days - last->days > 7);
}

bool may_interest(const PublicStory& story, InstitutionId own, const std::set<std::string>& topics,
                  const std::set<std::string>& regions) {
    for (const auto& side : {story.requester, story.provider})
        if (own && side.institution == own) return false;
    if (!story.region.empty() && regions.contains(story.region)) return true;
    return std::any_of(story.topics.begin(), story.topics.end(),
                       [&](const std::string& topic) { return topics.contains(topic); });
}

}  // namespace lightfoot
