#include "matching/shortlist.hpp"

#include "matching/world.hpp"

#include <algorithm>
#include <random>
#include <thread>

using namespace lightfoot;

namespace {

using test::matcher;
using test::need;
using test::offer;

std::vector<std::int64_t> ids(const Shortlist& list) {
    std::vector<std::int64_t> out;
    for (const auto& candidate : list.candidates) out.push_back(candidate.offer.value);
    return out;
}
using Ids = std::vector<std::int64_t>;

int tier_of(const Matcher& matcher, const NeedQuery& query, std::int64_t id) {
    return matcher.outcome(query, {id}, 10).candidate.tier;
}

// A market of generated offers and needs: words, topics, regions, dates, all from a fixed seed.
class Market {
public:
    explicit Market(unsigned seed) : random_(seed) {}

    Offer offer(std::int64_t id) {
        auto made = test::offer(id, words(2), words(6));
        if (chance(3)) made.regions = {pick<std::string>({"m49-002", "m49-005", "osce", "world"})};
        if (chance(4)) made.kind = OfferKind::documented_activity;
        if (chance(5)) made.available_until = date_of(2026, 1 + int(random_() % 12), 1);
        if (chance(9)) made.withdrawn_at = Time{1};
        if (chance(3)) made.topics = topics();
        if (chance(4)) {
            made.lead_days = int(random_() % 30);
            made.shelf = {
                ShelfKind::call,
                {{date_of(2026, 12, 1 + int(random_() % 20)), date_of(2026, 12, 28), int(random_() % 3)}}};
        }
        return made;
    }
    NeedQuery need() {
        auto made = test::need(words(2), words(12));
        made.state = pick<std::string>({"BOL", "KEN", "ARM", ""});
        if (chance(2)) made.need.topics = topics();
        return made;
    }
    std::vector<Offer> offers(std::size_t count) {
        std::vector<Offer> out;
        for (std::size_t i = 0; i < count; ++i) out.push_back(offer(std::int64_t(i) + 1));
        return out;
    }
    std::mt19937& random() { return random_; }
    bool chance(unsigned one_in) { return random_() % one_in == 0; }

private:
    template <class T>
    T pick(std::initializer_list<T> from) {
        return *(from.begin() + random_() % from.size());
    }
    std::string words(int count) {
        std::string out;
        for (int i = 0; i < count; ++i)
            out += pick<const char*>({"export control", "diamonds", "customs", "training", "port", "list",
                                      "convoy", "chemical safety", "catch-all clause", "equipment", "audit",
                                      "mine"}) +
                   std::string(". ");
        return out;
    }
    std::vector<TopicTag> topics() {
        std::vector<TopicTag> out;
        for (const char* id :
             {"export-control", "catch-all", "control-lists", "diamonds", "training", "equipment"})
            if (chance(3))
                out.push_back(
                    {id, pick({TopicStanding::confirmed, TopicStanding::proposed, TopicStanding::removed})});
        std::sort(out.begin(), out.end());
        return out;
    }
    std::mt19937 random_;
};

bool has_subject(const std::vector<TopicTag>& topics) {
    return std::any_of(topics.begin(), topics.end(), [](const TopicTag& tag) {
        return test::small_vocabulary().find(tag.topic)->facet == Facet::subject;
    });
}

}  // namespace

TEST(Shortlist, the_same_subject_and_kind_stands_before_the_rest) {
    const auto all =
        matcher({offer(1, "Audit of mines"), offer(2, "Контрольные списки: обучение", "", "ru"),
                 offer(3, "Equipment for export control"), offer(4, "Training on export control")});
    const auto query = need("Training on export control", "for the new audit");
    EXPECT_EQ(tier_of(all, query, 4), 1);
    EXPECT_EQ(tier_of(all, query, 3), 2);
    EXPECT_EQ(tier_of(all, query, 2), 3);
    EXPECT_EQ(tier_of(all, query, 1), 4);
    EXPECT_EQ(ids(all.shortlist(query, 10)), (Ids{4, 3, 2, 1}));
}

