#include "web/handlers/tour_handlers.hpp"

#include "store/account.hpp"
#include "store/tour.hpp"
#include "web/pages/tour.hpp"
#include "web/session.hpp"
#include "web/tour.hpp"

namespace lightfoot {

namespace {

Result<void> only_for_practice(const Call& call) {
    if (!call.app.settings.practice_mode) return not_found();
    return {};
}

bool is_of_the_real_space(const Call& call) {
    return call.viewer.signed_in() && call.viewer.space != Space::practice;
}

std::string_view turn_of(const TourPlace& place) {
    return place.now == TourStep::answer_host ? "host" : name_of(place.by);
}

Json tour_json(const Call& call, const std::optional<TourState>& state) {
    if (!state) return Json::object({{"role", nullptr}});
    const auto& place = state->place;
    return Json::object({{"role", name_of(state->mark.role)},
                         {"step", place.now ? Json(name_of(*place.now)) : Json()},
                         {"turn", place.now ? Json(turn_of(place)) : Json()},
                         {"number", place.number},
                         {"of", place.of},
                         {"gone", state->gone},
                         {"request", state->facts.request ? Json(state->facts.request->id.text()) : Json()},
                         {"address", below(call.words.language(), tour_address(*state)).str()},
                         {"answers", answers_of(*state)},
                         {"minutes", minutes_of(*state, call.now)}});
}

TourView view_of(const Call& call) {
    TourView view;
    view.of_the_real_space = is_of_the_real_space(call);
    const auto mark = tour_mark(call.app, call.http);
    const auto state = current_tour(call);
    if (!state) {
        if (mark && !view.of_the_real_space) view.elsewhere = mark->role;
        return view;
    }
    view.band = TourBand{state->mark.role, state->place, tour_address(*state), false, state->gone};
    for (const auto& [step, by] : tour_of(state->mark.role))
        if (by == state->mark.role)
            view.rows.push_back({step, is_done(step, state->facts), state->place.now == step});
    view.answers = answers_of(*state);
    view.minutes = minutes_of(*state, call.now);
    view.counts = view.answers > 0;
    return view;
}

Reply page_again(Call& call, const Error& error) {
    const bool shown = error.kind == ErrorKind::conflict || error.kind == ErrorKind::invalid;
    if (call.json || !shown) return error;
    auto view = view_of(call);
    view.error = &error;
    return call.page(tour_page(call.frame(), view), status_of(error.kind));
}

// On to the next step, with the mark as it is now.
Reply go_on(Call& call, const TourMark& mark) {
    const auto state = tour_state(call, mark);
    auto response = call.done(tour_address(state), tour_json(call, state));
    response.headers.push_back(tour_cookie_header(call.app, mark));
    return response;
}

// The practice account of the role signs in, as it would on the page for it. A visitor needs none.
Result<std::optional<Header>> sign_in_as(Call& call, Role wanted) {
    if (call.viewer.role == wanted) return std::optional<Header>{};
    if (wanted == Role::visitor) return conflict("tour.sign_out_first");
    for (const auto& login : call.app.practice.logins) {
        if (login.role != wanted || login.deputy) continue;
        const auto who = TRY(sign_in(doorkeeper_of(call.app), caller_of(call.app, call.http),
                                     {Space::practice, login.email, login.password}, call.now));
        call.viewer = viewer_of(who.account);
        call.viewer.language = std::string(call.words.language());
        return std::optional(session_cookie_header(call.app, who.token));
    }
    return conflict("tour.nobody");
}

Reply begin(Call& call, Role role) {
    const auto session = sign_in_as(call, role);
    if (!session) return page_again(call, session.error());
    TourMark mark;
    mark.role = role;
    mark.began_at = call.now.seconds;
    const auto made = role == Role::point_of_contact || role == Role::visitor ? Result<TourMark>(mark)
                                                                              : let_others_do(call, mark);
    if (!made) return page_again(call, made.error());
    auto response = TRY(go_on(call, *made));
    if (*session) response.headers.push_back(**session);
    return response;
}

Result<TourMark> mark_of(const Call& call) {
    TRY(only_for_practice(call));
    const auto state = current_tour(call);
    if (!state) return conflict("tour.none");
    return state->mark;
}

}  // namespace

Reply show_tour(Call& call) {
    TRY(only_for_practice(call));
    if (call.json) return call.reply(tour_json(call, current_tour(call)));
    return call.page(tour_page(call.frame(), view_of(call)));
}

Reply begin_tour(Call& call) {
    TRY(only_for_practice(call));
    const auto wanted = role(call.form.value("role"));
    if (!wanted || tour_of(*wanted).empty())
        return page_again(call, invalid("form.faults", {{"role", "tour.choose_role"}}));
    if (is_of_the_real_space(call)) return page_again(call, conflict("tour.sign_out_first"));
    return begin(call, *wanted);
}

Reply let_others(Call& call) {
    const auto mark = mark_of(call);
    if (!mark) return page_again(call, mark.error());
    const auto made = let_others_do(call, *mark);
    if (!made) return page_again(call, made.error());
    return go_on(call, *made);
}

Reply begin_tour_again(Call& call) {
    const auto mark = mark_of(call);
    if (!mark) return page_again(call, mark.error());
    if (mark->request) TRY(put_tour_away(call.app.store, call.viewer.account, mark->request, call.now));
    return begin(call, mark->role);
}

Reply end_tour(Call& call) {
    TRY(only_for_practice(call));
    const auto mark = tour_mark(call.app, call.http);
    if (mark && mark->request && !is_of_the_real_space(call))
        TRY(put_tour_away(call.app.store, call.viewer.account, mark->request, call.now));
    auto response = call.done(url("/tour"), "tour_ended", tour_json(call, std::nullopt));
    response.headers.push_back(tour_cookie_header(call.app, std::nullopt));
    return response;
}

}  // namespace lightfoot
