#pragma once
// The link in a mail that alerts: whoever has the mailbox lets these kinds come less often, or stops them,
// without signing in. It names the account, the kinds of the mail, how often each choice had been changed
// when it was written, and the last day on which it works; all of it is signed with a key of this
// installation. A choice moves on with each change, so that a link changes each kind once and an old mail
// never undoes what was chosen since. It opens nothing else.

#include "base/id.hpp"
#include "base/secret.hpp"
#include "domain/alert.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

struct AlertLink {
    struct Entry {
        AlertKind kind = AlertKind::waiting;
        std::int64_t changes = 0;
        bool operator==(const Entry&) const = default;
    };
    AccountId account;
    Date last_day;
    std::vector<Entry> entries;
    bool operator==(const AlertLink&) const = default;
};
inline constexpr int alert_link_days = 60;

std::string alert_link_token(const InstallationKey& key, const AlertLink& link);
// Nothing for what we did not sign. Its end is judged by who asks: an old link says so kindly.
std::optional<AlertLink> parse_alert_link(const InstallationKey& key, std::string_view token);

}  // namespace lightfoot
