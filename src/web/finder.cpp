// Two matchers (one for each space, rebuilt when an offer or a provider of it changed) and one index for the
// site's search (changed document by document). Both are made from what the store holds; nothing here is kept
// on the disk.

#include "web/finder.hpp"

#include "index/analysis.hpp"
#include "index/index.hpp"
#include "domain/limits.hpp"
#include "matching/clarity.hpp"
#include "matching/duplicates.hpp"
#include "matching/shortlist.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/public_story.hpp"
#include "store/request.hpp"
#include "web/finder_documents.hpp"
#include "web/kept_fits.hpp"
#include "web/kept_shortlists.hpp"
#include "web/search_words.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <shared_mutex>
#include <utility>

namespace lightfoot {

namespace {

}  // namespace

struct Finder::Impl {
    Store& store;
    const Vocabulary& vocabulary;
    const Places& places;
    const Tagger& tagger;
    Clarity clarity;
    FinderDocuments documents;
    Index index{FinderDocuments::schema(), FinderDocuments::ranking()};

    std::mutex dirty_mutex;
    std::set<Changed> dirty;  // records to read again
    bool all_dirty = true;
    std::atomic<std::int64_t> told{1}, read_until{0};  // changes heard of; those that were read again
    std::int64_t matched_told = 1;                     // the same of records that are matched: not of stories
    std::atomic<std::int64_t> matched_until{0};
    std::set<StoryId> stories;  // in the index
    std::mutex refresh_mutex;         // one thread reads again, the others wait for it
    std::shared_mutex matcher_mutex;  // of the two below
    std::optional<Matcher> matchers[2];
    KeptShortlists kept[2];
    std::mutex fits_mutex;  // one thread works them out, the others wait for it
    KeptFits fits;
    OwnOffers own_offers;
    std::vector<Institution> institutions;

