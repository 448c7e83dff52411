#include "web/brief_facts.hpp"

#include "base/text.hpp"
#include "domain/limits.hpp"
#include "domain/procedure.hpp"
#include "index/analysis.hpp"
#include "matching/parties.hpp"
#include "matching/programme_document.hpp"
#include "store/case.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/offer_places.hpp"
#include "store/posted.hpp"
#include "store/public_story.hpp"
#include "store/request.hpp"
#include "web/handlers/common.hpp"
#include "web/handlers/programme_parts.hpp"
#include "web/search_words.hpp"

#include <algorithm>
#include <set>

namespace lightfoot {

namespace {

constexpr std::size_t most_offers = 12, most_programmes = 8, most_worldwide = 4, looked_through = 60;
constexpr std::string_view codes_of_no_country[] = {"998"};  // developing countries, unspecified

template <class Read>
void all_pages(Read read) {
    for (std::size_t from = 0; read(from) == limits::page;) from += limits::page;
}

// Purpose codes of the activity that are among those asked for, each once, at most three.
std::vector<Term> sectors_of(const Activity& activity, const std::vector<std::string>& asked) {
    std::vector<Term> out;
    for (const auto& one : activity.sectors) {
        const Term term{Term::Kind::topic, one.code};
        if (out.size() < 3 && std::binary_search(asked.begin(), asked.end(), one.code) &&
            std::find(out.begin(), out.end(), term) == out.end())
            out.push_back(term);
    }
    return out;
}

BriefProgramme programme(const Call& call, const Activity& activity, const std::vector<std::string>& codes) {
    const auto title = title_for(call, activity);
    return {handle_of(activity.id),
            activity.id,
            {title.text, title.language},
            publisher_of(activity),
            still_going(activity.signs, date_of(call.now)),
            activity.signs.updated,
            sectors_of(activity, codes)};
}

// Those that have not ended, of the sectors that the vocabulary knows, the latest update first. Of the first
// of these, those whose own signs say that they go on stand before those of which it is not known.
Query programmes_query(const Call& call, ProgrammeFacet facet, std::vector<std::string> where) {
    Query query;
    query.filters = {{std::uint8_t(facet), std::move(where)},
                     {std::uint8_t(ProgrammeFacet::sector), known_sectors(call)}};
    query.ranges = {{std::uint8_t(ProgrammeColumn::until), date_of(call.now).days}};
    query.readers = {"public"};
    query.order = Order::descending, query.column = std::uint8_t(ProgrammeColumn::updated);
    query.matched_terms = false;
    return query;
}

std::size_t read_programmes(const Call& call, const ProgrammeBase& base, Query query, std::size_t most,
                            std::vector<BriefProgramme>& into) {
    query.count = looked_through;
    const auto codes = known_sectors(call);
    const auto hits = base.index().search(query);
    for (const auto& hit : hits.hits)
        if (const auto activity = base.fetch(hit.key)) into.push_back(programme(call, *activity, codes));
    std::stable_partition(into.begin(), into.end(),
                          [](const BriefProgramme& one) { return one.going.going == Going::yes; });
    if (into.size() > most) into.erase(into.begin() + std::ptrdiff_t(most), into.end());
    return std::size_t(hits.total) - into.size();
}

std::set<std::string> regions_with(const Call& call, const Place& state) {
    std::set<std::string> regions;
    for (const auto& region : call.app.places.regions())
        if (region.kind != "world" && region.members.contains(state.id)) regions.insert(region.id);
    return regions;
}

// Offers that name the State stand first, then those that name a region it belongs to; by title.
struct OffersFor {
    std::vector<OfferId> ids;
    std::map<OfferId, std::string> through;  // the region
};
OffersFor find_offers_for(const Call& call, Session& session, const Place& state) {
    const auto space = state.practice ? Space::practice : Space::real;
    const auto regions = regions_with(call, state);
    std::vector<OfferId> by_region;
    OffersFor found;
    for (const auto& one : list_offer_places(session, call.viewer, space)) {
        const auto& states = one.states;
        const auto region = std::find_if(one.regions.begin(), one.regions.end(),
                                         [&](const std::string& id) { return regions.contains(id); });
        if (std::find(states.begin(), states.end(), state.id) != states.end())
            found.ids.push_back(one.id);
        else if (states.empty() && region != one.regions.end())
            by_region.push_back(one.id), found.through[one.id] = *region;
    }
    found.ids.insert(found.ids.end(), by_region.begin(), by_region.end());
    return found;
}

void read_offers(const Call& call, Session& session, const Place& state, StateFacts& facts) {
    auto [ids, through] = find_offers_for(call, session, state);
    const auto all = ids.size();
    ids.resize(std::min(all, most_offers));
    facts.more_offers = all - ids.size();
    std::vector<InstitutionId> providers;
    for (auto& offer : find_offers(session, call.viewer, ids)) {
        providers.push_back(offer.provider);
        const auto state_of_it = freshness_of(offer, call.app.freshness, date_of(call.now));
        facts.offers.push_back({std::move(offer), {}, state_of_it});
        if (const auto region = through.find(facts.offers.back().offer.id); region != through.end())
            facts.offers.back().region = region->second;
    }
    for (const auto& one : find_institutions(session, call.viewer, providers))
        facts.names[one.id] = name_of(call, one);
}

void name_parties(const Call& call, Session& session, const std::vector<Case>& cases,
                  InstitutionNames& names) {
    std::vector<InstitutionId> ids;
    for (const auto& it : cases) ids.push_back(it.requester), ids.push_back(it.provider);
    ids.resize(std::min(ids.size(), limits::page));
    for (const auto& one : find_institutions(session, call.viewer, ids)) names[one.id] = name_of(call, one);
}

void read_requests(const Call& call, Session& session, Space space, StateFacts& facts) {
    RequestFilter filter;
    filter.institution = facts.institution->id, filter.space = std::string(name_of(space));
    facts.requests = list_requests(session, call.viewer, filter, 0, limits::page).requests;
    each_posted(session, space, [&](const Posted& one) {
        if (one.institution == facts.institution->id)
            facts.posted.push_back({one.request,
                                    {one.text, one.language},
                                    call.app.procedure.day_of(one.posted_at)});
    });
    CaseFilter own;
    own.requester = facts.institution->id;
    facts.cases = list_cases(session, call.viewer, own);
    name_parties(call, session, facts.cases, facts.names);
}

void read_stories(const Call& call, Session& session, const Place& state, StateFacts& facts) {
    StoryFilter filter;
    filter.space = std::string(name_of(state.practice ? Space::practice : Space::real));
    all_pages([&](std::size_t from) {
        auto page = public_stories(session, call.viewer, filter, from, limits::page).stories;
        for (auto& one : page)
            if (one.named && one.requester.state_code == state.id) facts.stories.push_back(std::move(one));
        return page.size();
    });
}

}  // namespace

std::vector<OfferId> offers_for(const Call& call, Session& session, const Place& state) {
    return find_offers_for(call, session, state).ids;
}

StateFacts state_facts(const Call& call, const Place& state) {
    const auto space = state.practice ? Space::practice : Space::real;
    StateFacts facts;
    facts.today = date_of(call.now);
    call.app.store.read([&](Session& session) {
        facts.institution = find_state(session, call.viewer, state.id);
        if (facts.institution) read_requests(call, session, space, facts);
        read_stories(call, session, state, facts);
        read_offers(call, session, state, facts);
    });
    // Who is on the practice ground sees its programmes and no others, and the other way round.
    const auto base = programmes_of(call, call.viewer.space);
    if (!base || call.viewer.space != space || state.iso2.empty()) return facts;
    facts.more_programmes =
        read_programmes(call, *base, programmes_query(call, ProgrammeFacet::country, {state.iso2}),
                        most_programmes, facts.programmes);
    facts.more_worldwide = read_programmes(
        call, *base,
        programmes_query(call, ProgrammeFacet::region,
                         {std::begin(codes_of_no_country), std::end(codes_of_no_country)}),
        most_worldwide, facts.worldwide);
    return facts;
}

// As programmes_query() chooses them.
Url programmes_of_state(const Place& state) {
    Url address = url("/programmes");
    address.query("country", state.iso2).query("going", "not_ended").query("sector", "1540");
    return address;
}

Url programmes_of_no_country() {
    Url address = url("/programmes");
    for (const auto code : codes_of_no_country) address.query("region", code);
    address.query("going", "not_ended").query("sector", "1540");
    return address;
}

Url programmes_by(const std::vector<std::string>& publishers) {
    Url address = url("/programmes");
    for (const auto& reference : publishers) address.query("publisher", reference);
    if (!publishers.empty()) address.query("going", "not_ended");
    return address;
}

namespace {

// "United Nations Office on Drugs and Crime (UNODC)" is also called so without its letters.
bool same_name(std::string_view one, std::string_view other) {
    const auto plain = [](std::string_view name) {
        return folded_line(trimmed(name.substr(0, name.find('('))));
    };
    return !plain(one).empty() && plain(one) == plain(other);
}

// References of publishers that call themselves as the provider does.
std::vector<std::string> publishers_called(const Call& call, const ProgrammeBase& base,
                                           const std::string& name) {
    Query query;
    query.groups = groups_of(name.substr(0, name.find('(')), std::string(call.words.language()));
    if (query.groups.empty()) return {};
    for (auto& group : query.groups)
        group.required = true, group.fields = 1u << std::uint8_t(ProgrammeField::parties);
    query.readers = {"public"};
    query.order = Order::descending, query.column = std::uint8_t(ProgrammeColumn::updated);
    query.matched_terms = false, query.count = looked_through;
    std::vector<std::string> references;
    for (const auto& hit : base.index().search(query).hits) {
        const auto activity = base.fetch(hit.key);
        if (!activity || !same_name(publisher_of(*activity), name)) continue;
        const auto* who = who_reports(*activity);
        if (who && !who->ref.empty() &&
            std::find(references.begin(), references.end(), who->ref) == references.end())
            references.push_back(who->ref);
    }
    return references;
}

void read_published(const Call& call, const ProgrammeBase& base, const std::string& name,
                    ProviderFacts& facts) {
    facts.publishers = publishers_called(call, base, name);
    if (facts.publishers.empty()) return;
    Query query;
    query.filters = {{std::uint8_t(ProgrammeFacet::publisher), facts.publishers}};
    query.ranges = {{std::uint8_t(ProgrammeColumn::until), date_of(call.now).days}};
    query.readers = {"public"};
    query.order = Order::descending, query.column = std::uint8_t(ProgrammeColumn::updated);
    query.matched_terms = false, query.count = most_programmes;
    const auto codes = known_sectors(call);
    const auto hits = base.index().search(query);
    for (const auto& hit : hits.hits)
        if (const auto activity = base.fetch(hit.key))
            facts.programmes.push_back(programme(call, *activity, codes));
    facts.more_programmes = std::size_t(hits.total) - facts.programmes.size();
}

}  // namespace

ProviderFacts provider_facts(const Call& call, const Institution& provider) {
    ProviderFacts facts;
    facts.institution = provider;
    facts.today = date_of(call.now);
    call.app.store.read([&](Session& session) {
        OfferFilter filter;
        filter.provider = provider.id;
        auto page = list_offers(session, call.viewer, filter, 0, limits::page);
        std::erase_if(page.offers, [](const Offer& offer) { return offer.withdrawn_at.has_value(); });
        facts.more_offers = std::max(std::size_t(page.total), limits::page) - limits::page;
        for (auto& offer : page.offers) {
            const auto state = freshness_of(offer, call.app.freshness, facts.today);
            facts.offers.push_back({std::move(offer), state});
        }
        CaseFilter own;
        own.provider = provider.id;
        facts.cases = list_cases(session, call.viewer, own);
        name_parties(call, session, facts.cases, facts.names);
        StoryFilter stories;
        stories.provider = provider.id, stories.space = std::string(name_of(provider.space));
        facts.stories = public_stories(session, call.viewer, stories, 0, limits::page).stories;
    });
    const auto base = programmes_of(call, call.viewer.space);
    if (base && call.viewer.space == provider.space)
        read_published(call, *base, name_of(call, provider), facts);
    return facts;
}

}  // namespace lightfoot
