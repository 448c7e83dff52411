// The token in an address to answer to: ours comes back, nobody else's does.

#include "mail/reply_token.hpp"

#include <gtest/gtest.h>

#include <algorithm>

using namespace lightfoot;

namespace {

const InstallationKey key(std::string(32, 'a')), other(std::string(32, 'b'));
const ReplyTo to{'c', 1234567, {89}};

}  // namespace

TEST(reply_token, comes_back_as_it_was_made_whatever_the_case) {
    auto token = reply_token(key, to);
    EXPECT_EQ(token.size(), 37u);
    EXPECT_EQ(parse_reply_token(key, token), to);
    std::transform(token.begin(), token.end(), token.begin(),
                   [](unsigned char c) { return char(std::toupper(c)); });
    EXPECT_EQ(parse_reply_token(key, token), to) << "mail servers fold the case";
    EXPECT_LE(reply_address("lightfoot@example.org", token).find('@'), 64u) << "RFC 5321, section 4.5.3.1.1";
}

TEST(reply_token, every_change_and_every_other_key_is_noticed) {
    const auto token = reply_token(key, to);
    for (std::size_t at = 0; at < token.size(); ++at) {
        auto forged = token;
        forged[at] = forged[at] == '2' ? '3' : '2';
        EXPECT_FALSE(parse_reply_token(key, forged)) << at;
    }
    EXPECT_FALSE(parse_reply_token(other, token));
    EXPECT_FALSE(parse_reply_token(key, ""));
    EXPECT_FALSE(parse_reply_token(key, token + "2"));
}

TEST(reply_token, is_found_in_the_address_or_in_the_subject) {
    const auto token = reply_token(key, to);
    IncomingMail mail;
    mail.recipients = {"desk@lightfoot.example", reply_address("desk@lightfoot.example", token)};
    EXPECT_EQ(reply_to_of(key, mail), to);
    mail.recipients = {"desk@lightfoot.example", "desk+news@lightfoot.example"};
    EXPECT_EQ(reply_to_of(key, mail), std::nullopt);
    mail.subject = "Re: [lf-nothing] " + reply_subject("An answer", token);
    EXPECT_EQ(reply_to_of(key, mail), to);
    mail.subject = "An answer " + token;
    EXPECT_EQ(reply_to_of(key, mail), std::nullopt) << "only in its brackets";
}
