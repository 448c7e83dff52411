#pragma once
// Finding: the index and the shortlists over what the store holds, kept up to date after every change. What
// comes out is ids and reasons; the records themselves are fetched from the store, where visibility is in the
// query.

#include "domain/account.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "matching/places.hpp"
#include "matching/reason.hpp"
#include "matching/tagger.hpp"
#include "matching/vocabulary.hpp"
#include "store/store.hpp"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace lightfoot {

// What the tagger and the clarity helper read in a text.
struct Reading {
    std::string language;          // of the six, or empty where it cannot be told
    std::vector<TopicTag> topics;  // proposed
    std::vector<Message> missing;  // what it does not yet say
};

struct SearchQuestion {
    std::string words, language;
    std::vector<std::string> kinds, topics, languages, regions, offer_kinds;  // any of each; empty: all
    std::size_t offset = 0, count = 20;
};
struct SearchFind {
    enum class Kind { request, offer, provider, story } kind = Kind::offer;
    std::int64_t id = 0;
    std::vector<std::string> matched;  // terms of the index that it holds
};
struct SearchCount {
    std::string facet, value;
    std::size_t count = 0;
};
struct SearchAnswer {
    std::vector<SearchFind> finds;
    std::size_t total = 0;
    std::vector<SearchCount> counts;
};

// A need of an open request and the provider's own offer that fits it best.
struct FittingNeed {
    RequestId request;
    NeedId need;
    OfferId offer;
    Candidate candidate;
};

class Finder {
public:
    // All are kept by reference; making a tagger takes a tenth of a second.
    Finder(Store& store, const Vocabulary& vocabulary, const Tagger& tagger, const Places& places);
    ~Finder();

    void load();                                     // everything, at start
    void changed(std::span<const Changed> changes);  // the store's listener: remembers what to read again

    Reading read(std::string_view text, std::string_view language) const;
    std::vector<Message> missing(const Request& request, const Need& need) const;

    // `request` may be one that is nowhere stored (the open door). Offers of the request's space.
    Shortlist shortlist(const Request& request, const Need& need, std::string_view state_code, Date today,
                        std::size_t count);
    // The same among the offers of one provider, which are weighed as they are among all.
    Shortlist shortlist_of(InstitutionId provider, const Request& request, const Need& need, Date today,
                           std::size_t count);
    Outcome outcome(const Request& request, const Need& need, std::string_view state_code, Date today,
                    OfferId offer, std::size_t count);
    // Of the newest most_open_requests that the provider may see; tier by tier, the newest first.
    std::vector<FittingNeed> needs_for(const Viewer& provider, Date today);
    static constexpr std::size_t most_open_requests = 300;
    // Requests of the same institution that likely ask the same, with the reason.
    std::vector<std::pair<RequestId, Message>> likely_duplicates(const Request& request,
                                                                 const Viewer& viewer);

    // For showing: what nobody has tagged yet with the tagger's proposals.
    std::vector<TopicTag> topics_of(const Offer& offer) const;
    std::vector<TopicTag> topics_of(const Need& need, std::string_view language) const;

    SearchAnswer search(const Viewer& viewer, const SearchQuestion& question);
    std::size_t offers_on(std::string_view topic, const Viewer& viewer);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace lightfoot
