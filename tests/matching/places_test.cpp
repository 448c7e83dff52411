#include "index/term_table.hpp"
#include "matching/reach.hpp"
#include "matching/world.hpp"

#include <random>

using namespace lightfoot;

namespace {

using List = std::vector<std::string>;
const Places& places() { return test::places(); }

constexpr std::string_view header = "iso3\tiso2\tm49\tregion\tar\tzh\ten\tfr\tru\tes\n";
constexpr std::string_view region_header = "id\tkind\tar\tzh\ten\tfr\tru\tes\tmembers\taliases\tsource\n";
constexpr std::string_view practice_header = "iso3\tiso2\tkind\tar\tzh\ten\tfr\tru\tes\n";

std::string first_fault(std::string states, std::string regions) {
    const auto read =
        Places::read(std::string(header) + states, std::string(region_header) + regions, practice_header);
    return read ? "" : read.error().faults[0].place + " " + read.error().faults[0].message.key;
}

}  // namespace

TEST(Places, names_are_those_of_the_languages) {
    EXPECT_EQ(places().name("DZA", "fr"), "Algérie");
    EXPECT_EQ(places().name("CHN", "zh"), "中国");
    EXPECT_EQ(places().name("osce", "en"), "Organization for Security and Co-operation in Europe");
    EXPECT_EQ(places().name("QQQ", "en"), "QQQ");
}

TEST(Places, an_area_that_is_no_state_has_a_name_and_nothing_else) {
    EXPECT_TRUE(places().is_area("NC"));
    EXPECT_EQ(places().name("NC", "fr"), "Nouvelle-Calédonie");
    EXPECT_EQ(places().name("FK", "en"), "Falkland Islands (Malvinas)");
    EXPECT_EQ(places().state("NC"), nullptr);
    EXPECT_TRUE(places().mentions("customs in New Caledonia", "en").empty());
    for (const char* none : {"FR", "XK", "TW", "AN", "ZZ", ""})
        EXPECT_FALSE(places().is_area(none)) << none << " is a State or not of that list";
}

TEST(Places, an_area_with_the_code_of_a_state_or_twice_is_a_fault) {
    constexpr std::string_view area = "iso2\tar\tzh\ten\tfr\tru\tes\n";
    const auto fault = [&](const std::string& rows) {
        const auto state = std::string(header) + "AAA\tAA\t1\t2\ta\tb\tc\td\te\tf\n";
        const auto read =
            Places::read(state, region_header, practice_header, std::string(area) + rows);
        return read ? "" : read.error().faults[0].place + " " + read.error().faults[0].message.key;
    };
    EXPECT_EQ(fault("BB\ta\tb\tc\td\te\tf\n"), "");
    EXPECT_EQ(fault("AA\ta\tb\tc\td\te\tf\n"), "areas.tsv:2 places.duplicate");
    EXPECT_EQ(fault("BB\ta\tb\tc\td\te\tf\nBB\ta\tb\tc\td\te\tf\n"), "areas.tsv:3 places.duplicate");
}

TEST(Places, membership_has_three_values) {
    EXPECT_EQ(places().membership("KEN", "m49-002"), Membership::yes);
    EXPECT_EQ(places().membership("KEN", "osce"), Membership::no);
    EXPECT_EQ(places().membership("KEN", "atlantis"), Membership::unknown);
    EXPECT_EQ(places().membership("", "m49-002"), Membership::unknown);
}

TEST(Places, members_come_through_other_regions) {
    EXPECT_EQ(places().membership("JOR", "asia-pacific"), Membership::yes);
    EXPECT_EQ(places().membership("FJI", "asia-pacific"), Membership::yes);
    EXPECT_EQ(places().membership("ISR", "cwc-parties"), Membership::no);
}

TEST(Places, practice_states_belong_to_the_world_and_to_no_real_region) {
    EXPECT_TRUE(places().state("XAA")->practice);
    EXPECT_EQ(places().membership("XAA", "world"), Membership::yes);
    EXPECT_EQ(places().membership("XAA", "m49-002"), Membership::no);
}

TEST(Places, a_providers_words_are_understood) {
    EXPECT_EQ(places().understand("Global").regions, List{"world"});
    EXPECT_EQ(places().understand("Global since 2011").regions, List{"world"});
    EXPECT_EQ(places().understand("Asia; Africa").regions, (List{"m49-002", "m49-142"}));
    const auto reading = places().understand("OSCE area; Central Asia, Mongolia");
    EXPECT_EQ(reading.regions, (List{"m49-143", "osce"}));
    EXPECT_EQ(reading.states, List{"MNG"});
    EXPECT_TRUE(reading.complete);
}

TEST(Places, hedged_or_unknown_words_are_not_complete) {
    const auto seen = places().understand("Mongolia (case seen)");
    EXPECT_EQ(seen.states, List{"MNG"});
    EXPECT_FALSE(seen.complete);
    EXPECT_FALSE(places().understand("62 partner countries, 8 regional secretariats").complete);
    EXPECT_FALSE(places().understand("").complete);
}

TEST(Places, names_are_found_in_a_text) {
    const std::string text = "un exercice avec le Bénin et le Niger";
    List found;
    for (const auto& find : places().mentions(text, "fr")) found.push_back(find.id);
    EXPECT_EQ(found, (List{"BEN", "NER"}));
}

