// Signing in and out, the link for who forgot, the link of an invitation.

#include "base/encoding.hpp"
#include "store/keys.hpp"
#include "store/people.hpp"
#include "web/api/record.hpp"
#include "web/handlers/carried.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/account.hpp"

namespace lightfoot {

namespace {

// Both spaces share the page: an address that only the practice ground knows belongs to it.
Space space_of(const Call& call, std::string_view email) {
    if (!call.app.settings.practice_mode) return Space::real;
    return call.app.store.read([&](Session& session) {
        const auto known = [&](Space space) {
            return find_account_by_email(session, space, email).has_value();
        };
        return !known(Space::real) && known(Space::practice) ? Space::practice : Space::real;
    });
}

std::vector<PracticeAccountRow> practice_rows(Call& call) {
    std::vector<PracticeAccountRow> rows;
    if (!call.app.settings.practice_mode) return rows;
    Viewer inside;
    inside.space = Space::practice;
    call.app.store.read([&](Session& session) {
        for (const auto& login : call.app.practice.logins) {
            const auto id = InstitutionId::parse(login.institution);
            const auto institution = id ? find_institution(session, inside, *id) : std::nullopt;
            rows.push_back({login.email, login.password, institution ? name_of(call, *institution) : "",
                            login.role, login.deputy});
        }
    });
    return rows;
}

std::string next_of(const Call& call) {
    const bool asks = call.route.method == Method::get;
    const auto next = asks ? call.parameter("next") : call.form.value("next");
    return next.empty() ? "" : local(next).str();
}

// Where somebody lands after signing in: where they wanted to go, else where their work is.
Url landing(const Account& account, const std::string& next) {
    if (!next.empty() && next != "/") return local(next);
    switch (account.role) {
    case Role::provider: return url("/needs");
    case Role::secretariat: return url("/desk");
    case Role::administrator: return url("/installation");
    default: return url("/requests");
    }
}

// The page after signing in with words from the open door: the second step, or the beginning of a request
// with the words in it. It answers the form itself, because a redirect would lose what the form carries.
std::optional<HttpResponse> carried_on(Call& call, const SignedIn& who) {
    const auto along = carried(call);
    if (call.json || !along.any()) return std::nullopt;
    if (who.stage == SignInStage::needs_second_factor)
        return call.page(second_factor_page(call.frame(), {nullptr, next_of(call), fields_of(along)}));
    if (who.stage != SignInStage::complete) return std::nullopt;
    call.viewer = viewer_of(who.account);
    call.viewer.language = std::string(call.words.language());
    call.viewer_name = who.account.name;
    if (!call.viewer.can(Capability::ask)) return std::nullopt;
    StartView start;
    start.typed = {{"note", along.note}};
    start.along = fields_beside_note(along);
    return call.page(request_start_page(call.frame(), start));
}

HttpResponse signed_in(Call& call, const SignedIn& who, const std::string& next) {
    HttpResponse response;
    if (auto further = carried_on(call, who)) {
        response = std::move(*further);
        response.headers.push_back(session_cookie_header(call.app, who.token));
        if (!who.device_cookie.empty())
            response.headers.push_back(device_cookie_header(call.app, who.device_cookie));
        return response;
    }
    if (call.json) {
        static constexpr const char* stages[] = {"ended", "needs_second_factor", "needs_setting_up",
                                                 "complete"};
        response = call.reply(Json::object(
            {{"token", who.token}, {"stage", stages[int(who.stage)]}, {"account", to_json(who.account)}}));
    } else {
        Url to = landing(who.account, next);
        if (who.stage == SignInStage::needs_second_factor) to = url("/sign-in/code").query("next", next);
        if (who.stage == SignInStage::needs_setting_up) to = url("/account/second-factor");
        response = call.done(to, Json());
    }
    response.headers.push_back(session_cookie_header(call.app, who.token));
    if (!who.device_cookie.empty())
        response.headers.push_back(device_cookie_header(call.app, who.device_cookie));
    return response;
}

}  // namespace

Reply show_sign_in(Call& call) {
    return call.page(sign_in_page(call.frame(), {nullptr, "", next_of(call), practice_rows(call)}));
}

Reply sign_in(Call& call) {
    const auto along = fields_of(carried(call));
    // From the open door: nobody tries to sign in yet.
    if (!call.json && !along.empty() && !call.form.has("email"))
        return call.page(
            sign_in_page(call.frame(), {nullptr, "", next_of(call), practice_rows(call), along}));
    const std::string email(call.form.value("email"));
    auto who = sign_in(doorkeeper_of(call.app), caller_of(call.app, call.http),
                       {space_of(call, email), email, std::string(call.form.value("password"))}, call.now);
    if (who) return signed_in(call, *who, next_of(call));
    if (call.json) return who.error();
    const SignInView again{&who.error(), email, next_of(call), practice_rows(call), along};
    return call.page(sign_in_page(call.frame(), again), status_of(who.error().kind));
}

Reply show_code(Call& call) { return call.page(second_factor_page(call.frame(), {nullptr, next_of(call)})); }

Reply check_code(Call& call) {
    auto who = prove_second_factor(doorkeeper_of(call.app), caller_of(call.app, call.http),
                                   session_token(call.http), call.form.value("code"), call.now);
    if (who) return signed_in(call, *who, next_of(call));
    if (call.json) return who.error();
    const SecondFactorView again{&who.error(), next_of(call), fields_of(carried(call))};
    return call.page(second_factor_page(call.frame(), again), status_of(who.error().kind));
}

Reply sign_out(Call& call) {
    if (call.present)
        TRY(end_sign_in(call.app.store, call.present->account.id, base64url(call.present->sign_in.token_hash),
                        call.now));
    auto response = call.done(url("/"), "signed_out", Json::object({{"signed_out", true}}));
    response.headers.push_back(session_cookie_header(call.app, ""));
    response.headers.emplace_back("Clear-Site-Data", "\"storage\"");
    return response;
}

Reply show_forgotten(Call& call) { return call.page(forgotten_page(call.frame(), {})); }

Reply forgotten(Call& call) {
    const auto email = call.form.value("email");
    auto asked = request_reset(doorkeeper_of(call.app), caller_of(call.app, call.http), space_of(call, email),
                               email, call.now);
    if (!asked && call.json) return asked.error();
    if (call.json) return call.reply(Json::object({{"asked", true}}));
    ResetView view{asked ? nullptr : &asked.error(), asked.has_value()};
    return call.page(forgotten_page(call.frame(), view), asked ? 200 : status_of(asked.error().kind));
}

Reply show_reset(Call& call) {
    const auto account = call.app.store.read(
        [&](Session& session) { return find_reset_account(session, call.part("token"), call.now); });
    if (!account) return not_found("reset.link_is_old");
    return call.page(new_password_page(
        call.frame(), {url("/reset/{}", call.part("token")), "", Role::visitor, nullptr, {}}));
}

Reply reset(Call& call) {
    auto account = reset_password(doorkeeper_of(call.app), call.part("token"),
                                  call.form.value("new_password"), call.now);
    if (account) return call.done(url("/sign-in"), "password_changed", Json::object({{"changed", true}}));
    if (call.json) return account.error();
    return call.page(new_password_page(call.frame(), {url("/reset/{}", call.part("token")), "", Role::visitor,
                                                      &account.error(), call.form.values}),
                     status_of(account.error().kind));
}

namespace {

NewPasswordView invitation_view(const Call& call, const OpenInvitation& open) {
    return {url("/invitation/{}", call.part("token")),
            name_of(call, open.institution),
            open.invitation.role,
            nullptr,
            {}};
}

}  // namespace

Reply show_invitation(Call& call) {
    const auto open = call.app.store.read(
        [&](Session& session) { return find_open_invitation(session, call.part("token"), call.now); });
    if (!open) return not_found("invitation.link_is_old");
    return call.page(new_password_page(call.frame(), invitation_view(call, *open)));
}

Reply accept_invitation(Call& call) {
    const auto open = call.app.store.read(
        [&](Session& session) { return find_open_invitation(session, call.part("token"), call.now); });
    if (!open) return not_found("invitation.link_is_old");
    std::string language(call.form.value("language"));
    if (language.empty()) language = std::string(call.words.language());
    const AcceptanceForm form{std::string(call.form.value("name")), language,
                              std::string(call.form.value("new_password"))};
    auto account = accept_invitation(call.app.store, call.app.secrets, call.part("token"), form, call.now);
    if (account) return call.done(url("/sign-in"), "account_made", to_json(*account));
    if (call.json) return account.error();
    auto view = invitation_view(call, *open);
    view.error = &account.error();
    view.typed = call.form.values;
    return call.page(new_password_page(call.frame(), view), status_of(account.error().kind));
}

}  // namespace lightfoot
