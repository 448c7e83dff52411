// The server on real sockets, with a handler of the test's own.

#include "web/server.hpp"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace lightfoot;

namespace {

using Clock = std::chrono::steady_clock;

// A connection of a client that writes what it likes.
class Wire {
public:
    explicit Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        open_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    ~Wire() {
        if (socket_ >= 0) ::close(socket_);
    }
    Wire(Wire&& other) noexcept : socket_(std::exchange(other.socket_, -1)), open_(other.open_) {}
    bool open() const { return open_; }
    void write(const std::string& text) { (void)::send(socket_, text.data(), text.size(), MSG_NOSIGNAL); }
    // What comes until `enough` is in it, the other side closes, or the time is over.
    std::string read(const std::string& enough = "", int milliseconds = 5'000) {
        std::string text;
        const auto until = Clock::now() + std::chrono::milliseconds(milliseconds);
        while (enough.empty() || text.find(enough) == std::string::npos) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
            pollfd wait{socket_, POLLIN, 0};
            if (left <= 0 || ::poll(&wait, 1, int(left)) <= 0) break;
            char buffer[4096];
            const auto got = ::recv(socket_, buffer, sizeof buffer, 0);
            if (got <= 0) {
                closed_ = true;
                break;
            }
            text.append(buffer, std::size_t(got));
        }
        return text;
    }
    bool closed() const { return closed_; }

private:
    int socket_ = -1;
    bool open_ = false, closed_ = false;
};

HttpResponse echo(HttpRequest&& request) {
    if (request.path == "/slow" || request.path == "/long")
        std::this_thread::sleep_for(std::chrono::milliseconds(600));
    HttpResponse response;
    response.content_type = "text/plain";
    response.body = request.method + " " + request.path + " [" + request.body + "]";
    return response;
}

HttpResponse refuse(int status, const HttpRequest*) {
    HttpResponse response;
    response.status = status;
    response.content_type = "text/plain";
    response.body = "refused";
    return response;
}

// A server that runs for the length of a test.
class Running {
public:
    explicit Running(ServerSettings wishes = {})
        : server_(settings(wishes), handler()), thread_([this] { server_.run(); }) {}
    ~Running() { stop(); }
    void stop() {
        if (!thread_.joinable()) return;
        server_.stop();
        thread_.join();
    }
    void ask_to_stop() { server_.stop(); }
    std::uint16_t port() const { return server_.port(); }
    Wire connect() const { return Wire(port()); }

private:
    static ServerSettings settings(ServerSettings wishes) {
        wishes.port = 0;
        wishes.threads = 1;
        wishes.pool_threads = 2;
        return wishes;
    }
    static ServerHandler handler() {
        return {[](const HttpRequest&) { return std::size_t{100}; },
                [](const HttpRequest& request) {
                    return request.path == "/slow"   ? Work::waits
                           : request.path == "/long" ? Work::long_
                           : request.path == "/asks" ? Work::asks
                                                     : Work::quick;
                },
                echo, refuse};
    }
    Server server_;
    std::thread thread_;
};

std::size_t count(const std::string& text, const std::string& what) {
    std::size_t found = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++found;
    return found;
}

const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

}  // namespace

TEST(server, answers_and_keeps_the_connection) {
    Running server;
    auto wire = server.connect();
    for (int i = 0; i < 3; ++i) {
        wire.write("POST /a%20b?x=1 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc");
        const auto answer = wire.read("]");
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n"));
        EXPECT_NE(answer.find("Content-Length: 15\r\n"), std::string::npos) << answer;
        EXPECT_TRUE(answer.ends_with("POST /a b [abc]")) << answer;
    }
}

