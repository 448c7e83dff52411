#pragma once
// What the pages of programmes and of hosts share: names of places, the title for this reader, the card.

#include "web/call.hpp"
#include "web/pages/programme.hpp"
#include "web/programmes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// A programme in an address: sixteen digits that follow from its identifier, which may hold anything.
std::string handle_of(std::string_view identifier);
std::optional<std::uint64_t> mark_of_handle(std::string_view handle);

// The real space's programmes, or those of the practice ground where the reader is there.
Programmes::Reading programmes_of(const Call& call, Space space);

// In the reader's language, else in the programme's own, else the first.
ActivityText title_for(const Call& call, const Activity& activity);
// By the United Nations' name where the code is a State's; a practice State on the practice ground alone.
std::string country_name(const Call& call, Space space, std::string_view iso2, const std::string& name);
std::string region_name(const Call& call, const ActivityShare& region);
// Names of our topics that a purpose code of the DAC stands for, at most three.
std::vector<std::string> topics_of_code(const Call& call, std::string_view code);
std::string publisher_of(const Activity& activity);

ProgrammeCard card_of(const Call& call, Space space, const Activity& activity);

// programme.cpp
Reply list_programmes(Call& call);
Reply show_programme(Call& call);

// publishers.cpp
Reply list_publishers(Call& call);

// hosts.cpp
Reply show_hosts(Call& call);

}  // namespace lightfoot
