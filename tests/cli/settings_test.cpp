#include "cli/settings.hpp"

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class settings : public Console {
protected:
    // The one fault of this value, as "variable key"; empty where it is understood.
    static std::string fault(const char* name, const char* value) {
        ::setenv(name, value, 1);
        const auto read = settings_from_environment();
        ::unsetenv(name);
        if (read.faults.size() != 1) return std::to_string(read.faults.size()) + " faults";
        return read.faults[0].place + " " + read.faults[0].message.key;
    }
    void TearDown() override {
        for (const auto& entry : setting_entries()) ::unsetenv(std::string(entry.variable).c_str());
    }
};

}  // namespace

TEST_F(settings, without_an_environment_defaults_hold) {
    const auto read = settings_from_environment();
    EXPECT_EQ(read.data_dir, "data-dir");
    EXPECT_EQ(read.port, 8080);
    EXPECT_TRUE(read.practice);
    EXPECT_TRUE(read.database_url.empty());
    EXPECT_FALSE(read.secure_cookies);
    EXPECT_EQ(base_url_of(read), "http://localhost:8080");
}

TEST_F(settings, the_environment_is_read) {
    ::setenv("DATA_DIR", "/srv/data", 1);
    ::setenv("PORT", "9000", 1);
    ::setenv("PRACTICE", "no", 1);
    ::setenv("BASE_URL", "https://help.example/", 1);
    ::setenv("TRUSTED_PROXIES", "127.0.0.1,,::1", 1);
    const auto read = settings_from_environment();
    EXPECT_EQ(read.data_dir, "/srv/data");
    EXPECT_EQ(read.port, 9000);
    EXPECT_FALSE(read.practice);
    EXPECT_TRUE(read.secure_cookies);
    EXPECT_EQ(base_url_of(read), "https://help.example");
    ASSERT_EQ(read.trusted_proxies.size(), 2u);
    EXPECT_TRUE(read.trusted_proxies[0].holds("127.0.0.1"));
    EXPECT_TRUE(read.trusted_proxies[1].holds("::1"));
    EXPECT_TRUE(understood(read));
}

TEST_F(settings, an_empty_variable_counts_as_not_set) {
    ::setenv("DATA_DIR", "", 1);
    EXPECT_EQ(settings_from_environment().data_dir, "data-dir");
}

TEST_F(settings, a_port_is_a_number_from_0_to_65535_and_nothing_else) {
    for (const char* value : {"eight", "80x", "-1", "65536", "99999999999", "8080 ", "0x50", "80.0"})
        EXPECT_EQ(fault("PORT", value), "PORT cli.setting_port") << value;
    for (const char* value : {"0", "1", "65535"}) EXPECT_EQ(fault("PORT", value), "0 faults") << value;
}

TEST_F(settings, when_programmes_are_updated_is_a_rhythm_and_an_hour) {
    for (const char* value : {"hourly", "Daily", "after_first", "7"})
        EXPECT_EQ(fault("LIGHTFOOT_PROGRAMMES_UPDATE", value),
                  "LIGHTFOOT_PROGRAMMES_UPDATE cli.setting_rhythm")
            << value;
    for (const char* value : {"off", "daily", "weekly"})
        EXPECT_EQ(fault("LIGHTFOOT_PROGRAMMES_UPDATE", value), "0 faults") << value;
    for (const char* value : {"24", "-1", "three", "3.5"})
        EXPECT_EQ(fault("LIGHTFOOT_PROGRAMMES_HOUR", value), "LIGHTFOOT_PROGRAMMES_HOUR cli.setting_hour")
            << value;
    for (const char* value : {"0", "23"})
        EXPECT_EQ(fault("LIGHTFOOT_PROGRAMMES_HOUR", value), "0 faults") << value;
}

TEST_F(settings, yes_is_yes_and_no_is_no_and_maybe_is_neither) {
    for (const char* name : {"PRACTICE", "METRICS_FROM_ANYWHERE"}) {
        for (const char* value : {"maybe", "2", "yes please", "nein"})
            EXPECT_EQ(fault(name, value), std::string(name) + " cli.setting_yes_or_no") << value;
        for (const char* value : {"yes", "No", "TRUE", "false", "1", "0", "on", "off"})
            EXPECT_EQ(fault(name, value), "0 faults") << value;
    }
}

