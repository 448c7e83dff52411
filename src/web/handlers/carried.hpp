#pragma once
// What a visitor wrote and chose at the open door, on its way through the sign-in into a request. It travels
// in the bodies of the forms alone, from page to page: never in an address, which is logged by others, and
// kept nowhere here.

#include "web/call.hpp"

#include <string>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t longest_carried_note = 4'000;  // characters, as at the open door

struct Carried {
    std::string note;
    std::vector<std::string> topics;  // of the vocabulary
    std::string story;                // id of the one that was read before, or empty
    bool any() const { return !note.empty() || !topics.empty(); }
};
// Of the form; what is too long or unknown is left out.
Carried carried(const Call& call);
// Hidden fields for the next form. The start page has a field of its own for the note.
NameValues fields_of(const Carried& it);
NameValues fields_beside_note(const Carried& it);

}  // namespace lightfoot
