// The stories of the figures.

#include "web/pages/figures.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

FigureFacts canned_facts() {
    FigureFacts facts;
    for (int i = 0; i < 44; ++i) {
        RequestFacts one{i + 1, {{i % 13 + 1}, true}, {story::today.days - 30 - i * 15}, {}, {}};
        const auto reach = [&](WaitKind kind, int days) {
            const Date on{one.arrived.days + days};
            if (on <= story::today) one.reached[std::size_t(kind)] = Reached{on, on};
        };
        reach(WaitKind::acknowledgement, 2 + i * 7 % 9);
        if (i % 9) reach(WaitKind::circulation, 10 + i * 11 % 23);
        if (i % 5) reach(WaitKind::first_answer, 24 + i * 29 % 97);
        if (i % 3) reach(WaitKind::first_delivery, 60 + i * 53 % 301);
        facts.requests.push_back(one);
        if (i % 3)
            facts.matches.push_back({i + 1, one.whose, one.arrived, story::today,
                                     i % 4 ? std::optional(story::today) : std::nullopt,
                                     i % 5 ? std::optional(story::today) : std::nullopt});
        facts.offers.push_back(
            {i + 1, one.whose, {}, i % 4 ? std::optional(Date{story::today.days - i * 19}) : std::nullopt});
    }
    return facts;
}

FiguresView all_of_them() {
    const auto facts = as_of(canned_facts(), story::today);
    FiguresView view;
    for (const auto population : all_populations)
        view.newest[std::size_t(population)] =
            PublishedFigures{story::today, public_values(facts, population, story::today)};
    return view;
}

Page figures(F frame, V) { return figures_page(frame, all_of_them()); }
Page figures_none(F frame, V) { return figures_page(frame, {}); }
Page figures_practice(F frame, V) {
    auto view = all_of_them();
    view.practice = view.has_own = true;
    // Acknowledged by enough, answered by too few.
    std::erase_if(view.newest[0]->values, [](const FigureValue& it) {
        return it.figure == "first_delivery" && it.measure != "open" && it.measure != "ended";
    });
    view.newest[1].reset();
    return figures_page(frame, view);
}

OwnFiguresView own(bool provider) {
    OwnFiguresView view;
    view.provider = provider, view.may_ask = !provider;
    view.rows = {{"Customs officers who know what they are looking at",
                  "en",
                  url("/requests/{}", "0000000001"),
                  {story::today.days - 43},
                  {2, 9, 12, 37}},
                 {"Help with our next national report",
                  "en",
                  url("/requests/{}", "0000000002"),
                  {story::today.days - 6},
                  {5, {}, {}, {}}}};
    view.curves = {wait_curve({{2, true}, {5, true}}), wait_curve({{9, true}, {6, false}}),
                   wait_curve({{12, true}, {6, false}}), wait_curve({{37, true}, {6, false}})};
    view.matches = 2, view.closed = 1, view.both = 1;
    if (provider) view.has_offers = true, view.ages = {3, 1, 0, 0, 1}, view.unconfirmed = 2;
    return view;
}
Page own_figures(F frame, V) { return own_figures_page(frame, own(false)); }
Page own_figures_provider(F frame, V) { return own_figures_page(frame, own(true)); }
Page own_figures_none(F frame, V) { return own_figures_page(frame, {}); }

constexpr Story table[] = {
    {"figures", figures},
    {"figures-none", figures_none},
    {"figures-practice", figures_practice},
    {"own_figures", own_figures},
    {"own_figures-provider", own_figures_provider},
    {"own_figures-none", own_figures_none},
};

}  // namespace

std::span<const Story> figure_stories() { return table; }

}  // namespace lightfoot
