// One's own account: name and language, password, second factor, the browsers one is signed in with.

#include "base/encoding.hpp"
#include "base/one_time_code.hpp"
#include "store/keys.hpp"
#include "store/people.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/account.hpp"
#include "web/qr_code.hpp"

namespace lightfoot {

namespace {

AccountView account_view(Call& call) {
    AccountView view;
    call.app.store.read([&](Session& session) {
        view.account = find_any_account(session, call.viewer.account).value_or(Account{});
        if (call.viewer.can(Capability::ask) || call.viewer.can(Capability::offer))
            view.entry = entry_of(call, session, call.viewer.institution);
        view.institution = institution_name(call, session, view.account.institution);
        for (const auto& one : list_sign_ins(session, view.account, call.now))
            view.sessions.push_back({base64url(one.token_hash), one.device, one.created_at, one.last_seen_at,
                                     one.token_hash == call.present->sign_in.token_hash});
        view.recovery_codes =
            std::size_t(count_recoveries(session, view.account.id, RecoveryKind::code, call.now));
    });
    view.keys_may_change = view.account.space == Space::real;
    return view;
}

// After a fault: the page again with what was typed; after success: the page with a word of it.
template <class T>
Reply again_or_done(Call& call, const Result<T>& result, std::string_view said) {
    if (result) return call.done(url("/account"), said, Json::object({{"done", true}}));
    if (call.json) return result.error();
    auto view = account_view(call);
    view.error = &result.error();
    view.typed = call.form.values;
    return call.page(account_page(call.frame(), view), status_of(result.error().kind));
}

}  // namespace

Reply show_account(Call& call) {
    const auto view = account_view(call);
    if (!call.json) return call.page(account_page(call.frame(), view));
    return call.reply(Json::object({{"account", to_json(view.account)},
                                    {"institution_name", view.institution},
                                    {"entry_confirmed_on", view.entry && view.entry->confirmed_on
                                                               ? Json(to_string(*view.entry->confirmed_on))
                                                               : Json()},
                                    {"sessions", Json::array(view.sessions, [](const SessionRow& row) {
                                         return Json::object({{"id", row.id},
                                                              {"device", row.device},
                                                              {"created_at", to_string(row.created_at)},
                                                              {"last_seen_at", to_string(row.last_seen_at)},
                                                              {"current", row.current}});
                                     })}}));
}

Reply show_account_history(Call& call) {
    HistoryView view{call.words.text("account.title"), url("/account"), {}};
    view.lead = "history.account_lead";
    view.menu = "account";
    add_history(call, view, Subject::account, call.viewer.account.value);
    return history_reply(call, view);
}

Reply save_account(Call& call) {
    const OwnProfile profile{std::string(call.form.value("name")), std::string(call.form.value("language"))};
    return again_or_done(
        call, change_profile(call.app.store, call.viewer.account, version_of(call), profile, call.now),
        "saved");
}

Reply change_password(Call& call) {
    const PasswordChange change{std::string(call.form.value("current_password")),
                                std::string(call.form.value("new_password"))};
    return again_or_done(call,
                         change_password(doorkeeper_of(call.app), caller_of(call.app, call.http),
                                         call.present->sign_in, change, call.now),
                         "password_changed");
}

namespace {

SecondFactorSetupView setup_view(Call& call, const SecondFactorOffer& offer, const Error* error) {
    const auto picture = qr_code(offer.address);
    return {offer.secret,
            offer.address,
            picture.path,
            picture.size,
            call.present->stage == SignInStage::needs_setting_up,
            error};
}

}  // namespace

Reply show_second_factor(Call& call) {
    const auto offer = offer_second_factor(call.present->account, "Lightfoot");
    return call.page(second_factor_setup_page(call.frame(), setup_view(call, offer, nullptr)));
}

Reply enable_second_factor(Call& call) {
    const std::string secret(call.form.value("secret"));
    auto set = enable_second_factor(doorkeeper_of(call.app), caller_of(call.app, call.http),
                                    call.present->sign_in, secret, call.form.value("code"), call.now);
    if (!set) {
        auto offer = offer_second_factor(call.present->account, "Lightfoot");
        // The same secret again: the person's program knows it already.
        if (const auto bytes = parse_base32(secret))
            offer = {secret, one_time_uri("Lightfoot", call.present->account.email, *bytes)};
        return call.page(second_factor_setup_page(call.frame(), setup_view(call, offer, &set.error())),
                         status_of(set.error().kind));
    }
    auto response = call.page(recovery_codes_page(call.frame(), set->recovery_codes));
    response.headers.push_back(session_cookie_header(call.app, set->signed_in.token));
    if (!set->signed_in.device_cookie.empty())
        response.headers.push_back(device_cookie_header(call.app, set->signed_in.device_cookie));
    return response;
}

Reply end_second_factor(Call& call) {
    return again_or_done(call,
                         disable_second_factor(doorkeeper_of(call.app), caller_of(call.app, call.http),
                                               call.viewer.account, call.form.value("ending_code"), call.now),
                         "second_factor_ended");
}

Reply new_recovery_codes(Call& call) {
    auto codes = renew_recovery_codes(doorkeeper_of(call.app), caller_of(call.app, call.http),
                                      call.viewer.account, call.form.value("code"), call.now);
    if (!codes) return again_or_done(call, codes, "");
    return call.page(recovery_codes_page(call.frame(), *codes));
}

Reply end_sessions(Call& call) {
    const auto which = call.form.value("session");
    if (which == "others")
        return again_or_done(call, end_other_sign_ins(call.app.store, call.present->sign_in, call.now),
                             "sessions_ended");
    return again_or_done(call, end_sign_in(call.app.store, call.viewer.account, which, call.now),
                         "sessions_ended");
}

}  // namespace lightfoot
