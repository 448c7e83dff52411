// The plan in the data base: who sees which lines, and two who choose at once.

#include "store/case_world.hpp"
#include "store/plan.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class plan_store : public CaseContract {
protected:
    std::optional<StoredPlan> plan(const Viewer& viewer) {
        return store->read([&](Session& session) { return find_plan(session, viewer, circulated); });
    }
};

}  // namespace

TEST_P(plan_store, the_state_and_the_desk_see_all_of_it_a_provider_its_own_lines) {
    const auto mine = reported();
    interest(of_delta());
    EXPECT_EQ(plan(of_arland())->cases.size(), 2u);
    EXPECT_EQ(plan(of_desk())->cases.size(), 2u);
    ASSERT_EQ(plan(of_cordia())->cases.size(), 1u);
    EXPECT_EQ(plan(of_cordia())->cases[0].id, mine.id);
    for (const auto& who : {visitor(), of_borland(), of_committee(), of_operator()}) EXPECT_FALSE(plan(who));
}

TEST_P(plan_store, choosing_writes_all_at_once_and_tells_the_provider) {
    const auto it = reported();
    mails();
    const auto version = plan(of_arland())->version;
    const std::set<DeliveryId> chosen{it.deliveries[0].id};
    EXPECT_TRUE(choose_plan(desk_for_cases(), of_arland(), circulated, version, chosen, now));
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_cordia()) + " /cases/" + it.id.text()});
    EXPECT_EQ(plan_of(plan(of_arland())->cases).size(), 1u);
    EXPECT_EQ(choose_plan(desk_for_cases(), of_arland(), circulated, version, {}, now).error().message.key,
              "plan.changed_meanwhile");
    EXPECT_EQ(plan_of(plan(of_arland())->cases).size(), 1u);
    EXPECT_EQ(choose_plan(desk_for_cases(), of_borland(), circulated, version, {}, now).error().kind,
              ErrorKind::not_found);
}

TEST_P(plan_store, the_states_word_is_kept_with_the_limits_it_was_given_for) {
    reported();
    const std::vector<Message> over{{"plan.over.pages", {{"count", std::int64_t{2}}}}};
    for (const char* words : {"Once", "Twice"})
        EXPECT_TRUE(speak_on_plan(desk_for_cases(), of_arland(), circulated, over, {words, "en"}, now));
    const auto word = plan(of_cordia())->word;
    ASSERT_TRUE(word);
    EXPECT_EQ(word->words.text, "Twice");
    EXPECT_TRUE(may_go_out(over, word));
    EXPECT_EQ(speak_on_plan(desk_for_cases(), of_cordia(), circulated, over, {}, now).error().kind,
              ErrorKind::not_allowed);
}

ON_BOTH_ENGINES(plan_store);
