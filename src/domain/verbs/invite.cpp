#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "domain/sign_in.hpp"
#include "domain/verbs/account.hpp"

namespace lightfoot {

namespace {

bool is_own(const Viewer& who, const Institution& institution) {
    return bool(who.institution) && who.institution == institution.id;
}

// Each institution keeps its own people. An administrator opens the door once, and again when nobody is left.
Result<void> may_invite(const Viewer& who, const Institution& institution, Keepers keepers) {
    if (!who.can(Capability::keep_people)) return not_allowed();
    if (institution.space != who.space) return not_found();
    if (is_own(who, institution)) return {};
    if (!who.can(Capability::administer)) return not_found();
    if (keepers.count > 0 && institution.kind != InstitutionKind::operator_)
        return not_allowed("account.institution_keeps_its_people");
    return {};
}

std::vector<Fault> faults_of(const Institution& institution, const InvitationForm& form) {
    std::vector<Fault> faults;
    if (!valid_email(form.email)) faults.push_back({"email", "account.email_invalid"});
    if (!is_official_language(form.language)) faults.push_back({"language", "account.language_unknown"});
    if (!admits(institution, form.role)) faults.push_back({"role", "account.role_does_not_fit"});
    if (form.deputy && form.role != Role::point_of_contact)
        faults.push_back({"deputy", "account.deputy_of_nobody"});
    return faults;
}

}  // namespace

Result<Invited> invite(const Viewer& who, const Institution& institution, Keepers keepers,
                       const InvitationForm& typed, Time now) {
    TRY(may_invite(who, institution, keepers));
    InvitationForm form = typed;
    form.email = trimmed(typed.email);
    if (auto faults = faults_of(institution, form); !faults.empty())
        return invalid("form.faults", std::move(faults));

    Invited invited;
    invited.invitation = {{},
                          institution.space,
                          institution.id,
                          form.role,
                          form.deputy,
                          form.keeps_people || keepers.count == 0,
                          form.email,
                          form.language,
                          who.account,
                          now,
                          {now.seconds + invitation_days * day_seconds},
                          {}};
    invited.event.subject = Subject::institution;
    invited.event.subject_id = institution.id.value;
    invited.event.verb = "person_invited";
    invited.event.institution = institution.id;
    invited.event.actor = who.account;
    invited.event.at = now;
    invited.event.body = {{"email", form.email}, {"role", std::string(name_of(form.role))}};
    return invited;
}

}  // namespace lightfoot
