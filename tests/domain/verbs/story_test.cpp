#include "domain/verbs/story.hpp"

#include "domain/stories.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using P = StoryPart;

TEST(story, nothing_is_public_before_the_state_releases_that_there_is_one) {
    const auto from = material();
    EXPECT_FALSE(public_story(empty_story(), from));
    const auto provider = released(empty_story(), from, Side::provider, every_choice(Side::provider));
    EXPECT_FALSE(public_story(provider, from)) << "the provider alone makes nothing public";
    const auto parts = released(provider, from, Side::requester, {{P::need, {}}, {P::outcome, {}}});
    EXPECT_FALSE(public_story(parts, from)) << "parts without the story itself are not public";
    EXPECT_TRUE(public_story(released(parts, from, Side::requester, {{P::state, {}}}), from));
}

TEST(story, each_part_is_shown_when_it_is_released_and_not_before) {
    const auto from = material();
    auto story = write_summary(empty_story(), of_arland(), summary(), now)->record;
    story = write_summary(story, of_cordia(), {"What we did", "We sent two trainers.", "en"}, now)->record;
    const auto only_name = *public_story(released(story, from, Side::requester, {{P::state_name, {}}}), from);
    for (auto part : all_story_parts()) {
        if (part == P::state || part == P::state_name || part == P::region || !has_part(story, from, part))
            continue;
        auto with = released(story, from, Side::requester, {{P::state_name, {}}});
        const auto side = side_of(part);
        with = released(with, from, side,
                        side == Side::requester ? std::vector<StoryChoice>{{P::state_name, {}}, {part, {}}}
                                                : std::vector<StoryChoice>{{part, {}}});
        const auto shown = *public_story(with, from);
        EXPECT_NE(shown, only_name) << name_of(part);
        const auto back = withdraw_story(with, of_side(side), part, now)->record;
        EXPECT_EQ(*public_story(back, from), only_name) << name_of(part);
    }
}

TEST(story, everything_of_a_side_is_taken_back_at_once_and_the_other_side_keeps_its_own) {
    const auto from = material();
    auto story = released(empty_story(), from, Side::requester, every_choice(Side::requester));
    story = released(story, from, Side::provider, every_choice(Side::provider));
    const auto without_provider = withdraw_story(story, of_cordia(), std::nullopt, now)->record;
    const auto shown = *public_story(without_provider, from);
    EXPECT_TRUE(shown.named);
    EXPECT_TRUE(shown.provider.empty());
    EXPECT_TRUE(shown.funder.empty());
    EXPECT_FALSE(shown.topics.empty());
    EXPECT_FALSE(public_story(withdraw_story(story, of_arland(), std::nullopt, now)->record, from));
}

TEST(story, without_a_name_nothing_tells_which_state_it_is) {
    auto from = material();
    from.funder = {arland, "XAA", "Arland", {}};
    from.expert = {delta, {}, "Delta Institute", "with a colleague of the Arland school"};
    auto story = write_summary(empty_story(), of_arland(), summary(), now)->record;
    auto chosen = every_choice(Side::requester);
    std::erase(chosen, StoryChoice{P::state_name, {}});
    auto form = release_form(story, from, Side::requester, chosen);
    form.region = "m49-002";
    story = release_story(story, from, {}, of_arland(), form, now)->record;
    story = released(story, from, Side::provider, every_choice(Side::provider));
    const auto shown = *public_story(story, from);
    EXPECT_FALSE(shown.named);
    EXPECT_EQ(shown.requester, StoryWho{});
    EXPECT_EQ(shown.region, "m49-002");
    EXPECT_TRUE(shown.passages.empty());
    EXPECT_TRUE(shown.host.empty());
    EXPECT_TRUE(shown.carriers.empty());
    EXPECT_TRUE(shown.funder.empty()) << "the State itself";
    EXPECT_EQ(shown.expert, (StoryWho{delta, {}, "Delta Institute", {}})) << "its words are left out";
    ASSERT_EQ(shown.deliveries.size(), 1u);
    EXPECT_EQ(shown.deliveries[0].year, 2026);
    EXPECT_EQ(shown.deliveries[0].days, 2);
    EXPECT_FALSE(shown.deliveries[0].from || shown.deliveries[0].to);
}

