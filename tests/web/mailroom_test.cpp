// Mail comes in: answers are handed on, bounces are noticed, machines and forgers are left alone.

#include "web/mailroom.hpp"

#include "base/encoding.hpp"
#include "mail/mail.hpp"
#include "store/mail_in.hpp"
#include "store/outbox.hpp"
#include "web/world.hpp"

#include <filesystem>
#include <fstream>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

std::vector<IncomingReply> heard;
ErrorKind answer_with = ErrorKind::invalid;
bool fails = false;

Result<void> hear(Store&, const InstallationKey&, const IncomingReply& reply, Time) {
    if (fails) return Error{answer_with, "error.unavailable", {}, {}};
    heard.push_back(reply);
    return {};
}
constexpr ReplyHandler handlers[] = {{'c', hear}};

class MailComesIn : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        heard.clear();
        fails = false;
        if (house) key = &house->secrets.key;
    }
    Mailroom room() { return {*house->store, *key, "desk@lightfoot.example", handlers}; }
    Taken take(const std::string& bytes) { return room().take(bytes, read_clock()).value(); }
    static std::string mail(const std::string& to, const std::string& id, const std::string& headers = "",
                            const std::string& text = "Yes, Tuesday suits us.") {
        return "From: Anna <anna@example.org>\r\nTo: <" + to + ">\r\nMessage-ID: <" + id +
               "@example.org>\r\n" + headers + "\r\n" + text + "\r\n";
    }
    std::string token() { return reply_token(*key, {'c', 77, {88}}); }
    std::string answer_address() { return reply_address("desk@lightfoot.example", token()); }
    std::string folder() { return house->folder() + "/in"; }
    void put_into_folder(const std::string& name, const std::string& bytes) {
        std::filesystem::create_directories(folder() + "/new");
        std::ofstream(folder() + "/new/" + name, std::ios::binary) << bytes;
    }
    const InstallationKey* key = nullptr;
};

}  // namespace

TEST_P(MailComesIn, an_answer_is_handed_on_once) {
    EXPECT_EQ(take(mail(answer_address(), "1")), Taken::reply);
    ASSERT_EQ(heard.size(), 1u);
    EXPECT_EQ(heard[0].to, (ReplyTo{'c', 77, {88}}));
    EXPECT_EQ(heard[0].text, "Yes, Tuesday suits us.");
    EXPECT_EQ(heard[0].from, "anna@example.org");
    EXPECT_EQ(take(mail(answer_address(), "1")), Taken::again) << "replayed";
    EXPECT_EQ(take(mail(answer_address(), "2", "", "And Wednesday.")), Taken::reply);
    EXPECT_EQ(heard.size(), 2u);
}

TEST_P(MailComesIn, a_forged_token_and_a_stranger_reach_nobody) {
    auto forged = answer_address();
    forged[10] = forged[10] == '2' ? '3' : '2';
    EXPECT_EQ(take(mail(forged, "1")), Taken::nobody);
    EXPECT_EQ(take(mail("desk@lightfoot.example", "2")), Taken::nobody);
    EXPECT_EQ(take(mail("desk+" + reply_token(InstallationKey(std::string(32, 'x')), {'c', 77, {88}}) +
                            "@lightfoot.example",
                        "3")),
              Taken::nobody);
    EXPECT_TRUE(heard.empty());
}

TEST_P(MailComesIn, loops_end_here) {
    EXPECT_EQ(take(mail(answer_address(), "1", "Auto-Submitted: auto-replied\r\n")), Taken::automatic);
    EXPECT_EQ(take(mail(answer_address(), "2", "Precedence: bulk\r\n")), Taken::automatic);
    EXPECT_EQ(take(mail(answer_address(), "3", "Return-Path: <>\r\n")), Taken::automatic);
    auto own = mail(answer_address(), "4");
    own.replace(own.find("anna@example.org"), 16, "Desk@lightfoot.example");
    EXPECT_EQ(take(own), Taken::automatic) << "our own mail come back";
    EXPECT_TRUE(heard.empty());
    EXPECT_EQ(house->store->read([](Session& session) { return count_outbox(session).waiting; }), 0)
        << "nothing is ever answered";
}

