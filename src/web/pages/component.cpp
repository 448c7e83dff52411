#include "web/pages/component.hpp"

namespace lightfoot {

namespace {

std::vector<Crumb> way(const Frame& frame, RequestId request, const Quote& title) {
    return {{frame.say("menu.requests"), frame.at(url("/requests"))},
            {isolated(title.text, title.language), frame.at(url("/requests/{}", request.text()))}};
}

// A host that is not in the list: by its identifier, or in words.
Html name_form(const Frame& frame, const ComponentListView& view) {
    if (view.needs.empty()) return {};
    const auto chosen = typed_or(view.error, view.typed, "need", view.needs.front().id.text());
    std::vector<Option> needs;
    for (const auto& one : view.needs)
        needs.push_back(
            {one.id.text(), isolated(one.title.text, one.title.language), chosen.value == one.id.text()});
    const auto line = [&](const char* name, const char* words) {
        return text_field(frame, {name, words, typed_or(view.error, view.typed, name, ""), false, {}, 0, {}});
    };
    return html(
        "<h2>{}</h2><p>{} <a href=\"{}\">{}</a></p><form method=\"post\" action=\"{}\">{}{}{}<p "
        "class=\"actions\">{}</p></form>",
        frame.say("component.name_title"), frame.say("component.name_lead"),
        frame.at(url("/requests/{}/hosts", view.request.text())), frame.say("component.to_hosts"),
        frame.at(url("/requests/{}/components", view.request.text())),
        view.needs.size() == 1
            ? hidden_field("need", chosen.value)
            : select_field(frame, {"need", "component_need", chosen, true, {}, 0, {}}, needs),
        line("words", "component_words"), line("programme", "component_programme"),
        button(frame, "component.choose"));
}

Html posting(const Frame& frame, const ComponentView& view, std::string_view act, const Html& inside) {
    const auto& it = view.it;
    const auto action = act.empty()
                            ? url("/requests/{}/components/{}", it.request.text(), it.id.text())
                            : url("/requests/{}/components/{}/{}", it.request.text(), it.id.text(), act);
    return versioned_form(frame, action, it.version, inside);
}

Html email_field(const Frame& frame, const ComponentView& view) {
    return text_field(frame,
                      {"contact_email",
                       "component_contact_email",
                       typed_or(view.error, view.typed, "contact_email", view.it.contact.email),
                       true,
                       {},
                       0,
                       {}},
                      "email");
}

Html edit_fields(const Frame& frame, const ComponentView& view) {
    const auto& it = view.it;
    const auto state = [&](const char* name, const std::string& stored) {
        return typed_or(view.error, view.typed, name, stored);
    };
    const auto line = [&](const char* name, const char* words, const std::string& stored,
                          std::string_view type = "text") {
        return text_field(frame, {name, words, state(name, stored), false, it.language, 0, {}}, type);
    };
    const auto language = state("contact_language", it.contact.language);
    return text_area(frame, {"added", "component_added", state("added", it.added), true, it.language, 0, {}},
                     4) +
           text_area(frame,
                     {"untouched",
                      "component_untouched",
                      state("untouched", it.untouched),
                      true,
                      it.language,
                      0,
                      {}},
                     3) +
           select_field(
               frame,
               {"obligation", "component_obligation", state("obligation", it.obligation), false, {}, 0, {}},
               view.paragraphs) +
           line("by_whom", "component_by_whom", it.by_whom) + line("cost", "component_cost", it.cost) +
           line("owner", "component_owner", it.owner) +
           html("<fieldset><legend>{}</legend><p class=\"hint\">{}</p>{}{}{}</fieldset>",
                frame.say("component.contact_title"), frame.say("component.contact_hint"),
                line("contact_name", "component_contact_name", it.contact.name), email_field(frame, view),
                select_field(frame,
                             {"contact_language", "component_contact_language", language, false, {}, 0, {}},
                             language_options(frame, language.value, false)));
}

Html cleared_field(const Frame& frame, const ComponentView& view) {
    return text_field(frame, {"cleared_by",
                              "cleared_by",
                              typed_or(view.error, view.typed, "cleared_by", view.it.cleared_by),
                              true,
                              {},
                              0,
                              {}});
}

// One form of a draft: saved as it stands, or saved and asked at once.
Html draft_form(const Frame& frame, const ComponentView& view) {
    if (status_of(view.it) != ComponentStatus::draft) return {};
    const auto question =
        url("/requests/{}/components/{}/question", view.it.request.text(), view.it.id.text());
    // Saving stands first: that is what the key Enter does.
    const auto buttons = html(
        "<p class=\"actions\"><button class=\"quiet\">{}</button><button formaction=\"{}\">{}</button></p>",
        frame.say("case.save"), frame.at(question), frame.say("component.ask"));
    return html("<h2>{}</h2>{}", frame.say("component.edit_title"),
                posting(frame, view, "",
                        edit_fields(frame, view) +
                            html("<h2>{}</h2><p>{}</p>", frame.say("component.ask_title"),
                                 frame.say("component.ask_lead")) +
                            cleared_field(frame, view) + buttons));
}

Html change_forms(const Frame& frame, const ComponentView& view) {
    const auto status = status_of(view.it);
    if (status == ComponentStatus::draft) return {};
    Html out;
    if (may_now(status, ComponentAct::ask, ComponentSide::state))
        out +=
            html("<h2>{}</h2><p>{}</p>{}", frame.say("component.ask_title"), frame.say("component.ask_lead"),
                 posting(frame, view, "question",
                         cleared_field(frame, view) +
                             html("<p class=\"actions\">{}</p>", button(frame, "component.ask"))));
    if (may_now(status, ComponentAct::edit, ComponentSide::state))
        out += unfolding(frame, "component.change",
                         html("<p>{}</p>{}", frame.say("component.change_explain"),
                              posting(frame, view, "",
                                      edit_fields(frame, view) +
                                          html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>",
                                               frame.say("case.save")))));
    return out;
}

Html rides(const Frame& frame, const ComponentView& view) {
    if (view.rides.empty()) return {};
    const bool may = view.own && may_now(status_of(view.it), ComponentAct::carry, ComponentSide::state);
    const auto label = [&](const ComponentView::Ride& one) {
        return html("{} <small>{}</small>", isolated(one.title.text, one.title.language),
                    isolated(one.provider));
    };
    if (!may)
        return html("<h2>{}</h2><ul>{}</ul>", frame.say("component.rides_title"),
                    each(view.rides, [&](const ComponentView::Ride& one) {
                        return one.chosen ? html("<li><a href=\"{}\">{}</a></li>",
                                                 frame.at(url("/deliveries/{}", one.id.text())), label(one))
                                          : Html();
                    }));
    std::vector<Option> options;
    for (const auto& one : view.rides) options.push_back({one.id.text(), label(one), one.chosen});
    return html(
        "<h2>{}</h2>{}", frame.say("component.rides_title"),
        posting(frame, view, "deliveries",
                check_field(frame, {"delivery", "component_deliveries", {}, false, {}, 0, {}}, options) +
                    html("<p class=\"actions\"><button class=\"quiet\">{}</button></p>",
                         frame.say("case.save"))));
}

Html answered(const Frame& frame, const ComponentView& view) {
    const auto& answer = view.it.answer;
    if (!view.own || !answer.at) return {};
    Html inside = html("<p>{}</p>", frame.say({"component.answered_on", {{"date", date_of(*answer.at)}}}));
    if (answer.reason)
        inside += html("<p>{}</p>", frame.say("component.reason." + std::string(name_of(*answer.reason))));
    return html("<h2>{}</h2>{}{}", frame.say("component.answer_title"), inside,
                words_said(frame, answer.words));
}

Html conversation(const Frame& frame, const ComponentView& view) {
    const auto said = component_conversation(frame, view.messages, view.requester);
    const bool may = view.own && may_now(status_of(view.it), ComponentAct::write, ComponentSide::state);
    if (!may && said.empty()) return {};
    const auto form =
        may ? html(
                  "<form method=\"post\" action=\"{}\">{}<p class=\"actions\"><button class=\"quiet\">{}"
                  "</button></p></form>",
                  frame.at(
                      url("/requests/{}/components/{}/messages", view.it.request.text(), view.it.id.text())),
                  text_area(frame,
                            {"text",
                             "component_message",
                             typed_or(view.error, view.typed, "text", ""),
                             false,
                             {},
                             0,
                             {}},
                            3),
                  frame.say("component.write"))
            : Html();
    return html("<h2>{}</h2>{}{}", frame.say("component.conversation"), said, form);
}

// Somebody else was faster: what is stored now; what was typed stays in the fields, or stands here.
Html changed_meanwhile(const Frame& frame, const ComponentView& view) {
    if (!view.error || view.error->message.key != "component.changed_meanwhile") return {};
    if (status_of(view.it) != ComponentStatus::draft) return own_text_kept(frame, view.error, view.typed);
    return html("<div class=\"ask\"><p><b>{}</b></p><p>{}</p>{}</div>", frame.say("conflict.title"),
                frame.say("conflict.explain"), component_facts(frame, view.it));
}

Html host_card(const Frame& frame, const ComponentView& view) {
    const auto card = card_of(view.it, view.need);
    const auto name = view.handle.empty()
                          ? host_name(frame, card)
                          : html("<a href=\"{}\">{}</a>", frame.at(url("/programmes/{}", view.handle)),
                                 host_name(frame, card));
    Html facts =
        fact(frame, "component.host", name) +
        fact(frame, "component.identifier",
             view.it.host.programme.empty() ? Html()
                                            : html("<bdi dir=\"ltr\">{}</bdi>", view.it.host.programme)) +
        fact(frame, "component.implementer",
             view.it.host.implementer.empty() ? Html() : isolated(view.it.host.implementer));
    if (view.own && view.it.asked_at)
        facts +=
            fact(frame, "component.asked_whom",
                 html("{} <bdi dir=\"ltr\">{}</bdi>", isolated(view.it.contact.name), view.it.contact.email));
    return html("<div class=\"card\"><h2>{}</h2><dl class=\"facts\">{}</dl></div>",
                frame.say("component.host_title"), facts);
}

Html aside(const Frame& frame, const ComponentView& view) {
    Html sight = html("<p class=\"hint\">{}</p>",
                      frame.say("component.sight." + std::string(name_of(status_of(view.it)))));
    if (view.own)
        sight += html(
            "<p><a href=\"{}\">{}</a></p>",
            frame.at(url("/requests/{}/components/{}/history", view.it.request.text(), view.it.id.text())),
            frame.say("request.history"));
    return host_card(frame, view) +
           html("<div class=\"card\"><h2>{}</h2>{}</div>", frame.say("visibility.title"), sight);
}

}  // namespace

