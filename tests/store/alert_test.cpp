// Alerts follow the person's choice: at once, gathered, or not at all; each mail once.

#include "store/alert.hpp"

#include "domain/alert_link.hpp"
#include "store/case_world.hpp"
#include "store/mail_in.hpp"
#include "store/offer.hpp"

#include <atomic>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const ZoneOffsets zone{"UTC", 0, {}};

class alert_store : public CaseContract {
protected:
    // Noon, so many days after the Monday on which the world's clock stands.
    Time noon(int days) const { return {1'790'000'000 / 86'400 * 86'400 + 43'200 + days * 86'400}; }
    Account account(const Viewer& viewer) {
        return store->read([&](Session& session) { return find_any_account(session, viewer.account); })
            .value();
    }
    void raise(const Viewer& viewer, const AlertText& text, Time at, bool once = false) {
        const auto to = account(viewer);
        store
            ->write(at,
                    [&](Transaction& transaction) -> Result<void> {
                        raise_alert(transaction, key, to, text, once);
                        return {};
                    })
            .value();
    }
    void choose(const Viewer& viewer, AlertKind kind, AlertFrequency frequency) {
        choose_alerts(*store, account(viewer), {{kind, frequency, {}}}, now).value();
    }
    AlertChoices choices(const Viewer& viewer) {
        return store->read([&](Session& session) { return alert_choices(session, viewer.account); });
    }
    std::vector<OutboxEntry> mail(Time at) {
        auto entries = take_from_outbox(*store, key, 100, at).value();
        for (const auto& entry : entries) note_sent(*store, entry.id, at).value();
        return entries;
    }
    std::vector<Alert> alerts(const Viewer& viewer) {
        return store->read([&](Session& session) { return list_alerts(session, viewer.account); });
    }
    std::size_t said_by(const OutboxEntry& entry) {
        const auto found = store->read([&](Session& session) { return find_alert_mail(session, entry.id); });
        return found ? found->alerts.size() : 0;
    }
    int digests(Time at) { return send_digests(*store, key, zone, at).value(); }
    static AlertText waiting(const std::string& path) { return {AlertKind::waiting, path, path}; }
};

}  // namespace

TEST_P(alert_store, at_once_unless_something_else_was_chosen) {
    raise(of_arland(), waiting("/cases/1"), noon(0));
    const auto sent = mail(noon(0));
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].notice.path, "/cases/1");
    EXPECT_EQ(said_by(sent[0]), 1u);
    EXPECT_EQ(digests(noon(0)), 0) << "it was said already";
    EXPECT_EQ(alerts(of_arland()).size(), 1u);
    EXPECT_TRUE(alerts(of_borland()).empty());
}

TEST_P(alert_store, what_changes_again_before_its_mail_has_left_is_one_mail) {
    raise(of_arland(), waiting("/cases/1"), noon(0));
    raise(of_arland(), waiting("/cases/1"), noon(0));
    std::size_t said = 0;
    for (const auto& entry : mail(noon(0))) said += said_by(entry);
    EXPECT_EQ(said, 1u) << "the first entry has nothing left to say";
}

TEST_P(alert_store, a_day_s_mail_gathers_and_goes_once) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::daily);
    raise(of_arland(), waiting("/cases/1"), noon(0));
    raise(of_arland(), waiting("/cases/2"), noon(0));
    raise(of_arland(), waiting("/cases/2"), noon(0));
    EXPECT_TRUE(mail(noon(0)).empty());
    EXPECT_EQ(digests(noon(1)), 1);
    const auto sent = mail(noon(1));
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(sent[0].notice.kind, NoticeKind::digest);
    EXPECT_EQ(said_by(sent[0]), 2u) << "the same case is one thing";
    raise(of_arland(), waiting("/cases/3"), noon(1));
    EXPECT_EQ(digests(noon(1)), 0) << "one a day";
    EXPECT_EQ(digests(noon(2)), 1);
    EXPECT_EQ(digests(noon(3)), 0) << "nothing waits";
}

TEST_P(alert_store, day_and_week_on_one_day_are_one_mail) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::daily);
    raise(of_arland(), waiting("/cases/1"), noon(6));
    raise(of_arland(), {AlertKind::stories, "/stories/1", "/stories/1"}, noon(6));
    EXPECT_EQ(digests(noon(7)), 1);
    const auto sent = mail(noon(7));
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(said_by(sent[0]), 2u);
}

