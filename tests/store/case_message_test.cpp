// The conversation of a case: by page, and by a mail.

#include "store/case_world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class case_message : public CaseContract {
protected:
    std::vector<CaseMessage> messages(const Viewer& viewer, CaseId id) {
        return store->read([&](Session& session) { return list_messages(session, viewer, id); });
    }
};

}  // namespace

TEST_P(case_message, is_read_by_both_sides_and_the_desk_and_the_other_side_is_told) {
    const auto it = interest();
    mails();
    const auto written =
        write_message(desk_for_cases(), of_arland(), it.id, {"متى تبدأون؟", "ar"}, now).value();
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_cordia()) + " /cases/" + it.id.text()});
    for (const auto& who : {of_arland(), of_cordia(), of_desk()})
        EXPECT_EQ(messages(who, it.id), std::vector<CaseMessage>{written});
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_committee(), of_operator()})
        EXPECT_TRUE(messages(who, it.id).empty());
    EXPECT_EQ(write_message(desk_for_cases(), of_delta(), it.id, {"x", "en"}, now).error().kind,
              ErrorKind::not_found);
    EXPECT_EQ(write_message(desk_for_cases(), of_desk(), it.id, {"x", "en"}, now).error().kind,
              ErrorKind::not_allowed);
}

TEST_P(case_message, a_reply_by_mail_is_taken_in_as_its_writers) {
    const auto it = interest();
    const auto taken = take_reply(desk_for_cases(), it.id, of_cordia().account, email_of(of_cordia()),
                                  {"Tuesday.", ""}, now);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->text, "Tuesday.");
    EXPECT_TRUE(taken->by_mail);
    EXPECT_EQ(taken->institution, cordia);
    EXPECT_EQ(messages(of_arland(), it.id).size(), 1u);
}

TEST_P(case_message, a_foreign_an_ended_and_an_uninvolved_writer_are_refused_alike) {
    const auto it = interest();
    const auto refused = [&](const Viewer& of, const Viewer& from) {
        const auto taken = take_reply(desk_for_cases(), it.id, of.account, email_of(from), {"x", "en"}, now);
        return !taken && taken.error() == not_found();
    };
    EXPECT_TRUE(refused(of_cordia(), of_arland())) << "another person writes with it";
    EXPECT_TRUE(refused(of_delta(), of_delta())) << "no part in the case";
    prepare([&](Session& session) {
        auto account = find_any_account(session, of_cordia().account).value();
        account.ended_at = now;
        update_account(session, account);
    });
    EXPECT_TRUE(refused(of_cordia(), of_cordia()));
    EXPECT_TRUE(messages(of_arland(), it.id).empty());
}

TEST_P(case_message, mails_about_a_case_say_whose_answer_may_come_back) {
    CaseDesk desk = desk_for_cases();
    desk.reply_token = [](const InstallationKey&, CaseId id, AccountId account) {
        return id.text() + account.text();
    };
    const auto it =
        express_interest(desk, of_cordia(), circulated, need, {"We could", "en", {}}, now).value();
    const auto entries = take_from_outbox(*store, key, 10, now).value();
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries[0].notice.reply_token, it.id.text() + of_arland().account.text());
}

ON_BOTH_ENGINES(case_message);
