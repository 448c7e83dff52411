// A mail server hands over what arrives.

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {
class mail_command : public Console {};
const std::string stranger =
    "From: a@example.org\r\nTo: desk@lightfoot.example\r\nMessage-ID: <1@x>\r\n\r\nHello.\r\n";
}  // namespace

TEST_F(mail_command, one_mail_through_a_pipe) {
    make_data();
    const auto said = lightfoot({"mail", "take"}, stranger);
    EXPECT_EQ(said.code, 0) << said.err;
    EXPECT_TRUE(has(said.out, "for nobody here"));
    EXPECT_TRUE(has(lightfoot({"mail", "take"}, stranger).out, "taken in before"));
    EXPECT_TRUE(has(lightfoot({"mail", "take", "--json"}, "").out, "{\"outcome\":\"refused\"}"));
}

TEST_F(mail_command, a_folder_of_mails) {
    make_data();
    std::filesystem::create_directories(folder + "/in/new");
    write("in/new/1", stranger);
    EXPECT_TRUE(has(lightfoot({"mail", "take", "--folder", folder + "/in"}).out, "1 mail was taken in"));
    EXPECT_TRUE(has(lightfoot({"mail", "take", "--folder", folder + "/in", "--json"}).out, "{\"taken\":0}"));
}

TEST_F(mail_command, what_cannot_be_opened_is_to_be_tried_again) {
    EXPECT_EQ(run({"mail", "take", "--data", "/none"}, stranger).code, 3);
    make_data();
    EXPECT_EQ(lightfoot({"mail", "take", "--folder", "/none/at/all"}).code, 7);
}
