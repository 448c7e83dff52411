// What is remembered between requests is never shown where it is no longer true: to the person, with the
// rights, in the language, after any change, here or by another program on the same data base.

#include "store/request.hpp"
#include "store/work.hpp"
#include "support/steps.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Remembering : public WebStory {
protected:
    void SetUp() override {
        WebStory::SetUp();
        if (IsSkipped()) return;
        asker = std::make_unique<Client>(point_of_contact());
        id = start(*asker, "We need training of customs officers in export control.");
        page = "/en/requests/" + id;
        const auto contact = house->viewer_of(house->login(Role::point_of_contact));
        auto request = now_stored(contact);
        const Time at = read_clock();
        request = send_request(*house->store, contact, {request.id, request.version}, at, "Director").value();
        request = consent_circulation(*house->store, contact, {request.id, request.version},
                                      ConsentWay::express, read_clock())
                      .value();
    }
    void TearDown() override {
        asker.reset();
        WebStory::TearDown();
    }
    Request now_stored(const Viewer& viewer) {
        return house->store->read([&](Session& session) {
            return find_request(session, viewer, RequestId::parse(id).value()).value();
        });
    }
    void circulate() {
        const auto desk = house->viewer_of(house->login(Role::secretariat));
        const auto request = thank_for(*house->store, desk, now_stored(desk), read_clock());
        circulate_request(*house->store, desk, {request.id, request.version}, read_clock()).value();
    }
    // Drawn once and given again: the second answer must be the first.
    Answer twice(Client& person, const std::string& target) {
        const auto first = person.get(target);
        const auto second = person.get(target);
        EXPECT_EQ(first.status(), second.status());
        EXPECT_EQ(first.body, second.body);
        return second;
    }
    // Another program on the same data base.
    std::unique_ptr<Store> another() {
        if (GetParam() != Engine::sqlite) return nullptr;
        return Store::open({house->folder(), ""}).value();
    }
    std::unique_ptr<Client> asker;
    std::string id, page;
};

}  // namespace

TEST_P(Remembering, a_page_is_in_the_language_of_its_address_and_an_answer_of_the_kind_that_was_asked_for) {
    EXPECT_TRUE(twice(*asker, page).shows("lang=\"en\""));
    EXPECT_TRUE(twice(*asker, "/ar/requests/" + id).shows("lang=\"ar\" dir=\"rtl\""));
    EXPECT_EQ(asker->send("GET", page, {{"accept", "application/json"}}).json().at("id").as_string(), id);
    EXPECT_TRUE(twice(*asker, page).shows("<!doctype html>"));
    const auto packed = asker->send("GET", page, {{"accept-encoding", "gzip"}});
    EXPECT_EQ(packed.header("Content-Encoding"), "gzip");
    EXPECT_TRUE(twice(*asker, page).shows("<!doctype html>"));
    EXPECT_EQ(asker->send("GET", page, {{"accept-encoding", "gzip"}}).body, packed.body);
}

TEST_P(Remembering, each_person_sees_the_own_page) {
    auto deputy = signed_in(Role::point_of_contact, true);
    auto desk = signed_in(Role::secretariat);
    const auto own = twice(*asker, page), deputys = twice(deputy, page), desks = twice(desk, page);
    EXPECT_TRUE(own.shows("/withdraw"));
    EXPECT_FALSE(desks.shows("/withdraw"));
    EXPECT_TRUE(desks.shows("/authentication"));
    EXPECT_NE(own.body, desks.body);
    EXPECT_NE(deputys.body, desks.body);
    EXPECT_EQ(twice(*asker, page).body, own.body);
}

TEST_P(Remembering, a_withdrawn_request_is_gone_for_whom_it_was_circulated_to) {
    auto provider = signed_in(Role::provider);
    EXPECT_EQ(twice(provider, page).status(), 404);
    circulate();
    EXPECT_EQ(twice(provider, page).status(), 200);
    EXPECT_EQ(provider.get("/api/requests/" + id).status(), 200);
    const auto contact = house->viewer_of(house->login(Role::point_of_contact));
    const auto request = now_stored(contact);
    withdraw_request(*house->store, contact, {request.id, request.version}, read_clock()).value();
    EXPECT_EQ(twice(provider, page).status(), 404);
    EXPECT_EQ(provider.get("/api/requests/" + id).status(), 404);
}

TEST_P(Remembering, a_change_of_the_words_is_seen_by_everybody_and_changes_who_could_help) {
    auto desk = signed_in(Role::secretariat);
    const auto before = twice(desk, page);
    EXPECT_FALSE(before.shows("biological laboratories"));
    const auto contact = house->viewer_of(house->login(Role::point_of_contact));
    const auto request = now_stored(contact);
    add_need(*house->store, contact, {request.id, request.version, "Director"},
             "Security of biological laboratories.", read_clock())
        .value();
    EXPECT_TRUE(twice(desk, page).shows("biological laboratories"));
    EXPECT_EQ(twice(desk, page).count("<section id=\"need-"), before.count("<section id=\"need-") + 1);
}

