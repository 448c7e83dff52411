#include "programmes/import_worker.hpp"

#include "programmes/made_import.hpp"

namespace lightfoot {
namespace {

TEST_F(Imported, AFileThatWasCutOffTakesNothingAway) {
    const auto whole = made_file({{"XX-1-1", "One"}, {"XX-1-2", "Two"}, {"XX-1-3", "Three"}});
    sources.write("a.xml", whole);
    ASSERT_TRUE(import({"a.xml"}));
    const auto second = whole.find("<iati-activity", whole.find("XX-1-1"));
    for (const auto end : {second, second + 9, second + 14, whole.find("<iati-activity "),
                           whole.find('>') + 1, whole.rfind("</iati-activities")}) {
        sources.write("a.xml", whole.substr(0, end));
        const auto summary = import({"a.xml"}).value();
        EXPECT_EQ(summary.activities, 3u) << end;
        EXPECT_EQ(summary.gone, 0u) << end;
        EXPECT_EQ(summary.report.broken().size(), 1u) << end;
    }
    sources.write("a.xml", whole);
    EXPECT_EQ(import({"a.xml"}).value().unchanged, 3u);
}

TEST_F(Imported, OneThatIsNoLongerWellFormedKeepsWhatStoodThere) {
    auto text = made_file({{"XX-1-1", "One"}, {"XX-1-2", "Two"}});
    sources.write("a.xml", text);
    ASSERT_TRUE(import({"a.xml"}));
    text.replace(text.find("One"), 3, "<b>");
    sources.write("a.xml", text);
    const auto summary = import({"a.xml"}).value();
    EXPECT_EQ(summary.report.total().left_out, 1u);
    EXPECT_EQ(summary.gone, 0u);
    EXPECT_EQ(title_of("XX-1-1"), "One");
}

TEST_F(Imported, BesideABrokenOneTheOthersAreAsTheFileHasThemNow) {
    const auto with = [&](const std::string& root, const std::string& second) {
        auto text = made_file({{"XX-1-1", "Broken <b>"}, {"XX-1-2", second}, {"XX-1-3", "Three"}});
        text.replace(text.find("2.03"), 4, root);
        for (auto at = text.find(" last-updated"); at != text.npos; at = text.find(" last-updated"))
            text.erase(at, text.find('>', at) - at);
        return text;
    };
    auto whole = with("2.03", "Two");
    whole.replace(whole.find("Broken <b>"), 10, "Whole");
    sources.write("a.xml", whole);
    ASSERT_TRUE(import({"a.xml"}));
    for (const char* root : {"2.03", "2.02", "2.01"}) {
        sources.write("a.xml", with(root, std::string("Two of ") + root));
        const auto summary = import({"a.xml"}).value();
        EXPECT_EQ(summary.activities, 3u);
        EXPECT_EQ(summary.twice, 0u) << "no copy stays beside the new one";
        EXPECT_EQ(title_of("XX-1-1"), "Whole") << "what cannot be read is as it was";
        EXPECT_EQ(title_of("XX-1-2"), std::string("Two of ") + root);
    }
}

TEST_F(Imported, ANameThatIsNoTextIsKeptReadable) {
    sources.write("a.xml", made_file({{"XX-1-1", "One"}}));
    ASSERT_TRUE(import({""}));
    sources.write("caf\xE9/b\xFF.xml", made_file({{"XX-1-2", "Two"}}));
    ASSERT_TRUE(import({""}));
    EXPECT_EQ(base()->about().activities, 2u);
    EXPECT_EQ(base()->source_of("XX-1-2")->name, "caf\\xE9/b\\xFF.xml");
    EXPECT_EQ(import({""}).value().unchanged, 2u);
}

TEST_F(Imported, WhatIsGivenTwiceInTheSameBytesIsFoundUnchangedTwice) {
    sources.write("a.xml", made_file({{"XX-1-1", "One"}, {"XX-1-1", "One"}, {"XX-1-1", "One"}}));
    EXPECT_EQ(import({"a.xml"}).value().twice, 2u);
    const auto again = import({"a.xml"}).value();
    EXPECT_EQ(again.unchanged, 3u);
    EXPECT_EQ(again.gone, 0u);
    EXPECT_EQ(again.twice, 2u);
    sources.write("a.xml", made_file({{"XX-1-1", "One"}, {"XX-1-1", "One"}}));
    EXPECT_EQ(import({"a.xml"}).value().gone, 1u);
}

TEST_F(Imported, OnlyTheOneThatChangedIsReadAgain) {
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 500; ++i) entries.push_back({"XX-1-" + std::to_string(i), "One"});
    sources.write("a.xml", made_file(entries));
    ASSERT_TRUE(import({"a.xml"}));
    for (int i = 0; i < 500; i += 50) {
        entries[std::size_t(i)].title += " anew";
        sources.write("a.xml", made_file(entries));
        EXPECT_EQ(import({"a.xml"}).value().read, 1u) << i;
    }
}

TEST_F(Imported, ALostPointerToTheCurrentStateIsFoundAgain) {
    sources.write("a.xml", made_file({{"XX-1-1", "One"}, {"XX-1-2", "Two"}}));
    sources.write("b.xml", made_file({{"XX-1-3", "Three"}}));
    ASSERT_TRUE(import({"a.xml"}));
    for (const char* text : {"", "garbage", "0"}) {
        kept.write("current", text);
        EXPECT_EQ(base()->about().activities, 2u) << text;
    }
    std::filesystem::remove(kept / "current");
    EXPECT_EQ(import({"b.xml"}).value().activities, 3u);
}

TEST_F(Imported, RowsThatCannotBeRightAreSaidAndReadAgain) {
    std::vector<MadeEntry> many;
    for (int i = 0; i < 50; ++i) many.push_back({"XX-1-" + std::to_string(i), "One"});
    sources.write("a.xml", made_file(many));
    ASSERT_TRUE(import({"a.xml"}));
    const auto name = "identities-" + std::to_string(current_number(kept.path())) + ".bin";
    const auto rows = kept.read(name);
    auto wild = rows;
    wild.replace(40 * 7, 40, std::string(40, 'A'));
    for (const auto& damaged : {rows.substr(0, 40 * 20), wild}) {
        kept.write("identities-" + std::to_string(current_number(kept.path())) + ".bin", damaged);
        const auto summary = import({"a.xml"}).value();
        EXPECT_EQ(told(summary), "programmes.damaged");
        EXPECT_EQ(summary.activities, 50u);
    }
}

}  // namespace
}  // namespace lightfoot
