#include "mail/mail.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

using namespace lightfoot;

namespace {

Mail plain() {
    Mail mail;
    mail.from = {"desk@lightfoot.example", "Assistance desk"};
    mail.to = {"amina@ministry.example", "Amina Diallo"};
    mail.subject = "Something is waiting for you";
    mail.text = "Please sign in.\nhttps://lightfoot.example/en/sign-in?a=b\n";
    mail.language = "en";
    mail.id = "letter 7";
    mail.at = {1'795'485'049};
    return mail;
}

std::vector<std::string> header_lines(const std::string& bytes) {
    std::vector<std::string> lines;
    std::istringstream in(bytes.substr(0, bytes.find("\r\n\r\n")));
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.back() == '\r') line.pop_back();
        lines.push_back(line);
    }
    return lines;
}

// Every line that begins a field, without the folded ones.
std::vector<std::string> field_names(const std::string& bytes) {
    std::vector<std::string> names;
    for (const auto& line : header_lines(bytes))
        if (line[0] != ' ') names.push_back(line.substr(0, line.find(':')));
    return names;
}

const std::vector<std::string> usual_fields = {
    "Date",           "From",         "To",           "Subject",          "Message-ID",
    "Auto-Submitted", "MIME-Version", "Content-Type", "Content-Language", "Content-Transfer-Encoding"};

}  // namespace

TEST(mail, bytes_of_a_plain_one) {
    EXPECT_EQ(mail_bytes(plain()).value(),
              "Date: Tue, 24 Nov 2026 01:50:49 +0000\r\n"
              "From: \"Assistance desk\"\r\n <desk@lightfoot.example>\r\n"
              "To: \"Amina Diallo\"\r\n <amina@ministry.example>\r\n"
              "Subject: Something is waiting for you\r\n"
              "Message-ID: <bGV0dGVyIDc@lightfoot.example>\r\n"
              "Auto-Submitted: auto-generated\r\n"
              "MIME-Version: 1.0\r\n"
              "Content-Type: text/plain; charset=utf-8\r\n"
              "Content-Language: en\r\n"
              "Content-Transfer-Encoding: quoted-printable\r\n"
              "\r\n"
              "Please sign in.\r\nhttps://lightfoot.example/en/sign-in?a=3Db\r\n");
}

TEST(mail, bytes_of_an_arabic_one) {
    Mail mail = plain();
    mail.to.name = "";
    mail.subject = "شيء جديد في انتظارك";
    mail.text = "يرجى تسجيل الدخول.\n";
    mail.language = "ar";
    const std::string bytes = mail_bytes(mail).value();
    EXPECT_NE(bytes.find("To: <amina@ministry.example>\r\n"), std::string::npos);
    EXPECT_NE(bytes.find("Subject: =?UTF-8?B?2LTZitihINis2K/ZitivINmB2Yog2KfZhtiq2LjYp9ix2YM=?=\r\n"),
              std::string::npos);
    EXPECT_NE(bytes.find("Content-Transfer-Encoding: base64\r\n\r\n"
                         "2YrYsdis2Ykg2KrYs9is2YrZhCDYp9mE2K/YrtmI2YQuDQo=\r\n"),
              std::string::npos);
}

TEST(mail, no_line_is_longer_than_the_standards_allow) {
    Mail mail = plain();
    mail.subject.clear();
    for (int i = 0; i < 40; ++i) mail.subject += "Ελλάδα и снова 中文 ";
    mail.to.name = mail.subject;
    for (int i = 0; i < 100; ++i) mail.text += "a line that goes on and on, é, ";
    const std::string bytes = mail_bytes(mail).value();
    std::istringstream lines(bytes);
    for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 78u) << line;
    EXPECT_EQ(field_names(bytes), usual_fields);
}

TEST(mail, hostile_names_and_subjects_add_no_header_line) {
    for (const std::string hostile :
         {"x\r\nBcc: y@z.example", "x\nBcc: y@z.example", "x\rBcc: y", std::string("x\0y", 3).c_str(),
          "\r\n\r\n<html>",
          "x\xE2\x80\xA8"
          "Bcc: y",
          "\"quoted\\\"", "=?UTF-8?Q?=0D=0ABcc:_y?=", "\xff\xfe", "x\x0b\x0c\x85"}) {
        Mail mail = plain();
        mail.subject = mail.to.name = mail.from.name = mail.language = mail.id = hostile;
        const std::string bytes = mail_bytes(mail).value();
        EXPECT_EQ(field_names(bytes), usual_fields) << hostile;
        for (const auto& line : header_lines(bytes))
            EXPECT_TRUE(std::all_of(line.begin(), line.end(), [](char c) { return c >= ' ' && c <= '~'; }))
                << line;
    }
}

TEST(mail, a_name_cannot_break_out_of_its_quotes) {
    Mail mail = plain();
    mail.to.name = "a\" <evil@x.example>, \"b\\";
    const std::string bytes = mail_bytes(mail).value();
    EXPECT_NE(bytes.find("To: \"a\\\" <evil@x.example>, \\\"b\\\\\"\r\n <amina@ministry.example>\r\n"),
              std::string::npos);
}

TEST(mail, hostile_addresses_are_refused) {
    for (const char* hostile : {"", "a", "@b", "a@", "a@b@c", "a b@c", "a@b\r\nBcc: c@d", "a@b>", "<a@b>",
                                "a@b,c@d", "a@b\n", "-a@b", "\"a\"@b", "a@b\xff", "a\x7f@b"}) {
        EXPECT_FALSE(usable_address(hostile)) << hostile;
        Mail mail = plain();
        mail.to.address = hostile;
        ASSERT_FALSE(mail_bytes(mail)) << hostile;
        EXPECT_EQ(mail_bytes(mail).error().message.key, "mail.address_unusable");
        mail = plain();
        mail.from.address = hostile;
        EXPECT_FALSE(mail_bytes(mail));
    }
    EXPECT_TRUE(usable_address("пост@пример.example"));
}

TEST(mail, the_body_keeps_dots_blanks_and_equal_signs) {
    Mail mail = plain();
    mail.text = ".\n.dot\nends with a blank \na = b\n";
    const std::string bytes = mail_bytes(mail).value();
    const std::string body = bytes.substr(bytes.find("\r\n\r\n") + 4);
    EXPECT_EQ(body.find("\r\n.\r\n"), std::string::npos);
    EXPECT_NE(body.find("=2E\r\n=2Edot\r\n"), std::string::npos) << body;
    EXPECT_NE(body.find("a =3D b"), std::string::npos);
}

TEST(mail, practice_is_marked) {
    Mail mail = plain();
    mail.practice = true;
    EXPECT_NE(mail_bytes(mail)->find("\r\nX-Lightfoot-Practice: yes\r\n"), std::string::npos);
}