TEST_P(MailComesIn, what_cannot_be_read_is_refused) {
    EXPECT_EQ(take(std::string(most_mail_bytes + 1, 'a')), Taken::refused);
    EXPECT_EQ(take(""), Taken::refused);
    fails = true;
    answer_with = ErrorKind::conflict;
    EXPECT_EQ(take(mail(answer_address(), "1")), Taken::refused) << "what it answers is closed";
}

TEST_P(MailComesIn, what_could_not_be_written_is_tried_again) {
    fails = true;
    answer_with = ErrorKind::unavailable;
    EXPECT_FALSE(room().take(mail(answer_address(), "1"), read_clock()));
    fails = false;
    EXPECT_EQ(take(mail(answer_address(), "1")), Taken::reply);
}

TEST_P(MailComesIn, a_report_marks_the_address_that_our_mail_went_to_and_an_answer_clears_it) {
    const Notice notice{NoticeKind::something_waits, Space::practice, "anna@example.org", "", "en", "/x"};
    house->store
        ->write(read_clock(),
                [&](Transaction& transaction) -> Result<void> {
                    put_in_outbox(transaction, *key, notice);
                    return {};
                })
        .value();
    const auto id = house->store->read([](Session& session) {
        return session.one("SELECT id FROM outbox", [](const Row& row) { return row.integer(0); }).value();
    });
    const auto report = [&](const std::string& message_id, const std::string& number) {
        return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example\r\nTo: desk@lightfoot.example\r\n"
               "Message-ID: <" +
               number +
               "@mx.example>\r\nContent-Type: multipart/report; report-type=delivery-status; "
               "boundary=r\r\n\r\n"
               "--r\r\nContent-Type: message/delivery-status\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n"
               "Diagnostic-Code: smtp; 550 gone\r\n\r\n--r\r\nContent-Type: text/rfc822-headers\r\n\r\n"
               "Message-ID: <" +
               message_id + ">\r\n\r\n--r--\r\n";
    };
    const auto bouncing = [&] {
        return house->store->read(
            [](Session& session) { return find_bouncing(session, Space::practice, "anna@example.org"); });
    };
    EXPECT_EQ(take(report(base64url("notice-12345") + "@lightfoot.example", "1")), Taken::nobody)
        << "a guess";
    EXPECT_FALSE(bouncing());
    EXPECT_EQ(take(report(base64url("notice-" + std::to_string(id)) + "@lightfoot.example", "2")),
              Taken::bounce);
    ASSERT_TRUE(bouncing());
    EXPECT_EQ(bouncing()->diagnosis, "smtp; 550 gone");
    EXPECT_EQ(take(mail(answer_address(), "3")), Taken::reply);
    EXPECT_FALSE(bouncing()) << "who writes from there can be reached";
}

TEST_P(MailComesIn, a_folder_is_emptied_and_what_is_too_large_is_not_read) {
    put_into_folder("1", mail(answer_address(), "1"));
    put_into_folder("2", mail(answer_address(), "2"));
    put_into_folder("3", std::string(most_mail_bytes + 1, 'a'));
    EXPECT_EQ(room().take_folder(folder(), 2, read_clock()).value(), 2u);
    EXPECT_EQ(room().take_folder(folder(), 20, read_clock()).value(), 1u);
    EXPECT_EQ(room().take_folder(folder(), 20, read_clock()).value(), 0u);
    EXPECT_EQ(heard.size(), 2u);
    EXPECT_TRUE(std::filesystem::exists(folder() + "/cur/1:2,S")) << "nothing is thrown away";
    EXPECT_FALSE(room().take_folder("/nowhere/at/all", 1, read_clock()));
}

TEST(mailroom, the_id_of_our_mail_leads_to_the_outbox) {
    EXPECT_EQ(outbox_entry_of(base64url("notice-123") + "@lightfoot.example"), 123);
    for (const auto& id : {std::string("x@example.org"), base64url("notice-") + "@x", base64url("notice-1x"),
                           base64url("other-1"), std::string()})
        EXPECT_EQ(outbox_entry_of(id), std::nullopt) << id;
}

ON_BOTH_ENGINES(MailComesIn);
