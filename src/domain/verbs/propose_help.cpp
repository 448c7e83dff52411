#include "domain/verbs/case_rules.hpp"

namespace lightfoot {

Result<CaseChange> propose_help(const Viewer& viewer, const Institution& requester, const ProposalForm& form,
                                Time now) {
    if (!viewer.can(Capability::offer) || !viewer.institution) return not_allowed();
    if (requester.space != viewer.space || !requester.requests || requester.id == viewer.institution)
        return invalid("form.faults", {{"requester", "case.may_not_ask"}});
    Case it;
    FieldCheck check;
    const auto title = check.line("title", form.title, limits::title);
    if (title.empty()) check.fault("title", "case.title_needed");
    it.words = checked(check, "words", {form.words, form.language});
    const auto language = check.official_language("language", form.language);
    TRY(check.finish());
    it.title = {title, language};
    it.id = CaseId::make();
    it.space = viewer.space;
    it.requester = requester.id;
    it.provider = viewer.institution;
    it.interested_at = now;
    it.of_provider = {CaseAnswer::accepted, std::nullopt, {}, now};
    return change_of(Case{}, std::move(it), "proposed", viewer.account, now);
}

}  // namespace lightfoot
