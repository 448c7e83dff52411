#include "cli/settings.hpp"

#include <charconv>
#include <cstdlib>

namespace lightfoot {

namespace {

std::string environment(const char* name, std::string otherwise = {}) {
    const char* value = std::getenv(name);
    return value && *value ? value : otherwise;
}

bool yes(const char* name, bool otherwise) {
    const auto value = environment(name);
    return value.empty() ? otherwise : value == "yes" || value == "1" || value == "true";
}

std::vector<std::string> separated(const std::string& text) {
    std::vector<std::string> parts;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find(',', from), text.size());
        if (end > from) parts.push_back(text.substr(from, end - from));
        from = end + 1;
    }
    return parts;
}

constexpr SettingEntry entries[] = {
    {"DATA_DIR", "--data", "data-dir",
     "Folder of the data base, the key of the installation and unsent mail."},
    {"DATABASE_URL", "", "SQLite in the data folder",
     "postgresql://… to keep the data in PostgreSQL instead."},
    {"ADDRESS", "--address", "0.0.0.0",
     "Address to listen on; 127.0.0.1 behind a proxy on the same machine."},
    {"PORT", "--port", "8080", "Port to listen on."},
    {"BASE_URL", "", "http://localhost:PORT",
     "Address under which people reach the service, for links in mail. With https, cookies are sent over TLS "
     "only."},
    {"OPERATOR", "--operator", "this installation", "Whose service this is, as every page says."},
    {"PRACTICE", "--no-practice", "yes",
     "A practice ground with States that do not exist; its accounts stand on the sign-in page. Set to no for "
     "work."},
    {"VOCABULARY", "--vocabulary", "built in", "Folder of .toml files that replace the built-in vocabulary."},
    {"SMTP_SERVER", "", "mail is kept in the data folder", "smtp://host:587 or smtps://host:465."},
    {"SMTP_USER", "", "no sign-in at the mail server", "Name at the mail server."},
    {"SMTP_PASSWORD", "", "none", "Password at the mail server."},
    {"MAIL_FROM", "", "lightfoot@localhost", "Sender of all mail."},
    {"TRUSTED_PROXIES", "", "none",
     "Addresses of proxies, separated by commas, whose X-Forwarded-For is believed."},
    {"METRICS_FROM_ANYWHERE", "", "no", "yes lets others than this machine read /metrics."},
};

}  // namespace

std::span<const SettingEntry> setting_entries() { return entries; }

std::string base_url_of(const Settings& settings) {
    if (settings.base_url.empty()) return "http://localhost:" + std::to_string(settings.port);
    return settings.base_url.substr(0, settings.base_url.find_last_not_of('/') + 1);
}

Settings settings_from_environment() {
    Settings settings;
    settings.data_dir = environment("DATA_DIR", settings.data_dir);
    settings.database_url = environment("DATABASE_URL");
    settings.address = environment("ADDRESS", settings.address);
    const auto port = environment("PORT", "8080");
    std::from_chars(port.data(), port.data() + port.size(), settings.port);
    settings.operator_name = environment("OPERATOR");
    settings.base_url = environment("BASE_URL");
    settings.practice = yes("PRACTICE", true);
    settings.vocabulary_dir = environment("VOCABULARY");
    settings.smtp_server = environment("SMTP_SERVER");
    settings.smtp_user = environment("SMTP_USER");
    settings.smtp_password = environment("SMTP_PASSWORD");
    settings.mail_from = environment("MAIL_FROM", "lightfoot@localhost");
    settings.trusted_proxies = separated(environment("TRUSTED_PROXIES"));
    settings.secure_cookies = settings.base_url.starts_with("https:");
    settings.metrics_from_anywhere = yes("METRICS_FROM_ANYWHERE", false);
    return settings;
}

}  // namespace lightfoot
