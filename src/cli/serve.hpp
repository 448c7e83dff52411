#pragma once
// lightfoot serve: opens everything in order, hands it down, serves until it is told to stop.

#include "cli/settings.hpp"

namespace lightfoot {

int serve(const Settings& settings);

}  // namespace lightfoot
