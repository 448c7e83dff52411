#include "store/keys.hpp"

#include "base/encoding.hpp"
#include "base/one_time_code.hpp"
#include "store/outbox.hpp"

namespace lightfoot {

namespace {

Error wait_for(std::int64_t seconds) {
    return too_much({"sign_in.wait", {{"minutes", (seconds + 59) / 60}}});
}

Result<Account> account_in_use(Store& store, AccountId id) {
    auto account = store.read([&](Session& session) { return find_any_account(session, id); });
    if (!account || account->ended_at) return not_found();
    return *account;
}

std::vector<std::string> write_recovery_codes(Transaction& transaction, const InstallationKey& key,
                                              AccountId id) {
    delete_recoveries(transaction.session, id, RecoveryKind::code);
    auto codes = make_recovery_codes();
    for (const auto& code : codes)
        insert_recovery(transaction.session, recovery_hash(key, id, code), id, RecoveryKind::code,
                        transaction.now, {});
    return codes;
}

// Charged before the code is looked at, forgiven when it was right.
template <class Act>
auto with_code_limit(Doorkeeper keeper, const Caller& caller, const Account& account, Time now, Act act)
    -> std::invoke_result_t<Act> {
    const Attempt attempt = attempt_of(keeper.secrets.key, caller, account.space, account.email);
    if (const auto wait = keeper.throttle.try_second_factor(attempt, now)) return wait_for(wait);
    auto result = act();
    if (result) keeper.throttle.signed_in(attempt, now);
    return result;
}

}  // namespace

Result<void> change_password(Doorkeeper keeper, const Caller& caller, const SignIn& sign_in,
                             const PasswordChange& change, Time now) {
    const Account account = TRY(account_in_use(keeper.store, sign_in.account));
    const Attempt attempt = attempt_of(keeper.secrets.key, caller, account.space, account.email);
    if (const auto wait = keeper.throttle.try_password(attempt, now)) return wait_for(wait);
    const auto keys = keeper.store.read([&](Session& session) { return find_keys(session, account.id); });
    const bool right = TRY(keeper.secrets.passwords.verify(keys ? keys->password_hash : "", change.current));
    if (right) keeper.throttle.signed_in(attempt, now);
    TRY(lightfoot::change_password(account, right, change.wanted, now));
    const std::string hash = TRY(keeper.secrets.passwords.hash(change.wanted));

    return keeper.store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto present = find_keys(transaction.session, account.id);
        if (!present || present->password_hash != keys->password_hash) return conflict();
        transaction.record(TRY(lightfoot::change_password(account, right, change.wanted, now)));
        write_password(transaction.session, account.id, hash);
        transaction.session.run("DELETE FROM account_session WHERE account_id = $1 AND token_hash <> $2",
                                account.id, Bytes{sign_in.token_hash});
        delete_recoveries(transaction.session, account.id, RecoveryKind::reset);
        put_in_outbox(transaction, keeper.secrets.key,
                      notice_to(account, NoticeKind::password_changed, "/forgotten"));
        return {};
    });
}

Result<void> request_reset(Doorkeeper keeper, const Caller& caller, Space space, std::string_view email,
                           Time now) {
    const Attempt attempt = attempt_of(keeper.secrets.key, caller, space, email);
    if (const auto wait = keeper.throttle.try_reset(attempt, now)) return wait_for(wait);
    // One write in either case, so that the time does not tell which it was.
    return keeper.store.write(now, [&](Transaction& transaction) -> Result<void> {
        Session& session = transaction.session;
        const auto account = find_account_by_email(session, space, email);
        const auto open = account ? count_recoveries(session, account->id, RecoveryKind::reset, now) : 0;
        auto event = lightfoot::request_reset(account, open, now);
        if (!event) return {};
        const std::string token = make_token();
        insert_recovery(session, token_hash(token), account->id, RecoveryKind::reset, now,
                        Time{now.seconds + reset_link_seconds});
        put_in_outbox(transaction, keeper.secrets.key,
                      notice_to(*account, NoticeKind::password_reset, "/reset/" + token));
        transaction.record(std::move(*event));
        return {};
    });
}

std::optional<Account> find_reset_account(Session& session, std::string_view token, Time now) {
    const auto id = find_reset(session, token_hash(token), now);
    auto account = id ? find_any_account(session, *id) : std::nullopt;
    return account && !account->ended_at ? account : std::nullopt;
}

