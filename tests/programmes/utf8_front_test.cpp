#include "programmes/utf8_front.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string read(const std::string& bytes, std::size_t piece = 7) {
    Utf8Front front;
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += piece)
        if (!front.read(std::string_view(bytes).substr(at, piece), text))
            return "refused " + front.encoding();
    return front.finish(text) ? text : "refused " + front.encoding();
}
std::string stated(const std::string& encoding) {
    return "<?xml version=\"1.0\" encoding=\"" + encoding + "\"?>";
}
std::string wide(const std::string& ascii, bool little) {
    std::string bytes;
    for (const char c : ascii) bytes += little ? std::string{c, '\0'} : std::string{'\0', c};
    return bytes;
}

}  // namespace

TEST(utf8_front, passes_utf8_through) {
    const std::string text = stated("utf-8") + "<a>é\xFF</a>" + std::string(2000, 'x');
    EXPECT_EQ(read(text), text);
    EXPECT_EQ(read("<a/>"), "<a/>");
    EXPECT_EQ(read(""), "");
    EXPECT_EQ(read("\xEF\xBB\xBF<a/>"), "<a/>");
}

TEST(utf8_front, turns_what_is_stated_or_shown_into_utf8) {
    const auto text = stated("windows-1252") + "<a>\x93l'\xE9t\xE9\x94 \x80</a>";
    EXPECT_EQ(read(text), stated("windows-1252") + "<a>“l'été” €</a>");
    EXPECT_EQ(read(stated("ISO-8859-1") + "\xE9\x92"), stated("ISO-8859-1") + "é’");
    EXPECT_EQ(read(stated("windows-1251") + "\xCC\xE8\xF0"), stated("windows-1251") + "Мир");
    EXPECT_EQ(read(stated("windows-1256") + "\xC7\xE1"), stated("windows-1256") + "ال");
    for (const bool little : {true, false}) {
        EXPECT_EQ(read((little ? "\xFF\xFE" : "\xFE\xFF") + wide("<a>1</a>", little)), "<a>1</a>");
        EXPECT_EQ(read(wide("<a>1</a>", little), 1), "<a>1</a>");
    }
}

TEST(utf8_front, believes_the_bytes_more_than_the_words) {
    EXPECT_EQ(read(stated("UTF-16") + "<a>é</a>"), stated("UTF-16") + "<a>é</a>");
    EXPECT_EQ(read("\xEF\xBB\xBF" + stated("ISO-8859-1") + "é"), stated("ISO-8859-1") + "é");
}

TEST(utf8_front, looks_no_further_than_the_declaration) {
    for (const auto& far :
         {"<?xml version='1.0'" + std::string(1000, ' ') + "encoding='x-klingon'?>",
          "<?xml version='1.0'>" + std::string(10, ' ') + "encoding='x-klingon'" + std::string(900, ' ')})
        for (const std::size_t piece : {1, 5, 400, 5000}) EXPECT_EQ(read(far, piece), far);
}

TEST(utf8_front, puts_a_mark_for_bytes_that_are_no_characters) {
    EXPECT_EQ(read(stated("Shift_JIS") + "\xFF|"), stated("Shift_JIS") + "\uFFFD|");
    std::string lone = "\xFF\xFE" + wide("<a>", true);
    lone += '\x00';
    lone += '\xDC';  // half of a pair
    EXPECT_EQ(read(lone + wide("</a>", true)), "<a>\uFFFD</a>");
    EXPECT_EQ(read("\xFF\xFE" + wide("<a/>", true) + "x"), "<a/>\uFFFD");
}

TEST(utf8_front, refuses_an_encoding_by_name) {
    EXPECT_EQ(read(stated("x-klingon") + std::string(3000, ' ')), "refused X-KLINGON");
    EXPECT_EQ(read(stated("x-klingon")), "refused X-KLINGON");
}