TEST(server, a_head_has_the_length_and_no_body) {
    Running server;
    auto wire = server.connect();
    wire.write("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    const auto answer = wire.read();
    EXPECT_NE(answer.find("Content-Length: 9"), std::string::npos) << answer;
    EXPECT_TRUE(answer.ends_with("\r\n\r\n"));
    EXPECT_TRUE(wire.closed());
}

TEST(server, requests_sent_one_after_another_without_waiting_are_answered_in_order) {
    Running server;
    auto wire = server.connect();
    std::string all;
    for (int i = 0; i < 20; ++i) all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
    wire.write(all);
    const auto answers = wire.read("/19 []");
    EXPECT_EQ(count(answers, "200 OK"), 20u);
    EXPECT_LT(answers.find("GET /3 "), answers.find("GET /4 "));
}

TEST(server, a_header_that_trickles_in_is_closed) {
    Running server({.header_seconds = 1});
    auto wire = server.connect();
    const auto began = Clock::now();
    wire.write("GET / HTTP/1.1\r\n");
    for (int i = 0; i < 60 && !wire.closed(); ++i) {
        wire.write("X-" + std::to_string(i) + ": y\r\n");
        wire.read("", 100);
    }
    EXPECT_TRUE(wire.closed());
    EXPECT_LT(Clock::now() - began, std::chrono::seconds(5));
}

TEST(server, a_body_that_trickles_in_and_a_connection_that_stays_silent_are_closed) {
    Running server({.idle_seconds = 1, .body_seconds = 1});
    auto slow = server.connect(), silent = server.connect();
    slow.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\n");
    EXPECT_EQ(slow.read("", 6'000), "");
    EXPECT_TRUE(slow.closed());
    silent.read("", 6'000);
    EXPECT_TRUE(silent.closed());
}

TEST(server, what_is_too_long_is_refused_before_it_is_read) {
    Running server;
    auto declared = server.connect(), chunked = server.connect(), header = server.connect();
    declared.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000000\r\n\r\n");
    EXPECT_TRUE(declared.read("refused").starts_with("HTTP/1.1 413"));
    chunked.write("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" +
                  std::string(255, 'x') + "\r\n0\r\n\r\n");
    EXPECT_TRUE(chunked.read("refused").starts_with("HTTP/1.1 413"));
    header.write("GET / HTTP/1.1\r\nX: " + std::string(40'000, 'x') + "\r\n\r\n");
    EXPECT_TRUE(header.read("refused").starts_with("HTTP/1.1 431"));
    EXPECT_TRUE(server.connect().open()) << "the server goes on";
}

TEST(server, what_is_no_http_is_refused_or_closed) {
    Running server;
    for (const std::string nonsense :
         {"NONSENSE\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
          "GET http://evil.example/ HTTP/1.1\r\nHost: x\r\n\r\n", "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
          "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n", "GET /?a=%ff HTTP/1.1\r\nHost: x\r\n\r\n",
          "\x16\x03\x01\x02\x01\x01\xfc\x03\x03\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
          "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
        auto wire = server.connect();
        wire.write(nonsense);
        const auto answer = wire.read("refused", 3'000);
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 400") || (answer.empty() && wire.closed()))
            << nonsense << " -> " << answer;
    }
}

TEST(server, a_client_that_asks_first_is_told_to_go_on) {
    Running server;
    auto wire = server.connect();
    wire.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(wire.read("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    wire.write("abc");
    EXPECT_TRUE(wire.read("]").ends_with("[abc]"));
    auto large = server.connect();
    large.write("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3000\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_TRUE(large.read("refused").starts_with("HTTP/1.1 413"))
        << "it need not send what would be refused";
}

TEST(server, a_hundred_idle_connections_keep_nobody_waiting) {
    Running server;
    std::vector<Wire> idle;
    for (int i = 0; i < 100; ++i) idle.push_back(server.connect());
    auto wire = server.connect();
    wire.write(get);
    EXPECT_TRUE(wire.read("[]").starts_with("HTTP/1.1 200"));
    idle[50].write(get);
    EXPECT_TRUE(idle[50].read("[]").starts_with("HTTP/1.1 200"));
}

TEST(server, a_header_that_a_proxy_may_read_otherwise_is_refused) {
    Running server;
    for (const std::string header :
         {"Host: x\r\nTransfer-Encoding: xchunked", "Host: x\r\nTransfer-Encoding: identity",
          "Host: x\r\nTransfer-Encoding: chunked, identity", "Host: x\r\nHost: y", "Accept: a"}) {
        auto wire = server.connect();
        wire.write("POST /one HTTP/1.1\r\n" + header + "\r\n\r\nGET /two HTTP/1.1\r\nHost: x\r\n\r\n");
        const auto answer = wire.read("", 3'000);
        EXPECT_TRUE(answer.starts_with("HTTP/1.1 400")) << header << answer;
        EXPECT_EQ(answer.find("/two"), std::string::npos) << header;
    }
}

TEST(server, what_blocks_does_not_hold_up_the_others) {
    Running server;
    auto slow = server.connect(), quick = server.connect();
    slow.write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    const auto began = Clock::now();
    quick.write(get);
    EXPECT_TRUE(quick.read("[]").starts_with("HTTP/1.1 200"));
    EXPECT_LT(Clock::now() - began, std::chrono::milliseconds(500));
    EXPECT_NE(slow.read("[]").find("/slow"), std::string::npos);
}

TEST(server, what_computes_for_long_holds_up_neither_the_quick_nor_what_waits) {
    Running server;
    auto one = server.connect(), other = server.connect(), quick = server.connect(), slow = server.connect();
    auto asks = server.connect();
    const auto began = Clock::now();
    one.write("GET /long HTTP/1.1\r\nHost: x\r\n\r\n");
    other.write("GET /long HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    slow.write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    quick.write(get);
    EXPECT_TRUE(quick.read("[]").starts_with("HTTP/1.1 200"));
    EXPECT_LT(Clock::now() - began, std::chrono::milliseconds(550));
    asks.write("GET /asks HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(asks.read("[]").find("/asks"), std::string::npos);
    EXPECT_NE(slow.read("[]").find("/slow"), std::string::npos);
    EXPECT_NE(one.read("[]").find("/long"), std::string::npos);
    EXPECT_NE(other.read("[]").find("/long"), std::string::npos) << "one thread: after the first";
    EXPECT_GE(Clock::now() - began, std::chrono::milliseconds(1200));
}

TEST(server, more_than_can_wait_is_asked_to_come_back) {
    Running server({.pool_queue = 1});
    auto one = server.connect(), two = server.connect();
    one.write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    two.write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(two.read("refused").starts_with("HTTP/1.1 503"));
    EXPECT_TRUE(one.read("[]").starts_with("HTTP/1.1 200"));
}

TEST(server, stopping_finishes_the_answer_under_way_and_closes_the_idle) {
    Running server;
    auto busy = server.connect(), idle = server.connect();
    busy.write("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const auto port = server.port();
    server.ask_to_stop();
    const auto answer = busy.read();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200")) << answer;
    EXPECT_NE(answer.find("Connection: close"), std::string::npos);
    idle.read("", 3'000);
    EXPECT_TRUE(idle.closed());
    server.stop();
    EXPECT_FALSE(Wire(port).open()) << "nobody listens any more";
}

TEST(server, a_stop_waits_for_a_slow_client_and_answers_it) {
    Running server;
    auto slow = server.connect();
    slow.write("POST /paper HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nabc");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    server.ask_to_stop();
    std::this_thread::sleep_for(std::chrono::milliseconds(600));
    EXPECT_FALSE(Wire(server.port()).open()) << "nobody new is let in";
    slow.write("def");
    const auto answer = slow.read();
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200")) << answer;
    EXPECT_TRUE(answer.ends_with("POST /paper [abcdef]")) << answer;
    server.stop();
}

TEST(server, a_stop_does_not_wait_for_ever) {
    Running server({.drain_seconds = 1});
    auto slow = server.connect();
    slow.write("POST /paper HTTP/1.1\r\nHost: x\r\nContent-Length: 90\r\n\r\n");
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    const auto began = Clock::now();
    server.ask_to_stop();
    for (int i = 0; i < 80 && !slow.closed(); ++i) {
        slow.write("x");
        slow.read("", 50);
    }
    server.stop();
    EXPECT_TRUE(slow.closed());
    EXPECT_GE(Clock::now() - began, std::chrono::milliseconds(900));
    EXPECT_LT(Clock::now() - began, std::chrono::seconds(4));
}

TEST(server, a_port_that_another_holds_is_an_error) {
    const int holder = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ASSERT_EQ(::bind(holder, reinterpret_cast<sockaddr*>(&address), size), 0);
    ASSERT_EQ(::listen(holder, 1), 0);
    ASSERT_EQ(::getsockname(holder, reinterpret_cast<sockaddr*>(&address), &size), 0);
    ServerSettings settings;
    settings.port = ntohs(address.sin_port);
    EXPECT_ANY_THROW(Server(settings, {}));
    ::close(holder);
}
