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

namespace {

Url at_section(const ManualSection& section) {
    Url here;
    return here.fragment(section.id);
}

Html contents(const Frame& frame, const ManualView& view) {
    const auto groups = each(view.groups, [&](const ManualView::Group& group) {
        const auto items = each(group.sections, [&](const ManualSection* section) {
            return html("<li><a href=\"{}\">{}</a></li>", at_section(*section),
                        section->text(frame.words.language()).title);
        });
        return html("<details><summary>{}</summary><ul>{}</ul></details>", frame.say(group.name), items);
    });
    return html("<nav class=\"card contents\" aria-label=\"{}\"><h2>{}</h2>{}</nav>",
                frame.plain("help.by_role"), frame.say("help.by_role"), groups);
}

Html section_of(const Frame& frame, const ManualSection& section, bool may_open) {
    const auto& text = section.text(frame.words.language());
    const auto& page = section.pages.front();
    const auto open = may_open && page.find('{') == std::string::npos
                          ? html("<p><a href=\"{}\">{}</a></p>", frame.at(local(page)),
                                 frame.say("help.open"))
                          : Html();
    return html("<section id=\"{}\"><h3>{}</h3>{}{}</section>", section.id, text.title,
                help_lines(frame, text), open);
}

}  // namespace

Page help_page(const Frame& frame, const ManualView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("help.title"),
                     frame.say("help.lead"), contents(frame, view));
    std::string_view chapter;
    for (const auto& section : view.sections) {
        if (section.chapter != chapter)
            body += html("<h2>{}</h2>", frame.say("help.chapter." + section.chapter));
        chapter = section.chapter;
        body += section_of(frame, section, view.open.contains(section.id));
    }
    return {frame.plain("help.title"), html("<div class=\"manual\">{}</div>", body), {}, "help"};
}

}  // namespace lightfoot
