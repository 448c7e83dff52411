#include "programmes/activity_cutter.hpp"

#include "made_activity.hpp"

using namespace lightfoot;
using namespace lightfoot::testing;

namespace {

using Texts = std::vector<std::string>;

// The texts alone, without their places.
Texts texts_of(const CutFile& file) {
    Texts texts;
    for (const auto& one : file.texts) texts.push_back(one.substr(one.find(' ') + 1));
    return texts;
}

struct Hostile {
    const char* name;
    std::string file;
    Texts texts, faults;
};

const std::string a = "<iati-activity>a</iati-activity>", b = "<iati-activity x='1'>b</iati-activity>";

const std::vector<Hostile>& hostile() {
    static const std::vector<Hostile> all = {
        {"nothing", "", {}, {}},
        {"no file of IATI", "{\"activities\": [1 < 2]}", {}, {}},
        {"two",
         "<?xml version='1.0'?><iati-activities version=\"2.03\">" + a + "\n" + b + "</iati-activities>",
         {a, b},
         {}},
        {"comments", "<r><!-- " + a + " -->" + a + "<!-- <!-- --></r>", {a}, {}},
        {"within a comment within an activity",
         "<iati-activity><!-- </iati-activity> --></iati-activity>",
         {"<iati-activity><!-- </iati-activity> --></iati-activity>"},
         {}},
        {"CDATA",
         "<iati-activity><![CDATA[</iati-activity><iati-activity>]]></iati-activity>" + b,
         {"<iati-activity><![CDATA[</iati-activity><iati-activity>]]></iati-activity>", b},
         {}},
        {"instructions", "<?x " + a + " ?>" + b, {b}, {}},
        {"a larger sign in a value",
         "<iati-activity t=\"/>\" u='>'>c</iati-activity>",
         {"<iati-activity t=\"/>\" u='>'>c</iati-activity>"},
         {}},
        {"alone", "<r><iati-activity id=\"1\"/>" + a + "</r>", {"<iati-activity id=\"1\"/>", a}, {}},
        {"longer names are others",
         "<iati-activity-x/><iati-activities2>" + a + "<iati-activityx></iati-activityx>",
         {a},
         {}},
        {"one in another is a part of it",
         "<iati-activity>" + a + b + "</iati-activity>" + a,
         {"<iati-activity>" + a + b + "</iati-activity>", a},
         {}},
        {"never closed", "<r>\n<iati-activity>lost" + a + b + "</r>", {a, b}, {"4:2 activity.unclosed"}},
        {"two never closed",
         "<iati-activity>1" + a + "<iati-activity>2" + b,
         {a, b},
         {"0:1 activity.unclosed", "48:1 activity.unclosed"}},
        {"ends within an end", a + "<iati-activity>x</iati-activ", {a}, {"32:1 activity.unclosed"}},
        {"an end without a beginning", "</iati-activity>" + a, {a}, {}},
        {"a comment that never ends", a + "<!-- " + b, {a}, {"32:1 iati.xml.ends_early"}},
        {"a comment that never ends, in an activity",
         "<iati-activity>x<!-- </iati-activity>" + b,
         {"<iati-activity>x<!-- </iati-activity>", b},
         {}},
        {"a DOCTYPE", "<!DOCTYPE iati-activities [<!ENTITY a \"b\">]>" + a, {}, {"0:1 iati.xml.doctype"}},
        {"another encoding",
         "<?xml version='1.0' encoding='x-klingon'?>" + a,
         {},
         {"0:1 activity.encoding_unknown"}},
    };
    return all;
}

// Of which a part is missing.
const std::vector<Hostile>& cut_short() {
    static const std::vector<Hostile> all = {
        {"ends within a tag", a + "<iati-activity foo=\"", {a}, {"52:1 iati.xml.ends_early"}},
        {"ends within a name", a + "<iati-ac", {a}, {"40:1 iati.xml.ends_early"}},
        {"ends between two", "<iati-activities>" + a, {a}, {"49:1 iati.xml.ends_early"}},
        {"ends within the next", "<iati-activities>" + a + "<iati-activ", {a}, {"60:1 iati.xml.ends_early"}},
        {"ends within a tag of the next",
         "<iati-activities>" + a + "<iati-activity x=\"1\"",
         {a},
         {"69:1 iati.xml.ends_early"}},
        {"ends within an activity",
         "<iati-activities>" + a + "<iati-activity>" + b,
         {a, b},
         {"49:1 activity.unclosed", std::to_string(64 + b.size()) + ":1 iati.xml.ends_early"}},
        {"ends within the tag of a part",
         "<iati-activities><iati-activity>x<y></",
         {},
         {"17:1 activity.unclosed", "38:1 iati.xml.ends_early"}},
        {"one never closed in a whole file",
         "<iati-activities><iati-activity>" + b + "</iati-activities>",
         {b},
         {"17:1 activity.unclosed"}},
        {"a quote that never ends",
         "<r><iati-activity x=\"1>one</iati-activity>" + b + a + "</r>",
         {"<iati-activity x=\"1>one</iati-activity>", b, a},
         {}},
        {"an end without its sign",
         "<r><iati-activity>one</iati-activity" + b + a + "</r>",
         {"<iati-activity>one</iati-activity", b, a},
         {}},
        {"a beginning without its sign",
         "<r><iati-activity " + b + a + "</r>",
         {b, a},
         {"3:1 activity.unclosed"}}};
    return all;
}

}  // namespace

