// The shells: what a page does from the first note to the withdrawn request, and what happens when two do
// it at once.

#include "store/work.hpp"

#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "support/steps.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class work : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
        });
    }
    template <class T>
    T good(Result<T> result) {
        EXPECT_TRUE(result) << (result ? "" : result.error().message.key + " " + result.error().detail);
        return result ? std::move(*result) : T{};
    }
    std::optional<Request> find(const Viewer& viewer, RequestId id) {
        return store->read([&](Session& session) { return find_request(session, viewer, id); });
    }
    std::vector<std::string> verbs(Subject subject, std::int64_t id, const Viewer& viewer) {
        std::vector<std::string> verbs;
        store->read([&](Session& session) {
            for (const auto& entry : history(session, viewer, subject, id)) verbs.push_back(entry.event.verb);
        });
        return verbs;
    }
    static RequestAt at(const Request& request) { return {request.id, request.version}; }
    static OfferAt at(const Offer& offer) { return {offer.id, offer.version}; }
};

}  // namespace

TEST_P(work, a_request_from_its_first_note_to_its_end) {
    const auto state = of_arland();
    auto it = good(start_request(*store, state, "en", "We would like to train customs officers.", now));
    const auto need = it.needs.at(0).id;
    it = good(edit_request(*store, state, at(it), {.title = "Customs"}, now));
    it = good(edit_need(*store, state, at(it), need, {.why_it_matters = "Our only port."}, now));
    it = good(add_need(*store, state, at(it), "A scanner.", now));
    it = good(confirm_topics(*store, state, at(it), need, {{"training", TopicStanding::confirmed}}, now));
    it = good(order_needs(*store, state, at(it), {it.needs[1].id, need}, now));
    it = good(remove_need(*store, state, at(it), it.needs[1].id, now));
    EXPECT_EQ(it.version, 7);
    EXPECT_EQ(find(state, it.id), it);
    EXPECT_FALSE(find(of_desk(), it.id));
    EXPECT_EQ(send_request(*store, state, at(it), now).error().message.key, "request.not_cleared");
    it = good(send_request(*store, state, at(it), now, "Director of legal affairs"));
    EXPECT_EQ(it.version, 9);
    EXPECT_EQ(find(state, it.id), it);
    EXPECT_TRUE(find(of_desk(), it.id));
    it = thank_for(*store, of_desk(), it, now);
    EXPECT_EQ(circulate_request(*store, of_desk(), at(it), now).error().message.key, "request.no_consent");
    it = good(consent_circulation(*store, state, at(it), ConsentWay::express, now));
    it = good(consent_posting(*store, state, at(it), ConsentWay::refused, now));
    it = good(circulate_request(*store, of_desk(), at(it), now));
    EXPECT_TRUE(find(of_cordia(), it.id));
    it = good(withdraw_request(*store, state, at(it), now));
    EXPECT_FALSE(find(of_cordia(), it.id));
    EXPECT_EQ(verbs(Subject::request, it.id.value, state),
              (std::vector<std::string>{"started", "edited", "need_edited", "need_added", "topics_confirmed",
                                        "needs_ordered", "need_removed", "cleared", "sent", "authenticated",
                                        "acknowledged", "circulation_answered", "posting_answered",
                                        "circulated", "withdrawn"}));
    EXPECT_EQ(store->read([](Session& session) { return verify_ledger(session); })->entries, 15);
}

TEST_P(work, a_letter_gives_the_same_record) {
    auto it = good(enter_letter(*store, of_desk(), {.institution = borland, .language = "es",
                                                    .note = "Ayuda"}, now));
    EXPECT_TRUE(find(of_desk(), it.id));
    EXPECT_TRUE(find(of_borland(), it.id));
    EXPECT_FALSE(find(of_committee(), it.id));
    it = good(send_request(*store, of_desk(), at(it), now));
    EXPECT_TRUE(find(of_committee(), it.id));
    EXPECT_TRUE(find(of_borland(), it.id)->official_at) << "a letter is official as it comes";
    for (const auto nobody : {InstitutionId{999}, delta})
        EXPECT_EQ(enter_letter(*store, of_desk(), {.institution = nobody}, now).error().message.key,
                  "request.unknown_institution");
}

TEST_P(work, of_two_who_edit_at_once_one_is_told) {
    const auto it = good(start_request(*store, of_arland(), "en", "note", now));
    const auto first = edit_request(*store, of_arland(), at(it), {.title = "First"}, now);
    const auto second = edit_request(*store, of_arland(), at(it), {.title = "Second"}, now);
    EXPECT_TRUE(first);
    EXPECT_EQ(second.error().kind, ErrorKind::conflict);
    EXPECT_EQ(second.error().message.key, "request.changed_meanwhile");
    EXPECT_EQ(find(of_arland(), it.id)->title, "First");
    const auto third = edit_request(*store, of_arland(), at(*first), {.title = "Second"}, now);
    EXPECT_EQ(good(third).version, 3);
}

