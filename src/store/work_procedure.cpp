#include "store/work_procedure.hpp"

#include "base/secret.hpp"
#include "domain/clock.hpp"
#include "store/work_change.hpp"
#include "store/totals.hpp"

namespace lightfoot {

Result<Request> authenticate_request(Store& store, const Viewer& viewer, RequestAt at, Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return authenticate_request(it, viewer, now); });
}

Result<Request> set_aside_request(Store& store, const Viewer& viewer, RequestAt at, SetAsideReason reason,
                                  std::string_view words, Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) {
        return set_aside_request(it, viewer, reason, words, now);
    });
}

Result<Request> acknowledge_request(Store& store, const Viewer& viewer, RequestAt at, Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return acknowledge_request(it, viewer, now); });
}

Result<Request> write_posting_text(Store& store, const Viewer& viewer, RequestAt at, std::string_view text,
                                   std::string_view language, Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) {
        return write_posting_text(it, viewer, text, language, now);
    });
}

Result<Request> post_text(Store& store, const Viewer& viewer, RequestAt at, Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return post_text(it, viewer, now); });
}

Result<Request> take_down_text(Store& store, const Viewer& viewer, RequestAt at, Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return take_down_text(it, viewer, now); });
}

Result<Request> refer_request(Store& store, const Viewer& viewer, RequestAt at, std::string_view words,
                              Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return refer_request(it, viewer, words, now); });
}

Result<Request> end_referral(Store& store, const Viewer& viewer, RequestAt at, std::string_view advice,
                             Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return end_referral(it, viewer, advice, now); });
}

Result<Request> ask_whether_met(Store& store, const Viewer& viewer, RequestAt at, const Procedure& procedure,
                                Time now) {
    return change_request(store, viewer, at, now,
                          [&](const Request& it) { return ask_whether_met(it, viewer, procedure, now); });
}

Result<Request> answer_whether_met(Store& store, const Viewer& viewer, RequestAt at, MetAnswer answer,
                                   std::string_view words, Time now) {
    return change_request(store, viewer, at, now, [&](const Request& it) {
        return answer_whether_met(it, viewer, answer, words, now);
    });
}

namespace {

// Those that may wait for the software; the rule decides (domain/clock.hpp).
std::vector<RequestId> candidates(Session& session) {
    std::vector<RequestId> ids;
    session.each("SELECT id FROM request WHERE acknowledged_at IS NOT NULL AND withdrawn_at IS NULL"
                 " AND arrival <> 'archive' AND ((circulated_at IS NULL AND circulation_way <> 'refused')"
                 " OR (posted_at IS NULL AND posting_text <> '' AND posting_way <> 'refused')) ORDER BY id",
                 [&](const Row& row) { ids.push_back({row.integer(0)}); });
    return ids;
}

std::vector<RequestId> due_requests(Store& store, const Procedure& procedure, Time now) {
    return store.read([&](Session& session) {
        std::vector<RequestId> due;
        for (const auto id : candidates(session)) {
            const auto request = request_regardless_of_viewer(session, id);
            if (request && due_by_itself(*request, procedure, now)) due.push_back(id);
        }
        return due;
    });
}

// Looks again: another server may have taken the step, or the State may have answered, since the list was
// made.
Result<std::optional<TakenStep>> take_due_step(Store& store, const Procedure& procedure, RequestId id,
                                               Time now) {
    return store.write(now, [&](Transaction& transaction) -> Result<std::optional<TakenStep>> {
        const auto request = request_regardless_of_viewer(transaction.session, id);
        if (!request || !due_by_itself(*request, procedure, now)) return std::optional<TakenStep>{};
        auto change = TRY(take_due_step(*request, procedure, now));
        const auto verb = change.event.verb;
        TRY(keep(transaction, std::move(change)));
        return std::optional{TakenStep{id, verb}};
    });
}

}  // namespace

Result<std::vector<TakenStep>> take_due_steps(Store& store, const Procedure& procedure, Time now) {
    constexpr int most_steps_of_one = 4;  // silence, circulation; silence, posting
    std::vector<TakenStep> taken;
    for (const auto id : due_requests(store, procedure, now))
        for (int step = 0; step < most_steps_of_one; ++step) {
            auto one = TRY(take_due_step(store, procedure, id, now));
            if (!one) break;
            taken.push_back(std::move(*one));
        }
    return taken;
}

void note_briefing(Transaction& transaction, const Viewer& viewer) {
    transaction.session.run("INSERT INTO briefing (id, space, at, noted_by) VALUES ($1, $2, $3, $4)",
                            RequestId::make(), name_of(viewer.space), transaction.now, viewer.account);
    Event event;
    event.subject = Subject::institution;
    event.subject_id = viewer.institution.value;
    event.verb = "briefed";
    event.institution = viewer.institution;
    event.actor = viewer.account;
    transaction.record(std::move(event));
}

Result<void> note_briefing(Store& store, const Viewer& viewer, Time now) {
    if (!viewer.can(Capability::keep_desk)) return not_allowed();
    return store.write(now, [&](Transaction& transaction) -> Result<void> {
        note_briefing(transaction, viewer);
        return {};
    });
}

std::optional<Time> last_briefing(Session& session, const Viewer& viewer) {
    const auto first = [](const Row& row) { return row.optional_time(0); };
    const auto last =
        session.one("SELECT MAX(at) FROM briefing WHERE space = $1", first, name_of(viewer.space));
    if (last && *last) return *last;
    const auto first_arrival = total_of(
        session, "SELECT COALESCE(MIN(sent_at), 0) FROM request WHERE space = $1 AND arrival <> 'archive'",
        name_of(viewer.space));
    return first_arrival ? std::optional(Time{first_arrival}) : std::nullopt;
}

}  // namespace lightfoot
