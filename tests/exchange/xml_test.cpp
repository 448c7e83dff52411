#include "exchange/xml.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(xml, what_would_break_a_document_is_escaped) {
    EXPECT_EQ(xml_text("a < b & \"c\" > d"), "a &lt; b &amp; &quot;c&quot; &gt; d");
    EXPECT_EQ(xml_text("]]>"), "]]&gt;");
    EXPECT_EQ(xml_text("two\nlines\tand\rmore"), "two\nlines\tand&#13;more");
}

TEST(xml, what_has_no_place_in_xml_is_left_out) {
    EXPECT_EQ(xml_text(std::string("a\0b\x01\x0b\x1f" "c", 7)), "abc");
    EXPECT_EQ(xml_text("a\xEF\xBF\xBE\xEF\xBF\xBF" "b"), "ab");
    EXPECT_EQ(xml_text("a\xFF\xC3"), "a\xEF\xBF\xBD\xEF\xBF\xBD");  // bytes that are no UTF-8
    EXPECT_EQ(xml_text("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // half of a pair
}

TEST(xml, the_six_languages_stay_as_they_are) {
    for (const char* text : {"طلب المساعدة", "援助请求 𠮷", "Requête", "Запрос", "Petición"})
        EXPECT_EQ(xml_text(text), text);
}

TEST(xml, elements_are_closed_in_order_also_where_nobody_closes_them) {
    XmlWriter xml;
    xml.open("a", {{"x", "1 & 2"}, {"y", ""}});
    xml.element("b", "text");
    xml.open("c");
    xml.empty_element("d", {{"z", "\"q\""}});
    EXPECT_EQ(std::move(xml).finished(),
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"1 &amp; 2\">\n  <b>text</b>\n  <c>\n"
              "    <d z=\"&quot;q&quot;\"/>\n  </c>\n</a>\n");
}
