// The guided form: one question a page, back and forth without loss, a summary before sending.

#include "web/pages/request.hpp"

#include "base/text.hpp"
#include "web/pages/note.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// What the field shows: what was typed before a fault, else what the record holds.
FieldState state(const StepView& view, const std::string& name, const std::string& stored) {
    if (view.error || !view.typed.empty())
        for (const auto& [known, value] : view.typed)
            if (known == name) return {value, fault_of(view.error, name)};
    return {stored, fault_of(view.error, name)};
}

// What need not be asked: closed while nothing stands in it and nothing is wrong with it.
Html say_more(const Frame& frame, const Html& fields, bool open) {
    if (fields.empty()) return {};
    return open ? html("<details class=\"act\" open><summary>{}</summary>{}</details>",
                       frame.say("step.say_more"), fields)
                : html("<details class=\"act\"><summary>{}</summary>{}</details>",
                       frame.say("step.say_more"), fields);
}

Html topic_choices(const Frame& frame, const StepView& view, const Need& need) {
    std::vector<Option> options;
    for (const auto& tag : need.topics) {
        if (tag.standing == TopicStanding::removed) continue;
        const auto hint = tag.standing == TopicStanding::proposed ? frame.say("topic.proposed_hint") : Html();
        options.push_back(
            {tag.topic, Html::text(frame.words.name({Term::Kind::topic, tag.topic})), true, hint});
    }
    Html chosen =
        options.empty()
            ? html("<p>{}</p>", frame.say("topic.none_found"))
            : check_field(frame, {"topic", "topics", {"", fault_of(view.error, "topic")}, false, {}, 0, {}},
                          options);
    const auto more = state(view, "more_topics", "");
    const auto others = text_field(frame, {"more_topics", "more_topics", more, false, {}, 0, {}});
    if (options.empty()) return chosen + others;
    return chosen + say_more(frame, others, !more.value.empty() || more.fault);
}

Html language_checks(const Frame& frame, const StepView& view, const Question& question,
                     const std::vector<std::string>& stored) {
    std::vector<Option> options;
    for (auto language : official_languages) {
        const bool chosen = std::find(stored.begin(), stored.end(), language) != stored.end();
        options.push_back({std::string(language), Html::text(frame.words.language_name(language)), chosen});
    }
    const std::string name(question.name);
    return check_field(frame, {name, std::string(question.words), {"", fault_of(view.error, name)}}, options);
}

Html consent(const Frame& frame, const StepView& view) {
    const auto way = view.request.circulation.way;
    return radio_field(
        frame, {"circulation", "circulation", {"", fault_of(view.error, "circulation")}, false, {}, 0, {}},
        {{"express", frame.say("consent.circulate_yes"), way == ConsentWay::express,
          frame.say("consent.circulate_yes_hint")},
         {"refused", frame.say("consent.circulate_no"), way == ConsentWay::refused,
          frame.say("consent.circulate_no_hint")},
         {"not_asked", frame.say("consent.later"),
          way == ConsentWay::not_asked || way == ConsentWay::silence}});
}

Html upload(const Frame& frame, const StepView& view) {
    const auto fault = fault_of(view.error, "file");
    const Html shown = fault ? html("<span class=\"fault\">{}</span>", frame.say(*fault)) : Html();
    const Html present = each(view.attachments, [&](const AttachmentRow& one) {
        return html("<li>{} <button class=\"link\" name=\"remove\" value=\"{}\">{}</button></li>",
                    isolated(one.name), one.id.text(), frame.say("attachment.remove"));
    });
    return html(
        "<ul>{}</ul><div class=\"field\"><label for=\"file\">{}</label><p class=\"hint\" "
        "id=\"file-hint\">{}</p>{}<input type=\"file\" id=\"file\" "
        "name=\"file\" aria-describedby=\"file-hint\"></div>",
        present, frame.say("attachment.choose"), frame.say("attachment.hint"), shown);
}

// One question as its kind wants it.
Html field(const Frame& frame, const StepView& view, const Need& need, const Question& question) {
    const std::string name(question.name);
    const auto own = [&](const std::string& language) {
        return Field{name, std::string(question.words), state(view, name, answer_of(need, question)), false,
                     language, 0, {}};
    };
    switch (question.kind) {
    case AnswerKind::text: return text_area(frame, own(view.request.language), question.size);
    case AnswerKind::line: return text_field(frame, own(view.request.language));
    case AnswerKind::date: return date_field(frame, own({}));
    case AnswerKind::number: return number_field(frame, own({}), 0, question.size);
    case AnswerKind::periods: return text_area(frame, own("en"), question.size);
    case AnswerKind::languages: return language_checks(frame, view, question, need.hosting.languages);
    case AnswerKind::topics: return topic_choices(frame, view, need);
    case AnswerKind::consent: return consent(frame, view);
    case AnswerKind::language: break;  // asked where the request begins
    }
    return {};
}

