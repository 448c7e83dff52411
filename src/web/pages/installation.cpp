#include "web/pages/installation.hpp"

namespace lightfoot {

namespace {

Html add_form(const Frame& frame, const InstallationView& view) {
    std::vector<Option> kinds;
    for (auto kind : {InstitutionKind::state, InstitutionKind::regional_organisation,
                      InstitutionKind::international_organisation, InstitutionKind::ngo,
                      InstitutionKind::programme, InstitutionKind::secretariat, InstitutionKind::committee})
        kinds.push_back(
            {std::string(name_of(kind)), frame.say("institution." + std::string(name_of(kind))), false});
    std::vector<Option> states{{"", frame.say("field.not_stated"), true}};
    states.insert(states.end(), view.states.begin(), view.states.end());
    return html(
        "<h2>{}</h2><form method=\"post\" action=\"{}\">{}{}{}{}{}<div class=\"actions\">{}</div></form>",
        frame.say("installation.add"), frame.at(url("/installation/institutions")),
        select_field(frame, {"kind", "institution_kind", {}, true, {}, 0, {}}, kinds),
        select_field(frame, {"state_code", "state", {}, false, {}, 0, {}}, states),
        text_field(frame, {"name", "institution_name", {}, false, {}, 0, {}}),
        check_field(frame, {"requests", "institution_requests", {}, false, {}, 0, {}},
                    {{"1", frame.say("installation.may_ask")}}),
        check_field(frame, {"provides", "institution_provides", {}, false, {}, 0, {}},
                    {{"1", frame.say("installation.may_offer")}}),
        button(frame, "installation.add_button"));
}

constexpr std::string_view update_command = "lightfoot programmes update";

Html with_command(const Frame& frame, const Message& words) {
    return html("{} <code dir=\"ltr\">{}</code>", frame.say(words), update_command);
}

Html last_update(const Frame& frame, const std::optional<UpdateRecord>& last) {
    using Outcome = UpdateRecord::Outcome;
    if (!last) return with_command(frame, "installation.update.never");
    const auto at = last->ended.seconds > 0 ? last->ended : last->begun;
    const auto words = [&](const char* key) { return Message{key, {{"moment", at}}}; };
    switch (last->outcome) {
    case Outcome::running:
        return frame.say({"installation.update.running", {{"moment", last->begun}}});
    case Outcome::failed:
        return html("<span class=\"fault-note\">{}</span> {}",
                    with_command(frame, words("installation.update.failed")), frame.say(last->reason));
    case Outcome::stopped: return with_command(frame, words("installation.update.stopped"));
    case Outcome::done: break;
    }
    auto done = frame.say({"installation.update.done",
                           {{"moment", at}, {"changed", std::int64_t(last->changed)}}});
    if (last->not_fetched > 0)
        done += html("<br>{}", frame.say({"installation.update.not_fetched",
                                          {{"count", std::int64_t(last->not_fetched)},
                                           {"names", frame.words.list(last->some_not_fetched)}}}));
    return done;
}

Html programmes(const Frame& frame, const InstallationView& view) {
    if (!view.programmes) return {};
    const auto& it = *view.programmes;
    const auto next =
        it.next ? Html::text(frame.words.moment(*it.next)) : frame.say("installation.update.off");
    return html("<h2>{}</h2><dl class=\"facts\">{}{}{}</dl>", frame.say("installation.programmes"),
                fact(frame, "installation.programmes_kept", Html::text(frame.words.number(it.kept))),
                fact(frame, "installation.programmes_last", last_update(frame, it.last)),
                fact(frame, "installation.programmes_next", next));
}

}  // namespace

Page installation_page(const Frame& frame, const InstallationView& view) {
    const auto rows = each(view.institutions, [&](const InstallationView::Row& row) {
        return html("<li><a href=\"{}\">{}</a> <span class=\"hint\">{}</span></li>",
                    frame.at(url("/installation/institutions/{}", row.id.text())), isolated(row.name),
                    frame.say("institution." + std::string(name_of(row.kind))));
    });
    const auto facts =
        fact(frame, "installation.events", Html::text(frame.words.number(std::int64_t(view.events)))) +
        fact(frame, "installation.mails_waiting",
             Html::text(frame.words.number(std::int64_t(view.mails_waiting)))) +
        fact(frame, "installation.mails_given_up",
             Html::text(frame.words.number(std::int64_t(view.mails_given_up))));
    Html practice;
    if (view.practice_mode && frame.viewer.space == Space::practice)
        practice = html(
            "<h2>{}</h2><p>{}</p><form method=\"post\" action=\"{}\"><button "
            "class=\"quiet\">{}</button></form>",
            frame.say("practice.reset_title"), frame.say("practice.reset_lead"),
            frame.at(url("/installation/practice")), frame.say("practice.reset"));
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p><dl class=\"facts\">{}</dl>{}{}<h2>{}</h2><ul "
        "class=\"list\">{}</ul>{}",
        frame.say("installation.title"), frame.say("installation.lead"), facts, programmes(frame, view),
        practice,
        frame.say("installation.institutions"), rows, add_form(frame, view));
    return {frame.plain("installation.title"), body, {}, "installation", {}, true};
}

}  // namespace lightfoot
