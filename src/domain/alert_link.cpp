#include "domain/alert_link.hpp"

#include <charconv>

namespace lightfoot {

namespace {

constexpr std::string_view purpose = "alert_link";
constexpr std::size_t longest_token = 400;

template <class Number>
bool read_number(std::string_view text, Number& number) {
    const auto [rest, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    return failed == std::errc() && rest == text.data() + text.size() && number >= 0;
}

std::string_view next_piece(std::string_view& rest) {
    const auto end = std::min(rest.find('.'), rest.size());
    const auto piece = rest.substr(0, end);
    rest.remove_prefix(std::min(rest.size(), end + 1));
    return piece;
}

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
    return words + "." + key.sign(purpose, words);
}

std::optional<AlertLink> parse_alert_link(const InstallationKey& key, std::string_view token) {
    const auto last = token.rfind('.');
    if (token.size() > longest_token || last == token.npos) return std::nullopt;
    auto rest = token.substr(0, last);
    if (!key.verify(purpose, rest, token.substr(last + 1))) return std::nullopt;
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
