#include "web/tour.hpp"

#include "base/secret.hpp"
#include "base/text.hpp"
#include "domain/footprint.hpp"
#include "store/installation.hpp"
#include "store/tour.hpp"
#include "web/pages/request.hpp"
#include "web/session.hpp"

#include <charconv>

namespace lightfoot {

namespace {

constexpr std::string_view purpose = "tour3";  // counts up where the steps change: older marks are none
constexpr int days_kept = 30;

template <class Number>
std::optional<Number> number(std::string_view text) {
    Number value = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failed != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

// "provider.3f8k2m9x0a.1764240000.0.68": role, request or "-", began, ended, pages read as bits.
std::string words_of(const TourMark& mark) {
    std::uint64_t read = 0;
    for (const auto step : mark.read) read |= std::uint64_t{1} << int(step);
    return std::string(name_of(mark.role)) + '.' + (mark.request ? mark.request.text() : "-") + '.' +
           std::to_string(mark.began_at) + '.' + std::to_string(mark.ended_at) + '.' + std::to_string(read);
}

std::vector<std::string_view> parts_of(std::string_view words) {
    std::vector<std::string_view> parts;
    for (auto rest = words; parts.size() < 10;) {
        const auto dot = rest.find('.');
        parts.push_back(rest.substr(0, dot));
        if (dot == std::string_view::npos) break;
        rest.remove_prefix(dot + 1);
    }
    return parts;
}

std::optional<TourMark> read_words(std::string_view words) {
    const auto parts = parts_of(words);
    if (parts.size() != 5) return std::nullopt;
    const auto who = role(parts[0]);
    const auto began = number<std::int64_t>(parts[2]);
    const auto ended = number<std::int64_t>(parts[3]);
    const auto read = number<std::uint64_t>(parts[4]);
    if (!who || !began || !ended || !read) return std::nullopt;
    TourMark mark{*who, RequestId::parse(parts[1]).value_or(RequestId{}), *began, *ended, {}};
    for (int step = 0; step < tour_steps; ++step)
        if (*read >> step & 1) mark.read.insert(TourStep(step));
    return mark;
}

const PracticeLogin* login_of(const App& app, Role role) {
    for (const auto& one : app.practice.logins)
        if (one.role == role && !one.deputy) return &one;
    return nullptr;
}

// The provider of the tour: whoever walks it as provider, else the practice provider.
InstitutionId provider_of(const Call& call, const TourMark& mark) {
    if (mark.role == Role::provider && call.viewer.role == Role::provider) return call.viewer.institution;
    const auto* login = login_of(call.app, Role::provider);
    const auto id = login ? InstitutionId::parse(login->institution) : std::nullopt;
    return id.value_or(InstitutionId{});
}

Url of_request(const TourFacts& facts) { return url("/requests/{}", facts.request->id.text()); }

Url of_component(const TourFacts& facts) {
    if (!facts.component) return url("/requests/{}/components", facts.request->id.text());
    return url("/requests/{}/components/{}", facts.request->id.text(), facts.component->id.text());
}

// Which page opens a step of reading.
bool opens(TourStep step, const Call& call, const TourFacts& facts) {
    const auto is = [&](const Url& address) { return call.path == address.str(); };
    switch (step) {
    case TourStep::read_request: return facts.request && is(url("/requests/{}", facts.request->id.text()));
    case TourStep::read_needs: return is(url("/needs"));
    case TourStep::read_plan: return facts.request && is(url("/requests/{}/plan", facts.request->id.text()));
    case TourStep::read_component: return facts.component && is(of_component(facts));
    case TourStep::read_case: return facts.of && is(url("/cases/{}", facts.of->id.text()));
    case TourStep::read_story: return facts.story && is(url("/stories/{}", facts.story->told_as.text()));
    case TourStep::look: return is(url("/look"));
    case TourStep::read_topics: return is(url("/vocabulary"));
    case TourStep::read_offers: return is(url("/offers"));
    case TourStep::read_ready: return is(url("/shelf"));
    case TourStep::read_programmes: return is(url("/programmes"));
    case TourStep::read_stories: return is(url("/stories"));
    case TourStep::read_procedure: return is(url("/procedure"));
    default: return false;
    }
}

Url of_step(TourStep step, const TourFacts& facts) {
    const auto& request = *facts.request;
    const auto question = [&](std::string_view name) {
        return url("/requests/{}/needs/{}/{}", request.id.text(), request.needs.at(0).id.text(), name);
    };
    const auto* delivery = tour_delivery(facts);
    switch (step) {
    case TourStep::topics: return question("topics");
    case TourStep::consent: return question("consent");
    case TourStep::send: return url("/requests/{}/summary", request.id.text());
    case TourStep::sign_note: return url("/requests/{}/note", request.id.text());
    case TourStep::read_needs: return url("/needs");
    case TourStep::accept_request:
    case TourStep::accept_provider:
    case TourStep::propose:
    case TourStep::state_feedback:
    case TourStep::provider_feedback:
    case TourStep::read_case: return facts.of ? url("/cases/{}", facts.of->id.text()) : of_request(facts);
    case TourStep::agree:
    case TourStep::report:
    case TourStep::confirm: return delivery ? url("/deliveries/{}", delivery->id.text()) : of_request(facts);
    case TourStep::choose_host: return url("/requests/{}/hosts", request.id.text());
    case TourStep::ask_host:
    case TourStep::carry:
    case TourStep::read_component: return of_component(facts);
    case TourStep::read_plan: return url("/requests/{}/plan", request.id.text());
    case TourStep::state_story:
    case TourStep::provider_story:
        return facts.of ? url("/cases/{}/story", facts.of->id.text()) : of_request(facts);
    case TourStep::ask_alike:
    case TourStep::read_story:
        return facts.story ? url("/stories/{}", facts.story->told_as.text()) : of_request(facts);
    default: return of_request(facts);
    }
}

// A visitor's pages stand in the order of the plan; none is of a record.
Url of_visitor(TourStep step) {
    switch (step) {
    case TourStep::read_topics: return url("/vocabulary");
    case TourStep::read_offers: return url("/offers");
    case TourStep::read_ready: return url("/shelf");
    case TourStep::read_programmes: return url("/programmes");
    case TourStep::read_stories: return url("/stories");
    case TourStep::read_procedure: return url("/procedure");
    default: return url("/");
    }
}

}  // namespace

std::optional<TourMark> tour_mark(const App& app, const HttpRequest& http) {
    if (!app.settings.practice_mode) return std::nullopt;
    const std::string cookie(http.cookie("tour"));
    const auto dot = cookie.rfind('.');
    if (dot == std::string::npos || cookie.size() > 200) return std::nullopt;
    const auto words = std::string_view(cookie).substr(0, dot);
    if (!app.secrets.key.verify(purpose, words, std::string_view(cookie).substr(dot + 1)))
        return std::nullopt;
    return read_words(words);
}

Header tour_cookie_header(const App& app, const std::optional<TourMark>& mark) {
    std::string value;
    if (mark) value = words_of(*mark) + '.' + app.secrets.key.sign(purpose, words_of(*mark));
    const auto age = mark ? std::int64_t{days_kept} * 86'400 : 0;
    return {"Set-Cookie", "tour=" + value + "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" +
                              std::to_string(age) + (app.settings.secure_cookies ? "; Secure" : "")};
}

TourState tour_state(const Call& call, const TourMark& mark) {
    TourState state{mark, {}, {}, false};
    if (mark.request)
        state.facts = call.app.store.read([&](Session& session) {
            return tour_facts(session, mark.request, provider_of(call, mark), date_of(call.now));
        });
    state.facts.read = mark.read;
    const auto& request = state.facts.request;
    state.gone = mark.request && (!request || request->withdrawn_at);
    state.place = place_in_tour(mark.role, state.facts);
    return state;
}

std::optional<TourState> current_tour(const Call& call) {
    const auto mark = tour_mark(call.app, call.http);
    if (!mark || mark->role != call.viewer.role) return std::nullopt;
    if (call.viewer.signed_in() && call.viewer.space != Space::practice) return std::nullopt;
    return tour_state(call, *mark);
}

Url tour_address(const TourState& state) {
    const auto& place = state.place;
    if (state.gone || !place.now || place.by != state.mark.role) return url("/tour");
    if (state.mark.role == Role::visitor) return of_visitor(*place.now);
    if (!state.facts.request) return url("/requests/new");
    return of_step(*place.now, state.facts);
}

std::optional<Url> after_reading(const Call& call, TourState state) {
    const auto now = state.place.now;
    if (state.gone || !now || !is_reading(*now) || !opens(*now, call, state.facts)) return std::nullopt;
    state.facts.read.insert(*now);
    state.place = place_in_tour(state.mark.role, state.facts);
    return tour_address(state);
}

int answers_of(const TourState& state) {
    return (state.facts.request ? answers_of_state(*state.facts.request) : 0) +
           (state.facts.of ? answers_of_state(*state.facts.of) : 0);
}

int minutes_of(const TourState& state, Time now) {
    const auto until = state.mark.ended_at ? state.mark.ended_at : now.seconds;
    return std::max(1, int((until - state.mark.began_at + 59) / 60));
}

void note_tour_request(const Call& call, RequestId request, HttpResponse& response) {
    auto mark = tour_mark(call.app, call.http);
    if (!mark || mark->request || mark->role != Role::point_of_contact) return;
    if (call.viewer.role != mark->role || call.viewer.space != Space::practice) return;
    mark->request = request;
    response.headers.push_back(tour_cookie_header(call.app, mark));
}

void note_tour_page(const Call& call, HttpResponse& response) {
    if (call.json || response.status != 200 || call.http.cookie("tour").empty()) return;
    const auto state = current_tour(call);
    if (!state || state->gone) return;
    auto mark = state->mark;
    const auto& now = state->place.now;
    if (now && is_reading(*now) && opens(*now, call, state->facts)) mark.read.insert(*now);
    if (!now && !mark.ended_at) mark.ended_at = call.now.seconds;
    if (!(mark == state->mark)) response.headers.push_back(tour_cookie_header(call.app, mark));
}

}  // namespace lightfoot
