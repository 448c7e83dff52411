#include "web/pages/offline.hpp"

#include "base/text.hpp"
#include "domain/question.hpp"
#include "web/form_desk.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Html both_files(const Frame& frame, std::string_view language) {
    return html("<a href=\"{}\">{}</a> · <a href=\"{}\">{}</a>", below(language, url("/offline/form")),
                frame.say("offline.get_form"), below(language, url("/offline/sheet")),
                frame.say("offline.get_sheet"));
}

Html steps(const Frame& frame) {
    Html all;
    for (const char* step : {"offline.step_get", "offline.step_fill", "offline.step_back"})
        all += html("<li>{}</li>", frame.say(step));
    return html("<h2>{}</h2><ol>{}</ol>", frame.say("offline.how"), all);
}

Html way_back(const Frame& frame) {
    const bool may = frame.viewer.can(Capability::ask);
    const bool desk = frame.viewer.can(Capability::keep_desk);
    const auto address = desk ? url("/desk/forms") : url("/offline/back");
    const bool visitor = !frame.viewer.signed_in();
    const Html link = html("<a href=\"{}\">{}</a>", frame.at(address), frame.say("offline.upload"));
    const Html upload =
        html("<li>{}{}</li>", may || desk || visitor ? link : frame.say("offline.upload"),
             may || desk ? Html() : html(" {}", frame.say("offline.upload_sign_in")));
    return html("<h2>{}</h2><ul>{}<li>{}</li></ul><p class=\"hint\">{}</p>", frame.say("offline.ways_back"),
                upload, frame.say("offline.by_mail"), frame.say("offline.never_sent"));
}

Html row(const Frame& frame, const ReturnedFormRow& one) {
    const auto& form = one.form;
    const Html state = form.request
                           ? html("<a href=\"{}\">{}</a>", frame.at(url("/requests/{}", form.request.text())),
                                  frame.say("offline.is_draft"))
                           : frame.say("offline.waits");
    const Html by = one.sent_by.empty() ? Html() : html("<span>{}</span>", isolated(one.sent_by));
    return html(
        "<li><h3><a href=\"{}\">{}</a></h3><p class=\"meta\"><span>{}</span>{}<span>{}</span><span>{}</span>"
        "</p></li>",
        frame.at(url("/offline/forms/{}", form.id.text())), isolated(form.name),
        frame.say("offline.arrival." + std::string(name_of(form.arrival))), by,
        frame.words.moment(form.arrived_at), state);
}

Html topic_names(const Frame& frame, const Need& need) {
    std::vector<std::string> names;
    for (const auto& tag : need.topics) names.push_back(frame.words.name({Term::Kind::topic, tag.topic}));
    return names.empty() ? Html() : Html::text(frame.words.list(names));
}

Html value(const Frame& frame, const Request& draft, const Need& need, const Question& question) {
    switch (question.kind) {
    case AnswerKind::topics: return topic_names(frame, need);
    case AnswerKind::date: {
        const auto& day = question.name == "earliest" ? need.earliest : need.latest;
        return day ? Html::text(frame.words.date(*day)) : Html();
    }
    case AnswerKind::languages: {
        std::vector<std::string> names;
        for (const auto& one : need.hosting.languages) names.push_back(frame.words.language_name(one));
        return names.empty() ? Html() : Html::text(frame.words.list(names));
    }
    case AnswerKind::periods: {
        Html all;
        for (const auto& period : need.hosting.no_go)
            all += html("<div>{} – {}</div>", frame.words.date(period.from), frame.words.date(period.to));
        return all;
    }
    case AnswerKind::number: return Html::text(answer_of(need, question));
    case AnswerKind::language:
    case AnswerKind::consent: return {};
    default: break;
    }
    const auto words = answer_of(need, question);
    return words.empty() ? Html() : isolated(first_words(words, 400), draft.language);
}

