#pragma once
// A small web server of one thread that gives what a test puts into it, and fails as it is told to.

#include <arpa/inet.h>
#include <atomic>
#include <map>
#include <mutex>
#include <netinet/in.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace lightfoot {

struct ServedFile {
    std::string body, etag;
    int status = 200;                     // of a failure
    std::size_t cut = std::string::npos;  // of a failure: the connection ends after so many bytes
    int failures = 0;                     // so many times, then it goes well
};

class MadeServer {
public:
    MadeServer() {
        listening_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ::bind(listening_, reinterpret_cast<sockaddr*>(&address), size);
        ::listen(listening_, 16);
        ::getsockname(listening_, reinterpret_cast<sockaddr*>(&address), &size);
        base = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        thread_ = std::thread([this] { serve(); });
    }
    ~MadeServer() {
        done_ = true;
        thread_.join();
        ::close(listening_);
    }
    MadeServer(const MadeServer&) = delete;

    void put(const std::string& path, ServedFile file) {
        const std::lock_guard lock(mutex_);
        files_[path] = std::move(file);
    }
    std::vector<std::string> asked() {  // "PATH" or "PATH from N", since the last call
        const std::lock_guard lock(mutex_);
        return std::exchange(asked_, {});
    }

    std::string base;

private:
    void serve() {
        while (!done_) {
            pollfd waiting{listening_, POLLIN, 0};
            if (::poll(&waiting, 1, 20) <= 0) continue;
            const int connection = ::accept(listening_, nullptr, nullptr);
            if (connection < 0) continue;
            answer(connection);
            ::close(connection);
        }
    }

    static std::string header(const std::string& request, const std::string& name) {
        const auto at = request.find("\r\n" + name + ": ");
        if (at == std::string::npos) return {};
        const auto begin = at + name.size() + 4;
        return request.substr(begin, request.find("\r\n", begin) - begin);
    }

    void answer(int connection) {
        std::string request;
        char bytes[4096];
        while (request.find("\r\n\r\n") == std::string::npos) {
            const auto got = ::recv(connection, bytes, sizeof bytes, 0);
            if (got <= 0) return;
            request.append(bytes, std::size_t(got));
        }
        const auto path = request.substr(4, request.find(' ', 4) - 4);
        const auto range = header(request, "Range");
        const std::lock_guard lock(mutex_);
        std::size_t from = range.empty() ? 0 : std::stoul(range.substr(6));
        const auto found = files_.find(path);
        ServedFile file = found == files_.end() ? ServedFile{"", "", 404} : found->second;
        if (file.failures > 0)
            --found->second.failures;
        else if (found != files_.end())
            file.cut = std::string::npos, file.status = 200;
        if (file.etag.empty() || header(request, "If-Range") != file.etag) from = 0;
        asked_.push_back(path + (from ? " from " + std::to_string(from) : ""));
        const auto body = file.body.substr(from);
        auto head = "HTTP/1.1 " + std::to_string(from ? 206 : file.status) + " X\r\nConnection: close\r\n";
        if (!file.etag.empty()) head += "ETag: " + file.etag + "\r\n";
        if (from)
            head += "Content-Range: bytes " + std::to_string(from) + "-" +
                    std::to_string(file.body.size() - 1) + "/" + std::to_string(file.body.size()) + "\r\n";
        head += "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
        const auto all = head + body.substr(0, file.cut);
        for (std::size_t sent = 0; sent < all.size();) {
            const auto more = ::send(connection, all.data() + sent, all.size() - sent, MSG_NOSIGNAL);
            if (more <= 0) return;
            sent += std::size_t(more);
        }
    }

    std::mutex mutex_;
    std::map<std::string, ServedFile> files_;
    std::vector<std::string> asked_;
    std::atomic<bool> done_ = false;
    int listening_ = -1;
    std::thread thread_;
};

}  // namespace lightfoot
