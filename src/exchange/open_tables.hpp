#pragma once
// The open data: which tables there are and what stands in them. What may be in them is decided where the
// records are read (web/open_data.hpp): only what anybody sees on a page. No person is named, and no address
// of a person is given: of a contact only the office.

#include "domain/freshness.hpp"
#include "domain/offer.hpp"
#include "domain/request.hpp"
#include "exchange/table.hpp"

#include <array>

namespace lightfoot {

struct PublicStory;
struct PublicDelivery;

enum class OpenTable {
    requests,
    needs,
    posted,
    stories,
    deliveries,
    offers,
    shelf,
    providers,
    topics,
    regions
};

struct OpenTableInfo {
    OpenTable table = OpenTable::requests;
    std::string_view name;          // "requests": of the file and of the sheet
    std::string_view title, about;  // keys
    std::vector<ColumnInfo> columns;
};
std::span<const OpenTableInfo> open_tables();  // in the order of the page and of the sheets
const OpenTableInfo* find_open_table(std::string_view name);

// Institutions by their name in the reader's language; the code of a State, or nothing.
struct OpenParty {
    std::string id, name, state_code;
};
// One record each, with what it takes from others. `address` is whole: of the page that shows it.
struct OpenRequest {
    const Request& request;
    OpenParty requester;
    std::string address;
};
struct OpenNeed {
    const Request& request;
    const Need& need;
    OpenParty requester;
};
struct OpenPosted {
    RequestId request;
    OpenParty requester;
    std::string text, language, address;
    Date posted_on;
    bool practice = false;
};
// Names, title and text in the reader's language where they exist in it.
struct OpenStory {
    const PublicStory& story;
    std::string requester, provider, funder, expert, host, title, text, language, address;
    Date since;
};
struct OpenStoryDelivery {
    const PublicStory& story;
    const PublicDelivery& delivery;
};
struct OpenOffer {
    const Offer& offer;
    OpenParty provider;
    FreshnessState freshness = FreshnessState::unconfirmed;
    std::string address;
};
struct OpenShelfDate {
    const Offer& offer;
    ShelfDate date;
    OpenParty provider;
    std::string address;
};
struct OpenProvider {
    const Institution& institution;
    std::string name, address;
    FreshnessState freshness = FreshnessState::unconfirmed;
};
// Labels in the order of official_languages.
struct OpenTopic {
    std::string id, facet, address, description;
    std::vector<std::string> broader, related, paragraphs, dac_codes;
    std::array<std::string, 6> labels;
};
struct OpenRegion {
    std::string id, kind;
    std::array<std::string, 6> names;
    std::vector<std::string> members;
};

Cells cells_of(const OpenRequest& record);
Cells cells_of(const OpenNeed& record);
Cells cells_of(const OpenPosted& record);
Cells cells_of(const OpenStory& record);
Cells cells_of(const OpenStoryDelivery& record);
Cells cells_of(const OpenOffer& record);
Cells cells_of(const OpenShelfDate& record);
Cells cells_of(const OpenProvider& record);
Cells cells_of(const OpenTopic& record);
Cells cells_of(const OpenRegion& record);

}  // namespace lightfoot
