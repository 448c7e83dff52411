// What concerns the person who is signed in: what is new, how often it is said by mail, the personal feed and
// calendar, the due dates.

#include "domain/clock.hpp"
#include "domain/limits.hpp"
#include "domain/procedure.hpp"
#include "store/account.hpp"
#include "store/request.hpp"
#include "web/every_page.hpp"
#include "web/handlers/alert_handlers.hpp"
#include "web/pages/alert.hpp"

namespace lightfoot {

namespace {

Account own_account(const Call& call) { return call.present->account; }

AlertsView alerts_view(const Call& call) {
    AlertsView view;
    const auto account = own_account(call);
    view.role = account.role;
    view.email = account.email;
    call.app.store.read([&](Session& session) {
        view.alerts = seen_alerts(session, account);
        view.choices = alert_choices(session, account.id);
        view.address_made = alert_address_made(session, account.id);
    });
    return view;
}

Json to_json(const Call& call, const SeenAlert& it) {
    return Json::object({{"kind", name_of(it.alert.kind)},
                         {"says", call.words.text(title_of(it.alert))},
                         {"title", it.record.title},
                         {"path", it.alert.path},
                         {"at", to_string(it.alert.at)}});
}

Json alerts_json(const Call& call, const AlertsView& view) {
    return Json::object(
        {{"alerts", Json::array(view.alerts, [&](const SeenAlert& it) { return to_json(call, it); })},
         {"frequencies",
          Json::array(alert_kinds(view.role),
                      [&](AlertKind kind) {
                          return Json::object(
                              {{"kind", name_of(kind)},
                               {"frequency", name_of(frequency_of(view.choices, view.role, kind))},
                               {"chosen", view.choices.contains(kind)}});
                      })},
         {"address_made_at", view.address_made ? Json(to_string(*view.address_made)) : Json()}});
}

}  // namespace

Reply show_alerts(Call& call) {
    const auto view = alerts_view(call);
    if (call.json) return call.reply(alerts_json(call, view));
    return call.page(alerts_page(call.frame(), view));
}

Reply save_alerts(Call& call) {
    std::vector<AlertWish> wishes;
    std::vector<Fault> faults;
    for (const auto kind : alert_kinds(call.viewer.role)) {
        const auto name = std::string(name_of(kind));
        if (!call.form.has(name)) continue;
        if (const auto frequency = alert_frequency(call.form.value(name)))
            wishes.push_back({kind, *frequency, {}});
        else
            faults.push_back({name, "alerts.choose"});
    }
    if (!faults.empty()) return invalid("form.faults", std::move(faults));
    TRY(choose_alerts(call.app.store, own_account(call), wishes, call.now));
    return call.done(url("/alerts"), "saved", alerts_json(call, alerts_view(call)));
}

// The address is shown this once: only its hash is kept.
Reply make_address(Call& call) {
    const auto token = TRY(make_alert_address(call.app.store, call.viewer.account, call.now));
    auto view = alerts_view(call);
    const auto base = call.app.settings.base_url;
    view.feed = base + call.at(url("/alerts/feed/{}", token + ".atom")).str();
    view.calendar = base + call.at(url("/alerts/dates/{}", token + ".ics")).str();
    if (call.json) return call.reply(Json::object({{"feed", view.feed}, {"calendar", view.calendar}}), 201);
    return call.page(alerts_page(call.frame(), view));
}

Reply end_address(Call& call) {
    TRY(end_alert_address(call.app.store, call.viewer.account, call.now));
    return call.done(url("/alerts"), "address_ended", Json::object({{"ended", true}}));
}

constexpr std::size_t dates_per_page = 100;

Reply show_due_dates(Call& call) {
    DueDatesView view;
    view.today = call.app.procedure.day_of(call.now);
    call.app.store.read([&](Session& session) {
        const auto all = due_dates(call.app, session, call.viewer, call.now);
        view.paging = {call.page_number(), dates_per_page, all->size(), url("/calendar")};
        const auto shown = page_of(*all, view.paging.page, dates_per_page);
        view.dates.assign(shown.begin(), shown.end());
        if (!call.viewer.can(Capability::keep_desk)) return;
        const auto begins = year_begins(call.app.procedure, call.now);
        const auto total = list_desk_requests(session, call.viewer, begins, 0, 0).total;
        if (total > std::int64_t(limits::page)) view.on_desk = total;
    });
    if (!call.json) return call.page(due_dates_page(call.frame(), view));
    return call.reply(Json::object({{"total", std::int64_t(view.paging.total)},
                                    {"not_all_of", view.on_desk > 0 ? Json(view.on_desk) : Json()},
                                    {"dates", Json::array(view.dates, [&](const DueDate& it) {
                                         return Json::object({{"day", to_string(it.day)},
                                                              {"until", to_string(it.until)},
                                                              {"kind", name_of(it.kind)},
                                                              {"says", call.words.text(title_of(it.kind))},
                                                              {"path", it.path},
                                                              {"title", it.title}});
                                     })}}));
}

}  // namespace lightfoot