    Impl(Store& store, const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
        : store(store),
          vocabulary(vocabulary),
          places(places),
          tagger(tagger),
          clarity(vocabulary, tagger, places),
          documents(vocabulary, tagger, places) {}

    Offer with_regions(Offer offer) const {
        if (offer.regions.empty() && !offer.regions_as_stated.empty())
            offer.regions = places.understand(offer.regions_as_stated).regions;
        return offer;
    }

    // The matcher of each space: real, practice.
    std::pair<Matcher, Matcher> matchers_of(std::vector<Offer> all,
                                            const std::vector<Institution>& everyone) const {
        std::vector<Offer> offers[2];
        for (auto& offer : all)
            if (is_matched(offer)) offers[int(offer.space)].push_back(std::move(offer));
        return {Matcher(std::move(offers[0]), everyone, vocabulary, tagger, places),
                Matcher(std::move(offers[1]), everyone, vocabulary, tagger, places)};
    }

    // Matchers and index cost about the same and do not need each other: each on a core of its own.
    void load_all() {
        constexpr std::size_t at_once = 4096;
        std::vector<Offer> offers;
        std::vector<IndexDocument> some;
        std::vector<Institution> everyone;
        std::future<std::pair<Matcher, Matcher>> matching;  // waits for its end before the others go
        index.clear();
        const auto add = [&](IndexDocument document) {
            some.push_back(std::move(document));
            if (some.size() == at_once) index.add(some), some.clear();
        };
        store.read_latest([&](Session& session) {
            everyone = every_institution(session);
            every_offer(session, [&](Offer offer) { offers.push_back(with_regions(std::move(offer))); });
            matching = std::async(std::launch::async, [this, &everyone, mine = offers]() mutable {
                return matchers_of(std::move(mine), everyone);
            });
            for (const auto& offer : std::exchange(offers, {})) add(documents.of(offer));
            every_request(session, [&](Request request) { add(documents.of(request)); });
            stories.clear();
            const auto reader = reader_of_stories();
            std::int64_t total = 1;
            for (std::int64_t from = 0; from < total; from += std::int64_t(limits::page)) {
                const auto page = public_stories(session, reader, {}, std::size_t(from), limits::page);
                total = page.total;
                for (const auto& one : page.stories) stories.insert(one.id), add(documents.of(one));
            }
        });
        for (const auto& one : everyone)
            if (one.provides) add(documents.of(one));
        index.add(some);
        auto [real, practice] = matching.get();
        const std::unique_lock lock(matcher_mutex);
        matchers[0].emplace(std::move(real));
        matchers[1].emplace(std::move(practice));
        forget_answers();
        institutions = std::move(everyone);
    }

    // Finds what is public in either space.
    static Viewer reader_of_stories() {
        Viewer viewer;
        viewer.space = Space::practice;
        return viewer;
    }

    static bool is_matched(const Offer& offer) { return !offer.withdrawn_at && !offer.upkeep.hidden_on; }

    void forget_answers() {
        for (auto& one : kept) one.clear();
        fits.clear();
        own_offers.clear();
    }

    // Offers of each space that are new or other than before, and those that are gone from it.
    struct OfferChanges {
        std::vector<Offer> changed[2];
        std::vector<OfferId> gone[2];
    };

    void change_matchers(OfferChanges changes, std::vector<Institution> everyone) {
        const std::unique_lock lock(matcher_mutex);
        for (int space = 0; space < 2; ++space)
            if (!changes.changed[space].empty() || !changes.gone[space].empty())
                matchers[space]->change(std::move(changes.changed[space]), changes.gone[space], everyone);
        forget_answers();
        institutions = std::move(everyone);
    }

    // Before every question: what changed since the last one is read again. Who comes while another thread is
    // reading waits for it: nobody answers from what is known to be old.
    void refresh() {
        if (read_until == told) return;
        const std::lock_guard turn(refresh_mutex);
        std::set<Changed> changes;
        bool all = false;
        std::int64_t until = 0, matched = 0;
        {
            const std::lock_guard lock(dirty_mutex);
            changes.swap(dirty);
            all = std::exchange(all_dirty, false);
            until = told, matched = matched_told;
        }
        try {
            if (all)
                load_all();
            else if (!changes.empty())
                store.read_latest([&](Session& session) { read_again(session, changes); });
        } catch (...) {
            const std::lock_guard lock(dirty_mutex);
            all_dirty = true;
            throw;
        }
        matched_until = matched;
        read_until = until;
    }

    void read_offer(Session& session, OfferId id, OfferChanges& changes, std::vector<IndexDocument>& some,
                    std::vector<std::int64_t>& gone) const {
        auto offer = offer_regardless_of_viewer(session, id);
        if (offer) {
            *offer = with_regions(std::move(*offer));
            some.push_back(documents.of(*offer));
        } else {
            gone.push_back(key_of(SearchFind::Kind::offer, id.value));
        }
        for (int space = 0; space < 2; ++space)
            if (!offer || int(offer->space) != space || !is_matched(*offer))
                changes.gone[space].push_back(id);
        if (offer && is_matched(*offer)) changes.changed[int(offer->space)].push_back(std::move(*offer));
    }

    // Its name stands in what is known of each of its offers.
    void add_offers_of(InstitutionId id, std::set<OfferId>& offers) const {
        for (const auto& matcher : matchers)
            for (const auto& offer : matcher->offers())
                if (offer.provider == id) offers.insert(offer.id);
    }

    // A story that is told anew is called otherwise, and nothing tells any more what it was called.
    void add_no_longer_told(Session& session, std::set<StoryId>& again) const {
        const auto ids = public_story_ids(session, reader_of_stories(), {});
        const std::set<StoryId> told(ids.begin(), ids.end());
        std::set_difference(stories.begin(), stories.end(), told.begin(), told.end(),
                            std::inserter(again, again.end()));
    }

    // Of a record that is gone nothing tells any more which stories were its own: all are looked at.
    void read_stories(Session& session, const std::set<Changed>& changes, std::vector<IndexDocument>& some,
                      std::vector<std::int64_t>& gone) {
        std::set<StoryId> again;
        bool told_anew = false;
        for (const auto& change : changes) {
            for (const auto id : stories_about(session, change.subject, change.id)) again.insert(id);
            told_anew |= change.subject == Subject::story;
            if (change.subject == Subject::request && !request_regardless_of_viewer(session, {change.id}))
                again.insert(stories.begin(), stories.end());
        }
        if (told_anew) add_no_longer_told(session, again);
        for (const auto id : again) {
            const auto story = find_public_story(session, reader_of_stories(), id);
            if (story)
                stories.insert(id), some.push_back(documents.of(*story));
            else if (stories.erase(id))
                gone.push_back(key_of(SearchFind::Kind::story, id.value));
        }
    }

    void read_again(Session& session, const std::set<Changed>& changes) {
        std::vector<IndexDocument> some;
        std::vector<std::int64_t> gone;
        std::set<OfferId> offers;
        bool institutions_changed = false;
        for (const auto& change : changes) {
            if (change.subject == Subject::offer) {
                offers.insert({change.id});
            } else if (change.subject == Subject::request) {
                if (const auto request = request_regardless_of_viewer(session, RequestId{change.id}))
                    some.push_back(documents.of(*request));
                else
                    gone.push_back(key_of(SearchFind::Kind::request, change.id));
            } else if (change.subject == Subject::institution) {
                institutions_changed = true;
                add_offers_of({change.id}, offers);
            }
        }
        if (!offers.empty() || institutions_changed) {
            OfferChanges changed;
            for (const auto id : offers) read_offer(session, id, changed, some, gone);
            change_matchers(std::move(changed), every_institution(session));
        }
        for (const auto& change : changes)
            if (change.subject == Subject::institution)
                for (const auto& one : institutions)
                    if (one.id.value == change.id && one.provides) some.push_back(documents.of(one));
        read_stories(session, changes, some, gone);
        index.add(some);
        index.remove(gone);
    }

    const Institution* institution(InstitutionId id) const {
        for (const auto& one : institutions)
            if (one.id == id) return &one;
        return nullptr;
    }

    NeedQuery query(const Request& request, const Need& need, std::string_view state_code, Date today) const {
        if (const auto* asking = institution(request.institution))
            return query_of(request, need, *asking, today);
        auto query = query_of(need.text, need.topics, request.language, today);
        query.state = std::string(state_code);
        return query;
    }
};

Finder::Finder(Store& store, const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
    : impl_(std::make_unique<Impl>(store, vocabulary, tagger, places)) {}
Finder::~Finder() = default;

void Finder::load() { impl_->refresh(); }

void Finder::changed(std::span<const Changed> changes) {
    const std::lock_guard lock(impl_->dirty_mutex);
    bool any = false;
    for (const auto& change : changes) {
        const bool all = change.subject == Subject::installation;
        const bool matched = all || change.subject == Subject::offer || change.subject == Subject::request ||
                             change.subject == Subject::institution;
        if (!matched && change.subject != Subject::case_ && change.subject != Subject::story)
            continue;  // nothing of it is found by searching
        any = true;
        impl_->matched_told += matched;
        impl_->all_dirty = impl_->all_dirty || all;
        impl_->dirty.insert(change);
    }
    if (any) ++impl_->told;
}

Reading Finder::read(std::string_view text, std::string_view language) const {
    Reading reading;
    reading.language = is_official_language(language) ? std::string(language) : detect_language(text);
    Need need;
    need.text = std::string(text);
    reading.topics = propose(impl_->vocabulary, impl_->tagger, need, reading.language);
    reading.missing = impl_->clarity.unsaid(need, reading.language, "");
    return reading;
}

std::vector<Message> Finder::missing(const Request& request, const Need& need) const {
    const std::shared_lock lock(impl_->matcher_mutex);
    const auto* asking = impl_->institution(request.institution);
    return impl_->clarity.unsaid(need, request.language, asking ? asking->state_code : std::string());
}

Shortlist Finder::shortlist(const Request& request, const Need& need, std::string_view state_code, Date today,
                            std::size_t count) {
    impl_->refresh();
    const std::shared_lock lock(impl_->matcher_mutex);
    auto& kept = impl_->kept[int(request.space)];
    const auto query = impl_->query(request, need, state_code, today);
    if (auto known = kept.find(query, count)) return std::move(*known);
    auto shortlist = impl_->matchers[int(request.space)]->shortlist(query, count);
    kept.keep(query, count, shortlist);
    return shortlist;
}

Shortlist Finder::shortlist_of(InstitutionId provider, const Request& request, const Need& need, Date today,
                               std::size_t count) {
    impl_->refresh();
    const std::shared_lock lock(impl_->matcher_mutex);
    const auto query = impl_->query(request, need, "", today);
    return impl_->own_offers.of(*impl_->matchers[int(request.space)], provider).shortlist(query, count);
}

Outcome Finder::outcome(const Request& request, const Need& need, std::string_view state_code, Date today,
                        OfferId offer, std::size_t count) {
    impl_->refresh();
    const std::shared_lock lock(impl_->matcher_mutex);
    return impl_->matchers[int(request.space)]->outcome(impl_->query(request, need, state_code, today), offer,
                                                        count);
}

std::vector<FittingNeed> Finder::needs_for(const Viewer& provider, Date today) {
    impl_->refresh();
    const auto until = impl_->matched_until.load();
    if (auto known = impl_->fits.find(provider.institution, today, until)) return std::move(*known);
    const std::lock_guard turn(impl_->fits_mutex);
    if (auto known = impl_->fits.find(provider.institution, today, until)) return std::move(*known);
    RequestFilter filter;
    filter.status = "open";
    filter.space = std::string(name_of(provider.space));
    std::vector<Request> open;
    impl_->store.read_latest([&](Session& session) {
        for (std::size_t at = 0; at < most_open_requests; at += limits::page)
            for (auto& request : list_requests(session, provider, filter, at, limits::page).requests)
                open.push_back(std::move(request));
    });
    const std::shared_lock lock(impl_->matcher_mutex);
    std::vector<NeedQuery> queries;
    std::vector<std::pair<RequestId, NeedId>> ids;
    for (const auto& request : open)
        for (const auto& need : request.needs) {
            queries.push_back(impl_->query(request, need, "", today));
            ids.emplace_back(request.id, need.id);
        }
    const auto& own = impl_->own_offers.of(*impl_->matchers[int(provider.space)], provider.institution);
    const auto answerable = lightfoot::needs_for(queries, [&](const NeedQuery& query) {
        return impl_->fits.best(provider.institution, query, [&] { return own.best(query); });
    });
    std::vector<FittingNeed> fitting;
    for (const auto& one : answerable)
        fitting.push_back({ids[one.need].first, ids[one.need].second, one.best.offer, one.best});
    impl_->fits.keep(provider.institution, today, until, fitting);
    return fitting;
}

std::vector<std::pair<RequestId, Message>> Finder::likely_duplicates(const Request& request,
                                                                     const Viewer& viewer) {
    std::vector<Request> others;
    impl_->store.read_latest([&](Session& session) {
        RequestFilter filter;
        filter.institution = request.institution;
        for (auto& other : list_requests(session, viewer, filter, 0, 100).requests)
            if (other.id != request.id) others.push_back(std::move(other));
    });
    std::vector<OtherNeed> needs;
    for (const auto& other : others)
        for (const auto& need : other.needs) needs.push_back({other.id, &need, other.language});
    std::map<RequestId, Message> found;
    for (const auto& need : request.needs)
        for (const auto& one :
             lightfoot::likely_duplicates(need, request.language, needs, impl_->vocabulary, impl_->tagger))
            found.try_emplace(one.request, one.reason);
    return {found.begin(), found.end()};
}

std::vector<TopicTag> Finder::topics_of(const Offer& offer) const {
    return with_proposals(offer.topics, propose(impl_->vocabulary, impl_->tagger, offer));
}

std::vector<TopicTag> Finder::topics_of(const Need& need, std::string_view language) const {
    return with_proposals(need.topics, propose(impl_->vocabulary, impl_->tagger, need, language));
}

SearchAnswer Finder::search(const Viewer& viewer, const SearchQuestion& question) {
    impl_->refresh();
    Query query;
    query.groups = groups_of(question.words, question.language);
    const std::vector<std::string>* chosen[] = {&question.kinds, &question.topics, &question.languages,
                                                &question.regions, &question.offer_kinds};
    for (std::uint8_t facet = 0; facet < facet_count; ++facet) {
        if (!chosen[facet]->empty()) query.filters.push_back({facet, *chosen[facet]});
        query.facet_counts.push_back(facet);
    }
    query.readers = tokens_of(viewer);
    query.count = question.offset + question.count;
    const auto hits = impl_->index.search(query);
    SearchAnswer answer;
    answer.total = std::size_t(hits.total);
    for (std::size_t i = question.offset; i < hits.hits.size(); ++i) {
        SearchFind find{SearchFind::Kind(hits.hits[i].key % 4), hits.hits[i].key / 4, {}};
        for (const auto& match : hits.hits[i].matches)
            find.matched.push_back(query.groups[match.group].terms[match.term]);
        answer.finds.push_back(std::move(find));
    }
    for (const auto& one : hits.facets)
        answer.counts.push_back({std::string(facet_names[one.facet]), one.value, std::size_t(one.count)});
    return answer;
}

std::size_t Finder::offers_on(std::string_view topic, const Viewer& viewer) {
    SearchQuestion question;
    question.kinds = {"offer"};
    question.topics = {std::string(topic)};
    question.count = 0;
    return search(viewer, question).total;
}

}  // namespace lightfoot
