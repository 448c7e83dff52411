#include "store/erase.hpp"

#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "store/account.hpp"
#include "store/event.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// Addresses are kept as they were typed; they are compared folded.
std::vector<Account> accounts_of(Session& session, std::string_view email) {
    std::vector<AccountId> ids;
    session.each("SELECT id FROM account WHERE shared = 0 AND (LOWER(email) = $1 OR email_folded = $1)",
                 [&](const Row& row) { ids.push_back({row.integer(0)}); }, email);
    std::vector<Account> accounts;
    for (const auto id : ids)
        if (auto account = find_any_account(session, id)) accounts.push_back(std::move(*account));
    return accounts;
}

// For LIKE with ESCAPE '!': the text itself, wherever it stands.
std::string anywhere(std::string_view text) {
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c;
    }
    return pattern + '%';
}

Result<void> erase_account(Transaction& transaction, const Account& account, ErasedPerson& erased) {
    auto& session = transaction.session;
    const auto keepers = count_keepers(session, account.institution);
    auto change = TRY(erase_account(console_viewer(account.space), account, keepers, transaction.now));
    erased.sign_ins += session.run("DELETE FROM account_session WHERE account_id = $1", account.id);
    update_account(session, change.account);
    session.run("UPDATE account SET email = '' WHERE id = $1", account.id);
    session.run("DELETE FROM alert WHERE account_id = $1", account.id);
    session.run("DELETE FROM alert_choice WHERE account_id = $1", account.id);
    session.run("DELETE FROM alert_digest WHERE account_id = $1", account.id);
    session.run("DELETE FROM alert_address WHERE account_id = $1", account.id);
    erased.entries += delete_bodies(session, Subject::account, account.id.value);
    ++erased.accounts;
    transaction.record(std::move(change.event));
    return {};
}

// Of institutions, of offers and of hosts that were asked. Who is told that a contact is gone reads it in
// the record's history.
void erase_contacts(Transaction& transaction, std::string_view email, ErasedPerson& erased) {
    auto& session = transaction.session;
    std::vector<Event> events;
    const auto note = [&](Subject subject) {
        return [&events, subject](const Row& row) {
            Event event{subject, row.integer(0), "contact_erased", {row.integer(1)}, {}};
            events.push_back(std::move(event));
        };
    };
    session.each("SELECT id, id FROM institution WHERE LOWER(contact_person_email) = $1",
                 note(Subject::institution), email);
    session.each("SELECT id, provider_id FROM offer WHERE LOWER(contact_person_email) = $1",
                 note(Subject::offer), email);
    session.each("SELECT id, requester_id FROM component WHERE LOWER(contact_email) = $1",
                 note(Subject::component), email);
    session.run("UPDATE component SET contact_name = '', contact_email = '', version = version + 1"
                " WHERE LOWER(contact_email) = $1", email);
    session.run("UPDATE institution SET contact_person = '', contact_person_email = '', contact_telephone ="
                " '', version = version + 1 WHERE LOWER(contact_person_email) = $1", email);
    session.run("UPDATE offer SET contact_person = '', contact_person_email = '', contact_telephone = '',"
                " version = version + 1 WHERE LOWER(contact_person_email) = $1", email);
    erased.contacts = std::int64_t(events.size());
    for (auto& event : events) transaction.record(std::move(event));
}

// Words of other records in which the person stands: by the address, or by the name as contact.
std::int64_t erase_mentions(Session& session, std::string_view email, const std::vector<Account>& accounts) {
    constexpr Sql bodies = "DELETE FROM event_body WHERE LOWER(body) LIKE $1 ESCAPE '!'";
    auto erased = session.run(bodies, anywhere(email));
    for (const auto& account : accounts) {
        if (account.name.empty()) continue;
        const auto object = body_text({{"contact.person", account.name}});
        erased += session.run("DELETE FROM event_body WHERE body LIKE $1 ESCAPE '!'",
                              anywhere(object.substr(1, object.size() - 2)));
    }
    return erased;
}

Result<ErasedPerson> erase_all(Transaction& transaction, std::string_view email) {
    auto& session = transaction.session;
    ErasedPerson erased;
    const auto accounts = accounts_of(session, email);
    for (const auto& account : accounts) TRY(erase_account(transaction, account, erased));
    erased.invitations = session.run("DELETE FROM invitation WHERE LOWER(email) = $1", email);
    erased.mails = session.run("DELETE FROM outbox WHERE LOWER(email) = $1", email);
    session.run("DELETE FROM bouncing_address WHERE email_folded = $1", email);
    erased.forms = session.run("UPDATE returned_form SET sender = '' WHERE LOWER(sender) = $1", email);
    erased.entries += erase_mentions(session, email, accounts);
    erase_contacts(transaction, email, erased);
    return erased;
}

}  // namespace

Result<ErasedPerson> erase_person(Store& store, std::string_view email, Erasing erasing, Time now) {
    const auto folded = folded_email(trimmed(email));
    if (folded.empty()) return not_found();
    ErasedPerson erased;
    auto done = store.write(now, [&](Transaction& transaction) -> Result<ErasedPerson> {
        erased = TRY(erase_all(transaction, folded));
        if (!erased.any()) return not_found();
        if (erasing == Erasing::try_only) return conflict("cli.erase_say_yes");  // undoes it all
        return erased;
    });
    if (!done && done.error().message.key == "cli.erase_say_yes") return erased;
    return done;
}

}  // namespace lightfoot
