#include "web/pages/shelf_take.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

std::string typed(const TakeView& view, std::string_view name) {
    for (const auto& [known, value] : view.typed)
        if (known == name) return value;
    return {};
}

// Nothing to choose where there is one need: it is named.
Html which_need(const Frame& frame, const TakeView& view) {
    if (view.needs.size() == 1) {
        const auto& only = view.needs[0];
        return html("<p>{}</p>{}", frame.say({"shelf.for_need", {{"need", only.title}}}),
                    hidden_field("need", only.need.text()));
    }
    std::vector<Option> options;
    for (const auto& one : view.needs)
        options.push_back({one.need.text(), isolated(one.title.text, one.title.language),
                           one.need.text() == view.need});
    return radio_field(frame, {"need", "shelf_need", {view.need, fault_of(view.error, "need")}, true},
                       options);
}

Html which_date(const Frame& frame, const TakeView& view) {
    auto chosen = typed(view, "from");
    std::vector<Option> options;
    for (const auto& date : view.card.shelf->dates) {
        if (date.places <= 0) continue;
        const auto value = to_string(date.from);
        if (chosen.empty()) chosen = value;
        options.push_back({value, shelf_date(frame, date), value == chosen});
    }
    return radio_field(frame, {"from", "shelf_date", {chosen, fault_of(view.error, "from")}, true}, options);
}

// Nothing was sent yet: what comes first, and where.
Html first_the_request(const Frame& frame, const TakeView& view) {
    const auto drafts = each(view.drafts, [&](const RequestCard& card) {
        return html("<li><a href=\"{}\">{}</a></li>", frame.at(url("/requests/{}", card.id.text())),
                    isolated(card.title, card.language));
    });
    return html("<div class=\"ask\"><p>{}</p>{}</div><p class=\"actions\">{}</p>",
                frame.say("shelf.send_first"),
                view.drafts.empty() ? Html() : html("<ul>{}</ul>", drafts),
                link_button(frame, "request.start", frame.at(url("/requests/new"))));
}

bool has_place(const TakeView& view) {
    const auto& dates = view.card.shelf->dates;
    return std::any_of(dates.begin(), dates.end(), [](const ShelfDate& date) { return date.places > 0; });
}

Html take_form(const Frame& frame, const TakeView& view) {
    const FieldState words{typed(view, "words"), fault_of(view.error, "words")};
    return html(
        "<form method=\"post\" action=\"{}\" data-draft=\"take-{}\">{}{}{}{}<p class=\"hint\">{}</p>"
        "<div class=\"actions\">{}</div></form>",
        frame.at(url("/shelf/{}/taking", view.item.id.text())), view.item.id.text(), draft_notes(frame),
        which_need(frame, view), which_date(frame, view),
        text_area(frame, {"words", "shelf_words", words}, 3),
        frame.say({"shelf.what_is_seen", {{"provider", view.card.provider_name}}}),
        button(frame, "shelf.take"));
}

}  // namespace

Page take_page(const Frame& frame, const TakeView& view) {
    const auto& shelf = *view.card.shelf;
    const auto body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}<article class=\"card offer\"><header><h2><a "
        "href=\"{}\">{}</a></h2></header>{}{}</article>{}",
        frame.say("shelf.take_title"), frame.say("shelf.take_lead"), fault_summary(frame, view.error),
        frame.at(url("/offers/{}", view.item.id.text())), isolated(view.item.title, view.item.language),
        offer_meta(frame, view.card), shelf_terms(frame, shelf),
        !has_place(view)     ? empty_state(frame, "shelf.no_date_left", url("/shelf"))
        : view.needs.empty() ? first_the_request(frame, view)
                             : take_form(frame, view));
    return {frame.plain("shelf.take_title"), body, {{frame.say("menu.shelf"), frame.at(url("/shelf"))}},
            "shelf", {}, !view.needs.empty()};
}

}  // namespace lightfoot
