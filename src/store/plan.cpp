#include "store/plan.hpp"

#include "store/case.hpp"
#include "store/case_notice.hpp"
#include "store/columns.hpp"
#include "store/request.hpp"

namespace lightfoot {

namespace {

std::optional<PlanWord> word_on(Session& session, RequestId request) {
    return session.one(
        "SELECT at, words, language, reasons FROM plan_word WHERE request_id = $1",
        [](const Row& row) {
            return PlanWord{{row.integer(0)}, {row.text(1), row.text(2)}, items_of(row.text(3))};
        },
        request);
}

}  // namespace

std::optional<StoredPlan> find_plan(Session& session, const Viewer& viewer, RequestId id) {
    auto request = find_request(session, viewer, id);
    if (!request || request->space != viewer.space) return std::nullopt;
    StoredPlan plan{
        std::move(*request), {}, cases_regardless_of_viewer(session, id), word_on(session, id), 0};
    const bool all = viewer.role == Role::secretariat ||
                     (viewer.can(Capability::ask) && viewer.institution == plan.request.institution);
    for (const auto& it : plan.all_cases) {
        plan.version += it.version;
        if (all || it.provider == viewer.institution) plan.cases.push_back(it);
    }
    if (!all && plan.cases.empty()) return std::nullopt;
    return plan;
}

Result<void> choose_plan(const CaseDesk& desk, const Viewer& viewer, RequestId id, std::int64_t version,
                         const std::set<DeliveryId>& chosen, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto plan = find_plan(transaction.session, viewer, id);
        if (!plan) return not_found();
        auto changes = TRY(choose_plan(plan->request, plan->all_cases, viewer, chosen, now));
        if (plan->version != version) return conflict("plan.changed_meanwhile");
        for (auto& change : changes) {
            if (!update_case(transaction.session, change.record)) return conflict("plan.changed_meanwhile");
            transaction.record(std::move(change.event));
            tell_side(transaction, desk, change.record, Side::provider);
        }
        return {};
    });
}

Result<void> speak_on_plan(const CaseDesk& desk, const Viewer& viewer, RequestId id,
                           const std::vector<Message>& reasons, const Quote& words, Time now) {
    return desk.store.write(now, [&](Transaction& transaction) -> Result<void> {
        const auto plan = find_plan(transaction.session, viewer, id);
        if (!plan) return not_found();
        auto change = TRY(speak_on_plan(plan->request, reasons, viewer, words, now));
        const auto& word = change.record;
        transaction.session.run(
            "INSERT INTO plan_word (request_id, at, account_id, words, language, reasons)"
            " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (request_id) DO UPDATE SET at = $2,"
            " account_id = $3, words = $4, language = $5, reasons = $6",
            id, word.at, viewer.account, word.words.text, word.words.language, lines_of(word.reasons));
        transaction.record(std::move(change.event));
        return {};
    });
}

}  // namespace lightfoot
