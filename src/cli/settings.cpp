#include "cli/settings.hpp"

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

}  // namespace

Settings settings_from_environment() {
    Settings settings;
    settings.data_dir = environment("DATA_DIR", settings.data_dir);
    settings.database_url = environment("DATABASE_URL");
    settings.address = environment("ADDRESS", settings.address);
    settings.port = std::uint16_t(std::atoi(environment("PORT", "8080").c_str()));
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
