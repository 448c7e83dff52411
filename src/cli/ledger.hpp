#pragma once
// lightfoot ledger: is the chain of events whole, where does it end, what happened to a record; and erasing
// what it says.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <string>

namespace lightfoot {

// 0: whole. 1: broken; the first broken entry is named.
// `kept`: number and hash as show_ledger_head printed them once; empty: only the chain itself is looked at.
Result<int> verify_ledger(const Settings& settings, const std::vector<std::string>& kept, bool json,
                          const Terminal& terminal);
// The number and hash of the last entry, to be written down elsewhere.
Result<int> show_ledger_head(const Settings& settings, bool json, const Terminal& terminal);
// What happened to a record and when; neither words nor persons, which the record's own pages show to those
// entitled.
Result<int> show_ledger_history(const Settings& settings, const std::string& id, bool json,
                                const Terminal& terminal);

// Erases what the entries about a record say, and says in the ledger that this was done. Without `yes` it
// only tells what would be erased, with code 2.
struct WantedErasing {
    std::string kind;  // name of a Subject
    bool yes = false, json = false;
};
Result<int> erase_ledger_words(const Settings& settings, const WantedErasing& wanted, const std::string& id,
                               const Terminal& terminal);

}  // namespace lightfoot
