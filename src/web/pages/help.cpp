#include "web/pages/help.hpp"

#include <initializer_list>

namespace lightfoot {

namespace {

// A page of headed paragraphs: keys area + part and area + part + "_text".
Page explain(const Frame& frame, const std::string& area, std::initializer_list<const char*> parts,
             const char* section) {
    Html body =
        html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say(area + "title"), frame.say(area + "lead"));
    for (const std::string part : parts)
        body += html("<h2 id=\"{}\">{}</h2><p>{}</p>", part, frame.say(area + part),
                     frame.say(area + part + "_text"));
    return {frame.plain(area + "title"), body, {}, section, {}, true};
}

}  // namespace

Page about_page(const Frame& frame) {
    auto page = explain(frame, "about.", {"whose", "what", "never", "sources", "free"}, "");
    const auto who = frame.operator_name.empty()
                         ? frame.say("frame.operator_unnamed")
                         : frame.say({"frame.operator", {{"operator", frame.operator_name}}});
    page.body += html("<div class=\"notice\"><p>{} {}</p></div>", who, frame.say("frame.not_united_nations"));
    return page;
}

Page privacy_page(const Frame& frame) {
    return explain(
        frame, "privacy.",
        {"visitors", "accounts", "requests", "views", "alerts", "ledger", "erasing", "cookies"}, "");
}

Page matching_page(const Frame& frame) {
    return explain(frame, "matching.",
                   {"rules", "unknown", "tiers", "shelf", "order", "languages", "topics", "why_not", "never"},
                   "help");
}

Page help_page(const Frame& frame) {
    auto page = explain(frame, "help.",
                        {"look", "ask", "offline", "note", "letter", "answers", "cases", "stories",
                         "provide", "ready",
                         "fresh", "needs", "alerts", "people", "lost", "program"},
                        "help");
    page.body += html(
        "<p><a href=\"{}\">{}</a> · <a href=\"{}\">{}</a> · <a href=\"{}\">{}</a> · "
        "<a href=\"{}\">{}</a></p>",
        frame.at(url("/offline")), frame.say("offline.title"), frame.at(url("/procedure")),
        frame.say("procedure.title"), frame.at(url("/matching")), frame.say("frame.matching"),
        frame.at(url("/api")), frame.say("frame.api"));
    return page;
}

}  // namespace lightfoot
