#include "store/sign_in.hpp"

#include "base/encoding.hpp"
#include "base/one_time_code.hpp"
#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "store/outbox.hpp"

namespace lightfoot {

namespace {

constexpr std::size_t longest_device_characters = 120;

Error wait_for(std::int64_t seconds) {
    return too_much({"sign_in.wait", {{"minutes", (seconds + 59) / 60}}});
}

std::string throttle_name(Space space, std::string_view email) {
    return std::string(name_of(space)) + "\n" + folded_email(email);
}

// "DEVICE.SIGNATURE": the signature binds the device to one account's address, so that the cookie of one
// person is no help in guessing at another.
std::string device_cookie(const InstallationKey& key, const Account& account) {
    const std::string device = base64url(random_bytes(12));
    return device + "." + key.sign("device", device + "\n" + throttle_name(account.space, account.email));
}

std::string known_device(const InstallationKey& key, std::string_view cookie, std::string_view account) {
    const auto dot = cookie.find('.');
    if (dot == cookie.npos || cookie.size() > 100) return {};
    const std::string device(cookie.substr(0, dot));
    return key.verify("device", device + "\n" + std::string(account), cookie.substr(dot + 1)) ? device
                                                                                              : std::string{};
}

SignIn sign_in_of(const Row& row, int first) {
    SignIn sign_in;
    sign_in.token_hash = row.bytes(first);
    sign_in.account = {row.integer(first + 1)};
    sign_in.created_at = row.time(first + 2);
    sign_in.last_seen_at = row.time(first + 3);
    sign_in.expires_at = row.time(first + 4);
    sign_in.device = row.text(first + 5);
    sign_in.second_factor_done = row.boolean(first + 6);
    return sign_in;
}
constexpr SqlText sign_in_columns{
    "token_hash, account_id, created_at, last_seen_at, expires_at, device, "
    "second_factor_done"};

Result<void> write_visitless(Store& store, Time now, auto act) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        act(transaction.session);
        return {};
    });
}

}  // namespace

Attempt attempt_of(const InstallationKey& key, const Caller& caller, Space space, std::string_view email) {
    const std::string account = throttle_name(space, email);
    return {caller.address, account, known_device(key, caller.device_cookie, account)};
}

Result<SignedIn> sign_in(Doorkeeper keeper, const Caller& caller, const SignInForm& form, Time now) {
    const Attempt attempt = attempt_of(keeper.secrets.key, caller, form.space, form.email);
    if (const auto wait = keeper.throttle.try_password(attempt, now)) return wait_for(wait);
    AccountKeys keys;
    const auto account = keeper.store.read([&](Session& session) {
        auto found = find_account_by_email(session, form.space, form.email);
        if (found) keys = find_keys(session, found->id).value_or(AccountKeys{});
        return found;
    });
    const bool right = TRY(keeper.secrets.passwords.verify(keys.password_hash, form.password));
    if (!right || !account) return invalid("sign_in.wrong");

    std::string better_hash;
    if (keeper.secrets.passwords.outdated(keys.password_hash))
        better_hash = TRY(keeper.secrets.passwords.hash(form.password));
    auto signed_in = TRY(keeper.store.write(now, [&](Transaction& transaction) -> Result<SignedIn> {
        if (!better_hash.empty()) write_password(transaction.session, account->id, better_hash);
        return write_sign_in(transaction.session, *account, caller.browser, false, now);
    }));
    if (signed_in.stage == SignInStage::needs_second_factor) return signed_in;
    keeper.throttle.signed_in(attempt, now);
    signed_in.device_cookie = device_cookie(keeper.secrets.key, *account);
    return signed_in;
}

Result<SignedIn> prove_second_factor(Doorkeeper keeper, const Caller& caller, std::string_view token,
                                     std::string_view typed, Time now) {
    const auto present =
        keeper.store.read([&](Session& session) { return find_sign_in(session, token, now); });
    if (!present || present->stage != SignInStage::needs_second_factor)
        return conflict("sign_in.begin_again");
    const Account& account = present->account;
    const Attempt attempt = attempt_of(keeper.secrets.key, caller, account.space, account.email);
    if (const auto wait = keeper.throttle.try_second_factor(attempt, now)) return wait_for(wait);

    auto signed_in = TRY(keeper.store.write(now, [&](Transaction& transaction) -> Result<SignedIn> {
        if (!TRY(use_code(transaction, keeper.secrets.key, account, typed)))
            return invalid("form.faults", {{"code", "account.code_wrong"}});
        transaction.session.run("DELETE FROM account_session WHERE token_hash = $1",
                                Bytes{present->sign_in.token_hash});
        return write_sign_in(transaction.session, account, caller.browser, true, now);
    }));
    keeper.throttle.signed_in(attempt, now);
    signed_in.device_cookie = device_cookie(keeper.secrets.key, account);
    return signed_in;
}

std::string recovery_hash(const InstallationKey& key, AccountId account, std::string_view code) {
    return key.sign("recovery_code", account.text() + "\n" + std::string(code));
}

