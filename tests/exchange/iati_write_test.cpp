// The writer against the schema of the standard itself, where a copy of it lies beside the repository
// (../shared/iati or LIGHTFOOT_IATI_SAMPLES); order, sums and refusals are tested in any case.

#include "exchange/iati_write.hpp"

#include <gtest/gtest.h>
#include <libxml/xmlschemas.h>
#include <pugixml.hpp>

#include <cstdlib>
#include <filesystem>

using namespace lightfoot;

namespace {

IatiActivity activity() {
    IatiActivity one;
    one.id = "0123456789";
    one.updated = {1'790'000'000};
    one.language = "fr";
    one.title = {{"fr", "Un bureau d’analyse & <ses> règles"}, {"ar", "مكتب لتحليل المخاطر"}};
    one.description = {{"fr", "Un appel avec un pair\x01."}, {"zh", "与同行通话。"}};
    one.participants = {{IatiRole::funding, {"", "10", {{"fr", "Un État"}}}},
                        {IatiRole::implementing, {"XM-DAC-41304", "40", {{"en", "An organisation"}}}}};
    one.days = {{IatiDay::actual_start, date_of(2028, 2, 29)}, {IatiDay::actual_end, date_of(2028, 3, 1)}};
    one.sectors = {"15130", "33120", "15210"};
    one.topics = {{"customs-control", {{"en", "Customs control"}, {"fr", "Contrôle douanier"}}},
                  {"diamonds", {{"en", "Diamonds"}}}};
    one.collaboration_type = "1";
    one.aid_type = "D02";
    one.page = "https://help.example.org/fr/stories/0123456789";
    return one;
}

IatiFile file_of(std::vector<IatiActivity> activities) {
    return {{"XI-IATI-1234", "90", {{"en", "Example"}}},
            "https://help.example.org/en/vocabulary",
            std::move(activities)};
}

pugi::xml_document parsed(const std::string& text) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(text.c_str()));
    return document;
}

int places(const pugi::xml_document& document, const char* path) {
    return int(document.select_nodes(path).size());
}

// In hundredths, so that nothing is rounded.
int hundredths(const pugi::xml_document& document, const char* path) {
    int sum = 0;
    for (const auto& node : document.select_nodes(path)) {
        const std::string text = node.node().attribute("percentage").value();
        EXPECT_EQ(text.find('.'), text.size() - 3) << text;
        sum += std::stoi(text) * 100 + std::stoi(text.substr(text.find('.') + 1));
    }
    return sum;
}

std::string complaints;
void complain(void*, const char* format, ...) {
    char line[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    complaints += line;
}

// The schema of IATI 2.03, unpacked into a folder that goes with the test.
class Schema {
public:
    static std::string archive() {
        const char* named = std::getenv("LIGHTFOOT_IATI_SAMPLES");
        const std::string folder = named ? named : SOURCE_DIR "/../shared/iati";
        return folder + "/standard.tar.xz";
    }
    Schema() {
        folder_ = std::filesystem::temp_directory_path() / ("lightfoot-iati-" + std::to_string(getpid()));
        std::filesystem::create_directories(folder_);
        const auto unpack = "tar -xJf '" + archive() + "' -C '" + folder_.string() + "'";
        EXPECT_EQ(std::system(unpack.c_str()), 0);
        const auto path = folder_ / "standard/schemas/2.03/iati-activities-schema.xsd";
        auto* parser = xmlSchemaNewParserCtxt(path.c_str());
        schema_ = xmlSchemaParse(parser);
        xmlSchemaFreeParserCtxt(parser);
        EXPECT_NE(schema_, nullptr) << "the schema itself cannot be read";
    }
    ~Schema() {
        xmlSchemaFree(schema_);
        std::filesystem::remove_all(folder_);
    }
    // Empty where it is valid.
    std::string faults(const std::string& text) {
        auto* document = xmlReadMemory(text.data(), int(text.size()), "iati.xml", nullptr, 0);
        if (!document) return "not well-formed";
        auto* context = xmlSchemaNewValidCtxt(schema_);
        complaints.clear();
        xmlSchemaSetValidErrors(context, complain, complain, nullptr);
        const int result = xmlSchemaValidateDoc(context, document);
        xmlSchemaFreeValidCtxt(context);
        xmlFreeDoc(document);
        return result == 0 ? std::string() : complaints.empty() ? "not valid" : complaints;
    }

private:
    std::filesystem::path folder_;
    xmlSchemaPtr schema_ = nullptr;
};

}  // namespace

TEST(iati_write, passes_the_schema_of_the_standard) {
    if (!std::filesystem::exists(Schema::archive()))
        GTEST_SKIP() << "no copy of the standard at " << Schema::archive();
    Schema schema;
    auto bare = activity();
    bare.id = "bare";
    bare.sectors.clear();
    bare.topics.clear();
    bare.collaboration_type = bare.aid_type = "";
    bare.participants.resize(1);
    auto named = activity();
    named.id = "named";
    named.country = "KE";
    named.related = {"0123456789"};
    named.carried_by = {"XM-DAC-1-A reform", "FR-3-2024/07"};
    auto region = activity();
    region.id = "region";
    region.region = "002";
    const auto text = to_iati(file_of({activity(), bare, named, region}));
    ASSERT_TRUE(text);
    EXPECT_EQ(schema.faults(*text), "");
    // The test can fail: the same without a title is refused.
    auto broken = *text;
    const auto begin = broken.find("<title>"), end = broken.find("</title>") + 8;
    EXPECT_NE(schema.faults(broken.erase(begin, end - begin)), "");
}

