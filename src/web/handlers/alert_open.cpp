// Without signing in: the personal feed and calendar under an address that nobody guesses, and the link of a
// mail. What leaves here says that something is there, no more. Programs that look at mail follow links:
// opening one never changes anything, the button does.

#include "domain/alert_link.hpp"
#include "exchange/atom.hpp"
#include "exchange/calendar.hpp"
#include "store/account.hpp"
#include "web/handlers/alert_handlers.hpp"
#include "web/handlers/secret_address.hpp"
#include "web/open_data.hpp"
#include "web/pages/alert.hpp"
#include "web/session.hpp"

namespace lightfoot {

namespace {

// The day from which identifiers are ours (RFC 4151).
Date first_day() { return date_of(2026, 1, 1); }
Time midnight(Date day) { return {std::int64_t{day.days} * 86'400}; }

// With or without its ending.
std::string_view token_of(const Call& call, std::string_view ending) {
    auto token = call.part("token");
    if (token.ends_with(ending)) token.remove_suffix(ending.size());
    return token;
}

Result<Account> account_of(Call& call, std::string_view ending) {
    auto found = call.app.store.read([&](Session& session) {
        return account_of_address(session, token_of(call, ending));
    });
    return known_or_limited(call, std::move(found), "alerts.address_unknown");
}

HttpResponse file(std::string type, std::string body) {
    HttpResponse response;
    response.content_type = std::move(type);
    response.body = std::move(body);
    return response;
}

}  // namespace

Reply show_alert_feed(Call& call) {
    const auto account = TRY(account_of(call, ".atom"));
    const auto world = open_world(call.app, call.words, account.space, call.now);
    const auto token = std::string(call.part("token"));
    AtomFeed feed;
    feed.id = tag_uri(world.host(), first_day(), "alerts/" + account.id.text());
    feed.title = call.words.text("alerts.title");
    if (account.space == Space::practice) feed.subtitle = call.words.text("open.practice");
    feed.language = call.words.language();
    feed.author = world.operator_name;
    feed.self = world.address(url("/alerts/feed/{}", token));
    feed.alternate = world.address(url("/alerts"));
    feed.since = midnight(first_day());
    for (const auto& [alert, unused] :
         call.app.store.read([&](Session& session) { return seen_alerts(session, account); })) {
        AtomEntry entry;
        entry.id = tag_uri(world.host(), first_day(), "alert/" + id_text(alert.id));
        entry.title = call.words.text(title_of(alert));
        entry.address = world.address(local(alert.path));
        entry.updated = alert.at;
        feed.entries.push_back(std::move(entry));
    }
    return file("application/atom+xml; charset=utf-8", to_atom(feed));
}

Reply show_alert_dates(Call& call) {
    const auto account = TRY(account_of(call, ".ics"));
    const auto world = open_world(call.app, call.words, account.space, call.now);
    const auto dates = call.app.store.read(
        [&](Session& session) { return due_dates(call.app, session, viewer_of(account), call.now); });
    Calendar calendar;
    calendar.name = call.words.text("due_dates.title");
    if (account.space == Space::practice) calendar.description = call.words.text("open.practice");
    calendar.language = call.words.language();
    calendar.address = world.address(url("/alerts/dates/{}", std::string(call.part("token"))));
    for (const auto& one : *dates) {
        CalendarEvent event;
        // The same date of the same record keeps its name.
        event.uid = std::string(name_of(one.kind)) + "-" + to_string(one.day) + "-" +
                    id_text(stable_id("due date", one.path)) + "@" + world.host();
        event.from = one.day, event.until = one.until;
        event.changed = midnight(first_day());
        event.summary = call.words.text(title_of(one.kind));
        event.address = world.address(local(one.path));
        calendar.events.push_back(std::move(event));
    }
    return file("text/calendar; charset=utf-8", to_icalendar(calendar));
}

// The link of a mail ---------------------------------------------------------------------------------------

namespace {

struct LinkedPerson {
    AlertLink link;
    Account account;
    AlertChoices choices;
};

// Nobody where it is not ours, or the account is no longer in use.
Result<LinkedPerson> person_of(Call& call) {
    const auto link =
        TRY(known_or_limited(call, parse_alert_link(call.app.secrets.key, call.part("token")),
                             "alerts.link_unknown"));
    LinkedPerson person{link, {}, {}};
    call.app.store.read([&](Session& session) {
        if (const auto account = find_any_account(session, link.account)) person.account = *account;
        person.choices = alert_choices(session, link.account);
    });
    if (!person.account.id || person.account.ended_at) return not_found("alerts.link_unknown");
    return person;
}

AlertLinkView view_of(const Call& call, const LinkedPerson& person) {
    AlertLinkView view;
    view.action = url("/alerts/by-mail/{}", call.part("token"));
    view.last_day = person.link.last_day;
    view.over = date_of(call.now) > view.last_day;
    for (const auto& [kind, changes] : person.link.entries)
        view.rows.push_back({kind, frequency_of(person.choices, person.account.role, kind),
                             changes != changes_of(person.choices, kind)});
    return view;
}

Json to_json(const AlertLinkView& view) {
    return Json::object(
        {{"last_day", to_string(view.last_day)},
         {"kinds", Json::array(view.rows, [](const AlertLinkView::Row& row) {
              return Json::object({{"kind", name_of(row.kind)},
                                   {"frequency", name_of(row.frequency)},
                                   {"changed_since", row.changed}});
          })}});
}

// What the button says: one kind and how often; the one click of a mail program (RFC 8058) stops all kinds of
// its mail.
Result<std::vector<AlertWish>> wishes_of(const Call& call, const AlertLink& link) {
    const bool one_click = call.form.value("List-Unsubscribe") == "One-Click";
    const auto kind = alert_kind(call.form.value("kind"));
    const auto frequency =
        one_click ? AlertFrequency::never : alert_frequency(call.form.value("frequency"));
    if (!frequency) return invalid("form.faults", {{"frequency", "alerts.choose"}});
    std::vector<AlertWish> wishes;
    for (const auto& entry : link.entries)
        if (one_click || kind == entry.kind) wishes.push_back({entry.kind, *frequency, entry.changes});
    if (wishes.empty()) return invalid("form.faults", {{"kind", "alerts.choose_kind"}});
    return wishes;
}

}  // namespace

Reply show_alert_link(Call& call) {
    const auto view = view_of(call, TRY(person_of(call)));
    if (call.json) return call.reply(to_json(view));
    return call.page(alert_link_page(call.frame(), view));
}

Reply change_by_alert_link(Call& call) {
    const auto person = TRY(person_of(call));
    if (date_of(call.now) > person.link.last_day)
        return conflict({"alerts.link_over_short", {{"date", person.link.last_day}}});
    const auto wishes = TRY(wishes_of(call, person.link));
    TRY(choose_alerts(call.app.store, person.account, wishes, call.now));
    return call.done(url("/alerts/by-mail/{}", call.part("token")), "saved",
                     to_json(view_of(call, TRY(person_of(call)))));
}

}  // namespace lightfoot
