#pragma once
// The programmes of the practice ground, which the program carries (data/practice/programmes.xml), and those
// of a folder that the operator names (LIGHTFOOT_IATI).

#include "cli/house.hpp"
#include "programmes/import.hpp"

#include <atomic>
#include <string>
#include <thread>

namespace lightfoot {

std::string practice_programmes_folder(const Settings& settings);

// The file as it is on a day: "{-400}" in it stands for the day four hundred days before, so that what goes
// on in practice goes on whenever one practises.
std::string practice_programmes_on(std::string_view file, Date today);

// Reads the embedded file into the folder where it says something else than what is kept there. Takes
// milliseconds. Errors: of import_programmes.
Result<void> make_practice_programmes(const std::string& folder, const ReferenceData& data,
                                      const Tagger& tagger, Time now);

// Reads the folder named by LIGHTFOOT_IATI beside the serving, slowly, and logs what came of it. Ends with
// the object: an import under way is left, and the old state stays.
class ProgrammeImport {
public:
    ProgrammeImport(const Settings& settings, const ReferenceData& data, const Tagger& tagger);
    ~ProgrammeImport();

private:
    std::atomic<bool> stop_ = false;
    std::thread thread_;
};

}  // namespace lightfoot
