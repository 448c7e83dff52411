// The storybook's pages of project stories.

#include "web/pages/story.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;
using P = StoryPart;

Case told() {
    Case it;
    it.id = {6101};
    it.space = Space::practice;
    it.requester = story::sulenta;
    it.provider = story::customs_skills;
    it.title = {"Customs officers who know what they are looking at", "en"};
    Delivery day;
    day.id = {7101};
    day.title = "One day with the instructors";
    day.language = "en";
    day.kind = DeliveryKind::module;
    day.from = Date{story::today.days - 40};
    day.to = Date{story::today.days - 39};
    day.contribution = "A room and four instructors";
    day.carried_on_by = "Two instructors of the school";
    day.reported_at = day.answered_at.emplace(story::noon);
    day.fulfilment = Fulfilment::as_expected;
    it.deliveries = {day};
    it.requester_feedback =
        Feedback{CaseOutcome::delivered, "The samples", "More time at the port", "en", story::noon};
    it.provider_feedback = Feedback{CaseOutcome::delivered, "Clear questions", "", "en", story::noon};
    it.outcome = CaseOutcome::delivered;
    it.follow_up.use = Use::carried_further;
    return it;
}

StoryMaterial material() {
    StoryMaterial from;
    from.of = told();
    from.topics = {"customs-control", "dual-use-goods", "train-the-trainers"};
    from.why_it_matters = {"Our port is the only door to the sea for us and two neighbours.", "en"};
    from.requester = {story::sulenta, "XAH", {}, {}};
    from.provider = {story::customs_skills, {}, story::name_of(story::customs_skills), {}};
    from.funder = {{}, {}, {}, "The provider’s own funds"};
    from.host = {{}, {}, {}, "The customs school"};
    return from;
}

ProjectStory written() {
    ProjectStory it{{9101}, Space::practice, {6101}, story::sulenta, story::customs_skills, {}, {}, 3};
    it.texts = {{P::state_summary,
                 "en",
                 "Four instructors, one day",
                 "Our school now teaches it by itself, and two neighbours send their officers to us.",
                 {},
                 StoryHand::requester,
                 story::noon}};
    StoryText french{P::state_summary,
                     "fr",
                     "Quatre formateurs, un jour",
                     "Notre école l’enseigne désormais seule, et deux voisins nous envoient leurs agents.",
                     mark_of(words_of(it, {}, P::state_summary)),
                     StoryHand::secretariat,
                     story::noon};
    it.texts.push_back(std::move(french));
    return it;
}

ProjectStory released() {
    auto it = as_if_released(written(), material());
    for (auto& release : it.releases) release.at = story::noon;
    it.releases.push_back(
        {P::state_summary, "fr", mark_of({it.texts[1].title, it.texts[1].text, "fr"}), story::noon});
    return it;
}

ProjectStory unnamed() {
    auto it = released();
    std::erase_if(it.releases, [](const StoryRelease& one) { return one.part == P::state_name; });
    return it;
}

StoryCard card(F frame, const ProjectStory& it) {
    const auto state = frame.words.name({Term::Kind::state, "XAH"});
    const auto provider = story::name_of(story::customs_skills);
    auto shown = public_story(it, material()).value_or(PublicStory{});
    return {shown, shown.named ? state : "", shown.provider.empty() ? "" : provider, "", "", ""};
}

Page list(F frame, V) {
    StoryListView view;
    view.stories = {card(frame, released()), card(frame, unnamed())};
    view.topics = {{"", frame.say("shelf.any"), true},
                   {"gold", Html::text(frame.words.name({Term::Kind::topic, "gold"}))}};
    view.paging = {1, 20, 2, url("/stories")};
    return story_list_page(frame, view);
}
Page list_empty(F frame, V) { return story_list_page(frame, {}); }
Page list_nothing_fits(F frame, V) {
    StoryListView view;
    view.filtered = true;
    view.of_provider = story::name_of(story::customs_skills);
    return story_list_page(frame, view);
}
Page named(F frame, V) { return story_page(frame, {card(frame, released()), true, CaseId{6101}}); }
Page without_name(F frame, V) { return story_page(frame, {card(frame, unnamed()), false, {}}); }
Page ask(F frame, V) {
    return ask_like_page(frame, {card(frame, released()), frame.plain("story.note_plain"), true, nullptr});
}
Page ask_visitor(F frame, V) {
    return ask_like_page(frame, {card(frame, released()), frame.plain("story.note_plain"), false, nullptr});
}

StoryReleaseView release_view(F frame, std::optional<Side> side, const ProjectStory& it) {
    StoryReleaseView view;
    view.of = told();
    view.it = it;
    view.whole = card(frame, released());
    view.side = side;
    view.is_public = is_public(it);
    view.seen = "seen";
    for (auto part : all_story_parts()) {
        if (part == P::region || !has_part(it, material(), part)) continue;
        if (side ? side_of(part) != *side : !is_words(part)) continue;
        const bool shown = is_released(it, material(), part);
        view.rows.push_back({part, {}, shown, shown, false, story::noon});
        if (part == P::state_summary) view.rows.push_back({part, "fr", shown, shown, false, story::noon});
        if (is_words(part)) view.translatable.push_back(part);
    }
    return view;
}
Page release_state(F frame, V) {
    return story_release_page(frame, release_view(frame, Side::requester, released()));
}
Page release_provider(F frame, V) {
    return story_release_page(frame, release_view(frame, Side::provider, written()));
}
Page release_desk(F frame, V) {
    return story_release_page(frame, release_view(frame, std::nullopt, released()));
}
Page release_warning(F frame, V) {
    static const Error error = invalid("story.look_first", {{"looked_at", "story.look_first"}});
    auto view = release_view(frame, Side::requester, written());
    view.error = &error;
    view.warnings = {
        {P::state_summary, {}, {FindingKind::person, "Dr Reed", 0}, "Dr Reed came to the port …"},
        {P::host, {}, {FindingKind::site, "Kifu Laboratory", 7}, "at the Kifu Laboratory"}};
    return story_release_page(frame, view);
}
Page release_conflict(F frame, V) {
    static const Error error = conflict("story.changed_meanwhile");
    auto view = release_view(frame, Side::requester, written());
    view.error = &error;
    return story_release_page(frame, view);
}
Page release_nothing_yet(F frame, V) {
    StoryReleaseView view;
    view.of = told();
    view.side = Side::requester;
    view.nothing_yet = true;
    return story_release_page(frame, view);
}

constexpr Story table[] = {{"story_list", list},
                           {"story_list-empty", list_empty},
                           {"story_list-nothing_fits", list_nothing_fits},
                           {"story-named", named},
                           {"story-without_name", without_name},
                           {"ask_like", ask},
                           {"ask_like-visitor", ask_visitor},
                           {"story_release-state", release_state},
                           {"story_release-provider", release_provider},
                           {"story_release-desk", release_desk},
                           {"story_release-warning", release_warning},
                           {"story_release-conflict", release_conflict},
                           {"story_release-nothing_yet", release_nothing_yet}};

}  // namespace

std::span<const Story> project_stories() { return table; }

}  // namespace lightfoot
