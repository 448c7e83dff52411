#include "domain/confirmation_link.hpp"

#include <charconv>

namespace lightfoot {

namespace {

constexpr std::string_view purpose = "confirmation";
constexpr std::size_t id_letters = 10, longest_token = 1000;

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

// "o0123456789-3"
std::optional<ConfirmationLink::Entry> entry_of(std::string_view piece) {
    if (piece.size() < id_letters + 3 || (piece[0] != 'o' && piece[0] != 'i')) return std::nullopt;
    ConfirmationLink::Entry entry;
    entry.offer = piece[0] == 'o';
    const auto id = parse_id(piece.substr(1, id_letters));
    if (!id || piece[id_letters + 1] != '-') return std::nullopt;
    entry.id = *id;
    if (!read_number(piece.substr(id_letters + 2), entry.version)) return std::nullopt;
    return entry;
}

LinkAnswer answer(bool gone, std::optional<Date> confirmed_on, std::int64_t now, std::int64_t then,
                  const ConfirmationLink& link, Date today) {
    if (gone) return LinkAnswer::gone;
    const bool since = confirmed_on && (*confirmed_on >= link.issued_on || *confirmed_on == today);
    if (since) return LinkAnswer::confirmed;
    return now == then ? LinkAnswer::open : LinkAnswer::changed;
}

}  // namespace

std::string confirmation_token(const InstallationKey& key, const ConfirmationLink& link) {
    std::string words = std::to_string(link.issued_on.days) + "." + std::to_string(link.last_day.days);
    for (const auto& entry : link.entries)
        words += (entry.offer ? ".o" : ".i") + id_text(entry.id) + "-" + std::to_string(entry.version);
    return words + "." + key.sign(purpose, words);
}

std::optional<ConfirmationLink> parse_confirmation_token(const InstallationKey& key, std::string_view token) {
    const auto last = token.rfind('.');
    if (token.size() > longest_token || last == token.npos) return std::nullopt;
    auto rest = token.substr(0, last);
    if (!key.verify(purpose, rest, token.substr(last + 1))) return std::nullopt;
    ConfirmationLink link;
    if (!read_number(next_piece(rest), link.issued_on.days) ||
        !read_number(next_piece(rest), link.last_day.days))
        return std::nullopt;
    while (!rest.empty() && link.entries.size() < most_link_entries) {
        const auto entry = entry_of(next_piece(rest));
        if (!entry) return std::nullopt;
        link.entries.push_back(*entry);
    }
    if (link.entries.empty()) return std::nullopt;
    return link;
}

LinkAnswer answer_of(const Offer& offer, const ConfirmationLink& link, std::int64_t version, Date today) {
    return answer(offer.withdrawn_at.has_value(), offer.confirmed_on, offer.version, version, link, today);
}

LinkAnswer answer_of(const Institution& institution, const ConfirmationLink& link, std::int64_t version,
                     Date today) {
    return answer(false, institution.confirmed_on, institution.version, version, link, today);
}

std::string_view name_of(LinkAnswer answer) {
    constexpr std::string_view names[] = {"open", "confirmed", "changed", "gone"};
    return names[int(answer)];
}

}  // namespace lightfoot
