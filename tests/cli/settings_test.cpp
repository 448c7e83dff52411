#include "cli/settings.hpp"

#include "cli/console.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

class settings : public Console {
protected:
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
    EXPECT_EQ(read.trusted_proxies, (std::vector<std::string>{"127.0.0.1", "::1"}));
}

TEST_F(settings, an_empty_variable_counts_as_not_set) {
    ::setenv("DATA_DIR", "", 1);
    EXPECT_EQ(settings_from_environment().data_dir, "data-dir");
}
