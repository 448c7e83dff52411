#pragma once
// What the permission test holds every route against: who may use it at all, and what then decides about the
// record. The rows stand in permission_test.cpp, permission_cases.cpp and permission_figures.cpp.

#include "web/route.hpp"
#include "web/world.hpp"

#include <span>
#include <string_view>

namespace lightfoot::testing::permission {

inline constexpr std::string_view everyone =
    "visitor, point of contact, deputy, provider, secretariat, committee, administrator";
inline constexpr std::string_view signed_in =
    "point of contact, deputy, provider, secretariat, committee, administrator";
inline constexpr std::string_view readers = "point of contact, deputy, provider, secretariat, committee";
inline constexpr std::string_view keepers =
    "point of contact, provider, secretariat, committee, administrator";
inline constexpr std::string_view askers = "point of contact, deputy";
inline constexpr std::string_view providers = "provider";
inline constexpr std::string_view desk = "secretariat";
inline constexpr std::string_view holders = "point of contact, deputy, provider, secretariat";
inline constexpr std::string_view administrators = "administrator";

// What decides about the record, for those whose role may use the route at all.
enum class Rule {
    none,          // there is no record
    token,         // what the path or the form names is a secret: a guessed one is not found
    own_keys,      // practice accounts are shared, so nobody may change their keys
    sees,          // whoever sees the record
    form,          // whoever writes the record; to all others there is no such page
    writes,        // whoever writes the record; who only sees it is told that it is not theirs
    asks,          // the State that asks
    watches,       // the State that asks; to all others there is no such page
    circulates,    // the desk
    step,          // a step of the procedure: whose it is and when is in domain/transition.hpp, tried there
    writes_about,  // the desk, about what is open in its own space
    signs,         // the State that asks, and the desk; who only sees it is told that it is not theirs
    step_form,     // its page: to all others there is no such page
    posted,        // whoever reads the posted texts of the space; the request itself need not be seen
    plans,         // the State, the desk, a provider that has a case of it
    plan_asks,     // the State that asks; of others' requests there is no plan
    answers,       // a provider, to a circulated request
    calls,         // the desk, about a circulated request
    case_sees,     // both sides and the desk
    case_side,     // both sides; the desk, which sees it, is told that it is not its own
    remembers,     // history: the State; desk and Committee once it was sent; the desk for a letter it enters
    keeps_offer,   // its provider; who only sees it is told that it is not theirs
    confirms_offer,  // its provider, and the desk
    confirms_entry,  // its own people, and the desk; to all others there is no such page
    offer_form,      // its provider; to all others there is no such page
    takes,           // whoever asks, from what is ready
    offer_history,   // its provider
    entry,     // the people of the institution who ask or offer for it; to all others there is no such page
    people,    // the institution's keeper, and the administrator where it has none
    returned,  // the owner of a form that came back: the State that may ask, or the desk
    component_sees,    // the State; of one that was asked also desk, Committee and a provider with a case
    component_writes,  // the State that asks; to all others there is no such page
    reset,             // throws away everybody's tries
};

struct RouteRow {
    std::string_view route, roles;
    Rule rule = Rule::none;
};

// The description for programs says whether an object, a list or a file comes back.
inline bool is_as_declared(const Route& route, const Answer& answer) {
    const bool json = answer.response.content_type == "application/json";
    if (route.answers == Route::Answers::file) return !answer.header("Content-Disposition").empty();
    return json && answer.body.starts_with(route.answers == Route::Answers::list ? "[" : "{");
}

std::span<const RouteRow> case_rows();
std::span<const RouteRow> figure_rows();
std::span<const RouteRow> offline_rows();
std::span<const RouteRow> programme_rows();

}  // namespace lightfoot::testing::permission
