#include "exchange/open_tables.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace lightfoot;

namespace {

// The value under a name.
Cell at(std::string_view table, const Cells& cells, std::string_view column) {
    const auto& columns = find_open_table(table)->columns;
    EXPECT_EQ(columns.size(), cells.size());
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].name == column) return cells[i];
    ADD_FAILURE() << "no column " << column;
    return {};
}
std::string text(std::string_view table, const Cells& cells, std::string_view column) {
    return cell_text(at(table, cells, column));
}

Offer offer() {
    Offer offer;
    offer.id = {7};
    offer.space = Space::practice;
    offer.title = "Drafting";
    offer.language = "en";
    offer.topics = {{"customs-control", TopicStanding::confirmed},
                    {"dual-use-goods", TopicStanding::proposed},
                    {"diamonds", TopicStanding::removed}};
    offer.contact = {"Office", "office@example.org", "A Person", "person@example.org", "+1"};
    offer.lead_days = 5;
    offer.shelf = {ShelfKind::visit, {{date_of(2028, 2, 28), date_of(2028, 2, 29), 2}}};
    return offer;
}

}  // namespace

TEST(open_tables, names_are_snake_case_and_stand_once) {
    std::set<std::string_view> tables;
    for (const auto& table : open_tables()) {
        EXPECT_TRUE(tables.insert(table.name).second);
        std::set<std::string_view> names;
        for (const auto& column : table.columns) {
            EXPECT_TRUE(names.insert(column.name).second) << table.name << ' ' << column.name;
            EXPECT_EQ(column.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), column.name.npos);
            EXPECT_TRUE(column.about.starts_with("column."));
        }
        EXPECT_EQ(find_open_table(table.name), &table);
    }
    EXPECT_EQ(find_open_table("people"), nullptr);
}

// Programs rely on them: a name may be added, none may go.
TEST(open_tables, the_names_that_are_published_stay) {
    const auto has = [](std::string_view table, std::string_view name) {
        for (const auto& column : find_open_table(table)->columns)
            if (column.name == name) return true;
        return false;
    };
    for (const char* name :
         {"id", "requester_name", "state_code", "dated", "present_need", "source", "practice"})
        EXPECT_TRUE(has("requests", name)) << name;
    for (const char* name : {"id", "provider_name", "kind", "title", "topics_confirmed", "confirmed_on"})
        EXPECT_TRUE(has("offers", name)) << name;
    for (const char* name : {"id", "text", "language", "posted_on"}) EXPECT_TRUE(has("posted", name)) << name;
    for (const char* name : {"id", "label_ar", "label_zh", "label_en", "label_fr", "label_ru", "label_es"})
        EXPECT_TRUE(has("topics", name)) << name;
}

TEST(open_tables, an_offer_tells_what_a_person_confirmed_apart_from_what_the_software_found) {
    const auto one = offer();
    const auto cells = cells_of(OpenOffer{one, {"p", "Provider", ""}, FreshnessState::fresh, "https://x/o"});
    EXPECT_EQ(text("offers", cells, "topics_confirmed"), "customs-control");
    EXPECT_EQ(text("offers", cells, "topics_proposed"), "dual-use-goods");
    EXPECT_EQ(text("offers", cells, "shelf_kind"), "visit");
    EXPECT_EQ(text("offers", cells, "freshness"), "fresh");
    EXPECT_EQ(text("offers", cells, "practice"), "true");
    EXPECT_EQ(text("offers", cells, "lead_days"), "5");
    EXPECT_EQ(text("offers", cells, "visits"), "") << "not stated";
}

TEST(open_tables, of_a_contact_only_the_office_is_given) {
    const auto one = offer();
    Institution institution;
    institution.contact = one.contact;
    for (const auto& cells :
         {cells_of(OpenOffer{one, {}, {}, {}}), cells_of(OpenProvider{institution, {}, {}, {}})})
        for (const auto& cell : cells)
            for (const char* personal : {"A Person", "person@example.org", "+1"})
                EXPECT_NE(cell_text(cell), personal);
}

TEST(open_tables, a_date_of_the_shelf_is_a_row_of_its_own) {
    const auto one = offer();
    const auto cells =
        cells_of(OpenShelfDate{one, one.shelf->dates[0], {"p", "Provider", ""}, "https://x/o"});
    EXPECT_EQ(text("shelf", cells, "from"), "2028-02-28");
    EXPECT_EQ(text("shelf", cells, "until"), "2028-02-29");
    EXPECT_EQ(text("shelf", cells, "places"), "2");
    EXPECT_EQ(text("shelf", cells, "offer_id"), OfferId{7}.text());
}

TEST(open_tables, a_request_of_the_past_says_that_its_need_is_unknown) {
    Request request;
    request.id = {1};
    request.dated = date_of(2004, 10, 28);
    request.note = "the words as they came";
    request.needs.emplace_back().text = "Help";
    const auto cells = cells_of(OpenRequest{request, {"i", "Albania", "ALB"}, "https://x/r"});
    EXPECT_EQ(text("requests", cells, "present_need"), "unknown");
    EXPECT_EQ(text("requests", cells, "dated"), "2004-10-28");
    EXPECT_EQ(text("requests", cells, "needs"), "1");
    EXPECT_EQ(text("requests", cells, "practice"), "false");
    for (const auto& cell : cells) EXPECT_NE(cell_text(cell), request.note);
}
