#include "cli/export.hpp"

#include "cli/console.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class export_command : public Console {
protected:
    static std::vector<std::string> lines(const std::string& text) {
        std::vector<std::string> all;
        for (std::size_t from = 0; from < text.size();) {
            const auto end = std::min(text.find('\n', from), text.size());
            all.push_back(text.substr(from, end - from));
            from = end + 1;
        }
        return all;
    }
};

}  // namespace

TEST_F(export_command, each_line_is_a_record_that_says_what_it_is) {
    const auto said = lightfoot({"export", "--all"});
    ASSERT_EQ(said.code, 0) << said.err;
    std::map<std::string, int> count;
    for (const auto& line : lines(said.out))
        ++count[std::string(boost::json::parse(line).at("record").as_string())];
    EXPECT_EQ(count["provider"], 41);
    EXPECT_EQ(count["offer"], 80);
    EXPECT_EQ(count["request"], 22);
}

TEST_F(export_command, one_kind_alone_and_providers_in_the_order_of_the_language) {
    std::vector<std::string> names;
    for (const auto& line : lines(lightfoot({"export", "--providers"}).out))
        names.emplace_back(boost::json::parse(line).at("name").as_string());
    EXPECT_EQ(names.size(), 41u);
    EXPECT_EQ(names.front(), "African Union Commission");
}

TEST_F(export_command, a_table_has_a_head_and_one_kind) {
    const auto said = lightfoot({"export", "--requests", "--format", "csv"});
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(said.out.starts_with("id,requester,requester_name,status,"));
    EXPECT_TRUE(has(said.out, ",Armenia,archive,unknown,"));
    EXPECT_EQ(lightfoot({"export", "--all", "--format", "csv"}).code, 2);
    EXPECT_EQ(lightfoot({"export", "--offers", "--requests", "--format", "csv"}).code, 2);
    EXPECT_TRUE(lightfoot({"export", "--offers", "--format", "csv"}).out.starts_with("id,provider,"));
    EXPECT_TRUE(
        lightfoot({"export", "--providers", "--format", "csv"}).out.starts_with("id,kind,state_code,"));
}

TEST_F(export_command, topics_that_a_person_confirmed_and_proposed_ones_have_columns_of_their_own) {
    for (const char* kind : {"--offers", "--requests"}) {
        const auto head = lines(lightfoot({"export", kind, "--format", "csv"}).out).at(0);
        EXPECT_TRUE(has(head, ",topics_confirmed,topics_proposed,")) << head;
        EXPECT_FALSE(has(head, ",topics,")) << head;
    }
}

TEST_F(export_command, goes_into_a_file_whole_or_not_at_all) {
    const auto out = folder + "/offers.jsonl";
    EXPECT_EQ(lightfoot({"export", "--offers", "--out", out}).out, "");
    EXPECT_EQ(lines(bytes_of(out)).size(), 80u);
    EXPECT_FALSE(std::filesystem::exists(out + ".part"));
    EXPECT_EQ(lightfoot({"export", "--offers", "--out", folder + "/no/offers.jsonl"}).code, 7);
}

TEST_F(export_command, names_are_in_the_language_asked_for) {
    EXPECT_TRUE(
        has(lightfoot({"export", "--requests", "--language", "fr"}).out, "\"requester_name\":\"Arménie\""));
}

TEST_F(export_command, what_to_export_must_be_said) {
    EXPECT_TRUE(has(lightfoot({"export"}).err, "Please say what to export"));
    EXPECT_EQ(lightfoot({"export", "--offers", "--format", "xml"}).code, 2);
    EXPECT_EQ(lightfoot({"export", "--offers", "--space", "elsewhere"}).code, 2);
}

// The practice ground is made by the server, so there is none yet; nothing of the real space stands in for
// it.
TEST_F(export_command, the_practice_space_is_apart) {
    const auto said = lightfoot({"export", "--all", "--space", "practice"});
    EXPECT_EQ(said.code, 0);
    EXPECT_EQ(said.out, "");
}
