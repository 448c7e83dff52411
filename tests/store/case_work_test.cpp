// The shells of cases: one transaction, the other side is told, two who decide at once lose nothing.

#include "store/case_world.hpp"
#include "store/event.hpp"
#include "store/offer.hpp"
#include "store/work.hpp"

#include <atomic>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class case_work : public CaseContract {};

const CaseVerb accepts = [](const Case& it) { return accept_case(it, of_arland(), {}, now); };

}  // namespace

TEST_P(case_work, interest_tells_the_state_and_stands_once_for_a_provider_and_need) {
    const auto it = interest();
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_arland()) + " /cases/" + it.id.text()});
    const auto again = express_interest(desk_for_cases(), of_cordia(), circulated, need, {}, now);
    EXPECT_EQ(again.error().message.key, "case.exists");
    EXPECT_TRUE(express_interest(desk_for_cases(), of_delta(), circulated, need, {}, now))
        << "several providers in parallel";
    act(it, of_arland(), [&](const Case& at) {
        return decline_case(at, of_arland(), DeclineReason::another_chosen, {}, now);
    });
    EXPECT_TRUE(express_interest(desk_for_cases(), of_cordia(), circulated, need, {}, now))
        << "what ended may begin anew";
}

TEST_P(case_work, interest_in_what_one_may_not_see_is_not_found) {
    EXPECT_EQ(express_interest(desk_for_cases(), of_cordia(), {12}, {1200}, {}, now).error().kind,
              ErrorKind::not_found);
    EXPECT_EQ(express_interest(desk_for_cases(), of_cordia(), circulated, {1200}, {}, now).error().kind,
              ErrorKind::not_found);
}

TEST_P(case_work, two_who_decide_at_once_the_second_is_told_and_nothing_is_written) {
    const auto it = interest();
    act(it, of_arland(), accepts);
    const auto second =
        change_case(desk_for_cases(), of_arland(), {it.id, it.version}, now, [&](const Case& at) {
            return decline_case(at, of_arland(), DeclineReason::another_chosen, {}, now);
        });
    EXPECT_EQ(second.error().message.key, "case.changed_meanwhile");
    EXPECT_EQ(find(of_arland(), it.id)->of_requester.answer, CaseAnswer::accepted);
}

TEST_P(case_work, each_act_tells_the_other_side_and_the_desk_tells_both) {
    auto it = interest();
    mails();
    it = act(it, of_arland(), accepts);
    const auto path = " /cases/" + it.id.text();
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_cordia()) + path});
    it = act(it, of_cordia(), [&](const Case& at) { return accept_case(at, of_cordia(), {}, now); });
    mails();
    act(it, of_desk(), [&](const Case& at) { return close_case(at, of_desk(), now); });
    auto both = std::vector<std::string>{email_of(of_arland()) + path, email_of(of_cordia()) + path};
    std::sort(both.begin(), both.end());
    EXPECT_EQ(mails(), both);
}

TEST_P(case_work, what_is_refused_leaves_no_trace) {
    const auto it = interest();
    mails();
    const auto head = store->read([](Session& session) { return read_head(session).sequence; });
    for (const auto& who : {of_delta(), of_borland(), of_committee()})
        EXPECT_EQ(change_case(desk_for_cases(), who, {it.id, it.version}, now, accepts).error().kind,
                  ErrorKind::not_found);
    EXPECT_EQ(change_case(desk_for_cases(), of_desk(), {it.id, it.version}, now,
                          [&](const Case& at) { return accept_case(at, of_desk(), {}, now); })
                  .error()
                  .kind,
              ErrorKind::not_allowed);
    EXPECT_TRUE(mails().empty());
    EXPECT_EQ(store->read([](Session& session) { return read_head(session).sequence; }), head);
}

TEST_P(case_work, a_proposal_becomes_a_draft_of_the_state_when_it_says_yes) {
    const auto it =
        propose_help(desk_for_cases(), of_cordia(), arland, {"A day on transit", "Free", "en"}, now).value();
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_arland()) + " /cases/" + it.id.text()});
    const auto accepted = accept_proposal(desk_for_cases(), of_arland(), {it.id, 1}, now).value();
    EXPECT_EQ(status_of(accepted, date_of(now)), CaseStatus::matched);
    const auto seen = [&](const Viewer& who) {
        return store->read([&](Session& session) { return find_request(session, who, accepted.request); });
    };
    ASSERT_TRUE(seen(of_arland()));
    EXPECT_EQ(seen(of_arland())->note, "A day on transit\n\nFree");
    EXPECT_EQ(seen(of_arland())->needs[0].id, accepted.need);
    EXPECT_EQ(status_of(*seen(of_arland())), RequestStatus::draft);
    for (const auto& who : {of_cordia(), of_desk(), of_committee()}) EXPECT_FALSE(seen(who));
    EXPECT_EQ(accept_proposal(desk_for_cases(), of_arland(), {it.id, 2}, now).error().kind,
              ErrorKind::conflict);
}

TEST_P(case_work, a_state_is_not_buried_in_proposals) {
    for (int i = 0; i < 5; ++i)
        EXPECT_TRUE(propose_help(desk_for_cases(), of_cordia(), borland, {"Help", "", "en"}, now));
    EXPECT_EQ(propose_help(desk_for_cases(), of_cordia(), borland, {"Help", "", "en"}, now).error().kind,
              ErrorKind::too_much);
    EXPECT_TRUE(propose_help(desk_for_cases(), of_delta(), borland, {"Help", "", "en"}, now));
    EXPECT_EQ(propose_help(desk_for_cases(), of_cordia(), {999}, {"Help", "", "en"}, now).error().kind,
              ErrorKind::invalid);
}

