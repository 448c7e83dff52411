#include "cli/settings.hpp"

#include "base/text.hpp"
#include "exchange/iati_write.hpp"
#include "programmes/update_clock.hpp"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <initializer_list>
#include <optional>

namespace lightfoot {

namespace {

std::string environment(const char* name, std::string otherwise = {}) {
    const char* value = std::getenv(name);
    return value && *value ? value : otherwise;
}

void fault(Settings& settings, const char* name, const char* key, std::string_view word) {
    settings.faults.push_back({name, {key, {{"word", std::string(word)}}}});
}

// What was said about one setting before no longer holds.
void forget_faults(Settings& settings, std::string_view name) {
    std::erase_if(settings.faults, [name](const Fault& fault) { return fault.place == name; });
}

bool yes(Settings& settings, const char* name, bool otherwise) {
    const auto value = environment(name);
    std::string word = value;
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = char(c - 'A' + 'a');
    if (word.empty()) return otherwise;
    if (word == "yes" || word == "1" || word == "true" || word == "on") return true;
    if (word != "no" && word != "0" && word != "false" && word != "off")
        fault(settings, name, "cli.setting_yes_or_no", value);
    return false;
}

std::optional<std::uint16_t> port_of(std::string_view text) {
    unsigned number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc() || read.ptr != text.data() + text.size() || number > 65535)
        return std::nullopt;
    return std::uint16_t(number);
}

void read_port(Settings& settings, const char* name, std::string_view text) {
    if (const auto port = port_of(text))
        settings.port = *port;
    else
        fault(settings, name, "cli.setting_port", text);
}

void read_proxies(Settings& settings, std::string_view text) {
    while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        const auto one = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (one.empty()) continue;
        if (const auto range = AddressRange::parse(one))
            settings.trusted_proxies.push_back(*range);
        else
            fault(settings, "TRUSTED_PROXIES", "cli.setting_proxies", one);
    }
}

// "https://help.example.org:8443": a scheme of `schemes` and a host, which may be followed by a path where
// `path` is set. Nothing in it that a browser would read otherwise.
bool is_address(std::string_view text, std::initializer_list<std::string_view> schemes, bool path) {
    for (const auto scheme : schemes) {
        if (!text.starts_with(scheme)) continue;
        const auto rest = text.substr(scheme.size());
        const auto host = rest.substr(0, rest.find('/'));
        const auto colon = host.starts_with('[') ? host.find(':', host.find(']')) : host.find(':');
        const bool port = colon == std::string_view::npos || port_of(host.substr(colon + 1)).value_or(0) > 0;
        const bool odd = rest.find_first_of(" \t\r\n\"'<>\\^`{|}@?#") != std::string_view::npos;
        return !host.empty() && colon != 0 && port && !odd && (path || host.size() == rest.size());
    }
    return false;
}

void read_hour(Settings& settings, const std::string& text) {
    const auto hour = port_of(text);  // a whole number, as a port is
    if (hour && *hour < 24)
        settings.programmes_hour = *hour;
    else
        fault(settings, "LIGHTFOOT_PROGRAMMES_HOUR", "cli.setting_hour", text);
}

