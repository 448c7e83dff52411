// The form as a file. Its policy names style and script by their digests and forbids everything else, so that
// it cannot send anything, whoever changes it on the way.

#include "web/pages/offline.hpp"

#include "base/digest.hpp"
#include "base/embedded.hpp"
#include "base/encoding.hpp"
#include "domain/limits.hpp"
#include "domain/question.hpp"
#include "domain/space.hpp"
#include "exchange/offline_form.hpp"
#include "web/form_desk.hpp"

namespace lightfoot {

namespace {

std::string_view embedded_text(std::string_view name) {
    for (const auto& file : embedded_files())
        if (file.name == name) return file.content;
    LIGHTFOOT_ASSERT(!"a part of the form is missing");
    return {};
}

// What a question says before its input. Ids end in the number of the need, which the script counts on.
struct Said {
    std::string id, hint_id;
    Html label, before;
};

Said said(const Frame& frame, const Question& question, int number) {
    Said said;
    const std::string name(question.name), words(question.words), suffix = question.once ? "" : "-1";
    said.id = name + suffix;
    said.label = html("<span class=\"number\">{}</span><span class=\"words\">{}</span>", number,
                      frame.say(title_key(question)));
    Html help;
    const bool leads = question.step != RequestStep::dates && question.step != RequestStep::hosting &&
                       question.kind != AnswerKind::language && question.kind != AnswerKind::topics;
    if (leads) help += html("{} ", frame.say("step." + std::string(name_of(question.step)) + "_lead"));
    if (frame.words.knows("field." + words + "_hint")) help += frame.say("field." + words + "_hint");
    if (help.empty()) return said;
    said.hint_id = name + "-hint" + suffix;
    said.before = html("<p class=\"hint\" id=\"{}\">{}</p>", said.hint_id, help);
    return said;
}

Html wrapped(const Said& said, const Html& input) {
    return html("<div class=\"field\"><label for=\"{}\">{}</label>{}{}</div>", said.id, said.label,
                said.before, input);
}

Html area(const Said& said, const Question& question) {
    return wrapped(said, html("<textarea id=\"{}\" data-q=\"{}\" rows=\"{}\" dir=\"auto\" "
                              "aria-describedby=\"{}\"></textarea>",
                              said.id, question.name, question.size, said.hint_id));
}

Html line(const Said& said, const Question& question, std::string_view type, int most) {
    if (question.kind == AnswerKind::number)
        return wrapped(said, html("<input id=\"{}\" data-q=\"{}\" type=\"number\" inputmode=\"numeric\" "
                                  "min=\"0\" max=\"{}\" aria-describedby=\"{}\">",
                                  said.id, question.name, most, said.hint_id));
    return wrapped(said, html("<input id=\"{}\" data-q=\"{}\" type=\"{}\" dir=\"auto\" "
                              "aria-describedby=\"{}\">",
                              said.id, question.name, type, said.hint_id));
}

Html topics(const Frame& frame, const Said& said, const Question& question,
            const std::vector<std::string>& names) {
    const auto options =
        each(names, [](const std::string& name) { return html("<option>{}</option>", name); });
    return wrapped(
        said, html("<input id=\"{}\" data-q=\"{}\" dir=\"auto\" aria-describedby=\"{}\"><span class=\"pick "
                   "scripted\" hidden><select aria-label=\"{}\"><option value=\"\">{}</option>{}</select>"
                   "<button type=\"button\" class=\"quiet take\">{}</button></span>",
                   said.id, question.name, said.hint_id, frame.plain("offline.choose_topic"),
                   frame.say("offline.choose_topic"), options, frame.say("offline.take_topic")));
}

struct Choice {
    std::string value;
    Html label, hint = {};
    bool chosen = false;
};
Html choices(const Said& said, const Question& question, std::string_view type,
             const std::vector<Choice>& all) {
    const Html inputs = each(all, [&](const Choice& one) {
        const auto id = std::string(question.name) + "-" + (one.value.empty() ? "open" : one.value) + "-1";
        const auto hint = one.hint.empty() ? Html() : html("<small>{}</small>", one.hint);
        const auto label = html("<label for=\"{}\">{}{}</label>", id, one.label, hint);
        const auto group = std::string(question.name) + "-1";
        return one.chosen
                   ? html(
                         "<div class=\"choice\"><input type=\"{}\" id=\"{}\" name=\"{}\" data-q=\"{}\" "
                         "value=\"{}\" checked>{}</div>",
                         type, id, group, question.name, one.value, label)
                   : html(
                         "<div class=\"choice\"><input type=\"{}\" id=\"{}\" name=\"{}\" data-q=\"{}\" "
                         "value=\"{}\">{}</div>",
                         type, id, group, question.name, one.value, label);
    });
    return html("<fieldset class=\"field\"><legend>{}</legend>{}{}</fieldset>", said.label, said.before,
                inputs);
}

Html language_select(const Frame& frame, const Said& said, const Question& question) {
    const auto options = each(official_languages, [&](std::string_view language) {
        return html("<option value=\"{}\">{}</option>", language, frame.words.language_name(language));
    });
    return wrapped(said, html("<select id=\"{}\" data-q=\"{}\" aria-describedby=\"{}\"><option "
                              "value=\"\">{}</option>{}</select>",
                              said.id, question.name, said.hint_id, frame.say("field.not_stated"), options));
}

Html field(const Frame& frame, const Question& question, int number, const std::vector<std::string>& names) {
    const auto words = said(frame, question, number);
    switch (question.kind) {
    case AnswerKind::text:
    case AnswerKind::periods: return area(words, question);
    case AnswerKind::line: return line(words, question, "text", 0);
    case AnswerKind::date: return line(words, question, "date", 0);
    case AnswerKind::number: return line(words, question, "number", question.size);
    case AnswerKind::topics: return topics(frame, words, question, names);
    case AnswerKind::language: return language_select(frame, words, question);
    case AnswerKind::languages: {
        std::vector<Choice> all;
        for (auto language : official_languages)
            all.push_back({std::string(language), Html::text(frame.words.language_name(language))});
        return choices(words, question, "checkbox", all);
    }
    case AnswerKind::consent:
        return choices(
            words, question, "radio",
            {{"express", frame.say("consent.circulate_yes"), frame.say("consent.circulate_yes_hint")},
             {"refused", frame.say("consent.circulate_no"), frame.say("consent.circulate_no_hint")},
             {"", frame.say("consent.later"), {}, true}});
    }
    return {};
}

// The questions of a need, or those that are asked once, in the order of all of them.
Html fields(const Frame& frame, bool once, const std::vector<std::string>& names) {
    Html all;
    int number = 0;
    RequestStep step{};
    for (const auto& one : questions()) {
        ++number;
        if (one.once != once) continue;
        const bool begins = all.empty() || one.step != step;
        step = one.step;
        if (begins && one.step == RequestStep::hosting)
            all += html("<p class=\"hint\"><b>{}</b> {}</p>", frame.say("step.hosting"),
                        frame.say("step.hosting_lead"));
        all += field(frame, one, number, names);
    }
    return all;
}

Html bar(const Frame& frame) {
    return html(
        "<div class=\"bar scripted\" hidden><div class=\"actions\"><button type=\"button\" id=\"save\">{}"
        "</button><button type=\"button\" class=\"quiet\" id=\"print\">{}</button></div><p class=\"hint\" "
        "id=\"state\" role=\"status\">{}</p>"
        "</div>",
        frame.say("offline.save"), frame.say("offline.print"), frame.say("offline.state_begin"));
}

Html body(const Frame& frame, const std::vector<std::string>& names) {
    const auto who = frame.operator_name.empty()
                         ? frame.say("frame.operator_unnamed")
                         : frame.say({"frame.operator", {{"operator", frame.operator_name}}});
    const Html head = html(
        "<header><p class=\"brand\">{}Lightfoot</p><h1>{}</h1><p class=\"lead\">{}</p><p>{}</p></header>",
        brand_mark(), frame.say("offline.form_title"), frame.say("offline.form_lead"),
        frame.say("offline.form_back"));
    const Html open = html(
        "<div class=\"field scripted screen\" hidden><label for=\"open\">{}</label><p class=\"hint\" "
        "id=\"open-hint\">{}</p><input type=\"file\" id=\"open\" accept=\".json,application/json\" "
        "aria-describedby=\"open-hint\"></div>",
        frame.say("offline.open"), frame.say("offline.open_hint"));
    const auto need = frame.plain({"offline.need", {{"number", std::string("1")}}});
    const Html needs = html(
        "<div id=\"needs\"><section class=\"need\"><h2><span class=\"heading\">{}</span><button "
        "type=\"button\" class=\"link remove\" hidden>{}</button></h2>{}</section></div><p class=\"scripted "
        "screen\" hidden><button type=\"button\" class=\"quiet\" id=\"add\">{}</button></p>",
        need, frame.say("offline.remove_need"), fields(frame, false, names), frame.say("summary.add_need"));
    return head +
           html(
               "<main><div class=\"note unscripted\"><p>{}</p></div><form "
               "autocomplete=\"off\">{}{}<section class=\"need\" id=\"once\"><h2>{}</h2>{}"
               "</section><p class=\"hint scripted screen\" hidden>{} <button type=\"button\" "
               "class=\"link\" id=\"clear\">{}</button></p>{}</form></main><footer><p>{} {}</p></footer>",
               frame.say("offline.no_script"), open, needs, frame.say("offline.whole"),
               fields(frame, true, names), frame.say("offline.shared"), frame.say("offline.clear"),
               bar(frame), who, frame.say("frame.not_united_nations"));
}

// The body's opening tag with what the script says.
Html opening(const Frame& frame) {
    return html(
        "<body data-version=\"{}\" data-most=\"{}\" data-need=\"{}\" data-kept=\"{}\" data-not-kept=\"{}\" "
        "data-saved=\"{}\" data-not-ours=\"{}\" data-sure=\"{}\" data-cleared=\"{}\" data-no-day=\"{}\">",
        offline_form_version, limits::needs, frame.plain({"offline.need", {{"number", std::string("#")}}}),
        frame.plain("offline.kept"), frame.plain("offline.not_kept"),
        frame.plain({"offline.saved", {{"file", std::string("#")}}}), frame.plain("offline.not_ours"),
        frame.plain("offline.sure"), frame.plain("offline.cleared"), frame.plain("offline.no_day"));
}

}  // namespace

std::string offline_document(const Frame& frame, const std::vector<std::string>& topics) {
    const auto style = embedded_text("web/offline.css"), script = embedded_text("web/offline.js");
    const auto policy = "default-src 'none'; style-src 'sha256-" + base64(sha256(style)) +
                        "'; script-src 'sha256-" + base64(sha256(script)) +
                        "'; base-uri 'none'; form-action 'none'";
    const Html head = html(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\"><meta "
        "http-equiv=\"Content-Security-Policy\" content=\"{}\"><meta name=\"referrer\" "
        "content=\"no-referrer\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
        "<title>{} · Lightfoot</title>",
        frame.words.language(), frame.words.direction(), policy, frame.plain("offline.form_title"));
    std::string page = head.str();
    ((page += "<style>") += style) += "</style></head>";
    page += opening(frame).str();
    page += body(frame, topics).str();
    ((page += "<script>") += script) += "</script></body></html>\n";
    return page;
}

}  // namespace lightfoot
