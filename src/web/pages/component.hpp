#pragma once
// Components: what is added to a host programme. The list of a request, one component as its State or another
// party reads it, and the page on which a host is asked.

#include "domain/host_link.hpp"
#include "web/pages/case.hpp"

#include <string>
#include <vector>

namespace lightfoot {

struct ComponentCard {
    ComponentId id;
    RequestId request;
    Quote host;  // empty: not to be named to this reader
    Quote need;  // title
    ComponentStatus status = ComponentStatus::draft;
    std::optional<Date> due;  // by when the host should answer, or is reminded
    bool named = false;
};
ComponentCard card_of(const Component& it, const Quote& need);
// "A host programme, asked", where the host is not named to the reader.
Html host_name(const Frame& frame, const ComponentCard& card);
Html component_rows(const Frame& frame, const std::vector<ComponentCard>& all, bool below_a_heading = true);

struct NeedOption {
    NeedId id;
    Quote title;
};
struct ComponentListView {
    RequestId request;
    Quote title;  // of the request
    bool own = false;
    std::vector<ComponentCard> components;
    std::vector<NeedOption> needs;  // for which its State may name a host
    const Error* error = nullptr;
    NameValues typed;
};
Page component_list_page(const Frame& frame, const ComponentListView& view);

struct ComponentView {
    Component it;
    Quote title, need;  // of request and need
    std::string requester;
    std::string handle;  // of the programme, where it is among the kept ones
    bool own = false;
    struct Ride {
        DeliveryId id;
        Quote title;
        std::string provider;
        bool chosen = false;
    };
    std::vector<Ride> rides;  // deliveries that this reader sees; to its State also those that could ride
    std::vector<Option> paragraphs;
    std::vector<ComponentMessage> messages;
    const Error* error = nullptr;
    NameValues typed;
};
Page component_page(const Frame& frame, const ComponentView& view);

struct HostingView {
    Url action;
    Component it;
    HostLinkStanding standing = HostLinkStanding::open;
    std::string requester;
    Date last_day;
    std::vector<ComponentMessage> messages;
    const Error* error = nullptr;
    NameValues typed;
};
Page hosting_page(const Frame& frame, const HostingView& view);

// What both sides of the question read: what is added, what stays, for which paragraph, by whom, cost, owner.
Html component_facts(const Frame& frame, const Component& it, const Html& more = {});
Html component_conversation(const Frame& frame, const std::vector<ComponentMessage>& messages,
                            const std::string& state);

}  // namespace lightfoot