TEST(Shortlist, a_request_in_arabic_finds_an_offer_in_french) {
    const auto all = matcher({offer(1, "Formation en contrôle des exportations", "", "fr"),
                              offer(2, "Sécurité chimique", "", "fr")});
    const auto list = all.shortlist(need("نطلب تدريب في مراقبة الصادرات", "", "ar"), 10);
    ASSERT_EQ(ids(list), Ids{1});
    const auto& subject = test::criterion(list.candidates[0], Criterion::subject);
    EXPECT_EQ(subject.verdict, Verdict::fits);
    ASSERT_FALSE(subject.phrases.empty());
    EXPECT_EQ(subject.phrases[0].topic, "export-control");
    EXPECT_EQ(subject.phrases[0].need_text, "مراقبة الصادرات");
    EXPECT_EQ(subject.phrases[0].offer_text, "contrôle des exportations");
    EXPECT_EQ(subject.phrases[0].need_language, "ar");
    EXPECT_EQ(subject.phrases[0].offer_language, "fr");
}

TEST(Shortlist, every_candidate_has_the_eight_criteria_in_order) {
    const auto all = matcher({offer(1, "Diamonds")});
    const auto list = all.shortlist(need("Rough diamonds"), 10);
    ASSERT_EQ(list.candidates.size(), 1u);
    ASSERT_EQ(list.candidates[0].criteria.size(), 8u);
    for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(std::size_t(list.candidates[0].criteria[i].criterion), i);
}

TEST(Shortlist, what_rests_on_the_tagger_alone_is_marked_as_proposed) {
    auto tagged = offer(1, "Diamonds");
    auto query = need("Rough diamonds");
    EXPECT_TRUE(
        test::criterion(matcher({tagged}).shortlist(query, 1).candidates[0], Criterion::subject).proposed);
    tagged.topics = {{"diamonds", TopicStanding::confirmed}};
    query.need.topics = {{"diamonds", TopicStanding::confirmed}};
    EXPECT_FALSE(
        test::criterion(matcher({tagged}).shortlist(query, 1).candidates[0], Criterion::subject).proposed);
}

TEST(Shortlist, a_removed_topic_does_not_come_back) {
    auto query = need("Rough diamonds");
    query.need.topics = {{"diamonds", TopicStanding::removed}};
    EXPECT_EQ(tier_of(matcher({offer(1, "Diamonds", "", "fr")}), query, 1), 4);
}

TEST(Shortlist, what_is_not_requested_is_not_sought) {
    const auto all =
        matcher({offer(1, "Equipment for chemical safety"), offer(2, "Training on chemical safety")});
    const auto query = need("Chemical safety", "Training is needed. Equipment is not requested.");
    EXPECT_EQ(tier_of(all, query, 1), 2);
    EXPECT_EQ(tier_of(all, query, 2), 1);
}

TEST(Shortlist, words_alone_are_enough_to_be_found) {
    const auto all = matcher({offer(1, "Convoy escorts on mountain roads")});
    const auto list = all.shortlist(need("Escorts for a convoy"), 10);
    ASSERT_EQ(ids(list), Ids{1});
    const auto& subject = test::criterion(list.candidates[0], Criterion::subject);
    EXPECT_EQ(subject.reason.key, "match.reason.subject_words");
    ASSERT_EQ(subject.phrases.size(), 2u);
    EXPECT_EQ(subject.phrases[0].need_text, "Escorts");
    EXPECT_EQ(subject.phrases[0].offer_text, "escorts");
}

TEST(Shortlist, counts_tell_what_was_considered_and_what_fits) {
    auto elsewhere = offer(3, "Diamonds");
    elsewhere.regions = {"osce"};
    const auto all =
        matcher({offer(1, "Diamonds"), offer(2, "Diamonds"), elsewhere, offer(4, "Chemical safety")});
    const auto list = all.shortlist(need("Diamonds"), 1);
    EXPECT_EQ(list.considered, 4u);
    EXPECT_EQ(list.activities, 0u);
    EXPECT_EQ(list.fitting, 2u);
    EXPECT_EQ(list.candidates.size(), 1u);
}

