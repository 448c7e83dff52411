#include "made_activity.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

std::string texts(const Activity& activity) {
    std::string all;
    for (const auto& one : activity.texts)
        all += std::to_string(int(one.kind)) + one.language + ":" + one.text + "|";
    return all;
}

}  // namespace

TEST(activity_parts, texts_of_2_0x) {
    EXPECT_EQ(texts(activity_with(
                  "<description type=\"2\"><narrative>Aims</narrative></description>"
                  "<title><narrative>Water</narrative><narrative xml:lang=\"FR\">Eau</narrative></title>"
                  "<description><narrative xml:lang=\"es\">Agua</narrative></description>")),
              "0en:Water|0fr:Eau|1es:Agua|2en:Aims|");
}

TEST(activity_parts, texts_of_1_0x_stand_in_the_element_and_are_repeated) {
    EXPECT_EQ(texts(activity_with("<title xml:lang=\"en\">Water</title><title xml:lang=\"fr\">Eau</title>"
                                  "<description type=\"General\" xml:lang=\"fr\">Description</description>")),
              "0en:Water|0fr:Eau|1fr:Description|");
}

TEST(activity_parts, both_editions_in_one_element) {
    EXPECT_EQ(texts(activity_with("<title>Old<narrative>New</narrative></title>")), "0en:New|0en:Old|");
    EXPECT_EQ(texts(activity_with("<title>Same<narrative>Same</narrative></title>")), "0en:Same|");
}

TEST(activity_parts, markup_in_texts) {
    EXPECT_EQ(texts(activity_with("<description><narrative>&lt;p&gt;R&amp;amp;D "
                                  "&amp;eacute;t&#233;&lt;/p&gt;</narrative></description>")),
              "1en:R&D été|");
    EXPECT_EQ(texts(activity_with("<description><p>In <b>real</b> tags</p></description>")),
              "1en:In real tags|");
    EXPECT_EQ(texts(activity_with("<title><![CDATA[<b>A</b> & B]]></title>")), "0en:A & B|");
    EXPECT_EQ(texts(activity_with("<title>  </title><description><narrative/></description>")), "");
}

TEST(activity_parts, the_language_of_the_root_or_none) {
    const std::string bare =
        "<iati-activity><iati-identifier>A-1</iati-identifier><title>T</title></iati-activity>";
    ActivityRoot root;
    root.language = "fr";
    EXPECT_EQ(texts(*read_activity(bare, root).activity), "0fr:T|");
    EXPECT_EQ(texts(*read_activity(bare).activity), "0:T|");
}

TEST(activity_parts, parties_with_words_for_codes) {
    const auto read = read_within(
        "<participating-org role=\"Funding\" type=\"Multilateral\" ref=\"XM\">Fund</participating-org>"
        "<participating-org role=\"4\" "
        "activity-id=\"OTHER-1\"><narrative>Club</narrative></participating-org>"
        "<participating-org role=\"xx\" ref=\"Q\"/><participating-org role=\"1\"/>"
        "<reporting-org ref=\"GB-GOV-1\" type=\"10\" "
        "secondary-reporter=\"1\"><narrative>FCDO</narrative></reporting-org>");
    const auto& parties = read.activity->parties;
    ASSERT_EQ(parties.size(), 3U);
    EXPECT_EQ(parties[0], (ActivityParty{ActivityParty::Role::reporting, "GB-GOV-1", "FCDO", "10", ""}));
    EXPECT_EQ(parties[1], (ActivityParty{ActivityParty::Role::funding, "XM", "Fund", "40", ""}));
    EXPECT_EQ(parties[2], (ActivityParty{ActivityParty::Role::implementing, "", "Club", "", "OTHER-1"}));
    EXPECT_TRUE(read.activity->secondary_reporter);
    EXPECT_EQ(read.keys(), (Keys{"activity.code_unreadable", "activity.empty"}));
}

