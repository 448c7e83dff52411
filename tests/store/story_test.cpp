// Stories on both engines: released part by part, taken back at once, found by who may.

#include "store/case_world.hpp"
#include "store/event.hpp"
#include "store/public_story.hpp"
#include "store/story.hpp"
#include "store/story_work.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using P = StoryPart;

class story_store : public CaseContract {
protected:
    // A case whose one delivery the State has confirmed, of a need with confirmed topics.
    void SetUp() override {
        CaseContract::SetUp();
        if (IsSkipped()) return;
        it = reported();
        const auto delivery = it.deliveries.at(0).id;
        it = act(it, of_arland(), [&](const Case& at) {
            return confirm_delivery(at, of_arland(), delivery, Fulfilment::as_expected, {}, now);
        });
        prepare([&](Session& session) {
            auto request = *request_regardless_of_viewer(session, circulated);
            request.needs[0].topics = {{"customs-control", TopicStanding::confirmed},
                                       {"training", TopicStanding::proposed}};
            request.needs[0].why_it_matters = "All comes through one port.";
            update_request(session, request);
        });
    }

    ProjectStory story(const Viewer& viewer = of_arland()) {
        return *store->read([&](Session& session) { return find_story(session, viewer, it.id); });
    }
    ProjectStory release(const Viewer& viewer, std::vector<StoryChoice> chosen) {
        const auto before = story(viewer);
        const auto seen = store->read([&](Session& session) {
            return seen_of(before, material_of(session, it), *side_of(before, viewer));
        });
        return release_story(*store, viewer, {it.id, before.version}, {std::move(chosen), {}, seen, true},
                             now)
            .value();
    }
    StoryPage all(const Viewer& viewer, const StoryFilter& filter = {}) {
        return store->read([&](Session& session) { return public_stories(session, viewer, filter); });
    }
    std::optional<PublicStory> shown(StoryId id, const Viewer& viewer = visitor()) {
        return store->read([&](Session& session) { return find_public_story(session, viewer, id); });
    }

    Case it;
};

TEST_P(story_store, is_found_by_both_sides_and_the_desk_before_anybody_wrote_in_it) {
    for (const auto& viewer : {of_arland(), of_cordia(), of_desk()}) EXPECT_EQ(story(viewer).version, 0);
    for (const auto& viewer : {of_borland(), of_delta(), of_committee(), of_operator(), visitor()})
        EXPECT_FALSE(store->read([&](Session& session) { return find_story(session, viewer, it.id); }));
    EXPECT_EQ(all(visitor()).total, 0);
}

TEST_P(story_store, is_released_part_by_part_and_taken_back_at_once) {
    release(of_cordia(), {{P::provider_name, {}}});
    EXPECT_EQ(all(visitor()).total, 0) << "the State has said nothing";
    const auto named = release(of_arland(), {{P::state_name, {}}, {P::deliveries, {}}});
    EXPECT_EQ(named.version, 2);
    auto page = all(visitor());
    ASSERT_EQ(page.stories.size(), 1u);
    EXPECT_EQ(page.total, 1);
    EXPECT_EQ(page.stories[0].requester.state_code, "XAA");
    EXPECT_EQ(page.stories[0].provider.name, "Cordia");
    EXPECT_EQ(page.stories[0].deliveries.size(), 1u);
    EXPECT_TRUE(page.stories[0].topics.empty());
    EXPECT_EQ(store->read([&](Session& session) { return public_story_of(session, it.id); }), named.id);
    ASSERT_TRUE(release(of_arland(), {{P::state, {}}, {P::need, {}}, {P::why_it_matters, {}}}).version == 3);
    EXPECT_FALSE(shown(named.id)) << "the page with the name is gone";
    const auto unnamed = *shown(story().told_as);
    EXPECT_EQ(unnamed.requester, StoryWho{});
    EXPECT_TRUE(unnamed.passages.empty());
    EXPECT_EQ(unnamed.topics, (std::vector<std::string>{"customs-control"})) << "confirmed ones alone";
    ASSERT_TRUE(withdraw_story(*store, of_arland(), it.id, std::nullopt, now));
    EXPECT_FALSE(shown(unnamed.id));
    EXPECT_EQ(all(visitor()).total, 0);
    EXPECT_FALSE(store->read([&](Session& session) { return public_story_of(session, it.id); }));
    EXPECT_EQ(story().releases.size(), 1u) << "the provider's own word stays";
}

