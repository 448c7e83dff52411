#include "cli/import.hpp"

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

constexpr const char* good = R"({
 "institutions": [{"id": "heath-institute", "kind": "ngo", "name": "Heath Institute", "provides": true,
                   "source_url": "https://heath.example/", "record_kind": "listed_offer_page_seen"}],
 "offers": [{"id": "heath-1", "provider": "heath-institute", "kind": "published_offer", "language": "en",
             "title": "Courses on the heath", "text": "Five days.", "regions_as_stated": "Global",
             "source_url": "https://heath.example/courses", "record_kind": "listed_offer_page_seen"}]
})";

class import_command : public Console {
protected:
    std::string head() const { return lightfoot({"ledger", "head"}).out; }
};

}  // namespace

TEST_F(import_command, brings_records_in_and_counts_them) {
    const auto said = lightfoot({"import", write("heath.json", good)});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "No fault found: 1 institution, 1 offer, 0 requests."));
    EXPECT_TRUE(has(said.out, "Imported: 2 new, 0 renewed"));
    EXPECT_TRUE(has(lightfoot({"export", "--offers"}).out, "Courses on the heath"));
}

TEST_F(import_command, what_was_imported_is_found_by_its_own_words) {
    ASSERT_EQ(lightfoot({"import", write("heath.json", good)}).code, 0);
    const auto said = lightfoot({"match", "--text", "Five days of courses on the heath"});
    EXPECT_TRUE(has(said.out, "Courses on the heath")) << said.out;
}

TEST_F(import_command, twice_renews_and_makes_no_second_record) {
    const auto path = write("heath.json", good);
    ASSERT_EQ(lightfoot({"import", path}).code, 0);
    EXPECT_TRUE(has(lightfoot({"import", path}).out, "Imported: 0 new, 2 renewed"));
    const auto offers = lightfoot({"export", "--offers"}).out;
    EXPECT_EQ(offers.find("Courses on the heath"), offers.rfind("Courses on the heath"));
}

TEST_F(import_command, the_records_of_the_program_stay_loaded) {
    ASSERT_EQ(lightfoot({"import", write("heath.json", good)}).code, 0);
    const auto before = head();
    EXPECT_EQ(lightfoot({"export", "--requests"}).code, 0);
    EXPECT_EQ(head(), before);
}

TEST_F(import_command, check_changes_nothing) {
    make_data();
    const auto before = head();
    const auto said = lightfoot({"import", "--check", write("heath.json", good)});
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(has(said.out, "Nothing was imported"));
    EXPECT_EQ(head(), before);
}

TEST_F(import_command, every_fault_has_its_file_and_place_and_nothing_is_half_imported) {
    make_data();
    const auto before = head();
    const auto right = write("heath.json", good);
    const auto wrong =
        write("wrong.json", R"({"offers": [{"id": "w-1", "provider": "nobody", "kind": "gift"}]})");
    const auto said = lightfoot({"import", right, wrong});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, wrong + " /offers/0/provider: No institution has the id “nobody”")) << said.err;
    EXPECT_TRUE(has(said.err, wrong + " /offers/0/kind: ")) << said.err;
    EXPECT_TRUE(has(said.err, wrong + " /offers/0/title: ")) << said.err;
    EXPECT_EQ(head(), before);
}

TEST_F(import_command, an_offer_may_name_a_provider_that_is_loaded) {
    const auto said = lightfoot({"import", write("one.json", R"({"offers": [
        {"id": "more-1", "provider": "iaea", "kind": "published_offer", "language": "en",
         "title": "More of the same",
         "source_url": "https://iaea.example/", "record_kind": "listed_offer_page_seen"}]})")});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "Imported: 1 new"));
}

TEST_F(import_command, topics_regions_and_states_are_those_of_the_tables) {
    const auto said = lightfoot({"import", write("one.json", R"({"offers": [
        {"id": "more-1", "provider": "iaea", "kind": "published_offer", "language": "en", "title": "More",
         "proposed_topics": ["no-such-topic"], "regions": ["no-such-region"], "eligible_states": ["ZYX"],
         "source_url": "https://iaea.example/", "record_kind": "listed_offer_page_seen"}]})")});
    EXPECT_EQ(said.code, 2);
    for (const char* word : {"no-such-topic", "no-such-region", "ZYX"})
        EXPECT_TRUE(has(said.err, word)) << said.err;
}

TEST_F(import_command, a_state_has_one_entry) {
    const auto said = lightfoot({"import", write("one.json", R"({"institutions": [
        {"id": "the-other-albania", "kind": "state", "state": "ALB", "source_url": "https://alb.example/",
         "record_kind": "published_summary"}]})")});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, "ALB has an entry already")) << said.err;
}

TEST_F(import_command, broken_json_names_its_line) {
    const auto path = write("broken.json", "{\n \"offers\": [\n");
    const auto said = lightfoot({"import", path});
    EXPECT_EQ(said.code, 2);
    EXPECT_TRUE(has(said.err, path + " line 3: ")) << said.err;
    EXPECT_EQ(lightfoot({"import", folder + "/none.json"}).code, 3);
}

TEST_F(import_command, reads_the_input_and_answers_in_json) {
    const auto said = lightfoot({"import", "-", "--json"}, good);
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "\"imported\":true,\"added\":2"));
}
