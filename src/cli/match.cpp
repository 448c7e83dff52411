#include "cli/match.hpp"

#include "base/text.hpp"
#include "cli/house.hpp"
#include "cli/shortlist.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "web/finder.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

// The public of one space: what nobody need sign in for.
Viewer public_of(Space space) {
    Viewer viewer;
    viewer.space = space;
    return viewer;
}

std::optional<Date> day_of(const Request& request) {
    if (request.dated) return request.dated;
    return request.sent_at ? std::optional{date_of(*request.sent_at)} : std::nullopt;
}

struct Asked {
    std::vector<Request> requests;
    std::string state_code;  // of words that are nowhere kept
};

// Oldest first, as an archive is read.
std::vector<Request> requests_of(House& house, const Viewer& viewer, const Institution& institution) {
    RequestFilter filter;
    filter.institution = institution.id;
    auto page =
        house.store->read([&](Session& session) { return list_requests(session, viewer, filter, 0, 100); });
    std::stable_sort(page.requests.begin(), page.requests.end(),
                     [](const Request& a, const Request& b) { return day_of(a) < day_of(b); });
    return page.requests;
}

Result<Asked> asked_by(House& house, const Viewer& viewer, const MatchQuestion& question) {
    const auto institution = TRY(house.find_institution(viewer, question.state));
    auto requests = requests_of(house, viewer, institution);
    const Argument who{"institution", house.name_of(institution)};
    if (requests.empty()) return not_found({"cli.no_request", {who}});
    if (!question.year) return Asked{std::move(requests), {}};
    std::erase_if(requests, [&](const Request& request) {
        const auto day = day_of(request);
        return !day || calendar_day(*day).year != *question.year;
    });
    if (!requests.empty()) return Asked{std::move(requests), {}};
    return not_found({"cli.no_request_of_year", {who, {"year", std::to_string(*question.year)}}});
}

Result<Asked> asked_by_id(House& house, const Viewer& viewer, const std::string& word) {
    const auto id = RequestId::parse(word);
    if (!id) return invalid({"cli.id_malformed", {{"word", word}}});
    auto request = house.store->read([&](Session& session) { return find_request(session, viewer, *id); });
    if (!request) return not_found({"cli.request_unknown", {{"id", word}}});
    return Asked{{std::move(*request)}, {}};
}

// A request that is nowhere kept.
Result<Asked> asked_in_words(House& house, Finder& finder, const MatchQuestion& question,
                             std::string_view text) {
    const auto note = clean_text(text);
    if (note.empty()) return invalid("cli.text_empty");
    Asked asked;
    if (!question.state.empty()) {
        const Place* state = house.data.places.state(question.state);
        if (!state) return invalid({"cli.state_unknown", {{"word", question.state}}});
        asked.state_code = state->id;
    }
    const auto reading = finder.read(note, question.written_in);
    Request request;
    request.space = question.practice ? Space::practice : Space::real;
    request.language = reading.language.empty() ? house.language : reading.language;
    Need need;
    need.text = note;
    need.topics = reading.topics;
    request.needs = {need};
    asked.requests = {request};
    return asked;
}

Result<Asked> asked(House& house, Finder& finder, const Viewer& viewer, const MatchQuestion& question,
                    const Terminal& terminal) {
    const bool own_words = !question.text.empty();
    const bool by_id = !question.request.empty();
    if (own_words + by_id > 1 || (!own_words && !by_id && question.state.empty()))
        return invalid("cli.match_what");
    if (by_id) return asked_by_id(house, viewer, question.request);
    if (!own_words) return asked_by(house, viewer, question);
    if (question.text != "-") return asked_in_words(house, finder, question, question.text);
    std::string text;
    for (int c = std::fgetc(terminal.in); c != EOF; c = std::fgetc(terminal.in)) text += char(c);
    return asked_in_words(house, finder, question, text);
}

class Matching {
public:
    Matching(House& house, Finder& finder, const Viewer& viewer, const MatchQuestion& question,
             const Asked& asked)
        : house_(house), finder_(finder), viewer_(viewer), question_(question), asked_(asked) {}

    Result<std::vector<MatchedRequest>> all() {
        std::optional<OfferId> why;
        if (!question_.why.empty()) {
            why = OfferId::parse(question_.why);
            if (!why) return invalid({"cli.id_malformed", {{"word", question_.why}}});
            if (cards({*why}).empty()) return not_found({"cli.offer_unknown", {{"id", question_.why}}});
        }
        std::vector<MatchedRequest> matched;
        for (const auto& request : asked_.requests) matched.push_back(matched_request(request, why));
        return matched;
    }

private:
    MatchedRequest matched_request(const Request& request, std::optional<OfferId> why) {
        MatchedRequest matched{request, {}, day_of(request), {}};
        house_.store->read([&](Session& session) {
            const auto asking = find_institution(session, viewer_, request.institution);
            if (asking) matched.requester = house_.name_of(*asking);
        });
        for (const auto& need : request.needs) matched.needs.push_back(matched_need(request, need, why));
        return matched;
    }

    MatchedNeed matched_need(const Request& request, const Need& need, std::optional<OfferId> why) {
        MatchedNeed matched{need, {}, {}, {}};
        const auto today = date_of(read_clock());
        const auto count = std::size_t(question_.count);
        if (why) {
            matched.outcome = finder_.outcome(request, need, asked_.state_code, today, *why, count);
            matched.offers = cards({*why});
            return matched;
        }
        matched.shortlist = finder_.shortlist(request, need, asked_.state_code, today, count);
        std::vector<OfferId> ids;
        for (const auto& candidate : matched.shortlist.candidates) ids.push_back(candidate.offer);
        matched.offers = cards(ids);
        return matched;
    }

    std::vector<MatchedOffer> cards(const std::vector<OfferId>& ids) {
        std::vector<MatchedOffer> offers;
        house_.store->read([&](Session& session) {
            for (auto& offer : find_offers(session, viewer_, ids)) {
                const auto provider = find_institution(session, viewer_, offer.provider);
                offers.push_back({std::move(offer), provider ? house_.name_of(*provider) : std::string()});
            }
        });
        return offers;
    }

    House& house_;
    Finder& finder_;
    const Viewer& viewer_;
    const MatchQuestion& question_;
    const Asked& asked_;
};

}  // namespace

Result<int> match(const Settings& settings, const MatchQuestion& question, const Terminal& terminal) {
    const auto house = TRY(House::open(settings, DataFolder::make, read_clock()));
    const Tagger tagger(house->data.vocabulary);
    Finder finder(*house->store, house->data.vocabulary, tagger, house->data.places);
    const auto viewer = public_of(question.practice ? Space::practice : Space::real);
    const auto found = TRY(asked(*house, finder, viewer, question, terminal));
    const auto matched = TRY(Matching(*house, finder, viewer, question, found).all());
    if (question.json)
        terminal.line(to_json(house->words(), matched).str());
    else
        print(terminal, house->words(), matched);
    return 0;
}

}  // namespace lightfoot
