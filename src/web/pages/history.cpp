#include "web/pages/history.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// How the value of a field reads.
enum class Reads { as_written, day, moment, language, languages, topics, regions, states, periods, code };

struct FieldWords {
    std::string_view subject;  // of which records; empty: of all
    std::string_view field;    // as the ledger calls it, without "need.<id>."
    std::string_view key;      // of its name
    Reads reads = Reads::as_written;
    std::string_view codes = {};  // what stands before the code in the key of its words
};
using enum Reads;
constexpr FieldWords field_words[] = {
    {"", "title", "field.offer_title"},
    {"", "text", "history.field.text"},
    {"", "note", "history.field.text"},
    {"", "language", "field.note_language", language},
    {"", "languages", "offer.languages", languages},
    {"", "topics.confirmed", "event.offer.topics_confirmed", topics},
    {"", "topics.proposed", "event.offer.topics_proposed", topics},
    {"", "topics.removed", "history.field.topics_removed", topics},
    {"", "created_at", "event.request.started", moment},
    {"", "withdrawn_at", "event.request.withdrawn", moment},
    {"", "confirmed_on", "event.offer.confirmed", day},
    {"", "reminders", "history.field.reminders"},
    {"", "reminded_on", "history.field.reminded_on", day},
    {"", "hidden_on", "history.field.hidden_on", day},
    {"", "contact.office", "contact.office"},
    {"", "contact.office_email", "contact.office_email"},
    {"", "contact.person", "contact.person"},
    {"", "contact.person_email", "contact.person_email"},
    {"", "contact.telephone", "contact.telephone"},
    {"component", "programme", "component.identifier"},
    {"component", "host", "component.host"},
    {"component", "implementer", "component.implementer"},
    {"component", "added", "component.added"},
    {"component", "untouched", "component.untouched"},
    {"component", "by_whom", "component.by_whom"},
    {"component", "cost", "component.cost"},
    {"component", "owner", "component.owner"},
    {"component", "obligation", "component.obligation", topics},
    {"component", "cleared_by", "field.cleared_by"},
    {"component", "asked_at", "event.component.host_asked", moment},
    {"component", "reminded_at", "event.component.host_reminded", moment},
    {"component", "silent_at", "event.component.host_silent", moment},
    {"component", "answer", "component.answer_title", code, "hosting.answer."},
    {"component", "answer_reason", "component.answer_title", code, "component.reason."},
    {"component", "answer_words", "component.answer_title"},
    {"component", "carries", "component.carries"},
    {"component", "taken_back_at", "event.component.host_took_back", moment},
    {"component", "withdrawn_at", "event.component.withdrawn", moment},
    {"request", "arrival", "history.field.arrival", code, "history.value."},
    {"request", "circulation", "field.circulation", code, "history.value."},
    {"request", "circulation.at", "history.field.answered_at", moment},
    {"request", "posting", "history.field.posting", code, "history.value."},
    {"request", "posting.at", "history.field.answered_at", moment},
    {"request", "dated", "field.letter_date", day},
    {"request", "authenticated_at", "event.request.authenticated", moment},
    {"request", "acknowledged_at", "event.request.acknowledged", moment},
    {"request", "recalled_at", "event.request.recalled", moment},
    {"request", "set_aside", "field.set_aside_reason", code, "procedure.aside."},
    {"request", "set_aside.at", "event.request.set_aside", moment},
    {"request", "set_aside.words", "field.set_aside_words"},
    {"request", "posted.text", "field.posting_text"},
    {"request", "posted.language", "field.posting_language", language},
    {"request", "posted.written_at", "event.request.posting_text_written", moment},
    {"request", "posted.posted_at", "event.request.posted", moment},
    {"request", "posted.taken_down_at", "event.request.taken_down", moment},
    {"request", "referral.at", "event.request.referred", moment},
    {"request", "referral.words", "field.refer_words"},
    {"request", "referral.ended_at", "event.request.referral_ended", moment},
    {"request", "referral.advice", "field.advice"},
    {"request", "met", "field.met_answer", code, "met_answer."},
    {"request", "met.asked_at", "event.request.asked_whether_met", moment},
    {"request", "met.answered_at", "event.request.answered_whether_met", moment},
    {"request", "met.words", "field.met_words"},
    {"request", "sent_at", "event.request.sent", moment},
    {"request", "circulated_at", "event.request.circulated", moment},
    {"request", "cleared_at", "event.request.cleared", moment},
    {"request", "official_at", "event.request.signed_note_received", moment},
    {"request", "position", "history.field.position"},
    {"request", "own_order", "history.field.own_order"},
    {"request", "why_it_matters", "request.why_here"},
    {"request", "who", "request.who"},
    {"request", "place", "request.place"},
    {"request", "existing", "request.existing"},
    {"request", "expectations", "request.expectations"},
    {"request", "first_step", "request.first_step"},
    {"request", "earliest", "field.earliest", day},
    {"request", "latest", "field.latest", day},
    {"request", "visits", "field.visits"},
    {"request", "days_per_month", "field.days_per_month"},
    {"request", "no_go", "field.no_go", periods},
    {"request", "name", "history.field.file"},
    {"request", "size", "history.field.size"},
    {"offer", "kind", "history.field.kind", code, "offer.kind."},
    {"offer", "regions", "offer.regions", regions},
    {"offer", "regions_as_stated", "offer.regions"},
    {"offer", "eligible_states", "field.offer_states", states},
    {"offer", "conditions", "offer.conditions"},
    {"offer", "lead_days", "field.offer_lead_days"},
    {"offer", "capacity_per_year", "field.offer_capacity_per_year"},
    {"offer", "duration_days", "field.offer_duration_days"},
    {"offer", "visits", "field.offer_visits"},
    {"offer", "travel_paid_by", "offer.travel_paid_by", code, "payer."},
    {"offer", "fees_paid_by", "offer.fees_paid_by", code, "payer."},
    {"offer", "local_costs_paid_by", "offer.local_costs_paid_by", code, "payer."},
    {"offer", "shelf_kind", "field.shelf_kind", code, "shelf.kind."},
    {"offer", "shelf_dates", "field.shelf_dates", periods},
    {"offer", "shelf_places", "shelf.places_left"},
    {"offer", "available_from", "offer.available_from", day},
    {"offer", "available_until", "offer.available_until", day},
    {"letter", "kind", "history.field.kind", code, "letter.kind."},
    {"letter", "signed_at", "event.letter.signed", moment},
    {"case", "words", "case.in_mind"},
    {"case", "next_on", "case.next_on", day},
    {"case", "requester", "case.requester_says", code, "case.answer."},
    {"case", "requester_reason", "field.decline_reason", code, "case.reason."},
    {"case", "requester_words", "field.case_answer_words"},
    {"case", "provider", "case.provider_says", code, "case.answer."},
    {"case", "provider_reason", "field.decline_reason", code, "case.reason."},
    {"case", "provider_words", "field.case_answer_words"},
    {"case", "funder.institution", "case.funder"},
    {"case", "funder.words", "case.funder"},
    {"case", "expert.institution", "case.expert"},
    {"case", "expert.words", "case.expert"},
    {"case", "host.institution", "case.host"},
    {"case", "host.words", "case.host"},
    {"case", "requester_feedback", "field.outcome", code, "case.outcome."},
    {"case", "requester_feedback.helped", "field.helped"},
    {"case", "requester_feedback.otherwise", "field.otherwise"},
    {"case", "provider_feedback", "field.outcome", code, "case.outcome."},
    {"case", "provider_feedback.helped", "field.helped"},
    {"case", "provider_feedback.otherwise", "field.otherwise"},
    {"case", "closed_at", "case.status.closed", moment},
    {"case", "outcome", "case.outcome_title", code, "case.outcome."},
    {"case", "follow_up", "field.use", code, "follow_up.use."},
    {"case", "follow_up_words", "field.case_answer_words"},
    {"case", "follow_up_asked_at", "event.case.follow_up_asked", moment},
    {"case", "follow_up_answered_at", "event.case.follow_up_answered", moment},
    {"case", "name", "history.field.file"},
    {"case", "size", "history.field.size"},
    {"case", "kind", "delivery.kind_title", code, "delivery.kind."},
    {"case", "owner", "delivery.owner"},
    {"case", "from", "field.delivery_from", day},
    {"case", "to", "field.delivery_to", day},
    {"case", "place", "delivery.place"},
    {"case", "contribution", "delivery.contribution"},
    {"case", "carried_on_by", "delivery.carried_on_by"},
    {"case", "in_plan", "plan.chosen"},
    {"case", "requester_agreed_at", "delivery.agreed", moment},
    {"case", "provider_agreed_at", "delivery.agreed", moment},
    {"case", "reported_at", "event.case.delivery_reported", moment},
    {"case", "report", "delivery.reported"},
    {"case", "answered_at", "event.case.delivery_confirmed", moment},
    {"case", "fulfilment", "delivery.answer", code, "delivery.fulfilment."},
    {"case", "answer", "delivery.answer"},
    {"case", "source_url", "delivery.source"},
    {"case", "source_accepted_at", "event.case.source_accepted", moment},
    {"case", "cancelled_at", "delivery.status.cancelled", moment},
    {"institution", "kind", "history.field.kind", code, "institution."},
    {"institution", "state_code", "field.state", states},
    {"institution", "name", "field.institution_name"},
    {"institution", "about", "field.provider_about"},
    {"institution", "about_language", "field.note_language", language},
    {"institution", "provides", "history.field.provides", code, "history.value."},
    {"institution", "requests", "history.field.requests", code, "history.value."},
    {"institution", "email", "field.email"},
    {"institution", "role", "field.role", code, "role."},
    {"institution", "address", "field.email"},
    {"institution", "diagnosis", "history.field.diagnosis"},
    {"account", "name", "field.name"},
    {"account", "email", "field.email"},
    {"account", "role", "field.role", code, "role."},
    {"account", "deputy", "history.field.deputy", code, "history.value."},
    {"account", "keeps_people", "history.field.keeps_people", code, "history.value."},
    {"account", "left", "history.field.codes_left"},
    {"", "entries", "history.field.entries_erased"},
};

