#pragma once
// lightfoot ledger: is the chain of events whole, where does it end, what happened to a record.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace lightfoot {

// 0: whole. 1: broken; the first broken entry is named.
Result<int> verify_ledger(const Settings& settings, bool json, const Terminal& terminal);
// The number and hash of the last entry, to be written down elsewhere.
Result<int> show_ledger_head(const Settings& settings, bool json, const Terminal& terminal);
// What happened to a record and when; neither words nor persons, which the record's own pages show to those
// entitled.
Result<int> show_ledger_history(const Settings& settings, const std::string& id, bool json,
                                const Terminal& terminal);

}  // namespace lightfoot
