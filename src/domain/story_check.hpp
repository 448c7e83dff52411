#pragma once
// Looks in free words for what could name a person or a site, before they are released. It warns and never
// refuses: a person decides. It finds by signs (an honorific, an at sign, degrees) and by names that the
// record itself has; it does not know names in general.

#include "domain/story.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class FindingKind {
    person,      // an honorific and a name, or initials and a name
    known_name,  // of a contact or person of the two sides
    email,
    telephone,
    coordinates,
    address,      // a street, a postal box
    site,         // a laboratory, a depot, … by its name
    known_place,  // that the record names
};
std::string_view name_of(FindingKind);

struct Finding {
    FindingKind kind = FindingKind::person;
    std::string words;         // as they stand in the text
    std::size_t position = 0;  // in bytes, where they begin
    bool operator==(const Finding&) const = default;
};

// What the record itself names.
struct KnownNames {
    std::vector<std::string> people, places;
};

// In the order of the text; each stretch of text once, under the first kind that finds it.
std::vector<Finding> findings_in(std::string_view text, const KnownNames& known);

struct StoryWarning {
    StoryPart part = StoryPart::state_summary;
    std::string language;  // of a translation; empty: the part itself
    Finding finding;
    std::string around;  // some words before and after
    bool operator==(const StoryWarning&) const = default;
};

}  // namespace lightfoot
