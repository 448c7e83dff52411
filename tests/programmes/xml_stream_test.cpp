#include "programmes/xml_stream.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace lightfoot;

namespace {

// Writes down what it hears.
class Heard : public XmlListener {
public:
    std::string all;
    void begin(const XmlSeen& name, std::span<const XmlSeenAttribute> attributes,
               std::uint32_t line) override {
        all += "<" + std::string(name.foreign ? "~" : "") + std::string(name.words);
        for (const auto& [seen, value] : attributes)
            all += " " + std::string(seen.foreign ? "~" : "") + std::string(seen.words) + "=" +
                   std::string(value);
        all += "@" + std::to_string(line) + ">";
    }
    void text(std::string_view text) override { all += text; }
    void end() override { all += "</>"; }
};

std::pair<std::string, std::optional<XmlFault>> heard(const std::string& text, std::size_t piece = 4096) {
    Heard listener;
    XmlStream stream(listener,
                     [](std::string_view name) { return NameId(name == "ref" ? name_ref : name_unknown); });
    for (std::size_t at = 0; at < text.size(); at += piece)
        if (!stream.read(std::string_view(text).substr(at, piece))) break;
    stream.finish();
    return {listener.all, stream.fault()};
}
std::string key_of(const std::string& text) {
    const auto fault = heard(text).second;
    return fault ? fault->message.key : "";
}

}  // namespace

TEST(xml_stream, hands_over_names_values_texts_and_lines) {
    const std::string text =
        "<a b=\"1 &amp; 2\">\n<c xml:lang='en'>x &lt; <![CDATA[<y>]]></c>\n<!-- <d> --></a>";
    const auto expected = "<a b=1 & 2@1>\n<c xml:lang=en@2>x < <y></>\n</>";
    EXPECT_EQ(heard(text).first, expected);
    EXPECT_EQ(heard(text, 1).first, expected) << "byte by byte";
    EXPECT_FALSE(heard(text).second);
}

TEST(xml_stream, knows_other_namespaces) {
    EXPECT_EQ(heard("<a xmlns:o='urn:o' o:k='v'><o:b/></a>").first, "<a ~k=v@1><~b@1></></>");
    EXPECT_EQ(key_of("<a><o:b/></a>"), "iati.xml.broken") << "a prefix that nobody declared";
}

TEST(xml_stream, stops_where_it_is_not_well_formed) {
    const auto [all, fault] = heard("<a>\n<b>\n</a>");
    EXPECT_EQ(all, "<a@1>\n<b@2>\n");
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->line, 3u);
    EXPECT_EQ(fault->message.key, "iati.xml.broken");
    EXPECT_EQ(key_of("<a b='1' b='2'/>"), "iati.xml.broken");
    EXPECT_EQ(key_of("<a>&nbsp;</a>"), "iati.xml.broken");
    EXPECT_EQ(key_of("<a/><b/>"), "iati.xml.broken");
    EXPECT_NE(key_of(""), "");
    EXPECT_NE(key_of("words"), "");
}

TEST(xml_stream, stops_where_elements_stand_too_deep) {
    const auto deep = [](std::size_t depth) {
        std::string text;
        for (std::size_t i = 0; i < depth; ++i) text += "<a>";
        for (std::size_t i = 0; i < depth; ++i) text += "</a>";
        return text;
    };
    EXPECT_EQ(key_of(deep(limits::xml_depth)), "");
    EXPECT_EQ(key_of(deep(limits::xml_depth + 1)), "iati.xml.depth");
    EXPECT_EQ(key_of(deep(1'000'000)), "iati.xml.depth");
}

TEST(xml_stream, says_when_a_part_is_missing) {
    EXPECT_EQ(key_of("<a><b>x</b>"), "iati.xml.ends_early");
    EXPECT_EQ(key_of("<a><b>x"), "iati.xml.ends_early");
    EXPECT_EQ(key_of("<a><b c='"), "iati.xml.ends_early");
}

TEST(xml_stream, reads_the_encoding_that_is_stated) {
    EXPECT_EQ(heard("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>").first, "<a@1>\xC3\xA9</>");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("<a>b</a>")) (wide += c) += '\0';
    EXPECT_EQ(heard(wide).first, "<a@1>b</>");
    EXPECT_EQ(key_of("<?xml version='1.0' encoding='UTF-8'?><a>\xE9</a>"), "iati.xml.encoding");
    EXPECT_EQ(key_of("<?xml version='1.0' encoding='KLINGON'?><a>b</a>"), "iati.xml.encoding");
}

TEST(xml_stream, refuses_document_types_before_any_entity_is_declared) {
    const std::string bomb = "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>";
    const auto [all, fault] = heard(bomb);
    EXPECT_EQ(all, "");
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->message.key, "iati.xml.doctype");
    EXPECT_EQ(key_of("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>"), "iati.xml.doctype");
}

TEST(xml_stream, has_limits_of_depth_and_length) {
    std::string deep;
    for (int i = 0; i < 10'000; ++i) deep += "<a>";
    EXPECT_NE(key_of(deep), "");
    EXPECT_NE(key_of("<" + std::string(200'000, 'n') + "/>"), "");
}

namespace {

std::string element_of(std::size_t attributes, const std::string& prefix = "") {
    std::string text = "<a";
    for (std::size_t at = 0; at < attributes; ++at) text += " " + prefix + "k" + std::to_string(at) + "='u'";
    return text + "/>";
}

}  // namespace

// Work grows with the square of the attributes of one element: what may be given to one is what is counted.
TEST(xml_stream, one_element_has_no_more_attributes_than_a_limit) {
    EXPECT_EQ(key_of(element_of(limits::xml_attributes)), "");
    EXPECT_EQ(key_of(element_of(limits::xml_attributes + 1)), "iati.xml.attributes");
    EXPECT_EQ(key_of(element_of(limits::xml_prefixes, "xmlns:")), "");
    EXPECT_EQ(key_of(element_of(limits::xml_prefixes + 1, "xmlns:")), "iati.xml.prefixes");
    const auto nested = element_of(150, "xmlns:");
    EXPECT_EQ(key_of(nested.substr(0, nested.size() - 2) + ">" + element_of(51, "xmlns:o") + "</a>"),
              "iati.xml.prefixes")
        << "those of the elements around count, too";
    EXPECT_EQ(key_of("<a b='" + std::string(60'000, 'x') + "'/>"), "") << "a long value is none of them";
}

TEST(xml_stream, leaves_a_tag_that_does_not_end_after_a_limit) {
    const auto text = element_of(100'000);
    std::string wide = "\xFF\xFE";
    for (const char c : text) (wide += c) += '\0';
    for (const auto& [all, unit] : {std::pair{text, 1u}, std::pair{wide, 2u}}) {
        for (const std::size_t piece : {std::size_t(1000), all.size()}) {
            Heard listener;
            XmlStream stream(listener, [](std::string_view) { return NameId(name_unknown); });
            std::size_t taken = 0;
            while (taken < all.size() && stream.read(std::string_view(all).substr(taken, piece)))
                taken += piece;
            ASSERT_TRUE(stream.fault());
            EXPECT_EQ(stream.fault()->message.key, "iati.xml.tag");
            EXPECT_EQ(stream.fault()->line, 1u);
            EXPECT_LE(taken, unit * (limits::xml_tag_bytes + (16 << 10))) << "of " << all.size();
        }
    }
}
