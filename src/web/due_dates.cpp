#include "web/due_dates.hpp"

#include "domain/case_clock.hpp"
#include "domain/clock.hpp"
#include "domain/limits.hpp"
#include "store/case.hpp"
#include "store/component.hpp"
#include "store/institution.hpp"
#include "store/work_procedure.hpp"
#include "web/asker.hpp"
#include "web/every_page.hpp"
#include "web/handlers/common.hpp"

#include <algorithm>
#include <tuple>

namespace lightfoot {

namespace {

constexpr int days_kept = 7;  // that what took place stays on the calendar

// The State may object until that day; then its silence is its consent.
bool runs_as_silence(const Clock& clock) {
    return clock.next == Act::note_circulation_silence || clock.next == Act::note_posting_silence;
}

class DueReader {
public:
    DueReader(const App& app, Session& session, const Viewer& viewer, Time now)
        : app_(app), session_(session), viewer_(viewer), now_(now), today_(app.procedure.day_of(now)) {}

    std::vector<DueDate> read() {
        if (viewer_.can(Capability::ask)) own_requests();
        if (viewer_.can(Capability::keep_desk)) desk();
        if (viewer_.can(Capability::ask) || viewer_.can(Capability::keep_desk)) hosts();
        if (viewer_.can(Capability::hold_cases) && !viewer_.can(Capability::keep_desk)) cases();
        if (viewer_.can(Capability::offer)) offers();
        if (viewer_.can(Capability::offer) || viewer_.can(Capability::ask)) contact();
        std::sort(dates_.begin(), dates_.end(), [](const DueDate& a, const DueDate& b) {
            return std::tie(a.day, a.kind, a.path, a.until) < std::tie(b.day, b.kind, b.path, b.until);
        });
        dates_.erase(std::unique(dates_.begin(), dates_.end()), dates_.end());
        return std::move(dates_);
    }

private:
    void add(Date day, DueKind kind, std::string path, const Quote& title) {
        dates_.push_back({day, day, kind, std::move(path), title.text, title.language});
    }
    // What lasts some days and is over is there for a week.
    void add_days(Date from, Date until, DueKind kind, std::string path, const Quote& title) {
        if (until.days >= today_.days - days_kept)
            dates_.push_back({from, until, kind, std::move(path), title.text, title.language});
    }

    void own_requests() {
        RequestFilter mine;
        mine.own = true, mine.status = "open";  // what is a draft or withdrawn has no days
        for (const auto& one : every_page([&](std::size_t from) {
                 return list_requests(session_, viewer_, mine, from, limits::page).requests;
             })) {
            const auto path = "/requests/" + one.id.text();
            const Quote title{title_of(one), one.language};
            for (const auto& clock :
                 {clock_of(one, app_.procedure, now_), posting_clock_of(one, app_.procedure, now_)})
                if (clock.due && clock.turn == ClockTurn::state) add(*clock.due, DueKind::step, path, title);
                else if (clock.due && *clock.due >= today_ && runs_as_silence(clock))
                    add(*clock.due, DueKind::silence, path, title);
            no_go(one, path, title);
        }
    }

    // To its State the component; to the desk that a host of this request was asked.
    void hosts() {
        for (const auto& one : list_waiting_components(session_, viewer_)) {
            const auto day = host_answer_due(one);
            const auto request = day ? find_request(session_, viewer_, one.request) : std::nullopt;
            if (!request) continue;
            auto path = "/requests/" + one.request.text() + "/components";
            if (viewer_.can(Capability::ask)) path += "/" + one.id.text();
            add(*day, DueKind::host, std::move(path), {title_of(*request), request->language});
        }
    }

    void no_go(const Request& request, const std::string& path, const Quote& title) {
        for (const auto& need : request.needs)
            for (const auto& [from, to] : need.hosting.no_go) add_days(from, to, DueKind::no_go, path, title);
    }