// "need.k3x….title" is the title of a need, "delivery.k3x….title" that of a delivery, "words.fr.title" that
// of a letter in French.
std::string_view without_need(std::string_view field) {
    if (field.starts_with("words.") && field.size() > 9) return field.substr(9);
    if (!field.starts_with("need.") && !field.starts_with("delivery.")) return field;
    const auto end = field.find('.', field.find('.') + 1);
    return end == std::string_view::npos ? field : field.substr(end + 1);
}

// "referral.2.advice" is the advice of a referral.
std::string without_number(std::string_view field) {
    constexpr std::string_view start = "referral.";
    if (!field.starts_with(start)) return std::string(without_need(field));
    const auto end = field.find('.', start.size());
    return end == std::string_view::npos ? std::string(field)
                                         : std::string(start) + std::string(field.substr(end + 1));
}

const FieldWords* find_words(std::string_view subject, std::string_view field) {
    const auto wanted = without_number(field);
    for (const auto& known : field_words)
        if ((known.subject.empty() || known.subject == subject) && known.field == wanted)
            return &known;
    return nullptr;
}

std::vector<std::string> items_of(std::string_view list) {
    std::vector<std::string> items;
    while (!list.empty()) {
        const auto end = std::min(list.find(", "), list.size());
        items.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 2, list.size()));
    }
    return items;
}

