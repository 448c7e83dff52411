#include "web/pages/unserved.hpp"

#include "domain/case_terms.hpp"

namespace lightfoot {

namespace {

Html call_line(const Frame& frame, const NeedCall& call) {
    Html answer;
    if (call.answered_at && call.kind == NeedCallKind::widen && call.allowed.empty())
        answer = frame.say("unserved.stays");
    else if (call.answered_at)
        answer = frame.say({"unserved.answered", {{"date", date_of(*call.answered_at)}}});
    return html("<li>{} {}</li>",
                frame.say({"unserved.did." + std::string(name_of(call.kind)), {{"date", date_of(call.at)}}}),
                answer);
}

Html act(const Frame& frame, const UnservedRow& row, NeedCallKind kind) {
    const auto name = std::string(name_of(kind));
    return html("<button class=\"quiet\" name=\"kind\" value=\"{}\">{}</button>", name,
                frame.say("unserved.act." + name));
}

Html need(const Frame& frame, const UnservedRow& row) {
    const auto id = "words-" + row.need.text();
    return html(
        "<li><h2><a href=\"{}\">{}</a></h2><p "
        "class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p>"
        "<ul>{}</ul><form method=\"post\" action=\"{}\"><details><summary>{}</summary><div "
        "class=\"field\"><label "
        "class=\"hidden\" for=\"{}\">{}</label><textarea id=\"{}\" name=\"words\" rows=\"2\" "
        "dir=\"auto\"></textarea></div></details>"
        "<p class=\"actions\">{}{}{}</p></form></li>",
        frame.at(url("/requests/{}", row.request.text())), isolated(row.title.text, row.title.language),
        isolated(row.requester), frame.say({"unserved.since", {{"date", row.circulated_on}}}),
        frame.say({"unserved.interests",
                   {{"declined", std::int64_t{row.declined}}, {"lapsed", std::int64_t{row.lapsed}}}}),
        each(row.calls, [&](const NeedCall& call) { return call_line(frame, call); }),
        frame.at(url("/requests/{}/needs/{}/calls", row.request.text(), row.need.text())),
        frame.say("unserved.words"), id, frame.say("unserved.words"), id,
        act(frame, row, NeedCallKind::circulate_again), act(frame, row, NeedCallKind::widen),
        act(frame, row, NeedCallKind::rescope));
}

Html question(const Frame& frame, RequestId request, const NeedCall& call) {
    Html choices;
    if (call.kind == NeedCallKind::widen) {
        std::vector<Option> options;
        for (const auto widening : widenings)
            options.push_back(
                {std::string(widening), frame.say("unserved.allow." + std::string(widening)), false});
        choices = check_field(frame, {"allowed", "allowed", {}, false, {}, 0, {}}, options);
    } else {
        choices = html("<p><a href=\"{}\">{}</a></p>",
                       frame.at(url("/requests/{}/needs/{}/note", request.text(), call.need.text())),
                       frame.say("unserved.edit_need"));
    }
    return html(
        "<div class=\"ask\"><p><b>{}</b></p>{}<form method=\"post\" action=\"{}\">{}<p "
        "class=\"actions\"><button class=\"quiet\">{}</button></p></form></div>",
        frame.say("unserved.ask." + std::string(name_of(call.kind))), words_said(frame, call.words),
        frame.at(url("/requests/{}/calls/{}", request.text(), call.id.text())), choices,
        frame.say("unserved.answer"));
}

}  // namespace

Page unserved_page(const Frame& frame, const UnservedView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("unserved.title"),
                     frame.say({"unserved.lead", {{"days", std::int64_t{case_terms.unserved_days}}}}),
                     fault_summary(frame, view.error));
    body += view.rows.empty()
                ? empty_state(frame, "unserved.none")
                : html("<ul class=\"list\">{}</ul>",
                       each(view.rows, [&](const UnservedRow& row) { return need(frame, row); }));
    body += paging(frame, view.paging);
    return {frame.plain("unserved.title"),
            body,
            {{frame.say("menu.desk"), frame.at(url("/desk"))}},
            "desk",
            {},
            true};
}

Html need_calls(const Frame& frame, RequestId request, const std::vector<NeedCall>& calls) {
    Html out;
    for (const auto& call : calls) {
        if (waits_for_state(call) && frame.viewer.can(Capability::ask)) out += question(frame, request, call);
        if (call.allowed.empty()) continue;
        const auto allowed = each(call.allowed, [&](const std::string& one) {
            return html("<li>{}</li>", frame.say("unserved.allow." + one));
        });
        out += html("<p>{}</p><ul>{}</ul>", frame.say("unserved.allowed"), allowed);
    }
    return out;
}

}  // namespace lightfoot
