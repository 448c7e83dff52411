#include "matching/eligibility.hpp"

#include "matching/world.hpp"

using namespace lightfoot;

namespace {

constexpr auto fits = Verdict::fits;
constexpr auto does_not_fit = Verdict::does_not_fit;
constexpr auto not_stated = Verdict::not_stated;

NeedFacts bolivia() {
    NeedFacts need;
    need.state = "BOL";
    need.asking = {7};
    need.languages = {"es"};
    need.as_of = date_of(2026, 11, 24);
    return need;
}

void expect(const CriterionResult& result, Verdict verdict, const char* key, bool excludes = false) {
    EXPECT_EQ(result.verdict, verdict) << key;
    EXPECT_EQ(result.reason.key, std::string("match.reason.") + key);
    EXPECT_EQ(result.excludes, excludes) << key;
}

CriterionResult region(const NeedFacts& need, const Offer& offer) {
    return judge_region(need, facts_of(offer, test::places()), test::places());
}
CriterionResult time(const NeedFacts& need, const Offer& offer) {
    return judge_time(need, facts_of(offer, test::places()));
}
CriterionResult hosting(const NeedFacts& need, const Offer& offer) {
    return judge_hosting(need, facts_of(offer, test::places()));
}
CriterionResult standing(const NeedFacts& need, const Offer& offer) {
    return judge_standing(need, facts_of(offer, test::places()));
}

}  // namespace

TEST(Eligibility, region_not_stated_is_a_question) {
    expect(region(bolivia(), test::offer(1, "x")), not_stated, "region_not_stated");
}

TEST(Eligibility, region_with_the_state_fits_and_names_the_place) {
    auto offer = test::offer(1, "x");
    offer.regions = {"m49-002", "m49-419"};
    const auto result = region(bolivia(), offer);
    expect(result, fits, "region_served");
    EXPECT_EQ(std::get<Term>(result.reason.arguments[0].value), (Term{Term::Kind::region, "m49-419"}));
}

TEST(Eligibility, region_without_the_state_excludes) {
    auto offer = test::offer(1, "x");
    offer.regions = {"m49-002"};
    expect(region(bolivia(), offer), does_not_fit, "region_not_served", true);
}

TEST(Eligibility, a_state_named_one_by_one_is_served) {
    auto offer = test::offer(1, "x");
    offer.regions = {"m49-002"};
    offer.eligible_states = {"BOL"};
    expect(region(bolivia(), offer), fits, "region_served");
    offer.eligible_states = {"PER"};
    expect(region(bolivia(), offer), does_not_fit, "region_not_served", true);
}

TEST(Eligibility, words_about_regions_are_read_where_there_are_no_ids) {
    auto offer = test::offer(1, "x");
    offer.regions_as_stated = "Latin America and the Caribbean";
    expect(region(bolivia(), offer), fits, "region_served");
    offer.regions_as_stated = "Central Asia, Mongolia";
    expect(region(bolivia(), offer), does_not_fit, "region_not_served", true);
}

TEST(Eligibility, words_that_are_not_understood_or_hedged_never_exclude) {
    auto offer = test::offer(1, "x");
    offer.regions_as_stated = "62 partner countries";
    expect(region(bolivia(), offer), not_stated, "region_unclear");
    offer.regions_as_stated = "Mongolia (case seen)";
    expect(region(bolivia(), offer), not_stated, "region_unclear");
    offer.regions_as_stated = "";
    offer.regions = {"atlantis"};
    expect(region(bolivia(), offer), not_stated, "region_unclear");
}

TEST(Eligibility, activity_elsewhere_is_not_a_limit) {
    auto offer = test::offer(1, "x");
    offer.kind = OfferKind::documented_activity;
    offer.regions = {"m49-035"};
    expect(region(bolivia(), offer), not_stated, "region_done_elsewhere");
}

TEST(Eligibility, a_visitor_has_no_region) {
    auto offer = test::offer(1, "x");
    offer.regions = {"m49-035"};
    expect(region(NeedFacts{}, offer), not_stated, "region_no_state");
}

TEST(Eligibility, language_is_shown_and_never_excludes) {
    auto offer = test::offer(1, "x");
    const auto judged = [&] { return judge_language(bolivia(), facts_of(offer, test::places())); };
    expect(judged(), not_stated, "language_not_stated");
    offer.languages = {"en", "es-MX"};
    expect(judged(), fits, "language_shared");
    offer.languages = {"ru"};
    expect(judged(), does_not_fit, "language_none_shared");
    NeedFacts visitor;
    expect(judge_language(visitor, facts_of(offer, test::places())), not_stated, "language_not_asked");
}

TEST(Eligibility, a_withdrawn_offer_is_excluded) {
    auto offer = test::offer(1, "x");
    offer.withdrawn_at = Time{0};
    expect(time(bolivia(), offer), does_not_fit, "withdrawn", true);
}

TEST(Eligibility, dates_of_availability_exclude) {
    auto offer = test::offer(1, "x");
    auto need = bolivia();
    offer.available_until = date_of(2026, 11, 23);
    expect(time(need, offer), does_not_fit, "available_until", true);
    offer.available_until = date_of(2026, 11, 24);
    expect(time(need, offer), not_stated, "time_not_stated");
    need.earliest = date_of(2027, 1, 1);
    expect(time(need, offer), does_not_fit, "available_until", true);
    offer = test::offer(1, "x");
    offer.available_from = date_of(2027, 6, 1);
    expect(time(need, offer), not_stated, "time_not_stated");
    need.latest = date_of(2027, 5, 31);
    expect(time(need, offer), does_not_fit, "available_from", true);
}