TEST(activity_cutter, cuts_hostile_files_the_same_whatever_their_pieces) {
    auto all = hostile();
    all.insert(all.end(), cut_short().begin(), cut_short().end());
    for (const auto& one : all) {
        const auto whole = cut_file(one.file);
        EXPECT_EQ(texts_of(whole), one.texts) << one.name;
        EXPECT_EQ(whole.faults, one.faults) << one.name;
        for (const std::size_t piece : {1, 2, 3, 7, 13})
            EXPECT_EQ(cut_file(one.file, piece), whole) << one.name;
    }
}

TEST(activity_cutter, cuts_the_same_wherever_a_piece_ends) {
    std::string file = "<?xml version=\"1.0\"?>\n<iati-activities version=\"2.03\" note=\">\">\n";
    for (const auto& one : hostile())
        if (one.faults.empty() && one.file.find("<?xml") == std::string::npos) file += one.file + "\n";
    const auto whole = cut_file(file);
    EXPECT_GT(whole.texts.size(), 10U);
    for (std::size_t at = 1; at < file.size(); ++at) {
        CutFile cut;
        const auto place = [](const auto& one) {
            return std::to_string(one.offset) + ":" + std::to_string(one.line) + " ";
        };
        ActivityCutter cutter(
            [&](const CutActivity& one) { cut.texts.push_back(place(one) + std::string(one.text)); },
            [&](const CutFault& one) { cut.faults.push_back(place(one) + one.message.key); });
        cutter.read(std::string_view(file).substr(0, at));
        cutter.read(std::string_view(file).substr(at));
        cutter.finish();
        cut.root = cutter.root();
        ASSERT_EQ(cut, whole) << at;
    }
}

TEST(activity_cutter, a_tag_may_be_long) {
    const std::string value(3 << 20, 'x');
    const auto long_one = "<iati-activity x=\"" + value + "\">c</iati-activity>";
    const auto cut = cut_file("<iati-activities>" + long_one + a + "</iati-activities>", 100'000);
    EXPECT_EQ(texts_of(cut), (Texts{long_one, a}));
    EXPECT_TRUE(cut.faults.empty());
    const auto root = cut_file("<iati-activities x=\"" + value + "\">" + a + "</iati-activities>", 100'000);
    EXPECT_EQ(texts_of(root), (Texts{a}));
    EXPECT_EQ(root.faults, (Texts{"0:1 activity.long_root"}));
}

TEST(activity_cutter, a_comment_without_end_before_many_activities_costs_little) {
    std::string file = "<iati-activities><iati-activity><!--";
    for (int i = 0; i < 200'000; ++i) file += "<iati-activity/>\n";
    EXPECT_EQ(cut_file(file, 256 << 10).texts.size(), 200'000U);
}

TEST(activity_cutter, counts_what_begins_within_each) {
    std::vector<std::uint64_t> within;
    ActivityCutter cutter([&](const CutActivity& one) { within.push_back(one.within); },
                          [](const CutFault&) {});
    cutter.read(a + "<iati-activity>" + a + "<x><iati-activity>" + b +
                "</iati-activity></x></iati-activity>" + "<iati-activity>never" + "<iati-activity>" + a +
                "</iati-activity>" + b);
    cutter.finish();
    EXPECT_EQ(within, (std::vector<std::uint64_t>{0, 3, 1, 0}));
}

TEST(activity_cutter, says_where_each_stands) {
    const std::string file = "<iati-activities>\n\n" + a + "\n<x>\n</x> " + b + "\n</iati-activities>";
    EXPECT_EQ(cut_file(file, 5).texts, (Texts{"19:3 " + a, std::to_string(file.find(b)) + ":5 " + b}));
}

TEST(activity_cutter, keeps_the_tag_of_the_root) {
    EXPECT_EQ(cut_file("<!-- <iati-activities> --><iati-activities version=\"1.0>\" a='/>'>" + a, 3).root,
              "<iati-activities version=\"1.0>\" a='/>'>");
    EXPECT_EQ(cut_file(a).root, "");
}

TEST(activity_cutter, gives_up_what_is_too_large_and_saves_what_is_whole_within) {
    const std::string filler(3000, 'x');
    const auto file = "<iati-activity>" + a + filler + b + "</iati-activity>" + a;
    const auto cut = cut_file(file, 100, 1000);
    EXPECT_EQ(texts_of(cut), (Texts{a, b, a}));
    EXPECT_EQ(cut.faults, (Texts{"0:1 activity.too_large"}));
    EXPECT_EQ(texts_of(cut_file(file, 100)).size(), 2U);
}

TEST(activity_cutter, tells_of_each_that_is_not_closed) {
    std::string file;
    for (int count = 0; count < 300'000; ++count) file += "<iati-activity>";
    std::size_t told = 0, given = 0;
    ActivityCutter cutter([&](const CutActivity&) { ++given; },
                          [&](const CutFault& fault) {
                              ++told;
                              EXPECT_EQ(fault.lost, CutFault::Lost::activity);
                          });
    ASSERT_TRUE(cutter.read(file + a));
    cutter.finish();
    EXPECT_EQ(given, 1U);
    EXPECT_EQ(told, 300'000U);
}

TEST(activity_cutter, reads_other_encodings) {
    std::string wide = "\xFF\xFE";
    for (const char c : "<?xml version='1.0' encoding='UTF-16'?>\n<iati-activities>" + a) wide += {c, '\0'};
    for (const std::size_t piece : {1, 5, 1000}) EXPECT_EQ(texts_of(cut_file(wide, piece)), (Texts{a}));
    const auto latin =
        "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><iati-activity>caf\xE9</iati-activity>";
    EXPECT_EQ(texts_of(cut_file(latin, 3)), (Texts{"<iati-activity>café</iati-activity>"}));
}
