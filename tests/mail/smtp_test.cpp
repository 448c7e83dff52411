#include "mail/fake_smtp_server.hpp"
#include "mail/mailer.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace lightfoot;

namespace {

Mail mail() {
    return {{"desk@lightfoot.example", ""},
            {"amina@ministry.example", "Amina"},
            "Subject",
            "Text\n.\nMore\n",
            "en",
            "1",
            {1},
            false};
}

SmtpMailer mailer_to(const FakeSmtpServer& server) {
    SmtpSettings settings;
    settings.server = server.address();
    settings.without_tls = true;
    return SmtpMailer(settings);
}

}  // namespace

TEST(smtp, the_server_gets_exactly_the_bytes) {
    const FakeSmtpServer server;
    ASSERT_TRUE(mailer_to(server).send(mail()));
    ASSERT_EQ(server.mails().size(), 1u);
    EXPECT_EQ(server.mails()[0], mail_bytes(mail()).value());
    const auto commands = server.commands();
    ASSERT_GE(commands.size(), 3u);
    EXPECT_EQ(commands[1].substr(0, 34), "MAIL FROM:<desk@lightfoot.example>");
    EXPECT_EQ(commands[2], "RCPT TO:<amina@ministry.example>");
}

TEST(smtp, an_address_refused_for_good_is_not_tried_again) {
    const FakeSmtpServer server({.recipient = "550 no such user"});
    const auto sent = mailer_to(server).send(mail());
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::invalid);
    EXPECT_EQ(sent.error().message.key, "mail.refused");
    EXPECT_TRUE(server.mails().empty());
}

TEST(smtp, a_server_that_is_busy_is_tried_later) {
    const FakeSmtpServer busy({.recipient = "451 try later"});
    EXPECT_EQ(mailer_to(busy).send(mail()).error().kind, ErrorKind::unavailable);
    const FakeSmtpServer full({.data = "452 no room"});
    EXPECT_EQ(mailer_to(full).send(mail()).error().kind, ErrorKind::unavailable);
}

TEST(smtp, a_server_that_is_not_there_or_hangs_up_is_tried_later) {
    const FakeSmtpServer rude({.hangs_up_at_once = true});
    EXPECT_EQ(mailer_to(rude).send(mail()).error().kind, ErrorKind::unavailable);
    SmtpSettings nobody;
    nobody.server = "smtp://127.0.0.1:1";
    EXPECT_EQ(SmtpMailer(nobody).send(mail()).error().kind, ErrorKind::unavailable);
}

TEST(smtp, nothing_is_said_without_encryption_unless_the_server_is_on_this_machine_and_it_is_asked_for) {
    const FakeSmtpServer server;
    SmtpSettings settings;
    settings.server = server.address();
    const auto sent = SmtpMailer(settings).send(mail());
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::unavailable);
    const auto commands = server.commands();
    EXPECT_TRUE(std::none_of(commands.begin(), commands.end(),
                             [](const std::string& command) { return command.compare(0, 4, "MAIL") == 0; }));
}

TEST(smtp, only_mail_protocols_are_spoken) {
    SmtpSettings settings;
    settings.server = "file:///etc/passwd";
    EXPECT_FALSE(SmtpMailer(settings).send(mail()));
}

TEST(smtp, the_log_never_gets_the_text) {
    const FakeSmtpServer server({.recipient = "550 no"});
    EXPECT_EQ(mailer_to(server).send(mail()).error().detail.find("More"), std::string::npos);
}
