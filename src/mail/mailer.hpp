#pragma once
// How mail leaves: over SMTP, or into a folder where no server is set. Mail of the practice ground never
// leaves.

#include "base/result.hpp"
#include "mail/mail.hpp"

#include <memory>
#include <string>

namespace lightfoot {

class Mailer {
public:
    virtual ~Mailer() = default;
    // Fails with `unavailable` where trying again later may help, with `invalid` where it never will (the
    // address is refused for good). The detail for the log never holds the mail's text.
    virtual Result<void> send(const Mail& mail) = 0;
};

// Writes each mail as a file into folder/new, by way of folder/tmp (maildir of qmail): a reader never sees
// half a file.
class MaildirMailer : public Mailer {
public:
    explicit MaildirMailer(std::string folder) : folder_(std::move(folder)) {}
    Result<void> send(const Mail& mail) override;

private:
    std::string folder_;
};

struct SmtpSettings {
    std::string server;          // "smtp://mail.example:587" or "smtps://mail.example:465"
    std::string user, password;  // empty: none
    bool without_tls = false;    // smtp: without STARTTLS; allowed for a server on this machine only
    std::string authorities;     // file with certificates to trust; empty: those of the system
};

// One connection for each mail. Waits ten seconds for a connection and a minute for the whole.
class SmtpMailer : public Mailer {
public:
    explicit SmtpMailer(SmtpSettings settings);
    Result<void> send(const Mail& mail) override;

private:
    SmtpSettings settings_;
};

// The mail's `practice` decides: practice mail goes into the folder, other mail to the server, or into its
// own folder where no server is set.
class SpaceMailer : public Mailer {
public:
    SpaceMailer(std::unique_ptr<Mailer> real, std::unique_ptr<Mailer> practice)
        : real_(std::move(real)), practice_(std::move(practice)) {}
    Result<void> send(const Mail& mail) override { return (mail.practice ? practice_ : real_)->send(mail); }

private:
    std::unique_ptr<Mailer> real_, practice_;
};

// Folders: data_dir/mail and data_dir/mail_practice. An empty `server`: no server.
std::unique_ptr<Mailer> make_mailer(const SmtpSettings& settings, const std::string& data_dir);

}  // namespace lightfoot
