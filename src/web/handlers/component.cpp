// Components of a request: the list, one of them, and what its State does with it.

#include "store/component_work.hpp"

#include "store/case.hpp"
#include "store/component.hpp"
#include "web/api/component.hpp"
#include "web/handlers/case_common.hpp"
#include "web/handlers/component_handlers.hpp"
#include "web/handlers/host_choice.hpp"
#include "web/handlers/programme_parts.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

HttpResponse unkept(HttpResponse response) {
    response.headers.emplace_back("Cache-Control", "private, no-store");
    return response;
}

Quote title_quote(const Request& request) { return {title_of(request), request.language}; }

Quote need_title(const Request& request, NeedId id) {
    const auto* need = find_need(request, id);
    return need ? title_of(request, *need) : title_quote(request);
}

struct Found {
    Request request;
    Component it;
};

// The component in the path, of the request in the path.
Result<Found> found(Call& call) {
    const auto id = TRY(call.id<ComponentId>("component"));
    auto request = TRY(request_of(call));
    auto it = call.app.store.read([&](Session& session) { return find_component(session, call.viewer, id); });
    if (!it || it->request != request.id) return not_found();
    return Found{std::move(request), std::move(*it)};
}

bool may_choose(const Call& call, const Request& request) {
    const auto status = status_of(request);
    return is_of_the_state(call, request) && status != RequestStatus::archive &&
           status != RequestStatus::withdrawn;
}

ComponentListView list_view(const Call& call, const Request& request) {
    ComponentListView view;
    view.request = request.id;
    view.title = title_quote(request);
    view.own = is_of_the_state(call, request);
    for (const auto& one : call.app.store.read(
             [&](Session& session) { return list_components(session, call.viewer, request.id); }))
        view.components.push_back(card_of(one, need_title(request, one.need)));
    if (may_choose(call, request))
        for (const auto& need : request.needs) view.needs.push_back({need.id, title_of(request, need)});
    return view;
}

// Deliveries of the cases for its need that this reader sees.
std::vector<ComponentView::Ride> rides_of(const Call& call, Session& session, const Component& it, bool own) {
    std::vector<ComponentView::Ride> rides;
    if (!call.viewer.can(Capability::hold_cases)) return rides;
    CaseFilter filter;
    filter.request = it.request, filter.need = it.need;
    for (const auto& one : list_cases(session, call.viewer, filter, 0))
        for (const auto& delivery : one.deliveries) {
            const bool chosen = std::binary_search(it.carries.begin(), it.carries.end(), delivery.id);
            if (chosen || (own && !delivery.cancelled_at))
                rides.push_back({delivery.id,
                                 {delivery.title, delivery.language},
                                 institution_name(call, session, one.provider),
                                 chosen});
        }
    return rides;
}

std::vector<Option> paragraphs(const Call& call, const std::string& chosen) {
    std::vector<Option> options{{"", call.frame().say("component.no_paragraph"), chosen.empty()}};
    for (const auto& id : paragraph_topics(call))
        options.push_back({id, Html::text(call.words.name({Term::Kind::topic, id})), chosen == id});
    return options;
}

ComponentView view_of(const Call& call, const Found& at) {
    ComponentView view;
    view.it = at.it;
    view.title = title_quote(at.request);
    view.need = need_title(at.request, at.it.need);
    view.own = is_of_the_state(call, at.request);
    call.app.store.read([&](Session& session) {
        view.requester = institution_name(call, session, at.request.institution);
        view.rides = rides_of(call, session, at.it, view.own);
        view.messages = list_component_messages(session, call.viewer, at.it.id);
    });
    if (view.own) view.paragraphs = paragraphs(call, at.it.obligation);
    const auto& programme = at.it.host.programme;
    if (const auto base = programmes_of(call, at.request.space); base && !programme.empty())
        if (base->key_of(programme)) view.handle = handle_of(programme);
    return view;
}

Url address_of(const Component& it) {
    return url("/requests/{}/components/{}", it.request.text(), it.id.text());
}

bool is_shown(const Error& error) {
    return error.kind == ErrorKind::invalid || error.kind == ErrorKind::conflict;
}

// The page as things stand now, with what was typed.
Reply again(Call& call, const Error& error) {
    if (call.json || !is_shown(error)) return error;
    auto view = view_of(call, TRY(found(call)));
    view.error = &error;
    view.typed = call.form.values;
    if (!view.own) return error;
    const auto chosen =
        call.form.has("obligation") ? std::string(call.form.value("obligation")) : view.it.obligation;
    view.paragraphs = paragraphs(call, chosen);
    return unkept(call.page(component_page(call.frame(), view), status_of(error.kind)));
}

Reply done(Call& call, std::string_view said, const Result<Component>& result) {
    if (!result) return again(call, result.error());
    if (!call.json) return call.done(address_of(*result), said, Json());
    return call.reply(to_json(view_of(call, TRY(found(call)))));
}

