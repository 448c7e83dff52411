#include "programmes/import.hpp"

#include "programmes/made_import.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <functional>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lightfoot {
namespace {

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

TEST_F(Imported, WhatIsNoIatiIsSaidAndTakesNothingAway) {
    sources.write("a.xml", made_file({{"XX-1-1", "One"}}));
    ASSERT_TRUE(import({"a.xml"}));
    for (const auto& other : std::vector<std::string>{"<html>404</html>", "", "{}", std::string(100, '\0')}) {
        sources.write("a.xml", other);
        const auto summary = import({"a.xml"}).value();
        EXPECT_EQ(summary.activities, 1u) << other;
        EXPECT_EQ(summary.gone, 0u) << other;
        EXPECT_EQ(title_of("XX-1-1"), "One");
        bool said = false;
        for (const auto& [publisher, report] : summary.report.publishers())
            for (const auto& [rule, kind] : report.kinds)
                for (const auto& place : kind.places) said = said || place.message.key == "activity.no_root";
        EXPECT_TRUE(said) << other;
    }
    sources.write("a.xml", made_file({}));
    EXPECT_EQ(import({"a.xml"}).value().activities, 0u) << "a file of IATI without activities has none";
}

TEST_F(Imported, OnlyFilesAreReadAndALinkThatLeadsBackOnce) {
    sources.write("folder/a.xml", made_file({{"XX-1-1", "One"}}));
    std::filesystem::create_directory_symlink(sources / "folder", sources / "folder/loop");
    EXPECT_EQ(import_files({sources / "folder"}).value().size(), 1u);
    std::filesystem::create_symlink(sources / "nowhere", sources / "folder/b.xml");
    const auto summary = import({"folder"}).value();
    EXPECT_EQ(summary.activities, 1u);
    EXPECT_EQ(told(summary), "cli.file_not_read") << "a link that leads nowhere";
    ASSERT_EQ(::mkfifo((sources / "pipe.xml").c_str(), 0600), 0);
    EXPECT_FALSE(import_files({sources / "pipe.xml"}));
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
    for (int i = 0; i < 100'000; ++i) entries.push_back({"XX-1-1", "Copy " + std::to_string(i)});
    sources.write("a.xml", made_file(entries));
    const auto summary = import({"a.xml"}).value();
    EXPECT_EQ(summary.activities, 1u);
    EXPECT_EQ(summary.twice, 99'999u);
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

TEST_F(Imported, OfTwoFilesOfOneNameNoneTakesThePlaceOfTheOther) {
    sources.write("one/a.xml", made_file({{"XX-1-1", "One"}}));
    sources.write("two/a.xml", made_file({{"XX-1-2", "Two"}}));
    for (const auto& paths : {std::vector<std::string>{sources / "one", sources / "two"},
                              std::vector<std::string>{sources / "one/a.xml", sources / "two/a.xml"}}) {
        const auto files = import_files(paths);
        ASSERT_FALSE(files);
        EXPECT_EQ(files.error().message.key, "programmes.same_name");
    }
    EXPECT_EQ(import_files({sources.path()}).value().size(), 2u) << "from above they have different names";
    const auto once = import_files({sources / "one/a.xml", sources / "one", sources / "two/../one/a.xml"});
    ASSERT_EQ(once.value().size(), 1u) << "a file that is named twice is read once";
    EXPECT_FALSE(once.value()[0].folder.empty());
}

TEST_F(Imported, WhatCanNoLongerBeReadIsReadFromTheBeginningAndSaid) {
    sources.write("a.xml", made_file({{"XX-1-1", "One"}}));
    sources.write("b.xml", made_file({{"XX-1-2", "Two"}}));
    const auto pack = [&](const char* kind) {
        return "pack-" + std::to_string(base()->about().packs.at(0)) + kind;
    };
    ASSERT_TRUE(import({"a.xml", "b.xml"}, 1));
    const auto number = base()->about().number;
    for (const auto& spoil : std::initializer_list<std::function<void()>>{
             [&] { kept.write(pack(".records"), "!LFREC01 of an earlier edition"); },
             [&] { kept.write(pack(".index"), ""); },
             [&] { std::filesystem::remove(kept / pack(".records")); },
             [&] { kept.write("generation-" + std::to_string(base()->about().number) + ".json", "{"); }}) {
        spoil();
        ASSERT_FALSE(ProgrammeBase::open(kept.path()));
        const auto summary = import({"a.xml", "b.xml"}, 1);
        ASSERT_TRUE(summary);
        EXPECT_EQ(summary->read, 2u);
        EXPECT_EQ(summary->unchanged, 0u);
        EXPECT_NE(told(*summary), "");
        EXPECT_GT(base()->about().number, number);
        EXPECT_EQ(title_of("XX-1-2"), "Two");
        EXPECT_EQ(told(import({"a.xml", "b.xml"}, 1).value()), "");
    }
}

TEST_F(Imported, AFullDiskLeavesTheOldStateAndIsSaid) {
    sources.write("a.xml", made_file({{"XX-1-1", "Ancient"}}));
    ASSERT_TRUE(import({"a.xml"}));
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 3000; ++i) entries.push_back({"XX-1-" + std::to_string(i), "Modern"});
    sources.write("a.xml", made_file(entries));
    for (const rlim_t room : {0, 100, 20'000, 60'000}) {  // bytes that a file may have: the disk ends there
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            ::signal(SIGXFSZ, SIG_IGN);
            const rlimit least{room, room};
            ::setrlimit(RLIMIT_FSIZE, &least);
            const auto full = import({"a.xml"}, 1);
            ::_exit(!full && full.error().message.key == "cli.file_not_written" ? 0 : 1);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        EXPECT_EQ(status, 0) << room;
        EXPECT_EQ(title_of("XX-1-1"), "Ancient") << room;
    }
    EXPECT_EQ(import({"a.xml"}).value().activities, 3000u);
    EXPECT_EQ(title_of("XX-1-1"), "Modern");
}

TEST_F(Imported, AFileThatIsWrittenToWhileItIsReadTakesNothingAway) {
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 20'000; ++i) entries.push_back({"XX-1-" + std::to_string(i), "Laboratory"});
    sources.write("a.xml", made_file(entries));
    ASSERT_TRUE(import({"a.xml"}));
    entries.resize(19'999);
    entries[0] = {"XX-1-0", "Anew", "2026-05-05"};
    sources.write("a.xml", made_file(entries));
    const std::jthread writer([&](const std::stop_token& enough) {
        while (!enough.stop_requested())
            std::filesystem::last_write_time(sources / "a.xml",
                                             std::filesystem::file_time_type::clock::now());
    });
    const auto summary = import({"a.xml"}).value();
    EXPECT_EQ(told(summary), "programmes.changed_while_read");
    EXPECT_EQ(summary.gone, 1u) << "the first as it was";
    EXPECT_EQ(summary.activities, 20'000u);
    EXPECT_EQ(title_of("XX-1-0"), "Anew");
    EXPECT_EQ(title_of("XX-1-19999"), "Laboratory");  // perhaps only not written again yet
}

TEST_F(Imported, WhatStandsTwiceIsToldWithBothPlacesTheFirstOfEachPublisher) {
    std::vector<MadeEntry> entries;
    for (int i = 0; i < 25; ++i) entries.push_back({"XX-1-" + std::to_string(100 + i), "Old", "2025-01-01"});
    sources.write("a.xml", made_file(entries));
    for (auto& entry : entries) entry = {entry.id, "New", "2026-01-01"};
    sources.write("b/c.xml", made_file(entries));
    const auto summary = import({""}).value();
    EXPECT_EQ(summary.twice, 25u);
    const auto& kind = summary.report.publishers().at("XX-1").kinds.at({"twice", "activity.twice"});
    EXPECT_EQ(kind.count, 25u);
    ASSERT_EQ(kind.places.size(), 10u);
    EXPECT_EQ(kind.places[0].file, "a.xml");
    EXPECT_EQ(kind.places[0].line, 2u);
    EXPECT_EQ(kind.places[0].activity, "XX-1-100");
    EXPECT_EQ(std::get<std::string>(kind.places[0].message.arguments[0].value), "b/c.xml:2");
    sources.write("d.xml", made_file({{"XX-1-7", "Other"}}));
    EXPECT_EQ(told(import({"d.xml"}).value()), "") << "what others say twice was told before";
    sources.write("b/c.xml", "\n\n" + made_file(entries));
    const auto moved = import({""}).value();
    EXPECT_EQ(moved.read, 0u);
    EXPECT_EQ(std::get<std::string>(moved.report.publishers()
                                        .at("XX-1")
                                        .kinds.at({"twice", "activity.twice"})
                                        .places[0]
                                        .message.arguments[0]
                                        .value),
              "b/c.xml:4")
        << "also where nothing was read anew";
}

TEST_F(Imported, ATrapAmongTheFilesIsToldAndTheOthersAreRead) {
    sources.write("a.xml", "<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'>]>" +
                               made_file({{"XX-1-1", "&c;&c;&c;"}}));
    sources.write("b.xml", made_file({{"XX-1-2", "Two"}}));
    const auto summary = import({""}).value();
    EXPECT_EQ(told(summary), "iati.xml.doctype");
    EXPECT_EQ(summary.report.broken(), (std::set<std::string, std::less<>>{"a.xml"}));
    EXPECT_EQ(summary.activities, 1u);
    EXPECT_EQ(title_of("XX-1-2"), "Two");
}

// More than a number of 31 bits counts. The file has a hole in it and takes no room on the disk.
TEST_F(Imported, AFileOfMoreThanTwoGigabytesIsReadToItsEnd) {
    const auto first = made_file({{"XX-1-1", "One"}}), last = made_file({{"XX-1-2", "Two"}});
    sources.write("a.xml", first);
    std::filesystem::resize_file(sources / "a.xml", (std::uintmax_t(1) << 31) + 4096);
    std::ofstream(sources / "a.xml", std::ios::binary | std::ios::app) << last;
    const auto summary = import({"a.xml"}, 1).value();
    EXPECT_EQ(summary.activities, 2u);
    EXPECT_GT(summary.bytes, std::uint64_t(1) << 31);
    EXPECT_EQ(title_of("XX-1-2"), "Two");
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
    EXPECT_LE(files, 6 + 3 * base()->about().packs.size());  // what broken-off imports left is gone
}

}  // namespace
}  // namespace lightfoot
