#include "store/request.hpp"

#include "domain/limits.hpp"
#include "store/institution.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

enum Stage { draft, letter_draft, sent, letter_sent, circulated, withdrawn_draft, withdrawn_sent, archive };
constexpr Stage stages[] = {draft,      letter_draft,    sent,           letter_sent,
                            circulated, withdrawn_draft, withdrawn_sent, archive};

Request at(Stage stage, RequestId id, Space space = Space::real) {
    Request it = request(id, arland);
    it.space = space;
    const Time then{1'785'000'000};
    if (stage == letter_draft || stage == letter_sent) it.arrival = RequestArrival::letter;
    if (stage == archive) it.arrival = RequestArrival::archive;
    if (stage == sent || stage == letter_sent || stage == circulated || stage == withdrawn_sent) it.sent_at
        = then;
    if (stage == circulated) it.circulated_at = then;
    if (stage == withdrawn_draft || stage == withdrawn_sent) it.withdrawn_at = then;
    return it;
}

class request_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
        });
    }
    void insert(const Request& request) {
        prepare([&](Session& session) { insert_request(session, request); });
    }
    std::optional<Request> find(const Viewer& viewer, RequestId id) {
        return store->read([&](Session& session) { return find_request(session, viewer, id); });
    }
    RequestPage list(const Viewer& viewer, const RequestFilter& filter, std::size_t offset = 0,
                     std::size_t limit = 50) {
        return store->read([&](Session& session) { return list_requests(session, viewer, filter, offset,
            limit); });
    }
    std::vector<RequestId> ids(const Viewer& viewer, const RequestFilter& filter) {
        std::vector<RequestId> ids;
        for (const auto& request : list(viewer, filter).requests) ids.push_back(request.id);
        std::sort(ids.begin(), ids.end());
        return ids;
    }
};

