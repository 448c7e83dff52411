// The shelf: put up by a provider, seen by who may see it, shown first where it fits.

#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

std::string in(int days) { return to_string(Date{date_of(read_clock()).days + days}); }

class ShelfPages : public WebStory {
protected:
    static NameValues fields(const std::string& title = "An hour on risk profiles at the border") {
        return {{"kind", "call"},
                {"title", title},
                {"text", "An hour with a customs officer about consignments of dual-use goods."},
                {"topics", "customs control, dual-use goods"},
                {"languages", "en"},
                {"from", in(8)},
                {"until", ""},
                {"places", "3"},
                {"from", ""},
                {"until", ""},
                {"places", ""},
                {"lead_days", "5"}};
    }
    static NameValues with(NameValues values, const std::string& name, const std::string& value) {
        std::erase_if(values, [&](const auto& one) { return one.first == name; });
        values.emplace_back(name, value);
        return values;
    }
    std::string put_up(Client& provider, const NameValues& values) {
        const auto answer = provider.post("/en/shelf/new", values);
        EXPECT_EQ(answer.status(), 303) << answer.between("class=\"fault", "</");
        return answer.status() == 303 ? answer.location().substr(11, 10) : "";
    }
    bool on_shelf(Client& client, const std::string& id, const std::string& filter = "") {
        return client.get("/en/shelf" + filter).shows("/offers/" + id);
    }
};

}  // namespace

TEST_P(ShelfPages, a_provider_puts_something_up_and_a_State_finds_it_with_its_dates) {
    auto provider = signed_in(Role::provider);
    const auto id = put_up(provider, fields());
    auto person = point_of_contact();
    const auto page = person.get("/en/shelf");
    EXPECT_TRUE(page.shows("/offers/" + id));
    EXPECT_TRUE(page.shows("3 places"));
    EXPECT_FALSE(on_shelf(person, id, "?kind=visit"));
    EXPECT_TRUE(on_shelf(person, id, "?kind=call&given_in=en&topic=customs-control"));
    EXPECT_FALSE(on_shelf(person, id, "?given_in=ru"));
    auto visitor = browser();
    EXPECT_FALSE(on_shelf(visitor, id)) << "practice is not shown to visitors";
    const auto items = person.json("/api/shelf?kind=call").list("items");
    bool found = false;
    for (const auto& item : items)
        if (item.at("offer").at("id").as_string() == id) {
            found = true;
            EXPECT_EQ(item.at("standing").as_string(), "open");
            EXPECT_EQ(item.at("open_dates").at(0).at("from").as_string(), in(8));
            EXPECT_EQ(item.at("open_dates").at(0).at("until").as_string(), in(8)) << "one day is enough";
        }
    EXPECT_TRUE(found);
    EXPECT_TRUE(person.get("/en/offers/" + id).shows("3 places"));
}

TEST_P(ShelfPages, what_is_not_ready_is_refused_beside_its_field_and_what_was_typed_stays) {
    auto provider = signed_in(Role::provider);
    for (const auto& [name, value] : {std::pair<std::string, std::string>{"lead_days", "31"},
                                      {"lead_days", ""},
                                      {"kind", "plan"},
                                      {"title", ""},
                                      {"from", in(400)},
                                      {"from", in(-3)},
                                      {"from", "next week"},
                                      {"places", "many"},
                                      {"duration_days", "2"},
                                      {"topics", "zyxwvut"}}) {
        const auto answer = provider.post("/en/shelf/new", with(fields(), name, value));
        EXPECT_EQ(answer.status(), 422) << name << "=" << value;
        EXPECT_TRUE(answer.shows("An hour with a customs officer")) << name;
        EXPECT_TRUE(answer.shows("href=\"#" + name)) << name << ": the summary leads to the field";
    }
}

TEST_P(ShelfPages, full_items_say_so_and_past_ones_are_seen_by_their_provider_alone) {
    auto provider = signed_in(Role::provider);
    const auto id = put_up(provider, with(fields(), "places", "0"));
    auto person = point_of_contact();
    EXPECT_TRUE(on_shelf(person, id));
    EXPECT_TRUE(person.get("/en/shelf").shows("All places taken"));
    // A fortnight later the only date has passed.
    house->store
        ->write(read_clock(),
                [&](Transaction& transaction) -> Result<void> {
                    transaction.session.run("UPDATE offer SET shelf_dates = $2 WHERE id = $1",
                                            OfferId::parse(id).value(), in(-6) + "/" + in(-6) + "/3");
                    Event event;
                    event.subject = Subject::offer;
                    event.subject_id = OfferId::parse(id).value().value;
                    event.verb = "edited";
                    transaction.record(event);
                    return {};
                })
        .value();
    EXPECT_FALSE(on_shelf(person, id));
    EXPECT_TRUE(provider.get("/en/shelf").shows("/shelf/" + id + "/edit"));
}

TEST_P(ShelfPages, two_people_change_one_item_and_both_are_shown) {
    auto provider = signed_in(Role::provider);
    const auto id = put_up(provider, fields());
    const auto version = std::to_string(provider.json("/api/offers/" + id).json().at("version").as_int64());
    EXPECT_EQ(
        provider.post("/en/shelf/" + id + "/edit", with(with(fields(), "title", "First"), "version", version))
            .status(),
        303);
    const auto clash = provider.post("/en/shelf/" + id + "/edit",
                                     with(with(fields(), "title", "Second"), "version", version));
    EXPECT_EQ(clash.status(), 409);
    EXPECT_TRUE(clash.shows("First") && clash.shows("Second"));
}

TEST_P(ShelfPages, what_is_ready_and_fits_stands_first_on_a_shortlist) {
    auto provider = signed_in(Role::provider);
    const auto id = put_up(provider, fields());
    auto person = point_of_contact();
    const auto request =
        start(person, "Our customs service would like expert advice on customs control of dual-use goods.");
    const auto need = this->need(person, request);
    const auto found = person.json("/api/requests/" + request + "/needs/" + need + "/shortlist").json();
    const auto& candidates = found.at("candidates").as_array();
    ASSERT_GT(candidates.size(), 1u);
    bool others = false, seen = false;
    for (const auto& candidate : candidates) {
        const bool ready = candidate.at("from_shelf").as_bool();
        EXPECT_FALSE(ready && others) << "a block of its own, before all others";
        if (ready) EXPECT_LE(candidate.at("tier").as_int64(), 2);
        others = others || !ready;
        seen = seen || candidate.at("offer").as_string() == id;
    }
    EXPECT_TRUE(seen);
    EXPECT_TRUE(person.get("/en/requests/" + request).shows("Ready now, with a date that suits"));
}

ON_BOTH_ENGINES(ShelfPages);