std::string day_words(const Frame& frame, const std::string& value) {
    const auto day = parse_date(value.substr(0, 10));
    return day ? frame.words.date(*day) : value;
}

template <class Say>
std::string list_words(const Frame& frame, const std::string& value, Say say) {
    auto items = items_of(value);
    for (auto& item : items) item = say(item);
    return frame.words.list(items);
}

std::string period_words(const Frame& frame, const std::string& value) {
    const auto slash = value.find('/');
    const auto from = parse_date(value.substr(0, slash));
    const auto to = slash == std::string::npos ? std::nullopt : parse_date(value.substr(slash + 1));
    return from && to ? frame.words.text({"request.period", {{"from", *from}, {"to", *to}}}) : value;
}

std::string words_of(const Frame& frame, const FieldWords& known, const std::string& value) {
    const auto named = [&](Term::Kind kind) {
        return list_words(frame, value, [&](const std::string& id) { return frame.words.name({kind, id}); });
    };
    switch (known.reads) {
    case as_written: return value;
    case day:
    case moment: return day_words(frame, value);
    case language: return frame.words.language_name(value);
    case languages:
        return list_words(frame, value, [&](const std::string& id) { return frame.words.language_name(id); });
    case topics: return named(Term::Kind::topic);
    case regions: return named(Term::Kind::region);
    case states: return named(Term::Kind::state);
    case periods:
        return list_words(frame, value, [&](const std::string& one) { return period_words(frame, one); });
    case code: {
        const auto key = std::string(known.codes) + value;
        return frame.words.knows(key) ? frame.words.text(key) : value;
    }
    }
    return value;
}

