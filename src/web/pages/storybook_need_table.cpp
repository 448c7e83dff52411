// The stories of the table of needs and of programmes that could be one.

#include "web/pages/likeness.hpp"
#include "web/pages/need_table.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

ProgrammeCard card(const char* handle, const char* title, const char* publisher) {
    ProgrammeCard card;
    card.handle = handle;
    card.identifier = "XP-PRA";
    card.title = {ActivityText::Kind::title, "en", title};
    card.publisher = publisher;
    card.where = {"Sulenta"};
    card.going = {Going::yes, {"programme.until", {{"day", Date{story::today.days + 800}}}}};
    return card;
}
ProgrammeCard customs() {
    return card("00000000000000a1", "Customs that are quick and careful in Sulenta",
                "Agency for Steady Borders");
}
ProgrammeCard herds() {
    return card("00000000000000a4", "Healthy herds: veterinary laboratories in Sulenta",
                "International Bench for Laboratories");
}

NeedTableView need_table_view() {
    NeedTableView view;
    view.request = "0000000001";
    view.title = "Customs officers who know what they are looking at", view.language = "en";
    view.kept = true;
    view.state = "Sulenta";
    view.programmes = {{customs(), false, 2},
                       {herds(), false, 1},
                       {card("00000000000000a9",
                             "A common "
                             "certificate for laboratories",
                             "The Bench"),
                        true, 1}};
    const Message here{"hosts.reason.place_here", {{"state", Term{Term::Kind::state, "XAH"}}}};
    const auto hosts = url("/requests/{}/hosts", "0000000001");
    view.rows = {
        {"0000000011", "Training on dual-use goods", "en", hosts, "", {{0, {"hosts.reason.named", here}}}},
        {"0000000012",
         "A register of laboratories",
         "en",
         hosts,
         "",
         {{0, {here}}, {1, {here}}, {2, {"hosts.reason.place_world"}}}},
        {"0000000013", "A second look at our draft chapter", "en", hosts, "", {}}};
    view.all_rows = 3, view.empty_rows = 1;
    view.readers = {{"0000000021", "Customs Skills Centre", story::today}};
    view.candidates = {{"0000000022", Html::text("Union of Quiet Harbours")}};
    return view;
}

Page need_table(F frame, V) { return need_table_page(frame, need_table_view()); }
Page need_table_for_a_reader(F frame, V) {
    auto view = need_table_view();
    view.is_own = false;
    return need_table_page(frame, view);
}
Page need_table_of_all(F frame, V) {
    auto view = need_table_view();
    view.request.clear();
    for (auto& row : view.rows) row.request_title = view.title;
    view.left_out = 3;
    view.shown_to_me = {{"Laboratories of Aldoria", url("/requests/{}/need-table", "0000000002")}};
    return need_table_page(frame, view);
}
Page need_table_nothing(F frame, V) {
    auto view = need_table_view();
    view.rows.clear(), view.programmes.clear(), view.readers.clear(), view.candidates.clear();
    view.show = "crowded", view.reach = "world";
    return need_table_page(frame, view);
}
Page need_table_shown(F frame, V) {
    NeedTableView view;
    view.asks = false;
    view.shown_to_me = {{"Laboratories of Aldoria", url("/requests/{}/need-table", "0000000002")}};
    return need_table_page(frame, view);
}
Page need_table_none_shown(F frame, V) {
    NeedTableView view;
    view.asks = false;
    return need_table_page(frame, view);
}
Page need_table_no_needs(F frame, V) {
    NeedTableView view;
    view.kept = true;
    return need_table_page(frame, view);
}
Page need_table_not_kept(F frame, V) {
    auto view = need_table_view();
    view.kept = false;
    return need_table_page(frame, view);
}
Page need_table_of_a_union(F frame, V) {
    auto view = need_table_view();
    view.of_a_state = false;
    return need_table_page(frame, view);
}

LikenessView likeness_view() {
    LikenessView view;
    view.card = herds();
    view.proposals = {
        {herds(),
         card("00000000000000b1", "Veterinary laboratories of Sulenta: healthy herds",
              "Fondation des métiers lents"),
         {"likeness.near_title", "likeness.name_each_other", "likeness.same_amount", "likeness.overlap"}}};
    view.history = {
        {"0000000031",
         "00000000000000a4",
         customs(),
         LikenessAnswer::different,
         true,
         story::today,
         {},
         false},
        {"0000000032", "00000000000000a4", customs(), LikenessAnswer::same, false, story::today, story::today,
         false},
        {"0000000033", "00000000000000a4", customs(), LikenessAnswer::same, false, story::today, {}, true}};
    return view;
}
Page likeness_story(F frame, V) { return likeness_page(frame, likeness_view()); }
Page likeness_none(F frame, V) {
    auto view = likeness_view();
    view.of_the_desk = true;
    view.proposals.clear(), view.history.clear();
    return likeness_page(frame, view);
}

constexpr Story table[] = {
    {"likeness", likeness_story},
    {"likeness-none", likeness_none},
    {"need_table", need_table},
    {"need_table-for_a_reader", need_table_for_a_reader},
    {"need_table-of_all", need_table_of_all},
    {"need_table-nothing", need_table_nothing},
    {"need_table-no_needs", need_table_no_needs},
    {"need_table-shown", need_table_shown},
    {"need_table-none_shown", need_table_none_shown},
    {"need_table-not_kept", need_table_not_kept},
    {"need_table-of_a_union", need_table_of_a_union},
};

}  // namespace

std::span<const Story> need_table_stories() { return table; }

}  // namespace lightfoot
