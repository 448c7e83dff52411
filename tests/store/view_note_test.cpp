#include "store/view_note.hpp"

#include "domain/limits.hpp"
#include "store/institution.hpp"
#include "store/request.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class view_note_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        sent = request({1}, arland);
        sent.sent_at = sent.circulated_at = now;
        prepare([&](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
            insert_request(session, sent);
        });
    }
    std::vector<ViewNote> notes(const Viewer& viewer) {
        return store->read([&](Session& session) { return list_view_notes(session, viewer, {1}); });
    }
    Request sent;
};

}  // namespace

TEST_P(view_note_store, says_which_institution_looked_on_which_day) {
    ViewNotes views(*store);
    const Time next_day{now.seconds + 86'400};
    views.note(of_desk(), sent, now);
    views.note(of_desk(), sent, Time{now.seconds + 60});
    views.note(of_cordia(), sent, next_day);
    EXPECT_TRUE(notes(of_arland()).empty());  // not yet written
    views.flush(next_day);
    const std::vector<ViewNote> expected{{cordia, date_of(next_day)}, {desk, date_of(now)}};
    EXPECT_EQ(notes(of_arland()), expected);
    views.note(of_desk(), sent, now);
    views.flush(next_day);
    EXPECT_EQ(notes(of_arland()), expected);
}

TEST_P(view_note_store, is_shown_to_the_state_alone) {
    ViewNotes views(*store);
    views.note(of_desk(), sent, now);
    views.flush(now);
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_desk(), of_committee(), of_operator(),
                            viewer(Role::provider, arland)})
        EXPECT_TRUE(notes(who).empty());
    EXPECT_EQ(notes(of_arland()).size(), 1u);
}

TEST_P(view_note_store, own_people_visitors_and_public_records_are_not_noted) {
    ViewNotes views(*store);
    auto archive = sent;
    archive.arrival = RequestArrival::archive;
    views.note(of_arland(), sent, now);
    views.note(visitor(), sent, now);
    views.note(of_desk(), archive, now);
    views.flush(now);
    EXPECT_TRUE(notes(of_arland()).empty());
}

TEST_P(view_note_store, expires) {
    ViewNotes views(*store);
    views.note(of_desk(), sent, now);
    views.flush(now);
    const auto days = [&](int count) { return Time{now.seconds + std::int64_t{count} * 86'400}; };
    views.flush(days(limits::view_days));
    EXPECT_EQ(notes(of_arland()).size(), 1u);
    views.flush(days(limits::view_days + 1));
    EXPECT_TRUE(notes(of_arland()).empty());
}

TEST_P(view_note_store, a_hundred_are_written_at_once) {
    ViewNotes views(*store);
    for (int i = 1; i <= 100; ++i) views.note(viewer(Role::provider, {1000 + i}), sent, now);
    EXPECT_EQ(notes(of_arland()).size(), 100u);
}

TEST_P(view_note_store, a_request_that_is_gone_is_no_obstacle) {
    ViewNotes views(*store);
    auto gone = sent;
    gone.id = {99};
    views.note(of_desk(), gone, now);
    views.note(of_desk(), sent, now);
    views.flush(now);
    EXPECT_EQ(notes(of_arland()).size(), 1u);
}

ON_BOTH_ENGINES(view_note_store);
