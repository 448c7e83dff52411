#pragma once
// Offers. Everybody sees those that are neither withdrawn nor hidden (of the practice space: its viewers); a
// provider sees all its own, the desk those that nobody confirms any more.

#include "domain/account.hpp"
#include "domain/offer.hpp"
#include "store/session.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace lightfoot {

std::optional<Offer> find_offer(Session& session, const Viewer& viewer, OfferId id);
std::vector<Offer> find_offers(Session& session, const Viewer& viewer, const std::vector<OfferId>& ids);

// Any combination; empty or none: not asked for.
struct OfferFilter {
    InstitutionId provider;
    std::string kind, language, topic;  // name of an OfferKind; BCP 47; id in the vocabulary
    std::string space;                  // "real", "practice"; empty: all that one may see
    bool withdrawn = false;             // only those (a provider's own)
    bool own = false;                   // of the viewer's institution
    bool shelf = false;                 // small ready deliveries only
};
struct OfferPage {
    std::vector<Offer> offers;  // by title
    std::int64_t total = 0;     // on all pages
};
OfferPage list_offers(Session& session, const Viewer& viewer, const OfferFilter& filter,
                      std::size_t offset = 0, std::size_t limit = 50);

// All that a list would show on its pages, read from an index alone, in no order: for who puts them into the
// order of a language (web/kept_orders.hpp).
struct OfferTitle {
    OfferId id;
    std::string title;
};
std::vector<OfferTitle> list_offer_titles(Session& session, const Viewer& viewer, const OfferFilter& filter);

// For the index in memory, which asks again who may see what it found. Withdrawn ones included.
void every_offer(Session& session, const std::function<void(Offer)>& use);
std::optional<Offer> offer_regardless_of_viewer(Session& session, OfferId id);

void insert_offer(Session& session, const Offer& offer);
// Counts the version up. False where the version is another one.
bool update_offer(Session& session, const Offer& offer);
void write_topics(Session& session, const Offer& offer);  // only these
void write_upkeep(Session& session, const Offer& offer);  // only this; the version stays

}  // namespace lightfoot
