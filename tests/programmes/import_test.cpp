#include "programmes/import.hpp"

#include "programmes/base.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lightfoot {
namespace {

class Imported : public testing::Test {
protected:
    Result<ImportSummary> import(std::vector<std::string> names, unsigned threads = 2,
                                 std::size_t pack_bytes = 320u << 20) {
        for (auto& name : names) name = sources / name;
        ImportSettings settings{kept.path(), places, reader};
        settings.threads = threads;
        settings.pack_bytes = pack_bytes;
        settings.now = {1'790'000'000};
        return import_programmes(import_files(names).value(), settings);
    }
    std::unique_ptr<ProgrammeBase> base() { return ProgrammeBase::open(kept.path()).value(); }
    std::string title_of(const std::string& id) {
        const auto all = base();
        const auto key = all->key_of(id);
        return key ? all->fetch(*key)->texts.at(0).text : "none";
    }
    std::uint64_t found(const std::string& word) {
        Query query;
        query.groups = {{{word}}};
        query.readers = {"public"};
        return base()->index().search(query).total;
    }

    const MadeFolder sources, kept;
    const Places places;
    const Vocabulary vocabulary;
    const Tagger tagger{vocabulary};
    const ProgrammeReader reader{vocabulary, tagger, places};
};

TEST_F(Imported, ProgrammesAreFoundByWordAndByIdentifier) {
    sources.write("a.xml", made_file({{"XX-1-1", "Laboratories"}, {"XX-1-2", "Ports"}}));
    sources.write("b/c.xml", made_file({{"XX-1-3", "Laboratories again"}}));
    const auto summary = import({""}).value();
    EXPECT_EQ(summary.read, 3u);
    EXPECT_EQ(summary.activities, 3u);
    EXPECT_EQ(found("laboratori"), 2u);
    EXPECT_EQ(title_of("XX-1-2"), "Ports");
    EXPECT_EQ(title_of("XX-1-9"), "none");
    EXPECT_EQ(base()->source_of("XX-1-3")->name, "b/c.xml");
    EXPECT_EQ(base()->about().sources.size(), 2u);
}

TEST_F(Imported, EachActivityFollowsTheRootAboveIt) {
    auto second = made_file({{"XX-1-2", "Two"}});
    second.replace(second.find("2.03"), 4, "2.02");
    sources.write("a.xml", made_file({{"XX-1-1", "One"}}) + second);
    ASSERT_TRUE(import({"a.xml"}));
    const auto all = base();
    EXPECT_EQ(all->fetch(*all->key_of("XX-1-1"))->version, "2.03");
    EXPECT_EQ(all->fetch(*all->key_of("XX-1-2"))->version, "2.02");
}

TEST_F(Imported, OnlyWhatChangedIsReadAgain) {
    sources.write("a.xml", made_file({{"XX-1-1", "One"}, {"XX-1-2", "Two"}, {"XX-1-3", "Three"}}));
    ASSERT_TRUE(import({"a.xml"}));
    const auto same = import({"a.xml"}).value();
    EXPECT_EQ(same.read, 0u);
    EXPECT_EQ(same.unchanged, 3u);
    sources.write("a.xml", made_file({{"XX-1-1", "One"}, {"XX-1-2", "Second", "2026-02-01"}}));
    const auto changed = import({"a.xml"}).value();
    EXPECT_EQ(changed.read, 1u);
    EXPECT_EQ(changed.unchanged, 1u);
    EXPECT_EQ(changed.gone, 2u);  // the third, and the second as it was
    EXPECT_EQ(changed.activities, 2u);
    EXPECT_EQ(title_of("XX-1-2"), "Second");
    EXPECT_EQ(title_of("XX-1-3"), "none");
    EXPECT_EQ(found("two"), 0u);
    EXPECT_EQ(found("second"), 1u);
}

TEST_F(Imported, OtherFilesAreLeftAlone) {
    sources.write("a.xml", made_file({{"XX-1-1", "One"}}));
    sources.write("b.xml", made_file({{"XX-1-2", "Two"}}));
    ASSERT_TRUE(import({"a.xml", "b.xml"}));
    sources.write("b.xml", made_file({}));
    EXPECT_EQ(import({"b.xml"}).value().activities, 1u);
    EXPECT_EQ(title_of("XX-1-1"), "One");
}

TEST_F(Imported, OfOneIdentifierGivenTwiceTheLatestStandsAndTheOtherComesBack) {
    sources.write("a.xml", made_file({{"XX-1-1", "Older", "2025-01-01"}}));
    sources.write("b.xml", made_file({{"XX-1-1", "Newer", "2026-01-01"}}));
    const auto summary = import({"a.xml", "b.xml"}).value();
    EXPECT_EQ(summary.twice, 1u);
    EXPECT_EQ(title_of("XX-1-1"), "Newer");
    EXPECT_EQ(found("older"), 0u);
    sources.write("b.xml", made_file({}));
    ASSERT_TRUE(import({"b.xml"}));
    EXPECT_EQ(title_of("XX-1-1"), "Older");
    EXPECT_EQ(found("older"), 1u);
}

TEST_F(Imported, ManyOfOneIdentifierAreOne) {
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 20'000; ++i) entries.push_back({"XX-1-1", "Copy " + std::to_string(i)});
    sources.write("a.xml", made_file(entries));
    const auto summary = import({"a.xml"}).value();
    EXPECT_EQ(summary.activities, 1u);
    EXPECT_EQ(summary.twice, 19'999u);
    EXPECT_EQ(title_of("XX-1-1"), "Copy 0");
}

TEST_F(Imported, ABrokenFileYieldsItsGoodActivitiesAndKeepsWhatWasKnown) {
    const auto whole = made_file({{"XX-1-1", "One"}, {"XX-1-2", "Two"}, {"XX-1-3", "Three"}});
    sources.write("a.xml", whole);
    ASSERT_TRUE(import({"a.xml"}));
    auto cut = made_file({{"XX-1-1", "One anew", "2026-05-05"}, {"XX-1-2", "Two"}});
    sources.write("a.xml", cut.substr(0, cut.rfind("<title>")));
    const auto summary = import({"a.xml"}).value();
    EXPECT_EQ(title_of("XX-1-1"), "One anew");
    EXPECT_EQ(title_of("XX-1-2"), "Two");  // stood behind the break
    EXPECT_EQ(title_of("XX-1-3"), "Three");
    EXPECT_FALSE(summary.report.publishers().empty());
}

TEST_F(Imported, ManyPacksAnswerAsOne) {
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 3000; ++i)
        entries.push_back({"XX-1-" + std::to_string(i), "Laboratory " + std::to_string(i)});
    sources.write("a.xml", made_file(entries));
    ASSERT_TRUE(import({"a.xml"}, 1, 800'000));
    EXPECT_GT(base()->about().packs.size(), 1u);
    EXPECT_EQ(found("laboratori"), 3000u);
    EXPECT_EQ(title_of("XX-1-2999"), "Laboratory 2999");
}

TEST_F(Imported, SmallPacksAreMergedAndNothingIsLost) {
    for (int day = 0; day < 12; ++day) {
        const auto number = std::to_string(day);
        sources.write(
            "d" + number + ".xml",
            made_file({{"XX-1-" + number, "Laboratory"},
                       {"XX-2-same", "Lookout of day " + number, "2026-01-" + std::to_string(10 + day)}}));
        ASSERT_TRUE(import({"d" + number + ".xml"}));
        EXPECT_LE(base()->about().packs.size(), 6u);
    }
    EXPECT_EQ(found("laboratori"), 12u);
    EXPECT_EQ(base()->about().activities, 13u);
    EXPECT_EQ(title_of("XX-1-0"), "Laboratory");
    EXPECT_EQ(title_of("XX-2-same"), "Lookout of day 11");
    sources.write("d11.xml", made_file({}));  // an older one comes back out of a merged pack
    ASSERT_TRUE(import({"d11.xml"}));
    EXPECT_EQ(title_of("XX-2-same"), "Lookout of day 10");
    EXPECT_EQ(found("lookout"), 1u);
    EXPECT_EQ(import({"d3.xml"}).value().unchanged, 2u);
}

TEST_F(Imported, AReaderKeepsTheStateItOpened) {
    sources.write("a.xml", made_file({{"XX-1-1", "Ancient"}}));
    ASSERT_TRUE(import({"a.xml"}));
    const auto before = base();
    sources.write("a.xml", made_file({{"XX-1-1", "Modern"}}));
    ASSERT_TRUE(import({"a.xml"}));
    EXPECT_EQ(before->fetch(*before->key_of("XX-1-1"))->texts.at(0).text, "Ancient");
    EXPECT_EQ(title_of("XX-1-1"), "Modern");
}

TEST_F(Imported, StoppedItLeavesTheOldState) {
    sources.write("a.xml", made_file({{"XX-1-1", "Ancient"}}));
    ASSERT_TRUE(import({"a.xml"}));
    sources.write("a.xml", made_file({{"XX-1-1", "Modern"}}));
    const std::atomic<bool> stop = true;
    ImportSettings settings{kept.path(), places, reader};
    settings.stop = &stop;
    const auto stopped = import_programmes(import_files({sources.path()}).value(), settings);
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().message.key, "programmes.stopped");
    EXPECT_EQ(title_of("XX-1-1"), "Ancient");
    ASSERT_TRUE(import({"a.xml"}));
    EXPECT_EQ(title_of("XX-1-1"), "Modern");
}

TEST_F(Imported, ThereIsNothingBeforeTheFirstImportAndNothingToReadIsSaid) {
    const auto none = ProgrammeBase::open(kept.path());
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().message.key, "programmes.none");
    EXPECT_EQ(import_files({sources.path()}).error().message.key, "programmes.nothing_to_read");
    EXPECT_EQ(import_files({sources / "missing.xml"}).error().message.key, "cli.file_not_read");
}

TEST_F(Imported, KilledAtAnyMomentItLeavesTheOldStateOrTheNewOne) {
    std::vector<MadeEntry> before, after;
    for (int i = 0; i < 4000; ++i) {
        before.push_back({"XX-1-" + std::to_string(i), "Ancient"});
        after.push_back({"XX-1-" + std::to_string(i), "Modern"});
    }
    sources.write("a.xml", made_file(before));
    ASSERT_TRUE(import({"a.xml"}));
    bool is_after = false;
    for (int round = 0; round < 24; ++round) {
        sources.write("a.xml", made_file(is_after ? before : after));
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            (void)import({"a.xml"}, 1, 800'000);
            ::_exit(0);
        }
        ::usleep(useconds_t(round) * 12'000);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto old_words = found(is_after ? "modern" : "ancient"),
                   new_words = found(is_after ? "ancient" : "modern");
        EXPECT_EQ(old_words + new_words, 4000u) << round;
        EXPECT_TRUE(old_words == 0 || new_words == 0) << round;
        if (new_words == 4000) is_after = !is_after;
    }
    ASSERT_TRUE(import({"a.xml"}));
    std::size_t files = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(kept.path())) ++files;
    EXPECT_LE(files, 5 + 2 * base()->about().packs.size());  // what broken-off imports left is gone
}

}  // namespace
}  // namespace lightfoot
