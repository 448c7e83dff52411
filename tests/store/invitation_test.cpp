#include "store/people_world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class invitation_store : public PeopleWorld {
protected:
    static Invitation made(const std::string& hash, Time created = now) {
        return {hash, Space::real,  arland,  Role::point_of_contact,  true, false, "new@ministry.example",
                "ru", AccountId{7}, created, {created.seconds + 100}, {}};
    }
};

}  // namespace

TEST_P(invitation_store, comes_back_as_it_was) {
    const std::string hash("\0\x01\xff with bytes of all kinds", 29);
    prepare([&](Session& session) { insert_invitation(session, made(hash)); });
    store->read([&](Session& session) {
        EXPECT_EQ(find_invitation(session, hash), made(hash));
        EXPECT_EQ(find_invitation(session, "another"), std::nullopt);
    });
}

TEST_P(invitation_store, only_open_ones_are_listed_the_oldest_first) {
    prepare([&](Session& session) {
        insert_invitation(session, made("second", later(10)));
        insert_invitation(session, made("first"));
        insert_invitation(session, made("accepted"));
        insert_invitation(session, made("deleted"));
        accept_invitation(session, "accepted", now);
        delete_invitation(session, "deleted");
    });
    store->read([&](Session& session) {
        const auto list = [&](Time at) { return list_invitations(session, of_arland(), arland, at); };
        ASSERT_EQ(list(now).size(), 2u);
        EXPECT_EQ(list(now)[0].token_hash, "first");
        EXPECT_EQ(list(later(100)).size(), 1u);
        EXPECT_TRUE(list(later(110)).empty());
        EXPECT_EQ(find_invitation(session, "accepted")->accepted_at, now);
    });
}

TEST_P(invitation_store, others_do_not_find_them) {
    prepare([&](Session& session) { insert_invitation(session, made("hash")); });
    store->read([&](Session& session) {
        for (const Viewer& who : {of_borland(), of_desk(), of_committee(), of_delta(), visitor()})
            EXPECT_TRUE(list_invitations(session, who, arland, now).empty());
        EXPECT_EQ(list_invitations(session, of_operator(), arland, now).size(), 1u);
    });
}

ON_BOTH_ENGINES(invitation_store);
