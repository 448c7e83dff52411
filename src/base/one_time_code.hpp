#pragma once
// The second factor: six digits that an authenticator program shows, new every 30 seconds (RFC 6238,
// HMAC-SHA1, the parameters that all such programs know), and the recovery codes on paper for the day the
// telephone is lost.

#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

inline constexpr std::int64_t one_time_step_seconds = 30;
inline constexpr int recovery_code_count = 10;

std::string make_one_time_secret();  // 20 random bytes (RFC 4226, section 4, R6)
std::string one_time_code(std::string_view secret, std::int64_t step);  // six digits

// The step that `typed` belongs to: now, the one before or the one after (clocks differ), and later than
// `last_step`, so that a code which was used once is refused the second time. Spaces in `typed` are forgiven.
std::optional<std::int64_t> matching_step(std::string_view secret, std::string_view typed, Time now,
                                          std::int64_t last_step);

// What the QR code carries: otpauth://totp/ISSUER:ACCOUNT?secret=…
std::string one_time_uri(std::string_view issuer, std::string_view account, std::string_view secret);

// Ten codes of ten characters without look-alikes (50 bits each), shown as "k3m9x-2pqr7".
std::vector<std::string> make_recovery_codes();
// What was typed, as it was issued: case, spaces, hyphens and look-alikes forgiven. Nothing: it is no such
// code.
std::optional<std::string> recovery_code(std::string_view typed);

}  // namespace lightfoot
