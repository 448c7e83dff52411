#include "web/sign_in_cache.hpp"

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

struct Door {
    TestHouse house;
    Client client{house};
    SignInCache cache;
    std::string token = client.as(Role::committee).cookie("session");

    std::optional<Present> who(Time now = read_clock()) {
        return cache.find(*house.store, house.store->age().value(), token, now);
    }
};

}  // namespace

TEST(sign_in_cache, answers_as_the_store_does) {
    Door door;
    const auto now = read_clock();
    const auto stored = door.house.store->read(
        [&](Session& session) { return find_sign_in(session, door.token, now).value(); });
    for (int i = 0; i < 2; ++i) {
        const auto found = door.who(now);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->account, stored.account);
        EXPECT_EQ(found->sign_in.token_hash, stored.sign_in.token_hash);
        EXPECT_EQ(found->stage, stored.stage);
    }
    EXPECT_FALSE(door.cache.find(*door.house.store, door.house.store->age().value(), "unknown", now));
    EXPECT_FALSE(door.cache.find(*door.house.store, door.house.store->age().value(), "", now));
}

TEST(sign_in_cache, what_is_kept_ends_by_its_age) {
    Door door;
    ASSERT_TRUE(door.who());
    EXPECT_FALSE(door.who({read_clock().seconds + 2 * day_seconds}));
    EXPECT_TRUE(door.who()) << "the clock of one request says nothing about another's";
}

TEST(sign_in_cache, what_was_ended_is_ended_at_once_and_so_is_a_role_that_was_taken) {
    Door door;
    const auto account = door.who().value().account.id;
    const auto change = [&](auto act) {
        door.house.store
            ->write(read_clock(),
                    [&](Transaction& transaction) -> Result<void> {
                        act(transaction.session);
                        return {};
                    })
            .value();
    };
    change([&](Session& session) {
        session.run("UPDATE account SET role = 'provider' WHERE id = $1", account);
    });
    EXPECT_EQ(door.who().value().account.role, Role::provider);
    change([&](Session& session) { end_sign_ins(session, account); });
    EXPECT_FALSE(door.who());
}
