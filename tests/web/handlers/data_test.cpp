// Open data as people and programs ask for it: the page, the files, the feeds, the calendar, and what caches
// are told.

#include "web/open_feeds.hpp"
#include "web/open_files.hpp"
#include "web/world.hpp"

#include <algorithm>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// Reads RFC 4180 back: rows of cells.
std::vector<std::vector<std::string>> csv(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"')
            row.back() += text[++at];
        else if (c == '"')
            quoted = !quoted;
        else if (!quoted && c == ',')
            row.emplace_back();
        else if (!quoted && c == '\r' && at + 1 < text.size() && text[at + 1] == '\n') {
            rows.push_back(std::move(row));
            row.assign(1, "");
            ++at;
        } else
            row.back() += c;
    }
    EXPECT_FALSE(quoted);
    EXPECT_EQ(row.size(), 1u) << "the last row has its end";
    return rows;
}

class DataPages : public WebStory {
protected:
    std::string column(const Answer& answer, std::size_t row, const std::string& name) {
        const auto rows = csv(answer.body);
        const auto at = std::find(rows.at(0).begin(), rows.at(0).end(), name) - rows.at(0).begin();
        return rows.at(row).at(std::size_t(at));
    }
};

}  // namespace

TEST_P(DataPages, the_page_lists_every_table_with_its_columns_and_files_in_every_language) {
    for (const auto language : official_languages) {
        const auto at = "/" + std::string(language) + "/data";
        const auto page = browser().get(at);
        ASSERT_EQ(page.status(), 200) << language;
        for (const auto& table : open_tables()) {
            EXPECT_TRUE(page.shows(at + "/" + std::string(table.name) + ".csv")) << table.name;
            EXPECT_TRUE(page.shows(at + "/" + std::string(table.name) + ".json")) << table.name;
            for (const auto& column : table.columns)
                EXPECT_TRUE(page.shows(">" + std::string(column.name) + "</code>")) << column.name;
        }
        EXPECT_TRUE(page.shows(at + "/lightfoot.xlsx"));
        EXPECT_TRUE(page.shows("/calendar.ics"));
        EXPECT_TRUE(page.shows("https://creativecommons.org/licenses/by/4.0/"));
        EXPECT_FALSE(page.shows("column.")) << "a key without its sentence";
    }
    EXPECT_TRUE(browser().get("/en/").shows("/en/data\""));
}

