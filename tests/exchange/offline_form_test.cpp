// What the page has saved, and files that are none of ours.

#include "exchange/offline_form.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::string said(std::string_view bytes) {
    const auto read = read_offline_file(bytes);
    return read ? "read" : read.error().message.key;
}

// Faults as "2 place key" lines.
std::string faults_of(const GivenForm& form) {
    std::string all;
    for (const auto& fault : form.faults)
        all += std::to_string(fault.need + 1) + " " + fault.question + " " + fault.message.key + "\n";
    return all;
}

}  // namespace

TEST(offline_form, answers_are_read_as_they_were_typed) {
    const auto form = read_offline_answers(R"({"lightfoot_form": 1, "language": "ar",
        "answers": {"circulation": "express", "language": ""},
        "needs": [{"note": "نود تدريب موظفي الجمارك", "visits": 2, "languages": ["ar", "fr"], "place": "  "},
                  {"note": "第二项需求"}], "readable": "…", "saved_on": "2026-11-27"})");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->language, "ar");
    ASSERT_EQ(form->answers.size(), 5u) << "what is empty is no answer";
    EXPECT_EQ(form->answers[0], (GivenAnswer{0, "circulation", "", "express"}));
    EXPECT_EQ(form->answers[1], (GivenAnswer{0, "note", "", "نود تدريب موظفي الجمارك"}));
    EXPECT_EQ(form->answers[2].text, "2");
    EXPECT_EQ(form->answers[3].text, "ar, fr");
    EXPECT_EQ(form->answers[4], (GivenAnswer{1, "note", "", "第二项需求"}));
    EXPECT_EQ(faults_of(*form), "");
}

TEST(offline_form, one_bad_answer_keeps_the_others) {
    const auto form = read_offline_answers(R"({"lightfoot_form": 1, "answers": {"note": "at the wrong place"},
        "needs": [{"note": "good", "place": {"x": 1}, "colour": "red", "circulation": "express"}, 7]})");
    ASSERT_TRUE(form);
    EXPECT_EQ(faults_of(*form),
              "1  form_file.unknown_answer\n1 place form_file.not_an_answer\n1  form_file.unknown_answer\n"
              "1  form_file.unknown_answer\n2  form_file.not_an_answer\n");
    ASSERT_EQ(form->answers.size(), 2u);
    EXPECT_FALSE(form->answers[0].broken);
    EXPECT_TRUE(form->answers[1].broken);
}

TEST(offline_form, files_that_are_not_read_say_what_would_help) {
    const std::pair<std::string, const char*> files[] = {
        {"", "form_file.empty"},
        {"{\"lightfoot_form\": 1, \"needs\": [", "form_file.broken"},
        {"{\"lightfoot_form\": 1, \"needs\": 3}", "form_file.broken"},
        {"{\"lightfoot_form\": 1, \"answers\": []}", "form_file.broken"},
        {"{\"needs\": []}", "form_file.not_ours"},
        {"{\"lightfoot_form\": 2}", "form_file.version"},
        {"{\"lightfoot_form\": \"one\"}", "form_file.version"},
        {"{\"lightfoot_form\": 1, \"x\": \"\xE9\"}", "form_file.encoding"},
        {std::string("\xFF\xFE{\0\"\0", 6), "form_file.encoding"},
        {"{\"lightfoot_form\": 1}" + std::string(1, '\0'), "form_file.encoding"},
        {"%PDF-1.7", "form_file.scan"},
        {"\x89PNG\r\n\x1a\n", "form_file.scan"},
        {"<!doctype html><title>the form itself</title>", "form_file.empty_page"},
        {"MZ\x90 a program", "form_file.not_ours"},
        {"What would help;Where\nTraining;Port", "form_file.not_ours"},
        {std::string(3 * 1024 * 1024, '{'), "form_file.too_large"},
        {"{\"lightfoot_form\": 1, \"x\": \"" + std::string(1'200'000, 'x') + "\"}", "form_file.too_large"},
        {"{\"a\":" + std::string(100'000, '['), "form_file.broken"}};
    for (const auto& [bytes, key] : files) EXPECT_EQ(said(bytes), key) << bytes.substr(0, 40);
    EXPECT_EQ(said("\xEF\xBB\xBF{\"lightfoot_form\": 1}"), "read") << "a mark of UTF-8 is no fault";
}

TEST(offline_form, faults_and_answers_are_bounded) {
    std::string many = R"({"lightfoot_form": 1, "needs": [)";
    for (int i = 0; i < 5000; ++i) many += R"({"note": "x", "colour": "y"},)";
    const auto form = read_offline_answers(many + "{}]}");
    ASSERT_TRUE(form);
    EXPECT_EQ(form->answers.size(), limits::form_answers);
    EXPECT_EQ(form->faults.size(), limits::form_faults);
}
