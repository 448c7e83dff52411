#pragma once
// The search of the list of programmes: what its query asks, and what is found.

#include "matching/programme_days.hpp"
#include "web/handlers/programme_codes.hpp"
#include "web/pages/programme.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

inline constexpr std::string_view programme_goings[] = {"", "yes", "not_ended"};

// The query as it was read; what could not be read is a fault.
struct ProgrammeAsked {
    struct Chosen {
        ProgrammeFilter filter;
        ReadCode code;
    };
    std::string words, going, from, to;
    bool typed_only = false;  // the words as they are typed, and nothing beside them
    std::optional<Date> first_day, last_day;
    std::vector<Chosen> chosen;
    std::vector<Fault> faults;

    NameValues query() const;  // all that was read, without the page
    // The first page of the list without the fields that `left_out(name, value)` names.
    template <class LeftOut>
    Url address(LeftOut left_out) const {
        Url address = url("/programmes");
        for (const auto& [name, value] : query())
            if (!left_out(name, value)) address.query(name, value);
        return address;
    }
};
// `base`: null where nothing is kept; codes are then taken as they are.
ProgrammeAsked programmes_asked(const Call& call, const ProgrammeBase* base);

// More than are shown of one page, because parts of one programme are hits of their own and stand as one.
// Counts the facets, and day_bands() of the day of the call. What was looked for besides goes into the view.
Hits find_programmes(const Call& call, const ProgrammeBase& base, const ProgrammeAsked& asked,
                     std::size_t per_page, ProgrammeListView& view);

// The name that a publisher gives itself in any of its programmes; else its reference.
std::string publisher_name(const ProgrammeBase& base, const std::string& reference);

// programme_facets.cpp: by key of the facet's name, in the order of the page.
std::vector<std::pair<std::string, std::vector<FacetRow>>> programme_facets(const Call& call,
                                                                            const ProgrammeBase& base,
                                                                            const ProgrammeAsked& asked,
                                                                            const Hits& hits);
// Code and name of the countries that have no line of their own, by name; none where all have one.
NameValues programme_countries(const Call& call, const ProgrammeAsked& asked, const Hits& hits);

}  // namespace lightfoot
