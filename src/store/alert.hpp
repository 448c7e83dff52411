#pragma once
// Alerts as they are kept and sent. Whoever tells people of something raises an alert in the transaction of
// the act; the person's own choice decides whether a mail goes at once, waits for the next that gathers, or
// is not wanted. Addresses that bounce get none. What a mail says is read again at the moment of sending.

#include "base/secret.hpp"
#include "base/zone.hpp"
#include "domain/alert.hpp"
#include "store/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

struct AlertText {
    AlertKind kind = AlertKind::waiting;
    std::string subject, path;     // the same subject again renews the alert; path without language
    std::string reply_token = {};  // of mail/reply_token.hpp; empty: no answer is taken in
    bool told = false;             // another mail has said it: no mail of ours
};
AlertText progress_alert(RequestId request, Milestone step);
// To one person in use. Where `once`, an alert of this subject that was raised before is left alone.
void raise_alert(Transaction& transaction, const InstallationKey& key, const Account& account,
                 const AlertText& text, bool once = false);
bool was_raised(Session& session, AccountId account, const AlertText& text);

struct Alert {
    std::int64_t id = 0;
    AlertKind kind = AlertKind::waiting;
    std::string path;
    Time at;
    std::optional<Milestone> step = {};  // of progress
    bool operator==(const Alert&) const = default;
};
// Newest first, at most fifty. Whoever shows them asks first whether the person may still see what they are
// about (web/alert_sight.hpp).
std::vector<Alert> list_alerts(Session& session, AccountId account);
// Those that one entry of the outbox speaks of, and whose they are; nothing where there are none any more, or
// the account has ended.
struct AlertMail {
    Account account;
    AlertChoices choices;
    std::vector<Alert> alerts;
};
std::optional<AlertMail> find_alert_mail(Session& session, std::int64_t outbox_id);

AlertChoices alert_choices(Session& session, AccountId account);
// Where `changes` is given, the choice must still be the one that had been changed so often:
// alerts.changed_since. A choice that stays what it is counts as no change.
struct AlertWish {
    AlertKind kind = AlertKind::waiting;
    AlertFrequency frequency = AlertFrequency::at_once;
    std::optional<std::int64_t> changes = {};
};
Result<void> choose_alerts(Store& store, const Account& account, const std::vector<AlertWish>& wishes,
                           Time now);

// Sends to each person what waits for the mail of the day or the week; one mail for each, none where nothing
// waits; two servers on one data base send it once. From six in the morning of `zone`. How many mails.
Result<int> send_digests(Store& store, const InstallationKey& key, const ZoneOffsets& zone, Time now);
// What was said three months ago.
Result<void> forget_alerts(Store& store, Time now);

// The address of one's own feed and calendar. A new one ends the old one. Only now is the token known.
Result<std::string> make_alert_address(Store& store, AccountId account, Time now);
Result<void> end_alert_address(Store& store, AccountId account, Time now);
std::optional<Time> alert_address_made(Session& session, AccountId account);
// Nobody where the token is unknown, was ended, or the account is no longer in use.
std::optional<Account> account_of_address(Session& session, std::string_view token);

// Of both spaces, whoever may see them, by id: what a job looks at each minute is not read whole.
std::vector<OfferId> offers_created_since(Session& session, Time since);  // later than `since`

}  // namespace lightfoot
