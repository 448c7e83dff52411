// The only file that includes the HTTP library: it costs fourteen seconds and 700 MB of compiler.
//
// One io_context per core, each with its own listening socket (SO_REUSEPORT), so that a connection lives on
// one thread and needs no locks. A connection is a coroutine; its deadline is one number, looked at by a
// sweep every second, which costs less than a timer per connection.
//
// With TLS the same coroutines run over another stream; without it none of its code runs.

#include "web/server.hpp"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>

#include <list>
#include <optional>
#include <stdexcept>
#include <thread>
#include <type_traits>
#include <vector>

namespace lightfoot {

namespace net = boost::asio;
namespace http = boost::beast::http;
using tcp = net::ip::tcp;
using Executor = net::io_context::executor_type;
using Socket = net::basic_stream_socket<tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<tcp, Executor>;
using Timer = net::basic_waitable_timer<std::chrono::steady_clock,
                                        net::wait_traits<std::chrono::steady_clock>, Executor>;
template <class T = void>
using Task = net::awaitable<T, Executor>;
constexpr net::use_awaitable_t<Executor> await;
using Clock = std::chrono::steady_clock;

namespace {

namespace ssl = net::ssl;
using TlsStream = ssl::stream<Socket>;

// What the sweep sees of a connection.
struct Watched {
    explicit Watched(Socket& socket) : socket(socket) {}
    Socket& socket;
    Clock::time_point deadline;
    bool idle = true;
    std::list<Watched*>::iterator place;
};

Socket& socket_of(Socket& socket) { return socket; }
Socket& socket_of(TlsStream& stream) { return stream.next_layer(); }

template <class Stream>
struct Connection : Watched {
    Connection(Stream given, std::size_t buffered)
        : Watched(socket_of(stream)), stream(std::move(given)), buffer(buffered) {}
    Stream stream;
    boost::beast::flat_buffer buffer;
};

// TLS 1.2 and 1.3; ciphers and curves are those of the system's OpenSSL.
ssl::context tls_context(const ServerSettings& settings) {
    ssl::context context(ssl::context::tls_server);
    context.set_options(ssl::context::default_workarounds | ssl::context::no_tlsv1 |
                        ssl::context::no_tlsv1_1 | ssl::context::single_dh_use);
    context.use_certificate_chain_file(settings.tls_certificate);
    context.use_private_key_file(settings.tls_key, ssl::context::pem);
    if (::SSL_CTX_check_private_key(context.native_handle()) != 1)
        throw std::runtime_error("the key is not that of the certificate");
    return context;
}

std::string_view reason_of(int status) {
    const auto reason = http::obsolete_reason(http::int_to_status(unsigned(status)));
    return {reason.data(), reason.size()};
}

std::string head_of(const HttpResponse& response, bool keep_alive) {
    std::string head = "HTTP/1.1 " + std::to_string(response.status) + " ";
    head.append(reason_of(response.status)).append("\r\n");
    if (response.status != 304 && response.status != 204) {
        head.append("Content-Type: ").append(response.content_type).append("\r\nContent-Length: ");
        head.append(std::to_string(response.content().size())).append("\r\n");
    }
    for (const auto& [name, value] : response.headers)
        head.append(name).append(": ").append(value).append("\r\n");
    if (!keep_alive) head += "Connection: close\r\n";
    return head += "\r\n";
}

std::string lower_case(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    return out;
}

// What a proxy before us might read in another way (RFC 9112, sections 3.2 and 6.1).
template <class Header>
bool misleads(const Header& header) {
    std::size_t hosts = 0;
    for (const auto& field : header) {
        hosts += field.name() == http::field::host;
        if (field.name() == http::field::transfer_encoding &&
            lower_case({field.value().data(), field.value().size()}) != "chunked")
            return true;
    }
    return hosts > 1 || (hosts == 0 && header.version() >= 11);
}

// False where the header misleads, or the target is not a path that we can read.
template <class Header>
bool take_over(const Header& header, HttpRequest& request) {
    if (misleads(header)) return false;
    request.method = std::string(header.method_string());
    request.target = std::string(header.target());
    if (request.target.empty() || request.target[0] != '/') return false;
    const auto question = request.target.find('?');
    auto path = percent_decoded(std::string_view(request.target).substr(0, question), false);
    auto query = parse_urlencoded(
        question == std::string::npos ? "" : std::string_view(request.target).substr(question + 1), 200);
    if (!path || !query || path->find('\0') != std::string::npos) return false;
    request.path = std::move(*path);
    request.query = std::move(*query);
    for (const auto& field : header)
        request.headers.emplace_back(lower_case({field.name_string().data(), field.name_string().size()}),
                                     std::string(field.value()));
    return true;
}

}  // namespace

struct Server::Impl {
    struct Worker {
        net::io_context context{1};
        Acceptor acceptor{context.get_executor()};
        Timer sweep{context.get_executor()};
        std::list<Watched*> connections;
        std::optional<ssl::context> tls;  // connections hold on to the one they began with
    };

