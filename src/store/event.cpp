#include "store/event.hpp"

#include "base/digest.hpp"
#include "base/json.hpp"
#include "base/secret.hpp"
#include "store/store.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// An entry as it is chained. The fields hold neither line ends nor anything a person wrote, so lines tell
// them apart.
struct Entry {
    std::int64_t sequence = 0, id = 0, at = 0;
    std::string subject;
    std::int64_t subject_id = 0;
    std::string verb;
    std::int64_t institution = 0, actor = 0;
    std::string body_hash, previous_hash, hash;
};

std::string hash_of(const Entry& entry) {
    std::string text = "lightfoot-event-1\n";
    for (const auto number : {entry.sequence, entry.id, entry.at}) (text += std::to_string(number)) += '\n';
    (text += entry.subject) += '\n';
    (text += std::to_string(entry.subject_id)) += '\n';
    (text += entry.verb) += '\n';
    for (const auto number : {entry.institution, entry.actor}) (text += std::to_string(number)) += '\n';
    (text += hex(entry.body_hash)) += '\n';
    text += hex(entry.previous_hash);
    return sha256(text);
}

Entry entry_of(const Row& row) {
    return {row.integer(0), row.integer(1), row.integer(2), row.text(3),  row.integer(4), row.text(5),
            row.integer(6), row.integer(7), row.bytes(8),   row.bytes(9), row.bytes(10)};
}

constexpr SqlText entry_columns =
    "e.seq, e.id, e.at, e.subject, e.subject_id, e.verb, e.institution_id, e.actor_id, e.body_hash,"
    " e.previous_hash, e.hash";

void insert_entry(Session& session, const Entry& entry) {
    session.run("INSERT INTO event (seq, id, at, subject, subject_id, verb, institution_id, actor_id,"
                " body_hash, previous_hash, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                entry.sequence, entry.id, entry.at, entry.subject, entry.subject_id, entry.verb,
                entry.institution, entry.actor, Bytes{entry.body_hash}, Bytes{entry.previous_hash},
                Bytes{entry.hash});
}

Error broken_at(std::string key, std::int64_t sequence) {
    return invalid({std::move(key), {{"entry", sequence}}});
}

// What is wrong with one entry, as it is read for verification, after `last`.
std::optional<Error> fault_of(const Row& row, const LedgerHead& last) {
    const auto entry = entry_of(row);
    const auto expected = last.sequence + 1;
    if (entry.sequence != expected) return broken_at("ledger.missing_entry", expected);
    if (entry.previous_hash != last.hash) return broken_at("ledger.broken_link", expected);
    if (entry.hash != hash_of(entry)) return broken_at("ledger.broken_entry", expected);
    const bool erased = row.null(11);
    if (!erased && sha256(row.bytes(11) + row.text(12)) != entry.body_hash)
        return broken_at("ledger.broken_words", expected);
    return std::nullopt;
}

// Who may read which part of a record's history. $1 role, $2 space, $3 institution, $4 subject, $5 id,
// $6 whether the viewer keeps the people of the institution, $7 the viewer's own account. The drafts of a
// State are nobody else's business, also after it has sent what came of them.
constexpr SqlText of_record =
    " FROM event e LEFT JOIN event_body b ON b.seq = e.seq WHERE e.subject = $4 AND e.subject_id = $5 AND ";
constexpr SqlText oldest_first = " ORDER BY e.seq LIMIT 1000";

