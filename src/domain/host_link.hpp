#pragma once
// The link by which a host is asked: whoever has the mailbox reads the question and answers it without an
// account. It names the component and the question (a new question makes the links of older ones void), and
// the last day on which it can be answered; all of it is signed with a key of this installation. A consent
// can be taken back by the same link for as long as it stands.

#include "base/secret.hpp"
#include "domain/component.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lightfoot {

struct HostLink {
    ComponentId component;
    std::int64_t link = 0;  // Component::link of the question
    Date last_day;
    bool operator==(const HostLink&) const = default;
};

std::string host_link_token(const InstallationKey& key, const HostLink& link);
// Nothing for what we did not sign. Its end is judged by who asks: an old link says so kindly.
std::optional<HostLink> parse_host_link(const InstallationKey& key, std::string_view token);

// How the component stands for who comes by this link.
enum class HostLinkStanding {
    open,      // can be answered
    answered,  // was answered; a consent can be changed or taken back
    over,      // its days have passed unanswered
    replaced,  // the State changed or withdrew the question, or put a newer one
    gone,      // the request was withdrawn
};
std::string_view name_of(HostLinkStanding);
HostLinkStanding standing_of(const Component& it, const HostLink& link, Date today);

}  // namespace lightfoot
