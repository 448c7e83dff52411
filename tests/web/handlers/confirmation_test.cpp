// "Still right" by the link of a mail: looking changes nothing, pressing confirms once, forging finds
// nothing.

#include "store/offer.hpp"
#include "store/outbox.hpp"
#include "store/upkeep.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class ConfirmationPages : public WebStory {
protected:
    // An offer of the practice provider that nobody confirmed for so many days.
    OfferId make_old(int days, Upkeep upkeep = {}) {
        const auto id = OfferId::make();
        house->store
            ->write(read_clock(),
                    [&](Transaction& transaction) -> Result<void> {
                        Offer offer;
                        offer.id = id;
                        offer.space = Space::practice;
                        offer.provider = house->viewer_of(house->login(Role::provider)).institution;
                        offer.language = "en";
                        offer.title = "A course that was given for years";
                        offer.contact.office_email = "office@customs-skills.example";
                        offer.confirmed_on = Date{date_of(read_clock()).days - days};
                        offer.upkeep = upkeep;
                        insert_offer(transaction.session, offer);
                        Event event;
                        event.subject = Subject::offer;
                        event.subject_id = id.value;
                        event.verb = "written";
                        transaction.record(event);
                        return {};
                    })
            .value();
        return id;
    }
    std::string link_in_mail() {
        keep_fresh(*house->store, house->secrets.key, {}, read_clock()).value();
        const auto waiting = take_from_outbox(*house->store, house->secrets.key, 50, read_clock()).value();
        for (const auto& entry : waiting)
            if (entry.notice.kind == NoticeKind::still_right) return entry.notice.path;
        ADD_FAILURE() << "no reminder";
        return {};
    }
    Offer read(OfferId id) {
        return house->store->read(
            [&](Session& session) { return offer_regardless_of_viewer(session, id).value(); });
    }
};

}  // namespace

TEST_P(ConfirmationPages, looking_changes_nothing_and_the_button_confirms_once) {
    const auto id = make_old(400);
    const auto path = link_in_mail();
    auto anybody = browser();
    const auto before = house->ledger_entries();
    for (int i = 0; i < 3; ++i) {
        const auto page = anybody.get("/fr" + path);
        EXPECT_EQ(page.status(), 200);
        EXPECT_TRUE(page.shows("A course that was given for years"));
        EXPECT_EQ(page.count("<button type=\"submit\">"), 1u) << "one button";
    }
    EXPECT_EQ(house->ledger_entries(), before) << "programs that look at mail follow links";
    EXPECT_EQ(anybody.post("/en" + path, {{"entry", "0"}}).status(), 303);
    EXPECT_EQ(read(id).confirmed_on, date_of(read_clock()));
    const auto after = house->ledger_entries();
    const auto again = anybody.follow(anybody.post("/en" + path, {{"entry", "0"}}));
    EXPECT_TRUE(again.shows("Already confirmed, thank you"));
    EXPECT_EQ(house->ledger_entries(), after) << "a replay changes nothing";
}

TEST_P(ConfirmationPages, a_program_may_confirm_too_and_reads_what_became_of_it) {
    make_old(400);
    const auto path = link_in_mail();
    auto anybody = browser();
    EXPECT_EQ(anybody.json("/api" + path).list("entries").at(0).at("answer").as_string(), "open");
    EXPECT_EQ(anybody.post_json("/api" + path, "{}").json().at("confirmed").as_int64(), 1);
    EXPECT_EQ(anybody.post_json("/api" + path, "{}").json().at("said").as_string(), "confirmed_before");
    EXPECT_EQ(anybody.json("/api" + path).list("entries").at(0).at("answer").as_string(), "confirmed");
}

TEST_P(ConfirmationPages, without_a_tick_nothing_is_confirmed) {
    const auto id = make_old(400);
    auto anybody = browser();
    const auto path = link_in_mail();
    EXPECT_TRUE(anybody.follow(anybody.post("/en" + path)).shows("Nothing was ticked"));
    EXPECT_NE(read(id).confirmed_on, date_of(read_clock()));
}

TEST_P(ConfirmationPages, a_forged_link_finds_nothing_and_guessing_is_slowed_down) {
    make_old(400);
    auto path = link_in_mail();
    path[path.size() - 3] = path[path.size() - 3] == 'x' ? 'y' : 'x';
    auto anybody = browser();
    EXPECT_EQ(anybody.get("/en" + path).status(), 404);
    EXPECT_EQ(anybody.post("/en" + path, {{"entry", "0"}}).status(), 404);
    int slowed = 0;
    for (int i = 0; i < 200; ++i)
        slowed += anybody.get("/en/confirmation/" + std::to_string(i)).status() == 429;
    EXPECT_GT(slowed, 0);
}

TEST_P(ConfirmationPages, what_is_hidden_is_seen_by_its_people_and_the_desk_who_bring_it_back) {
    const auto today = date_of(read_clock());
    const auto id = make_old(500, {3, Date{today.days - 20}, Date{today.days - 5}}).text();
    auto person = point_of_contact(), provider = signed_in(Role::provider),
         desk = signed_in(Role::secretariat);
    EXPECT_EQ(person.get("/en/offers/" + id).status(), 404);
    EXPECT_FALSE(person.get("/api/search?words=course+given+for+years").shows(id));
    EXPECT_FALSE(person.get("/en/offers?page=1").shows(id));
    EXPECT_TRUE(provider.get("/en/offers/" + id).shows("Nothing is lost"));
    EXPECT_TRUE(desk.get("/api/search?words=course+given+for+years").shows(id));
    EXPECT_TRUE(desk.get("/en/desk/entries").shows("/offers/" + id + "/confirmation"));
    const auto records = desk.json("/api/desk/entries").list("records");
    ASSERT_EQ(records.size(), 1u);
    EXPECT_EQ(records[0].at("state").as_string(), "hidden");
    const auto version = std::to_string(desk.json("/api/offers/" + id).json().at("version").as_int64());
    EXPECT_EQ(desk.post("/en/offers/" + id + "/confirmation", {{"version", version}}).status(), 303);
    EXPECT_EQ(person.get("/en/offers/" + id).status(), 200);
    EXPECT_TRUE(person.get("/api/search?words=course+given+for+years").shows(id));
}

TEST_P(ConfirmationPages, published_offers_say_that_nobody_confirmed_them_here_and_stay) {
    auto visitor = browser();
    const auto offers = visitor.json("/api/offers?kind=published_offer").list("offers");
    ASSERT_GT(offers.size(), 0u);
    const std::string id(offers[0].at("id").as_string());
    EXPECT_TRUE(visitor.get("/en/offers/" + id).shows("not confirmed here since it was published"));
    const auto run =
        keep_fresh(*house->store, house->secrets.key, {}, {read_clock().seconds + 5000 * 86'400L});
    EXPECT_TRUE(run);
    EXPECT_EQ(visitor.get("/en/offers/" + id).status(), 200) << "no ladder for what was never promised here";
}

ON_BOTH_ENGINES(ConfirmationPages);
