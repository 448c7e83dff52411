// What happened to the account of somebody whom one keeps: invited, tasks given, second step switched off,
// ended. From the ledger, also after the account has ended.

#include "web/handlers/person_history.hpp"

#include "domain/email_address.hpp"
#include "store/account.hpp"
#include "store/event.hpp"
#include "web/handlers/common.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// That it was invited stands in the ledger with its institution: nobody has an account before accepting.
bool invites(const HistoryEntry& entry, const Account& account) {
    if (entry.event.verb != "person_invited") return false;
    const auto& body = entry.event.body;
    return std::any_of(body.begin(), body.end(), [&](const auto& field) {
        return field.first == "email" && folded_email(field.second) == folded_email(account.email);
    });
}

void add_invitations(Call& call, const Account& account, HistoryView& view) {
    call.app.store.read([&](Session& session) {
        for (const auto& entry :
             history(session, call.viewer, Subject::institution, account.institution.value))
            if (invites(entry, account))
                view.rows.push_back({entry.event.at,
                                     std::string(lightfoot::name_of(Subject::institution)) + '.' +
                                         entry.event.verb,
                                     actor_name(call, session, entry.event.actor), entry.event.body,
                                     entry.erased, entry.sequence});
    });
}

}  // namespace

Reply show_person_history(Call& call) {
    const auto id = TRY(call.id<AccountId>("account"));
    const auto account =
        call.app.store.read([&](Session& session) { return find_account(session, call.viewer, id); });
    if (!account) return not_found();
    const bool own = account->institution == call.viewer.institution;
    HistoryView view{account->name.empty() ? account->email : account->name,
                     own ? url("/people")
                         : url("/installation/institutions/{}", account->institution.text()),
                     {}};
    view.lead = "history.person_lead";
    view.menu = "account";
    add_invitations(call, *account, view);
    add_history(call, view, Subject::account, id.value);
    std::stable_sort(view.rows.begin(), view.rows.end(),
                     [](const HistoryRow& a, const HistoryRow& b) { return a.sequence < b.sequence; });
    return history_reply(call, view);
}

}  // namespace lightfoot
