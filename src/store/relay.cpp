#include "store/relay.hpp"

#include "store/case.hpp"
#include "store/columns.hpp"

namespace lightfoot {

namespace {

// $1 role, $2 space, $3 institution of the viewer, $4 what it is about.
constexpr SqlText relays =
    "SELECT l.id, l.request_id, l.offer_id, l.case_id, l.signed_at FROM letter l"
    " WHERE l.kind = 'offer_relay' AND l.signed_at IS NOT NULL AND l.space = $2 AND ($1 IN ('secretariat',"
    " 'committee') OR ($1 = 'point_of_contact' AND l.requester_id = $3)"
    " OR ($1 = 'provider' AND l.provider_id = $3))";
// An index that holds the order would read every letter; each question has a narrower one.
constexpr SqlText in_order = " ORDER BY l.signed_at + 0, l.id";

template <SqlText which, class Id>
std::vector<RelayMark> list(Session& session, const Viewer& viewer, Id id) {
    std::vector<RelayMark> marks;
    session.each(
        joined<relays, which, in_order>,
        [&](const Row& row) {
            marks.push_back(
                {{row.integer(0)}, {row.integer(1)}, {row.integer(2)}, {row.integer(3)}, row.time(4)});
        },
        name_of(viewer.role), name_of(viewer.space), viewer.institution, id);
    return marks;
}

}  // namespace

std::vector<RelayMark> list_relays(Session& session, const Viewer& viewer, RequestId request) {
    return list<" AND l.request_id = $4">(session, viewer, request);
}

std::vector<RelayMark> list_relays_of_offer(Session& session, const Viewer& viewer, OfferId offer) {
    return list<" AND l.offer_id = $4 AND l.offer_id <> 0">(session, viewer, offer);
}

std::vector<RelayMark> list_relays_of_case(Session& session, const Viewer& viewer, CaseId about) {
    return list<" AND l.case_id = $4 AND l.case_id <> 0">(session, viewer, about);
}

std::vector<Case> list_unrelayed(Session& session, const Viewer& desk, Date since, std::size_t limit) {
    if (!desk.can(Capability::keep_desk)) return {};
    std::vector<CaseId> ids;
    session.each(
        "SELECT c.id FROM assistance_case c JOIN request r ON r.id = c.request_id"
        " WHERE c.space = $1 AND c.requester_answer = 'open' AND c.provider_answer <> 'declined'"
        " AND c.closed_at IS NULL AND r.withdrawn_at IS NULL AND r.arrival <> 'archive'"
        " AND (c.interested_at >= $2 OR c.provider_answered_at >= $2 OR c.next_on >= $3)"
        " AND NOT EXISTS (SELECT 1 FROM letter l WHERE l.case_id = c.id AND l.case_id <> 0"
        " AND l.kind = 'offer_relay' AND l.signed_at IS NOT NULL)"
        " ORDER BY c.interested_at, c.id LIMIT $4",
        [&](const Row& row) { ids.push_back({row.integer(0)}); }, name_of(desk.space),
        Time{std::int64_t{since.days} * 86'400},
        to_string(since), limit);
    return find_cases(session, desk, ids);
}

}  // namespace lightfoot
