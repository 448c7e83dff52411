#pragma once
// Whether somebody serves on a port already. The server's own sockets share their port among threads
// (SO_REUSEPORT), so the system would let a second program in as well, and each would get half of the
// visitors.

#include "base/result.hpp"

#include <cstdint>
#include <string>

namespace lightfoot {

// Errors name the port and the remedy. Port 0, which lets the system choose, is always free.
Result<void> check_port(const std::string& address, std::uint16_t port);

}  // namespace lightfoot
