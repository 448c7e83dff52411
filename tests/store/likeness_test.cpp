// What persons say of programmes that could be one.

#include "store/likeness.hpp"

#include "store/event.hpp"
#include "support/store_contract.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const std::string a = "00000000000000aa", b = "00000000000000bb", c = "00000000000000cc";

class likeness_store : public StoreContract {
protected:
    static Viewer of(Role role, std::int64_t institution) {
        Viewer viewer;
        viewer.role = role;
        viewer.account = {institution * 10};
        viewer.institution = {institution};
        return viewer;
    }
    const Viewer desk = of(Role::secretariat, 1), arland = of(Role::point_of_contact, 2),
                 borland = of(Role::point_of_contact, 3), provider = of(Role::provider, 4);
    Result<LikenessDecision> say(const Viewer& who, const std::string& one, const std::string& other,
                                 LikenessAnswer answer = LikenessAnswer::same) {
        return decide_likeness(*store, who, one, other, answer, now);
    }
    std::vector<LikenessDecision> standing(const Viewer& who) {
        return store->read([&](Session& session) { return list_likeness(session, who); });
    }
    std::vector<LikenessDecision> said_of(const Viewer& who, const std::string& handle) {
        return store->read([&](Session& session) { return likeness_history(session, who, handle); });
    }
};

}  // namespace

TEST_P(likeness_store, the_desks_word_is_everybodys_and_a_states_its_own) {
    const auto first = say(desk, b, a).value();
    const auto own = say(arland, b, c).value();
    EXPECT_EQ(standing(Viewer{}), std::vector<LikenessDecision>{first});
    EXPECT_EQ(standing(provider), std::vector<LikenessDecision>{first});
    EXPECT_EQ(standing(borland), std::vector<LikenessDecision>{first});
    EXPECT_EQ(standing(desk), std::vector<LikenessDecision>{first}) << "nor does the desk see a State's";
    EXPECT_EQ(standing(arland), (std::vector<LikenessDecision>{own, first}));
    EXPECT_EQ(said_of(arland, b).size(), 2u);
    EXPECT_EQ(said_of(desk, b).size(), 1u);
    auto practice = desk;
    practice.space = Space::practice;
    EXPECT_TRUE(standing(practice).empty());
}

TEST_P(likeness_store, a_states_own_word_comes_before_the_desks) {
    ASSERT_TRUE(say(desk, a, b));
    ASSERT_TRUE(say(arland, a, b, LikenessAnswer::different));
    ASSERT_EQ(standing(arland).size(), 1u);
    EXPECT_EQ(standing(arland)[0].answer, LikenessAnswer::different);
    EXPECT_EQ(standing(borland)[0].answer, LikenessAnswer::same);
}

TEST_P(likeness_store, is_said_once_taken_back_and_said_again_with_its_history) {
    const auto first = say(desk, a, b).value();
    EXPECT_EQ(say(desk, b, a, LikenessAnswer::different).error().message.key, "likeness.decided");
    EXPECT_EQ(undo_likeness(*store, arland, first.id, now).error().kind, ErrorKind::not_allowed);
    ASSERT_TRUE(undo_likeness(*store, desk, first.id, now));
    EXPECT_TRUE(standing(desk).empty());
    EXPECT_EQ(undo_likeness(*store, desk, first.id, now).error().message.key, "likeness.undone_already");
    ASSERT_TRUE(say(desk, a, b, LikenessAnswer::different));
    EXPECT_EQ(said_of(desk, a).size(), 2u);
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

TEST_P(likeness_store, what_another_state_said_is_not_found) {
    const auto own = say(arland, a, b).value();
    EXPECT_EQ(undo_likeness(*store, borland, own.id, now).error().kind, ErrorKind::not_found);
    EXPECT_EQ(undo_likeness(*store, desk, own.id, now).error().kind, ErrorKind::not_found);
}

ON_BOTH_ENGINES(likeness_store);
