#include "cli/port.hpp"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

namespace lightfoot {

namespace {

struct Socket {
    explicit Socket(int family) : descriptor(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
    ~Socket() {
        if (descriptor >= 0) ::close(descriptor);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    int descriptor;
};

struct Free {
    void operator()(addrinfo* found) const { ::freeaddrinfo(found); }
};

Error port_error(const char* key, const std::string& address, std::uint16_t port) {
    const std::string reason = std::strerror(errno);
    return unavailable(reason, {key, {{"address", address}, {"port", std::to_string(port)}}});
}

}  // namespace

Result<void> check_port(const std::string& address, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_flags = AI_NUMERICHOST | AI_NUMERICSERV | AI_PASSIVE;
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (::getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0)
        return invalid({"cli.address_unusable", {{"address", address}}});
    const std::unique_ptr<addrinfo, Free> free_at_end(found);
    if (port == 0) return {};
    const Socket socket(found->ai_family);
    const int yes = 1;
    ::setsockopt(socket.descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);  // the last server's rests
    if (::bind(socket.descriptor, found->ai_addr, found->ai_addrlen) == 0) return {};
    if (errno == EADDRINUSE) return port_error("cli.port_taken", address, port);
    if (errno == EACCES) return port_error("cli.port_not_allowed", address, port);
    return port_error("cli.address_unusable", address, port);
}

}  // namespace lightfoot
