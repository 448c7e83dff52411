// Writing requests with their needs and topics.

#include "store/columns.hpp"
#include "store/request.hpp"

#include <set>

namespace lightfoot {

namespace {

std::string lines_of_periods(const std::vector<HostingCapacity::Period>& periods) {
    std::vector<std::string> lines;
    for (const auto& period : periods) lines.push_back(to_string(period.from) + ' ' + to_string(period.to));
    return lines_of(lines);
}

// Runs a statement whose parameters are all fields of a need.
void run_with_fields(Session& session, Sql sql, RequestId request, const Need& need) {
    const auto& hosting = need.hosting;
    session.run(sql, need.id, request, need.position, need.own_order, need.why_it_matters, need.title,
                need.text,
                need.who, need.place, need.existing, need.expectations, need.first_step, need.earliest,
                    need.latest,
                hosting.visits, hosting.days_per_month, lines_of(hosting.languages),
                    lines_of_periods(hosting.no_go));
}

void write_need(Session& session, RequestId request, const Need& need) {
    run_with_fields(session,
                    "INSERT INTO need (id, request_id, position, own_order, why_it_matters, title, text,"
                    " who, place, existing, expectations, first_step, earliest, latest, hosting_visits,"
                    " hosting_days_per_month, hosting_languages, hosting_no_go) VALUES ($1, $2, $3, $4, $5,"
                    " $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) ON CONFLICT (id) DO"
                    " UPDATE SET position = $3, own_order = $4, why_it_matters = $5, title = $6, text = $7,"
                    " who = $8, place = $9, existing = $10, expectations = $11, first_step = $12,"
                    " earliest = $13, latest = $14, hosting_visits = $15, hosting_days_per_month = $16,"
                    " hosting_languages = $17, hosting_no_go = $18",
                    request, need);
    write_topics(session, need);
}

// Runs a statement whose parameters are all fields of a request, in the order of the columns.
std::int64_t run_with_fields(Session& session, Sql sql, const Request& request) {
    const auto& source = request.provenance;
    return session.run(sql, request.id, name_of(request.space), request.institution, name_of(request.arrival),
                       request.language, request.title, request.note, name_of(request.circulation.way),
                       request.circulation.at, name_of(request.posting.way), request.posting.at,
                           request.dated,
                       request.date_note, request.created_at, request.sent_at, request.circulated_at,
                       request.withdrawn_at, source.source_url, source.record_kind, source.confidence,
                           source.note,
                       lines_of(request.topics_as_labelled), request.version, request.authenticated_at,
                       request.acknowledged_at, request.recalled_at, name_of(request.set_aside.reason),
                       request.set_aside.at, request.set_aside.words, request.posted.text,
                       request.posted.language, request.posted.written_at, request.posted.posted_at,
                       request.posted.taken_down_at, request.met.asked_at, request.met.answered_at,
                       name_of(request.met.answer), request.met.words, request.drafted_by,
                       request.clearance.by, request.clearance.name, request.clearance.at,
                       request.official_at);
}

// Few and short: all are written again.
void write_referrals(Session& session, const Request& request) {
    session.run("DELETE FROM referral WHERE request_id = $1", request.id);
    std::int64_t position = 0;
    for (const auto& one : request.referrals)
        session.run("INSERT INTO referral (request_id, position, at, institution_id, words, ended_at, advice)"
                    " VALUES ($1, $2, $3, $4, $5, $6, $7)",
                    request.id, ++position, one.at, one.by, one.words, one.ended_at, one.advice);
}

// A need keeps its row as long as it lives, so that other tables may refer to it.
void write_needs(Session& session, const Request& request) {
    std::set<std::int64_t> gone;
    session.each("SELECT id FROM need WHERE request_id = $1",
                 [&](const Row& row) { gone.insert(row.integer(0)); },
                 request.id);
    for (const auto& need : request.needs) {
        gone.erase(need.id.value);
        write_need(session, request.id, need);
    }
    for (const auto id : gone) session.run("DELETE FROM need WHERE id = $1", id);
}

}  // namespace

void write_topics(Session& session, const Need& need) {
    session.run("DELETE FROM need_topic WHERE need_id = $1", need.id);
    for (const auto& tag : need.topics)
        session.run("INSERT INTO need_topic (need_id, topic, standing) VALUES ($1, $2, $3)", need.id,
                    tag.topic,
                    name_of(tag.standing));
}

void insert_request(Session& session, const Request& request) {
    run_with_fields(session,
                    "INSERT INTO request (id, space, institution_id, arrival, language, title, note,"
                    " circulation_way, circulation_at, posting_way, posting_at, dated, date_note,"
                    " created_at, sent_at, circulated_at, withdrawn_at, source_url, record_kind,"
                    " confidence, source_note, topics_as_labelled, version, authenticated_at,"
                    " acknowledged_at, recalled_at, set_aside_reason, set_aside_at, set_aside_words,"
                    " posting_text, posting_language, posting_written_at, posted_at, taken_down_at,"
                    " met_asked_at, met_answered_at, met_answer, met_words, drafted_by, cleared_by,"
                    " cleared_by_name, cleared_at, official_at) VALUES ($1, $2, $3, $4, $5, $6,"
                    " $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,"
                    " $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41,"
                    " $42, $43)",
                    request);
    write_needs(session, request);
    write_referrals(session, request);
}

// Space and arrival of a request never change.
bool update_request(Session& session, const Request& request) {
    const auto changed = run_with_fields(
        session,
        "UPDATE request SET institution_id = $3, language = $5, title = $6, note = $7,"
        " circulation_way = $8, circulation_at = $9, posting_way = $10, posting_at = $11, dated = $12,"
        " date_note = $13, created_at = $14, sent_at = $15, circulated_at = $16, withdrawn_at = $17,"
        " source_url = $18, record_kind = $19, confidence = $20, source_note = $21,"
        " topics_as_labelled = $22, authenticated_at = $24, acknowledged_at = $25, recalled_at = $26,"
        " set_aside_reason = $27, set_aside_at = $28, set_aside_words = $29, posting_text = $30,"
        " posting_language = $31, posting_written_at = $32, posted_at = $33, taken_down_at = $34,"
        " met_asked_at = $35, met_answered_at = $36, met_answer = $37, met_words = $38, drafted_by = $39,"
        " cleared_by = $40, cleared_by_name = $41, cleared_at = $42, official_at = $43,"
        " version = version + 1 WHERE id = $1 AND version = $23",
        request);
    if (changed != 1) return false;
    write_needs(session, request);
    write_referrals(session, request);
    return true;
}

void delete_request(Session& session, RequestId id) { session.run("DELETE FROM request WHERE id = $1", id); }

}  // namespace lightfoot
