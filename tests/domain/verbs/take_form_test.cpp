// A form that came back: what is good becomes a draft, everything else is named.

#include "domain/limits.hpp"
#include "domain/verbs/form.hpp"
#include "support/world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

const Time now{1'790'000'000};

const FormReader reader{
    [](std::string_view words, std::string_view) {
        FormReader::Topics topics;
        if (words.find("customs") != words.npos) topics.topics = {"customs-control", "customs-control"};
        if (words.find("zzz") != words.npos) topics.unknown = {"zzz"};
        return topics;
    },
    [](std::string_view text) { return std::string(text.find("é") != text.npos ? "fr" : ""); }};

FormReading read(const std::vector<GivenAnswer>& answers, const Viewer& viewer = of_arland()) {
    return read_form({"es", answers, {}}, viewer, reader, now);
}
std::string faults_of(const FormReading& reading) {
    std::string all;
    for (const auto& fault : reading.faults)
        all += std::to_string(fault.need + 1) + " " + fault.question + " " + fault.message.key + "\n";
    return all;
}

}  // namespace

TEST(take_form, good_answers_become_a_draft_of_the_persons_state) {
    const auto reading = read({{0, "note", "", " Training "},
                               {0, "more_topics", "", "customs"},
                               {0, "visits", "", "2"},
                               {0, "languages", "", "fr, en"},
                               {0, "circulation", "", "express"},
                               {1, "note", "", "A second need"},
                               {1, "latest", "", "2027-12-01"}});
    EXPECT_EQ(faults_of(reading), "");
    EXPECT_EQ(reading.good, 7u);
    EXPECT_EQ(reading.given, 7u);
    const auto taken = take_form(of_arland(), reading, {}, {}, now);
    ASSERT_TRUE(taken);
    const auto& request = taken->record;
    EXPECT_EQ(taken->event.verb, "form_taken");
    EXPECT_EQ(request.institution, arland);
    EXPECT_EQ(request.arrival, RequestArrival::written_here);
    EXPECT_EQ(status_of(request), RequestStatus::draft);
    EXPECT_EQ(request.note, "Training");
    EXPECT_EQ(request.language, "es") << "of the form, where nothing else tells";
    EXPECT_EQ(request.circulation.way, ConsentWay::express);
    ASSERT_EQ(request.needs.size(), 2u);
    EXPECT_EQ(request.needs[0].topics,
              (std::vector<TopicTag>{{"customs-control", TopicStanding::confirmed}}));
    EXPECT_EQ(request.needs[0].hosting.languages, (std::vector<std::string>{"en", "fr"}));
    EXPECT_EQ(request.needs[1].position, 2);
    EXPECT_EQ(request.needs[1].latest, date_of(2027, 12, 1));
}

TEST(take_form, every_fault_is_named_at_its_answer_and_the_rest_is_kept) {
    const auto reading = read({{0, "note", "", "Formation des douaniers, février"},
                               {0, "more_topics", "", "customs, zzz"},
                               {0, "latest", "", "2027-01-01"},
                               {0, "earliest", "", "2027-02-01"},
                               {0, "visits", "", "many"},
                               {0, "place", "", std::string(limits::text + 1, 'x')},
                               {0, "why_it_matters", "", "\xFF"},
                               {0, "colour", "", "red"},
                               {0, "circulation", "", "silence"},
                               {0, "language", "", "de"},
                               {0, "languages", "", "fr, klingon"},
                               {0, "who", "", "not read", true}});
    EXPECT_EQ(
        faults_of(reading),
        "1 more_topics topic.unknown\n"
        "1 place field.too_long\n1 latest field.dates_reversed\n"
        "1 visits form.not_a_number\n1 languages field.no_language\n"
        "1 why_it_matters field.not_utf8\n1 language field.unknown_language\n"
        "1 circulation consent.choose\n1 colour offline.unknown_question\n");
    EXPECT_EQ(reading.given, 12u);
    EXPECT_EQ(reading.good, 2u) << "the note and the first day";
    EXPECT_EQ(reading.draft.needs[0].earliest, date_of(2027, 2, 1));
    EXPECT_EQ(reading.draft.needs[0].topics.size(), 1u) << "the topic that is known is kept";
}

TEST(take_form, without_a_note_it_says_so_and_keeps_the_rest) {
    const auto reading = read({{0, "place", "", "Port"}});
    EXPECT_EQ(faults_of(reading), "1 note request.note_needed\n");
    EXPECT_TRUE(take_form(of_arland(), reading, {}, {}, now));
    EXPECT_EQ(faults_of(read({{0, "place", "", "Port"}}, of_desk())), "") << "a letter may say very little";
}

TEST(take_form, a_need_keeps_the_number_that_it_has_in_the_form) {
    const auto reading = read({{0, "note", "", "Training"},
                               {2, "place", "", "The port"},
                               {2, "latest", "", "2027-02-29"},
                               {4, "latest", "", "31.12.2027"}});
    EXPECT_EQ(faults_of(reading), "3 latest form.no_such_day\n5 latest form.not_a_date\n");
    EXPECT_EQ(reading.draft.needs.size(), 2u);
    EXPECT_EQ(reading.needs, (std::vector<std::size_t>{0, 2})) << "the second was left empty";
    EXPECT_TRUE(reading.several());
}

TEST(take_form, what_is_missing_is_said_of_the_first_need_that_says_anything) {
    const auto reading = read({{2, "place", "", "The port"}});
    EXPECT_EQ(faults_of(reading), "3 note request.note_needed\n");
    EXPECT_EQ(reading.needs, (std::vector<std::size_t>{2}));
    EXPECT_TRUE(reading.several()) << "the form has three";
    EXPECT_FALSE(read({{0, "place", "", "The port"}}).several());
}

TEST(take_form, an_empty_form_makes_no_draft) {
    const auto reading = read({});
    EXPECT_EQ(faults_of(reading), "1  offline.nothing_in_it\n");
    EXPECT_EQ(take_form(of_arland(), reading, {}, {}, now).error().message.key, "offline.nothing_to_take");
}

TEST(take_form, needs_are_bounded) {
    std::vector<GivenAnswer> answers;
    for (std::size_t i = 0; i < limits::needs + 2; ++i) answers.push_back({i, "note", "", "need"});
    const auto reading = read(answers);
    EXPECT_EQ(reading.draft.needs.size(), limits::needs);
    EXPECT_EQ(faults_of(reading), "21 note request.too_many_needs\n22 note request.too_many_needs\n");
}

TEST(take_form, the_secretariat_takes_it_on_behalf_of_who_asks) {
    const auto reading = read({{0, "note", "", "Training"}}, of_desk());
    EXPECT_EQ(take_form(of_desk(), reading, {}, {}, now).error().faults[0].place, "requester");
    const auto taken = take_form(of_desk(), reading, borland, date_of(2026, 11, 1), now);
    ASSERT_TRUE(taken);
    EXPECT_EQ(taken->record.institution, borland);
    EXPECT_EQ(taken->record.arrival, RequestArrival::letter);
    EXPECT_EQ(taken->record.dated, date_of(2026, 11, 1));
}

TEST(take_form, nobody_else_takes_one) {
    const auto reading = read({{0, "note", "", "Training"}});
    for (const auto& viewer : {visitor(), of_cordia(), of_committee(), of_operator()})
        EXPECT_EQ(take_form(viewer, reading, arland, {}, now).error().kind, ErrorKind::not_allowed);
    EXPECT_EQ(take_form(of_arland(), reading, borland, {}, now)->record.institution, arland);
}
