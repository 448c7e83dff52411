#include "web/session.hpp"

#include "web/dispatch.hpp"

namespace lightfoot {

namespace {

// __Host- would need TLS; behind TLS the cookie is Secure.
std::string cookie(const App& app, std::string_view name, std::string_view value, std::string_view age) {
    std::string header =
        std::string(name) + "=" + std::string(value) + "; Path=/; HttpOnly; SameSite=Lax" + std::string(age);
    return app.settings.secure_cookies ? header + "; Secure" : header;
}

}  // namespace

std::string session_token(const HttpRequest& request) {
    const auto authorization = request.header("authorization");
    if (authorization.starts_with("Bearer ")) return std::string(authorization.substr(7));
    return std::string(request.cookie("session"));
}

std::optional<Present> who_is_it(App& app, const HttpRequest& request, Time now, SignInCache* known,
                                 const StoreAge* age) {
    const auto token = session_token(request);
    if (token.empty()) return std::nullopt;
    auto present =
        known && age ? known->find(app.store, *age, token, now)
                     : app.store.read([&](Session& session) { return find_sign_in(session, token, now); });
    if (!present || present->stage == SignInStage::ended) return std::nullopt;
    // A visit that cannot be written down (full disk) must not keep anybody from reading.
    if (visit_is_due(present->sign_in, now)) (void)note_visit(app.store, present->sign_in, now);
    return present;
}

Viewer viewer_of(const Account& account) {
    Viewer viewer;
    viewer.role = account.role;
    viewer.space = account.space;
    viewer.account = account.id;
    viewer.institution = account.institution;
    viewer.keeps_people = account.keeps_people;
    return viewer;
}

Caller caller_of(const App& app, const HttpRequest& request) {
    return {client_address(app.settings, request), std::string(request.cookie("device")),
            std::string(request.header("user-agent"))};
}

Doorkeeper doorkeeper_of(App& app) { return {app.store, app.secrets, app.throttle}; }

Header session_cookie_header(const App& app, std::string_view token) {
    return {"Set-Cookie", cookie(app, "session", token, token.empty() ? "; Max-Age=0" : "; Max-Age=2592000")};
}

Header device_cookie_header(const App& app, std::string_view device) {
    return {"Set-Cookie", cookie(app, "device", device, "; Max-Age=31536000")};
}

}  // namespace lightfoot
