#include "programmes/update.hpp"

#include "programmes/base.hpp"
#include "programmes/made_programmes.hpp"
#include "programmes/made_server.hpp"
#include "programmes/update_record.hpp"

#include <gtest/gtest.h>

#include <zip.h>

namespace lightfoot {
namespace {

class Updated : public testing::Test {
protected:
    // An index of the newer form; of each data set its name and hash.
    void put_index(const std::vector<std::pair<std::string, std::string>>& sets) {
        std::string json = "[";
        for (const auto& [name, hash] : sets)
            json += std::string(json.size() > 1 ? "," : "") + R"({"short_name": ")" + name +
                    R"(", "reporting_org_short_name": "xx", "licence_id": "cc-by",
                    "last_known_good_dataset": {"hash": ")" +
                    hash + R"(", "cached_dataset_url_xml": ")" + server.base + "/" + name + R"("}})";
        server.put("/datasets-minimal", {json + "]", ""});
    }
    void put_archive(const std::vector<std::pair<std::string, std::string>>& files) {
        auto* archive = zip_open((sources / "a.zip").c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        for (const auto& [name, content] : files)
            zip_file_add(archive, ("iati-data-main/data/xx/" + name + ".xml").c_str(),
                         zip_source_buffer(archive, content.data(), content.size(), 0), ZIP_FL_ENC_UTF_8);
        zip_close(archive);
        server.put("/iati-data.zip", {sources.read("a.zip"), "\"archive\""});
    }
    Result<UpdateSummary> update(bool forget_many = false) {
        UpdateSettings settings{{kept.path(), places, reader}, server.base};
        settings.forget_many = forget_many;
        settings.import.now = {1'790'000'000};
        settings.limits.pause_milliseconds = 1;
        return update_programmes(settings);
    }
    std::unique_ptr<ProgrammeBase> base() { return ProgrammeBase::open(kept.path()).value(); }

    const std::string one = made_file({{"XX-1-1", "Laboratories"}}), two = made_file({{"XX-1-2", "Ports"}});
    MadeServer server;
    const MadeFolder sources, kept;
    const Places places;
    const Vocabulary vocabulary;
    const Tagger tagger{vocabulary};
    const ProgrammeReader reader{vocabulary, tagger, places};
};

TEST_F(Updated, FirstTheArchiveThenOnlyWhatChanged) {
    put_index({{"xx-one", "1"}, {"xx-two", "1"}});
    put_archive({{"xx-one", one}, {"xx-two", two}});
    const auto first = update().value();
    EXPECT_EQ(first.import->activities, 2u);
    EXPECT_EQ(base()->source_of("XX-1-1")->name, "xx-one");
    EXPECT_EQ(base()->source_of("XX-1-1")->licence, "cc-by");
    EXPECT_EQ(base()->source_of("XX-1-2")->publisher, "xx");
    server.asked();
    EXPECT_FALSE(update().value().import);
    EXPECT_EQ(server.asked(), std::vector<std::string>{"/datasets-minimal"});

    put_index({{"xx-one", "1"}, {"xx-two", "2"}, {"xx-three", "1"}});
    server.put("/xx-two", {made_file({{"XX-1-2", "Harbours", "2026-03-01"}}), ""});
    server.put("/xx-three", {made_file({{"XX-1-3", "Airports"}}), ""});
    const auto second = update().value();
    EXPECT_EQ(second.changed, 2u);
    EXPECT_EQ(second.import->activities, 3u);
    EXPECT_EQ(base()->fetch(*base()->key_of("XX-1-2"))->texts[0].text, "Harbours");
    EXPECT_EQ(server.asked(), (std::vector<std::string>{"/datasets-minimal", "/xx-three", "/xx-two"}));
    EXPECT_FALSE(std::filesystem::exists(kept / "incoming"));
}

TEST_F(Updated, ADataSetThatIsGivenNoMoreIsGone) {
    put_index({{"xx-one", "1"}, {"xx-two", "1"}});
    put_archive({{"xx-one", one}, {"xx-two", two}});
    ASSERT_TRUE(update());
    put_index({{"xx-one", "1"}});
    const auto summary = update().value();
    EXPECT_EQ(summary.gone, 1u);
    EXPECT_EQ(summary.import->activities, 1u);
    EXPECT_FALSE(base()->key_of("XX-1-2"));
    EXPECT_EQ(base()->about().sources.size(), 1u);
    EXPECT_FALSE(update().value().import);
}

TEST_F(Updated, WhatCannotBeFetchedKeepsItsOldCopyAndIsAskedForAgain) {
    put_index({{"xx-one", "1"}, {"xx-two", "1"}});
    put_archive({{"xx-one", one}, {"xx-two", two}});
    ASSERT_TRUE(update());
    put_index({{"xx-one", "2"}, {"xx-two", "2"}});
    server.put("/xx-one", {made_file({{"XX-1-1", "Anew", "2026-03-01"}}), ""});
    const auto summary = update().value();
    ASSERT_EQ(summary.failed.size(), 1u);
    EXPECT_EQ(summary.failed[0].place, "xx-two");
    EXPECT_EQ(base()->fetch(*base()->key_of("XX-1-1"))->texts[0].text, "Anew");
    EXPECT_EQ(base()->fetch(*base()->key_of("XX-1-2"))->texts[0].text, "Ports");
    server.put("/xx-two", {made_file({{"XX-1-2", "At last", "2026-03-01"}}), ""});
    EXPECT_EQ(update().value().changed, 1u);
    EXPECT_EQ(base()->fetch(*base()->key_of("XX-1-2"))->texts[0].text, "At last");
}

// A page of errors in the place of a file: what was known stands, and the file is asked for again.
TEST_F(Updated, WhatIsNoIatiTakesNothingAwayAndIsAskedForAgain) {
    put_index({{"xx-one", "1"}});
    put_archive({{"xx-one", one}});
    ASSERT_TRUE(update());
    put_index({{"xx-one", "2"}, {"xx-two", "1"}});
    for (const auto* address : {"/xx-one", "/xx-two"})
        server.put(address, {"<html><body>Please log in to the network</body></html>", ""});
    const auto broken = update().value();
    EXPECT_EQ(broken.import->activities, 1u);
    EXPECT_TRUE(base()->key_of("XX-1-1"));
    server.put("/xx-one", {made_file({{"XX-1-1", "Anew", "2026-03-01"}}), ""});
    server.put("/xx-two", {two, ""});
    EXPECT_EQ(update().value().changed, 2u);
    EXPECT_EQ(base()->fetch(*base()->key_of("XX-1-1"))->texts[0].text, "Anew");
    EXPECT_TRUE(base()->key_of("XX-1-2"));
    EXPECT_FALSE(update().value().import);
}

TEST_F(Updated, AnIndexThatLostMostOfItselfIsNotBelieved) {
    std::vector<std::pair<std::string, std::string>> sets, files;
    for (int i = 0; i < 5; ++i) {
        sets.emplace_back("xx-" + std::to_string(i), "1");
        files.emplace_back(sets.back().first, made_file({{"XX-1-" + std::to_string(i), "Ports"}}));
    }
    put_index(sets);
    put_archive(files);
    EXPECT_EQ(update().value().import->activities, 5u);
    put_index({sets[0]});
    const auto doubted = update().value();
    ASSERT_EQ(doubted.failed.size(), 1u);
    EXPECT_EQ(doubted.failed[0].message.key, "programmes.index_lost");
    EXPECT_EQ(doubted.gone, 0u);
    EXPECT_TRUE(base()->key_of("XX-1-4"));
    const auto believed = update(true).value();
    EXPECT_EQ(believed.gone, 4u);
    EXPECT_EQ(believed.import->activities, 1u);
}

TEST_F(Updated, ADataSetWithoutAGoodCopyForADayStays) {
    put_index({{"xx-one", "1"}, {"xx-two", "1"}});
    put_archive({{"xx-one", one}, {"xx-two", two}});
    ASSERT_TRUE(update());
    server.put("/datasets-minimal", {R"([{"short_name": "xx-one", "last_known_good_dataset": {"hash": "1",
        "cached_dataset_url_xml": "http://x.example/one"}}, {"short_name": "xx-two",
        "last_known_good_dataset": null}])", ""});
    const auto summary = update().value();
    EXPECT_EQ(summary.gone, 0u);
    EXPECT_TRUE(base()->key_of("XX-1-2"));
}

