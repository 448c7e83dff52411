#pragma once
// Who is signed in: from the cookie (or a program's bearer token) to the Viewer that queries and rules see.

#include "store/sign_in.hpp"
#include "web/app.hpp"
#include "web/http.hpp"
#include "web/sign_in_cache.hpp"

#include <optional>
#include <string>

namespace lightfoot {

// The token that a request carries: "Authorization: Bearer …" of a program, or the cookie. Empty for
// visitors.
std::string session_token(const HttpRequest& request);

// Nothing for visitors and for sign-ins that have ended. Writes a visit down when one is due. `known` and the
// age of the store: where it may have been looked up before; without, the store is asked.
std::optional<Present> who_is_it(App& app, const HttpRequest& request, Time now,
                                 SignInCache* known = nullptr, const StoreAge* age = nullptr);
Viewer viewer_of(const Account& account);

Caller caller_of(const App& app, const HttpRequest& request);
Doorkeeper doorkeeper_of(App& app);

using Header = std::pair<std::string, std::string>;
Header session_cookie_header(const App& app, std::string_view token);  // empty token: forget
Header device_cookie_header(const App& app, std::string_view device);

}  // namespace lightfoot
