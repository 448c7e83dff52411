#include "store/offer.hpp"

#include "domain/limits.hpp"
#include "store/columns.hpp"
#include "store/batch.hpp"
#include "store/totals.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace lightfoot {

namespace {

constexpr SqlText columns =
    "o.id, o.space, o.provider_id, o.kind, o.language, o.title, o.text, o.regions, o.regions_as_stated,"
    " o.eligible_states, o.languages, o.conditions, o.lead_days, o.capacity_per_year, o.duration_days,"
    " o.visits, o.travel_paid_by, o.fees_paid_by, o.local_costs_paid_by, o.contact_office,"
    " o.contact_office_email, o.contact_person, o.contact_person_email, o.contact_telephone,"
    " o.available_from, o.available_until, o.confirmed_on, o.created_at, o.withdrawn_at, o.source_url,"
    " o.record_kind, o.confidence, o.source_note, o.version, o.shelf_kind, o.shelf_dates,"
    " o.reminders, o.reminded_on, o.hidden_on";

// $1 role, $2 space, $3 institution of the viewer.
constexpr SqlText visible =
    "((o.withdrawn_at IS NULL AND o.hidden_on IS NULL AND (o.space = 'real' OR o.space = $2))"
    " OR ($1 = 'provider' AND o.space = $2 AND o.provider_id = $3)"
    " OR ($1 = 'secretariat' AND o.space = $2 AND o.withdrawn_at IS NULL))";

constexpr SqlText filtered = visible +
    SqlText(" AND ($4 = 0 OR o.provider_id = $4) AND ($5 = '' OR o.kind = $5)"
            " AND ($6 = '' OR o.language = $6)"
            " AND ($7 = '' OR EXISTS (SELECT 1 FROM offer_topic t"
            " WHERE t.offer_id = o.id AND t.topic = $7 AND t.standing <> 'removed'))"
            " AND ($8 = '' OR o.space = $8) AND ($9 = 0 OR o.withdrawn_at IS NOT NULL)"
            " AND ($10 = 0 OR o.provider_id = $3) AND ($11 = 0 OR o.shelf_kind <> '')");

// Where to look: the narrowest of these that holds all that is asked for, so that a list costs what it shows
// and not what there is (schema_lists.cpp, schema_counts.cpp).
constexpr SqlText of_all = " FROM offer o WHERE ";
constexpr SqlText of_own = " FROM offer o WHERE o.provider_id = $3 AND ";
constexpr SqlText of_provider = " FROM offer o WHERE o.provider_id = $4 AND ";
constexpr SqlText of_shelf = " FROM offer o WHERE o.shelf_kind <> '' AND ";
constexpr SqlText of_topic =
    " FROM offer o WHERE o.id IN (SELECT x.offer_id FROM offer_topic x WHERE x.topic = $7) AND ";

int number_of(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// "2026-12-01/2026-12-05/3", one a line.
std::vector<ShelfDate> dates_of(const std::string& lines) {
    std::vector<ShelfDate> dates;
    for (const auto& line : items_of(lines)) {
        const auto from = parse_date(line.substr(0, 10));
        const auto until = line.size() > 22 ? parse_date(line.substr(11, 10)) : std::nullopt;
        if (from && until) dates.push_back({*from, *until, number_of(std::string_view(line).substr(22))});
    }
    return dates;
}

std::string lines_of(const std::optional<ShelfFacts>& shelf) {
    std::vector<std::string> lines;
    for (const auto& [from, until, places] : shelf ? shelf->dates : std::vector<ShelfDate>{})
        lines.push_back(to_string(from) + "/" + to_string(until) + "/" + std::to_string(places));
    return lightfoot::lines_of(lines);
}

Offer read(const Row& row) {
    Offer offer;
    offer.id = {row.integer(0)};
    offer.space = space_of(row.text(1));
    offer.provider = {row.integer(2)};
    offer.kind = offer_kind(row.text(3)).value_or(OfferKind::offer);
    offer.language = row.text(4);
    offer.title = row.text(5);
    offer.text = row.text(6);
    offer.regions = items_of(row.text(7));
    offer.regions_as_stated = row.text(8);
    offer.eligible_states = items_of(row.text(9));
    offer.languages = items_of(row.text(10));
    offer.conditions = row.text(11);
    offer.lead_days = row.optional_int(12);
    offer.capacity_per_year = row.optional_int(13);
    offer.duration_days = row.optional_int(14);
    offer.visits = row.optional_int(15);
    offer.travel_paid_by = payer(row.text(16));
    offer.fees_paid_by = payer(row.text(17));
    offer.local_costs_paid_by = payer(row.text(18));
    offer.contact = contact_of(row, 19);
    offer.available_from = row.optional_date(24);
    offer.available_until = row.optional_date(25);
    offer.confirmed_on = row.optional_date(26);
    offer.created_at = row.optional_time(27);
    offer.withdrawn_at = row.optional_time(28);
    offer.provenance = provenance_of(row, 29);
    offer.version = row.integer(33);
    if (const auto kind = shelf_kind(row.text(34))) offer.shelf = {*kind, dates_of(row.text(35))};
    offer.upkeep = {int(row.integer(36)), row.optional_date(37), row.optional_date(38)};
    return offer;
}

// The offers that `selection` ("FROM offer o WHERE … ORDER BY … LIMIT …") selects, with their topics: one
// query, and one for each batch of what it found.
template <SqlText selection, class... A>
std::vector<Offer> select(Session& session, const A&... arguments) {
    std::vector<Offer> offers;
    std::vector<OfferId> ids;
    std::unordered_map<std::int64_t, std::size_t> places;
    session.each(joined<"SELECT ", columns, selection>, [&](const Row& row) {
        places.emplace(row.integer(0), offers.size());
        offers.push_back(read(row));
        ids.push_back(offers.back().id);
    }, arguments...);
    each_batch(std::span<const OfferId>(ids), [&](auto... id) {
        session.each(joined<"SELECT t.offer_id, t.topic, t.standing FROM offer_topic t WHERE t.offer_id IN",
                            batch_of_ids>,
                     [&](const Row& row) {
                         const auto place = places.find(row.integer(0));
                         if (place == places.end()) return;
                         offers[place->second].topics.push_back({row.text(1), topic_standing(row.text(2))});
                     },
                     id...);
    });
    for (auto& offer : offers) std::sort(offer.topics.begin(), offer.topics.end());
    return offers;
}

std::optional<Offer> first_of(std::vector<Offer> offers) {
    return offers.empty() ? std::nullopt : std::optional{std::move(offers.front())};
}

std::string_view name_of(const std::optional<Payer>& payer) {
    return payer ? lightfoot::name_of(*payer) : std::string_view{};
}

// Runs a statement whose parameters are all fields of an offer, in the order of `columns`.
std::int64_t run_with_fields(Session& session, Sql sql, const Offer& offer) {
    const auto& contact = offer.contact;
    const auto& source = offer.provenance;
    return session.run(
        sql, offer.id, lightfoot::name_of(offer.space), offer.provider, lightfoot::name_of(offer.kind),
        offer.language, offer.title, offer.text, lightfoot::lines_of(offer.regions), offer.regions_as_stated,
        lightfoot::lines_of(offer.eligible_states), lightfoot::lines_of(offer.languages), offer.conditions,
        offer.lead_days, offer.capacity_per_year, offer.duration_days, offer.visits,
        name_of(offer.travel_paid_by), name_of(offer.fees_paid_by), name_of(offer.local_costs_paid_by),
        contact.office, contact.office_email, contact.person, contact.person_email, contact.telephone,
        offer.available_from, offer.available_until, offer.confirmed_on, offer.created_at, offer.withdrawn_at,
        source.source_url, source.record_kind, source.confidence, source.note, offer.version,
        offer.shelf ? lightfoot::name_of(offer.shelf->kind) : std::string_view{}, lines_of(offer.shelf),
        offer.upkeep.reminders, offer.upkeep.reminded_on, offer.upkeep.hidden_on);
}

}  // namespace

void write_topics(Session& session, const Offer& offer) {
    session.run("DELETE FROM offer_topic WHERE offer_id = $1", offer.id);
    for (const auto& tag : offer.topics)
        session.run("INSERT INTO offer_topic (offer_id, topic, standing) VALUES ($1, $2, $3)", offer.id,
                    tag.topic,
                    name_of(tag.standing));
}

void write_upkeep(Session& session, const Offer& offer) {
    session.run("UPDATE offer SET reminders = $2, reminded_on = $3, hidden_on = $4 WHERE id = $1", offer.id,
                offer.upkeep.reminders, offer.upkeep.reminded_on, offer.upkeep.hidden_on);
}

std::optional<Offer> find_offer(Session& session, const Viewer& viewer, OfferId id) {
    return first_of(select<SqlText(" FROM offer o WHERE ") + visible + SqlText(" AND o.id = $4")>(
        session, name_of(viewer.role), name_of(viewer.space), viewer.institution, id));
}

namespace {

// First the ids, which an index holds in their order, then the records of this page alone.
template <SqlText place>
OfferPage list(Session& session, const Viewer& viewer, const OfferFilter& filter, std::size_t offset,
               std::size_t limit) {
    OfferPage page;
    std::vector<OfferId> ids;
    const auto ask = [&](auto use, const auto&... more) {
        return use(name_of(viewer.role), name_of(viewer.space), viewer.institution, filter.provider,
                   filter.kind, filter.language, filter.topic, filter.space, filter.withdrawn, filter.own,
                   filter.shelf, more...);
    };
    page.total = ask([&](const auto&... arguments) {
        return total_of(session, joined<"SELECT COUNT(*)", place, filtered>, arguments...);
    });
    const auto wanted = std::min(limit, limits::page);
    if (wanted == 0 || std::int64_t(offset) >= page.total) return page;
    ask([&](const auto&... arguments) {
        session.each(joined<"SELECT o.id", place, filtered, " ORDER BY o.title, o.id LIMIT $12 OFFSET $13">,
                     [&](const Row& row) { ids.push_back({row.integer(0)}); }, arguments...);
    }, wanted, offset);
    page.offers = found_by_ids<Offer>(std::span<const OfferId>(ids), [&](auto... id) {
        return select<SqlText(" FROM offer o WHERE o.id IN") + batch_of_ids>(session, id...);
    });
    return page;
}

template <SqlText place>
std::vector<OfferTitle> titles(Session& session, const Viewer& viewer, const OfferFilter& filter) {
    std::vector<OfferTitle> found;
    session.each(joined<"SELECT o.id, o.title", place, filtered>,
                 [&](const Row& row) { found.push_back({{row.integer(0)}, row.text(1)}); },
                 name_of(viewer.role), name_of(viewer.space), viewer.institution, filter.provider,
                 filter.kind, filter.language, filter.topic, filter.space, filter.withdrawn, filter.own,
                 filter.shelf);
    return found;
}

}  // namespace

std::vector<Offer> find_offers(Session& session, const Viewer& viewer, const std::vector<OfferId>& ids) {
    return found_by_ids<Offer>(std::span(ids).first(std::min(ids.size(), limits::page)), [&](auto... id) {
        return select<SqlText(" FROM offer o WHERE ") + visible + SqlText(" AND o.id IN") +
                           batch_of_ids_after_three>(
            session, name_of(viewer.role), name_of(viewer.space), viewer.institution, id...);
    });
}

OfferPage list_offers(Session& session, const Viewer& viewer, const OfferFilter& filter, std::size_t offset,
                      std::size_t limit) {
    const auto use = filter.own            ? list<of_own>
                     : filter.provider     ? list<of_provider>
                     : filter.shelf        ? list<of_shelf>
                     : filter.topic.empty() ? list<of_all>
                                           : list<of_topic>;
    return use(session, viewer, filter, offset, limit);
}

std::vector<OfferTitle> list_offer_titles(Session& session, const Viewer& viewer, const OfferFilter& filter) {
    const auto use = filter.own            ? titles<of_own>
                     : filter.provider     ? titles<of_provider>
                     : filter.shelf        ? titles<of_shelf>
                     : filter.topic.empty() ? titles<of_all>
                                           : titles<of_topic>;
    return use(session, viewer, filter);
}

void every_offer(Session& session, const std::function<void(Offer)>& use) {
    constexpr std::int64_t at_once = 500;
    std::int64_t last = 0;
    for (;;) {
        auto some = select<" FROM offer o WHERE o.id > $1 ORDER BY o.id LIMIT $2">(session, last, at_once);
        if (some.empty()) return;
        last = some.back().id.value;
        for (auto& offer : some) use(std::move(offer));
    }
}

std::optional<Offer> offer_regardless_of_viewer(Session& session, OfferId id) {
    return first_of(select<" FROM offer o WHERE o.id = $1">(session, id));
}

void insert_offer(Session& session, const Offer& offer) {
    run_with_fields(session,
                    "INSERT INTO offer (id, space, provider_id, kind, language, title, text, regions,"
                    " regions_as_stated, eligible_states, languages, conditions, lead_days,"
                    " capacity_per_year, duration_days, visits, travel_paid_by, fees_paid_by,"
                    " local_costs_paid_by, contact_office, contact_office_email, contact_person,"
                    " contact_person_email, contact_telephone, available_from, available_until,"
                    " confirmed_on, created_at, withdrawn_at, source_url, record_kind, confidence,"
                    " source_note, version, shelf_kind, shelf_dates, reminders, reminded_on, hidden_on) "
                    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, "
                    "$9, $10, $11, $12, $13,"
                    " $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,"
                    " $31, $32, $33, $34, $35, $36, $37, $38, $39)",
                    offer);
    write_topics(session, offer);
}

// Space and provider of an offer never change.
bool update_offer(Session& session, const Offer& offer) {
    const auto changed = run_with_fields(
        session,
        "UPDATE offer SET kind = $4, language = $5, title = $6, text = $7, regions = $8,"
        " regions_as_stated = $9, eligible_states = $10, languages = $11, conditions = $12,"
        " lead_days = $13, capacity_per_year = $14, duration_days = $15, visits = $16,"
        " travel_paid_by = $17, fees_paid_by = $18, local_costs_paid_by = $19, contact_office = $20,"
        " contact_office_email = $21, contact_person = $22, contact_person_email = $23,"
        " contact_telephone = $24, available_from = $25, available_until = $26, confirmed_on = $27,"
        " created_at = $28, withdrawn_at = $29, source_url = $30, record_kind = $31, confidence = $32,"
        " source_note = $33, shelf_kind = $35, shelf_dates = $36, reminders = $37, reminded_on = $38, "
        "hidden_on = $39, version = version + 1 WHERE id = $1 AND "
        "version = $34",
        offer);
    if (changed == 1) write_topics(session, offer);
    return changed == 1;
}

}  // namespace lightfoot
