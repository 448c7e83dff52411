#pragma once
// The desk's first steps with a request that was sent, for tests that want it further on.

#include "store/request.hpp"
#include "store/work_procedure.hpp"

namespace lightfoot::testing {

inline Request thank_for(Store& store, const Viewer& desk, const Request& request, Time now) {
    const auto seen = authenticate_request(store, desk, {request.id, request.version}, now).value();
    return acknowledge_request(store, desk, {seen.id, seen.version}, now).value();
}

// Looked at, thanked for, agreed to by the State, circulated.
inline Request bring_to_providers(Store& store, const Viewer& asker, const Viewer& desk,
                                  const Request& request, Time now) {
    auto it = thank_for(store, desk, request, now);
    it = consent_circulation(store, asker, {it.id, it.version}, ConsentWay::express, now).value();
    return circulate_request(store, desk, {it.id, it.version}, now).value();
}

}  // namespace lightfoot::testing
