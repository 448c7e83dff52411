#pragma once
// Who published the kept programmes: licences, number and age.

#include "web/pages/parts.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct PublisherRow {
    std::string short_name;  // in the index of data sets; empty: files that were read by hand
    std::string name;        // as it calls itself in one of its programmes; may be empty
    std::vector<std::string> licences;  // sorted; empty: none is stated
    std::int64_t programmes = 0, data_sets = 0;
    Date read_on;            // the latest
};
struct PublisherListView {
    std::vector<PublisherRow> rows;  // of this page
    Paging paging;
};
Page publisher_list_page(const Frame& frame, const PublisherListView& view);

}  // namespace lightfoot
