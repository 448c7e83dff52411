#include "web/pages/front.hpp"
#include "web/pages/tour.hpp"

namespace lightfoot {

namespace {

Html open_door(const Frame& frame, const FrontView& view) {
    const Html topics =
        html("<details class=\"topics\"><summary>{}</summary>{}</details>", frame.say("front.choose_topics"),
             check_field(frame, {"topic", "front_topics", {}, true, {}, 0, {}}, view.topics));
    const Html story = view.story.empty() ? Html() : hidden_field("story", view.story);
    return html(
        "<form class=\"card\" method=\"post\" action=\"{}\">{}{}{}<div class=\"actions\">{}<span "
        "class=\"hint\">{}</span></div></form>",
        frame.at(url("/look")), story,
        text_area(frame, {"note", "front_note", view.note, true, {}, 4000, {}}, 5), topics,
        button(frame, "front.look"), frame.say("front.nothing_stored"));
}

// Where the work of somebody who is signed in waits.
Html own_work(const Frame& frame) {
    const auto link = [&](Capability needed, const char* key, const Url& address) {
        return frame.viewer.can(needed)
                   ? html("<a class=\"button quiet\" href=\"{}\">{}</a>", frame.at(address), frame.say(key))
                   : Html();
    };
    const Html links = link(Capability::ask, "request.own", url("/requests")) +
                       link(Capability::see_needs, "menu.needs", url("/needs")) +
                       link(Capability::hold_cases, "menu.cases", url("/cases")) +
                       link(Capability::keep_desk, "menu.desk", url("/desk"));
    if (links.empty()) return {};
    return html("<div class=\"actions own-work\"><b>{}</b>{}</div>", frame.say("front.your_work"), links);
}

Html beside(const Frame& frame, const FrontView& view) {
    return html(
        "<aside><h2>{}</h2><p>{}</p><p>{}</p><h2>{}</h2><p>{}</p><p class=\"actions\"><a class=\"button "
        "quiet\" href=\"{}\">{}</a></p></aside>",
        frame.say("front.about_note"), frame.say("front.harmless"), frame.say("front.not_a_request"),
        frame.say("front.offer_title"),
        frame.say({"front.catalogue",
                   {{"offers", std::int64_t(view.offers)}, {"providers", std::int64_t(view.providers)}}}),
        frame.at(url("/offers")), frame.say("front.browse"));
}

Html how(const Frame& frame) {
    static constexpr const char* steps[] = {"ask", "answer", "happen", "told"};
    const auto items = each(steps, [&](const char* step) {
        return html("<li><h3>{}</h3><p>{}</p></li>", frame.say("front.step_" + std::string(step)),
                    frame.say("front.step_" + std::string(step) + "_text"));
    });
    return html("<div class=\"band\"><div class=\"wrap\"><h2>{}</h2><ol class=\"how\">{}</ol></div></div>",
                frame.say("front.steps_title"), items);
}

// Who may ask takes paragraph and topics along in one press; who is not signed in takes them through the
// sign-in. They go in the body of the form, never in an address.
Html go_on(const Frame& frame, const FrontView& view) {
    const bool asks = frame.viewer.can(Capability::ask);
    if (frame.viewer.signed_in() && !asks) return {};
    const Html first = asks && view.note.value.empty() ? hidden_field("first", "1") : Html();
    return html("<div class=\"card\"><h2>{}</h2><p>{}</p><form method=\"post\" action=\"{}\">{}{}{}</form>"
                "</div>",
                frame.say("front.go_on_title"), frame.say(asks ? "front.go_on_asking" : "front.go_on"),
                frame.at(asks ? url("/requests/new") : url("/sign-in")), hidden_fields(view.along), first,
                button(frame, asks ? "front.go_on_start" : "front.go_on_button"));
}

Html found(const Frame& frame, const FrontView& view) {
    Html body = html("<h1>{}</h1>", frame.say("front.found_title"));
    if (!view.note.value.empty()) body += own_words(frame, view.note.value, view.language);
    if (!view.understood.empty())
        body += html("<p class=\"hint\">{}</p>{}", frame.say("front.understood"),
                     topic_tags(frame, view.understood));
    body += html("<h2 class=\"hidden\">{}</h2>", frame.say("request.who_could_help"));
    body += shortlist(frame, *view.found);
    Html aside;
    if (!view.missing.empty())
        aside += html("<div class=\"card\"><h2>{}</h2><ul>{}</ul><p class=\"hint\">{}</p></div>",
                      frame.say("clarity.title"),
                      each(view.missing,
                           [&](const Message& message) { return html("<li>{}</li>", frame.say(message)); }),
                      frame.say("clarity.never_blocks"));
    aside += go_on(frame, view);
    return html(
        "<div class=\"wrap content\"><div "
        "class=\"columns\"><div>{}</div><aside>{}</aside></div><h2>{}</h2>{}</div>",
        body, aside, frame.say("front.again"), open_door(frame, view));
}

}  // namespace

Page front_page(const Frame& frame, const FrontView& view) {
    Page page{frame.plain("front.title"), {}, {}, "front", {}, false};
    if (view.found) {
        page.body = found(frame, view);
        return page;
    }
    page.body =
        html("<div class=\"wrap hero\"><div>{}<h1>{}</h1><p class=\"lead\">{}</p>{}{}</div>{}</div>{}",
             own_work(frame), frame.say("front.heading"), frame.say("front.lead"),
             fault_summary(frame, view.error), open_door(frame, view) + tour_link(frame), beside(frame, view),
             how(frame));
    return page;
}

}  // namespace lightfoot
