#pragma once
// What the pages of programmes and of hosts share: names of places, the title for this reader, the card.

#include "web/call.hpp"
#include "web/pages/likeness.hpp"
#include "web/pages/programme.hpp"
#include "web/programme_entries.hpp"
#include "web/programmes.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

// The real space's programmes, or those of the practice ground where the reader is there.
Programmes::Reading programmes_of(const Call& call, Space space);

// In the reader's language, else in the programme's own, else the first.
ActivityText title_for(const Call& call, const Activity& activity);
// By the United Nations' name where the code is a State's; a practice State on the practice ground alone.
std::string country_name(const Call& call, Space space, std::string_view iso2, const std::string& name);
std::string region_name(const Call& call, const ActivityShare& region);
// Of a purpose code of the DAC, in the reader's language; empty where the list has none.
std::string sector_name(const Call& call, std::string_view code);
std::string publisher_of(const Activity& activity);

// With what persons confirmed, as far as this reader may know it.
ProgrammeEntries entries_for(const Call& call, const ProgrammeBase& base);
// All parts of the programme, the one of `key` marked; nothing where it has one.
ProgrammeEntryView entry_view(const Call& call, Space space, const ProgrammeBase& base,
                              const ProgrammeEntries& entries, std::int64_t key);

ProgrammeCard card_of(const Call& call, Space space, const ProgrammeEntries& entries,
                      const Activity& activity);
// Purpose codes of the DAC that the vocabulary knows, sorted.
std::vector<std::string> known_sectors(const Call& call);

// programme.cpp
Reply list_programmes(Call& call);
Reply show_programme(Call& call);

// publishers.cpp
Reply list_publishers(Call& call);

// hosts.cpp
Reply show_hosts(Call& call);

// likeness.cpp
// Programmes that could be the same as this one, for a reader who may say so.
std::vector<LikenessView::Proposal> likeness_proposals(const Call& call, const ProgrammeBase& base,
                                                       const ProgrammeEntries& entries, std::int64_t key,
                                                       const Activity& activity);
Reply show_likeness(Call& call);
Reply decide_likeness(Call& call);
Reply undo_likeness(Call& call);

}  // namespace lightfoot
