// The stories of cases, deliveries, plans and needs that nobody answers.

#include "web/pages/plan.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"
#include "web/pages/unserved.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;

Time days_ago(int days) { return {story::noon.seconds - days * 86'400}; }

Delivery planned(int id, const char* title, int from) {
    Delivery it;
    it.id = {7000 + id};
    it.title = title;
    it.language = "en";
    it.kind = DeliveryKind::module;
    it.owner = "The customs school";
    it.from = it.to = Date{story::today.days + from};
    it.place = "The port";
    it.contribution = "A room, four instructors";
    it.carried_on_by = "Two instructors of the school";
    it.in_plan = true;
    it.proposed_at = days_ago(8);
    it.provider_agreed_at = it.requester_agreed_at = days_ago(7);
    return it;
}

Case matched() {
    const auto request = story::request_of_sulenta();
    Case it;
    it.id = {6001};
    it.space = Space::practice;
    it.request = request.id;
    it.need = request.needs[0].id;
    it.requester = story::sulenta;
    it.provider = story::customs_skills;
    it.title = {request.needs[0].title, "en"};
    it.words = {"Two of our trainers could spend a day with your instructors.", "en"};
    it.interested_at = days_ago(20);
    it.next_on = Date{story::today.days + 4};
    it.of_requester = {CaseAnswer::accepted, {}, {"Gladly", "en"}, days_ago(12)};
    it.of_provider = {CaseAnswer::accepted, {}, {}, days_ago(11)};
    it.funder = {{}, "The provider’s own funds"};
    it.host = {story::sulenta, "The customs school"};
    it.deliveries = {planned(1, "One day with the instructors", -2),
                     planned(2, "Three days at the port", 40)};
    return it;
}

Case interested() {
    auto it = matched();
    it.of_requester = it.of_provider = {};
    it.deliveries.clear();
    it.funder = it.host = {};
    return it;
}

Case reported() {
    auto it = matched();
    it.deliveries[0].reported_at = days_ago(1);
    it.deliveries[0].report = {"Four instructors took part.", "en"};
    it.deliveries[0].papers = 1;
    return it;
}

Case closed() {
    auto it = reported();
    it.deliveries.pop_back();
    it.deliveries[0].answered_at = days_ago(380);
    it.deliveries[0].fulfilment = Fulfilment::as_expected;
    it.deliveries[0].source_url = "https://news.example/port";
    it.requester_feedback = Feedback{CaseOutcome::delivered, "The samples", "", "en", days_ago(370)};
    it.provider_feedback = Feedback{CaseOutcome::delivered, "", "Two days", "en", days_ago(370)};
    it.closed_at = days_ago(370);
    it.outcome = CaseOutcome::delivered;
    return it;
}

CaseCard card(const Case& it) {
    return {it.id,
            it.title,
            story::name_of(it.requester),
            story::name_of(it.provider),
            status_of(it, story::today),
            turn_of(it, story::today),
            date_of(it.interested_at),
            overdue_since(it, story::today)};
}

CaseView view(const Case& it, std::optional<Side> side) {
    CaseView view;
    view.it = it;
    view.card = card(it);
    view.host = it.host.institution ? story::name_of(it.host.institution) : "";
    view.institutions = {{"1", Html::text(story::name_of(story::aldoria))}};
    view.need = story::request_of_sulenta().needs[0];
    view.need_language = "en";
    view.may_open_request = true;
    view.side = side;
    view.today = story::today;
    view.messages = {
        {{{1}, it.id, story::sulenta, {1}, "Would a Tuesday suit you?", "en", false, days_ago(2)},
         "Amal Haddad"},
        {{{2}, it.id, story::customs_skills, {2}, "نعم، صباحا.", "ar", true, days_ago(1)},
         story::name_of(story::customs_skills)}};
    return view;
}

Page case_list(F frame, V) {
    auto proposal = interested();
    proposal.request = {};
    proposal.of_provider.answer = CaseAnswer::accepted;
    return case_list_page(
        frame, {{card(proposal)}, {card(reported())}, {card(matched())}, {card(closed())}, true, true, 2});
}
Page case_list_empty(F frame, V) { return case_list_page(frame, {}); }
Page case_interested(F frame, V) { return case_page(frame, view(interested(), Side::requester)); }
Page case_matched(F frame, V) { return case_page(frame, view(matched(), Side::provider)); }
Page case_closed(F frame, V) { return case_page(frame, view(closed(), Side::requester)); }
Page case_desk(F frame, V) { return case_page(frame, view(reported(), std::nullopt)); }
Page case_faults(F frame, V) {
    static const Error error = invalid("form.faults", {{"reason", "case.reason_needed"}});
    auto shown = view(interested(), Side::requester);
    shown.error = &error;
    return case_page(frame, shown);
}
Page case_conflict(F frame, V) {
    static const Error error = conflict("case.changed_meanwhile");
    auto shown = view(matched(), Side::requester);
    shown.error = &error;
    shown.typed = {{"version", "1"}, {"reason", "other"}, {"decline_words", "We wait until next year"}};
    return case_page(frame, shown);
}
Page proposal(F frame, V) {
    static const Error error = invalid("form.faults", {{"title", "case.title_needed"}});
    return proposal_page(
        frame, {{{"1", Html::text(story::name_of(story::aldoria))}}, &error, {{"words", "A morning, free"}}});
}

DeliveryView delivery_view(const Case& it, std::optional<Side> side) {
    return {it,
            it.deliveries[0],
            card(it),
            side,
            {story::request_of_sulenta().needs[0].expectations, "en"},
            {{{1}, it.deliveries[0].id, "participants.pdf", "application/pdf", 12'345, story::noon}},
            story::today};
}
Page delivery_to_report(F frame, V) { return delivery_page(frame, delivery_view(matched(), Side::provider)); }
Page delivery_to_confirm(F frame, V) {
    return delivery_page(frame, delivery_view(reported(), Side::requester));
}
Page delivery_to_attest(F frame, V) { return delivery_page(frame, delivery_view(closed(), std::nullopt)); }

PlanView a_plan() {
    PlanView view;
    view.request = {3001};
    view.title = {"Customs officers who know what they are looking at", "en"};
    view.requester = story::name_of(story::sulenta);
    view.language = "en";
    view.why_it_matters = story::request_of_sulenta().needs[0].why_it_matters;
    for (const auto& delivery : matched().deliveries)
        view.rows.push_back(
            {{{6001}, {2001}, story::customs_skills, delivery}, story::name_of(story::customs_skills)});
    view.may_choose = true;
    view.today = story::today;
    return view;
}
Page plan(F frame, V) { return plan_page(frame, a_plan()); }
Page plan_empty(F frame, V) {
    return plan_page(frame, {.title = {"A request", "en"}, .today = story::today});
}
Page plan_over(F frame, V) {
    auto view = a_plan();
    view.over = {{"plan.over.deliveries", {{"count", std::int64_t{9}}, {"most", std::int64_t{7}}}},
                 {"plan.over.pages", {{"count", std::int64_t{2}}}}};
    view.goes_out = false;
    view.others = {view.rows[0]};
    view.others[0].line.delivery.id = {6003};
    return plan_page(frame, view);
}

Page unserved(F frame, V) {
    const NeedCall asked{{1}, {3001}, {2001}, NeedCallKind::widen, {"Nobody so far", "en"}, days_ago(5)};
    return unserved_page(frame, {{{{3001},
                                   {2001},
                                   {"A second look at our draft chapter", "en"},
                                   story::name_of(story::sulenta),
                                   Date{story::today.days - 40},
                                   1,
                                   2,
                                   {asked}}}});
}
Page unserved_empty(F frame, V) { return unserved_page(frame, {}); }

constexpr Story table[] = {{"case_list", case_list},
                           {"case_list-empty", case_list_empty},
                           {"case-interested", case_interested},
                           {"case-matched", case_matched},
                           {"case-closed", case_closed},
                           {"case-desk", case_desk},
                           {"case-faults", case_faults},
                           {"case-conflict", case_conflict},
                           {"proposal", proposal},
                           {"delivery-to_report", delivery_to_report},
                           {"delivery-to_confirm", delivery_to_confirm},
                           {"delivery-to_attest", delivery_to_attest},
                           {"plan", plan},
                           {"plan-empty", plan_empty},
                           {"plan-over", plan_over},
                           {"unserved", unserved},
                           {"unserved-empty", unserved_empty}};

}  // namespace

std::span<const Story> case_stories() { return table; }

}  // namespace lightfoot
