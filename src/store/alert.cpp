#include "store/alert.hpp"

#include "store/account.hpp"
#include "store/mail_in.hpp"
#include "store/outbox.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::int64_t day_seconds = 86'400, morning_seconds = 6 * 3600, kept_days = 90;

std::optional<std::int64_t> find_alert(Session& session, AccountId account, const AlertText& text) {
    return session.one(
        "SELECT id FROM alert WHERE account_id = $1 AND kind = $2 AND subject = $3",
        [](const Row& row) { return row.integer(0); }, account, name_of(text.kind), text.subject);
}

std::int64_t write_alert(Transaction& transaction, AccountId account, const AlertText& text,
                         std::optional<std::int64_t> before) {
    const auto id = before.value_or(random_id());
    if (before)
        transaction.session.run(
            "UPDATE alert SET at = $2, told_at = NULL, path = $3, outbox_id = 0 WHERE id = $1", id,
            transaction.now, text.path);
    else
        transaction.session.run(
            "INSERT INTO alert (id, account_id, kind, subject, path, at, told_at, outbox_id)"
            " VALUES ($1, $2, $3, $4, $5, $6, NULL, 0)",
            id, account, name_of(text.kind), text.subject, text.path, transaction.now);
    return id;
}

void mark_told(Transaction& transaction, std::int64_t alert, std::int64_t outbox_id) {
    transaction.session.run("UPDATE alert SET told_at = $2, outbox_id = $3 WHERE id = $1", alert,
                            transaction.now, outbox_id);
}

bool bounces(Session& session, const Account& account) {
    return find_bouncing(session, account.space, account.email).has_value();
}

// The last word of a subject (progress_alert).
std::optional<Milestone> milestone_of(std::string_view subject) {
    return milestone(subject.substr(std::min(subject.rfind(' ') + 1, subject.size())));
}

Alert read_alert(const Row& row) {  // id, kind, path, at, subject
    Alert alert{row.integer(0), alert_kind(row.text(1)).value_or(AlertKind::waiting), row.text(2),
                row.time(3)};
    if (alert.kind == AlertKind::progress) alert.step = milestone_of(row.text(4));
    return alert;
}

}  // namespace

void raise_alert(Transaction& transaction, const InstallationKey& key, const Account& account,
                 const AlertText& text, bool once) {
    auto& session = transaction.session;
    const auto before = find_alert(session, account.id, text);
    if (before && once) return;
    const auto alert = write_alert(transaction, account.id, text, before);
    const auto frequency = frequency_of(alert_choices(session, account.id), account.role, text.kind);
    const bool waits = frequency == AlertFrequency::daily || frequency == AlertFrequency::weekly;
    if (waits && !text.told) return;
    std::int64_t mail = 0;
    if (frequency == AlertFrequency::at_once && !text.told && !bounces(session, account)) {
        auto notice = notice_to(account, NoticeKind::alert, text.path);
        notice.reply_token = text.reply_token;
        mail = put_in_outbox(transaction, key, notice);
    }
    mark_told(transaction, alert, mail);
}

AlertText progress_alert(RequestId request, Milestone step) {
    const auto path = "/requests/" + request.text();
    return {AlertKind::progress, path + ' ' + std::string(name_of(step)), path};
}

bool was_raised(Session& session, AccountId account, const AlertText& text) {
    return find_alert(session, account, text).has_value();
}

std::vector<Alert> list_alerts(Session& session, AccountId account) {
    std::vector<Alert> alerts;
    session.each(
        "SELECT id, kind, path, at, subject FROM alert WHERE account_id = $1 ORDER BY at DESC, id LIMIT 50",
        [&](const Row& row) { alerts.push_back(read_alert(row)); }, account);
    return alerts;
}

