#include "mail/notice.hpp"

#include "base/embedded.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

struct NoNames : Names {
    std::string name(const Term& term, std::string_view) const override { return term.id; }
};

struct NoticeTest : testing::Test {
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
    static Notice notice(NoticeKind kind, std::string path = "") {
        return {kind, Space::real, "amina@ministry.example", "Amina Diallo", "en", std::move(path), 3};
    }
    Mail composed(const Notice& notice) const { return compose(notice, words, sender, "7", {1}); }
};

}  // namespace

TEST_F(NoticeTest, says_who_runs_the_service_or_that_it_has_no_name) {
    const auto named = composed(notice(NoticeKind::invitation, "/invitation/abc")).text;
    EXPECT_NE(named.find("by the service of the Practice Office. It is not"), std::string::npos) << named;
    sender.operator_name.clear();
    const auto nameless = composed(notice(NoticeKind::invitation, "/invitation/abc")).text;
    EXPECT_EQ(nameless.find("the service of ."), std::string::npos) << nameless;
    EXPECT_NE(nameless.find("by a service whose operator has given no name. It is not"), std::string::npos);
}

TEST_F(NoticeTest, an_invitation) {
    const Mail mail = composed(notice(NoticeKind::invitation, "/invitation/abc"));
    EXPECT_EQ(mail.subject, "You are invited");
    EXPECT_EQ(mail.to, (Mailbox{"amina@ministry.example", "Amina Diallo"}));
    EXPECT_NE(mail.text.find("Dear Amina Diallo,\n\n"), std::string::npos);
    EXPECT_NE(mail.text.find("\n\nhttps://lightfoot.example/en/invitation/abc\n\n"), std::string::npos);
    EXPECT_NE(mail.text.find("not a service of the United Nations"), std::string::npos);
    EXPECT_FALSE(mail.practice);
}

TEST_F(NoticeTest, nobody_is_greeted_by_a_missing_name) {
    Notice nameless = notice(NoticeKind::invitation, "/invitation/abc");
    nameless.name.clear();
    EXPECT_EQ(composed(nameless).text.find("Dear"), std::string::npos);
}

TEST_F(NoticeTest, without_a_path_the_link_is_the_sign_in) {
    EXPECT_NE(composed(notice(NoticeKind::recovery_code_used))
                  .text.find("\nhttps://lightfoot.example/en/sign-in\n"),
              std::string::npos);
}

TEST_F(NoticeTest, practice_says_so_in_subject_and_text) {
    Notice practice = notice(NoticeKind::something_waits);
    practice.space = Space::practice;
    const Mail mail = composed(practice);
    EXPECT_EQ(mail.subject, "Practice: Something is waiting for you");
    EXPECT_NE(mail.text.find("Nothing in this message is real"), std::string::npos);
    EXPECT_TRUE(mail.practice);
}

TEST_F(NoticeTest, every_kind_has_words_and_a_name) {
    for (const auto kind : {NoticeKind::invitation, NoticeKind::password_reset, NoticeKind::something_waits,
                            NoticeKind::password_changed, NoticeKind::second_factor_changed,
                            NoticeKind::colleague_reset, NoticeKind::recovery_code_used, NoticeKind::alert,
                            NoticeKind::digest}) {
        const Mail mail = composed(notice(kind));
        EXPECT_FALSE(mail.subject.empty());
        EXPECT_TRUE(mail_bytes(mail));
        EXPECT_EQ(notice_kind(name_of(kind)), kind);
    }
    EXPECT_EQ(notice_kind("other"), std::nullopt);
}

TEST_F(NoticeTest, an_alert_says_what_it_is_about_and_where_less_of_it_is_one_press_away) {
    auto alert = notice(NoticeKind::alert);
    alert.path = "/cases/0000000001";
    alert.alerts = {{AlertKind::waiting, 1}};
    alert.less_path = "/alerts/by-mail/token";
    const Mail mail = composed(alert);
    EXPECT_NE(mail.subject.find("case"), std::string::npos) << mail.subject;
    EXPECT_NE(mail.text.find(mail.subject + "\n"), std::string::npos) << "what, in the text as well";
    EXPECT_NE(mail.text.find("/cases/0000000001\n"), std::string::npos);
    EXPECT_NE(mail.text.find("/alerts/by-mail/token\n"), std::string::npos);
    const auto bytes = mail_bytes(mail).value();
    EXPECT_NE(bytes.find("List-Unsubscribe: <" + mail.unsubscribe + ">\r\n"), std::string::npos);
    EXPECT_NE(bytes.find("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), std::string::npos);
    EXPECT_EQ(mail_bytes(composed(notice(NoticeKind::invitation))).value().find("List-Unsubscribe"),
              std::string::npos);
}

TEST_F(NoticeTest, an_alert_of_a_step_names_it) {
    Notice alert = notice(NoticeKind::alert, "/requests/abc");
    alert.alerts = {{AlertKind::progress, 1, Milestone::acknowledged}};
    EXPECT_EQ(composed(alert).subject, "Receipt of your request was acknowledged");
    alert.alerts = {{AlertKind::progress, 1}};
    EXPECT_EQ(composed(alert).subject, "A step was taken in your request");
    for (const auto step : all_milestones)
        EXPECT_TRUE(words.knows("alerts.title.progress." + std::string(name_of(step)))) << name_of(step);
}

TEST_F(NoticeTest, an_answer_is_promised_only_where_it_can_arrive) {
    Notice message = notice(NoticeKind::alert, "/cases/abc/messages");
    message.reply_token = "c0123456789";
    const auto has = [](const Mail& mail, std::string_view words) {
        return mail.text.find(words) != std::string::npos;
    };
    const auto good = composed(message);
    EXPECT_EQ(good.reply_to, "desk+c0123456789@lightfoot.example");
    EXPECT_NE(good.subject.find("c0123456789"), std::string::npos);
    EXPECT_TRUE(has(good, "You can answer this mail")) << good.text;
    EXPECT_FALSE(has(good, "do not reply")) << good.text;
    for (const char* nowhere : {"lightfoot@localhost", "lightfoot@mail.localhost", "lightfoot@"}) {
        sender.from.address = nowhere;
        const auto mail = composed(message);
        EXPECT_EQ(mail.reply_to, "") << nowhere;
        EXPECT_EQ(mail.subject.find("c0123456789"), std::string::npos) << nowhere;
        EXPECT_TRUE(has(mail, "Please answer on the page")) << nowhere;
        EXPECT_TRUE(has(mail, "do not reply")) << nowhere;
    }
    const auto of_no_case = composed(notice(NoticeKind::alert, "/offers/abc"));
    EXPECT_FALSE(has(of_no_case, "answer on the page")) << "there is nothing to answer";
    EXPECT_TRUE(has(of_no_case, "do not reply"));
}

TEST_F(NoticeTest, a_mail_that_gathers_says_how_many_of_each_kind) {
    auto digest = notice(NoticeKind::digest);
    digest.path = "/alerts";
    digest.alerts = {{AlertKind::waiting, 2}, {AlertKind::stories, 11}};
    const Mail mail = composed(digest);
    EXPECT_NE(mail.text.find(": 2\n"), std::string::npos) << mail.text;
    EXPECT_NE(mail.text.find(": 11\n"), std::string::npos) << mail.text;
}
