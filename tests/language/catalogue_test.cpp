#include "language/catalogue.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string only_place(std::string_view content) {
    const auto read = Catalogue::read({"locale/en.po", content});
    return !read && read.error().faults.size() == 1 ? read.error().faults[0].place : "";
}

Catalogue catalogue(std::string_view name, std::string_view content) {
    return Catalogue::read({name, content}).value();
}

}  // namespace

TEST(catalogue, faults_name_file_and_line) {
    EXPECT_EQ(only_place("msgid \"a\"\nmsgstr \"{\"\n"), "locale/en.po line 1");
    EXPECT_EQ(only_place("msgid \"a\"\nmsgstr \"x\"\nmsgid \"a\"\nmsgstr \"y\"\n"), "locale/en.po line 3");
    EXPECT_EQ(only_place("msgid \"a\"\nmsgstr \"x\n"), "locale/en.po line 2");
    EXPECT_EQ(only_place("what\n"), "locale/en.po line 1");
    EXPECT_EQ(only_place("msgid \"a\"\nmsgstr \"don't\"\n"), "locale/en.po line 1");
}

TEST(catalogue, strings_go_on_over_lines) {
    EXPECT_EQ(catalogue("en.po", "msgid \"a\"\nmsgstr \"x \"\n\"y\"\n").find("a")->pattern, "x y");
}

TEST(catalogue, names_the_placeholders_and_tags) {
    EXPECT_EQ(placeholders("{b} <a>x</a> {n, plural, one {# {c}} other {#}}"),
              (std::vector<std::string>{"b", "c", "n"}));
    EXPECT_EQ(placeholders("<a>x</a> {b}"), (std::vector<std::string>{"<a>", "b"}));
}

TEST(catalogue, comparison_finds_what_is_missing_unknown_or_different) {
    const auto english = catalogue("en.po", "msgid \"a\"\nmsgstr \"{x}\"\n\nmsgid \"b\"\nmsgstr \"b\"\n");
    const auto russian = catalogue("ru.po", "msgid \"a\"\nmsgstr \"{y}\"\n\nmsgid \"c\"\nmsgstr \"c\"\n");
    const auto faults = compare(english, russian);
    ASSERT_EQ(faults.size(), 3u);
    EXPECT_EQ(faults[0].place, "ru: a");
    EXPECT_EQ(faults[1].place, "ru: b");
    EXPECT_EQ(faults[2].place, "ru: c");
}

TEST(catalogue, plural_forms_of_the_language_are_required) {
    const auto english = catalogue("en.po", "msgid \"a\"\nmsgstr \"{n, plural, one {#} other {#}}\"\n");
    const auto russian = catalogue("ru.po", "msgid \"a\"\nmsgstr \"{n, plural, one {#} other {#}}\"\n");
    EXPECT_EQ(compare(english, russian).size(), 1u);
    EXPECT_EQ(compare(english, english).size(), 0u);
}

TEST(catalogue, those_of_the_program_agree) {
    std::vector<Catalogue> all;
    for (const auto& file : embedded_catalogues()) {
        auto read = Catalogue::read(file);
        ASSERT_TRUE(read) << file.name << " "
                          << (read.error().faults.empty() ? "" : read.error().faults[0].place);
        all.push_back(std::move(*read));
    }
    ASSERT_EQ(all.size(), 6u);
    const Catalogue* english = nullptr;
    for (const auto& one : all)
        if (one.language() == "en") english = &one;
    ASSERT_TRUE(english);
    for (const auto& one : all)
        for (const auto& fault : compare(*english, one))
            ADD_FAILURE() << fault.place << " " << std::get<std::string>(fault.message.arguments[0].value);
}
