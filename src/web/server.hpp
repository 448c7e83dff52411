#pragma once
// Speaks HTTP/1.1 on one event loop per core. Every phase of a connection has a deadline: a client that
// trickles its header, body or reading is closed. What waits (writes, PostgreSQL, passwords) runs on a
// bounded pool, what computes for long on threads of its own.

#include "base/result.hpp"
#include "web/http.hpp"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace lightfoot {

enum class Work {
    quick,  // answered on the event loop
    long_,  // keeps a processor busy: on as many threads as there are cores, first come, first served
    asks,   // another program on this or another machine, often: on twice as many threads as there are cores
    waits,  // for a disk, a network or a person's patience: on the pool
};

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;         // 0: any free one, see Server::port
    std::size_t threads = 0;           // event loops; 0: one per core
    std::size_t pool_threads = 8;      // for what waits
    std::size_t asking_threads = 0;    // for what asks; 0: two per core
    std::size_t pool_queue = 512;      // not on an event loop at once; more is answered 503
    std::size_t connections = 20'000;  // open at once; more are closed at once
    std::size_t header_bytes = 16 * 1024;
    int header_seconds = 20;  // from the first byte of a header to its end
    int idle_seconds = 120;   // between requests
    int body_seconds = 120;   // for a whole body
    int write_seconds = 60;   // for a whole answer
    int drain_seconds = 20;   // how long a stop waits for answers under way
    std::string tls_certificate, tls_key;  // files in PEM, the certificate with its chain; empty: plain HTTP
};

struct ServerHandler {
    // How long a body may be. Asked after the header, so that nothing larger is ever read.
    std::function<std::size_t(const HttpRequest&)> body_limit;
    std::function<Work(const HttpRequest&)> work;
    std::function<HttpResponse(HttpRequest&&)> answer;
    // The answer to what never became a request: 400, 408, 413, 431, 503. With the header, where it was read.
    std::function<HttpResponse(int status, const HttpRequest* request)> refuse;
};

std::size_t asking_threads(const ServerSettings& settings);

// Whether certificate and key can be used. Error: cli.tls_unusable.
Result<void> check_tls(const ServerSettings& settings);

class Server {
public:
    Server(ServerSettings settings, ServerHandler handler);  // binds; throws where the port is taken
    ~Server();
    std::uint16_t port() const;
    void run();   // returns after stop
    void stop();  // from any thread or signal handler's thread: drains and returns
    // Reads certificate and key anew, for connections from now on. Where they do not do, the old ones stay.
    Result<void> renew_tls();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace lightfoot