TEST_P(Remembering, an_offer_that_was_withdrawn_is_on_no_list_any_more) {
    const std::string card = "<article class=\"card offer\"><header><h3><a href=\"";
    const auto listed = twice(*asker, page).between(card, "\"");
    ASSERT_TRUE(listed.starts_with("/en/offers/")) << listed;
    const auto offer = OfferId::parse(listed.substr(11)).value();
    house->store
        ->write(read_clock(),
                [&](Transaction& transaction) -> Result<void> {
                    transaction.session.run("UPDATE offer SET withdrawn_at = 1 WHERE id = $1", offer);
                    Event event;
                    event.subject = Subject::offer;
                    event.subject_id = offer.value;
                    event.verb = "withdrawn";
                    transaction.record(std::move(event));
                    return {};
                })
        .value();
    EXPECT_FALSE(twice(*asker, page).shows(listed));
}

TEST_P(Remembering, a_sign_in_that_was_ended_and_a_role_that_was_changed_count_from_the_next_request) {
    auto desk = signed_in(Role::secretariat);
    EXPECT_EQ(twice(desk, "/en/desk").status(), 200);
    const auto account = house->account_of(house->login(Role::secretariat));
    const auto change = [&](Store& store, auto act) {
        store
            .write(read_clock(),
                   [&](Transaction& transaction) -> Result<void> {
                       act(transaction.session);
                       return {};
                   })
            .value();
    };
    const auto other = another();
    Store& elsewhere = other ? *other : *house->store;
    change(elsewhere, [&](Session& session) {
        session.run("UPDATE account SET role = 'provider' WHERE id = $1", account);
    });
    EXPECT_EQ(desk.get("/en/desk").status(), 403);
    EXPECT_EQ(desk.get(page).status(), 404);
    change(elsewhere, [&](Session& session) { end_sign_ins(session, account); });
    EXPECT_TRUE(desk.get("/en/account").location().starts_with("/en/sign-in"));
}

TEST_P(Remembering, what_another_program_writes_is_seen_by_the_next_request) {
    auto desk = signed_in(Role::secretariat);
    EXPECT_FALSE(twice(desk, page).shows("Written elsewhere."));
    const auto other = another();
    const auto contact = house->viewer_of(house->login(Role::point_of_contact));
    const auto request = now_stored(contact);
    add_need(other ? *other : *house->store, contact, {request.id, request.version, "Director"},
             "Written elsewhere.", read_clock())
        .value();
    EXPECT_TRUE(desk.get(page).shows("Written elsewhere."));
    EXPECT_TRUE(desk.get("/api/requests/" + id).shows("Written elsewhere."));
}

TEST_P(Remembering, a_view_is_noted_for_the_state_also_where_the_page_is_given_again) {
    circulate();
    auto provider = signed_in(Role::provider);
    twice(provider, page);
    twice(provider, "/fr/requests/" + id);
    EXPECT_EQ(asker->get("/api/requests/" + id + "/views").json().as_array().size(), 1u);
    auto committee = signed_in(Role::committee);
    twice(committee, page);
    EXPECT_EQ(asker->get("/api/requests/" + id + "/views").json().as_array().size(), 2u);
    twice(provider, page);
    EXPECT_EQ(asker->get("/api/requests/" + id + "/views").json().as_array().size(), 2u);
}

TEST_P(Remembering, a_browser_keeps_what_anybody_may_see_and_nothing_else) {
    if (GetParam() != Engine::sqlite) return;
    auto visitor = browser();
    const auto first = visitor.get("/en/about");
    const auto tag = first.header("ETag");
    ASSERT_FALSE(tag.empty());
    EXPECT_EQ(first.header("Cache-Control"), "private, no-cache");
    const auto again = visitor.send("GET", "/en/about", {{"if-none-match", tag}});
    EXPECT_EQ(again.status(), 304);
    EXPECT_EQ(again.body, "");
    EXPECT_EQ(visitor.send("GET", "/en/about", {{"if-none-match", "W/\"other\""}}).status(), 200);
    EXPECT_EQ(visitor.send("GET", "/fr/about", {{"if-none-match", tag}}).status(), 200);
    EXPECT_EQ(visitor.get("/en/search?words=customs").header("ETag"), "");
    for (const auto& target : {page, std::string("/en/about"), "/api/requests/" + id}) {
        const auto own = asker->send("GET", target, {{"if-none-match", tag}});
        EXPECT_EQ(own.status(), 200) << target;
        EXPECT_EQ(own.header("ETag"), "") << target;
        EXPECT_EQ(own.header("Cache-Control"), "private, no-store") << target;
    }
}

ON_BOTH_ENGINES(Remembering);
