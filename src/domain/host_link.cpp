#include "domain/host_link.hpp"

#include "domain/link_words.hpp"

namespace lightfoot {

namespace {

constexpr std::string_view purpose = "hosting";
constexpr std::size_t longest_token = 200;

}  // namespace

std::string host_link_token(const InstallationKey& key, const HostLink& link) {
    return signed_words(
        key, purpose,
        link.component.text() + "." + std::to_string(link.link) + "." + std::to_string(link.last_day.days));
}

std::optional<HostLink> parse_host_link(const InstallationKey& key, std::string_view token) {
    const auto words = read_signed_words(key, purpose, token, longest_token);
    if (!words) return std::nullopt;
    auto rest = *words;
    HostLink link;
    const auto id = ComponentId::parse(next_piece(rest));
    if (!id || !read_number(next_piece(rest), link.link) ||
        !read_number(next_piece(rest), link.last_day.days))
        return std::nullopt;
    link.component = *id;
    return link;
}

std::string_view name_of(HostLinkStanding standing) {
    constexpr std::string_view names[] = {"open", "answered", "over", "replaced", "gone"};
    return names[int(standing)];
}

HostLinkStanding standing_of(const Component& it, const HostLink& link, Date today) {
    if (it.request_withdrawn) return HostLinkStanding::gone;
    if (it.withdrawn_at || !it.asked_at || it.link != link.link) return HostLinkStanding::replaced;
    if (it.answer.word != HostWord::none) return HostLinkStanding::answered;
    return today > link.last_day ? HostLinkStanding::over : HostLinkStanding::open;
}

}  // namespace lightfoot
