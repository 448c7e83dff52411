#include "store/seed.hpp"

#include "store/account.hpp"
#include "store/case.hpp"
#include "store/case_work.hpp"
#include "store/component.hpp"
#include "store/installation.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "store/story.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view records_key = "records", practice_key = "practice";

Event event_of(std::string verb, const Seed& seed) {
    Event event;
    event.subject = Subject::installation;
    event.verb = std::move(verb);
    event.body = {{"fingerprint", seed.fingerprint},
                  {"institutions", std::to_string(seed.institutions.size())},
                  {"offers", std::to_string(seed.offers.size())},
                  {"requests", std::to_string(seed.requests.size())}};
    return event;
}

std::int64_t version_of(Session& session, Sql sql, std::int64_t id) {
    return session
        .one(
            sql, [](const Row& row) { return row.integer(0); }, id)
        .value_or(0);
}

enum class Loaded { added, renewed, kept };

// Inserts what is new; renews what is still as it came (version 1), and lets its version stay 1.
Loaded load(Session& session, const Institution& institution) {
    const auto version =
        version_of(session, "SELECT version FROM institution WHERE id = $1", institution.id.value);
    if (version == 0) return insert_institution(session, institution), Loaded::added;
    if (version != 1) return Loaded::kept;
    update_institution(session, institution);
    session.run("UPDATE institution SET version = 1 WHERE id = $1", institution.id);
    return Loaded::renewed;
}

Loaded load(Session& session, const Offer& offer) {
    const auto version = version_of(session, "SELECT version FROM offer WHERE id = $1", offer.id.value);
    if (version == 0) return insert_offer(session, offer), Loaded::added;
    if (version != 1) return Loaded::kept;
    update_offer(session, offer);
    session.run("UPDATE offer SET version = 1 WHERE id = $1", offer.id);
    return Loaded::renewed;
}

Loaded load(Session& session, const Request& request) {
    const auto version = version_of(session, "SELECT version FROM request WHERE id = $1", request.id.value);
    if (version == 0) return insert_request(session, request), Loaded::added;
    if (version != 1) return Loaded::kept;
    update_request(session, request);
    session.run("UPDATE request SET version = 1 WHERE id = $1", request.id);
    return Loaded::renewed;
}

Imported load_all(Session& session, const Seed& seed) {
    Imported imported;
    const auto count = [&](Loaded loaded) {
        imported.added += loaded == Loaded::added;
        imported.renewed += loaded == Loaded::renewed;
        imported.kept += loaded == Loaded::kept;
    };
    for (const auto& institution : seed.institutions) count(load(session, institution));
    for (const auto& offer : seed.offers) count(load(session, offer));
    for (const auto& request : seed.requests) count(load(session, request));
    return imported;
}

// Everybody is shown the password of a practice account, so nobody may change its keys.
Result<void> insert_shared(Session& session, const SeedAccount& seed, Time now) {
    Account account = seed.account;
    account.shared = true;
    return insert_account(session, account, seed.password_hash, now);
}

Result<void> insert_all(Session& session, const Seed& seed, Time now) {
    for (const auto& institution : seed.institutions) insert_institution(session, institution);
    for (const auto& offer : seed.offers) insert_offer(session, offer);
    for (const auto& request : seed.requests) insert_request(session, request);
    for (const auto& account : seed.accounts) TRY(insert_shared(session, account, now));
    for (const auto& it : seed.cases) insert_case(session, it);
    for (const auto& message : seed.messages) insert_message(session, message);
    for (const auto& it : seed.components) insert_component(session, it);
    for (const auto& [of, message] : seed.host_messages) insert_component_message(session, of, message);
    for (const auto& story : seed.stories) write_story(session, story);
    return {};
}

// The words of the practice space's history go with its records; the entries themselves stay in the chain.
void delete_practice(Session& session) {
    session.run(
        "DELETE FROM event_body WHERE seq IN (SELECT e.seq FROM event e JOIN institution i"
        " ON i.id = e.institution_id WHERE i.space = 'practice')");
    session.run(
        "DELETE FROM event_body WHERE seq IN (SELECT e.seq FROM event e JOIN letter l ON l.id = e.subject_id"
        " WHERE e.subject = 'letter' AND l.space = 'practice')");
    session.run("DELETE FROM programme_likeness WHERE space = 'practice'");
    session.run("DELETE FROM letter WHERE space = 'practice'");
    session.run("DELETE FROM assistance_case WHERE space = 'practice'");
    session.run("DELETE FROM request WHERE space = 'practice'");
    session.run("DELETE FROM offer WHERE space = 'practice'");
    session.run("DELETE FROM invitation WHERE space = 'practice'");
    session.run("DELETE FROM outbox WHERE space = 'practice'");
    session.run("DELETE FROM bouncing_address WHERE space = 'practice'");
    session.run("DELETE FROM account WHERE space = 'practice'");
    session.run("DELETE FROM institution WHERE space = 'practice'");
}

}  // namespace

Result<bool> load_records(Store& store, const Seed& seed, Time now) {
    const auto loaded =
        store.read([&](Session& session) { return installation_value(session, records_key); });
    if (loaded == seed.fingerprint) return false;
    return store.write(now, [&](Transaction& transaction) -> Result<bool> {
        auto& session = transaction.session;
        load_all(session, seed);
        set_installation_value(session, records_key, seed.fingerprint);
        transaction.record(event_of("records_loaded", seed));
        return true;
    });
}

Result<Imported> import_records(Store& store, const Seed& seed, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<Imported> {
        const auto imported = load_all(transaction.session, seed);
        transaction.record(event_of("records_imported", seed));
        return imported;
    });
}

Result<bool> make_practice(Store& store, const Seed& seed, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<bool> {
        auto& session = transaction.session;
        if (installation_value(session, practice_key)) return false;
        TRY(insert_all(session, seed, now));
        set_installation_value(session, practice_key, seed.fingerprint);
        transaction.record(event_of("practice_made", seed));
        return true;
    });
}

Result<void> reset_practice(Store& store, const Seed& seed, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        auto& session = transaction.session;
        delete_practice(session);
        TRY(insert_all(session, seed, now));
        set_installation_value(session, practice_key, seed.fingerprint);
        transaction.record(event_of("practice_reset", seed));
        return {};
    });
}

}  // namespace lightfoot
