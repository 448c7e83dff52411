#include "mail/fake_smtp_server.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lightfoot {

namespace {

void say(int connection, const std::string& line) {
    const std::string bytes = line + "\r\n";
    (void)!::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
}

// Up to and with `end`; empty when the other side hung up.
std::string read_until(int connection, const std::string& end) {
    std::string text;
    for (char c; ::recv(connection, &c, 1, 0) == 1;) {
        text += c;
        if (text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0)
            return text;
    }
    return {};
}

}  // namespace

FakeSmtpServer::FakeSmtpServer(Answers answers) : answers_(std::move(answers)) {
    listener_ = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(listener_, reinterpret_cast<sockaddr*>(&address), size);
    ::listen(listener_, 4);
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { serve(); });
}

FakeSmtpServer::~FakeSmtpServer() {
    closing_ = true;
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
}

void FakeSmtpServer::serve() {
    while (!closing_) {
        const int connection = ::accept(listener_, nullptr, nullptr);
        if (connection < 0) return;
        if (!answers_.hangs_up_at_once) talk(connection);
        ::close(connection);
    }
}

std::string FakeSmtpServer::reply_to(const std::string& command) const {
    const std::string verb = command.substr(0, 4);
    if (verb == "EHLO") return "250-fake\r\n250 SIZE 1000000";
    if (verb == "RCPT") return answers_.recipient;
    if (verb == "DATA") return "354 go on";
    if (verb == "QUIT") return "221 bye";
    return "250 fine";
}

void FakeSmtpServer::talk(int connection) {
    say(connection, "220 fake");
    for (;;) {
        const std::string command = read_until(connection, "\r\n");
        if (command.empty()) return;
        {
            const std::lock_guard lock(mutex_);
            commands_.push_back(command.substr(0, command.size() - 2));
        }
        say(connection, reply_to(command));
        if (command.compare(0, 4, "QUIT") == 0) return;
        if (command.compare(0, 4, "DATA") != 0) continue;
        const std::string mail = read_until(connection, "\r\n.\r\n");
        {
            const std::lock_guard lock(mutex_);
            mails_.push_back(mail.substr(0, mail.size() < 3 ? 0 : mail.size() - 3));
        }
        say(connection, answers_.data);
    }
}

std::vector<std::string> FakeSmtpServer::commands() const {
    const std::lock_guard lock(mutex_);
    return commands_;
}
std::vector<std::string> FakeSmtpServer::mails() const {
    const std::lock_guard lock(mutex_);
    return mails_;
}

}  // namespace lightfoot
