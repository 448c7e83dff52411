// The plan of a request: shown, chosen by the State, spoken for where it is over the limits, printed.

#include "store/plan.hpp"

#include "print/pdf.hpp"
#include "store/component.hpp"
#include "web/api/case.hpp"
#include "web/api/component.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/case_handlers.hpp"
#include "web/pages/plan.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Result<StoredPlan> plan_of_request(const Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    auto plan = call.app.store.read([&](Session& session) { return find_plan(session, call.viewer, id); });
    if (!plan) return not_found();
    return std::move(*plan);
}

bool could_belong(const Delivery& delivery) {
    const auto stands = status_of(delivery);
    return stands == DeliveryStatus::proposed || stands == DeliveryStatus::agreed ||
           stands == DeliveryStatus::reported;
}

std::vector<PlanRow> rows_of(const Call& call, std::vector<PlanLine> lines) {
    std::vector<PlanRow> rows;
    call.app.store.read([&](Session& session) {
        for (auto& line : lines) {
            auto provider = institution_name(call, session, line.provider);
            rows.push_back({std::move(line), std::move(provider)});
        }
    });
    return rows;
}

// What the reader may see of the components, and beside each delivery on which of them it rides.
void add_components(const Call& call, const StoredPlan& plan, const std::vector<Case>& cases,
                    PlanView& view) {
    const auto all = call.app.store.read(
        [&](Session& session) { return list_components(session, call.viewer, plan.request.id); });
    for (const auto& it : all) {
        const auto status = status_of(it);
        if (status == ComponentStatus::withdrawn || status == ComponentStatus::declined) continue;
        const auto* need = find_need(plan.request, it.need);
        PlanComponent one{it, card_of(it, need ? title_of(plan.request, *need) : view.title), {}};
        const auto rides = [&](DeliveryId id) {
            return std::binary_search(it.carries.begin(), it.carries.end(), id);
        };
        for (auto& row : view.rows)
            if (rides(row.line.delivery.id)) row.rides.push_back(one.card);
        for (const auto& of : cases)
            for (const auto& delivery : of.deliveries)
                if (rides(delivery.id)) one.carried.push_back({delivery.title, delivery.language});
        view.components.push_back(std::move(one));
    }
}

// Everything but the limits.
PlanView bare_view(const Call& call, const StoredPlan& plan, const std::vector<Case>& cases) {
    PlanView view;
    view.request = plan.request.id;
    view.title = {title_of(plan.request), plan.request.language};
    view.language = plan.request.language;
    for (const auto& need : plan.request.needs)
        if (view.why_it_matters.empty()) view.why_it_matters = need.why_it_matters;
    view.rows = rows_of(call, plan_of(cases));
    view.word = plan.word;
    view.version = plan.version;
    view.today = date_of(call.now);
    view.may_choose = call.viewer.can(Capability::ask) && call.viewer.institution == plan.request.institution;
    view.requester = call.app.store.read(
        [&](Session& session) { return institution_name(call, session, plan.request.institution); });
    add_components(call, plan, cases, view);
    return view;
}

// The limits are those of the whole plan, whoever looks; its pages are counted as it would be printed.
PlanView view_of(const Call& call, const StoredPlan& plan) {
    const auto whole = bare_view(call, plan, plan.all_cases);
    const int pages =
        whole.rows.empty() && whole.components.empty() ? 1 : plan_paper(call.frame(), whole).pages;
    auto view = bare_view(call, plan, plan.cases);
    view.over = over_the_limits(plan_of(plan.all_cases), plan.request, pages);
    view.goes_out = may_go_out(view.over, plan.word);
    if (!view.goes_out && !view.may_choose) view.rows.clear(), view.components.clear();
    std::vector<PlanLine> others;
    for (const auto& it : plan.cases)
        for (const auto& delivery : it.deliveries)
            if (!delivery.in_plan && could_belong(delivery))
                others.push_back({it.id, it.need, it.provider, delivery});
    if (view.may_choose) view.others = rows_of(call, std::move(others));
    return view;
}

Reply record(const Call& call, const PlanView& view) {
    return call.reply(Json::object(
        {{"request", view.request.text()},
         {"goes_out", view.goes_out},
         {"over_the_limits",
          Json::array(view.over,
                      [&](const Message& one) {
                          return Json::object({{"code", one.key}, {"message", call.words.text(one)}});
                      })},
         {"deliveries", Json::array(view.rows,
                                    [](const PlanRow& row) {
                                        return Json::object({{"case", row.line.of.text()},
                                                             {"provider", row.line.provider.text()},
                                                             {"provider_name", row.provider},
                                                             {"delivery", to_json(row.line.delivery)}});
                                    })},
         {"components",
          Json::array(view.components, [](const PlanComponent& one) { return to_json(one.card); })},
         {"version", view.version}}));
}

Reply again(const Call& call, const Error& error) {
    const auto plan = plan_of_request(call);
    const bool shown = error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
    if (call.json || !plan || !shown) return error;
    auto view = view_of(call, *plan);
    view.error = &error;
    return call.page(plan_page(call.frame(), view), status_of(error.kind));
}

}  // namespace

Reply show_plan(Call& call) {
    const auto view = view_of(call, TRY(plan_of_request(call)));
    if (call.json) return record(call, view);
    return call.page(plan_page(call.frame(), view));
}

Reply choose_plan(Call& call) {
    const auto plan = TRY(plan_of_request(call));
    std::set<DeliveryId> chosen;
    for (const auto& one : call.form.all("delivery")) {
        const auto id = DeliveryId::parse(one);
        if (!id) return not_found();
        chosen.insert(*id);
    }
    const auto done =
        choose_plan(desk_of(call), call.viewer, plan.request.id, version_of(call), chosen, call.now);
    if (!done) return again(call, done.error());
    if (call.json) return record(call, view_of(call, TRY(plan_of_request(call))));
    return call.done(url("/requests/{}/plan", plan.request.id.text()), "saved", Json());
}

Reply speak_on_plan(Call& call) {
    const auto plan = TRY(plan_of_request(call));
    const auto view = view_of(call, plan);
    const auto done = speak_on_plan(desk_of(call), call.viewer, plan.request.id, view.over,
                                    words_of(call, "words"), call.now);
    if (!done) return again(call, done.error());
    if (call.json) return record(call, view_of(call, TRY(plan_of_request(call))));
    return call.done(url("/requests/{}/plan", plan.request.id.text()), "saved", Json());
}

Reply print_plan(Call& call) {
    const auto view = view_of(call, TRY(plan_of_request(call)));
    if (!view.goes_out) return conflict("plan.needs_word");
    HttpResponse response;
    response.content_type = "application/pdf";
    response.body = plan_paper(call.frame(), view).bytes;
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"plan.pdf\"");
    return response;
}

}  // namespace lightfoot
