#include "store/relay.hpp"

#include "store/case_world.hpp"
#include "store/letter.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class relay_store : public CaseContract {
protected:
    const Date today = date_of(now);

    Letter relay(const Case& it, bool sign) {
        Letter letter;
        letter.kind = LetterKind::offer_relay;
        letter.request = it.request;
        letter.requester = it.requester;
        letter.about = it.id;
        letter.provider = it.provider;
        letter.own_language = "en";
        letter.words = {{"en", "An offer", "Words.\n"}};
        if (sign) letter.signed_at = now, letter.signed_by = of_desk().account;
        letter.id = LetterId::make();
        prepare([&](Session& session) { insert_letter(session, letter); });
        return letter;
    }
    std::vector<Case> unrelayed(const Viewer& viewer = of_desk(), int days = -30, std::size_t limit = 10) {
        const Date since{today.days + days};
        return store->read([&](Session& session) { return list_unrelayed(session, viewer, since, limit); });
    }
    std::size_t relays(const Viewer& viewer, const Case& it) {
        return store->read([&](Session& session) {
            const auto of_case = list_relays_of_case(session, viewer, it.id);
            EXPECT_EQ(of_case, list_relays(session, viewer, it.request));
            EXPECT_TRUE(list_relays_of_offer(session, viewer, {}).empty()) << "none is no offer";
            return of_case.size();
        });
    }
};

}  // namespace

TEST_P(relay_store, an_interest_waits_until_its_relay_is_signed_off) {
    const auto it = interest();
    ASSERT_EQ(unrelayed().size(), 1u);
    EXPECT_EQ(unrelayed()[0].id, it.id);
    relay(it, false);
    EXPECT_EQ(unrelayed().size(), 1u) << "a draft tells nobody";
    EXPECT_EQ(relays(of_desk(), it), 0u);
    const auto letter = relay(it, true);
    EXPECT_TRUE(unrelayed().empty());
    EXPECT_EQ(relays(of_desk(), it), 1u);
    EXPECT_EQ(store->read([&](Session& session) { return find_letter(session, of_desk(), letter.id); }),
              letter);
}

TEST_P(relay_store, the_desk_alone_is_asked_and_only_about_what_is_not_answered) {
    auto it = interest();
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_committee()})
        EXPECT_TRUE(unrelayed(who).empty()) << name_of(who.role);
    auto practice = of_desk();
    practice.space = Space::practice;
    EXPECT_TRUE(unrelayed(practice).empty());
    EXPECT_TRUE(unrelayed(of_desk(), 1).empty()) << "said before that day";
    interest(of_delta());
    EXPECT_EQ(unrelayed().size(), 2u);
    EXPECT_EQ(unrelayed(of_desk(), -30, 1).size(), 1u);
    act(it, of_arland(), [&](const Case& one) { return accept_case(one, of_arland(), {}, now); });
    ASSERT_EQ(unrelayed().size(), 1u);
    EXPECT_EQ(unrelayed()[0].provider, delta);
}

TEST_P(relay_store, the_fact_is_known_to_desk_committee_who_asked_and_who_offers) {
    const auto it = interest();
    relay(it, true);
    for (const auto& who : {of_desk(), of_committee(), of_arland(), of_cordia()})
        EXPECT_EQ(relays(who, it), 1u) << name_of(who.role);
    for (const auto& who : {visitor(), of_borland(), of_delta(), of_operator()})
        EXPECT_EQ(relays(who, it), 0u) << name_of(who.role);
}

ON_BOTH_ENGINES(relay_store);
