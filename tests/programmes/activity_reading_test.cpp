#include "programmes/activity_reading.hpp"

#include "made_activity.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

struct Limited {
    const char* element;
    std::size_t limit, kept;
};

std::string many(const std::string& element, std::size_t count) {
    std::string all;
    for (std::size_t at = 0; at < count; ++at) {
        auto one = element;
        for (auto found = one.find('#'); found != std::string::npos; found = one.find('#'))
            one.replace(found, 1, std::to_string(at));
        all += one;
    }
    return all;
}

}  // namespace

TEST(activity_reading, everything_has_a_limit_and_says_so_once) {
    const std::pair<const char*, std::size_t (*)(const Activity&)> all[] = {
        {"<title>T#</title>", [](const Activity& one) { return one.texts.size() - limits::read_texts; }},
        {"<participating-org role=\"1\" ref=\"#\"/>",
         [](const Activity& one) { return one.parties.size() - limits::read_parties; }},
        {"<sector code=\"#\"/>",
         [](const Activity& one) { return one.sectors.size() - limits::read_shares; }},
        {"<location><name>#</name></location>",
         [](const Activity& one) { return one.places.size() - limits::read_places; }},
        {"<tag code=\"#\"/>", [](const Activity& one) { return one.marks.size() - limits::read_marks; }},
        {"<contact-info><email>#</email></contact-info>",
         [](const Activity& one) { return one.contacts.size() - limits::read_contacts; }},
        {"<document-link url=\"#\"/>",
         [](const Activity& one) { return one.documents.size() - limits::read_documents; }},
        {"<related-activity type=\"1\" ref=\"#\"/>",
         [](const Activity& one) { return one.links.size() - limits::read_links; }},
        {"<other-identifier ref=\"#\"/>",
         [](const Activity& one) { return one.other_ids.size() - limits::read_codes; }},
        {"<transaction><transaction-type code=\"3\"/><sector code=\"#\"/></transaction>",
         [](const Activity& one) { return one.sectors.size() - limits::read_shares; }}};
    for (const auto& [element, beyond] : all) {
        const auto read = read_within(many(element, 2500));
        ASSERT_TRUE(read.activity) << element;
        EXPECT_EQ(beyond(*read.activity), 0U) << element;
        EXPECT_EQ(read.keys(), Keys{"activity.too_many"}) << element;
        EXPECT_EQ(read.remarks.size(), 1U) << element;
    }
}

TEST(activity_reading, long_values_are_cut_or_left_out) {
    const auto text = read_within("<description>" + std::string(9000, 'x') + "</description>");
    EXPECT_EQ(text.activity->texts[0].text.size(), limits::read_text_bytes);
    EXPECT_EQ(text.keys(), Keys{"activity.text_cut"});
    const auto ref = read_within("<related-activity type=\"1\" ref=\"" + std::string(600, 'x') + "\"/>");
    EXPECT_TRUE(ref.activity->links.empty());
    EXPECT_EQ(ref.keys(), Keys{"activity.value_too_long"});
}

TEST(activity_reading, of_many_remarks_the_first_are_kept_and_the_rest_counted) {
    const auto read = read_within(many("<activity-date type=\"9\"/>", 70));
    ASSERT_EQ(read.remarks.size(), limits::read_remarks + 1);
    EXPECT_EQ(read.remarks.back().message, (Message{"activity.more_remarks", {{"count", std::int64_t(20)}}}));
}

TEST(activity_reading, a_remark_says_where_and_of_what) {
    const auto xml =
        "<iati-activity><iati-identifier>A-1</iati-identifier>\n<activity-status "
        "code=\"xx\"/></iati-activity>";
    const auto read = read_activity(xml);
    ASSERT_EQ(read.remarks.size(), 1U);
    EXPECT_EQ(read.remarks[0],
              (ReadRemark{{"activity.code_unreadable", {{"place", "activity-status"}, {"value", "xx"}}},
                          "code",
                          std::string(xml).find("<activity-status"),
                          "A-1"}));
}

TEST(activity_reading, names_of_countries) {
    CountryNames names(places());
    const std::pair<const char*, const char*> all[] = {{"KE", "KE"},
                                                       {" ke ", "KE"},
                                                       {"KEN", "KE"},
                                                       {"ken", "KE"},
                                                       {"Kenya", "KE"},
                                                       {"Кения", "KE"},
                                                       {"كينيا", "KE"},
                                                       {"XK", "XK"},
                                                       {"Bihar", ""},
                                                       {"", ""},
                                                       {"K1", ""},
                                                       {"Africa", ""},
                                                       {"Kenya and Uganda", ""}};
    for (const auto& [text, code] : all) {
        EXPECT_EQ(names.code_of(text), code) << text;
        EXPECT_EQ(names.code_of(text), code) << text;
    }
}
