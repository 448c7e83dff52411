#pragma once
// A mail server on the loopback for one connection after another: says what it is told to say and keeps what
// it gets.

#include <atomic>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace lightfoot {

class FakeSmtpServer {
public:
    struct Answers {
        std::string recipient = "250 fine";
        std::string data = "250 kept";
        bool hangs_up_at_once = false;
    };
    explicit FakeSmtpServer(Answers answers);
    FakeSmtpServer() : FakeSmtpServer(Answers{}) {}
    ~FakeSmtpServer();

    std::string address() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
    std::vector<std::string> commands() const;  // as they came
    std::vector<std::string> mails() const;     // as sent, dots not undone

private:
    void serve();
    void talk(int connection);
    std::string reply_to(const std::string& command) const;

    Answers answers_;
    int listener_ = -1, port_ = 0;
    std::atomic<bool> closing_ = false;
    mutable std::mutex mutex_;
    std::vector<std::string> commands_, mails_;
    std::thread thread_;
};

}  // namespace lightfoot
