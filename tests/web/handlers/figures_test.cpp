// The public page of figures, the download, one's own; the practice ground apart.

#include "store/institution.hpp"
#include "store/figures.hpp"
#include "store/request.hpp"
#include "web/world.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class Figures : public WebStory {
protected:
    // Requests of so many States that never existed, in the last quarter, acknowledged after five days.
    void make_real_requests(int states) {
        const Date end = last_quarter_end(date_of(read_clock()));
        const auto written = house->store->write(read_clock(), [&](Transaction& transaction) -> Result<void> {
            for (int i = 0; i < states; ++i) {
                Institution asking;
                asking.id = {9000 + i};
                asking.state_code = "Q0" + std::to_string(i);
                asking.requests = true;
                insert_institution(transaction.session, asking);
                Request it;
                it.id = {9100 + i};
                it.institution = asking.id;
                it.language = "en";
                it.note = "A note that nobody may read.";
                it.sent_at = it.created_at = Time{(std::int64_t{end.days} - 40) * 86'400};
                it.acknowledged_at = Time{it.sent_at->seconds + 5 * 86'400};
                insert_request(transaction.session, it);
            }
            return {};
        });
        ASSERT_TRUE(written);
        ASSERT_TRUE(publish_figures(*house->store, house->data.procedure.zone, read_clock()));
    }
    boost::json::array values(Client& client, std::string_view population) {
        const auto answer = client.json("/api/figures").json();
        for (const auto& one : answer.at("populations").as_array())
            if (one.at("population").as_string() == population) return one.at("values").as_array();
        return {};
    }
};

}  // namespace

TEST_P(Figures, none_yet_says_when_they_appear) {
    auto reader = browser();
    const auto page = reader.get("/en/figures");
    EXPECT_EQ(page.status(), 200);
    EXPECT_TRUE(page.shows("five States or more stand behind it"));
    EXPECT_FALSE(page.shows("<svg class=\"plot\""));
    EXPECT_TRUE(values(reader, "requests").empty());
    EXPECT_EQ(reader.get("/en/figures/csv").body, "population,as_of,figure,measure,at,value\r\n");
}

TEST_P(Figures, numbers_and_plots_over_five_states) {
    make_real_requests(6);
    auto reader = browser();
    const auto page = reader.get("/en/figures");
    EXPECT_TRUE(page.shows("<b>5 days</b>"));
    EXPECT_TRUE(page.shows("Still waiting for it: <bdi>fewer than 5"));
    EXPECT_EQ(page.count("<svg class=\"plot\""), 1u) << "the other steps were reached by nobody";
    EXPECT_TRUE(page.shows("<caption>Share of requests that were acknowledged")) << "the same as a table";
    EXPECT_FALSE(page.shows("Q01"));
    const auto csv = reader.get("/en/figures/csv");
    EXPECT_TRUE(csv.response.content_type.starts_with("text/csv"));
    EXPECT_TRUE(csv.shows(",acknowledgement,median,0,5\r\n"));
    EXPECT_TRUE(csv.shows(",acknowledgement,open,0,fewer than 5\r\n"));
}

TEST_P(Figures, four_states_are_not_shown) {
    make_real_requests(4);
    auto reader = browser();
    EXPECT_TRUE(values(reader, "requests").empty());
}

// Nothing that a reader sends makes another cut of the same records.
TEST_P(Figures, no_parameter_changes_the_answer) {
    make_real_requests(6);
    auto reader = browser();
    const auto plain = reader.get("/en/figures/csv").body;
    for (const char* asked : {"state=Q00", "requester=9000", "region=m49-002", "from=2026-01-01",
                              "topic=diamonds", "without=Q00", "as_of=2026-01-01", "population=offers"}) {
        EXPECT_EQ(reader.get(std::string("/en/figures/csv?") + asked).body, plain) << asked;
        EXPECT_EQ(reader.json(std::string("/api/figures?") + asked).status(), 422) << asked;
    }
}

TEST_P(Figures, in_every_language_and_in_the_reader_s_direction) {
    make_real_requests(6);
    for (const auto language : official_languages) {
        auto reader = browser();
        const auto page = reader.get("/" + std::string(language) + "/figures");
        EXPECT_TRUE(page.shows("<svg class=\"plot\"")) << language;
        EXPECT_FALSE(page.shows("figures.")) << language << ": a key that was not said";
    }
    auto reader = browser();
    const auto place = [&](const std::string& path) {
        return std::stoi(reader.get(path).between("class=\"median\" cx=\"", "\""));
    };
    EXPECT_EQ(place("/en/figures") + place("/ar/figures"), 440)
        << "time begins at the reader's side: both places mirror each other";
}

TEST_P(Figures, practice_figures_stay_in_the_practice_space) {
    auto reader = browser();
    auto person = point_of_contact();
    EXPECT_TRUE(person.get("/en/figures").shows("figures of the practice ground"));
    EXPECT_TRUE(person.json("/api/figures").json().at("practice").as_bool());
    EXPECT_FALSE(values(person, "requests").empty()) << "the practice world has enough to show a figure";
    EXPECT_FALSE(values(person, "matches").empty());
    EXPECT_FALSE(reader.json("/api/figures").json().at("practice").as_bool());
    EXPECT_TRUE(values(reader, "requests").empty());
    EXPECT_TRUE(values(reader, "matches").empty());
}

TEST_P(Figures, a_state_sees_its_own_and_a_provider_its_own) {
    auto person = point_of_contact();
    const auto own = person.json("/api/figures/own").json();
    const auto requests = person.json("/api/requests").list("requests");
    EXPECT_GT(own.at("records").as_array().size(), 1u);
    EXPECT_EQ(own.at("records").as_array()[0].at("days").at("acknowledgement").as_int64(), 2);
    EXPECT_TRUE(person.get("/en/figures/own").shows("Customs officers who know"));
    EXPECT_FALSE(person.get("/en/figures/own").shows("Young staff")) << "another State's";
    auto helper = signed_in(Role::provider);
    const auto given = helper.json("/api/figures/own").json();
    EXPECT_TRUE(given.at("median_days").at("acknowledgement").is_null());
    EXPECT_FALSE(given.at("records").as_array().empty());
    for (const auto& one : given.at("records").as_array())
        EXPECT_EQ(helper.get("/en" + std::string(one.at("address").as_string()).substr(4)).status(), 200);
}

TEST_P(Figures, who_neither_asks_nor_offers_has_none) {
    for (const auto role : {Role::secretariat, Role::committee, Role::administrator}) {
        auto person = signed_in(role);
        EXPECT_TRUE(person.json("/api/figures/own").json().at("records").as_array().empty());
        EXPECT_TRUE(person.get("/en/figures/own").shows("no figures of its own"));
        EXPECT_FALSE(person.get("/en/figures").shows("/figures/own"));
    }
    auto reader = browser();
    EXPECT_EQ(reader.get("/en/figures/own").status(), 302) << "to the sign-in";
}

ON_BOTH_ENGINES(Figures);
