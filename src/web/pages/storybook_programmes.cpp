// The stories of programmes and of hosts.

#include "web/pages/hosts.hpp"
#include "web/pages/programme.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

ProgrammeCard card_of_customs() {
    ProgrammeCard card;
    card.handle = "00000000000000a1";
    card.identifier = "XP-PRA-01-CUSTOMS";
    card.title = {ActivityText::Kind::title, "en", "Customs that are quick and careful in Sulenta"};
    card.where = {"Sulenta"};
    card.publisher = "Agency for Steady Borders";
    card.going = {Going::yes, {"programme.until", {{"day", Date{story::today.days + 800}}}}};
    card.updated = Date{story::today.days - 20};
    return card;
}

ProgrammeCard card_of_mines() {
    ProgrammeCard card;
    card.handle = "00000000000000a2";
    card.identifier = "XP-PRA-02-MINES";
    card.title = {ActivityText::Kind::title, "fr", "Des mines artisanales reconnues"};
    card.where = {"Aldoria", "Bonavelle", "Calderna", "Esterlune"};
    card.more_places = 7;
    card.publisher = "Fondation des métiers lents";
    card.going = {Going::unknown, {"programme.silent_since", {{"day", Date{story::today.days - 900}}}}};
    card.updated = Date{story::today.days - 900};
    return card;
}