TEST_P(alert_store, not_before_six_in_the_morning_of_the_zone) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::daily);
    raise(of_arland(), waiting("/cases/1"), noon(0));
    EXPECT_EQ(digests({noon(1).seconds - 8 * 3600}), 0);
    const ZoneOffsets west{"far west", -11 * 3600, {}};
    EXPECT_EQ(send_digests(*store, key, west, noon(1)).value(), 0) << "one in the morning there";
    EXPECT_EQ(digests({noon(1).seconds - 5 * 3600}), 1);
}

TEST_P(alert_store, a_week_s_mail_comes_on_monday) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::weekly);
    raise(of_arland(), waiting("/cases/1"), noon(1));
    for (int day = 1; day < 7; ++day) EXPECT_EQ(digests(noon(day)), 0) << day;
    EXPECT_EQ(digests(noon(7)), 1);
}

TEST_P(alert_store, never_is_never_but_the_page_still_says_it) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::never);
    raise(of_arland(), waiting("/cases/1"), noon(0));
    EXPECT_TRUE(mail(noon(0)).empty());
    EXPECT_EQ(digests(noon(7)), 0);
    EXPECT_EQ(alerts(of_arland()).size(), 1u);
}

TEST_P(alert_store, what_was_stopped_while_it_waited_is_not_said) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::daily);
    raise(of_arland(), waiting("/cases/1"), noon(0));
    choose(of_arland(), AlertKind::waiting, AlertFrequency::never);
    EXPECT_EQ(digests(noon(1)), 0);
    choose(of_arland(), AlertKind::waiting, AlertFrequency::daily);
    EXPECT_EQ(digests(noon(2)), 0) << "and not later either";
}

TEST_P(alert_store, what_is_raised_once_is_not_raised_again) {
    const AlertText due{AlertKind::due, "/cases/1 2026-09-24", "/cases/1"};
    raise(of_arland(), due, noon(0), true);
    EXPECT_TRUE(store->read([&](Session& session) {
        return was_raised(session, of_arland().account, due);
    }));
    EXPECT_EQ(digests(noon(0)), 1);
    raise(of_arland(), due, noon(1), true);
    EXPECT_EQ(digests(noon(1)), 0);
}

TEST_P(alert_store, what_another_mail_has_said_is_on_the_page_only) {
    auto text = waiting("/offers/1");
    text.told = true;
    raise(of_arland(), text, noon(0), true);
    EXPECT_TRUE(mail(noon(0)).empty());
    EXPECT_EQ(digests(noon(1)), 0);
    EXPECT_EQ(alerts(of_arland()).size(), 1u);
}

TEST_P(alert_store, new_offers_are_those_created_later) {
    const Time since{now.seconds + 100};
    prepare([&](Session& session) {
        for (const int after : {99, 100, 101, 102}) {
            auto it = offer({7000 + after}, cordia);
            it.created_at = Time{now.seconds + after};
            insert_offer(session, it);
        }
    });
    const auto ids = store->read([&](Session& session) { return offers_created_since(session, since); });
    EXPECT_EQ(ids, (std::vector<OfferId>{{7101}, {7102}}));
}

TEST_P(alert_store, an_address_that_bounces_gets_no_mail) {
    raise(of_arland(), waiting("/cases/1"), noon(0));
    const auto entries = take_from_outbox(*store, key, 10, noon(0)).value();
    ASSERT_EQ(entries.size(), 1u);
    mark_bouncing(*store, entries[0].id, "no such user", noon(0)).value();
    note_sent(*store, entries[0].id, noon(0)).value();
    raise(of_arland(), waiting("/cases/2"), noon(0));
    EXPECT_TRUE(mail(noon(0)).empty());
    choose(of_arland(), AlertKind::waiting, AlertFrequency::daily);
    raise(of_arland(), waiting("/cases/3"), noon(0));
    EXPECT_EQ(digests(noon(1)), 0);
}

TEST_P(alert_store, an_account_that_has_ended_is_told_nothing) {
    raise(of_arland(), waiting("/cases/1"), noon(0));
    choose(of_arland(), AlertKind::due, AlertFrequency::daily);
    raise(of_arland(), {AlertKind::due, "/cases/1 x", "/cases/1"}, noon(0));
    auto ended = account(of_arland());
    ended.ended_at = noon(0);
    prepare([&](Session& session) { ASSERT_TRUE(update_account(session, ended)); });
    const auto sent = mail(noon(0));
    ASSERT_EQ(sent.size(), 1u);
    EXPECT_EQ(said_by(sent[0]), 0u) << "nothing is left to say at the moment of sending";
    EXPECT_EQ(digests(noon(1)), 0);
}

TEST_P(alert_store, what_cases_say_goes_through_the_choice) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::weekly);
    (void)interest();
    EXPECT_TRUE(mail(now).empty());
    EXPECT_EQ(alerts(of_arland()).size(), 1u);
}

