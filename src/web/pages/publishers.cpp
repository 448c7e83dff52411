#include "web/pages/publishers.hpp"

namespace lightfoot {

namespace {

Html row(const Frame& frame, const PublisherRow& it) {
    const auto cell = [&](const char* key, const Html& value) {
        return html("<td data-label=\"{}\">{}</td>", frame.plain(key), value);
    };
    const auto name = it.by_hand        ? frame.say("publishers.by_file")
                      : it.name.empty() ? isolated(it.short_name)
                                        : isolated(it.name);
    const auto hint = it.short_name.empty() || (it.name.empty() && !it.by_hand)
                          ? Html()
                          : html("<br><span class=\"hint\">{}</span>", isolated(it.short_name));
    const auto licences = it.licences.empty()
                              ? frame.say("publishers.no_licence")
                              : each(it.licences, [](const std::string& one) {
                                    return html("<span class=\"identifier\">{}</span> ", isolated(one));
                                });
    return html("<tr><th scope=\"row\">{}{}</th>{}</tr>", name, hint,
                cell("publishers.licence", licences) +
                    cell("publishers.programmes", Html::text(frame.words.number(it.programmes))) +
                    cell("publishers.files", Html::text(frame.words.number(it.data_sets))) +
                    cell("publishers.read", Html::text(frame.words.short_date(it.read_on))));
}

}  // namespace

Page publisher_list_page(const Frame& frame, const PublisherListView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("publishers.title"),
                     frame.say("publishers.lead"));
    if (view.rows.empty())
        body += empty_state(frame, "programmes.none_kept", url("/programmes"));
    else
        body += html(
            "<div class=\"scroll\"><table class=\"stack\"><thead><tr><th>{}</th><th>{}</th><th>{}</th>"
            "<th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table></div>{}",
            frame.say("publishers.name"), frame.say("publishers.licence"), frame.say("publishers.programmes"),
            frame.say("publishers.files"), frame.say("publishers.read"),
            each(view.rows, [&](const PublisherRow& it) { return row(frame, it); }),
            paging(frame, view.paging));
    return {frame.plain("publishers.title"),
            body,
            {{frame.say("programmes.title"), frame.at(url("/programmes"))}},
            "programmes",
            {},
            false};
}

}  // namespace lightfoot