Html questions_of(const Frame& frame, const StepView& view, const Need& need) {
    if (view.step == RequestStep::attachments) return upload(frame, view);
    Html all, folded;
    bool open = false;
    for (const auto& one : questions()) {
        if (one.step != view.step) continue;
        (one.folded ? folded : all) += field(frame, view, need, one);
        const auto shown = state(view, std::string(one.name), answer_of(need, one));
        open = open || (one.folded && (!shown.value.empty() || shown.fault));
    }
    return all + say_more(frame, folded, open);
}

// Both texts after two people edited one record: nothing is lost, the person chooses.
Html conflict(const Frame& frame, const StepView& view) {
    if (!view.stored || view.need >= view.stored->needs.size()) return {};
    StepView theirs = view;
    theirs.typed.clear();
    theirs.error = nullptr;
    const auto& need = view.stored->needs[view.need];
    std::string stored;
    for (const auto& one : questions())
        if (one.step == view.step && (one.kind == AnswerKind::text || one.kind == AnswerKind::line))
            stored = answer_of(need, one);
    return html("<div class=\"ask\"><p><b>{}</b></p><p>{}</p>{}</div>", frame.say("conflict.title"),
                frame.say("conflict.explain"), own_words(frame, stored, view.request.language));
}

}  // namespace

namespace {

Html clearance_of(const Frame& frame, const StepView& view) {
    const auto typed = std::find_if(view.typed.begin(), view.typed.end(),
                                    [](const auto& one) { return one.first == "cleared_by"; });
    return change_clearance_field(frame, view.request, {}, view.error,
                                  typed == view.typed.end() ? std::string() : typed->second);
}

}  // namespace

Page request_step_page(const Frame& frame, const StepView& view) {
    const auto& request = view.request;
    const auto& need = request.needs[view.need];
    const auto name = std::string(name_of(view.step));
    const auto here = url("/requests/{}/needs/{}/{}", request.id.text(), need.id.text(), name);
    const auto at =
        std::find(std::begin(request_steps), std::end(request_steps), view.step) - std::begin(request_steps);
    const auto back = at == 0 ? url("/requests/{}", request.id.text())
                              : url("/requests/{}/needs/{}/{}", request.id.text(), need.id.text(),
                                    name_of(request_steps[at - 1]));
    const auto progress =
        frame.say({"step.progress",
                   {{"number", std::int64_t(at + 1)}, {"count", std::int64_t(std::size(request_steps))}}});
    const bool uploads = view.step == RequestStep::attachments;
    const bool words = !uploads && view.step != RequestStep::topics && view.step != RequestStep::consent;
    const Html acts = html(
        "<div class=\"actions\">{}<button class=\"quiet\" name=\"then\" value=\"summary\">{}</button><a "
        "href=\"{}\">{}</a></div>",
        button(frame, "step.next"), frame.say("step.save"), frame.at(back), frame.say("step.back"));
    const Html inside =
        draft_notes(frame) +
        hidden_field("version", std::to_string(view.stored ? view.stored->version : request.version)) +
        questions_of(frame, view, need) + (words ? clearance_of(frame, view) : Html()) + acts;
    const auto draft = request.id.text() + "-" + need.id.text() + "-" + name;
    const Html form =
        uploads ? html("<form method=\"post\" action=\"{}\" enctype=\"multipart/form-data\">{}</form>",
                       frame.at(here), inside)
                : html("<form method=\"post\" action=\"{}\" data-draft=\"{}\" data-version=\"{}\">{}</form>",
                       frame.at(here), draft, request.version, inside);
    Html clear;
    if (!view.missing.empty())
        clear =
            html("<div class=\"card\"><h2>{}</h2><ul>{}</ul><p class=\"hint\">{}</p></div>",
                 frame.say("clarity.title"),
                 each(view.missing, [&](const Message& one) { return html("<li>{}</li>", frame.say(one)); }),
                 frame.say("clarity.never_blocks"));
    Html body = html("<p class=\"hint\">{}</p><h1>{}</h1><p class=\"lead\">{}</p>{}{}{}{}", progress,
                     frame.say("step." + name), frame.say("step." + name + "_lead"),
                     fault_summary(frame, view.error), conflict(frame, view), form, clear);
    return {
        frame.plain("step." + name),
        body,
        {{frame.say("menu.requests"), frame.at(url("/requests"))},
         {isolated(request.title.empty() ? first_words(request.note, 60) : request.title, request.language),
          frame.at(url("/requests/{}", request.id.text()))}},
        "requests",
        {},
        true};
}

