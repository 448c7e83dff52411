// Whom a State lets see the table of needs of a request, and with whom it has worked.

#include "store/need_table.hpp"

#include "store/case_world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class need_table_store : public CaseContract {
protected:
    bool sees(const Viewer& viewer, RequestId id = circulated) {
        return store->read([&](Session& session) { return find_request_of_need_table(session, viewer, id); })
            .has_value();
    }
    std::vector<std::string> partners() {
        return store->read([&](Session& session) { return partners_of(session, arland); });
    }
};

}  // namespace

TEST_P(need_table_store, the_states_people_and_whom_they_let_in) {
    EXPECT_TRUE(sees(of_arland()));
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_desk(), of_committee()})
        EXPECT_FALSE(sees(who));
    const auto partner = of_cordia().institution;
    EXPECT_EQ(let_in(desk_for_cases(), of_arland(), circulated, partner, now).error().message.key,
              "need_table.not_a_partner");
    interest();
    ASSERT_TRUE(let_in(desk_for_cases(), of_arland(), circulated, partner, now));
    ASSERT_TRUE(let_in(desk_for_cases(), of_arland(), circulated, partner, now)) << "twice is once";
    EXPECT_TRUE(sees(of_cordia()));
    EXPECT_FALSE(sees(of_cordia(), {12})) << "of one request";
    EXPECT_FALSE(sees(of_delta()));
    const auto readers = [&](const Viewer& viewer) {
        return store->read(
            [&](Session& session) { return list_need_table_readers(session, viewer, circulated).size(); });
    };
    EXPECT_EQ(readers(of_arland()), 1u);
    EXPECT_EQ(readers(of_cordia()), 0u);
    EXPECT_EQ(store->read([&](Session& session) { return list_shown_need_tables(session, of_cordia()); }),
              std::vector<RequestId>{circulated});
    EXPECT_EQ(shut_out(*store, of_cordia(), circulated, of_cordia().institution, now).error().kind,
              ErrorKind::not_found);
    ASSERT_TRUE(shut_out(*store, of_arland(), circulated, of_cordia().institution, now));
    EXPECT_FALSE(sees(of_cordia()));
}

TEST_P(need_table_store, who_is_let_in_is_told_once_and_who_is_shut_out_is_not) {
    interest();
    mails();
    const auto partner = of_cordia().institution;
    ASSERT_TRUE(let_in(desk_for_cases(), of_arland(), circulated, partner, now));
    EXPECT_EQ(mails(), std::vector<std::string>{email_of(of_cordia()) + " /requests/" + circulated.text() +
                                                "/need-table"});
    ASSERT_TRUE(let_in(desk_for_cases(), of_arland(), circulated, partner, now));
    EXPECT_TRUE(mails().empty()) << "it was let in before";
    ASSERT_TRUE(shut_out(*store, of_arland(), circulated, partner, now));
    EXPECT_TRUE(mails().empty());
}

TEST_P(need_table_store, earlier_cooperation_is_what_was_delivered) {
    EXPECT_TRUE(partners().empty());
    auto it = reported();
    EXPECT_TRUE(partners().empty()) << "what the provider reports the State has not confirmed";
    const auto id = it.deliveries.at(0).id;
    act(it, of_arland(), [&](const Case& at) {
        return confirm_delivery(at, of_arland(), id, Fulfilment::as_expected, {}, now);
    });
    EXPECT_EQ(partners().size(), 1u);
    EXPECT_TRUE(store->read([&](Session& session) { return partners_of(session, of_borland().institution); })
                    .empty());
}

ON_BOTH_ENGINES(need_table_store);