TEST(Places, short_names_are_read_where_a_state_is_asked_for_and_not_in_running_text) {
    const auto asked = [](std::string_view words, std::string_view language = "en") {
        List ids;
        for (const auto& one : places().states_asked_for(words, language)) ids.push_back(one.id);
        return ids;
    };
    for (const auto& [words, id] : {std::pair{"UK", "GBR"}, {"police uk", "GBR"}, {"USA", "USA"},
                                    {"UAE ports", "ARE"}, {"drc", "COD"}, {"ROK", "KOR"}, {"DPRK", "PRK"},
                                    {"South Korea", "KOR"}, {"customs Iran", "IRN"}, {"Kenya", "KEN"}})
        EXPECT_EQ(asked(words), List{id}) << words;
    EXPECT_EQ(asked("RDC douanes", "fr"), List{"COD"});
    EXPECT_EQ(asked("таможня США", "ru"), List{"USA"});
    EXPECT_EQ(asked("英国", "zh"), List{"GBR"});
    for (const char* words : {"us", "car", "rook", "drcs", "korean", "ukulele", "guinea fowl korea"})
        EXPECT_TRUE(asked(words).empty() || asked(words) == List{"GIN"}) << words;
    EXPECT_TRUE(asked("usa", "es").empty()) << "a verb in Spanish";
    EXPECT_TRUE(places().mentions("Funded by the UK through the DRC.", "en").empty());
    EXPECT_EQ(places().understand("UK; USA").states, (List{"GBR", "USA"}));
}

TEST(Places, faults_carry_file_and_line) {
    EXPECT_EQ(first_fault("KEN\tKE\t404\t014\ta\tb\tc\td\te\n", ""),
              "states.tsv:2 places.wrong_number_of_cells");
    EXPECT_EQ(first_fault("KEN\tKE\t404\t014\ta\tb\t\td\te\tf\n", ""), "states.tsv:2 places.no_name");
    EXPECT_EQ(first_fault("KEN\tKE\t404\t014\ta\tb\tc\td\te\tf\nKEN\tKE\t404\t014\ta\tb\tc\td\te\tf\n", ""),
              "states.tsv:3 places.duplicate");
    EXPECT_EQ(first_fault("", "r\tm49\ta\tb\tc\td\te\tf\tKEN\t\tsource\n"),
              "regions.tsv:2 places.unknown_member");
    EXPECT_EQ(first_fault("", "r\tm49\ta\tb\tc\td\te\tf\t@r\t\tsource\n"),
              "regions.tsv:2 places.unknown_member");
}

TEST(Places, every_state_of_the_table_belongs_to_one_part_of_the_world) {
    for (const auto& state : places().states()) {
        if (state.practice) continue;
        int parts = 0;
        for (const char* part : {"m49-002", "m49-019", "m49-142", "m49-150", "m49-009"})
            parts += places().membership(state.id, part) == Membership::yes;
        EXPECT_EQ(parts, 1) << state.id;
    }
}

TEST(Places, the_regions_of_a_state_are_those_that_have_it_for_a_member) {
    for (const auto& state : places().states()) {
        List expected;
        for (const auto& region : places().regions())
            if (region.id != the_world && region.kind != "treaty" && region.members.contains(state.id))
                expected.push_back(region.id);
        EXPECT_EQ(places().regions_of(state.id), expected) << state.id;
    }
    const auto& kenya = places().regions_of("KEN");
    EXPECT_NE(std::find(kenya.begin(), kenya.end(), "m49-014"), kenya.end());
    EXPECT_TRUE(places().regions_of("nowhere").empty());
}

TEST(Places, states_are_found_by_their_two_letters) {
    ASSERT_TRUE(places().state_of_iso2("KE"));
    EXPECT_EQ(places().state_of_iso2("KE")->id, "KEN");
    for (const char* none : {"", "ke", "KEN", "ZZ"}) EXPECT_FALSE(places().state_of_iso2(none)) << none;
}

// Texts of names in every language, between words that end a clause, list, lie between or say nothing.
TEST(Places, mentions_are_the_same_by_numbers) {
    std::mt19937 random(189);
    constexpr const char* between[] = {" ",     ", ",       ". ", " of the ", " — ",
                                       " de l'", " border-", "、", " (",       " и "};
    for (std::size_t language = 0; language < language_count; ++language) {
        TermTable table;
        Places::Memory memory;
        std::size_t found = 0;
        for (int i = 0; i < 300; ++i) {
            std::string text;
            for (int n = 0; n < 12; ++n) {
                const auto list = random() % 3 ? places().states() : places().regions();
                const auto& name = list[random() % list.size()].names[language];
                text += name.substr(0, random() % 3 ? name.size() : name.find(' '));
                text += between[random() % std::size(between)];
            }
            const auto plain = places().mentions(text, official_languages[language]);
            const auto numbered = places().mentions(text, official_languages[language], table, memory);
            ASSERT_EQ(plain.size(), numbered.size()) << text;
            for (std::size_t at = 0; at < plain.size(); ++at) {
                EXPECT_EQ(plain[at].id, numbered[at].id) << text;
                EXPECT_EQ(plain[at].begin, numbered[at].begin) << text;
                EXPECT_EQ(plain[at].end, numbered[at].end) << text;
            }
            found += plain.size();
        }
        EXPECT_GT(found, 600u) << official_languages[language];
    }
}