// Needs are numbered as in the form: one that was left empty is missed out.
Html answers(const Frame& frame, const FormReading& reading) {
    const auto& draft = reading.draft;
    Html all;
    for (std::size_t i = 0; i < draft.needs.size(); ++i) {
        const auto& need = draft.needs[i];
        const auto number = i < reading.needs.size() ? reading.needs[i] + 1 : i + 1;
        Html rows;
        for (const auto& one : questions()) {
            const auto shown = value(frame, draft, need, one);
            if (!shown.empty())
                rows += html("<dt>{}</dt><dd>{}</dd>", frame.say(title_key(one)), shown);
        }
        all += html("<h3>{}</h3><dl class=\"facts\">{}</dl>",
                    frame.say({"offline.need", {{"number", std::to_string(number)}}}), rows);
    }
    const Html whole = html("<dl class=\"facts\"><dt>{}</dt><dd>{}</dd><dt>{}</dt><dd>{}</dd></dl>",
                            frame.say("field.note_language"), frame.words.language_name(draft.language),
                            frame.say("field.circulation"),
                            frame.say("summary.consent_" + std::string(name_of(draft.circulation.way))));
    return html("<h2>{}</h2>{}{}", frame.say("offline.answers_read"), all, whole);
}

Html faults(const Frame& frame, const FormReading& reading) {
    if (reading.faults.empty()) return {};
    const bool several = reading.several();
    const auto items = each(reading.faults, [&](const FormFault& fault) {
        return html("<li><b>{}</b> {}</li>", isolated(place_of(frame.words, fault, several)),
                    frame.say(fault.message));
    });
    return html("<section class=\"faults\"><h2>{}</h2><ul>{}</ul></section>",
                frame.say({"offline.faults", {{"count", std::int64_t(reading.faults.size())}}}), items);
}

Html take_part(const Frame& frame, const ReturnedFormView& view) {
    const auto& form = view.row.form;
    if (form.request)
        return html("<div class=\"notice\"><p>{}</p></div>",
                    frame.words.html("offline.taken", frame.at(url("/requests/{}", form.request.text()))));
    if (!view.reading || view.reading->draft.needs.empty()) return {};
    Html who;
    if (view.desk) {
        const auto typed = [&](std::string_view name) {
            for (const auto& [known, value] : view.typed)
                if (known == name) return value;
            return std::string();
        };
        who = select_field(frame, {"requester", "requester", {"", fault_of(view.error, "requester")}, true},
                           view.requesters) +
              date_field(frame, {"dated", "letter_date", {typed("dated"), fault_of(view.error, "dated")}});
    }
    const auto words = frame.say({"offline.take", {{"count", std::int64_t(view.reading->good)}}});
    return html(
        "{}<form method=\"post\" action=\"{}\">{}<div class=\"actions\"><button>{}</button></div></form>",
        fault_summary(frame, view.error), frame.at(url("/offline/forms/{}/draft", form.id.text())), who,
        words);
}

Html rest(const Frame& frame, const ReturnedForm& form) {
    return html(
        "<form method=\"post\" action=\"{}\" class=\"actions\">{}<a href=\"{}\">{}</a><button "
        "class=\"link\">{}</button></form><p class=\"hint\">{}</p>",
        frame.at(url("/offline/forms/{}/removal", form.id.text())),
        hidden_field("version", std::to_string(version_of(form))),
        frame.at(url("/offline/forms/{}/file", form.id.text())), frame.say("offline.download"),
        frame.say("offline.put_away"), frame.say("offline.kept_here"));
}

Html head(const Frame& frame, const ReturnedFormView& view) {
    const auto& form = view.row.form;
    const Message title = view.reading ? Message{"offline.good_of",
                                                 {{"good", std::int64_t(view.reading->good)},
                                                  {"given", std::int64_t(view.reading->given)}}}
                                       : Message{"offline.unreadable"};
    const Html by = view.row.sent_by.empty() ? Html() : html("<span>{}</span>", isolated(view.row.sent_by));
    return html("<h1>{}</h1><p class=\"meta\"><span>{}</span><span>{}</span>{}<span>{}</span></p>",
                frame.say(title), isolated(form.name),
                frame.say("offline.arrival." + std::string(name_of(form.arrival))), by,
                frame.words.moment(form.arrived_at));
}

}  // namespace

