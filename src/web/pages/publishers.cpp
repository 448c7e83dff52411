#include "web/pages/publishers.hpp"

#include "web/pages/licence.hpp"

namespace lightfoot {

namespace {

Html hint(const Html& words) { return html("<br><span class=\"hint\">{}</span>", words); }

Html who(const Frame& frame, const PublisherRow& it) {
    const auto& known = it.name.empty() ? it.short_name : it.name;
    auto name = known.empty() ? frame.say("field.not_stated") : isolated(known);
    if (!it.short_name.empty() && it.short_name != known) name += hint(isolated(it.short_name));
    if (it.by_hand) name += hint(frame.say("publishers.by_file"));
    return name;
}

Html licences(const Frame& frame, const PublisherRow& it) {
    if (it.licences.empty()) return licence_link(frame, {});
    if (it.licences.size() == 1) return licence_link(frame, it.licences.front());
    return html("<ul class=\"plain\">{}</ul>", each(it.licences, [&](const std::string& id) {
                    return html("<li>{}</li>", licence_link(frame, id));
                }));
}

Html row(const Frame& frame, const PublisherRow& it) {
    const auto cell = [&](const char* key, const Html& value) {
        return html("<td data-label=\"{}\">{}</td>", frame.plain(key), value);
    };
    const auto unless_by_hand = [&](const std::string& words) {
        return it.by_hand ? Html() : Html::text(words);
    };
    return html("<tr><th scope=\"row\">{}</th>{}</tr>", who(frame, it),
                cell("publishers.licence", licences(frame, it)) +
                    cell("publishers.programmes", Html::text(frame.words.number(it.programmes))) +
                    cell("publishers.files", unless_by_hand(frame.words.number(it.data_sets))) +
                    cell("publishers.read", unless_by_hand(frame.words.short_date(it.read_on))));
}

Html read_by_hand(const Frame& frame, const PublisherListView& view) {
    if (view.files_by_hand == 0) return {};
    return html(
        "<p class=\"hint\">{}</p>",
        frame.say({"publishers.read_by_hand", {{"files", view.files_by_hand}, {"day", view.last_by_hand}}}));
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
            "<th>{}</th><th>{}</th></tr></thead><tbody>{}</tbody></table></div>{}{}",
            frame.say("publishers.name"), frame.say("publishers.licence"), frame.say("publishers.programmes"),
            frame.say("publishers.files"), frame.say("publishers.read"),
            each(view.rows, [&](const PublisherRow& it) { return row(frame, it); }),
            read_by_hand(frame, view), paging(frame, view.paging));
    return {frame.plain("publishers.title"),
            body,
            {{frame.say("programmes.title"), frame.at(url("/programmes"))}},
            "programmes",
            {},
            false};
}

}  // namespace lightfoot
