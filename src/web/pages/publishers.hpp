#pragma once
// Who published the kept programmes: licences, number and age.

#include "web/pages/parts.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct PublisherRow {
    std::string short_name;  // in the index of data sets; by hand: its reference, empty where none is stated
    std::string name;        // as it calls itself in one of its programmes; empty: that is not known
    std::vector<std::string> licences;  // their ids, sorted; empty: none is stated
    std::int64_t programmes = 0, data_sets = 0;
    Date read_on;  // the latest
    // Its programmes come from files that were read by hand: neither data sets nor read_on are known of it.
    bool by_hand = false;
};
struct PublisherListView {
    std::vector<PublisherRow> rows;  // of this page
    Paging paging;
    std::int64_t files_by_hand = 0;
    Date last_by_hand;  // where there are such files
};
Page publisher_list_page(const Frame& frame, const PublisherListView& view);

}  // namespace lightfoot
