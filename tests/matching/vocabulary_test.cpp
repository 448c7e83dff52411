#include "matching/world.hpp"

#include <set>

using namespace lightfoot;

namespace {

std::string replaced(std::string_view from, std::string_view to) {
    std::string text(test::small_vocabulary_text);
    const auto at = text.find(from);
    EXPECT_NE(at, text.npos) << from;
    return text.replace(at, from.size(), to);
}

std::size_t line_of(const std::string& text, std::string_view words) {
    return std::size_t(std::count(text.begin(), text.begin() + std::ptrdiff_t(text.find(words)), '\n')) + 1;
}

std::vector<Fault> faults_of(const std::string& text) {
    const VocabularyFile file{"v.toml", text};
    const auto read = Vocabulary::read(std::span(&file, 1));
    return read ? std::vector<Fault>{} : read.error().faults;
}

// Exactly one fault, on the line where `words` stand.
void expect_fault(const std::string& text, std::string_view words, const char* key) {
    const auto faults = faults_of(text);
    ASSERT_EQ(faults.size(), 1u) << key;
    EXPECT_EQ(faults[0].message.key, key);
    EXPECT_EQ(faults[0].place, "v.toml:" + std::to_string(line_of(text, words)));
}

}  // namespace

TEST(Vocabulary, reads_concepts_with_labels_in_six_languages) {
    const auto& vocabulary = test::small_vocabulary();
    EXPECT_EQ(vocabulary.topics().size(), 10u);
    EXPECT_EQ(vocabulary.label("export-control", "fr"), "Contrôle des exportations");
    EXPECT_EQ(vocabulary.label("export-control", "zh"), "出口管制");
    EXPECT_EQ(vocabulary.find("export-control")->paragraphs, std::vector<std::string>{"3d"});
    EXPECT_EQ(vocabulary.find("export-control")->offer_headings, std::vector<std::string>{"Export Controls"});
    EXPECT_EQ(vocabulary.find("export-control")->dac_codes, std::vector<std::string>{"33120"});
}

TEST(Vocabulary, derives_what_is_narrower) {
    EXPECT_EQ(test::small_vocabulary().find("export-control")->narrower,
              (std::vector<std::string>{"catch-all", "control-lists"}));
}

TEST(Vocabulary, an_unknown_id_is_its_own_label) {
    EXPECT_EQ(test::small_vocabulary().find("nothing"), nullptr);
    EXPECT_EQ(test::small_vocabulary().label("nothing", "en"), "nothing");
}

TEST(Vocabulary, each_modality_leads_to_its_base) {
    EXPECT_EQ(test::small_vocabulary().base_modality("train-the-trainers"), "training");
    EXPECT_EQ(test::small_vocabulary().base_modality("equipment"), "equipment");
    EXPECT_EQ(test::small_vocabulary().base_modality("diamonds"), "");
}

TEST(Vocabulary, a_cycle_is_named_with_its_line) {
    expect_fault(replaced("id = \"export-control\"\nfacet = \"subject\"\nbroader = []",
                          "id = \"export-control\"\nfacet = \"subject\"\nbroader = [\"catch-all\"]"),
                 "broader = [\"export-control\"]", "vocabulary.cycle");
}

TEST(Vocabulary, a_concept_above_itself_is_a_cycle) {
    expect_fault(replaced("id = \"diamonds\"\nfacet = \"subject\"\nbroader = []",
                          "id = \"diamonds\"\nfacet = \"subject\"\nbroader = [\"diamonds\"]"),
                 "broader = [\"diamonds\"]", "vocabulary.cycle");
}

TEST(Vocabulary, a_missing_label_is_named_with_the_line_of_its_concept) {
    const auto text = replaced("ru = [\"Алмазы\"]\n", "");
    const auto faults = faults_of(text);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].message.key, "vocabulary.no_label");
    EXPECT_EQ(faults[0].place, "v.toml:" + std::to_string(line_of(text, "id = \"diamonds\"") - 1));
    EXPECT_EQ(std::get<Term>(faults[0].message.arguments[1].value).id, "ru");
}