// "released.need", "text.state_summary.fr.title": of a part of a story.
Html story_field(const Frame& frame, const std::string& name, const std::string& value) {
    const auto start = name.find('.') + 1;
    const auto part = name.substr(start, name.find('.', start) - start);
    const auto key = "story.part." + part;
    const auto label = frame.say(frame.words.knows(key) ? key : "history.field.other");
    if (value.empty())
        return html("<dt>{}</dt><dd class=\"hint\">{}</dd>", label, frame.say("history.taken_away"));
    if (name.starts_with("released.")) return html("<dt>{}</dt><dd>{}</dd>", label, day_words(frame, value));
    return html("<dt>{}</dt><dd dir=\"auto\">{}</dd>", label, value);
}

Html field(const Frame& frame, std::string_view subject, const std::string& name, const std::string& value) {
    if (subject == "story") return story_field(frame, name, value);
    const auto* known = find_words(subject, name);
    const auto label = frame.say(known ? std::string(known->key) : "history.field.other");
    const auto shown = value.empty() ? html("<span class=\"hint\">{}</span>", frame.say("history.taken_away"))
                       : known       ? Html::text(words_of(frame, *known, value))
                                     : Html::text(value);
    return known && known->reads == as_written ? html("<dt>{}</dt><dd dir=\"auto\">{}</dd>", label, shown)
                                               : html("<dt>{}</dt><dd>{}</dd>", label, shown);
}

Html row_item(const Frame& frame, const HistoryRow& row) {
    const auto subject = std::string_view(row.verb).substr(0, row.verb.find('.'));
    const auto facts =
        each(row.body, [&](const auto& one) { return field(frame, subject, one.first, one.second); });
    const auto detail = row.erased ? html("<p class=\"hint\">{}</p>", frame.say("history.erased"))
                        : row.body.empty()
                            ? Html()
                            : html("<details><summary>{}</summary><dl class=\"facts\">{}</dl></details>",
                                   frame.say("history.details"), facts);
    const auto who = row.who.empty() ? frame.say("history.software") : isolated(row.who);
    return html("<li><b>{}</b><span class=\"meta\"><span>{}</span><span>{}</span></span>{}</li>",
                frame.say("event." + row.verb), frame.words.moment(row.at), who, detail);
}

}  // namespace

bool history_knows(std::string_view subject, std::string_view field) { return find_words(subject, field); }

Page history_page(const Frame& frame, const HistoryView& view) {
    const auto rows = each(view.rows, [&](const HistoryRow& row) { return row_item(frame, row); });
    const Html list =
        view.rows.empty() ? empty_state(frame, "history.none") : html("<ol class=\"steps\">{}</ol>", rows);
    Html body = html("<h1>{}</h1><p class=\"lead\">{}</p>{}", frame.say("history.title"),
                     frame.say(view.lead), list);
    return {frame.plain("history.title"),
            body,
            {{isolated(view.title), frame.at(view.record)}},
            view.menu,
            {},
            true};
}

}  // namespace lightfoot