TEST(Shortlist, documented_activities_are_counted_apart_from_offers) {
    auto done = offer(2, "Diamonds");
    done.kind = OfferKind::documented_activity;
    auto all = matcher({offer(1, "Diamonds"), done});
    EXPECT_EQ(all.shortlist(need("Diamonds"), 5).considered, 2u);
    EXPECT_EQ(all.shortlist(need("Diamonds"), 5).activities, 1u);
    done.kind = OfferKind::published_offer;
    all.change({done}, {}, {});
    EXPECT_EQ(all.shortlist(need("Diamonds"), 5).activities, 0u);
    done.kind = OfferKind::documented_activity;
    all.change({done}, {}, {});
    all.change({}, std::vector{OfferId{2}}, {});
    EXPECT_EQ(all.shortlist(need("Diamonds"), 5).considered, 1u);
    EXPECT_EQ(all.shortlist(need("Diamonds"), 5).activities, 0u);
}

TEST(Shortlist, why_not_has_one_answer_for_each_offer) {
    auto elsewhere = offer(3, "Diamonds");
    elsewhere.regions = {"osce"};
    auto withdrawn = offer(5, "Diamonds");
    withdrawn.withdrawn_at = Time{1};
    const auto all = matcher(
        {offer(1, "Diamonds"), offer(2, "Diamonds"), elsewhere, offer(4, "Chemical safety"), withdrawn});
    const auto query = need("Diamonds");
    const auto code = [&](std::int64_t id) { return all.outcome(query, {id}, 1).code; };
    EXPECT_EQ(code(1), OutcomeCode::listed);
    EXPECT_EQ(code(2), OutcomeCode::below_the_cut);
    EXPECT_EQ(all.outcome(query, {2}, 1).place, 2u);
    EXPECT_EQ(code(3), OutcomeCode::excluded);
    EXPECT_EQ(code(4), OutcomeCode::nothing_in_common);
    EXPECT_EQ(code(5), OutcomeCode::not_open);
    EXPECT_EQ(code(99), OutcomeCode::nothing_in_common);
}

TEST(Shortlist, an_empty_need_finds_nothing) {
    const auto list = matcher({offer(1, "Diamonds")}).shortlist(need(""), 10);
    EXPECT_TRUE(list.candidates.empty());
    EXPECT_TRUE(matcher({}).shortlist(need("Diamonds"), 10).candidates.empty());
}

TEST(Shortlist, a_visitors_topics_are_enough) {
    const auto query = query_of("", {{"diamonds", TopicStanding::confirmed}}, "en", date_of(2026, 1, 1));
    EXPECT_EQ(ids(matcher({offer(1, "Diamants", "", "fr"), offer(2, "x")}).shortlist(query, 5)), Ids{1});
}

TEST(Shortlist, a_need_of_a_request_carries_who_asks) {
    Request request;
    request.language = "es";
    Institution asking;
    asking.id = {9};
    asking.state_code = "BOL";
    const auto query = query_of(request, Need{}, asking, Date{5});
    EXPECT_EQ(query.state, "BOL");
    EXPECT_EQ(query.asking.value, 9);
    EXPECT_EQ(query.language, "es");
    EXPECT_EQ(query.as_of, Date{5});
}

// Property 2: nothing on a list has a rule that says no, and unknown never excludes.
TEST(Shortlist, property_no_candidate_is_excluded) {
    Market market(2);
    const auto all = matcher(market.offers(60));
    for (int i = 0; i < 100; ++i)
        for (const auto& candidate : all.shortlist(market.need(), 50).candidates)
            EXPECT_FALSE(excluded(candidate.criteria));
}

// Property 6: the order in which offers and topics come in does not matter.
TEST(Shortlist, property_input_order_does_not_matter) {
    Market market(6);
    auto offers = market.offers(40);
    const auto straight = matcher(offers);
    for (int i = 0; i < 30; ++i) {
        std::shuffle(offers.begin(), offers.end(), market.random());
        const auto shuffled = matcher(offers);
        for (int n = 0; n < 5; ++n) {
            auto query = market.need();
            const auto expected = straight.shortlist(query, 20);
            std::shuffle(query.need.topics.begin(), query.need.topics.end(), market.random());
            EXPECT_EQ(shuffled.shortlist(query, 20).candidates, expected.candidates);
        }
    }
}

