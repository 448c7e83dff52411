#include "web/pages/posted.hpp"

#include "base/text.hpp"

namespace lightfoot {

Page posted_list_page(const Frame& frame, const std::vector<PostedView>& all) {
    const Html rows = each(all, [&](const PostedView& one) {
        return html("<li><h2><a href=\"{}\">{}</a></h2><p class=\"meta\"><span>{}</span></p><p>{}</p></li>",
                    frame.at(url("/posted/{}", one.request.text())), isolated(one.requester_name),
                    frame.words.date(one.day), isolated(first_words(one.text, 200), one.language));
    });
    const Html list = all.empty() ? empty_state(frame, "public_text.none", url("/requests"))
                                  : html("<ul class=\"list\">{}</ul>", rows);
    return {frame.plain("public_text.title"),
            html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("public_text.title"),
                 frame.say("public_text.lead"), list),
            {},
            "requests",
            {},
            false};
}

Page posted_page(const Frame& frame, const PostedView& view) {
    const Html body = html("<h1>{}</h1><p class=\"meta\"><span>{}</span></p>{}<p class=\"hint\">{}</p>",
                           frame.say({"public_text.heading", {{"requester", view.requester_name}}}),
                           frame.say({"public_text.since", {{"date", view.day}}}),
                           own_words(frame, view.text, view.language), frame.say("public_text.its_own_text"));
    return {frame.plain({"public_text.heading", {{"requester", view.requester_name}}}),
            body,
            {{frame.say("public_text.title"), frame.at(url("/posted"))}},
            "requests",
            {},
            true};
}

}  // namespace lightfoot
