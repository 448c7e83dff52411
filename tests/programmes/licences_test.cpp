#include "programmes/licences.hpp"

#include <gtest/gtest.h>

#include <string>

using namespace lightfoot;

TEST(licences, have_their_own_name_and_the_address_of_their_text) {
    for (const char* id :
         {"cc-by", "cc-by-sa", "cc-zero", "cc-nc", "odc-pddl", "odc-by", "odc-odbl", "uk-ogl", "gfdl"}) {
        const auto* licence = find_licence(id);
        ASSERT_NE(licence, nullptr) << id;
        EXPECT_EQ(licence->id, id);
        EXPECT_FALSE(licence->name.empty()) << id;
        EXPECT_TRUE(licence->address.starts_with("https://")) << id;
        EXPECT_TRUE(licence->key.empty()) << id << ": a proper name is not translated";
        EXPECT_EQ(licence_address(id), licence->address);
        EXPECT_TRUE(states_licence(id)) << id;
    }
    EXPECT_EQ(find_licence("cc-by")->name, "Creative Commons Attribution");
}

TEST(licences, of_a_generic_kind_are_said_in_words) {
    for (const char* id : {"other-open", "other-at", "other-pd", "other-nc", "other-closed"}) {
        const auto* licence = find_licence(id);
        ASSERT_NE(licence, nullptr) << id;
        EXPECT_TRUE(licence->name.empty() && licence->address.empty()) << id;
        EXPECT_TRUE(licence->key.starts_with("licence.other_")) << id;
        EXPECT_FALSE(licence_address(id)) << id;
        EXPECT_TRUE(states_licence(id)) << id;
    }
}

TEST(licences, that_are_not_specified_are_none) {
    EXPECT_FALSE(states_licence(""));
    EXPECT_FALSE(states_licence("notspecified"));
    ASSERT_NE(find_licence("notspecified"), nullptr);
    EXPECT_FALSE(licence_address("notspecified"));
}

TEST(licences, that_the_registry_does_not_have_are_stated_and_not_known) {
    for (const char* id : {"house-rules", "CC-BY", "cc-by ", "cc"}) {
        EXPECT_EQ(find_licence(id), nullptr) << id;
        EXPECT_FALSE(licence_address(id)) << id;
        EXPECT_TRUE(states_licence(id)) << id;
    }
    EXPECT_EQ(find_licence(""), nullptr);
}