TEST(activity_parts, contacts_of_both_editions) {
    const auto two = activity_with(
        "<contact-info "
        "type=\"2\"><organisation><narrative>Org</narrative></organisation><department><narrative>D</"
        "narrative></department>"
        "<person-name><narrative>P</narrative></person-name><job-title><narrative>J</narrative></job-title>"
        "<telephone>1</telephone><email> a@example.org "
        "</email><email>b@example.org</email><website>https://example.org</website>"
        "<mailing-address><narrative>Street\n1</narrative></mailing-address></contact-info><contact-info/>");
    ASSERT_EQ(two.contacts.size(), 1U);
    EXPECT_EQ(two.contacts[0], (ActivityContact{"2", "Org", "D", "P", "J", "1", "a@example.org",
                                                "https://example.org", "Street 1"}));
    EXPECT_EQ(activity_with("<contact-info><email>c@example.org</email></contact-info>").contacts[0].email,
              "c@example.org");
}

TEST(activity_parts, documents) {
    const auto read = read_within(
        "<document-link "
        "url=\"https://example.org/a.pdf\"><title><narrative>Plan</narrative></title><category "
        "code=\"A02\"/><category code=\"A07\"/><language code=\"EN\"/></document-link>"
        "<document-link "
        "url=\"https://example.org/b.pdf\"><title>Vieux</title><language>fr</language></"
        "document-link><document-link/>");
    const auto& documents = read.activity->documents;
    ASSERT_EQ(documents.size(), 2U);
    EXPECT_EQ(documents[0], (ActivityDocument{"https://example.org/a.pdf", "Plan", "en", {"A02", "A07"}}));
    EXPECT_EQ(documents[1], (ActivityDocument{"https://example.org/b.pdf", "Vieux", "fr", {}}));
    EXPECT_EQ(read.keys(), Keys{"activity.empty"});
}

TEST(activity_parts, places) {
    const auto read = read_within(
        "<location><name><narrative>Lab</narrative></name><administrative vocabulary=\"A4\" "
        "code=\"KE\"/><point><pos>-1.28 36.82</pos></point></location>"
        "<location><name>Old</name><administrative country=\"BD\"/><coordinates latitude=\"23.7\" "
        "longitude=\"90.4\"/></location>"
        "<location><location-id vocabulary=\"G1\" "
        "code=\"12\"/><name>Only</name><point><pos>here</pos></point></location><location/>");
    const auto& places = read.activity->places;
    ASSERT_EQ(places.size(), 3U);
    EXPECT_EQ(places[0], (ActivityPlace{"Lab", "", "KE", -128'000, 3'682'000}));
    EXPECT_EQ(places[1], (ActivityPlace{"Old", "", "BD", 2'370'000, 9'040'000}));
    EXPECT_EQ(places[2], (ActivityPlace{"Only", "", "", {}, {}}));
    EXPECT_EQ(read.keys(), Keys{"activity.coordinates_unreadable"});
}

TEST(activity_parts, marks) {
    const auto read = read_within(
        "<policy-marker vocabulary=\"DAC\" code=\"3\" significance=\"2\"/><policy-marker code=\"10\" "
        "significance=\"NOT SCREENED\"/>"
        "<policy-marker vocabulary=\"99\" code=\"HC\"/><tag vocabulary=\"2\" code=\"16\"/><policy-marker/>"
        "<humanitarian-scope type=\"1\" vocabulary=\"1-2\" code=\"EP-2020\"/>");
    using Kind = ActivityMark::Kind;
    EXPECT_EQ(read.activity->marks,
              (std::vector<ActivityMark>{{Kind::policy, "", "3", "", 2},
                                         {Kind::policy, "", "10", "", -1},
                                         {Kind::policy, "99", "HC", "", -1},
                                         {Kind::tag, "2", "16", "", -1},
                                         {Kind::humanitarian, "1-2", "EP-2020", "", -1}}));
    EXPECT_EQ(read.keys(), Keys{"activity.code_unreadable"});
}
