#include "store/people_world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class outbox_store : public PeopleWorld {
protected:
    static Notice notice(std::string path = "/reset/secret-token") {
        return {NoticeKind::password_reset,
                Space::practice,
                "amina@ministry.example",
                "Amina",
                "ar",
                std::move(path),
                7};
    }
    Result<void> put(const Notice& notice, bool fails = false) {
        return store->write(now, [&](Transaction& transaction) -> Result<void> {
            put_in_outbox(transaction, secrets.key, notice);
            if (fails) return conflict();
            return {};
        });
    }
    OutboxCounts counts() {
        return store->read([](Session& session) { return count_outbox(session); });
    }
    std::string sealed_path() {
        return store->read([](Session& session) {
            return session.one("SELECT sealed_path FROM outbox", [](const Row& row) { return row.bytes(0); })
                .value();
        });
    }
};

}  // namespace

TEST_P(outbox_store, a_notice_comes_out_as_it_went_in) {
    put(notice()).value();
    const auto taken = mail();
    ASSERT_EQ(taken.size(), 1u);
    EXPECT_EQ(taken[0].notice, notice());
    EXPECT_EQ(taken[0].attempts, 1);
    EXPECT_EQ(taken[0].created_at, now);
}

TEST_P(outbox_store, what_did_not_happen_is_not_told) {
    EXPECT_FALSE(put(notice(), true));
    EXPECT_TRUE(mail().empty());
}

TEST_P(outbox_store, the_link_is_sealed_while_it_waits_and_gone_when_it_was_sent) {
    put(notice()).value();
    EXPECT_EQ(sealed_path().find("secret-token"), std::string::npos);
    ASSERT_TRUE(note_sent(*store, mail()[0].id, now));
    EXPECT_EQ(sealed_path(), "");
    EXPECT_TRUE(mail(later(90'000)).empty());
    EXPECT_EQ(counts().waiting, 0);
}

TEST_P(outbox_store, who_takes_it_has_it_alone_for_ten_minutes) {
    put(notice()).value();
    EXPECT_EQ(mail().size(), 1u);
    EXPECT_TRUE(mail(later(599)).empty());
    const auto once_more = mail(later(600));
    ASSERT_EQ(once_more.size(), 1u);
    EXPECT_EQ(once_more[0].attempts, 2);
}

TEST_P(outbox_store, it_is_tried_for_two_days_and_then_given_up) {
    put(notice()).value();
    Time at = now;
    int attempts = 0;
    for (; counts().waiting == 1 && attempts < 100; at.seconds += 60) {
        const auto taken = mail(at);
        if (taken.empty()) continue;
        ++attempts;
        note_not_sent(*store, taken[0], false, at).value();
    }
    EXPECT_EQ(attempts, 8);
    EXPECT_GT(at.seconds - now.seconds, 24 * 3600);
    EXPECT_LT(at.seconds - now.seconds, 48 * 3600);
    EXPECT_EQ(counts().given_up, 1);
    EXPECT_EQ(sealed_path(), "");
}

TEST_P(outbox_store, an_address_that_is_refused_is_not_tried_again) {
    put(notice()).value();
    note_not_sent(*store, mail()[0], true, now).value();
    EXPECT_EQ(counts().given_up, 1);
    EXPECT_TRUE(mail(later(90'000)).empty());
}

TEST_P(outbox_store, the_oldest_come_first_and_no_more_than_asked_for) {
    for (int i = 0; i < 5; ++i) put(notice("/" + std::to_string(i))).value();
    EXPECT_EQ(take_from_outbox(*store, secrets.key, 3, now)->size(), 3u);
    EXPECT_EQ(take_from_outbox(*store, secrets.key, 3, now)->size(), 2u);
}

ON_BOTH_ENGINES(outbox_store);
