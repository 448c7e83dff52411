#include "web/dispatch.hpp"

#include "base/digest.hpp"
#include "base/text.hpp"
#include "domain/throttle.hpp"
#include "web/call.hpp"
#include "web/moved.hpp"
#include "web/problem.hpp"
#include "web/programmes.hpp"
#include "web/session.hpp"
#include "web/static_file.hpp"
#include "web/tour.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>

namespace lightfoot {

namespace {

constexpr std::string_view content_policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; "
    "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

std::string_view header_of(const HttpResponse& response, std::string_view wanted) {
    for (const auto& [name, value] : response.headers)
        if (name == wanted) return value;
    return {};
}

void add_safety(const AppSettings& settings, HttpResponse& response) {
    auto& headers = response.headers;
    headers.emplace_back("Content-Security-Policy", content_policy);
    headers.emplace_back("X-Content-Type-Options", "nosniff");
    headers.emplace_back("Referrer-Policy", "same-origin");
    headers.emplace_back("Cross-Origin-Opener-Policy", "same-origin");
    headers.emplace_back("Cross-Origin-Resource-Policy", "same-origin");
    if (settings.secure_cookies) headers.emplace_back("Strict-Transport-Security", "max-age=31536000");
    if (header_of(response, "Cache-Control").empty())
        headers.emplace_back("Cache-Control", "private, no-store");
}

HttpResponse plain(int status, std::string text) {
    HttpResponse response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

// With its question mark; empty where there is none.
std::string query_of(const HttpRequest& request) {
    const auto question = request.target.find('?');
    return question == std::string::npos ? std::string() : request.target.substr(question);
}

HttpResponse redirect(std::string address, int status = 302) {
    HttpResponse response;
    response.status = status;
    response.headers.emplace_back("Location", std::move(address));
    return response;
}

std::string_view host_of(std::string_view address) {
    const auto scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    address.remove_prefix(scheme + 3);
    return address.substr(0, address.find('/'));
}

bool accepts_json(const HttpRequest& request) {
    const auto accepted = request.header("accept");
    return accepted.starts_with("application/json") || accepted.starts_with(problem_type);
}

bool is_for_a_program(const HttpRequest& request) {
    return request.path.starts_with("/api/") || accepts_json(request);
}

// "/fr/requests" -> "fr" and "/requests". Empty language where the path has none.
std::string_view split_language(std::string_view path, std::string& rest) {
    if (path.empty()) return {};  // of a request that was not read from a connection
    const auto end = path.find('/', 1);
    const auto first = path.substr(1, end == std::string_view::npos ? end : end - 1);
    if (!is_official_language(first)) return {};
    rest = end == std::string_view::npos ? "/" : std::string(path.substr(end));
    return first;
}

// The browser has it already (RFC 9110, section 13.1.2).
bool is_known(const HttpRequest& request, const HttpResponse& response) {
    const auto tag = header_of(response, "ETag");
    return response.status == 200 && !tag.empty() &&
           request.header("if-none-match").find(tag) != std::string_view::npos;
}

bool is_loopback(std::string_view address) { return address == "127.0.0.1" || address == "::1"; }

}  // namespace

std::string client_address(const AppSettings& settings, const HttpRequest& request) {
    const auto trusted = [&](std::string_view address) {
        return std::any_of(settings.trusted_proxies.begin(), settings.trusted_proxies.end(),
                           [&](const AddressRange& proxy) { return proxy.holds(address); });
    };
    // Each proxy adds the one it heard from, so the last one whom nobody of ours is is the client.
    std::string_view client = request.remote;
    auto rest = request.header("x-forwarded-for");
    while (!rest.empty() && trusted(client)) {
        const auto comma = rest.rfind(',');
        client = trimmed(comma == std::string_view::npos ? rest : rest.substr(comma + 1));
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(0, comma);
    }
    return std::string(client.substr(0, 64));
}

bool same_site(const HttpRequest& request) {
    const auto site = request.header("sec-fetch-site");
    if (!site.empty()) return site == "same-origin" || site == "none";
    const auto origin = request.header("origin");
    if (!origin.empty()) return host_of(origin) == request.header("host");
    const auto referrer = request.header("referer");
    if (!referrer.empty()) return host_of(referrer) == request.header("host");
    return request.header("cookie").empty();
}

std::string preferred_language(const HttpRequest& request) {
    const auto chosen = request.cookie("language");
    if (is_official_language(chosen)) return std::string(chosen);
    for (std::string_view rest = request.header("accept-language"); !rest.empty();) {
        const auto end = rest.find(',');
        auto one = rest.substr(0, end);
        while (one.starts_with(' ')) one.remove_prefix(1);
        if (is_official_language(one.substr(0, 2)) && (one.size() == 2 || one[2] == '-' || one[2] == ';'))
            return std::string(one.substr(0, 2));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return "en";
}

namespace {

// The route a request leads to; nothing for what has none.
const Route* route_of(const HttpRequest& request) {
    std::string path = request.path;
    if (path.starts_with("/api/"))
        path.erase(0, 4);
    else
        split_language(request.path, path);
    bool other = false;
    const auto found = find_route(request.method, path, other);
    return found ? found->route : nullptr;
}

// What the log says instead of an address.
std::string_view name_of_route(const HttpRequest& request, const Route* route) {
    if (request.path.starts_with("/static/")) return "/static/{file}";
    for (std::string_view plain : {"/healthz", "/metrics", "/robots.txt"})
        if (request.path == plain) return plain;
    return route ? route->path : "-";
}

}  // namespace

Dispatcher::Dispatcher(App& app) : app_(app), log_(app.settings.log) {}

ServerHandler Dispatcher::handler() {
    return {[this](const HttpRequest& request) { return body_limit(request); },
            [this](const HttpRequest& request) { return work(request); },
            [this](HttpRequest&& request) { return answer(std::move(request)); },
            [this](int status, const HttpRequest* request) { return refuse(status, request); }};
}

std::size_t Dispatcher::body_limit(const HttpRequest& request) const {
    const auto* route = route_of(request);
    return route ? route->body_bytes : 64 * 1024;
}

// Most reads of the embedded data base are quicker than a hop to another thread. PostgreSQL is asked by few
// at a time (docs/decisions/0188). All else may wait for a disk or a network, or prints.
Work Dispatcher::work(const HttpRequest& request) const {
    if (request.path.ends_with("/pdf") || request.path.ends_with("/docx")) return Work::waits;
    const auto* route = route_of(request);
    if (route && route->kind == Route::Kind::file) return Work::waits;
    if (!(request.method == "GET" || request.method == "HEAD")) return Work::waits;
    if (!app_.settings.reads_inline) return Work::asks;
    return usual_.is_long(route) ? Work::long_ : Work::quick;
}

namespace {

// What is too large is not read, so nothing says in which language.
std::string too_large_in_every_language(const Languages& languages) {
    std::string text = "413\n";
    for (const auto language : official_languages)
        text += languages.words(language).text("error.too_large_to_send") + "\n";
    return text;
}

// The header said that a program asks, and in which language.
HttpResponse refused_program(int status, const Words& words) {
    Error error = status == 413   ? too_much("error.too_large_to_send")
                  : status == 503 ? unavailable("")
                                  : invalid("form.unreadable");
    HttpResponse response;
    response.status = status;
    response.content_type = problem_type;
    response.body = problem_of(words, error, status).str() + "\n";
    return response;
}

// RFC 9110, section 15.5.6: which methods the address does answer.
std::string allowed_methods(std::string_view path) {
    bool other = false;
    const bool get = find_route("GET", path, other).has_value();
    const bool post = find_route("POST", path, other).has_value();
    return get && post ? "GET, HEAD, POST" : get ? "GET, HEAD" : "POST";
}

}  // namespace

HttpResponse Dispatcher::refuse(int status, const HttpRequest* request) const {
    auto response = request && is_for_a_program(*request)
                        ? refused_program(status, app_.languages.words(preferred_language(*request)))
                        : plain(status, status == 413   ? too_large_in_every_language(app_.languages)
                                        : status == 431 ? "431: headers too large\n"
                                        : status == 503 ? "503: busy, please try again in a minute\n"
                                                        : "400: bad request\n");
    if (status == 503) response.headers.emplace_back("Retry-After", "30");
    add_safety(app_.settings, response);
    return response;
}

HttpResponse Dispatcher::answer(HttpRequest request) {
    const auto began = std::chrono::steady_clock::now();
    const auto* route = route_of(request);
    HttpResponse response;
    try {
        response = page_or_redirect(request);
    } catch (const std::exception& broken) {
        spdlog::error("answering {} {}: {}", request.method, name_of_route(request, route), broken.what());
        response = refuse(503, &request);
    }
    compress(request, response);
    if (is_known(request, response)) response.status = 304, response.body.clear();
    add_safety(app_.settings, response);
    const auto took =
        std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began)
            .count();
    metrics_.count(response.status, took);
    usual_.note(route, took);
    if (log_.on()) {
        const auto id = log_.next_id();
        response.headers.emplace_back("X-Request-Id", id);
        log_.write({id, request.method, name_of_route(request, route), response.status, took});
    }
    return response;
}

namespace {

// Not what a proxy on this machine hands on for somebody else.
bool asked_by_the_machine(const HttpRequest& request) {
    return is_loopback(request.remote) && request.header("x-forwarded-for").empty() &&
           request.header("forwarded").empty() && request.header("x-real-ip").empty();
}

}  // namespace

HttpResponse Dispatcher::page_or_redirect(const HttpRequest& request) {
    if (request.path.starts_with("/static/"))
        if (auto file = static_file(request)) return std::move(*file);
    if (request.path == "/healthz") return plain(200, "ok\n");
    if (request.path == "/metrics")
        return app_.settings.metrics_from_anywhere || asked_by_the_machine(request)
                   ? plain(200, metrics_.text() + programme_metrics(app_.programmes))
                   : plain(404, "404: not found\n");
    if (request.path == "/robots.txt") return plain(200, "User-agent: *\nAllow: /\n");
    std::string path = request.path;
    if (const auto now_at = moved_to(path)) return redirect(*now_at + query_of(request), 308);
    if (path.starts_with("/api/")) {
        const auto asked = request.parameter("language");
        return answer_route(request,
                            is_official_language(asked) ? std::string(asked) : preferred_language(request),
                            path.substr(4), true);
    }
    const auto language = split_language(request.path, path);
    if (!language.empty()) return answer_route(request, language, path, accepts_json(request));
    if (request.method != "GET" && request.method != "HEAD") return refuse(400, &request);
    if (const auto* route = route_of(request); route && route->kind == Route::Kind::file)
        return answer_route(request, "en", request.path, false);
    auto response =
        redirect(below(preferred_language(request), local(request.path)).str() + query_of(request));
    response.headers.emplace_back("Vary", "Accept-Language, Cookie");
    return response;
}

namespace {

// The route for errors that come before a route is found.
const Route& no_route() {
    static const Route route{Method::get, "/", Capability::look, nullptr, ""};
    return route;
}

HttpResponse of_other_method(const Call& call) {
    auto response = error_response(call, not_found("error.other_method"), 405);
    response.headers.emplace_back("Allow", allowed_methods(call.path));
    return response;
}

HttpResponse ask_to_sign_in(const Call& call) {
    if (call.by_program) return error_response(call, not_allowed("error.sign_in_first"), 401);
    Url address = url("/sign-in");
    if (call.http.method == "GET") address.query("next", call.frame().path);
    return redirect(call.at(address).str());
}

HttpResponse run(Call& call) {
    try {
        auto reply = call.route.handler(call);
        if (reply) return std::move(*reply);
        if (!reply.error().detail.empty())
            spdlog::warn("{} {}: {}", call.http.method, call.route.path, reply.error().detail);
        return error_response(call, reply.error());
    } catch (const DiskFull& full) {
        spdlog::error("{}: {}", call.route.path, full.what());
        return error_response(call, unavailable(full.what(), "error.disk_full"));
    } catch (const StoreFailure& failure) {
        spdlog::error("{}: {}", call.route.path, failure.what());
        return error_response(call, unavailable(failure.what()));
    }
}

// A program would take a filter that is not known here for one that was applied; people's links carry what
// mail readers and search engines add, which is passed over.
std::optional<Error> unknown_parameters(const Call& call) {
    if (!call.by_program || call.route.method != Method::get) return std::nullopt;
    const auto known = call.route.parameters();
    std::string names;
    for (const auto name : known) names.append(names.empty() ? "" : ", ").append(name);
    std::vector<Fault> faults;
    for (const auto& [name, value] : call.http.query) {
        if (name == "language" || std::find(known.begin(), known.end(), name) != known.end()) continue;
        const Quote said{name, ""};
        faults.push_back({name, known.empty()
                                    ? Message("query.nothing_known", {{"name", said}})
                                    : Message("query.not_known", {{"name", said}, {"known", names}})});
    }
    if (faults.empty()) return std::nullopt;
    return invalid("form.faults", std::move(faults));
}

// A person whose role demands a second factor sets it up before anything else.
bool allowed_without_factor(std::string_view path) {
    return path.starts_with("/account") || path == "/sign-out" || path == "/help" || path == "/privacy" ||
           path == "/about";
}

}  // namespace

namespace {

// Pages that show what the age of the store does not tell of (sign-ins, links, views, waiting mail) are drawn
// each time.
bool may_be_remembered(const Call& call) {
    if (call.http.method != "GET") return false;
    for (std::string_view fresh : {"/tour", "/alerts", "/confirmation", "/desk/entries", "/account",
                                   "/sign-in", "/people", "/installation", "/reset", "/invitation"})
        if (call.path.starts_with(fresh)) return false;
    return call.route.reach != Reach::attachment && !call.path.ends_with("/views");
}

// Everything that an answer depends on beside the store and the time.
std::string key_of(const Call& call, bool packed) {
    std::string key = call.viewer.account.text();
    key.reserve(160 + call.http.target.size());
    for (const auto& part :
         {call.viewer.institution.text(), std::string(name_of(call.viewer.role)),
          std::string(name_of(call.viewer.space)), call.viewer_name, std::string(call.words.language())})
        (key += '\n') += part;
    key += call.viewer.keeps_people ? "\nkeeps people" : "\n";
    key += call.json ? "\njson" : "\npage";
    key += packed ? " packed\n" : "\n";
    (key += call.http.cookie("tour")) += '\n';
    return key += call.http.target;
}

// What anybody may see a browser may keep, as long as it asks each time whether it is still true. What a
// signed-in person sees stays on no disk: the next one at the same machine would find it.
// Files of open data are for everybody and every program, also for shared caches, which ask each time too:
// what was taken back is in none of them. A file behind a secret address is one person's own.
void let_visitors_keep(const Call& call, HttpResponse& response) {
    if (call.present || !session_token(call.http).empty() || !call.http.query.empty()) return;
    const bool secret = call.route.path.find("{token}") != std::string_view::npos;
    const bool open = call.route.kind == Route::Kind::file && !secret;
    response.headers.emplace_back("ETag", "W/\"" + hex(sha256(response.body)).substr(0, 24) + "\"");
    response.headers.emplace_back("Cache-Control", open ? "public, no-cache" : "private, no-cache");
    if (open) response.headers.emplace_back("Access-Control-Allow-Origin", "*");
}

// A file that is not remembered, because it is long or the data base keeps no age, has its tag all the same.
HttpResponse with_tag_of_a_file(const Call& call, HttpResponse response) {
    if (call.route.kind == Route::Kind::file && response.status == 200) let_visitors_keep(call, response);
    return response;
}

}  // namespace

// A page that is given again has noted its view already: views are noted by institution and day, and both are
// the same.
HttpResponse Dispatcher::run_or_remember(Call& call, const std::optional<StoreAge>& age) {
    if (!age || !may_be_remembered(call)) return with_tag_of_a_file(call, run(call));
    const auto now = PageCache::age_of(*age, call.now);
    const auto key = key_of(call, takes_gzip(call.http));
    if (auto known = pages_.find(key, now)) return std::move(*known);
    auto response = run(call);
    if (!PageCache::may_keep(response)) return with_tag_of_a_file(call, std::move(response));
    let_visitors_keep(call, response);
    compress(call.http, response);
    pages_.keep(key, now, response);
    return response;
}

HttpResponse Dispatcher::answer_route(const HttpRequest& request, std::string_view language, std::string path,
                                      bool json) {
    const Time now = read_clock();
    bool other_method = false;
    auto found = find_route(request.method, path, other_method);
    Call call{app_,
              request,
              found ? *found->route : no_route(),
              {},
              {},
              {},
              {},
              app_.languages.words(language),
              now,
              {},
              json,
              path,
              json};
    call.viewer.language = std::string(language);
    std::optional<Visit> visit;
    if (request.method == "GET" || request.method == "HEAD") visit.emplace(app_.store);
    const auto age = app_.store.age();  // nothing: nothing is remembered
    call.present = who_is_it(app_, request, now, &sign_ins_, age ? &*age : nullptr);
    const bool half_way = call.present && call.present->stage == SignInStage::needs_second_factor;
    if (call.present && !half_way) {
        call.viewer = viewer_of(call.present->account);
        call.viewer.language = std::string(language);
        call.viewer_name = call.present->account.name;
    }
    if (!found) {
        return other_method ? of_other_method(call) : error_response(call, not_found("error.not_found"));
    }
    call.parts = std::move(found->parts);
    if (call.route.kind == Route::Kind::api_only) call.by_program = true;
    if (call.route.kind == Route::Kind::page_only) call.json = false;
    if (call.route.kind == Route::Kind::api_only) call.json = true;
    if (call.route.method == Method::post && !same_site(request))
        return error_response(call, not_allowed("error.other_site"));
    if (!call.viewer.can(call.route.capability))
        return call.viewer.signed_in() ? error_response(call, not_allowed()) : ask_to_sign_in(call);
    if (call.present && call.present->stage == SignInStage::needs_setting_up && !allowed_without_factor(path))
        return json ? error_response(call, not_allowed("error.second_factor_first"))
                    : redirect(call.at(url("/account/second-factor")).str());
    if (const auto unknown = unknown_parameters(call)) return error_response(call, *unknown);
    auto form = read_form(request.header("content-type"), request.body);
    if (!form) return error_response(call, form.error());
    call.form = std::move(*form);
    auto response = run_or_remember(call, age);
    note_tour_page(call, response);
    if (request.cookie("language") != language && !json && call.route.kind != Route::Kind::file)
        response.headers.emplace_back(
            "Set-Cookie", "language=" + std::string(language) + "; Path=/; Max-Age=31536000; SameSite=Lax");
    return response;
}

}  // namespace lightfoot
