#include "exchange/table.hpp"

#include <boost/json.hpp>
#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

struct Thing {
    std::string name;
    std::vector<std::string> parts;
    std::optional<int> days;
    std::optional<Date> on;
};
constexpr Column<Thing> columns[] = {
    {{"name", "column.name"}, [](const Thing& thing) { return text_cell(thing.name); }},
    {{"parts", "column.about", ColumnKind::list}, [](const Thing& thing) { return list_cell(thing.parts); }},
    {{"days", "column.lead_days", ColumnKind::number},
     [](const Thing& thing) { return optional_cell(thing.days); }},
    {{"on", "column.dated", ColumnKind::day}, [](const Thing& thing) { return optional_cell(thing.on); }},
};
const std::span<const Column<Thing>> all(columns);
const Thing full{"=1+1", {"a", "b"}, 3, date_of(2028, 2, 29)};

}  // namespace

TEST(table, one_description_gives_head_row_and_object) {
    const auto infos = infos_of(all);
    EXPECT_EQ(csv_head(infos), "name,parts,days,on\r\n");
    EXPECT_EQ(csv_row(cells_of(all, full)), "'=1+1,a;b,3,2028-02-29\r\n");
    const auto object = boost::json::parse(json_row(infos, cells_of(all, full)));
    EXPECT_EQ(object.at("name").as_string(), "=1+1") << "nothing runs JSON";
    EXPECT_EQ(object.at("parts").as_array().size(), 2u);
    EXPECT_EQ(object.at("days").as_int64(), 3);
    EXPECT_EQ(object.at("on").as_string(), "2028-02-29");
}

TEST(table, what_nobody_stated_is_empty_and_null) {
    EXPECT_EQ(csv_row(cells_of(all, Thing{})), ",,,\r\n");
    const auto object = boost::json::parse(json_row(infos_of(all), cells_of(all, Thing{})));
    for (const auto& [name, value] : object.as_object()) EXPECT_TRUE(value.is_null()) << name;
}

TEST(table, each_kind_of_cell_has_its_text) {
    EXPECT_EQ(cell_text(Time{86'400}), "1970-01-02T00:00:00Z");
    EXPECT_EQ(cell_text(true), "true");
    EXPECT_EQ(to_json(Cell{false}).str(), "false");
    EXPECT_EQ(to_json(Cell{}).str(), "null");
}
