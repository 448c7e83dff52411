#include "web/pages/alert.hpp"

#include "domain/limits.hpp"
#include "web/pages/parts.hpp"

namespace lightfoot {

namespace {

Html frequency_words(const Frame& frame, AlertFrequency frequency) {
    return frame.say("alerts.frequency." + std::string(name_of(frequency)));
}
Html kind_words(const Frame& frame, AlertKind kind) {
    return frame.say("field.alert_" + std::string(name_of(kind)));
}

// To the parts of the page, past what may be a long list.
Html places(const Frame& frame, const AlertsView& view) {
    Url mail, address;
    mail.fragment("mail"), address.fragment("address");
    const auto to_mail = alert_kinds(view.role).empty()
                             ? Html()
                             : html("<li><a href=\"{}\">{}</a></li>", mail, frame.say("alerts.mail"));
    return html(
        "<ul class=\"jump\"><li><a href=\"{}\">{}</a></li>{}<li><a href=\"{}\">{}</a></li></ul>",
        frame.at(url("/calendar")), frame.say("due_dates.title"), to_mail, address,
        frame.say("alerts.address"));
}

Html own_title(const SeenRecord& record) {
    return record.title.empty() ? Html() : html("<p>{}</p>", isolated(record.title, record.language));
}

Html news(const Frame& frame, const AlertsView& view) {
    if (view.alerts.empty()) return empty_state(frame, "alerts.none");
    return html("<ul class=\"list news\">{}</ul>", each(view.alerts, [&](const SeenAlert& it) {
                    return html(
                        "<li><h3><a href=\"{}\">{}</a></h3>{}<p class=\"meta\"><span>{}</span></p></li>",
                        frame.at(local(it.alert.path)), frame.say(title_of(it.alert)), own_title(it.record),
                        frame.words.moment(it.alert.at));
                }));
}

Html choice(const Frame& frame, const AlertsView& view, AlertKind kind) {
    const auto name = std::string(name_of(kind));
    const auto chosen = frequency_of(view.choices, view.role, kind);
    std::vector<Option> options;
    for (const auto one : all_alert_frequencies)
        options.push_back({std::string(name_of(one)), frequency_words(frame, one), one == chosen});
    return select_field(frame, {name, "alert_" + name, {}, true, {}, 0, {}}, options);
}

Html rhythm(const Frame& frame, const AlertsView& view) {
    const auto kinds = alert_kinds(view.role);
    if (kinds.empty()) return {};
    return html(
        "<h2 id=\"mail\">{}</h2><p>{}</p><form method=\"post\" action=\"{}\"><div class=\"rhythm\">{}</div>"
        "<div class=\"actions\">{}</div></form>",
        frame.say("alerts.mail"), frame.say({"alerts.mail_lead", {{"email", Quote{view.email, ""}}}}),
        frame.at(url("/alerts")),
        each(kinds, [&](AlertKind kind) { return choice(frame, view, kind); }),
        button(frame, "account.save"));
}

Html address_line(const Frame& frame, const char* label, const std::string& address) {
    return html("<dt>{}</dt><dd><code class=\"address\" dir=\"ltr\">{}</code></dd>", frame.say(label),
                address);
}

Html own_address(const Frame& frame, const AlertsView& view) {
    Html body = html("<h2 id=\"address\">{}</h2><p>{}</p>", frame.say("alerts.address"),
                     frame.say("alerts.address_lead"));
    if (!view.feed.empty())
        body += html("<div class=\"notice\" role=\"status\"><p>{}</p></div><dl class=\"facts\">{}{}</dl>",
                     frame.say("alerts.address_once"), address_line(frame, "alerts.feed", view.feed),
                     address_line(frame, "alerts.calendar", view.calendar));
    else if (view.address_made)
        body += html("<p>{}</p>", frame.say({"alerts.address_made", {{"time", *view.address_made}}}));
    const auto make = html("<form method=\"post\" action=\"{}\"><button class=\"quiet\">{}</button></form>",
                           frame.at(url("/alerts/address")),
                           frame.say(view.address_made ? "alerts.address_anew" : "alerts.address_make"));
    const auto end =
        view.address_made
            ? html("<form method=\"post\" action=\"{}\"><button class=\"link\">{}</button></form>",
                   frame.at(url("/alerts/address/end")), frame.say("alerts.address_end"))
            : Html();
    return body + html("<div class=\"actions\">{}{}</div>", make, end);
}

}  // namespace

Message title_of(AlertKind kind) { return "alerts.title." + std::string(name_of(kind)); }
Message title_of(const Alert& alert) {
    if (!alert.step) return title_of(alert.kind);
    return "alerts.title." + std::string(name_of(alert.kind)) + '.' + std::string(name_of(*alert.step));
}
Message title_of(DueKind kind) { return "due_dates.due." + std::string(name_of(kind)); }

Page alerts_page(const Frame& frame, const AlertsView& view) {
    const bool fresh = !view.feed.empty();
    Html body =
        html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("alerts.title"), frame.say("alerts.lead"));
    body += places(frame, view);
    if (fresh) body += own_address(frame, view);
    body += html("<h2 id=\"news\">{}</h2>{}", frame.say("alerts.news"), news(frame, view));
    body += rhythm(frame, view);
    if (!fresh) body += own_address(frame, view);
    return {frame.plain("alerts.title"), body, {}, "alerts", {}, true};
}

