// The stories of situation briefs and of who publishes programmes.

#include "web/pages/brief.hpp"
#include "web/pages/publishers.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

BriefProgramme customs() {
    return {"00000000000000a1",
            "XP-PRA-01-CUSTOMS",
            {"Customs that are quick and careful in Sulenta", "en"},
            "Agency for Steady Borders",
            {Going::yes, {"programme.until", {{"day", Date{story::today.days + 800}}}}},
            Date{story::today.days - 20},
            {{Term::Kind::topic, "33120"}}};
}

BriefView view_of_state() {
    StateFacts facts;
    facts.today = story::today;
    facts.requests = {story::request_of_sulenta(), story::published_request()};
    facts.names = {{story::customs_skills, story::name_of(story::customs_skills)},
                   {story::clean_minerals, story::name_of(story::clean_minerals)}};
    facts.offers = {{story::offer(), "", FreshnessState::fresh},
                    {story::bare_offer(), "m49-002", FreshnessState::unconfirmed}};
    facts.programmes = {customs(), customs()};
    facts.more_programmes = 12;
    BriefView view;
    view.name = story::name_of(story::sulenta);
    view.here = url("/briefs/states/{}", "XAH"), view.subject = url("/states/{}", "XAH");
    view.brief = brief_of(facts);
    view.more = {{BriefPart::programmes, url("/programmes")}, {BriefPart::stories, url("/stories")}};
    view.practice = true;
    view.today = story::today;
    return view;
}

Page brief(F frame, V) { return brief_page(frame, view_of_state()); }
Page brief_empty(F frame, V) {
    auto view = view_of_state();
    view.brief = brief_of(StateFacts{});
    return brief_page(frame, view);
}
Page brief_of_provider(F frame, V) {
    ProviderFacts facts;
    facts.institution = story::provider();
    facts.today = story::today;
    facts.offers = {{story::offer(), FreshnessState::fresh}};
    facts.programmes = {customs()};
    auto view = view_of_state();
    view.of_provider = true;
    view.name = story::name_of(story::customs_skills);
    view.here = url("/briefs/providers/{}", story::customs_skills.text());
    view.subject = url("/providers/{}", story::customs_skills.text());
    view.brief = brief_of(facts);
    return brief_page(frame, view);
}

Page publisher_list(F frame, V) {
    PublisherListView view;
    view.rows = {{"steady",
                  "Agency for Steady Borders",
                  {"cc-by", "house-rules", "notspecified", "odc-odbl", "other-at"},
                  12'040,
                  31,
                  story::today},
                 {"metiers", "Fondation des métiers lents", {}, 3, 1, story::today},
                 {"XP-PRA-02", "Fondation des métiers lents", {}, 2, 0, {}, true},
                 {"", "", {}, 1, 0, {}, true}};
    view.files_by_hand = 2, view.last_by_hand = story::today;
    view.paging = {1, 50, 4, url("/programmes/publishers")};
    return publisher_list_page(frame, view);
}
Page publisher_list_none(F frame, V) { return publisher_list_page(frame, {}); }

constexpr Story table[] = {
    {"brief", brief},
    {"brief-empty", brief_empty},
    {"brief-of_provider", brief_of_provider},
    {"publisher_list", publisher_list},
    {"publisher_list-none", publisher_list_none},
};

}  // namespace

std::span<const Story> brief_stories() { return table; }

}  // namespace lightfoot