Page component_list_page(const Frame& frame, const ComponentListView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("component.list_title"),
                     frame.say(view.own ? "component.list_lead" : "component.list_lead_others"));
    body += fault_summary(frame, view.error);
    body += view.components.empty()
                ? empty_state(frame, view.own ? "component.none" : "component.none_others")
                : component_rows(frame, view.components, false);
    body += name_form(frame, view);
    return {frame.plain("component.list_title"),
            body,
            way(frame, view.request, view.title),
            "requests",
            {},
            false};
}

Page component_page(const Frame& frame, const ComponentView& view) {
    const auto& it = view.it;
    const auto status = status_of(it);
    const auto card = card_of(it, view.need);
    Html meta = html("<span>{}</span><span>{}</span>", isolated(view.need.text, view.need.language),
                     frame.say("component.status." + std::string(name_of(status))));
    if (card.due)
        meta += html("<span>{}</span>", frame.say({"component.waits_until", {{"date", *card.due}}}));
    Html main = html("<h1>{}</h1><p class=\"meta\">{}</p>", host_name(frame, card), meta);
    main += fault_summary(frame, view.error) + changed_meanwhile(frame, view);
    if (view.own)
        main += html("<div class=\"ask\"><p>{}</p></div>",
                     frame.say("component.now." + std::string(name_of(status))));
    const bool editing = view.own && status == ComponentStatus::draft;
    if (!editing) main += component_facts(frame, it);
    main += answered(frame, view);
    if (view.own) main += draft_form(frame, view) + change_forms(frame, view);
    main += conversation(frame, view) + rides(frame, view);
    if (view.own && may_now(status, ComponentAct::withdraw, ComponentSide::state))
        main += posting(frame, view, "withdrawal",
                        html("<button class=\"link\">{}</button>", frame.say("component.withdraw")));
    auto crumbs = way(frame, it.request, view.title);
    crumbs.push_back(
        {frame.say("component.list_title"), frame.at(url("/requests/{}/components", it.request.text()))});
    return {frame.plain("component.title"),
            html("<div class=\"columns\"><div>{}</div><aside>{}</aside></div>", main, aside(frame, view)),
            crumbs,
            "requests",
            {},
            false};
}

}  // namespace lightfoot
