#include "matching/phrase_book.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::vector<PhraseFind> find(const PhraseBook& book, std::string_view text, std::string_view language) {
    std::vector<PhraseFind> found;
    book.find(PhraseText(text, language), found);
    return found;
}

}  // namespace

TEST(PhraseBook, finds_every_phrase_also_inside_others) {
    PhraseBook book;
    book.add("export", "en", 1);
    book.add("export control", "en", 2);
    book.add("control list", "en", 3);
    const auto found = find(book, "export control lists", "en");
    EXPECT_EQ(found, (std::vector<PhraseFind>{{1, 0, 6}, {2, 0, 14}, {3, 7, 20}}));
}

TEST(PhraseBook, steps_over_at_most_two_words_without_meaning) {
    PhraseBook book;
    book.add("control exports", "en", 1);
    EXPECT_EQ(find(book, "control of the exports", "en").size(), 1u);
    EXPECT_EQ(find(book, "control of all of the exports", "en").size(), 0u);
    EXPECT_EQ(find(book, "control customs exports", "en").size(), 0u);
}

TEST(PhraseBook, one_phrase_may_carry_several_numbers_once_each) {
    PhraseBook book;
    book.add("gold", "en", 1);
    book.add("gold", "en", 2);
    book.add("Gold", "en", 2);
    EXPECT_EQ(find(book, "gold", "en").size(), 2u);
}

TEST(PhraseBook, empty_and_endless_phrases_are_not_taken) {
    PhraseBook book;
    EXPECT_FALSE(book.add("of the", "en", 1));
    EXPECT_FALSE(book.add("", "en", 1));
    EXPECT_FALSE(book.add("one mine two mine six mine ten mine red mine blue mine big mine", "en", 1));
    EXPECT_TRUE(book.add("mine", "en", 1));
}

TEST(PhraseBook, chinese_is_found_as_written) {
    PhraseBook book;
    book.add("扩散融资", "zh", 1);
    const std::string text = "防扩散融资风险";
    const auto found = find(book, text, "zh");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "扩散融资");
}

TEST(PhraseBook, keep_longest_drops_what_lies_inside) {
    std::vector<PhraseFind> found{{1, 5, 9}, {2, 0, 9}, {3, 0, 9}, {2, 0, 9}, {4, 8, 12}};
    keep_longest(found);
    EXPECT_EQ(found, (std::vector<PhraseFind>{{2, 0, 9}, {3, 0, 9}, {4, 8, 12}}));
}

TEST(PhraseBook, clauses_end_in_every_script) {
    for (const char* mark : {".", ", ", "。", "،", " — ", "»", "\n"}) EXPECT_TRUE(ends_clause(mark)) << mark;
    for (const char* mark : {" ", "-", "’", " d'", "/"}) EXPECT_FALSE(ends_clause(mark)) << mark;
}

TEST(PhraseBook, a_list_is_run_over_by_long_phrases_only) {
    PhraseBook book;
    book.add("protection control accounting", "en", 1);
    book.add("protection control", "en", 2);
    EXPECT_EQ(find(book, "protection, control and accounting", "en"), (std::vector<PhraseFind>{{1, 0, 34}}));
    EXPECT_TRUE(find(book, "protection, control", "en").empty());
    EXPECT_TRUE(find(book, "protection. Control and accounting", "en").empty());
}