TEST_P(work, many_at_once_lose_nothing) {
    auto it = good(start_request(*store, of_arland(), "en", "note", now));
    std::atomic<int> told = 0;
    std::vector<std::thread> threads;
    for (int who = 0; who < 6; ++who)
        threads.emplace_back([&, who] {
            for (int change = 0; change < 5; ++change) {
                for (;;) {
                    const auto current = find(of_arland(), it.id);
                    const std::string mark = std::to_string(who) + "." + std::to_string(change) + ";";
                    if (edit_request(*store, of_arland(), at(*current), {.note = current->note + mark},
                                     now)) break;
                    ++told;
                }
            }
        });
    for (auto& thread : threads) thread.join();
    it = *find(of_arland(), it.id);
    EXPECT_EQ(std::count(it.note.begin(), it.note.end(), ';'), 30);
    EXPECT_EQ(it.version, 31);
}

TEST_P(work, saving_what_is_there_already_is_no_change) {
    const auto it = good(start_request(*store, of_arland(), "en", "note", now));
    const auto saved = good(edit_request(*store, of_arland(), at(it), {.note = "note "}, now));
    EXPECT_EQ(saved, it);
    EXPECT_EQ(verbs(Subject::request, it.id.value, of_arland()).size(), 1u);
}

TEST_P(work, what_one_may_not_see_is_not_found) {
    const auto it = good(start_request(*store, of_arland(), "en", "note", now));
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_desk(), of_committee(), of_operator()})
        EXPECT_EQ(edit_request(*store, who, at(it), {.title = "x"}, now).error().kind, ErrorKind::not_found);
}

TEST_P(work, proposals_come_without_a_new_version) {
    const auto it = good(start_request(*store, of_arland(), "en", "note", now));
    const std::vector<TopicProposal> found{{it.needs[0].id, {"training"}}};
    EXPECT_TRUE(propose_topics(*store, it.id, found, now));
    EXPECT_TRUE(propose_topics(*store, it.id, found, now));
    const auto with = *find(of_arland(), it.id);
    EXPECT_EQ(with.version, it.version);
    EXPECT_EQ(with.needs[0].topics, (std::vector<TopicTag>{{"training", TopicStanding::proposed}}));
    EXPECT_EQ(verbs(Subject::request, it.id.value, of_arland()),
              (std::vector<std::string>{"started", "topics_proposed"}));
}

TEST_P(work, an_offer_from_its_first_word_to_its_end) {
    const auto provider = of_cordia();
    auto it = good(write_offer(*store, provider, offer({}, {}), now));
    auto draft = it;
    draft.text = "Ten days.";
    it = good(edit_offer(*store, provider, at(it), draft, now));
    it = good(confirm_topics(*store, provider, at(it), {{"training", TopicStanding::confirmed}}, now));
    EXPECT_TRUE(propose_topics(*store, it.id, {"drafting"}, now));
    it = good(confirm_offer(*store, provider, at(it), Time{now.seconds + 86'400}));
    EXPECT_EQ(it.topics.size(), 2u);
    EXPECT_EQ(edit_offer(*store, provider, {it.id, 1}, draft, now).error().message.key,
              "offer.changed_meanwhile");
    EXPECT_EQ(edit_offer(*store, of_delta(), at(it), draft, now).error().kind, ErrorKind::not_allowed);
    it = good(withdraw_offer(*store, provider, at(it), now));
    EXPECT_EQ(confirm_offer(*store, of_delta(), at(it), now).error().kind, ErrorKind::not_found);
    EXPECT_EQ(store->read([&](Session& session) { return find_offer(session, provider, it.id); }), it);
    EXPECT_EQ(verbs(Subject::offer, it.id.value, provider),
              (std::vector<std::string>{"written", "edited", "topics_confirmed", "topics_proposed",
                                        "confirmed",
                                        "withdrawn"}));
}

TEST_P(work, institutions_are_added_once_and_keep_themselves) {
    const auto added = good(add_institution(*store, of_desk(), institution({}, InstitutionKind::state, "",
        "XDD"), now));
    EXPECT_EQ(add_institution(*store, of_desk(), added, now).error().message.key, "institution.state_exists");
    auto draft = added;
    draft.contact.office = "Ministry";
    const auto own = viewer(Role::point_of_contact, added.id);
    const auto updated = good(update_institution(*store, own, {added.id, 1}, draft, now));
    EXPECT_EQ(updated.version, 2);
    EXPECT_EQ(update_institution(*store, own, {added.id, 1}, draft, now).error().message.key,
              "institution.changed_meanwhile");
    EXPECT_EQ(store->read([&](Session& session) { return find_institution(session, own, added.id); }),
              updated);
}

ON_BOTH_ENGINES(work);