TEST_P(story_store, is_filtered_by_what_is_released_alone) {
    StoryFilter of_topic, of_provider, of_space;
    of_topic.topic = "customs-control", of_provider.provider = cordia, of_space.space = "practice";
    release(of_arland(), {{P::state_name, {}}});
    EXPECT_EQ(all(visitor(), of_topic).total, 0);
    EXPECT_EQ(all(visitor(), of_provider).total, 0);
    EXPECT_EQ(all(visitor(), of_space).total, 0);
    release(of_arland(), {{P::state_name, {}}, {P::need, {}}});
    release(of_cordia(), {{P::provider_name, {}}});
    EXPECT_EQ(all(visitor(), of_topic).total, 1);
    EXPECT_EQ(all(visitor(), of_provider).total, 1);
    of_topic.topic = "training";
    EXPECT_EQ(all(visitor(), of_topic).total, 0) << "proposed, not confirmed";
}

TEST_P(story_store, of_the_practice_ground_is_seen_there_alone) {
    const auto id = release(of_arland(), {{P::state_name, {}}}).id;
    prepare([&](Session& session) { session.run("UPDATE story SET space = 'practice'"); });
    EXPECT_FALSE(shown(id));
    EXPECT_EQ(all(visitor()).total, 0);
    EXPECT_TRUE(shown(id, viewer(Role::visitor, {}, Space::practice)));
}

TEST_P(story_store, keeps_summaries_and_translations) {
    auto at = [&] { return StoryAt{it.id, story().version}; };
    ASSERT_TRUE(write_summary(*store, of_arland(), at(), {"One day", "We go on alone.", "en"}, now));
    ASSERT_TRUE(translate_part(*store, of_desk(), at(), P::state_summary,
                               {"Un jour", "Nous continuons seuls.", "fr"}, now));
    const auto id =
        release(of_arland(), {{P::state_name, {}}, {P::state_summary, {}}, {P::state_summary, "fr"}}).id;
    const auto page = *shown(id);
    ASSERT_EQ(page.passages.size(), 1u);
    EXPECT_EQ(in_language(page.passages[0], "fr").text, "Nous continuons seuls.");
    EXPECT_EQ(in_language(page.passages[0], "en").title, "One day");
}

TEST_P(story_store, of_two_who_write_at_once_the_second_is_told) {
    const auto before = story();
    ASSERT_TRUE(write_summary(*store, of_arland(), {it.id, 0}, {"One day", "Text", "en"}, now));
    const auto late =
        write_summary(*store, of_cordia(), {it.id, before.version}, {"Other", "Text", "en"}, now);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().message.key, "story.changed_meanwhile");
    EXPECT_TRUE(withdraw_story(*store, of_cordia(), it.id, std::nullopt, now))
        << "taking back asks no version";
}

TEST_P(story_store, consent_taken_back_while_the_page_is_open_is_not_overwritten) {
    release(of_arland(), {{P::state_name, {}}});
    const auto open = story();
    const auto seen = store->read(
        [&](Session& session) { return seen_of(open, material_of(session, it), Side::requester); });
    ASSERT_TRUE(withdraw_story(*store, of_arland(), it.id, std::nullopt, now));
    const auto late = release_story(*store, of_arland(), {it.id, open.version},
                                    {{{P::state_name, {}}, {P::need, {}}}, {}, seen, true}, now);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, ErrorKind::conflict);
    EXPECT_EQ(all(visitor()).total, 0);
}

TEST_P(story_store, the_ledger_has_each_release_and_each_withdrawal_for_the_sides) {
    const auto id = release(of_arland(), {{P::state_name, {}}}).id;
    withdraw_story(*store, of_arland(), it.id, std::nullopt, now).value();
    withdraw_story(*store, of_arland(), it.id, std::nullopt, now).value();
    const auto entries = [&](const Viewer& who) {
        return store->read([&](Session& session) { return history(session, who, Subject::story, id.value); });
    };
    ASSERT_EQ(entries(of_arland()).size(), 2u) << "taking back twice is one act";
    EXPECT_EQ(entries(of_arland())[0].event.verb, "released");
    EXPECT_EQ(entries(of_arland())[1].event.verb, "withdrawn");
    EXPECT_EQ(entries(of_cordia()).size(), 2u);
    EXPECT_TRUE(entries(of_delta()).empty());
    EXPECT_TRUE(entries(visitor()).empty());
}

