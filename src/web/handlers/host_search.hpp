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
    // What any of its needs names and cannot be carried by.
    std::vector<Host> apart() const;
    // Identifiers that the request holds, of which nothing is kept; at most twenty.
    const std::vector<std::string>& unknown() const { return unknown_; }
    const ProgrammeEntries& entries() const { return entries_; }

private:
    const Call& call_;
    const Request& request_;
    const Institution& asking_;
    ProgrammeEntries entries_;
    HostFinder::Base kept_;
    std::vector<std::string> partners_;
    std::vector<std::int64_t> named_;
    std::vector<std::string> unknown_;
    std::string text_;
};

// Of programmes whose identifiers stand in the text, in its order; at most twenty. `unknown`: what begins as
// identifiers of a known publisher or a known list of organisations do, and is not kept.
std::vector<std::int64_t> named_programmes(const ProgrammeBase& base, std::string_view text,
                                           std::vector<std::string>* unknown = nullptr);

}  // namespace lightfoot