// Property 7: States enter only through explicit rules. Where no rule names a region, who asks changes
// nothing.
TEST(Shortlist, property_renaming_the_state_changes_nothing_but_the_region_rule) {
    Market market(7);
    auto offers = market.offers(40);
    for (auto& each : offers) each.regions.clear();
    const auto all = matcher(offers);
    for (int i = 0; i < 50; ++i) {
        auto query = market.need();
        query.state = "BOL";
        const auto expected = all.shortlist(query, 20).candidates;
        query.state = "KEN";
        EXPECT_EQ(all.shortlist(query, 20).candidates, expected);
    }
}

// Property 8: the same bytes whatever the number of threads.
TEST(Shortlist, property_threads_do_not_matter) {
    Market market(8);
    const auto all = matcher(market.offers(40));
    std::vector<NeedQuery> queries;
    for (int i = 0; i < 40; ++i) queries.push_back(market.need());
    std::vector<std::vector<Candidate>> alone, together(queries.size());
    for (const auto& query : queries) alone.push_back(all.shortlist(query, 20).candidates);
    {
        std::vector<std::jthread> threads;
        for (std::size_t t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (std::size_t i = t; i < queries.size(); i += 4)
                    together[i] = all.shortlist(queries[i], 20).candidates;
            });
    }
    EXPECT_EQ(alone, together);
}

// Property 9: every pair has one code, the code follows from the list, and an exclusion names the rule that
// made it.
TEST(Shortlist, property_every_offer_has_one_outcome_that_agrees_with_the_list) {
    Market market(9);
    const auto all = matcher(market.offers(40));
    for (int i = 0; i < 40; ++i) {
        const auto query = market.need();
        const auto list = all.shortlist(query, 10);
        const auto listed = ids(list);
        std::size_t fitting = 0;
        for (const auto& each : all.offers()) {
            const auto outcome = all.outcome(query, each.id, 10);
            const auto at = std::find(listed.begin(), listed.end(), each.id.value);
            EXPECT_EQ(outcome.code == OutcomeCode::listed, at != listed.end());
            if (at != listed.end()) {
                EXPECT_EQ(outcome.candidate, list.candidates[std::size_t(at - listed.begin())]);
            }
            fitting += outcome.code == OutcomeCode::listed || outcome.code == OutcomeCode::below_the_cut;
            const bool out = outcome.code == OutcomeCode::excluded || outcome.code == OutcomeCode::not_open;
            EXPECT_EQ(out, excluded(outcome.candidate.criteria));
        }
        EXPECT_EQ(fitting, list.fitting);
    }
}

// The list looks at the topics of those offers alone that can still be on it; a place is counted over all.
TEST(Shortlist, property_whom_the_list_passes_over_could_not_have_been_on_it) {
    Market market(17);
    const auto all = matcher(market.offers(800));
    for (std::size_t i = 0; i < 60; ++i) {
        const auto query = market.need();
        const auto list = all.shortlist(query, 1 + i / 5);
        std::size_t place = 0;
        for (const auto& one : list.candidates) EXPECT_EQ(all.outcome(query, one.offer, 12).place, ++place);
    }
}

// Property 17: what comes out holds no number that is keyed to a State; candidates are of offers only (by
// type). Here: the asking State's code is in no reason except where an offer itself names it.
TEST(Shortlist, property_no_reason_speaks_about_the_asking_state) {
    Market market(17);
    const auto all = matcher(market.offers(40));
    for (int i = 0; i < 40; ++i) {
        const auto query = market.need();
        for (const auto& candidate : all.shortlist(query, 20).candidates)
            for (const auto& criterion : candidate.criteria)
                for (const auto& argument : criterion.reason.arguments)
                    if (const auto* term = std::get_if<Term>(&argument.value)) {
                        EXPECT_NE(term->kind, Term::Kind::state);
                    }
    }
}