    void desk() {
        const auto begins = year_begins(app_.procedure, now_);
        for (const auto& one : list_desk_requests(session_, viewer_, begins, 0, limits::page).requests)
            for (const auto& decision : decisions_of(one, app_.procedure, now_))
                if (decision.due)
                    add(*decision.due, DueKind::step, "/requests/" + one.id.text(),
                        {title_of(one), one.language});
        const auto due = briefing_due(app_.procedure, last_briefing(session_, viewer_));
        if (due) add(due->last_day, DueKind::briefing, "/desk", {});
    }

    void cases() {
        const auto side = viewer_.can(Capability::ask) ? Side::requester : Side::provider;
        CaseFilter awaiting;
        awaiting.awaiting = true;
        for (const auto& one :
             every_page([&](std::size_t from) { return list_cases(session_, viewer_, awaiting, from); })) {
            const auto path = "/cases/" + one.id.text();
            const auto status = status_of(one, today_);
            if (side == Side::requester && status == CaseStatus::closed)
                if (const auto asked = follow_up_on(one)) add(*asked, DueKind::follow_up, path, one.title);
            if (!is_live(status)) continue;
            if (one.next_on && *one.next_on >= today_)
                add(*one.next_on, DueKind::case_date, path, one.title);
            else if (!is_match(status) && is_turn_of(turn_of(one, today_), side))
                add({lapses_on(one).days - 1}, DueKind::case_date, path, one.title);
            for (const auto& delivery : one.deliveries) this->delivery(delivery, status);
            if (side == Side::provider && is_match(status)) no_go_of(one, path);
        }
    }

    // The provider that comes has to know when nobody can receive it.
    void no_go_of(const Case& it, const std::string& path) {
        const auto request = find_request(session_, viewer_, it.request);
        const auto* need = request ? find_need(*request, it.need) : nullptr;
        if (!need) return;
        for (const auto& [from, to] : need->hosting.no_go) add_days(from, to, DueKind::no_go, path, it.title);
    }

    void delivery(const Delivery& it, CaseStatus status) {
        if (!is_match(status) || status_of(it) != DeliveryStatus::agreed || !it.from) return;
        add_days(*it.from, it.to.value_or(*it.from), DueKind::delivery, "/deliveries/" + it.id.text(),
                 {it.title, it.language});
    }

    void offers() {
        OfferFilter mine;
        mine.own = true;
        for (const auto& one : every_page([&](std::size_t from) {
                 return list_offers(session_, viewer_, mine, from, limits::page).offers;
             })) {
            if (one.withdrawn_at || !one.confirmed_on) continue;
            const auto path = "/offers/" + one.id.text();
            const auto& rhythm = one.shelf ? app_.freshness.shelf_item : app_.freshness.offer;
            const Date again{one.confirmed_on->days + rhythm.due};
            add(again, DueKind::confirmation, path, {one.title, one.language});
            for (const auto& date : open_dates(one, today_))
                add_days(date.from, date.until, DueKind::shelf, path, {one.title, one.language});
        }
    }

    void contact() {
        const auto own = find_institution(session_, viewer_, viewer_.institution);
        if (own && own->confirmed_on)
            add({own->confirmed_on->days + app_.freshness.contact.due}, DueKind::contact,
                "/providers/" + own->id.text(), {});
    }

    const App& app_;
    Session& session_;
    const Viewer& viewer_;
    const Time now_;
    const Date today_;
    std::vector<DueDate> dates_;
};

}  // namespace

std::string_view name_of(DueKind kind) {
    constexpr std::string_view names[] = {"step",  "briefing",  "case_date",    "delivery", "no_go",  "shelf",
                                          "follow_up", "confirmation", "contact",  "host", "silence"};
    return names[int(kind)];
}

bool is_task(DueKind kind) {
    return kind != DueKind::host && kind != DueKind::delivery && kind != DueKind::no_go &&
           kind != DueKind::shelf;
}

Kept<std::vector<DueDate>> due_dates(App& app, Session& session, const Viewer& viewer, Time now) {
    const auto question = asker(viewer, date_of(now)) + ' ' + to_string(app.procedure.day_of(now));
    return app.due_dates.of(session, question, [&] { return DueReader(app, session, viewer, now).read(); });
}

}  // namespace lightfoot
