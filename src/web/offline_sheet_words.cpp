// The spreadsheet's rows come from the questions, its words from the catalogue.

#include "web/form_desk.hpp"

#include "domain/question.hpp"
#include "domain/space.hpp"

#include <algorithm>

namespace lightfoot {

namespace {

constexpr std::size_t needs_of_a_sheet = 3;
constexpr int topic_rows = 4;

// What is said only once for several rows, or is the question itself.
SheetRow row_of(const Words& words, const Question& question) {
    SheetRow row;
    const std::string said(question.words), step(name_of(question.step));
    row.key = std::string(question.name);
    row.title = words.text(title_key(question));
    const bool leads = question.step != RequestStep::hosting && question.kind != AnswerKind::language &&
                       question.kind != AnswerKind::topics && question.name != "latest";
    if (leads) row.lead = words.text("step." + step + "_lead");
    if (words.knows("field." + said + "_hint")) row.hint = words.text("field." + said + "_hint");
    row.lines = std::max(1, question.size);
    row.once = question.once;
    return row;
}

std::vector<std::pair<std::string, std::string>> languages(const Words& words) {
    std::vector<std::pair<std::string, std::string>> all;
    for (auto language : official_languages)
        all.emplace_back(words.language_name(language), std::string(language));
    return all;
}

std::vector<std::pair<std::string, std::string>> consents(const Words& words) {
    return {{words.text("consent.circulate_yes"), "express"},
            {words.text("consent.circulate_no"), "refused"},
            {words.text("consent.later"), "not_asked"}};
}

void add_topic_rows(OfflineSheet& sheet, const Words& words, const Vocabulary& vocabulary, SheetRow row) {
    row.kind = SheetRow::Kind::suggestion;
    row.choices = topics_to_choose(words, vocabulary);
    row.hint = words.text("offline.sheet_topics");
    const auto key = row.key, title = row.title;
    for (int number = 1; number <= topic_rows; ++number) {
        row.key = key + "." + std::to_string(number);
        row.title = title + " " + std::to_string(number);
        sheet.rows.push_back(row);
        row.hint.clear();
    }
}

void add_language_rows(OfflineSheet& sheet, const Words& words, SheetRow row) {
    row.kind = SheetRow::Kind::choice;
    row.choices = {{words.text("offline.yes"), "yes"}, {words.text("offline.no"), "no"}};
    const auto key = row.key, title = row.title;
    int number = 0;
    for (const auto& [name, code] : languages(words)) {
        row.key = key + "." + code;
        row.title = ++number == 1 ? title + ": " + name : name;
        sheet.rows.push_back(row);
    }
}

void add_row(OfflineSheet& sheet, const Words& words, const Vocabulary& vocabulary,
             const Question& question) {
    auto row = row_of(words, question);
    switch (question.kind) {
    case AnswerKind::topics: return add_topic_rows(sheet, words, vocabulary, std::move(row));
    case AnswerKind::languages: return add_language_rows(sheet, words, std::move(row));
    case AnswerKind::date: row.kind = SheetRow::Kind::date; break;
    case AnswerKind::number:
        row.kind = SheetRow::Kind::number;
        row.most = question.size;
        row.lines = 1;
        break;
    case AnswerKind::language:
        row.kind = SheetRow::Kind::choice;
        row.choices = languages(words);
        break;
    case AnswerKind::consent:
        row.kind = SheetRow::Kind::choice;
        row.choices = consents(words);
        break;
    default: break;
    }
    sheet.rows.push_back(std::move(row));
}

}  // namespace

std::string title_key(const Question& question) {
    const bool alone = question.kind == AnswerKind::text || question.kind == AnswerKind::line ||
                       question.kind == AnswerKind::topics;
    return alone ? "step." + std::string(name_of(question.step)) : "field." + std::string(question.words);
}

std::vector<std::pair<std::string, std::string>> topics_to_choose(const Words& words,
                                                                  const Vocabulary& vocabulary) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& topic : vocabulary.topics()) {
        if (topic.facet != Facet::subject && topic.facet != Facet::modality) continue;
        auto name = words.name({Term::Kind::topic, topic.id});
        // Commas stand between topics.
        if (name.find_first_of(",;") == name.npos && name.find("،") == name.npos &&
            name.find("、") == name.npos && name.find("，") == name.npos)
            all.emplace_back(std::move(name), topic.id);
    }
    words.sort(all, [](const auto& one) { return one.first; });
    return all;
}

OfflineSheet offline_sheet(const Words& words, const Vocabulary& vocabulary) {
    OfflineSheet sheet;
    sheet.language = std::string(words.language());
    sheet.right_to_left = words.direction() == "rtl";
    sheet.sheet_name = words.text("offline.sheet_name");
    sheet.lists_name = words.text("offline.sheet_lists");
    sheet.title = words.text("offline.form_title");
    sheet.lead = {words.text("offline.form_lead"), words.text("offline.sheet_lead"),
                  words.text("offline.sheet_back")};
    sheet.question_heading = words.text("offline.sheet_question");
    for (std::size_t number = 1; number <= needs_of_a_sheet; ++number)
        sheet.need_headings.push_back(words.text({"offline.need", {{"number", std::to_string(number)}}}));
    sheet.date_fault = words.text("form.not_a_date");
    sheet.number_fault = words.text("offline.sheet_number");
    sheet.choice_fault = words.text("field.unknown_choice");
    for (const auto& one : questions()) add_row(sheet, words, vocabulary, one);
    return sheet;
}

}  // namespace lightfoot
