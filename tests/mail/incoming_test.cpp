// What is read in a mail from a stranger: words, machine or person, and reports of what did not arrive.

#include "mail/incoming.hpp"

#include "domain/limits.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

using namespace lightfoot;

namespace {

std::string corpus(const std::string& name) {
    std::ifstream file(std::string(SOURCE_DIR "/fuzz/corpus/mail/") + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string mail_with(const std::string& headers, const std::string& body = "Hello.") {
    return "From: anna@example.org\r\nTo: desk@lightfoot.example\r\n" + headers + "\r\n" + body + "\r\n";
}

IncomingMail read(const std::string& bytes) {
    auto mail = read_mail(bytes);
    EXPECT_TRUE(mail) << bytes.substr(0, 80);
    return mail ? *mail : IncomingMail{};
}

}  // namespace

TEST(incoming, words_of_a_person_without_what_they_quoted) {
    const auto mail = read(corpus("reply"));
    EXPECT_EQ(mail.from, "anna@example.org");
    EXPECT_EQ(mail.text, "Oui, le 3 décembre convient.") << "from ISO 8859-1, quoted-printable";
    EXPECT_TRUE(mail.subject.starts_with("Re: Une réponse [lf-c"));
    EXPECT_EQ(mail.message_id, "1@example.org");
    EXPECT_EQ(mail.automatic, "");
    EXPECT_FALSE(mail.bounce);
    EXPECT_EQ(mail.recipients.size(), 2u) << "To and Delivered-To";
}

TEST(incoming, a_mail_without_plain_text_is_read_from_its_page) {
    EXPECT_EQ(read(corpus("page_only")).text, "Yes & no\n\nbye");
}

TEST(incoming, papers_are_counted_and_not_read) {
    const auto mail = read(corpus("attachment"));
    EXPECT_EQ(mail.text, "See the file.");
    EXPECT_EQ(mail.attachments, 1u);
}

TEST(incoming, mail_that_no_person_sent_is_known_by_its_headers) {
    const struct {
        const char *headers, *name;
    } table[] = {
        {"Auto-Submitted: auto-generated\r\n", "Auto-Submitted"},
        {"Auto-Submitted: auto-replied (vacation)\r\n", "Auto-Submitted"},
        {"Auto-Submitted: no\r\n", ""},
        {"Precedence: bulk\r\n", "Precedence"},
        {"Precedence: first-class\r\n", ""},
        {"List-Id: <news.example>\r\n", "List-Id"},
        {"X-Autoreply: yes\r\n", "X-Autoreply"},
        {"Return-Path: <>\r\n", "Return-Path"},
        {"Return-Path: <anna@example.org>\r\n", ""},
        {"", ""},
    };
    for (const auto& row : table) EXPECT_EQ(read(mail_with(row.headers)).automatic, row.name) << row.headers;
    EXPECT_FALSE(read(corpus("absence")).bounce) << "an absence note is no report";
}

TEST(incoming, a_report_says_which_mail_did_not_arrive_and_why) {
    const auto bounce = read(corpus("report")).bounce;
    ASSERT_TRUE(bounce);
    EXPECT_TRUE(bounce->for_good);
    EXPECT_EQ(bounce->status, "5.1.1");
    EXPECT_EQ(bounce->diagnosis, "smtp; 550 5.1.1 <gone@example.org>: Recipient address rejected");
    EXPECT_EQ(bounce->message_ids, std::vector<std::string>{"bm90aWNlLTEyMw@lightfoot.example"});
}

TEST(incoming, a_report_of_delay_is_not_for_good) {
    auto late = corpus("report");
    late.replace(late.find("Action: failed"), 14, "Action: delayed");
    ASSERT_TRUE(read(late).bounce);
    EXPECT_FALSE(read(late).bounce->for_good);
}

TEST(incoming, an_old_server_says_it_in_words) {
    const auto bounce = read(corpus("qmail")).bounce;
    ASSERT_TRUE(bounce);
    EXPECT_TRUE(bounce->for_good);
    EXPECT_EQ(bounce->diagnosis, "Remote host said: 550 5.1.1 no such user");
    EXPECT_EQ(bounce->message_ids, std::vector<std::string>{"bm90aWNlLTEyMw@lightfoot.example"});
    EXPECT_FALSE(read(mail_with("", "Remote host said: 550 5.1.1 no such user")).bounce)
        << "a person may write so";
}

TEST(incoming, enormous_mails_are_not_read_and_long_ones_are_cut) {
    const auto enormous = read_mail(mail_with("", std::string(most_mail_bytes, 'a')));
    ASSERT_FALSE(enormous);
    EXPECT_EQ(enormous.error().kind, ErrorKind::too_much);
    std::string words;
    for (int i = 0; i < 5000; ++i) words += "many words\n";
    const auto mail = read(mail_with("", words));
    EXPECT_TRUE(mail.cut);
    EXPECT_LE(mail.text.size(), limits::text);
}

TEST(incoming, broken_and_hostile_mails_are_read_as_far_as_they_go) {
    for (const char* name : {"broken_boundary", "bad_charset", "nested"}) (void)read_mail(corpus(name));
    EXPECT_FALSE(read_mail("")) << "nothing";
    EXPECT_FALSE(read_mail("\n"));
    std::string deep = "From: a@example.org\r\n";
    for (int i = 0; i < 100'000; ++i)
        deep += "Content-Type: multipart/mixed; boundary=n" + std::to_string(i) + "\r\n\r\n--n" +
                std::to_string(i) + "\r\n";
    (void)read_mail(deep);  // comes back
    std::string many = "From: a@example.org\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 50'000; ++i) many += "--b\r\n\r\nx\r\n";
    EXPECT_EQ(read(many).text, "x");
}

TEST(incoming, a_header_that_is_broken_over_lines_adds_none) {
    const auto mail = read(mail_with("Subject: one\r\n two\r\nX-Other: 3\r\n"));
    EXPECT_EQ(mail.subject, "one two");
}

TEST(without_quotes, leaves_what_stands_above_and_between) {
    const struct {
        const char *text, *left;
    } table[] = {
        {"Yes.\n\nOn Monday Anna wrote:\n> No?\n> Really?\n", "Yes."},
        {"Yes.\n\nOn Monday, Anna <a@example.org>\nwrote:\n> No?\n", "Yes."},
        {"> First?\nYes.\n> Second?\nNo.\n", "> First?\nYes.\n> Second?\nNo."},
        {"Yes.\n-----Original Message-----\nFrom: Anna\n", "Yes."},
        {"The list:\n- one\n", "The list:\n- one"},
        {"> only quotes\n", ""},
        {"", ""},
    };
    for (const auto& row : table) EXPECT_EQ(without_quotes(row.text), row.left);
}
