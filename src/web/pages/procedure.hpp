#pragma once
// The procedure explained from what the program itself goes by: the steps and delays of the file, the
// holidays, the diagram and the table of transitions. Nothing here is written twice.

#include "domain/clock.hpp"
#include "web/page.hpp"

namespace lightfoot {

struct ProcedureDescription {
    const Procedure& procedure;
    std::vector<int> missing_years;  // of this year and the next, whose holidays are not in the file
};
Page procedure_page(const Frame& frame, const ProcedureDescription& view);

// "5 working days, counted from the day after the acknowledgement", or that the sources give no delay.
std::string delay_in_words(const Words& words, const ProcedureStep& step);
// What holds for a step beside its delay: silence, by whom.
std::vector<Message> rules_of(const ProcedureStep& step);

// The stages from left to right of the page as boxes, the acts as arrows.
Html state_diagram(const Words& words);

}  // namespace lightfoot
