#pragma once
// The codes by which the list of programmes is narrowed, as people and programs write them: what each stands
// for in the index, or why it is none.

#include "web/call.hpp"
#include "web/handlers/programme_parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A facet that a reader may choose from, by the name of its parameter.
struct ProgrammeFilter {
    const char* parameter;
    ProgrammeFacet facet;
};
inline constexpr ProgrammeFilter programme_filters[] = {{"country", ProgrammeFacet::country},
                                                        {"region", ProgrammeFacet::region},
                                                        {"sector", ProgrammeFacet::sector},
                                                        {"publisher", ProgrammeFacet::publisher},
                                                        {"status", ProgrammeFacet::status}};

struct ReadCode {
    std::string value;                // as it stands in an address: "KE" for "KEN", "ke" or "Kenya"
    std::vector<std::string> any_of;  // of the index
};
// Error: invalid with one fault at the parameter.
Result<ReadCode> read_programme_code(const Call& call, const ProgrammeBase& base,
                                     const ProgrammeFilter& filter, std::string_view text);

inline constexpr std::string_view sectors_of_the_vocabulary = "1540";  // all purpose codes that it knows

}  // namespace lightfoot