// What has a form is held against it; an empty one is not set.
void check_forms(Settings& settings) {
    if (!settings.base_url.empty() && !is_address(settings.base_url, {"http://", "https://"}, true))
        fault(settings, "BASE_URL", "cli.setting_base_url", settings.base_url);
    if (!settings.smtp_server.empty() && !is_address(settings.smtp_server, {"smtp://", "smtps://"}, false))
        fault(settings, "SMTP_SERVER", "cli.setting_smtp", settings.smtp_server);
    if (settings.tls_certificate.empty() != settings.tls_key.empty())
        settings.faults.push_back(
            {settings.tls_key.empty() ? "TLS_KEY" : "TLS_CERTIFICATE", "cli.setting_tls_both"});
    const auto& reporter = settings.iati_organisation;
    if (!reporter.empty() && !may_be_iati_identifier(reporter))
        fault(settings, "LIGHTFOOT_IATI_ORG", "cli.setting_iati", reporter);
    const auto& rhythm = settings.programmes_update;
    if (!rhythm.empty() && !update_rhythm(rhythm))
        fault(settings, "LIGHTFOOT_PROGRAMMES_UPDATE", "cli.setting_rhythm", rhythm);
    const std::string_view from = settings.mail_from;
    const bool one_at = std::count(from.begin(), from.end(), '@') == 1 && !from.starts_with('@');
    if (!one_at || from.ends_with('@') || from.find_first_of(" \t<>,;") != from.npos)
        fault(settings, "MAIL_FROM", "cli.setting_mail_from", from);
    // Its words may hold a password, so they are not said again.
    const std::string_view store = settings.database_url;
    if (!store.empty() && !store.starts_with("postgresql://") && !store.starts_with("postgres://") &&
        store.find('=') == store.npos)
        settings.faults.push_back({"DATABASE_URL", "cli.setting_database"});
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
    {"LIGHTFOOT_IATI_ORG", "", "not registered",
     "Identifier under which the operator reports to IATI, such as XI-IATI-1234; begins every identifier in "
     "/data/iati.xml."},
    {"LIGHTFOOT_IATI", "", "no files",
     "Folder with published development activities (IATI), read at the start of serve, beside the serving; "
     "without it, programmes update fetches the world's."},
    {"LIGHTFOOT_IATI_SERVICE", "", "https://bulk-data.iatistandard.org",
     "Where programmes update finds the world's published activities, without a slash at its end."},
    {"LIGHTFOOT_PROGRAMMES_UPDATE", "", "weekly once programmes update was run",
     "off, daily or weekly: when serve brings the world's published activities up to date by itself, beside "
     "the serving; weekly is Sunday."},
    {"LIGHTFOOT_PROGRAMMES_HOUR", "", "3",
     "Hour of the day (0 to 23) at which serve does so, on the clocks of the procedure's time zone."},
    {"PRACTICE", "--no-practice", "yes",
     "A practice ground with States that do not exist; its accounts stand on the sign-in page. Set to no for "
     "work."},
    {"VOCABULARY", "--vocabulary", "built in", "Folder of .toml files that replace the built-in vocabulary."},
    {"PROCEDURE", "--procedure", "committee-2010",
     "Name of a procedure that the program brings along (committee-2010, committee-2022), or a .toml file of "
     "one's own."},
    {"HOLIDAYS", "", "built in", "A .toml file with the holidays of each year, instead of the built-in one."},
    {"LETTERS", "--letters", "built in",
     "Folder of texts of letters (kind.language.md) that replace the built-in ones of the same name."},
    {"SMTP_SERVER", "", "mail is kept in the data folder", "smtp://host:587 or smtps://host:465."},
    {"SMTP_USER", "", "no sign-in at the mail server", "Name at the mail server."},
    {"SMTP_PASSWORD", "", "none", "Password at the mail server."},
    {"MAIL_FROM", "", "lightfoot@localhost", "Sender of all mail."},
    {"MAIL_FOLDER", "", "no mail is taken in", "Maildir with answers and bounces, read every few seconds."},
    {"TRUSTED_PROXIES", "", "none",
     "Addresses or ranges (10.0.0.0/8) of proxies, separated by commas, whose X-Forwarded-For is believed."},
    {"TLS_CERTIFICATE", "", "plain HTTP",
     "File with the certificate and its chain, in PEM, to speak TLS without a proxy. SIGHUP reads it anew."},
    {"TLS_KEY", "", "plain HTTP", "File with the key of TLS_CERTIFICATE, in PEM."},
    {"LOG_FORMAT", "", "text", "json writes one JSON object a line."},
    {"LOG_REQUESTS", "", "yes with LOG_FORMAT=json, else no",
     "One line for each request: route, status and milliseconds, never who asked or what."},
    {"METRICS_FROM_ANYWHERE", "", "no", "yes lets others than this machine read /metrics."},
};

}  // namespace

std::span<const SettingEntry> setting_entries() { return entries; }

std::string base_url_of(const Settings& settings) {
    if (settings.base_url.empty())
        return (settings.tls_certificate.empty() ? "http://localhost:" : "https://localhost:") +
               std::to_string(settings.port);
    return settings.base_url.substr(0, settings.base_url.find_last_not_of('/') + 1);
}

Settings settings_from_environment() {
    Settings settings;
    settings.data_dir = environment("DATA_DIR", settings.data_dir);
    settings.database_url = environment("DATABASE_URL");
    settings.address = environment("ADDRESS", settings.address);
    read_port(settings, "PORT", environment("PORT", "8080"));
    settings.operator_name = environment("OPERATOR");
    settings.base_url = environment("BASE_URL");
    settings.iati_organisation = environment("LIGHTFOOT_IATI_ORG");
    settings.iati_folder = environment("LIGHTFOOT_IATI");
    settings.iati_service = environment("LIGHTFOOT_IATI_SERVICE", settings.iati_service);
    settings.programmes_update = environment("LIGHTFOOT_PROGRAMMES_UPDATE");
    read_hour(settings, environment("LIGHTFOOT_PROGRAMMES_HOUR", "3"));
    settings.practice = yes(settings, "PRACTICE", true);
    settings.vocabulary_dir = environment("VOCABULARY");
    settings.procedure = environment("PROCEDURE", settings.procedure);
    settings.holidays = environment("HOLIDAYS");
    settings.letters_dir = environment("LETTERS");
    settings.smtp_server = environment("SMTP_SERVER");
    settings.smtp_user = environment("SMTP_USER");
    settings.smtp_password = environment("SMTP_PASSWORD");
    settings.mail_from = environment("MAIL_FROM", "lightfoot@localhost");
    settings.mail_folder = environment("MAIL_FOLDER");
    read_proxies(settings, environment("TRUSTED_PROXIES"));
    settings.tls_certificate = environment("TLS_CERTIFICATE");
    settings.tls_key = environment("TLS_KEY");
    settings.secure_cookies = base_url_of(settings).starts_with("https:");
    const auto format = environment("LOG_FORMAT", "text");
    if (format == "json")
        settings.log_format = LogFormat::json;
    else if (format != "text")
        fault(settings, "LOG_FORMAT", "cli.setting_log_format", format);
    settings.log_requests = yes(settings, "LOG_REQUESTS", format == "json");
    settings.metrics_from_anywhere = yes(settings, "METRICS_FROM_ANYWHERE", false);
    check_forms(settings);
    return settings;
}

void take_port(Settings& settings, std::string_view text) {
    forget_faults(settings, "PORT");
    forget_faults(settings, "--port");
    read_port(settings, "--port", text);
}

void without_practice(Settings& settings) {
    forget_faults(settings, "PRACTICE");
    settings.practice = false;
}

Result<void> understood(const Settings& settings) {
    if (settings.faults.empty()) return {};
    return invalid("cli.settings_wrong", settings.faults);
}

}  // namespace lightfoot