TEST_F(Updated, AnIndexThatIsNoneLeavesTheOldState) {
    put_index({{"xx-one", "1"}});
    put_archive({{"xx-one", one}});
    ASSERT_TRUE(update());
    server.put("/datasets-minimal", {"<html>maintenance</html>", ""});
    EXPECT_EQ(update().error().message.key, "programmes.index_unreadable");
    server.put("/datasets-minimal", {"", "", 500, 0, 99});
    EXPECT_EQ(update().error().message.key, "programmes.not_fetched");
    EXPECT_TRUE(base()->key_of("XX-1-1"));
}

TEST_F(Updated, WhatBecameOfItIsWrittenDown) {
    put_index({{"xx-one", "1"}, {"xx-two", "1"}});
    put_archive({{"xx-one", one}, {"xx-two", two}});
    ASSERT_TRUE(update());
    auto record = *read_update_record(kept.path());
    EXPECT_EQ(record.outcome, UpdateRecord::Outcome::done);
    EXPECT_EQ(record.kept, 2u);
    const auto went_well = record.last_done;
    ASSERT_TRUE(went_well);
    put_index({{"xx-one", "1"}, {"xx-two", "2"}});
    ASSERT_TRUE(update());
    record = *read_update_record(kept.path());
    EXPECT_EQ(record.some_not_fetched, std::vector<std::string>{"xx-two"});
    server.put("/datasets-minimal", {"<html>", ""});
    EXPECT_FALSE(update());
    record = *read_update_record(kept.path());
    EXPECT_EQ(record.outcome, UpdateRecord::Outcome::failed);
    EXPECT_EQ(record.reason.key, "programmes.index_unreadable");
    EXPECT_TRUE(record.last_done);
}

TEST_F(Updated, FilesReadByHandStayWhereTheyAre) {
    sources.write("own.xml", made_file({{"YY-1-1", "Own"}}));
    ASSERT_TRUE(
        import_programmes(import_files({sources / "own.xml"}).value(), {kept.path(), places, reader}));
    put_index({{"xx-one", "1"}});
    put_archive({{"xx-one", one}});
    EXPECT_EQ(update().value().import->activities, 2u);
    put_index({{"xx-one", "1"}});
    EXPECT_FALSE(update().value().import);
    EXPECT_TRUE(base()->key_of("YY-1-1"));
}

}  // namespace
}  // namespace lightfoot
