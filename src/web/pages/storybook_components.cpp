// The stories of components and of the question to a host.

#include "web/pages/component.hpp"
#include "web/pages/storybook.hpp"
#include "web/pages/storybook_world.hpp"

namespace lightfoot {

namespace {

using F = const Frame&;
using V = const Vocabulary&;
constexpr std::int64_t day = 86'400;

Time days_ago(int days) { return {story::noon.seconds - days * day}; }

Component component(ComponentStatus status) {
    const auto request = story::request_of_sulenta();
    Component it;
    it.id = {4001};
    it.space = Space::practice;
    it.request = request.id;
    it.need = request.needs.at(0).id;
    it.requester = story::sulenta;
    it.host = {"XP-PRA-01-SCHOOL",
               {"A customs school with instructors of its own", "en"},
               "Customs Academy of Sulenta"};
    it.language = "en";
    it.added = "Half a day on dual-use goods in the course that the school gives its instructors anyway.";
    it.untouched = "The timetable, the curriculum on classification, and who teaches it.";
    it.by_whom = "Two trainers of Customs Skills";
    it.cost = "The samples; travel of two trainers";
    it.owner = "Head of training, Customs Academy of Sulenta";
    it.subject = "customs-control";
    it.obligation = "op3c-border-enforcement";
    it.contact = {"Head of training", "school@sulenta.example", "en"};
    it.created_at = days_ago(20);
    if (status == ComponentStatus::draft) return it;
    it.asked_at = days_ago(10);
    it.link = 1;
    it.cleared_by = "Director of Customs";
    if (status == ComponentStatus::asked) return it;
    it.answer = {
        HostWord::in_public, {}, {"Gladly, as long as it stays a customs course.", "en"}, days_ago(6)};
    if (status == ComponentStatus::declined)
        it.answer = {HostWord::declined,
                     HostRefusal::security_of_staff,
                     {"Nos équipes travaillent dans des villages isolés.", "fr"},
                     days_ago(6)};
    if (status == ComponentStatus::taken_back) it.taken_back_at = days_ago(1);
    return it;
}

// As everybody but the State reads it before the consent.
Component unnamed() {
    Component it;
    const auto whole = component(ComponentStatus::asked);
    it.id = whole.id, it.request = whole.request, it.need = whole.need, it.requester = whole.requester;
    it.subject = whole.subject, it.obligation = whole.obligation;
    it.created_at = whole.created_at, it.asked_at = whole.asked_at, it.link = 1;
    return it;
}

ComponentView view_of(const Component& it, bool own) {
    const auto request = story::request_of_sulenta();
    ComponentView view;
    view.it = it;
    view.title = {request.title, request.language};
    view.need = title_of(request, request.needs.at(0));
    view.requester = story::name_of(story::sulenta);
    view.own = own;
    if (own || has_agreed(it)) view.handle = "00000000000000a1";
    if (own) {
        view.rides = {{{701}, {"One day with the instructors", "en"}, "Customs Skills", true},
                      {{702}, {"Three days at the port", "en"}, "Customs Skills", false}};
        view.paragraphs = {
            {"", Html::text("—"), false},
            {"op3c-border-enforcement", Html::text("Border controls and law enforcement"), true}};
    }
    if (own && it.asked_at)
        view.messages = {{true, {}, {"Who keeps the samples afterwards?", "en"}, days_ago(8)},
                         {false, {11}, {"The school does.", "en"}, days_ago(7)}};
    return view;
}

Page component_draft(F frame, V) {
    return component_page(frame, view_of(component(ComponentStatus::draft), true));
}
Page component_faults(F frame, V) {
    auto view = view_of(component(ComponentStatus::draft), true);
    view.it.untouched.clear();
    static const Error error = invalid("form.faults", {{"untouched", "component.untouched_needed"},
                                                       {"cleared_by", "clearance.name_needed"}});
    view.error = &error;
    return component_page(frame, view);
}
Page component_conflict(F frame, V) {
    auto view = view_of(component(ComponentStatus::draft), true);
    static const Error error = conflict("component.changed_meanwhile");
    view.error = &error;
    view.typed = {{"added", "Two hours on dual-use goods"}};
    return component_page(frame, view);
}
Page component_asked(F frame, V) {
    return component_page(frame, view_of(component(ComponentStatus::asked), true));
}
Page component_agreed(F frame, V) {
    return component_page(frame, view_of(component(ComponentStatus::agreed_in_public), true));
}
Page component_declined(F frame, V) {
    return component_page(frame, view_of(component(ComponentStatus::declined), true));
}
Page component_of_others(F frame, V) { return component_page(frame, view_of(unnamed(), false)); }

Page list(F frame, V) {
    const auto request = story::request_of_sulenta();
    ComponentListView view;
    view.request = request.id;
    view.title = {request.title, request.language};
    view.own = true;
    const auto need = title_of(request, request.needs.at(0));
    for (const auto status :
         {ComponentStatus::draft, ComponentStatus::asked, ComponentStatus::agreed_in_public})
        view.components.push_back(card_of(component(status), need));
    for (const auto& one : request.needs) view.needs.push_back({one.id, title_of(request, one)});
    return component_list_page(frame, view);
}
Page list_empty(F frame, V) {
    const auto request = story::request_of_sulenta();
    ComponentListView view;
    view.request = request.id;
    view.title = {request.title, request.language};
    return component_list_page(frame, view);
}

HostingView hosting_view(ComponentStatus status, HostLinkStanding standing) {
    HostingView view;
    view.action = url("/storybook/hosting");
    view.it = component(status);
    view.standing = standing;
    view.requester = story::name_of(story::sulenta);
    view.last_day = {story::today.days + 80};
    return view;
}
Page hosting(F frame, V) {
    return hosting_page(frame, hosting_view(ComponentStatus::asked, HostLinkStanding::open));
}
Page hosting_answered(F frame, V) {
    auto view = hosting_view(ComponentStatus::agreed_in_public, HostLinkStanding::answered);
    view.messages = {{true, {}, {"Who keeps the samples afterwards?", "en"}, days_ago(8)},
                     {false, {11}, {"The school does.", "en"}, days_ago(7)}};
    return hosting_page(frame, view);
}
Page hosting_taken_back(F frame, V) {
    return hosting_page(frame, hosting_view(ComponentStatus::taken_back, HostLinkStanding::answered));
}
Page hosting_over(F frame, V) {
    return hosting_page(frame, hosting_view(ComponentStatus::asked, HostLinkStanding::over));
}
Page hosting_gone(F frame, V) {
    return hosting_page(frame, hosting_view(ComponentStatus::asked, HostLinkStanding::gone));
}

constexpr Story table[] = {
    {"component-draft", component_draft},
    {"component-faults", component_faults},
    {"component-conflict", component_conflict},
    {"component-asked", component_asked},
    {"component-agreed", component_agreed},
    {"component-declined", component_declined},
    {"component-of_others", component_of_others},
    {"component_list", list},
    {"component_list-empty", list_empty},
    {"hosting", hosting},
    {"hosting-answered", hosting_answered},
    {"hosting-taken_back", hosting_taken_back},
    {"hosting-over", hosting_over},
    {"hosting-gone", hosting_gone},
};

}  // namespace

std::span<const Story> component_stories() { return table; }

}  // namespace lightfoot
