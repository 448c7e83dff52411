// Addresses that have moved for good lead on, with their language and their question.

#include "web/moved.hpp"

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Moved : public WebStory {};

}  // namespace

TEST(moved_to, knows_what_has_moved_and_leaves_the_rest) {
    EXPECT_EQ(moved_to("/fr/matrix"), "/fr/need-table");
    EXPECT_EQ(moved_to("/matrix/csv"), "/need-table/csv");
    EXPECT_EQ(moved_to("/api/matrix"), "/api/need-table");
    EXPECT_EQ(moved_to("/ar/requests/3f8k2m9x0a/matrix"), "/ar/requests/3f8k2m9x0a/need-table");
    EXPECT_EQ(moved_to("/requests/3f8k2m9x0a/matrix/readers/end"),
              "/requests/3f8k2m9x0a/need-table/readers/end");
    for (const auto* other :
         {"/", "/fr", "/fr/need-table", "/matrixes", "/matrix/elsewhere", "/fr/offers/matrix", "/requests",
          "/requests/", "/requests/3f8k2m9x0a", "/requests/a/b/matrix", "/requests/a\r\nSet-Cookie: b/matrix",
          "//elsewhere.example/matrix"})
        EXPECT_FALSE(moved_to(other)) << other;
}

TEST_P(Moved, an_old_address_of_needs_and_programmes_leads_there_for_good) {
    auto state = point_of_contact();
    const auto id = start(state, "Training for customs officers on dual-use goods.");
    const auto moved = state.get("/ar/requests/" + id + "/matrix?show=empty");
    EXPECT_EQ(moved.status(), 308);
    EXPECT_EQ(moved.location(), "/ar/requests/" + id + "/need-table?show=empty");
    EXPECT_EQ(state.get(moved.location()).status(), 200);
    EXPECT_EQ(state.get("/en/matrix").location(), "/en/need-table");
    EXPECT_EQ(state.json("/api/matrix").location(), "/api/need-table");
}

TEST_P(Moved, a_form_that_was_left_open_is_sent_on) {
    auto state = point_of_contact();
    const auto id = start(state, "Training for customs officers on dual-use goods.");
    const auto sent = state.post("/en/requests/" + id + "/matrix/readers", {{"institution", "nobody"}});
    EXPECT_EQ(sent.status(), 308);
    EXPECT_EQ(sent.location(), "/en/requests/" + id + "/need-table/readers");
}

ON_BOTH_ENGINES(Moved);
