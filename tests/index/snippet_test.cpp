#include "index/snippet.hpp"

#include "index/analysis.hpp"

#include <gtest/gtest.h>

using namespace lightfoot;

namespace {

std::vector<std::string> terms_of(std::string_view words, std::string_view language) {
    std::vector<std::string> terms;
    for (const auto& token : analyse(words, language)) terms.push_back(token.term);
    return terms;
}

std::string cut(std::string_view text, TextSpan span) {
    return std::string(text.substr(span.begin, span.end - span.begin));
}

std::vector<std::string> marked(std::string_view text, const std::vector<TextSpan>& marks) {
    std::vector<std::string> words;
    for (const auto& mark : marks) words.push_back(cut(text, mark));
    return words;
}
using Words = std::vector<std::string>;

}  // namespace

TEST(snippet, marks_words_as_they_are_written) {
    const std::string text = "Train customs officers. Customs training, trained trainers.";
    const auto terms = terms_of("training customs", "en");
    EXPECT_EQ(marked(text, marks_of(text, "en", terms)),
              (Words{"Train", "customs", "Customs", "training", "trained"}));
}

TEST(snippet, chinese_pairs_that_overlap_are_one_mark) {
    const std::string text = "我们需要出口管制培训。";
    EXPECT_EQ(marked(text, marks_of(text, "zh", terms_of("出口管制", "zh"))), (Words{"出口管制"}));
}

TEST(snippet, a_short_text_is_shown_whole) {
    const std::string text = "“Border control.”";
    const Snippet snippet = snippet_of(text, "en", terms_of("control", "en"), 100);
    EXPECT_EQ(cut(text, snippet.window), text);
    EXPECT_EQ(marked(text, snippet.marks), Words{"control"});
}

TEST(snippet, the_window_has_the_most_different_terms) {
    std::string text = "customs customs customs ";
    for (int i = 0; i < 50; ++i) text += "word ";
    text += "training for customs at the border ";
    for (int i = 0; i < 50; ++i) text += "word ";
    const Snippet snippet = snippet_of(text, "en", terms_of("border customs training", "en"), 60);
    const std::string shown = cut(text, snippet.window);
    EXPECT_NE(shown.find("training for customs at the border"), shown.npos) << shown;
    EXPECT_LE(shown.size(), 60u);
    EXPECT_EQ(snippet.marks.size(), 3u);
    EXPECT_TRUE(shown.starts_with("word")) << "some words before help to understand";
}

TEST(snippet, windows_end_at_words_and_are_measured_in_characters) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "подготовка таможенников ";
    const Snippet snippet = snippet_of(text, "ru", terms_of("таможенник", "ru"), 50);
    const std::string shown = cut(text, snippet.window);
    EXPECT_EQ(shown, "подготовка таможенников подготовка таможенников");
}

TEST(snippet, without_a_term_the_beginning_is_shown) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "word" + std::to_string(i) + " ";
    const Snippet snippet = snippet_of(text, "en", {}, 20);
    EXPECT_EQ(cut(text, snippet.window), "word0 word1 word2");
    EXPECT_TRUE(snippet.marks.empty());
}

TEST(snippet, terms_near_the_end_use_the_whole_window) {
    std::string text;
    for (int i = 0; i < 40; ++i) text += "word ";
    text += "border";
    const Snippet snippet = snippet_of(text, "en", terms_of("border", "en"), 30);
    EXPECT_EQ(cut(text, snippet.window), "word word word word border");
}

TEST(snippet, texts_without_words) {
    EXPECT_EQ(snippet_of("", "en", {}, 10), (Snippet{{0, 0}, {}}));
    EXPECT_EQ(snippet_of(std::string(100, '.'), "en", {}, 10), Snippet{});
    EXPECT_EQ(snippet_of(std::string(100, 'x'), "en", {}, 10), Snippet{}) << "a word longer than the window";
}
