#include "domain/question.hpp"

#include <gtest/gtest.h>

#include <set>

using namespace lightfoot;

namespace {

// What the answer is once read and written again, or the key of the fault.
std::string again(std::string_view name, std::string_view answer) {
    NeedEdit edit;
    if (const auto fault = read_answer(*question(name), answer, edit)) return fault->key;
    Need need;
    if (edit.text) need.text = *edit.text;
    if (edit.place) need.place = *edit.place;
    if (edit.earliest) need.earliest = *edit.earliest;
    if (edit.latest) need.latest = *edit.latest;
    if (edit.visits) need.hosting.visits = *edit.visits;
    if (edit.days_per_month) need.hosting.days_per_month = *edit.days_per_month;
    if (edit.languages) need.hosting.languages = *edit.languages;
    if (edit.no_go) need.hosting.no_go = *edit.no_go;
    return answer_of(need, *question(name));
}

}  // namespace

TEST(question, each_has_a_name_of_its_own_and_belongs_to_a_step) {
    std::set<std::string_view> names;
    std::set<RequestStep> steps;
    for (const auto& one : questions()) {
        EXPECT_TRUE(names.insert(one.name).second) << one.name;
        EXPECT_EQ(question(one.name), &one);
        steps.insert(one.step);
    }
    for (const auto step : request_steps) {
        EXPECT_EQ(request_step(name_of(step)), step);
        EXPECT_TRUE(steps.contains(step) || step == RequestStep::attachments) << name_of(step);
    }
    EXPECT_EQ(question("colour"), nullptr);
}

TEST(question, the_order_is_that_of_the_guided_form) {
    for (std::size_t i = 1; i < questions().size(); ++i)
        EXPECT_LE(questions()[i - 1].step, questions()[i].step) << questions()[i].name;
}

TEST(question, answers_are_read_as_people_type_them) {
    const std::tuple<const char*, const char*, const char*> answers[] = {
        {"note", "Training for customs", "Training for customs"},
        {"place", "ميناء الشرق", "ميناء الشرق"},
        {"earliest", " 2027-03-31 ", "2027-03-31"},
        {"earliest", "٢٠٢٧-٠٣-٣١", "2027-03-31"},
        {"latest", "２０２７-03-31", "2027-03-31"},
        {"latest", "", ""},
        {"latest", "31/03/2027", "form.not_a_date"},
        {"latest", "2027-02-30", "form.no_such_day"},
        {"latest", "٢٠٢٧-٠٢-٢٩", "form.no_such_day"},
        {"visits", "2", "2"},
        {"visits", "۱۲", "12"},
        {"visits", "", ""},
        {"visits", "99", "99"},
        {"visits", "100", "form.not_a_number"},
        {"visits", "-1", "form.not_a_number"},
        {"visits", "2.5", "form.not_a_number"},
        {"visits", "two", "form.not_a_number"},
        {"days_per_month", "32", "form.not_a_number"},
        {"languages", "fr, ar;en", "fr, ar, en"},
        {"languages", "", ""},
        {"no_go", "2026-12-20 – 2027-01-10\n\n2027-05-01",
         "2026-12-20 – 2027-01-10\n2027-05-01 – 2027-05-01"},
        {"no_go", "2027-01-10 – 2026-12-20", "form.not_a_period"},
        {"no_go", "2027-04-01 – 2027-04-31", "form.no_such_day"},
        {"no_go", "2027-02-29", "form.no_such_day"},
        {"no_go", "Christmas", "form.not_a_period"}};
    for (const auto& [name, typed, expected] : answers) EXPECT_EQ(again(name, typed), expected) << typed;
}

TEST(question, only_words_of_a_need_are_read_into_it) {
    for (const auto* name : {"more_topics", "language", "circulation"}) {
        NeedEdit edit;
        EXPECT_FALSE(is_of_need(*question(name)));
        EXPECT_FALSE(read_answer(*question(name), "anything", edit));
        EXPECT_FALSE(edit.text || edit.place || edit.languages);
    }
}
