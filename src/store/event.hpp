#pragma once
// The ledger: every change, in order, each entry chained to the one before by its hash. What an entry says
// stands beside the chain (event_body) under a salted hash, so that personal data can be erased and the
// chain still holds.
// body hash = SHA-256(salt ‖ body), hash = SHA-256(fields of the entry, body hash, hash of the entry
// before)

#include "base/result.hpp"
#include "domain/change.hpp"
#include "store/session.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lightfoot {

struct Transaction;

// first thing in a group of writes: others wait until it is committed
LedgerHead read_head(Session& session);
// The same within a read of the store, asked once: a read sees one state. A writer asks each time.
LedgerHead head_of_read(Session& session);
LedgerHead lock_ledger(Session& session);
void move_head(Session& session, const LedgerHead& head);
void append_event(Session& session, LedgerHead& head, const Event& event);

struct LedgerReport {
    std::int64_t entries = 0;
    std::int64_t erased_bodies = 0;
    std::string head_hash;  // hexadecimal: write it down elsewhere, and nobody can rewrite the ledger unseen
};
// Reads the whole ledger in pieces. The error names the first broken entry: its sequence number and what
// differs. `kept`: a head that was written down elsewhere; a ledger that no longer holds it is broken too,
// however whole its chain (ledger.other_than_kept, ledger.shorter_than_kept).
Result<LedgerReport> verify_ledger(Session& session, const std::optional<LedgerHead>& kept = {});

struct HistoryEntry {
    std::int64_t sequence = 0;
    Event event;
    bool erased = false;  // the words are gone; that something happened stays
};
// What happened to a record, oldest first, for those entitled: the people of its institution; the
// secretariat and the Committee from the moment a request was sent; the people of a provider for its
// offers; who keeps the people of an institution for its accounts, and each for the own. Empty for
// everybody else.
std::vector<HistoryEntry> history(Session& session, const Viewer& viewer, Subject subject, std::int64_t id);

// What happened to whatever has this id, oldest first, for who keeps the installation: neither words nor
// persons.
std::vector<HistoryEntry> entries_about(Session& session, std::int64_t id);

// How many entries there are about one record, and how many of them still have their words.
struct EntryCount {
    std::int64_t entries = 0, with_words = 0;
};
EntryCount count_entries(Session& session, Subject subject, std::int64_t id);

// Erases the words of all entries about one record. Returns how many. Recording that it was done is the
// caller's, within the same transaction.
std::int64_t delete_bodies(Session& session, Subject subject, std::int64_t id);
// Erases them and records that this was done. Returns how many.
Result<std::int64_t> erase_bodies(Transaction& transaction, Subject subject, std::int64_t id,
                                  AccountId actor);

std::string body_text(const std::vector<std::pair<std::string, std::string>>& body);  // JSON, sorted by field
std::vector<std::pair<std::string, std::string>> parse_body(std::string_view text);   // of body_text

}  // namespace lightfoot
