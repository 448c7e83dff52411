#include "mail/letter.hpp"

#include "base/embedded.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

struct NoNames : Names {
    std::string name(const Term& term, std::string_view) const override { return term.id; }
};

struct LetterTest : testing::Test {
    NoNames names;
    Catalogue english = catalogue("en");
    Words words{english, english, names};
    Sender sender{
        {"desk@lightfoot.example", "Assistance desk"}, "the Practice Office", "https://lightfoot.example"};

    static Catalogue catalogue(std::string_view language) {
        for (const auto& file : embedded_catalogues())
            if (file.name == "locale/" + std::string(language) + ".po") return Catalogue::read(file).value();
        throw std::logic_error("no such catalogue");
    }
    static Letter letter(LetterKind kind, std::string path = "") {
        return {kind, Space::real, "amina@ministry.example", "Amina Diallo", "en", std::move(path), 3};
    }
    Mail composed(const Letter& letter) const { return compose(letter, words, sender, "7", {1}); }
};

}  // namespace

TEST_F(LetterTest, an_invitation) {
    const Mail mail = composed(letter(LetterKind::invitation, "/invitation/abc"));
    EXPECT_EQ(mail.subject, "You are invited");
    EXPECT_EQ(mail.to, (Mailbox{"amina@ministry.example", "Amina Diallo"}));
    EXPECT_NE(mail.text.find("Dear Amina Diallo,\n\n"), std::string::npos);
    EXPECT_NE(mail.text.find("\n\nhttps://lightfoot.example/en/invitation/abc\n\n"), std::string::npos);
    EXPECT_NE(mail.text.find("not a service of the United Nations"), std::string::npos);
    EXPECT_FALSE(mail.practice);
}

TEST_F(LetterTest, nobody_is_greeted_by_a_missing_name) {
    Letter nameless = letter(LetterKind::invitation, "/invitation/abc");
    nameless.name.clear();
    EXPECT_EQ(composed(nameless).text.find("Dear"), std::string::npos);
}

TEST_F(LetterTest, without_a_path_the_link_is_the_sign_in) {
    EXPECT_NE(composed(letter(LetterKind::recovery_code_used))
                  .text.find("\nhttps://lightfoot.example/en/sign-in\n"),
              std::string::npos);
}

TEST_F(LetterTest, practice_says_so_in_subject_and_text) {
    Letter practice = letter(LetterKind::something_waits);
    practice.space = Space::practice;
    const Mail mail = composed(practice);
    EXPECT_EQ(mail.subject, "Practice: Something is waiting for you");
    EXPECT_NE(mail.text.find("Nothing in this message is real"), std::string::npos);
    EXPECT_TRUE(mail.practice);
}

TEST_F(LetterTest, every_kind_has_words_and_a_name) {
    for (const auto kind :
         {LetterKind::invitation, LetterKind::password_reset, LetterKind::something_waits,
          LetterKind::password_changed, LetterKind::second_factor_changed, LetterKind::recovery_code_used}) {
        const Mail mail = composed(letter(kind));
        EXPECT_FALSE(mail.subject.empty());
        EXPECT_TRUE(mail_bytes(mail));
        EXPECT_EQ(letter_kind(name_of(kind)), kind);
    }
    EXPECT_EQ(letter_kind("other"), std::nullopt);
}