TEST_F(settings, an_address_has_its_form) {
    for (const char* value : {"help.example.org", "ftp://help.example.org", "https://", "https://a b.example",
                              "https://x.example/?q", "https://x.example:port", "https://me@x.example",
                              "https://x.example:70000", "https://:443"})
        EXPECT_EQ(fault("BASE_URL", value), "BASE_URL cli.setting_base_url") << value;
    for (const char* value : {"http://localhost:8080", "https://help.example.org/", "https://x.example/light",
                              "http://[::1]:8080", "https://[2001:db8::1]"})
        EXPECT_EQ(fault("BASE_URL", value), "0 faults") << value;
    EXPECT_EQ(fault("SMTP_SERVER", "mail.example.org"), "SMTP_SERVER cli.setting_smtp");
    EXPECT_EQ(fault("SMTP_SERVER", "smtp://mail.example.org:587"), "0 faults");
    EXPECT_EQ(fault("LIGHTFOOT_IATI_ORG", "a b"), "LIGHTFOOT_IATI_ORG cli.setting_iati");
    EXPECT_EQ(fault("LIGHTFOOT_IATI_ORG", "XI-IATI-1234/x"), "LIGHTFOOT_IATI_ORG cli.setting_iati");
    EXPECT_EQ(fault("LIGHTFOOT_IATI_ORG", "XI-IATI-1234"), "0 faults");
    EXPECT_EQ(fault("MAIL_FROM", "Desk <desk@example.org>"), "MAIL_FROM cli.setting_mail_from");
    EXPECT_EQ(fault("MAIL_FROM", "desk@example.org"), "0 faults");
    EXPECT_EQ(fault("LOG_FORMAT", "xml"), "LOG_FORMAT cli.setting_log_format");
    EXPECT_EQ(fault("LOG_FORMAT", "json"), "0 faults");
    EXPECT_EQ(fault("TLS_KEY", "key.pem"), "TLS_CERTIFICATE cli.setting_tls_both");
    EXPECT_EQ(fault("TLS_CERTIFICATE", "certificate.pem"), "TLS_KEY cli.setting_tls_both");
    EXPECT_EQ(fault("DATABASE_URL", "mysql://me:secret@host/x"), "DATABASE_URL cli.setting_database");
    EXPECT_EQ(fault("DATABASE_URL", "host=/run/postgresql dbname=x"), "0 faults");
}

TEST_F(settings, proxies_are_addresses_or_ranges) {
    EXPECT_EQ(fault("TRUSTED_PROXIES", "127.0.0.1, proxy.example.org"),
              "TRUSTED_PROXIES cli.setting_proxies");
    EXPECT_EQ(fault("TRUSTED_PROXIES", "10.0.0.0/33"), "TRUSTED_PROXIES cli.setting_proxies");
    EXPECT_EQ(fault("TRUSTED_PROXIES", " 127.0.0.1 , 10.0.0.0/8,::1,"), "0 faults");
}

TEST_F(settings, what_serves_refuses_what_it_does_not_understand_and_says_all_of_it) {
    ::setenv("PORT", "80a", 1);
    ::setenv("PRACTICE", "maybe", 1);
    const auto said = lightfoot({"serve"});
    EXPECT_EQ(said.code, 2);
    EXPECT_FALSE(std::filesystem::exists(folder + "/data"));
    EXPECT_EQ(lightfoot({"man"}).code, 0) << "what needs no settings asks for none";
    const auto invited =
        lightfoot({"user", "add", "--invite", "--email", "a@b.example", "--role", "administrator"});
    EXPECT_EQ(invited.code, 2);
    EXPECT_TRUE(has(invited.err, "PORT: “80a” is not a port.")) << invited.err;
    EXPECT_TRUE(has(invited.err, "PRACTICE: “maybe” is neither yes nor no.")) << invited.err;
}

TEST_F(settings, an_option_that_is_typed_stands_over_the_environment) {
    EXPECT_EQ(lightfoot({"serve", "--port", "65536"}).code, 2);
    EXPECT_EQ(lightfoot({"serve", "--port", "http"}).code, 2);
    ::setenv("PORT", "80a", 1);
    ::setenv("PRACTICE", "maybe", 1);
    auto read = settings_from_environment();
    take_port(read, "9000");
    without_practice(read);
    EXPECT_TRUE(understood(read));
    EXPECT_EQ(read.port, 9000);
    take_port(read, "x");
    EXPECT_EQ(read.faults.at(0).place, "--port");
}

TEST_F(settings, with_tls_of_its_own_the_address_is_a_secure_one) {
    ::setenv("TLS_CERTIFICATE", "certificate.pem", 1);
    ::setenv("TLS_KEY", "key.pem", 1);
    const auto read = settings_from_environment();
    EXPECT_TRUE(read.secure_cookies);
    EXPECT_EQ(base_url_of(read), "https://localhost:8080");
    const auto said = lightfoot({"serve", "--port", "0"});
    EXPECT_EQ(said.code, 2) << "there is no such certificate";
    EXPECT_FALSE(std::filesystem::exists(folder + "/data"));
}

TEST_F(settings, requests_are_logged_with_json_unless_one_does_not_want_it) {
    EXPECT_FALSE(settings_from_environment().log_requests);
    ::setenv("LOG_FORMAT", "json", 1);
    EXPECT_TRUE(settings_from_environment().log_requests);
    ::setenv("LOG_REQUESTS", "no", 1);
    EXPECT_FALSE(settings_from_environment().log_requests);
}
