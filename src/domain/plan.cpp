#include "domain/plan.hpp"

#include "domain/case_terms.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

namespace {

bool by_day(const PlanLine& one, const PlanLine& other) {
    const auto day = [](const PlanLine& line) {
        const auto first = line.delivery.from ? line.delivery.from : line.delivery.to;
        return std::pair(!first, first.value_or(Date{}));
    };
    return day(one) < day(other);
}

std::pair<Date, Date> days_of(const Delivery& delivery) {
    const auto from = delivery.from ? *delivery.from : *delivery.to;
    return {from, delivery.to.value_or(from)};
}

// Visits of the plan for one need, against those that the State can host in a year.
void check_visits(const std::vector<PlanLine>& lines, const Need& need, std::vector<Message>& reasons) {
    if (!need.hosting.visits) return;
    const auto visits = std::count_if(lines.begin(), lines.end(), [&](const PlanLine& line) {
        return line.need == need.id && line.delivery.kind == DeliveryKind::visit;
    });
    if (visits > *need.hosting.visits)
        reasons.push_back({"plan.over.visits",
                           {{"count", std::int64_t(visits)}, {"most", std::int64_t{*need.hosting.visits}}}});
}

// Days of the plan for one need in each month, against those for which people can be freed. Two months at
// most are looked at for each delivery of up to sixty days; a longer one counts in its first.
void check_days(const std::vector<PlanLine>& lines, const Need& need, std::vector<Message>& reasons) {
    if (!need.hosting.days_per_month) return;
    std::map<std::pair<int, int>, int> months;
    for (const auto& line : lines) {
        const auto& delivery = line.delivery;
        if (line.need != need.id || (!delivery.from && !delivery.to)) continue;
        const auto [from, to] = days_of(delivery);
        for (Date day = from; day <= to && day.days < from.days + 60; ++day.days) {
            const auto on = calendar_day(day);
            ++months[{on.year, on.month}];
        }
    }
    for (const auto& [month, days] : months)
        if (days > *need.hosting.days_per_month)
            return reasons.push_back({"plan.over.days",
                                      {{"count", std::int64_t{days}},
                                       {"most", std::int64_t{*need.hosting.days_per_month}},
                                       {"month", date_of(month.first, month.second, 1)}}});
}

void check_no_go(const std::vector<PlanLine>& lines, const Need& need, std::vector<Message>& reasons) {
    for (const auto& line : lines) {
        const auto& delivery = line.delivery;
        if (line.need != need.id || (!delivery.from && !delivery.to)) continue;
        const auto [from, to] = days_of(delivery);
        for (const auto& period : need.hosting.no_go)
            if (from <= period.to && period.from <= to) {
                reasons.push_back({"plan.over.no_go",
                                   {{"what", Quote{delivery.title, delivery.language}},
                                    {"from", period.from},
                                    {"to", period.to}}});
                break;
            }
    }
}

Result<void> speaks(const Request& request, const Viewer& viewer) {
    if (request.space != viewer.space) return not_found();
    if (!viewer.can(Capability::ask) || viewer.institution != request.institution) return not_allowed();
    if (request.arrival == RequestArrival::archive) return conflict("request.is_archive");
    if (request.withdrawn_at) return conflict("request.is_withdrawn");
    return {};
}

Event event_of(const Viewer& viewer, Time now) {
    Event event;
    event.actor = viewer.account;
    event.at = now;
    return event;
}

}  // namespace

std::vector<PlanLine> plan_of(const std::vector<Case>& cases) {
    std::vector<PlanLine> lines;
    for (const auto& it : cases)
        for (const auto& delivery : it.deliveries)
            if (delivery.in_plan && !delivery.cancelled_at)
                lines.push_back({it.id, it.need, it.provider, delivery});
    std::stable_sort(lines.begin(), lines.end(), by_day);
    return lines;
}

std::vector<Message> over_the_limits(const std::vector<PlanLine>& lines, const Request& request, int pages) {
    std::vector<Message> reasons;
    if (int(lines.size()) > case_terms.plan_deliveries)
        reasons.push_back(
            {"plan.over.deliveries",
             {{"count", std::int64_t(lines.size())}, {"most", std::int64_t{case_terms.plan_deliveries}}}});
    if (pages > 1) reasons.push_back({"plan.over.pages", {{"count", std::int64_t{pages}}}});
    for (const auto& need : request.needs) {
        check_visits(lines, need, reasons);
        check_days(lines, need, reasons);
        check_no_go(lines, need, reasons);
    }
    return reasons;
}

std::string code_of(const Message& reason) {
    std::string code = reason.key;
    for (const auto& argument : reason.arguments) {
        if (const auto* number = std::get_if<std::int64_t>(&argument.value))
            code += ' ' + std::to_string(*number);
        if (const auto* day = std::get_if<Date>(&argument.value)) code += ' ' + to_string(*day);
    }
    return code;
}

bool may_go_out(const std::vector<Message>& reasons, const std::optional<PlanWord>& word) {
    return std::all_of(reasons.begin(), reasons.end(), [&](const Message& reason) {
        return word &&
               std::find(word->reasons.begin(), word->reasons.end(), code_of(reason)) != word->reasons.end();
    });
}

Result<std::vector<Change<Case>>> choose_plan(const Request& request, const std::vector<Case>& cases,
                                              const Viewer& viewer, const std::set<DeliveryId>& chosen,
                                              Time now) {
    TRY(speaks(request, viewer));
    std::vector<Change<Case>> changes;
    std::size_t found = 0;
    for (const auto& it : cases) {
        Case after = it;
        std::vector<std::pair<std::string, std::string>> body;
        for (auto& delivery : after.deliveries) {
            const bool in_plan = chosen.contains(delivery.id);
            found += in_plan;
            if (delivery.in_plan != in_plan)
                body.emplace_back("delivery." + delivery.id.text() + ".in_plan", in_plan ? "yes" : "");
            delivery.in_plan = in_plan;
        }
        if (body.empty()) continue;
        Event event = event_of(viewer, now);
        event.subject = Subject::case_;
        event.subject_id = it.id.value;
        event.verb = "plan_chosen";
        event.institution = it.requester;
        event.body = std::move(body);
        changes.push_back({std::move(after), std::move(event)});
    }
    if (found != chosen.size()) return not_found();
    return changes;
}

Result<Change<PlanWord>> speak_on_plan(const Request& request, const std::vector<Message>& reasons,
                                       const Viewer& viewer, const Quote& words, Time now) {
    TRY(speaks(request, viewer));
    if (reasons.empty()) return conflict("plan.is_light");
    PlanWord word{now, words, {}};
    Event event = event_of(viewer, now);
    event.subject = Subject::request;
    event.subject_id = request.id.value;
    event.verb = "plan_spoken_for";
    event.institution = request.institution;
    for (const auto& reason : reasons) word.reasons.push_back(code_of(reason));
    event.body = {{"words", words.text}};
    return Change<PlanWord>{std::move(word), std::move(event)};
}

}  // namespace lightfoot
