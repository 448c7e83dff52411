// The spreadsheet in six languages: every question, no word missing, choices that can be read again.

#include "web/form_desk.hpp"
#include "web/world.hpp"

#include "base/text.hpp"
#include "domain/question.hpp"
#include "support/filled_sheet.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {
class OfflineSheetWords : public WebStory {};
}  // namespace

TEST_P(OfflineSheetWords, every_question_stands_in_every_language) {
    for (auto language : official_languages) {
        const auto sheet = offline_sheet(house->app.languages.words(language), house->app.vocabulary);
        EXPECT_EQ(sheet.right_to_left, language == "ar");
        for (const auto& one : questions()) {
            const auto found = std::any_of(sheet.rows.begin(), sheet.rows.end(), [&](const SheetRow& row) {
                return row.key == one.name || row.key.starts_with(std::string(one.name) + ".");
            });
            EXPECT_TRUE(found) << one.name << " in " << language;
        }
        for (const auto& row : sheet.rows) EXPECT_FALSE(row.title.empty()) << row.key;
        EXPECT_LE(length_in_characters(sheet.sheet_name), 31u);
        EXPECT_LT(write_offline_sheet(sheet).size(), 64u * 1024) << language;
    }
}

TEST_P(OfflineSheetWords, a_topic_of_the_list_is_found_again) {
    for (auto language : official_languages) {
        const auto topics = topics_to_choose(house->app.languages.words(language), house->app.vocabulary);
        EXPECT_GT(topics.size(), 60u) << language;
        const FormDesk desk{house->finder, house->app.vocabulary};
        std::size_t found = 0;
        for (const auto& [name, id] : topics) {
            const auto read = read_topics(desk, name, language);
            found += read.topics == std::vector<std::string>{id};
            EXPECT_EQ(read.topics, std::vector<std::string>{id}) << language << ": " << name;
        }
        EXPECT_EQ(found, topics.size()) << language;
    }
}

TEST_P(OfflineSheetWords, commas_of_all_languages_stand_between_topics) {
    const FormDesk desk{house->finder, house->app.vocabulary};
    const auto read =
        read_topics(desk, "customs-control،biosecurity，training、 zzzz ；export-control", "en");
    EXPECT_EQ(read.topics,
              (std::vector<std::string>{"customs-control", "biosecurity", "training", "export-control"}));
    EXPECT_EQ(read.unknown, std::vector<std::string>{"zzzz"});
}

ON_BOTH_ENGINES(OfflineSheetWords);
