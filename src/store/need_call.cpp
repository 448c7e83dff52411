#include "store/need_call.hpp"

#include "base/text.hpp"
#include "domain/case_terms.hpp"
#include "domain/limits.hpp"
#include "store/case.hpp"
#include "store/case_notice.hpp"
#include "store/columns.hpp"
#include "store/request.hpp"
#include "store/totals.hpp"

#include <algorithm>
#include <unordered_map>

namespace lightfoot {

namespace {

std::vector<NeedCall> calls_of(Session& session, RequestId request) {
    std::vector<NeedCall> calls;
    session.each(
        "SELECT id, request_id, need_id, kind, words, language, at, answered_at, allowed"
        " FROM need_call WHERE request_id = $1 ORDER BY at, id",
        [&](const Row& row) {
            calls.push_back({{row.integer(0)},
                             {row.integer(1)},
                             {row.integer(2)},
                             need_call_kind(row.text(3)).value_or(NeedCallKind::circulate_again),
                             {row.text(4), row.text(5)},
                             row.time(6),
                             row.optional_time(7),
                             items_of(row.text(8))});
        },
        request);
    return calls;
}

bool came_to_an_end(const Case& it) {
    return it.closed_at && it.outcome != CaseOutcome::not_possible && it.outcome != CaseOutcome::no_answer;
}

struct Interests {
    bool served = false;
    int declined = 0, lapsed = 0;
};

// By need, of all that has been asked for long enough. Most needs have none, and are not here.
std::unordered_map<NeedId, Interests> interests(Session& session, Space space, Time before, Date today) {
    std::unordered_map<NeedId, Interests> all;
    for (const auto& it : cases_circulated_before(session, space, before)) {
        auto& of = all[it.need];
        const auto status = status_of(it, today);
        of.served = of.served || is_live(status) || came_to_an_end(it);
        of.declined += status == CaseStatus::declined;
        of.lapsed += status == CaseStatus::lapsed;
    }
    return all;
}

}  // namespace

std::vector<UnservedNeed> unserved_needs(Session& session, const Viewer& viewer, Date today) {
    constexpr std::int64_t day = 86'400;
    std::vector<UnservedNeed> needs;
    if (!viewer.can(Capability::keep_desk)) return needs;
    const Time before{(std::int64_t{today.days} - case_terms.unserved_days + 1) * day};
    const auto known = interests(session, viewer.space, before, today);
    session.each(
        "SELECT r.id, n.id, r.circulated_at FROM request r JOIN need n ON n.request_id = r.id"
        " WHERE r.space = $1 AND r.arrival <> 'archive' AND r.withdrawn_at IS NULL AND r.circulated_at < $2"
        " ORDER BY r.circulated_at, r.id, n.id",
        [&](const Row& row) {
            const auto of = known.find({row.integer(1)});
            const auto interest = of == known.end() ? Interests{} : of->second;
            if (!interest.served)
                needs.push_back({{row.integer(0)}, {row.integer(1)}, {}, {}, date_of(row.time(2)),
                                 interest.declined, interest.lapsed, {}});
        },
        name_of(viewer.space), before);
    return needs;
}

void add_details(Session& session, const Viewer& viewer, UnservedNeed& one) {
    const auto request = find_request(session, viewer, one.request);
    if (!request) return;
    one.requester = request->institution;
    if (const auto* need = find_need(*request, one.need)) one.title = title_of(*request, *need);
    for (const auto& call : calls_of(session, one.request))
        if (call.need == one.need) one.calls.push_back(call);
}

std::vector<NeedCall> list_need_calls(Session& session, const Viewer& viewer, RequestId request) {
    return sees_request(session, viewer, request) ? calls_of(session, request) : std::vector<NeedCall>{};
}

Result<NeedCall> call_need(const CaseDesk& desk, const Viewer& viewer, RequestId id, NeedId need,
                           std::optional<NeedCallKind> kind, const Quote& words, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<NeedCall> {
        const auto request = find_request(transaction.session, viewer, id);
        if (!request) return not_found();
        auto change = TRY(call_need(viewer, *request, need, kind, words, now));
        const auto& call = change.record;
        transaction.session.run(
            "INSERT INTO need_call (id, request_id, need_id, kind, words, language, at, answered_at, allowed)"
            " VALUES ($1, $2, $3, $4, $5, $6, $7, NULL, '')",
            call.id, call.request, call.need, name_of(call.kind), call.words.text, call.words.language,
            call.at);
        transaction.record(std::move(change.event));
        const bool again = call.kind == NeedCallKind::circulate_again;
        tell_people(transaction, desk, request->space, again ? Role::provider : Role::point_of_contact,
                    again ? InstitutionId{} : request->institution, "/requests/" + id.text());
        return std::move(change.record);
    });
}

Result<NeedCall> answer_need_call(const CaseDesk& desk, const Viewer& viewer, RequestId id,
                                  NeedCallId call_id, const std::vector<std::string>& allowed, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<NeedCall> {
        const auto request = find_request(transaction.session, viewer, id);
        if (!request) return not_found();
        const auto calls = calls_of(transaction.session, id);
        const auto call =
            std::find_if(calls.begin(), calls.end(), [&](const NeedCall& one) { return one.id == call_id; });
        if (call == calls.end()) return not_found();
        auto change = TRY(answer_need_call(*call, *request, viewer, allowed, now));
        transaction.session.run("UPDATE need_call SET answered_at = $2, allowed = $3 WHERE id = $1",
                                change.record.id, change.record.answered_at, lines_of(change.record.allowed));
        transaction.record(std::move(change.event));
        return std::move(change.record);
    });
}

}  // namespace lightfoot
