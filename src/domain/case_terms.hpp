#pragma once
// The set times and limits of cases, in one place. They are ours to choose (docs/decisions/0061): neither the
// Committee's procedure nor the founding text names days, but for the plan that must stay light and for the
// question after a year.

namespace lightfoot {

struct CaseTerms {
    int lapse_days = 30;        // of an interest without a decision, after it was said or after its next date
    int overdue_days = 30;      // after which a side that was to act counts as silent
    int unserved_days = 30;     // of a circulated need without a live interest, before the desk is shown it
    int plan_deliveries = 7;    // of one plan
    int follow_up_months = 12;  // after the closing
    int answers = 25;           // asked of a State from its first note to a confirmed delivery
    int minutes = 30;           // that those take
};
inline constexpr CaseTerms case_terms;

}  // namespace lightfoot
