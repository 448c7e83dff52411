// The steps of the procedure in the data base: what the software takes by itself, once, and what happens when
// two decide at once.

#include "store/work_procedure.hpp"

#include "domain/procedure_world.hpp"
#include "store/event.hpp"
#include "store/institution.hpp"
#include "support/steps.hpp"
#include "support/store_contract.hpp"

#include <atomic>
#include <thread>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Procedure procedure = procedure_of_2010();
const Time monday = moment(2026, 11, 2), late = moment(2026, 11, 16);

class work_procedure : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (!store) return;
        prepare([](Session& session) {
            for (const auto& one : all_institutions()) insert_institution(session, one);
        });
    }
    template <class T>
    T good(Result<T> result) {
        if (!result) ADD_FAILURE() << result.error().message.key;
        return std::move(result).value();
    }
    static RequestAt at(const Request& request) { return {request.id, request.version}; }

    Request sent(Time when) {
        const auto it =
            good(start_request(*store, of_arland(), "en", "Training for customs officers.", when));
        return good(send_request(*store, of_arland(), at(it), when, "Director"));
    }
    Request acknowledged(Time when) { return thank_for(*store, of_desk(), sent(when), when); }
    std::optional<Request> find(const Viewer& viewer, RequestId id) {
        return store->read([&](Session& session) { return find_request(session, viewer, id); });
    }
    std::size_t events(RequestId id, std::string_view verb) {
        return store->read([&](Session& session) {
            const auto all = history(session, of_desk(), Subject::request, id.value);
            return std::size_t(std::count_if(all.begin(), all.end(),
                                             [&](const auto& entry) { return entry.event.verb == verb; }));
        });
    }
};

}  // namespace

TEST_P(work_procedure, silence_is_noted_by_the_calendar_and_circulated_by_a_person) {
    const auto it = acknowledged(monday);
    EXPECT_TRUE(good(take_due_steps(*store, procedure, moment(2026, 11, 9))).empty());
    const auto taken = good(take_due_steps(*store, procedure, late));
    EXPECT_EQ(taken, (std::vector<TakenStep>{{it.id, "circulation_silence_noted"}}));
    EXPECT_TRUE(good(take_due_steps(*store, procedure, late)).empty()) << "once";
    const auto silent = *find(of_desk(), it.id);
    EXPECT_EQ(silent.circulation, (Consent{ConsentWay::silence, late}));
    EXPECT_FALSE(silent.circulated_at);
    EXPECT_FALSE(find(of_cordia(), it.id));
    good(circulate_request(*store, of_desk(), at(silent), late));
    EXPECT_TRUE(find(of_cordia(), it.id));
}

TEST_P(work_procedure, an_objection_within_the_days_is_never_overheard) {
    const auto it = acknowledged(monday);
    good(consent_circulation(*store, of_arland(), at(it), ConsentWay::refused, moment(2026, 11, 9)));
    EXPECT_TRUE(good(take_due_steps(*store, procedure, late)).empty());
    EXPECT_EQ(find(of_desk(), it.id)->circulation.way, ConsentWay::refused);
}

