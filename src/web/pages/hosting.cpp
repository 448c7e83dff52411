// The question to a host, behind the link of a mail: who asks, what would be added, what stays as it is, who
// sees the answer. No account is needed; nothing else can be reached from here.

#include "web/pages/component.hpp"

namespace lightfoot {

namespace {

using A = ComponentAct;

// The answers that are open now, none chosen for the host.
std::vector<Option> answers(const Frame& frame, const HostingView& view) {
    const auto status = status_of(view.it);
    const auto chosen = typed_or(view.error, view.typed, "answer", "").value;
    std::vector<Option> options;
    const auto add = [&](A act, const char* value, const std::string& words) {
        if (may_now(status, act, ComponentSide::host))
            options.push_back({value, frame.say("hosting.answer." + words), chosen == value,
                               frame.say("hosting.answer." + words + "_hint")});
    };
    add(A::agree_in_public, "in_public", "in_public");
    add(A::agree, "to_parties", "to_parties");
    add(A::decline, "declined", "declined");
    add(A::write, "question", "question");
    add(A::take_back, "taken_back", "taken_back");
    return options;
}

Html answer_form(const Frame& frame, const HostingView& view) {
    const auto options = answers(frame, view);
    if (options.empty()) return {};
    const bool may_decline = may_now(status_of(view.it), A::decline, ComponentSide::host);
    const auto chosen = typed_or(view.error, view.typed, "reason", "");
    std::vector<Option> reasons{{"", frame.say("hosting.no_reason"), chosen.value.empty()}};
    for (auto reason : host_refusals)
        reasons.push_back({std::string(name_of(reason)),
                           frame.say("component.reason." + std::string(name_of(reason))),
                           chosen.value == name_of(reason)});
    const auto answered = view.standing == HostLinkStanding::answered;
    return html(
        "<h2>{}</h2><form method=\"post\" action=\"{}\">{}{}{}<p class=\"actions\">{}</p></form>",
        frame.say(answered ? "hosting.change_title" : "hosting.answer_title"), frame.at(view.action),
        radio_field(
            frame,
            {"answer", "hosting_answer", typed_or(view.error, view.typed, "answer", ""), true, {}, 0, {}},
            options),
        may_decline ? select_field(frame, {"reason", "hosting_reason", chosen, false, {}, 0, {}}, reasons)
                    : Html(),
        text_area(frame,
                  {"words", "hosting_words", typed_or(view.error, view.typed, "words", ""), false, {}, 0, {}},
                  4),
        button(frame, "hosting.send"));
}

Html question(const Frame& frame, const HostingView& view) {
    const auto& it = view.it;
    const auto host = card_of(it, {});
    Html body = html("<p class=\"lead\">{}</p>", frame.say({"hosting.lead", {{"state", view.requester}}}));
    body += html("<p>{}</p><p><b>{}</b></p>", frame.say("hosting.which"), host_name(frame, host));
    body += component_facts(frame, it);
    return body + html("<div class=\"card\"><h2>{}</h2><p>{}</p><p>{}</p></div>",
                       frame.say("hosting.who_sees_title"),
                       frame.say({"hosting.who_sees", {{"state", view.requester}}}),
                       frame.say("hosting.nothing_follows"));
}

Html said_before(const Frame& frame, const HostingView& view) {
    const auto& answer = view.it.answer;
    if (view.standing != HostLinkStanding::answered || !answer.at) return {};
    const auto status = status_of(view.it);
    return html("<div class=\"ask\"><p><b>{}</b></p><p>{}</p>{}</div>",
                frame.say({"hosting.you_answered", {{"date", date_of(*answer.at)}}}),
                frame.say("hosting.said." + std::string(name_of(status))), words_said(frame, answer.words));
}

}  // namespace

Page hosting_page(const Frame& frame, const HostingView& view) {
    Html body = html("<h1>{}</h1>", frame.say("hosting.title"));
    if (view.it.space == Space::practice)
        body += html("<p><span class=\"label\">{}</span> {}</p>", frame.say("story.practice"),
                     frame.say("hosting.practice"));
    const bool shown = view.standing == HostLinkStanding::open || view.standing == HostLinkStanding::answered;
    if (!shown) {
        body += html("<div class=\"ask\"><p>{}</p></div>",
                     frame.say({"hosting.standing." + std::string(name_of(view.standing)),
                                {{"date", view.last_day}}}));
    } else {
        body += fault_summary(frame, view.error) + said_before(frame, view) + question(frame, view);
        if (const auto said = component_conversation(frame, view.messages, view.requester); !said.empty())
            body += html("<h2>{}</h2>{}", frame.say("component.conversation"), said);
        body += answer_form(frame, view);
    }
    return {frame.plain("hosting.title"), body, {}, "", {}, true};
}

}  // namespace lightfoot
