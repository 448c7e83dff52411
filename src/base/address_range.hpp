#pragma once
// A network address, or a range of them as it is written everywhere: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32.

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lightfoot {

class AddressRange {
public:
    // Nothing where the text is neither. An address of IPv4 written within IPv6 (::ffff:192.0.2.1) is the one
    // of IPv4: that is how a socket for both tells of its peers.
    static std::optional<AddressRange> parse(std::string_view text);
    bool holds(std::string_view address) const;  // false where `address` is none
    bool operator==(const AddressRange&) const = default;

private:
    std::array<std::uint8_t, 16> bytes_{};  // IPv4 behind its prefix in IPv6
    int bits_ = 128;                        // that must agree
};

}  // namespace lightfoot