TEST_P(case_work, the_question_after_a_year_is_asked_once) {
    auto closed = case_at(CaseStatus::closed), young = closed;
    closed.request = young.request = circulated;
    young.id = {9002}, young.deliveries[0].id = {9202}, young.closed_at = days_ago(300);
    prepare([&](Session& session) { insert_case(session, closed), insert_case(session, young); });
    EXPECT_EQ(ask_follow_ups(desk_for_cases(), now).value(), 1);
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_arland()) + " /cases/" + closed.id.text()});
    EXPECT_EQ(ask_follow_ups(desk_for_cases(), now).value(), 0);
    EXPECT_EQ(find(of_arland(), closed.id)->follow_up.asked_at, now);
}

TEST_P(case_work, providers_are_told_once_of_what_was_just_circulated) {
    EXPECT_EQ(tell_of_circulated(desk_for_cases(), now).value(), 0) << "that of long ago is no news";
    prepare([&](Session& session) {
        auto fresh = request({13}, borland);
        fresh.sent_at = fresh.circulated_at = days_ago(1);
        insert_request(session, fresh);
    });
    EXPECT_EQ(tell_of_circulated(desk_for_cases(), now).value(), 1);
    const auto path = " /requests/" + RequestId{13}.text() + "/interest";
    auto both = std::vector<std::string>{email_of(of_cordia()) + path, email_of(of_delta()) + path};
    std::sort(both.begin(), both.end());
    EXPECT_EQ(mails(), both);
    EXPECT_EQ(tell_of_circulated(desk_for_cases(), now).value(), 0);
}

TEST_P(case_work, its_history_is_read_by_both_sides_and_the_desk) {
    const auto it = interest();
    const auto entries = [&](const Viewer& who) {
        return store->read(
            [&](Session& session) { return history(session, who, Subject::case_, it.id.value).size(); });
    };
    for (const auto& who : {of_arland(), of_cordia(), of_desk()}) EXPECT_EQ(entries(who), 1u);
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_committee(), of_operator()})
        EXPECT_EQ(entries(who), 0u);
}

namespace {

// One place on one date of Cordia's.
class taking : public CaseContract {
protected:
    static constexpr OfferId item{77};
    Date day() const { return {date_of(now).days + 10}; }

    void SetUp() override {
        CaseContract::SetUp();
        if (IsSkipped()) return;
        auto ready = offer(item, cordia);
        ready.lead_days = 5;
        ready.duration_days = 1;
        ready.shelf = {ShelfKind::module, {{day(), day(), 1}}};
        prepare([&](Session& session) {
            insert_offer(session, ready);
            auto sent = request({13}, borland);
            sent.sent_at = days_ago(1);
            insert_request(session, sent);
        });
        person(of_borland(), "fr");
    }
    Result<Case> take(const Viewer& who = of_arland(), RequestId of = circulated, NeedId need_id = need) {
        return take_from_shelf(desk_for_cases(), who, of, need_id, item, {day(), "", ""}, now);
    }
    int places() {
        return store
            ->read([](Session& session) { return find_offer(session, of_cordia(), item); })
            .value()
            .shelf->dates.at(0)
            .places;
    }
};

}  // namespace

TEST_P(taking, takes_the_place_tells_the_provider_and_is_read_back_the_same) {
    const auto it = take().value();
    EXPECT_EQ(places(), 0);
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_cordia()) + " /cases/" + it.id.text()});
    EXPECT_EQ(find(of_cordia(), it.id), it);
    EXPECT_EQ(find(of_arland(), it.id), it);
    EXPECT_EQ(take().error().message.key, "case.exists");
    EXPECT_EQ(take(of_borland(), {13}, {1300}).error().kind, ErrorKind::invalid) << "no place is left";
    EXPECT_EQ(take(of_borland()).error().kind, ErrorKind::not_found) << "a request of another State";
    EXPECT_EQ(places(), 0);
}

TEST_P(taking, the_place_is_given_back_when_either_side_declines) {
    const auto it = take().value();
    act(it, of_cordia(), [&](const Case& at) {
        return decline_case(at, of_cordia(), DeclineReason::no_people, {}, now);
    });
    EXPECT_EQ(places(), 1);
    EXPECT_TRUE(take(of_borland(), {13}, {1300})) << "it can be taken again, of what was only sent, too";
}

TEST_P(taking, the_place_is_given_back_when_the_delivery_is_cancelled_and_no_second_time) {
    auto it = take().value();
    it = act(it, of_arland(), [&](const Case& at) {
        return cancel_delivery(at, of_arland(), at.deliveries[0].id, now);
    });
    EXPECT_EQ(places(), 1);
    act(it, of_arland(), [&](const Case& at) {
        return decline_case(at, of_arland(), DeclineReason::not_at_this_time, {}, now);
    });
    EXPECT_EQ(places(), 1);
}

TEST_P(taking, the_place_is_given_back_when_the_request_is_withdrawn) {
    take().value();
    ASSERT_TRUE(withdraw_request(*store, of_arland(), {circulated, 1}, now));
    EXPECT_EQ(places(), 1);
    EXPECT_FALSE(withdraw_request(*store, of_arland(), {circulated, 2}, now));
    EXPECT_EQ(places(), 1);
}

TEST_P(taking, of_two_who_take_the_last_place_at_once_one_is_told) {
    std::atomic<int> taken = 0, told = 0;
    std::vector<std::thread> states;
    for (const bool first : {true, false})
        states.emplace_back([&, first] {
            const auto result = first ? take() : take(of_borland(), {13}, {1300});
            ++(result ? taken : told);
        });
    for (auto& state : states) state.join();
    EXPECT_EQ(taken, 1);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(places(), 0);
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

ON_BOTH_ENGINES(case_work);
ON_BOTH_ENGINES(taking);