// The page of the State alone: to all others there is no such act.
Result<ComponentAt> at_version(Call& call) {
    const auto it = TRY(found(call));
    if (!is_of_the_state(call, it.request)) return not_found();
    return ComponentAt{it.it.id, version_of(call)};
}

}  // namespace

Reply list_request_components(Call& call) {
    const auto view = list_view(call, TRY(request_of(call)));
    if (!call.json) return unkept(call.page(component_list_page(call.frame(), view)));
    return unkept(
        call.reply(Json::object({{"components", Json::array(view.components, [](const ComponentCard& card) {
                                      return to_json(card);
                                  })}})));
}

Reply choose_host(Call& call) {
    const auto request = TRY(request_of(call));
    if (!is_of_the_state(call, request)) return not_found();
    const auto id = NeedId::parse(call.form.value("need")).value_or(NeedId{});
    const auto* need = find_need(request, id);
    const auto chosen = [&]() -> Result<Component> {
        if (request.withdrawn_at) return conflict("request.is_withdrawn");
        if (!need) return invalid("form.faults", {{"need", "field.unknown_choice"}});
        const auto choice = TRY(host_choice(call, request, *need));
        return choose_host(desk_of(call), call.viewer, request.id, id, choice, call.now);
    }();
    if (!chosen) {
        if (call.json || !is_shown(chosen.error())) return chosen.error();
        auto view = list_view(call, request);
        view.error = &chosen.error();
        view.typed = call.form.values;
        return unkept(call.page(component_list_page(call.frame(), view), status_of(chosen.error().kind)));
    }
    if (!call.json) return call.done(address_of(*chosen), "host_chosen", Json());
    return call.reply(to_json(view_of(call, {request, *chosen})), 201);
}

Reply show_component(Call& call) {
    const auto view = view_of(call, TRY(found(call)));
    return unkept(call.json ? call.reply(to_json(view)) : call.page(component_page(call.frame(), view)));
}

Reply show_component_history(Call& call) {
    const auto at = TRY(found(call));
    if (!is_of_the_state(call, at.request)) return not_found();
    HistoryView view{at.it.host.name.text, address_of(at.it), {}};
    add_history(call, view, Subject::component, at.it.id.value);
    return history_reply(call, view);
}

namespace {

Result<ComponentForm> form_of(const Call& call) {
    const auto words = [&](const char* field) { return std::string(call.form.value(field)); };
    ComponentForm form{words("added"),
                       words("untouched"),
                       words("by_whom"),
                       words("cost"),
                       words("owner"),
                       words("obligation"),
                       {words("contact_name"), words("contact_email"), words("contact_language")}};
    const auto known = paragraph_topics(call);
    if (!form.obligation.empty() && std::find(known.begin(), known.end(), form.obligation) == known.end())
        return invalid("form.faults", {{"obligation", "field.unknown_choice"}});
    return form;
}

}  // namespace

Reply edit_component(Call& call) {
    const auto at = TRY(at_version(call));
    const auto form = form_of(call);
    if (!form) return again(call, form.error());
    return done(call, "saved",
                change_component(desk_of(call), call.viewer, at, call.now, [&](const Component& it) {
                    return edit_component(it, call.viewer, *form, call.now);
                }));
}

// What stands in the form of a draft goes with it, so that nothing typed is lost or left behind.
Reply ask_host(Call& call) {
    const auto at = TRY(at_version(call));
    std::optional<ComponentForm> form;
    if (call.form.has("added")) {
        auto read = form_of(call);
        if (!read) return again(call, read.error());
        form = std::move(*read);
    }
    return done(call, "host_asked",
                ask_host(desk_of(call), call.viewer, at, form, call.form.value("cleared_by"), call.now));
}

Reply write_to_host(Call& call) {
    const auto it = TRY(found(call));
    if (!is_of_the_state(call, it.request)) return not_found();
    const auto written =
        write_to_host(desk_of(call), call.viewer, it.it.id, words_of(call, "text"), call.now);
    if (!written) return again(call, written.error());
    return done(call, "message_sent", it.it);
}

Reply carry_component_deliveries(Call& call) {
    const auto at = TRY(at_version(call));
    std::set<DeliveryId> chosen;
    for (const auto& one : call.form.all("delivery")) {
        const auto id = DeliveryId::parse(one);
        if (!id) return not_found();
        chosen.insert(*id);
    }
    return done(call, "saved", carry_deliveries(desk_of(call), call.viewer, at, chosen, call.now));
}

Reply withdraw_component(Call& call) {
    const auto at = TRY(at_version(call));
    return done(call, "component_withdrawn",
                change_component(desk_of(call), call.viewer, at, call.now, [&](const Component& it) {
                    return withdraw_component(it, call.viewer, call.now);
                }));
}

}  // namespace lightfoot
