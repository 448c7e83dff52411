#pragma once
// Keeps the programmes as the IATI Bulk Data Service has them: the first time the whole archive, afterwards
// only the data sets whose copies have another hash. What was fetched before a break-off is not fetched
// again.

#include "programmes/bulk_index.hpp"
#include "programmes/fetch.hpp"
#include "programmes/import.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

inline constexpr std::string_view bulk_data_service = "https://bulk-data.iatistandard.org";

struct UpdateSettings {
    ImportSettings import;
    std::string service{bulk_data_service};  // without a slash at its end
    std::string index = "datasets-minimal", archive = "iati-data.zip";
    FetchLimits limits;
    bool forget_many = false;  // also where far more data sets than usual are listed no longer
    std::function<void(std::uint64_t done, std::uint64_t all)> fetched;  // data sets, now and then
};

struct UpdateSummary {
    std::uint64_t data_sets = 0;  // in the index
    std::uint64_t changed = 0, gone = 0;
    std::vector<Fault> failed;            // what could not be fetched or is not believed: the old copy stands
    std::optional<ImportSummary> import;  // none: nothing had changed
};

// Errors: of fetch() for index and archive, of read_bulk_index() and of import_programmes(); the old state
// holds after each of them.
Result<UpdateSummary> update_programmes(const UpdateSettings& settings);

}  // namespace lightfoot
