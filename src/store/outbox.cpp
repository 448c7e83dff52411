#include "store/outbox.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::int64_t minute_seconds = 60, hold_seconds = 10 * minute_seconds, most_attempts = 8;
constexpr std::int64_t waits_minutes[] = {1, 5, 25, 120, 360, 720};

Time next_attempt(std::int64_t attempts, Time now) {
    const auto at = std::clamp<std::int64_t>(attempts - 1, 0, std::int64_t(std::size(waits_minutes)) - 1);
    return {now.seconds + waits_minutes[at] * minute_seconds};
}

OutboxEntry entry_of(const Row& row, const InstallationKey& key) {
    OutboxEntry entry;
    entry.id = row.integer(0);
    entry.notice.space = row.text(1) == name_of(Space::practice) ? Space::practice : Space::real;
    entry.notice.kind = notice_kind(row.text(2)).value_or(NoticeKind::something_waits);
    entry.notice.email = row.text(3);
    entry.notice.name = row.text(4);
    entry.notice.language = row.text(5);
    entry.notice.path = key.unseal(row.bytes(6)).value_or("");
    entry.notice.count = row.integer(7);
    entry.attempts = row.integer(8) + 1;
    entry.created_at = row.time(9);
    entry.notice.total = row.integer(11);
    entry.notice.places = row.text(12);
    if (!row.bytes(10).empty()) entry.notice.reply_token = key.unseal(row.bytes(10)).value_or("");
    return entry;
}

}  // namespace

Notice notice_to(const Account& account, NoticeKind kind, std::string path, std::int64_t count) {
    return {kind, account.space, account.email, account.name, account.language, std::move(path), count, 0, {},
            {}, {}, {}};
}

std::int64_t put_in_outbox(Transaction& transaction, const InstallationKey& key, const Notice& notice) {
    const auto id = random_id();
    const std::string sealed_reply = notice.reply_token.empty() ? "" : key.seal(notice.reply_token);
    transaction.session.run(
        "INSERT INTO outbox (id, space, kind, email, name, language, sealed_path, count, attempts, "
        "created_at, "
        "next_attempt_at, sent_at, failed_at, sealed_reply, total, places) VALUES ($1, $2, $3, $4, $5, $6, "
        "$7, $8, 0, $9, "
        "$9, "
        "NULL, NULL, $10, $11, $12)",
        id, name_of(notice.space), name_of(notice.kind), notice.email, notice.name, notice.language,
        Bytes{key.seal(notice.path)}, notice.count, transaction.now, Bytes{sealed_reply}, notice.total,
        notice.places);
    return id;
}

Result<std::vector<OutboxEntry>> take_from_outbox(Store& store, const InstallationKey& key, std::size_t count,
                                                  Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<std::vector<OutboxEntry>> {
        std::vector<OutboxEntry> entries;
        transaction.session.each(
            "SELECT id, space, kind, email, name, language, sealed_path, count, attempts, created_at, "
            "sealed_reply, total, places "
            "FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= $1 "
            "ORDER BY next_attempt_at, id LIMIT $2",
            [&](const Row& row) { entries.push_back(entry_of(row, key)); }, now, std::int64_t(count));
        for (const auto& entry : entries)
            transaction.session.run("UPDATE outbox SET attempts = $2, next_attempt_at = $3 WHERE id = $1",
                                    entry.id, entry.attempts, now.seconds + hold_seconds);
        return entries;
    }, Store::Kind::unseen);
}

Result<void> note_sent(Store& store, std::int64_t id, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run(
            "UPDATE outbox SET sent_at = $2, sealed_path = $3, sealed_reply = $3 WHERE id = $1", id, now,
            Bytes{""});
        return {};
    }, Store::Kind::unseen);
}

Result<void> note_not_sent(Store& store, const OutboxEntry& entry, bool for_good, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        if (for_good || entry.attempts >= most_attempts)
            transaction.session.run(
                "UPDATE outbox SET failed_at = $2, sealed_path = $3, sealed_reply = $3 WHERE id = $1",
                entry.id, now, Bytes{""});
        else
            transaction.session.run("UPDATE outbox SET next_attempt_at = $2 WHERE id = $1", entry.id,
                                    next_attempt(entry.attempts, now));
        return {};
    }, Store::Kind::unseen);
}

std::int64_t count_notices(Session& session, Space space, std::string_view email, NoticeKind kind,
                           Time since) {
    return session
        .one("SELECT COUNT(*) FROM outbox WHERE space = $1 AND email = $2 AND kind = $3 AND created_at >= $4",
             [](const Row& row) { return row.integer(0); }, name_of(space), email, name_of(kind), since)
        .value_or(0);
}

OutboxCounts count_outbox(Session& session) {
    return session
        .one(
            "SELECT COALESCE(SUM(CASE WHEN sent_at IS NULL AND failed_at IS NULL THEN 1 ELSE 0 END), 0), "
            "COALESCE(SUM(CASE WHEN failed_at IS NOT NULL THEN 1 ELSE 0 END), 0) FROM outbox",
            [](const Row& row) {
                return OutboxCounts{row.integer(0), row.integer(1)};
            })
        .value_or(OutboxCounts{});
}

}  // namespace lightfoot
