#include "web/pages/shelf.hpp"

#include "web/pages/offer.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

Html days_of(const Frame& frame, const ShelfDate& date) {
    if (date.from == date.until) return Html::text(frame.words.date(date.from));
    return frame.say({"request.period", {{"from", date.from}, {"to", date.until}}});
}

Html places(const Frame& frame, int places) {
    return places == 0 ? html("<b>{}</b>", frame.say("shelf.no_place"))
                       : frame.say({"shelf.places", {{"count", std::int64_t{places}}}});
}

Html item(const Frame& frame, const OfferCard& card) {
    const auto& shelf = *card.shelf;
    const auto full = shelf.standing == ShelfStanding::full
                          ? html("<span class=\"label\">{}</span>", frame.say("shelf.standing.full"))
                          : Html();
    return html(
        "<article class=\"card offer\"><header><h3><a href=\"{}\">{}</a></h3>{}</header>{}{}{}</article>",
        frame.at(url("/offers/{}", card.id.text())), isolated(card.title, card.language), full,
        offer_meta(frame, card), shelf_terms(frame, shelf), shelf_dates(frame, shelf));
}

Html filters(const Frame& frame, const ShelfView& view) {
    const auto select = [&](const char* name, const char* words, const std::vector<Option>& options) {
        return select_field(frame, {name, words, {}, true, {}, 0, {}}, options);
    };
    return html(
        "<form class=\"filters\" method=\"get\" action=\"{}\">{}{}{}<div class=\"actions\">{}</div></form>",
        frame.at(url("/shelf")), select("kind", "shelf_filter_kind", view.kinds),
        select("given_in", "shelf_filter_language", view.languages),
        select("topic", "shelf_filter_topic", view.topics),
        html("<button type=\"submit\" class=\"quiet\">{}</button>", frame.say("shelf.filter")));
}

Html own_over(const Frame& frame, const std::vector<OfferCard>& cards) {
    if (cards.empty()) return {};
    const auto items = each(cards, [&](const OfferCard& card) {
        return html("<li><a href=\"{}\">{}</a></li>", frame.at(url("/shelf/{}/edit", card.id.text())),
                    isolated(card.title, card.language));
    });
    return html("<div class=\"ask\"><p>{}</p><ul>{}</ul></div>", frame.say("shelf.own_over"), items);
}

}  // namespace

Html shelf_terms(const Frame& frame, const ShelfCard& shelf) {
    return html("<p class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p>",
                frame.say("shelf.kind." + std::string(name_of(shelf.kind))),
                frame.say({"offer.days", {{"count", std::int64_t{shelf.duration_days}}}}),
                frame.say({"match.reason.lead", {{"days", std::int64_t{shelf.lead_days}}}}));
}

Html shelf_date(const Frame& frame, const ShelfDate& date) {
    return html("{} · {}", days_of(frame, date), places(frame, date.places));
}

Html shelf_dates(const Frame& frame, const ShelfCard& shelf) {
    if (shelf.dates.empty()) return html("<p class=\"hint\">{}</p>", frame.say("shelf.standing.over"));
    return html("<ul class=\"tags\">{}</ul>", each(shelf.dates, [&](const ShelfDate& date) {
                    return html("<li class=\"tag\">{}</li>", shelf_date(frame, date));
                }));
}

Page shelf_page(const Frame& frame, const ShelfView& view) {
    Html body =
        html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("shelf.title"), frame.say("shelf.lead"));
    if (view.may_offer)
        body += html("<p class=\"actions\">{}</p>",
                     link_button(frame, "shelf.put_up", frame.at(url("/shelf/new"))));
    body += own_over(frame, view.own_over);
    if (!view.groups.empty() || view.filtered) body += filters(frame, view);
    for (const auto& group : view.groups) {
        const auto kind = std::string(name_of(group.kind));
        body += html("<h2 id=\"{}\">{}</h2><p class=\"hint\">{}</p>{}", kind,
                     frame.say("shelf.heading." + kind), frame.say("shelf.explain." + kind),
                     each(group.items, [&](const OfferCard& card) { return item(frame, card); }));
    }
    if (view.groups.empty())
        body += view.filtered    ? empty_state(frame, "shelf.none_fits", url("/shelf"))
                : view.may_offer ? empty_state(frame, "shelf.none_yet", url("/shelf/new"))
                                 : empty_state(frame, "shelf.none_listed", url("/offers"));
    return {frame.plain("shelf.title"), body, {}, "shelf", {}, false};
}

