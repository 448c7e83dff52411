#pragma once
// Offers and providers: lists, pages, and the form by which a provider writes and keeps its own.

#include "domain/institution.hpp"
#include "domain/offer.hpp"
#include "web/http.hpp"
#include "web/pages/parts.hpp"
#include "web/pages/shortlist.hpp"

namespace lightfoot {

struct OfferListView {
    std::vector<OfferCard> own, others;
    bool may_offer = false;
    Paging paging;
    std::string kind;            // filter, empty: all
    std::size_t activities = 0;  // documented activities, listed apart
    std::string for_state = {};  // name of the State that the offers name, itself or by a region; empty: all
};
Page offer_list_page(const Frame& frame, const OfferListView& view);

// An address of a contact at which our mail did not arrive.
struct BouncingMail {
    std::string email;
    Date last_on;
    std::string diagnosis;
};

struct OfferView {
    Offer offer;
    OfferCard card;
    bool may_edit = false, may_see_history = false;
    bool may_take = false;     // from the shelf, by a State
    bool may_confirm = false;  // its people, and the desk where nobody confirms it any more
    std::vector<BouncingMail> bouncing;  // for those only
    std::vector<std::pair<Time, std::optional<Url>>> relays = {};  // when, and the request if it may be read
    std::int64_t stories = 0;            // released, with the name of this provider
};
Page offer_page(const Frame& frame, const OfferView& view);

struct OfferFormView {
    Offer offer;  // id 0: a new one
    const Error* error = nullptr;
    NameValues typed;  // what was typed, after a fault
    std::vector<Option> modalities;
    std::vector<OptionGroup> regions;  // by continent
    const Offer* stored = nullptr;  // after a conflict: what somebody else saved meanwhile
};
Page offer_form_page(const Frame& frame, const OfferFormView& view);

struct ProviderCard {
    InstitutionId id;
    std::string name;
    InstitutionKind kind = InstitutionKind::state;
    std::size_t offers = 0, activities = 0;
    FreshnessState freshness = FreshnessState::unconfirmed;
    std::optional<Date> confirmed_on;
};
struct ProviderListView {
    std::vector<ProviderCard> own, all;  // alphabetical in the reader's language
};
Page provider_list_page(const Frame& frame, const ProviderListView& view);

struct ProviderView {
    Institution institution;
    std::string name;
    std::vector<OfferCard> offers, activities;
    bool may_edit = false, may_confirm = false;
    FreshnessState freshness = FreshnessState::unconfirmed;
    std::vector<BouncingMail> bouncing;  // for its people and the desk only
};
Page provider_page(const Frame& frame, const ProviderView& view);

struct ProviderFormView {
    Institution institution;
    std::string name;
    const Error* error = nullptr;
    NameValues typed;
    const Institution* stored = nullptr;
};
Page provider_form_page(const Frame& frame, const ProviderFormView& view);

// The open needs that a provider could answer, each with the reasons.
struct OpenNeed {
    RequestId request;
    NeedId need;
    std::string title, language, requester_name, why_it_matters;
    OfferCard offer;  // the provider's own offer that fits best
    Candidate candidate;
};
struct OpenNeedsView {
    std::vector<OpenNeed> needs;
    std::size_t offers = 0;  // of one's own
    std::size_t open = 0;    // requests; of many the newest are compared (Finder::most_open_requests)
    Paging paging;
};
Page open_needs_page(const Frame& frame, const OpenNeedsView& view);

}  // namespace lightfoot
