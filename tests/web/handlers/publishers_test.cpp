// Who publishes the kept programmes, in data sets and in files that were read by hand, with licence, number
// and age; and what the administrator reads of the last update.

#include "programmes/import.hpp"
#include "programmes/made_programmes.hpp"
#include "cli/programmes.hpp"
#include "web/programme_entries.hpp"
#include "web/world.hpp"

#include <tuple>
#include <vector>

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
    static std::string activity(const std::string& id, const std::string& reference,
                                const std::string& publisher) {
        return R"(<iati-activity xml:lang="en"><iati-identifier>)" + id +
               R"(</iati-identifier><reporting-org ref=")" + reference + R"("><narrative>)" + publisher +
               "</narrative></reporting-org><title><narrative>Ports</narrative></title></iati-activity>";
    }
    static std::string file(const std::string& activities) {
        return R"(<iati-activities version="2.03">)" + activities + "</iati-activities>";
    }
    void keep(const std::vector<ImportFile>& files) {
        const Tagger tagger(house->data.vocabulary);
        const ProgrammeReader reader(house->data.vocabulary, tagger, house->data.places);
        ASSERT_TRUE(import_programmes(files, {folder(), house->data.places, reader}));
        house->programmes.read(Space::real, Time{read_clock().seconds + 10});
    }
    // Two data sets of one publisher, and two files of two others and of somebody who is not named.
    void keep() {
        const MadeFolder made;
        made.write("one.xml", file(activity("XX-1", "XX", "An agency")));
        made.write("two.xml", file(activity("XX-2", "XX", "An agency")));
        made.write("own.xml", file(activity("YY-1", "YY", "Ourselves") + activity("YY-2", "YY", "Ourselves") +
                                   activity("ZZ-1", "", "Somebody")));
        made.write("more.xml", file(activity("XX-3", "XX", "An agency")));
        keep({{made / "one.xml", "xx-one", "xx", "cc-by", "", "1"},
              {made / "two.xml", "xx-two", "xx", "notspecified", "", "1"},
              {made / "own.xml", "own.xml"},
              {made / "more.xml", "more.xml"}});
    }
};

std::string text(const boost::json::value& row, const char* member) {
    return std::string(row.at(member).as_string());
}

}  // namespace

TEST_P(Publishers, of_the_index_stand_with_licences_number_and_age) {
    keep();
    auto reader = browser();
    const auto row = reader.json("/api/programmes/publishers").list("publishers").at(0);
    EXPECT_EQ(text(row, "short_name"), "xx");
    EXPECT_EQ(text(row, "name"), "An agency");
    EXPECT_FALSE(row.at("read_by_hand").as_bool());
    EXPECT_EQ(row.at("programmes").as_int64(), 2);
    EXPECT_EQ(row.at("data_sets").as_int64(), 2);
    EXPECT_FALSE(text(row, "read_on").empty());
    const auto page = reader.get("/en/programmes/publishers");
    for (const char* part : {"An agency", ">xx<", "Creative Commons Attribution", "not stated"})
        EXPECT_TRUE(page.shows(part)) << part;
    EXPECT_TRUE(page.shows("href=\"https://opendefinition.org/licenses/cc-by/\" rel=\"external\""));
    EXPECT_FALSE(page.shows("notspecified")) << "it is the same as none stated";
    EXPECT_TRUE(reader.get("/en/programmes").shows("/en/programmes/publishers"));
}

TEST_P(Publishers, licences_are_told_to_programs_by_id_name_and_address) {
    keep();
    auto reader = browser();
    const auto row = reader.json("/api/programmes/publishers").list("publishers").at(0);
    EXPECT_EQ(boost::json::serialize(row.at("licences")), R"(["cc-by","notspecified"])");
    const auto words = row.at("licences_in_words").as_array();
    ASSERT_EQ(words.size(), 2u);
    EXPECT_EQ(text(words[0], "id"), "cc-by");
    EXPECT_EQ(text(words[0], "name"), "Creative Commons Attribution");
    EXPECT_EQ(text(words[0], "address"), "https://opendefinition.org/licenses/cc-by/");
    EXPECT_EQ(text(words[1], "name"), "not stated");
    EXPECT_TRUE(words[1].at("address").is_null());
    const auto source = [&](const char* id) {
        return reader.json("/api/programmes/" + handle_of(id)).json().at("source");
    };
    EXPECT_EQ(text(source("XX-1"), "licence"), "cc-by");
    EXPECT_EQ(text(source("XX-1"), "licence_name"), "Creative Commons Attribution");
    EXPECT_EQ(text(source("XX-1"), "licence_address"), "https://opendefinition.org/licenses/cc-by/");
    EXPECT_EQ(text(source("YY-1"), "licence"), "");
    EXPECT_EQ(text(source("YY-1"), "licence_name"), "not stated");
    EXPECT_TRUE(source("YY-1").at("licence_address").is_null());
    const auto page = reader.get("/en/programmes/" + handle_of("XX-1"));
    EXPECT_TRUE(page.shows("Creative Commons Attribution</bdi></a>"));
    EXPECT_FALSE(reader.get("/en/programmes/" + handle_of("XX-2")).shows("notspecified"));
}

