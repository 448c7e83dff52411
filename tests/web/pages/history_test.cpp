#include "web/pages/history.hpp"

#include "domain/fields.hpp"
#include "web/pages/storybook_world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(history_words, every_field_that_the_ledger_names_has_a_name_for_readers) {
    auto request = story::request_of_sulenta();
    request.circulation = {ConsentWay::express, story::noon};
    request.posting = {ConsentWay::refused, story::noon};
    request.dated = story::today;
    request.withdrawn_at = story::noon;
    request.authenticated_at = request.acknowledged_at = request.recalled_at = story::noon;
    request.set_aside = {SetAsideReason::not_a_state, story::noon, "words"};
    request.posted = {"text", "en", story::noon, story::noon, story::noon};
    request.referrals = {{story::noon, story::aldoria, "words", story::noon, "advice"}};
    request.met = {story::noon, story::noon, MetAnswer::met, "words"};
    for (const auto& [field, value] : fields_of(request))
        EXPECT_TRUE(history_knows("request", field)) << field;
    auto offer = story::offer();
    offer.withdrawn_at = story::noon;
    offer.contact = {"office", "office@example.org", "person", "person@example.org", "+1"};
    for (const auto& [field, value] : fields_of(offer)) EXPECT_TRUE(history_knows("offer", field)) << field;
    EXPECT_FALSE(history_knows("offer", "fingerprint"));
    EXPECT_FALSE(history_knows("request", "need."));
}
