#pragma once
// From an HTTP request to a handler and back: language, session, right, form, and the edge where what broke
// becomes an answer. Everything a browser is told about safety stands here.

#include "web/app.hpp"
#include "web/http.hpp"
#include "web/metrics.hpp"
#include "web/page_cache.hpp"
#include "web/server.hpp"
#include "web/sign_in_cache.hpp"
#include "web/usual_time.hpp"

namespace lightfoot {

class Call;

class Dispatcher {
public:
    explicit Dispatcher(App& app);

    HttpResponse answer(HttpRequest request);
    // What never became a request; as a problem document where its header says that a program asks.
    HttpResponse refuse(int status, const HttpRequest* request = nullptr) const;
    std::size_t body_limit(const HttpRequest& request) const;
    Work work(const HttpRequest& request) const;
    ServerHandler handler();

private:
    HttpResponse answer_route(const HttpRequest& request, std::string_view language, std::string path,
                              bool json);
    HttpResponse run_or_remember(Call& call, const std::optional<StoreAge>& age);
    HttpResponse page_or_redirect(const HttpRequest& request);

    App& app_;
    Metrics metrics_;
    RequestLog log_;
    PageCache pages_;
    SignInCache sign_ins_;
    UsualTimes usual_;
};

// The address of the client: the peer's, or what a trusted proxy says.
std::string client_address(const AppSettings& settings, const HttpRequest& request);

// False for a POST that another site made the browser send (OWASP, "Cross-Site Request Forgery Prevention":
// Fetch Metadata, with Origin and Referer for browsers that do not send it). A program that sends none of the
// three and no cookie passes: it carries its own token.
bool same_site(const HttpRequest& request);

// One of the six, by cookie, then by Accept-Language, else English.
std::string preferred_language(const HttpRequest& request);

}  // namespace lightfoot
