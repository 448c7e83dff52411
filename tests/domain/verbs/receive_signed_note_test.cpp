#include "domain/verbs/request.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000}, before{1'780'000'000};

Request sent() {
    auto it = request({1}, arland);
    it.sent_at = before;
    return it;
}
std::string key_of(const Result<RequestChange>& result) {
    return result ? "done" : result.error().message.key;
}

}  // namespace

TEST(receive_signed_note, makes_a_sent_request_official_on_the_first_day_it_comes) {
    const auto change = receive_signed_note(sent(), of_arland(), now);
    ASSERT_TRUE(change);
    EXPECT_EQ(change->record.official_at, now);
    EXPECT_EQ(change->event.verb, "signed_note_received");
    auto again = change->record;
    again.official_at = before;
    EXPECT_EQ(receive_signed_note(again, of_desk(), now)->record.official_at, before);
}

TEST(receive_signed_note, by_the_state_or_the_secretariat_and_not_before_it_is_sent) {
    EXPECT_TRUE(receive_signed_note(sent(), of_desk(), now));
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_committee(), of_operator()})
        EXPECT_EQ(key_of(receive_signed_note(sent(), who, now)), "error.not_allowed");
    EXPECT_EQ(key_of(receive_signed_note(request({1}, arland), of_arland(), now)), "signed_note.not_sent");
    auto gone = sent();
    gone.withdrawn_at = now;
    EXPECT_EQ(key_of(receive_signed_note(gone, of_desk(), now)), "request.is_withdrawn");
    auto old = sent();
    old.arrival = RequestArrival::archive;
    EXPECT_EQ(key_of(receive_signed_note(old, of_desk(), now)), "request.is_archive");
    auto practice = of_desk();
    practice.space = Space::practice;
    EXPECT_EQ(key_of(receive_signed_note(sent(), practice, now)), "error.not_found");
}
