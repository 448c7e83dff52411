#include "web/finder.hpp"

#include "store/public_story.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/work.hpp"
#include "support/steps.hpp"
#include "web/world.hpp"

#include <set>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Finding : public WebStory {
protected:
    Viewer of(Role role) { return house->viewer_of(house->login(role)); }
    std::size_t finds(const Viewer& viewer, const std::string& words) {
        SearchQuestion question;
        question.words = words;
        question.language = "en";
        return house->finder.search(viewer, question).total;
    }
    Request started(const std::string& note, const std::string& language = "en") {
        return start_request(*house->store, of(Role::point_of_contact), language, note, read_clock()).value();
    }
    Shortlist shortlist(const Request& request) {
        return house->finder.shortlist(request, request.needs[0], "XAH", date_of(read_clock()), 10);
    }
};

}  // namespace

TEST_P(Finding, what_changes_is_found_at_once_by_those_who_may_see_it) {
    const auto asker = of(Role::point_of_contact), desk = of(Role::secretariat),
               provider = of(Role::provider);
    auto request = started("Help with zyxwvutology.");
    EXPECT_EQ(finds(asker, "zyxwvutology"), 1u);
    EXPECT_EQ(finds(desk, "zyxwvutology"), 0u);
    request = send_request(*house->store, asker, {request.id, request.version}, read_clock(), "Director")
                  .value();
    EXPECT_EQ(finds(desk, "zyxwvutology"), 1u);
    EXPECT_EQ(finds(provider, "zyxwvutology"), 0u);
    request = consent_circulation(*house->store, asker, {request.id, request.version}, ConsentWay::express,
                                  read_clock())
                  .value();
    request = thank_for(*house->store, desk, request, read_clock());
    request = circulate_request(*house->store, desk, {request.id, request.version}, read_clock()).value();
    EXPECT_EQ(finds(provider, "zyxwvutology"), 1u);
    EXPECT_EQ(finds({}, "zyxwvutology"), 0u);
    EXPECT_EQ(finds(of(Role::administrator), "zyxwvutology"), 0u);
    withdraw_request(*house->store, asker, {request.id, request.version}, read_clock()).value();
    EXPECT_EQ(finds(provider, "zyxwvutology"), 0u);
}

TEST_P(Finding, the_index_never_finds_what_the_store_would_hide) {
    for (auto role : all_roles) {
        const auto viewer = role == Role::visitor ? Viewer{} : of(role);
        SearchQuestion question;
        question.language = "en";
        question.count = 1'000;
        for (const auto& find : house->finder.search(viewer, question).finds) {
            const bool seen = house->store->read([&](Session& session) {
                if (find.kind == SearchFind::Kind::request)
                    return find_request(session, viewer, {find.id}).has_value();
                if (find.kind == SearchFind::Kind::offer)
                    return find_offer(session, viewer, {find.id}).has_value();
                if (find.kind == SearchFind::Kind::story)
                    return find_public_story(session, viewer, {find.id}).has_value();
                return find_institution(session, viewer, {find.id}).has_value();
            });
            EXPECT_TRUE(seen) << name_of(role) << " finds a record that is hidden";
        }
    }
}

TEST_P(Finding, candidates_are_offers_of_the_requests_own_space_in_the_same_order_each_time) {
    const auto request = started("Training of customs officers on dual-use goods.");
    const auto first = shortlist(request), second = shortlist(request);
    ASSERT_GT(first.candidates.size(), 3u);
    EXPECT_EQ(first.candidates, second.candidates);
    EXPECT_GE(first.considered, first.fitting);
    for (std::size_t i = 1; i < first.candidates.size(); ++i)
        EXPECT_LE(std::pair(!first.candidates[i - 1].from_shelf, first.candidates[i - 1].tier),
                  std::pair(!first.candidates[i].from_shelf, first.candidates[i].tier));
    for (const auto& one : first.candidates) {
        const auto offer = house->store->read(
            [&](Session& session) { return offer_regardless_of_viewer(session, one.offer); });
        EXPECT_EQ(offer.value().space, Space::practice);
    }
}

TEST_P(Finding, an_outcome_agrees_with_the_shortlist) {
    const auto request = started("Training of customs officers on dual-use goods.");
    const auto found = shortlist(request);
    for (std::size_t i = 0; i < found.candidates.size(); ++i) {
        const auto outcome = house->finder.outcome(request, request.needs[0], "XAH", date_of(read_clock()),
                                                   found.candidates[i].offer, 10);
        EXPECT_EQ(outcome.code, OutcomeCode::listed);
        EXPECT_EQ(outcome.place, i + 1);
        EXPECT_EQ(outcome.candidate, found.candidates[i]);
    }
}

TEST_P(Finding, a_text_is_read_for_language_topics_and_what_it_does_not_say) {
    const auto reading =
        house->finder.read("Nous demandons une formation de nos douaniers sur les diamants.", "");
    EXPECT_EQ(reading.language, "fr");
    std::set<std::string> topics;
    for (const auto& tag : reading.topics) topics.insert(tag.topic);
    EXPECT_TRUE(topics.contains("diamonds"));
    EXPECT_FALSE(reading.missing.empty());
    EXPECT_TRUE(house->finder.read("", "").topics.empty());
    EXPECT_EQ(house->finder.read("x", "").language, house->finder.read("x", "").language);
}

TEST_P(Finding, a_withdrawn_offer_is_a_candidate_no_more) {
    const auto provider = of(Role::provider);
    Offer draft;
    draft.language = "en";
    draft.title = "Zyxwvutology for customs";
    const auto offer = write_offer(*house->store, provider, draft, read_clock()).value();
    const auto request = started("Help with zyxwvutology.");
    const auto listed = [&] {
        for (const auto& one : shortlist(request).candidates)
            if (one.offer == offer.id) return true;
        return false;
    };
    EXPECT_TRUE(listed());
    withdraw_offer(*house->store, provider, {offer.id, offer.version}, read_clock()).value();
    EXPECT_FALSE(listed());
}

ON_BOTH_ENGINES(Finding);
