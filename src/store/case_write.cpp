// Writing cases with their deliveries and feedback.

#include "store/case.hpp"

namespace lightfoot {

namespace {

std::string_view name_or_none(const auto& value) { return value ? name_of(*value) : std::string_view{}; }

// Runs a statement whose parameters are all fields of a case, in the order of the columns.
std::int64_t run_with_fields(Session& session, Sql sql, const Case& it) {
    const auto &requester = it.of_requester, &provider = it.of_provider;
    const auto& later = it.follow_up;
    const auto request = it.request ? std::optional{it.request.value} : std::nullopt;
    return session.run(sql, it.id, name_of(it.space), request, it.need, it.requester, it.provider,
                       it.title.text, it.title.language, it.words.text, it.words.language, it.interested_at,
                       it.next_on, name_of(requester.answer), name_or_none(requester.reason),
                       requester.words.text, requester.words.language, requester.at, name_of(provider.answer),
                       name_or_none(provider.reason), provider.words.text, provider.words.language,
                       provider.at, it.funder.institution, it.funder.words, it.expert.institution,
                       it.expert.words, it.host.institution, it.host.words, it.closed_at,
                       name_or_none(it.outcome), later.asked_at, later.answered_at, name_or_none(later.use),
                       later.words.text, later.words.language, it.version);
}

void write_delivery(Session& session, CaseId case_id, std::int64_t position, const Delivery& it) {
    const auto& place = it.shelf_place;
    session.run(
        "INSERT INTO delivery (id, case_id, position, title, language, kind, owner, from_day, to_day, place,"
        " contribution, carried_on_by, in_plan, proposed_at, requester_agreed_at, provider_agreed_at,"
        " reported_at, report, report_language, answered_at, fulfilment, answer, answer_language, source_url,"
        " source_accepted_at, cancelled_at, shelf_offer_id, shelf_from) VALUES ($1, $2, $3, $4, $5,"
        " $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25,"
        " $26, $27, $28) ON CONFLICT (id) DO UPDATE SET"
        " position = $3, title = $4, language = $5, kind = $6, owner = $7, from_day = $8, to_day = $9,"
        " place = $10, contribution = $11, carried_on_by = $12, in_plan = $13, proposed_at = $14,"
        " requester_agreed_at = $15, provider_agreed_at = $16, reported_at = $17, report = $18,"
        " report_language = $19, answered_at = $20, fulfilment = $21, answer = $22, answer_language = $23,"
        " source_url = $24, source_accepted_at = $25, cancelled_at = $26, shelf_offer_id = $27,"
        " shelf_from = $28",
        it.id, case_id, position, it.title, it.language, name_of(it.kind), it.owner, it.from, it.to, it.place,
        it.contribution, it.carried_on_by, it.in_plan, it.proposed_at, it.requester_agreed_at,
        it.provider_agreed_at, it.reported_at, it.report.text, it.report.language, it.answered_at,
        name_or_none(it.fulfilment), it.answer.text, it.answer.language, it.source_url, it.source_accepted_at,
        it.cancelled_at, place ? std::optional{place->offer.value} : std::nullopt,
        place ? std::optional{place->from} : std::nullopt);
}

void write_feedback(Session& session, CaseId case_id, Side side, const std::optional<Feedback>& feedback) {
    if (!feedback) return;
    session.run(
        "INSERT INTO case_feedback (case_id, side, outcome, helped, otherwise, language, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (case_id, side) DO UPDATE SET outcome = $3,"
        " helped = $4, otherwise = $5, language = $6, at = $7",
        case_id, name_of(side), name_of(feedback->outcome), feedback->helped, feedback->otherwise,
        feedback->language, feedback->at);
}

void write_parts(Session& session, const Case& it) {
    std::int64_t position = 0;
    for (const auto& delivery : it.deliveries) write_delivery(session, it.id, ++position, delivery);
    write_feedback(session, it.id, Side::requester, it.requester_feedback);
    write_feedback(session, it.id, Side::provider, it.provider_feedback);
}

}  // namespace

void insert_case(Session& session, const Case& it) {
    run_with_fields(
        session,
        "INSERT INTO assistance_case (id, space, request_id, need_id, requester_id, provider_id, title,"
        " title_language, words, words_language, interested_at, next_on, requester_answer, requester_reason,"
        " requester_words, requester_words_language, requester_answered_at, provider_answer, provider_reason,"
        " provider_words, provider_words_language, provider_answered_at, funder_id, funder_words, expert_id,"
        " expert_words, host_id, host_words, closed_at, outcome, follow_up_asked_at, follow_up_answered_at,"
        " follow_up_use, follow_up_words, follow_up_language, version) VALUES ($1, $2, $3, $4, $5, $6, $7,"
        " $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27,"
        " $28, $29, $30, $31, $32, $33, $34, $35, $36)",
        it);
    write_parts(session, it);
}

// Who the two sides are never changes.
bool update_case(Session& session, const Case& it) {
    const auto changed = run_with_fields(
        session,
        "UPDATE assistance_case SET request_id = $3, need_id = $4, title = $7, title_language = $8,"
        " words = $9, words_language = $10, interested_at = $11, next_on = $12, requester_answer = $13,"
        " requester_reason = $14, requester_words = $15, requester_words_language = $16,"
        " requester_answered_at = $17, provider_answer = $18, provider_reason = $19, provider_words = $20,"
        " provider_words_language = $21, provider_answered_at = $22, funder_id = $23, funder_words = $24,"
        " expert_id = $25, expert_words = $26, host_id = $27, host_words = $28, closed_at = $29,"
        " outcome = $30, follow_up_asked_at = $31, follow_up_answered_at = $32, follow_up_use = $33,"
        " follow_up_words = $34, follow_up_language = $35, version = version + 1"
        " WHERE id = $1 AND space = $2 AND requester_id = $5 AND provider_id = $6 AND version = $36",
        it);
    if (changed == 1) write_parts(session, it);
    return changed == 1;
}

}  // namespace lightfoot
