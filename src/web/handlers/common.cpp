#include "web/handlers/common.hpp"

#include "base/text.hpp"
#include "domain/contact_age.hpp"
#include "domain/day_words.hpp"
#include "store/account.hpp"
#include "store/upkeep.hpp"
#include "store/work.hpp"
#include "store/view_note.hpp"
#include "web/api/record.hpp"
#include "web/form_desk.hpp"
#include "web/handlers/story_common.hpp"

#include <algorithm>
#include <map>

namespace lightfoot {

std::string name_of(const Call& call, const Institution& institution) {
    if (institution.kind == InstitutionKind::state && !institution.state_code.empty())
        return call.words.name({Term::Kind::state, institution.state_code});
    return institution.name;
}

std::string institution_name(const Call& call, Session& session, InstitutionId id) {
    const auto [known, is_new] = call.names.try_emplace(id);
    if (is_new)
        if (const auto institution = find_institution(session, call.viewer, id))
            known->second = name_of(call, *institution);
    return known->second;
}

void know_names(const Call& call, Session& session, std::vector<InstitutionId> ids) {
    std::erase_if(ids, [&](InstitutionId id) { return !id || call.names.contains(id); });
    if (ids.size() < 2) return;
    for (const auto& one : find_institutions(session, call.viewer, std::move(ids)))
        call.names.emplace(one.id, name_of(call, one));
}

std::string state_code_of(Call& call, InstitutionId id) {
    const auto institution =
        call.app.store.read([&](Session& session) { return find_institution(session, call.viewer, id); });
    return institution ? institution->state_code : std::string();
}

std::string title_of(const Request& request) {
    if (!request.title.empty()) return request.title;
    if (!request.note.empty()) return first_words(request.note, 80);
    return request.needs.empty() ? std::string() : first_words(request.needs[0].text, 80);
}

namespace {

OfferCard card_of(const Call& call, const Offer& offer, std::string provider_name) {
    OfferCard card{offer.id,           offer.title,
                   offer.language,     offer.kind,
                   offer.provider,     std::move(provider_name),
                   offer.confirmed_on, offer.space == Space::practice};
    const auto today = date_of(call.now);
    card.freshness = freshness_of(offer, call.app.freshness, today);
    if (offer.shelf)
        card.shelf = {offer.shelf->kind, shelf_standing(offer, today), open_dates(offer, today),
                      offer.lead_days.value_or(0), offer.duration_days.value_or(1)};
    return card;
}

}  // namespace

OfferCard card_of(const Call& call, Session& session, const Offer& offer) {
    return card_of(call, offer, institution_name(call, session, offer.provider));
}

// All providers in one question.
std::vector<OfferCard> cards_of(const Call& call, Session& session, const std::vector<Offer>& offers) {
    know_names(call, session, offers, &Offer::provider);
    std::vector<OfferCard> cards;
    for (const auto& offer : offers) cards.push_back(card_of(call, session, offer));
    return cards;
}

bool may_take(const Call& call, const Request& request) {
    return is_of_the_state(call, request) && call.viewer.can(Capability::ask) && is_open(request);
}

bool is_of_the_state(const Call& call, const Request& request) {
    return call.viewer.signed_in() && call.viewer.institution == request.institution &&
           call.viewer.role == Role::point_of_contact;
}

bool is_inner(const Call& call, const Request& request) {
    return is_of_the_state(call, request) || call.viewer.role == Role::secretariat ||
           call.viewer.role == Role::committee;
}

RequestCard card_of(const Call& call, Session& session, const Request& request) {
    std::optional<Date> date = request.dated;
    if (request.sent_at)
        date = date_of(*request.sent_at);
    else if (request.created_at && !date && request.arrival != RequestArrival::archive)
        date = date_of(*request.created_at);
    auto title = title_of(request);
    const auto requester = institution_name(call, session, request.institution);
    const bool known = request.arrival != RequestArrival::archive || !request.needs.empty();
    auto language = request.language;
    if (title.empty()) title = requester, language = call.words.language();
    RequestCard card{request.id,        title, language, requester, status_of(request), date,
                     request.date_note, known, {}, {}, false};
    if (card.status == RequestStatus::archive)
        for (const auto& need : request.needs) card.items.push_back(first_words(need.text, 160));
    else if (card.status != RequestStatus::withdrawn)
        card.clock = clock_of(request, call.app.procedure, call.now);
    card.own = is_of_the_state(call, request);
    return card;
}

std::optional<EntryView> entry_of(const Call& call, Session& session, InstitutionId id) {
    const auto it = find_institution(session, call.viewer, id);
    if (!it) return std::nullopt;
    return EntryView{it->id, it->version,
                     freshness_of(*it, entered_on(session, *it), call.app.freshness, date_of(call.now)),
                     it->confirmed_on, it->id == call.viewer.institution};
}

const LetterWords& words_of(const Letter& letter, std::string_view wanted, std::string_view reader) {
    for (auto language : {wanted, reader})
        for (const auto& words : letter.words)
            if (words.language == language) return words;
    return letter.words.at(0);
}

LetterRow row_of(const Call& call, Session& session, const Letter& letter) {
    const auto& words = words_of(letter, {}, call.words.language());
    return {letter.id, letter.kind, words.title, words.language,
            institution_name(call, session, letter.requester), letter.drafted_at, letter.signed_at};
}

ProcedureView procedure_view(Call& call, const Request& request) {
    ProcedureView view;
    view.clock = clock_of(request, call.app.procedure, call.now);
    view.own = is_of_the_state(call, request);
    view.inner = is_inner(call, request);
    if (view.inner) view.posting_clock = posting_clock_of(request, call.app.procedure, call.now);
    for (std::size_t i = 0; i < act_count; ++i) {
        const bool asks_early = Act(i) == Act::ask_whether_met &&
                                !year_has_passed(request, call.app.procedure, call.now);
        if (!asks_early && may_act(request, call.viewer, Act(i))) view.acts.push_back(Act(i));
    }
    call.app.store.read([&](Session& session) {
        for (const auto& one : request.referrals)
            view.referred_by.push_back(institution_name(call, session, one.by));
    });
    return view;
}

Json request_json(const Call& call, const Request& request, const std::string& requester) {
    return request_json(call, request, requester, RequestBeside{});
}

Json request_json(const Call& call, const Request& request, const std::string& requester,
                  RequestBeside beside) {
    if (status_of(request) == RequestStatus::archive) return to_json(call.words, request, requester);
    const auto clock = clock_of(request, call.app.procedure, call.now);
    const auto posting = posting_clock_of(request, call.app.procedure, call.now);
    return to_json(call.words, request, requester,
                   {&clock, &posting, is_inner(call, request), std::move(beside)});
}

ShortlistView shortlist_view(Call& call, const Shortlist& shortlist, std::optional<Url> why_not) {
    ShortlistView view;
    view.considered = shortlist.considered;
    view.fitting = shortlist.fitting;
    view.activities = shortlist.activities;
    view.why_not = std::move(why_not);
    std::vector<OfferId> ids;
    for (const auto& candidate : shortlist.candidates) ids.push_back(candidate.offer);
    call.app.store.read([&](Session& session) {
        const auto cards = cards_of(call, session, find_offers(session, call.viewer, ids));
        for (const auto& candidate : shortlist.candidates) {
            const auto found = std::find_if(cards.begin(), cards.end(), [&](const OfferCard& card) {
                return card.id == candidate.offer;
            });
            if (found != cards.end()) view.rows.push_back({*found, candidate});
        }
    });
    return view;
}

std::string actor_name(const Call& call, Session& session, AccountId id) {
    const auto account = find_any_account(session, id);
    if (!account) return {};
    const bool near =
        account->institution == call.viewer.institution || call.viewer.role == Role::secretariat;
    // Who asked to be erased has no name any more.
    return near && !account->name.empty() ? account->name
                                          : institution_name(call, session, account->institution);
}

void add_history(Call& call, HistoryView& view, Subject subject, std::int64_t id) {
    const auto start = std::string(lightfoot::name_of(subject)) + '.';
    call.app.store.read([&](Session& session) {
        for (const auto& entry : history(session, call.viewer, subject, id)) {
            const auto who = entry.event.actor ? actor_name(call, session, entry.event.actor) : std::string();
            view.rows.push_back({entry.event.at, start + entry.event.verb, who, entry.event.body,
                                 entry.erased, entry.sequence});
        }
    });
}

Reply history_reply(Call& call, const HistoryView& view) {
    if (!call.json) return call.page(history_page(call.frame(), view));
    return call.reply(Json::array(view.rows, [](const HistoryRow& row) {
        return Json::object({{"sequence", row.sequence},
                             {"at", to_string(row.at)},
                             {"event", row.verb},
                             {"who", row.who},
                             {"erased", row.erased},
                             {"body", Json::array(row.body, [](const auto& field) {
                                  return Json::object({{"field", field.first}, {"value", field.second}});
                              })}});
    }));
}

Result<Request> request_of(Call& call) {
    const auto id = TRY(call.id<RequestId>("request"));
    auto request =
        call.app.store.read([&](Session& session) { return find_request(session, call.viewer, id); });
    if (!request) return not_found();
    call.app.views.note(call.viewer, *request, call.now);
    return std::move(*request);
}

HttpResponse download(const std::string& name, std::string media_type, std::string bytes) {
    HttpResponse response;
    response.content_type = std::move(media_type);
    response.body = std::move(bytes);
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename*=UTF-8''" + percent_encoded(name));
    return response;
}

std::int64_t version_of(const Call& call) { return call.form.number("version").value_or(0); }

Result<Request> with_proposals(Call& call, Request request, const std::vector<std::string>& chosen) {
    auto inspired = call.app.store.read(
        [&](Session& session) { return inspired_topics(call, session, request.id); });
    inspired.insert(inspired.end(), chosen.begin(), chosen.end());
    TRY(propose_for(call.app.store, call.app.finder, request, call.now, inspired));
    auto fresh =
        call.app.store.read([&](Session& session) { return find_request(session, call.viewer, request.id); });
    if (!fresh) return not_found();
    return std::move(*fresh);
}

Result<std::optional<Date>> day_of(const Call& call, std::string_view name) {
    const auto text = with_latin_digits(trimmed(call.form.value(name)));
    if (text.empty()) return std::optional<Date>{};
    if (const auto date = parse_date(text)) return std::optional{*date};
    return invalid("form.faults", {{std::string(name), why_no_day(text)}});
}

std::vector<Option> requester_options(Call& call) {
    InstitutionFilter filter;
    filter.requesters = true;
    filter.space = std::string(name_of(call.viewer.space));
    std::vector<std::pair<std::string, std::string>> requesters;
    call.app.store.read([&](Session& session) {
        for (const auto& one : list_institutions(session, call.viewer, filter))
            requesters.emplace_back(name_of(call, one), one.id.text());
    });
    call.words.sort(requesters, [](const auto& one) { return one.first; });
    std::vector<Option> options;
    for (const auto& [name, id] : requesters) options.push_back({id, Html::text(name), false});
    return options;
}

TypedTopics read_topics(const Call& call, std::string_view words) {
    return read_topics(FormDesk{call.app.finder, call.app.vocabulary}, words, call.words.language());
}

}  // namespace lightfoot
