#include "domain/limits.hpp"
#include "domain/verbs/request.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000};
const Request draft = request({1}, arland);
const NeedId id = draft.needs[0].id;

std::string fault_of(const NeedEdit& edit) {
    const auto result = edit_need(draft, of_arland(), id, edit, now);
    return result ? "none" : result.error().faults.at(0).place + " " + result.error().faults[0].message.key;
}

}  // namespace

TEST(edit_need, every_field_can_be_written) {
    const NeedEdit edit{.why_it_matters = "Our only port.",
                        .title = "Port",
                        .text = "Read declarations.\n\nTwo shifts.",
                        .who = "customs",
                        .place = "the port",
                        .existing = "one scanner",
                        .expectations = "alone",
                        .first_step = "one visit",
                        .earliest = date_of(2026, 3, 1),
                        .latest = date_of(2026, 12, 31),
                        .visits = 3,
                        .days_per_month = 5,
                        .languages = std::vector<std::string>{"fr", "ar", "fr", ""},
                        .no_go = std::vector<HostingCapacity::Period>{{date_of(2026, 7, 1), date_of(2026, 7,
                            2)},
                                                                      {date_of(2026, 4, 1), date_of(2026, 4,
                                                                          1)}}};
    const auto change = edit_need(draft, of_arland(), id, edit, now);
    ASSERT_TRUE(change);
    const auto& need = change->record.needs[0];
    EXPECT_EQ(need.why_it_matters, "Our only port.");
    EXPECT_EQ(need.text, "Read declarations.\n\nTwo shifts.");
    EXPECT_EQ(need.latest, date_of(2026, 12, 31));
    EXPECT_EQ(need.hosting.visits, 3);
    EXPECT_EQ(need.hosting.languages, (std::vector<std::string>{"ar", "fr"}));
    EXPECT_EQ(need.hosting.no_go[0].from, date_of(2026, 4, 1));
    EXPECT_EQ(change->event.body.size(), 14u);
    EXPECT_EQ(change->event.verb, "need_edited");
}

TEST(edit_need, what_is_not_given_stays_and_nothing_takes_away) {
    auto request = edit_need(draft, of_arland(), id, {.title = "Port", .earliest = date_of(2026, 3, 1),
                                                      .visits = 3},
                             now)->record;
    request = edit_need(request, of_arland(), id, {.title = "", .visits = std::optional<int>{}}, now)->record;
    EXPECT_EQ(request.needs[0].title, "");
    EXPECT_EQ(request.needs[0].hosting.visits, std::nullopt);
    EXPECT_EQ(request.needs[0].earliest, date_of(2026, 3, 1));
    EXPECT_EQ(request.needs[0].text, draft.needs[0].text);
}

TEST(edit_need, faults_say_where) {
    EXPECT_EQ(fault_of({.title = std::string(limits::title + 1, 'x')}), "title field.too_long");
    EXPECT_EQ(fault_of({.why_it_matters = "\x80"}), "why_it_matters field.not_utf8");
    EXPECT_EQ(fault_of({.earliest = date_of(2026, 3, 2), .latest = date_of(2026, 3, 1)}),
              "latest field.dates_reversed");
    EXPECT_EQ(fault_of({.visits = -1}), "visits field.out_of_range");
    EXPECT_EQ(fault_of({.days_per_month = 32}), "days_per_month field.out_of_range");
    EXPECT_EQ(fault_of({.languages = std::vector<std::string>{"not a language"}}),
              "languages field.no_language");
    EXPECT_EQ(fault_of({.no_go = std::vector<HostingCapacity::Period>{{date_of(2026, 7, 2), date_of(2026, 7,
        1)}}}),
              "no_go field.dates_reversed");
    const std::vector<HostingCapacity::Period> many(limits::periods + 1, {date_of(2026, 7, 1), date_of(2026,
        7, 1)});
    EXPECT_EQ(fault_of({.no_go = many}), "no_go field.too_many");
}

TEST(edit_need, an_unknown_need_is_not_found) {
    EXPECT_EQ(edit_need(draft, of_arland(), {999}, {.title = "x"}, now).error().kind, ErrorKind::not_found);
}
