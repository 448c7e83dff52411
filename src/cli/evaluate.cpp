#include "cli/evaluate.hpp"

#include "cli/file.hpp"
#include "cli/house.hpp"
#include "cli/programmes.hpp"
#include "matching/evaluate.hpp"
#include "programmes/base.hpp"

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

Result<std::string> run_of(const Settings& settings, const Collections& files, const Terminal& terminal) {
    if (!files.programmes && files.offers.empty()) return invalid("evaluate.offers_or_programmes");
    const auto requests = TRY(read_file(terminal, files.requests));
    const auto data = TRY(ReferenceData::read(settings));
    if (!files.programmes) {
        const auto offers = TRY(read_file(terminal, files.offers));
        return evaluate(requests, offers, data.vocabulary, data.places, files.tag);
    }
    const auto base = TRY(ProgrammeBase::open(programmes_folder(settings)));
    const HostFinder::Base asked{base->index(),
                                 [&](std::int64_t key) { return base->sketch(key); },
                                 [&](std::int64_t key) { return base->fetch(key); },
                                 {},
                                 &base->host_rows()};
    return evaluate_hosts(requests, asked, data.vocabulary, data.places, files.tag);
}

}  // namespace

Result<int> evaluate(const Settings& settings, const Collections& files, const Terminal& terminal) {
    auto run = run_of(settings, files, terminal);
    if (!run) {
        name_files(run.error(), files);
        return run.error();
    }
    TRY(write_file(terminal, files.run, *run));
    return 0;
}

}  // namespace lightfoot
