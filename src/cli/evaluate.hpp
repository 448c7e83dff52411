#pragma once
// lightfoot evaluate: a relevance collection through the same code that serves the page. Needs no data
// folder, but for --programmes, which asks the programmes that are kept there.

#include "cli/settings.hpp"
#include "cli/terminal.hpp"
#include "base/result.hpp"

#include <string>

namespace lightfoot {

struct Collections {
    std::string requests, offers;   // files, one JSON object a line (matching/evaluate.hpp)
    bool programmes = false;        // hosts among the kept programmes, instead of offers
    std::string run;                // where the TREC run goes; empty or "-": standard output
    std::string tag = "lightfoot";  // last column of the run
};
Result<int> evaluate(const Settings& settings, const Collections& files, const Terminal& terminal);

}  // namespace lightfoot
