#pragma once
// What a password must be: long, and not the first thing that anybody would try. No rules of composition and
// no expiry: they make people choose worse ones (NIST SP 800-63B, sections 3.1.1 and A).

#include "base/result.hpp"

#include <string_view>
#include <vector>

namespace lightfoot {

inline constexpr std::size_t shortest_password_characters = 12;
inline constexpr std::size_t longest_password_characters = 200;

// Everything that speaks against it; empty: it may be used. `place` is the field of the form.
std::vector<Fault> password_faults(std::string_view password, std::string_view email, std::string_view name,
                                   std::string_view place);

}  // namespace lightfoot
