// "Still right": by the link of a mail, without signing in, and what the desk looks after. Programs that look
// at mail follow links: opening one never changes anything, the button does.

#include "store/mail_in.hpp"
#include "store/upkeep.hpp"
#include "store/work.hpp"
#include "web/api/record.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/handlers.hpp"
#include "web/handlers/secret_address.hpp"
#include "web/pages/confirmation.hpp"

#include <charconv>

namespace lightfoot {

namespace {

// Guessing is limited by address; a link that we signed is not.
Result<ConfirmationLink> link_of(Call& call) {
    return known_or_limited(call, parse_confirmation_token(call.app.secrets.key, call.part("token")),
                            "freshness.link_unknown");
}

std::vector<LinkedRecord> records_of(Call& call, const ConfirmationLink& link) {
    return call.app.store.read(
        [&](Session& session) { return find_linked(session, link, date_of(call.now)); });
}

Json to_json(const Call& call, const LinkedRecord& one) {
    return Json::object({{"record", one.entry.offer ? "offer" : "institution"},
                         {"id", id_text(one.entry.id)},
                         {"title", one.offer ? Json(one.offer->title) : Json()},
                         {"institution_name", name_of(call, one.institution)},
                         {"answer", name_of(one.answer)}});
}

// The entries that are ticked; all of them where a program names none.
std::vector<std::size_t> chosen(const Call& call, std::size_t count) {
    std::vector<std::size_t> places;
    for (const auto& text : call.form.all("entry")) {
        std::size_t at = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), at).ec == std::errc())
            places.push_back(at);
    }
    if (places.empty() && call.json)
        for (std::size_t at = 0; at < count; ++at) places.push_back(at);
    return places;
}

ConfirmationView view_of(const Call& call, const ConfirmationLink& link,
                         const std::vector<LinkedRecord>& records) {
    ConfirmationView view;
    view.action = url("/confirmation/{}", call.part("token"));
    view.over = date_of(call.now) > link.last_day;
    view.last_day = link.last_day;
    for (const auto& one : records) {
        ConfirmationView::Row row;
        row.answer = one.answer;
        row.institution = name_of(call, one.institution);
        row.contact = one.offer ? one.offer->contact : one.institution.contact;
        if (one.offer) row.title = one.offer->title, row.language = one.offer->language;
        row.address = one.offer ? url("/offers/{}/edit", one.offer->id.text())
                                : url("/providers/{}/edit", one.institution.id.text());
        view.rows.push_back(std::move(row));
    }
    return view;
}

}  // namespace

Reply show_confirmation(Call& call) {
    const auto link = TRY(link_of(call));
    const auto records = records_of(call, link);
    if (call.json)
        return call.reply(Json::object({{"last_day", to_string(link.last_day)},
                                        {"entries", Json::array(records, [&](const LinkedRecord& one) {
                                             return to_json(call, one);
                                         })}}));
    return call.page(confirmation_page(call.frame(), view_of(call, link, records)));
}

Reply confirm_by_link(Call& call) {
    const auto link = TRY(link_of(call));
    const auto places = chosen(call, link.entries.size());
    const auto done = TRY(confirm_linked(call.app.store, link, places, call.now));
    const auto said = done > 0 ? "confirmed" : places.empty() ? "nothing_chosen" : "confirmed_before";
    return call.done(url("/confirmation/{}", call.part("token")), said,
                     Json::object({{"confirmed", done}, {"said", said}}));
}

namespace {

Json to_json(const Call& call, const StaleRecord& one) {
    const auto& upkeep = one.offer ? one.offer->upkeep : one.institution.upkeep;
    const auto confirmed_on = one.offer ? one.offer->confirmed_on : one.institution.confirmed_on;
    return Json::object({{"record", one.offer ? "offer" : "institution"},
                         {"id", one.offer ? one.offer->id.text() : one.institution.id.text()},
                         {"title", one.offer ? Json(one.offer->title) : Json()},
                         {"institution_name", name_of(call, one.institution)},
                         {"state", name_of(one.state)},
                         {"confirmed_on", confirmed_on ? Json(to_string(*confirmed_on)) : Json()},
                         {"entered_on", one.entered_on ? Json(to_string(*one.entered_on)) : Json()},
                         {"reminders", upkeep.reminders}});
}

}  // namespace

Reply show_upkeep(Call& call) {
    std::vector<StaleRecord> stale;
    std::vector<BouncingAddress> bouncing;
    call.app.store.read([&](Session& session) {
        stale = list_stale(session, call.viewer.space, call.app.freshness, date_of(call.now));
        bouncing = list_bouncing(session, call.viewer.space);
    });
    if (call.json)
        return call.reply(Json::object(
            {{"records", Json::array(stale, [&](const StaleRecord& one) { return to_json(call, one); })},
             {"addresses", Json::array(bouncing, [](const BouncingAddress& one) {
                  return Json::object({{"email", one.email},
                                       {"first_on", to_string(one.first_on)},
                                       {"last_on", to_string(one.last_on)},
                                       {"count", one.count},
                                       {"diagnosis", one.diagnosis}});
              })}}));
    UpkeepView view;
    for (const auto& one : stale) {
        const auto id = one.offer ? one.offer->id.text() : one.institution.id.text();
        const auto& upkeep = one.offer ? one.offer->upkeep : one.institution.upkeep;
        view.records.push_back(
            {one.offer ? one.offer->title : std::string(), one.offer ? one.offer->language : std::string(),
             name_of(call, one.institution), one.state,
             one.offer ? one.offer->confirmed_on : one.institution.confirmed_on, upkeep.reminders,
             one.offer ? one.offer->version : one.institution.version,
             one.offer ? url("/offers/{}", id) : url("/providers/{}", id),
             one.offer ? url("/offers/{}/confirmation", id) : url("/providers/{}/confirmation", id)});
    }
    for (const auto& one : bouncing)
        view.addresses.push_back({one.email, one.first_on, one.last_on, one.count, one.diagnosis});
    return call.page(upkeep_page(call.frame(), view));
}

Reply clear_address(Call& call) {
    const auto cleared = TRY(clear_bouncing(call.app.store, call.viewer.space, call.form.value("email"),
                                            call.viewer.account, call.now));
    return call.done(url("/desk/entries"), "saved", Json::object({{"cleared", cleared}}));
}

}  // namespace lightfoot
