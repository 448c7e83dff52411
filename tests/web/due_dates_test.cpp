// The days of one's own: by the clock of the procedure, whatever the time of day elsewhere, and on days that
// not every year has.

#include "web/due_dates.hpp"

#include "domain/case_terms.hpp"
#include "domain/limits.hpp"
#include "exchange/calendar.hpp"
#include "store/case.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "web/world.hpp"

#include <algorithm>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

Time at(int year, int month, int day, int hour) {
    return {std::int64_t{date_of(year, month, day).days} * 86'400 + hour * 3'600};
}

class DueDates : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (!house) return;
        state = house->viewer_of(house->login(Role::point_of_contact));
        provider = house->viewer_of(house->login(Role::provider));
    }
    // A case of the two in the practice ground, proposed when it is said.
    Case some_case(Time interested_at) {
        Case it;
        it.id = CaseId::make();
        it.space = Space::practice;
        it.requester = state.institution, it.provider = provider.institution;
        it.title = {"One day for thirty officers", "en"};
        it.interested_at = interested_at;
        return it;
    }
    void keep(const Case& it) {
        house->store
            ->write(read_clock(),
                    [&](Transaction& transaction) -> Result<void> {
                        insert_case(transaction.session, it);
                        return {};
                    })
            .value();
    }
    std::vector<DueDate> dates(const Viewer& viewer, Time now) {
        return house->store->read(
            [&](Session& session) { return *due_dates(house->app, session, viewer, now); });
    }
    std::vector<Date> days_of(const std::vector<DueDate>& all, DueKind kind, const std::string& path) {
        std::vector<Date> days;
        for (const auto& one : all)
            if (one.kind == kind && one.path == path) days.push_back(one.day);
        return days;
    }
    Viewer state, provider;
};

}  // namespace

TEST_P(DueDates, a_day_lasts_until_it_is_over_where_the_procedure_counts) {
    auto it = some_case(at(2028, 2, 1, 12));
    it.next_on = date_of(2028, 2, 29);
    keep(it);
    const auto path = "/cases/" + it.id.text();
    const auto on = [&](Time now) { return days_of(dates(state, now), DueKind::case_date, path); };
    const std::vector<Date> that_day{date_of(2028, 2, 29)};
    EXPECT_EQ(on(at(2028, 2, 28, 12)), that_day);
    EXPECT_EQ(on(at(2028, 2, 29, 23)), that_day);
    EXPECT_EQ(on(at(2028, 3, 1, 3)), that_day) << "in New York it is still the 29th";
    EXPECT_NE(on(at(2028, 3, 1, 12)), that_day) << "now it is over: whose turn it is counts from it";
}

TEST_P(DueDates, a_year_after_a_day_that_the_next_year_lacks) {
    auto it = some_case(at(2027, 12, 1, 12));
    it.of_requester = it.of_provider = {CaseAnswer::accepted, {}, {}, at(2027, 12, 2, 12)};
    it.closed_at = at(2028, 2, 29, 12);
    it.outcome = CaseOutcome::delivered;
    keep(it);
    const auto path = "/cases/" + it.id.text();
    EXPECT_EQ(days_of(dates(state, at(2028, 6, 1, 12)), DueKind::follow_up, path),
              std::vector<Date>{date_of(2029, 2, 28)});
    EXPECT_TRUE(days_of(dates(provider, at(2028, 6, 1, 12)), DueKind::follow_up, path).empty())
        << "the State is asked, nobody else";
    EXPECT_EQ(days_of(dates(state, at(2029, 6, 1, 12)), DueKind::follow_up, path),
              std::vector<Date>{date_of(2029, 2, 28)})
        << "what nobody has answered stays";
}

TEST_P(DueDates, each_role_has_its_own_in_order) {
    for (const auto role : {Role::point_of_contact, Role::provider, Role::secretariat}) {
        const auto all = dates(house->viewer_of(house->login(role)), read_clock());
        EXPECT_FALSE(all.empty()) << name_of(role);
        EXPECT_TRUE(std::is_sorted(all.begin(), all.end(),
                                   [](const DueDate& a, const DueDate& b) { return a.day < b.day; }));
        for (const auto& one : all) EXPECT_LE(one.day, one.until);
    }
    EXPECT_TRUE(dates(house->viewer_of(house->login(Role::committee)), read_clock()).empty());
    EXPECT_TRUE(dates(Viewer{}, read_clock()).empty());
}

