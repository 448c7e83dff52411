#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> name_next_date(const Case& it, const Viewer& viewer, std::optional<Date> day, Time now) {
    TRY(may_act(it, viewer, CaseAct::name_date, now));
    const auto today = date_of(now);
    if (!day || *day < today || day->days > today.days + 366)
        return invalid("form.faults", {{"next_on", "case.date_out_of_range"}});
    Case after = it;
    after.next_on = day;
    return change_of(it, std::move(after), "next_date_named", viewer.account, now);
}

}  // namespace lightfoot