TEST_P(story_store, a_request_remembers_what_inspired_it_until_that_is_taken_back) {
    const auto id = release(of_arland(), {{P::state_name, {}}, {P::need, {}}}).id;
    const RequestId draft{21};
    prepare([&](Session& session) { insert_request(session, request(draft, borland)); });
    const auto found = [&](const Viewer& who) {
        return store->read([&](Session& session) { return find_inspiration(session, who, draft); });
    };
    EXPECT_FALSE(found(of_borland()));
    EXPECT_FALSE(inspire_request(*store, of_arland(), draft, id, now)) << "not its own draft";
    EXPECT_FALSE(inspire_request(*store, of_borland(), draft, {999}, now)) << "no such story";
    ASSERT_TRUE(inspire_request(*store, of_borland(), draft, id, now));
    ASSERT_TRUE(found(of_borland()));
    EXPECT_EQ(found(of_borland())->story, id);
    EXPECT_EQ(found(of_borland())->topics, (std::vector<std::string>{"customs-control"}));
    for (const auto& who : {of_desk(), of_arland(), of_cordia(), of_committee(), visitor()})
        EXPECT_FALSE(found(who)) << "a draft is nobody else's";
    prepare([&](Session& session) {
        auto sent = *request_regardless_of_viewer(session, draft);
        sent.sent_at = now;
        update_request(session, sent);
    });
    EXPECT_EQ(found(of_desk())->story, id);
    withdraw_story(*store, of_arland(), it.id, std::nullopt, now).value();
    ASSERT_TRUE(found(of_borland())) << "that there was one stays";
    EXPECT_FALSE(found(of_borland())->story);
    release(of_arland(), {{P::state_name, {}}});
    EXPECT_FALSE(found(of_borland())->story) << "which one it was is forgotten";
}

TEST_P(story_store, told_again_without_the_name_is_another_story_for_the_public) {
    const auto named = release(of_arland(), {{P::state_name, {}}, {P::need, {}}});
    const RequestId draft{21};
    prepare([&](Session& session) { insert_request(session, request(draft, borland)); });
    ASSERT_TRUE(inspire_request(*store, of_borland(), draft, named.told_as, now));
    const auto unnamed = release(of_arland(), {{P::state, {}}, {P::need, {}}});
    EXPECT_NE(unnamed.told_as, named.told_as);
    EXPECT_EQ(unnamed.id, named.id) << "one record and one history for its sides";
    EXPECT_EQ(story().told_as, unnamed.told_as);
    EXPECT_FALSE(story().told_by_name);
    EXPECT_FALSE(shown(named.told_as));
    ASSERT_TRUE(shown(unnamed.told_as));
    EXPECT_EQ(shown(unnamed.told_as)->id, unnamed.told_as);
    const auto ids = [&](auto... what) {
        return store->read([&](Session& session) { return stories_about(session, what...); });
    };
    EXPECT_EQ(store->read([&](Session& session) { return public_story_ids(session, visitor(), {}); }),
              std::vector{unnamed.told_as});
    for (const auto& about : {ids(Subject::story, unnamed.id.value), ids(Subject::case_, it.id.value),
                              ids(Subject::request, circulated.value)})
        EXPECT_EQ(about, std::vector{unnamed.told_as});
    EXPECT_EQ(store->read([&](Session& session) { return public_story_of(session, it.id); }),
              unnamed.told_as);
    const auto of = [&](StoryId id) {
        return store->read([&](Session& session) { return case_of_story(session, of_arland(), id); });
    };
    EXPECT_EQ(of(unnamed.told_as), it.id);
    EXPECT_FALSE(of(named.told_as));
    const auto inspiration =
        store->read([&](Session& session) { return find_inspiration(session, of_borland(), draft); });
    ASSERT_TRUE(inspiration) << "that there was one stays";
    EXPECT_FALSE(inspiration->story) << "which one it was is forgotten";
}

TEST_P(story_store, knows_the_names_that_the_record_has) {
    prepare([&](Session& session) {
        auto cordians = *institution_regardless_of_viewer(session, cordia);
        cordians.contact.person = "Amina Salam";
        update_institution(session, cordians);
    });
    const auto known = store->read([&](Session& session) { return known_names(session, it); });
    EXPECT_EQ(known.people, (std::vector<std::string>{"Amina Salam"}));
    EXPECT_EQ(known.places, (std::vector<std::string>{"The port"}));
}

TEST_P(story_store, goes_with_its_case) {
    const auto id = release(of_arland(), {{P::state_name, {}}}).id;
    prepare([&](Session& session) { session.run("DELETE FROM assistance_case WHERE id = $1", it.id); });
    EXPECT_FALSE(shown(id));
    EXPECT_EQ(all(visitor()).total, 0);
}

ON_BOTH_ENGINES(story_store);

}  // namespace
