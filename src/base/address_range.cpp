#include "base/address_range.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <string>

namespace lightfoot {

namespace {

using Address = std::array<std::uint8_t, 16>;
constexpr int bits_before_ipv4 = 96;

std::optional<Address> address_of(const std::string& text) {
    Address address{};
    if (::inet_pton(AF_INET6, text.c_str(), address.data()) == 1) return address;
    address[10] = address[11] = 0xff;
    if (::inet_pton(AF_INET, text.c_str(), address.data() + 12) == 1) return address;
    return std::nullopt;
}

bool same_beginning(const Address& one, const Address& other, int bits) {
    const auto whole = std::size_t(bits / 8);
    if (!std::equal(one.begin(), one.begin() + std::ptrdiff_t(whole), other.begin())) return false;
    const int rest = bits % 8;
    return rest == 0 || ((one[whole] ^ other[whole]) >> (8 - rest)) == 0;
}

}  // namespace

std::optional<AddressRange> AddressRange::parse(std::string_view text) {
    const auto slash = std::min(text.find('/'), text.size());
    const auto address = address_of(std::string(text.substr(0, slash)));
    if (!address) return std::nullopt;
    AddressRange range;
    range.bytes_ = *address;
    if (slash == text.size()) return range;
    const bool is_ipv4 = text.substr(0, slash).find(':') == std::string_view::npos;
    const auto digits = text.substr(slash + 1);
    int bits = -1;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), bits);
    if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return std::nullopt;
    if (bits < 0 || bits > (is_ipv4 ? 32 : 128)) return std::nullopt;
    range.bits_ = is_ipv4 ? bits_before_ipv4 + bits : bits;
    return range;
}

bool AddressRange::holds(std::string_view address) const {
    const auto known = address_of(std::string(address));
    return known && same_beginning(bytes_, *known, bits_);
}

}  // namespace lightfoot
