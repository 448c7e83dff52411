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
        {{S::implementation, {}, before(5500), {}, {}, {}, {}, before(1826)},
         Going::unknown,
         "programme.silent_since"},
        {{S::implementation, {}, before(5500), {}, {}, {}, {}, before(1827)},
         Going::ended,
         "programme.long_silent"},
        {{S::unstated, {}, before(5500)}, Going::ended, "programme.long_silent"},
        {{S::pipeline, before(5500), {}, {}, {}, {}, {}, before(5500)},
         Going::ended,
         "programme.long_silent"},
        {{S::pipeline, after(30), {}, {}, {}, {}, {}, before(5500)}, Going::planned, "programme.begins_on"},
        {{S::implementation, {}, before(5500), {}, {}, before(1000), {}, before(5500)},
         Going::unknown,
         "programme.silent_since"},
        {{S::implementation, {}, before(5500), {}, {}, {}, before(1000), before(5500)},
         Going::unknown,
         "programme.silent_since"},
        {{S::implementation, {}, before(5500), after(900), {}, {}, {}, before(5500)},
         Going::unknown,
         "programme.silent_since"},
    };
    for (const auto& row : rows) {
        const auto said = still_going(row.signs, today);
        EXPECT_EQ(said.going, row.going) << row.reason;
        EXPECT_EQ(said.reason.key, row.reason);
    }
}

TEST(going, a_long_silence_is_said_with_the_last_sign_of_life) {
    ProgrammeSigns signs;
    signs.updated = before(6000), signs.last_transaction = before(5500), signs.actual_start = before(7000);
    const auto said = still_going(signs, today);
    EXPECT_EQ(said, (GoingVerdict{Going::ended, {"programme.long_silent", {{"day", before(5500)}}}}));
}

// Two numbers stand for the rules where many are filtered at once: they say the same as the rules.
TEST(going, the_days_in_an_index_say_what_the_rules_say) {
    const std::optional<Date> none, days[] = {none, before(4000), before(800), before(300), after(200)};
    for (int status = 0; status <= 6; ++status)
        for (const auto& start : days)
            for (const auto& planned_end : days)
                for (const auto& actual_end : days)
                    for (const auto& moved : {none, days[1], days[3]})
                        for (const auto& budget : days)
                            for (const auto& updated : {none, days[1], days[2], days[3]}) {
                                const ProgrammeSigns signs{
                                    ProgrammeStatus(status), none,  start,  planned_end,
                                    actual_end,              moved, budget, updated};
                                for (const auto day : {today, after(150), after(700), after(1900)}) {
                                    const auto said = still_going(signs, day).going;
                                    const bool begun = !start || *start <= day;
                                    ASSERT_EQ(begun && goes_on_until(signs) >= day, said == Going::yes)
                                        << status << " on " << to_string(day);
                                    ASSERT_EQ(can_go_on_until(signs) >= day, said != Going::ended)
                                        << status << " on " << to_string(day);
                                }
                            }
}
