// Released stories as tables and as activities of IATI. The stories here are as the public sees them.

#include "web/open_stories.hpp"

#include "cli/house.hpp"
#include "exchange/iati_write.hpp"
#include "programmes/iati_check.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class OpenStories : public WebStory {
protected:
    OpenWorld world(Space space = Space::real) {
        return open_world(house->app, house->app.languages.words("en"), space, {1'795'521'600});
    }
    std::optional<IatiActivity> activity(const PublicStory& story, Space space = Space::real) {
        return house->store->read(
            [&](Session& session) { return activity_of(session, world(space), story); });
    }
    // Kenya has released its name, two days and a summary that was translated.
    static PublicStory named() {
        PublicStory story;
        story.id = {1540};
        story.named = true;
        story.requester.state_code = "KEN";
        story.provider = {{}, "", "", "Customs Skills"};
        story.topics = {"customs-control", "dual-use-goods"};
        story.deliveries = {{DeliveryKind::visit, 2026, date_of(2026, 3, 2), date_of(2026, 3, 6), 5},
                            {DeliveryKind::call, 2026, date_of(2026, 2, 1), date_of(2026, 2, 1), 1}};
        story.outcome = CaseOutcome::delivered;
        story.carriers = {{"XM-DAC-1-REFORM", {"A customs reform", "en"}, {1}},
                          {"", {"A reform of our own", "en"}, {1}}};
        PublicPassage summary;
        summary.title = "A desk for risk";
        summary.text = "Five days.";
        summary.language = "en";
        summary.translations = {{"Un bureau du risque", "Cinq jours.", "fr"}};
        story.passages = {summary};
        story.changed_at = {1'790'000'000};
        return story;
    }
    // How many activities there are, and what is wrong with them; hosts stand in files of their own.
    static std::pair<std::uint64_t, std::string> checked(const std::string& text) {
        const auto standard =
            IatiStandard::read(embedded("data/iati/structure.tsv"), embedded("data/iati/codes.tsv")).value();
        IatiFaults faults(20);
        IatiReferences references;
        IatiCheck check(standard, {4'102'444'800}, faults, references, 0);
        check.read(text);
        check.finish();
        for (const char* host : {"XM-DAC-1-REFORM", "XP-PRA-02-MINES"}) references.add_activity(host);
        std::string all;
        for (const auto& one : faults.kept())
            all += std::to_string(one.line) + " " + one.rule + " " + one.message.key + "\n";
        for (const auto& one : references.missing()) all += one.fault.message.key + "\n";
        return {check.records(), all};
    }
    static PublicStory unnamed() {
        PublicStory story;
        story.id = {1541};
        story.deliveries = {{DeliveryKind::review, 2025}};
        story.changed_at = {1'790'000'000};
        return story;
    }
};

}  // namespace

TEST_P(OpenStories, a_story_with_a_name_is_an_activity_with_its_country_days_and_words) {
    const auto one = activity(named()).value();
    EXPECT_EQ(one.country, "KE");
    EXPECT_EQ(one.title, (std::vector<IatiText>{{"en", "A desk for risk"}, {"fr", "Un bureau du risque"}}));
    EXPECT_EQ(one.description.size(), 2u);
    const std::vector<std::pair<IatiDay, Date>> days = {{IatiDay::actual_start, date_of(2026, 2, 1)},
                                                        {IatiDay::actual_end, date_of(2026, 3, 6)}};
    EXPECT_EQ(one.days, days);
    EXPECT_EQ(one.status, IatiStatus::closed);
    EXPECT_EQ(one.aid_type, "D02");
    EXPECT_FALSE(one.sectors.empty());
    EXPECT_EQ(one.topics.size(), 2u);
    EXPECT_EQ(one.topics[0].labels.size(), 6u);
    EXPECT_EQ(one.carried_by, std::vector<std::string>{"XM-DAC-1-REFORM"}) << "words are no identifier";
    ASSERT_EQ(one.participants.size(), 1u);
    EXPECT_EQ(one.participants[0].organisation.names[0].text, "Customs Skills");
    EXPECT_TRUE(one.page.ends_with("/en/stories/" + StoryId{1540}.text()));
}

TEST_P(OpenStories, a_story_without_a_name_tells_no_country_no_day_and_no_provider) {
    const auto one = activity(unnamed()).value();
    EXPECT_EQ(one.country, "");
    EXPECT_EQ(one.region, "");
    EXPECT_EQ(one.title.size(), 6u) << "a sentence of ours in each language";
    EXPECT_EQ(one.status, IatiStatus::implementation);
    EXPECT_EQ(one.days[0].second, date_of(2025, 1, 1)) << "only the year";
    EXPECT_EQ(one.days[1].second, date_of(2025, 12, 31));
    EXPECT_EQ(one.sectors, std::vector<std::string>{"99810"});
    EXPECT_EQ(one.participants[0].organisation.names.size(), 6u);
    EXPECT_EQ(one.collaboration_type, "");
}

TEST_P(OpenStories, a_region_that_the_state_chose_stands_instead_of_its_name) {
    auto story = unnamed();
    story.region = "m49-202";
    EXPECT_EQ(activity(story)->region, "202");
    story.region = "osce";  // no code of the standard
    EXPECT_EQ(activity(story)->region, "");
}

TEST_P(OpenStories, a_day_that_has_not_come_is_not_reported_as_past) {
    auto story = named();
    story.deliveries[0].to = date_of(2027, 1, 1);
    EXPECT_EQ(activity(story)->days.size(), 1u);
    auto this_year = unnamed();
    this_year.deliveries[0].year = 2026;
    EXPECT_EQ(activity(this_year)->days.size(), 1u);
}

TEST_P(OpenStories, without_a_delivery_or_any_year_there_is_no_activity) {
    auto story = named();
    story.deliveries.clear();
    EXPECT_FALSE(activity(story));
    auto timeless = unnamed();
    timeless.deliveries[0].year = std::nullopt;
    EXPECT_FALSE(activity(timeless));
}

TEST_P(OpenStories, what_is_published_is_right_by_the_standard) {
    auto third = named();
    third.id = {1542};
    auto region = unnamed();
    region.id = {1543};
    region.region = "m49-202";
    for (const auto space : {Space::real, Space::practice}) {
        IatiFile file{{"XI-IATI-1234", "90", {{"en", "Example"}}}, "https://help.example.org/vocabulary", {}};
        for (const auto& story : {named(), unnamed(), third, region})
            file.activities.push_back(activity(story, space).value());
        const auto [records, faults] = checked(to_iati(file).value());
        EXPECT_EQ(records, 4u);
        EXPECT_EQ(faults, "");
    }
}

// States of the practice ground have codes that belong to nobody, and its reporter is registered nowhere: the
// check says so, and nothing else.
TEST_P(OpenStories, the_stories_of_the_practice_ground_are_right_but_for_what_is_invented) {
    const auto text =
        house->store->read([&](Session& session) { return write_iati(session, world(Space::practice)); });
    ASSERT_TRUE(text) << "the practice ground has stories";
    const auto [records, faults] = checked(*text);
    EXPECT_GT(records, 0u);
    std::set<std::string> rules;
    for (std::size_t at = 0, end; (end = faults.find('\n', at)) != std::string::npos; at = end + 1)
        rules.insert(faults.substr(faults.find(' ', at) + 1, end - faults.find(' ', at) - 1));
    EXPECT_EQ(rules, std::set<std::string>{"1.14.8 iati.rule.agency"})
        << "an invented organisation is registered nowhere; nothing else is against the standard";
    EXPECT_NE(text->find(practice_states_vocabulary), std::string::npos);
    EXPECT_EQ(text->find("<recipient-country"), std::string::npos);
}

TEST_P(OpenStories, practice_says_so_in_every_title) {
    const auto one = activity(named(), Space::practice).value();
    EXPECT_EQ(one.title[0].text, "Practice: A desk for risk");
}

TEST_P(OpenStories, words_are_in_the_language_of_the_reader_where_they_exist_in_it) {
    auto here = world();
    EXPECT_EQ(wording_of(here, named()).title, "A desk for risk");
    const auto french = open_world(house->app, house->app.languages.words("fr"), Space::real, {0});
    EXPECT_EQ(wording_of(french, named()).title, "Un bureau du risque");
    EXPECT_EQ(wording_of(french, unnamed()).language, "fr");
    EXPECT_FALSE(wording_of(french, unnamed()).title.empty());
}

TEST_P(OpenStories, without_stories_there_is_no_file_and_the_page_says_why) {
    EXPECT_EQ(house->store->read([&](Session& session) { return write_iati(session, world()); }),
              std::nullopt);
    EXPECT_EQ(browser().get("/data/iati.xml").status(), 404);
    EXPECT_TRUE(browser().get("/en/data").shows("the standard knows no empty file"));
    EXPECT_FALSE(browser().get("/en/data").shows("iati.xml"));
}

ON_BOTH_ENGINES(OpenStories);
