#include "programmes/activity_words.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

TEST(activity_words, codes_and_words_of_1_0x_mean_the_same) {
    using Role = ActivityParty::Role;
    for (const char* text : {"1", "Funding", "FUNDING", " funding "})
        EXPECT_EQ(role_of(text), Role::funding) << text;
    EXPECT_EQ(role_of("Accountable"), Role::accountable);
    EXPECT_EQ(role_of("3"), Role::extending);
    EXPECT_EQ(role_of("implementing"), Role::implementing);
    for (const char* text : {"1", "start-planned", "Planned Start"})
        EXPECT_EQ(day_kind_of(text), DayKind::planned_start) << text;
    EXPECT_EQ(day_kind_of("START-ACTUAL"), DayKind::actual_start);
    EXPECT_EQ(day_kind_of("end-planned"), DayKind::planned_end);
    EXPECT_EQ(day_kind_of("4"), DayKind::actual_end);
    for (const char* text : {"2", "Implementation"})
        EXPECT_EQ(status_of(text), ProgrammeStatus::implementation);
    EXPECT_EQ(status_of("Pipeline/identification"), ProgrammeStatus::pipeline);
    EXPECT_EQ(status_of("Post-completion"), ProgrammeStatus::closed);
    EXPECT_EQ(relation_of("Child"), ActivityLink::Kind::child);
    EXPECT_EQ(relation_of("5"), ActivityLink::Kind::third_party);
    EXPECT_EQ(description_of(""), ActivityText::Kind::general);
    EXPECT_EQ(description_of("General"), ActivityText::Kind::general);
    EXPECT_EQ(description_of("3"), ActivityText::Kind::target_groups);
}

TEST(activity_words, transactions) {
    using Kind = ActivitySum::Kind;
    const std::pair<const char*, Kind> all[] = {
        {"1", Kind::incoming},    {"IF", Kind::incoming},    {"C", Kind::commitment},
        {"2", Kind::commitment},  {"D", Kind::disbursement}, {"3", Kind::disbursement},
        {"e", Kind::expenditure}, {"4", Kind::expenditure},  {"LR", Kind::other},
        {"11", Kind::other},      {"13", Kind::other},       {"5", Kind::other}};
    for (const auto& [text, kind] : all) EXPECT_EQ(transaction_of(text), kind) << text;
}

TEST(activity_words, what_is_not_known_is_nothing) {
    for (const char* text : {"", "xx", "TEXT", "9", "0", "11x"}) {
        EXPECT_FALSE(role_of(text)) << text;
        EXPECT_FALSE(day_kind_of(text)) << text;
        EXPECT_FALSE(status_of(text)) << text;
        EXPECT_FALSE(relation_of(text)) << text;
    }
    EXPECT_FALSE(transaction_of("14"));
    EXPECT_FALSE(transaction_of(""));
}

TEST(activity_words, vocabularies_and_types) {
    for (const char* own : {"", "1", "DAC", "dac"}) {
        EXPECT_EQ(sector_vocabulary_of(own), "");
        EXPECT_EQ(other_vocabulary_of(own), "");
    }
    EXPECT_EQ(sector_vocabulary_of("DAC-3"), "2");
    EXPECT_EQ(sector_vocabulary_of("RO"), "99");
    EXPECT_EQ(sector_vocabulary_of("WBTheme"), "WBTheme");
    EXPECT_EQ(other_vocabulary_of("99"), "99");
    EXPECT_EQ(organisation_type_of("Multilateral"), "40");
    EXPECT_EQ(organisation_type_of("21"), "21");
    EXPECT_EQ(organisation_type_of("N/A"), "");
}
