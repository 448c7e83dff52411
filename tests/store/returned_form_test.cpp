// Forms that came back: whose they are, once each, bounded, and taken into a draft in one write.

#include "store/returned_form.hpp"

#include "domain/limits.hpp"
#include "store/event.hpp"
#include "store/institution.hpp"
#include "store/request.hpp"
#include "support/store_contract.hpp"
#include "support/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class returned_form_store : public StoreContract {
protected:
    void SetUp() override {
        StoreContract::SetUp();
        if (IsSkipped()) return;
        prepare([](Session& session) {
            for (const auto& one : all_institutions()) insert_institution(session, one);
        });
    }
    ReturnedForm bring(const Viewer& viewer, const std::string& bytes) {
        return keep_form(*store, viewer, "answers.json", bytes, now).value().form;
    }
    std::optional<ReturnedForm> find(const Viewer& viewer, ReturnedFormId id) {
        return store->read([&](Session& session) { return find_returned_form(session, viewer, id); });
    }
    std::vector<ReturnedForm> list(const Viewer& viewer, bool waiting = false) {
        return store->read([&](Session& session) { return list_returned_forms(session, viewer, waiting); });
    }
    FormReading reading(const Viewer& viewer) {
        const FormReader reader{[](std::string_view, std::string_view) { return FormReader::Topics(); },
                                [](std::string_view) { return std::string("en"); }};
        return read_form({"en", {{0, "note", "", "Training"}}, {}}, viewer, reader, now);
    }
    static Account account() {
        Account account;
        account.id = {77};
        account.institution = arland;
        account.role = Role::point_of_contact;
        return account;
    }
};

}  // namespace

TEST_P(returned_form_store, a_form_is_found_by_its_state_alone) {
    const auto form = bring(of_arland(), "{\"a\": 1}");
    const auto found = find(of_arland(), form.id);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, form);
    EXPECT_EQ(form.institution, arland);
    EXPECT_EQ(form.media_type, "application/json");
    EXPECT_EQ(form.size, 8);
    for (const auto& other :
         {visitor(), of_borland(), of_cordia(), of_desk(), of_committee(), of_operator()}) {
        EXPECT_FALSE(find(other, form.id));
        EXPECT_TRUE(list(other).empty());
        EXPECT_FALSE(store->read([&](Session& session) { return bytes_of_form(session, other, form.id); }));
    }
    EXPECT_EQ(store->read([&](Session& session) { return bytes_of_form(session, of_arland(), form.id); }),
              "{\"a\": 1}");
    auto practice = of_arland();
    practice.space = Space::practice;
    EXPECT_FALSE(find(practice, form.id));
}

TEST_P(returned_form_store, what_comes_to_the_desk_is_the_desks) {
    const auto form = bring(of_desk(), "{}");
    EXPECT_FALSE(form.institution);
    EXPECT_TRUE(find(of_desk(), form.id));
    EXPECT_FALSE(find(of_arland(), form.id));
    EXPECT_FALSE(find(of_cordia(), form.id));
    EXPECT_EQ(keep_form(*store, of_cordia(), "x.json", "{}", now).error().kind, ErrorKind::not_allowed);
}

TEST_P(returned_form_store, the_same_file_is_kept_once_for_each_owner) {
    const auto first = bring(of_arland(), "{}");
    const auto again = keep_form(*store, of_arland(), "renamed.json", "{}", now).value();
    EXPECT_TRUE(again.again);
    EXPECT_EQ(again.form, first);
    EXPECT_FALSE(keep_form(*store, of_borland(), "x.json", "{}", now).value().again);
    EXPECT_EQ(list(of_arland()).size(), 1u);
}

TEST_P(returned_form_store, files_are_bounded_in_size_and_number) {
    EXPECT_EQ(keep_form(*store, of_arland(), "x.json", "", now).error().message.key, "form_file.empty");
    EXPECT_EQ(keep_form(*store, of_arland(), "x.json", std::string(limits::form_bytes + 1, 'x'), now)
                  .error()
                  .message.key,
              "form_file.too_large");
    for (std::size_t i = 0; i < limits::forms_of_one; ++i) bring(of_arland(), std::to_string(i));
    EXPECT_EQ(keep_form(*store, of_arland(), "x.json", "one more", now).error().message.key,
              "offline.too_many");
    ASSERT_TRUE(put_away_form(*store, of_arland(), list(of_arland())[0].id, now));
    EXPECT_TRUE(keep_form(*store, of_arland(), "x.json", "one more", now));
}

