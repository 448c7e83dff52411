#include "programmes/forget.hpp"

#include "programmes/base.hpp"
#include "programmes/import.hpp"
#include "programmes/made_programmes.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace lightfoot;

namespace {

class forgetting : public ::testing::Test {
protected:
    ImportSettings settings() const {
        ImportSettings how{kept.path(), places, reader};
        how.now = {1'790'000'000};
        return how;
    }
    ImportSummary import(const std::string& name = "") const {
        return import_programmes(import_files({sources / name}).value(), settings()).value();
    }
    Result<ImportSummary> forget(std::vector<std::string> names) const {
        auto how = settings();
        how.forget = std::move(names);
        return import_programmes({}, how);
    }
    Result<Forgotten> chosen(const WantedForget& wanted) const { return what_to_forget(kept.path(), wanted); }
    std::vector<std::string> names(const WantedForget& wanted) const {
        const auto all = chosen(wanted);
        return all ? all->sources : std::vector<std::string>{all.error().message.key};
    }
    std::uint64_t count() const { return ProgrammeBase::open(kept.path()).value()->about().activities; }
    void write_three() const {
        sources.write("a.xml", made_file({{"XX-1-1", "One"}, {"XX-1-2", "Two"}}));
        sources.write("b/c.xml", made_file({{"XX-1-2", "Two again", "2025-01-01"}, {"XX-1-3", "Three"}}));
        sources.write("b/d.xml", made_file({{"XX-1-4", "Four"}}));
    }

    const MadeFolder sources, kept;
    const Places places;
    const Vocabulary vocabulary;
    const Tagger tagger{vocabulary};
    const ProgrammeReader reader{vocabulary, tagger, places};
};

using Names = std::vector<std::string>;

}  // namespace

TEST_F(forgetting, chooses_by_name_by_folder_and_by_path) {
    write_three();
    import();
    EXPECT_EQ(names({{"a.xml"}, {}, false}), Names{"a.xml"});
    EXPECT_EQ(names({{"b/"}, {}, false}), (Names{"b/c.xml", "b/d.xml"}));
    EXPECT_EQ(names({{sources / "b"}, {}, false}), (Names{"b/c.xml", "b/d.xml"}));
    EXPECT_EQ(names({{sources / "b/../a.xml"}, {}, false}), Names{"a.xml"});
    EXPECT_EQ(names({{sources.path() + "/"}, {}, false}).size(), 3u);
    EXPECT_EQ(names({{"a.xml", "b"}, {}, false}).size(), 3u);
    EXPECT_EQ(names({{"a.xml", "a"}, {}, false}), Names{"programmes.nothing_to_forget"});
    EXPECT_EQ(names({}), Names{"programmes.forget_what"});
    EXPECT_EQ(names({{}, {}, true}), Names{"programmes.none_missing"});
}

TEST_F(forgetting, chooses_by_who_reports_all_of_a_file) {
    write_three();
    auto other = made_file({{"YY-1-1", "Other"}});
    other.replace(other.find("ref=\"XX-1\""), 10, "ref=\"YY-1\"");
    sources.write("e.xml", other);
    sources.write("f.xml", other + made_file({{"XX-1-9", "Mixed"}}));
    import();
    EXPECT_EQ(names({{}, {"YY-1"}, false}), Names{"e.xml"});
    EXPECT_EQ(names({{}, {"XX-1"}, false}), (Names{"a.xml", "b/c.xml", "b/d.xml"}));
    EXPECT_EQ(names({{}, {"ZZ-1"}, false}), Names{"programmes.nothing_to_forget"});
}

TEST_F(forgetting, says_how_many_would_go_and_brings_back_what_another_gives) {
    write_three();
    import();
    EXPECT_EQ(count(), 4u);
    EXPECT_EQ(chosen({{"a.xml"}, {}, false})->programmes, 1u) << "the second stands in another file, too";
    EXPECT_EQ(chosen({{"a.xml", "b/c.xml"}, {}, false})->programmes, 3u);
    const auto done = forget({"a.xml"}).value();
    EXPECT_EQ(done.activities, 3u);
    const auto base = ProgrammeBase::open(kept.path()).value();
    EXPECT_FALSE(base->key_of(std::string_view("XX-1-1")));
    const auto key = base->key_of(std::string_view("XX-1-2"));
    ASSERT_TRUE(key);
    EXPECT_EQ(base->fetch(*key)->texts.at(0).text, "Two again");
    EXPECT_EQ(base->about().sources.size(), 2u);
    EXPECT_EQ(import().activities, 4u) << "what is read again is there again";
}

TEST_F(forgetting, an_import_of_the_folder_says_what_is_gone_and_keeps_it) {
    write_three();
    import();
    std::filesystem::remove(sources / "b/d.xml");
    auto summary = import();
    EXPECT_EQ(summary.missing, Names{"b/d.xml"});
    EXPECT_EQ(summary.missing_activities, 1u);
    EXPECT_EQ(summary.activities, 4u);
    EXPECT_EQ(summary.gone, 0u);
    EXPECT_EQ(names({{}, {}, true}), Names{"b/d.xml"});
    import("a.xml");
    EXPECT_EQ(names({{}, {}, true}), Names{"b/d.xml"}) << "another file says nothing of it";
    sources.write("b/d.xml", "<html>not found</html>");
    EXPECT_EQ(import().missing, Names{}) << "it is there, though it cannot be read";
    std::filesystem::remove(sources / "b/d.xml");
    EXPECT_EQ(import().missing.size(), 1u);
    ASSERT_TRUE(forget(names({{}, {}, true})));
    EXPECT_EQ(count(), 3u);
    EXPECT_EQ(import().missing, Names{});
}

TEST_F(forgetting, a_folder_without_any_file_and_a_broken_archive_lose_nothing) {
    write_three();
    import();
    const MadeFolder other;
    other.write("x.xml", made_file({{"XX-1-7", "Seven"}}));
    EXPECT_EQ(import_programmes(import_files({other.path()}).value(), settings())->missing, Names{})
        << "of another folder";
    for (const auto* name : {"a.xml", "b/c.xml", "b/d.xml"}) std::filesystem::remove(sources / name);
    EXPECT_EQ(import_files({sources.path()}).error().message.key, "programmes.nothing_to_read");
    EXPECT_EQ(count(), 5u);
}

TEST_F(forgetting, killed_at_any_moment_it_leaves_the_old_state_or_the_new_one) {
    for (int round = 0; round < 12; ++round) {
        std::vector<MadeEntry> entries;
        for (int i = 0; i < 3000; ++i) entries.push_back({"XX-1-" + std::to_string(i), "Laboratory"});
        sources.write("a.xml", made_file(entries));
        sources.write("b.xml", made_file({{"XX-2-1", "Port"}}));
        import();
        const auto child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            (void)forget({"a.xml"});
            ::_exit(0);
        }
        ::usleep(useconds_t(round) * 3'000);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const auto base = ProgrammeBase::open(kept.path()).value();
        EXPECT_TRUE(base->about().activities == 3001 || base->about().activities == 1) << round;
        EXPECT_EQ(base->about().sources.size(), base->about().activities == 1 ? 1u : 2u) << round;
    }
    ASSERT_TRUE(forget({"a.xml"}));
    EXPECT_EQ(count(), 1u);
}
