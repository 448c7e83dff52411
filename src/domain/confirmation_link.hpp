#pragma once
// The link in a reminder: whoever has the mailbox says "still right" without signing in. It names the
// records, each in the version that the mail spoke of, and ends on a day; all of it is signed with a key of
// this installation. A record moves on with its confirmation, so that a link confirms it once.

#include "base/secret.hpp"
#include "domain/institution.hpp"
#include "domain/offer.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct ConfirmationLink {
    struct Entry {
        bool offer = true;  // else the entry of an institution
        std::int64_t id = 0, version = 0;
        bool operator==(const Entry&) const = default;
    };
    Date issued_on, last_day;
    std::vector<Entry> entries;
    bool operator==(const ConfirmationLink&) const = default;
};
inline constexpr std::size_t most_link_entries = 20;
inline constexpr int link_days = 60;  // that a link can be used

std::string confirmation_token(const InstallationKey& key, const ConfirmationLink& link);
// Nothing for what we did not sign. Its end is judged by who asks: an old link says so kindly.
std::optional<ConfirmationLink> parse_confirmation_token(const InstallationKey& key, std::string_view token);

// What became of one entry.
enum class LinkAnswer {
    open,       // can be confirmed
    confirmed,  // was confirmed since, by this link or otherwise: thank you, nothing to do
    changed,    // somebody changed it since: please sign in and look
    gone,       // withdrawn
};
LinkAnswer answer_of(const Offer& offer, const ConfirmationLink& link, std::int64_t version, Date today);
LinkAnswer answer_of(const Institution& institution, const ConfirmationLink& link, std::int64_t version,
                     Date today);
std::string_view name_of(LinkAnswer);

}  // namespace lightfoot
