#include "web/letter_drafts.hpp"

#include "domain/case_terms.hpp"
#include "domain/clock.hpp"
#include "domain/limits.hpp"
#include "domain/relay.hpp"
#include "store/case.hpp"
#include "store/institution.hpp"
#include "store/letter.hpp"
#include "store/offer.hpp"
#include "store/relay.hpp"
#include "store/request.hpp"
#include "store/work_procedure.hpp"
#include "web/drafting.hpp"

#include <map>
#include <unordered_map>

namespace lightfoot {

namespace {

constexpr std::size_t most_requests = 2000;

// The desk's eyes, for what the software drafts by itself.
Viewer desk_of(Space space) {
    Viewer viewer;
    viewer.role = Role::secretariat;
    viewer.space = space;
    return viewer;
}

std::vector<Request> open_and_recent(Session& session, Space space) {
    std::vector<Request> all;
    RequestFilter filter;
    filter.status = "open";
    filter.space = std::string(name_of(space));
    for (;;) {
        auto page = list_requests(session, desk_of(space), filter, all.size(), limits::page).requests;
        const bool last = page.size() < limits::page;
        for (auto& request : page) all.push_back(std::move(request));
        if (last || all.size() >= most_requests) return all;
    }
}

// The oldest that may need a letter.
std::vector<Request> on_desk(const App& app, Session& session, Space space, Time now) {
    std::vector<Request> all;
    const auto before = year_begins(app.procedure, now);
    for (;;) {
        auto page = list_desk_requests(session, desk_of(space), before, all.size(), limits::page).requests;
        const bool last = page.size() < limits::page;
        std::move(page.begin(), page.end(), std::back_inserter(all));
        if (last || all.size() >= most_requests) return all;
    }
}

std::optional<int> silence_days(const Procedure& procedure) {
    const auto* step = procedure.step(StepKind::circulation);
    const bool counted =
        step && step->silence_is_consent && step->delay && step->delay->unit == Delay::Unit::working_days;
    return counted ? std::optional{step->delay->count} : std::nullopt;
}

// The day is reached, and there is no draft yet.
bool briefing_is_due(const App& app, Session& session, Space space, Time now) {
    if (briefing_waits(session, space)) return false;
    const auto due = briefing_due(app.procedure, last_briefing(session, desk_of(space)));
    return due && app.procedure.day_of(now) >= due->last_day;
}

std::vector<std::string_view> languages_of(LetterKind kind, const Request& request) {
    if (for_many(kind)) return {std::begin(official_languages), std::end(official_languages)};
    return {is_official_language(request.language) ? std::string_view(request.language) : "en"};
}

}  // namespace

Result<Letter> letter_about(const App& app, Session& session, LetterKind kind, const Request& request,
                            const HelpOffered& help, Time now) {
    const auto desk = desk_of(request.space);
    const auto requester = find_institution(session, desk, request.institution);
    const auto& [offer, about] = help;
    if (!requester || (is_of_offer(kind) && !offer && !about)) return not_found();
    const auto provider = offer ? offer->provider : about ? about->provider : InstitutionId{};
    const auto offerer = provider ? find_institution(session, desk, provider) : std::nullopt;
    LetterFacts facts{request,
                      *requester,
                      offer ? &*offer : nullptr,
                      about ? &*about : nullptr,
                      offerer ? &*offerer : nullptr,
                      app.settings.base_url + "/requests/" + request.id.text(),
                      app.procedure.day_of(now),
                      silence_days(app.procedure)};
    Letter letter;
    letter.space = request.space;
    letter.kind = kind;
    letter.request = request.id;
    letter.requester = request.institution;
    letter.own_language = offer                                          ? offer->language
                          : about && !about->words.text.empty() ? about->words.language
                                                                         : request.language;
    letter.request_version = request.version;
    if (offer) letter.offer = offer->id;
    if (about) letter.about = about->id;
    letter.provider = provider;
    for (auto language : languages_of(kind, request))
        letter.words.push_back(draft_about(app.letters, app.languages.words(language), kind, facts));
    return letter;
}

Letter briefing_of(const App& app, Session& session, Space space, Time now) {
    BriefingFacts facts;
    facts.until = date_of(now);
    const auto last = last_briefing(session, desk_of(space));
    facts.from = date_of(last.value_or(now));
    const auto requests = open_and_recent(session, space);
    std::map<InstitutionId, Institution> requesters;
    for (const auto& request : requests)
        if (const auto found = find_institution(session, desk_of(space), request.institution))
            requesters.emplace(request.institution, *found);
    const auto within = [&](const std::optional<Time>& at) {
        return at && date_of(*at) >= facts.from && date_of(*at) <= facts.until;
    };
    for (const auto& request : requests) {
        const auto requester = requesters.find(request.institution);
        if (requester == requesters.end()) continue;
        const BriefingFacts::Line line{&request, &requester->second};
        facts.open.push_back(line);
        facts.official += request.official_at.has_value();
        if (within(request.sent_at)) facts.received.push_back(line);
        if (within(request.circulated_at)) facts.circulated.push_back(line);
    }
    Letter letter;
    letter.space = space;
    letter.kind = LetterKind::briefing;
    for (auto language : official_languages)
        letter.words.push_back(draft_briefing(app.letters, app.languages.words(language), facts));
    return letter;
}

Result<Letter> drafted_anew(const App& app, Session& session, const Letter& letter, Time now) {
    if (letter.signed_at) return letter;  // it does not change any more; the verb says so
    if (letter.kind == LetterKind::briefing) return briefing_of(app, session, letter.space, now);
    const auto request = request_regardless_of_viewer(session, letter.request);
    if (!request) return not_found();
    HelpOffered help;
    if (letter.offer) help.offer = offer_regardless_of_viewer(session, letter.offer);
    if (letter.about) help.about = case_regardless_of_viewer(session, letter.about);
    return letter_about(app, session, letter.kind, *request, help, now);
}

std::vector<std::pair<Case, Request>> due_relays(const App& app, Session& session, const Viewer& desk,
                                                 Time now, std::size_t most) {
    std::vector<std::pair<Case, Request>> due;
    const auto today = date_of(now);
    auto cases = list_unrelayed(session, desk, {today.days - case_terms.lapse_days}, most);
    std::vector<RequestId> ids;
    for (const auto& it : cases) ids.push_back(it.request);
    std::unordered_map<RequestId, Request> requests;
    for (auto& one : find_requests(session, desk, ids)) requests.emplace(one.id, std::move(one));
    for (auto& it : cases) {
        const auto about = requests.find(it.request);  // several cases may be about one
        if (about != requests.end() && relay_is_due(it, about->second, app.procedure, today))
            due.emplace_back(std::move(it), about->second);
    }
    return due;
}

namespace {

void add_relays(const App& app, Session& session, Space space, Time now, std::vector<Letter>& due) {
    for (const auto& [it, request] : due_relays(app, session, desk_of(space), now, limits::page))
        for (const auto kind : {LetterKind::offer_relay, LetterKind::offer_thanks})
            if (!has_letter(session, it.id, kind))
                if (auto letter = letter_about(app, session, kind, request, {{}, it}, now))
                    due.push_back(std::move(*letter));
}

}  // namespace

std::size_t draft_due_letters(App& app, Time now) {
    std::vector<Letter> due;
    app.store.read([&](Session& session) {
        for (auto space : {Space::real, Space::practice}) {
            for (const auto& request : on_desk(app, session, space, now))
                for (auto kind : due_letters(request, app.procedure, now))
                    if (!has_letter(session, request.id, kind))
                        if (auto letter = letter_about(app, session, kind, request, {}, now))
                            due.push_back(std::move(*letter));
            add_relays(app, session, space, now, due);
            if (briefing_is_due(app, session, space, now))
                due.push_back(briefing_of(app, session, space, now));
        }
    });
    std::size_t drafted = 0;
    for (const auto& letter : due) drafted += draft_letter(app.store, letter, {}, now).has_value();
    return drafted;
}

}  // namespace lightfoot
