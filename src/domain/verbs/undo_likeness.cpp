#include "domain/likeness.hpp"

namespace lightfoot {

Result<Change<LikenessDecision>> undo_likeness(const LikenessDecision& decision, const Viewer& viewer,
                                               Time now) {
    if (decision.space != viewer.space) return not_found();
    if (!may_decide_likeness(viewer)) return not_allowed();
    const bool own = decision.holds_for
                         ? viewer.can(Capability::ask) && decision.holds_for == viewer.institution
                         : viewer.can(Capability::keep_desk);
    if (!own) return not_allowed();
    if (decision.undone_at) return conflict("likeness.undone_already");
    auto after = decision;
    after.undone_at = now;
    after.undone_by = viewer.account;
    auto event = event_of(after, viewer, "likeness_undone", now);
    return Change<LikenessDecision>{std::move(after), std::move(event)};
}

}  // namespace lightfoot
