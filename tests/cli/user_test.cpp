#include "cli/user.hpp"

#include "cli/console.hpp"
#include "store/session.hpp"
#include "support/postgres.hpp"

#include <boost/json.hpp>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class user_command : public Console {
protected:
    Said add(std::vector<std::string> more, std::string input = {}) const {
        more.insert(more.begin(), {"user", "add", "--email", "anna@desk.example", "--name", "Anna"});
        return lightfoot(std::move(more), std::move(input));
    }
    boost::json::array people() const {
        return boost::json::parse(lightfoot({"user", "list", "--json"}).out).as_array();
    }
};

}  // namespace

TEST_F(user_command, the_first_administrator_gets_a_password_once) {
    const auto said = add({"--role", "administrator"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(said.out.size(), 25u)
        << said.out;  // twenty letters and digits in groups of four, and the line's end
    EXPECT_TRUE(has(said.err, "anna@desk.example can sign in now."));
    EXPECT_TRUE(has(said.err, "the second step is set up"));
    ASSERT_EQ(people().size(), 1u);
    EXPECT_EQ(people()[0].at("role").as_string(), "administrator");
    EXPECT_TRUE(people()[0].at("keeps_people").as_bool());
    EXPECT_TRUE(has(lightfoot({"user", "list"}).out, "anna@desk.example\tAnna\tadministrator"));
}

TEST_F(user_command, a_password_may_come_from_the_input_and_is_not_shown) {
    const auto said = add({"--role", "administrator", "--password-stdin"}, "a heron on the far bank");
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(said.out, "");
    EXPECT_FALSE(has(said.err, "heron"));
    const auto weak = lightfoot({"user", "add", "--email", "b@desk.example", "--name", "B", "--role",
                                 "administrator", "--password-stdin"},
                                "short");
    EXPECT_EQ(weak.code, 2);
    EXPECT_TRUE(has(weak.err, "new_password: ")) << weak.err;
}

TEST_F(user_command, an_address_is_used_once) {
    ASSERT_EQ(add({"--role", "administrator"}).code, 0);
    const auto again = add({"--role", "administrator"});
    EXPECT_EQ(again.code, 5);
    EXPECT_EQ(people().size(), 1u);
}

TEST_F(user_command, somebody_of_a_state_is_found_by_its_letters) {
    const auto said = add({"--role", "point_of_contact", "--institution", "ALB", "--json"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "\"password\":\""));
    EXPECT_EQ(people()[0].at("institution").as_string(), "Albania");
}

TEST_F(user_command, an_institution_that_is_missing_is_made_where_its_kind_is_named) {
    EXPECT_EQ(add({"--role", "secretariat", "--institution", "The desk"}).code, 3);
    const auto said = add({"--role", "secretariat", "--institution", "The desk", "--kind", "secretariat"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_EQ(people()[0].at("institution").as_string(), "The desk");
    EXPECT_EQ(add({"--role", "provider", "--institution", "X", "--kind", "club"}).code, 2);
}

TEST_F(user_command, a_slip_leaves_no_institution_behind) {
    make_data();
    const auto before = lightfoot({"ledger", "head"}).out;
    EXPECT_EQ(add({"--role", "committee", "--institution", "The desk", "--kind", "secretariat"}).code, 2);
    EXPECT_EQ(lightfoot({"ledger", "head"}).out, before);
}

TEST_F(user_command, a_role_must_fit) {
    EXPECT_TRUE(has(add({"--role", "king"}).err, "“king” is not a role"));
    EXPECT_EQ(add({"--role", "visitor"}).code, 2);
    EXPECT_TRUE(has(add({"--role", "provider"}).err, "name the institution"));
    EXPECT_EQ(add({"--role", "secretariat", "--institution", "ALB"}).code, 2);
}

TEST_F(user_command, an_invitation_prints_a_link_and_makes_no_account) {
    const auto said =
        add({"--role", "point_of_contact", "--institution", "ARM", "--invite", "--language", "ru"});
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(said.out.starts_with("http://localhost:8080/ru/invitation/")) << said.out;
    EXPECT_EQ(people().size(), 0u);
    EXPECT_EQ(add({"--role", "administrator", "--invite"}).code, 2);
    EXPECT_EQ(add({"--role", "administrator", "--invite", "--password-stdin"}).code, 2);
}

TEST_F(user_command, a_lost_second_factor_is_reset) {
    ASSERT_EQ(add({"--role", "point_of_contact", "--institution", "ALB"}).code, 0);
    EXPECT_EQ(lightfoot({"user", "reset-second-factor", "anna@desk.example"}).code, 5);  // there is none yet
    Session::open_sqlite(folder + "/data/lightfoot.sqlite", false)
        ->run("UPDATE account SET totp_secret = 'sealed'");
    const auto reset = lightfoot({"user", "reset-second-factor", "anna@desk.example"});
    EXPECT_EQ(reset.code, 0) << reset.err;
    EXPECT_TRUE(has(reset.err, "The second step of sign-in of anna@desk.example is switched off"));
    EXPECT_EQ(lightfoot({"user", "reset-second-factor", "nobody@desk.example"}).code, 3);
}

TEST_F(user_command, an_account_ends_but_not_the_last_administrator) {
    ASSERT_EQ(add({"--role", "administrator"}).code, 0);
    EXPECT_EQ(lightfoot({"user", "end", "anna@desk.example"}).code, 5);
    ASSERT_EQ(
        lightfoot({"user", "add", "--email", "b@desk.example", "--name", "B", "--role", "administrator"})
            .code,
        0);
    EXPECT_EQ(lightfoot({"user", "end", "anna@desk.example"}).code, 0);
    EXPECT_EQ(people().size(), 1u);
    EXPECT_EQ(lightfoot({"user", "end", "anna@desk.example"}).code, 3);
}

TEST_F(user_command, what_is_kept_about_a_person_is_erased_after_yes) {
    ASSERT_EQ(add({"--role", "point_of_contact", "--institution", "ALB"}).code, 0);
    const auto tried = lightfoot({"user", "erase", "Anna@desk.example"});
    EXPECT_EQ(tried.code, 2);
    EXPECT_TRUE(has(tried.out, "Accounts that end and lose name and address: 1")) << tried.out;
    EXPECT_TRUE(has(tried.err, "Nothing has been erased")) << tried.err;
    EXPECT_EQ(people().size(), 1u);
    const auto done = lightfoot({"user", "erase", "Anna@desk.example", "--yes", "--json"});
    EXPECT_EQ(done.code, 0) << done.err;
    const auto answer = boost::json::parse(done.out);
    EXPECT_TRUE(answer.at("erased").as_bool());
    EXPECT_EQ(answer.at("accounts").as_int64(), 1);
    EXPECT_EQ(people().size(), 0u);
    EXPECT_EQ(lightfoot({"ledger", "verify"}).code, 0);
    EXPECT_FALSE(has(bytes_of(folder + "/data/lightfoot.sqlite"), "anna@desk.example"))
        << "also not in pages that the data base has set free";
    EXPECT_EQ(lightfoot({"user", "erase", "anna@desk.example", "--yes"}).code, 3);
}

TEST_F(user_command, nobody_yet_says_how_to_begin) {
    make_data();
    EXPECT_TRUE(has(lightfoot({"user", "list"}).err, "lightfoot user add"));
    EXPECT_EQ(run({"user", "list", "--data", folder + "/none"}).code, 3);
}

TEST_F(user_command, works_on_postgresql_as_well) {
    const auto address = Postgres::empty_database();
    if (!address) GTEST_SKIP() << "no PostgreSQL is installed";
    ::setenv("DATABASE_URL", address->c_str(), 1);
    EXPECT_EQ(add({"--role", "administrator"}).code, 0);
    EXPECT_EQ(people().size(), 1u);
    EXPECT_EQ(lightfoot({"ledger", "verify"}).code, 0);
    EXPECT_EQ(lightfoot({"match", "--state", "ALB"}).code, 0);
    const auto backup = lightfoot({"backup", "copy", "--out", "it's here"});
    EXPECT_EQ(backup.code, 7);
    EXPECT_TRUE(has(backup.err, "pg_dump --format=custom --file='it'\\''s here' --dbname=\"$DATABASE_URL\""))
        << backup.err;
    ::unsetenv("DATABASE_URL");
}
