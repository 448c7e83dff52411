// The link by which a host is asked: nobody makes one up, and only that of the last question works.

#include "domain/host_link.hpp"

#include "domain/cases.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const InstallationKey key(std::string(32, 'a'));
const Date today = date_of(now);
const HostLink asked_by{{5001}, 2, {today.days + 10}};

Component asked() {
    Component it;
    it.id = asked_by.component;
    it.asked_at = days_ago(3);
    it.link = 2;
    return it;
}

}  // namespace

TEST(host_link, comes_back_as_it_was_made) {
    const auto token = host_link_token(key, asked_by);
    EXPECT_EQ(parse_host_link(key, token), asked_by);
    EXPECT_EQ(token.find_first_of("/+= "), std::string::npos) << "stands in an address as it is";
}

TEST(host_link, every_change_is_noticed_and_every_other_key) {
    const auto token = host_link_token(key, asked_by);
    for (std::size_t at = 0; at < token.size(); ++at) {
        auto forged = token;
        forged[at] = forged[at] == '7' ? '8' : '7';
        EXPECT_FALSE(parse_host_link(key, forged)) << at;
    }
    EXPECT_FALSE(parse_host_link(InstallationKey(std::string(32, 'b')), token));
    EXPECT_FALSE(parse_host_link(key, std::string(5000, 'x')));
    EXPECT_FALSE(parse_host_link(key, ""));
}

TEST(host_link, says_how_the_question_stands) {
    EXPECT_EQ(standing_of(asked(), asked_by, today), HostLinkStanding::open);
    EXPECT_EQ(standing_of(asked(), asked_by, {asked_by.last_day.days + 1}), HostLinkStanding::over);
    auto it = asked();
    it.answer = {HostWord::to_parties, {}, {}, now};
    EXPECT_EQ(standing_of(it, asked_by, {asked_by.last_day.days + 900}), HostLinkStanding::answered)
        << "a consent can be taken back for as long as it stands";
    it.link = 3;
    EXPECT_EQ(standing_of(it, asked_by, today), HostLinkStanding::replaced) << "another question was put";
    it = asked();
    it.asked_at.reset();
    EXPECT_EQ(standing_of(it, asked_by, today), HostLinkStanding::replaced) << "the State is editing it";
    it = asked();
    it.withdrawn_at = now;
    EXPECT_EQ(standing_of(it, asked_by, today), HostLinkStanding::replaced);
    it.request_withdrawn = true;
    EXPECT_EQ(standing_of(it, asked_by, today), HostLinkStanding::gone);
}
