// The stories of the manual and of the practice tour.

#include "base/embedded.hpp"
#include "web/pages/help.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"
#include "web/pages/tour.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;
using S = TourStep;

TourView under_way(TourPlace place, bool gone = false) {
    TourView view;
    view.band = TourBand{Role::point_of_contact, place, url("/requests/new"), false, gone};
    int number = 0;
    for (const auto& [step, by] : tour_of(Role::point_of_contact))
        if (by == Role::point_of_contact)
            ++number, view.rows.push_back({step, number < place.number || !place.now, place.now == step});
    view.answers = 11;
    view.minutes = 7;
    view.counts = place.number > 1;
    return view;
}

// The page with the band that all others have.
template <TourPlace (*place)(), bool gone = false>
Page with_band(F frame, V) {
    const auto view = under_way(place(), gone);
    auto page = tour_page(frame, view);
    page.body = tour_band(frame, *view.band) + page.body;
    return page;
}
TourPlace own() { return {S::topics, Role::point_of_contact, 2, 15}; }
TourPlace others() { return {S::authenticate, Role::secretariat, 6, 15}; }
TourPlace of_the_host() { return {S::answer_host, Role::visitor, 10, 15}; }
TourPlace at_its_end() { return {std::nullopt, Role::visitor, 15, 15}; }

Page help(F frame, V) {
    static const auto manual = Manual::read(embedded_files()).value();
    const auto sections = manual.sections();
    return help_page(frame, {{{"help.everybody", {&sections[0], &sections[1]}},
                              {"role.provider", {&sections[sections.size() - 1]}}},
                             sections});
}

Page choose(F frame, V) { return tour_page(frame, {}); }
Page waits(F frame, V) { return tour_page(frame, {.elsewhere = Role::provider}); }
Page of_the_real_space(F frame, V) { return tour_page(frame, {.of_the_real_space = true}); }

constexpr Story table[] = {{"help", help},
                           {"tour", choose},
                           {"tour-waits", waits},
                           {"tour-real-space", of_the_real_space},
                           {"tour-own-turn", with_band<own>},
                           {"tour-others-turn", with_band<others>},
                           {"tour-host-turn", with_band<of_the_host>},
                           {"tour-end", with_band<at_its_end>},
                           {"tour-gone", with_band<own, true>}};

}  // namespace

std::span<const Story> tour_stories() { return table; }

}  // namespace lightfoot
