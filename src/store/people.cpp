#include "store/people.hpp"

#include "base/encoding.hpp"
#include "store/institution.hpp"
#include "store/outbox.hpp"

namespace lightfoot {

namespace {

Error changed_meanwhile() { return conflict("account.changed_meanwhile"); }

// What verbs decide about an account that the viewer may find, of the version that was on the page.
template <class Decide>
Result<Account> change_account(Store& store, const Viewer& who, AccountId id, std::int64_t version, Time now,
                               Decide decide) {
    return store.write(now, [&](Transaction& transaction) -> Result<Account> {
        Session& session = transaction.session;
        const auto account = find_account(session, who, id);
        if (!account) return not_found();
        AccountChange change = TRY(decide(*account, count_keepers(session, account->institution)));
        change.account.version = version;
        if (!update_account(session, change.account)) return changed_meanwhile();
        transaction.record(std::move(change.event));
        return find_any_account(session, id).value_or(change.account);
    });
}

std::optional<Institution> find_operator(Session& session, const Viewer& console) {
    InstitutionFilter filter;
    filter.kind = name_of(InstitutionKind::operator_);
    filter.space = name_of(console.space);
    const auto found = list_institutions(session, console, filter);
    return found.empty() ? std::nullopt : std::optional{found.front()};
}

Institution institution_of_operator(Space space) {
    Institution institution;
    institution.id = InstitutionId::make();
    institution.space = space;
    institution.kind = InstitutionKind::operator_;
    institution.name = "Lightfoot";
    return institution;
}

Result<Institution> institution_for(Session& session, const Viewer& console, InstitutionId wanted) {
    if (wanted) {
        auto found = find_institution(session, console, wanted);
        if (!found) return not_found();
        return *found;
    }
    if (auto found = find_operator(session, console)) return *found;
    auto made = institution_of_operator(console.space);
    insert_institution(session, made);
    return made;
}

}  // namespace

Result<std::string> invite_person(Store& store, const InstallationKey& key, const Viewer& who,
                                  InstitutionId institution, const InvitationForm& form, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<std::string> {
        Session& session = transaction.session;
        const auto found = find_institution(session, who, institution);
        if (!found) return not_found();
        auto invited = TRY(invite(who, *found, count_keepers(session, institution), form, now));
        const auto there = find_account_by_email(session, found->space, invited.invitation.email);
        if (there && there->institution == institution)
            return Error{ErrorKind::conflict, "form.faults", {{"email", "account.email_taken"}}, {}};
        const std::string token = make_token();
        invited.invitation.token_hash = token_hash(token);
        insert_invitation(session, invited.invitation);
        transaction.record(std::move(invited.event));
        const std::string path = "/invitation/" + token;
        put_in_outbox(
            transaction, key,
            {NoticeKind::invitation, found->space, invited.invitation.email, "", form.language, path, 0});
        return path;
    });
}

Result<void> withdraw_invitation(Store& store, const Viewer& who, std::string_view id, Time now) {
    const auto hash = parse_base64url(id);
    if (!hash) return not_found();
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto invitation = find_invitation(transaction.session, *hash);
        if (!invitation) return not_found();
        transaction.record(TRY(lightfoot::withdraw_invitation(who, *invitation, now)));
        delete_invitation(transaction.session, *hash);
        return {};
    });
}

std::optional<OpenInvitation> find_open_invitation(Session& session, std::string_view token, Time now) {
    const auto invitation = find_invitation(session, token_hash(token));
    if (!invitation || invitation->accepted_at || now >= invitation->expires_at) return std::nullopt;
    const auto institution =
        find_institution(session, console_viewer(invitation->space), invitation->institution);
    if (!institution) return std::nullopt;
    return OpenInvitation{*invitation, *institution};
}

Result<Account> accept_invitation(Store& store, Secrets& secrets, std::string_view token,
                                  const AcceptanceForm& form, Time now) {
    const auto open = store.read([&](Session& session) { return find_open_invitation(session, token, now); });
    if (!open) return not_found("account.invitation_over");
    TRY(lightfoot::accept_invitation(open->invitation, form, now));
    const std::string hash = TRY(secrets.passwords.hash(form.password));
    return store.write(now, [&](Transaction& transaction) -> Result<Account> {
        Session& session = transaction.session;
        const auto invitation = find_invitation(session, open->invitation.token_hash);
        if (!invitation) return not_found("account.invitation_over");
        auto accepted = TRY(lightfoot::accept_invitation(*invitation, form, now));
        TRY(insert_account(session, accepted.account, hash, now));
        lightfoot::accept_invitation(session, invitation->token_hash, now);
        transaction.record(std::move(accepted.event));
        return accepted.account;
    });
}

Result<Account> change_profile(Store& store, AccountId id, std::int64_t version, const OwnProfile& profile,
                               Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<Account> {
        Session& session = transaction.session;
        const auto account = find_any_account(session, id);
        if (!account) return not_found();
        AccountChange change = TRY(lightfoot::change_profile(*account, profile, now));
        change.account.version = version;
        if (!update_account(session, change.account)) return changed_meanwhile();
        transaction.record(std::move(change.event));
        return find_any_account(session, id).value_or(change.account);
    });
}

Result<Account> change_role_flags(Store& store, const Viewer& who, AccountId id, std::int64_t version,
                                  RoleFlags flags, Time now) {
    return change_account(store, who, id, version, now, [&](const Account& account, Keepers keepers) {
        return lightfoot::change_role_flags(who, account, keepers, flags, now);
    });
}

Result<Account> end_account(Store& store, const Viewer& who, AccountId id, std::int64_t version, Time now) {
    return change_account(store, who, id, version, now, [&](const Account& account, Keepers keepers) {
        return lightfoot::end_account(who, account, keepers, now);
    });
}

Result<Account> add_person(Store& store, Secrets& secrets, const NewPerson& person, Time now) {
    const Viewer console = console_viewer(person.account.space);
    const std::string hash = TRY(secrets.passwords.hash(person.password));
    return store.write(now, [&](Transaction& transaction) -> Result<Account> {
        Session& session = transaction.session;
        const Institution institution = TRY(institution_for(session, console, person.account.institution));
        auto added = TRY(lightfoot::add_person(institution, person.account, person.password, now));
        TRY(insert_account(session, added.account, hash, now));
        transaction.record(std::move(added.event));
        return added.account;
    });
}

}  // namespace lightfoot
