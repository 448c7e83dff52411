#pragma once
// What was relayed, read from letters that were signed off; and what the desk may have to relay. They are
// known to the secretariat, the Committee, the State that asked, and to a provider those of its own.

#include "domain/account.hpp"
#include "domain/case.hpp"
#include "store/session.hpp"

#include <vector>

namespace lightfoot {

struct RelayMark {
    LetterId letter;
    RequestId request;
    OfferId offer;  // the written offer, or
    CaseId about;   // the interest
    Time at;        // when it was signed off
    bool operator==(const RelayMark&) const = default;
};
// By their time.
std::vector<RelayMark> list_relays(Session& session, const Viewer& viewer, RequestId request);
std::vector<RelayMark> list_relays_of_offer(Session& session, const Viewer& viewer, OfferId offer);
std::vector<RelayMark> list_relays_of_case(Session& session, const Viewer& viewer, CaseId about);

// Interests that who asks has not answered and that were not relayed, said since `since` or with a date since
// then, oldest first; for the desk alone. Which of them are due is domain/relay's to say.
std::vector<Case> list_unrelayed(Session& session, const Viewer& desk, Date since, std::size_t limit);

}  // namespace lightfoot
