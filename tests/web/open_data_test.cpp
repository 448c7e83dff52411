// What may be in an export: nothing that a visitor of the same space does not see on a page.

#include "web/open_data.hpp"

#include "store/offer.hpp"
#include "store/work.hpp"
#include "store/work_procedure.hpp"
#include "support/steps.hpp"
#include "web/open_feeds.hpp"
#include "web/open_files.hpp"
#include "web/specimens.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class OpenData : public WebStory {
protected:
    OpenWorld world(Space space) {
        return open_world(house->app, house->app.languages.words("en"), space, read_clock());
    }
    // Every file, feed and the calendar of a space, as text.
    std::vector<std::pair<std::string, std::string>> everything(Space space) {
        const auto world = this->world(space);
        std::vector<std::pair<std::string, std::string>> all;
        house->store->read([&](Session& session) {
            for (const auto& name : open_file_names())
                if (const auto file = open_file(session, world, name); file && name != workbook_name)
                    all.emplace_back(name, file->body);
            for (const auto& feed : open_feeds())
                all.emplace_back(feed.name, write_feed(session, world, feed));
            all.emplace_back("calendar", write_calendar(session, world));
        });
        return all;
    }
    bool anywhere(Space space, const std::string& words) {
        for (const auto& [name, text] : everything(space))
            if (text.find(words) != std::string::npos) return true;
        return false;
    }
    std::int64_t rows(Space space, OpenTable table) {
        return house->store->read([&](Session& session) { return count_rows(session, world(space), table); });
    }
    Request posted_request() {
        const auto contact = house->viewer_of(house->login(Role::point_of_contact));
        const auto desk = house->viewer_of(house->login(Role::secretariat));
        auto& store = *house->store;
        const Time now = read_clock();
        auto it = start_request(store, contact, "en", "We want our inspectors trained.", now).value();
        it = send_request(store, contact, {it.id, it.version}, now, "Director").value();
        it = thank_for(store, desk, it, now);
        it = write_posting_text(store, desk, {it.id, it.version}, "A rare text.", "en", now).value();
        it = consent_posting(store, contact, {it.id, it.version}, ConsentWay::express, now).value();
        return post_text(store, desk, {it.id, it.version}, now).value();
    }
};

}  // namespace

TEST_P(OpenData, nothing_that_was_not_released_is_in_any_file_of_either_space) {
    Specimens records(*house);
    int hidden = 0, shown = 0;
    for (const auto& record : records.of(Reach::request, Role::visitor, false)) {
        const bool is_public = record.state == Specimen::State::archive || record.posted;
        for (const auto space : {Space::real, Space::practice}) {
            const bool found = anywhere(space, record.id) || anywhere(space, record.need);
            EXPECT_TRUE(is_public || !found) << record.words;
            ++(found ? shown : hidden);
        }
    }
    EXPECT_GT(hidden, 15);
    EXPECT_GE(shown, 3) << "an archive record, two posted texts";
    for (const char* words :
         {"We would like to train customs officers at the border.", "We would like to train inspectors."})
        for (const auto space : {Space::real, Space::practice})
            EXPECT_FALSE(anywhere(space, words)) << "a note is never posted";
}

TEST_P(OpenData, what_is_withdrawn_or_hidden_is_in_no_file) {
    const auto id = house->store->read([&](Session& session) {
        Viewer visitor;
        visitor.space = Space::practice;
        OfferFilter filter;
        filter.shelf = true;
        return list_offers(session, visitor, filter, 0, 1).offers.at(0).id;
    });
    EXPECT_TRUE(anywhere(Space::practice, id.text()));
    for (const bool withdrawn : {true, false}) {
        ASSERT_TRUE(house->store->write(read_clock(), [&](Transaction& transaction) -> Result<void> {
            transaction.session.run("UPDATE offer SET withdrawn_at = NULL, hidden_on = NULL WHERE id = $1",
                                    id);
            if (withdrawn)
                transaction.session.run("UPDATE offer SET withdrawn_at = 1 WHERE id = $1", id);
            else
                transaction.session.run("UPDATE offer SET hidden_on = '2026-01-01' WHERE id = $1", id);
            return {};
        }));
        EXPECT_FALSE(anywhere(Space::practice, id.text())) << withdrawn;
    }
}

TEST_P(OpenData, the_two_spaces_never_mix_and_practice_says_so_in_every_row) {
    const auto of = [&](Space space, std::string_view name) {
        return house->store->read(
            [&](Session& session) { return open_file(session, world(space), name)->body; });
    };
    EXPECT_EQ(of(Space::real, "offers.csv").find(",true\r\n"), std::string::npos);
    const auto practice = of(Space::practice, "offers.csv");
    EXPECT_EQ(practice.find(",false\r\n"), std::string::npos);
    EXPECT_NE(practice.find(",true\r\n"), std::string::npos);
    EXPECT_EQ(rows(Space::real, OpenTable::requests), 22);
    EXPECT_EQ(rows(Space::practice, OpenTable::requests), 0);
    EXPECT_EQ(rows(Space::real, OpenTable::offers), 80);
    EXPECT_EQ(rows(Space::real, OpenTable::providers), 41);
    EXPECT_EQ(rows(Space::real, OpenTable::posted), 0);
    EXPECT_GT(rows(Space::practice, OpenTable::posted), 0);
    EXPECT_GT(rows(Space::practice, OpenTable::shelf), 0);
    EXPECT_GT(rows(Space::real, OpenTable::topics), 200);
}

TEST_P(OpenData, a_consent_withdrawn_while_an_export_is_under_way_is_not_in_the_export) {
    const auto request = posted_request();
    const auto contact = house->viewer_of(house->login(Role::point_of_contact));
    int made = 0;
    const auto text = made_of_now(*house->store, [&](Session& session) {
        auto file = open_file(session, world(Space::practice), "posted.csv")->body;
        if (++made == 1) {  // read, not yet sent: now the State takes its consent back
            EXPECT_NE(file.find("A rare text."), std::string::npos);
            consent_posting(*house->store, contact, {request.id, request.version}, ConsentWay::refused,
                            read_clock())
                .value();
            const auto again = open_file(session, world(Space::practice), "posted.csv")->body;
            EXPECT_EQ(again, file) << "one export shows one state of the records";
        }
        return file;
    });
    EXPECT_EQ(made, 2);
    EXPECT_EQ(text.find("A rare text."), std::string::npos);
    EXPECT_FALSE(anywhere(Space::practice, "A rare text."));
}

TEST_P(OpenData, whoever_writes_all_the_time_keeps_no_reader_waiting_for_ever) {
    int made = 0;
    made_of_now(*house->store, [&](Session&) {
        house->store
            ->write(read_clock(),
                    [&](Transaction& transaction) -> Result<void> {
                        Event event;
                        event.verb = "note";
                        transaction.record(std::move(event));
                        return {};
                    })
            .value();
        return ++made;
    });
    EXPECT_EQ(made, 4);
}

TEST_P(OpenData, a_host_is_named_without_scheme_and_port) {
    auto here = world(Space::real);
    for (const auto& [address, host] :
         {std::pair("https://help.example.org:8443/a", "help.example.org"),
          std::pair("http://localhost:80", "localhost"), std::pair("http://[::1]:8080", "[::1]:8080")}) {
        here.base_url = address;
        EXPECT_EQ(here.host(), host);
    }
}

ON_BOTH_ENGINES(OpenData);
