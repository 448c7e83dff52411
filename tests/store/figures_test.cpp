// Figures are read from the records, decided about once a quarter, and kept until enough has changed.

#include "store/figures.hpp"

#include "store/case_world.hpp"
#include "store/event.hpp"
#include "store/offer.hpp"

#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const ZoneOffsets zone{"UTC", 0, {}};
constexpr std::int64_t day_seconds = 86'400;

class figures_store : public CaseContract {
protected:
    static constexpr int first_state = 500;

    // 1 July 2026 and so many days; the quarter ends on day 91.
    static Time on(int days) { return {1'782'864'000 + 3'600 + days * day_seconds}; }
    static Time next_quarter() { return on(93); }
    static Time quarter_after() { return on(92 + 93); }

    void make_states(int count) {
        prepare([&](Session& session) {
            for (int i = 0; i < count; ++i)
                insert_institution(session,
                                   institution({first_state + i}, InstitutionKind::state,
                                               "State " + std::to_string(i), "Q" + std::to_string(i)));
        });
    }
    void make_request(int id, int of, int sent, std::optional<int> acknowledged) {
        auto it = request({id}, {first_state + of});
        it.sent_at = on(sent);
        if (acknowledged) it.acknowledged_at = on(*acknowledged);
        prepare([&](Session& session) { insert_request(session, it); });
    }
    void acknowledge(int id, int day) {
        prepare([&](Session& session) {
            session.run("UPDATE request SET acknowledged_at = $2 WHERE id = $1", std::int64_t{id}, on(day));
        });
    }
    FigureFacts facts() {
        return store->read([&](Session& session) { return figure_facts(session, Space::real, zone); });
    }
    std::optional<PublishedFigures> requests() {
        return store->read([&](Session& session) { return published_figures(session); })[0];
    }
    std::int64_t decisions() {
        return store
            ->read([&](Session& session) {
                return session.one("SELECT COUNT(*) FROM event WHERE verb = 'figures_decided'",
                                   [](const Row& row) { return row.integer(0); });
            })
            .value();
    }
    // Away with the circulated request that the world of cases brings along.
    void only_ours() {
        prepare([&](Session& session) { session.run("DELETE FROM request WHERE space = 'real'"); });
    }
};

}  // namespace

TEST_P(figures_store, days_of_a_request_from_its_records) {
    auto it = reported();
    it = act(it, of_arland(), [&](const Case& at) {
        return confirm_delivery(at, of_arland(), it.deliveries.at(0).id, Fulfilment::as_expected, {}, now);
    });
    const auto all = facts();
    ASSERT_EQ(all.requests.size(), 1u) << "a draft is not counted";
    const auto& one = all.requests[0];
    EXPECT_EQ(one.whose, (Whose{arland, true}));
    const auto days = [&](WaitKind kind) {
        const auto& reached = one.reached[std::size_t(kind)];
        return reached ? std::optional(reached->on.days - one.arrived.days) : std::nullopt;
    };
    EXPECT_EQ(days(WaitKind::acknowledgement), std::nullopt);
    EXPECT_EQ(days(WaitKind::circulation), 0);
    EXPECT_EQ(days(WaitKind::first_answer), 45);
    EXPECT_EQ(days(WaitKind::first_delivery), 45);
    ASSERT_EQ(all.matches.size(), 1u);
    EXPECT_EQ(all.matches[0].whose.institution, arland);
    EXPECT_FALSE(all.matches[0].closed);
}

TEST_P(figures_store, a_delivery_counts_once_the_state_has_said_that_it_came) {
    (void)reported();
    EXPECT_FALSE(facts().requests.at(0).reached[std::size_t(WaitKind::first_delivery)]);
}

TEST_P(figures_store, withdrawn_and_set_aside_are_seen_waiting_until_then) {
    only_ours();
    make_states(2);
    make_request(601, 0, 0, {});
    make_request(602, 1, 0, {});
    prepare([&](Session& session) {
        session.run("UPDATE request SET withdrawn_at = $1 WHERE id = 601", on(9));
        session.run("UPDATE request SET set_aside_at = $1 WHERE id = 602", on(4));
    });
    EXPECT_EQ(waits_of(facts().requests, WaitKind::acknowledgement, date_of(on(30))),
              (std::vector<Wait>{{9, false}, {4, false}}));
}

TEST_P(figures_store, offers_that_may_be_asked_for) {
    Offer open = offer({1}, cordia), withdrawn = offer({2}, cordia), activity = offer({3}, delta);
    open.confirmed_on = date_of(now);
    withdrawn.withdrawn_at = now;
    activity.kind = OfferKind::documented_activity;
    prepare([&](Session& session) {
        for (const auto& one : {open, withdrawn, activity}) insert_offer(session, one);
    });
    const auto all = facts().offers;
    ASSERT_EQ(all.size(), 1u);
    EXPECT_EQ(all[0].confirmed_on, date_of(now));
}

