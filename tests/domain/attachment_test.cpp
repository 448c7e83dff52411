#include "domain/attachment.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(attachment, kinds_are_told_by_their_bytes) {
    EXPECT_EQ(sniff_media_type("%PDF-1.7\n"), "application/pdf");
    EXPECT_EQ(sniff_media_type("\x89PNG\r\n\x1a\n...."), "image/png");
    EXPECT_EQ(sniff_media_type("\xff\xd8\xff\xe0"), "image/jpeg");
    EXPECT_EQ(sniff_media_type(std::string_view("II*\0x", 5)), "image/tiff");
    EXPECT_EQ(sniff_media_type(std::string_view("MM\0*x", 5)), "image/tiff");
}

TEST(attachment, everything_else_is_refused) {
    for (const char* bytes : {"", "%PDF", "MZ", "PK\x03\x04", "<html>", "<svg>", "GIF89a", " %PDF-", "II*"})
        EXPECT_EQ(sniff_media_type(bytes), "") << bytes;
}

TEST(attachment, names_lose_folders_and_what_fools) {
    const auto name = [](std::string_view claimed) { return attachment_name(claimed, "application/pdf"); };
    EXPECT_EQ(name("note.pdf"), "note.pdf");
    EXPECT_EQ(name("../../etc/passwd"), "passwd.pdf");
    EXPECT_EQ(name("C:\\letters\\Note verbale.PDF"), "Note verbale.pdf");
    EXPECT_EQ(name("invoice\u202Efdp.exe"), "invoicefdp.pdf");
    EXPECT_EQ(name("a\"b<c>.pdf"), "a_b_c_.pdf");
    EXPECT_EQ(name(""), "attachment.pdf");
    EXPECT_EQ(name(".pdf"), "attachment.pdf");
    EXPECT_EQ(name("رسالة.pdf"), "رسالة.pdf");
}

TEST(attachment, long_names_are_cut_between_characters) {
    std::string name;
    for (int i = 0; i < 200; ++i) name += "中";
    const auto cut = attachment_name(name, "image/png");
    EXPECT_LE(cut.size(), 104u);
    EXPECT_EQ((cut.size() - 4) % 3, 0u);
}
