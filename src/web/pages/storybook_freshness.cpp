// The stories of freshness: the page behind the link of a mail, and what the desk looks after.

#include "web/pages/confirmation.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

ConfirmationView view_with(std::initializer_list<LinkAnswer> answers) {
    ConfirmationView view;
    view.action = url("/confirmation/x");
    view.last_day = {story::today.days + 30};
    for (const auto answer : answers) {
        const auto offer = view.rows.empty() ? story::offer() : story::bare_offer();
        view.rows.push_back({offer.title, offer.language, story::name_of(offer.provider), offer.contact,
                             answer, url("/offers/{}/edit", offer.id.text())});
    }
    view.rows.push_back({"", "", story::name_of(story::customs_skills), story::provider().contact,
                         *answers.begin(), url("/providers")});
    return view;
}

Page confirmation(F frame, V) {
    return confirmation_page(frame, view_with({LinkAnswer::open, LinkAnswer::changed, LinkAnswer::gone}));
}
Page confirmation_done(F frame, V) { return confirmation_page(frame, view_with({LinkAnswer::confirmed})); }
Page confirmation_over(F frame, V) {
    auto view = view_with({LinkAnswer::open});
    view.over = true;
    view.last_day = {story::today.days - 3};
    return confirmation_page(frame, view);
}
Page upkeep(F frame, V) {
    UpkeepView view;
    view.records = {
        {story::offer().title, "en", story::name_of(story::customs_skills), FreshnessState::overdue,
         Date{story::today.days - 430}, 2, 1, url("/offers"), url("/offers")},
        {"", "", story::name_of(story::clean_minerals), FreshnessState::hidden, Date{story::today.days - 500},
         3, 1, url("/providers"), url("/providers")}};
    view.addresses = {{"gone@customs-skills.example", Date{story::today.days - 9}, story::today, 2,
                       "smtp; 550 5.1.1 no such user"}};
    return upkeep_page(frame, view);
}
Page upkeep_empty(F frame, V) { return upkeep_page(frame, {}); }

constexpr Story table[] = {
    {"confirmation", confirmation},           {"confirmation-done", confirmation_done},
    {"confirmation-over", confirmation_over}, {"upkeep", upkeep},
    {"upkeep-empty", upkeep_empty},
};

}  // namespace

std::span<const Story> freshness_stories() { return table; }

}  // namespace lightfoot
