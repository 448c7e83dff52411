#include "cli/ledger.hpp"

#include "cli/console.hpp"
#include "store/session.hpp"

#include <boost/json.hpp>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class ledger_command : public Console {
protected:
    ledger_command() {
        make_data();
        for (const char* name : {"anna", "bert"})
            lightfoot({"user", "add", "--email", std::string(name) + "@desk.example", "--name", name,
                       "--role", "administrator"});
    }
    void sabotage(Sql sql) const { Session::open_sqlite(folder + "/data/lightfoot.sqlite", false)->run(sql); }
};

}  // namespace

TEST_F(ledger_command, a_whole_one_ends_with_code_0) {
    const auto said = lightfoot({"ledger", "verify"});
    EXPECT_EQ(said.code, 0);
    EXPECT_TRUE(said.out.starts_with("The ledger is whole: 3 entries")) << said.out;
    const auto answer = boost::json::parse(lightfoot({"ledger", "verify", "--json"}).out);
    EXPECT_TRUE(answer.at("whole").as_bool());
    EXPECT_EQ(answer.at("entries").as_int64(), 3);
}

TEST_F(ledger_command, the_first_broken_entry_is_named_with_code_1) {
    sabotage("UPDATE event SET verb = 'forged' WHERE seq = 2");
    const auto said = lightfoot({"ledger", "verify"});
    EXPECT_EQ(said.code, 1);
    EXPECT_TRUE(has(said.out, "broken at entry 2: what it says was changed")) << said.out;
    const auto json = lightfoot({"ledger", "verify", "--json"});
    EXPECT_EQ(json.code, 1);
    EXPECT_EQ(boost::json::parse(json.out).at("entry").as_int64(), 2);
}

TEST_F(ledger_command, a_missing_entry_and_changed_words_are_seen) {
    sabotage("UPDATE event_body SET body = '{}' WHERE seq = 3");
    EXPECT_TRUE(has(lightfoot({"ledger", "verify"}).out, "entry 3: its words were changed"));
    sabotage("DELETE FROM event WHERE seq = 1");
    EXPECT_TRUE(has(lightfoot({"ledger", "verify"}).out, "entry 1: it is missing"));
}

TEST_F(ledger_command, words_of_no_entry_are_named) {
    sabotage("INSERT INTO event_body (seq, salt, body) VALUES (77, x'00', '{}')");
    const auto said = lightfoot({"ledger", "verify"});
    EXPECT_EQ(said.code, 1);
    EXPECT_TRUE(has(said.out, "words for entry 77, and there is no such entry")) << said.out;
    EXPECT_EQ(boost::json::parse(lightfoot({"ledger", "verify", "--json"}).out).at("entry").as_int64(), 77);
}

TEST_F(ledger_command, the_head_is_a_number_and_a_hash) {
    const auto said = lightfoot({"ledger", "head"}).out;
    EXPECT_TRUE(said.starts_with("3 "));
    EXPECT_EQ(said.size(), 2 + 64 + 1u);
    EXPECT_TRUE(has(lightfoot({"ledger", "head", "--json"}).out, "\"sequence\":3"));
}

TEST_F(ledger_command, the_history_says_what_and_when_but_no_words) {
    const auto people = boost::json::parse(lightfoot({"user", "list", "--json"}).out).as_array();
    const std::string id(people.at(0).at("id").as_string());
    const auto said = lightfoot({"ledger", "history", id});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "account  added"));
    EXPECT_FALSE(has(said.out, "desk.example"));
    EXPECT_TRUE(has(lightfoot({"ledger", "history", id, "--json"}).out, "\"event\":\"added\""));
}

TEST_F(ledger_command, an_unknown_record_has_no_history) {
    EXPECT_EQ(lightfoot({"ledger", "history", "zzzzzzzzzz"}).code, 3);
    EXPECT_EQ(lightfoot({"ledger", "history", "?"}).code, 2);
}

TEST_F(ledger_command, words_are_erased_only_after_yes_and_the_chain_holds) {
    const auto people = boost::json::parse(lightfoot({"user", "list", "--json"}).out).as_array();
    const std::string id(people.at(0).at("id").as_string());
    const auto tried = lightfoot({"ledger", "erase", "account", id});
    EXPECT_EQ(tried.code, 2);
    EXPECT_TRUE(has(tried.out, "1 entry about this record. The words of 1 would be erased")) << tried.out;
    EXPECT_TRUE(has(tried.err, "--yes"));
    EXPECT_TRUE(has(lightfoot({"ledger", "verify", "--json"}).out, "\"erased_bodies\":0"));
    const auto done = lightfoot({"ledger", "erase", "account", id, "--yes", "--json"});
    EXPECT_EQ(done.code, 0) << done.err;
    EXPECT_TRUE(has(done.out, "\"erased\":true")) << done.out;
    const auto whole = boost::json::parse(lightfoot({"ledger", "verify", "--json"}).out);
    EXPECT_TRUE(whole.at("whole").as_bool());
    EXPECT_EQ(whole.at("erased_bodies").as_int64(), 1);
    EXPECT_TRUE(has(lightfoot({"ledger", "history", id}).out, "account  words_erased"));
}

TEST_F(ledger_command, what_cannot_be_erased_says_why) {
    EXPECT_EQ(lightfoot({"ledger", "erase", "account", "zzzzzzzzzz", "--yes"}).code, 3);
    EXPECT_EQ(lightfoot({"ledger", "erase", "account", "?", "--yes"}).code, 2);
    const auto kind = lightfoot({"ledger", "erase", "person", "zzzzzzzzzz", "--yes"});
    EXPECT_EQ(kind.code, 2);
    EXPECT_TRUE(has(kind.err, "request, offer, institution, account, letter, case, story")) << kind.err;
}

TEST_F(ledger_command, without_data_nothing_is_made) {
    const auto said = run({"ledger", "verify", "--data", folder + "/none"});
    EXPECT_EQ(said.code, 3);
    EXPECT_TRUE(has(said.err, "There is no data in"));
    EXPECT_FALSE(std::filesystem::exists(folder + "/none"));
}
