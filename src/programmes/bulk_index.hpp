#pragma once
// The list of all published data sets as the IATI Bulk Data Service gives it, in either of its two forms: an
// object whose keys are the names of data sets, or a list of data sets.

#include "base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct DataSet {
    std::string name;       // short name, unique
    std::string publisher;  // short name of who publishes it; empty: the form does not say
    std::string licence;    // as the publisher states it; empty: not said
    std::string hash;       // of the last good copy
    std::string xml, zip;   // addresses of that copy; one of them may be empty
    bool operator==(const DataSet&) const = default;
};

// By name; those without a good copy are left out, their names in `without_copy`. Of several with one name
// the first stands. Errors: programmes.index_unreadable with the place in the detail. Limits: 64 MiB, 200 000
// data sets; names and addresses that are longer than 500 bytes or hold anything but what names and addresses
// hold are left out.
Result<std::vector<DataSet>> read_bulk_index(std::string_view json,
                                             std::vector<std::string>* without_copy = nullptr);

}  // namespace lightfoot
