#include "exchange/open_tables.hpp"

#include "domain/public_story.hpp"

namespace lightfoot {

namespace {

using enum ColumnKind;

std::vector<std::string> topics(const std::vector<TopicTag>& tags, TopicStanding standing) {
    std::vector<std::string> ids;
    for (const auto& tag : tags)
        if (tag.standing == standing) ids.push_back(tag.topic);
    return ids;
}
Cell confirmed(const std::vector<TopicTag>& tags) {
    return list_cell(topics(tags, TopicStanding::confirmed));
}
Cell proposed(const std::vector<TopicTag>& tags) { return list_cell(topics(tags, TopicStanding::proposed)); }
Cell words(std::string_view text) { return text_cell(std::string(text)); }
Cell paid_by(const std::optional<Payer>& payer) { return payer ? words(name_of(*payer)) : Cell{}; }
Cell practice(Space space) { return space == Space::practice; }

constexpr Column<OpenRequest> request_columns[] = {
    {{"id", "column.id"}, [](const auto& r) -> Cell { return r.request.id.text(); }},
    {{"requester_id", "column.requester_id"}, [](const auto& r) { return text_cell(r.requester.id); }},
    {{"requester_name", "column.requester_name"}, [](const auto& r) { return text_cell(r.requester.name); }},
    {{"state_code", "column.state_code"}, [](const auto& r) { return text_cell(r.requester.state_code); }},
    {{"title", "column.title"}, [](const auto& r) { return text_cell(r.request.title); }},
    {{"language", "column.language"}, [](const auto& r) { return text_cell(r.request.language); }},
    {{"dated", "column.dated", day}, [](const auto& r) { return optional_cell(r.request.dated); }},
    {{"date_note", "column.date_note"}, [](const auto& r) { return text_cell(r.request.date_note); }},
    {{"present_need", "column.present_need"}, [](const OpenRequest&) { return words("unknown"); }},
    {{"needs", "column.needs", number},
     [](const auto& r) -> Cell { return std::int64_t(r.request.needs.size()); }},
    {{"record_kind", "column.record_kind"},
     [](const auto& r) { return text_cell(r.request.provenance.record_kind); }},
    {{"source", "column.source", address},
     [](const auto& r) { return text_cell(r.request.provenance.source_url); }},
    {{"page", "column.page", address}, [](const auto& r) { return text_cell(r.address); }},
    {{"practice", "column.practice", flag}, [](const auto& r) { return practice(r.request.space); }},
};

constexpr Column<OpenNeed> need_columns[] = {
    {{"id", "column.id"}, [](const auto& r) -> Cell { return r.need.id.text(); }},
    {{"request_id", "column.request_id"}, [](const auto& r) -> Cell { return r.request.id.text(); }},
    {{"requester_name", "column.requester_name"}, [](const auto& r) { return text_cell(r.requester.name); }},
    {{"state_code", "column.state_code"}, [](const auto& r) { return text_cell(r.requester.state_code); }},
    {{"position", "column.position", number},
     [](const auto& r) -> Cell { return std::int64_t{r.need.position}; }},
    {{"title", "column.title"}, [](const auto& r) { return text_cell(r.need.title); }},
    {{"text", "column.text"}, [](const auto& r) { return text_cell(r.need.text); }},
    {{"language", "column.language"}, [](const auto& r) { return text_cell(r.request.language); }},
    {{"topics_confirmed", "column.topics_confirmed", list},
     [](const auto& r) { return confirmed(r.need.topics); }},
    {{"topics_proposed", "column.topics_proposed", list},
     [](const auto& r) { return proposed(r.need.topics); }},
    {{"source", "column.source", address},
     [](const auto& r) { return text_cell(r.request.provenance.source_url); }},
    {{"practice", "column.practice", flag}, [](const auto& r) { return practice(r.request.space); }},
};

constexpr Column<OpenPosted> posted_columns[] = {
    {{"id", "column.id"}, [](const auto& r) -> Cell { return r.request.text(); }},
    {{"requester_id", "column.requester_id"}, [](const auto& r) { return text_cell(r.requester.id); }},
    {{"requester_name", "column.requester_name"}, [](const auto& r) { return text_cell(r.requester.name); }},
    {{"state_code", "column.state_code"}, [](const auto& r) { return text_cell(r.requester.state_code); }},
    {{"text", "column.posted_text"}, [](const auto& r) { return text_cell(r.text); }},
    {{"language", "column.language"}, [](const auto& r) { return text_cell(r.language); }},
    {{"posted_on", "column.posted_on", day}, [](const auto& r) -> Cell { return r.posted_on; }},
    {{"page", "column.page", address}, [](const auto& r) { return text_cell(r.address); }},
    {{"practice", "column.practice", flag}, [](const auto& r) -> Cell { return r.practice; }},
};

constexpr Column<OpenStory> story_columns[] = {
    {{"id", "column.id"}, [](const auto& r) -> Cell { return r.story.id.text(); }},
    {{"named", "column.named", flag}, [](const auto& r) -> Cell { return r.story.named; }},
    {{"requester_name", "column.story_requester"}, [](const auto& r) { return text_cell(r.requester); }},
    {{"state_code", "column.state_code"},
     [](const auto& r) { return text_cell(r.story.requester.state_code); }},
    {{"region", "column.story_region"}, [](const auto& r) { return text_cell(r.story.region); }},
    {{"topics", "column.story_topics", list}, [](const auto& r) { return list_cell(r.story.topics); }},
    {{"title", "column.title"}, [](const auto& r) { return text_cell(r.title); }},
    {{"text", "column.story_text"}, [](const auto& r) { return text_cell(r.text); }},
    {{"language", "column.language"}, [](const auto& r) { return text_cell(r.language); }},
    {{"provider_name", "column.story_provider"}, [](const auto& r) { return text_cell(r.provider); }},
    {{"funder", "column.funder"}, [](const auto& r) { return text_cell(r.funder); }},
    {{"expert", "column.expert"}, [](const auto& r) { return text_cell(r.expert); }},
    {{"host", "column.host"}, [](const auto& r) { return text_cell(r.host); }},
    {{"carriers", "column.carriers", list},
     [](const auto& r) {
         std::vector<std::string> named;
         for (const auto& one : r.story.carriers)
             named.push_back(one.programme.empty() ? one.name.text : one.programme);
         return list_cell(named);
     }},
    {{"deliveries", "column.story_deliveries", number},
     [](const auto& r) -> Cell { return std::int64_t(r.story.deliveries.size()); }},
    {{"outcome", "column.outcome"},
     [](const auto& r) { return r.story.outcome ? words(name_of(*r.story.outcome)) : Cell{}; }},
    {{"in_use", "column.in_use"},
     [](const auto& r) { return r.story.in_use ? words(name_of(*r.story.in_use)) : Cell{}; }},
    {{"since", "column.since", day}, [](const auto& r) -> Cell { return r.since; }},
    {{"page", "column.page", address}, [](const auto& r) { return text_cell(r.address); }},
    {{"practice", "column.practice", flag}, [](const auto& r) { return practice(r.story.space); }},
};

constexpr Column<OpenStoryDelivery> delivery_columns[] = {
    {{"story_id", "column.story_id"}, [](const auto& r) -> Cell { return r.story.id.text(); }},
    {{"kind", "column.delivery_kind"}, [](const auto& r) { return words(name_of(r.delivery.kind)); }},
    {{"year", "column.delivery_year", number}, [](const auto& r) { return optional_cell(r.delivery.year); }},
    {{"from", "column.delivery_from", day}, [](const auto& r) { return optional_cell(r.delivery.from); }},
    {{"to", "column.delivery_to", day}, [](const auto& r) { return optional_cell(r.delivery.to); }},
    {{"days", "column.delivery_days", number}, [](const auto& r) { return optional_cell(r.delivery.days); }},
    {{"fulfilment", "column.fulfilment"},
     [](const auto& r) { return words(name_of(r.delivery.fulfilment)); }},
    {{"evidence", "column.evidence"}, [](const auto& r) { return words(name_of(r.delivery.evidence)); }},
    {{"practice", "column.practice", flag}, [](const auto& r) { return practice(r.story.space); }},
};

constexpr Column<OpenOffer> offer_columns[] = {
    {{"id", "column.id"}, [](const auto& r) -> Cell { return r.offer.id.text(); }},
    {{"provider_id", "column.provider_id"}, [](const auto& r) { return text_cell(r.provider.id); }},
    {{"provider_name", "column.provider_name"}, [](const auto& r) { return text_cell(r.provider.name); }},
    {{"kind", "column.offer_kind"}, [](const auto& r) { return words(name_of(r.offer.kind)); }},
    {{"title", "column.title"}, [](const auto& r) { return text_cell(r.offer.title); }},
    {{"text", "column.text"}, [](const auto& r) { return text_cell(r.offer.text); }},
    {{"language", "column.language"}, [](const auto& r) { return text_cell(r.offer.language); }},
    {{"topics_confirmed", "column.topics_confirmed", list},
     [](const auto& r) { return confirmed(r.offer.topics); }},
    {{"topics_proposed", "column.topics_proposed", list},
     [](const auto& r) { return proposed(r.offer.topics); }},
    {{"regions", "column.regions", list}, [](const auto& r) { return list_cell(r.offer.regions); }},
    {{"regions_as_stated", "column.regions_as_stated"},
     [](const auto& r) { return text_cell(r.offer.regions_as_stated); }},
    {{"eligible_states", "column.eligible_states", list},
     [](const auto& r) { return list_cell(r.offer.eligible_states); }},
    {{"languages", "column.languages", list}, [](const auto& r) { return list_cell(r.offer.languages); }},
    {{"conditions", "column.conditions"}, [](const auto& r) { return text_cell(r.offer.conditions); }},
    {{"lead_days", "column.lead_days", number},
     [](const auto& r) { return optional_cell(r.offer.lead_days); }},
    {{"duration_days", "column.duration_days", number},
     [](const auto& r) { return optional_cell(r.offer.duration_days); }},
    {{"visits", "column.visits", number}, [](const auto& r) { return optional_cell(r.offer.visits); }},
    {{"capacity_per_year", "column.capacity_per_year", number},
     [](const auto& r) { return optional_cell(r.offer.capacity_per_year); }},
    {{"travel_paid_by", "column.travel_paid_by"},
     [](const auto& r) { return paid_by(r.offer.travel_paid_by); }},
    {{"fees_paid_by", "column.fees_paid_by"}, [](const auto& r) { return paid_by(r.offer.fees_paid_by); }},
    {{"local_costs_paid_by", "column.local_costs_paid_by"},
     [](const auto& r) { return paid_by(r.offer.local_costs_paid_by); }},
    {{"available_from", "column.available_from", day},
     [](const auto& r) { return optional_cell(r.offer.available_from); }},
    {{"available_until", "column.available_until", day},
     [](const auto& r) { return optional_cell(r.offer.available_until); }},
    {{"shelf_kind", "column.shelf_kind"},
     [](const auto& r) { return r.offer.shelf ? words(name_of(r.offer.shelf->kind)) : Cell{}; }},
    {{"contact_office", "column.contact_office"},
     [](const auto& r) { return text_cell(r.offer.contact.office); }},
    {{"contact_email", "column.contact_email"},
     [](const auto& r) { return text_cell(r.offer.contact.office_email); }},
    {{"confirmed_on", "column.confirmed_on", day},
     [](const auto& r) { return optional_cell(r.offer.confirmed_on); }},
    {{"freshness", "column.freshness"}, [](const auto& r) { return words(name_of(r.freshness)); }},
    {{"record_kind", "column.record_kind"},
     [](const auto& r) { return text_cell(r.offer.provenance.record_kind); }},
    {{"source", "column.source", address},
     [](const auto& r) { return text_cell(r.offer.provenance.source_url); }},
    {{"page", "column.page", address}, [](const auto& r) { return text_cell(r.address); }},
    {{"practice", "column.practice", flag}, [](const auto& r) { return practice(r.offer.space); }},
};

constexpr Column<OpenShelfDate> shelf_columns[] = {
    {{"offer_id", "column.offer_id"}, [](const auto& r) -> Cell { return r.offer.id.text(); }},
    {{"provider_name", "column.provider_name"}, [](const auto& r) { return text_cell(r.provider.name); }},
    {{"title", "column.title"}, [](const auto& r) { return text_cell(r.offer.title); }},
    {{"language", "column.language"}, [](const auto& r) { return text_cell(r.offer.language); }},
    {{"kind", "column.shelf_kind"}, [](const auto& r) { return words(name_of(r.offer.shelf->kind)); }},
    {{"from", "column.shelf_from", day}, [](const auto& r) -> Cell { return r.date.from; }},
    {{"until", "column.shelf_until", day}, [](const auto& r) -> Cell { return r.date.until; }},
    {{"places", "column.shelf_places", number},
     [](const auto& r) -> Cell { return std::int64_t{r.date.places}; }},
    {{"lead_days", "column.lead_days", number},
     [](const auto& r) { return optional_cell(r.offer.lead_days); }},
    {{"duration_days", "column.duration_days", number},
     [](const auto& r) { return optional_cell(r.offer.duration_days); }},
    {{"languages", "column.languages", list}, [](const auto& r) { return list_cell(r.offer.languages); }},
    {{"page", "column.page", address}, [](const auto& r) { return text_cell(r.address); }},
    {{"practice", "column.practice", flag}, [](const auto& r) { return practice(r.offer.space); }},
};

constexpr Column<OpenProvider> provider_columns[] = {
    {{"id", "column.id"}, [](const auto& r) -> Cell { return r.institution.id.text(); }},
    {{"name", "column.name"}, [](const auto& r) { return text_cell(r.name); }},
    {{"kind", "column.institution_kind"}, [](const auto& r) { return words(name_of(r.institution.kind)); }},
    {{"state_code", "column.state_code"}, [](const auto& r) { return text_cell(r.institution.state_code); }},
    {{"about", "column.about"}, [](const auto& r) { return text_cell(r.institution.about); }},
    {{"about_language", "column.language"},
     [](const auto& r) { return text_cell(r.institution.about_language); }},
    {{"contact_office", "column.contact_office"},
     [](const auto& r) { return text_cell(r.institution.contact.office); }},
    {{"contact_email", "column.contact_email"},
     [](const auto& r) { return text_cell(r.institution.contact.office_email); }},
    {{"confirmed_on", "column.confirmed_on", day},
     [](const auto& r) { return optional_cell(r.institution.confirmed_on); }},
    {{"freshness", "column.freshness"}, [](const auto& r) { return words(name_of(r.freshness)); }},
    {{"record_kind", "column.record_kind"},
     [](const auto& r) { return text_cell(r.institution.provenance.record_kind); }},
    {{"source", "column.source", address},
     [](const auto& r) { return text_cell(r.institution.provenance.source_url); }},
    {{"page", "column.page", address}, [](const auto& r) { return text_cell(r.address); }},
    {{"practice", "column.practice", flag}, [](const auto& r) { return practice(r.institution.space); }},
};

template <std::size_t at>
Cell label(const OpenTopic& topic) {
    return text_cell(topic.labels[at]);
}
constexpr Column<OpenTopic> topic_columns[] = {
    {{"id", "column.topic_id"}, [](const auto& r) { return text_cell(r.id); }},
    {{"facet", "column.facet"}, [](const auto& r) { return text_cell(r.facet); }},
    {{"label_ar", "column.label_ar"}, label<0>},
    {{"label_zh", "column.label_zh"}, label<1>},
    {{"label_en", "column.label_en"}, label<2>},
    {{"label_fr", "column.label_fr"}, label<3>},
    {{"label_ru", "column.label_ru"}, label<4>},
    {{"label_es", "column.label_es"}, label<5>},
    {{"description", "column.topic_description"}, [](const auto& r) { return text_cell(r.description); }},
    {{"broader", "column.broader", list}, [](const auto& r) { return list_cell(r.broader); }},
    {{"related", "column.related", list}, [](const auto& r) { return list_cell(r.related); }},
    {{"paragraphs", "column.paragraphs", list}, [](const auto& r) { return list_cell(r.paragraphs); }},
    {{"dac_codes", "column.dac_codes", list}, [](const auto& r) { return list_cell(r.dac_codes); }},
    {{"page", "column.page", address}, [](const auto& r) { return text_cell(r.address); }},
};

template <std::size_t at>
Cell region_name(const OpenRegion& region) {
    return text_cell(region.names[at]);
}
constexpr Column<OpenRegion> region_columns[] = {
    {{"id", "column.region_id"}, [](const auto& r) { return text_cell(r.id); }},
    {{"kind", "column.region_kind"}, [](const auto& r) { return text_cell(r.kind); }},
    {{"name_ar", "column.label_ar"}, region_name<0>},
    {{"name_zh", "column.label_zh"}, region_name<1>},
    {{"name_en", "column.label_en"}, region_name<2>},
    {{"name_fr", "column.label_fr"}, region_name<3>},
    {{"name_ru", "column.label_ru"}, region_name<4>},
    {{"name_es", "column.label_es"}, region_name<5>},
    {{"states", "column.region_states", list}, [](const auto& r) { return list_cell(r.members); }},
};

template <class Record, std::size_t size>
std::vector<ColumnInfo> infos(const Column<Record> (&columns)[size]) {
    return infos_of(std::span<const Column<Record>>(columns));
}
template <class Record, std::size_t size>
Cells cells(const Column<Record> (&columns)[size], const Record& record) {
    return cells_of(std::span<const Column<Record>>(columns), record);
}

}  // namespace

std::span<const OpenTableInfo> open_tables() {
    static const std::vector<OpenTableInfo> all = {
        {OpenTable::requests, "requests", "open.requests", "open.requests_about", infos(request_columns)},
        {OpenTable::needs, "needs", "open.needs", "open.needs_about", infos(need_columns)},
        {OpenTable::posted, "posted", "open.posted", "open.posted_about", infos(posted_columns)},
        {OpenTable::stories, "stories", "open.stories", "open.stories_about", infos(story_columns)},
        {OpenTable::deliveries, "deliveries", "open.deliveries", "open.deliveries_about",
         infos(delivery_columns)},
        {OpenTable::offers, "offers", "open.offers", "open.offers_about", infos(offer_columns)},
        {OpenTable::shelf, "shelf", "open.shelf", "open.shelf_about", infos(shelf_columns)},
        {OpenTable::providers, "providers", "open.providers", "open.providers_about",
         infos(provider_columns)},
        {OpenTable::topics, "topics", "open.topics", "open.topics_about", infos(topic_columns)},
        {OpenTable::regions, "regions", "open.regions", "open.regions_about", infos(region_columns)},
    };
    return all;
}

const OpenTableInfo* find_open_table(std::string_view name) {
    for (const auto& table : open_tables())
        if (table.name == name) return &table;
    return nullptr;
}

Cells cells_of(const OpenRequest& record) { return cells(request_columns, record); }
Cells cells_of(const OpenNeed& record) { return cells(need_columns, record); }
Cells cells_of(const OpenPosted& record) { return cells(posted_columns, record); }
Cells cells_of(const OpenStory& record) { return cells(story_columns, record); }
Cells cells_of(const OpenStoryDelivery& record) { return cells(delivery_columns, record); }
Cells cells_of(const OpenOffer& record) { return cells(offer_columns, record); }
Cells cells_of(const OpenShelfDate& record) { return cells(shelf_columns, record); }
Cells cells_of(const OpenProvider& record) { return cells(provider_columns, record); }
Cells cells_of(const OpenTopic& record) { return cells(topic_columns, record); }
Cells cells_of(const OpenRegion& record) { return cells(region_columns, record); }

}  // namespace lightfoot
