// Who publishes the kept programmes, with licence, number and age; and what the administrator reads of the
// last update.

#include "programmes/import.hpp"
#include "programmes/made_programmes.hpp"
#include "cli/programmes.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Publishers : public WebStory {
protected:
    std::string folder() {
        Settings settings;
        settings.data_dir = house->folder();
        return programmes_folder(settings);
    }
    static std::string file(const std::string& id, const std::string& publisher) {
        return R"(<iati-activities version="2.03"><iati-activity xml:lang="en"><iati-identifier>)" + id +
               R"(</iati-identifier><reporting-org ref="XX"><narrative>)" + publisher +
               "</narrative></reporting-org><title><narrative>Ports</narrative></title></iati-activity>"
               "</iati-activities>";
    }
    void keep() {
        const MadeFolder made;
        made.write("one.xml", file("XX-1", "An agency"));
        made.write("two.xml", file("XX-2", "An agency"));
        made.write("own.xml", file("YY-1", "Ourselves"));
        const Tagger tagger(house->data.vocabulary);
        const ProgrammeReader reader(house->data.vocabulary, tagger, house->data.places);
        ASSERT_TRUE(import_programmes({{made / "one.xml", "xx-one", "xx", "cc-by", "", "1"},
                                       {made / "two.xml", "xx-two", "xx", "odc-by", "", "1"},
                                       {made / "own.xml", "own.xml"}},
                                      {folder(), house->data.places, reader}));
        house->programmes.read(Space::real, Time{read_clock().seconds + 10});
    }
};

}  // namespace

TEST_P(Publishers, stand_with_licences_number_and_age_those_read_by_hand_last) {
    keep();
    auto reader = browser();
    const auto rows = reader.json("/api/programmes/publishers").list("publishers");
    ASSERT_EQ(rows.size(), 2u);
    EXPECT_EQ(rows[0].at("name").as_string(), "An agency");
    EXPECT_EQ(rows[0].at("programmes").as_int64(), 2);
    EXPECT_EQ(rows[0].at("data_sets").as_int64(), 2);
    EXPECT_EQ(rows[0].at("licences").as_array().size(), 2u);
    EXPECT_EQ(rows[1].at("short_name").as_string(), "");
    EXPECT_TRUE(rows[1].at("read_by_hand").as_bool());
    EXPECT_EQ(rows[1].at("name").as_string(), "") << "files of one folder may be of several publishers";
    const auto page = reader.get("/en/programmes/publishers");
    for (const char* part : {"An agency", "cc-by", "odc-by", "Files read by hand", "not stated"})
        EXPECT_TRUE(page.shows(part)) << part;
    EXPECT_TRUE(reader.get("/en/programmes").shows("/en/programmes/publishers"));
}

TEST_P(Publishers, without_programmes_the_page_says_how_to_get_them) {
    auto reader = browser();
    const auto page = reader.get("/en/programmes/publishers");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("/en/programmes"));
}

TEST_P(Publishers, practice_says_in_one_line_how_the_real_ones_come) {
    EXPECT_TRUE(point_of_contact().get("/en/programmes").shows("lightfoot programmes update"));
}

TEST_P(Publishers, the_administrator_reads_what_became_of_the_last_update) {
    auto administrator = signed_in(Role::administrator);
    EXPECT_TRUE(administrator.get("/en/installation").shows("The first one is begun by hand"));
    UpdateRecord record;
    record.outcome = UpdateRecord::Outcome::failed;
    record.begun = {1'790'000'000}, record.ended = {1'790'000'100}, record.last_done = Time{1'780'000'000};
    record.reason = {"programmes.not_fetched", {{"address", "http://data.example"}, {"reason", "503"}}};
    std::filesystem::create_directories(folder());
    ASSERT_TRUE(write_update_record(folder(), record));
    const auto page = administrator.get("/en/installation");
    for (const char* part : {"It did not succeed", "lightfoot programmes update", "http://data.example"})
        EXPECT_TRUE(page.shows(part)) << part;
    const auto last = administrator.json("/api/installation").json().at("programmes").at("last_update");
    EXPECT_EQ(last.at("outcome").as_string(), "failed");
    EXPECT_NE(programme_metrics(&house->programmes).find("lightfoot_programmes_update_failed 1"),
              std::string::npos);
}

ON_BOTH_ENGINES(Publishers);