TEST_P(figures_store, one_s_own_and_nobody_else_s) {
    (void)reported();
    const auto own = [&](const Viewer& viewer) {
        return store->read([&](Session& session) { return own_figure_facts(session, viewer, zone); });
    };
    EXPECT_EQ(own(of_arland()).requests.size(), 1u);
    EXPECT_EQ(own(of_arland()).matches.size(), 1u);
    EXPECT_TRUE(own(of_arland()).offers.empty());
    EXPECT_TRUE(own(of_borland()).requests.empty());
    EXPECT_TRUE(own(of_borland()).matches.empty());
    ASSERT_EQ(own(of_cordia()).requests.size(), 1u);
    EXPECT_EQ(own(of_cordia()).requests[0].reached[std::size_t(WaitKind::first_answer)]->on, date_of(now));
    EXPECT_TRUE(own(of_delta()).requests.empty());
    for (const auto& viewer : {visitor(), of_desk(), of_committee(), of_operator()}) {
        const auto none = own(viewer);
        EXPECT_TRUE(none.requests.empty() && none.matches.empty() && none.offers.empty());
    }
    auto of_practice = of_arland();
    of_practice.space = Space::practice;
    EXPECT_TRUE(own(of_practice).requests.empty());
}

TEST_P(figures_store, too_few_states_are_decided_about_and_not_shown) {
    only_ours();
    make_states(4);
    for (int i = 0; i < 4; ++i) make_request(600 + i, i, 10, 12);
    EXPECT_EQ(publish_figures(*store, zone, next_quarter()).value(), 0);
    EXPECT_FALSE(requests());
    EXPECT_EQ(decisions(), 3) << "one for each population";
}

TEST_P(figures_store, published_as_of_the_end_of_the_quarter_and_once) {
    only_ours();
    make_states(6);
    for (int i = 0; i < 6; ++i) make_request(600 + i, i, 10, i == 5 ? 92 : 15);
    EXPECT_EQ(publish_figures(*store, zone, next_quarter()).value(), 1);
    const auto published = requests();
    ASSERT_TRUE(published);
    EXPECT_EQ(to_string(published->as_of), "2026-09-30");
    EXPECT_EQ(value_of(published->values, "acknowledgement", "median"), 5);
    EXPECT_EQ(value_of(published->values, "acknowledgement", "ended"), 5)
        << "the sixth was acknowledged after the quarter";
    EXPECT_EQ(publish_figures(*store, zone, next_quarter()).value(), 0);
    EXPECT_EQ(decisions(), 3);
}

TEST_P(figures_store, nothing_moves_within_a_quarter) {
    only_ours();
    make_states(6);
    for (int i = 0; i < 6; ++i) make_request(600 + i, i, 10, 15);
    publish_figures(*store, zone, next_quarter()).value();
    const auto before = requests()->values;
    for (int i = 0; i < 6; ++i) make_request(700 + i, i, 60, 80);
    for (int day = 94; day < 120; ++day) EXPECT_EQ(publish_figures(*store, zone, on(day)).value(), 0);
    EXPECT_EQ(requests()->values, before);
}

TEST_P(figures_store, kept_until_enough_has_changed) {
    only_ours();
    make_states(12);
    for (int i = 0; i < 12; ++i) make_request(600 + i, i, 10, i < 6 ? std::optional(15) : std::nullopt);
    publish_figures(*store, zone, next_quarter()).value();
    const auto before = requests().value();
    for (int i = 6; i < 10; ++i) acknowledge(600 + i, 100);
    EXPECT_EQ(publish_figures(*store, zone, quarter_after()).value(), 0) << "four States";
    EXPECT_EQ(requests()->as_of, before.as_of);
    EXPECT_EQ(requests()->values, before.values);
    acknowledge(610, 200);
    EXPECT_EQ(publish_figures(*store, zone, on(92 + 92 + 92)).value(), 1) << "the fifth, a quarter later";
    EXPECT_EQ(to_string(requests()->as_of), "2027-03-31");
}

TEST_P(figures_store, two_servers_decide_once) {
    only_ours();
    make_states(8);
    for (int i = 0; i < 8; ++i) make_request(600 + i, i, 10, 15);
    const auto other = GetParam() == Engine::postgres ? open() : nullptr;
    std::vector<std::thread> servers;
    std::atomic<int> published = 0;
    for (int i = 0; i < 4; ++i)
        servers.emplace_back([&, i] {
            auto& mine = other && i % 2 ? *other : *store;
            published += publish_figures(mine, zone, next_quarter()).value();
        });
    for (auto& server : servers) server.join();
    EXPECT_EQ(published, 1);
    EXPECT_EQ(decisions(), 3);
}

TEST_P(figures_store, the_practice_ground_is_never_published) {
    only_ours();
    make_states(8);
    for (int i = 0; i < 8; ++i) make_request(600 + i, i, 10, 15);
    prepare([&](Session& session) {
        session.run("UPDATE request SET space = 'practice'");
        session.run("UPDATE institution SET space = 'practice'");
    });
    EXPECT_EQ(publish_figures(*store, zone, next_quarter()).value(), 0);
    EXPECT_FALSE(requests());
    EXPECT_EQ(store->read([&](Session& session) {
        return figure_facts(session, Space::practice, zone).requests.size();
    }),
              8u);
}

ON_BOTH_ENGINES(figures_store);
