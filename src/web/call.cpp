#include "web/call.hpp"

#include "web/manual.hpp"
#include "web/meanwhile.hpp"
#include "web/pages/tour.hpp"
#include "web/problem.hpp"
#include "web/tour.hpp"

#include <algorithm>
#include <stdexcept>

namespace lightfoot {

std::string_view Call::part(std::string_view name) const {
    for (const auto& [known, value] : parts)
        if (known == name) return value;
    return {};
}

namespace {

void must_declare(const Route& route, std::string_view name) {
    if (!route.reads(name))
        throw std::logic_error("the route " + std::string(route.path) + " does not declare the parameter " +
                               std::string(name));
}

}  // namespace

std::string_view Call::parameter(std::string_view name) const {
    must_declare(route, name);
    return http.parameter(name);
}

std::vector<std::string> Call::parameters(std::string_view name) const {
    must_declare(route, name);
    std::vector<std::string> values;
    for (const auto& [known, value] : http.query)
        if (known == name && !value.empty()) values.push_back(value);
    return values;
}

NameValues Call::query() const {
    NameValues declared;
    for (const auto& one : http.query)
        if (route.reads(one.first)) declared.push_back(one);
    return declared;
}

std::size_t Call::page_number(std::string_view name) const {
    std::size_t number = 0;
    for (char c : parameter(name).substr(0, 5))
        if (c >= '0' && c <= '9') number = number * 10 + std::size_t(c - '0');
    return std::clamp<std::size_t>(number, 1, 10'000);
}

Frame Call::frame() const {
    std::string here = path;
    const auto question = http.target.find('?');
    if (question != std::string::npos && http.method == "GET") here += http.target.substr(question);
    const auto* section = app.manual.of(route.path);
    return {words,
            viewer,
            viewer_name,
            here,
            app.settings.operator_name,
            app.settings.practice_mode,
            date_of(now),
            section && route.handler ? &section->text(words.language()) : nullptr};
}

namespace {

// Where a tour is under way. Not on its own page, which says more, nor where the store cannot be read.
std::optional<TourBand> band_for(const Call& call, int status) {
    if (status >= 500 || call.path == "/tour" || call.http.cookie("tour").empty()) return std::nullopt;
    const auto tour = current_tour(call);
    if (!tour) return std::nullopt;
    const auto address = tour_address(*tour);
    const bool here = call.path == address.str() || call.path == address.str() + "/ask";
    TourBand band{tour->mark.role, tour->place, address, here, tour->gone, {}};
    band.onward = after_reading(call, *tour);
    return band;
}

}  // namespace

HttpResponse Call::page(const Page& page, int status) const {
    auto frame = this->frame();
    const auto band = band_for(*this, status);
    if (band) frame.tour = &*band;
    HttpResponse response;
    response.status = status;
    const auto said = http.parameter("said");
    const auto key = "said." + std::string(said);
    const bool known = !said.empty() && said.size() < 40 && words.knows(key);
    if (known && !page.notice) {
        Page with_notice = page;
        with_notice.notice = key;
        response.body = document(frame, with_notice).str();
    } else {
        response.body = document(frame, page).str();
    }
    return response;
}

HttpResponse Call::reply(const Json& json, int status) const {
    HttpResponse response;
    response.status = status;
    response.content_type = "application/json";
    response.body = json.str() + "\n";
    return response;
}

HttpResponse Call::done(const Url& path, const Json& json) const {
    if (this->json) return reply(json);
    HttpResponse response;
    response.status = 303;
    response.headers.emplace_back("Location", at(path).str());
    return response;
}

HttpResponse Call::done(const Url& path, std::string_view said, const Json& json) const {
    Url with = path;
    return done(with.query("said", said), json);
}

int status_of(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::invalid: return 422;
    case ErrorKind::not_found: return 404;
    case ErrorKind::not_allowed: return 403;
    case ErrorKind::conflict: return 409;
    case ErrorKind::too_much: return 429;
    case ErrorKind::unavailable: return 503;
    }
    return 500;
}

Json problem_of(const Words& words, const Error& error, int status) {
    static constexpr const char* kinds[] = {"invalid",  "not_found", "not_allowed",
                                            "conflict", "too_much",  "unavailable"};
    return Json::object({{"title", words.text("error.title")},
                         {"status", std::int64_t{status}},
                         {"error", kinds[int(error.kind)]},
                         {"code", error.message.key},
                         {"message", words.text(error.message)},
                         {"faults", Json::array(error.faults, [&](const Fault& fault) {
                              return Json::object({{"place", fault.place},
                                                   {"code", fault.message.key},
                                                   {"message", words.text(fault.message)}});
                          })}});
}

Json to_json(const Words& words, const Error& error) {
    return problem_of(words, error, status_of(error.kind));
}

namespace {

// Many acts compare versions, and the rules speak of both texts. Here no text is shown, and none was lost.
const Message& said_of(const Error& error) {
    static const Message changed{"error.changed_meanwhile"};
    const bool of_versions =
        error.kind == ErrorKind::conflict && error.message.key.ends_with(".changed_meanwhile");
    return of_versions ? changed : error.message;
}

Html way_back(const Frame& frame, const Meanwhile& it) {
    Html out;
    if (it.last) out += html("<p>{}</p>", frame.say(*it.last));
    if (it.record)
        out += html("<p>{}</p>", frame.words.html(it.is_record ? "error.see_record" : "error.see_list",
                                                  frame.at(*it.record)));
    return out;
}

Page error_page(const Frame& frame, const Error& error, const Meanwhile& meanwhile) {
    const auto faults =
        each(error.faults, [&](const Fault& fault) { return html("<li>{}</li>", frame.say(fault.message)); });
    Html body = html("<h1>{}</h1><p>{}</p>", frame.say("error.title"), frame.say(said_of(error)));
    if (!error.faults.empty()) body += html("<ul>{}</ul>", faults);
    if (error.kind == ErrorKind::not_found && !frame.viewer.signed_in())
        body += html("<p>{}</p>", frame.words.html("error.sign_in_may_help", frame.at(url("/sign-in"))));
    body += way_back(frame, meanwhile);
    if (!meanwhile.record) body += html("<p>{}</p>", frame.words.html("error.go_on", frame.at(url("/"))));
    return {frame.plain("error.title"), body, {}, "", std::nullopt, true};
}

}  // namespace

HttpResponse error_response(const Call& call, const Error& error) {
    return error_response(call, error, status_of(error.kind));
}

HttpResponse error_response(const Call& call, const Error& error, int status) {
    if (call.by_program) {
        auto response = call.reply(problem_of(call.words, error, status), status);
        response.content_type = problem_type;
        return response;
    }
    const auto meanwhile = error.kind == ErrorKind::conflict ? meanwhile_of(call) : Meanwhile{};
    return call.page(error_page(call.frame(), error, meanwhile), status);
}

}  // namespace lightfoot
