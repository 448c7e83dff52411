#include "web/pages/states.hpp"

#include "web/pages/parts.hpp"

namespace lightfoot {

namespace {

Html tile(const Frame& frame, const StateTile& it) {
    Html marks;
    if (it.requests) marks += html("<small>{}</small>", frame.say("states.has_requests"));
    if (it.stories) marks += html("<small>{}</small>", frame.say("states.has_stories"));
    if (marks.empty()) return html("<li><div><span>{}</span></div></li>", it.name);
    return html("<li><a href=\"{}\"><span>{}</span>{}</a></li>", frame.at(url("/states/{}", it.code)),
                it.name, marks);
}

Html group(const Frame& frame, const StatesView::Group& it) {
    return html(
        "<section aria-labelledby=\"{}\"><h2 id=\"{}\" tabindex=\"-1\">{}</h2><ul class=\"tiles\">{}</ul>"
        "</section>",
        it.id, it.id, it.name, each(it.tiles, [&](const StateTile& one) { return tile(frame, one); }));
}

}  // namespace

Page states_page(const Frame& frame, const StatesView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("states.title"),
                     frame.say(view.practice ? "states.practice_lead" : "states.lead"));
    if (view.groups.size() > 1)
        body += html("<nav aria-label=\"{}\"><ul class=\"jump\">{}</ul></nav>", frame.plain("open.regions"),
                     each(view.groups, [&](const StatesView::Group& it) {
                         Url there;
                         return html("<li><a href=\"{}\">{}</a></li>", there.fragment(it.id), it.name);
                     }));
    body += each(view.groups, [&](const StatesView::Group& it) { return group(frame, it); });
    return {frame.plain("states.title"), body, {}, "", {}, false};
}

namespace {

// What has no title of its own is called by the State.
Html entries(const Frame& frame, const char* heading, const std::string& state,
             const std::vector<StateView::Entry>& all) {
    if (all.empty()) return {};
    return html("<h2>{}</h2><ul class=\"list\">{}</ul>", frame.say(heading),
                each(all, [&](const StateView::Entry& it) {
                    const auto when =
                        it.when.empty() ? Html() : html("<p class=\"meta\"><span>{}</span></p>", it.when);
                    return html("<li><h3><a href=\"{}\">{}</a></h3>{}</li>", frame.at(local(it.path)),
                                it.title.empty() ? isolated(state) : isolated(it.title, it.language), when);
                }));
}

}  // namespace

Page state_page(const Frame& frame, const StateView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", view.tile.name, frame.say("states.one_lead"));
    body += html("<p><a href=\"{}\">{}</a></p>", frame.at(url("/briefs/states/{}", view.tile.code)),
                 frame.say("brief.link"));
    if (view.programmes)
        body += html("<p><a href=\"{}\">{}</a></p>", frame.at(*view.programmes),
                     frame.say("states.programmes"));
    body += entries(frame, "states.requests", view.tile.name, view.requests);
    body += entries(frame, "states.stories", view.tile.name, view.stories);
    if (view.requests.empty() && view.stories.empty()) body += empty_state(frame, "states.nothing");
    return {view.tile.name, body, {{frame.say("states.title"), frame.at(url("/states"))}}, "", {}, true};
}

}  // namespace lightfoot
