// Reading cases: their rows, then what belongs to them, a batch at a time. Writing them is in case_write.cpp.

#include "store/case.hpp"

#include "domain/case_clock.hpp"
#include "domain/limits.hpp"
#include "store/columns.hpp"
#include "store/request.hpp"
#include "store/batch.hpp"
#include "store/totals.hpp"

#include <unordered_map>

namespace lightfoot {

namespace {

constexpr SqlText columns =
    "c.id, c.space, c.request_id, c.need_id, c.requester_id, c.provider_id, c.title, c.title_language,"
    " c.words, c.words_language, c.interested_at, c.next_on, c.requester_answer, c.requester_reason,"
    " c.requester_words, c.requester_words_language, c.requester_answered_at, c.provider_answer,"
    " c.provider_reason, c.provider_words, c.provider_words_language, c.provider_answered_at, c.funder_id,"
    " c.funder_words, c.expert_id, c.expert_words, c.host_id, c.host_words, c.closed_at, c.outcome,"
    " c.follow_up_asked_at, c.follow_up_answered_at, c.follow_up_use, c.follow_up_words,"
    " c.follow_up_language, c.version, (SELECT r.withdrawn_at FROM request r WHERE r.id = c.request_id)";
constexpr SqlText delivery_columns =
    "d.case_id, d.id, d.title, d.language, d.kind, d.owner, d.from_day, d.to_day, d.place, d.contribution,"
    " d.carried_on_by, d.in_plan, d.proposed_at, d.requester_agreed_at, d.provider_agreed_at, d.reported_at,"
    " d.report, d.report_language, d.answered_at, d.fulfilment, d.answer, d.answer_language, d.source_url,"
    " d.source_accepted_at, d.cancelled_at, d.shelf_offer_id, d.shelf_from,"
    " (SELECT COUNT(*) FROM delivery_paper p WHERE p.delivery_id = d.id)";

// Which cases a viewer finds, each asked with its own index; $1 space, $2 institution of the viewer.
constexpr SqlText of_requester = " FROM assistance_case c WHERE c.requester_id = $2 AND c.space = $1";
constexpr SqlText of_provider = " FROM assistance_case c WHERE c.provider_id = $2 AND c.space = $1";
constexpr SqlText of_everybody =
    " FROM assistance_case c WHERE c.space = $1 AND (c.provider_id = $2 OR c.provider_id <> $2)";

Decision decision_of(const Row& row, int column) {
    Decision decision;
    decision.answer = case_answer(row.text(column)).value_or(CaseAnswer::open);
    decision.reason = decline_reason(row.text(column + 1));
    decision.words = {row.text(column + 2), row.text(column + 3)};
    decision.at = row.optional_time(column + 4);
    return decision;
}

Case read(const Row& row) {
    Case it;
    it.id = {row.integer(0)};
    it.space = space_of(row.text(1));
    it.request = {row.integer(2)};
    it.need = {row.integer(3)};
    it.requester = {row.integer(4)};
    it.provider = {row.integer(5)};
    it.title = {row.text(6), row.text(7)};
    it.words = {row.text(8), row.text(9)};
    it.interested_at = row.time(10);
    it.next_on = row.optional_date(11);
    it.of_requester = decision_of(row, 12);
    it.of_provider = decision_of(row, 17);
    it.funder = {{row.integer(22)}, row.text(23)};
    it.expert = {{row.integer(24)}, row.text(25)};
    it.host = {{row.integer(26)}, row.text(27)};
    it.closed_at = row.optional_time(28);
    it.outcome = case_outcome(row.text(29));
    it.follow_up = {
        row.optional_time(30), row.optional_time(31), use(row.text(32)), {row.text(33), row.text(34)}};
    it.version = row.integer(35);
    it.request_withdrawn = !row.null(36);
    return it;
}

Delivery read_delivery(const Row& row) {
    Delivery it;
    it.id = {row.integer(1)};
    it.title = row.text(2);
    it.language = row.text(3);
    it.kind = delivery_kind(row.text(4)).value_or(DeliveryKind::other);
    it.owner = row.text(5);
    it.from = row.optional_date(6);
    it.to = row.optional_date(7);
    it.place = row.text(8);
    it.contribution = row.text(9);
    it.carried_on_by = row.text(10);
    it.in_plan = row.boolean(11);
    it.proposed_at = row.time(12);
    it.requester_agreed_at = row.optional_time(13);
    it.provider_agreed_at = row.optional_time(14);
    it.reported_at = row.optional_time(15);
    it.report = {row.text(16), row.text(17)};
    it.answered_at = row.optional_time(18);
    it.fulfilment = fulfilment(row.text(19));
    it.answer = {row.text(20), row.text(21)};
    it.source_url = row.text(22);
    it.source_accepted_at = row.optional_time(23);
    it.cancelled_at = row.optional_time(24);
    if (!row.null(25)) it.shelf_place = ShelfPlace{{row.integer(25)}, *row.optional_date(26)};
    it.papers = int(row.integer(27));
    return it;
}

void add_deliveries_and_feedback(Session& session, std::vector<Case>& cases) {
    const auto read = [&](const auto& owner, auto... id) {
        session.each(joined<"SELECT ", delivery_columns, " FROM delivery d WHERE d.case_id IN", batch_of_ids,
                            " ORDER BY d.case_id, d.position, d.id">,
                     [&](const Row& row) { owner(row)->deliveries.push_back(read_delivery(row)); }, id...);
        session.each(joined<"SELECT f.case_id, f.side, f.outcome, f.helped, f.otherwise, f.language, f.at"
                            " FROM case_feedback f WHERE f.case_id IN", batch_of_ids>,
                     [&](const Row& row) {
                         auto& side = row.text(1) == name_of(Side::requester)
                                          ? owner(row)->requester_feedback
                                          : owner(row)->provider_feedback;
                         side = Feedback{case_outcome(row.text(2)).value_or(CaseOutcome::no_answer),
                                         row.text(3), row.text(4), row.text(5), row.time(6)};
                     }, id...);
    };
    each_of_batches(session, std::span(cases), read);
}

// The cases that `selection` ("FROM assistance_case c WHERE …") selects, by their rows alone.
template <SqlText selection, class... A>
std::vector<Case> select_rows(Session& session, const A&... arguments) {
    std::vector<Case> cases;
    session.each(
        joined<"SELECT ", columns, selection>, [&](const Row& row) { cases.push_back(read(row)); },
        arguments...);
    return cases;
}

// The same with all that belongs to them.
template <SqlText selection, class... A>
std::vector<Case> select(Session& session, const A&... arguments) {
    auto cases = select_rows<selection>(session, arguments...);
    add_deliveries_and_feedback(session, cases);
    return cases;
}

// Those of the cases that the viewer finds which `more` ("AND …", from $3 on) selects.
template <SqlText more, class... A>
std::vector<Case> select_seen(Session& session, const Viewer& viewer, const A&... arguments) {
    const auto space = name_of(viewer.space);
    if (viewer.role == Role::point_of_contact)
        return select<of_requester + more>(session, space, viewer.institution, arguments...);
    if (viewer.role == Role::provider)
        return select<of_provider + more>(session, space, viewer.institution, arguments...);
    if (viewer.role == Role::secretariat)
        return select<of_everybody + more>(session, space, viewer.institution, arguments...);
    return {};
}

std::optional<Case> first_of(std::vector<Case> cases) {
    return cases.empty() ? std::nullopt : std::optional{std::move(cases.front())};
}

}  // namespace

std::optional<Case> find_case(Session& session, const Viewer& viewer, CaseId id) {
    return first_of(select_seen<" AND c.id = $3">(session, viewer, id));
}

// Wrapped, the space leads to no index: the ids lead to fewer rows.
std::vector<Case> find_cases(Session& session, const Viewer& viewer, const std::vector<CaseId>& ids) {
    return found_by_ids<Case>(std::span(ids), [&](auto... id) {
        return select<SqlText(" FROM assistance_case c WHERE c.space || '' = $1 AND ($3 = 'secretariat'"
                                   " OR ($3 = 'point_of_contact' AND c.requester_id = $2)"
                                   " OR ($3 = 'provider' AND c.provider_id = $2)) AND c.id IN") +
                           batch_of_ids_after_three>(
            session, name_of(viewer.space), viewer.institution, name_of(viewer.role), id...);
    });
}

std::optional<Case> find_case_of_delivery(Session& session, const Viewer& viewer, DeliveryId id) {
    return first_of(
        select_seen<" AND c.id = (SELECT e.case_id FROM delivery e WHERE e.id = $3)">(session, viewer, id));
}

std::int64_t count_cases(Session& session, const Viewer& viewer) {
    const auto space = name_of(viewer.space);
    if (viewer.role == Role::point_of_contact)
        return total_of(session, joined<"SELECT COUNT(*)", of_requester>, space, viewer.institution);
    if (viewer.role == Role::provider)
        return total_of(session, joined<"SELECT COUNT(*)", of_provider>, space, viewer.institution);
    if (viewer.role == Role::secretariat)
        return total_of(session, joined<"SELECT COUNT(*)", of_everybody>, space, viewer.institution);
    return 0;
}

std::vector<Case> list_cases(Session& session, const Viewer& viewer, const CaseFilter& filter,
                             std::size_t offset, std::size_t limit) {
    return select_seen<" AND ($3 = 0 OR c.request_id = $3) AND ($4 = 0 OR c.need_id = $4)"
                       " AND ($5 = 0 OR c.requester_id = $5) AND ($6 = 0 OR c.provider_id = $6)"
                       " AND ($7 = 0 OR (c.requester_answer <> 'declined' AND c.provider_answer <> 'declined'"
                       " AND (c.closed_at IS NULL OR (c.follow_up_answered_at IS NULL"
                       " AND c.outcome IN ('delivered', 'in_part')))))"
                       " ORDER BY c.interested_at DESC, c.id LIMIT $8 OFFSET $9">(
        session, viewer, filter.request, filter.need, filter.requester, filter.provider, filter.awaiting,
        std::min(limit, limits::page), offset);
}

std::vector<CaseMark> list_case_marks(Session& session, const Viewer& viewer, RequestId request, Date today) {
    std::vector<CaseMark> marks;
    if (!viewer.signed_in() || !sees_request(session, viewer, request)) return marks;
    const bool all = viewer.role == Role::point_of_contact || viewer.role == Role::secretariat ||
                     viewer.role == Role::committee;
    for (const auto& one : cases_regardless_of_viewer(session, request)) {
        const bool own = viewer.role == Role::provider && one.provider == viewer.institution;
        if (!all && !own) continue;
        marks.push_back({one.id, one.need, one.provider, status_of(one, today), one.interested_at,
                         viewer.role != Role::committee,
                         is_turn_of(turn_of(one, today), Side::requester)});
    }
    return marks;
}

std::vector<Case> cases_regardless_of_viewer(Session& session, RequestId request) {
    return select<" FROM assistance_case c WHERE c.request_id = $1 ORDER BY c.interested_at, c.id">(session,
                                                                                                    request);
}

std::vector<Case> cases_circulated_before(Session& session, Space space, Time before) {
    return select_rows<
        " FROM assistance_case c WHERE c.space = $1 AND EXISTS (SELECT 1 FROM request r"
        " WHERE r.id = c.request_id AND r.space = $1 AND r.arrival <> 'archive' AND r.withdrawn_at IS NULL"
        " AND r.circulated_at < $2)">(session, name_of(space), before);
}

std::optional<Case> case_regardless_of_viewer(Session& session, CaseId id) {
    return first_of(select<" FROM assistance_case c WHERE c.id = $1">(session, id));
}

std::vector<Case> cases_regardless_of_viewer(Session& session, const std::vector<CaseId>& ids) {
    return found_by_ids<Case>(std::span(ids), [&](auto... id) {
        return select<SqlText(" FROM assistance_case c WHERE c.id IN") + batch_of_ids>(session, id...);
    });
}

std::vector<Case> cases_to_follow_up(Session& session, Time closed_before) {
    return select<
        " FROM assistance_case c WHERE c.closed_at < $1 AND c.follow_up_asked_at IS NULL"
        " AND c.follow_up_answered_at IS NULL AND c.outcome IN ('delivered', 'in_part')"
        " ORDER BY c.closed_at, c.id LIMIT 100">(session, closed_before);
}

}  // namespace lightfoot
