#include "domain/returned_form.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(returned_form, the_kind_is_what_the_first_bytes_say) {
    EXPECT_EQ(sniff_form_type(" \n{\"a\":1}"), "application/json");
    EXPECT_EQ(sniff_form_type("\xEF\xBB\xBF{}"), "application/json");
    EXPECT_TRUE(sniff_form_type("PK\x03\x04zip").ends_with("spreadsheetml.sheet"));
    EXPECT_EQ(sniff_form_type("MZ"), "application/octet-stream");
    EXPECT_EQ(sniff_form_type(""), "application/octet-stream");
}

TEST(returned_form, its_name_is_tame_and_ends_as_its_kind) {
    EXPECT_EQ(form_file_name("C:\\forms\\request.exe", "application/json"), "request.json");
    EXPECT_EQ(form_file_name("../../etc/passwd", "application/octet-stream"), "passwd.bin");
    EXPECT_EQ(form_file_name("", "application/json"), "attachment.json");
    EXPECT_EQ(form_file_name("طلب.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
              "طلب.xlsx");
}

TEST(returned_form, ways_in_have_names) {
    for (auto arrival : {FormArrival::upload, FormArrival::mail})
        EXPECT_EQ(form_arrival(name_of(arrival)), arrival);
    EXPECT_EQ(form_arrival("pigeon"), std::nullopt);
}
