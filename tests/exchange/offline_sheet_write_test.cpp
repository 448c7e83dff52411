#include "exchange/offline_form.hpp"
#include "exchange/offline_sheet_test.hpp"

#include "support/filled_sheet.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(offline_sheet_write, the_sheet_is_small_protected_without_password_and_printable) {
    const auto bytes = write_offline_sheet(small_sheet());
    EXPECT_LT(bytes.size(), 20'000u);
    const auto xml = unzipped(bytes).at("xl/worksheets/sheet1.xml");
    EXPECT_NE(xml.find("<sheetProtection "), xml.npos);
    EXPECT_EQ(xml.find("password="), xml.npos);
    EXPECT_NE(xml.find("paperSize=\"9\""), xml.npos);
    EXPECT_NE(xml.find("orientation=\"landscape\""), xml.npos);
    EXPECT_NE(xml.find("fitToHeight=\"0\""), xml.npos);
    EXPECT_EQ(xml.find("rightToLeft"), xml.npos);
    EXPECT_NE(xml.find("type=\"list\""), xml.npos);
    EXPECT_NE(xml.find("Lists!$A$1:$A$2"), xml.npos) << "choices stand on the second sheet";
    EXPECT_NE(xml.find("type=\"whole\""), xml.npos);
    EXPECT_NE(xml.find("type=\"date\""), xml.npos);
    EXPECT_EQ(xml.find("errorStyle=\"stop\""), xml.npos) << "what is written is never refused";
}

TEST(offline_sheet_write, arabic_begins_at_the_right) {
    const auto xml = unzipped(write_offline_sheet(small_sheet(true))).at("xl/worksheets/sheet1.xml");
    EXPECT_NE(xml.find("rightToLeft=\"1\""), xml.npos);
}

TEST(offline_sheet_write, the_same_form_is_the_same_file) {
    EXPECT_EQ(write_offline_sheet(small_sheet()), write_offline_sheet(small_sheet()));
}

TEST(offline_sheet_write, keys_stand_where_they_are_read) {
    const auto sheets = read_workbook(write_offline_sheet(small_sheet()));
    ASSERT_TRUE(sheets);
    ASSERT_EQ(sheets->size(), 2u);
    EXPECT_EQ(sheets->at(0).text({1, 1}), "lightfoot-form/1/en");
    EXPECT_EQ(sheets->at(0).text({1, 4}), "need 1");
    EXPECT_EQ(sheets->at(1).text({1, 1}), "English");
    EXPECT_EQ(sheets->at(1).text({1, 2}), "en");
}
