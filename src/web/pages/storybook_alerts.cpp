// The stories of alerts, due dates and the tiles of States.

#include "web/pages/alert.hpp"
#include "web/pages/states.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;
using K = AlertKind;

Time noon(int days_ago) { return {(std::int64_t{story::today.days} - days_ago) * 86'400 + 43'200}; }
Date in(int days) { return {story::today.days + days}; }

AlertsView some() {
    AlertsView view;
    view.role = Role::provider;
    view.email = "office@customs-skills.example";
    view.choices = {{K::circulated, {AlertFrequency::weekly, 1}}};
    view.alerts = {{{1, K::waiting, "/cases/0000000001", noon(0)}, {"Un puerto pequeño, muchas islas", "es"}},
                   {{2, K::needs, "/requests/0000000001/interest", noon(1)},
                    {"Customs officers who know what they are looking at", "en"}},
                   {{3, K::confirm, "/offers/0000000001", noon(3)}, {"تدريب مشترك", "ar"}},
                   {{4, K::stories, "/stories/0000000001", noon(5)}, {}}};
    return view;
}
Page alerts(F frame, V) { return alerts_page(frame, some()); }
Page alerts_none(F frame, V) {
    AlertsView view;
    view.role = Role::point_of_contact, view.email = "contact@sulenta.example";
    return alerts_page(frame, view);
}
Page alerts_address(F frame, V) {
    auto view = some();
    view.address_made = noon(0);
    const std::string base = "https://lightfoot.example/en/alerts/";
    const std::string token = "4Jx0cQ2mWq0y5r2w8uCq7bq3Hk1d6sZ9";
    view.feed = base + "feed/" + token + ".atom";
    view.calendar = base + "dates/" + token + ".ics";
    return alerts_page(frame, view);
}

Page due_dates(F frame, V) {
    return due_dates_page(
        frame,
        {{{in(-2), in(-2), DueKind::step, "/requests/0000000001",
           "Customs officers who know what they are looking at", "en"},
          {in(0), in(0), DueKind::case_date, "/cases/0000000001", "Un puerto pequeño, muchas islas", "es"},
          {in(2), in(2), DueKind::silence, "/requests/0000000001", "Un puerto pequeño, muchas islas", "es"},
          {in(4), in(4), DueKind::contact, "/providers/0000000001", "", ""},
          {in(20), in(22), DueKind::delivery, "/deliveries/0000000001", "تدريب مشترك", "ar"},
          {in(24), in(38), DueKind::no_go, "/cases/0000000001", "Un puerto pequeño, muchas islas", "es"},
          {date_of(2028, 2, 29), date_of(2028, 2, 29), DueKind::follow_up, "/cases/0000000002",
           "One day for thirty officers", "en"}},
         story::today});
}
Page due_dates_none(F frame, V) { return due_dates_page(frame, {}); }

AlertLinkView link() {
    return {url("/alerts/by-mail/{}", "token"),
            false,
            in(50),
            {{K::needs, AlertFrequency::at_once, false},
             {K::due, AlertFrequency::weekly, true},
             {K::stories, AlertFrequency::weekly, false}}};
}
Page alert_link(F frame, V) { return alert_link_page(frame, link()); }
Page alert_link_over(F frame, V) {
    auto view = link();
    view.over = true, view.last_day = in(-3);
    return alert_link_page(frame, view);
}

StatesView::Group group(const Frame& frame, const char* id, std::initializer_list<const char*> codes) {
    StatesView::Group group{id, frame.words.name({Term::Kind::region, id}), {}};
    for (const auto* code : codes)
        group.tiles.push_back({code, frame.words.name({Term::Kind::state, code}), group.tiles.size() % 2 == 0,
                               group.tiles.size() % 3 == 0});
    return group;
}
Page states(F frame, V) {
    return states_page(frame, {{group(frame, "m49-002", {"XAA", "XAB", "XAC", "XAD"}),
                                group(frame, "m49-009", {"XAA", "XAB"})},
                               false});
}
Page states_practice(F frame, V) {
    return states_page(frame, {{group(frame, "m49-002", {"XAA", "XAB", "XAC", "XAD"})}, true});
}
Page state(F frame, V) {
    return state_page(frame, {{"XAA", frame.words.name({Term::Kind::state, "XAA"}), true, true},
                              {{"Customs officers who know what they are looking at", "en",
                                "/requests/0000000001", frame.words.date(in(-400))}},
                              {{"تدريب مشترك", "ar", "/stories/0000000001", frame.words.date(in(-20))}}});
}
Page state_nothing(F frame, V) {
    return state_page(frame, {{"XAB", frame.words.name({Term::Kind::state, "XAB"})}, {}, {}});
}

constexpr Story table[] = {
    {"alerts", alerts},
    {"alerts-none", alerts_none},
    {"alerts-address", alerts_address},
    {"due_dates", due_dates},
    {"due_dates-none", due_dates_none},
    {"alert_link", alert_link},
    {"alert_link-over", alert_link_over},
    {"states", states},
    {"states-practice", states_practice},
    {"state", state},
    {"state-nothing", state_nothing},
};

}  // namespace

std::span<const Story> alert_stories() { return table; }

}  // namespace lightfoot