    ServerSettings settings;
    ServerHandler handler;
    std::vector<std::unique_ptr<Worker>> workers;
    net::thread_pool pool, asking, long_work;
    std::atomic<std::size_t> open{0}, waiting{0};
    std::atomic<bool> stopping{false};
    Clock::time_point stop_by;
    std::uint16_t port = 0;

    Impl(ServerSettings given, ServerHandler with)
        : settings(std::move(given)),
          handler(std::move(with)),
          pool(settings.pool_threads),
          asking(asking_threads(settings)),
          long_work(loops(settings)),
          port(settings.port) {
        if (!settings.tls_certificate.empty()) (void)tls_context(settings);  // throws before anything listens
        for (std::size_t i = 0; i < loops(settings); ++i) listen();
    }

    static std::size_t loops(const ServerSettings& settings) {
        const std::size_t count = settings.threads ? settings.threads : std::thread::hardware_concurrency();
        return std::max<std::size_t>(count, 1);
    }

    net::thread_pool& threads_for(Work work) {
        return work == Work::long_ ? long_work : work == Work::asks ? asking : pool;
    }

    void listen() {
        auto worker = std::make_unique<Worker>();
        const tcp::endpoint endpoint(net::ip::make_address(settings.address), port);
        worker->acceptor.open(endpoint.protocol());
        worker->acceptor.set_option(net::socket_base::reuse_address(true));
        // Another program on our port must be an error, so only our own further sockets share it.
        const int yes = 1;
        ::setsockopt(worker->acceptor.native_handle(), SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
        worker->acceptor.bind(endpoint);
        worker->acceptor.listen(4096);
        port = worker->acceptor.local_endpoint().port();
        if (!settings.tls_certificate.empty()) worker->tls.emplace(tls_context(settings));
        workers.push_back(std::move(worker));
    }

    Task<> accept(Worker& worker) {
        while (!stopping) {
            Socket socket(worker.context.get_executor());
            boost::system::error_code error;
            co_await worker.acceptor.async_accept(socket, net::redirect_error(await, error));
            if (error == net::error::operation_aborted) break;
            if (error || open >= settings.connections) continue;
            ++open;
            socket.set_option(tcp::no_delay(true), error);
            if (worker.tls)
                net::co_spawn(worker.context, serve(worker, TlsStream(std::move(socket), *worker.tls)),
                              net::detached);
            else
                net::co_spawn(worker.context, serve(worker, std::move(socket)), net::detached);
        }
    }

    Task<> sweep(Worker& worker) {
        for (;;) {
            worker.sweep.expires_after(std::chrono::milliseconds(stopping ? 50 : 1000));
            boost::system::error_code ignored;
            co_await worker.sweep.async_wait(net::redirect_error(await, ignored));
            const auto now = Clock::now();
            for (Watched* connection : worker.connections)
                if (connection->deadline < now || (stopping && (connection->idle || stop_by < now)))
                    connection->socket.close(ignored);
            if (stopping) {
                worker.acceptor.close(ignored);
                if (worker.connections.empty()) co_return;
            }
        }
    }

    template <class Stream>
    Task<> serve(Worker& worker, Stream stream) {
        Connection<Stream> connection(std::move(stream), settings.header_bytes + 65536);
        within(connection, settings.header_seconds);
        connection.place = worker.connections.insert(worker.connections.end(), &connection);
        try {
            if constexpr (std::is_same_v<Stream, TlsStream>)
                co_await connection.stream.async_handshake(ssl::stream_base::server, await);
            while (!stopping && co_await one_request(worker, connection)) {
            }
        } catch (const std::exception&) {
            // The peer went away in the middle: nothing is lost but its answer.
        }
        worker.connections.erase(connection.place);
        --open;
    }

    void within(Watched& connection, int seconds) {
        connection.deadline = Clock::now() + std::chrono::seconds(seconds);
    }

    // Waits without memory; what TLS has taken off the socket already nobody could see there.
    template <class Stream>
    Task<> first_bytes(Connection<Stream>& connection) {
        if constexpr (std::is_same_v<Stream, TlsStream>) {
            connection.buffer.commit(
                co_await connection.stream.async_read_some(connection.buffer.prepare(4096), await));
        } else {
            connection.buffer.shrink_to_fit();
            co_await connection.socket.async_wait(tcp::socket::wait_read, await);
        }
    }

    // Reads one request and answers it. False: the connection ends.
    template <class Stream>
    Task<bool> one_request(Worker& worker, Connection<Stream>& connection) {
        within(connection, settings.idle_seconds);
        connection.idle = true;
        if (connection.buffer.size() == 0) co_await first_bytes(connection);
        connection.idle = false;
        within(connection, settings.header_seconds);
        http::request_parser<http::string_body> parser;
        parser.header_limit(std::uint32_t(settings.header_bytes));
        parser.body_limit(boost::none);
        boost::system::error_code error;
        co_await http::async_read_header(connection.stream, connection.buffer, parser,
                                         net::redirect_error(await, error));
        if (error == http::error::end_of_stream) co_return false;
        if (error == http::error::header_limit) co_return co_await refuse(connection, 431);
        if (error.category() == http::make_error_code(http::error::bad_method).category())
            co_return co_await refuse(connection, 400);
        if (error) co_return false;
        HttpRequest request;
        if (!take_over(parser.get(), request)) co_return co_await refuse(connection, 400);
        request.remote = connection.socket.remote_endpoint().address().to_string();
        const auto limit = handler.body_limit(request);
        if (parser.content_length().value_or(0) > limit) co_return co_await refuse(connection, 413, &request);
        parser.body_limit(limit);
        within(connection, settings.body_seconds);
        if (request.header("expect") == "100-continue" && !parser.is_done()) {
            constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await net::async_write(connection.stream, net::buffer(go_on), await);
        }
        co_await http::async_read(connection.stream, connection.buffer, parser,
                                  net::redirect_error(await, error));
        if (error == http::error::body_limit) co_return co_await refuse(connection, 413, &request);
        if (error.category() == http::make_error_code(http::error::bad_method).category())
            co_return co_await refuse(connection, 400, &request);
        if (error) co_return false;
        const bool head = request.method == "HEAD";
        const bool keep_alive = parser.get().keep_alive();
        request.body = std::move(parser.get().body());
        const HttpResponse response = co_await answer(worker, std::move(request));
        co_return co_await write(connection, response, keep_alive && !response.close && !stopping, head);
    }

    Task<HttpResponse> answer(Worker& worker, HttpRequest request) {
        const auto work = handler.work(request);
        if (work == Work::quick) co_return handler.answer(std::move(request));
        if (waiting >= settings.pool_queue) co_return handler.refuse(503, &request);
        ++waiting;
        co_return co_await net::async_initiate<const net::use_awaitable_t<Executor>, void(HttpResponse)>(
            [this, &worker, &threads = threads_for(work)](auto done, HttpRequest request) {
                net::post(threads,
                          [this, &worker, done = std::move(done), request = std::move(request)]() mutable {
                              HttpResponse response = handler.answer(std::move(request));
                              --waiting;
                              net::post(worker.context,
                                        [done = std::move(done), response = std::move(response)]() mutable {
                                            std::move(done)(std::move(response));
                                        });
                          });
            },
            await, std::move(request));
    }

    template <class Stream>
    Task<bool> write(Connection<Stream>& connection, const HttpResponse& response, bool keep_alive,
                     bool head_only) {
        within(connection, settings.write_seconds);
        const std::string head = head_of(response, keep_alive);
        const bool body = !head_only && response.status != 304 && response.status != 204;
        const std::array<net::const_buffer, 2> buffers{
            net::buffer(head),
            body ? net::buffer(response.content().data(), response.content().size()) : net::const_buffer{}};
        co_await net::async_write(connection.stream, buffers, await);
        if (!keep_alive) {
            boost::system::error_code ignored;
            if constexpr (std::is_same_v<Stream, TlsStream>) {
                within(connection, 2);
                co_await connection.stream.async_shutdown(net::redirect_error(await, ignored));
            }
            connection.socket.shutdown(tcp::socket::shutdown_send, ignored);
            co_await drain(connection);
        }
        co_return keep_alive;
    }

    // Reads and forgets what the peer still sends, for a moment, so that our answer is not lost in a reset.
    Task<> drain(Watched& connection) {
        within(connection, 2);
        std::array<char, 4096> rest;
        for (int i = 0; i < 4096; ++i) {
            boost::system::error_code error;
            co_await connection.socket.async_read_some(net::buffer(rest), net::redirect_error(await, error));
            if (error) co_return;
        }
    }

    template <class Stream>
    Task<bool> refuse(Connection<Stream>& connection, int status, const HttpRequest* request = nullptr) {
        const HttpResponse response = handler.refuse(status, request);
        co_return co_await write(connection, response, false, false);
    }

    void run() {
        std::vector<std::thread> threads;
        for (auto& worker : workers) {
            net::co_spawn(worker->context, accept(*worker), net::detached);
            net::co_spawn(worker->context, sweep(*worker), net::detached);
        }
        for (std::size_t i = 1; i < workers.size(); ++i)
            threads.emplace_back([this, i] { workers[i]->context.run(); });
        workers[0]->context.run();
        for (auto& thread : threads) thread.join();
        pool.join();
        asking.join();
        long_work.join();
    }

    void renew_tls() {
        std::vector<ssl::context> fresh;  // all of them first: where one does not do, everything stays
        for (std::size_t i = 0; i < workers.size(); ++i) fresh.push_back(tls_context(settings));
        for (std::size_t i = 0; i < workers.size(); ++i)
            net::post(workers[i]->context, [worker = workers[i].get(), one = std::move(fresh[i])]() mutable {
                worker->tls.emplace(std::move(one));
            });
    }

    void stop() {
        stop_by = Clock::now() + std::chrono::seconds(settings.drain_seconds);
        stopping = true;
        for (auto& worker : workers)
            net::post(worker->context, [&worker] {
                boost::system::error_code ignored;
                worker->acceptor.cancel(ignored);
                worker->sweep.cancel();
            });
    }
};

Server::Server(ServerSettings settings, ServerHandler handler)
    : impl_(std::make_unique<Impl>(std::move(settings), std::move(handler))) {}
Server::~Server() = default;
std::size_t asking_threads(const ServerSettings& settings) {
    if (settings.asking_threads) return settings.asking_threads;
    constexpr std::size_t most = 24;  // with all other threads fewer than Store::most_readers
    return std::min(most, 2 * std::max<std::size_t>(1, std::thread::hardware_concurrency()));
}

std::uint16_t Server::port() const { return impl_->port; }
void Server::run() { impl_->run(); }
void Server::stop() { impl_->stop(); }

namespace {

Error tls_error(const ServerSettings& settings, const std::exception& broken) {
    return invalid({"cli.tls_unusable",
                    {{"certificate", settings.tls_certificate},
                     {"key", settings.tls_key},
                     {"reason", std::string(broken.what())}}});
}

}  // namespace

Result<void> check_tls(const ServerSettings& settings) try {
    if (!settings.tls_certificate.empty()) (void)tls_context(settings);
    return {};
} catch (const std::exception& broken) {
    return tls_error(settings, broken);
}

Result<void> Server::renew_tls() try {
    if (!impl_->settings.tls_certificate.empty()) impl_->renew_tls();
    return {};
} catch (const std::exception& broken) {
    return tls_error(impl_->settings, broken);
}

}  // namespace lightfoot
