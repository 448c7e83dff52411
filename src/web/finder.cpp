// Two matchers (one for each space, rebuilt when an offer or a provider of it changed) and one index for the
// site's search (changed document by document). Both are made from what the store holds; nothing here is kept
// on the disk.

#include "web/finder.hpp"

#include "index/analysis.hpp"
#include "index/index.hpp"
#include "matching/clarity.hpp"
#include "matching/duplicates.hpp"
#include "matching/shortlist.hpp"
#include "store/institution.hpp"
#include "store/offer.hpp"
#include "store/request.hpp"
#include "web/kept_shortlists.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <shared_mutex>

namespace lightfoot {

namespace {

constexpr std::size_t most_open_requests = 300;  // the newest, where a provider is shown what it could answer

enum Field : std::uint8_t { title_field, text_field, topic_field, field_count };
enum Facet : std::uint8_t {
    kind_facet,
    topic_facet,
    language_facet,
    region_facet,
    offer_kind_facet,
    facet_count
};
constexpr std::array<std::string_view, facet_count> facet_names{"kind", "topic", "written_in", "region",
                                                                "offer_kind"};

constexpr IndexSchema schema{field_count, facet_count, 1};

Ranking ranking() {
    Ranking ranking;
    ranking.fields.resize(field_count);
    ranking.fields[title_field].weight = {3, 1};
    ranking.fields[topic_field] = {{2, 1}, {0, 1}};
    return ranking;
}

// Keys of the three kinds of records must not meet: the two lowest bits tell the kind.
std::int64_t key_of(SearchFind::Kind kind, std::int64_t id) { return id * 4 + std::int64_t(kind); }

std::string space_token(Space space) { return space == Space::real ? "public" : "space:practice"; }

// Who may see a request, as the query of the store has it (store/request.hpp).
std::vector<std::string> readers_of(const Request& request) {
    const std::string space(name_of(request.space));
    const auto own = "asks:" + request.institution.text();
    const auto role = [&](const char* name) { return std::string(name) + ":" + space; };
    switch (status_of(request)) {
    case RequestStatus::archive: return {space_token(request.space)};
    case RequestStatus::draft:
        if (request.arrival == RequestArrival::letter) return {own, role("secretariat")};
        return {own};
    case RequestStatus::sent: return {own, role("secretariat"), role("committee")};
    case RequestStatus::circulated: return {own, role("secretariat"), role("committee"), role("provider")};
    case RequestStatus::withdrawn:
        if (request.sent_at) return {own, role("secretariat"), role("committee")};
        return {own};
    }
    return {};
}

std::vector<std::string> tokens_of(const Viewer& viewer) {
    std::vector<std::string> tokens{"public"};
    if (viewer.space == Space::practice) tokens.push_back("space:practice");
    const std::string space(name_of(viewer.space));
    if (viewer.role == Role::point_of_contact) tokens.push_back("asks:" + viewer.institution.text());
    if (viewer.role == Role::provider) tokens.push_back("offers:" + viewer.institution.text());
    if (viewer.role == Role::provider || viewer.role == Role::secretariat || viewer.role == Role::committee)
        tokens.push_back(std::string(name_of(viewer.role)) + ":" + space);
    return tokens;
}

void add_topics(IndexDocument& document, const Vocabulary& vocabulary, const std::vector<TopicTag>& topics) {
    for (const auto& tag : topics) {
        if (tag.standing == TopicStanding::removed) continue;
        document.facets.push_back({topic_facet, tag.topic});
        if (const Topic* topic = vocabulary.find(tag.topic))
            for (std::size_t i = 0; i < language_count; ++i)
                for (const auto& term : topic->terms[i])
                    document.add_text(topic_field, term, official_languages[i]);
    }
}

// Where a person has spoken about subjects, that stands; else the tagger's proposals join what the source
// says.
std::vector<TopicTag> with_proposals(std::vector<TopicTag> stated, const std::vector<TopicTag>& proposed) {
    for (const auto& tag : stated)
        if (tag.standing != TopicStanding::proposed) return stated;
    for (const auto& tag : proposed)
        if (std::none_of(stated.begin(), stated.end(),
                         [&](const TopicTag& known) { return known.topic == tag.topic; }))
            stated.push_back(tag);
    std::sort(stated.begin(), stated.end());
    return stated;
}

void finish(IndexDocument& document) {
    std::sort(document.facets.begin(), document.facets.end());
    document.facets.erase(std::unique(document.facets.begin(), document.facets.end()), document.facets.end());
}

IndexDocument document_of(const Vocabulary& vocabulary, const Tagger& tagger, const Offer& offer) {
    IndexDocument document;
    document.key = key_of(SearchFind::Kind::offer, offer.id.value);
    document.add_text(title_field, offer.title, offer.language);
    document.add_text(text_field, offer.text + "\n" + offer.conditions, offer.language);
    add_topics(document, vocabulary, with_proposals(offer.topics, propose(vocabulary, tagger, offer)));
    document.facets.push_back({kind_facet, "offer"});
    document.facets.push_back({language_facet, offer.language});
    document.facets.push_back({offer_kind_facet, std::string(name_of(offer.kind))});
    for (const auto& region : offer.regions) document.facets.push_back({region_facet, region});
    document.readers = {"offers:" + offer.provider.text()};
    if (!offer.withdrawn_at)
        document.readers.push_back(offer.upkeep.hidden_on
                                       ? "secretariat:" + std::string(name_of(offer.space))
                                       : space_token(offer.space));
    finish(document);
    return document;
}

IndexDocument document_of(const Vocabulary& vocabulary, const Request& request) {
    IndexDocument document;
    document.key = key_of(SearchFind::Kind::request, request.id.value);
    document.add_text(title_field, request.title, request.language);
    document.add_text(text_field, request.note, request.language);
    for (const auto& need : request.needs) {
        for (const auto* text : {&need.title, &need.text, &need.why_it_matters, &need.who, &need.place,
                                 &need.first_step, &need.existing})
            document.add_text(text_field, *text, request.language);
        add_topics(document, vocabulary, need.topics);
    }
    document.facets.push_back({kind_facet, "request"});
    if (!request.language.empty()) document.facets.push_back({language_facet, request.language});
    document.readers = readers_of(request);
    finish(document);
    return document;
}

IndexDocument document_of(const Places& places, const Institution& institution) {
    IndexDocument document;
    document.key = key_of(SearchFind::Kind::provider, institution.id.value);
    document.add_text(title_field, institution.name, "en");
    if (const Place* state = places.state(institution.state_code))
        for (std::size_t i = 0; i < language_count; ++i)
            document.add_text(title_field, state->names[i], official_languages[i]);
    document.add_text(text_field, institution.about, institution.about_language);
    document.facets.push_back({kind_facet, "provider"});
    if (institution.upkeep.hidden_on)
        document.readers = {"offers:" + institution.id.text(),
                            "secretariat:" + std::string(name_of(institution.space))};
    else
        document.readers = {space_token(institution.space)};
    return document;
}

}  // namespace

struct Finder::Impl {
    Store& store;
    const Vocabulary& vocabulary;
    const Places& places;
    const Tagger& tagger;
    Clarity clarity;
    Index index{schema, ranking()};

