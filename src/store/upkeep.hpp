#pragma once
// Keeping records fresh: reminders with their links, hiding what nobody confirms, and what the desk has to
// look after. Two servers on one data base do each step once: it is written down in the transaction that puts
// the mail into the outbox.

#include "base/secret.hpp"
#include "domain/account.hpp"
#include "domain/confirmation_link.hpp"
#include "domain/freshness.hpp"
#include "store/store.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct UpkeepRun {
    std::size_t reminded = 0, hidden = 0, mails = 0;
    bool operator==(const UpkeepRun&) const = default;
};
// Does what is due today for every record of both spaces. One mail for each address, with all its records.
// First the office, then the person, at last both; never an address that bounces; where none is left the
// people of the institution.
Result<UpkeepRun> keep_fresh(Store& store, const InstallationKey& key, const FreshnessRules& rules, Time now);

// A record that a link names, whoever may see it: the link is the right to it.
struct LinkedRecord {
    ConfirmationLink::Entry entry;
    LinkAnswer answer = LinkAnswer::gone;
    std::optional<Offer> offer;  // of an offer
    Institution institution;     // its provider, or the institution itself
};
std::vector<LinkedRecord> find_linked(Session& session, const ConfirmationLink& link, Date today);
// Confirms those of the link's entries that are chosen and still open; how many. Error: freshness.link_over.
Result<std::size_t> confirm_linked(Store& store, const ConfirmationLink& link,
                                   const std::vector<std::size_t>& chosen, Time now);

// The day from which the contact of an institution counts that nobody has confirmed: when a person added it
// here, else when the first account in use of its people was opened. None: nobody stands behind it.
std::optional<Date> entered_on(Session& session, const Institution& institution);

// What the desk looks after: records that are overdue or hidden, and institutions whose addresses bounce.
struct StaleRecord {
    std::optional<Offer> offer;
    Institution institution;
    FreshnessState state = FreshnessState::overdue;
    std::optional<Date> entered_on = {};  // of a contact that was never confirmed
};
std::vector<StaleRecord> list_stale(Session& session, Space space, const FreshnessRules& rules, Date today);

}  // namespace lightfoot