Page request_start_page(const Frame& frame, const StartView& view) {
    StepView fields;
    fields.error = view.error;
    fields.typed = view.typed;
    Html who, dated;
    if (view.letter) {
        const auto chosen = state(fields, "requester", "");
        auto requesters = view.requesters;
        for (auto& one : requesters) one.chosen = one.value == chosen.value;
        requesters.insert(requesters.begin(), {"", frame.say("case.choose_requester"), false});
        who = select_field(frame, {"requester", "requester", chosen, true, {}, 0, {}}, requesters);
        dated = date_field(frame, {"dated", "letter_date", state(fields, "dated", ""), false, {}, 0, {}});
    }
    const auto written = state(fields, "language", "");
    const auto language =
        say_more(frame,
                 select_field(frame, {"language", "note_language", written, false, {}, 0, {}},
                              language_options(frame, written.value, true)),
                 !written.value.empty() || written.fault);
    const auto key = std::string(view.letter ? "letter" : "start");
    const auto target = view.letter ? url("/desk/letter") : url("/requests/new");
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}<form method=\"post\" action=\"{}\" data-draft=\"{}\" "
        "data-version=\"1\">{}{}{}{}{}"
        "<div class=\"actions\">{}</div></form><p class=\"hint\">{}</p>",
        frame.say(key + ".title"), frame.say(key + ".lead"), fault_summary(frame, view.error),
        frame.at(target), key, draft_notes(frame) + hidden_fields(view.along), who, dated,
        text_area(frame,
                  {"note",
                   view.letter ? "letter_note" : "start_note",
                   state(fields, "note", ""),
                   !view.letter,
                   {},
                   0,
                   {}},
                  8),
        language, button(frame, "start.go"),
        frame.words.html(view.letter ? "offline.desk_link" : "offline.start_link",
                         frame.at(view.letter ? url("/desk/forms") : url("/offline"))));
    return {frame.plain(key + ".title"),
            body,
            {{frame.say("menu.requests"), frame.at(url("/requests"))}},
            "requests",
            {},
            true};
}

namespace {

Html summary_row(const Frame& frame, const Request& request, const Need& need, RequestStep step,
                 const Html& value) {
    const auto name = std::string(name_of(step));
    const auto shown =
        value.empty() ? html("<span class=\"verdict not-stated\">{}</span>", frame.say("field.not_stated"))
                      : value;
    return html("<dt>{}</dt><dd>{} <a href=\"{}\">{}<span class=\"hidden\"> {}</span></a></dd>",
                frame.say("step." + name), shown,
                frame.at(url("/requests/{}/needs/{}/{}", request.id.text(), need.id.text(), name)),
                frame.say(value.empty() ? "summary.add" : "summary.change"), frame.say("step." + name));
}

Html need_summary(const Frame& frame, const Request& request, const Need& need) {
    const auto words = [&](const std::string& text) {
        return text.empty() ? Html() : isolated(first_words(text, 200), request.language);
    };
    Html dates;
    if (need.earliest) dates += Html::text(frame.words.date(*need.earliest));
    if (need.earliest || need.latest) dates += Html::text(" – ");
    if (need.latest) dates += Html::text(frame.words.date(*need.latest));
    const bool hosts = need.hosting != HostingCapacity{};
    const auto row = [&](RequestStep step, const Html& value) {
        return summary_row(frame, request, need, step, value);
    };
    return html("<dl class=\"facts\">{}</dl>",
                row(RequestStep::note, words(need.text)) +
                    row(RequestStep::topics, topic_tags(frame, need.topics)) +
                    row(RequestStep::who, words(need.who)) + row(RequestStep::place, words(need.place)) +
                    row(RequestStep::dates, dates) + row(RequestStep::existing, words(need.existing)) +
                    row(RequestStep::expectations, words(need.expectations)) +
                    row(RequestStep::first_step, words(need.first_step)) +
                    row(RequestStep::hosting, hosts ? frame.say("summary.hosting_given") : Html()) +
                    row(RequestStep::why_here, words(need.why_it_matters)));
}

// Only the State itself orders its needs, and only if it wants an order.
Html own_order(const Frame& frame, const Request& request) {
    if (request.needs.size() < 2 || !frame.viewer.can(Capability::ask)) return {};
    const auto fields = each(request.needs, [&](const Need& need) {
        const auto name = "place-" + need.id.text();
        const auto place = need.own_order ? std::to_string(*need.own_order) : std::string();
        const auto title = need.title.empty() ? first_words(need.text, 60) : need.title;
        return html(
            "<p><label for=\"{}\">{}</label> <input class=\"short\" type=\"number\" id=\"{}\" name=\"{}\" "
            "min=\"1\" max=\"20\" value=\"{}\"></p>",
            name, isolated(title, request.language), name, name, place);
    });
    return html(
        "<details><summary>{}</summary><p class=\"hint\">{}</p><form method=\"post\" action=\"{}\">{}{}{}"
        "<button class=\"quiet\">{}</button></form></details>",
        frame.say("summary.order"), frame.say("summary.order_hint"),
        frame.at(url("/requests/{}/order", request.id.text())),
        hidden_field("version", std::to_string(request.version)), fields,
        change_clearance_field(frame, request, "order"), frame.say("summary.order_save"));
}

Html title_form(const Frame& frame, const Request& request) {
    return html(
        "<details><summary>{}</summary><form method=\"post\" action=\"{}\">{}{}{}<button class=\"quiet\">{}"
        "</button></form></details>",
        frame.say("summary.title_change"), frame.at(url("/requests/{}", request.id.text())),
        hidden_field("version", std::to_string(request.version)),
        text_field(frame, {"title", "request_title", {request.title, {}}, false, request.language, 0, {}}),
        change_clearance_field(frame, request, "title"), frame.say("summary.title_save"));
}

Html remove_need_form(const Frame& frame, const Request& request, const Need& need) {
    if (request.needs.size() < 2) return {};
    return html("<form method=\"post\" action=\"{}\">{}{}<button class=\"link\">{}</button></form>",
                frame.at(url("/requests/{}/needs/{}/removal", request.id.text(), need.id.text())),
                hidden_field("version", std::to_string(request.version)),
                change_clearance_field(frame, request, need.id.text()), frame.say("summary.remove_need"));
}

}  // namespace

