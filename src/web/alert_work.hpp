#pragma once
// Alerts that nobody's act raises: what has arrived, a day that comes near, a record to be confirmed, an
// offer or a story that is new. Run by the jobs; each is raised once, also where two servers run.

#include "store/case_work.hpp"
#include "web/app.hpp"

namespace lightfoot {

// Whether a need of the request is among those that this person's offers could answer, as on the page of open
// needs. It remembers: one for each run.
Concerns concerns_of(App& app, Time now);

// All of them; how many were raised.
Result<int> raise_alerts(App& app, Time now);

}  // namespace lightfoot
