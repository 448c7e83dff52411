#include "web/pages/reference.hpp"

#include "web/manual.hpp"

namespace lightfoot {

namespace {

Html help_of(const Frame& frame, const ApiRow& row) {
    if (!row.help) return {};
    Url section = url("/help");
    return html(" · <a href=\"{}\">{}</a>", frame.at(section.fragment(row.help->id)), row.help->title);
}

}  // namespace

Page api_page(const Frame& frame, const std::vector<ApiRow>& rows) {
    const auto cards = each(rows, [&](const ApiRow& row) {
        const auto fields = each(row.fields, [](const auto& field) {
            return field.second ? html("<li><code dir=\"ltr\"><b>{}</b></code></li>", field.first)
                                : html("<li><code dir=\"ltr\">{}</code></li>", field.first);
        });
        const auto list = row.fields.empty() ? Html()
                                             : html("<details><summary>{}</summary><ul>{}</ul></details>",
                                                    frame.say("api.fields"), fields);
        const auto asked = each(row.query, [&](const auto& one) {
            return html("<dt><code dir=\"ltr\">{}</code></dt><dd>{}</dd>", one.first, frame.say(one.second));
        });
        const auto query = row.query.empty()
                               ? Html()
                               : html("<details><summary>{}</summary><dl class=\"facts\">{}</dl></details>",
                                      frame.say("api.query"), asked);
        const auto who = frame.say(row.capability == Capability::look ? "api.for_everyone" : "api.signed_in");
        return html(
            "<li><h2><code dir=\"ltr\">{} {}</code></h2><p>{} <span class=\"hint\">{}{}</span></p>{}{}</li>",
            row.method, row.path, frame.say(row.summary), who, help_of(frame, row), query, list);
    });
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p><p>{}</p><p>{}</p><p><a href=\"{}\">{}</a></p><ul "
        "class=\"list\">{}</ul>",
        frame.say("api.title"), frame.say("api.lead"), frame.say("api.signing_in"), frame.say("api.errors"),
        url("/api/openapi.json"), frame.say("api.openapi"), cards);
    return {frame.plain("api.title"),
            body,
            {{frame.say("menu.help"), frame.at(url("/help"))}},
            "help",
            {},
            false};
}

}  // namespace lightfoot