Request full_request() {
    Request it = request({7}, arland);
    it.arrival = RequestArrival::letter;
    it.language = "ar";
    it.title = "تدريب موظفي الجمارك";
    it.circulation = {ConsentWay::express, Time{1'785'000'001}};
    it.posting = {ConsentWay::refused, Time{1'785'000'002}};
    it.dated = date_of(2026, 2, 28);
    it.date_note = "month only";
    it.sent_at = Time{1'785'000'003};
    it.circulated_at = Time{1'785'000'004};
    it.provenance = {"https://example.org/a", "published_summary", "high", "a note"};
    it.topics_as_labelled = {"border controls", "physical protection measures"};
    it.authenticated_at = Time{1'785'000'005}, it.acknowledged_at = Time{1'785'000'006};
    it.recalled_at = Time{1'785'000'007};
    it.set_aside = {SetAsideReason::sent_elsewhere, Time{1'785'000'008}, "words"};
    it.posted = {"نص", "ar", Time{1'785'000'009}, Time{1'785'000'010}, Time{1'785'000'011}};
    it.referrals = {{Time{1'785'000'012}, committee_of_states, "why", Time{1'785'000'013}, "advice"},
                    {Time{1'785'000'014}, committee_of_states, "", {}, ""}};
    it.met = {Time{1'785'000'015}, Time{1'785'000'016}, MetAnswer::in_part, "words"};
    it.version = 4;
    Need second;
    second.id = {702};
    second.position = 2;
    second.own_order = 1;
    second.why_it_matters = "Our only port.";
    second.title = "Port";
    second.text = "Read declarations.\n\nTwo shifts.";
    second.who = "customs";
    second.place = "the port";
    second.existing = "one scanner";
    second.expectations = "officers can do it alone";
    second.first_step = "one visit";
    second.earliest = date_of(2026, 3, 1);
    second.latest = date_of(2026, 12, 31);
    second.topics = {{"border-control", TopicStanding::confirmed}, {"training", TopicStanding::proposed},
                     {"transit-transshipment", TopicStanding::removed}};
    second.hosting = {3, 5, {"ar", "fr"}, {{date_of(2026, 3, 10), date_of(2026, 4, 9)},
                                          {date_of(2026, 7, 1), date_of(2026, 7, 1)}}};
    it.needs.push_back(second);
    return it;
}

}  // namespace

TEST_P(request_store, comes_back_as_it_was_written) {
    const auto written = full_request();
    insert(written);
    EXPECT_EQ(find(of_arland(), {7}), written);
    EXPECT_EQ(store->read([](Session& session) { return request_regardless_of_viewer(session, {7}); }),
              written);
}

// Role by role and stage by stage: what the head of request.hpp says.
TEST_P(request_store, is_found_by_those_who_may_see_it) {
    const std::vector<Stage> sent_ones{sent, letter_sent, circulated, withdrawn_sent, archive};
    auto desk_sees = sent_ones;
    desk_sees.push_back(letter_draft);
    const struct {
        Viewer viewer;
        std::vector<Stage> sees;
    } table[] = {
        {visitor(), {archive}},
        {of_arland(), {stages, stages + std::size(stages)}},
        {of_borland(), {archive}},
        {of_cordia(), {circulated, archive}},
        {viewer(Role::provider, arland), {circulated, archive}},
        {of_desk(), desk_sees},
        {of_committee(), sent_ones},
        {of_operator(), {archive}},
    };
    for (const Stage stage : stages) insert(at(stage, {1 + std::int64_t(stage)}));
    for (const auto& [who, sees] : table)
        for (const Stage stage : stages) {
            const bool expected = std::find(sees.begin(), sees.end(), stage) != sees.end();
            const RequestId id{1 + std::int64_t(stage)};
            EXPECT_EQ(find(who, id).has_value(), expected) << name_of(who.role) << " " << stage;
            const auto by_list = ids(who, {});
            EXPECT_EQ(std::count(by_list.begin(), by_list.end(), id),
                      expected) << name_of(who.role) << " " << stage;
            const auto by_need = store->read(
                [&](Session& session) { return find_request_of_need(session, who, {id.value * 100}); });
            EXPECT_EQ(by_need.has_value(), expected);
            const auto by_ids = store->read([&](Session& session) { return find_requests(session, who,
                {id}); });
            EXPECT_EQ(by_ids.size(), std::size_t(expected));
        }
}

TEST_P(request_store, the_two_spaces_never_mix) {
    for (const Stage stage : stages) insert(at(stage, {1 + std::int64_t(stage)}, Space::practice));
    insert(at(circulated, {50}));
    insert(at(archive, {51}));
    for (auto who : {visitor(), of_arland(), of_borland(), of_cordia(), of_desk(), of_committee(),
                     of_operator()}) {
        for (const Stage stage : stages) EXPECT_FALSE(find(who,
                                                           {1 + std::int64_t(stage)})) << name_of(who.role);
        who.space = Space::practice;
        EXPECT_FALSE(find(who, {50})) << name_of(who.role);
        EXPECT_TRUE(find(who, {51})) << name_of(who.role);
        EXPECT_TRUE(find(who, {1 + std::int64_t(archive)})) << name_of(who.role);
        EXPECT_EQ(find(who, {1 + std::int64_t(circulated)}).has_value(),
                  who.role != Role::visitor && who.role != Role::administrator && who.institution != borland);
    }
}

TEST_P(request_store, a_change_counts_the_version_and_needs_the_right_one) {
    auto mine = full_request();
    insert(mine);
    const auto theirs = mine;
    mine.title = "new";
    mine.needs.erase(mine.needs.begin());
    mine.needs[0].topics = {{"training", TopicStanding::confirmed}};
    Need third;
    third.id = {703};
    third.text = "more";
    third.position = 2;
    mine.needs.push_back(third);
    prepare([&](Session& session) {
        EXPECT_TRUE(update_request(session, mine));
        EXPECT_FALSE(update_request(session, theirs));
    });
    ++mine.version;
    EXPECT_EQ(find(of_arland(), {7}), mine);
}

TEST_P(request_store, filters_combine) {
    for (const Stage stage : stages) insert(at(stage, {1 + std::int64_t(stage)}));
    auto other = full_request();
    other.institution = borland;
    other.id = {90};
    other.needs[0].id = {9001};
    other.needs[1].id = {9002};
    insert(other);
    using Ids = std::vector<RequestId>;
    EXPECT_EQ(ids(of_desk(), {.status = "sent"}), (Ids{{1 + sent}, {1 + letter_sent}}));
    EXPECT_EQ(ids(of_desk(), {.status = "open"}), (Ids{{1 + sent}, {1 + letter_sent}, {1 + circulated},
                                                       {90}}));
    EXPECT_EQ(ids(of_desk(), {.status = "draft"}), (Ids{{1 + letter_draft}}));
    EXPECT_EQ(ids(of_desk(), {.status = "withdrawn"}), (Ids{{1 + withdrawn_sent}}));
    EXPECT_EQ(ids(of_desk(), {.status = "archive"}), (Ids{{1 + archive}}));
    EXPECT_EQ(ids(of_desk(), {.status = "nonsense"}), Ids{});
    EXPECT_EQ(ids(of_desk(), {.arrival = "letter", .language = "ar"}), (Ids{{90}}));
    EXPECT_EQ(ids(of_desk(), {.topic = "training"}), (Ids{{90}}));
    EXPECT_EQ(ids(of_desk(), {.topic = "transit-transshipment"}), Ids{});  // removed by its author
    EXPECT_EQ(ids(of_desk(), {.institution = borland}), (Ids{{90}}));
    EXPECT_EQ(ids(of_borland(), {.own = true}), (Ids{{90}}));
    EXPECT_EQ(ids(of_borland(), {.space = "practice"}), Ids{});
}

TEST_P(request_store, pages_are_bounded_and_newest_first) {
    prepare([](Session& session) {
        for (int i = 1; i <= 120; ++i) {
            auto it = request({1000 + i}, arland);
            it.sent_at = Time{1'785'000'000 + i};
            insert_request(session, it);
        }
    });
    const auto first = list(of_desk(), {}, 0, 5000);
    EXPECT_EQ(first.total, 120);
    ASSERT_EQ(first.requests.size(), limits::page);
    EXPECT_EQ(first.requests[0].id, (RequestId{1120}));
    EXPECT_EQ(first.requests[0].needs.size(), 1u);
    const auto last = list(of_desk(), {}, 100, 50);
    EXPECT_EQ(last.requests.size(), 20u);
    EXPECT_EQ(last.requests.back().id, (RequestId{1001}));
    EXPECT_TRUE(list(of_desk(), {}, 500).requests.empty());
    int all = 0;
    store->read([&](Session& session) { every_request(session, [&](const Request&) { ++all; }); });
    EXPECT_EQ(all, 120);
}

TEST_P(request_store, every_narrow_place_to_look_in_gives_pages_in_the_order_of_the_whole) {
    prepare([](Session& session) {
        for (int i = 1; i <= 60; ++i) {
            auto it = at(i % 3 ? sent : archive, {i});
            it.institution = i % 2 ? arland : borland;
            if (it.sent_at) it.sent_at->seconds += i % 7;
            it.needs[0].topics = {{i % 5 ? "training" : "drafting", TopicStanding::confirmed}};
            insert_request(session, it);
        }
    });
    const auto whole = list(of_desk(), {}, 0, 100).requests;
    const auto check = [&](const Viewer& viewer, const RequestFilter& filter, auto belongs) {
        std::vector<RequestId> expected, found;
        for (const auto& one : whole)
            if (belongs(one)) expected.push_back(one.id);
        for (std::size_t offset = 0; offset < 60; offset += 7) {
            const auto page = list(viewer, filter, offset, 7);
            EXPECT_EQ(page.total, std::int64_t(expected.size()));
            for (const auto& one : page.requests) found.push_back(one.id);
        }
        EXPECT_EQ(found, expected);
    };
    const auto archived = [](const Request& one) { return one.arrival == RequestArrival::archive; };
    const auto of_arland_only = [](const Request& one) { return one.institution == arland; };
    check(visitor(), {}, archived);
    check(of_desk(), {.status = "archive"}, archived);
    check(of_arland(), {.own = true}, of_arland_only);
    check(of_desk(), {.institution = arland}, of_arland_only);
    check(of_desk(), {.topic = "drafting"},
          [](const Request& one) { return one.needs[0].topics[0].topic == "drafting"; });
}

TEST_P(request_store, the_desk_finds_what_may_need_a_decision_oldest_first_and_nobody_else) {
    const Time begins{1'785'000'000};
    const auto put = [&](std::int64_t id, std::int64_t sent_after, auto change) {
        auto it = at(sent, {id});
        it.sent_at->seconds += sent_after;
        change(it);
        insert(it);
    };
    const auto handled = [&](Request& it) {
        it.circulated_at = it.sent_at, it.posted.posted_at = it.sent_at, it.met.asked_at = it.sent_at;
    };
    put(1, 5, [](Request&) {});
    put(2, 3, [&](Request& it) { it.circulated_at = it.sent_at; });  // its text is to be written
    put(3, 1, handled);
    put(4, 2, [&](Request& it) {
        handled(it), it.posted = {}, it.posting = {ConsentWay::refused, it.sent_at};
    });
    put(5, 4, [&](Request& it) { handled(it), it.met = {}; });  // after year_begins: not yet to be asked
    put(6, -9, [&](Request& it) { handled(it), it.met = {}; });
    put(7, 0, [&](Request& it) { it.withdrawn_at = it.sent_at; });
    put(8, 0, [&](Request& it) { it.set_aside = {SetAsideReason::not_proper_form, it.sent_at, ""}; });
    put(11, 6, [&](Request& it) {
        it.circulated_at = it.sent_at, it.posted.written_at = it.sent_at;  // to be posted
    });
    insert(at(draft, {9}));
    insert(at(archive, {10}));
    const auto desk = [&](const Viewer& viewer, std::size_t offset, std::size_t limit) {
        std::vector<RequestId> ids;
        const auto page = store->read(
            [&](Session& session) { return list_desk_requests(session, viewer, begins, offset, limit); });
        EXPECT_EQ(page.total, viewer.role == Role::secretariat ? 4 : 0);
        for (const auto& one : page.requests) ids.push_back(one.id);
        return ids;
    };
    using Ids = std::vector<RequestId>;
    EXPECT_EQ(desk(of_desk(), 0, 50), (Ids{{6}, {1}, {11}, {2}}));
    EXPECT_EQ(desk(of_desk(), 2, 1), (Ids{{11}}));
    EXPECT_EQ(desk(of_desk(), 2, 2), (Ids{{11}, {2}}));
    EXPECT_EQ(desk(of_desk(), 3, 5), (Ids{{2}}));
    EXPECT_EQ(desk(of_desk(), 4, 5), Ids{});
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_committee()})
        EXPECT_EQ(desk(who, 0, 50), Ids{});
}

TEST_P(request_store, many_are_found_in_the_order_asked) {
    prepare([](Session& session) {
        for (int i = 1; i <= 40; ++i) insert_request(session, at(i % 2 ? sent : draft, {i}));
    });
    std::vector<RequestId> asked;
    for (int i = 40; i >= 1; --i) asked.push_back({i});
    const auto found = store->read([&](Session& session) { return find_requests(session, of_desk(),
        asked); });
    ASSERT_EQ(found.size(), 20u);
    EXPECT_EQ(found.front().id, (RequestId{39}));
    EXPECT_EQ(found.back().id, (RequestId{1}));
}

TEST_P(request_store, what_is_deleted_takes_its_parts_along) {
    insert(full_request());
    prepare([](Session& session) { delete_request(session, {7}); });
    store->read([](Session& session) {
        const auto count = [](const Row& row) { return row.integer(0); };
        EXPECT_EQ(session.one("SELECT COUNT(*) FROM need", count), 0);
        EXPECT_EQ(session.one("SELECT COUNT(*) FROM need_topic", count), 0);
    });
}

ON_BOTH_ENGINES(request_store);
