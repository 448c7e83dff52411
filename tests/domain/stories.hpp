#pragma once
// A closed case of Arland and Cordia with all that a story can be made of, for the tests of rules and store.

#include "domain/cases.hpp"
#include "domain/public_story.hpp"
#include "domain/verbs/story.hpp"

namespace lightfoot::testing {

inline Case told_case() {
    auto it = case_at(CaseStatus::closed);
    auto& delivery = it.deliveries[0];
    delivery.from = date_of(days_ago(3));
    delivery.to = date_of(days_ago(2));
    delivery.contribution = "A room and four instructors";
    delivery.carried_on_by = "Two instructors of the school";
    delivery.place = "The port of Ama";
    it.host = {{}, "The customs school"};
    it.funder = {cordia, ""};
    it.requester_feedback->otherwise = "More time at the port";
    it.follow_up.use = Use::in_use;
    return it;
}

inline StoryMaterial material() {
    StoryMaterial from;
    from.of = told_case();
    from.topics = {"customs-control", "training"};
    from.why_it_matters = {"All that we import comes through one port.", "en"};
    from.requester = {arland, "XAA", "Arland", {}};
    from.provider = {cordia, "XCC", "Cordia", {}};
    from.funder = {cordia, "XCC", "Cordia", {}};
    from.host = {{}, {}, {}, "The customs school"};
    from.carriers = {{"XM-1", {"A customs reform", "en"}, days_ago(9)}};
    return from;
}

inline ProjectStory empty_story() { return {{7001}, Space::real, told_case().id, arland, cordia, {}, {}, 0}; }

inline StoryWords summary() {
    return {"Four instructors, one day", "Our school now teaches it by itself.", "en"};
}

inline std::vector<StoryChoice> every_choice(Side side) {
    std::vector<StoryChoice> all;
    for (auto part : all_story_parts())
        if (side_of(part) == side) all.push_back({part, {}});
    return all;
}

inline ReleaseForm release_form(const ProjectStory& story, const StoryMaterial& from, Side side,
                                std::vector<StoryChoice> chosen) {
    return {std::move(chosen), {}, seen_of(story, from, side), true};
}

inline ProjectStory released(const ProjectStory& story, const StoryMaterial& from, Side side,
                      std::vector<StoryChoice> chosen) {
    return release_story(story, from, {}, of_side(side), release_form(story, from, side, std::move(chosen)),
                         now)
        .value()
        .record;
}

}  // namespace lightfoot::testing
