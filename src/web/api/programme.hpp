#pragma once
// Programmes for programs: the list, one with all its parts, hosts.

#include "base/json.hpp"
#include "index/query.hpp"
#include "language/words.hpp"
#include "web/pages/hosts.hpp"
#include "web/pages/programme.hpp"

namespace lightfoot {

Json to_json(const Words& words, const ProgrammeCard& card);
Json programmes_json(const Words& words, const ProgrammeListView& view, const Hits& hits);
Json to_json(const Words& words, const ProgrammeView& view);
Json to_json(const Words& words, const HostsView& view);
Json likeness_json(const Words& words, const std::vector<LikenessView::Proposal>& proposals);

}  // namespace lightfoot
