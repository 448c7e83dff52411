#pragma once
// Alerts: what concerns a person, and how often it is said by mail. What concerns somebody is derived from
// the record; nothing has to be set, because each kind has a usual rhythm for each role. An alert says that
// something is there, never what a State wrote.

#include "base/time.hpp"
#include "domain/account.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct PublicStory;

enum class AlertKind {
    arrivals,    // a request has arrived: for who keeps the desk
    waiting,     // a case or letter waits for one, or has changed
    needs,       // an open request that one's offers could answer
    circulated,  // any other request that was circulated
    due,         // a day comes near on which something of one's own is due
    confirm,     // an offer or contact of one's own is to be confirmed
    offers,      // a new offer or ready delivery that could answer one's request
    stories,     // a new project story on one's topics or region
    progress,    // a step was taken in one's own request: Milestone
};
inline constexpr AlertKind all_alert_kinds[] = {
    AlertKind::arrivals, AlertKind::waiting, AlertKind::needs,   AlertKind::circulated, AlertKind::due,
    AlertKind::confirm,  AlertKind::offers,  AlertKind::stories, AlertKind::progress};
std::string_view name_of(AlertKind);
std::optional<AlertKind> alert_kind(std::string_view name);
std::vector<AlertKind> alert_kinds(Role role);  // those that can concern it, in the order of the page

enum class AlertFrequency { at_once, daily, weekly, never };
inline constexpr AlertFrequency all_alert_frequencies[] = {AlertFrequency::at_once, AlertFrequency::daily,
                                                           AlertFrequency::weekly, AlertFrequency::never};
std::string_view name_of(AlertFrequency);
std::optional<AlertFrequency> alert_frequency(std::string_view name);

// What a person has chosen for one kind. `changes` counts each change, so that a mail knows whether it is the
// last word.
struct AlertChoice {
    AlertFrequency frequency = AlertFrequency::at_once;
    std::int64_t changes = 0;
    bool operator==(const AlertChoice&) const = default;
};
// What is missing is as `usual_frequency` says.
using AlertChoices = std::map<AlertKind, AlertChoice>;
AlertFrequency usual_frequency(Role role, AlertKind kind);
AlertFrequency frequency_of(const AlertChoices& choices, Role role, AlertKind kind);
std::int64_t changes_of(const AlertChoices& choices, AlertKind kind);

// A mail that gathers: on each day, or on Mondays, and after a Monday that was missed. `last`: the day of the
// last of this frequency; none: there was none yet.
bool gathers_today(AlertFrequency frequency, Date today, std::optional<Date> last);

// What the State that asks is told of the way of its request, as it happens.
enum class Milestone { received, acknowledged, circulated, posted };
inline constexpr Milestone all_milestones[] = {Milestone::received, Milestone::acknowledged,
                                               Milestone::circulated, Milestone::posted};
std::string_view name_of(Milestone);
std::optional<Milestone> milestone(std::string_view name);

// How many alerts of one kind a mail speaks of.
struct AlertCount {
    AlertKind kind = AlertKind::waiting;
    std::int64_t count = 0;
    std::optional<Milestone> step = {};  // of the one that there is; none: several, or of another kind
    bool operator==(const AlertCount&) const = default;
};

inline constexpr int due_ahead_days = 3;  // that a day which comes near is said
inline constexpr int news_days = 14;      // that a story or an offer is new

// Of a story that others have published: it is on one of these topics, or its region is one of these (ids of
// data/states/regions.tsv). One's own story is no news.
bool may_interest(const PublicStory& story, InstitutionId own, const std::set<std::string>& topics,
                  const std::set<std::string>& regions);

}  // namespace lightfoot
