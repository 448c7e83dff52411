#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> name_parties(const Case& it, const Viewer& viewer, const PartiesForm& form, Time now) {
    TRY(side_of(it, viewer));
    if (!is_live(status_of(it, date_of(now)))) return conflict("case.not_now");
    FieldCheck check;
    const auto clean = [&](std::string_view place, const Party& party) {
        return Party{party.institution, check.line(place, party.words, limits::name)};
    };
    Case after = it;
    after.funder = clean("funder_words", form.funder);
    after.expert = clean("expert_words", form.expert);
    after.host = clean("host_words", form.host);
    TRY(check.finish());
    return change_of(it, std::move(after), "parties_named", viewer.account, now);
}

}  // namespace lightfoot
