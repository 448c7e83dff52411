#pragma once
// Who published the kept programmes: licences, number and age.

#include "web/pages/parts.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct PublisherRow {
    std::string short_name;  // in the index of data sets; of files that were read by hand their folder
    std::string name;        // as it calls itself in one of its programmes; empty: read by hand, or no name
    std::vector<std::string> licences;  // sorted; empty: none is stated
    std::int64_t programmes = 0, data_sets = 0;
    Date read_on;            // the latest
    bool by_hand = false;    // nothing says who published these files: they may be of several
};
struct PublisherListView {
    std::vector<PublisherRow> rows;  // of this page
    Paging paging;
};
Page publisher_list_page(const Frame& frame, const PublisherListView& view);

}  // namespace lightfoot