    std::mutex dirty_mutex;
    std::set<Changed> dirty;  // records to read again
    bool all_dirty = true;
    std::atomic<std::int64_t> told{1}, read_until{0};  // changes heard of; those that were read again
    std::mutex refresh_mutex;         // one thread reads again, the others wait for it
    std::shared_mutex matcher_mutex;  // of the two below
    std::optional<Matcher> matchers[2];
    KeptShortlists kept[2];
    std::vector<Institution> institutions;

    Impl(Store& store, const Vocabulary& vocabulary, const Tagger& tagger, const Places& places)
        : store(store),
          vocabulary(vocabulary),
          places(places),
          tagger(tagger),
          clarity(vocabulary, tagger, places) {}

    Offer with_regions(Offer offer) const {
        if (offer.regions.empty() && !offer.regions_as_stated.empty())
            offer.regions = places.understand(offer.regions_as_stated).regions;
        return offer;
    }

    void load_all() {
        std::vector<Offer> offers[2];
        std::vector<IndexDocument> documents;
        std::vector<Institution> everyone;
        store.read([&](Session& session) {
            everyone = every_institution(session);
            every_offer(session, [&](Offer offer) {
                offer = with_regions(std::move(offer));
                documents.push_back(document_of(vocabulary, tagger, offer));
                if (!offer.withdrawn_at && !offer.upkeep.hidden_on)
                    offers[int(offer.space)].push_back(std::move(offer));
            });
            every_request(session,
                          [&](Request request) { documents.push_back(document_of(vocabulary, request)); });
        });
        for (const auto& one : everyone)
            if (one.provides) documents.push_back(document_of(places, one));
        index.clear();
        index.add(documents);
        make_matchers(offers, std::move(everyone));
    }

    void make_matchers(std::vector<Offer> (&offers)[2], std::vector<Institution> everyone) {
        Matcher real(std::move(offers[0]), everyone, vocabulary, tagger, places);
        Matcher practice(std::move(offers[1]), everyone, vocabulary, tagger, places);
        const std::unique_lock lock(matcher_mutex);
        matchers[0].emplace(std::move(real));
        matchers[1].emplace(std::move(practice));
        for (auto& one : kept) one.clear();
        institutions = std::move(everyone);
    }

    void reload_offers(Session& session) {
        std::vector<Offer> offers[2];
        every_offer(session, [&](Offer offer) {
            if (!offer.withdrawn_at && !offer.upkeep.hidden_on)
                offers[int(offer.space)].push_back(with_regions(std::move(offer)));
        });
        make_matchers(offers, every_institution(session));
    }