TEST_P(Publishers, licences_of_a_generic_kind_are_said_and_unknown_ones_named_by_their_id) {
    const MadeFolder made;
    made.write("one.xml", file(activity("XX-1", "XX", "An agency")));
    made.write("two.xml", file(activity("YY-1", "YY", "Ourselves")));
    keep({{made / "one.xml", "xx-one", "xx", "other-at", "", "1"},
          {made / "two.xml", "yy-one", "yy", "house-rules", "", "1"}});
    auto reader = browser();
    const auto page = reader.get("/en/programmes/publishers");
    EXPECT_TRUE(page.shows("another open licence that asks to name the source"));
    EXPECT_TRUE(page.shows("house-rules"));
    EXPECT_FALSE(page.shows("was read by hand") || page.shows("were read by hand"));
    EXPECT_TRUE(reader.get("/fr/programmes/publishers").shows("qui demande de citer la source"));
    EXPECT_TRUE(reader.get("/en/programmes/" + handle_of("YY-1")).shows("house-rules"));
}

TEST_P(Publishers, of_files_read_by_hand_are_those_who_report_in_the_activities) {
    keep();
    auto reader = browser();
    const auto answer = reader.json("/api/programmes/publishers");
    const auto rows = answer.list("publishers");
    ASSERT_EQ(rows.size(), 4u);
    std::int64_t sum = rows[0].at("programmes").as_int64();
    const std::vector<std::tuple<std::string, std::string, std::int64_t>> wanted{
        {"XX", "An agency", 1}, {"YY", "Ourselves", 2}, {"", "", 1}};
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const auto& row = rows[i + 1];
        EXPECT_TRUE(row.at("read_by_hand").as_bool()) << i;
        EXPECT_EQ(text(row, "short_name"), std::get<0>(wanted[i]));
        EXPECT_EQ(text(row, "name"), std::get<1>(wanted[i]));
        EXPECT_EQ(row.at("programmes").as_int64(), std::get<2>(wanted[i])) << i;
        EXPECT_TRUE(row.at("data_sets").is_null() && row.at("read_on").is_null()) << i;
        EXPECT_TRUE(row.at("licences").as_array().empty()) << i;
        sum += row.at("programmes").as_int64();
    }
    EXPECT_EQ(sum, reader.json("/api/programmes").json().at("kept").as_int64());
    EXPECT_EQ(answer.json().at("total").as_int64(), 4);
    EXPECT_EQ(answer.json().at("files_read_by_hand").as_int64(), 2);
    EXPECT_FALSE(text(answer.json(), "last_read_by_hand").empty());
    const auto page = reader.get("/en/programmes/publishers");
    EXPECT_EQ(page.count("read from a file"), 3u);
    EXPECT_TRUE(page.shows("2 files were read by hand, the last on"));
    EXPECT_TRUE(page.shows("Ourselves"));
    EXPECT_FALSE(page.shows("Somebody")) << "without a reference it may be anybody of this name";
}

TEST_P(Publishers, where_all_was_read_by_hand_go_on_from_page_to_page) {
    const MadeFolder made;
    std::string activities;
    for (int i = 100; i < 155; ++i) {
        const auto reference = "P-" + std::to_string(i);
        activities += activity(reference + "-1", reference, "Publisher " + std::to_string(i));
    }
    made.write("all.xml", file(activities));
    keep({{made / "all.xml", "all.xml"}});
    auto reader = browser();
    const auto first = reader.json("/api/programmes/publishers");
    const auto second = reader.json("/api/programmes/publishers?page=2");
    EXPECT_EQ(first.json().at("total").as_int64(), 55);
    EXPECT_EQ(first.list("publishers").size(), 50u);
    ASSERT_EQ(second.list("publishers").size(), 5u);
    EXPECT_EQ(text(second.list("publishers")[4], "name"), "Publisher 154");
    EXPECT_TRUE(reader.get("/en/programmes/publishers").shows("1 file was read by hand, on"));
}

TEST_P(Publishers, the_words_on_files_read_by_hand_are_there_in_each_language) {
    keep();
    auto reader = browser();
    const std::pair<const char*, std::pair<const char*, const char*>> said[] = {
        {"ar", {"قُرئ من ملف", "قُرئ ملفان يدويا"}},
        {"zh", {"读自文件", "手动读取了2个文件"}},
        {"en", {"read from a file", "2 files were read by hand"}},
        {"fr", {"lu dans un fichier", "2 fichiers ont été lus manuellement"}},
        {"ru", {"прочитано из файла", "Вручную прочитаны 2 файла"}},
        {"es", {"leído de un archivo", "2 archivos se leyeron manualmente"}}};
    for (const auto& [language, words] : said) {
        const auto page = reader.get(std::string("/") + language + "/programmes/publishers");
        EXPECT_TRUE(page.shows(words.first)) << language;
        EXPECT_TRUE(page.shows(words.second)) << language;
    }
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
