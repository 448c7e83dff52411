#include "store/letter.hpp"

#include "domain/procedure_world.hpp"
#include "store/account.hpp"
#include "store/institution.hpp"
#include "store/outbox.hpp"
#include "store/request.hpp"
#include "store/work_procedure.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const InstallationKey key(std::string(32, 'k'));
const Procedure procedure = procedure_of_2010();

class letter_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([&](Session& session) {
            for (const auto& institution : all_institutions()) insert_institution(session, institution);
            auto it = request({1}, arland);
            it.sent_at = it.authenticated_at = now;
            it.dated = date_of(2024, 1, 8);
            it.circulation = {ConsentWay::express, now};
            insert_request(session, it);
        });
    }
    static Letter letter(LetterKind kind) {
        Letter it;
        it.kind = kind;
        it.own_language = "fr";
        it.request_version = 1;
        it.words = {{"en", "A title", "Words.\n"}, {"fr", "Un titre", "Mots.\n"}};
        if (kind != LetterKind::briefing) it.request = {1}, it.requester = arland;
        return it;
    }
    Letter drafted(LetterKind kind) { return draft_letter(*store, letter(kind), {}, now).value(); }
    std::optional<Letter> find(const Viewer& viewer, LetterId id) {
        return store->read([&](Session& session) { return find_letter(session, viewer, id); });
    }
    std::size_t count(const Viewer& viewer, const LetterFilter& filter) {
        return store->read([&](Session& session) {
            return list_letters(session, viewer, filter, 0, 20);
        }).letters.size();
    }
    std::size_t count(const Viewer& viewer) {
        return count(viewer, {"", false}) + count(viewer, {"", true});
    }
    Result<Letter> sign(const Letter& it) {
        return sign_letter(*store, of_desk(), {it.id, it.version}, procedure, key, now);
    }
    Request about() {
        return store->read(
            [](Session& session) { return request_regardless_of_viewer(session, {1}).value(); });
    }
    static std::vector<Viewer> others() {
        return {visitor(), of_arland(), of_borland(), of_cordia(), of_committee(), of_operator()};
    }
};

}  // namespace

TEST_P(letter_store, a_draft_is_the_desk_s_and_comes_back_as_it_was_written) {
    const auto it = drafted(LetterKind::acknowledgement);
    EXPECT_EQ(find(of_desk(), it.id), it);
    for (const auto& who : others()) {
        EXPECT_FALSE(find(who, it.id)) << name_of(who.role);
        EXPECT_EQ(count(who), 0u);
    }
    EXPECT_EQ(count(of_desk(), {"acknowledgement", false}), 1u);
    EXPECT_EQ(count(of_desk(), {"briefing", false}), 0u);
    auto practice = of_desk();
    practice.space = Space::practice;
    EXPECT_FALSE(find(practice, it.id));
    EXPECT_EQ(draft_letter(*store, letter(LetterKind::acknowledgement), {}, now).error().message.key,
              "letter.already_drafted");
}

TEST_P(letter_store, letters_are_listed_page_by_page_drafts_apart_and_of_a_request_together) {
    const auto signed_off = sign(drafted(LetterKind::acknowledgement)).value();
    const auto draft = drafted(LetterKind::provider_note), briefing = drafted(LetterKind::briefing);
    const auto page = [&](bool signed_ones, std::size_t offset) {
        return store->read([&](Session& session) {
            return list_letters(session, of_desk(), {"", signed_ones}, offset, 1);
        });
    };
    const auto first = page(false, 0), second = page(false, 1);
    ASSERT_EQ(first.letters.size(), 1u);
    ASSERT_EQ(second.letters.size(), 1u);
    EXPECT_EQ(first.total, 2);
    EXPECT_EQ((std::set{first.letters[0].id, second.letters[0].id}), (std::set{draft.id, briefing.id}));
    EXPECT_TRUE(page(false, 2).letters.empty());
    EXPECT_EQ(page(true, 0).letters, std::vector{signed_off});
    const auto of_request =
        store->read([](Session& session) { return letters_of_request(session, of_desk(), {1}); });
    std::vector expected{draft, signed_off};
    for (auto& letter : expected)
        for (auto& words : letter.words) words.text.clear();
    EXPECT_EQ(of_request, expected) << "drafts first";
}

TEST_P(letter_store, signed_off_it_is_read_by_the_state_and_the_committee_and_by_no_other_state) {
    const auto it = sign(drafted(LetterKind::acknowledgement)).value();
    EXPECT_EQ(find(of_arland(), it.id), it);
    EXPECT_TRUE(find(of_committee(), it.id));
    for (const auto& who : {visitor(), of_borland(), of_cordia(), of_operator()}) {
        EXPECT_FALSE(find(who, it.id)) << name_of(who.role);
        EXPECT_EQ(count(who), 0u);
    }
    EXPECT_EQ(count(of_arland()), 1u);
    EXPECT_EQ(sign(it).error().message.key, "letter.is_signed");
    EXPECT_EQ(edit_letter(*store, of_desk(), {it.id, it.version}, it.words[0], now).error().message.key,
              "letter.is_signed");
}

TEST_P(letter_store, signing_is_the_decision_that_the_letter_tells_of) {
    const auto waits = drafted(LetterKind::provider_note);
    EXPECT_EQ(sign(waits).error().kind, ErrorKind::conflict) << "it is acknowledged first";
    ASSERT_TRUE(sign(drafted(LetterKind::acknowledgement)));
    EXPECT_EQ(about().acknowledged_at, now);
    ASSERT_TRUE(sign(waits));
    EXPECT_EQ(about().circulated_at, now);
    ASSERT_TRUE(sign(drafted(LetterKind::year_question)));
    EXPECT_EQ(about().met.asked_at, now);
    ASSERT_TRUE(sign(drafted(LetterKind::acknowledgement))) << "what is decided is not decided again";
    EXPECT_EQ(about().version, 4);
}

