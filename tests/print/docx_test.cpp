#include "print/docx.hpp"

#include "print/zip.hpp"

#include <gtest/gtest.h>
#include <zlib.h>

#include <map>

namespace lightfoot::print {
namespace {

std::size_t number(std::string_view bytes, std::size_t at, int size) {
    std::size_t value = 0;
    for (int i = size; i > 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + std::size_t(i) - 1]);
    return value;
}

// Reads a zip by its local headers; checks the check sums.
std::map<std::string, std::string> unzipped(std::string_view zip) {
    std::map<std::string, std::string> parts;
    for (std::size_t at = 0; number(zip, at, 4) == 0x04034b50;) {
        const auto packed = number(zip, at + 18, 4), size = number(zip, at + 22, 4),
                   name = number(zip, at + 26, 2);
        std::string content(size, '\0');
        z_stream stream{};
        inflateInit2(&stream, -15);
        stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(zip.data() + at + 30 + name));
        stream.avail_in = uInt(packed);
        stream.next_out = reinterpret_cast<Bytef*>(content.data());
        stream.avail_out = uInt(size);
        EXPECT_EQ(inflate(&stream, Z_FINISH), Z_STREAM_END);
        inflateEnd(&stream);
        EXPECT_EQ(crc32(0, reinterpret_cast<const Bytef*>(content.data()), uInt(size)),
                  number(zip, at + 14, 4));
        parts[std::string(zip.substr(at + 30, name))] = std::move(content);
        at += 30 + name + packed;
    }
    return parts;
}

// Every element is closed in its order: what a word processor refuses first.
bool well_formed(std::string_view xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string_view::npos; at = xml.find('<', at + 1)) {
        const auto end = xml.find('>', at);
        if (end == std::string_view::npos) return false;
        const auto tag = xml.substr(at + 1, end - at - 1);
        if (tag.starts_with('?') || tag.ends_with('/')) continue;
        const auto name = std::string(tag.substr(tag.starts_with('/') ? 1 : 0).substr(0, tag.find(' ')));
        if (!tag.starts_with('/')) {
            open.push_back(name);
        } else {
            if (open.empty() || open.back() != name) return false;
            open.pop_back();
        }
    }
    return open.empty();
}

Document everything(std::string language) {
    Document document{.language = std::move(language), .title = "Note <1>", .author = "A & B"};
    document.dated = date_of(2026, 11, 3);
    document.watermark = "PRACTICE";
    document.footer = "foot";
    document.page_words = "Page {page} of {pages}";
    document.blocks = {
        Letterhead{{"Head", "Second"}},
        Heading{"Heading", 2},
        Paragraph{Text("Une note <à garder> & \"citer\"\nsur deux lignes", "fr"), Paragraph::Look::quote},
        List{{"one", "two"}, true},
        Table{{"Step", "Who"}, {{"a", "b"}, {"c"}}, {3, 1}},
        Facts{{{"Where", "here"}}},
        Signature{{"Head of mission", "Office"}}};
    return document;
}

TEST(Docx, HoldsTheSevenPartsEachWellFormed) {
    for (const char* language : {"ar", "zh", "en", "fr", "ru", "es"}) {
        const auto parts = unzipped(to_docx(everything(language)));
        EXPECT_EQ(parts.size(), 8u);
        for (const auto& [name, content] : parts)
            EXPECT_TRUE(well_formed(content)) << name << ' ' << language;
    }
    EXPECT_TRUE(well_formed(unzipped(to_docx(Document{}))["word/document.xml"]));
}

TEST(Docx, KeepsWordsAsTheyAreAndNothingAsMarkup) {
    const auto text = unzipped(to_docx(everything("en")))["word/document.xml"];
    EXPECT_NE(text.find("Une note &lt;à garder&gt; &amp; &quot;citer&quot;</w:t><w:br/>"), std::string::npos);
    EXPECT_NE(text.find("w:lang w:val=\"fr\""), std::string::npos);
    Document odd;
    odd.blocks.push_back(
        Paragraph{Text(std::string("a\x01"
                                   "b"))});
    EXPECT_NE(unzipped(to_docx(odd))["word/document.xml"].find(">ab<"), std::string::npos);
}

TEST(Docx, ArabicRunsFromTheRightAndItsTablesToo) {
    const auto arabic = unzipped(to_docx(everything("ar")))["word/document.xml"];
    for (const char* said : {"<w:bidi/>", "<w:rtl/>", "<w:bidiVisual/>", "w:bidi=\"ar\""})
        EXPECT_NE(arabic.find(said), std::string::npos) << said;
    EXPECT_EQ(unzipped(to_docx(everything("ru")))["word/document.xml"].find("<w:rtl/>"), std::string::npos);
}

TEST(Docx, SaysTheWatermarkInWordsAndNumbersPages) {
    const auto parts = unzipped(to_docx(everything("en")));
    EXPECT_NE(parts.at("word/header1.xml").find("PRACTICE"), std::string::npos);
    EXPECT_NE(parts.at("word/footer1.xml").find("NUMPAGES"), std::string::npos);
    EXPECT_NE(parts.at("docProps/core.xml").find("<dc:title>Note &lt;1&gt;</dc:title>"), std::string::npos);
    auto plain = everything("en");
    plain.watermark.clear();
    EXPECT_EQ(unzipped(to_docx(plain))["word/header1.xml"].find("watermark"), std::string::npos);
}

TEST(Docx, TheSameDocumentIsTheSameFile) { EXPECT_EQ(to_docx(everything("zh")), to_docx(everything("zh"))); }

TEST(Zip, EndsWithADirectoryOfItsParts) {
    const auto zip = to_zip({{"a.txt", "aaaa"}, {"b/c.txt", std::string(100'000, 'x')}});
    EXPECT_LT(zip.size(), 1000u);
    EXPECT_EQ(number(zip, zip.size() - 22, 4), 0x06054b50u);
    EXPECT_EQ(number(zip, zip.size() - 12, 2), 2u);
    EXPECT_EQ(unzipped(zip)["b/c.txt"].size(), 100'000u);
    EXPECT_EQ(number(to_zip({}), 0, 4), 0x06054b50u);
}

}  // namespace
}  // namespace lightfoot::print
