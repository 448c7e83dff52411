#include "cli/evaluate.hpp"

#include "cli/file.hpp"
#include "cli/house.hpp"
#include "matching/evaluate.hpp"

namespace lightfoot {

namespace {

// "requests:12" becomes "FILE line 12".
void name_files(Error& error, const Collections& files) {
    for (auto& fault : error.faults) {
        const auto colon = fault.place.find(':');
        if (colon == std::string::npos) continue;
        const bool request = fault.place.starts_with("requests:");
        fault.place = (request ? files.requests : files.offers) + " line " + fault.place.substr(colon + 1);
    }
}

}  // namespace

Result<int> evaluate(const Settings& settings, const Collections& files, const Terminal& terminal) {
    const auto requests = TRY(read_file(terminal, files.requests));
    const auto offers = TRY(read_file(terminal, files.offers));
    const auto data = TRY(ReferenceData::read(settings));
    auto run = evaluate(requests, offers, data.vocabulary, data.places, files.tag);
    if (!run) {
        name_files(run.error(), files);
        return run.error();
    }
    TRY(write_file(terminal, files.run, *run));
    return 0;
}

}  // namespace lightfoot
