// Cases in the data base: what is written is read, and who finds which.

#include "store/case_world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class case_store : public CaseContract {};

Case full_case() {
    auto it = case_at(CaseStatus::closed);
    it.request = {11};
    it.need = {1100};
    it.words = {"فكرة", "ar"};
    it.next_on = date_of(2026, 10, 1);
    it.of_requester.words = {"Gladly", "en"};
    it.of_provider.reason = DeclineReason::other;
    it.funder = {delta, "with own money"};
    it.expert = {{}, "Prof. Quay"};
    it.host = {arland, ""};
    auto& delivery = it.deliveries[0];
    delivery.owner = "The school", delivery.from = date_of(2026, 9, 1), delivery.to = date_of(2026, 9, 2);
    delivery.place = "The port", delivery.contribution = "A room", delivery.carried_on_by = "Two instructors";
    delivery.in_plan = true, delivery.answer = {"Thank you", "en"};
    delivery.source_url = "https://news.example", delivery.source_accepted_at = now;
    auto second = agreed_delivery();
    second.id = {9102}, second.cancelled_at = now;
    it.deliveries.push_back(second);
    it.provider_feedback->otherwise = "More time";
    it.follow_up = {now, now, Use::in_part, {"Half of it", "en"}};
    return it;
}

}  // namespace

TEST_P(case_store, what_is_written_is_read) {
    const auto it = full_case();
    prepare([&](Session& session) { insert_case(session, it); });
    EXPECT_EQ(find(of_arland(), it.id), it);
    auto proposal = case_at(CaseStatus::proposed);
    proposal.id = {9002};
    prepare([&](Session& session) { insert_case(session, proposal); });
    EXPECT_EQ(find(of_cordia(), proposal.id), proposal);
}

TEST_P(case_store, an_update_counts_the_version_up_and_an_old_version_changes_nothing) {
    auto it = full_case();
    prepare([&](Session& session) { insert_case(session, it); });
    it.deliveries[1].cancelled_at.reset();
    it.title.text = "Other";
    prepare([&](Session& session) { EXPECT_TRUE(update_case(session, it)); });
    auto stored = find(of_arland(), it.id).value();
    EXPECT_EQ(stored.version, 2);
    EXPECT_FALSE(stored.deliveries[1].cancelled_at);
    it.title.text = "Lost";
    it.deliveries[0].title = "Lost";
    prepare([&](Session& session) { EXPECT_FALSE(update_case(session, it)); });
    stored = find(of_arland(), it.id).value();
    EXPECT_EQ(stored.title.text, "Other");
    EXPECT_NE(stored.deliveries[0].title, "Lost");
}

TEST_P(case_store, is_found_by_its_two_sides_and_the_desk_and_nobody_else) {
    const auto it = full_case();
    prepare([&](Session& session) { insert_case(session, it); });
    for (const auto& who : {of_arland(), of_cordia(), of_desk()}) {
        EXPECT_TRUE(find(who, it.id));
        EXPECT_TRUE(store->read(
            [&](Session& session) { return find_case_of_delivery(session, who, it.deliveries[1].id); }));
        EXPECT_EQ(store->read([&](Session& session) { return list_cases(session, who, {}).size(); }), 1u);
        EXPECT_EQ(store->read([&](Session& session) { return count_cases(session, who); }), 1);
    }
    auto elsewhere = of_desk();
    elsewhere.space = Space::practice;
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_committee(), of_operator(), elsewhere,
                            viewer(Role::provider, arland)}) {
        EXPECT_FALSE(find(who, it.id));
        EXPECT_FALSE(store->read(
            [&](Session& session) { return find_case_of_delivery(session, who, it.deliveries[0].id); }));
        EXPECT_TRUE(store->read([&](Session& session) { return list_cases(session, who, {}).empty(); }));
        EXPECT_EQ(store->read([&](Session& session) { return count_cases(session, who); }), 0);
    }
}

TEST_P(case_store, marks_tell_that_a_case_exists_as_far_as_its_request_is_seen) {
    const auto it = interest();
    const auto marks = [&](const Viewer& who) {
        return store->read(
            [&](Session& session) { return list_case_marks(session, who, circulated, date_of(now)); });
    };
    for (const auto& who : {of_arland(), of_desk(), of_committee(), of_cordia()}) {
        ASSERT_EQ(marks(who).size(), 1u);
        EXPECT_EQ(marks(who)[0].provider, cordia);
        EXPECT_EQ(marks(who)[0].status, CaseStatus::interested);
        EXPECT_EQ(marks(who)[0].may_open, who.role != Role::committee);
    }
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_operator()})
        EXPECT_TRUE(marks(who).empty());
}

TEST_P(case_store, a_case_of_a_withdrawn_request_says_so_and_goes_with_a_deleted_one) {
    const auto it = interest();
    prepare([&](Session& session) {
        auto request = request_regardless_of_viewer(session, circulated).value();
        request.withdrawn_at = now;
        update_request(session, request);
    });
    EXPECT_EQ(status_of(find(of_cordia(), it.id).value(), date_of(now)), CaseStatus::withdrawn);
    prepare([&](Session& session) { delete_request(session, circulated); });
    EXPECT_FALSE(find(of_cordia(), it.id));
}

TEST_P(case_store, filters_by_request_need_and_sides) {
    prepare([&](Session& session) { insert_case(session, full_case()); });
    const auto count = [&](const CaseFilter& filter) {
        return store->read([&](Session& session) { return list_cases(session, of_desk(), filter).size(); });
    };
    EXPECT_EQ(count({}), 1u);
    EXPECT_EQ(count({circulated, need, arland, cordia}), 1u);
    EXPECT_EQ(count({RequestId{12}, {}, {}, {}}), 0u);
    EXPECT_EQ(count({{}, NeedId{7}, {}, {}}), 0u);
    EXPECT_EQ(count({{}, {}, borland, {}}), 0u);
    EXPECT_EQ(count({{}, {}, {}, delta}), 0u);
}

ON_BOTH_ENGINES(case_store);