// Property 20: to confirm one more topic that an offer shares never lowers that offer, neither in tier nor in
// order.
TEST(Shortlist, property_a_confirmed_shared_topic_never_lowers_an_offer) {
    Market market(20);
    const auto all = matcher(market.offers(40));
    for (int i = 0; i < 200; ++i) {
        auto query = market.need();
        if (query.need.topics.empty()) query.need.topics = {{"diamonds", TopicStanding::confirmed}};
        for (const char* added : {"export-control", "control-lists", "chemical-safety"}) {
            auto more = query;
            std::erase_if(more.need.topics, [&](const TopicTag& tag) { return tag.topic == added; });
            auto less = more;
            more.need.topics.push_back({added, TopicStanding::confirmed});
            if (!has_subject(less.need.topics)) continue;  // without any the tagger would step in
            for (const auto& each : all.offers()) {
                const auto& tags = each.topics;
                if (std::none_of(tags.begin(), tags.end(), [&](const TopicTag& tag) {
                        return tag.topic == added && tag.standing == TopicStanding::confirmed;
                    }))
                    continue;
                const auto before = all.outcome(less, each.id, 10).candidate;
                const auto after = all.outcome(more, each.id, 10).candidate;
                EXPECT_LE(after.tier, before.tier);
                EXPECT_GE(after.order, before.order);
            }
        }
    }
}

// However the offers came to be, all that is shown is the same.
TEST(Shortlist, what_has_changed_one_by_one_answers_as_if_it_had_come_at_once) {
    Market market(4711);
    for (int round = 0; round < 30; ++round) {
        const auto last = market.offers(40), other = market.offers(40);
        Matcher grown = matcher({other.begin(), other.begin() + 30});  // ids 1 to 30, with other words
        const std::vector<Offer> changed(last.begin() + 10, last.end());
        std::vector<OfferId> gone;
        for (std::size_t i = 0; i < 10; ++i) gone.push_back(other[i].id);
        grown.change({changed.begin(), changed.begin() + 12}, gone, {});
        grown.change({changed.begin() + 12, changed.end()}, {}, {});
        const auto query = market.need();
        const auto expected = matcher(changed).shortlist(query, 50), found = grown.shortlist(query, 50);
        EXPECT_EQ(found.considered, 30u);
        EXPECT_EQ(found.fitting, expected.fitting);
        ASSERT_EQ(found.candidates, expected.candidates);
    }
}

TEST(Shortlist, a_provider_s_own_offers_weigh_as_they_do_among_all) {
    Market market(815);
    for (int round = 0; round < 30; ++round) {
        auto offers = market.offers(50);
        for (auto& one : offers) one.provider = {500 + one.id.value % 3}, one.shelf.reset();
        const auto all = matcher(offers);
        const auto own = all.of({501});
        const auto query = market.need();
        std::vector<Candidate> expected;
        for (auto& candidate : all.shortlist(query, 50).candidates)
            if (candidate.offer.value % 3 == 1) expected.push_back(candidate);
        const auto found = own.shortlist(query, 50);
        ASSERT_EQ(found.candidates, expected);
        EXPECT_EQ(found.considered, 17u);
        const auto best = own.best(query);
        EXPECT_EQ(best, expected.empty() ? std::nullopt : std::optional(expected.front()));
    }
    EXPECT_TRUE(matcher(market.offers(5)).of({77}).shortlist(market.need(), 50).candidates.empty());
}

TEST(Shortlist, needs_for_a_provider_are_those_its_offers_could_answer) {
    auto mine = offer(1, "Training on export control"), other = offer(2, "Diamonds");
    mine.provider = {500};
    const auto all = matcher({mine, other});
    const std::vector<NeedQuery> open{need("Rough diamonds"), need("Control lists"),
                                      need("Training on export control"), need("Export control, training")};
    const auto own = all.of({500});
    const auto answerable = needs_for(open, [&](const NeedQuery& query) { return own.best(query); });
    ASSERT_EQ(answerable.size(), 3u);
    EXPECT_EQ(answerable[0].need, 2u);  // tier 1, and among equals the order in which they came
    EXPECT_EQ(answerable[1].need, 3u);
    EXPECT_EQ(answerable[2].need, 1u);
    EXPECT_EQ(answerable[0].best.offer.value, 1);
}