TEST_P(letter_store, signing_a_note_to_providers_circulates_the_request_in_the_same_act) {
    ASSERT_TRUE(sign(drafted(LetterKind::acknowledgement)));
    const auto it = drafted(LetterKind::provider_note);
    EXPECT_FALSE(about().circulated_at);
    EXPECT_FALSE(find(of_cordia(), it.id));
    ASSERT_TRUE(sign(it));
    EXPECT_EQ(about().circulated_at, now);
    EXPECT_TRUE(find(of_cordia(), it.id));
    EXPECT_EQ(count(of_cordia()), 1u);
    const auto request = about();
    ASSERT_TRUE(withdraw_request(*store, of_arland(), {request.id, request.version}, now));
    EXPECT_FALSE(find(of_cordia(), it.id)) << "with the request goes what was said of it";
    EXPECT_TRUE(store->read([](Session& session) { return verify_ledger(session); }));
}

TEST_P(letter_store, consent_taken_back_on_the_way_stops_it_and_changes_nothing) {
    const auto it = drafted(LetterKind::provider_note);
    auto request = about();
    request =
        consent_circulation(*store, of_arland(), {request.id, request.version}, ConsentWay::refused, now)
            .value();
    EXPECT_EQ(sign(it).error().message.key, "letter.no_consent");
    EXPECT_FALSE(about().circulated_at);
    EXPECT_FALSE(find(of_desk(), it.id)->signed_at);
}

TEST_P(letter_store, of_two_who_edit_at_once_one_is_told_and_history_has_both) {
    const auto it = drafted(LetterKind::acknowledgement);
    const LetterAt at{it.id, it.version};
    ASSERT_TRUE(edit_letter(*store, of_desk(), at, {"en", "First", "One.\n"}, now));
    EXPECT_EQ(edit_letter(*store, of_desk(), at, {"en", "Second", "Two.\n"}, now).error().message.key,
              "letter.changed_meanwhile");
    EXPECT_EQ(find(of_desk(), it.id)->words[0], (LetterWords{"en", "First", "One.\n", true}));
    ASSERT_TRUE(redraft_letter(*store, of_desk(), {it.id, 2}, letter(LetterKind::acknowledgement), now));
    EXPECT_EQ(find(of_desk(), it.id)->words[0].text, "Words.\n");
    const auto entries = [&](const Viewer& viewer) {
        return store->read(
            [&](Session& session) { return history(session, viewer, Subject::letter, it.id.value); });
    };
    ASSERT_EQ(entries(of_desk()).size(), 3u);
    EXPECT_EQ(entries(of_desk())[1].event.body[0].second, "One.\n");
    for (const auto& who : others()) EXPECT_TRUE(entries(who).empty()) << name_of(who.role);
}

TEST_P(letter_store, a_briefing_is_for_the_committee) {
    const auto last = [&] {
        return store->read([](Session& session) { return last_briefing(session, of_desk()); });
    };
    const auto waits = [&](Space space) {
        return store->read([&](Session& session) { return briefing_waits(session, space); });
    };
    const auto draft = drafted(LetterKind::briefing);
    EXPECT_TRUE(waits(Space::real));
    EXPECT_FALSE(waits(Space::practice));
    const Time later{now.seconds + 3600};
    const auto it = sign_letter(*store, of_desk(), {draft.id, draft.version}, procedure, key, later).value();
    EXPECT_FALSE(waits(Space::real));
    EXPECT_EQ(last(), later) << "the next one is counted from it";
    EXPECT_TRUE(find(of_committee(), it.id));
    for (const auto& who : {visitor(), of_arland(), of_cordia(), of_operator()})
        EXPECT_FALSE(find(who, it.id)) << name_of(who.role);
}

TEST_P(letter_store, those_it_is_addressed_to_are_told_by_mail_that_something_waits) {
    prepare([&](Session& session) {
        std::int64_t id = 900;
        for (const auto& [role, of] : {std::pair{Role::point_of_contact, arland},
                                       {Role::point_of_contact, borland},
                                       {Role::provider, cordia},
                                       {Role::committee, committee_of_states}}) {
            Account account;
            account.id = {++id};
            account.institution = of;
            account.role = role;
            account.email = "p" + std::to_string(id) + "@example.org";
            account.language = "en";
            ASSERT_TRUE(insert_account(session, account, "hash", now));
        }
    });
    const auto told = [&] {
        std::vector<std::string> all;
        const auto taken = take_from_outbox(*store, key, 20, {now.seconds + 10}).value();
        for (const auto& entry : taken) all.push_back(entry.notice.email);
        return all;
    };
    ASSERT_TRUE(sign(drafted(LetterKind::acknowledgement)));
    EXPECT_EQ(told(), std::vector<std::string>{"p901@example.org"});
    ASSERT_TRUE(sign(drafted(LetterKind::provider_note)));
    EXPECT_TRUE(told().empty()) << "of what it circulates providers are told when it is circulated";
    ASSERT_TRUE(sign(drafted(LetterKind::briefing)));
    EXPECT_EQ(told(), std::vector<std::string>{"p904@example.org"});
}

ON_BOTH_ENGINES(letter_store);
