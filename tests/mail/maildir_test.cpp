#include "mail/mailer.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace lightfoot;

namespace {

struct MaildirTest : testing::Test {
    std::filesystem::path folder;
    MaildirTest() {
        std::string pattern = (std::filesystem::temp_directory_path() / "maildir_XXXXXX").string();
        folder = mkdtemp(pattern.data());
    }
    ~MaildirTest() override { std::filesystem::remove_all(folder); }

    static Mail mail(bool practice) {
        return {{"desk@lightfoot.example", ""},
                {"amina@ministry.example", ""},
                "Subject",
                "Text\n",
                "en",
                "1",
                {1},
                practice};
    }
    std::vector<std::string> files(const std::string& part) const {
        std::vector<std::string> contents;
        std::error_code missing;
        for (const auto& entry : std::filesystem::directory_iterator(folder / part, missing)) {
            std::ostringstream text;
            text << std::ifstream(entry.path()).rdbuf();
            contents.push_back(text.str());
        }
        return contents;
    }
};

}  // namespace

TEST_F(MaildirTest, each_mail_is_a_file_among_the_new_ones) {
    MaildirMailer mailer(folder / "mail");
    ASSERT_TRUE(mailer.send(mail(false)));
    ASSERT_TRUE(mailer.send(mail(false)));
    ASSERT_EQ(files("mail/new").size(), 2u);
    EXPECT_EQ(files("mail/new")[0], mail_bytes(mail(false)).value());
    EXPECT_TRUE(files("mail/tmp").empty());
}

TEST_F(MaildirTest, practice_mail_never_leaves_its_folder) {
    SmtpSettings nobody_listens;
    nobody_listens.server = "smtp://127.0.0.1:1";
    const auto mailer = make_mailer(nobody_listens, folder);
    EXPECT_TRUE(mailer->send(mail(true)));
    EXPECT_EQ(files("mail_practice/new").size(), 1u);
    EXPECT_FALSE(mailer->send(mail(false)));
    EXPECT_EQ(files("mail_practice/new").size(), 1u);
}

TEST_F(MaildirTest, without_a_server_real_mail_goes_into_a_folder_of_its_own) {
    const auto mailer = make_mailer({}, folder);
    EXPECT_TRUE(mailer->send(mail(false)));
    EXPECT_TRUE(mailer->send(mail(true)));
    EXPECT_EQ(files("mail/new").size(), 1u);
    EXPECT_EQ(files("mail_practice/new").size(), 1u);
}

TEST_F(MaildirTest, a_folder_that_cannot_be_made_is_said) {
    std::ofstream(folder / "file") << "in the way";
    MaildirMailer mailer(folder / "file");
    const auto sent = mailer.send(mail(false));
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().kind, ErrorKind::unavailable);
}
