// What a tour reads of the record, and what putting it away takes with it, on both data bases.

#include "store/tour.hpp"

#include "domain/procedure_world.hpp"
#include "store/event.hpp"
#include "store/institution.hpp"
#include "store/request.hpp"
#include "store/work.hpp"
#include "support/store_contract.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time monday = moment(2026, 11, 2);

class tour : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (!store) return;
        prepare([](Session& session) {
            for (const auto& one : all_institutions()) insert_institution(session, one);
        });
    }
    Request begin(Space space) {
        auto viewer = of_arland();
        auto it = start_request(*store, viewer, "en", "Training for customs officers.", monday).value();
        if (space == Space::practice)
            prepare([&](Session& session) {
                session.run("UPDATE request SET space = 'practice' WHERE id = $1", it.id);
            });
        return it;
    }
    TourFacts facts(RequestId id) {
        return store->read([&](Session& session) { return tour_facts(session, id, {}, date_of(monday)); });
    }
    std::int64_t count(Sql sql, RequestId id) {
        return store->read([&](Session& session) {
            return session
                .one(
                    sql, [](const Row& row) { return row.integer(0); }, id.value)
                .value_or(-1);
        });
    }
};

}  // namespace

TEST_P(tour, it_reads_requests_of_the_practice_ground_alone) {
    const auto practice = begin(Space::practice), real = begin(Space::real);
    ASSERT_TRUE(facts(practice.id).request);
    EXPECT_EQ(facts(practice.id).request->note, practice.note);
    EXPECT_FALSE(facts(real.id).request);
    EXPECT_FALSE(facts(RequestId::make()).request);
}

TEST_P(tour, putting_it_away_takes_the_record_and_the_words_of_its_history_and_nothing_else) {
    const auto mine = begin(Space::practice), other = begin(Space::practice);
    ASSERT_TRUE(put_tour_away(*store, of_arland().account, mine.id, monday));
    EXPECT_FALSE(facts(mine.id).request);
    EXPECT_TRUE(facts(other.id).request) << "two tours of one account do not meet";
    const Sql words =
        "SELECT count(*) FROM event_body b JOIN event e ON e.seq = b.seq"
        " WHERE e.subject = 'request' AND e.subject_id = $1 AND e.verb <> 'put_away'";
    EXPECT_EQ(count(words, mine.id), 0);
    EXPECT_GT(count(words, other.id), 0);
    EXPECT_EQ(count("SELECT count(*) FROM event WHERE subject = 'request' AND subject_id = $1"
                    " AND verb = 'put_away'",
                    mine.id),
              1);
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); })) << "the chain holds";
    ASSERT_TRUE(put_tour_away(*store, of_arland().account, mine.id, monday)) << "twice does no harm";
}

TEST_P(tour, a_request_of_the_real_space_is_never_put_away) {
    const auto real = begin(Space::real);
    ASSERT_TRUE(put_tour_away(*store, of_arland().account, real.id, monday));
    EXPECT_EQ(count("SELECT count(*) FROM request WHERE id = $1", real.id), 1);
}

ON_BOTH_ENGINES(tour);