TEST(story, told_without_the_name_that_it_had_is_a_story_of_its_own) {
    const auto from = material();
    const Time later{now.seconds + 86'400};
    const auto release = [&](const ProjectStory& it, std::vector<StoryChoice> chosen) {
        const auto form = release_form(it, from, Side::requester, std::move(chosen));
        return release_story(it, from, {}, of_arland(), form, later)->record;
    };
    const auto with_name =
        released(empty_story(), from, Side::requester, {{P::state, {}}, {P::state_name, {}}});
    const auto id = with_name.told_as;
    EXPECT_EQ(id, empty_story().id);
    const auto gone = withdraw_story(with_name, of_arland(), std::nullopt, now)->record;
    struct Way {
        const char* said;
        ProjectStory story;
    };
    for (const auto& [said, it] : {Way{"released without it", release(with_name, {{P::state, {}}})},
                                   Way{"the name alone taken back",
                                       withdraw_story(with_name, of_arland(), P::state_name, later)->record},
                                   Way{"all taken back between", release(gone, {{P::state, {}}})}}) {
        const auto shown = public_story(it, from);
        ASSERT_TRUE(shown) << said;
        EXPECT_NE(shown->id, id) << said;
        EXPECT_EQ(shown->since, later) << said << ": the day of the page with the name is not said again";
        EXPECT_EQ(it.id, with_name.id) << said;
        EXPECT_EQ(release(it, {{P::state, {}}, {P::need, {}}}).told_as, it.told_as)
            << said << ": and stays it";
        const auto named = release(it, {{P::state_name, {}}});
        EXPECT_EQ(named.told_as, it.told_as) << said << ": whoever adds the name wants it known";
        EXPECT_NE(release(named, {{P::state, {}}}).told_as, it.told_as) << said;
    }
    EXPECT_EQ(gone.told_as, id);
    EXPECT_EQ(release(gone, {{P::state_name, {}}}).told_as, id)
        << "with its name it is the story that it was";
    const auto unnamed = released(empty_story(), from, Side::requester, {{P::state, {}}});
    const auto back = withdraw_story(unnamed, of_arland(), std::nullopt, now)->record;
    EXPECT_EQ(release(back, {{P::state, {}}}).told_as, id) << "nobody has ever read its name";
    const auto of_provider = released(gone, from, Side::provider, every_choice(Side::provider));
    EXPECT_EQ(of_provider.told_as, id) << "nothing is public";
}

TEST(story, a_region_is_shown_only_where_it_was_chosen) {
    const auto from = material();
    EXPECT_EQ(
        public_story(released(empty_story(), from, Side::requester, {{P::state, {}}, {P::region, {}}}), from)
            ->region,
        "");
}

TEST(story, what_the_state_has_not_confirmed_is_not_told) {
    auto from = material();
    from.of.deliveries.push_back(agreed_delivery());
    from.of.deliveries.push_back(from.of.deliveries[0]);
    from.of.deliveries[2].fulfilment = Fulfilment::not_as_expected;
    const auto story = released(empty_story(), from, Side::requester, every_choice(Side::requester));
    EXPECT_EQ(public_story(story, from)->deliveries.size(), 1u);
    from.of.deliveries.erase(from.of.deliveries.begin());
    EXPECT_FALSE(has_story(from.of));
    EXPECT_FALSE(public_story(story, from)) << "no delivery is confirmed any more";
    const auto refused = release_story(story, from, {}, of_arland(),
                                       release_form(story, from, Side::requester, {{P::state, {}}}), now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.key, "story.nothing_yet");
}

TEST(story, nobody_releases_or_takes_back_for_another) {
    const auto from = material();
    const auto form = release_form(empty_story(), from, Side::requester, {{P::state, {}}});
    for (const auto& who : {of_borland(), of_delta(), of_desk(), of_committee(), of_operator(), visitor()}) {
        EXPECT_EQ(release_story(empty_story(), from, {}, who, form, now).error().kind,
                  ErrorKind::not_allowed);
        EXPECT_EQ(withdraw_story(empty_story(), who, std::nullopt, now).error().kind, ErrorKind::not_allowed);
        EXPECT_EQ(write_summary(empty_story(), who, summary(), now).error().kind, ErrorKind::not_allowed);
    }
    const auto wrong = release_form(empty_story(), from, Side::provider, {{P::state, {}}});
    EXPECT_EQ(release_story(empty_story(), from, {}, of_cordia(), wrong, now).error().kind,
              ErrorKind::not_allowed);
    EXPECT_EQ(withdraw_story(empty_story(), of_cordia(), P::state, now).error().kind, ErrorKind::not_allowed);
    auto practice = of_arland();
    practice.space = Space::practice;
    EXPECT_EQ(withdraw_story(empty_story(), practice, std::nullopt, now).error().kind, ErrorKind::not_found);
}

TEST(story, what_changed_since_it_was_read_is_not_released) {
    auto from = material();
    const auto form = release_form(empty_story(), from, Side::requester, every_choice(Side::requester));
    from.of.requester_feedback->helped = "Something else";
    const auto refused = release_story(empty_story(), from, {}, of_arland(), form, now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::conflict);
    EXPECT_EQ(refused.error().message.key, "story.changed_meanwhile");
}

TEST(story, words_that_change_after_the_release_are_no_longer_shown) {
    auto from = material();
    const auto story = released(empty_story(), from, Side::requester, every_choice(Side::requester));
    ASSERT_TRUE(public_story(story, from)->passage(P::state_helped));
    from.of.requester_feedback->helped = "What nobody released";
    EXPECT_FALSE(public_story(story, from)->passage(P::state_helped));
    EXPECT_TRUE(public_story(story, from)->passage(P::state_otherwise));
    from.host.words = "A place that nobody released";
    EXPECT_TRUE(public_story(story, from)->host.empty());
}

TEST(story, a_carrier_is_shown_only_by_a_release_of_the_consent_that_its_host_gave) {
    auto from = material();
    auto story = released(empty_story(), from, Side::requester, every_choice(Side::requester));
    EXPECT_EQ(public_story(story, from)->carriers, from.carriers);
    const auto given = from.carriers;
    from.carriers.clear();  // the host took its consent back
    EXPECT_FALSE(has_part(story, from, P::carrier));
    EXPECT_TRUE(public_story(story, from)->carriers.empty());
    from.carriers = given;
    from.carriers[0].agreed_at = now;
    EXPECT_TRUE(public_story(story, from)->carriers.empty()) << "given again it is released again";
    EXPECT_EQ(side_of(P::carrier), Side::requester);
    EXPECT_TRUE(tells_which(P::carrier));
}

TEST(story, a_summary_that_is_written_anew_waits_for_its_release) {
    const auto from = material();
    auto story = write_summary(empty_story(), of_arland(), summary(), now)->record;
    story = released(story, from, Side::requester, every_choice(Side::requester));
    ASSERT_TRUE(public_story(story, from)->passage(P::state_summary));
    const auto same = write_summary(story, of_arland(), summary(), now)->record;
    EXPECT_EQ(same, story);
    const auto anew = write_summary(story, of_arland(), {"Another title", "Another text", "en"}, now)->record;
    EXPECT_FALSE(public_story(anew, from)->passage(P::state_summary));
    EXPECT_TRUE(public_story(anew, from)->passage(P::contribution));
    const auto gone = write_summary(story, of_arland(), {}, now)->record;
    EXPECT_TRUE(gone.texts.empty());
}

TEST(story, a_summary_has_title_text_and_a_language) {
    EXPECT_EQ(write_summary(empty_story(), of_arland(), {"", "Text", "en"}, now).error().faults[0].place,
              "title");
    EXPECT_EQ(write_summary(empty_story(), of_arland(), {"Title", "", "en"}, now).error().faults[0].place,
              "text");
    EXPECT_EQ(write_summary(empty_story(), of_arland(), {"Title", "Text", "de"}, now).error().faults[0].place,
              "language");
    EXPECT_FALSE(write_summary(empty_story(), of_arland(), {"Title", std::string(1'501, 'x'), "en"}, now));
}

TEST(story, a_translation_is_marked_and_waits_for_the_release_of_its_side) {
    const auto from = material();
    auto story = write_summary(empty_story(), of_arland(), summary(), now)->record;
    story = released(story, from, Side::requester, every_choice(Side::requester));
    story = translate_part(story, from, of_desk(), P::state_summary,
                           {"Quatre formateurs, un jour", "Notre école l’enseigne seule.", "fr"}, now)
                ->record;
    EXPECT_TRUE(public_story(story, from)->passage(P::state_summary)->translations.empty());
    auto chosen = every_choice(Side::requester);
    chosen.push_back({P::state_summary, "fr"});
    story = released(story, from, Side::requester, chosen);
    const auto shown = *public_story(story, from);
    const auto& passage = *shown.passage(P::state_summary);
    ASSERT_EQ(passage.translations.size(), 1u);
    EXPECT_EQ(passage.translations[0].by, StoryHand::secretariat);
    EXPECT_FALSE(passage.translations[0].by_author);
    EXPECT_EQ(in_language(passage, "fr").title, "Quatre formateurs, un jour");
    EXPECT_TRUE(in_language(passage, "fr").translation);
    EXPECT_EQ(in_language(passage, "ar").language, "en");
    EXPECT_FALSE(in_language(passage, "ar").translation);
    // Written anew, the old translation no longer says what the author says.
    auto anew = write_summary(story, of_arland(), {"Another title", "Another text", "en"}, now)->record;
    anew = released(anew, from, Side::requester, chosen);
    EXPECT_TRUE(public_story(anew, from)->passage(P::state_summary)->translations.empty());
}

TEST(story, either_side_and_the_secretariat_translate_and_nobody_else) {
    const auto from = material();
    const StoryWords french{"", "Du temps au port", "fr"};
    const auto by = [&](const Viewer& who) {
        return translate_part(empty_story(), from, who, P::state_otherwise, french, now);
    };
    EXPECT_EQ(by(of_arland())->record.texts[0].by, StoryHand::requester);
    EXPECT_EQ(by(of_cordia())->record.texts[0].by, StoryHand::provider);
    EXPECT_EQ(by(of_desk())->record.texts[0].by, StoryHand::secretariat);
    for (const auto& who : {of_borland(), of_delta(), of_committee(), of_operator(), visitor()})
        EXPECT_FALSE(by(who)) << name_of(who.role);
    EXPECT_EQ(translate_part(empty_story(), from, of_desk(), P::state_otherwise, {"", "More time", "en"}, now)
                  .error()
                  .faults[0]
                  .message.key,
              "story.is_its_language");
    EXPECT_FALSE(translate_part(empty_story(), from, of_desk(), P::need, french, now));
}

TEST(story, what_could_name_somebody_is_released_by_a_second_press) {
    const auto from = material();
    const StoryWords words{"A day with Dr Salam", "Write to port@arland.example.", "en"};
    const auto story = write_summary(empty_story(), of_arland(), words, now)->record;
    auto form = release_form(story, from, Side::requester, {{P::state_name, {}}, {P::state_summary, {}}});
    form.looked_at = false;
    const auto refused = release_story(story, from, {}, of_arland(), form, now);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.key, "story.look_first");
    const auto warnings = warnings_of(story, from, {}, form.chosen);
    ASSERT_EQ(warnings.size(), 2u);
    EXPECT_EQ(warnings[0].finding.words, "Dr Salam");
    EXPECT_EQ(warnings[0].part, P::state_summary);
    EXPECT_EQ(warnings[1].finding.kind, FindingKind::email);
    form.looked_at = true;
    const auto done = release_story(story, from, {}, of_arland(), form, now);
    ASSERT_TRUE(done);
    EXPECT_TRUE(warnings_of(done->record, from, {}, form.chosen).empty()) << "asked once for the same words";
}

TEST(story, the_event_names_the_parts_and_belongs_to_who_acts) {
    const auto from = material();
    const auto form = release_form(empty_story(), from, Side::requester, {{P::state_name, {}}});
    const auto change = *release_story(empty_story(), from, {}, of_arland(), form, now);
    EXPECT_EQ(change.event.subject, Subject::story);
    EXPECT_EQ(change.event.verb, "released");
    EXPECT_EQ(change.event.institution, arland);
    ASSERT_EQ(change.event.body.size(), 1u);
    EXPECT_EQ(change.event.body[0].first, "released.state_name");
    const auto back = *withdraw_story(change.record, of_arland(), std::nullopt, now);
    EXPECT_EQ(back.event.verb, "withdrawn");
    EXPECT_EQ(back.event.body[0].second, "");
    EXPECT_EQ(inspired_event({5}, of_borland(), now).body.size(), 0u);
}

TEST(story, every_part_has_its_name_and_its_side) {
    EXPECT_EQ(int(all_story_parts().size()), story_parts);
    for (auto part : all_story_parts()) EXPECT_EQ(story_part(name_of(part)), part);
    EXPECT_FALSE(story_part("title"));
    EXPECT_EQ(side_of(P::in_use), Side::requester);
    EXPECT_EQ(side_of(P::provider_name), Side::provider);
}

}  // namespace