TEST_P(alert_store, a_circulated_request_is_for_each_provider_what_its_offers_say) {
    prepare([&](Session& session) {
        auto fresh = request({13}, arland);
        fresh.sent_at = fresh.circulated_at = now;
        insert_request(session, fresh);
    });
    const auto told = tell_of_circulated(desk_for_cases(), now, [&](RequestId id, const Account& one) {
        EXPECT_EQ(id, RequestId{13});
        return one.institution == of_cordia().institution;
    });
    EXPECT_EQ(told.value(), 1);
    ASSERT_EQ(alerts(of_cordia()).size(), 1u);
    EXPECT_EQ(alerts(of_cordia())[0].kind, AlertKind::needs);
    ASSERT_EQ(alerts(of_delta()).size(), 1u);
    EXPECT_EQ(alerts(of_delta())[0].kind, AlertKind::circulated);
    const auto sent = mail(now);
    ASSERT_EQ(sent.size(), 1u) << "the other waits for the mail of the day";
    EXPECT_EQ(sent[0].notice.email, email_of(of_cordia()));
    EXPECT_EQ(tell_of_circulated(desk_for_cases(), now).value(), 0) << "each once";
}

TEST_P(alert_store, an_older_mail_does_not_undo_what_was_chosen_since) {
    const auto person = account(of_arland());
    const auto wish = [&](AlertFrequency frequency, std::int64_t changes) {
        return choose_alerts(*store, person, {{AlertKind::waiting, frequency, changes}}, now);
    };
    ASSERT_TRUE(wish(AlertFrequency::never, 0));
    EXPECT_EQ(choices(of_arland()).at(AlertKind::waiting), (AlertChoice{AlertFrequency::never, 1}));
    const auto again = wish(AlertFrequency::weekly, 0);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().message.key, "alerts.changed_since");
    EXPECT_EQ(choices(of_arland()).at(AlertKind::waiting).frequency, AlertFrequency::never);
    ASSERT_TRUE(wish(AlertFrequency::weekly, 1));
    EXPECT_EQ(choices(of_arland()).at(AlertKind::waiting), (AlertChoice{AlertFrequency::weekly, 2}));
}

TEST_P(alert_store, choosing_what_is_usual_writes_nothing) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::at_once);
    EXPECT_TRUE(choices(of_arland()).empty());
}

TEST_P(alert_store, two_servers_send_one_mail) {
    choose(of_arland(), AlertKind::waiting, AlertFrequency::daily);
    raise(of_arland(), waiting("/cases/1"), noon(0));
    const auto other = open();
    std::atomic<int> mails = 0;
    std::vector<std::thread> servers;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back(
            [&, i] { mails += send_digests(i % 2 ? *other : *store, key, zone, noon(1)).value(); });
    for (auto& server : servers) server.join();
    EXPECT_EQ(mails, 1);
    EXPECT_EQ(mail(noon(1)).size(), 1u);
}

TEST_P(alert_store, two_servers_raise_once) {
    const AlertText text{AlertKind::waiting, "/cases/1 x", "/cases/1"};
    const auto other = open();
    const auto to = account(of_arland());
    std::vector<std::thread> servers;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back([&, i] {
            (i % 2 ? *other : *store)
                .write(noon(0),
                       [&](Transaction& transaction) -> Result<void> {
                           raise_alert(transaction, key, to, text, true);
                           return {};
                       })
                .value();
        });
    for (auto& server : servers) server.join();
    EXPECT_EQ(mail(noon(0)).size(), 1u);
}

TEST_P(alert_store, is_forgotten_after_three_months) {
    raise(of_arland(), waiting("/cases/1"), noon(0));
    forget_alerts(*store, noon(89)).value();
    EXPECT_EQ(alerts(of_arland()).size(), 1u);
    forget_alerts(*store, noon(91)).value();
    EXPECT_TRUE(alerts(of_arland()).empty());
}

TEST_P(alert_store, one_address_that_can_be_ended) {
    const auto find = [&](const std::string& token) {
        const auto found = store->read([&](Session& session) { return account_of_address(session, token); });
        return found ? found->id : AccountId{};
    };
    const auto first = make_alert_address(*store, of_arland().account, now).value();
    EXPECT_EQ(find(first), of_arland().account);
    EXPECT_FALSE(find(first + "x"));
    const auto second = make_alert_address(*store, of_arland().account, now).value();
    EXPECT_FALSE(find(first)) << "a new one ends the old one";
    EXPECT_EQ(find(second), of_arland().account);
    end_alert_address(*store, of_arland().account, now).value();
    EXPECT_FALSE(find(second));
}

ON_BOTH_ENGINES(alert_store);