Result<bool> use_code(Transaction& transaction, const InstallationKey& key, const Account& account,
                      std::string_view typed) {
    Session& session = transaction.session;
    if (const auto code = recovery_code(typed)) {
        const bool known = use_recovery(session, recovery_hash(key, account.id, *code), account.id,
                                        RecoveryKind::code, transaction.now);
        const auto left = count_recoveries(session, account.id, RecoveryKind::code, transaction.now);
        auto event = use_recovery_code(account, known, left, transaction.now);
        if (!event) return false;
        transaction.record(std::move(*event));
        put_in_outbox(transaction, key, notice_to(account, NoticeKind::recovery_code_used, "", left));
        return true;
    }
    const auto keys = find_keys(session, account.id);
    if (!keys || !keys->sealed_secret) return false;
    const auto secret = key.unseal(*keys->sealed_secret);
    if (!secret)
        return unavailable("the second factor of account " + account.id.text() +
                           " was sealed with another key of the installation");
    const auto step = matching_step(*secret, typed, transaction.now, keys->last_step);
    return step && use_step(session, account.id, *step);
}

SignedIn write_sign_in(Session& session, const Account& account, std::string_view browser,
                       bool second_factor_done, Time now) {
    SignedIn signed_in;
    signed_in.account = account;
    signed_in.token = make_token();
    const std::string words = valid_utf8(browser) ? clean_line(browser) : "";
    signed_in.sign_in = {token_hash(signed_in.token),
                         account.id,
                         now,
                         now,
                         {now.seconds + sign_in_rule(account.space).longest_seconds},
                         first_words(words, longest_device_characters),
                         second_factor_done};
    const SignIn& made = signed_in.sign_in;
    session.run(
        "INSERT INTO account_session (token_hash, account_id, created_at, last_seen_at, expires_at, device, "
        "second_factor_done) VALUES ($1, $2, $3, $4, $5, $6, $7)",
        Bytes{made.token_hash}, made.account, made.created_at, made.last_seen_at, made.expires_at,
        made.device, made.second_factor_done);
    signed_in.stage = stage_of(made, account, now);
    return signed_in;
}

std::optional<Present> find_sign_in(Session& session, std::string_view token, Time now) {
    const auto sign_in = session.one(
        joined<"SELECT ", sign_in_columns, " FROM account_session WHERE token_hash = $1">,
        [](const Row& row) { return sign_in_of(row, 0); }, Bytes{token_hash(token)});
    if (!sign_in) return std::nullopt;
    const auto account = find_any_account(session, sign_in->account);
    if (!account) return std::nullopt;
    const SignInStage stage = stage_of(*sign_in, *account, now);
    if (stage == SignInStage::ended) return std::nullopt;
    return Present{*account, *sign_in, stage};
}

bool visit_is_due(const SignIn& sign_in, Time now) {
    return now.seconds - sign_in.last_seen_at.seconds >= seen_every_seconds;
}

Result<void> note_visit(Store& store, const SignIn& sign_in, Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        transaction.session.run(
            "UPDATE account_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2",
            Bytes{sign_in.token_hash}, now);
        return {};
    }, Store::Kind::unseen);
}

std::vector<SignIn> list_sign_ins(Session& session, const Account& account, Time now) {
    std::vector<SignIn> sign_ins;
    session.each(
        joined<"SELECT ", sign_in_columns,
               " FROM account_session WHERE account_id = $1 ORDER BY last_seen_at DESC, created_at DESC">,
        [&](const Row& row) {
            auto sign_in = sign_in_of(row, 0);
            if (stage_of(sign_in, account, now) != SignInStage::ended) sign_ins.push_back(std::move(sign_in));
        },
        account.id);
    return sign_ins;
}

Result<void> end_sign_in(Store& store, AccountId account, std::string_view id, Time now) {
    const auto hash = parse_base64url(id);
    if (!hash) return not_found();
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        if (transaction.session.run("DELETE FROM account_session WHERE token_hash = $1 AND account_id = $2",
                                    Bytes{*hash}, account) == 0)
            return not_found();
        return {};
    });
}

Result<void> end_other_sign_ins(Store& store, const SignIn& kept, Time now) {
    return write_visitless(store, now, [&](Session& session) {
        session.run("DELETE FROM account_session WHERE account_id = $1 AND token_hash <> $2", kept.account,
                    Bytes{kept.token_hash});
    });
}

void end_sign_ins(Session& session, AccountId account) {
    session.run("DELETE FROM account_session WHERE account_id = $1", account);
}

Result<void> forget_old(Store& store, Time now) {
    const Time month_ago{now.seconds - 30 * day_seconds};
    return write_visitless(store, now, [&](Session& session) {
        session.run("DELETE FROM account_session WHERE expires_at < $1", now);
        session.run("DELETE FROM invitation WHERE expires_at < $1", month_ago);
        session.run("DELETE FROM recovery WHERE kind = 'reset' AND expires_at < $1", month_ago);
        session.run(
            "DELETE FROM outbox WHERE created_at < $1 AND (sent_at IS NOT NULL OR failed_at IS NOT NULL)",
            month_ago);
        session.run("DELETE FROM incoming_mail WHERE taken_at < $1", month_ago);
    });
}

}  // namespace lightfoot
