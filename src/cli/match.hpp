#pragma once
// lightfoot match: who could help, and why, for a published request or for words that are nowhere kept. Uses
// the same Finder as the pages, and sees what the public sees.

#include "base/result.hpp"
#include "cli/settings.hpp"
#include "cli/terminal.hpp"

#include <optional>
#include <string>

namespace lightfoot {

struct MatchQuestion {
    std::string state;        // who asks: letters, name or id
    std::optional<int> year;  // of the request
    std::string request;      // its id, instead
    std::string text;         // one's own words, instead; "-": standard input
    std::string written_in;   // their language; empty: detected
    std::string why;          // id of an offer: why it is, or is not, on the list
    int count = 10;
    bool practice = false;  // requests and offers of the practice ground
    bool json = false;
};
Result<int> match(const Settings& settings, const MatchQuestion& question, const Terminal& terminal);

}  // namespace lightfoot
