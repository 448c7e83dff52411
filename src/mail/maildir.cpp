#include "base/encoding.hpp"
#include "base/secret.hpp"
#include "mail/mailer.hpp"

#include <filesystem>
#include <fstream>

namespace lightfoot {

namespace {

Error folder_failure(const std::filesystem::path& file, const std::string& why) {
    return unavailable("mail folder " + file.string() + ": " + why);
}

}  // namespace

Result<void> MaildirMailer::send(const Mail& mail) {
    const std::string bytes = TRY(mail_bytes(mail));
    const std::filesystem::path folder(folder_);
    std::error_code failed;
    for (const char* part : {"tmp", "new", "cur"})
        if (std::filesystem::create_directories(folder / part, failed); failed)
            return folder_failure(folder / part, failed.message());
    const std::string name =
        std::to_string(mail.at.seconds) + "." + base64url(random_bytes(9)) + ".lightfoot";
    std::ofstream out(folder / "tmp" / name, std::ios::binary);
    out << bytes;
    if (!out.flush()) {
        out.close();
        std::filesystem::remove(folder / "tmp" / name, failed);
        return folder_failure(folder / "tmp" / name, "cannot be written");
    }
    std::filesystem::rename(folder / "tmp" / name, folder / "new" / name, failed);
    if (failed) return folder_failure(folder / "new" / name, failed.message());
    return {};
}

std::unique_ptr<Mailer> make_mailer(const SmtpSettings& settings, const std::string& data_dir) {
    std::unique_ptr<Mailer> real;
    if (settings.server.empty()) real = std::make_unique<MaildirMailer>(data_dir + "/mail");
    else real = std::make_unique<SmtpMailer>(settings);
    return std::make_unique<SpaceMailer>(std::move(real),
                                         std::make_unique<MaildirMailer>(data_dir + "/mail_practice"));
}

}  // namespace lightfoot
