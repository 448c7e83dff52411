#include "cli/port.hpp"

#include "cli/console.hpp"

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

// Listens as the server does, letting others of this user in.
class Listening {
public:
    Listening() : descriptor_(::socket(AF_INET, SOCK_STREAM, 0)) {
        const int yes = 1;
        ::setsockopt(descriptor_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        ::setsockopt(descriptor_, SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(descriptor_, 1);
        socklen_t size = sizeof address;
        ::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &size);
        port = ntohs(address.sin_port);
    }
    ~Listening() { ::close(descriptor_); }
    std::uint16_t port = 0;

private:
    int descriptor_;
};

class port : public Console {};

}  // namespace

TEST_F(port, a_taken_one_is_seen_although_it_is_shared) {
    const Listening other;
    const auto checked = check_port("127.0.0.1", other.port);
    ASSERT_FALSE(checked);
    EXPECT_EQ(checked.error().message.key, "cli.port_taken");
    const auto second = lightfoot({"serve", "--address", "127.0.0.1", "--port", std::to_string(other.port)});
    EXPECT_EQ(second.code, 7);
    EXPECT_FALSE(std::filesystem::exists(folder + "/data"));
}

TEST_F(port, a_free_one_is_free) {
    std::uint16_t free = 0;
    { free = Listening().port; }
    EXPECT_TRUE(check_port("127.0.0.1", free));
    EXPECT_TRUE(check_port("0.0.0.0", 0));
    EXPECT_TRUE(check_port("::1", 0));
}

TEST_F(port, an_address_must_be_one) {
    EXPECT_EQ(check_port("localhost please", 80).error().message.key, "cli.address_unusable");
    EXPECT_EQ(check_port("192.0.2.1", 8080).error().message.key, "cli.address_unusable");
}