TEST(Eligibility, a_long_lead_is_shown_and_never_excludes) {
    auto offer = test::offer(1, "x");
    auto need = bolivia();
    offer.lead_days = 30;
    expect(time(need, offer), fits, "lead");
    need.latest = date_of(2026, 12, 23);
    expect(time(need, offer), does_not_fit, "lead_too_long");
    need.latest = date_of(2026, 12, 24);
    expect(time(need, offer), fits, "lead");
}

TEST(Eligibility, more_than_can_be_hosted_is_shown_and_never_excludes) {
    auto offer = test::offer(1, "x");
    auto need = bolivia();
    expect(hosting(need, offer), not_stated, "hosting_not_stated");
    offer.duration_days = 10;
    expect(hosting(need, offer), not_stated, "hosting_not_stated");
    need.hosting.days_per_month = 5;
    expect(hosting(need, offer), does_not_fit, "more_days");
    offer.visits = 2;
    expect(hosting(need, offer), fits, "days_fit");
    need.hosting.visits = 1;
    expect(hosting(need, offer), does_not_fit, "more_visits");
    offer.duration_days.reset();
    need.hosting.visits = 2;
    expect(hosting(need, offer), fits, "visits_fit");
}

TEST(Eligibility, conditions_are_shown_as_written_and_not_judged) {
    auto offer = test::offer(1, "x");
    expect(judge_condition(facts_of(offer, test::places())), not_stated, "condition_not_stated");
    offer.conditions = "States Parties";
    const auto result = judge_condition(facts_of(offer, test::places()));
    expect(result, not_stated, "condition");
    EXPECT_EQ(std::get<Quote>(result.reason.arguments[0].value).text, "States Parties");
}

TEST(Eligibility, standing_says_what_kind_of_record_it_is) {
    auto offer = test::offer(1, "x");
    expect(standing(bolivia(), offer), fits, "never_confirmed");
    offer.confirmed_on = date_of(2026, 1, 2);
    expect(standing(bolivia(), offer), fits, "confirmed_on");
    offer.kind = OfferKind::documented_activity;
    expect(standing(bolivia(), offer), not_stated, "documented_activity");
    offer.kind = OfferKind::named_provider;
    expect(standing(bolivia(), offer), not_stated, "named_provider");
}

TEST(Eligibility, nobody_answers_a_need_of_its_own) {
    auto offer = test::offer(1, "x");
    offer.provider = bolivia().asking;
    expect(standing(bolivia(), offer), does_not_fit, "own_offer", true);
    offer.provider = {};
    expect(standing(NeedFacts{}, offer), fits, "never_confirmed");
}

// Property 2: an unknown never excludes. Every field of an offer is taken away in turn; none of it may
// exclude.
TEST(Eligibility, taking_a_datum_away_never_excludes) {
    auto full = test::offer(1, "x");
    full.regions = {"m49-005"};
    full.languages = {"es"};
    full.lead_days = 3;
    full.available_until = date_of(2030, 1, 1);
    full.duration_days = 2;
    const auto check = [](const Offer& offer) {
        EXPECT_FALSE(excluded(judge(bolivia(), facts_of(offer, test::places()), test::places())));
    };
    check(full);
    for (int field = 0; field < 5; ++field) {
        auto offer = full;
        if (field == 0) offer.regions.clear();
        if (field == 1) offer.languages.clear();
        if (field == 2) offer.lead_days.reset();
        if (field == 3) offer.available_until.reset();
        if (field == 4) offer.duration_days.reset();
        check(offer);
    }
}

// Property 9: each exclusion rests on one datum, and without it there is no exclusion.
TEST(Eligibility, an_exclusion_falls_with_its_datum) {
    const auto is_excluded = [](const Offer& offer) {
        return excluded(judge(bolivia(), facts_of(offer, test::places()), test::places()));
    };
    auto offer = test::offer(1, "x");
    offer.regions = {"osce"};
    EXPECT_TRUE(is_excluded(offer));
    offer.regions.clear();
    EXPECT_FALSE(is_excluded(offer));
    offer.withdrawn_at = Time{1};
    EXPECT_TRUE(is_excluded(offer));
    offer.withdrawn_at.reset();
    offer.available_until = date_of(2020, 1, 1);
    EXPECT_TRUE(is_excluded(offer));
    offer.available_until.reset();
    EXPECT_FALSE(is_excluded(offer));
}

namespace {

Offer ready(std::vector<ShelfDate> dates) {
    auto offer = test::offer(1, "x");
    offer.lead_days = 10;
    offer.duration_days = 1;
    offer.shelf = {ShelfKind::call, std::move(dates)};
    return offer;
}

}  // namespace

TEST(Eligibility, a_date_of_the_shelf_that_suits_fits_and_is_named) {
    const auto result = time(bolivia(), ready({{date_of(2026, 12, 10), date_of(2026, 12, 10), 1}}));
    expect(result, fits, "shelf_date");
    EXPECT_EQ(std::get<Date>(result.reason.arguments[0].value), date_of(2026, 12, 10));
}

TEST(Eligibility, other_dates_and_full_ones_are_said_and_exclude_nothing) {
    auto need = bolivia();
    need.latest = date_of(2026, 12, 1);
    expect(time(need, ready({{date_of(2026, 12, 10), date_of(2026, 12, 10), 1}})), does_not_fit,
           "shelf_other_dates");
    expect(time(bolivia(), ready({{date_of(2026, 12, 10), date_of(2026, 12, 10), 0}})), does_not_fit,
           "shelf_full");
}

TEST(Eligibility, what_has_no_date_left_is_not_to_be_had) {
    const auto over = ready({{date_of(2026, 12, 1), date_of(2026, 12, 3), 1}});
    expect(time(bolivia(), over), does_not_fit, "shelf_over", true);
}
