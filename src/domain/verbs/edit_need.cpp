#include "domain/verbs/rules.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

void set_words(FieldCheck& check, Need& need, const NeedEdit& edit) {
    if (edit.why_it_matters) need.why_it_matters = check.line("why_it_matters", *edit.why_it_matters,
        limits::sentence);
    if (edit.title) need.title = check.line("title", *edit.title, limits::title);
    if (edit.text) need.text = check.text("text", *edit.text, limits::text);
    if (edit.who) need.who = check.text("who", *edit.who, limits::text);
    if (edit.place) need.place = check.text("place", *edit.place, limits::text);
    if (edit.existing) need.existing = check.text("existing", *edit.existing, limits::text);
    if (edit.expectations) need.expectations = check.text("expectations", *edit.expectations, limits::text);
    if (edit.first_step) need.first_step = check.text("first_step", *edit.first_step, limits::text);
}

void set_days(FieldCheck& check, Need& need, const NeedEdit& edit) {
    if (edit.earliest) need.earliest = *edit.earliest;
    if (edit.latest) need.latest = *edit.latest;
    if (need.earliest && need.latest && *need.latest < *need.earliest) check.fault("latest",
        "field.dates_reversed");
}

void set_hosting(FieldCheck& check, HostingCapacity& hosting, const NeedEdit& edit) {
    if (edit.visits) hosting.visits = check.number("visits", *edit.visits, 0, 366);
    if (edit.days_per_month) hosting.days_per_month = check.number("days_per_month", *edit.days_per_month,
        0, 31);
    if (edit.languages) hosting.languages = check.languages("languages", *edit.languages);
    if (!edit.no_go) return;
    hosting.no_go = *edit.no_go;
    std::sort(hosting.no_go.begin(), hosting.no_go.end(),
              [](const auto& a, const auto& b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    if (hosting.no_go.size() > limits::periods)
        check.fault("no_go", {"field.too_many", {{"most", std::int64_t(limits::periods)}}});
    const auto reversed = [](const auto& period) { return period.to < period.from; };
    if (std::any_of(hosting.no_go.begin(), hosting.no_go.end(), reversed)) check.fault("no_go",
        "field.dates_reversed");
}

}  // namespace

Result<RequestChange> edit_need(const Request& request, const Viewer& viewer, NeedId id,
                                const NeedEdit& edit, Time now) {
    TRY(may_write(request, viewer));
    Request after = request;
    Need& need = *TRY(need_of(after, id));
    FieldCheck check;
    set_words(check, need, edit);
    set_days(check, need, edit);
    set_hosting(check, need.hosting, edit);
    TRY(check.finish());
    return change_of(request, std::move(after), "need_edited", viewer.account, now);
}

}  // namespace lightfoot
