#pragma once
// Hosts for the needs of one request, with all that is known of its State: what its text names, with whom it
// has worked, which programmes are one.

#include "matching/hosts.hpp"
#include "web/handlers/programme_parts.hpp"

#include <string>
#include <vector>

namespace lightfoot {

// For one answer. Call, base and request outlive it.
class HostSearch {
public:
    HostSearch(const Call& call, const ProgrammeBase& base, const Request& request,
               const Institution& asking);
    Hosts find(const Need& need, std::size_t count) const;
    const ProgrammeEntries& entries() const { return entries_; }

private:
    const Call& call_;
    const Request& request_;
    const Institution& asking_;
    ProgrammeEntries entries_;
    HostFinder::Base kept_;
    std::vector<std::string> partners_;
    std::vector<std::int64_t> named_;
    std::string text_;
};

// Of programmes whose identifiers stand in the text, in its order; at most twenty.
std::vector<std::int64_t> named_programmes(const ProgrammeBase& base, std::string_view text);

}  // namespace lightfoot
