#pragma once
// The open data: what each table holds, with the dictionary of its columns, and where its files are.

#include "exchange/open_tables.hpp"
#include "web/page.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct DataTableView {
    const OpenTableInfo* table = nullptr;
    std::int64_t records = 0;
    std::optional<Url> feed;  // of what is new in it
};
struct DataView {
    std::vector<DataTableView> tables;
    std::string publisher;  // whose service this is
    std::string base_url;   // of files that are the same in every language
    bool practice = false;
    std::int64_t activities = 0;    // that stand in the IATI file
    std::string iati_organisation;  // who reports them; empty: nobody is registered
};
Page data_page(const Frame& frame, const DataView& view);

}  // namespace lightfoot