// Two programs on one data base, both with a clock that ticks at the same moment.
TEST_P(work_procedure, two_servers_take_each_step_once) {
    std::vector<RequestId> ids;
    for (int i = 0; i < 8; ++i) ids.push_back(acknowledged(monday).id);
    const auto second = open();
    ASSERT_TRUE(second);
    std::atomic<std::size_t> taken = 0;
    std::vector<std::thread> servers;
    for (auto* one : {store.get(), second.get(), store.get(), second.get()})
        servers.emplace_back([&, one] {
            const auto steps = take_due_steps(*one, procedure, late);
            EXPECT_TRUE(steps);
            if (steps) taken += steps->size();
        });
    for (auto& server : servers) server.join();
    EXPECT_EQ(taken, ids.size());
    for (const auto id : ids) {
        EXPECT_EQ(events(id, "circulation_silence_noted"), 1u);
        EXPECT_EQ(find(of_desk(), id)->circulation.way, ConsentWay::silence);
    }
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

TEST_P(work_procedure, of_two_secretaries_who_decide_at_once_one_is_told) {
    const auto it = sent(monday);
    std::atomic<int> done = 0, told = 0;
    std::vector<std::thread> desks;
    for (int i = 0; i < 2; ++i)
        desks.emplace_back([&] {
            const auto result = authenticate_request(*store, of_desk(), at(it), late);
            if (result)
                ++done;
            else if (result.error().message.key == "request.changed_meanwhile")
                ++told;
        });
    for (auto& desk : desks) desk.join();
    EXPECT_EQ(done, 1);
    EXPECT_EQ(told, 1);
    EXPECT_EQ(events(it.id, "authenticated"), 1u);
}

// The State says no while the secretary has the page with the button before the eyes.
TEST_P(work_procedure, a_consent_withdrawn_meanwhile_stops_the_circulation) {
    auto it = acknowledged(monday);
    it = good(consent_circulation(*store, of_arland(), at(it), ConsentWay::express, monday));
    const auto seen_by_desk = it;
    good(consent_circulation(*store, of_arland(), at(it), ConsentWay::refused, monday));
    EXPECT_EQ(circulate_request(*store, of_desk(), at(seen_by_desk), late).error().message.key,
              "request.changed_meanwhile");
    EXPECT_EQ(circulate_request(*store, of_desk(), at(*find(of_desk(), it.id)), late).error().message.key,
              "request.no_consent");
}

TEST_P(work_procedure, a_consent_withdrawn_afterwards_takes_it_from_the_providers_at_once) {
    auto it = bring_to_providers(*store, of_arland(), of_desk(), sent(monday), monday);
    EXPECT_TRUE(find(of_cordia(), it.id));
    it = good(consent_circulation(*store, of_arland(), at(it), ConsentWay::refused, late));
    EXPECT_FALSE(find(of_cordia(), it.id));
    EXPECT_EQ(find(of_desk(), it.id)->recalled_at, late);
}

TEST_P(work_procedure, a_referral_is_kept_with_its_end) {
    auto it = acknowledged(monday);
    it = good(refer_request(*store, of_committee(), at(it), "Two regions.", monday));
    EXPECT_TRUE(good(take_due_steps(*store, procedure, late)).empty());
    it = good(end_referral(*store, of_desk(), at(it), "Go on.", moment(2026, 11, 4)));
    EXPECT_EQ(*find(of_committee(), it.id), it);
    EXPECT_EQ(it.referrals.size(), 1u);
    EXPECT_FALSE(good(take_due_steps(*store, procedure, late)).empty());
}

TEST_P(work_procedure, the_text_for_the_public_from_writing_to_taking_down) {
    auto it = acknowledged(monday);
    it = good(write_posting_text(*store, of_committee(), at(it), "Arland asks for training.", "en", monday));
    const auto taken = good(take_due_steps(*store, procedure, late));
    ASSERT_EQ(taken.size(), 2u);
    EXPECT_EQ(taken[1].verb, "posting_silence_noted");
    it = good(post_text(*store, of_desk(), at(*find(of_desk(), it.id)), late));
    EXPECT_TRUE(is_posted(*find(of_desk(), it.id)));
    it = good(consent_posting(*store, of_arland(), at(it), ConsentWay::refused, late));
    EXPECT_FALSE(is_posted(*find(of_desk(), it.id)));
}

TEST_P(work_procedure, a_briefing_is_counted_from_the_last_one_or_the_first_arrival) {
    const auto last = [&] {
        return store->read([](Session& session) { return last_briefing(session, of_desk()); });
    };
    EXPECT_FALSE(last());
    sent(monday);
    EXPECT_EQ(last(), monday);
    EXPECT_EQ(note_briefing(*store, of_committee(), late).error().kind, ErrorKind::not_allowed);
    EXPECT_TRUE(note_briefing(*store, of_desk(), late));
    EXPECT_EQ(last(), late);
    auto practice = of_desk();
    practice.space = Space::practice;
    EXPECT_FALSE(store->read([&](Session& session) { return last_briefing(session, practice); }));
}

ON_BOTH_ENGINES(work_procedure);
