// What a brief says follows from the facts alone, and nothing is said without a source.

#include "domain/brief.hpp"

#include "domain/cases.hpp"

#include <gtest/gtest.h>

#include <type_traits>

using namespace lightfoot;

// The types: no statement without a source, no source without a record.
static_assert(!std::is_default_constructible_v<BriefSource>);
static_assert(!std::is_default_constructible_v<BriefStatement>);
static_assert(!std::is_constructible_v<BriefStatement, Message>);
static_assert(!std::is_constructible_v<BriefSource, BriefSource::Kind, std::string, std::optional<Date>>);

namespace {

const Date today{20'800};

Request request(RequestArrival arrival, const std::string& title) {
    Request it;
    it.id = {7};
    it.institution = {3};
    it.arrival = arrival;
    it.language = "fr";
    it.title = title;
    return it;
}

Request open_request() {
    auto it = request(RequestArrival::written_here, "Douaniers du port");
    it.sent_at = Time{1'700'000'000};
    Need second{{11}, 1}, first{{12}, 2};
    second.title = "Un scanner", first.title = "Former les formateurs";
    first.own_order = 1, second.own_order = 2;
    first.why_it_matters = "Le port est neuf.";
    first.topics = {{"customs", TopicStanding::confirmed}, {"biosafety", TopicStanding::proposed}};
    it.needs = {second, first};
    return it;
}

StateFacts facts_with(Request it) {
    StateFacts facts;
    facts.requests = {std::move(it)};
    facts.today = today;
    return facts;
}

const BriefSection* part(const Brief& brief, BriefPart wanted) {
    for (const auto& section : brief.sections)
        if (section.part == wanted) return &section;
    return nullptr;
}

std::vector<std::string> keys(const BriefSection& section) {
    std::vector<std::string> all;
    for (const auto& one : section.statements) all.push_back(one.words.key);
    return all;
}

BriefProgramme programme(const std::string& title) {
    return {"00000000000000a1", "XP-1", {title, "en"}, "An agency", {Going::yes, "programme.until"}, today};
}

}  // namespace

TEST(Brief, of_nothing_says_nothing_and_names_what_is_not_known) {
    const auto brief = brief_of(StateFacts{});
    EXPECT_TRUE(brief.sections.empty());
    EXPECT_TRUE(brief.all_public());
    EXPECT_EQ(brief.empty.size(), 6u);
    EXPECT_TRUE(brief_of(ProviderFacts{}).sections.empty());
}

TEST(Brief, of_an_archive_says_that_the_present_need_is_unknown) {
    auto past = request(RequestArrival::archive, "Aide à la rédaction");
    past.dated = Date{14'000};
    past.provenance.source_url = "https://example.org/list";
    const auto brief = brief_of(facts_with(past));
    const auto& one = part(brief, BriefPart::asked)->statements.at(0);
    EXPECT_EQ(one.words.key, "brief.request.archive");
    EXPECT_EQ(one.notes.at(0).key, "brief.present_need_unknown");
    EXPECT_EQ(one.source.kind(), BriefSource::Kind::request);
    EXPECT_EQ(one.source.key(), RequestId{7}.text());
    EXPECT_EQ(one.source.dated(), Date{14'000});
    EXPECT_EQ(one.source.elsewhere(), "https://example.org/list");
    EXPECT_TRUE(one.is_public);
}

TEST(Brief, tells_needs_in_the_order_of_the_state_with_its_reason_and_marks_them_as_not_public) {
    const auto brief = brief_of(facts_with(open_request()));
    const auto& asked = *part(brief, BriefPart::asked);
    EXPECT_EQ(keys(asked), (std::vector<std::string>{"brief.request.open", "brief.need_ordered",
                                                     "brief.need_ordered"}));
    EXPECT_EQ(std::get<Quote>(asked.statements[1].words.arguments[1].value).text, "Former les formateurs");
    EXPECT_EQ(asked.statements[1].notes.at(0).key, "brief.why");
    EXPECT_FALSE(brief.all_public());
    for (const auto& one : asked.statements) EXPECT_FALSE(one.is_public);
}

TEST(Brief, names_topics_that_a_person_confirmed_and_no_others) {
    const auto brief = brief_of(facts_with(open_request()));
    const auto& topics = part(brief, BriefPart::asked)->statements[1].notes.at(1);
    EXPECT_EQ(std::get<std::vector<Term>>(topics.arguments[0].value),
              (std::vector<Term>{{Term::Kind::topic, "customs"}}));
}

TEST(Brief, is_silent_on_what_was_withdrawn) {
    auto gone = open_request();
    gone.withdrawn_at = Time{1'700'100'000};
    EXPECT_EQ(part(brief_of(facts_with(gone)), BriefPart::asked), nullptr);
}

TEST(Brief, says_through_which_region_an_offer_names_the_state_and_that_a_past_activity_is_no_offer) {
    StateFacts facts;
    Offer offer;
    offer.id = {21}, offer.provider = {5}, offer.title = "Drafting", offer.language = "en";
    auto done = offer;
    done.id = {22}, done.kind = OfferKind::documented_activity;
    facts.names[InstitutionId{5}] = "An institute";
    facts.offers = {{offer, "", FreshnessState::unconfirmed}, {done, "m49-002", FreshnessState::source}};
    const auto brief = brief_of(facts);
    EXPECT_EQ(keys(*part(brief, BriefPart::offered)),
              (std::vector<std::string>{"brief.offer.state", "brief.activity.region"}));
    EXPECT_TRUE(brief.all_public());
}

TEST(Brief, of_a_programme_says_publisher_identifier_age_and_whether_it_goes_on) {
    StateFacts facts;
    facts.programmes = {programme("Customs"), programme("")};
    facts.more_programmes = 40;
    const auto brief = brief_of(facts);
    const auto& section = *part(brief, BriefPart::programmes);
    EXPECT_EQ(section.left_out, 40u);
    ASSERT_EQ(section.statements[0].notes.size(), 3u);
    EXPECT_EQ(section.statements[0].notes[0].key, "brief.identifier");
    EXPECT_EQ(section.statements[0].notes[1].key, "programme.until");
    EXPECT_EQ(section.statements[0].notes[2].key, "programmes.updated_on");
    EXPECT_EQ(std::get<Quote>(section.statements[1].words.arguments[0].value).text, "XP-1");
}

TEST(Brief, shortened_counts_what_it_leaves_out) {
    StateFacts facts;
    facts.programmes = {programme("a"), programme("b"), programme("c")};
    facts.more_programmes = 2;
    const auto brief = shortened(brief_of(facts), 1);
    EXPECT_EQ(part(brief, BriefPart::programmes)->statements.size(), 1u);
    EXPECT_EQ(part(brief, BriefPart::programmes)->left_out, 4u);
}

TEST(Brief, on_little_room_each_section_keeps_its_share) {
    StateFacts facts;
    facts.programmes = {programme("a"), programme("b"), programme("c"), programme("d")};
    facts.worldwide = {programme("e"), programme("f")};
    const auto whole = brief_of(facts);
    EXPECT_EQ(count_statements(whole), 6u);
    const auto some = shortened_to(whole, 4);
    EXPECT_EQ(part(some, BriefPart::programmes)->statements.size(), 2u);
    EXPECT_EQ(part(some, BriefPart::programmes)->left_out, 2u);
    EXPECT_EQ(part(some, BriefPart::worldwide)->statements.size(), 2u);
    EXPECT_EQ(count_statements(shortened_to(whole, 0)), 2u) << "one of each stays";
}

TEST(Brief, the_only_need_of_a_request_that_is_called_alike_is_told_with_it) {
    auto it = open_request();
    it.needs.erase(it.needs.begin());
    it.needs[0].title = it.title, it.needs[0].own_order.reset();
    const auto brief = brief_of(facts_with(it));
    const auto& asked = *part(brief, BriefPart::asked);
    ASSERT_EQ(asked.statements.size(), 1u);
    EXPECT_EQ(asked.statements[0].notes.at(0).key, "brief.why");
}

TEST(Brief, long_words_are_cut_and_say_so) {
    auto past = request(RequestArrival::archive, std::string(400, 'a'));
    const auto brief = brief_of(facts_with(past));
    const auto& words = part(brief, BriefPart::asked)->statements[0].words;
    const auto& shown = std::get<Quote>(words.arguments[0].value).text;
    EXPECT_LT(shown.size(), 200u);
    EXPECT_TRUE(shown.ends_with("…"));
}