TEST_P(DueDates, an_offer_is_there_on_the_day_of_its_confirmation) {
    const auto all = dates(provider, read_clock());
    const auto offers = house->store->read([&](Session& session) {
        OfferFilter mine;
        mine.own = true;
        return list_offers(session, provider, mine, 0, 100).offers;
    });
    int confirmed = 0;
    for (const auto& one : offers) {
        if (!one.confirmed_on || one.withdrawn_at) continue;
        const auto& rhythm = one.shelf ? house->app.freshness.shelf_item : house->app.freshness.offer;
        EXPECT_EQ(days_of(all, DueKind::confirmation, "/offers/" + one.id.text()),
                  std::vector<Date>{Date{one.confirmed_on->days + rhythm.due}});
        ++confirmed;
    }
    EXPECT_GT(confirmed, 0);
}

TEST_P(DueDates, a_state_confirms_its_point_of_contact_as_a_provider_does) {
    auto person = signed_in(Role::point_of_contact);
    const auto own = "/providers/" + state.institution.text();
    EXPECT_TRUE(days_of(dates(state, read_clock()), DueKind::contact, own).empty())
        << "nobody has confirmed it";
    EXPECT_TRUE(person.get("/en/account").shows("Your point of contact"));
    const auto version = person.json("/api" + own).json().at("version").as_int64();
    EXPECT_EQ(person.post("/en" + own + "/confirmation", {{"version", std::to_string(version)}}).status(),
              303);
    const auto today = date_of(read_clock());
    EXPECT_EQ(days_of(dates(state, read_clock()), DueKind::contact, own),
              std::vector<Date>{Date{today.days + house->app.freshness.contact.due}});
    EXPECT_EQ(person.json("/api/account").json().at("entry_confirmed_on").as_string(), to_string(today));
    EXPECT_FALSE(signed_in(Role::committee).get("/en/account").shows("Your point of contact"));
}

TEST_P(DueDates, all_of_one_s_own_are_there_also_more_than_a_page_of_them) {
    const auto begun = read_clock();
    auto more = some_case(begun);
    more.next_on = Date{date_of(begun).days + 5};
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < limits::page + 5; ++i) {
        more.id = CaseId::make();
        more.interested_at = {begun.seconds - std::int64_t(i)};
        keep(more);
        paths.push_back("/cases/" + more.id.text());
    }
    const auto all = dates(state, begun);
    for (const auto& path : paths) EXPECT_EQ(days_of(all, DueKind::case_date, path).size(), 1u) << path;
}

TEST_P(DueDates, of_others_there_is_nothing) {
    auto it = some_case(at(2028, 2, 1, 12));
    house->store->read([&](Session& session) {
        for (const auto& one : every_institution(session)) {
            if (one.space != Space::practice) continue;
            if (one.requests && one.id != state.institution) it.requester = one.id;
            if (one.provides && one.id != provider.institution) it.provider = one.id;
        }
    });
    ASSERT_NE(it.requester, state.institution);
    ASSERT_NE(it.provider, provider.institution);
    it.next_on = date_of(2028, 2, 29);
    keep(it);
    for (const auto& viewer : {state, provider})
        EXPECT_TRUE(
            days_of(dates(viewer, at(2028, 2, 2, 12)), DueKind::case_date, "/cases/" + it.id.text()).empty());
}

TEST(due_date, on_a_leap_day_ends_with_the_day_after_it) {
    CalendarEvent event;
    event.uid = "one@example", event.summary = "x";
    event.from = event.until = date_of(2028, 2, 29);
    Calendar calendar;
    calendar.events.push_back(event);
    const auto text = to_icalendar(calendar);
    EXPECT_NE(text.find("DTSTART;VALUE=DATE:20280229"), std::string::npos);
    EXPECT_NE(text.find("DTEND;VALUE=DATE:20280301"), std::string::npos);
}

TEST(due_date, what_is_there_to_know_is_no_task) {
    EXPECT_TRUE(is_task(DueKind::step));
    EXPECT_TRUE(is_task(DueKind::confirmation));
    for (const auto kind : {DueKind::delivery, DueKind::no_go, DueKind::shelf}) EXPECT_FALSE(is_task(kind));
}

ON_BOTH_ENGINES(DueDates);