TEST_P(returned_form_store, taking_makes_a_draft_once_and_keeps_the_file) {
    const auto form = bring(of_arland(), "{}");
    EXPECT_EQ(list(of_arland(), true).size(), 1u);
    const auto draft = take_form(*store, of_arland(), form.id, reading(of_arland()), {}, {}, now).value();
    const auto again = take_form(*store, of_arland(), form.id, reading(of_arland()), {}, {}, now).value();
    EXPECT_EQ(draft.id, again.id);
    EXPECT_EQ(find(of_arland(), form.id)->request, draft.id);
    EXPECT_TRUE(list(of_arland(), true).empty());
    EXPECT_EQ(list(of_arland()).size(), 1u);
    store->read([&](Session& session) {
        EXPECT_EQ(bytes_of_form(session, of_arland(), form.id), "{}");
        EXPECT_EQ(find_form_of_request(session, of_arland(), draft.id)->id, form.id);
        EXPECT_FALSE(find_form_of_request(session, of_desk(), draft.id));
        const auto events = history(session, of_arland(), Subject::request, draft.id.value);
        ASSERT_EQ(events.size(), 1u);
        EXPECT_EQ(events[0].event.verb, "form_taken");
        EXPECT_EQ(find_request(session, of_arland(), draft.id)->needs[0].text, "Training");
    });
    ASSERT_TRUE(put_away_form(*store, of_arland(), form.id, now));
    EXPECT_FALSE(find(of_arland(), form.id));
    EXPECT_TRUE(store->read([&](Session& session) { return find_request(session, of_arland(), draft.id); }));
}

TEST_P(returned_form_store, nobody_takes_or_removes_a_form_of_others) {
    const auto form = bring(of_arland(), "{}");
    for (const auto& other : {of_borland(), of_desk(), of_cordia()}) {
        EXPECT_EQ(take_form(*store, other, form.id, reading(other), arland, {}, now).error().kind,
                  ErrorKind::not_found);
        EXPECT_EQ(put_away_form(*store, other, form.id, now).error().kind, ErrorKind::not_found);
    }
    EXPECT_TRUE(find(of_arland(), form.id));
}

TEST_P(returned_form_store, the_desk_takes_it_for_one_who_may_ask) {
    const auto form = bring(of_desk(), "{}");
    const auto no = take_form(*store, of_desk(), form.id, reading(of_desk()), delta, {}, now);
    EXPECT_EQ(no.error().faults.at(0).message.key, "request.unknown_institution");
    const auto draft = take_form(*store, of_desk(), form.id, reading(of_desk()), borland, {}, now).value();
    EXPECT_EQ(draft.institution, borland);
    EXPECT_TRUE(store->read([&](Session& session) { return find_request(session, of_borland(), draft.id); }));
}

TEST_P(returned_form_store, mail_of_a_person_is_their_states_and_mail_of_nobody_the_desks) {
    const auto known =
        keep_mailed_form(*store, account(), "anna@arland.example", "a.json", "{}", now).value();
    EXPECT_EQ(find(of_arland(), known.form.id)->from, "anna@arland.example");
    EXPECT_EQ(find(of_arland(), known.form.id)->arrival, FormArrival::mail);
    const auto nobody = keep_mailed_form(*store, {}, "x@y.example", "a.json", "{}", now).value();
    EXPECT_FALSE(nobody.again);
    EXPECT_TRUE(find(of_desk(), nobody.form.id));
    store->read([&](Session& session) {
        EXPECT_EQ(count_mailed_forms(session, {77}, Time{now.seconds - 60}), 1);
        EXPECT_EQ(count_mailed_forms(session, {77}, Time{now.seconds + 60}), 0);
    });
}

ON_BOTH_ENGINES(returned_form_store);
