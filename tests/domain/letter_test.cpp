#include "domain/letter.hpp"

#include "domain/procedure_world.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using Kinds = std::vector<LetterKind>;
const Procedure procedure = procedure_of_2010();
const Time monday = moment(2026, 11, 2), friday = moment(2026, 11, 6);

Request sent() {
    auto it = request({1}, arland);
    it.sent_at = monday;
    it.dated = date_of(monday);
    return it;
}
Request acknowledged() {
    auto it = sent();
    it.authenticated_at = it.acknowledged_at = monday;
    return it;
}

}  // namespace

TEST(due_letters, go_with_the_decisions_that_the_desk_has_before_it) {
    EXPECT_EQ(due_letters(request({1}, arland), procedure, friday), Kinds{})
        << "a draft is nobody's business";
    EXPECT_EQ(due_letters(sent(), procedure, friday), Kinds{}) << "first it is authenticated";
    auto it = sent();
    it.authenticated_at = monday;
    EXPECT_EQ(due_letters(it, procedure, friday), Kinds{LetterKind::acknowledgement});
    EXPECT_EQ(due_letters(acknowledged(), procedure, friday), Kinds{}) << "the State has its days";
    it = acknowledged();
    it.circulation = {ConsentWay::express, friday};
    EXPECT_EQ(due_letters(it, procedure, friday), Kinds{LetterKind::provider_note});
    it.circulation.way = ConsentWay::refused;
    EXPECT_EQ(due_letters(it, procedure, friday), Kinds{});
    it.withdrawn_at = friday;
    EXPECT_EQ(due_letters(it, procedure, moment(2036, 1, 1)), Kinds{});
}

TEST(due_letters, the_question_on_the_day_a_year_later) {
    auto it = acknowledged();
    it.circulation = {ConsentWay::express, monday};
    it.circulated_at = monday;
    EXPECT_EQ(due_letters(it, procedure, moment(2027, 11, 1)), Kinds{});
    EXPECT_EQ(due_letters(it, procedure, moment(2027, 11, 2)), Kinds{LetterKind::year_question});
    it.met.asked_at = moment(2027, 11, 3);
    EXPECT_EQ(due_letters(it, procedure, moment(2027, 11, 4)), Kinds{});
}

TEST(letter_kinds, have_names_there_and_back_and_acts) {
    for (auto kind : letter_kinds) EXPECT_EQ(letter_kind(name_of(kind)), kind);
    EXPECT_FALSE(letter_kind("postcard"));
    EXPECT_TRUE(for_many(LetterKind::briefing));
    EXPECT_FALSE(for_many(LetterKind::acknowledgement));
    EXPECT_EQ(letter_of(Act::circulate), LetterKind::provider_note);
    EXPECT_FALSE(letter_of(Act::withdraw));
}
