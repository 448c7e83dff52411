#include "domain/confirmation_link.hpp"

#include "domain/link_words.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view purpose = "confirmation";
constexpr std::size_t id_letters = 10, longest_token = 1000;

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
    return signed_words(key, purpose, words);
}

std::optional<ConfirmationLink> parse_confirmation_token(const InstallationKey& key, std::string_view token) {
    const auto words = read_signed_words(key, purpose, token, longest_token);
    if (!words) return std::nullopt;
    auto rest = *words;
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
