#pragma once
// Freshness: when a record was last confirmed, and the ladder that follows where nobody confirms it: due,
// overdue, hidden after the last reminder, never deleted. Resolution 2663 (2022), paragraph 18, asks for a
// list of providers that is up to date. The rhythm is data (data/procedure/freshness.toml).

#include "base/result.hpp"
#include "base/time.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace lightfoot {

struct Offer;
struct Institution;
struct DataBlock;

// What was done about a record since it was last confirmed. Confirming it begins anew.
struct Upkeep {
    int reminders = 0;
    std::optional<Date> reminded_on;
    std::optional<Date> hidden_on;  // seen by its own people and the desk only
    bool operator==(const Upkeep&) const = default;
};

inline constexpr int last_reminder = 3;

// In days. `hidden_after` and `pause` count from a reminder, the others from the confirmation.
struct Rhythm {
    int due = 365, overdue = 425, last = 455, hidden_after = 14, pause = 14;
    bool operator==(const Rhythm&) const = default;
};
struct FreshnessRules {
    Rhythm offer, shelf_item{90, 105, 120, 14, 7}, contact;
    bool operator==(const FreshnessRules&) const = default;
};
// From the blocks of data/procedure/freshness.toml: each of the three once, every number stated, each step
// after the one before. The error (freshness.not_usable) names every fault with file and line.
Result<FreshnessRules> read_freshness(std::string_view file, std::string_view content);

enum class FreshnessState {
    source,       // documented activity: as old as its source
    unconfirmed,  // published elsewhere, or written without a word: nobody has confirmed it here
    fresh,
    due,
    overdue,
    hidden,
};
std::string_view name_of(FreshnessState);
FreshnessState freshness_of(const Offer& offer, const FreshnessRules& rules, Date today);
FreshnessState freshness_of(const Institution& institution, const FreshnessRules& rules, Date today);

// What is to be done today.
enum class UpkeepStep { nothing, remind, hide };
UpkeepStep next_step(const Offer& offer, const FreshnessRules& rules, Date today);
UpkeepStep next_step(const Institution& institution, const FreshnessRules& rules, Date today);

}  // namespace lightfoot
