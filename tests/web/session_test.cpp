#include "web/session.hpp"

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(session, the_token_comes_from_the_bearer_or_the_cookie) {
    HttpRequest request;
    EXPECT_EQ(session_token(request), "");
    request.headers = {{"cookie", "session=from-cookie"}};
    EXPECT_EQ(session_token(request), "from-cookie");
    request.headers.emplace_back("authorization", "Bearer from-program");
    EXPECT_EQ(session_token(request), "from-program");
    request.headers[1].second = "Basic eDp5";
    EXPECT_EQ(session_token(request), "from-cookie");
}

TEST(session, cookies_are_out_of_reach_of_scripts_and_secure_behind_tls) {
    TestHouse house;
    EXPECT_EQ(session_cookie_header(house.app, "t").second,
              "session=t; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000");
    EXPECT_NE(session_cookie_header(house.app, "").second.find("Max-Age=0"), std::string::npos);
    house.app.settings.secure_cookies = true;
    EXPECT_TRUE(device_cookie_header(house.app, "d").second.ends_with("; Secure"));
}

TEST(session, a_viewer_is_the_account_as_queries_see_it) {
    Account account;
    account.id = {1}, account.institution = {2}, account.role = Role::provider,
    account.space = Space::practice, account.keeps_people = true;
    const auto viewer = viewer_of(account);
    EXPECT_EQ(viewer.account, account.id);
    EXPECT_EQ(viewer.institution, account.institution);
    EXPECT_EQ(viewer.role, Role::provider);
    EXPECT_EQ(viewer.space, Space::practice);
    EXPECT_TRUE(viewer.keeps_people && viewer.signed_in());
}

TEST(session, nobody_is_who_brings_no_token_or_a_wrong_one) {
    TestHouse house;
    HttpRequest request;
    EXPECT_FALSE(who_is_it(house.app, request, read_clock()));
    request.headers = {{"cookie", "session=" + std::string(500, 'x')}};
    EXPECT_FALSE(who_is_it(house.app, request, read_clock()));
    Client client(house);
    request.headers[0].second = "session=" + client.as(Role::committee).cookie("session");
    const auto present = who_is_it(house.app, request, read_clock());
    ASSERT_TRUE(present);
    EXPECT_EQ(present->account.role, Role::committee);
    EXPECT_FALSE(who_is_it(house.app, request, {read_clock().seconds + 2 * 86'400}))
        << "practice lasts a day at most";
}
