#include "store/need_call.hpp"

#include "base/text.hpp"
#include "domain/case_terms.hpp"
#include "domain/limits.hpp"
#include "store/case.hpp"
#include "store/case_notice.hpp"
#include "store/columns.hpp"
#include "store/request.hpp"

#include <algorithm>

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

void add_unserved(Session& session, const Request& request, Date today, std::vector<UnservedNeed>& found) {
    const auto cases = cases_regardless_of_viewer(session, request.id);
    const auto calls = calls_of(session, request.id);
    for (const auto& need : request.needs) {
        UnservedNeed one{request.id,
                         need.id,
                         request.institution,
                         title_of(request, need),
                         date_of(*request.circulated_at),
                         0,
                         0,
                         {}};
        bool served = false;
        for (const auto& it : cases) {
            if (it.need != need.id) continue;
            const auto status = status_of(it, today);
            served = served || is_live(status) || came_to_an_end(it);
            one.declined += status == CaseStatus::declined;
            one.lapsed += status == CaseStatus::lapsed;
        }
        if (served) continue;
        for (const auto& call : calls)
            if (call.need == need.id) one.calls.push_back(call);
        found.push_back(std::move(one));
    }
}

}  // namespace

std::vector<UnservedNeed> unserved_needs(Session& session, const Viewer& viewer, Date today) {
    std::vector<UnservedNeed> found;
    if (!viewer.can(Capability::keep_desk)) return found;
    RequestFilter filter;
    filter.status = name_of(RequestStatus::circulated);
    filter.space = name_of(viewer.space);
    for (std::size_t offset = 0;; offset += limits::page) {
        const auto page = list_requests(session, viewer, filter, offset, limits::page);
        for (const auto& request : page.requests)
            if (date_of(*request.circulated_at).days + case_terms.unserved_days <= today.days)
                add_unserved(session, request, today, found);
        if (page.requests.size() < limits::page) break;
    }
    std::sort(found.begin(), found.end(), [](const UnservedNeed& one, const UnservedNeed& other) {
        return std::tuple(one.circulated_on, one.request, one.need) <
               std::tuple(other.circulated_on, other.request, other.need);
    });
    return found;
}

std::vector<NeedCall> list_need_calls(Session& session, const Viewer& viewer, RequestId request) {
    return find_request(session, viewer, request) ? calls_of(session, request) : std::vector<NeedCall>{};
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
