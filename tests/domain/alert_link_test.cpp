// The link of a mail names its account and its kinds, and cannot be made up.

#include "domain/alert_link.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const InstallationKey key(std::string(32, 'k')), other(std::string(32, 'o'));
const AlertLink sample{{42}, {20'700}, {{AlertKind::needs, 0}, {AlertKind::due, 17}}};

}  // namespace

TEST(alert_link, is_read_back) { EXPECT_EQ(parse_alert_link(key, alert_link_token(key, sample)), sample); }

TEST(alert_link, of_all_kinds_is_read_back) {
    AlertLink all{{1}, {20'700}, {}};
    for (const auto kind : all_alert_kinds) all.entries.push_back({kind, 1'000'000'000'000});
    const auto token = alert_link_token(key, all);
    EXPECT_LT(token.size(), 400u);
    EXPECT_EQ(parse_alert_link(key, token), all);
}

TEST(alert_link, changed_by_one_letter_anywhere_is_nothing) {
    const auto token = alert_link_token(key, sample);
    for (std::size_t at = 0; at < token.size(); ++at) {
        auto forged = token;
        forged[at] = forged[at] == '1' ? '2' : '1';
        EXPECT_FALSE(parse_alert_link(key, forged)) << at;
        EXPECT_FALSE(parse_alert_link(key, token.substr(0, at))) << "cut at " << at;
    }
}

TEST(alert_link, of_another_installation_or_without_kinds_is_nothing) {
    EXPECT_FALSE(parse_alert_link(other, alert_link_token(key, sample)));
    EXPECT_FALSE(parse_alert_link(key, alert_link_token(key, {{42}, {20'700}, {}})));
    EXPECT_FALSE(parse_alert_link(key, ""));
    EXPECT_FALSE(parse_alert_link(key, std::string(5'000, 'a')));
}