Sql history_query(Subject subject) {
    switch (subject) {
    case Subject::request:
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "EXISTS (SELECT 1 FROM request r WHERE r.id = e.subject_id AND r.space = $2 AND ("
                      "($1 = 'point_of_contact' AND r.institution_id = $3)"
                      " OR ($1 = 'secretariat' AND r.arrival = 'letter')"
                      " OR ($1 IN ('secretariat', 'committee') AND r.sent_at IS NOT NULL AND e.seq >="
                      " (SELECT MIN(s.seq) FROM event s WHERE s.subject = $4 AND s.subject_id = $5"
                      " AND s.verb = 'sent'))))",
                      oldest_first>;
    case Subject::offer:
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "EXISTS (SELECT 1 FROM offer o WHERE o.id = e.subject_id AND o.space = $2 AND"
                      " ($1 = 'secretariat' OR ($1 = 'provider' AND o.provider_id = $3)))",
                      oldest_first>;
    case Subject::case_:
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "EXISTS (SELECT 1 FROM assistance_case c WHERE c.id = e.subject_id AND c.space = $2 AND"
                      " ($1 = 'secretariat' OR ($1 = 'point_of_contact' AND c.requester_id = $3)"
                      " OR ($1 = 'provider' AND c.provider_id = $3)))",
                      oldest_first>;
    case Subject::story:
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "EXISTS (SELECT 1 FROM story y WHERE y.id = e.subject_id AND y.space = $2 AND"
                      " ($1 = 'secretariat' OR ($1 = 'point_of_contact' AND y.requester_id = $3)"
                      " OR ($1 = 'provider' AND y.provider_id = $3)))",
                      oldest_first>;
    case Subject::component:  // the State's own business: the host is named in it
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "EXISTS (SELECT 1 FROM component c WHERE c.id = e.subject_id AND c.space = $2 AND"
                      " $1 = 'point_of_contact' AND c.requester_id = $3)",
                      oldest_first>;
    case Subject::account:
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "EXISTS (SELECT 1 FROM account a WHERE a.id = e.subject_id AND a.space = $2 AND"
                      " (a.id = $7 OR $1 = 'administrator'"
                      " OR ($6 = 1 AND $1 <> 'visitor' AND a.institution_id = $3)))",
                      oldest_first>;
    case Subject::institution:
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "EXISTS (SELECT 1 FROM institution i WHERE i.id = e.subject_id AND i.space = $2 AND"
                      " ($1 IN ('secretariat', 'administrator') OR ($1 <> 'visitor' AND i.id = $3)))",
                      oldest_first>;
    case Subject::letter:  // how it was written is the desk's own; what was signed off is on the letter
        return joined<"SELECT ", entry_columns, ", b.body", of_record,
                      "$1 = 'secretariat' AND EXISTS (SELECT 1 FROM letter l WHERE l.id = e.subject_id"
                      " AND l.space = $2)",
                      oldest_first>;
    default: break;
    }
    return joined<"SELECT ", entry_columns, ", b.body", of_record, "$1 = 'administrator'", oldest_first>;
}

HistoryEntry history_entry(const Row& row) {
    const auto entry = entry_of(row);
    HistoryEntry history;
    history.sequence = entry.sequence;
    history.event = {*subject(entry.subject), entry.subject_id,  entry.verb,
                     {entry.institution},     {entry.actor},     {entry.at},
                     parse_body(row.text(11))};
    history.erased = row.null(11);
    return history;
}

}  // namespace

LedgerHead read_head(Session& session) {
    const auto head = session.one("SELECT seq, hash FROM ledger_head WHERE one = 1", [](const Row& row) {
        return LedgerHead{row.integer(0), row.bytes(1)};
    });
    if (!head) throw StoreFailure("the table ledger_head is empty");
    return *head;
}

LedgerHead head_of_read(Session& session) {
    if (!session.totals()) return read_head(session);
    auto& seen = session.seen_head();
    const AtOnce at_once(session);
    if (!seen) seen = read_head(session);
    return *seen;
}

LedgerHead lock_ledger(Session& session) {
    session.run("UPDATE ledger_head SET seq = seq WHERE one = 1");
    return read_head(session);
}

void move_head(Session& session, const LedgerHead& head) {
    session.run("UPDATE ledger_head SET seq = $1, hash = $2 WHERE one = 1", head.sequence, Bytes{head.hash});
}

void append_event(Session& session, LedgerHead& head, const Event& event) {
    const std::string salt = random_bytes(16), body = body_text(event.body);
    Entry entry{head.sequence + 1, random_id(), event.at.seconds, std::string(name_of(event.subject)),
                event.subject_id, event.verb, event.institution.value, event.actor.value,
                sha256(salt + body), head.hash, {}};
    entry.hash = hash_of(entry);
    insert_entry(session, entry);
    session.run("INSERT INTO event_body (seq, salt, body) VALUES ($1, $2, $3)", entry.sequence, Bytes{salt},
                body);
    head = {entry.sequence, entry.hash};
}

