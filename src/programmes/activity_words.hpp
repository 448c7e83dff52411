#pragma once
// The words of IATI 1.0x and of hand-made files that stand for codes of 2.0x: "Funding" is 1, "start-planned"
// is 1, "C" is a commitment, "DAC" is vocabulary 1.

#include "domain/activity.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

enum class DayKind : std::uint8_t { planned_start = 1, actual_start, planned_end, actual_end };

// By code or by word; nothing where neither is known.
std::optional<ActivityParty::Role> role_of(std::string_view text);
std::optional<DayKind> day_kind_of(std::string_view text);
std::optional<ProgrammeStatus> status_of(std::string_view text);
std::optional<ActivitySum::Kind> transaction_of(std::string_view text);
std::optional<ActivityLink::Kind> relation_of(std::string_view text);
std::optional<ActivityText::Kind> description_of(std::string_view text);  // general where nothing is said
std::string_view organisation_type_of(std::string_view text);             // empty: not known

// The vocabulary as struct ActivityShare and ActivityMark want it: empty for the standard's own.
std::string_view sector_vocabulary_of(std::string_view text);
std::string_view other_vocabulary_of(std::string_view text);  // of regions, markers, aid types

}  // namespace lightfoot