TEST(iati_write, percentages_add_up_for_each_vocabulary) {
    const auto document = parsed(*to_iati(file_of({activity()})));
    EXPECT_EQ(places(document, "//iati-activity/sector[@vocabulary='1']"), 3);
    EXPECT_EQ(hundredths(document, "//sector[@vocabulary='1']"), 10'000);
    EXPECT_EQ(places(document, "//iati-activity/sector[@vocabulary='99']/narrative"), 3);
    EXPECT_EQ(hundredths(document, "//sector[@vocabulary='99']"), 10'000);
    EXPECT_STREQ(
        document.select_node("//sector[@vocabulary='99']").node().attribute("vocabulary-uri").value(),
        "https://help.example.org/en/vocabulary");
    for (std::size_t parts = 1; parts <= 60; ++parts) {
        int sum = 0;
        for (const auto& share : equal_shares(parts))
            sum += std::stoi(share) * 100 + std::stoi(share.substr(share.find('.') + 1));
        EXPECT_EQ(sum, 10'000) << parts;
    }
}

TEST(iati_write, elements_stand_in_the_order_of_the_schema) {
    constexpr const char* order[] = {"iati-identifier",    "reporting-org",     "title",
                                     "description",        "participating-org", "activity-status",
                                     "activity-date",      "recipient-region",  "sector",
                                     "collaboration-type", "default-aid-type",  "document-link",
                                     "related-activity"};
    auto one = activity();
    one.related = {"other"};
    one.carried_by = {"XM-DAC-1"};
    const auto document = parsed(*to_iati(file_of({one})));
    std::size_t at = 0;
    for (const auto& child : document.child("iati-activities").child("iati-activity").children()) {
        while (at < std::size(order) && std::string_view(order[at]) != child.name()) ++at;
        ASSERT_LT(at, std::size(order)) << child.name() << " stands too late";
    }
    EXPECT_EQ(at, std::size(order) - 1);
}

TEST(iati_write, the_programme_that_carried_it_is_its_parent_by_its_own_identifier) {
    auto one = activity();
    one.carried_by = {"XM-DAC-1"};
    const auto document = parsed(*to_iati(file_of({one})));
    const auto related = document.select_node("//related-activity").node();
    EXPECT_STREQ(related.attribute("ref").value(), "XM-DAC-1");
    EXPECT_STREQ(related.attribute("type").value(), "1");
    EXPECT_EQ(places(document, "//related-activity"), 1);
}

TEST(iati_write, an_identifier_begins_with_that_of_who_reports_and_says_that_it_reports_of_others) {
    const auto document = parsed(*to_iati(file_of({activity()})));
    EXPECT_STREQ(document.select_node("//iati-identifier").node().text().get(), "XI-IATI-1234-0123456789");
    const auto reporter = document.select_node("//reporting-org").node();
    EXPECT_STREQ(reporter.attribute("secondary-reporter").value(), "1");
    EXPECT_STREQ(document.child("iati-activities").attribute("version").value(), "2.03");
}

TEST(iati_write, texts_stand_in_the_languages_that_exist_and_no_other) {
    const auto document = parsed(*to_iati(file_of({activity()})));
    EXPECT_EQ(places(document, "//iati-activity/title/narrative"), 2);
    EXPECT_STREQ(document.select_node("//title/narrative[@xml:lang='fr']").node().text().get(),
                 "Un bureau d’analyse & <ses> règles");
    EXPECT_STREQ(document.select_node("//description/narrative[@xml:lang='fr']").node().text().get(),
                 "Un appel avec un pair.")
        << "control characters have no place";
}

TEST(iati_write, a_country_is_named_only_where_it_is_given) {
    const auto none = parsed(*to_iati(file_of({activity()})));
    EXPECT_EQ(places(none, "//recipient-country"), 0);
    EXPECT_STREQ(none.select_node("//recipient-region").node().attribute("code").value(), "998");
    auto one = activity();
    one.country = "KE";
    const auto named = parsed(*to_iati(file_of({one})));
    EXPECT_EQ(places(named, "//recipient-country[@code='KE']"), 1);
    EXPECT_EQ(places(named, "//recipient-region"), 0);
}

TEST(iati_write, what_lacks_something_that_the_standard_demands_is_not_written) {
    EXPECT_TRUE(is_complete(activity()));
    const auto without = [](auto take_away) {
        auto one = activity();
        take_away(one);
        return is_complete(one);
    };
    EXPECT_FALSE(without([](auto& one) { one.title = {{"en", ""}}; }));
    EXPECT_FALSE(without([](auto& one) { one.description.clear(); }));
    EXPECT_FALSE(without([](auto& one) { one.participants.clear(); }));
    EXPECT_FALSE(without([](auto& one) { one.participants[0].organisation = {}; }));
    EXPECT_FALSE(without([](auto& one) { one.days = {{IatiDay::actual_end, date_of(2026, 1, 1)}}; }));
    EXPECT_FALSE(without([](auto& one) { one.id = "a/b"; }));
    EXPECT_FALSE(without([](auto& one) { one.page.clear(); }));
    auto broken = activity();
    broken.title.clear();
    EXPECT_EQ(to_iati(file_of({broken})), std::nullopt) << "the schema knows no empty file";
    EXPECT_EQ(to_iati(file_of({})), std::nullopt);
    const auto document = parsed(*to_iati(file_of({broken, activity()})));
    EXPECT_EQ(places(document, "//iati-activity"), 1);
}

TEST(iati_write, the_same_activities_give_the_same_bytes) {
    EXPECT_EQ(to_iati(file_of({activity()})), to_iati(file_of({activity()})));
}
