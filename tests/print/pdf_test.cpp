#include "print/pdf.hpp"

#include "print/pdf_catalog.hpp"

#include <gtest/gtest.h>

namespace lightfoot::print {
namespace {

Document letter(std::string language, int paragraphs) {
    Document document{.language = std::move(language), .title = "Note", .dated = date_of(2026, 11, 3)};
    document.blocks.push_back(Letterhead{{"Permanent Mission", "New York"}});
    for (int i = 0; i < paragraphs; ++i)
        document.blocks.push_back(
            Paragraph{"The Permanent Mission presents its compliments and has the "
                      "honour to convey the following, which is long enough to break."});
    document.blocks.push_back(Signature{{"Head of mission"}});
    document.page_words = "Page {page} of {pages}";
    return document;
}

TEST(Pdf, IsAPdfThatSaysNothingOfTheClock) {
    const auto document = letter("en", 3);
    const auto one = to_pdf(document), other = to_pdf(document);
    EXPECT_TRUE(one.bytes.starts_with("%PDF-1."));
    EXPECT_EQ(one.bytes, other.bytes);
    EXPECT_EQ(one.pages, 1);
    EXPECT_NE(one.bytes.find("20261103000000Z"), std::string::npos);
}

TEST(Pdf, DeclaresItsLanguageTitleAndStructure) {
    const auto arabic = to_pdf(letter("ar", 1)).bytes;
    for (const char* said : {"/Lang (ar)", "/Marked true", "/DisplayDocTitle true", "/Direction /R2L"})
        EXPECT_NE(arabic.find(said), std::string::npos) << said;
    EXPECT_EQ(to_pdf(letter("fr", 1)).bytes.find("R2L"), std::string::npos);
    std::string other = "no pdf at all";
    declare(other, "en");
    EXPECT_EQ(other, "no pdf at all");
}

TEST(Pdf, BeginsAPageWhereOneIsFull) {
    EXPECT_EQ(to_pdf(letter("en", 10)).pages, 1);
    EXPECT_GT(to_pdf(letter("en", 40)).pages, 1);
    EXPECT_EQ(to_pdf(letter("en", 40)).pages, to_pdf(letter("en", 40)).pages);
}

TEST(Pdf, OneParagraphLongerThanAPageGoesOn) {
    Document document{.language = "zh"};
    std::string words;
    for (int i = 0; i < 4000; ++i) words += "应对";
    document.blocks.push_back(Paragraph{Text(words)});
    EXPECT_GT(to_pdf(document).pages, 3);
}

TEST(Pdf, ARowOfATableLongerThanAPageGoesOn) {
    Document document{.language = "en"};
    std::string words;
    for (int i = 0; i < 3000; ++i) words += "word ";
    document.blocks.push_back(Table{{"Step", "Who"}, {{words, "a"}, {"b", "c"}}});
    EXPECT_GT(to_pdf(document).pages, 2);
}

TEST(Pdf, PrintsEveryKindOfBlockInEveryLanguageAndNothingAtAll) {
    EXPECT_EQ(to_pdf(Document{}).pages, 1);
    for (const char* language : {"ar", "zh", "en", "fr", "ru", "es", "xx"}) {
        auto document = letter(language, 1);
        document.watermark = "PRACTICE";
        document.footer = "foot";
        document.blocks.push_back(Heading{"Heading", 2});
        document.blocks.push_back(List{{"one", Text("deux", "fr")}, true});
        document.blocks.push_back(Facts{{{"Where", "here"}, {"When", Text()}}});
        document.blocks.push_back(Table{{}, {{"a", "b"}, {"c"}}, {1, 3}});
        document.blocks.push_back(Table{});
        document.blocks.push_back(List{});
        document.blocks.push_back(Signature{});
        EXPECT_GE(to_pdf(document).pages, 1) << language;
    }
}

TEST(Pdf, EmbedsTheFontsThatAreNamed) {
    Document document{.language = "ar"};
    document.blocks.push_back(Paragraph{"طلب مساعدة"});
    document.blocks.push_back(Paragraph{Text("援助请求", "zh")});
    document.blocks.push_back(Paragraph{Text("Просьба об оказании помощи", "ru")});
    const auto bytes = to_pdf(document).bytes;
    EXPECT_NE(bytes.find("NotoNaskhArabic"), std::string::npos);
    EXPECT_NE(bytes.find("NotoSerifCJKsc"), std::string::npos);
    EXPECT_NE(bytes.find("NotoSerif"), std::string::npos);
}

TEST(Document, PageNumbersStandWhereTheWordsWantThem) {
    EXPECT_EQ(page_number("Page {page} of {pages}", 2, 3), "Page 2 of 3");
    EXPECT_EQ(page_number("共 {pages} 页，第 {page} 页", 2, 3), "共 3 页，第 2 页");
    EXPECT_EQ(page_number("", 2, 3), "");
}

}  // namespace
}  // namespace lightfoot::print