Result<Account> reset_password(Doorkeeper keeper, std::string_view token, std::string_view password,
                               Time now) {
    const auto account =
        keeper.store.read([&](Session& session) { return find_reset_account(session, token, now); });
    // Checked before the hash is made, and once more where it is written.
    TRY(lightfoot::reset_password(account.value_or(Account{}), account.has_value(), password, now));
    const std::string hash = TRY(keeper.secrets.passwords.hash(password));
    TRY(keeper.store.write(now, [&](Transaction& transaction) -> Result<void> {
        Session& session = transaction.session;
        const bool good = use_recovery(session, token_hash(token), account->id, RecoveryKind::reset, now);
        transaction.record(TRY(lightfoot::reset_password(*account, good, password, now)));
        write_password(session, account->id, hash);
        delete_recoveries(session, account->id, RecoveryKind::reset);
        end_sign_ins(session, account->id);
        put_in_outbox(transaction, keeper.secrets.key,
                      notice_to(*account, NoticeKind::password_changed, "/forgotten"));
        return {};
    }));
    keeper.throttle.password_changed(
        attempt_of(keeper.secrets.key, {}, account->space, account->email).account);
    return *account;
}

SecondFactorOffer offer_second_factor(const Account& account, std::string_view issuer) {
    const std::string secret = make_one_time_secret();
    return {base32(secret), one_time_uri(issuer, account.email, secret)};
}

Result<SecondFactorSet> enable_second_factor(Doorkeeper keeper, const Caller& caller, const SignIn& sign_in,
                                             std::string_view secret, std::string_view typed, Time now) {
    const auto bytes = parse_base32(secret);
    if (!bytes || bytes->size() != 20) return invalid("form.faults", {{"code", "account.code_wrong"}});
    return keeper.store.write(now, [&](Transaction& transaction) -> Result<SecondFactorSet> {
        Session& session = transaction.session;
        auto account = find_any_account(session, sign_in.account);
        if (!account) return not_found();
        auto enabled = TRY(lightfoot::enable_second_factor(*account, *bytes, typed, now));
        write_second_factor(session, account->id, keeper.secrets.key.seal(*bytes), enabled.last_step);
        end_sign_ins(session, account->id);
        account->has_second_factor = true;
        SecondFactorSet set;
        set.recovery_codes = write_recovery_codes(transaction, keeper.secrets.key, account->id);
        set.signed_in = write_sign_in(session, *account, caller.browser, true, now);
        transaction.record(std::move(enabled.event));
        put_in_outbox(transaction, keeper.secrets.key,
                      notice_to(*account, NoticeKind::second_factor_changed));
        return set;
    });
}

Result<void> disable_second_factor(Doorkeeper keeper, const Caller& caller, AccountId id,
                                   std::string_view typed, Time now) {
    const Account known = TRY(account_in_use(keeper.store, id));
    return with_code_limit(keeper, caller, known, now, [&]() -> Result<void> {
        return keeper.store.write(now, [&](Transaction& transaction) -> Result<void> {
            Session& session = transaction.session;
            const auto account = find_any_account(session, id);
            if (!account) return not_found();
            const bool right = TRY(use_code(transaction, keeper.secrets.key, *account, typed));
            transaction.record(TRY(lightfoot::disable_second_factor(*account, right, now)));
            write_second_factor(session, id, std::nullopt, 0);
            delete_recoveries(session, id, RecoveryKind::code);
            put_in_outbox(transaction, keeper.secrets.key,
                          notice_to(*account, NoticeKind::second_factor_changed));
            return {};
        });
    });
}

Result<std::vector<std::string>> renew_recovery_codes(Doorkeeper keeper, const Caller& caller, AccountId id,
                                                      std::string_view typed, Time now) {
    const Account known = TRY(account_in_use(keeper.store, id));
    return with_code_limit(keeper, caller, known, now, [&]() -> Result<std::vector<std::string>> {
        return keeper.store.write(now, [&](Transaction& transaction) -> Result<std::vector<std::string>> {
            const auto account = find_any_account(transaction.session, id);
            if (!account) return not_found();
            const bool right = TRY(use_code(transaction, keeper.secrets.key, *account, typed));
            transaction.record(TRY(lightfoot::renew_recovery_codes(*account, right, now)));
            return write_recovery_codes(transaction, keeper.secrets.key, id);
        });
    });
}

Result<Account> reset_second_factor(Store& store, const InstallationKey& key, const Viewer& who, AccountId id,
                                    Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<Account> {
        Session& session = transaction.session;
        const auto account = find_account(session, who, id);
        if (!account) return not_found();
        transaction.record(TRY(lightfoot::reset_second_factor(who, *account, now)));
        write_second_factor(session, id, std::nullopt, 0);
        delete_recoveries(session, id, RecoveryKind::code);
        end_sign_ins(session, id);
        put_in_outbox(transaction, key, notice_to(*account, NoticeKind::second_factor_changed));
        if (const auto keeper = find_any_account(session, who.account))
            put_in_outbox(transaction, key, notice_to(*keeper, NoticeKind::colleague_reset));
        return find_any_account(session, id).value_or(*account);
    });
}

}  // namespace lightfoot