std::optional<AlertMail> find_alert_mail(Session& session, std::int64_t outbox_id) {
    AlertMail mail;
    AccountId whose;
    session.each(
        "SELECT id, kind, path, at, subject, account_id FROM alert WHERE outbox_id = $1 ORDER BY at, id",
        [&](const Row& row) {
            mail.alerts.push_back(read_alert(row));
            whose = {row.integer(5)};
        },
        outbox_id);
    const auto account = whose ? find_any_account(session, whose) : std::nullopt;
    if (!account || account->ended_at) return std::nullopt;
    mail.account = *account;
    mail.choices = alert_choices(session, whose);
    return mail;
}

AlertChoices alert_choices(Session& session, AccountId account) {
    AlertChoices choices;
    session.each(
        "SELECT kind, frequency, changes FROM alert_choice WHERE account_id = $1",
        [&](const Row& row) {
            const auto kind = alert_kind(row.text(0));
            const auto frequency = alert_frequency(row.text(1));
            if (kind && frequency) choices[*kind] = {*frequency, row.integer(2)};
        },
        account);
    return choices;
}

Result<void> choose_alerts(Store& store, const Account& account, const std::vector<AlertWish>& wishes,
                           Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto choices = alert_choices(transaction.session, account.id);
        for (const auto& wish : wishes) {
            const auto changes = changes_of(choices, wish.kind);
            const auto before = frequency_of(choices, account.role, wish.kind);
            if (wish.changes && *wish.changes != changes) return conflict("alerts.changed_since");
            if (before == wish.frequency) continue;
            transaction.session.run(
                "INSERT INTO alert_choice (account_id, kind, frequency, changes) VALUES ($1, $2, $3, $4)"
                " ON CONFLICT (account_id, kind) DO UPDATE SET frequency = $3, changes = $4",
                account.id, name_of(wish.kind), name_of(wish.frequency), changes + 1);
        }
        return {};
    });
}

// Mails that gather ---------------------------------------------------------------------------------------

namespace {

std::vector<AccountId> people_to_tell(Session& session) {
    std::vector<AccountId> people;
    session.each(
        "SELECT DISTINCT a.account_id FROM alert a JOIN account p ON p.id = a.account_id"
        " WHERE a.told_at IS NULL AND p.ended_at IS NULL ORDER BY a.account_id",
        [&](const Row& row) { people.push_back({row.integer(0)}); });
    return people;
}

std::optional<Date> last_digest(Session& session, AccountId account, AlertFrequency frequency) {
    return session
        .one(
            "SELECT MAX(day) FROM alert_digest WHERE account_id = $1 AND frequency = $2",
            [](const Row& row) { return row.optional_date(0); }, account, name_of(frequency))
        .value_or(std::nullopt);
}

// What waits for a mail whose day it is, and what is not wanted any more.
struct Gathered {
    std::vector<std::int64_t> said, unwanted;
    std::set<AlertFrequency> used;
};

Gathered gather(Session& session, const Account& account, Date today) {
    const auto choices = alert_choices(session, account.id);
    std::map<AlertFrequency, bool> due;
    for (const auto frequency : {AlertFrequency::daily, AlertFrequency::weekly})
        due[frequency] = gathers_today(frequency, today, last_digest(session, account.id, frequency));
    Gathered gathered;
    session.each(
        "SELECT id, kind FROM alert WHERE account_id = $1 AND told_at IS NULL ORDER BY id",
        [&](const Row& row) {
            const auto kind = alert_kind(row.text(1)).value_or(AlertKind::waiting);
            auto frequency = frequency_of(choices, account.role, kind);
            if (frequency == AlertFrequency::never) return gathered.unwanted.push_back(row.integer(0));
            // Chosen anew since it was raised: it goes with the mail of the day.
            if (frequency == AlertFrequency::at_once) frequency = AlertFrequency::daily;
            if (!due[frequency]) return;
            gathered.said.push_back(row.integer(0));
            gathered.used.insert(frequency);
        },
        account.id);
    return gathered;
}

bool may_be_told(Session& session, const std::optional<Account>& account) {
    return account && !account->ended_at && !bounces(session, *account);
}

// Whoever waits for another day costs a look and no transaction.
bool has_something(Session& session, AccountId id, Date today) {
    const auto account = find_any_account(session, id);
    if (!may_be_told(session, account)) return false;
    const auto gathered = gather(session, *account, today);
    return !gathered.said.empty() || !gathered.unwanted.empty();
}

Result<int> send_digest(Transaction& transaction, const InstallationKey& key, AccountId id, Date today) {
    auto& session = transaction.session;
    const auto account = find_any_account(session, id);
    if (!may_be_told(session, account)) return 0;
    const auto gathered = gather(session, *account, today);
    for (const auto alert : gathered.unwanted) mark_told(transaction, alert, 0);
    if (gathered.said.empty()) return 0;
    for (const auto frequency : gathered.used)
        session.run("INSERT INTO alert_digest (account_id, frequency, day) VALUES ($1, $2, $3)", id,
                    name_of(frequency), today);
    const auto mail = put_in_outbox(
        transaction, key,
        notice_to(*account, NoticeKind::digest, "/alerts", std::int64_t(gathered.said.size())));
    for (const auto alert : gathered.said) mark_told(transaction, alert, mail);
    return 1;
}

}  // namespace

