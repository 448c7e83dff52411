// The figures that matter. The public page takes no parameter: whoever could ask for "all but this one" could
// take two answers from one another.

#include "store/figures.hpp"

#include "exchange/csv.hpp"
#include "store/case.hpp"
#include "store/offer.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/pages/figures.hpp"

namespace lightfoot {

namespace {

using Newest = NewestFigures;

// Of the practice ground as of today, by the same rules but for the quarter: its States do not exist.
Newest practice_figures(Session& session, const ZoneOffsets& zone, Date today) {
    const auto facts = as_of(figure_facts(session, Space::practice, zone), today);
    Newest newest;
    for (const auto population : all_populations) {
        auto values = public_values(facts, population, today);
        if (!values.empty()) newest[std::size_t(population)] = PublishedFigures{today, std::move(values)};
    }
    return newest;
}

Newest newest_for(const Call& call) {
    const auto& zone = call.app.procedure.zone;
    return call.app.store.read([&](Session& session) {
        if (call.viewer.space != Space::practice) return published_figures(session);
        const auto today = day_in(zone, call.now);
        return *call.app.practice_figures.of(session, to_string(today),
                                             [&] { return practice_figures(session, zone, today); });
    });
}

Json count_json(int count) {
    return count == 0 ? Json::object({{"fewer_than", least_states}}) : Json::object({{"about", count}});
}

bool is_count(std::string_view measure) {
    for (const auto* count :
         {"records", "states", "ended", "open", "closed", "running", "unconfirmed", "age"})
        if (measure == count) return true;
    return false;
}

Json to_json(const FigureValue& value) {
    const bool placed = value.measure == "waiting" || value.measure == "age";
    return Json::object({{"figure", value.figure},
                         {"measure", value.measure},
                         {"at", placed ? Json(value.at) : Json()},
                         {"value", is_count(value.measure) ? count_json(value.value) : Json(value.value)}});
}

Json to_json(const Newest& newest, bool practice) {
    return Json::object(
        {{"practice", practice},
         {"populations", Json::array(all_populations, [&](Population population) {
              const auto& of = newest[std::size_t(population)];
              return Json::object(
                  {{"population", name_of(population)},
                   {"as_of", of ? Json(to_string(of->as_of)) : Json()},
                   {"values", of ? Json::array(of->values, [](const FigureValue& it) { return to_json(it); })
                                 : Json::array(FigureValues{}, [](const auto&) { return Json(); })}});
          })}});
}

std::string to_csv(const Newest& newest) {
    std::string csv = csv_row({"population", "as_of", "figure", "measure", "at", "value"});
    for (const auto population : all_populations) {
        const auto& of = newest[std::size_t(population)];
        if (!of) continue;
        for (const auto& one : of->values) {
            const bool fewer = is_count(one.measure) && one.value == 0;
            csv += csv_row({std::string(name_of(population)), to_string(of->as_of), one.figure, one.measure,
                            std::to_string(one.at), fewer ? "fewer than 5" : std::to_string(one.value)});
        }
    }
    return csv;
}

bool has_own(const Viewer& viewer) { return viewer.can(Capability::ask) || viewer.can(Capability::offer); }

}  // namespace

Reply show_figures(Call& call) {
    FiguresView view{newest_for(call), call.viewer.space == Space::practice, has_own(call.viewer)};
    if (call.json) return call.reply(to_json(view.newest, view.practice));
    return call.page(figures_page(call.frame(), view));
}

Reply show_figures_csv(Call& call) {
    return download("figures.csv", "text/csv; charset=utf-8", to_csv(newest_for(call)));
}

// One's own: exact, and nobody else's ---------------------------------------------------------------------

namespace {

OwnFiguresView::Row row_of(const RequestFacts& one) {
    OwnFiguresView::Row row;
    row.since = one.arrived;
    for (const auto kind : all_waits)
        if (const auto& reached = one.reached[std::size_t(kind)])
            row.days[std::size_t(kind)] = reached->on.days - one.arrived.days;
    return row;
}

void name_row(const Call& call, Session& session, std::int64_t id, OwnFiguresView::Row& row) {
    if (call.viewer.role == Role::provider) {
        const auto it = find_case(session, call.viewer, {id});
        row.address = url("/cases/{}", id_text(id));
        if (it) row.title = it->title.text, row.language = it->title.language;
        return;
    }
    const auto request = find_request(session, call.viewer, {id});
    row.address = url("/requests/{}", id_text(id));
    if (request) row.title = title_of(*request), row.language = request->language;
}

OwnFiguresView own_view(const Call& call) {
    OwnFiguresView view;
    view.provider = call.viewer.role == Role::provider;
    view.may_ask = call.viewer.can(Capability::ask);
    const auto& zone = call.app.procedure.zone;
    const auto today = day_in(zone, call.now);
    call.app.store.read([&](Session& session) {
        const auto facts = own_figure_facts(session, call.viewer, zone);
        for (const auto& one : facts.requests) {
            view.rows.push_back(row_of(one));
            name_row(call, session, one.id, view.rows.back());
        }
        for (const auto kind : all_waits)
            view.curves[std::size_t(kind)] = wait_curve(waits_of(facts.requests, kind, today));
        view.matches = int(facts.matches.size());
        for (const auto& one : facts.matches) {
            view.closed += one.closed.has_value();
            view.both += one.closed && one.of_requester && one.of_provider;
        }
        view.has_offers = !facts.offers.empty();
        for (const auto& one : facts.offers)
            if (!one.confirmed_on)
                ++view.unconfirmed;
            else
                ++view.ages[std::size_t(age_group(std::max(0, today.days - one.confirmed_on->days)))];
    });
    return view;
}

Json own_json(const OwnFiguresView& view) {
    const auto days = [&](const auto& value_at) {
        return Json::object({{"acknowledgement", value_at(WaitKind::acknowledgement)},
                             {"circulation", value_at(WaitKind::circulation)},
                             {"first_answer", value_at(WaitKind::first_answer)},
                             {"first_delivery", value_at(WaitKind::first_delivery)}});
    };
    return Json::object(
        {{"records", Json::array(view.rows,
                                 [&](const OwnFiguresView::Row& row) {
                                     return Json::object({{"address", "/api" + row.address.str()},
                                                          {"title", row.title},
                                                          {"since", to_string(row.since)},
                                                          {"days", days([&](WaitKind kind) {
                                                               return Json(row.days[std::size_t(kind)]);
                                                           })}});
                                 })},
         {"median_days", days([&](WaitKind kind) { return Json(view.curves[std::size_t(kind)].median); })},
         {"open", days([&](WaitKind kind) { return Json(view.curves[std::size_t(kind)].open()); })},
         {"matches", view.matches},
         {"closed", view.closed},
         {"both_feedbacks", view.both},
         {"offers_by_age", Json::array(view.ages)},
         {"offers_unconfirmed", view.unconfirmed}});
}

}  // namespace

Reply show_own_figures(Call& call) {
    const auto view = own_view(call);
    if (call.json) return call.reply(own_json(view));
    return call.page(own_figures_page(call.frame(), view));
}

}  // namespace lightfoot
