// The stories of the open data.

#include "web/open_feeds.hpp"
#include "web/pages/data.hpp"
#include "web/pages/storybook.hpp"

namespace lightfoot {

namespace {

DataView view(bool practice) {
    DataView view;
    view.publisher = "Example Foundation";
    view.base_url = "https://help.example.org";
    view.practice = practice;
    if (practice) {
        view.activities = 3;
        view.iati_organisation = "XI-IATI-1234";
    }
    std::int64_t records = 0;
    for (const auto& table : open_tables()) {
        DataTableView one{&table, records, {}};
        if (const auto* feed = find_open_feed(table.name)) one.feed = address_of(*feed);
        view.tables.push_back(std::move(one));
        records += 7;
    }
    return view;
}

Page data(const Frame& frame, const Vocabulary&) { return data_page(frame, view(false)); }
Page data_practice(const Frame& frame, const Vocabulary&) { return data_page(frame, view(true)); }

constexpr Story table[] = {{"data", data}, {"data-practice", data_practice}};

}  // namespace

std::span<const Story> data_stories() { return table; }

}  // namespace lightfoot