std::string place_of(const Words& words, const FormFault& fault, bool several_needs) {
    const auto* asked = question(fault.question);
    std::vector<std::string> parts;
    if (!fault.cell.empty()) parts.push_back(fault.cell);
    if (fault.cell.empty() && several_needs && asked && !asked->once)
        parts.push_back(words.text({"offline.need", {{"number", std::to_string(fault.need + 1)}}}));
    if (asked) parts.push_back(words.text(title_key(*asked)));
    std::string all;
    for (const auto& part : parts) (all += all.empty() ? "" : " · ") += part;
    return all;
}

Page offline_page(const Frame& frame) {
    const auto own = frame.words.language();
    const Html others = each(official_languages, [&](std::string_view language) {
        return language == own ? Html()
                               : html("<li>{}: {}</li>", frame.words.language_name(language),
                                      both_files(frame, language));
    });
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p><div class=\"actions\"><a class=\"button\" "
        "href=\"{}\">{}</a><a class=\"button quiet\" href=\"{}\">{}</a></div><p class=\"hint\">{}</p>"
        "<details><summary>{}</summary><ul>{}</ul></details>",
        frame.say("offline.title"), frame.say("offline.lead"), frame.at(url("/offline/form")),
        frame.say("offline.get_form"), frame.at(url("/offline/sheet")), frame.say("offline.get_sheet"),
        frame.say("offline.which"), frame.say("offline.other_languages"), others);
    body += steps(frame) + way_back(frame);
    return {frame.plain("offline.title"),
            body,
            {{frame.say("menu.requests"), frame.at(url("/requests"))}},
            "requests",
            {},
            true};
}

Page returned_forms_page(const Frame& frame, const ReturnedFormsView& view) {
    const auto fault = fault_of(view.error, "file");
    const auto target = view.desk ? url("/desk/forms") : url("/offline/back");
    const Html shown =
        fault ? html("<span class=\"fault\" id=\"file-fault\">{}</span>", frame.say(*fault)) : Html();
    const std::string_view css = fault ? "field has-fault" : "field";
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}<form method=\"post\" action=\"{}\" "
        "enctype=\"multipart/form-data\"><div class=\"{}\"><label for=\"file\">{}</label><p class=\"hint\" "
        "id=\"file-hint\">{}</p>{}<input type=\"file\" id=\"file\" name=\"file\" "
        "aria-describedby=\"file-hint\"></div><div class=\"actions\">{}<a href=\"{}\">{}</a></div></form>",
        frame.say(view.desk ? "offline.desk_title" : "offline.back_title"),
        frame.say(view.desk ? "offline.desk_lead" : "offline.back_lead"), fault_summary(frame, view.error),
        frame.at(target), css, frame.say("field.form_file"), frame.say("field.form_file_hint"), shown,
        button(frame, "offline.read_it"), frame.at(url("/offline")), frame.say("offline.title"));
    if (!view.forms.empty())
        body += html("<h2>{}</h2><ul class=\"list\">{}</ul>", frame.say("offline.came_back"),
                     each(view.forms, [&](const ReturnedFormRow& one) { return row(frame, one); }));
    return {frame.plain(view.desk ? "offline.desk_title" : "offline.back_title"),
            body,
            {view.desk ? Crumb{frame.say("menu.desk"), frame.at(url("/desk"))}
                       : Crumb{frame.say("menu.requests"), frame.at(url("/requests"))}},
            view.desk ? "desk" : "requests",
            {},
            true};
}

Page returned_form_page(const Frame& frame, const ReturnedFormView& view) {
    Html body = head(frame, view);
    if (view.problem) body += html("<div class=\"ask\"><p>{}</p></div>", frame.say(view.problem->message));
    if (view.desk && !view.row.form.account)
        body += html("<div class=\"ask\"><p>{}</p></div>", frame.say("offline.from_nobody_known"));
    if (view.reading) body += faults(frame, *view.reading);
    body += take_part(frame, view);
    if (view.reading && !view.reading->draft.needs.empty()) body += answers(frame, *view.reading);
    body += rest(frame, view.row.form);
    const auto back = view.desk ? url("/desk/forms") : url("/offline/back");
    return {view.reading ? frame.plain("offline.read_title") : frame.plain("offline.unreadable"),
            body,
            {{frame.say(view.desk ? "offline.desk_title" : "offline.back_title"), frame.at(back)}},
            view.desk ? "desk" : "requests",
            {},
            true};
}

}  // namespace lightfoot
