#include "web/pages/confirmation.hpp"

namespace lightfoot {

namespace {

Html title(const Frame& frame, const std::string& title, const std::string& language) {
    return title.empty() ? frame.say("freshness.own_entry") : isolated(title, language);
}

Html contact_line(const Contact& contact) {
    Html line;
    for (const auto* part :
         {&contact.office, &contact.office_email, &contact.person, &contact.person_email, &contact.telephone})
        if (!part->empty()) line += html("<span>{}</span>", isolated(*part));
    return line.empty() ? Html() : html("<p class=\"meta\">{}</p>", line);
}

Html entry(const Frame& frame, const ConfirmationView::Row& row, std::size_t at, bool over) {
    const auto id = at == 0 ? std::string("entry") : "entry-" + std::to_string(at);
    const auto name = html("<b>{}</b>", title(frame, row.title, row.language));
    const auto about =
        html("<p class=\"meta\"><span>{}</span></p>{}", isolated(row.institution), contact_line(row.contact));
    if (row.answer != LinkAnswer::open || over)
        return html("<li><p>{}</p>{}<p>{}</p></li>", name, about,
                    row.answer == LinkAnswer::open
                        ? Html()
                        : frame.say("freshness.answer." + std::string(name_of(row.answer))));
    return html(
        "<li><div class=\"choice\"><input type=\"checkbox\" id=\"{}\" name=\"entry\" value=\"{}\" checked>"
        "<label for=\"{}\">{}</label></div>{}<p><a href=\"{}\">{}</a></p></li>",
        id, std::to_string(at), id, name, about, frame.at(row.address), frame.say("freshness.correct"));
}

}  // namespace

Page confirmation_page(const Frame& frame, const ConfirmationView& view) {
    std::size_t open = 0, at = 0;
    for (const auto& row : view.rows) open += row.answer == LinkAnswer::open && !view.over;
    const auto items =
        each(view.rows, [&](const ConfirmationView::Row& row) { return entry(frame, row, at++, view.over); });
    Html body = html("<h1>{}</h1>", frame.say("freshness.title"));
    if (view.over)
        body += html("<div class=\"ask\"><p>{}</p></div>",
                     frame.words.html({"freshness.link_over_page", {{"date", view.last_day}}},
                                      frame.at(url("/sign-in"))));
    else
        body += html("<p class=\"lead\">{}</p>",
                     frame.say(open > 0 ? "freshness.page_lead" : "freshness.all_done"));
    const auto list = html("<ul class=\"list\">{}</ul>", items);
    body += open > 0 ? html("<form method=\"post\" action=\"{}\">{}<div class=\"actions\">{}</div></form>",
                            frame.at(view.action), list, button(frame, "offer.still_right"))
                     : list;
    return {frame.plain("freshness.title"), body, {}, "offers", {}, true};
}

namespace {

Html record_row(const Frame& frame, const UpkeepView::Record& record) {
    return html(
        "<li><h3><a href=\"{}\">{}</a></h3><p "
        "class=\"meta\"><span>{}</span><span>{}</span><span>{}</span></p>"
        "<form method=\"post\" action=\"{}\">{}<button class=\"quiet\">{}</button></form></li>",
        frame.at(record.address), title(frame, record.title, record.language), isolated(record.institution),
        freshness_words(frame, record.state, record.confirmed_on),
        frame.say({"freshness.reminders", {{"count", std::int64_t{record.reminders}}}}),
        frame.at(record.confirmation), hidden_field("version", std::to_string(record.version)),
        frame.say("offer.still_right"));
}

Html address_row(const Frame& frame, const UpkeepView::Address& address) {
    return html("<li>{}<form method=\"post\" action=\"{}\">{}<button class=\"link\">{}</button></form></li>",
                bouncing_note(frame, address.email, address.last_on, address.diagnosis),
                frame.at(url("/desk/addresses")), hidden_field("email", address.email),
                frame.say("freshness.address_works"));
}

}  // namespace

Page upkeep_page(const Frame& frame, const UpkeepView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p><h2>{}</h2>", frame.say("freshness.desk_title"),
                     frame.say("freshness.desk_lead"), frame.say("freshness.desk_records"));
    body += view.records.empty()
                ? empty_state(frame, "freshness.desk_no_records")
                : html("<ul class=\"list\">{}</ul>",
                       each(view.records, [&](const auto& one) { return record_row(frame, one); }));
    body += html("<h2>{}</h2>", frame.say("freshness.desk_addresses"));
    body += view.addresses.empty()
                ? empty_state(frame, "freshness.desk_no_addresses")
                : html("<ul class=\"list\">{}</ul>",
                       each(view.addresses, [&](const auto& one) { return address_row(frame, one); }));
    return {frame.plain("freshness.desk_title"),
            body,
            {{frame.say("menu.desk"), frame.at(url("/desk"))}},
            "desk",
            {},
            false};
}

Html freshness_words(const Frame& frame, FreshnessState state, const std::optional<Date>& confirmed_on) {
    const auto key = "freshness.state." + std::string(name_of(state));
    if (!confirmed_on && state != FreshnessState::source && state != FreshnessState::unconfirmed)
        return frame.say(state == FreshnessState::fresh ? "freshness.state.unconfirmed" : "freshness.never");
    return confirmed_on ? frame.say({key, {{"date", *confirmed_on}}}) : frame.say(key);
}

Html entry_card(const Frame& frame, const std::optional<EntryView>& entry) {
    if (!entry) return {};
    const auto id = entry->institution.text();
    return html(
        "<div class=\"card entry\"><h2>{}</h2><p>{}</p><form method=\"post\" action=\"{}\">{}<button "
        "class=\"quiet\">{}</button></form><p><a href=\"{}\">{}</a></p></div>",
        frame.say(entry->own ? "freshness.own_entry" : "freshness.its_entry"),
        freshness_words(frame, entry->state, entry->confirmed_on),
        frame.at(url("/providers/{}/confirmation", id)),
        hidden_field("version", std::to_string(entry->version)), frame.say("offer.still_right"),
        frame.at(url("/providers/{}", id)), frame.say("freshness.see_entry"));
}

Html bouncing_note(const Frame& frame, const std::string& email, Date last_on, const std::string& diagnosis) {
    return html("<p>{}</p><p class=\"hint\"><bdi dir=\"ltr\">{}</bdi></p>",
                frame.say({"freshness.bounced", {{"email", Quote{email, ""}}, {"date", last_on}}}),
                diagnosis);
}

}  // namespace lightfoot
