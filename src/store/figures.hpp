#pragma once
// Reading what figures are made of, and keeping what of them is published. Facts are of one space, or of one
// institution of it; only that institution's own people are shown what is made of them.

#include "base/zone.hpp"
#include "domain/account.hpp"
#include "domain/figures.hpp"
#include "store/store.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace lightfoot {

// Of all institutions of a space, for publication and for the practice ground. Days are those of the zone.
FigureFacts figure_facts(Session& session, Space space, const ZoneOffsets& zone);
// Of the viewer's own institution: of a State its requests, of a provider its answers (counted from
// circulation) and its offers. Empty for everybody else.
FigureFacts own_figure_facts(Session& session, const Viewer& viewer, const ZoneOffsets& zone);

enum class FigureOutcome { published, kept, too_few };  // kept: too little has changed since
std::string_view name_of(FigureOutcome);

struct PublishedFigures {
    Date as_of;
    FigureValues values;
};
// The newest of each population, in their order; none where there is nothing.
using NewestFigures = std::array<std::optional<PublishedFigures>, std::size(all_populations)>;
NewestFigures published_figures(Session& session);

// Decides once for each population about the last quarter that is over; two servers on one data base do it
// once. Returns how many were published.
Result<int> publish_figures(Store& store, const ZoneOffsets& zone, Time now);

}  // namespace lightfoot