namespace {

Html days(const Frame& frame, const DueDate& it) {
    const auto weekday = frame.words.weekday(it.day);
    if (it.day == it.until)
        return html("<time datetime=\"{}\">{}</time> <span>{}</span>", to_string(it.day),
                    frame.words.date(it.day), weekday);
    return html("<span>{}</span>", frame.say({"request.period", {{"from", it.day}, {"to", it.until}}}));
}

Html due_item(const Frame& frame, const DueDate& it, Date today) {
    const bool late = is_task(it.kind) && it.until < today;
    const bool now = it.day <= today && it.until >= today;
    Html mark;
    if (late) mark = html("<span class=\"label\">{}</span>", frame.say("due_dates.overdue"));
    if (now) mark = html("<span class=\"label\">{}</span>", frame.say("due_dates.today"));
    const auto about = it.title.empty() ? Html() : html("<p>{}</p>", isolated(it.title, it.language));
    return html(
        "<li><p class=\"days\">{} {}</p><div><h3><a href=\"{}\">{}</a></h3>{}</div></li>", days(frame, it),
        mark, frame.at(local(it.path)), frame.say(title_of(it.kind)), about);
}

}  // namespace

// A month is a list: it reads the same on a telephone and to a screen reader.
Page due_dates_page(const Frame& frame, const DueDatesView& view) {
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>", frame.say("due_dates.title"),
                     frame.say("due_dates.lead"));
    if (view.on_desk > 0)
        body += html("<p class=\"hint\">{}</p>",
                     frame.say({"due_dates.first_of",
                                {{"total", view.on_desk}, {"shown", std::int64_t(limits::page)}}}));
    if (view.dates.empty()) body += empty_state(frame, "due_dates.none", url("/alerts"));
    for (std::size_t from = 0; from < view.dates.size();) {
        const auto month = frame.words.month(view.dates[from].day);
        Html items;
        for (; from < view.dates.size() && frame.words.month(view.dates[from].day) == month; ++from)
            items += due_item(frame, view.dates[from], view.today);
        body += html("<h2 class=\"month\">{}</h2><ul class=\"list due\">{}</ul>", month, items);
    }
    body += paging(frame, view.paging);
    auto own = frame.at(url("/alerts"));
    own.fragment("address");
    body += html("<p>{}</p>", frame.words.html("due_dates.own", own));
    return {frame.plain("due_dates.title"),
            body,
            {{frame.say("alerts.title"), frame.at(url("/alerts"))}},
            "alerts",
            {},
            false};
}

namespace {

// Those that come less often than now.
Html slower(const Frame& frame, const AlertLinkView& view, const AlertLinkView::Row& row) {
    Html buttons;
    for (const auto one : {AlertFrequency::daily, AlertFrequency::weekly, AlertFrequency::never})
        if (one > row.frequency)
            buttons += html("<button class=\"quiet\" name=\"frequency\" value=\"{}\">{}</button>",
                            name_of(one), frequency_words(frame, one));
    return html("<form method=\"post\" action=\"{}\">{}<div class=\"actions\">{}</div></form>",
                frame.at(view.action), hidden_field("kind", name_of(row.kind)), buttons);
}

Html link_row(const Frame& frame, const AlertLinkView& view, const AlertLinkView::Row& row) {
    const bool open = !view.over && !row.changed && row.frequency != AlertFrequency::never;
    return html(
        "<li><h2>{}</h2><p>{}</p>{}</li>", kind_words(frame, row.kind),
        frame.say({row.changed ? "alerts.link_changed" : "alerts.link_now",
                   {{"frequency", frame.plain("alerts.frequency." + std::string(name_of(row.frequency)))}}}),
        open ? slower(frame, view, row) : Html());
}

}  // namespace

Page alert_link_page(const Frame& frame, const AlertLinkView& view) {
    Html body = html("<h1>{}</h1>", frame.say("alerts.link_title"));
    body += view.over ? html("<div class=\"ask\"><p>{}</p></div>",
                             frame.words.html({"alerts.link_over", {{"date", view.last_day}}},
                                              frame.at(url("/alerts"))))
                      : html("<p class=\"lead\">{}</p>", frame.say("alerts.link_lead"));
    body += html("<ul class=\"list\">{}</ul>", each(view.rows, [&](const AlertLinkView::Row& row) {
                     return link_row(frame, view, row);
                 }));
    body += html("<p>{}</p>", frame.words.html("alerts.link_sign_in", frame.at(url("/alerts"))));
    return {frame.plain("alerts.link_title"), body, {}, "", {}, true};
}

}  // namespace lightfoot