namespace {

struct DateRow {
    std::string from, until, places;
};

// What was typed, after a fault; else the dates of the item and some room for more.
std::vector<DateRow> date_rows(const ShelfFormView& view) {
    std::vector<DateRow> rows;
    if (view.error) {
        std::vector<std::string> from, until, places;
        for (const auto& [name, value] : view.typed)
            if (auto* list = name == "from"     ? &from
                             : name == "until"  ? &until
                             : name == "places" ? &places
                                                : nullptr)
                list->push_back(value);
        const auto at = [](const std::vector<std::string>& list, std::size_t i) {
            return i < list.size() ? list[i] : std::string();
        };
        for (std::size_t i = 0; i < std::max(from.size(), until.size()); ++i)
            if (i < most_shelf_dates) rows.push_back({at(from, i), at(until, i), at(places, i)});
    } else if (view.offer.shelf) {
        for (const auto& date : view.offer.shelf->dates)
            rows.push_back({to_string(date.from), to_string(date.until), std::to_string(date.places)});
    }
    const auto wanted = std::min(most_shelf_dates, std::max<std::size_t>(4, rows.size() + 2));
    rows.resize(std::max(rows.size(), wanted));
    return rows;
}

Html date_table(const Frame& frame, const ShelfFormView& view) {
    std::size_t number = 0;
    const auto rows = each(date_rows(view), [&](const DateRow& row) {
        ++number;
        const auto id = number == 1 ? std::string("from") : "from-" + std::to_string(number);
        const auto label = [&](const char* key) {
            return frame.plain({key, {{"number", std::int64_t(number)}}});
        };
        return html(
            "<tr><td><input type=\"date\" id=\"{}\" name=\"from\" value=\"{}\" aria-label=\"{}\"></td>"
            "<td><input type=\"date\" name=\"until\" value=\"{}\" aria-label=\"{}\"></td>"
            "<td><input type=\"number\" inputmode=\"numeric\" name=\"places\" min=\"0\" max=\"{}\" "
            "value=\"{}\" "
            "aria-label=\"{}\"></td></tr>",
            id, row.from, label("shelf.from_number"), row.until, label("shelf.until_number"),
            most_shelf_places, row.places, label("shelf.places_number"));
    });
    const auto from_fault = fault_of(view.error, "from"), places_fault = fault_of(view.error, "places");
    const auto fault = [&](const std::optional<Message>& message) {
        return message ? html("<span class=\"fault\">{}</span>", frame.say(*message)) : Html();
    };
    return html(
        "<fieldset class=\"{}\"><legend>{}</legend><p class=\"hint\">{}</p>{}{}<div class=\"scroll\"><table>"
        "<thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th><th scope=\"col\" "
        "id=\"places\">{}</th></tr>"
        "</thead><tbody>{}</tbody></table></div></fieldset>",
        from_fault || places_fault ? "field has-fault" : "field", frame.say("field.shelf_dates"),
        frame.say("field.shelf_dates_hint"), fault(from_fault), fault(places_fault), frame.say("shelf.from"),
        frame.say("shelf.until"), frame.say("shelf.places_left"), rows);
}

std::vector<Option> kind_options(const Frame& frame, std::string_view chosen) {
    std::vector<Option> options;
    for (const auto kind : all_shelf_kinds) {
        const auto name = std::string(name_of(kind));
        options.push_back(
            {name, frame.say("shelf.kind." + name), name == chosen, frame.say("shelf.explain." + name)});
    }
    return options;
}

std::vector<Option> given_in(const Frame& frame, const ShelfFormView& view) {
    std::vector<Option> options;
    for (const auto language : official_languages) {
        bool chosen = std::count(view.offer.languages.begin(), view.offer.languages.end(), language) > 0;
        if (view.error)
            chosen = std::count(view.typed.begin(), view.typed.end(),
                                std::pair<std::string, std::string>("languages", language)) > 0;
        options.push_back({std::string(language), Html::text(frame.words.language_name(language)), chosen});
    }
    return options;
}

// What is typed after a fault, else what is stored.
FieldState state(const ShelfFormView& view, const std::string& name, const std::string& stored) {
    if (view.error)
        for (const auto& [known, value] : view.typed)
            if (known == name) return {value, fault_of(view.error, name)};
    return {stored, fault_of(view.error, name)};
}

Html what(const Frame& frame, const ShelfFormView& view) {
    const auto& offer = view.offer;
    const auto kind = state(view, "kind", offer.shelf ? std::string(name_of(offer.shelf->kind)) : "");
    std::string topics;
    for (const auto& tag : offer.topics)
        if (tag.standing != TopicStanding::removed)
            topics += (topics.empty() ? "" : ", ") + frame.words.name({Term::Kind::topic, tag.topic});
    return radio_field(frame, {"kind", "shelf_kind", kind, true, {}, 0, {}},
                       kind_options(frame, kind.value)) +
           text_field(frame,
                      {"title", "offer_title", state(view, "title", offer.title), true, offer.language}) +
           text_area(frame, {"text", "shelf_text", state(view, "text", offer.text), true, offer.language},
                     5) +
           text_field(frame, {"topics", "offer_topics", state(view, "topics", topics)}) +
           check_field(frame, {"languages", "offer_languages", {}}, given_in(frame, view));
}

Html when(const Frame& frame, const ShelfFormView& view) {
    const auto number = [&](const char* name, const char* words, const std::optional<int>& stored, int least,
                            int most, bool mandatory) {
        return number_field(
            frame, {name, words, state(view, name, stored ? std::to_string(*stored) : ""), mandatory}, least,
            most);
    };
    return date_table(frame, view) +
           number("lead_days", "shelf_lead_days", view.offer.lead_days, 0, most_shelf_lead_days, true) +
           number("duration_days", "shelf_duration_days", view.offer.duration_days, 1, 10, false) +
           grouped_check_field(frame, {"region", "offer_region", {}}, view.regions);
}

}  // namespace

