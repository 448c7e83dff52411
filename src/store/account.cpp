#include "store/account.hpp"

#include "domain/email_address.hpp"

namespace lightfoot {

namespace {

constexpr SqlText account_columns{
    "a.id, a.space, a.institution_id, a.role, a.deputy, a.keeps_people, a.email, a.name, "
    "a.language, CASE WHEN a.totp_secret IS NULL THEN 0 ELSE 1 END, a.shared, "
    "a.ended_at, a.version"};
// $2 is the viewer's institution, $3 the viewer's space if an administrator, else empty. Both are of one
// space only.
constexpr SqlText account_visible{"(a.institution_id = $2 OR a.space = $3)"};

Account account_of(const Row& row) {
    Account account;
    account.id = {row.integer(0)};
    account.space = row.text(1) == name_of(Space::practice) ? Space::practice : Space::real;
    account.institution = {row.integer(2)};
    account.role = role(row.text(3)).value_or(Role::visitor);
    account.deputy = row.boolean(4);
    account.keeps_people = row.boolean(5);
    account.email = row.text(6);
    account.name = row.text(7);
    account.language = row.text(8);
    account.has_second_factor = row.boolean(9);
    account.shared = row.boolean(10);
    account.ended_at = row.optional_time(11);
    account.version = row.integer(12);
    return account;
}

std::string_view administered_space(const Viewer& viewer) {
    return viewer.can(Capability::administer) ? name_of(viewer.space) : std::string_view{};
}

constexpr std::string_view name_of(RecoveryKind kind) {
    return kind == RecoveryKind::reset ? "reset" : "code";
}

}  // namespace

std::optional<Account> find_account(Session& session, const Viewer& viewer, AccountId id) {
    return session.one(
        joined<"SELECT ", account_columns, " FROM account a WHERE a.id = $1 AND ", account_visible>,
        account_of, id, viewer.institution, administered_space(viewer));
}

std::vector<Account> list_people(Session& session, const Viewer& viewer, InstitutionId institution) {
    std::vector<Account> people;
    session.each(
        joined<"SELECT ", account_columns, " FROM account a WHERE a.institution_id = $1 AND ",
               account_visible, " ORDER BY CASE WHEN a.ended_at IS NULL THEN 0 ELSE 1 END, a.name, a.id">,
        [&](const Row& row) { people.push_back(account_of(row)); }, institution, viewer.institution,
        administered_space(viewer));
    return people;
}

std::vector<Account> list_accounts(Session& session, Space space) {
    std::vector<Account> accounts;
    session.each(
        joined<"SELECT ", account_columns,
               " FROM account a WHERE a.space = $1 AND a.ended_at IS NULL ORDER BY a.email_folded">,
        [&](const Row& row) { accounts.push_back(account_of(row)); }, lightfoot::name_of(space));
    return accounts;
}

std::optional<Account> find_account_by_email(Session& session, Space space, std::string_view email) {
    return session.one(joined<"SELECT ", account_columns,
                              " FROM account a WHERE a.space = $1 AND a.email_folded = $2 "
                              "AND a.ended_at IS NULL">,
                       account_of, lightfoot::name_of(space), folded_email(email));
}

std::optional<Account> find_any_account(Session& session, AccountId id) {
    return session.one(joined<"SELECT ", account_columns, " FROM account a WHERE a.id = $1">, account_of, id);
}

Keepers count_keepers(Session& session, InstitutionId institution) {
    const auto count = session.one(
        "SELECT COUNT(*) FROM account WHERE institution_id = $1 AND keeps_people = 1 "
        "AND ended_at IS NULL",
        [](const Row& row) { return row.integer(0); }, institution);
    return {count.value_or(0)};
}

Result<void> insert_account(Session& session, const Account& account, std::string_view password_hash,
                            Time now) {
    if (find_account_by_email(session, account.space, account.email))
        return Error{ErrorKind::conflict, "form.faults", {{"email", "account.email_taken"}}, {}};
    session.run(
        "INSERT INTO account (id, space, institution_id, role, deputy, keeps_people, email, email_folded, "
        "name, "
        "language, password_hash, totp_secret, totp_last_step, shared, created_at, ended_at, version) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, 0, $12, $13, NULL, $14)",
        account.id, lightfoot::name_of(account.space), account.institution, lightfoot::name_of(account.role),
        account.deputy, account.keeps_people, account.email, folded_email(account.email), account.name,
        account.language, password_hash, account.shared, now, account.version);
    return {};
}

bool update_account(Session& session, const Account& account) {
    // The folded address is unique in its space; that of an ended account makes room.
    const std::string folded = account.ended_at ? "ended " + account.id.text() : folded_email(account.email);
    if (session.run(
            "UPDATE account SET name = $3, language = $4, deputy = $5, keeps_people = $6, ended_at = $7, "
            "email_folded = $8, version = version + 1 WHERE id = $1 AND version = $2",
            account.id, account.version, account.name, account.language, account.deputy, account.keeps_people,
            account.ended_at, folded) == 0)
        return false;
    if (!account.ended_at) return true;
    session.run("UPDATE account SET password_hash = '', totp_secret = NULL WHERE id = $1", account.id);
    session.run("DELETE FROM account_session WHERE account_id = $1", account.id);
    session.run("DELETE FROM recovery WHERE account_id = $1", account.id);
    return true;
}

std::optional<AccountKeys> find_keys(Session& session, AccountId id) {
    return session.one(
        "SELECT password_hash, totp_secret, totp_last_step FROM account WHERE id = $1 AND ended_at IS NULL",
        [](const Row& row) {
            AccountKeys keys{row.text(0), std::nullopt, row.integer(2)};
            if (!row.null(1)) keys.sealed_secret = row.bytes(1);
            return keys;
        },
        id);
}

void write_password(Session& session, AccountId id, std::string_view password_hash) {
    session.run("UPDATE account SET password_hash = $2 WHERE id = $1", id, password_hash);
}

void write_second_factor(Session& session, AccountId id, const std::optional<std::string>& sealed_secret,
                         std::int64_t last_step) {
    if (sealed_secret)
        session.run("UPDATE account SET totp_secret = $2, totp_last_step = $3 WHERE id = $1", id,
                    Bytes{*sealed_secret}, last_step);
    else
        session.run("UPDATE account SET totp_secret = NULL, totp_last_step = $2 WHERE id = $1", id,
                    last_step);
}

bool use_step(Session& session, AccountId id, std::int64_t step) {
    return session.run("UPDATE account SET totp_last_step = $2 WHERE id = $1 AND totp_last_step < $2", id,
                       step) == 1;
}

void insert_recovery(Session& session, std::string_view hash, AccountId account, RecoveryKind kind, Time now,
                     std::optional<Time> expires_at) {
    session.run(
        "INSERT INTO recovery (token_hash, account_id, kind, created_at, expires_at, used_at) "
        "VALUES ($1, $2, $3, $4, $5, NULL)",
        Bytes{hash}, account, name_of(kind), now, expires_at);
}

std::int64_t count_recoveries(Session& session, AccountId account, RecoveryKind kind, Time now) {
    return session
        .one(
            "SELECT COUNT(*) FROM recovery WHERE account_id = $1 AND kind = $2 AND used_at IS NULL "
            "AND (expires_at IS NULL OR expires_at > $3)",
            [](const Row& row) { return row.integer(0); }, account, name_of(kind), now)
        .value_or(0);
}

std::optional<AccountId> find_reset(Session& session, std::string_view hash, Time now) {
    return session.one(
        "SELECT account_id FROM recovery WHERE token_hash = $1 AND kind = 'reset' AND used_at IS NULL "
        "AND expires_at > $2",
        [](const Row& row) { return AccountId{row.integer(0)}; }, Bytes{hash}, now);
}

bool use_recovery(Session& session, std::string_view hash, AccountId account, RecoveryKind kind, Time now) {
    return session.run(
               "UPDATE recovery SET used_at = $4 WHERE token_hash = $1 AND account_id = $2 AND kind = $3 "
               "AND used_at IS NULL AND (expires_at IS NULL OR expires_at > $4)",
               Bytes{hash}, account, name_of(kind), now) == 1;
}

void delete_recoveries(Session& session, AccountId account, RecoveryKind kind) {
    session.run("DELETE FROM recovery WHERE account_id = $1 AND kind = $2", account, name_of(kind));
}

}  // namespace lightfoot
