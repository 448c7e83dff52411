#pragma once
// What an operator can set: by option, by environment, or left as it is.

#include "base/address_range.hpp"
#include "base/result.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightfoot {

enum class LogFormat { words, json };

struct Settings {
    std::string data_dir = "data-dir";  // --data, DATA_DIR
    std::string database_url;           // DATABASE_URL; empty: SQLite in data_dir
    std::string address = "0.0.0.0";    // --address, ADDRESS
    std::uint16_t port = 8080;          // --port, PORT
    std::string operator_name;          // --operator, OPERATOR: whose service this is
    std::string base_url;               // BASE_URL; empty: http://localhost:PORT
    bool practice = true;               // --no-practice, PRACTICE=no
    std::string vocabulary_dir;         // --vocabulary: another folder of .toml files than the built-in one
    std::string procedure = "committee-2010";  // --procedure, PROCEDURE: built-in name, or a .toml file
    std::string holidays;                      // HOLIDAYS: a .toml file that replaces the built-in one
    std::string letters_dir;            // --letters: folder of texts that replace built-in ones of that name
    std::string smtp_server, smtp_user, smtp_password,
        mail_from;                             // SMTP_SERVER, SMTP_USER, SMTP_PASSWORD, MAIL_FROM
    std::string mail_folder;                   // MAIL_FOLDER: maildir with mail that came in; empty: none
    std::string iati_organisation;  // LIGHTFOOT_IATI_ORG; empty: the operator is not registered
    std::string iati_service{"https://bulk-data.iatistandard.org"};  // LIGHTFOOT_IATI_SERVICE
    std::string iati_folder;  // LIGHTFOOT_IATI: files of activities that serve reads; may be empty
    std::string programmes_update;  // LIGHTFOOT_PROGRAMMES_UPDATE: off, daily, weekly; empty: after the first
    int programmes_hour = 3;        // LIGHTFOOT_PROGRAMMES_HOUR, on the clocks of the procedure's zone
    std::vector<AddressRange> trusted_proxies;  // TRUSTED_PROXIES, separated by commas
    bool secure_cookies = false;               // BASE_URL begins with https
    bool metrics_from_anywhere = false;        // METRICS_FROM_ANYWHERE=yes
    std::string tls_certificate, tls_key;      // TLS_CERTIFICATE, TLS_KEY: files; empty: plain HTTP
    LogFormat log_format = LogFormat::words;   // LOG_FORMAT=json
    bool log_requests = false;                 // LOG_REQUESTS; with LOG_FORMAT=json: yes
    std::string language = "en";               // --language: of what a command prints
    // What is set and cannot be understood, each under the name it was set by. Nothing is guessed: what
    // serves or prints an address refuses to begin (understood).
    std::vector<Fault> faults;
};

Settings settings_from_environment();
// An option that was typed stands over the variable of the environment, whatever that says.
void take_port(Settings& settings, std::string_view text);
void without_practice(Settings& settings);
// Error: cli.settings_wrong, with every fault.
Result<void> understood(const Settings& settings);
std::string base_url_of(const Settings& settings);  // without a slash at its end

// The same as a table, for the manual page and docs/operation.md.
struct SettingEntry {
    std::string_view variable, option, without, meaning;  // `without`: what holds where it is not set
};
std::span<const SettingEntry> setting_entries();

}  // namespace lightfoot
