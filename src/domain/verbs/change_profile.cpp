#include "base/text.hpp"
#include "domain/verbs/account.hpp"
#include "domain/verbs/account_event.hpp"

namespace lightfoot {

namespace {
constexpr std::size_t longest_name_characters = 120;
}

Result<AccountChange> change_profile(const Account& account, const OwnProfile& profile, Time now) {
    if (account.ended_at) return not_found();
    std::vector<Fault> faults;
    const std::string name = valid_utf8(profile.name) ? clean_line(profile.name) : "";
    if (name.empty()) faults.push_back({"name", "account.name_missing"});
    if (length_in_characters(name) > longest_name_characters)
        faults.push_back(
            {"name", {"account.name_too_long", {{"count", std::int64_t{longest_name_characters}}}}});
    if (!is_official_language(profile.language)) faults.push_back({"language", "account.language_unknown"});
    if (!faults.empty()) return invalid("form.faults", std::move(faults));

    AccountChange change{account, account_event(account, account.id, "profile_changed", now)};
    change.account.name = name;
    change.account.language = profile.language;
    change.event.body = {{"language", profile.language}, {"name", name}};
    return change;
}

}  // namespace lightfoot
