#include "made_iati.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

TEST(iati_structure, a_right_activity_has_no_fault_in_any_edition) {
    for (const char* version : {"2.01", "2.02", "2.03"})
        EXPECT_EQ(check(file_of(right_activity, version)).rules(), Rules{}) << version;
}

TEST(iati_structure, each_kind_of_fault_has_its_rule) {
    struct Row {
        const char *old, *fresh, *rule;
    };
    const Row rows[] = {
        {"<activity-status code=\"2\"/>", "", "missing"},
        {"<title><narrative>Title</narrative></title>", "<title/>", "missing"},
        {"<activity-status code=\"2\"/>", "<activity-status code=\"2\"/><activity-status code=\"2\"/>",
         "repeated"},
        {"<title>", "<sector code=\"15130\"/><title>", "order"},
        {"<sector", "<made-up/><sector", "element"},
        {"<iati-identifier>", "<iati-identifier><b/>", "element"},
        {"<title>", "<title>words", "text"},
        {"<sector code", "<sector made-up=\"1\" code", "attribute"},
        {"<sector code=\"15130\"/>", "<sector/>", "attribute"},
        {"2025-01-01", "2025-1-1", "value"},
        {"<recipient-country code=\"KE\"", "<recipient-country percentage=\"all\" code=\"KE\"", "value"},
        {"code=\"KE\"", "code=\"Kenya\"", "code:Country"},
        {"code=\"15130\"", "code=\"99999\"", "code:Sector"},
        {"role=\"4\"", "role=\"Implementing\"", "code:OrganisationRole"},
        {"xml:lang=\"en\"", "xml:lang=\"EN\"", "code:Language"},
    };
    for (const auto& row : rows) EXPECT_TRUE(broken_by(row.old, row.fresh).contains(row.rule)) << row.fresh;
}

TEST(iati_structure, what_stands_in_a_wrong_place_is_not_reported_as_missing_too) {
    auto moved = with(right_activity, "<title><narrative>Title</narrative></title>\n", "");
    moved = with(moved, "<activity-status", "<title><narrative>Title</narrative></title><activity-status");
    EXPECT_EQ(check(file_of(moved)).rules(), Rules{"order"});
}

TEST(iati_structure, own_namespaces_have_their_place_at_the_end) {
    const auto end = "<o:note xmlns:o=\"urn:o\"><o:sector/></o:note></iati-activity>";
    EXPECT_EQ(broken_by("</iati-activity>", end), Rules{});
    EXPECT_EQ(broken_by("<sector", "<o:note xmlns:o=\"urn:o\"/><sector"), Rules{"order"});
    EXPECT_EQ(broken_by("<sector ", "<sector xmlns:o=\"urn:o\" o:more=\"1\" "), Rules{});
}

TEST(iati_structure, lists_depend_on_the_vocabulary_and_on_the_edition) {
    EXPECT_EQ(broken_by("<sector code=\"15130\"/>",
                        "<sector code=\"15130\"/><sector vocabulary=\"2\" code=\"15130\"/>"),
              Rules{"code:SectorCategory"});
    EXPECT_EQ(broken_by("<sector code=\"15130\"/>",
                        "<sector code=\"15130\"/><sector vocabulary=\"10\" code=\"anything\"/>"),
              Rules{});
    const auto marker = with(right_activity, "</iati-activity>",
                             "<default-aid-type code=\"1\" vocabulary=\"2\"/></iati-activity>");
    EXPECT_TRUE(check(file_of(marker, "2.02")).rules().contains("attribute")) << "a vocabulary of 2.03";
}

TEST(iati_structure, a_withdrawn_code_is_advice_and_no_error) {
    const auto said = check(file_of(with(right_activity, "code=\"15130\"", "code=\"23010\"")));
    ASSERT_EQ(said.faults.size(), 1u);
    EXPECT_EQ(said.faults[0].severity, Severity::advice);
    EXPECT_EQ(said.faults[0].message.key, "iati.code_withdrawn");
    EXPECT_EQ(said.errors, 0u);
}

TEST(iati_structure, activities_within_an_activity_are_refused) {
    EXPECT_EQ(broken_by("</iati-activity>", right_activity + "</iati-activity>"), Rules{"element"});
}
