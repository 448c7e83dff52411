// The first rule that decides, in this order: what ends it for certain; a long silence where no end is
// stated; what is still to begin; a planned end; signs of life where no end is stated.

#include "domain/going.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr int money_is_fresh_days = 540;  // publishers report up to a year late
constexpr int update_is_fresh_days = 365;
constexpr int stale_days = 730;  // older than this, a planned end in the future is only a plan
constexpr int grace_days = 180;  // beyond a planned end, money must have moved as lately as this

GoingVerdict verdict(Going going, const char* key) { return {going, key}; }
GoingVerdict verdict(Going going, const char* key, Date day) { return {going, {key, {{"day", day}}}}; }

bool within(const std::optional<Date>& day, Date today, int days) {
    return day && day->days >= today.days - days;
}

std::optional<GoingVerdict> ended(const ProgrammeSigns& signs, Date today) {
    switch (signs.status) {
    case ProgrammeStatus::cancelled: return verdict(Going::ended, "programme.cancelled");
    case ProgrammeStatus::closed: return verdict(Going::ended, "programme.closed");
    case ProgrammeStatus::finalisation: return verdict(Going::ended, "programme.finished");
    case ProgrammeStatus::suspended: return verdict(Going::ended, "programme.suspended");
    default: break;
    }
    if (signs.actual_end && *signs.actual_end <= today)
        return verdict(Going::ended, "programme.ended_on", *signs.actual_end);
    if (!signs.planned_end || *signs.planned_end >= today) return std::nullopt;
    if (within(signs.last_transaction, today, grace_days))
        return verdict(Going::yes, "programme.beyond_its_end", *signs.last_transaction);
    return verdict(Going::ended, "programme.planned_end_passed", *signs.planned_end);
}

// A planned end that is still to come is a word of its own, however old.
std::optional<GoingVerdict> fell_silent(const ProgrammeSigns& signs, Date today) {
    if (signs.planned_end) return std::nullopt;
    const auto last = last_sign_of_life(signs);
    if (!last || within(last, today, long_silence_days)) return std::nullopt;
    return verdict(Going::ended, "programme.long_silent", *last);
}

std::optional<GoingVerdict> planned(const ProgrammeSigns& signs, Date today) {
    const auto start = signs.actual_start ? signs.actual_start : signs.planned_start;
    if (start && *start > today) return verdict(Going::planned, "programme.begins_on", *start);
    if (signs.status == ProgrammeStatus::pipeline && !signs.actual_start && !signs.last_transaction)
        return verdict(Going::planned, "programme.in_preparation");
    return std::nullopt;
}

bool is_over(ProgrammeStatus status) {
    using enum ProgrammeStatus;
    return status == closed || status == cancelled || status == finalisation || status == suspended;
}

std::optional<Date> behind(const std::optional<Date>& day, int days) {
    return day ? std::optional(Date{day->days + days}) : std::nullopt;
}

}  // namespace

std::optional<Date> last_sign_of_life(const ProgrammeSigns& signs) {
    return std::max({signs.planned_start, signs.actual_start, signs.last_transaction, signs.budget_until,
                     signs.updated});
}

Date can_go_on_until(const ProgrammeSigns& signs) {
    auto until = last_of_days;
    if (signs.planned_end) {
        until = *signs.planned_end;
        if (signs.last_transaction) until = std::max(until, Date{signs.last_transaction->days + grace_days});
    } else if (const auto last = last_sign_of_life(signs)) {
        until = {last->days + long_silence_days};
    }
    if (signs.actual_end) until = std::min(until, Date{signs.actual_end->days - 1});
    if (is_over(signs.status))
        until = std::min(until, signs.updated ? Date{signs.updated->days - 1} : first_of_days);
    return until;
}

Date goes_on_until(const ProgrammeSigns& signs) {
    if (signs.status == ProgrammeStatus::pipeline && !signs.actual_start && !signs.last_transaction)
        return first_of_days;
    const auto fresh_until = signs.updated ? *std::max(behind(signs.updated, stale_days),
                                                       behind(signs.last_transaction, money_is_fresh_days))
                                           : last_of_days;
    std::optional<Date> until;
    if (signs.planned_end) {
        until = std::max(std::optional(std::min(*signs.planned_end, fresh_until)),
                         behind(signs.last_transaction, grace_days));
    } else {
        if (signs.budget_until) until = std::min(*signs.budget_until, fresh_until);
        until = std::max(until, behind(signs.last_transaction, money_is_fresh_days));
        if (signs.status == ProgrammeStatus::implementation)
            until = std::max(until, behind(signs.updated, update_is_fresh_days));
    }
    return std::min(until.value_or(first_of_days), can_go_on_until(signs));
}

GoingVerdict still_going(const ProgrammeSigns& stated, Date today) {
    auto signs = stated;  // money that is still to move is no sign of life
    if (signs.last_transaction && *signs.last_transaction > today) signs.last_transaction.reset();
    if (const auto decided = ended(signs, today)) return *decided;
    if (const auto decided = fell_silent(signs, today)) return *decided;
    if (const auto decided = planned(signs, today)) return *decided;
    const bool stale = signs.updated && !within(signs.updated, today, stale_days) &&
                       !within(signs.last_transaction, today, money_is_fresh_days);
    if (signs.planned_end)
        return stale ? verdict(Going::unknown, "programme.silent_since", *signs.updated)
                     : verdict(Going::yes, "programme.until", *signs.planned_end);
    if (signs.budget_until && *signs.budget_until >= today && !stale)
        return verdict(Going::yes, "programme.budget_until", *signs.budget_until);
    if (within(signs.last_transaction, today, money_is_fresh_days))
        return verdict(Going::yes, "programme.money_moved_on", *signs.last_transaction);
    if (signs.status == ProgrammeStatus::implementation && within(signs.updated, today, update_is_fresh_days))
        return verdict(Going::yes, "programme.said_so_on", *signs.updated);
    if (signs.updated) return verdict(Going::unknown, "programme.silent_since", *signs.updated);
    return verdict(Going::unknown, "programme.says_nothing");
}

}  // namespace lightfoot
