#include "made_iati.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(iati_standard, knows_three_editions_with_their_own_rules_and_lists) {
    ASSERT_TRUE(standard().edition("2.01") && standard().edition("2.02") && standard().edition("2.03"));
    EXPECT_EQ(standard().edition("1.05"), nullptr);
    EXPECT_TRUE(standard().edition("2.01")->rules.contains("12.1.2"));
    EXPECT_FALSE(standard().newest().rules.contains("12.1.2"));
    EXPECT_TRUE(standard().newest().rules.contains("107.2.2"));
    const auto& root = standard().element(standard().newest().activities);
    EXPECT_EQ(standard().name(root.name), "iati-activities");
    const auto& activity = standard().element(root.children.at(0));
    EXPECT_EQ(standard().element(activity.children.at(0)).name, NameId(name_iati_identifier));
    EXPECT_EQ(activity.children.size(), 34u);
    EXPECT_TRUE(standard().is_agency("XM-DAC"));
    EXPECT_FALSE(standard().is_agency("AA-AAA"));
    EXPECT_EQ(standard().find("no-such-element"), NameId(name_unknown));
}

TEST(iati_standard, every_name_that_rules_speak_of_is_one_of_the_standard) {
    const auto text = bytes_of(SOURCE_DIR "/data/iati/structure.tsv");
    for (NameId id = 1; id < name_count; ++id)
        EXPECT_TRUE(text.find("\t" + std::string(iati_names[id]) + "\t") != std::string::npos ||
                    text.find("\t" + std::string(iati_names[id]) + ":") != std::string::npos ||
                    text.find("\t" + std::string(iati_names[id]) + "!") != std::string::npos)
            << iati_names[id];
}

TEST(iati_standard, a_broken_table_names_its_line) {
    const std::string codes = "OrganisationRegistrationAgency\t+XM-DAC\n";
    for (const char* wrong :
         {"version\t2.03\nx\n", "version\t2.03\n0\ta\t1\t1\n", "version\t2.03\n2\ta\t1\t1\t-\n",
          "0\ta\t1\t1\t-\n", "version\t2.03\n0\ta\t1\t1\t-\tb:string=NoList\n",
          "version\t2.03\n0\ta\t1\t1\t-\tb\n"}) {
        const auto read = IatiStandard::read(wrong, codes);
        ASSERT_FALSE(read) << wrong;
        EXPECT_EQ(read.error().message.key, "iati.table_broken");
    }
    EXPECT_FALSE(IatiStandard::read("", codes));
    EXPECT_FALSE(IatiStandard::read("version\t2.03\n", ""));
}