Page request_summary_page(const Frame& frame, const SummaryView& view) {
    const auto& request = view.request;
    const auto id = request.id.text();
    Html needs;
    for (std::size_t i = 0; i < request.needs.size(); ++i) {
        const auto& need = request.needs[i];
        if (request.needs.size() > 1)
            needs += html("<h2>{}</h2>", frame.say({"request.need_of",
                                                    {{"number", std::int64_t{need.position}},
                                                     {"count", std::int64_t(request.needs.size())}}}));
        needs += need_summary(frame, request, need) + remove_need_form(frame, request, need);
        if (i < view.missing.size() && !view.missing[i].empty())
            needs += html("<div class=\"ask\"><p><b>{}</b></p><ul>{}</ul><p class=\"hint\">{}</p></div>",
                          frame.say("clarity.title"),
                          each(view.missing[i],
                               [&](const Message& one) { return html("<li>{}</li>", frame.say(one)); }),
                          frame.say("clarity.never_blocks"));
    }
    Html twins;
    if (!view.likely_duplicates.empty())
        twins = html("<div class=\"ask\"><p><b>{}</b></p><ul>{}</ul></div>", frame.say("request.duplicates"),
                     each(view.likely_duplicates, [&](const auto& one) {
                         return html("<li><a href=\"{}\">{}</a>: {}</li>",
                                     frame.at(url("/requests/{}", one.first.id.text())),
                                     isolated(one.first.title, one.first.language), frame.say(one.second));
                     }));
    const auto version = hidden_field("version", std::to_string(request.version));
    const Html more = html("<form method=\"post\" action=\"{}\">{}{}<button class=\"link\">{}</button>"
                           "</form>",
                           frame.at(url("/requests/{}/needs", id)), version,
                           change_clearance_field(frame, request, "more"), frame.say("summary.add_need")) +
                      own_order(frame, request) + title_form(frame, request);
    const auto consent_key = "summary.consent_" + std::string(name_of(request.circulation.way));
    const auto first = request.needs.empty() ? std::string() : request.needs[0].id.text();
    const Html consent =
        html("<p>{} <a href=\"{}\">{}</a></p>", frame.say(consent_key),
             frame.at(url("/requests/{}/needs/{}/consent", id, first)), frame.say("summary.change"));
    const Html send =
        request.sent_at
            ? html("<p>{}</p>", frame.words.html("summary.sent_already", frame.at(url("/requests/{}", id))))
            : html(
                  "<form method=\"post\" action=\"{}\">{}{}<div class=\"actions\">{}<a "
                  "href=\"{}\">{}</a></div><p class=\"hint\">{}</p></form>",
                  frame.at(url("/requests/{}/sending", id)), version,
                  clearance_field(frame, request, view.error, view.cleared_by), button(frame, "summary.send"),
                  frame.at(url("/requests/{}", id)), frame.say("summary.later"),
                  frame.say("summary.official"));
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}{}{}{}<h2>{}</h2>{}{}<p class=\"hint\">{}</p>",
                     frame.say("summary.title"), frame.say("summary.lead"), fault_summary(frame, view.error),
                     twins, needs, more, frame.say("step.consent"), consent, send,
                     frame.say({"summary.answers", {{"count", std::int64_t(view.answers)}}}));
    return {frame.plain("summary.title"),
            body,
            {{frame.say("menu.requests"), frame.at(url("/requests"))}},
            "requests",
            {},
            true};
}

}  // namespace lightfoot