TEST(Vocabulary, an_unknown_broader_concept_is_named) {
    expect_fault(replaced("broader = [\"export-control\"]", "broader = [\"import-control\"]"),
                 "broader = [\"import-control\"]", "vocabulary.unknown_broader");
}

TEST(Vocabulary, a_term_under_two_concepts_is_named) {
    expect_fault(replaced("en = [\"Diamonds\"", "en = [\"Control list\""), "en = [\"Control list\"",
                 "vocabulary.shared_term");
}

TEST(Vocabulary, one_id_twice_is_named) {
    const auto faults = faults_of(replaced("id = \"diamonds\"", "id = \"catch-all\""));
    ASSERT_FALSE(faults.empty());
    EXPECT_EQ(faults[0].message.key, "vocabulary.duplicate_id");
}

TEST(Vocabulary, wrong_values_are_named) {
    expect_fault(replaced("paragraph = [\"3d\"]", "paragraph = [\"3e\"]"), "[\"3e\"]",
                 "vocabulary.bad_paragraph");
    expect_fault(replaced("offer = [\"Export Controls\"]", "offer = [\"Exports\"]"), "[\"Exports\"]",
                 "vocabulary.bad_heading");
    expect_fault(replaced("dac = [\"33120\"]", "dac = [\"3312\"]"), "[\"3312\"]", "vocabulary.bad_dac_code");
    expect_fault(replaced("facet = \"institution\"", "facet = \"office\""), "facet = \"office\"",
                 "vocabulary.bad_facet");
    expect_fault(replaced("id = \"diamonds\"", "ID = \"diamonds\"\nid = \"diamonds\""), "ID = ",
                 "data_file.unknown_key");
    expect_fault(replaced("en = [\"Diamonds\"", "en = [\"of the\""), "[\"of the\"", "vocabulary.empty_term");
    expect_fault(replaced("en = [\"Diamonds\"", "en = [7"), "en = [7", "data_file.not_a_text");
}

TEST(Vocabulary, a_modality_without_a_base_is_named) {
    const auto faults = faults_of(replaced("broader = [\"training\"]", "broader = []"));
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(faults[0].message.key, "vocabulary.no_base_modality");
}

TEST(Vocabulary, bytes_that_are_no_toml_are_named_with_their_line) {
    for (const char* bytes : {"zh = [\"\x1B\"]", "zh = [\"\xF7\xBF\xBF\xBF\"]", "[\x01concept]",
                              "zh = \"\x7F\"", "закон = 1", "[[[concept]]", "zh = [0\"ó\"]"})
        expect_fault(replaced("zh = [\"钻石\"]", bytes), bytes, "data_file.not_toml");
}

TEST(Vocabulary, a_sign_that_turns_the_direction_is_named_with_its_line) {
    for (const char* sign : {"\u061C", "\u200E", "\u200F", "\u202A", "\u202E", "\u2066", "\u2069"}) {
        const auto label = "en = [\"Dia" + std::string(sign) + "monds\"";
        expect_fault(replaced("en = [\"Diamonds\"", label), label, "data_file.direction");
        const auto last = "zh = [\"钻石\", \"石" + std::string(sign) + "\"]";
        expect_fault(replaced("zh = [\"钻石\"]", last), last, "data_file.direction");
    }
    for (const char* sign : {"\u061B", "\u200D", "\u2010", "\u2029", "\u202F", "\u2065", "\u206A", "ألف"})
        EXPECT_TRUE(
            faults_of(replaced("zh = [\"钻石\"]", "zh = [\"钻石" + std::string(sign) + "\"]")).empty())
            << sign;
}

TEST(Vocabulary, what_is_not_toml_is_named_with_its_line) {
    expect_fault(replaced("zh = [\"钻石\"]", "zh = [\"钻石\""), "en = [\"Diamonds\"", "data_file.not_toml");
}