Page shelf_form_page(const Frame& frame, const ShelfFormView& view) {
    const auto& offer = view.offer;
    const auto target = offer.id ? url("/shelf/{}/edit", offer.id.text()) : url("/shelf/new");
    const std::string version = std::to_string(view.stored ? view.stored->version : offer.version);
    const auto clash =
        view.stored ? conflict_words(frame, view.stored->title, view.stored->text, view.stored->language)
                    : Html();
    const auto key = offer.id ? "shelf.edit" : "shelf.put_up";
    Html body = html(
        "<h1>{}</h1><p class=\"lead\">{}</p>{}{}<form method=\"post\" action=\"{}\" data-draft=\"shelf-{}\" "
        "data-version=\"{}\">{}{}{}<h2>{}</h2>{}<div class=\"actions\">{}</div></form>",
        frame.say(key), frame.say("shelf.form_lead"), fault_summary(frame, view.error), clash,
        frame.at(target), offer.id.text(), version, draft_notes(frame), hidden_field("version", version),
        what(frame, view), frame.say("shelf.part_when"), when(frame, view), button(frame, "shelf.save"));
    return {frame.plain(key), body, {{frame.say("menu.shelf"), frame.at(url("/shelf"))}}, "shelf", {}, true};
}

}  // namespace lightfoot