TEST(Shortlist, what_is_ready_stands_first_at_most_five_and_everything_else_keeps_its_order) {
    Market market(77);
    for (int round = 0; round < 20; ++round) {
        const auto offers = market.offers(60);
        const Matcher ours = matcher(offers);
        const auto query = market.need();
        const auto list = ours.shortlist(query, 50);
        std::size_t ready = 0;
        while (ready < list.candidates.size() && list.candidates[ready].from_shelf) ++ready;
        EXPECT_LE(ready, most_from_shelf);
        for (std::size_t i = 0; i < list.candidates.size(); ++i) {
            const auto& one = list.candidates[i];
            EXPECT_EQ(one.from_shelf, i < ready);
            if (one.from_shelf) {
                EXPECT_LE(one.tier, 2);
                EXPECT_EQ(one.criteria[4].verdict, Verdict::fits) << "a day that suits";
            }
            if (i > 0 && one.from_shelf == list.candidates[i - 1].from_shelf) {
                EXPECT_LE(std::pair(list.candidates[i - 1].tier, -list.candidates[i - 1].order),
                          std::pair(one.tier, -one.order));
            }
            EXPECT_EQ(ours.outcome(query, one.offer, 50).place, i + 1) << "the page says the same place";
        }
    }
}

TEST(Shortlist, an_item_of_the_shelf_stands_before_an_offer_that_answers_more) {
    auto ready = offer(2, "Advice on export control");
    ready.lead_days = 5;
    ready.shelf = {ShelfKind::call, {{date_of(2026, 12, 20), date_of(2026, 12, 20), 1}}};
    const auto list =
        matcher({offer(1, "Export control training", "Export control. Training."), ready}).shortlist(
            need("Export control", "Training on export control"), 10);
    EXPECT_EQ(ids(list), (Ids{2, 1}));
    EXPECT_TRUE(list.candidates[0].from_shelf);
    ready.shelf->dates[0].places = 0;
    const auto full =
        matcher({offer(1, "Export control training", "Export control. Training."), ready}).shortlist(
            need("Export control", "Training on export control"), 10);
    EXPECT_EQ(ids(full), (Ids{1, 2})) << "what is full stands among the others";
}

TEST(Shortlist, an_offer_in_other_words_and_another_language_is_found_and_explained) {
    const auto all = matcher({offer(1, "Formation", "Des diamants bien pesés et scellés.", "fr"),
                              offer(2, "Formation", "Sécurité chimique.", "fr")});
    const auto list = all.shortlist(need("Stones from the river", "They are sorted and weighed."), 10);
    ASSERT_FALSE(list.candidates.empty());
    EXPECT_EQ(list.candidates[0].offer.value, 1);
    const auto& subject = test::criterion(list.candidates[0], Criterion::subject);
    EXPECT_EQ(subject.reason.key, "match.reason.subject_close");
    EXPECT_EQ(subject.verdict, Verdict::not_stated);
    EXPECT_TRUE(subject.proposed);
    EXPECT_FALSE(subject.excludes);
    ASSERT_FALSE(subject.phrases.empty());
    EXPECT_EQ(subject.phrases[0].topic, "diamonds");
    for (const auto& phrase : subject.phrases)
        EXPECT_TRUE(phrase.need_text.empty() && phrase.offer_text.empty()) << "two words that do not match";
}

TEST(Shortlist, what_the_author_removed_is_no_longer_close) {
    const auto all = matcher({offer(1, "Formation", "Des diamants bien pesés et scellés.", "fr")});
    auto query = need("Stones from the river", "They are sorted and weighed.");
    const auto before = all.outcome(query, {1}, 10).candidate.order;
    query.need.topics = {{"diamonds", TopicStanding::removed}};
    EXPECT_LT(all.outcome(query, {1}, 10).candidate.order, before);
}
