#pragma once
// Programmes for programs: the list, one with all its parts, hosts.

#include "base/json.hpp"
#include "index/query.hpp"
#include "language/words.hpp"
#include "matching/programme_days.hpp"
#include "web/pages/hosts.hpp"
#include "web/pages/programme.hpp"

namespace lightfoot {

Json to_json(const Words& words, const ProgrammeCard& card);
// `bands`: those that the hits were counted by.
Json programmes_json(const Words& words, const ProgrammeListView& view, const Hits& hits,
                     const std::vector<DayBand>& bands);
Json to_json(const Words& words, const ProgrammeView& view);
Json to_json(const Words& words, const HostsView& view);
Json likeness_json(const Words& words, const std::vector<LikenessView::Proposal>& proposals);

}  // namespace lightfoot
