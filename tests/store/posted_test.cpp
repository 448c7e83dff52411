// What the public may read of a request.

#include "store/posted.hpp"

#include "store/institution.hpp"
#include "store/request.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time then{1'780'000'000};

class posted_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (!store) return;
        prepare([](Session& session) {
            for (const auto& one : all_institutions()) insert_institution(session, one);
        });
    }
    static Request posted(RequestId id, Time at = then) {
        auto it = request(id, arland);
        it.sent_at = it.acknowledged_at = then;
        it.posted = {"Arland asks for training.", "fr", then, at, {}};
        it.posting = {ConsentWay::silence, then};
        return it;
    }
    void insert(const Request& it) {
        prepare([&](Session& session) { insert_request(session, it); });
    }
    std::optional<Posted> find(const Viewer& viewer, RequestId id) {
        return store->read([&](Session& session) { return find_posted(session, viewer, id); });
    }
};

}  // namespace

TEST_P(posted_store, everybody_reads_the_text_and_nothing_else) {
    insert(posted({1}));
    const Posted expected{{1}, arland, "Arland asks for training.", "fr", then};
    for (const auto& who : {visitor(), of_cordia(), of_desk(), of_borland(), of_operator()})
        EXPECT_EQ(find(who, {1}), expected);
}

TEST_P(posted_store, without_consent_or_after_withdrawal_there_is_nothing) {
    auto refused = posted({1}), silent = posted({2}), gone = posted({3}), down = posted({4}),
         draft = posted({5});
    refused.posting.way = ConsentWay::refused;
    silent.posting = {};
    gone.withdrawn_at = then;
    down.posted.posted_at.reset();
    draft.sent_at.reset();
    for (const auto& it : {refused, silent, gone, down, draft}) {
        insert(it);
        EXPECT_FALSE(find(visitor(), it.id)) << it.id.value;
        EXPECT_FALSE(find(of_arland(), it.id)) << it.id.value;
    }
    EXPECT_TRUE(store->read([](Session& session) { return list_posted(session, visitor()); }).empty());
}

TEST_P(posted_store, practice_is_for_practice_and_the_newest_stands_first) {
    auto practice = posted({1});
    practice.space = Space::practice;
    insert(practice);
    insert(posted({2}));
    insert(posted({3}, Time{then.seconds + 1}));
    EXPECT_FALSE(find(visitor(), {1}));
    EXPECT_TRUE(find(viewer(Role::provider, cordia, Space::practice), {1}));
    const auto all = store->read([](Session& session) { return list_posted(session, visitor()); });
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].request, RequestId{3});
}

ON_BOTH_ENGINES(posted_store);
