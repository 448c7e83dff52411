#include "domain/alert_link.hpp"

#include "domain/link_words.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view purpose = "alert_link";
constexpr std::size_t longest_token = 400;

// "needs-3"
std::optional<AlertLink::Entry> entry_of(std::string_view piece) {
    const auto dash = piece.find('-');
    const auto kind = alert_kind(piece.substr(0, dash));
    AlertLink::Entry entry;
    if (!kind || dash == piece.npos || !read_number(piece.substr(dash + 1), entry.changes))
        return std::nullopt;
    entry.kind = *kind;
    return entry;
}

}  // namespace

std::string alert_link_token(const InstallationKey& key, const AlertLink& link) {
    auto words = link.account.text() + "." + std::to_string(link.last_day.days);
    for (const auto& entry : link.entries)
        words += "." + std::string(name_of(entry.kind)) + "-" + std::to_string(entry.changes);
    return signed_words(key, purpose, words);
}

std::optional<AlertLink> parse_alert_link(const InstallationKey& key, std::string_view token) {
    const auto words = read_signed_words(key, purpose, token, longest_token);
    if (!words) return std::nullopt;
    auto rest = *words;
    AlertLink link;
    const auto account = AccountId::parse(next_piece(rest));
    if (!account || !read_number(next_piece(rest), link.last_day.days)) return std::nullopt;
    link.account = *account;
    while (!rest.empty() && link.entries.size() < std::size(all_alert_kinds)) {
        const auto entry = entry_of(next_piece(rest));
        if (!entry) return std::nullopt;
        link.entries.push_back(*entry);
    }
    if (link.entries.empty()) return std::nullopt;
    return link;
}

}  // namespace lightfoot
