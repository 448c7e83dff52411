#include "domain/going.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const Date today = date_of(2026, 11, 27);
Date before(int days) { return {today.days - days}; }
Date after(int days) { return {today.days + days}; }

}  // namespace

TEST(going, each_sign_decides_in_its_order) {
    using S = ProgrammeStatus;
    struct Row {
        ProgrammeSigns signs;
        Going going;
        const char* reason;
    };
    const Row rows[] = {
        {{S::cancelled, {}, {}, after(900)}, Going::ended, "programme.cancelled"},
        {{S::closed, {}, {}, after(900)}, Going::ended, "programme.closed"},
        {{S::finalisation}, Going::ended, "programme.finished"},
        {{S::suspended}, Going::ended, "programme.suspended"},
        {{S::implementation, {}, before(900), after(90), before(1)}, Going::ended, "programme.ended_on"},
        {{S::implementation, {}, before(900), before(1)}, Going::ended, "programme.planned_end_passed"},
        {{S::implementation, {}, before(900), before(1), {}, before(180)},
         Going::yes,
         "programme.beyond_its_end"},
        {{S::implementation, {}, before(900), before(1), {}, before(181)},
         Going::ended,
         "programme.planned_end_passed"},
        {{S::implementation, after(1)}, Going::planned, "programme.begins_on"},
        {{S::pipeline}, Going::planned, "programme.in_preparation"},
        {{S::pipeline, before(900), before(800), today}, Going::yes, "programme.until"},
        {{S::implementation, {}, before(900), after(900), {}, {}, {}, before(731)},
         Going::unknown,
         "programme.silent_since"},
        {{S::implementation, {}, before(900), after(900), {}, before(540), {}, before(731)},
         Going::yes,
         "programme.until"},
        {{S::unstated, {}, before(900), {}, {}, {}, today}, Going::yes, "programme.budget_until"},
        {{S::unstated, {}, before(900), {}, {}, before(540)}, Going::yes, "programme.money_moved_on"},
        {{S::implementation, {}, before(900), {}, {}, before(541), {}, before(365)},
         Going::yes,
         "programme.said_so_on"},
        {{S::unstated, {}, before(900), {}, {}, {}, {}, before(1)}, Going::unknown, "programme.silent_since"},
        {{S::unstated, {}, before(900), {}, {}, after(30)}, Going::unknown, "programme.says_nothing"},
        {{S::implementation}, Going::unknown, "programme.says_nothing"},
    };
    for (const auto& row : rows) {
        const auto said = still_going(row.signs, today);
        EXPECT_EQ(said.going, row.going) << row.reason;
        EXPECT_EQ(said.reason.key, row.reason);
    }
}
