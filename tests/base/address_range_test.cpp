#include "base/address_range.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

bool holds(std::string_view range, std::string_view address) {
    const auto read = AddressRange::parse(range);
    return read && read->holds(address);
}

}  // namespace

TEST(address_range, an_address_holds_itself_however_it_is_written) {
    EXPECT_TRUE(holds("192.0.2.1", "192.0.2.1"));
    EXPECT_TRUE(holds("192.0.2.1", "::ffff:192.0.2.1"));
    EXPECT_TRUE(holds("2001:db8:0::1", "2001:db8::1"));
    EXPECT_FALSE(holds("192.0.2.1", "192.0.2.2"));
    EXPECT_FALSE(holds("::1", "127.0.0.1"));
    EXPECT_FALSE(holds("192.0.2.1", "somewhere"));
}

TEST(address_range, a_range_ends_at_its_bit) {
    EXPECT_TRUE(holds("10.0.0.0/8", "10.255.3.4"));
    EXPECT_FALSE(holds("10.0.0.0/8", "11.0.0.0"));
    EXPECT_TRUE(holds("172.16.0.0/12", "172.31.255.255"));
    EXPECT_FALSE(holds("172.16.0.0/12", "172.32.0.0"));
    EXPECT_TRUE(holds("2001:db8::/33", "2001:db8:7fff::1"));
    EXPECT_FALSE(holds("2001:db8::/33", "2001:db8:8000::1"));
    EXPECT_TRUE(holds("0.0.0.0/0", "203.0.113.9"));
    EXPECT_FALSE(holds("0.0.0.0/0", "2001:db8::1")) << "all of IPv4 is not all";
}

TEST(address_range, what_is_none_is_not_read) {
    for (const char* text : {"", "localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0/8",
                             "::1/129", "10.0.0.0/8 ", "10.0.0.0/8x", "1.2.3.4, 5.6.7.8"})
        EXPECT_FALSE(AddressRange::parse(text)) << text;
}