Result<int> send_digests(Store& store, const InstallationKey& key, const ZoneOffsets& zone, Time now) {
    const Date today = day_in(zone, now);
    if (now.seconds - start_of_day(zone, today).seconds < morning_seconds) return 0;
    const auto people = store.read([&](Session& session) {
        auto people = people_to_tell(session);
        std::erase_if(people, [&](AccountId id) { return !has_something(session, id, today); });
        return people;
    });
    int mails = 0;
    for (const auto account : people)
        mails += TRY(store.write(
            now, [&](Transaction& transaction) { return send_digest(transaction, key, account, today); },
            Store::Kind::unseen));
    return mails;
}

Result<void> forget_alerts(Store& store, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run("DELETE FROM alert WHERE at < $1", now.seconds - kept_days * day_seconds);
        transaction.session.run("DELETE FROM alert_digest WHERE day < $1",
                                Date{date_of(now).days - std::int32_t(kept_days)});
        return {};
    });
}

// One's own feed and calendar -----------------------------------------------------------------------------

Result<std::string> make_alert_address(Store& store, AccountId account, Time now) {
    const auto token = make_token();
    TRY(store.write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run("DELETE FROM alert_address WHERE account_id = $1", account);
        transaction.session.run(
            "INSERT INTO alert_address (token_hash, account_id, created_at) VALUES ($1, $2, $3)",
            Bytes{token_hash(token)}, account, now);
        return {};
    }));
    return token;
}

Result<void> end_alert_address(Store& store, AccountId account, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run("DELETE FROM alert_address WHERE account_id = $1", account);
        return {};
    });
}

std::optional<Time> alert_address_made(Session& session, AccountId account) {
    return session.one(
        "SELECT account_id, created_at FROM alert_address WHERE account_id = $1",
        [](const Row& row) { return row.time(1); }, account);
}

std::optional<Account> account_of_address(Session& session, std::string_view token) {
    const auto id = session.one(
        "SELECT account_id FROM alert_address WHERE token_hash = $1",
        [](const Row& row) { return AccountId{row.integer(0)}; }, Bytes{token_hash(token)});
    if (!id) return std::nullopt;
    auto account = find_any_account(session, *id);
    if (!account || account->ended_at) return std::nullopt;
    return account;
}

std::vector<OfferId> offers_created_since(Session& session, Time since) {
    std::vector<OfferId> ids;
    session.each("SELECT o.id FROM offer o WHERE o.created_at > $1 ORDER BY o.id",
                 [&](const Row& row) { ids.push_back({row.integer(0)}); }, since);
    return ids;
}

}  // namespace lightfoot