TEST_P(DataPages, every_file_opens_and_holds_as_many_records_as_the_page_says) {
    auto reader = browser();
    for (const auto& table : reader.json("/api/data").list("tables")) {
        const auto records = table.at("records").as_int64();
        const std::string name(table.at("name").as_string());
        const auto rows = csv(reader.get("/data/" + name + ".csv").body);
        EXPECT_EQ(std::int64_t(rows.size()), records + 1) << name;
        for (const auto& row : rows) EXPECT_EQ(row.size(), rows.at(0).size()) << name;
        const auto json = reader.get("/data/" + name + ".json");
        EXPECT_EQ(json.header("Content-Type"), "") << "it is a member of the response";
        EXPECT_EQ(json.response.content_type, "application/json");
        EXPECT_EQ(json.json().at("count").as_int64(), records);
        EXPECT_EQ(json.list("records").size(), std::size_t(records));
        EXPECT_EQ(json.list("columns").size(), rows.at(0).size());
        EXPECT_EQ(json.json().at("licence").as_string(), "CC-BY-4.0");
    }
    const auto book = reader.get("/data/lightfoot.xlsx");
    EXPECT_TRUE(book.body.starts_with("PK\x03\x04"));
    EXPECT_EQ(book.response.content_type,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const auto package = reader.get("/data/datapackage.json");
    EXPECT_EQ(package.list("resources").size(), open_tables().size());
    for (const char* none : {"/data/people.csv", "/data/offers.exe", "/data/offers", "/en/feeds/offers",
                             "/feeds/people.atom", "/data/.csv", "/en/data/..%2Fsecret.key"})
        EXPECT_EQ(reader.get(none).status(), 404) << none;
}

TEST_P(DataPages, a_file_without_a_language_is_english_and_sets_no_cookie) {
    auto reader = browser();
    const auto plain = reader.get("/data/requests.csv");
    EXPECT_EQ(plain.status(), 200);
    EXPECT_EQ(plain.header("Set-Cookie"), "");
    EXPECT_EQ(column(plain, 1, "requester_name"), "Armenia");
    EXPECT_EQ(column(reader.get("/fr/data/requests.csv"), 1, "requester_name"), "Arménie");
    EXPECT_EQ(column(plain, 1, "state_code"), "ARM");
    EXPECT_EQ(csv(plain.body).at(0), csv(reader.get("/ar/data/requests.csv").body).at(0)) << "names stay";
    EXPECT_EQ(reader.get("/data").status(), 302) << "a page is in the reader's language";
}

TEST_P(DataPages, caches_ask_each_time_and_are_told_when_nothing_has_changed) {
    auto reader = browser();
    for (const char* target : {"/data/topics.json", "/data/offers.csv", "/data/lightfoot.xlsx",
                               "/en/feeds/offers.atom", "/calendar.ics"}) {
        const auto first = reader.get(target);
        EXPECT_EQ(first.header("Cache-Control"), "public, no-cache") << target;
        EXPECT_EQ(first.header("Access-Control-Allow-Origin"), "*") << target;
        const auto tag = first.header("ETag");
        ASSERT_FALSE(tag.empty()) << target;
        const auto again = reader.send("GET", target, {{"if-none-match", tag}});
        EXPECT_EQ(again.status(), 304) << target;
        EXPECT_TRUE(again.body.empty());
    }
}

TEST_P(DataPages, what_was_taken_back_is_forgotten_by_page_file_feed_and_cache) {
    auto provider = signed_in(Role::provider);
    const std::string id = provider.json("/api/posted").json().as_array().at(0).at("id").as_string().c_str();
    const auto holding = [&](const char* target) { return provider.get(target).shows(id); };
    const char* targets[] = {"/en/data/posted.csv", "/en/data/posted.json", "/data/posted.csv",
                             "/en/feeds/posted.atom"};
    for (const char* target : targets) {
        EXPECT_TRUE(holding(target)) << target;
        EXPECT_EQ(provider.get(target).header("Cache-Control"), "private, no-store")
            << "practice is kept by nobody";
    }
    auto contact = point_of_contact();
    EXPECT_EQ(contact
                  .post("/en/requests/" + id + "/consent",
                        {{"version", version(contact, id)}, {"posting", "refused"}})
                  .status(),
              303);
    for (const char* target : targets) EXPECT_FALSE(holding(target)) << target;
}

TEST_P(DataPages, practice_is_apart_labelled_and_seen_by_its_own_people) {
    auto provider = signed_in(Role::provider);
    EXPECT_TRUE(provider.get("/en/data").shows("Practice data: these States do not exist."));
    EXPECT_FALSE(browser().get("/en/data").shows("Practice data"));
    const auto rows = csv(provider.get("/data/offers.csv").body);
    ASSERT_GT(rows.size(), 1u);
    for (std::size_t i = 1; i < rows.size(); ++i) EXPECT_EQ(rows[i].back(), "true");
    EXPECT_TRUE(provider.json("/api/data").json().at("practice").as_bool());
    EXPECT_TRUE(provider.get("/en/feeds/shelf.atom").shows("practice/offers/"));
}

TEST_P(DataPages, feeds_tell_what_is_new_and_pages_name_them) {
    auto provider = signed_in(Role::provider);
    const auto feed = provider.get("/en/feeds/shelf.atom");
    EXPECT_EQ(feed.response.content_type, "application/atom+xml; charset=utf-8");
    EXPECT_GT(feed.count("<entry"), 0u);
    EXPECT_EQ(feed.count("<id>"), feed.count("<entry") + 1);
    EXPECT_EQ(feed.count("<entry"), feed.count("</entry>"));
    EXPECT_TRUE(feed.shows("rel=\"self\" type=\"application/atom+xml\" hreflang=\"en\""));
    EXPECT_GT(provider.get("/en/feeds/posted.atom").count("<entry"), 0u);
    for (const auto& one : open_feeds()) {
        const auto address = "/ar" + address_of(one).str();
        const auto page = browser().get("/ar" + one.page().str());
        EXPECT_EQ(page.status(), 200) << one.name;
        EXPECT_TRUE(page.shows("type=\"application/atom+xml\"")) << one.name;
        EXPECT_TRUE(browser().get("/ar/data").shows(address)) << one.name;
        EXPECT_EQ(browser().get(address).status(), 200) << one.name;
    }
}

TEST_P(DataPages, the_calendar_holds_the_dates_of_the_shelf) {
    auto provider = signed_in(Role::provider);
    const auto calendar = provider.get("/ar/calendar.ics");
    EXPECT_EQ(calendar.response.content_type, "text/calendar; charset=utf-8");
    EXPECT_TRUE(calendar.body.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    const auto rows = csv(provider.get("/data/shelf.csv").body);
    ASSERT_GT(rows.size(), 1u);
    EXPECT_EQ(calendar.count("UID:shelf-"), rows.size() - 1);
    auto first = column(provider.get("/data/shelf.csv"), 1, "from");
    std::erase(first, '-');
    EXPECT_TRUE(calendar.shows("DTSTART;VALUE=DATE:" + first));
    EXPECT_TRUE(browser().get("/calendar.ics").shows("END:VCALENDAR\r\n"));
}

ON_BOTH_ENGINES(DataPages);