EntryCount count_entries(Session& session, Subject subject, std::int64_t id) {
    return session
        .one("SELECT COUNT(*), COUNT(b.seq) FROM event e LEFT JOIN event_body b ON b.seq = e.seq"
             " WHERE e.subject = $1 AND e.subject_id = $2",
             [](const Row& row) { return EntryCount{row.integer(0), row.integer(1)}; }, name_of(subject), id)
        .value_or(EntryCount{});
}

std::int64_t delete_bodies(Session& session, Subject subject, std::int64_t id) {
    return session.run(
        "DELETE FROM event_body WHERE seq IN (SELECT seq FROM event WHERE subject = $1 AND subject_id = $2)",
        name_of(subject), id);
}

Result<std::int64_t> erase_bodies(Transaction& transaction, Subject subject, std::int64_t id,
                                  AccountId actor) {
    const auto erased = delete_bodies(transaction.session, subject, id);
    Event event{subject, id, "words_erased", {}, actor};
    event.body = {{"entries", std::to_string(erased)}};
    event.institution.value = transaction.session
                                  .one("SELECT institution_id FROM event WHERE subject = $1 AND"
                                       " subject_id = $2 ORDER BY seq DESC LIMIT 1",
                                       [](const Row& row) { return row.integer(0); }, name_of(subject), id)
                                  .value_or(0);
    transaction.record(event);
    return erased;
}

// Reads a thousand entries at a time, so that a long ledger takes no more memory than a short one.
Result<LedgerReport> verify_ledger(Session& session, const std::optional<LedgerHead>& kept) {
    constexpr std::int64_t at_once = 1000;
    LedgerReport report;
    LedgerHead last;
    for (;;) {
        const auto before = last.sequence;
        std::optional<Error> broken;
        session.each(joined<"SELECT ", entry_columns, ", b.salt, b.body FROM event e LEFT JOIN event_body b",
                            " ON b.seq = e.seq WHERE e.seq > $1 ORDER BY e.seq LIMIT $2">,
                     [&](const Row& row) {
                         if (broken) return;
                         broken = fault_of(row, last);
                         report.erased_bodies += row.null(11);
                         last = {row.integer(0), row.bytes(10)};
                         if (!broken && kept && kept->sequence == last.sequence && kept->hash != last.hash)
                             broken = broken_at("ledger.other_than_kept", last.sequence);
                     },
                     before, at_once);
        if (broken) return *broken;
        if (last.sequence == before) break;
    }
    const auto head = read_head(session);
    if (kept && kept->sequence > last.sequence) return broken_at("ledger.shorter_than_kept", last.sequence);
    if (head.sequence != last.sequence || head.hash != last.hash) return broken_at("ledger.broken_head",
        last.sequence);
    const auto foreign = session.one("SELECT MIN(b.seq) FROM event_body b LEFT JOIN event e ON e.seq = b.seq"
                                     " WHERE e.seq IS NULL",
                                     [](const Row& row) { return row.null(0) ? 0 : row.integer(0); });
    if (foreign.value_or(0) != 0) return broken_at("ledger.foreign_words", *foreign);
    report.entries = last.sequence;
    report.head_hash = hex(last.hash);
    return report;
}

std::vector<HistoryEntry> history(Session& session, const Viewer& viewer, Subject subject, std::int64_t id) {
    std::vector<HistoryEntry> entries;
    session.each(history_query(subject), [&](const Row& row) { entries.push_back(history_entry(row)); },
                 name_of(viewer.role), name_of(viewer.space), viewer.institution, name_of(subject), id,
                 viewer.keeps_people, viewer.account);
    return entries;
}

std::vector<HistoryEntry> entries_about(Session& session, std::int64_t id) {
    std::vector<HistoryEntry> entries;
    session.each(joined<"SELECT ", entry_columns, " FROM event e WHERE e.subject_id = $1", oldest_first>,
                 [&](const Row& row) {
                     const auto entry = entry_of(row);
                     HistoryEntry seen;
                     seen.sequence = entry.sequence;
                     seen.event.subject = subject(entry.subject).value_or(Subject::installation);
                     seen.event.subject_id = entry.subject_id;
                     seen.event.verb = entry.verb;
                     seen.event.institution = {entry.institution};
                     seen.event.at = {entry.at};
                     entries.push_back(std::move(seen));
                 },
                 id);
    return entries;
}

}  // namespace lightfoot