TEST(Vocabulary, all_faults_are_reported_at_once) {
    auto text = replaced("dac = [\"33120\"]", "dac = [\"x\"]");
    text.replace(text.find("facet = \"institution\""), 21, "facet = \"office\"");
    EXPECT_EQ(faults_of(text).size(), 2u);
}

TEST(Vocabulary, limits_hold) {
    EXPECT_EQ(faults_of(std::string(5u << 20, '#'))[0].message.key, "data_file.file_too_large");
    expect_fault(replaced("en = [\"Diamonds\"", "en = [\"" + std::string(201, 'd') + "\""), "en = [\"ddd",
                 "data_file.bad_length");
}

// What is shipped: this is the check of the build.
TEST(Vocabulary, reads_descriptions_and_related_topics) {
    const auto& diamonds = *test::small_vocabulary().find("diamonds");
    EXPECT_NE(diamonds.description[2].find("rivers"), std::string::npos);
    EXPECT_TRUE(diamonds.description[0].empty());
    EXPECT_EQ(diamonds.related, std::vector<std::string>{"customs-service"});
}

TEST(Vocabulary, a_description_of_nothing_twice_or_in_no_language_is_named) {
    expect_fault(replaced("language = \"fr\"\ndiamonds", "language = \"fr\"\ndiamants"), "diamants = ",
                 "vocabulary.unknown_described");
    expect_fault(replaced("language = \"fr\"", "language = \"xx\""), "language = \"xx\"",
                 "vocabulary.bad_language");
    const std::string again = "[[description]]\nlanguage = \"en\"\ndiamonds = \"Once more.\"\n";
    const VocabularyFile files[] = {{"a.toml", test::small_vocabulary_text}, {"b.toml", again}};
    const auto read = Vocabulary::read(files);
    ASSERT_FALSE(read);
    ASSERT_EQ(read.error().faults.size(), 1u);
    EXPECT_EQ(read.error().faults[0].message.key, "vocabulary.described_twice");
    EXPECT_EQ(read.error().faults[0].place, "b.toml:3");
}

TEST(Vocabulary, an_unknown_related_topic_is_named) {
    expect_fault(replaced("related = [\"customs-service\"]", "related = [\"custom\"]"),
                 "related = [\"custom\"]", "vocabulary.unknown_related");
}

TEST(Vocabulary, every_shipped_topic_is_described_in_six_languages) {
    for (const auto& topic : test::vocabulary().topics())
        for (const auto& text : topic.description) EXPECT_FALSE(text.empty()) << topic.id;
}

TEST(Vocabulary, the_shipped_files_are_sound) {
    const auto read = test::read_vocabulary();
    if (!read)
        for (const auto& fault : read.error().faults)
            ADD_FAILURE() << fault.place << " " << fault.message.key;
    ASSERT_TRUE(read);
    EXPECT_GE(read->topics().size(), 150u);
    EXPECT_LE(read->topics().size(), 300u);
}

TEST(Vocabulary, the_shipped_files_hold_the_seven_kinds_of_help_and_local_issues) {
    for (const char* id : base_modalities) EXPECT_TRUE(test::vocabulary().find(id)) << id;
    for (const char* id : {"diamonds", "gold", "artisanal-mining"})
        EXPECT_TRUE(test::vocabulary().find(id)) << id;
}

TEST(Vocabulary, every_facet_and_every_obligation_is_there) {
    std::set<Facet> facets;
    std::set<std::string> paragraphs;
    for (const auto& topic : test::vocabulary().topics()) {
        facets.insert(topic.facet);
        paragraphs.insert(topic.paragraphs.begin(), topic.paragraphs.end());
    }
    EXPECT_EQ(facets.size(), 5u);
    for (const char* paragraph : {"1", "2", "3a", "3b", "3c", "3d", "6", "7", "8b", "8d", "9", "10"})
        EXPECT_TRUE(paragraphs.count(paragraph)) << paragraph;
}
