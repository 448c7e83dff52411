#pragma once
// Who may do what at which status of a case: one table, from which the rules, the buttons on the page, the
// diagram in docs/cases.md and the tests are made.

#include "base/result.hpp"
#include "domain/account.hpp"
#include "domain/case.hpp"

#include <span>

namespace lightfoot {

enum class CaseAct {
    accept,
    decline,
    name_date,
    propose_delivery,
    change_delivery,
    agree_delivery,
    cancel_delivery,
    report_delivery,
    confirm_delivery,
    give_feedback,
    answer_follow_up,
};
std::string_view name_of(CaseAct);

struct CaseTransition {
    CaseStatus from;
    CaseAct act;
    Side by;
    CaseStatus to;  // where one delivery is all there is, and the other side has not given its feedback
};
std::span<const CaseTransition> case_transitions();
bool may_now(CaseStatus status, CaseAct act, Side by);

enum class Turn { nobody, requester, provider, both };
std::string_view name_of(Turn);
Turn turn_of(const Case&, Date today);
bool is_turn_of(Turn turn, Side side);

// Since when the side whose turn it is has been silent for longer than it should be.
std::optional<Date> overdue_since(const Case&, Date today);

// Which side of the case the viewer speaks for. Not allowed: neither; not found: another space.
Result<Side> side_of(const Case&, const Viewer&);

}  // namespace lightfoot