ProgrammeListView list() {
    ProgrammeListView view;
    view.kept = true;
    view.words = "customs";
    view.cards = {card_of_customs(), card_of_mines()};
    view.cards[0].parts = 3;
    auto sulenta = url("/programmes");
    sulenta.query("country", "XL");
    view.facets = {{"programmes.facet.country",
                    {{"XL", Html::text("Sulenta"), 5, true, url("/programmes")},
                     {"XC", Html::text("Aldoria"), 2, false, sulenta}}},
                   {"programmes.facet.status", {{"2", Html::text("Implementation"), 1'204, false, sulenta}}}};
    view.paging = {1, 20, 2, url("/programmes")};
    view.all = 15, view.read_on = story::today;
    return view;
}

Page programme_list(F frame, V) { return programme_list_page(frame, list()); }
Page programme_list_none(F frame, V) { return programme_list_page(frame, {}); }
Page programme_list_some(F frame, V) {
    auto view = list();
    view.some_words = true, view.going = "yes", view.from = "2026-01-01";
    view.query = {{"words", "customs"}, {"going", "yes"}};
    view.countries = {{"XC", "Aldoria"}, {"XK", "Kelmira"}, {"XO", "Union of the Northern Islands"}};
    return programme_list_page(frame, view);
}
Page programme_list_nothing(F frame, V) {
    auto view = list();
    view.cards.clear(), view.paging.total = 0;
    return programme_list_page(frame, view);
}

ProgrammeView whole(F frame) {
    ProgrammeView view;
    view.card = card_of_customs();
    auto& activity = view.activity;
    activity.id = view.card.identifier;
    activity.signs = {ProgrammeStatus::implementation,
                      Date{story::today.days - 700},
                      Date{story::today.days - 690},
                      Date{story::today.days + 800},
                      std::nullopt,
                      Date{story::today.days - 90},
                      Date{story::today.days + 300},
                      view.card.updated};
    activity.parties = {{ActivityParty::Role::reporting, "XP-PRA-01", "Agency for Steady Borders", "10", ""},
                        {ActivityParty::Role::funding, "XP-PRA-01", "Agency for Steady Borders", "10", ""},
                        {ActivityParty::Role::implementing, "", "Customs Academy of Sulenta", "10", ""},
                        {ActivityParty::Role::implementing, "XP-TRC", "", "70", ""}};
    activity.contacts = {{"2", "Customs Academy of Sulenta", "", "", "Programme manager", "+999 1 23",
                          "programme@sulenta.example", "https://sulenta.example", "1 Port Street"}};
    activity.places = {{"Port of Sulenta", "The container terminal", "XL", {}, {}}};
    activity.documents = {{"https://steady-borders.example/plan.pdf", "Programme document", "en", {"A01"}}};
    activity.secondary_reporter = true, activity.humanitarian = true;
    view.texts = {{ActivityText::Kind::general, "en", "Sulenta renews how its customs work."},
                  {ActivityText::Kind::objectives, "en", "Officers recognise what matters."}};
    view.other_texts = {{ActivityText::Kind::general, "fr", "Sulenta renouvelle ses douanes."}};
    view.countries = {{"XL", "Sulenta", 10'000, false}};
    view.regions = {{"289", "", {}, false}};
    view.sectors = {{"33120", frame.words.name({Term::Kind::topic, "33120"}), 7'000, false},
                    {"43092", "", 3'000, true}};
    view.money = {{"USD",
                   {{2024, 1'200'000, 3'600'000, 0, 0, 0},
                    {2025, 1'500'000, 0, 1'530'000, 0, 0},
                    {2026, 1'400'000, -200'000, 610'000, 40'000, 90'000}}},
                  {"EUR", {{2026, 0, 0, 12'000, 0, 0}}}};
    view.related = {{ActivityLink::Kind::child,
                     "XP-PRA-01-SCHOOL",
                     "00000000000000a3",
                     {ActivityText::Kind::title, "en", "A customs school with instructors of its own"}},
                    {ActivityLink::Kind::provider, "XP-PRA-09-1", "", {}}};
    view.more_related = 4;
    view.source = "practice/programmes.xml", view.licence = "cc-by";
    view.address = "https://steady-borders.example/iati.xml", view.read_at = story::noon;
    return view;
}

Page programme(F frame, V) { return programme_page(frame, whole(frame)); }
Page programme_of_parts(F frame, V) {
    auto view = whole(frame);
    auto school = card_of_mines();
    school.parts = 1;
    view.entry.parts = {{card_of_customs(), "government", {"funding"}, true},
                        {school, "ngo", {"implementing", "extending"}, false},
                        {card_of_mines(), "multilateral", {"accountable"}, false}};
    view.entry.figures = {EntryFigures::Whose::lead, {0}, "USD", 4'100'000, 3'600'000, 2'140'000};
    view.may_say_likeness = true;
    return programme_page(frame, view);
}
Page programme_of_components(F frame, V) {
    auto view = whole(frame);
    view.entry.parts = {{card_of_customs(), "private", {}, true}, {card_of_mines(), "foundation", {}, false},
                        {card_of_mines(), "academic", {}, false}, {card_of_mines(), "other", {}, false}};
    view.entry.figures = {EntryFigures::Whose::reporter, {1, 2}, "EUR", 0, 900'000, 0};
    return programme_page(frame, view);
}
Page programme_of_one_part(F frame, V) {
    auto view = whole(frame);
    view.entry.parts = {{card_of_customs(), "other", {}, true}, {card_of_mines(), "other", {}, false}};
    view.entry.figures = {EntryFigures::Whose::reporter, {1}, "EUR", 0, 900'000, 0};
    return programme_page(frame, view);
}
Page programme_without_figures(F frame, V) {
    auto view = whole(frame);
    view.entry.parts = {{card_of_customs(), "other", {}, true}, {card_of_mines(), "other", {}, false}};
    return programme_page(frame, view);
}
Page programme_bare(F frame, V) {
    ProgrammeView view;
    view.card = card_of_mines();
    view.card.title = {}, view.card.updated = {};
    view.activity.id = view.card.identifier;
    view.source = "a.xml";
    return programme_page(frame, view);
}

HostsView::Row host() {
    HostsView::Row row;
    row.card = card_of_customs();
    row.tier = 1;
    row.months_left = 26;
    const Term sulenta{Term::Kind::state, "XAH"};
    row.reasons = {
        {"subject",
         Verdict::fits,
         "hosts.reason.subject_words",
         {{Phrase::Field::text, Phrase::Field::title, "", "Customs", "", "en", "customs-control"}}},
        {"place", Verdict::fits, {"hosts.reason.place_here", {{"state", sulenta}}}, {}},
        {"money", Verdict::does_not_fit, "hosts.reason.money_spent", {}},
        {"sector", Verdict::not_stated, "hosts.reason.sector_not_stated", {}},
        {"implementer",
         Verdict::fits,
         {"hosts.reason.implementer", {{"name", Quote{"Customs Academy of Sulenta", "en"}}}},
         {}}};
    row.components = {card_of_mines()};
    return row;
}

HostsView hosts_view() {
    HostsView view;
    view.title = "Customs officers who know what they are looking at", view.language = "en";
    view.request = url("/requests/{}", "0000000001");
    view.kept = true;
    auto world = host();
    world.tier = 3, world.months_left.reset(), world.components.clear();
    view.needs = {{"0000000011", "Training on dual-use goods", "en", {host()}, {world}, 12},
                  {"0000000012", "A second look at our draft chapter", "en", {}, {}, 0}};
    view.could_be_one = {
        {card_of_customs(), card_of_mines(), {"likeness.same_title", "likeness.one_names_the_other"}}};
    return view;
}

Page hosts(F frame, V) { return hosts_page(frame, hosts_view()); }
Page hosts_none(F frame, V) {
    auto view = hosts_view();
    view.kept = false;
    return hosts_page(frame, view);
}
Page hosts_of_a_union(F frame, V) {
    auto view = hosts_view();
    view.of_a_state = false;
    return hosts_page(frame, view);
}

constexpr Story table[] = {
    {"hosts", hosts},
    {"hosts-none", hosts_none},
    {"hosts-of_a_union", hosts_of_a_union},
    {"programme_list", programme_list},
    {"programme_list-none", programme_list_none},
    {"programme_list-some", programme_list_some},
    {"programme_list-nothing", programme_list_nothing},
    {"programme", programme},
    {"programme-bare", programme_bare},
    {"programme-of_parts", programme_of_parts},
    {"programme-of_components", programme_of_components},
    {"programme-of_one_part", programme_of_one_part},
    {"programme-without_figures", programme_without_figures},
};

}  // namespace

std::span<const Story> programme_stories() { return table; }

}  // namespace lightfoot
