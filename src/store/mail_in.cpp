#include "store/mail_in.hpp"

#include "domain/email_address.hpp"
#include "store/columns.hpp"

namespace lightfoot {

namespace {

constexpr std::int64_t taking_seconds = 600;
constexpr std::string_view taking = "taking";

BouncingAddress bouncing_of(const Row& row) {
    return {space_of(row.text(0)),
            row.text(1),
            row.optional_date(2).value_or(Date{}),
            row.optional_date(3).value_or(Date{}),
            row.integer(4),
            row.text(5)};
}

constexpr SqlText columns = "space, email, first_on, last_on, count, diagnosis";

// Whose address it is: their people read of it in the history, and their pages are drawn anew.
void record_for_owners(Transaction& transaction, Space space, const std::string& email, Event event) {
    std::vector<InstitutionId> owners;
    transaction.session.each(
        "SELECT id FROM institution WHERE space = $1 AND"
        " (LOWER(contact_office_email) = $2 OR LOWER(contact_person_email) = $2)"
        " UNION SELECT provider_id FROM offer WHERE space = $1 AND"
        " (LOWER(contact_office_email) = $2 OR LOWER(contact_person_email) = $2)"
        " UNION SELECT institution_id FROM account WHERE space = $1 AND email_folded = $2",
        [&](const Row& row) { owners.push_back({row.integer(0)}); }, name_of(space), folded_email(email));
    event.subject = Subject::institution;
    for (const auto owner : owners) {
        event.subject_id = owner.value;
        event.institution = owner;
        transaction.record(event);
    }
}

}  // namespace

Result<bool> begin_taking(Store& store, std::string_view key, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<bool> {
        const Time stale{now.seconds - taking_seconds};
        return transaction.session.run(
                   "INSERT INTO incoming_mail (key, taken_at, outcome) VALUES ($1, $2, 'taking')"
                   " ON CONFLICT (key) DO UPDATE SET taken_at = $2"
                   " WHERE incoming_mail.outcome = 'taking' AND incoming_mail.taken_at < $3",
                   Bytes{key}, now, stale) == 1;
    });
}

Result<void> finish_taking(Store& store, std::string_view key, std::string_view outcome, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run("UPDATE incoming_mail SET outcome = $2, taken_at = $3 WHERE key = $1",
                                Bytes{key}, outcome, now);
        return {};
    });
}

Result<void> give_up_taking(Store& store, std::string_view key, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run("DELETE FROM incoming_mail WHERE key = $1 AND outcome = $2", Bytes{key},
                                taking);
        return {};
    });
}

std::vector<TakenCount> count_taken(Session& session) {
    std::vector<TakenCount> counts;
    session.each("SELECT outcome, COUNT(*) FROM incoming_mail GROUP BY outcome ORDER BY outcome",
                 [&](const Row& row) {
                     counts.push_back({row.text(0), row.integer(1)});
                 });
    return counts;
}

Result<bool> mark_bouncing(Store& store, std::int64_t outbox_id, std::string_view diagnosis, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<bool> {
        auto& session = transaction.session;
        const auto sent = session.one(
            "SELECT space, email FROM outbox WHERE id = $1",
            [](const Row& row) { return std::pair(row.text(0), row.text(1)); }, outbox_id);
        if (!sent) return false;
        const auto& [space, email] = *sent;
        session.run(
            "INSERT INTO bouncing_address (space, email_folded, email, first_on, last_on, count, diagnosis)"
            " VALUES ($1, $2, $3, $4, $4, 1, $5) ON CONFLICT (space, email_folded) DO UPDATE SET"
            " last_on = $4, count = bouncing_address.count + 1, diagnosis = $5",
            space, folded_email(email), email, date_of(now), diagnosis);
        Event event;
        event.verb = "address_bounced";
        event.body = {{"address", email}, {"diagnosis", std::string(diagnosis)}};
        record_for_owners(transaction, space_of(space), email, event);
        return true;
    });
}

std::optional<BouncingAddress> find_bouncing(Session& session, Space space, std::string_view email) {
    return session.one(
        joined<"SELECT ", columns, " FROM bouncing_address WHERE space = $1 AND email_folded = $2">,
        bouncing_of, name_of(space), folded_email(email));
}

std::vector<BouncingAddress> list_bouncing(Session& session, Space space) {
    std::vector<BouncingAddress> all;
    session.each(
        joined<"SELECT ", columns, " FROM bouncing_address WHERE space = $1 ORDER BY email_folded LIMIT 500">,
        [&](const Row& row) { all.push_back(bouncing_of(row)); }, name_of(space));
    return all;
}

Result<bool> clear_bouncing(Store& store, Space space, std::string_view email, AccountId actor, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<bool> {
        if (transaction.session.run("DELETE FROM bouncing_address WHERE space = $1 AND email_folded = $2",
                                    name_of(space), folded_email(email)) == 0)
            return false;
        Event event;
        event.verb = "address_works";
        event.actor = actor;
        event.body = {{"address", std::string(email)}};
        record_for_owners(transaction, space, std::string(email), event);
        return true;
    });
}

}  // namespace lightfoot
