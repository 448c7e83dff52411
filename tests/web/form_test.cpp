#include "web/form.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

const std::string multipart = "multipart/form-data; boundary=\"line\"";

std::string part(const std::string& disposition, const std::string& content) {
    return "--line\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}

std::string error_of(const Result<Form>& form) { return form ? "" : form.error().message.key; }

}  // namespace

TEST(form, urlencoded_values_are_read_with_all_of_one_name) {
    const auto form =
        read_form("application/x-www-form-urlencoded; charset=utf-8", "topic=a&topic=b&note=%D8%AC+x")
            .value();
    EXPECT_EQ(form.all("topic"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(form.value("note"), "ج x");
    EXPECT_TRUE(form.has("note"));
    EXPECT_FALSE(form.has("other"));
    EXPECT_EQ(form.value("other"), "");
}

TEST(form, numbers_are_whole_or_none) {
    const auto form = read_form("application/x-www-form-urlencoded",
                                "a=12&b=+7+&c=1.5&d=&e=99999999999999999999&f=-3&g=0x10")
                          .value();
    EXPECT_EQ(form.number("a"), 12);
    EXPECT_EQ(form.number("b"), 7);
    EXPECT_EQ(form.number("f"), -3);
    for (const char* none : {"c", "d", "e", "g", "z"}) EXPECT_FALSE(form.number(none)) << none;
}

TEST(form, json_is_flattened_by_dots) {
    const auto form =
        read_form("application/json",
                  R"({"hosting":{"visits":2,"languages":["fr","en"]},"yes":true,"nothing":null})")
            .value();
    EXPECT_EQ(form.number("hosting.visits"), 2);
    EXPECT_EQ(form.all("hosting.languages"), (std::vector<std::string>{"fr", "en"}));
    EXPECT_EQ(form.value("yes"), "true");
    EXPECT_FALSE(form.has("nothing"));
}

TEST(form, json_that_is_no_small_object_is_refused) {
    for (const char* broken :
         {"[]", "3", "{", "{\"a\":}", "nonsense", "\"text\"", "{\"a\":1}x", "{\"a\":\"\xff\"}"})
        EXPECT_EQ(error_of(read_form("application/json", broken)), "form.unreadable") << broken;
    std::string deep;
    for (int i = 0; i < 7; ++i) deep += "{\"a\":";
    deep += "1" + std::string(7, '}');
    EXPECT_FALSE(read_form("application/json", deep));
    EXPECT_EQ(error_of(read_form("application/json", std::string(100'000, '['))), "form.unreadable");
    std::string many = "{\"a\":[\"0\"";
    for (int i = 0; i < 600; ++i) many += ",\"1\"";
    EXPECT_EQ(error_of(read_form("application/json", many + "]}")), "form.too_many_fields");
    EXPECT_FALSE(read_form("application/json", R"({"visits":1.5})")) << "no field has a fraction";
}

TEST(form, parts_are_values_or_files) {
    const auto body = part("name=\"version\"", "3") +
                      part("name=\"file\"; filename=\"a \\\"b\\\".pdf\"", "%PDF\r\n--lin") +
                      part("name=\"none\"; filename=\"\"", "") + "--line--\r\n";
    const auto form = read_form(multipart, body).value();
    EXPECT_EQ(form.value("version"), "3");
    ASSERT_EQ(form.files.size(), 1u) << "a field without a chosen file brings none";
    EXPECT_EQ(form.files[0].field, "file");
    EXPECT_EQ(form.files[0].name, "a \"b\".pdf");
    EXPECT_EQ(form.files[0].bytes, "%PDF\r\n--lin")
        << "what looks like a boundary and is none belongs to the file";
}

TEST(form, a_body_cut_off_anywhere_is_refused_or_whole) {
    const auto body = part("name=\"a\"", "1") +
                      part("name=\"f\"; filename=\"x\"", std::string("\0\xff\r\n", 4)) + "--line--";
    ASSERT_TRUE(read_form(multipart, body));
    for (std::size_t length = 1; length < body.size(); ++length)
        EXPECT_FALSE(read_form(multipart, body.substr(0, length))) << length;
}

TEST(form, malformed_parts_are_refused) {
    const std::string end = "--line--\r\n";
    EXPECT_FALSE(read_form(multipart, "before" + part("name=\"a\"", "1") + end));
    EXPECT_FALSE(read_form(multipart, part("nothing=\"a\"", "1") + end)) << "a part without a name";
    EXPECT_FALSE(read_form(multipart, part("name=\"a\"", "\xff") + end)) << "a text that is no UTF-8";
    EXPECT_FALSE(read_form(multipart, part("name=\"\xff\"", "1") + end));
    EXPECT_FALSE(read_form(multipart, part("name=\"f\"; filename=\"\xff\"", "1") + end));
    EXPECT_FALSE(read_form("multipart/form-data", part("name=\"a\"", "1") + end)) << "no boundary";
    EXPECT_FALSE(read_form("multipart/form-data; boundary=" + std::string(71, 'x'),
                           "--" + std::string(71, 'x') + "--"));
    std::string many;
    for (int i = 0; i < 101; ++i) many += part("name=\"a\"", "1");
    EXPECT_FALSE(read_form(multipart, many + end));
    EXPECT_TRUE(parse_multipart("line", part("name=\"a\"", "1") + end));
}

TEST(form, other_types_are_named_as_unknown_and_an_empty_body_is_an_empty_form) {
    EXPECT_EQ(error_of(read_form("text/plain", "note=x")), "form.unknown_type");
    EXPECT_EQ(error_of(read_form("", "note=x")), "form.unknown_type");
    EXPECT_TRUE(read_form("", "").value().values.empty());
    EXPECT_EQ(error_of(read_form("application/x-www-form-urlencoded", "a=%ff")), "form.unreadable");
}
