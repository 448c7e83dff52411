#include "cli/house.hpp"

#include "cli/console.hpp"
#include "domain/verbs/account.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class house : public Console {
protected:
    Settings settings() const {
        Settings settings;
        settings.data_dir = folder + "/data";
        return settings;
    }
    const Time now{1'790'000'000};
};

}  // namespace

TEST_F(house, opens_with_the_records_that_the_program_brings_along) {
    const auto opened = House::open(settings(), DataFolder::make, now);
    ASSERT_TRUE(opened);
    const auto fingerprint =
        (*opened)->store->read([](Session& session) { return installation_value(session, "records"); });
    EXPECT_EQ(fingerprint, records_fingerprint(embedded_files(), Space::real));
    EXPECT_EQ(std::filesystem::status(folder + "/data").permissions(), std::filesystem::perms::owner_all);
}

TEST_F(house, finds_institutions_by_letters_name_and_id) {
    const auto opened = House::open(settings(), DataFolder::make, now);
    ASSERT_TRUE(opened);
    const auto viewer = console_viewer(Space::real);
    const auto albania = (*opened)->find_institution(viewer, "alb");
    ASSERT_TRUE(albania);
    EXPECT_EQ((*opened)->name_of(*albania), "Albania");
    EXPECT_EQ((*opened)->find_institution(viewer, "Albanie")->id, albania->id);
    EXPECT_EQ((*opened)->find_institution(viewer, albania->id.text())->id, albania->id);
    const auto nobody = (*opened)->find_institution(viewer, "Nowhere");
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().message.key, "cli.institution_unknown");
}

TEST_F(house, a_missing_folder_is_made_or_wanted) {
    EXPECT_EQ(prepare_data_folder(settings(), DataFolder::must_be_there).error().message.key, "cli.no_data");
    EXPECT_FALSE(std::filesystem::exists(folder + "/data"));
    EXPECT_TRUE(prepare_data_folder(settings(), DataFolder::make));
    EXPECT_TRUE(std::filesystem::exists(folder + "/data"));
}

TEST_F(house, a_folder_that_cannot_be_made_says_why) {
    auto elsewhere = settings();
    elsewhere.data_dir = write("file", "words") + "/data";
    const auto prepared = prepare_data_folder(elsewhere, DataFolder::make);
    ASSERT_FALSE(prepared);
    EXPECT_EQ(prepared.error().message.key, "cli.folder_not_made");
    EXPECT_EQ(prepared.error().kind, ErrorKind::unavailable);
}

TEST_F(house, a_vocabulary_of_ones_own_is_checked) {
    auto other = settings();
    other.vocabulary_dir = folder;
    write("mine.toml", "[[topic]]\nid = 3\n");
    const auto read = ReferenceData::read(other);
    ASSERT_FALSE(read);
    EXPECT_TRUE(has(read.error().faults.at(0).place, "mine.toml"));
}

TEST_F(house, a_vocabulary_without_a_topic_or_a_folder_is_named) {
    auto other = settings();
    other.vocabulary_dir = folder + "/empty";
    const auto missing = ReferenceData::read(other);
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().message.key, "cli.vocabulary_missing");
    EXPECT_EQ(std::get<std::string>(missing.error().message.arguments.at(0).value), other.vocabulary_dir);
    std::filesystem::create_directory(other.vocabulary_dir);
    const auto empty = ReferenceData::read(other);
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().message.key, "cli.vocabulary_empty");
}

TEST_F(house, a_text_of_ones_own_replaces_the_built_in_one_and_is_checked) {
    auto other = settings();
    other.letters_dir = folder;
    const std::string title = "title: Our own words\n";
    write("year_question.en.md", title + "{addressee} {title} {dated} {date}\n");
    const auto read = ReferenceData::read(other);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->letters.text(LetterKind::year_question, "en").title, "Our own words");
    EXPECT_NE(read->letters.text(LetterKind::year_question, "fr").title, "Our own words");
    write("year_question.en.md", title + "{addressee} {title} {dated} {date}\n{anything}\n");
    const auto broken = ReferenceData::read(other);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().faults.at(0).place, "data/letters/year_question.en.md:3");
}

TEST_F(house, each_kind_of_error_has_its_own_code) {
    EXPECT_EQ(exit_code(ErrorKind::invalid), 2);
    EXPECT_EQ(exit_code(ErrorKind::not_found), 3);
    EXPECT_EQ(exit_code(ErrorKind::not_allowed), 4);
    EXPECT_EQ(exit_code(ErrorKind::conflict), 5);
    EXPECT_EQ(exit_code(ErrorKind::too_much), 6);
    EXPECT_EQ(exit_code(ErrorKind::unavailable), 7);
}
