#include "language/words.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

struct TestNames : Names {
    std::string name(const Term& term, std::string_view language) const override {
        return term.id + "/" + std::string(language);
    }
};

constexpr std::string_view english = R"(msgid ""
msgstr "Language: en\n"

msgid "test.plain"
msgstr "Plain words"

msgid "test.link"
msgstr "See <a>how we match</a>, {name}."

msgid "test.count"
msgstr "{count, plural, one {# offer from {name}} other {# offers from {name}}}"

msgid "test.date"
msgstr "sent {date}"

msgid "test.kind"
msgstr "{kind, select, a {first} other {second}}"
)";

struct WordsTest : testing::Test {
    Catalogue catalogue = Catalogue::read({"locale/en.po", english}).value();
    TestNames names;
    Words words{catalogue, catalogue, names};
};

}  // namespace

TEST_F(WordsTest, plain_words) { EXPECT_EQ(words.text("test.plain"), "Plain words"); }

TEST_F(WordsTest, a_link_goes_around_the_tagged_words_and_arguments_are_escaped) {
    EXPECT_EQ(words.html({"test.link", {{"name", std::string("<i>")}}}, url("/en/matching")).str(),
              "See <a href=\"/en/matching\">how we match</a>, <bdi>&lt;i&gt;</bdi>.");
}

TEST_F(WordsTest, without_a_link_the_words_stay) {
    EXPECT_EQ(words.text({"test.link", {{"name", std::string("x")}}}), "See how we match, x.");
}

TEST_F(WordsTest, plurals_keep_their_other_arguments) {
    const Message one{"test.count", {{"count", std::int64_t{1}}, {"name", Term{Term::Kind::state, "ALB"}}}};
    const Message many{"test.count", {{"count", std::int64_t{1200}}, {"name", Quote{"Été", "fr"}}}};
    EXPECT_EQ(words.text(one), "1 offer from ALB/en");
    EXPECT_EQ(words.html(many).str(), "1,200 offers from <bdi lang=\"fr\">Été</bdi>");
}

TEST_F(WordsTest, select_takes_a_code) {
    EXPECT_EQ(words.text({"test.kind", {{"kind", std::string("a")}}}), "first");
    EXPECT_EQ(words.text({"test.kind", {{"kind", std::string("b")}}}), "second");
}

TEST_F(WordsTest, dates_in_the_words_of_the_language) {
    EXPECT_EQ(words.text({"test.date", {{"date", date_of(2026, 11, 3)}}}), "sent 3 November 2026");
}

TEST_F(WordsTest, arabic_months_have_both_names_in_every_date) {
    const auto arabic = Catalogue::read({"locale/ar.po", "msgid \"\"\nmsgstr \"Language: ar\\n\"\n"}).value();
    const Words words(arabic, catalogue, names);
    EXPECT_EQ(words.month(date_of(2026, 11, 24)), "تشرين الثاني/نوفمبر 2026");
    EXPECT_EQ(words.date(date_of(2026, 1, 31)), "31 كانون الثاني/يناير 2026");
    EXPECT_EQ(words.date(date_of(2026, 6, 1)), "1 حزيران/يونيه 2026");
    EXPECT_EQ(words.date(date_of(2026, 11, 24)), "24 تشرين الثاني/نوفمبر 2026");
    EXPECT_NE(words.short_date(date_of(2026, 11, 24)).find("تشرين الثاني/نوفمبر"), std::string::npos);
    EXPECT_NE(words.moment({0}).find("كانون الثاني/يناير"), std::string::npos) << words.moment({0});
    EXPECT_EQ(words.text({"test.date", {{"date", date_of(2026, 12, 5)}}}), "sent 5 كانون الأول/ديسمبر 2026");
}

TEST_F(WordsTest, in_french_the_first_of_a_month_is_an_ordinal_number) {
    const auto french = Catalogue::read({"locale/fr.po", "msgid \"\"\nmsgstr \"Language: fr\\n\"\n"}).value();
    const Words words(french, catalogue, names);
    EXPECT_EQ(words.date(date_of(2027, 1, 1)), "1er janvier 2027");
    EXPECT_EQ(words.date(date_of(2027, 1, 11)), "11 janvier 2027");
    EXPECT_EQ(words.date(date_of(2027, 1, 21)), "21 janvier 2027");
    EXPECT_TRUE(words.short_date(date_of(2027, 1, 1)).starts_with("1er janv")) << words.short_date({0});
    EXPECT_TRUE(words.moment({0}).starts_with("1er janv")) << words.moment({0});
    EXPECT_TRUE(words.moment({86'400}).starts_with("2 janv"));
    EXPECT_EQ(words.text({"test.date", {{"date", date_of(2026, 12, 1)}}}), "sent 1er décembre 2026");
    EXPECT_EQ(words.month(date_of(2027, 1, 1)), "janvier 2027");
    EXPECT_TRUE(this->words.date(date_of(2027, 1, 1)).starts_with("1 January"));
}

TEST_F(WordsTest, a_russian_date_may_end_a_sentence) {
    const auto russian =
        Catalogue::read({"locale/ru.po", "msgid \"\"\nmsgstr \"Language: ru\\n\"\n"}).value();
    const auto date = Words(russian, catalogue, names).date(date_of(2026, 11, 24));
    EXPECT_TRUE(date.ends_with("года")) << date;
    const auto month = Words(russian, catalogue, names).month(date_of(2028, 2, 29));
    EXPECT_TRUE(month.starts_with("февраль 2028") && month.ends_with("года")) << month;
    EXPECT_EQ(Words(russian, catalogue, names).weekday(date_of(2028, 2, 29)), "вторник");
}

TEST_F(WordsTest, lists_and_language_names) {
    EXPECT_EQ(words.list({"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(words.language_name("fr"), "French");
}

TEST_F(WordsTest, sorting_follows_the_dictionary_not_the_bytes) {
    std::vector<std::string> names{"Zambia", "Åland", "albania", "Angola"};
    words.sort(names, [](const std::string& name) { return name; });
    EXPECT_EQ(names, (std::vector<std::string>{"Åland", "albania", "Angola", "Zambia"}));
}
