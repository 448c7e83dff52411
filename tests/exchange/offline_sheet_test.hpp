#pragma once
// A small form of few questions, in English, for the tests of writing and reading.

#include "exchange/offline_form.hpp"

namespace lightfoot::testing {

inline OfflineSheet small_sheet(bool right_to_left = false) {
    OfflineSheet sheet;
    sheet.language = right_to_left ? "ar" : "en";
    sheet.right_to_left = right_to_left;
    sheet.sheet_name = right_to_left ? "الاستمارة" : "Form";
    sheet.lists_name = "Lists";
    sheet.title = "Request for assistance";
    sheet.lead = {"Write in the white cells."};
    sheet.question_heading = "Question";
    sheet.need_headings = {"Need 1", "Need 2", "Need 3"};
    sheet.date_fault = "Please write a date.";
    sheet.number_fault = "Please write a number.";
    sheet.choice_fault = "Please choose.";
    using K = SheetRow::Kind;
    const std::vector<std::pair<std::string, std::string>> yes_no = {{"Yes", "yes"}, {"No", "no"}};
    sheet.rows = {
        {"note", "What would help", "In your words", "For example training", K::words, 0, 8, false, {}},
        {"language", "Language", "", "", K::choice, 0, 1, true, {{"English", "en"}, {"French", "fr"}}},
        {"more_topics.1",
         "Topic 1",
         "",
         "",
         K::suggestion,
         0,
         1,
         false,
         {{"Customs control", "customs-control"}}},
        {"more_topics.2",
         "Topic 2",
         "",
         "",
         K::suggestion,
         0,
         1,
         false,
         {{"Customs control", "customs-control"}}},
        {"place", "Where", "", "", K::words, 0, 1, false, {}},
        {"earliest", "Not before", "", "", K::date, 0, 1, false, {}},
        {"latest", "Not after", "", "", K::date, 0, 1, false, {}},
        {"visits", "Visits", "", "", K::number, 99, 1, false, {}},
        {"languages.en", "English", "", "", K::choice, 0, 1, false, yes_no},
        {"languages.fr", "French", "", "", K::choice, 0, 1, false, yes_no},
        {"circulation",
         "May providers see it?",
         "",
         "",
         K::choice,
         0,
         1,
         true,
         {{"Yes, it may", "express"}, {"No", "refused"}}}};
    return sheet;
}

}  // namespace lightfoot::testing
