#pragma once
// A small named world: Arland asks, Borland asks too, Cordia and the Delta Institute help, a desk and a
// Committee. Codes are user-assigned ones, so no State of this world exists.

#include "domain/account.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"

namespace lightfoot::testing {

inline constexpr InstitutionId arland{101}, borland{102}, cordia{103}, delta{104}, desk{105},
    committee_of_states{106},
    operator_office{107};

inline Institution institution(InstitutionId id, InstitutionKind kind, std::string name,
                               std::string state_code = {}) {
    Institution it;
    it.id = id;
    it.kind = kind;
    it.name = std::move(name);
    it.state_code = std::move(state_code);
    it.requests = kind == InstitutionKind::state;
    it.provides = id == cordia || id == delta;
    return it;
}

inline std::vector<Institution> all_institutions() {
    return {institution(arland, InstitutionKind::state, "Arland", "XAA"),
            institution(borland, InstitutionKind::state, "Borland", "XBB"),
            institution(cordia, InstitutionKind::state, "Cordia", "XCC"),
            institution(delta, InstitutionKind::ngo, "Delta Institute"),
            institution(desk, InstitutionKind::secretariat, "Desk"),
            institution(committee_of_states, InstitutionKind::committee, "Committee"),
            institution(operator_office, InstitutionKind::operator_, "Operator")};
}

inline Viewer viewer(Role role, InstitutionId institution = {}, Space space = Space::real) {
    Viewer it;
    it.role = role;
    it.space = space;
    it.institution = institution;
    if (role != Role::visitor) it.account = {institution.value * 10};
    return it;
}
inline Viewer visitor() { return viewer(Role::visitor); }
inline Viewer of_arland() { return viewer(Role::point_of_contact, arland); }
inline Viewer of_borland() { return viewer(Role::point_of_contact, borland); }
inline Viewer of_cordia() { return viewer(Role::provider, cordia); }
inline Viewer of_delta() { return viewer(Role::provider, delta); }
inline Viewer of_desk() { return viewer(Role::secretariat, desk); }
inline Viewer of_committee() { return viewer(Role::committee, committee_of_states); }
inline Viewer of_operator() { return viewer(Role::administrator, operator_office); }

inline Request request(RequestId id, InstitutionId from) {
    Request it;
    it.id = id;
    it.institution = from;
    it.language = "en";
    it.note = "We would like to train customs officers.";
    it.created_at = Time{1'780'000'000};
    Need need;
    need.id = {id.value * 100};
    need.text = it.note;
    it.needs.push_back(need);
    return it;
}

inline Offer offer(OfferId id, InstitutionId provider) {
    Offer it;
    it.id = id;
    it.provider = provider;
    it.language = "en";
    it.title = "Training for customs officers";
    it.text = "Five days, at your place.";
    it.created_at = Time{1'780'000'000};
    return it;
}

}  // namespace lightfoot::testing