    // Before every question: what changed since the last one is read again. Who comes while another thread is
    // reading waits for it: nobody answers from what is known to be old.
    void refresh() {
        if (read_until == told) return;
        const std::lock_guard turn(refresh_mutex);
        std::set<Changed> changes;
        bool all = false;
        std::int64_t until = 0;
        {
            const std::lock_guard lock(dirty_mutex);
            changes.swap(dirty);
            all = std::exchange(all_dirty, false);
            until = told;
        }
        try {
            if (all)
                load_all();
            else if (!changes.empty())
                store.read([&](Session& session) { read_again(session, changes); });
        } catch (...) {
            const std::lock_guard lock(dirty_mutex);
            all_dirty = true;
            throw;
        }
        read_until = until;
    }

    void read_again(Session& session, const std::set<Changed>& changes) {
        std::vector<IndexDocument> documents;
        std::vector<std::int64_t> gone;
        bool offers_changed = false;
        for (const auto& change : changes) {
            if (change.subject == Subject::offer) {
                offers_changed = true;
                if (const auto offer = offer_regardless_of_viewer(session, OfferId{change.id}))
                    documents.push_back(document_of(vocabulary, tagger, with_regions(*offer)));
                else
                    gone.push_back(key_of(SearchFind::Kind::offer, change.id));
            } else if (change.subject == Subject::request) {
                if (const auto request = request_regardless_of_viewer(session, RequestId{change.id}))
                    documents.push_back(document_of(vocabulary, *request));
                else
                    gone.push_back(key_of(SearchFind::Kind::request, change.id));
            } else if (change.subject == Subject::institution) {
                offers_changed = true;
            }
        }
        if (offers_changed) reload_offers(session);
        for (const auto& change : changes)
            if (change.subject == Subject::institution)
                for (const auto& one : institutions)
                    if (one.id.value == change.id && one.provides)
                        documents.push_back(document_of(places, one));
        index.add(documents);
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
    for (const auto& change : changes) {
        if (change.subject == Subject::installation) impl_->all_dirty = true;
        impl_->dirty.insert(change);
    }
    ++impl_->told;
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

Outcome Finder::outcome(const Request& request, const Need& need, std::string_view state_code, Date today,
                        OfferId offer, std::size_t count) {
    impl_->refresh();
    const std::shared_lock lock(impl_->matcher_mutex);
    return impl_->matchers[int(request.space)]->outcome(impl_->query(request, need, state_code, today), offer,
                                                        count);
}

std::vector<FittingNeed> Finder::needs_for(const Viewer& provider, Date today, std::size_t count) {
    impl_->refresh();
    std::vector<Request> open;
    impl_->store.read([&](Session& session) {
        RequestFilter filter;
        filter.status = "open";
        filter.space = std::string(name_of(provider.space));
        while (open.size() < most_open_requests) {
            auto page = list_requests(session, provider, filter, open.size(), 100);
            for (auto& request : page.requests) open.push_back(std::move(request));
            if (page.requests.size() < 100) break;
        }
    });
    const std::shared_lock lock(impl_->matcher_mutex);
    std::vector<NeedQuery> queries;
    std::vector<std::pair<RequestId, NeedId>> ids;
    for (const auto& request : open)
        for (const auto& need : request.needs) {
            queries.push_back(impl_->query(request, need, "", today));
            ids.emplace_back(request.id, need.id);
        }
    std::vector<FittingNeed> fitting;
    for (const auto& one :
         lightfoot::needs_for(*impl_->matchers[int(provider.space)], provider.institution, queries))
        if (fitting.size() < count)
            fitting.push_back({ids[one.need].first, ids[one.need].second, one.best.offer, one.best});
    return fitting;
}

std::vector<std::pair<RequestId, Message>> Finder::likely_duplicates(const Request& request,
                                                                     const Viewer& viewer) {
    std::vector<Request> others;
    impl_->store.read([&](Session& session) {
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

namespace {

// A word or two rarely tell their language. Where they do not, each is looked for as every language would
// write it in the index, the reader's own first.
std::vector<TermGroup> groups_of(std::string_view words, const std::string& reader) {
    std::vector<std::string> languages{detect_language(words)};
    if (languages[0].empty()) {
        languages[0] = reader;
        languages.insert(languages.end(), std::begin(official_languages), std::end(official_languages));
    }
    std::map<std::uint32_t, std::vector<std::string>> terms;  // by where the word begins
    for (const auto& language : languages)
        for (const auto& token : analyse(words, language)) {
            auto& known = terms[token.begin];
            if (std::find(known.begin(), known.end(), token.term) == known.end()) known.push_back(token.term);
        }
    std::vector<TermGroup> groups;
    for (auto& [begin, alternatives] : terms)
        if (groups.size() < 24) groups.push_back({std::move(alternatives), 256, false, 0xFF});
    return groups;
}

}  // namespace

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
