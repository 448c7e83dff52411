#pragma once
// The procedure of 2010 as the tests of the domain use it: five working days, silence is consent, a year, two
// months; New York without ICU, with the changes of 2024 to 2027; the holidays of 2024 and 2026.

#include "domain/procedure.hpp"
#include "support/world.hpp"

namespace lightfoot::testing {

inline constexpr std::int64_t hour_of_test = 3600;

// A moment of UTC.
inline Time moment(int year, int month, int day, int hour = 12, int minute = 0) {
    return {(std::int64_t{date_of(year, month, day).days} * 24 + hour) * hour_of_test + minute * 60};
}

inline ZoneOffsets new_york() {
    ZoneOffsets zone{"America/New_York", -5 * 3600, {}};
    const std::pair<Date, Date> summers[] = {{date_of(2024, 3, 10), date_of(2024, 11, 3)},
                                             {date_of(2025, 3, 9), date_of(2025, 11, 2)},
                                             {date_of(2026, 3, 8), date_of(2026, 11, 1)},
                                             {date_of(2027, 3, 14), date_of(2027, 11, 7)}};
    for (const auto& [from, to] : summers) {
        zone.steps.push_back({Time{std::int64_t{from.days} * 86'400 + 7 * 3600}, -4 * 3600});
        zone.steps.push_back({Time{std::int64_t{to.days} * 86'400 + 6 * 3600}, -5 * 3600});
    }
    return zone;
}

inline Procedure procedure_of_2010() {
    using enum StepKind;
    using From = CountedFrom;
    Procedure it;
    it.id = "committee-2010";
    it.zone = new_york();
    it.holidays[2024] = {date_of(2024, 1, 1), date_of(2024, 3, 29), date_of(2024, 12, 25)};
    it.holidays[2026] = {date_of(2026, 1, 1), date_of(2026, 11, 26), date_of(2026, 12, 25)};
    const Delay five{5, Delay::Unit::working_days};
    it.steps = {{authentication, {From::arrival}, {}, false, false, {}},
                {acknowledgement, {From::authentication}, {}, false, false, {}},
                {circulation, {From::acknowledgement}, five, true, false, {}},
                {posting, {From::acknowledgement, From::posting_text}, five, true, false, {}},
                {relay, {From::offer}, {}, false, false, {}},
                {question, {From::date}, Delay{1, Delay::Unit::years}, false, false, {}},
                {briefing, {From::last_briefing}, Delay{2, Delay::Unit::months}, false, false, {}}};
    return it;
}

// Without delays: every consent is asked for.
inline Procedure procedure_without_delays() {
    auto it = procedure_of_2010();
    it.id = "committee-2022";
    for (auto& step : it.steps) step.delay.reset(), step.silence_is_consent = false;
    std::erase_if(it.steps, [](const ProcedureStep& step) {
        return step.kind == StepKind::question || step.kind == StepKind::briefing;
    });
    return it;
}

// A request of Arland that stands at this stage, all within the working week from Monday 2 November 2026.
inline Request request_sent(Time sent) {
    auto it = request({1}, arland);
    it.sent_at = sent;
    it.dated = date_of(sent);
    return it;
}
inline Request request_acknowledged(Time when) {
    auto it = request_sent(when);
    it.authenticated_at = it.acknowledged_at = when;
    return it;
}
inline Request request_circulated(Time when, ConsentWay way = ConsentWay::express) {
    auto it = request_acknowledged(when);
    it.circulation = {way, when};
    it.circulated_at = when;
    return it;
}

}  // namespace lightfoot::testing
